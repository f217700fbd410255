"""Outlets on a page: counted by the worker, kept, counted anew when something came, nothing restricted in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tawthiq.review.outlets import Earliness, Independence, Outlet, Tolls
from tawthiq.work import outlets, tasks

from .accounts import accounts, client
from .conftest import LANGUAGES, text_of
from .records import SECRETS


@pytest.fixture(scope="module", autouse=True)
def desk(filled: Path) -> Iterator[None]:
    with accounts():
        yield


@pytest.fixture(autouse=True)
def not_counted(filled: Path) -> Iterator[None]:
    _clear(filled)
    yield
    _clear(filled)


def _clear(directory: Path) -> None:
    shutil.rmtree(tasks.root(directory), ignore_errors=True)
    (directory / outlets.FILE).unlink(missing_ok=True)


def counted(directory: Path) -> int:
    from tawthiq.register.api import Register

    return outlets.count(Register(directory, "default"))


def page(language: str = "en") -> Any:
    return client("reader").get(f"/{language}/outlets/")


def test_they_are_counted_by_the_worker_once_asked_for(filled: Path) -> None:
    first, again = page(), page()
    assert "being counted" in text_of(first) and 'hx-trigger="every 3s"' in again.content.decode()
    assert [(task.kind, task.by) for task, _status in tasks.every(filled)] == [("outlets", "reader")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figures_of_the_command_line_stand_on_the_page(filled: Path, language: str) -> None:
    number = counted(filled)
    kept = outlets.kept(filled)
    assert kept is not None and len(kept.outlets) == number > 2
    answer = page(language)
    said = text_of(answer)
    assert "hx-trigger" not in answer.content.decode() and tasks.every(filled) == []
    wanted = {"ar": ("صوت مستقل", "روسيا: طائرات روسية"), "en": ("A voice of its own", "Russia: طائرات روسية")}
    assert all(words in said for words in wanted[language])
    assert all(one.outlet in said for one in kept.outlets if "<" not in one.outlet)


def test_nothing_restricted_is_kept_or_shown(filled: Path) -> None:
    counted(filled)
    kept, shown = (filled / outlets.FILE).read_text("utf-8"), page().content.decode()
    assert not [words for words in SECRETS if words in kept or words in shown]
    assert "<script>alert" not in shown


def test_the_figures_of_an_older_state_are_told_and_counted_anew(filled: Path) -> None:
    from django.db import transaction

    from tawthiq.register.models import RunRow

    counted(filled)
    with transaction.atomic():
        RunRow.objects.create(started_at=datetime.now(UTC), version="test")
        said = text_of(page())
        assert "counted anew" in said and "A voice of its own" in said
        [(task, status)] = tasks.every(filled)
        tasks.end(filled, task, replace(status, state="done"))
        assert "in a minute at the earliest" in text_of(page())
        ended = (datetime.now(UTC) - timedelta(seconds=61)).isoformat()
        tasks.tell(filled, task, replace(status, state="stopped", ended=ended))
        assert outlets.ask(filled, "reader") and len(tasks.every(filled)) == 2
        transaction.set_rollback(True)


def test_figures_from_before_a_redaction_are_shown_to_nobody(filled: Path) -> None:
    from django.db import transaction

    from tawthiq.register import decisions
    from tawthiq.register import judgements as judged

    counted(filled)
    with transaction.atomic():
        row = judged.decision("redact", "0" * 64, {"kind": "person", "start": 0, "end": 1, "words": ""}, by="huda",
                              at="2026-01-01T00:00:00+00:00", reason="r")
        decisions.append("default", row)
        said = text_of(page())
        assert "A voice of its own" not in said and "being counted" in said
        counted(filled)
        assert "A voice of its own" in text_of(page())
        transaction.set_rollback(True)


def test_what_people_asked_for_goes_before_figures(filled: Path) -> None:
    tasks.ask(filled, "outlets", "reader")
    tasks.ask(filled, "read", "reviewer")
    found = tasks.waiting(filled)
    assert found is not None and found[0].kind == "read"


def test_a_file_of_another_form_counts_for_nothing(filled: Path) -> None:
    (filled / outlets.FILE).write_text('{"state": "", "guarded": 0, "at": "", "outlets": [{"outlet": "?"}]}', "utf-8")
    assert outlets.kept(filled) is None and page().status_code == 200


@pytest.mark.parametrize("secret", ["أبو مخترع", "ش"])
def test_an_outlet_whose_name_its_report_restricts_is_masked_wherever_it_is_named(secret: str) -> None:
    from tawthiq.model import Report, Restricted

    from .records import readings

    first = readings()[0]
    text = f"صفحة {secret} تقول"
    report: Report = replace(first.report, outlet=f"صفحة {secret}", text=text, segments=(),
                             restricted=(Restricted("person", 5, 5 + len(secret)),))
    own = Independence(1, 0, {}, {f"صفحة {secret}": 1}, {})
    one = Outlet(f"صفحة {secret}", 1, 1, None, None, 1, own, (), {}, {}, {}, Tolls(0, 0, 0, 0, None),
                 Earliness(0, 0, None))
    [masked] = outlets._masked([one], [replace(first, report=report)])
    assert secret not in masked.outlet and len(masked.outlet) == len(one.outlet)
    assert list(masked.independence.repeats) == [masked.outlet]
