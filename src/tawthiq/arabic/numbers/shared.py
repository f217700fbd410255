"""One number over two nouns (31 قتيلا وجريحا), and people "between" two outcomes (بين قتيل وجريح)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.counted import Counted, both_outcomes
from tawthiq.arabic.numbers.bounds import bound_at
from tawthiq.arabic.numbers.trailing import trailing
from tawthiq.arabic.quantities import quantity_from
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at

_PARTS = frozenset({"بينهم", "منهم", "معظمهم", "اغلبهم", "غالبيتهم", "جلهم"})
_HARMED = ("injury", "wounded")
_BETWEEN = frozenset({"بين", "وبين", "مابين"})


def shared(tokens: Sequence[Token], counts: list[Counted]) -> list[Counted]:
    """ثمانية قتلى وجرحى، 31 قتيلا وجريحا، عشرات الأطفال والنساء، 30 طفلا وامرأة: one number over both."""
    out: list[Counted] = []
    for count in counts:
        if out and count.first < out[-1].last:  # taken in by what trails the count before
            continue
        if out and _under_one(tokens, out[-1], count):
            whole = out.pop()
            group = whole.group if whole.group == count.group else "people"
            if whole.group == "people" and whole.outcome and count.outcome:  # قتيل وجريح من المدنيين
                group = count.group
            both = replace(
                whole,
                last=count.last,
                outcome=both_outcomes(whole.outcome, count.outcome),
                group=group,
                groups=(*whole.groups, *count.groups),
                others=whole.others or count.others,
                shared=True,
                unit=whole.unit if whole.group == count.group else "person",
            )
            out.append(trailing(tokens, both))
        else:
            out.append(count)
    return out


def _under_one(tokens: Sequence[Token], whole: Counted, count: Counted) -> bool:
    if (
        whole.bare
        or whole.head is None
        or not count.bare
        or whole.group is None
        or count.group is None
        or count.others
    ):
        return False
    if count.suffix or count.head is None or not and_between(tokens, whole, count):
        return False
    if count.definite and count.last < len(tokens) and bound_at(tokens, count.last, "before"):
        return False  # «عدد القتلى نحو 30 شخصا والجرحى قرابة 81»: its own number follows
    if count.definite and tokens[whole.head].text[:2] != "ال":
        return False  # «38 جريحا، والشهداء بينهم …», «3 شهداء والجرحى بالعشرات»: of these something is said
    if count.unit == "injury" and whole.outcome == "killed" and whole.quantity.value:
        return False  # «3 شهداء وإصابات»: so many dead, and injured besides
    if count.unit in _HARMED and whole.outcome is None and not count.definite:
        return False  # «استشهاد عدد من المدنيين وإصابات», «مقتل عشرات الأشخاص وجرحى»
    kind, value = whole.quantity.kind, whole.quantity.value
    vague = (
        kind
        in (
            "tens",
            "hundreds",
            "thousands",
            "tens_of_thousands",
            "hundreds_of_thousands",
            "several",
            "at_least",
        )
        and value is None
    )
    casualties = {whole.outcome, count.outcome} == {"killed", "injured"}
    if count.quantity.kind == "plural":
        if vague or whole.quantity.low is None:
            return True
        return casualties and tokens[whole.head].text[:2] != "ال"
    if count.quantity.value != 1:
        return False
    if vague:
        return count.definite
    if not value or value < 11:
        return False
    noun = unit_at(tokens, count.head)
    marked = tokens[whole.head].text.endswith("ا")
    if marked and (whole.unit, count.unit) == ("dead", "wounded") and not _his_state(tokens, count.last):
        return True  # «32 شهيدا وجريح»: the case slips; of so many dead one wounded is hardly told
    if (
        marked
        and noun
        and noun.number == "singular"
        and not tokens[count.head].text.endswith(("ه", "ي", "ا"))
    ):
        return False  # 13 مدنيا وعنصر: another case, another count
    return casualties or (whole.outcome is None) == (count.outcome is None)


def _his_state(tokens: Sequence[Token], at: int) -> bool:
    """«… وجريح بحالة خطرة»: one, of whom more is said."""
    return at < len(tokens) and tokens[at].text.startswith(("بحال", "حالت"))


def and_between(tokens: Sequence[Token], one: Counted, two: Counted) -> bool:
    """Is the second joined to the first by و, with nothing but a comma between?"""
    if two.first == one.last:
        return two.conjoined
    between = [t.text for t in tokens[one.last : two.first]]
    between = between if two.suffix else _without_brackets(between)
    return between in (["و"], ["،", "و"]) or (between in (["،"], []) and two.conjoined)


def _without_brackets(between: list[str]) -> list[str]:
    """«طفلان (أقل من عشر سنوات) وثلاث فتيات»: what stands in brackets right after the first is left out."""
    if between[:1] != ["("] or ")" not in between:
        return between
    return between[between.index(")") + 1 :]


def both_sides(tokens: Sequence[Token], counts: list[Counted]) -> list[Counted]:
    """15 مدنيا بين قتيل وجريح؛ سقوط عشرات المدنيين في البلدة بين شهيد ومصاب."""
    out: list[Counted] = []
    at = 0
    while at < len(counts):
        count = counts[at]
        second = counts[at + 1] if at + 1 < len(counts) else None
        if second and _between_pair(tokens, count, second):
            first = count.first - (2 if count.first > 1 and tokens[count.first - 2].text == "ما" else 1)
            whom = _divided(tokens, out)
            if (
                out
                and count.first - out[-1].last <= 9
                and out[whom].outcome in (None, "displaced", "killed", "injured")
                and (out[whom].group or out[whom].unit is None)
            ):
                last = second.last if first - out[whom].last <= 2 else out[whom].last
                group = out[whom].group or "people"
                out[whom] = replace(out[whom], last=last, outcome="casualties", group=group)
            elif not (out and out[-1].unit == "family"):
                out.append(
                    Counted(
                        count.first,
                        second.last,
                        quantity_from("plural"),
                        "person",
                        "people",
                        "casualties",
                        count.head,
                        bare=True,
                        groups=("people",),
                    )
                )
            at += 2
            continue
        out.append(count)
        at += 1
    return out


def _divided(tokens: Sequence[Token], counts: list[Counted]) -> int:
    """تسعة أشخاص بينهم نساء وأطفال سقطوا بين شهيد وجريح: the place of the number, behind its bare parts."""
    at = len(counts) - 1
    while at > 0 and counts[at].bare and counts[at].first - counts[at - 1].last <= 3:
        at -= 1
    parted = 0 <= at < len(counts) - 1 and not counts[at].bare
    if parted and tokens[counts[at].last].text.lstrip("،و") not in _PARTS:
        parted = at + 1 < len(counts) and tokens[counts[at + 1].first - 1].text in _PARTS
    return at if parted else len(counts) - 1


def _between_pair(tokens: Sequence[Token], one: Counted, two: Counted) -> bool:
    if not (
        one.first
        and one.bare
        and two.bare
        and tokens[one.first - 1].text in _BETWEEN
        and and_between(tokens, one, two)
    ):
        return False
    return {one.outcome, two.outcome} == {"killed", "injured"}
