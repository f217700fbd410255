"""Membership and figures do not depend on the order of the readings; every event has one home."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tawthiq.linking import link
from tawthiq.model import Counting, Incident, Reading

from .made import claim, day, place, reading

PLACES = [place(i) for i in ("C3916", "SY070003", "C1007", "N0139", "N0156", "SY07", "C4278")] + [
    replace(place("C3916"), id=None, name_ar="مزرعة الوادي", lat=None, lon=None),
    replace(place("C4278"), relation="near", precision="area"),
    None,
]
DAYS = [day("2019-05-01"), day("2019-05-02"), day("2019-05-01", "2019-05-02"), day("2019-05-01", part="morning"),
        day("2019-05-01", part="night"), day("2019-05-02", part="dawn"), None]  # fmt: skip
claims = st.builds(
    claim, killed=st.sampled_from([None, 0, 2, 7]), actors=st.sampled_from([(), ("russia",), ("syrian_government",)]),
    event_type=st.sampled_from(["air_strike", "artillery_shelling", "car_bomb"]), inferred=st.booleans(),
    stance=st.sampled_from(["asserts", "asserts", "denies", "accuses"]),
    speaker=st.sampled_from([None, "الدفاع المدني", "مصدر محلي"]),
    kind=st.sampled_from(["unattributed", "civil_defence", "military_statement"]),
)  # fmt: skip
events = st.tuples(st.sampled_from(PLACES), st.sampled_from(DAYS), st.lists(claims, min_size=1, max_size=2))
reports = st.builds(
    lambda outlet, published, told: reading(outlet, published, *told),
    st.sampled_from(["أ", "ب", "ج", "نقلا", None]), st.sampled_from(["2019-05-02", "2019-05-03", None]),
    st.lists(events, min_size=1, max_size=3),
)  # fmt: skip


def figures(found: tuple[Incident, ...]) -> Any:
    return [
        (
            i.id,
            i.members,
            i.harm,
            i.possible_of,
            i.strike_status,
            i.grade,
            i.independent_sources,
            i.history,
            i.disputes,
        )
        for i in found
    ]


@settings(max_examples=120, deadline=None)
@given(st.lists(reports, max_size=9).flatmap(lambda r: st.tuples(st.just(r), st.permutations(r))))
def test_the_order_of_the_readings_changes_nothing(both: tuple[list[Reading], list[Reading]]) -> None:
    told, shuffled = both
    found = link(told)
    assert figures(found) == figures(link(shuffled))
    homes = [(m.report, m.event) for i in found for m in i.members]
    assert len(homes) == len(set(homes))
    assert set(homes) == {(r.report.id, e.event) for r in told for e in r.events}
    known = {i.id for i in found}
    assert all(set(i.possible_of) <= known - {i.id} for i in found)
    assert all(len(i.members) == 1 for i in found if i.possible_of)


@settings(max_examples=40, deadline=None)
@given(st.lists(reports, max_size=6))
def test_a_report_given_twice_and_a_convention_change_no_membership(told: list[Reading]) -> None:
    plain = {i.members for i in link(told)}
    assert plain == {i.members for i in link([*told, *told])}
    conventions: list[Counting] = ["airwars", "acled"]
    assert all(plain == {i.members for i in link(told, counting=c)} for c in conventions)
