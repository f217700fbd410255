"""`tawthiq why` and `tawthiq decide`: the evidence in words, and people's word that stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import EXAMPLES, Tawthiq

MANIFEST = EXAMPLES / "manifest.tsv"
ONE, TWO, THREE = "01-sarmin-network.txt#0", "03-sarmin-monitor.txt#0", "02-sarmin-rescue.txt#0"
BY = ("--by", "مراجعة", "--reason", "سبب")


@pytest.fixture
def register(tawthiq: Tawthiq, tmp_path: Path) -> Path:
    folder = tmp_path / "register"
    assert tawthiq("run", "--manifest", MANIFEST, "--register", folder).status == 0
    return folder


def homes(tawthiq: Tawthiq, register: Path) -> dict[str, str]:
    """The incident of every event."""
    lines = tawthiq("incidents", "--json", "--register", register).lines
    return {f"{m['file']}#{m['event']}": line["id"] for line in lines for m in line["members"]}


def test_why_of_two_events_is_the_same_from_a_register_and_from_lines(
    tawthiq: Tawthiq, register: Path, tmp_path: Path
) -> None:
    (tmp_path / "read.jsonl").write_bytes(tawthiq("read", "--manifest", MANIFEST).out)
    stored = tawthiq("why", ONE, TWO, "--register", register)
    straight = tawthiq("why", ONE, TWO, "--from", tmp_path / "read.jsonl")
    assert stored.status == straight.status == 0 and stored.out == straight.out
    assert " +2.0 the same day" in stored.text and stored.text.endswith("Verdict: one incident\n")
    (line,) = tawthiq("why", ONE, TWO, "--json", "--register", register).lines
    assert line["what"] == [ONE, TWO]
    told = {row["name"]: row for row in line["lines"]}
    assert told["day_same"]["counts"] == 2.0 and told["day_same"]["text_ar"] == "اليوم نفسه"


def test_why_speaks_arabic(tawthiq: Tawthiq, register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ar_SY.UTF-8")
    assert "الحكم: حادثة واحدة" in tawthiq("why", ONE, TWO, "--register", register).text


def test_why_of_an_incident_follows_an_old_id(tawthiq: Tawthiq, register: Path) -> None:
    before = homes(tawthiq, register)
    apart = "06-atareb-day-one.txt#0", "07-atareb-day-two.txt#0"
    assert before[apart[0]] != before[apart[1]]
    assert tawthiq("decide", "link", *apart, *BY, "--register", register).status == 0
    after = homes(tawthiq, register)
    assert after[apart[0]] == after[apart[1]] in (before[apart[0]], before[apart[1]])
    (old,) = {before[a] for a in apart} - {after[apart[0]]}
    ended = tawthiq("why", old, "--register", register)
    assert ended.status == 0 and f"{old} now stands as {after[apart[0]]}" in ended.text
    assert "one incident. مراجعة" in ended.text and "سبب" in ended.text


@pytest.mark.parametrize(
    ("what", "words"),
    [(("inc-none",), "no such incident"), (("nobody#0", ONE), "no such event"), (("nobody", ONE), "FILE#EVENT"),
     ((ONE, TWO, THREE), "Name two events")],
)  # fmt: skip
def test_what_is_not_there_is_named(
    tawthiq: Tawthiq, register: Path, what: tuple[str, ...], words: str
) -> None:
    ended = tawthiq("why", *what, "--register", register)
    assert ended.status == 1 and not ended.out and words in ended.err


def test_a_split_stands_through_runs_and_is_taken_back_by_a_new_decision(
    tawthiq: Tawthiq, register: Path
) -> None:
    before = homes(tawthiq, register)
    ended = tawthiq("decide", "split", ONE, TWO, *BY, "--register", register)
    assert ended.status == 0 and "decision 1" in ended.text
    after = homes(tawthiq, register)
    assert after[ONE] == before[ONE] and after[TWO] != after[ONE], "the elder part keeps the id"
    again = tawthiq("run", "--manifest", MANIFEST, "--register", register)
    assert "(0 new, 0 changed)" in again.text and homes(tawthiq, register) == after
    assert tawthiq("incidents", "--json", "--counting", "airwars", "--register", register).text.count(
        after[TWO]) >= 1  # fmt: skip
    assert tawthiq("decide", "undo", "1", *BY, "--register", register).status == 0
    assert homes(tawthiq, register) == before
    assert tawthiq("decide", "undo", "1", *BY, "--register", register).status == 2
    assert tawthiq("verify", "--register", register).status == 0
    (line,) = tawthiq("decide", "list", "--json", "--register", register).lines
    assert (line["kind"], line["state"], line["by"], line["reason"]) == ("split", "undone", "مراجعة", "سبب")


def test_what_waits_for_a_second_person_changes_nothing(
    tawthiq: Tawthiq, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TAWTHIQ_SECOND", "split")
    before = homes(tawthiq, register)
    ended = tawthiq("decide", "split", ONE, TWO, *BY, "--register", register)
    assert ended.status == 0 and "second person" in ended.text
    assert homes(tawthiq, register) == before
    (line,) = tawthiq("decide", "list", "--json", "--register", register).lines
    assert line["state"] == "waits"
    monkeypatch.setenv("TAWTHIQ_SECOND", "everything")
    assert "everything" in tawthiq("decide", "split", ONE, TWO, *BY, "--register", register).err


def test_contradicting_decisions_are_named_in_the_run_the_list_and_why(
    tawthiq: Tawthiq, register: Path
) -> None:
    for kind, one, other in (("split", ONE, TWO), ("link", ONE, THREE), ("link", THREE, TWO)):
        ended = tawthiq("decide", kind, one, other, *BY, "--later", "--register", register)
        assert ended.status == 0
    for command in (("run",), ("decide", "list")):
        ended = tawthiq(*command, "--register", register)
        assert ended.status == 0 and "Decisions contradict one another: decision 1" in ended.err
        assert all(f"decision {n}" in ended.err for n in (1, 2, 3))
    assert "contradict one another" in tawthiq("why", ONE, TWO, "--register", register).text


@pytest.mark.parametrize("given", [("--by", " ", "--reason", "x"), ("--by", "x", "--reason", "")])
def test_who_and_why_are_asked_for(tawthiq: Tawthiq, register: Path, given: tuple[str, ...]) -> None:
    ended = tawthiq("decide", "link", ONE, TWO, *given, "--register", register)
    assert ended.status == 2 and "--reason TEXT" in ended.err
    assert tawthiq("decide", "link", ONE, ONE, *BY, "--register", register).status == 2
    assert tawthiq("decide", "list", "--register", register).text == ""


def test_a_decision_recorded_for_later_holds_from_the_next_run_on(tawthiq: Tawthiq, register: Path) -> None:
    before = homes(tawthiq, register)
    ended = tawthiq("decide", "split", ONE, TWO, *BY, "--later", "--register", register)
    assert ended.status == 0 and "tawthiq run" in ended.text
    assert homes(tawthiq, register) == before
    assert tawthiq("run", "--register", register).status == 0
    after = homes(tawthiq, register)
    assert after[ONE] != after[TWO]
    new = EXAMPLES / "08-tal-tamr-drone.txt"
    assert tawthiq("run", new, "--published", "2020-01-20", "--outlet", "جهة أخرى", "--register", register).status == 0
    assert homes(tawthiq, register)[TWO] == after[TWO], "and through every run after it"
