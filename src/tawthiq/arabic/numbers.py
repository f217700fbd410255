"""How many, and of what: every count of a sentence (codebook, section 3, "Counting words").

`counted` is the door; the parts are cardinals (words and digits), number_phrase (bounds, ranges, vague
words), units (nouns), number_atoms (one count), number_lists (counts joined).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.number_atoms import atom_at
from tawthiq.arabic.number_lists import joined
from tawthiq.arabic.number_phrase import NumberPhrase, parse_number
from tawthiq.arabic.number_words import word_set
from tawthiq.arabic.quantities import quantity_from, range_of, sum_of
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at

__all__ = ["Counted", "NumberPhrase", "counted", "parse_number", "quantity_from", "range_of", "sum_of"]

_NO = frozenset({"لا", "بلا", "دون", "بدون", "ماكو", "مافي", "مافيش", "ولا", "وبدون", "ودون", "وبلا"})
_ANY = frozenset({"وقوع", "سقوط", "تسجيل", "اي", "وجود", "حدوث", "توجد", "يوجد", "حالات", "ايه"})
_NEWS = word_set("معلومات انباء معلومه حصيله تفاصيل تاكيد احصاء احصائيه ورود توفر معرفه")


def counted(tokens: Sequence[Token]) -> list[Counted]:
    """Counts of one sentence, left to right, never overlapping; what counts nobody has a unit that says so.

    Whether those counted are victims, and of what, is for the coding to judge.
    """
    out: list[Counted] = []
    at = 0
    while at < len(tokens):
        count = _none(tokens, at) or atom_at(tokens, at, out[-1] if out else None)
        if count is None:
            at += 1
        else:
            out.append(count)
            at = max(count.last, at + 1)
    return joined(tokens, out)


def _none(tokens: Sequence[Token], at: int) -> Counted | None:
    """لا إصابات، دون وقوع ضحايا (none); لا معلومات عن ضحايا (not known)."""
    if tokens[at].text not in _NO:
        return None
    unknown, end = False, at + 1
    while end < len(tokens) and end < at + 6:
        text = tokens[end].text
        noun = unit_at(tokens, end)
        if (
            noun
            and noun.unit.group
            and noun.number in ("plural", "homograph")
            and noun.prefix in ("", "ال", "ب", "ل")
        ):
            kind = quantity_from("not_known") if unknown else quantity_from("none")
            if (
                noun.unit.id not in ("dead", "wounded", "victim", "injury", "death", "missing")
                and not unknown
            ):
                return None
            return replace(
                Counted(
                    at, noun.last, kind, noun.unit.id, noun.unit.group, noun.unit.outcome, end, bare=True
                ),
                groups=(noun.unit.group,),
            )
        if text in _NEWS:
            unknown = True
        elif not (text in _ANY or (unknown and text in ("عن", "حول", "اي", "وجود", "وقوع", "سقوط", "بشان"))):
            return None
        end += 1
    return None
