"""The queue as reviewers see it: why each incident waits, in the language of the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tawthiq.review import Finding

from .accounts import accounts, client
from .conftest import text_of


@pytest.fixture(scope="module", autouse=True)
def desk(filled: Path) -> Iterator[None]:
    with accounts():
        yield


@pytest.mark.parametrize(("language", "said", "unsaid"), [("ar", "قد تكونان واحدة", "may be one"),
                                                           ("en", "may be one", "قد تكونان واحدة")])
def test_what_the_checks_found_is_said(
    language: str, said: str, unsaid: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Finding("same_victims_named", ("i-atareb",), (), (), "قد تكونان واحدة", "They may be one")
    monkeypatch.setattr("tawthiq.web.queue.findings", lambda: (found,))
    answer = client("reviewer").get(f"/{language}/queue/?why=finding")
    assert answer.status_code == 200 and answer.content.decode().count('class="queued"') == 1
    assert said in text_of(answer) and unsaid not in text_of(answer)
