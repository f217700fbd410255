"""Ranges, strike status, grade and sources by the codebook's rules."""

from __future__ import annotations

import pytest

from tawthiq.arabic.quantities import quantity_from
from tawthiq.linking import link
from tawthiq.model import Counting, Incident, Reading

from .made import claim, day, place, reading

WHERE, WHEN = place("C3916"), day("2019-05-01")


def strike(outlet: str, *claims: object, published: str = "2019-05-01", text: str = "") -> Reading:
    return reading(outlet, published, (WHERE, WHEN, claims), text=text)  # type: ignore[arg-type]


def one(*readings: Reading, counting: Counting = "literal") -> Incident:
    found = link(readings, counting=counting)
    assert len(found) == 1
    return found[0]


def rules(incident: Incident) -> set[str]:
    return {reason.rule for reason in incident.grade_reasons}


TOLD = claim(
    killed=7, group="civilians", injured=12, actors=["russia"], speaker="الدفاع المدني", kind="civil_defence"
)
HEARD = claim(killed=8, group="civilians", injured=12, actors=["russia"])


def test_an_attackers_we_struck_fighters_never_makes_confirmed() -> None:
    struck = claim(
        killed=20, group="combatants", stance="admits", admits="act", kind="military_statement",
        speaker="وزارة الدفاع الروسية", actors=["russia"],
    )  # fmt: skip
    found = one(strike("أ", TOLD), strike("ب", HEARD), strike("ج", struck))
    assert found.strike_status == "declared"
    assert found.grade == "fair"
    assert "seen_admission_act" in rules(found)


def test_fighters_called_harm_by_the_reader_are_still_no_admission_of_harm() -> None:
    struck = claim(
        killed=20,
        group="combatants",
        stance="admits",
        admits="harm",
        kind="military_statement",
        actors=["russia"],
    )
    assert one(strike("أ", TOLD), strike("ج", struck)).grade != "confirmed"


def test_an_admission_of_harm_to_civilians_suggests_confirmed() -> None:
    admits = claim(
        killed=3,
        group="civilians",
        stance="admits",
        admits="harm",
        kind="military_statement",
        actors=["us_led_coalition"],
    )
    found = one(strike("أ", admits))
    assert (found.grade, found.strike_status) == ("confirmed", "declared")
    assert found.grade_reasons[0].rule == "seen_admission_harm"


def test_a_denial_never_lowers_a_range_and_is_shown_first() -> None:
    denial = claim(
        killed=0,
        stance="denies",
        kind="military_statement",
        speaker="وزارة الدفاع الروسية",
        actors=["russia"],
    )
    found = one(strike("أ", TOLD), strike("ب", HEARD), strike("ج", denial, published="2019-05-03"))
    assert (found.harm["killed"].low, found.harm["killed"].high) == (7, 8)
    assert found.independent_sources == 2
    assert found.grade_reasons[0].rule == "seen_denial"
    assert found.disputes[0].field == "denied"
    assert found.history[-1].change == "denial"


def test_an_armys_nobody_was_hurt_lowers_no_range() -> None:
    nobody = claim(killed=0, kind="military_statement", speaker="الجيش")
    found = one(strike("أ", TOLD), strike("ب", nobody))
    assert found.harm["killed"].low == 7


def test_a_denial_without_a_date_stands_beside_the_strike_that_it_denies() -> None:
    denial = reading(
        "ج",
        "2019-05-04",
        (WHERE, None, [claim(stance="denies", kind="military_statement", actors=["russia"])]),
    )
    found = one(strike("أ", TOLD), strike("ب", HEARD), denial)
    assert found.independent_sources == 2


def test_two_sources_that_name_one_attacker_make_it_likely_and_fair() -> None:
    found = one(strike("أ", TOLD), strike("ب", HEARD))
    assert (found.strike_status, found.grade, found.independent_sources) == ("likely", "fair", 2)


def test_one_source_is_weak() -> None:
    found = one(strike("أ", TOLD))
    assert (found.strike_status, found.grade) == ("single_source", "weak")


def test_no_attacker_named_by_two_is_unattributed_and_weak() -> None:
    found = one(strike("أ", claim(killed=7)), strike("ب", claim(killed=7)))
    assert (found.strike_status, found.grade) == ("unattributed", "weak")


def test_rival_attackers_are_contested() -> None:
    found = one(
        strike("أ", claim(killed=7, actors=["russia"])),
        strike("ب", claim(killed=7, actors=["us_led_coalition"])),
    )
    assert (found.strike_status, found.grade) == ("contested", "contested")
    assert "attacker" in {d.field for d in found.disputes}


def test_two_names_of_one_side_are_no_rivals() -> None:
    found = one(
        strike("أ", claim(killed=7, actors=["us_led_coalition"])),
        strike("ب", claim(killed=7, actors=["united_states"])),
    )
    assert found.grade != "contested"


