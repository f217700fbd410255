"""Counts joined: kin and other lists summed, one number over two nouns, families with members."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.counted import Counted, both_outcomes
from tawthiq.arabic.number_dual import itemised
from tawthiq.arabic.number_trailing import trailing
from tawthiq.arabic.number_words import word_set
from tawthiq.arabic.quantities import quantity_from, sum_of
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at

_WHOLE = word_set(
    "كامله باكملها كلها باسرها بكاملها واحده المولفه مولفه مكونه المكونه تتالف تتكون تضم مكون الكامله "
    "نازحه اخري ذاتها"
)
_BETWEEN = frozenset({"بين", "وبين", "مابين"})


def joined(tokens: Sequence[Token], counts: list[Counted]) -> list[Counted]:
    """Counts of one sentence, each with what belongs to it."""
    apart = _both_sides(tokens, _shared(tokens, _ages(tokens, counts)))
    return itemised(tokens, _lists(tokens, _families(tokens, apart)))


def _ages(tokens: Sequence[Token], counts: list[Counted]) -> list[Counted]:
    """(10 و12 عاما): the first number has the unit of the second."""
    out = list(counts)
    for at in range(len(out) - 1, 0, -1):
        one, two = out[at - 1], out[at]
        if (
            one.unit is None
            and not one.bare
            and not one.others
            and two.unit in ("age", "year", "hour", "day")
            and _and(tokens, one, two)
        ):
            opened = one.first > 0 and tokens[one.first - 1].text == "("
            unit = "age" if opened and two.unit == "year" else two.unit
            out[at - 1 : at + 1] = replace(one, unit=unit), replace(two, unit=unit)
    return out


def _shared(tokens: Sequence[Token], counts: list[Counted]) -> list[Counted]:
    """ثمانية قتلى وجرحى، 31 قتيلا وجريحا، عشرات الأطفال والنساء، 30 طفلا وامرأة: one number over both."""
    out: list[Counted] = []
    for count in counts:
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
    if count.suffix or count.head is None or not _and(tokens, whole, count):
        return False
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
    if (
        marked
        and noun
        and noun.number == "singular"
        and not tokens[count.head].text.endswith(("ه", "ي", "ا"))
    ):
        return False  # 13 مدنيا وعنصر: another case, another count
    return casualties or (whole.outcome is None) == (count.outcome is None)


def _and(tokens: Sequence[Token], one: Counted, two: Counted) -> bool:
    """Is the second joined to the first by و, with nothing but a comma between?"""
    if two.first == one.last:
        return two.conjoined
    between = [t.text for t in tokens[one.last : two.first]]
    return between in (["و"], ["،", "و"]) or (between == ["،"] and two.conjoined)


def _both_sides(tokens: Sequence[Token], counts: list[Counted]) -> list[Counted]:
    """15 مدنيا بين قتيل وجريح؛ سقوط عشرات المدنيين في البلدة بين شهيد ومصاب."""
    out: list[Counted] = []
    at = 0
    while at < len(counts):
        count = counts[at]
        second = counts[at + 1] if at + 1 < len(counts) else None
        if second and _between_pair(tokens, count, second):
            first = count.first - (2 if count.first > 1 and tokens[count.first - 2].text == "ما" else 1)
            if (
                out
                and count.first - out[-1].last <= 9
                and out[-1].outcome in (None, "displaced", "killed", "injured")
                and (out[-1].group or out[-1].unit is None)
            ):
                last = second.last if first - out[-1].last <= 2 else out[-1].last
                out[-1] = replace(out[-1], last=last, outcome="casualties", group=out[-1].group or "people")
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


def _between_pair(tokens: Sequence[Token], one: Counted, two: Counted) -> bool:
    if not (
        one.first
        and one.bare
        and two.bare
        and tokens[one.first - 1].text in _BETWEEN
        and _and(tokens, one, two)
    ):
        return False
    return {one.outcome, two.outcome} == {"killed", "injured"}


def _families(tokens: Sequence[Token], counts: list[Counted]) -> list[Counted]:
    """عائلة كاملة من أم وأطفالها الثلاثة، عائلته المؤلفة من ستة أشخاص: the members, not the family."""
    out: list[Counted] = []
    for count in counts:
        family = out[-1] if out else None
        if (
            family
            and family.unit == "family"
            and family.quantity.kind in ("family", "exact")
            and family.last < count.first
            and family.quantity.value in (None, 1)
            and count.group is not None
            and _made_of(tokens, family, count)
        ):
            out[-1] = replace(count, first=family.first, conjoined=family.conjoined, unit=count.unit)
        else:
            out.append(count)
    return out


def _made_of(tokens: Sequence[Token], family: Counted, count: Counted) -> bool:
    between = [t.text for t in tokens[family.last : count.first]]
    return (
        len(between) <= 4
        and between[-1] in ("من", "هم", "تضم", "افرادها", "عددها")
        and all(
            w in _WHOLE or w in ("من", "هم", "تضم", "عددها", "افرادها") or len(between) <= 2 for w in between
        )
    )


def _lists(tokens: Sequence[Token], counts: list[Counted]) -> list[Counted]:
    out: list[Counted] = []
    run: list[Counted] = []
    for count in counts:
        if run and _continues(tokens, run, count):
            run.append(count)
            continue
        out += _summed(run)
        run = [count]
    return out + _summed(run)


def _continues(tokens: Sequence[Token], run: list[Counted], count: Counted) -> bool:
    """Does the count go on with the list of the counts before it?"""
    last = run[-1]
    if (
        last.group is None
        or count.group is None
        or count.others
        or last.others
        or count.shared
        or last.shared
    ):
        return False
    if last.quantity.low in (None, 0) or count.quantity.low in (None, 0):
        return False
    if not _and(tokens, last, count):
        between = [t.text for t in tokens[last.last : count.first]]
        commas = between in (["،"], [","]) and not count.bare and not last.bare
        if not commas and not (between == ["مع"] and count.suffix):  # أم مع طفليها
            return False
    if count.suffix:
        return count.outcome in (None, last.outcome)
    if last.outcome or count.outcome or _has_article(last) != _has_article(count):
        return False
    if last.quantity.kind == "plural" and count.quantity.kind == "plural":
        return False
    return not ({last.group, count.group} & {"combatants"} and last.group != count.group)


def _has_article(count: Counted) -> bool:
    return count.definite and not count.suffix


def _summed(run: list[Counted]) -> list[Counted]:
    if len(run) < 2:
        return run
    groups = {c.group for c in run}
    return [
        replace(
            run[0],
            last=run[-1].last,
            quantity=sum_of(c.quantity for c in run),
            unit=run[0].unit if len({c.unit for c in run}) == 1 else "person",
            group=run[0].group if len(groups) == 1 else "people",
            parts=tuple(run),
            groups=tuple(g for c in run for g in c.groups),
            bare=all(c.bare for c in run),
        )
    ]
