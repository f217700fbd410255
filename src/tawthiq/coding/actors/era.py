"""Which side of a turn of power a report without a date was written on, by the words that it uses.

A name such as «الجيش السوري» means one force before 8 December 2024 and another after. «النظام البائد» is
written only after that day, «المعارضة المسلحة» of a force in the field only before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from tawthiq.arabic.tokens import Token
from tawthiq.coding.phrase_view import QUOTES
from tawthiq.coding.words import phrase_list

_TURN = date(2024, 12, 8)
_BEFORE = date(2024, 12, 7)
_CLITICS = ("", "و", "ل", "ب")


def era_day(sentences: Iterable[Sequence[Token]], country: str | None) -> date | None:
    """A day on the side of the turn that the words give away; None where they give nothing away.

    Words of the time after decide: a report of that time may look back on the one before.
    """
    if country and country.lower() != "sy":
        return None
    texts = [" ".join(t.text for t in tokens if t.text not in QUOTES) for tokens in sentences]
    if any(_has(text, "era_after") for text in texts):
        return _TURN
    if any(_has(text, "era_before") for text in texts):
        return _BEFORE
    return None


def _has(text: str, name: str) -> bool:
    return _words_of(name).search(text) is not None


@cache
def _words_of(name: str) -> re.Pattern[str]:
    """The phrases of a list, each with the clitics that may stand before it, as whole words."""
    clitics = "|".join(re.escape(c) for c in _CLITICS)
    phrases = "|".join(sorted((re.escape(" ".join(p)) for p in phrase_list(name)), key=len, reverse=True))
    return re.compile(rf"(?:^|(?<= ))(?:{clitics})(?:{phrases})(?= |$)")
