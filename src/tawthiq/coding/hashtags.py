"""Hashtags inside a count or beside a word of harm: «خمسة #أطفال», «استشهاد #طفلين»."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.numbers.words import number_words
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import harm_words, unit_at

_TAG, _PARTS = "#", "_"
_AMONG = ("من", "بين", "و", "هم", "وهم", "جميعهم", "كلهم", "معظمهم", "اغلبهم", "غالبيتهم", "جلهم")
_OF_THEM = ("بين", "من", "ضمن")
_THEM = ("هم", "هن", "ها", "هما")


def within_a_count(tokens: Sequence[Token], at: int) -> bool:
    """Is this the sign before a noun of people that goes on with what stands before it?

    Tags in a row («#شهداء #أطفال») stand beside the text, and a tag of several words names something.
    """
    if tokens[at].text != _TAG or at == 0 or at + 1 >= len(tokens) or tokens[at + 1].kind != "word":
        return False
    if tokens[at + 1].start != tokens[at].end or tokens[at - 1].end == tokens[at].start:
        return False
    after = tokens[at + 2].text if at + 2 < len(tokens) else ""
    noun = unit_at(tokens, at + 1)
    if after in (_TAG, _PARTS) or noun is None or (noun.unit.group is None and noun.unit.outcome is None):
        return False
    return _goes_on(tokens, at - 1)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at]
    if before.kind == "number":
        return True
    if before.kind != "word":
        return False
    plain = before.text.lstrip("وفلب")
    if before.text in _AMONG or (plain.startswith(_OF_THEM) and plain.endswith(_THEM)):
        return True
    if before.text in harm_words() or plain in harm_words() or number_words(before.text):
        return True
    noun = unit_at(tokens, at)
    return noun is not None and (noun.unit.group is not None or noun.unit.outcome is not None)
