"""Counts joined: kin and other lists summed, one number over two nouns, families with members."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.numbers.beside_kin import HEADS
from tawthiq.arabic.numbers.dual import itemised
from tawthiq.arabic.numbers.equated import equated, is_predicate, with_whose_kin
from tawthiq.arabic.numbers.harmed_alone import behind_gunmen
from tawthiq.arabic.numbers.shared import and_between, both_sides, shared
from tawthiq.arabic.numbers.subject import TOGETHER, harmed_together, opens_speech, tells_of_him
from tawthiq.arabic.numbers.words import listed
from tawthiq.arabic.quantities import quantity_from, sum_of
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import after_harm, unit_at

_MADE_OF = frozenset({"من", "هم", "تضم", "افرادها", "عددها"})
_NUMBERING = frozenset({"عددها", "عددهم", "قوامها", "تعدادها", "افرادها"})
_OPENS = ("(", "،", ",", "-")
_NISBA = "يه"  # «عائلة سورية نازحة من خمسة أفراد»
_PARENTS = ("father", "mother")
_PARTING = ("،", ",", "(", ")", ".", ":")
_FAR = 10  # words from a family to its members
_BETWEEN = 2  # counts of where it is from
_A_PAIR = 2


def joined(tokens: Sequence[Token], counts: list[Counted]) -> list[Counted]:
    """Counts of one sentence, each with what belongs to it."""
    apart = both_sides(tokens, shared(tokens, _ages(tokens, counts)))
    return equated(tokens, itemised(tokens, _lists(tokens, _families(tokens, apart))))


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
            and and_between(tokens, one, two)
        ):
            opened = one.first > 0 and tokens[one.first - 1].text == "("
            unit = "age" if opened and two.unit == "year" else two.unit
            out[at - 1 : at + 1] = replace(one, unit=unit), replace(two, unit=unit)
    return out


def _families(tokens: Sequence[Token], counts: list[Counted]) -> list[Counted]:
    """عائلة كاملة من أم وأطفالها الثلاثة، عائلته المؤلفة من ستة أشخاص: the members, not the family."""
    out: list[Counted] = []
    for count in counts:
        at = _family_before(tokens, out, count)
        if at is None:
            out.append(count)
            continue
        family = out[at]
        count = _with_its_head(tokens, family, count)
        groups = count.groups or ("people",)
        unit, group = count.unit or "relative_member", count.group or "people"
        whole = replace(count, first=family.first, conjoined=family.conjoined, bare=False)
        out[at:] = [replace(whole, unit=unit, group=group, groups=groups)]
    return out


def _family_before(tokens: Sequence[Token], before: Sequence[Counted], count: Counted) -> int | None:
    """The family whose members are counted; where they are from may stand between («من نازحي بلدة …»)."""
    at = len(before) - 1
    while at > 0 and before[at].bare and before[at].unit != "family" and len(before) - at <= _BETWEEN:
        at -= 1
    if at < 0 or count.others:
        return None
    if not (_made_of(tokens, before[at], count) or _headed(tokens, before[at], count)):
        return None
    of_it = at > 0 and before[at - 1].unit == "family" and tokens[before[at].first - 1].text == "من"
    return at - 1 if of_it and before[at - 1].last == before[at].first - 1 else at  # «أسرة من عائلة فلان»


def _headed(tokens: Sequence[Token], family: Counted, count: Counted) -> bool:
    """«عائلة نازحة مكونة من الأب فلان وأولاده الأربعة»: a parent by name, and the children counted."""
    if family.unit != "family" or not (count.conjoined and count.suffix and count.quantity.value):
        return False
    between = tokens[family.last : count.first]
    made = next((i for i, t in enumerate(between) if t.text in listed("words_of_being_made_of")), None)
    if made is None or len(between) > _FAR or any(t.text in _PARTING for t in between):
        return False
    head = unit_at(tokens, family.last + made + 2)
    return between[made + 1 : made + 2] != [] and head is not None and head.unit.id in _PARENTS


def _with_its_head(tokens: Sequence[Token], family: Counted, count: Counted) -> Counted:
    if not _headed(tokens, family, count):
        return count
    more = sum_of((quantity_from("exact", 1), count.quantity))
    return replace(count, quantity=more, unit="person", group="people", groups=("people",))


def _made_of(tokens: Sequence[Token], family: Counted, count: Counted) -> bool:
    known = family.unit == "family" and family.quantity.kind in ("family", "exact")
    if not known or family.last >= count.first:
        return False
    between = [t.text for t in tokens[family.last : count.first]]
    words = all(t.kind == "word" for t in tokens[family.last : count.first])
    of_one = family.first > 0 and tokens[family.first - 1].text in ("من", "ل")  # «ثلاثة من عائلة واحدة (…)»
    if between[-1].removeprefix("و") in _NUMBERING and len(between) <= _FAR and not of_one:
        return True  # «عائلة كاملة وعددها 7»
    if count.group is None or family.quantity.value not in (None, 1):
        return False
    if between[-1] in _OPENS and _wholly(between[:-1]):
        everybody = count.unit == "relative_member" or (count.unit == "person" and between[-1] == "(")
        return everybody and not of_one  # «عائلة كاملة (7 أشخاص)»
    if between[-1] not in _MADE_OF or len(between) > _FAR:
        return False
    if between[-2:-1] and between[-2] in listed("words_of_being_made_of"):
        return True  # «عائلة من نازحي بلدة معدان مؤلفة من»
    return len(between) <= 4 and words and _plainly_made_of(between)


def _wholly(between: list[str]) -> bool:
    return all(w in listed("words_of_whole_families") for w in between)


def _plainly_made_of(between: list[str]) -> bool:
    known = listed("words_of_whole_families") | _MADE_OF
    return len(between) <= 2 or all(w in known or w.endswith(_NISBA) for w in between)


def _lists(tokens: Sequence[Token], counts: list[Counted]) -> list[Counted]:
    out: list[Counted] = []
    run: list[Counted] = []
    for count in counts:
        if run and count.unit in ("age", "year") and tokens[run[-1].last].text == "(":
            out.append(count)  # «طفلان (أقل من عشر سنوات) وثلاث فتيات»
            continue
        if run and _continues(tokens, run, count):
            together = opens_speech(tokens, run[0].first) and harmed_together(tokens, run[0].first)
            run.append(_his_worker(count, tokens) if together else count)
            continue
        out += _run(tokens, run)
        run = [count]
    return sorted(out + _run(tokens, run), key=lambda c: c.first)


def _another(last: Counted) -> bool:
    """«وجرح آخر وطفلان»: somebody else by himself heads a list; «خمسة آخرون» are of those before."""
    return last.head is None and last.unit is None and last.quantity.kind == "exact"


def _continues(tokens: Sequence[Token], run: list[Counted], count: Counted) -> bool:
    """Does the count go on with the list of the counts before it?"""
    last = run[-1]
    if (
        last.group is None
        or count.group is None
        or count.others
        or (last.others and not _another(last))
        or count.shared
        or last.shared
    ):
        return False
    if last.quantity.low in (None, 0) or count.quantity.low in (None, 0):
        return False
    if not and_between(tokens, last, count):
        between = [t.text for t in tokens[last.last : count.first]]
        commas = between in (["،"], [","]) and not count.bare and not last.bare
        commas = commas and not (last.group == "people" != count.group)  # «سبعة أشخاص، خمسة مدنيين و…»
        former = len(between) == 1 and count.conjoined  # «النائب السابق وثلاثة من …», «مختار القرية ونجله»
        kin = bool(count.suffix) or (count.unit == "kin" and tokens[count.last - 1].text.endswith("ه"))
        former = former and (last.definite or (last.bare and kin))
        headed = kin and last.unit in HEADS and between[0][:1] not in "وفبلك"  # «شيخ عشيرة وسائقه»
        former = former and (headed or between[0].startswith("ال")) and _one_and_more(tokens, run, count)
        with_him = between in (["ومعه"], ["ومعها"], ["وبرفقته"]) or (
            len(between) == 1 and between[0] in TOGETHER
        )
        behind = bool(between) and between[-1] in TOGETHER  # «موظف في البلدية مع زوجته»
        with_him = with_him or (behind and tells_of_him(tokens, last.last, count.first - 1))
        his = bool(count.suffix or count.unit in ("kin", "in_law", "companion"))  # أم مع طفليها
        with_him = (with_him or (count.conjoined and tells_of_him(tokens, last.last, count.first))) and his
        if not (commas or former or with_him):
            return False
    if count.suffix:
        under = count.last < len(tokens) and tokens[count.last].text == "تحت"
        apart = under and last.outcome is not None  # «امرأة شهيدة وطفلها تحت الأنقاض»
        of_all = last.outcome is None and is_predicate(tokens, count)
        return (of_all or count.outcome in (None, last.outcome)) and not apart
    at_the_wheel = count.unit == "driver" and count.bare and count.conjoined  # «معلمتان والسائق»
    apart = _has_article(last) != _has_article(count) and not at_the_wheel
    many = last.outcome is None and count.conjoined and (last.quantity.value or 0) > _A_PAIR
    many = many and count.group not in (None, "people")  # not «8 أطفال وخمسة شهداء»
    several = _more_than_they_are(tokens, count)
    several = several and count.conjoined and last.outcome is None
    of_all = (many or several) and is_predicate(tokens, count)  # «8 أطفال وسيدتان شهداء»: said of them all
    if last.outcome or (count.outcome and not of_all) or (apart and not _one_and_more(tokens, run, count)):
        return False
    if last.quantity.kind == "plural" and count.quantity.kind == "plural":
        return False
    return not ({last.group, count.group} & {"combatants"} and last.group != count.group)


def _more_than_they_are(tokens: Sequence[Token], count: Counted) -> bool:
    """«رجل وامرأة وطفل شهداء», «أب وأم وطفلان شهداء»: a plural behind one or two is not of these alone."""
    said, n = unit_at(tokens, count.last - 1), count.quantity.value or 0
    if said is None or n > _A_PAIR or count.last - count.first < _A_PAIR:
        return False
    return said.number == "plural" or (said.number == "dual" and n == 1)


def _one_and_more(tokens: Sequence[Token], run: list[Counted], count: Counted) -> bool:
    """«استشهد الصحفي وأربعة من عائلته»: one known by his calling, the subject of the verb, and others."""
    known = run[-1]
    single = len(run) == 1 and known.bare and known.quantity.value == 1 and known.group != "combatants"
    others = count.conjoined and (not count.definite or bool(count.suffix) or not count.bare)
    at = known.first
    harmed = after_harm(tokens, at) or behind_gunmen(tokens, at)
    harmed = harmed or (opens_speech(tokens, at) and harmed_together(tokens, known.last - 1))
    return single and others and harmed


def _has_article(count: Counted) -> bool:
    """Of a known person; the parents of a list («الأب والأم وطفلان») are counted like the rest of it."""
    return count.definite and not count.suffix and count.unit not in ("father", "mother")


def _spelt(run: list[Counted]) -> bool:
    return run[0].quantity.value == sum(c.quantity.value or 0 for c in run[1:])


def _governed(run: list[Counted]) -> Counted | None:
    """«سبعة نساء وأطفال»: the number stands before both plurals, so it counts at least them together."""
    first, rest = run[0], run[1:]
    numbered = first.quantity.kind == "exact" and not first.bare and (first.quantity.value or 0) > 2
    of_his = bool(first.suffix)  # «أربعة من إخوته وأبنائه»
    if not numbered or not all(
        c.bare and c.quantity.kind == "plural" and of_his >= bool(c.suffix) for c in rest
    ):
        return None
    groups = {c.group for c in run}
    value = first.quantity.value
    one_kind = (len(groups - {"people"}) <= 1 and len(groups & {"people", "men"}) > 0) or len(groups) == 1
    quantity = first.quantity if one_kind or of_his else quantity_from("at_least", value)
    unit = first.unit if len({c.unit for c in run}) == 1 else "person"
    return replace(
        first, last=run[-1].last, quantity=quantity, unit=unit, group=first.group if one_kind else "people"
    )


def _his_worker(count: Counted, tokens: Sequence[Token]) -> Counted:
    """«صاحب المحل وعامله ماتا»: his worker, spelt as a woman at work is."""
    alike = count.unit == "woman_at_work" and count.conjoined and count.last == count.first + 1
    if not alike or count.quantity.value != 1 or not tokens[count.first].text.endswith("ه"):
        return count
    return replace(count, group="people", groups=("people",))


def _run(tokens: Sequence[Token], run: list[Counted]) -> list[Counted]:
    return _summed(tokens, with_whose_kin(tokens, run)) if run else []


def _summed(tokens: Sequence[Token], run: list[Counted]) -> list[Counted]:
    if len(run) < 2:
        return run
    if (run[0].quantity.value or 0) > 1 and not run[1].conjoined and _spelt(run):
        # «7 مدنيين، 3 أطفال و4 نساء»: the rest spells out the first
        return [run[0], *_summed(tokens, run[1:])]
    governed = _governed(run)
    if governed is not None:
        return [governed]
    groups = {c.group for c in run}
    last_said = is_predicate(tokens, run[-1])
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
            outcome=run[0].outcome or run[-1].outcome or ("killed" if last_said else None),
        )
    ]
