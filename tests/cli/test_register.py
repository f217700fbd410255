"""rebuild, search and verify on a register of the invented examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawthiq.register import lock

from .conftest import EXAMPLES, Tawthiq


@pytest.fixture
def register(tawthiq: Tawthiq, tmp_path: Path) -> Path:
    found = tmp_path / "register"
    files = sorted(EXAMPLES.glob("*-sarmin-*.txt"))
    assert tawthiq("run", *files, "--register", found).status == 0
    return found


def test_rebuild_says_what_it_did_and_changes_nothing(tawthiq: Tawthiq, register: Path) -> None:
    before = tawthiq("incidents", "--json", "--register", register).out
    done = tawthiq("rebuild", "--register", register)
    assert done.status == 0 and "5 reports" in done.text and "0 new, 0 changed, 0 gone" in done.text
    assert tawthiq("incidents", "--json", "--register", register).out == before


def test_rebuild_names_what_cannot_be_read_any_more(tawthiq: Tawthiq, register: Path) -> None:
    gone = next(p for p in (register / "evidence").rglob("*") if p.is_file())
    gone.unlink()
    done = tawthiq("rebuild", "--register", register)
    assert done.status == 1 and "what was read of it before stays" in done.err and "5 reports" in done.text


def test_a_decision_while_another_program_writes_is_recorded(tawthiq: Tawthiq, register: Path) -> None:
    files = [line["file"] for i in tawthiq("incidents", "--json", "--register", register).lines for line in i["members"]]
    decide = ("decide", "split", f"{files[0]}#0", f"{files[1]}#0", "--by", "م", "--reason", "س", "--register", register)
    with lock.writing(register / "register.lock"):
        done = tawthiq(*decide)
    assert done.status == 0 and "recorded as decision 1" in done.text and "takes effect before it ends" in done.err
    assert tawthiq("run", "--register", register).status == 0
    (listed,) = tawthiq("decide", "list", "--json", "--register", register).lines
    assert listed["state"] == "stands"


def test_search(tawthiq: Tawthiq, register: Path) -> None:
    found = tawthiq("search", "بالسوق", "سرمين", "--register", register)
    assert found.status == 0 and "reports found, page 1 of 1" in found.text
    lines = tawthiq("search", "مدينة سرمين", "--json", "--register", register).lines
    assert lines and all(set(line) == {"report", "file", "outlet", "published", "excerpt"} for line in lines)
    nothing = tawthiq("search", "كلمةلاوجودلها", "--register", register)
    assert nothing.status == 1 and nothing.text.startswith("0 reports")


@pytest.mark.parametrize("arguments", [(), ("قصف", "--from", "أمس"), ("قصف", "--to", "2020-13-01")])
def test_search_refuses_what_makes_no_sense(tawthiq: Tawthiq, register: Path, arguments: tuple[str, ...]) -> None:
    assert tawthiq("search", *arguments, "--register", register).status == 2


def test_verify_prints_a_seal_and_knows_it_again(tawthiq: Tawthiq, register: Path) -> None:
    told = tawthiq("verify", "--register", register)
    seal = next(word for word in told.text.split() if len(word) == 64)
    assert told.status == 0 and tawthiq("verify", "--seal", seal, "--register", register).status == 0
    cut = tawthiq("verify", "--seal", "0" * 64, "--register", register)
    assert cut.status == 1 and "seal_gone" in cut.err
