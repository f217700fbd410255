"""How much a text looks like Arabic: the mean log frequency of its letters.

Method: unigram likelihood under rounded frequencies of news Arabic. A wrong decoding keeps the
shape of the text but moves letters to others that are rare, so that its mean falls.
"""

from __future__ import annotations

from collections import Counter
from math import log

from tawthiq.remember import pattern

_PER_MILLE = {
    "ا": 130, "ل": 115, "ي": 68, "م": 62, "و": 60, "ن": 62, "ر": 52, "ت": 50, "ب": 42, "ة": 34, "ع": 38,
    "د": 38, "س": 32, "ف": 30, "ه": 28, "ق": 28, "ك": 24, "ح": 22, "ج": 15, "أ": 26, "ش": 17, "ط": 15,
    "ص": 13, "خ": 11, "ض": 8, "ذ": 8, "ز": 9, "إ": 9, "ث": 7, "ى": 8, "ئ": 5, "غ": 7, "ظ": 3, "ء": 5,
    "آ": 3, "ؤ": 2,
}
_LOG = {letter: log(n / 1000) for letter, n in _PER_MILLE.items()}
_STRANGE = log(0.0004)
_NEUTRAL = frozenset("،؛؟“”‘’«»…–—•·×÷ـ°٪\u200c\u200d\u200e\u200f\u202a\u202b\u202c\xa0\ufeff٠١٢٣٤٥٦٧٨٩ًٌٍَُِّْ")
_PLAIN = pattern(r"[\x00-\x7f]+")
_AMID = pattern(r"(?<=[A-Za-z])[\u0621-\u064a]|[\u0621-\u064a](?=[A-Za-z])")
_LETTER = pattern(r"[\u0621-\u064a]")
_SAMPLE = 8_000
_HEAD = 200_000

LIKELY = -4.0
"""Mean above which a text of some length is taken for Arabic (news lies near -3.0)."""


def likeness(text: str) -> float:
    """Mean log frequency of the first 8,000 characters beyond ASCII; -99 when there is none."""
    if len(_AMID.findall(text, 0, _SAMPLE)) * 3 > len(_LETTER.findall(text, 0, _SAMPLE)) > 0:
        return -99.0  # accents of a Latin text, read as Arabic letters
    total, count = 0.0, 0
    asked = _PLAIN.sub("", text[:_HEAD]) or _PLAIN.sub("", text)
    for char, times in Counter(asked[:_SAMPLE]).items():
        if char not in _NEUTRAL:
            total += _LOG.get(char, _STRANGE) * times
            count += times
    return total / count if count else -99.0
