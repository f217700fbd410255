"""The two catalogues hold the same, and a name for every id of the codebook."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from babel import Locale

from tawthiq import model
from tawthiq.web.words import catalogue, words

GROUPS = {
    "event_type": model.EventType, "outcome": model.Outcome, "group": model.Group,
    "precision": model.PlacePrecision, "relation": model.Relation,
    "date_precision": model.DatePrecision, "time_of_day": model.TimeOfDay,
    "role": model.Role, "speaker": model.SpeakerType, "stance": model.Stance, "quantity": model.QuantityKind,
    "counting": model.Counting, "strike_status": model.StrikeStatus, "grade": model.Grade,
    "basis": model.Basis, "restricted": model.RestrictedKind,
}


def placeholders(text: object) -> set[str]:
    forms = text.values() if isinstance(text, dict) else [text]
    return {name for form in forms for name in re.findall(r"\{(\w+)\}", str(form))}


def test_both_languages_hold_the_same_keys_and_values() -> None:
    ar, en = catalogue("ar"), catalogue("en")
    assert ar.keys() == en.keys()
    for key in ar:
        assert isinstance(ar[key], dict) == isinstance(en[key], dict), key
        assert placeholders(ar[key]) == placeholders(en[key]), key


@pytest.mark.parametrize("language", ["ar", "en"])
def test_counts_have_every_plural_form(language: str) -> None:
    rules = Locale(language).plural_form
    needed = {rules(n) for n in range(200)}
    for key, forms in catalogue(language).items():  # type: ignore[arg-type]
        if isinstance(forms, dict):
            assert set(forms) == needed, key


@pytest.mark.parametrize("group", GROUPS)
def test_every_id_of_the_codebook_has_a_name(group: str) -> None:
    for language in ("ar", "en"):
        named = words(language).labels(group)  # type: ignore[arg-type]
        assert set(get_args(GROUPS[group])) <= set(named), (group, language)


def test_every_actor_of_the_codebook_has_a_name() -> None:
    actors = """russia syrian_government syrian_transitional_government us_led_coalition united_states
        united_kingdom turkey syrian_national_army sdf isis hts_or_nusra opposition_factions iran
        iran_backed_militias israel jordan saudi_led_coalition houthis yemeni_government iraqi_government
        sudan_saf sudan_rsf hamas_or_palestinian_factions hezbollah libyan_lna libyan_gnu unknown other"""
    for language in ("ar", "en"):
        assert set(actors.split()) <= set(words(language).labels("actor"))  # type: ignore[arg-type]


def test_a_value_keeps_its_own_direction() -> None:
    assert words("ar").say("filter.bad_date", value="x").count("\u2068") == 1
    assert [words("ar").say("list.count", n=n) for n in (2, 11)] == ["حادثتان", "11 حادثة"]
    with pytest.raises(KeyError):
        words("ar").say("no.such.key")
