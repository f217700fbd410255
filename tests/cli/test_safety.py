"""Accounts, withholding, backup and restore from the command line."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import Tawthiq

PASSWORD = "correct horse battery staple"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Any:
    """What stands on standard input."""

    def put(text: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(text))

    return put


@pytest.fixture
def register(tawthiq: Tawthiq, tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("قصفت طائرات حربية بلدة سرمين يوم الثلاثاء ما أدى إلى مقتل سبعة مدنيين.", "utf-8")
    assert tawthiq("run", tmp_path / "a.txt", "--register", tmp_path / "r", "--published", "2020-01-15").status == 0
    return tmp_path / "r"


def test_an_account_from_beginning_to_end(tawthiq: Tawthiq, register: Path, typed: Any) -> None:
    here = ("--register", register)
    for wrong, status in (("short\n", 2), ("", 2), ("administrator1\n", 2)):
        typed(wrong)
        assert tawthiq("user", "add", "administrator", "--role", "administrator", *here).status == status
    typed(PASSWORD + "\n")
    said = tawthiq("user", "add", "Amal", "--role", "administrator", *here)
    assert said.status == 0 and "sign in" in said.text and PASSWORD not in said.text + said.err
    typed(PASSWORD + "\n")
    assert tawthiq("user", "add", "amal", "--role", "reader", *here).status == 2  # one name, whatever its letters
    assert tawthiq("user", "disable", "Amal", *here).status == 2  # the last administrator
    assert tawthiq("user", "role", "Amal", "reader", *here).status == 2
    typed(PASSWORD + "\n")
    assert tawthiq("user", "add", "ب", "--role", "reviewer", *here).status == 0
    assert tawthiq("user", "role", "ب", "editor", *here).status == 0
    assert tawthiq("user", "disable", "ب", *here).status == 0
    made = tawthiq("user", "factor", "Amal", *here)
    assert made.status == 0 and "otpauth://totp/" in made.text and len(made.text.splitlines()) == 11
    found = {one["name"]: one for one in tawthiq("user", "list", "--json", *here).lines}
    assert found["ب"]["role"] == "editor" and not found["ب"]["active"]
    assert found["Amal"]["role"] == "administrator" and found["Amal"]["second_factor"]
    log = tawthiq("user", "log", *here)
    assert [one["subject"] for one in log.lines] == ["Amal", "ب", "ب", "ب", "Amal"] and PASSWORD not in log.text
    assert tawthiq("user", "disable", "nobody", *here).status == 2
    assert tawthiq("verify", *here).status == 0


def test_withholding(tawthiq: Tawthiq, register: Path) -> None:
    why = ("--by", "Amal", "--reason", "a name in it endangers someone", "--register", register)
    assert tawthiq("withhold", "z.txt", *why).status == 1
    assert tawthiq("withhold", "a.txt", "--by", " ", "--reason", "x", "--register", register).status == 2
    assert tawthiq("withhold", "a.txt", "--undo", "--destroy", *why).status == 2
    assert "locked away by decision 1" in tawthiq("withhold", "a.txt", *why).text
    verified = tawthiq("verify", "--register", register)
    assert verified.status == 0 and "withheld, not broken: locked by Amal" in verified.text
    assert tawthiq("withhold", "a.txt", "--undo", *why).status == 0
    assert tawthiq("run", "--register", register).status == 0
    destroyed = tawthiq("withhold", "a.txt", "--destroy", *why)
    assert destroyed.status == 0 and "Older backups" in destroyed.err
    assert tawthiq("withhold", "a.txt", "--undo", *why).status == 1
    assert "destroyed by Amal" in tawthiq("verify", "--register", register).text
    assert json.loads("[]") == tawthiq("incidents", "--json", "--register", register).lines


def test_back_up_and_restore(tawthiq: Tawthiq, register: Path, tmp_path: Path, typed: Any) -> None:
    typed("too short\n")
    assert tawthiq("backup", tmp_path / "b", "--register", register).status == 2
    typed("five words taken at random\n")
    assert tawthiq("backup", tmp_path / "b", "--register", register).status == 0
    typed("another phrase altogether\n")
    refused = tawthiq("restore", tmp_path / "b", tmp_path / "new")
    assert refused.status == 1 and "cannot be opened" in refused.err and not (tmp_path / "new").exists()
    typed("five words taken at random\n")
    done = tawthiq("restore", tmp_path / "b", tmp_path / "new")
    assert done.status == 0 and "whole" in done.text
    said = [tawthiq("incidents", "--json", "--register", where).out for where in (register, tmp_path / "new")]
    assert said[0] == said[1] != b""


def test_a_token_from_beginning_to_end(tawthiq: Tawthiq, register: Path, typed: Any) -> None:
    here = ("--register", register)
    assert tawthiq("user", "token", "Amal", *here).status == 2  # no such account
    typed(PASSWORD + "\n")
    tawthiq("user", "add", "Amal", "--role", "reviewer", *here)
    assert tawthiq("user", "token", "Amal", "--role", "editor", *here).status == 2
    assert "No tokens yet" in tawthiq("user", "tokens", *here).text
    made = tawthiq("user", "token", "Amal", "--role", "reader", "--days", "7", "--note", "للنسخ", *here)
    token = made.text.strip()
    assert made.status == 0 and token.startswith("tawthiq_") and token not in made.err
    assert "Token 1 of Amal, as reader" in made.err
    (told,) = tawthiq("user", "tokens", "--json", *here).lines
    assert told["role"] == "reader" and told["note"] == "للنسخ" and token not in str(told)
    shown = tawthiq("user", "tokens", *here).text
    assert "never used" in shown and token not in shown
    assert tawthiq("user", "revoke", "1", *here).status == 0
    assert tawthiq("user", "revoke", "1", *here).status == 2
    assert "revoked on" in tawthiq("user", "tokens", *here).text
    log = [one["detail"] for one in tawthiq("user", "log", *here).lines]
    assert log[0] == "token 1 revoked" and log[1].startswith("token 1 as reader") and token not in str(log)
    assert tawthiq("verify", *here).status == 0


def redact(register: Path, words: str) -> str:
    """Redact words of the one report, as the desk does; its SHA-256."""
    from tawthiq.register import judgements, search_index
    from tawthiq.register.api import Register

    with Register.open(register, create=False) as opened:
        (reading,) = opened.readings()
        at, digest = reading.report.text.index(words), reading.report.id.removeprefix("sha256:")
        value = {"kind": "person", "start": at, "end": at + len(words), "words": judgements.digest(words)}
        opened.decide(judgements.decision("redact", digest, value, by="Amal", at="2026-01-01", reason="r"))
        search_index.remove(opened.alias, [digest])
        search_index.write(opened.alias, [reading])
    return digest


def test_what_people_redacted_is_masked_and_a_look_is_written_down(
    tawthiq: Tawthiq, register: Path, tmp_path: Path
) -> None:
    here = ("--register", register)
    assert "سرمين" in tawthiq("explain", "a.txt", *here).text
    digest = redact(register, "سرمين")
    for name in ("a.txt", digest, digest[:12]):
        shown = tawthiq("explain", name, *here)
        assert shown.status == 0 and "سرمين" not in shown.text and "█████" in shown.text
    assert tawthiq("search", "سرمين", *here).status == 1
    assert "سرمين" not in tawthiq("search", "مقتل", *here).text
    assert tawthiq("export", "csv", "--output", tmp_path / "i.csv", *here).status == 0
    assert tawthiq("user", "log", *here).lines == []
    assert "سرمين" in tawthiq("explain", "a.txt", "--restricted", *here).text
    assert "سرمين" in tawthiq("search", "سرمين", "--restricted", *here).text
    assert tawthiq("export", "csv", "--restricted", "--output", tmp_path / "i.csv", *here).status == 0
    log = [(one["what"], one["subject"], one["by"].split("(")[1]) for one in tawthiq("user", "log", *here).lines]
    assert log == [("export", "", "tawthiq export)"), ("look", f"sha256:{digest}", "tawthiq search)"),
                   ("look", f"sha256:{digest}", "tawthiq explain)")]  # fmt: skip
    assert tawthiq("explain", "b.txt", *here).status == 1
    assert tawthiq("explain", "a.txt", "--outlet", "x", *here).status == 2
    assert tawthiq("verify", *here).status == 0


def test_what_is_redacted_is_printed_by_no_command(tawthiq: Tawthiq, tmp_path: Path) -> None:
    name = "المزرعة المخترعة"
    text = f"قصفت طائرات حربية بلدة {name} في ريف إدلب يوم الثلاثاء ما أدى إلى مقتل سبعة مدنيين."
    (tmp_path / "a.txt").write_text(text, "utf-8")
    here = ("--register", tmp_path / "r")
    run = tawthiq("run", tmp_path / "a.txt", *here, "--published", "2020-01-15", "--outlet", f"شبكة {name}")
    assert run.status == 0
    printed = (("incidents", "--json"), ("incidents",), ("check",), ("outlets",), ("outlets", "--json"),
               ("explain", "a.txt"), ("search", "طائرات"))  # fmt: skip
    assert any(name in tawthiq(*command, *here).text for command in printed)
    redact(tmp_path / "r", name)
    for command in printed:
        assert name not in tawthiq(*command, *here).text, command
    incident = tawthiq("incidents", "--json", *here).lines[0]["id"]
    assert name not in tawthiq("why", incident, *here).text
    for form in ("csv", "geojson"):
        assert tawthiq("export", form, *here, "--output", tmp_path / f"i.{form}").status == 0
        assert name not in (tmp_path / f"i.{form}").read_text("utf-8")
    assert name in tawthiq("explain", "a.txt", "--restricted", *here).text


def test_what_people_set_right_is_beside_what_is_read(tawthiq: Tawthiq, register: Path) -> None:
    from tawthiq.register import judgements
    from tawthiq.register.api import Register

    here = ("--register", register)
    (line,) = tawthiq("incidents", "--json", *here).lines
    assert "people" not in line
    with Register.open(register, create=False) as opened:
        reading, event = opened.event("a.txt#0")
        value = {"what": "value", "claim": reading.claims[0].id, "field": "killed", "to": {"low": 9, "high": None},
                 "words": {"start": 0, "end": 3, "text": "قصف"}}  # fmt: skip
        opened.decide(judgements.decision("correct", judgements.event_subject(reading.report.id, 0), value, by="Amal",
                                          at="2026-01-01", reason="r", told=[(reading, event)]))
    (now,) = tawthiq("incidents", "--json", *here).lines
    assert {name: value for name, value in now.items() if name != "people"} == line
    assert now["people"]["corrected"] == ["killed"] and now["people"]["grade"] is None
    assert now["people"]["incident"]["harm"]["killed"]["low"] == 9 and line["harm"]["killed"]["low"] == 7
    assert "1" in tawthiq("incidents", *here).text.splitlines()[-1]
