"""An incident's id outlives whatever is read and linked anew. All reports are invented."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linking.made import claim, day, place
from linking.made import reading as made_reading
from linking.test_order import figures, reports
from soak import SOAK
from tawthiq import pipeline
from tawthiq.contract import record_line
from tawthiq.linking import link
from tawthiq.model import Document, Incident, Reading, Span
from tawthiq.register.api import Register
from tawthiq.register.ids import Assignment, Event, Known, assign, founder_first

TOWN, OTHER = place("C3916"), place("C4278")


def members(incident: Incident) -> tuple[Event, ...]:
    return tuple((m.report, m.event) for m in incident.members)


def after(known: list[Known], found: Sequence[Incident]) -> tuple[list[Known], Assignment]:
    """One run: lasting ids for these incidents, and what is known afterwards, as the register keeps it."""
    new = {i.id: members(i) for i in found}
    given = assign(known, new)
    old = {one.id: one for one in known}
    held = {given.ids[proposed]: events for proposed, events in new.items()}
    kept = [Known(k.id, founder_first(k, held[k.id])) if k.id in held else k for k in known]
    return kept + [Known(i, events) for i, events in held.items() if i not in old], given


Batches = list[list[Reading]]
batches = st.lists(reports, min_size=1, max_size=8, unique_by=lambda r: r.report.id).flatmap(
    lambda every: st.tuples(st.permutations(every), st.lists(st.integers(1, 3), min_size=8, max_size=8))
)


def cut(told: tuple[Sequence[Reading], list[int]]) -> Batches:
    every, sizes = told
    rest, out = list(every), []
    for size in sizes:
        out.append(rest[:size])
        rest = rest[size:]
    return [batch for batch in out if batch] + ([rest] if rest else [])


@settings(max_examples=60, deadline=None)
@given(batches)
def test_whatever_batches_reports_come_in_ids_last_and_membership_and_figures_agree(
    told: tuple[Sequence[Reading], list[int]]
) -> None:
    known: list[Known] = []
    so_far: list[Reading] = []
    for batch in cut(told):
        before = {k.id: k for k in known}
        so_far += batch
        found = link(so_far)
        known, now = after(known, found)
        _check(before, {now.ids[i.id]: set(members(i)) for i in found}, now)
    once = link(sorted(so_far, key=lambda r: r.report.id))
    assert figures(once) == figures(found), "one batch or many: membership and figures are the same"
    rebuilt, again = after(known, once)
    assert again.ids == now.ids and rebuilt == known, "a rebuild gives every incident the id that it had"


def _check(before: dict[str, Known], held: dict[str, set[Event]], now: Assignment) -> None:
    """Every id given before still leads somewhere, and to its founder's incident where that is free."""
    owner = {event: i for i, events in held.items() for event in events}
    eldest = list(before)
    for i, old in before.items():
        home = owner[old.members[0]]  # no report goes away here
        if i not in held:
            assert now.redirects[i] in held, "a merge leaves a redirect"
            assert held[now.redirects[i]] & set(old.members)
        elif home != i:
            assert home in before and eldest.index(home) < eldest.index(i), "only an elder takes its founder"
        if len({owner[event] for event in old.members}) > 1 and home == i:
            assert old.members[0] in held[i], "of a split the part with the founder keeps the id"
        whole = {owner[event] for event in old.members} == {home}
        if whole and all(before[e].members[0] not in held[home] for e in eldest[: eldest.index(i)]):
            assert home == i, "new reports join the incident, its id stays"


def document(text: str) -> Document:
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()
    return Document(digest[:6] + ".txt", content, "sha256:" + digest, "شبكة النخيل")


def quoting(text: str, *events: tuple[str, Any, Any, int]) -> tuple[Document, Reading]:
    """A document and its reading: each event with the words that tell it, its place, its day, its toll."""
    kept = document(text)
    made = made_reading("شبكة النخيل", "2019-05-02", *[(w, d, [claim(killed=k)]) for _, w, d, k in events], text=text)
    report = replace(made.report, id=kept.sha256, file=kept.file)
    spans = [Span(words, text.index(words), text.index(words) + len(words)) for words, *_ in events]
    told = tuple(replace(e, quote=s) for e, s in zip(made.events, spans, strict=True))
    claims = tuple(replace(c, quote=spans[c.event or 0]) for c in made.claims)
    return kept, replace(made, report=report, events=told, claims=claims)


