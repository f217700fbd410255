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


def redacted(digest: str, words: str, start: int) -> int:
    from tawthiq.register import decisions, judgements

    value = {"kind": "person", "start": start, "end": start + len(words), "words": judgements.digest(words)}
    return decisions.append("default", judgements.decision(
        "redact", digest, value, by="huda", at="2024-05-06T00:00:00+00:00", reason="سبب مخترع"))


def test_a_redaction_whose_words_are_gone_is_told_below(for_now: None, digests: dict[str, str]) -> None:
    from tawthiq.register.models import ReportRow
    from tawthiq.web.store import _reading

    text = _reading(ReportRow.objects.get(pk=digests["b.txt"])).report.text
    redacted(digests["b.txt"], text[5:9], 5)
    for _ in range(2):  # the second answer comes out of what the first one kept
        assert "2024-05-06" not in text_of(client("reviewer").get("/en/queue/"))
    gone = redacted(digests["b.txt"], "كلمات لا ترد فيه", 5)
    for _ in range(2):
        shown = text_of(client("reviewer").get("/en/queue/"))
        assert shown.count("2024-05-06") == 1 and f"ecision {gone}" in shown


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
