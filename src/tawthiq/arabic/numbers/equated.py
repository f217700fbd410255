"""A list of people beside a noun of the dead or wounded: «الشهداء طفل ووالدته», «أب وابنه شهداء»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.quantities import quantity_from
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at

_HARMED = frozenset({"dead", "wounded", "victim"})
_ARE = frozenset({":", "هم", "هما", "هي", "هو", "وهم", "وهما", "كل", "من", "كلا"})
_THAT = ("ان", "بان", "وان", "وبان")
_TO_LIST = 9  # words from «شهداء القصف على …:» to the list
_TOLL = frozenset({"حصيله", "الحصيله", "بحصيله", "والحصيله", "وحصيله", "وبحصيله"})
_OF_TOLL = frozenset({"اوليه", "الاوليه", "نهائيه", "النهائيه", "غير", "جديده", "محدثه", ":", "هي", "بلغت"})
_STRIKES = ("صاروخ", "صواريخ", "غار", "قصف", "القصف", "قذ", "برميل", "براميل", "لغم", "الغام", "انفجار",
            "تفجير", "مجزر", "هجوم", "دان", "مسير", "طيران", "عبو", "قناص", "هاون")  # fmt: skip
_NAME = 5  # words of a name
_NO_HEAD = frozenset({"من", "بين", "عدد", "وعدد", "جثث", "جثامين", "اهالي", "ذوي", "اسر", "عوايل"})


def is_predicate(tokens: Sequence[Token], count: Counted) -> bool:
    """«أب وأطفاله الثلاثة شهداء», «طفل ووالدته شهيدان»: said of them all, not of the last alone."""
    said = unit_at(tokens, count.last - 1) if count.last - count.first > 1 else None
    if said is None or said.unit.id not in _HARMED or said.prefix or said.suffix:
        return False
    if count.outcome is None and said.unit.id != "victim":
        return False
    return said.number in ("plural", "dual", "homograph")


def with_whose_kin(tokens: Sequence[Token], run: list[Counted]) -> list[Counted]:
    """«الشهيد فلان وزوجته وطفلته شهداء»: he, named at the head, is one of them."""
    first = run[0]
    if not (first.conjoined and first.suffix and is_predicate(tokens, run[-1])):
        return run
    at = next((i for i in range(first.first - 1, -1, -1) if tokens[i].kind != "word"), -1) + 1
    head = unit_at(tokens, at)
    if head is None or head.unit.group is None or head.number != "singular" or head.prefix not in ("", "ال"):
        return run
    if not head.last < first.first <= head.last + _NAME:
        return run
    group = head.unit.group
    one = quantity_from("exact", 1)
    return [Counted(at, head.last, one, head.unit.id, group, None, at, bare=True, groups=(group,)), *run]


def equated(tokens: Sequence[Token], counts: list[Counted]) -> list[Counted]:
    """Counts where a noun of harm and the list of whom it is of are one."""
    out: list[Counted] = []
    for count in counts:
        head = out[-1] if out else None
        told = head is not None and (_is_list(tokens, count) or _they_are_so_many(tokens, head, count))
        if head is not None and told and _heads(tokens, head, count):
            outcome = head.outcome or "killed"
            out[-1] = replace(count, first=head.first, outcome=outcome, conjoined=head.conjoined)
            continue
        if head is not None and _said_of_both(head, count):
            out[-1] = replace(head, last=count.last, outcome=count.outcome)
            continue
        dead = _toll_of(tokens, count) or _victims_of(tokens, count)
        out.append(replace(count, outcome="killed") if dead else count)
    return out


def _said_of_both(head: Counted, count: Counted) -> bool:
    """«امرأة وطفلتها شهيدتين»: two that were told one by one."""
    two = head.quantity.value == count.quantity.value == len(head.parts) == 2
    bare = count.bare and count.unit in ("dead", "wounded") and not (count.definite or count.conjoined)
    return two and bare and head.outcome is None and count.first == head.last


def _toll_of(tokens: Sequence[Token], count: Counted) -> bool:
    """«والحصيلة 15 مدنيا», «بحصيلة أولية 4 أطفال»: of the dead, where no word says otherwise."""
    if count.outcome is not None or count.group in (None, "combatants") or count.bare or count.others:
        return False
    at = count.first - 1
    while at >= 0 and tokens[at].text in _OF_TOLL:
        at -= 1
    between = tokens[count.last].text if count.last < len(tokens) else ""
    return at >= 0 and tokens[at].text in _TOLL and between not in ("بين", "ما", "مابين")


def _victims_of(tokens: Sequence[Token], count: Counted) -> bool:
    """«17 مدنيا ضحية صاروخ», «ثلاثة أطفال ضحايا غارة»"""
    if count.outcome is not None or count.group is None or count.last >= len(tokens):
        return False
    said = tokens[count.last - 1].text in ("ضحيه", "ضحايا")
    return said and count.last - count.first > 1 and _strike(tokens[count.last].text)


def _strike(word: str) -> bool:
    return word.startswith(_STRIKES) or word.removeprefix("ال").startswith(_STRIKES)


def _is_list(tokens: Sequence[Token], count: Counted) -> bool:
    """Somebody said by kind and not by harm, and nothing is told of them: «امرأة وطفلتها», «طفلان»."""
    if count.group is None or count.outcome is not None or count.definite or count.others:
        return False
    if count.quantity.low in (None, 0) or count.quantity.kind == "plural":
        return False
    after = tokens[count.last] if count.last < len(tokens) else None
    return after is None or after.kind != "word" or bool(count.parts)


def _they_are_so_many(tokens: Sequence[Token], head: Counted, count: Counted) -> bool:
    """«القتلى هم سبعة مدنيين بينهم طفلان»"""
    numbered = not count.bare and count.group is not None and count.quantity.kind == "exact"
    plain = numbered and count.outcome is None and not (count.definite or count.others)
    return head.definite and plain and tokens[count.first - 1].text in ("هم", ":")


def _heads(tokens: Sequence[Token], head: Counted, count: Counted) -> bool:
    """«والشهداء …», «الضحايا هم: …», «شهداء القصف على …: …»"""
    if head.unit not in _HARMED or not head.bare or head.parts:
        return False
    itemised = head.definite and bool(count.parts) and head.quantity == count.quantity
    if head.quantity.kind != "plural" and not itemised:  # «القتلى هم أم وطفلاها»
        return False
    before = tokens[head.first - 1] if head.first else None
    if before is not None and before.text.removeprefix("و") in _NO_HEAD:
        return False
    between = [t.text for t in tokens[head.last : count.first]]
    if head.definite:
        opens = before is None or before.kind != "word" or head.conjoined or before.text in _THAT
        return opens and all(word in _ARE for word in between)
    opens = before is None or before.kind != "word"
    return opens and between[-1:] == [":"] and 1 < len(between) <= _TO_LIST and between.count(":") == 1
