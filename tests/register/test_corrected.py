"""What a reviewer set right flows into people's view and the exports, and outlives a newer reading by its words.

All reports are invented.
"""

from __future__ import annotations

import csv
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from tawthiq import pipeline
from tawthiq.linking.corrected import View, on
from tawthiq.model import Incident
from tawthiq.publish.export import export
from tawthiq.register import judgements as judged
from tawthiq.register import seconding
from tawthiq.register.api import Register

from .test_lasting import FIRST, SECOND, TEXT, linked, quoting

AT = "2024-01-02T00:00:00+00:00"


def of_toll(register: Register, killed: int) -> Incident:
    return next(i for i in register.incidents() if i.harm["killed"].low == killed)


def set_right(register: Register, file: str, event: int, field: str, to: Any) -> int:
    """A reviewer's correction of the one claim on an event."""
    reading, told = register.event(f"{file}#{event}")
    claim = next(c for c in reading.claims if c.event == event)
    value = {"what": "value", "claim": claim.id, "field": field, "to": to, "on": asdict(on(claim)),
             "words": {"start": 0, "end": 3, "text": reading.report.text[:3]}}  # fmt: skip
    return register.decide(judged.decision("correct", judged.event_subject(reading.report.id, event), value,
                                           by="م", at=AT, reason="س", told=[(reading, told)]))


def undo(register: Register, number: int) -> int:
    known = dict(register.decisions())[number]
    return register.decide(judged.undoing(number, known, by="م", reason="س", at=AT))


def only(found: dict[str, View]) -> tuple[View, Incident]:
    (told,) = found.values()
    assert told.incident is not None
    return told, told.incident


def rows(register: Register, folder: Path) -> dict[str, dict[str, str]]:
    path, _ = export(register, "csv", folder / "i.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return {row["incident"]: row for row in csv.DictReader(file)}


def test_a_correction_flows_into_peoples_view_and_exports_and_is_carried_by_its_words(
    register: Register, tmp_path: Path
) -> None:
    kept, only_second = quoting(TEXT, SECOND)
    _, both = quoting(TEXT, FIRST, SECOND)
    with register.writing():
        register.add(kept)
        register.record([only_second])
        linked(register)
        assert register.views(register.incidents()) == {}
        before = of_toll(register, 2)
        number = set_right(register, kept.file, 0, "killed", {"low": 5, "high": 5})
        told, people = only(dict(register.views(register.incidents())))
        assert people.harm["killed"].low == 5 and told.changed == ("killed",) and people.id == before.id
        assert of_toll(register, 2) == before, "what the program read stays beside it"
        row = rows(register, tmp_path)[before.id]
        assert (row["killed_low"], row["machine_killed_low"], row["corrected"]) == ("5", "2", "killed")
        assert "suggestion" in row["decided"]

        register.record([both])  # a newer reader finds an event before it: the correction follows its words
        pipeline.relink(register)
        assert not register.rechecks()
        _, people = only(dict(register.views(register.incidents())))
        assert people.id == of_toll(register, 2).id and people.harm["killed"].low == 5
        assert rows(register, tmp_path)[of_toll(register, 7).id]["corrected"] == ""

        gone = quoting(TEXT, FIRST)[1]
        register.record([gone])
        pipeline.relink(register)
        assert register.views(register.incidents()) == {}, "never applied by guess"
        assert [r.number for r in register.rechecks()] == [number]
        undo(register, number)
        assert not register.rechecks() and register.verify() == []


def test_a_claim_that_is_not_told_for_sure_any_more_is_to_be_decided_again(register: Register) -> None:
    from dataclasses import replace

    kept, read = quoting(TEXT, FIRST, SECOND)
    with register.writing():
        register.add(kept)
        register.record([read])
        linked(register)
        number = set_right(register, kept.file, 1, "killed", {"low": 5, "high": 5})
        twice = (*read.claims, *(replace(c, id="c1-1") for c in read.claims if c.event == 1))
        twice = tuple(replace(c, id=f"d{n}") for n, c in enumerate(twice))
        register.record([replace(read, claims=twice)])
        pipeline.relink(register)
        assert register.views(register.incidents()) == {}
        assert [r.number for r in register.rechecks()] == [number]


def test_the_latest_stands_and_what_is_undone_does_not(register: Register) -> None:
    kept, read = quoting(TEXT, FIRST, SECOND)
    with register.writing():
        register.add(kept)
        register.record([read])
        linked(register)
        first = set_right(register, kept.file, 0, "killed", {"low": 9, "high": 9})
        second = set_right(register, kept.file, 0, "killed", {"low": 11, "high": None})
        assert only(dict(register.views(register.incidents())))[1].harm["killed"].low == 11
        undo(register, second)
        assert only(dict(register.views(register.incidents())))[1].harm["killed"].low == 9
        undo(register, first)
        assert register.views(register.incidents()) == {}


def test_a_grade_that_a_person_gave_and_no_event_are_in_the_exports(register: Register, tmp_path: Path) -> None:
    kept, read = quoting(TEXT, FIRST, SECOND)
    with register.writing():
        register.add(kept)
        register.record([read])
        linked(register)
        graded, none = of_toll(register, 7), of_toll(register, 2)
        register.decide(judged.decision("grade", graded.id, {"grade": "confirmed"}, by="م", at=AT, reason="س"))
        told = register.event(f"{kept.file}#1")
        register.decide(judged.decision("correct", judged.event_subject(kept.sha256, 1), {"what": "not_event"},
                                        by="م", at=AT, reason="س", told=[told]))
        found = rows(register, tmp_path)
        assert (found[graded.id]["decided_grade"], found[graded.id]["suggested_grade"]) == ("confirmed", graded.grade)
        assert (found[none.id]["killed_low"], found[none.id]["machine_killed_low"]) == ("", "2")
        assert "no event" in found[none.id]["decided"]


def test_a_correction_stands_after_everything_is_built_anew(register: Register, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("قصفت طائرات حربية روسية بلدة سرمين يوم الثلاثاء ما أدى إلى مقتل سبعة مدنيين.", "utf-8")
    pipeline.run([tmp_path / "a.txt"], register=register, workers=1)
    with register.writing():
        number = set_right(register, "a.txt", 0, "killed", {"low": 12, "high": 12})
        before = register.views(register.incidents())
        assert only(dict(before))[1].harm["killed"].low == 12
        pipeline.rebuild(register, workers=1)
        assert register.views(register.incidents()) == before
        assert [n for n, _row in register.decisions()] == [number] and not register.rechecks()


def test_a_correction_that_waits_for_a_second_person_moves_nothing_yet(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, read = quoting(TEXT, FIRST)
    monkeypatch.setenv(seconding.SETTING, "correct")
    with register.writing():
        register.add(kept)
        register.record([read])
        linked(register)
        number = set_right(register, kept.file, 0, "killed", {"low": 9, "high": 9})
        assert register.views(register.incidents()) == {}
        register.decide(seconding.agreeing(number, dict(register.decisions())[number], by="ن", at=AT))
        assert only(dict(register.views(register.incidents())))[1].harm["killed"].low == 9
