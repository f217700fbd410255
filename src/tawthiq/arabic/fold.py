"""Folding: one comparison form for the many spellings of a word, with a way back to the original.

Unified are hamza carriers, alef maqsura, ta marbuta, vowel marks, tatweel, Arabic-Indic and Persian
digits, Persian letters, presentation forms, bidi and zero-width marks; three or more of one letter
become one. Folding never changes which characters of the original a folded character stands for.
"""

from __future__ import annotations

import re
import unicodedata

from tawthiq.records import record
from tawthiq.remember import remembered

_MARKS = (
    0x0640,
    0x061C,
    0x0670,
    0x200B,
    0x200C,
    0x200D,
    0x200E,
    0x200F,
    0x2060,
    0xFEFF,
    *range(0x0610, 0x061B),
    *range(0x064B, 0x0660),
    *range(0x06D6, 0x06EE),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
)
IGNORED: frozenset[str] = frozenset(map(chr, _MARKS)) - {"\u06dd", "\u06de", "\u06e9"}
"""Characters that folding drops: tatweel, vowel marks, bidi and zero-width marks."""

_LETTERS = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "ئ": "ي",
    "ؤ": "و",
    "ة": "ه",
    "ک": "ك",
    "گ": "ك",
    "ی": "ي",
    "ې": "ي",
    "ے": "ي",
    "ھ": "ه",
    "ہ": "ه",
    "ە": "ه",
    "ۀ": "ه",
    "ۃ": "ه",
    "پ": "ب",
    "چ": "ج",
    "ڤ": "ف",
    "ڨ": "ق",
    "ڭ": "ك",
    "ژ": "ز",
    "ٵ": "ا",
    "ٲ": "ا",
    "ٳ": "ا",
    "ڪ": "ك",
}
_DIGITS = {chr(base + d): str(d) for base in (0x0660, 0x06F0) for d in range(10)}
_BRACKETS = {"{": "(", "}": ")", "\ufd3e": "(", "\ufd3f": ")"}  # «{14} شهيدا»
_TABLE = str.maketrans(_LETTERS | _DIGITS | _BRACKETS | dict.fromkeys(IGNORED, ""))


class _Characters(dict[int, str]):
    """The folded form of every character that was met, by its code point, as `str.translate` asks."""

    def __missing__(self, point: int) -> str:
        folded = self[point] = _fold_char(chr(point))
        return folded


def _fold_char(char: str) -> str:
    """Folded form of one character (presentation forms may give several letters, marks give none)."""
    wide = unicodedata.normalize("NFKC", char) if "\uf900" <= char <= "\uffff" else char
    wide = wide.lower() if len(wide.lower()) == 1 else wide
    return "".join(c for c in wide.translate(_TABLE) if not unicodedata.combining(c))


_FOLDED = _Characters()


@record
class Folded:
    """Folded text with, for each of its characters, where the original character starts and ends."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Original offsets of folded[start:end] (start < end)."""
        return self.starts[start], self.ends[end - 1]


_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_THREE = re.compile(r"([^\W\d_])\1\1")


def fold_with_map(text: str) -> Folded:
    """Fold any text, keeping white space and punctuation, with offsets back to the original."""
    out: list[str] = []
    at_of: list[int] = []
    for at, char in enumerate(text):
        for c in _FOLDED[ord(char)]:
            out.append(c)
            at_of.append(at)
    joined = "".join(out)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for run in _STRETCHED.finditer(joined):
        keep = range(last, run.start())
        pieces.append(joined[last : run.start()] + run.group(1))
        starts += [at_of[i] for i in keep] + [at_of[run.start()]]
        ends += [at_of[i] + 1 for i in keep] + [at_of[run.end() - 1] + 1]
        last = run.end()
    pieces.append(joined[last:])
    starts += at_of[last:]
    ends += [at + 1 for at in at_of[last:]]
    return Folded("".join(pieces), tuple(starts), tuple(ends))


def fold_long(text: str) -> str:
    """As `fold`, of a text that is folded once: it is not remembered."""
    folded = text.translate(_FOLDED)
    return _STRETCHED.sub(r"\1", folded) if _THREE.search(folded) else folded  # hardly any word needs it


@remembered(200_000)
def fold(text: str) -> str:
    """The folded form alone; three or more of one letter become one (نااايم → نايم)."""
    return fold_long(text)


def bare(word: str) -> str:
    """A folded word without its article (ال), where enough of a word is left."""
    return word[2:] if len(word) > 4 and word[:2] == "ال" else word
