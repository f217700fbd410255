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


def test_a_vague_account_says_which_incident_it_may_be_of_and_why() -> None:
    towns = [reading(o, "2019-05-02", (place(p), day("2019-05-01"), [claim(killed=7, actors=["russia"])]))
             for o, p in (("أ", "C3916"), ("ب", "C4278"))]  # fmt: skip
    vague = reading("ج", "2019-05-02", (place("SY07"), day("2019-05-01"), [claim(killed=7, actors=["russia"])]))
    every = [*towns, vague]
    alone = next(i for i in link(every) if i.members[0].report == vague.report.id)
    assert len(alone.possible_of) == 2
    names = [line.name for line in why(every, alone.id)]
    assert names[0] == "title_alone" and names.count("title_possible") == 2 and "place_in_governorate" in names
    pair = [line.name for line in why(every, f"{vague.report.file}#0", f"{towns[0].report.file}#0")]
    assert pair[-1] == "verdict_possible"


def test_many_members_are_told_each_with_the_one_that_it_fits_best() -> None:
    crowd = [reading(f"جهة {n}", "2019-05-01", (WHERE, day("2019-05-01"), [claim(killed=7)])) for n in range(9)]
    (incident,) = link(crowd)
    names = [line.name for line in why(crowd, incident.id)]
    assert names.count("title_pair") == 8
    assert incident.grade_reasons and {r.rule for r in incident.grade_reasons} <= set(names)


def test_a_report_is_named_by_its_id_where_several_files_have_one_name() -> None:
    from dataclasses import replace

    twins = [replace(r, report=replace(r.report, file="same.txt")) for r in (FIRST, AGAIN)]
    with pytest.raises(ContractError) as error:
        why(twins, "same.txt#0", f"{FIRST.report.id}#0")
    assert error.value.code == "several_events" and FIRST.report.id in error.value.message
    ids = [f"{r.report.id[:20]}#0" for r in (FIRST, AGAIN)]
    assert why(twins, *ids)[-1].name == "verdict_together"
