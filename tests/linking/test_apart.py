"""What is never one incident: other days, other hours, other towns, and nothing chains them."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from tawthiq.linking import link
from tawthiq.model import Incident, Reading

from .made import claim, day, place, reading

SARAQIB, ARIHA, ALEPPO, SAKHUR, SHAAR, IDLIB = "C3916", "C4278", "C1007", "N0139", "N0156", "SY07"
SAME_WORDS = (
    "طائرات حربية تقصف سوق البلدة القديم وسط المدينة وتدمر عشرة محال لبيع الأقمشة والحبوب في الشارع الرئيسي"
)


def members(found: tuple[Incident, ...]) -> set[frozenset[str]]:
    """The groups, each as the files of its members."""
    return {frozenset(m.file for m in i.members) for i in found}


def alone(*readings: Reading) -> bool:
    return all(len(group) == 1 for group in members(link(readings)))


def strike(
    outlet: str, published: str, where: str, when: str, part: str | None = None, **told: object
) -> Reading:
    text = str(told.pop("text", ""))
    return reading(outlet, published, (place(where), day(when, part=part), [claim(**told)]), text=text)  # type: ignore[arg-type]


def test_two_strikes_on_one_town_on_different_days_are_never_merged() -> None:
    first = strike(
        "أ", "2019-05-02", SARAQIB, "2019-05-01", killed=7, injured=12, actors=["russia"], objects=["market"]
    )
    second = strike(
        "ب", "2019-05-02", SARAQIB, "2019-05-02", killed=7, injured=12, actors=["russia"], objects=["market"]
    )
    assert alone(first, second)


def test_the_same_words_about_another_day_are_another_incident() -> None:
    first = strike("أ", "2019-05-01", SARAQIB, "2019-05-01", killed=3, text=SAME_WORDS)
    second = strike("أ", "2019-05-02", SARAQIB, "2019-05-02", killed=3, text=SAME_WORDS + " مجددا")
    assert alone(first, second)


@pytest.mark.parametrize(("early", "late"), [
    ("dawn", "noon"), ("dawn", "evening"), ("morning", "afternoon"), ("morning", "evening"),
    ("noon", "evening"), ("afternoon", "night"), ("after_midnight", "noon"),
])  # fmt: skip
def test_hours_apart_by_the_text_are_two_incidents(early: str, late: str) -> None:
    first = strike("أ", "2019-05-01", SARAQIB, "2019-05-01", early, killed=7, injured=12, actors=["russia"])
    second = strike("ب", "2019-05-01", SARAQIB, "2019-05-01", late, killed=7, injured=12, actors=["russia"])
    assert alone(first, second)


def test_neighbouring_parts_of_a_day_need_more_than_the_place() -> None:
    first = strike("أ", "2019-05-01", SARAQIB, "2019-05-01", "noon", killed=2, actors=["russia"])
    other = strike("ب", "2019-05-01", SARAQIB, "2019-05-01", "afternoon", killed=9, actors=["russia"])
    same = strike(
        "ج", "2019-05-01", SARAQIB, "2019-05-01", "afternoon", killed=9, injured=31, actors=["russia"]
    )
    assert alone(first, other)
    assert not alone(other, same)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_report_without_an_hour_does_not_chain_morning_and_evening(order: tuple[int, ...]) -> None:
    told = [
        strike("أ", "2019-05-01", SARAQIB, "2019-05-01", "morning", killed=3, actors=["russia"]),
        strike("ب", "2019-05-01", SARAQIB, "2019-05-01", "evening", killed=4, actors=["russia"]),
        strike("ج", "2019-05-01", SARAQIB, "2019-05-01", actors=["russia"]),
    ]
    found = link(told[n] for n in order)
    vague = next(i for i in found if i.members[0].file == told[2].report.file)
    sure = sorted(i.id for i in found if i is not vague)
    assert len(found) == 3
    assert vague.possible_of == tuple(sure)
    assert all(i.independent_sources == 1 for i in found if i is not vague)


def test_a_report_of_two_days_does_not_chain_the_days() -> None:
    first = strike("أ", "2019-05-02", SARAQIB, "2019-05-01", killed=3, actors=["russia"])
    second = strike("ب", "2019-05-02", SARAQIB, "2019-05-02", killed=3, actors=["russia"])
    both = reading(
        "ج", "2019-05-02", (place(SARAQIB), day("2019-05-01", "2019-05-02"), [claim(actors=["russia"])])
    )
    found = link([first, second, both])
    assert len(found) == 3
    assert sum(bool(i.possible_of) for i in found) == 1


@pytest.mark.parametrize("wide", [IDLIB, "SY0705"])
def test_a_report_of_a_wide_unit_does_not_chain_two_towns(wide: str) -> None:
    first = strike("أ", "2019-05-01", ARIHA, "2019-05-01", killed=3, actors=["russia"])
    second = strike("ب", "2019-05-01", "C4283", "2019-05-01", killed=4, actors=["russia"])
    vague = strike("ج", "2019-05-01", wide, "2019-05-01", actors=["russia"])
    found = link([first, second, vague])
    assert len(found) == 3
    assert {len(i.possible_of) for i in found} == {0, 2}


def test_two_neighbourhoods_of_one_city_stay_apart_and_the_city_alone_is_unsure() -> None:
    first = strike("أ", "2016-07-30", SAKHUR, "2016-07-30", killed=2, actors=["russia"])
    second = strike("ب", "2016-07-30", SHAAR, "2016-07-30", killed=3, actors=["russia"])
    city = strike("ج", "2016-07-30", ALEPPO, "2016-07-30", actors=["russia"])
    found = link([first, second, city])
    assert len(found) == 3
    assert {len(i.possible_of) for i in found} == {0, 2}


def test_two_towns_stay_apart_whatever_else_agrees() -> None:
    first = strike(
        "أ", "2019-05-01", SARAQIB, "2019-05-01", killed=17, injured=40, actors=["russia"], objects=["school"]
    )
    second = strike(
        "ب", "2019-05-01", ARIHA, "2019-05-01", killed=17, injured=40, actors=["russia"], objects=["school"]
    )
    assert alone(first, second)


def test_two_events_of_one_report_stay_apart() -> None:
    told = [(place(SARAQIB), day("2019-05-01"), [claim(killed=n, actors=["russia"])]) for n in (2, 2)]
    assert len(link([reading("أ", "2019-05-01", *told)])) == 2


def test_an_abduction_is_no_air_strike() -> None:
    first = strike("أ", "2019-05-01", SARAQIB, "2019-05-01")
    second = strike("ب", "2019-05-01", SARAQIB, "2019-05-01", event_type="abduction_or_detention")
    assert alone(first, second)


def test_an_inferred_means_keeps_nothing_apart() -> None:
    first = strike("أ", "2019-05-01", SARAQIB, "2019-05-01", killed=3)
    second = strike(
        "ب", "2019-05-01", SARAQIB, "2019-05-01", event_type="artillery_shelling", inferred=True, killed=3
    )
    assert not alone(first, second)


def test_events_without_place_or_without_any_date_join_nothing_for_sure() -> None:
    sure = strike("أ", "2019-05-01", SARAQIB, "2019-05-01", killed=3, actors=["russia"])
    nowhere = reading("ب", "2019-05-01", (None, day("2019-05-01"), [claim(actors=["russia"])]))
    never = reading("ج", None, (place(SARAQIB), None, [claim(killed=3, actors=["russia"])]))
    assert alone(sure, nowhere, never)


def test_one_name_without_a_governorate_is_not_enough() -> None:
    quarter = replace(place(SARAQIB), id=None, name_ar="حي السلام", admin1=None, lat=None, lon=None)
    told = [reading(o, "2019-05-01", (quarter, day("2019-05-01"), [claim(actors=["russia"])])) for o in "أب"]
    assert alone(*told)


def test_a_summary_of_a_week_joins_no_day() -> None:
    first = strike("أ", "2019-05-07", SARAQIB, "2019-05-01", killed=3)
    week = reading("ب", "2019-05-07", (place(SARAQIB), day("2019-05-01", "2019-05-07"), [claim(killed=14)]))
    assert alone(first, week)
