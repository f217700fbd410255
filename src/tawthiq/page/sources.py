"""Lines of who tells it and where from: 'دمشق-شام', 'شبكة السهل – خاص', 'السهل:'."""

from __future__ import annotations

from tawthiq.arabic.fold import fold
from tawthiq.page.blocks import count_words
from tawthiq.page.dateline import names_place
from tawthiq.page.words import words
from tawthiq.remember import pattern

_MOST = 7
_PART = pattern(r"\s?[-–—ـ_/:|+]{1,2}\s?|\s?[(（\[]|[)）\]]")
_JOINT = pattern(r"[^\W_][-–—/](?=[^\W_])|\s[-–—ـ_/:|]{1,2}(?=\s|$)|[-–—:/|]\s*$|(?<=\w)[-–—]\s")
_WORD = pattern(r"[^\W\d_][\w\u0640]*")


def is_source(line: str) -> bool:
    """True for a line that is an agency, a reporter and a place, and tells nothing itself.

    It has a dash, a stroke or a colon between its parts or at its end, each part of one to three
    words that are neither verbs, particles nor words of harm; or it is one word, or names a medium.
    """
    if len(line) > 60 or not 1 <= count_words(line) <= _MOST or line[-1] in ".!؟?،؛\"”»" or "://" in line:
        return False
    parts = [part for part in _PART.split(line) if part and _WORD.search(part)]
    if not parts or any(count_words(part) > 3 or not names_place(part) for part in parts):
        return False
    if count_words(line) == 1 or _JOINT.search(line):
        return True
    return any(fold(word) in words("media") for word in _WORD.findall(line))
