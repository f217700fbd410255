"""What is worth a second look, and what is not. All reports are invented; no name is anyone's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from linking.made import claim, day, place, reading
from tawthiq.linking import Decided, Laid, PairDecision, lay, link
from tawthiq.linking.anchors import anchor
from tawthiq.model import Reading, Restricted
from tawthiq.review import Finding, checks

TOWN, OTHER = place("C3916"), place("C4278")
NAME = "فلان بن فلان الفلاني"


def told(outlet: str | None, killed: int | None = 7, *, on: str = "2019-05-01", where: Any = TOWN, text: str = "", **other: Any) -> Reading:
    return reading(outlet, "2019-05-09", (where, day(on), [claim(killed=killed, **other)]), text=text)


def found(*readings: Reading, people: Laid | None = None) -> list[Finding]:
    incidents = link(readings, decided=people.decided if people else None)
    out = checks(readings, incidents, people)
    for one in out:
        assert one.text_ar and one.text_en and "{" not in one.text_ar + one.text_en
        assert set(one.incidents) <= {i.id for i in incidents}
    assert set(out) == set(checks(readings[::-1], incidents[::-1], people))
    return list(out)


def rules(*readings: Reading, people: Laid | None = None) -> set[str]:
    return {one.rule for one in found(*readings, people=people)}


def test_one_toll_on_one_place_within_days_may_be_counted_twice() -> None:
    twice = [told("شبكة النخيل", 9, injured=12), told("صدى الجبل", 9, injured=12, on="2019-05-03")]
    (one,) = found(*twice)
    assert one.rule == "same_victims_figures" and len(one.incidents) == 2 and "9 / 12" in one.text_en
    assert not rules(twice[0], told("صدى الجبل", 9, injured=12, on="2019-05-20")), "weeks apart"
    assert not rules(twice[0], told("صدى الجبل", 8, injured=12, on="2019-05-03")), "another figure"
    assert not rules(told("أ", 2), told("ب", 2, on="2019-05-03")), "small figures are alike by chance"
    assert not rules(twice[0], told("صدى الجبل", 9, injured=12, on="2019-05-03", where=OTHER)), "another town"


def test_what_a_person_split_is_not_listed_again() -> None:
    one, other = (told(o, 9, injured=12, on=d) for o, d in (("أ", "2019-05-01"), ("ب", "2019-05-03")))
    pair = ((one.report.id, 0), (other.report.id, 0))
    people = Laid(Decided(apart=(pair if pair[0] < pair[1] else pair[::-1],)))
    assert rules(one, other) == {"same_victims_figures"} and not rules(one, other, people=people)


def named(made: Reading) -> Reading:
    at = made.report.text.index(NAME)
    return replace(made, report=replace(made.report, restricted=(Restricted("person", at, at + len(NAME)),)))


def test_a_victim_named_in_two_incidents_is_listed_and_the_name_withheld() -> None:
    one = named(told("شبكة النخيل", 1, text=f"قتل {NAME} في البلدة"))
    other = named(told("صدى الجبل", 1, on="2019-05-04", text=f"استشهاد {NAME} بقذيفة"))
    (one_finding,) = found(one, other)
    assert one_finding.rule == "same_victims_named"
    assert NAME not in one_finding.text_ar + one_finding.text_en
    far = named(told("صدى الجبل", 1, on="2019-09-04", text=f"استشهاد {NAME} بقذيفة"))
    assert not rules(one, far)


def test_a_toll_far_from_all_others_is_an_outlier() -> None:
    near = [told("شبكة النخيل", 6), told("صدى الجبل", 8)]
    (one,) = [f for f in found(*near, told("نداء الوادي", 60)) if f.rule == "toll_outlier"]
    assert one.outlets == ("نداء الوادي",) and "60" in one.text_en and "6, 8" in one.text_en
    assert "toll_outlier" not in rules(*near, told("نداء الوادي", 15))
    two = [f for f in found(told("أ", 6), told("ب", 40)) if f.rule == "toll_outlier"]
    assert [f.outlets for f in two] == [("ب",)], "of two alone the larger is named"


def test_a_large_toll_that_one_source_tells_is_listed() -> None:
    assert rules(told("شبكة النخيل", 70)) == {"toll_alone"}
    assert not rules(told("شبكة النخيل", 70), told("صدى الجبل", 70))


def test_places_that_disagree_by_more_than_their_precision_are_listed_with_the_distance() -> None:
    one, other = told("شبكة النخيل", 7), told("صدى الجبل", 7, where=OTHER)
    pair = ((one.report.id, 0), (other.report.id, 0))
    people = Laid(Decided(together=(pair if pair[0] < pair[1] else pair[::-1],)))
    (listed,) = [f for f in found(one, other, people=people) if f.rule == "place_apart_by"]
    assert "km apart" in listed.text_en and TOWN.name_ar in listed.text_ar and OTHER.name_ar in listed.text_ar  # type: ignore[operator]
    assert not rules(one, told("صدى الجبل", 7, where=place("SY070003"))), "one holds the other"


def test_an_outlet_that_never_agrees_is_listed_after_three_incidents() -> None:
    days = [f"2019-05-{n:02}" for n in (1, 3, 5)]
    own = [told("صدى الجبل", 9, on=d) for d in days]
    others = [told(o, 4, on=d) for d in days for o in ("أخبار البلدة", "شبكة النخيل")]
    listed = [f for f in found(*own, *others) if f.rule == "outlet_disagrees"]
    assert [f.outlets for f in listed] == [("صدى الجبل",)]
    assert "outlet_disagrees" not in rules(*own[:2], *others)


def test_contradicting_decisions_and_those_that_no_longer_fit_come_first() -> None:
    readings = [told(o, 7) for o in ("أ", "ب", "ج")]
    readings = [
        replace(r, events=(replace(r.events[0], quote=replace(r.events[0].quote, text=r.report.text[:20], end=20)),))
        for r in readings
    ]
    a, b, c = (anchor(r, r.events[0]) for r in readings)
    gone = replace(a, text="كلمات لا ترد", report=a.report)
    made = [("link", a, b), ("link", b, c), ("split", a, c), ("split", gone, b)]
    people = lay([PairDecision(n, kind, (x, y), "م", "2024-01-01", "س") for n, (kind, x, y) in enumerate(made)], readings)  # type: ignore[arg-type]
    told_of = found(*readings, people=people)
    assert [f.rule for f in told_of[:2]] == ["decisions_contradict", "decision_unfit"]
    assert "decision 2 splits" in told_of[0].text_en
