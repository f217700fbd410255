"""Where the rows lie: one setting for PostgreSQL, and no register opened in the wrong place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from postgresql import SETTING, missing
from tawthiq.errors import RegisterError
from tawthiq.register import where
from tawthiq.register.api import Register

from .records import document


@pytest.mark.one_backend
@pytest.mark.parametrize("url", ["mysql://a@b/c", "postgresql://host", "postgresql://host:none/name", "nothing"])
def test_a_setting_that_is_no_address_is_said_in_both_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv(SETTING, url)
    with pytest.raises(RegisterError, match=SETTING) as caught:
        where.database(tmp_path)
    assert caught.value.code == "bad_database_url" and caught.value.message_ar != caught.value.message


@pytest.mark.one_backend
def test_an_address_is_taken_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, "postgres://u%40x:p%2Fw@[::1]:5433/desk%20one?sslmode=require")
    found = where.database(tmp_path)
    assert [found[k] for k in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == ["desk one", "u@x", "p/w", "::1", "5433"]
    assert found["OPTIONS"]["sslmode"] == "require"


def test_the_folder_says_where_its_rows_are(register: Register, backend: str) -> None:
    from django.db import connections

    names = {path.name for path in register.directory.iterdir()}
    assert connections[register.alias].vendor == backend
    assert ("register.sqlite3" in names) == (backend == "sqlite")
    assert ("register.postgresql" in names) == (backend == "postgresql")


def test_a_register_is_never_opened_in_the_other_database(
    register: Register, backend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if backend == "sqlite":
        monkeypatch.setenv(SETTING, "postgresql://tawthiq@127.0.0.1:9/none")
    else:
        monkeypatch.delenv(SETTING)
    with pytest.raises(RegisterError, match=SETTING) as caught:
        Register.open(register.directory)
    assert caught.value.code == {"sqlite": "register_on_sqlite", "postgresql": "register_on_postgresql"}[backend]


def test_the_rows_move_with_the_folder_that_names_them(register: Register, tmp_path: Path, backend: str) -> None:
    register.add(document("واحد"))
    register.close()
    moved = register.directory.rename(tmp_path / "moved")
    with Register.open(moved, create=False) as again:
        assert again.counts().documents == 1 and again.verify() == []


def test_letters_are_ordered_by_code_points(register: Register) -> None:
    from tawthiq.register.models import IncidentIdRow

    names = ["inc-b", "inc-B", "inc_a", "inc-é", "inc-ب", "inc.1", "inc-1"]
    IncidentIdRow.objects.using(register.alias).bulk_create(IncidentIdRow(id=n, members="[]") for n in names)
    assert list(IncidentIdRow.objects.using(register.alias).order_by("id").values_list("id", flat=True)) == sorted(names)


def test_a_server_that_does_not_answer_is_said(tmp_path: Path, backend: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if backend == "sqlite":
        pytest.skip("of PostgreSQL alone")
    monkeypatch.setenv(SETTING, "postgresql://tawthiq:x@127.0.0.1:9/none")
    with pytest.raises(RegisterError, match="cannot be reached") as caught:
        Register.open(tmp_path / "register")
    assert caught.value.code == "database_unreached"


@pytest.mark.one_backend
def test_without_a_server_a_skip_by_name_and_a_failure_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.warns(UserWarning, match="POSTGRESQL IS MISSING"), pytest.raises(pytest.skip.Exception, match="POSTGRESQL"):
        missing("none")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="POSTGRESQL IS MISSING"):
        missing("none")
    assert SETTING not in os.environ
