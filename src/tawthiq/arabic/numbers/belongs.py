"""Whom the counted belong to: عنصر من الدفاع المدني, إصابات في صفوف المدنيين, خمسة من عائلة واحدة."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.affiliations import affiliation_at
from tawthiq.arabic.counted import Counted
from tawthiq.arabic.fold import bare as without_article
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import UnitWord, unit_at
from tawthiq.model import Group

_UNIT_OF: dict[Group, str] = {"rescuers": "rescuer", "medics": "medic", "aid_workers": "aid_worker"}


_MEMBERS = frozenset(
    {
        "combatant",
        "rescuer",
        "occupation",
        "at_work",
        "person",
        "dead",
        "wounded",
        "aid_worker",
        "medic",
        "relative_member",
    }
)
_WIDE: frozenset[Group] = frozenset({"combatants", "people", "rescuers"})
_ROWS = frozenset({"صفوف", "بصفوف"})
_SAME = frozenset({"واحده", "ذاتها", "نفسها"})


def belongs(tokens: Sequence[Token], count: Counted) -> Counted | None:
    """The count with whom its people belong to, or None where nothing of the kind follows."""
    if count.group is None or count.last + 1 >= len(tokens):
        return None
    return _to_a_body(tokens, count) or _in_the_ranks(tokens, count) or _of_them(tokens, count)


def _to_a_body(tokens: Sequence[Token], count: Counted) -> Counted | None:
    """عنصر من الدفاع المدني."""
    body = affiliation_at(tokens, count.last) if count.unit in _MEMBERS else None
    if body is None or body[0] - count.last > 6:
        return None
    group = body[1] if count.group in _WIDE else count.group
    unit = _UNIT_OF.get(body[1], count.unit) if count.group == "combatants" else count.unit
    return replace(count, last=body[0], group=group, unit=unit, groups=(*count.groups, body[1]))


def _in_the_ranks(tokens: Sequence[Token], count: Counted) -> Counted | None:
    """إصابات في صفوف المدنيين، إصابات بين المدنيين."""
    at = count.last
    row = at if tokens[at].text == "بصفوف" else at + 1
    if row > at and tokens[at].text not in ("في", "بين", "ب"):
        return None
    if tokens[row].text in _ROWS:
        row += 1
    elif tokens[at].text != "بين" or not tokens[row].text.startswith("ال"):
        return None
    return _narrowed(count, unit_at(tokens, row))


def _of_them(tokens: Sequence[Token], count: Counted) -> Counted | None:
    """خمسة أشخاص من عائلة واحدة، ثمانية أفراد العائلة، عشرة قتلى من المدنيين."""
    at = count.last
    direct = count.unit == "relative_member" and tokens[at].text != "من"
    if not direct and tokens[at].text != "من":
        return None
    noun = unit_at(tokens, at if direct else at + 1)
    if noun and noun.unit.id == "family" and noun.number == "singular":
        same = noun.last < len(tokens) and without_article(tokens[noun.last].text) in _SAME
        return replace(count, last=noun.last + same)
    return _narrowed(count, noun) if count.outcome else None


def _narrowed(count: Counted, noun: UnitWord | None) -> Counted | None:
    """People who are told to be of a definite group."""
    if noun is None or not noun.definite or noun.unit.group is None or count.group != "people":
        return None
    return replace(count, last=noun.last, group=noun.unit.group, groups=(*count.groups, noun.unit.group))
