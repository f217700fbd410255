"""Denials and admissions in reports that tell of no event: shown and weighed beside the incident, never members."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.linking import link
from tawthiq.model import Claim, Incident, Reading

from .made import claim, day, place, reading

WHERE, WHEN = place("C3916"), day("2019-05-01")
TOLD = [
    reading(outlet, "2019-05-01", (WHERE, WHEN, [claim(killed=7, group="civilians", actors=["russia"])]))
    for outlet in ("شبكة النخيل", "صدى الجبل")
]
EVENING = reading(
    "نداء الوادي",
    "2019-05-01",
    (WHERE, day("2019-05-01", part="evening"), [claim(killed=3, actors=["russia"])]),
)
MORNING = reading(
    "مرآة الشرق",
    "2019-05-01",
    (WHERE, day("2019-05-01", part="morning"), [claim(killed=9, actors=["russia"])]),
)


def statement(one: Claim, published: str = "2019-05-02", where: str = "C3916") -> Reading:
    """A report that holds this claim, beside no event."""
    empty = reading("وكالة الموج", published)
    return replace(empty, claims=(replace(one, event=None, place=place(where), date=day(published)),))


DENIAL = claim(stance="denies", kind="military_statement", speaker="وزارة الدفاع الروسية", actors=["russia"])
ADMISSION = claim(
    stance="admits",
    admits="harm",
    kind="military_statement",
    speaker="وزارة الدفاع الروسية",
    actors=["russia"],
)


def one(*readings: Reading) -> Incident:
    found = link(readings)
    assert len(found) == 1
    return found[0]


def test_a_denial_without_an_event_is_shown_beside_the_incident() -> None:
    found = one(*TOLD, statement(DENIAL))
    assert found.grade_reasons[0].rule == "seen_denial"
    assert found.disputes[0].field == "denied"
    assert (found.history[-1].change, found.history[-1].event) == ("denial", None)
    assert (found.harm["killed"].low, found.independent_sources, len(found.members)) == (7, 2, 2)


def test_a_denial_that_may_mean_two_incidents_is_shown_beside_both() -> None:
    found = link([MORNING, EVENING, statement(DENIAL)])
    assert len(found) == 2
    assert all(i.grade_reasons[0].rule == "seen_denial" for i in found)


def test_an_admission_without_an_event_counts_where_it_can_mean_no_other() -> None:
    admitted = replace(ADMISSION, actors=claim(actors=["russia"]).actors)
    told = replace(statement(admitted), claims=(replace(statement(admitted).claims[0], date=WHEN),))
    assert one(*TOLD, told).grade == "confirmed"
    assert all(i.grade != "confirmed" for i in link([MORNING, EVENING, told]))


def test_a_denial_about_another_town_or_months_later_is_not_shown() -> None:
    for other in (statement(DENIAL, where="C4278"), statement(DENIAL, published="2019-08-02")):
        assert not any(r.rule == "seen_denial" for r in one(*TOLD, other).grade_reasons)


def test_no_unofficial_source_is_named_in_what_linking_says() -> None:
    told = reading("شبكة النخيل", "2019-05-01", (WHERE, WHEN, [
        claim(killed=7), claim(stance="denies", speaker="أبو فلان", kind="eyewitness", at=1)]))  # fmt: skip
    texts = str([link([told])[0].grade_reasons, link([told])[0].history, link([told])[0].disputes])
    assert "أبو فلان" not in texts
