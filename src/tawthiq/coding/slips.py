"""Words of an attack spelt with one ي for two or two for one («مدنين», «قرييتي»), read as they are meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.clitics import cuts
from tawthiq.arabic.families import rows
from tawthiq.arabic.tokens import Token
from tawthiq.coding.words import known
from tawthiq.lexicon.tables import table
from tawthiq.remember import remembered

_LEAST = 5  # letters of a word that may be one
_FAMILIES = ("means", "harm", "units", "objects")


@table()
def _told() -> frozenset[str]:
    """Single words of attacks, harm, people and things struck."""
    forms = (row for name in _FAMILIES for same in rows(name).values() for row in same)
    return frozenset(words[0] for _, kind, _, words in forms if len(words) == 1 and kind != "phrase")


def without_slips(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, each unknown word with one ي too few or too many for a word of an attack read as that."""
    return [
        replace(t, text=meant) if t.kind == "word" and (meant := meant_by(t.text)) != t.text else t
        for t in tokens
    ]


@remembered(100_000)
def meant_by(word: str) -> str:
    """«مدنين» → «مدنيين», «وقرييتي» → «وقريتي»; any other word as it is.

    Exchanged letters are left alone: «شهادات», «حملات» are as near to «شاهدات», «محلات» as a slip would be.
    """
    if len(word) < _LEAST or "ي" not in word or known()(word):
        return word
    if word.endswith("يين"):  # «استشهاديين» is a plural that no list holds
        return word
    meant = word[:-2] + "يين" if word.endswith("ين") else word.replace("يي", "ي", 1)
    return meant if meant != word and _is_told(meant) else word


def _is_told(word: str) -> bool:
    return any(len(c.word) >= _LEAST - 1 and not c.suffix and c.word in _told() for c in cuts(word))
