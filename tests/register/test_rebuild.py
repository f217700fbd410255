"""What is derived is made anew beside what serves, and switched at once. All reports are invented."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tawthiq import pipeline
from tawthiq.contract import record_line
from tawthiq.errors import RegisterBusy
from tawthiq.model import Decision, Reading
from tawthiq.register import lock
from tawthiq.register.api import Register
from tawthiq.register.pairs import decision

from .test_lasting import FIRST, SECOND, TEXT, by_toll, linked, quoting
from .test_run import REPORTS


@pytest.fixture
def filled(register: Register, tmp_path: Path) -> Register:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    pipeline.run([folder], register=register, workers=1)
    return register


def tables(register: Register) -> set[str]:
    """Every table that the database holds for this register or for a generation of it."""
    from django.db import connections

    from tawthiq.register.where import schema_of

    schema = schema_of(connections.databases[register.alias])
    with connections[register.alias].cursor() as cursor:
        if schema:
            cursor.execute("SELECT table_schema || '.' || table_name FROM information_schema.tables"
                           f" WHERE table_schema LIKE '%{schema}'")
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE sql IS NOT NULL")
        return {row[0] for row in cursor.fetchall()}


def shown(register: Register) -> list[str]:
    return [record_line(i) for i in register.incidents()]


def test_a_rebuild_of_the_same_gives_the_same_and_leaves_nothing_behind(filled: Register) -> None:
    before, lines, kept = shown(filled), [record_line(r) for r in filled.readings()], tables(filled)
    for _turn in range(2):
        done = pipeline.rebuild(filled, workers=1)
        assert (done.incidents_new, done.incidents_changed, done.incidents_gone) == (0, 0, 0)
        assert (done.reports, done.incidents) == (4, len(before)) and len(done.failures) == 1
        assert shown(filled) == before and [record_line(r) for r in filled.readings()] == lines
        assert tables(filled) == kept, "tables and indexes have the names that they had"
        assert filled.verify() == []
    summary = pipeline.run([], register=filled, workers=1)
    assert (summary.incidents_new, summary.incidents_changed) == (0, 0), "it is linked: nothing is left to do"


def test_derived_rows_that_were_tampered_with_are_as_they_should_be(filled: Register) -> None:
    from tawthiq.register.models import ClaimRow, IncidentRow, ReportRow

    before = shown(filled)
    IncidentRow.objects.using(filled.alias).update(killed_low=99, line="{}")
    ClaimRow.objects.using(filled.alias).all().delete()
    ReportRow.objects.using(filled.alias).filter(file="c.txt").delete()
    done = pipeline.rebuild(filled, workers=1)
    assert shown(filled) == before and done.incidents_changed + done.incidents_new == len(before)
    assert ClaimRow.objects.using(filled.alias).exists()


def test_new_reports_come_in_after_a_rebuild_as_before(filled: Register, tmp_path: Path) -> None:
    pipeline.rebuild(filled, workers=1)
    (tmp_path / "f.txt").write_text("مقتل 4 مدنيين بقصف مدفعي على مدينة سرمين بريف إدلب في 20 كانون الثاني 2020.\n", "utf-8")
    summary = pipeline.run([tmp_path / "f.txt"], register=filled, workers=1)
    assert (summary.incidents_new, summary.reports) == (1, 5)


def anew(monkeypatch: pytest.MonkeyPatch, readings: dict[str, Reading]) -> None:
    """From now on these are what the reader reads of these documents."""
    monkeypatch.setattr(pipeline, "read_document", lambda document, counting="literal": readings[document.sha256])


def test_ids_and_decisions_follow_their_words_when_a_rebuild_numbers_events_otherwise(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, only_second = quoting(TEXT, SECOND)
    _, both = quoting(TEXT, FIRST, SECOND)
    other_kept, other = quoting("خبر آخر\n" + SECOND[0], SECOND)
    with register.writing():
        register.add_all([kept, other_kept])
        register.record([only_second, other])
        linked(register)
        ids = by_toll(register)
        told = decision("split", register.event(f"{kept.file}#0"), register.event(f"{other_kept.file}#0"),
                        by="م", reason="س", at="2024-01-02T00:00:00+00:00", incidents=list(ids.values()))
        number = register.decide(told)
        pipeline.relink(register)
    before = {i.members[0].report: i.id for i in register.incidents()}
    anew(monkeypatch, {kept.sha256: both, other_kept.sha256: other})
    done = pipeline.rebuild(register, workers=1)
    assert not done.decisions and done.incidents_new == 1
    split = {i.members[0].report: i.id for i in register.incidents() if i.harm["killed"].low == 2}
    assert split == before, "two incidents still, under their ids, although the event has another number now"

    anew(monkeypatch, {kept.sha256: quoting(TEXT, FIRST)[1], other_kept.sha256: other})
    done = pipeline.rebuild(register, workers=1)
    assert len(done.decisions) == 1 and [r.number for r in register.rechecks()] == [number]
    assert [n for n, _ in register.decisions()] == [number] and register.verify() == []

    anew(monkeypatch, {kept.sha256: both, other_kept.sha256: other})
    pipeline.rebuild(register, workers=1)
    assert register.rechecks() == [], "its words are read again: it stands again"
    back = {i.members[0].report: i.id for i in register.incidents() if i.harm["killed"].low == 2}
    assert len(back) == 2 and back[other_kept.sha256] == before[other_kept.sha256]


def test_a_decision_on_an_incident_that_joined_another_asks_again(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, both = quoting(TEXT, FIRST, SECOND)
    with register.writing():
        register.add(kept)
        register.record([both])
        linked(register)
    seven = by_toll(register)[7]
    number = register.decide(Decision("grade", seven, "fair", "س", "م", "2024-01-02T00:00:00+00:00"))
    assert register.rechecks() == []
    anew(monkeypatch, {kept.sha256: quoting(TEXT, SECOND)[1]})
    pipeline.rebuild(register, workers=1)
    (again,) = register.rechecks()
    assert again.number == number and seven in again.text_en and seven in again.text_ar


def meanwhile(monkeypatch: pytest.MonkeyPatch, what: Callable[[], object], times: int = 1) -> list[int]:
    """Do something each time that the incidents of a rebuild were linked, just before the switch."""
    from tawthiq.register import rebuild

    real, done = rebuild.Rebuilding._write_incidents, [0]

    def linked_then(self: Any, found: Any) -> Any:
        counts = real(self, found)
        if done[0] < times:
            what()
        done[0] += 1
        return counts

    monkeypatch.setattr(rebuild.Rebuilding, "_write_incidents", linked_then)
    return done


@pytest.mark.parametrize("times", [1, 9], ids=["once", "without end"])
def test_a_decision_taken_meanwhile_is_applied_before_the_switch(
    register: Register, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    from tawthiq.register import decisions, rebuild

    told = [quoting(f"خبر {n}\n" + SECOND[0], SECOND) for n in range(2)]
    with register.writing():
        register.add_all([kept for kept, _ in told])
        register.record([reading for _, reading in told])
        linked(register)
    assert len(list(register.incidents())) == 1
    one, two = (register.event(f"{kept.file}#0") for kept, _ in told)
    kinds = iter(["split", "link"] * 9)

    def decide() -> None:
        kind = next(kinds)
        decisions.append(register.alias, decision(kind, one, two, by="م", reason="س", at="2024-01-02T00:00:00+00:00", incidents=[]))  # type: ignore[arg-type]

    anew(monkeypatch, {kept.sha256: reading for kept, reading in told})
    turns = meanwhile(monkeypatch, decide, times)
    pipeline.rebuild(register, workers=1)
    latest = register.decisions()[-1][1].kind
    if times == 1:
        assert turns[0] == 2 and latest == "split" and len(list(register.incidents())) == 2
    else:
        assert turns[0] == rebuild.FREELY + 1, "at last decisions wait until it is done"
        assert len(register.decisions()) <= rebuild.FREELY + 1
    assert register.verify() == []


def test_reviewers_read_and_decide_while_it_is_built(filled: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    before, seen = shown(filled), list[list[str]]()

    def work() -> None:
        with Register.open(filled.directory, create=False) as desk:
            seen.append(shown(desk))
            desk.decide(Decision("grade", "none", "fair", "س", "م", "2024-01-02T00:00:00+00:00"))

    turns = meanwhile(monkeypatch, work)
    pipeline.rebuild(filled, workers=1)
    assert turns[0] == 1, "a grade changes no link: nothing is linked again"
    assert seen == [before] and len(filled.decisions()) == 1


def test_no_run_and_no_second_rebuild_beside_it(filled: Register) -> None:
    with lock.writing(filled.directory / "register.lock"):
        with pytest.raises(RegisterBusy):
            pipeline.rebuild(filled, workers=1)
        assert filled.decide(Decision("grade", "i", "fair", "س", "م", "2024-01-02T00:00:00+00:00")) == 1


def test_what_cannot_be_read_any_more_keeps_its_earlier_reading(filled: Register) -> None:
    before = shown(filled)
    (gone,) = (r.report for r in filled.readings() if r.report.file == "c.txt")
    filled.evidence.path(gone.id.removeprefix("sha256:")).unlink()
    done = pipeline.rebuild(filled, workers=1)
    assert done.carried == ("c.txt",) and shown(filled) == before


def test_what_is_withheld_stays_away_and_no_killed_rebuild_keeps_its_words(filled: Register) -> None:
    from tawthiq.register.generation import Generation

    kept = tables(filled)
    Generation(filled.alias).create()
    assert tables(filled) != kept, "as a killed rebuild leaves it"
    (gone,) = (r.report for r in filled.readings() if r.report.file == "c.txt")
    filled.withhold(gone.id, "م", "س", destroy=True)
    assert tables(filled) == kept
    done = pipeline.rebuild(filled, workers=1)
    assert done.carried == () and done.reports == 3 and filled.search("الأتارب").count == 0


KILLER = """
import os, signal, sys
from pathlib import Path
from tawthiq import pipeline
from tawthiq.register.api import Register
directory, owner, point, calls, when = sys.argv[1:]
with Register.open(Path(directory), create=False) as register:
    from tawthiq.register import generation, rebuild
    owner = {"Generation": generation.Generation, "Rebuilding": rebuild.Rebuilding, "rebuild": rebuild}[owner]
    real, left = getattr(owner, point), [int(calls)]
    def dying(*given, **named):
        left[0] -= 1
        if left[0] == 0 and when == "early":
            os.kill(os.getpid(), signal.SIGKILL)
        done = real(*given, **named)
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return done
    setattr(owner, point, dying)
    pipeline.BATCH = 2
    pipeline.rebuild(register, workers=1)
