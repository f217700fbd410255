"""How each outlet tells: independence, its names of the sides, voices, tolls beside others', how early. All invented."""

from __future__ import annotations

from dataclasses import replace

from linking.made import claim, day, place, reading
from tawthiq.linking import link
from tawthiq.model import Reading
from tawthiq.review import Outlet, outlets

TOWN = place("C3916")


def told(
    outlet: str | None, killed: int | None = 7, *, on: str = "2019-05-01", published: str = "2019-05-02", text: str = "",
    **other: object,
) -> Reading:  # fmt: skip
    return reading(outlet, published, (TOWN, day(on), [claim(killed=killed, **other)]), text=text)  # type: ignore[arg-type]


def naming(outlet: str, words: str, actor: str, on: str = "2019-05-01", **other: object) -> Reading:
    made = told(outlet, on=on, actors=[actor], **other)
    (one,) = made.claims
    named = replace(one.actors[0], text=words, start=5, end=5 + len(words))
    return replace(made, claims=(replace(one, actors=(named,)),))


def seen(*readings: Reading) -> dict[str, Outlet]:
    found = outlets(readings, link(readings))
    assert [o.reports for o in found] == sorted((o.reports for o in found), reverse=True)
    return {o.outlet: o for o in found}


def test_a_copy_and_a_relay_repeat_another_and_say_whom() -> None:
    words = " ".join(f"كلمة{chr(1575 + n)}{chr(1580 + n)}" for n in range(20))
    first = told("شبكة النخيل", text=words)
    copy = told("صدى الجبل", published="2019-05-03", text=words + " زيادة")
    relay = told("نداء الوادي", published="2019-05-03", text="نقلا عن شبكة النخيل قتل سبعة في البلدة صباحا هناك")
    found = seen(first, copy, relay)
    assert found["شبكة النخيل"].independence.independent == 1
    assert found["شبكة النخيل"].independence.repeated_by == {"صدى الجبل": 1, "نداء الوادي": 1}
    for name, how in (("صدى الجبل", "copy"), ("نداء الوادي", "relay")):
        own = found[name].independence
        assert (own.independent, own.repeating, own.how, own.repeats) == (0, 1, {how: 1}, {"شبكة النخيل": 1})


def test_names_of_the_sides_are_its_own_words_with_the_lexicons_note() -> None:
    found = seen(
        naming("شبكة النخيل", "وميليشيا أسد", "syrian_government"),
        naming("شبكة النخيل", "ميليشيا أسد", "syrian_government", on="2019-05-03"),
        naming("صدى الجبل", "الجيش العربي السوري", "syrian_government"),
        naming("نداء الوادي", "ميليشيا أسد", "syrian_government", kind="military_statement", speaker="بيان"),
    )
    (name,) = found["شبكة النخيل"].names
    assert (name.words, name.slant, name.times) == ("ميليشيا أسد", "loaded", 2) and name.used_by
    aircraft = seen(naming("مركز البلدة", "لطيران التحالف الدولي", "us_led_coalition"), naming("مركز البلدة", "مقاتلات النظام", "syrian_government", on="2019-05-03"))
    assert [n.words for n in aircraft["مركز البلدة"].names] == ["النظام", "التحالف الدولي"], "without aircraft and particles"
    assert found["صدى الجبل"].names[0].slant == "self" and found["صدى الجبل"].slants == {"self": 1}
    assert found["نداء الوادي"].names == (), "the words of a side's statement are that side's"


def test_tolls_stand_beside_those_of_other_voices_on_the_same_incidents() -> None:
    days = [f"2019-05-{n:02}" for n in (1, 3, 5)]
    readings = [told(o, k, on=d) for d in days for o, k in (("أخبار البلدة", 4), ("شبكة النخيل", 4), ("صدى الجبل", 8))]
    found = seen(*readings)
    high, low = found["صدى الجبل"].tolls, found["شبكة النخيل"].tolls
    assert (high.compared, high.agrees, high.higher, high.lower, high.ratio) == (3, 0, 3, 0, 2.0)
    assert (low.compared, low.agrees, low.higher, low.lower) == (3, 3, 0, 0)


def test_its_own_copies_are_no_comparison_and_a_toll_alone_is_none() -> None:
    words = " ".join(f"كلمة{chr(1575 + n)}{chr(1580 + n)}" for n in range(20))
    found = seen(told("شبكة النخيل", text=words), told("صدى الجبل", published="2019-05-03", text=words + " زيادة"))
    assert found["شبكة النخيل"].tolls.compared == found["صدى الجبل"].tolls.compared == 0
    assert found["شبكة النخيل"].tolls.ratio is None


def test_how_early_counts_only_incidents_that_several_tell() -> None:
    found = seen(
        told("شبكة النخيل", published="2019-05-01"), told("صدى الجبل", published="2019-05-04"),
        told("شبكة النخيل", on="2019-06-01", published="2019-06-02"),
    )  # fmt: skip
    early, late = found["شبكة النخيل"].earliness, found["صدى الجبل"].earliness
    assert (early.compared, early.first, early.days_after) == (1, 1, 0.0)
    assert (late.compared, late.first, late.days_after) == (1, 0, 3.0)


def test_whose_claims_it_carries_names_offices_and_nobody_else() -> None:
    one = told("شبكة النخيل", kind="civil_defence", speaker="الدفاع المدني")
    two = told("شبكة النخيل", on="2019-05-03", kind="eyewitness", speaker="أبو فلان الفلاني")
    found = seen(one, two)["شبكة النخيل"]
    assert found.speakers == {"civil_defence": 1, "eyewitness": 1} and found.voices == {"الدفاع المدني": 1}


def test_the_order_of_the_readings_changes_nothing_and_reports_without_an_outlet_stand_aside() -> None:
    readings = [told(o, k) for o, k in (("شبكة النخيل", 4), ("صدى الجبل", 9), (None, 5), ("نداء الوادي", None))]
    found = outlets(readings, link(readings))
    assert found == outlets(readings[::-1], link(readings)[::-1]) and len(found) == 3
    assert outlets([], ()) == ()