FIRST = ("قتل سبعة في سوق البلدة", TOWN, day("2019-05-01"), 7)
SECOND = ("وقتل اثنان في القرية المجاورة", OTHER, day("2019-05-01"), 2)
TEXT = FIRST[0] + "\n" + SECOND[0]


def by_toll(register: Register) -> dict[int, str]:
    return {i.harm["killed"].low: i.id for i in register.incidents()}


def linked(register: Register) -> None:
    register.replace_incidents(link(register.readings()))


def test_a_newer_reader_that_numbers_events_otherwise_leaves_ids_with_their_words(register: Register) -> None:
    kept, only_second = quoting(TEXT, SECOND)
    _, both = quoting(TEXT, FIRST, SECOND)
    with register.writing():
        register.add(kept)
        register.record([only_second])
        linked(register)
        before = by_toll(register)
        register.record([both])
        linked(register)
        after_it = by_toll(register)
        assert after_it[2] == before[2] and after_it[7] != before[2]
        register.record([only_second])
        linked(register)
        assert by_toll(register) == before, "and back again"
        assert register.resolve(after_it[7]) is None, "nothing is left of it"
        register.record([both])
        linked(register)
        back = by_toll(register)
        assert back[2] == before[2] and back[7] not in (before[2], after_it[7]), "an id that stands empty is given to nobody"


def test_an_event_told_by_other_words_of_its_report_keeps_its_id(register: Register) -> None:
    kept, made = quoting(TEXT, FIRST)
    _, again = quoting(TEXT, (SECOND[0], *FIRST[1:]))
    with register.writing():
        register.add(kept)
        register.record([made])
        linked(register)
        before = by_toll(register)
        register.record([again])
        linked(register)
    assert by_toll(register) == before


def test_derived_rows_dropped_and_made_again_keep_every_id(tmp_path: Path, register: Register) -> None:
    from tawthiq.register.models import IncidentRow, ReportRow

    for n, town in enumerate(("سرمين بريف إدلب", "الأتارب غرب حلب", "منبج بريف حلب")):
        text = f"قتل {n + 2} مدنيين بقصف مدفعي على مدينة {town} في 1{n} كانون الثاني 2020.\n"
        (tmp_path / f"{n}.txt").write_text(text, encoding="utf-8")
        pipeline.run([tmp_path / f"{n}.txt"], register=register, workers=1)
    before = [record_line(i) for i in register.incidents()]
    assert len(before) == 3
    ReportRow.objects.using(register.alias).all().delete()
    IncidentRow.objects.using(register.alias).all().delete()
    pipeline.run([], register=register, workers=1)
    assert [record_line(i) for i in register.incidents()] == before


def test_a_merge_leaves_a_redirect_and_a_split_keeps_the_elder(register: Register) -> None:
    told = [quoting(f"خبر {n}\n" + FIRST[0], (FIRST[0], TOWN, day(f"2019-05-0{n}"), n)) for n in (1, 3)]
    with register.writing():
        register.add_all([kept for kept, _ in told])
        register.record([told[0][1]])
        linked(register)
        register.record([told[1][1]])
        linked(register)
        ids = by_toll(register)
        pair = tuple(sorted((r.report.id, 0) for _, r in told))
        from tawthiq.linking import Decided

        register.replace_incidents(link(register.readings(), decided=Decided(together=(pair,))))  # type: ignore[arg-type]
        (joined,) = register.incidents()
        assert joined.id == ids[1] and register.resolve(ids[3]) == ids[1]
        linked(register)
        assert by_toll(register) == ids, "what parts again has its own id back"


