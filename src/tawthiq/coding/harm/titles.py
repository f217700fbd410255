"""Two callings of one person: «الصحفي والناشط فلان», «طفلة ابنة فلان»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause

_KIN = frozenset({"kin", "in_law", "mother", "father", "child", "youth", "girl", "companion", "driver",
                  "unborn"})  # fmt: skip
_OF_KIN = ("kin", "in_law")
_ADJECTIVES = 2  # words from a calling to the name («والناشطة الحقوقية فلانة»)


def of_one_person(count: Counted, clause: Clause) -> Counted:
    """The count as one, where two callings with the article have one name behind them."""
    if len(count.parts) != 2 or not _callings(count, clause) or not _named_once(count, clause):
        return count
    one, two = count.parts
    told = two if one.group == "people" else one
    return replace(told, first=one.first, last=two.last, parts=())


def _callings(count: Counted, clause: Clause) -> bool:
    """Each of one man, or each of one woman; a father and a son are two."""
    tokens = clause.of.sentence.tokens
    one, two = count.parts
    kin = any(p.quantity.value != 1 or not p.bare or p.unit in _KIN for p in count.parts)
    if one.last != two.first or kin:
        return False
    first, second = tokens[one.first].text, tokens[two.first].text
    known = first.lstrip("وفبل").startswith("ال") or first.startswith("ال")
    nouns = [unit_at(tokens, p.first) for p in count.parts]
    plain = all(n is not None and n.number == "singular" and not n.suffix for n in nouns)
    return known and plain and second.startswith("وال") and first.endswith("ه") == second.endswith("ه")


def _named_once(count: Counted, clause: Clause) -> bool:
    """A name right behind the second calling and its adjectives, and no other joined to it."""
    tokens = clause.of.sentence.tokens
    at = count.last
    while at < count.last + _ADJECTIVES and at < clause.last and tokens[at].text.startswith("ال"):
        at += 1
    end = next((last for first, last in clause.of.people if count.last <= first <= at < last), None)
    if end is None:
        return False
    joined = end < len(tokens) and tokens[end].text[:1] == "و"
    return not joined or not any(first in (end, end + 1) for first, _ in clause.of.people)


def whose_kin(counts: Sequence[Counted], clause: Clause) -> list[Counted]:
    """The counts without «ابنة» of «طفلة ابنة فلان»: kin right behind one person says whose he is."""
    out: list[Counted] = []
    for count in counts:
        before = out[-1] if out else None
        if before is None or not _of_the_one_before(before, count, clause):
            out.append(count)
        elif before.definite:  # «استشهدت الطفلة ابنة فلان»
            out.append(replace(count, group=before.group, groups=before.groups))
    return out


def _of_the_one_before(one: Counted, kin: Counted, clause: Clause) -> bool:
    alone = kin.unit in _OF_KIN and kin.bare and kin.quantity.value == 1 and not (kin.suffix or kin.parts)
    plain = alone and not (kin.conjoined or kin.definite) and one.last == kin.first
    owner = clause.of.sentence.tokens[kin.last].text if kin.last < clause.last else "و"
    named = owner != "،" and owner[:1] != "و"
    return plain and named and one.bare and one.quantity.value == 1 and one.group is not None
