"""What is one incident, and how what was told of it is told apart."""

from __future__ import annotations

from tawthiq.linking import link
from tawthiq.model import Incident, Place, Reading

from .made import claim, day, place, reading

SARAQIB, ALEPPO, SAKHUR = "C3916", "C1007", "N0139"
WHEN = day("2019-05-01")


def one(*readings: Reading) -> Incident:
    """The only incident of these readings."""
    found = link(readings)
    assert len(found) == 1, [(i.place, i.possible_of) for i in found]
    return found[0]


def changes(incident: Incident) -> list[str]:
    return [step.change for step in incident.history]


def strike(
    outlet: str, published: str, *claims: object, text: str = "", where: Place | None = None
) -> Reading:
    return reading(outlet, published, (where or place(SARAQIB), WHEN, claims), text=text)  # type: ignore[arg-type]


def test_a_neighbourhood_and_its_city_are_one_where_nothing_else_fits() -> None:
    found = one(
        strike("أ", "2019-05-01", claim(killed=5, actors=["russia"]), where=place(SAKHUR)),
        strike("ب", "2019-05-01", claim(killed=5, actors=["russia"]), where=place(ALEPPO)),
    )
    assert found.place and found.place.id == SAKHUR
    assert found.place.text is None


def test_a_report_without_a_date_joins_by_its_publication_when_the_figures_agree() -> None:
    found = one(
        strike("أ", "2019-05-01", claim(killed=7, injured=12, actors=["russia"])),
        reading("ب", "2019-05-02", (place(SARAQIB), None, [claim(killed=7, injured=12, actors=["russia"])])),
    )
    assert found.date and found.date.start == "2019-05-01"


def test_a_rising_toll_replaces_that_speakers_earlier_figure() -> None:
    found = one(
        strike("أ", "2019-05-01", claim(killed=7, actors=["russia"])),
        strike("أ", "2019-05-02", claim(killed=11, actors=["russia"])),
    )
    assert (found.harm["killed"].low, found.harm["killed"].high) == (11, 11)
    assert changes(found) == ["first", "rising"]
    assert "7" in found.history[1].text_ar and "11" in found.history[1].text_ar


def test_two_voices_with_other_figures_contradict_and_span_the_range() -> None:
    found = one(
        strike("أ", "2019-05-01", claim(killed=7, actors=["russia"])),
        strike("ب", "2019-05-01", claim(killed=11, actors=["russia"])),
    )
    assert (found.harm["killed"].low, found.harm["killed"].high) == (7, 11)
    assert "contradiction" in changes(found)
    assert [d.field for d in found.disputes] == ["killed"]


def test_a_silent_source_lowers_nothing() -> None:
    found = one(
        strike("أ", "2019-05-01", claim(killed=7)), strike("ب", "2019-05-01", claim(objects=["market"]))
    )
    assert (found.harm["killed"].low, found.harm["killed"].high) == (7, 7)
    assert "silent" in changes(found) or changes(found)[0] == "first"


def test_a_double_tap_is_one_incident_that_says_so() -> None:
    found = one(
        strike("أ", "2019-05-01", claim(killed=7, rules=["double_tap"])),
        strike("ب", "2019-05-01", claim(killed=7)),
    )
    assert found.double_tap
    assert "double_tap" in changes(found)


def test_the_same_figure_from_another_voice_is_no_contradiction() -> None:
    found = one(strike("أ", "2019-05-01", claim(killed=7)), strike("ب", "2019-05-01", claim(killed=7)))
    assert changes(found) == ["first", "same"]
    assert not found.disputes


def test_a_copy_with_an_older_figure_does_not_bring_the_toll_down_again() -> None:
    words = "طائرات حربية تقصف سوق البلدة القديم وسط المدينة وتدمر عشرة محال لبيع الأقمشة والحبوب وتقتل سبعة"
    found = one(
        strike("أ", "2019-05-01", claim(killed=7), text=words),
        strike(
            "أ", "2019-05-02", claim(killed=11), text="انتشلت الفرق أربع جثث أخرى من تحت أنقاض السوق المدمر"
        ),
        strike("ب", "2019-05-03", claim(killed=7), text=words + " نقلا عن أ"),
    )
    assert (found.harm["killed"].low, found.harm["killed"].high) == (11, 11)
    assert found.independent_sources == 1


def test_speakers_whom_a_later_report_of_one_outlet_quotes_are_named_in_its_words() -> None:
    rescuers = claim(killed=7, kind="civil_defence", speaker="الدفاع المدني")
    doctors = claim(killed=7, kind="medical", speaker="مستشفى السلام الجراحي")
    denied = claim(stance="denies", kind="official", speaker="مسؤول محلي")
    found = one(
        strike("أ", "2019-05-01", denied), strike("أ", "2019-05-02", rescuers, doctors),
        strike("ب", "2019-05-03", rescuers), strike("ج", "2019-05-03", doctors),
    )  # fmt: skip
    assert found.independent_sources == 2
