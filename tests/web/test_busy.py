"""A register that another program holds for too long: said in words, and nothing is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tawthiq.web.words import words

from .accounts import accounts, client
from .conftest import text_of


@pytest.fixture(scope="module", autouse=True)
def desk(filled: Path) -> Iterator[None]:
    with accounts():
        yield


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(("said", "status"), [("database is locked", 503), ("disk I/O error", 500)])
def test_a_decision_that_cannot_be_written(
    language: str, said: str, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.db import OperationalError

    from tawthiq.register.models import DecisionRow

    def refused(_alias: str, _row: object) -> int:
        raise OperationalError(said)

    monkeypatch.setattr("tawthiq.register.decisions.append", refused)
    before = DecisionRow.objects.count()
    answer = client("reviewer", raise_request_exception=False).post(f"/{language}/incidents/i-sarmin/assign/", {"to": "me"})
    assert answer.status_code == status and DecisionRow.objects.count() == before
    assert words(language).say("error.busy" if status == 503 else "error.server") in text_of(answer)  # type: ignore[arg-type]
    assert (answer.headers.get("Retry-After") is not None) == (status == 503)