def test_civilian_status_in_dispute_leaves_the_total_and_opens_both_groups() -> None:
    fighters = claim(killed=7, group="combatants", kind="military_statement", speaker="وزارة الدفاع")
    killed = one(strike("أ", TOLD), strike("ب", fighters)).harm["killed"]
    assert (killed.low, killed.high) == (7, 7)
    assert killed.civilians and killed.combatants
    assert (killed.civilians.low, killed.combatants.low) == (0, 0)


def test_the_machine_discounts_on_two_independent_sources_never_on_the_attackers_word() -> None:
    army = claim(
        killed=7,
        group="combatants",
        kind="military_statement",
        actors=["russia"],
        stance="admits",
        admits="act",
    )
    local = claim(killed=7, group="combatants", actors=["russia"])
    assert one(strike("أ", army)).grade != "discounted"
    assert one(strike("أ", army), strike("ب", local)).grade != "discounted"
    assert one(strike("أ", local), strike("ب", local)).grade == "discounted"


def test_one_named_speaker_quoted_by_many_is_one_voice() -> None:
    quoted = [
        claim(killed=7, actors=["russia"], speaker=name, kind="civil_defence")
        for name in ("الدفاع المدني", "الدفاع المدني السوري", "مدير الدفاع المدني السوري")
    ]
    found = one(*(strike(outlet, c) for outlet, c in zip("أبج", quoted, strict=True)))
    assert (found.independent_sources, found.grade) == (1, "weak")


def test_unnamed_local_sources_of_two_outlets_are_two_voices() -> None:
    told = [claim(killed=7, speaker="مصدر محلي", kind="local_media") for _ in range(2)]
    assert one(strike("شبكة النخيل", told[0]), strike("صدى الجبل", told[1])).independent_sources == 2


def test_the_quoted_organisation_and_who_quotes_it_are_one_voice() -> None:
    own = strike("مرصد الوادي لحقوق الإنسان", claim(killed=7))
    quoting = strike("صدى الجبل", claim(killed=7, speaker="مرصد الوادي", kind="monitor_ngo"))
    assert one(own, quoting).independent_sources == 1


@pytest.mark.parametrize("credit", ["نقلا عن شبكة النخيل", "منقول عن شبكة النخيل", "المصدر: شبكة النخيل"])
def test_a_relay_by_its_own_words_is_one_voice(credit: str) -> None:
    own = strike("شبكة النخيل", claim(killed=7))
    relay = strike("صدى الجبل", claim(killed=7), text="سبعة قتلى في السوق\n" + credit)
    assert one(own, relay).independent_sources == 1


def test_one_outlets_posts_are_one_voice_and_its_latest_word_counts() -> None:
    found = one(strike("أ", claim(killed=7)), strike("أ", claim(killed=9), published="2019-05-02"))
    assert (found.independent_sources, found.harm["killed"].low) == (1, 9)


TENS = quantity_from("tens")
MORE = quantity_from("more_than", 10)


@pytest.mark.parametrize(("counting", "quantity", "expected"), [
    ("literal", TENS, (20, None)), ("airwars", TENS, (12, 24)), ("acled", TENS, (10, 10)),
    ("literal", MORE, (11, None)), ("airwars", MORE, (11, 11)), ("acled", MORE, (10, 10)),
])  # fmt: skip
def test_conventions_change_the_figures_alone(
    counting: Counting, quantity: object, expected: tuple[int, int]
) -> None:
    told = [strike("أ", claim(killed=quantity)), strike("ب", claim(killed=quantity))]  # type: ignore[arg-type]
    found, literal = one(*told, counting=counting), one(*told)
    assert (found.harm["killed"].low, found.harm["killed"].high) == expected
    assert (found.id, found.members, found.counting) == (literal.id, literal.members, counting)


def test_airwars_counts_people_as_civilians() -> None:
    told = strike("أ", claim(killed=7))
    assert one(told).harm["killed"].civilians is None
    civilians = one(told, counting="airwars").harm["killed"].civilians
    assert civilians and civilians.low == 7


def test_every_reason_speaks_both_languages() -> None:
    for incident in link([strike("أ", TOLD), strike("ب", HEARD)]):
        for reason in incident.grade_reasons:
            assert reason.text_ar and reason.text_en and "{" not in reason.text_ar + reason.text_en


def test_a_bare_head_is_the_name_that_its_own_report_gave_and_no_others() -> None:
    def told(outlet: str, name: str, head: str) -> Reading:
        return strike(outlet, claim(killed=7, speaker=name, kind="monitor_ngo"),
                      claim(killed=9, speaker=head, kind="monitor_ngo", at=1))  # fmt: skip

    found = one(told("أ", "مرصد الوادي", "المرصد"), told("ب", "المرصد السوري لحقوق الإنسان", "المرصد"))
    assert found.independent_sources == 2


def test_two_monitors_are_two_voices() -> None:
    told = [claim(killed=7, speaker=name, kind="monitor_ngo") for name in ("مرصد الوادي", "مرصد التلال")]
    assert one(strike("أ", told[0]), strike("ب", told[1])).independent_sources == 2
