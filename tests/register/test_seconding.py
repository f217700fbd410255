"""Decisions that wait for a second person: what stands is said by the chain alone."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tawthiq import pipeline
from tawthiq.errors import UsageError
from tawthiq.model import Decision
from tawthiq.register import seconding
from tawthiq.register.api import Register
from tawthiq.register.judgements import Judgement, judgements, standing
from tawthiq.register.pairs import decision as pair

from .test_lasting import FIRST, TEXT, linked, quoting


def row(value: Any, by: str = "huda", kind: str = "grade", subject: str = "i-1") -> Decision:
    return Decision(kind, subject, json.dumps(value), "سبب مخترع", by, "2024-05-06T00:00:00+00:00")


def chain(*rows: Decision) -> list[Judgement]:
    return judgements(list(enumerate(rows, 1)))


FAIR = {"grade": "fair", "second": True}


@pytest.mark.one_backend
def test_it_waits_until_another_person_agrees() -> None:
    (alone,) = chain(row(FAIR))
    assert alone.waiting and not alone.stands and alone.agreed is None
    (both,) = chain(row(FAIR), row({"agrees": 1}, "salim"))
    assert both.stands and both.agreed == seconding.Agreed(2, "salim", "2024-05-06T00:00:00+00:00")
    assert both.touched == 2
    (plain,) = chain(row({"grade": "fair"}))
    assert plain.stands, "what was decided before the desk asked for two stands as it did"


@pytest.mark.one_backend
@pytest.mark.parametrize("agreement", [
    row({"agrees": 1}), row({"agrees": 1}, "Huda"), row({"agrees": 1}, " huda "), row({"agrees": 1}, "salim", "accept"),
    row({"agrees": 1}, "salim", subject="i-2"), row({"agrees": 2}, "salim"), row({"agrees": 7}, "salim"),
], ids=["oneself", "oneself in capitals", "oneself spaced", "another kind", "another subject", "itself", "nothing"])
def test_what_is_no_agreement(agreement: Decision) -> None:
    assert [j.waiting for j in chain(row(FAIR), agreement)] == [True]


@pytest.mark.one_backend
def test_an_agreement_before_the_decision_is_none() -> None:
    assert [j.waiting for j in chain(row({"agrees": 2}, "salim"), row(FAIR))] == [True]


@pytest.mark.one_backend
def test_to_take_back_waits_as_well_and_what_waits_is_taken_back_at_once() -> None:
    stood = [row(FAIR), row({"agrees": 1}, "salim"), row({"undoes": 1, "second": True}, "salim")]
    first, undoing = chain(*stood)
    assert first.stands and undoing.waiting and undoing.undoes == 1
    (first,) = chain(*stood, row({"agrees": 3}, "huda"))
    assert first.undone and not first.stands and first.touched == 3
    (refused,) = chain(row(FAIR), row({"undoes": 1}, "salim"))
    assert refused.undone and not refused.waiting


@pytest.mark.one_backend
def test_what_was_agreed_to_last_stands() -> None:
    found = chain(row(FAIR), row({"grade": "weak", "second": True}), row({"agrees": 2}, "salim"), row({"agrees": 1}, "salim"))
    stands = standing(found, "grade", "i-1")
    assert stands is not None and stands.value["grade"] == "fair" and stands.stood == 4


MARKED = [
    (row({"grade": "fair"}), None, False, True),
    (row({"publish": True}, kind="publish"), None, False, True),
    (row({"publish": False}, kind="publish"), None, False, False),
    (row({"undoes": 1}, kind="publish"), row({"publish": True}, kind="publish"), False, False),
    (row({"undoes": 1}, kind="publish"), row({"publish": False}, kind="publish"), False, True),
    (row({"kind": "person"}, kind="redact"), None, False, False),
    (row({"undoes": 1}, kind="redact"), row({"kind": "person"}, kind="redact"), False, True),
    (row({"undoes": 1}), row({"grade": "fair"}), False, True),
    (row({"undoes": 1}), row(FAIR), True, False),
    (row({"agrees": 1}), None, False, False),
    (row({"to": "huda"}, kind="assign"), None, False, False),
]


@pytest.mark.one_backend
@pytest.mark.parametrize(("given", "undone", "undone_waits", "waits"), MARKED)
def test_what_protects_does_not_wait(
    given: Decision, undone: Decision | None, undone_waits: bool, waits: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(seconding.SETTING, ",".join(seconding.KINDS))
    kept = json.loads(seconding.marked(given, undone, undone_waits=undone_waits).value)
    assert (seconding.WAITS in kept) is waits
    monkeypatch.setenv(seconding.SETTING, "")
    assert seconding.marked(given, undone, undone_waits=undone_waits) == given


@pytest.mark.one_backend
def test_the_setting_names_kinds_of_decisions() -> None:
    assert seconding.asked({}) == frozenset()
    assert seconding.asked({seconding.SETTING: " grade, publish,"}) == {"grade", "publish"}
    for wrong in ("all", "assign", "grade;publish", "withhold"):
        with pytest.raises(UsageError):
            seconding.asked({seconding.SETTING: wrong})


def test_a_link_counts_once_another_person_agreed(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(seconding.SETTING, "split")
    kept, first = quoting(TEXT, FIRST)
    other_kept, other = quoting("خبر آخر\n" + FIRST[0], FIRST)
    with register.writing():
        register.add_all([kept, other_kept])
        register.record([first, other])
        linked(register)
    assert len(list(register.incidents())) == 1
    told = pair("split", register.event(f"{kept.file}#0"), register.event(f"{other_kept.file}#0"), by="huda",
                reason="سبب مخترع", at="2024-01-02T00:00:00+00:00", incidents=[])
    number = register.decide(told)
    pipeline.relink(register)
    assert len(list(register.incidents())) == 1 and not register.people().standing
    for by, many in (("huda", 1), ("salim", 2)):
        register.decide(seconding.agreeing(number, told, by=by, at="2024-01-03T00:00:00+00:00"))
        pipeline.relink(register)
        assert len(list(register.incidents())) == many
    assert register.verify() == [] and [n for n, _row in register.decisions()] == [number, number + 1, number + 2]


def test_the_register_knows_what_is_taken_back(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(seconding.SETTING, "grade")
    first = register.decide(row({"grade": "fair"}))
    register.decide(row({"undoes": first}, "salim"))  # it waits still: to refuse it is at once
    second = register.decide(row({"grade": "weak"}))
    register.decide(row({"agrees": second}, "salim"))
    third = register.decide(row({"undoes": second}, "salim"))
    found = {j.number: j for j in judgements(register.decisions())}
    assert found[first].undone and found[second].stands and found[third].waiting
    assert register.verify() == []
