"""The public: released incidents and allowed fields alone, while publishing is switched on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tawthiq.publish.profile import columns

from .accounts import accounts, client, publishing
from .conftest import text_of
from .records import SECRETS, readings


@pytest.fixture(scope="module", autouse=True)
def desk(filled: Path) -> Iterator[None]:
    """Accounts, publishing on, and one incident released by a person."""
    from tawthiq.register.models import DecisionRow

    row = DecisionRow.objects.create(kind="publish", subject="i-sarmin", value="{}", reason="r", by="editor",
                                     at="2026-01-01T00:00:00+00:00", previous="0" * 64, sealed="test")
    with accounts(), publishing():
        yield
    row.delete()


def test_only_what_was_released() -> None:
    found = client().get("/en/published.json").json()["incidents"]
    assert [row["incident"] for row in found] == ["i-sarmin"]
    assert set(found[0]) == set(columns(restricted=False))
    said = text_of(client().get("/en/published/"))
    assert "1 published incident" in said and "Suggested grade" in said
    assert client().get("/").headers["Location"].endswith("/published/")


def test_no_word_of_a_report(digests: dict[str, str]) -> None:
    browser = client()
    for address in ("/ar/published/", "/en/published/", "/ar/published.json", "/ar/published.csv", "/ar/about/"):
        answer = browser.get(address)
        assert answer.status_code == 200
        page = answer.content.decode()
        assert not [words for words in SECRETS if words in page]
        for reading in readings():
            for claim in reading.claims:
                assert claim.quote.text not in page, address
            title = reading.report.title or ""
            assert len(title) < 8 or title not in page
            assert reading.report.file not in page and reading.report.id not in page


def test_everything_else_stays_closed(digests: dict[str, str]) -> None:
    for address in ("/ar/", "/ar/incidents/i-sarmin/", f"/ar/reports/{digests['a.txt']}/", "/ar/reports/"):
        assert client().get(address).status_code == 302


ROWS: list[tuple[list[tuple[int, str, dict[str, Any]]], tuple[str, ...]]] = [
    ([(1, "a", {}), (2, "b", {})], ("a", "b")),
    ([(1, "a", {}), (2, "a", {"undoes": 1})], ()),
    ([(1, "a", {}), (2, "a", {"publish": False})], ()),
    ([(1, "a", {}), (2, "a", {"publish": False}), (3, "a", {"undoes": 2})], ("a",)),
    ([(1, "a", {}), (2, "b", {"undoes": 1})], ("a",)),
    ([(1, "a", {"second": True})], ()),
    ([(1, "a", {"second": True}), (2, "a", {"agrees": 1})], ("a",)),
    ([(1, "a", {"second": True}), (2, "b", {"agrees": 1})], ()),
    ([(1, "a", {"second": True}), (2, "a", {"undoes": 1})], ()),
    ([(1, "a", {"second": True}), (2, "a", {"undoes": 1}), (3, "a", {"agrees": 1})], ()),
    ([(1, "a", {}), (2, "a", {"publish": False}), (3, "a", {"undoes": 2, "second": True})], ()),
    ([(1, "a", {}), (2, "a", {"publish": False}), (3, "a", {"undoes": 2, "second": True}), (4, "a", {"agrees": 3})], ("a",)),
]


@pytest.mark.parametrize(("rows", "wanted"), ROWS)
def test_the_latest_word_stands(rows: list[tuple[int, str, dict[str, Any]]], wanted: tuple[str, ...], filled: Path) -> None:
    from tawthiq.model import Decision
    from tawthiq.register.published import released

    decided = [(n, Decision("publish", subject, json.dumps(value), "r", f"editor{n}", "2026-01-01T00:00:00+00:00"))
               for n, subject, value in rows]
    assert released(decided) == wanted
