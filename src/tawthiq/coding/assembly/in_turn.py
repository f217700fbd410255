"""Attacks counted and then told in turn: «ثلاث سيارات، الأولى في … وقتلت أربعة، والثانية في …»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tawthiq.arabic.fold import fold
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.shares import AT_ITS_TOWN, between, over_towns
from tawthiq.coding.means import Means
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.places import PlaceMention

_ONE = word_list("one_of_several")
_OTHERS = word_list("other_of_several")
_ORDINALS = word_list("ordinals_alone")
_TURNS = ("اما", "فيما", "بينما", "واما")
_TWO = 2
_TO_NAME = 4  # words from «الأولى» over «في» to a name


def in_turn(s: Statement) -> list[Statement]:
    """A statement an attack, each with its own harm and place, and before them what is counted of all.

    An attack at a place that no table has is in the town that was told before the first of them; where none
    was, the sentence is left as it is.
    """
    at = _turns(s)
    if len(at) < _TWO or s.headline or "double_tap" in s.kinds:
        return []
    head = [m for m in s.means if m.first < at[0]]
    around = [p for p in s.places if p.first < at[0] and not p.anaphor]
    if not any(m.kind in ("attack", "weapon") for m in head):
        return []
    parts = [between(s, first, last) for first, last in zip(at, [*at[1:], s.clause.last], strict=True)]
    told = [p for p in parts if p.rows or own_place(p) is not None]  # not «والثانية لم تنفجر»
    if len(told) < _TWO or not any(r.quantity.low for p in told for r in p.rows):
        return []
    if all(own_place(p) is None for p in told) and not _each_counts(told, around):
        return []  # «قذيفتان على الحي، الأولى في … والثانية في …»: of one salvo
    starts = dict(zip(map(id, parts), at, strict=True))
    out = [_one(p, starts[id(p)], head, around) for p in told]
    return [] if None in out else [*_of_all(s, at[0]), *(o for o in out if o is not None)]


def _each_counts(told: Sequence[Statement], around: Sequence[PlaceMention]) -> bool:
    """In a city, with no quarter told: does each tell whom it harmed?"""
    city = bool(around) and around[-1].place.kind == "city"
    return city and all(any(r.quantity.low for r in p.whole_rows) for p in told)


def _turns(s: Statement) -> list[int]:
    """Where each of them begins; «الأولى والثانية» are told together, from the first."""
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    words = [t.text for t in tokens[first : s.clause.last]]
    if _OTHERS.isdisjoint(words) and _ORDINALS.isdisjoint(words):
        return []
    found: list[int] = []
    last = first - _TWO
    for i in range(first + 1, s.clause.last):
        if _begins(i, bool(found), s):
            if i - last > 1:
                found.append(i)
            last = i
    return [i - (tokens[i - 1].text in _TURNS or _verb_at(i, s)) for i in found]


def _begins(at: int, later: bool, s: Statement) -> bool:
    tokens = s.clause.of.sentence.tokens
    word, before = tokens[at].text, tokens[at - 1]
    if later:
        return word in _OTHERS or (word in _ORDINALS and (before.text in _TURNS or _names_it(at, s)))
    parted = before.kind == "mark" or any(p.last == at for p in s.places)
    return word in _ONE and (parted or _verb_at(at, s) or _names_it(at, s))


def _verb_at(at: int, s: Statement) -> bool:
    """«استهدفت الأولى»"""
    return any(m.verbal and m.last == at for m in s.means)


def _names_it(at: int, s: Statement) -> bool:
    """«الغارة الأولى»"""
    return any(m.definite and not m.verbal and m.last == at for m in s.means)


def _one(part: Statement, at: int, head: Sequence[Means], around: Sequence[PlaceMention]) -> Statement | None:
    place = own_place(part) or _named_again(part, at, around)
    if place is None:
        return None
    known = any(m.type and not m.weak for m in part.means)
    means = part.means if known else (*head, *part.means)
    return replace(part, places=(place,), means=means, kinds=part.kinds | {AT_ITS_TOWN})


def _named_again(part: Statement, at: int, around: Sequence[PlaceMention]) -> PlaceMention | None:
    """«غارتان على بلدة حولا وبلدة عيترون، الأولى في حولا …»: of the towns told before the one whose name is
    said again, without its rank; else the last of them, where it alone was told or no name follows «في»."""
    words = [t.text for t in part.clause.of.sentence.tokens[at : at + _TO_NAME]]
    led = [after for word, after in pairwise(words) if word == "في"]
    named = [p for p in around if led and led[0] in fold(p.place.name_ar or "").split()]
    if named or not led or len({p.place.name_ar for p in around}) < _TWO:
        return next(iter([*around, *named][-1:]), None)
    return None


def _of_all(s: Statement, end: int) -> list[Statement]:
    whole = between(s, s.clause.first, end)
    return [over_towns(whole)] if any(r.quantity.low for r in whole.rows) else []