def test_alternative_counting_conventions_never_change_what_is_stored(tmp_path: Path, register: Register) -> None:
    from tawthiq.register.models import ClaimRow, EventRow, IncidentIdRow, IncidentRow, MemberRow, ReportRow

    def stored() -> list[object]:
        tables = (ReportRow, EventRow, ClaimRow, IncidentRow, IncidentIdRow, MemberRow)
        return [sorted(map(repr, t.objects.using(register.alias).values_list())) for t in tables]

    (tmp_path / "1.txt").write_text("مقتل عشرات المدنيين في قصف مدفعي على مدينة سرمين في ريف إدلب.\n", "utf-8")
    pipeline.run([tmp_path / "1.txt"], register=register, workers=1)
    before = stored()
    for convention in ("airwars", "acled"):
        (shown,) = pipeline.incidents(register, convention)  # type: ignore[arg-type]
        assert (shown.harm["killed"].low, shown.harm["killed"].high) == {"airwars": (12, 24), "acled": (10, 10)}[convention]
        summary = pipeline.run([tmp_path / "1.txt"], register=register, workers=1, counting=convention)  # type: ignore[arg-type]
        assert (summary.incidents_new, summary.incidents_changed) == (0, 0)
        assert [s[:] for s in stored()[1:]] == before[1:] and stored() == before
    (literal,) = register.incidents()
    assert (literal.harm["killed"].low, literal.harm["killed"].high) == (20, None)


@pytest.mark.parametrize("turned", [False, True])
@settings(max_examples=8 if SOAK else 3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=batches)
def test_the_register_itself_gives_the_same_incidents_in_any_batches(
    configured: Path, tmp_path_factory: pytest.TempPathFactory, turned: bool,
    told: tuple[Sequence[Reading], list[int]],
) -> None:  # fmt: skip
    parts = [[_kept(r) for r in batch] for batch in cut(told)]
    with Register.open(tmp_path_factory.mktemp("r") / "register") as register, register.writing():
        for batch in parts[::-1] if turned else parts:
            register.add_all([kept for kept, _ in batch])
            register.record([r for _, r in batch])
            linked(register)
            ids = [i.id for i in register.incidents()]
            assert len(ids) == len(set(ids)) and all(register.resolve(i) == i for i in ids)
        found = tuple(register.incidents())
    once = link([r for batch in parts for _, r in batch])
    assert {(i.members, str(i.harm), i.grade) for i in found} == {(i.members, str(i.harm), i.grade) for i in once}


def _kept(reading: Reading) -> tuple[Document, Reading]:
    """A reading of the property tests as of a document that a register can keep."""
    kept = document(reading.report.text)
    return kept, replace(reading, report=replace(reading.report, id=kept.sha256, file=kept.file))


def test_decisions_stand_on_their_words_when_a_newer_reader_numbers_events_otherwise(register: Register) -> None:
    from tawthiq.register.pairs import decision, undoing

    kept, only_second = quoting(TEXT, SECOND)
    _, both = quoting(TEXT, FIRST, SECOND)
    other_kept, other = quoting("خبر آخر\n" + SECOND[0], SECOND)
    with register.writing():
        register.add_all([kept, other_kept])
        register.record([only_second, other])
        linked(register)
        assert len(list(register.incidents())) == 1
        one, two = register.event(f"{kept.file}#0"), register.event(f"{other_kept.file}#0")
        home = register.incident_of(kept.sha256, 0)
        assert home is not None
        told = decision("split", one, two, by="م", reason="س", at="2024-01-02T00:00:00+00:00", incidents=[home.id])
        number = register.decide(told)
        pipeline.relink(register)
        assert len(list(register.incidents())) == 2

        register.record([both])
        people = register.people()
        assert not people.unfit and people.decided.apart == (tuple(sorted([(kept.sha256, 1), (other_kept.sha256, 0)])),)
        pipeline.relink(register)
        split = [i for i in register.incidents() if i.harm["killed"].low == 2]
        assert len(split) == 2, "the decision follows its words to the event's new number"

        gone = quoting(TEXT, FIRST)[1]
        register.record([gone])
        assert [u.decision.number for u in register.people().unfit] == [number]
        assert len(pipeline.told_of(register.people())) == 1
        register.decide(undoing(number, told, by="م", reason="س", at="2024-01-03T00:00:00+00:00"))
        assert not register.people().unfit, "what was taken back asks for nothing"
        assert register.verify() == []
        assert [n for n, _ in register.decisions()] == [1, 2], "both stay on record"