"""
POINTS = [
    ("Generation", "create", 1, "late"), ("Rebuilding", "record", 2, "early"), ("Generation", "write_ids", 1, "late"),
    ("Generation", "write", 12, "late"), ("Generation", "replace", 1, "early"), ("Generation", "replace", 1, "late"),
    ("rebuild", "tidy", 1, "early"),
]


@pytest.mark.parametrize("point", POINTS, ids=lambda p: "-".join(map(str, p)))
def test_killed_at_any_point_what_served_serves_and_a_later_one_clears_up(filled: Register, point: tuple[object, ...]) -> None:
    before, kept = shown(filled), tables(filled)
    number = filled.decide(Decision("grade", "i", "fair", "س", "م", "2024-01-02T00:00:00+00:00"))
    filled.close()
    killed = subprocess.run([sys.executable, "-c", KILLER, str(filled.directory), *map(str, point)], check=False,
                            capture_output=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    assert shown(filled) == before and filled.verify() == []
    assert [n for n, _ in filled.decisions()] == [number]
    assert pipeline.rebuild(filled, workers=1).incidents_changed == 0
    assert shown(filled) == before and tables(filled) == kept and filled.verify() == []


@pytest.mark.one_backend
def test_no_recorded_row_refers_to_a_derived_one() -> None:
    from django.apps import apps

    from tawthiq.register.models import DERIVED

    for model in apps.get_models():
        if model not in DERIVED:
            refers = {f.related_model for f in model._meta.get_fields() if f.concrete and f.is_relation}
            assert not refers & set(DERIVED), model
