"""What people set right is laid over what was read, and the incident follows from it. All reports are invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from tawthiq.linking import link
from tawthiq.linking.corrected import Correction, View, claim_at, laid, on, view
from tawthiq.linking.decided import EventKey
from tawthiq.model import Incident, LowHigh, Reading, Span
from tawthiq.places.called import called

from .made import claim, day, place, reading

TOWN, OTHER = place("C3916"), place("C4278")
WHEN = day("2019-05-01")
ONE = reading("شبكة النخيل", "2019-05-01", (TOWN, WHEN, [claim(killed=7, children=3, injured=4, actors=["russia"])]))
TWO = reading("مرصد الزيتون", "2019-05-02", (TOWN, WHEN, [claim(killed=8, actors=["russia"])]))


def correction(of: Reading, field: str, to: Any, number: int = 1, claim: str = "c0-0") -> Correction:
    return Correction(number, (of.report.id, 0), claim, field, to, 0, 3)


def seen(*corrections: Correction, none: frozenset[EventKey] = frozenset(), of: Sequence[Reading] = (ONE, TWO)) -> View:
    (found,) = link(of)
    return view(found, of, corrections, none)


def people(*corrections: Correction, **more: Any) -> Incident:
    found = seen(*corrections, **more).incident
    assert found is not None
    return found


def test_without_a_correction_people_see_what_is_read() -> None:
    (found,) = link([ONE, TWO])
    assert seen() == View(found, ())


def test_a_toll_set_right_moves_the_range_and_the_machines_stays() -> None:
    (found,) = link([ONE, TWO])
    told = seen(correction(ONE, "killed", {"low": 12, "high": None}))
    assert told.incident and told.incident.harm["killed"].low == 8 and told.incident.harm["killed"].high is None
    assert told.incident.harm["killed"].children == LowHigh(3, 3)
    assert told.incident.harm["injured"] == found.harm["injured"]
    assert told.changed == ("killed",) and found.harm["killed"].high == 8
    assert told.incident.members == found.members and told.incident.history == found.history


def test_a_part_that_is_more_than_the_whole_is_no_part_of_it() -> None:
    right = laid(ONE, [correction(ONE, "killed", {"low": 2, "high": 2})]).claims[0]
    assert [(h.outcome, h.group, h.quantity.low, h.subset_of) for h in right.harm] == [
        ("killed", "people", 2, None), ("injured", "people", 4, None)]
    right = laid(ONE, [correction(ONE, "injured", {"low": 5, "high": 6})]).claims[0]
    assert [(h.outcome, h.group, h.quantity.high, h.subset_of) for h in right.harm] == [
        ("injured", "people", 6, None), ("killed", "people", 7, None), ("killed", "children", 3, 1)]


def test_the_latest_word_stands_whatever_the_order_given() -> None:
    first = correction(ONE, "killed", {"low": 20, "high": 20}, number=4)
    second = correction(ONE, "killed", {"low": 9, "high": 9}, number=6)
    assert people(second, first).harm["killed"].high == people(first, second).harm["killed"].high == 9


def test_an_actor_set_right_changes_status_and_grade() -> None:
    assert people().strike_status == "likely" and people().grade == "fair"
    told = seen(correction(TWO, "actor", "us_led_coalition"))
    assert told.incident and (told.incident.strike_status, told.incident.grade) == ("contested", "contested")
    assert {"actors", "strike_status", "grade"} <= set(told.changed)
    assert [a.id for a in people(correction(ONE, "actor", "unknown"), correction(TWO, "actor", "unknown")).actors] == [
        "unknown"]


def test_a_stance_set_right_is_heard() -> None:
    denied = people(correction(TWO, "stance", "denies"), correction(TWO, "speaker", "military_statement", 2))
    assert denied.harm["killed"].high == 7 and denied.strike_status != "likely"


def test_day_and_place_set_right() -> None:
    of = [ONE]
    told = seen(correction(ONE, "date", "2019-04-29/2019-04-30"), of=of)
    assert told.incident and told.incident.date and told.changed == ("date",)
    assert (told.incident.date.start, told.incident.date.end, told.incident.date.precision) == (
        "2019-04-29", "2019-04-30", "days")
    told = seen(correction(ONE, "place", "C4278"), of=of)
    assert told.incident and told.incident.place and told.incident.place.id == OTHER.id and told.changed == ("place",)
    assert told.incident.place.text is None and told.incident.place.lat == OTHER.lat


def test_a_place_that_no_gazetteer_holds_stays_words_without_a_point() -> None:
    found = called("قرية مخترعة لا وجود لها", TOWN)
    assert (found.id, found.name_ar, found.lat, found.admin1) == (None, "قرية مخترعة لا وجود لها", None, TOWN.admin1)
    named = called(str(TOWN.name_ar), TOWN)
    assert named.id == TOWN.id or TOWN.id in named.candidates


def test_a_means_set_right() -> None:
    told = seen(correction(ONE, "event_type", "barrel_bomb"), of=[ONE])
    assert told.incident and told.incident.event_types == ("barrel_bomb",) and told.changed == ("event_types",)


def test_no_event_counts_no_more_and_none_left_is_no_incident() -> None:
    one, two = (ONE.report.id, 0), (TWO.report.id, 0)
    assert people(none=frozenset({two})).harm["killed"].high == 7
    assert people(none=frozenset({two})).independent_sources == 1
    assert seen(none=frozenset({one, two})).incident is None


def test_a_claim_that_was_missed_is_counted() -> None:
    told = {"event_type": "air_strike", "speaker": "medical", "stance": "asserts", "harm": {"killed": {"low": 11, "high": 11}}}
    right = people(correction(ONE, "", told, claim=""))
    assert right.harm["killed"].high == 11


def test_a_claim_is_known_by_its_words_in_a_newer_reading() -> None:
    quote = Span(ONE.report.text[4:30], 4, 30)
    before = replace(ONE.claims[0], quote=quote)
    other = replace(before, id="c0-9", quote=Span(ONE.report.text[40:60], 40, 60))
    newer = replace(ONE, claims=(other, replace(before, id="c0-5")))
    assert claim_at(on(before), "c0-0", 0, newer) == "c0-5"
    two_voices = replace(ONE, claims=(replace(before, id="c0-1", stance="denies"), replace(before, id="c0-2")))
    assert claim_at(on(before), "c0-0", 0, two_voices) == "c0-2"
    assert claim_at(on(before), "c0-0", 0, replace(ONE, claims=(other,))) is None
    assert claim_at(on(before), "c0-0", 1, newer) is None


@pytest.mark.parametrize("field", ["colour", ""])
def test_an_unknown_field_changes_nothing(field: str) -> None:
    assert laid(ONE, [correction(ONE, field, "x")]) == ONE
