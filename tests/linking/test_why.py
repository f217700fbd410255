"""The evidence in words."""

from __future__ import annotations

import pytest

from tawthiq.errors import ContractError
from tawthiq.linking import link, why
from tawthiq.linking.settings import content

from .made import claim, day, place, reading

WHERE = place("C3916")
FIRST = reading("أ", "2019-05-01", (WHERE, day("2019-05-01"), [claim(killed=7, actors=["russia"])]))
AGAIN = reading("ب", "2019-05-01", (WHERE, day("2019-05-01"), [claim(killed=7, actors=["russia"])]))
LATER = reading("ج", "2019-05-02", (WHERE, day("2019-05-02"), [claim(killed=7, actors=["russia"])]))
ALL = [FIRST, AGAIN, LATER]


def test_every_contribution_and_veto_has_words() -> None:
    words = content("evidence.yaml")
    assert set(content("weights.yaml")["weights"]) <= set(words)


def test_a_pair_of_one_incident_names_what_speaks_for_it() -> None:
    names = [line.name for line in why(ALL, f"{FIRST.report.file}#0", f"{AGAIN.report.file}#0")]
    assert {"place_same_settlement", "day_same", "killed_equal", "attacker_same"} <= set(names)
    assert names[-1] == "verdict_together"


def test_a_veto_stands_alone() -> None:
    names = [line.name for line in why(ALL, f"{FIRST.report.file}#0", f"{LATER.report.file}#0")]
    assert names == ["title_pair", "other_day", "verdict_apart"]


def test_an_incident_explains_its_members() -> None:
    incident = next(i for i in link(ALL) if len(i.members) == 2)
    lines = why(ALL, incident.id)
    assert lines[0].name == "title_incident"
    assert any(line.name == "day_same" for line in lines)
    assert all(line.text_ar and line.text_en for line in lines)


@pytest.mark.parametrize("what", [("nobody#0", "nobody#1"), ("inc-none",), (), ("a", "b", "c")])
def test_what_is_not_there_is_named(what: tuple[str, ...]) -> None:
    with pytest.raises(ContractError):
        why(ALL, *what)
