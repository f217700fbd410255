"""Does a line tell what befell somebody, behind the label that opens it?"""

from __future__ import annotations

import re
from functools import lru_cache

from tawthiq.arabic.fold import fold
from tawthiq.page.blocks import count_words
from tawthiq.page.words import words


@lru_cache(maxsize=1)
def _harm() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وفبل]?(?:ال)?(?:{'|'.join(map(re.escape, sorted(words('harm'))))})")


def tells_harm(said: str) -> bool:
    """Behind a label stands no name but what befell somebody: «خبر عاجل: قصف على …», «متابعة | شهيدان …»."""
    return count_words(said) >= 3 and _harm().search(fold(said)) is not None
