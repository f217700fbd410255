"""Restricted words: masked for readers wherever they ask, open to reviewers, each look written down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .accounts import accounts, client, publishing
from .records import COMMENT, SECRETS, VICTIM
from .test_permissions import TABLE


@pytest.fixture(scope="module", autouse=True)
def desk(filled: Path) -> Iterator[None]:
    with accounts():
        yield


def looks() -> list[tuple[str, str, str]]:
    from tawthiq.register.accounts.models import AccessRow

    rows = AccessRow.objects.filter(what="look").order_by("pk")
    return list(rows.values_list("by", "subject", "detail"))


def everywhere(addresses: tuple[str, ...], digests: dict[str, str]) -> set[str]:
    """Every page and part there is, whatever was forgotten in the fixture included."""
    tabled = {a.format(digest=digests["a.txt"]) for _l, method, a in TABLE.values() if method == "GET"}
    return {*addresses, *tabled}


@pytest.mark.parametrize("role", [None, "reader"])
@pytest.mark.parametrize("publish", [False, True])
def test_no_secret_word_for_readers_and_the_public(
    role: Any, publish: bool, addresses: tuple[str, ...], digests: dict[str, str]
) -> None:
    browser, before = client(role), looks()
    with publishing(on=publish):
        for address in everywhere(addresses, digests):
            page = browser.get(address).getvalue().decode()
            assert not [words for words in SECRETS if words in page], address
    assert looks() == before


@pytest.mark.parametrize("role", ["reviewer", "editor", "administrator"])
def test_reviewers_see_them_and_each_look_is_written_down(role: Any, digests: dict[str, str]) -> None:
    before = len(looks())
    page = client(role).get(f"/ar/reports/{digests['a.txt']}/").content.decode()
    assert VICTIM in page and COMMENT in page and "█" not in page
    assert 'class="restricted"' in page
    (look,) = looks()[before:]
    assert look[:2] == (role, f"sha256:{digests['a.txt']}") and look[2].startswith("report: ")
    client(role).get("/ar/incidents/i-sarmin/")
    assert all(by == role and where.startswith("incident i-sarmin: ") for by, _s, where in looks()[before + 1:])
    assert len(looks()) > before + 1


def test_a_look_that_cannot_be_written_down_is_not_given(
    digests: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.db import OperationalError

    from tawthiq.register.accounts import log

    def refuse(*_args: object) -> None:
        raise OperationalError("disk is full")

    monkeypatch.setattr(log, "append", refuse)
    page = client("reviewer").get(f"/ar/reports/{digests['a.txt']}/").content.decode()
    assert VICTIM not in page and "█" in page


def test_lists_and_search_stay_masked_for_reviewers(filled: Path) -> None:
    before, browser = looks(), client("reviewer")
    for address in ("/ar/", "/en/reports/", "/ar/map.json", f"/ar/?place={VICTIM}"):
        page = browser.get(address).content.decode().replace(f'value="{VICTIM}"', "")
        page = re.sub(r'<li class="chip">[^<]*', "", page)  # what the viewer asked for, said again
        assert not [words for words in SECRETS if words in page], address
    assert looks() == before


def test_a_withheld_document_says_so(filled: Path) -> None:
    from tawthiq.register.models import DecisionRow

    row = DecisionRow.objects.create(kind="withhold", subject=f"sha256:{'0' * 64}", value='{"destroyed": false}',
                                     reason="r", by="x", at="2026-01-01T00:00:00+00:00", previous="0" * 64, sealed="w")
    answer = client("reader").get(f"/en/reports/{'0' * 64}/")
    row.delete()
    assert answer.status_code == 410 and "withheld, not broken" in answer.content.decode()


def test_administrators_read_the_log(digests: dict[str, str]) -> None:
    client("reviewer").get(f"/ar/reports/{digests['a.txt']}/")
    page = client("administrator").get("/en/access/").content.decode()
    assert "looked at restricted words" in page and digests["a.txt"] in page and "chain of the log is whole" in page
    assert not [words for words in SECRETS if words in page]


def test_the_log_holds_no_word_of_a_report(digests: dict[str, str]) -> None:
    from tawthiq.register.accounts.models import AccessRow

    client("reviewer").get(f"/ar/reports/{digests['a.txt']}/")
    told = str(list(AccessRow.objects.values_list()))
    assert not [words for words in SECRETS if words in told]
