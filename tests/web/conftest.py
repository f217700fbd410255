from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from . import desk
from .records import fill

LANGUAGES = ("ar", "en")


@pytest.fixture(scope="session")
def filled(configured: Path) -> Path:
    """The register that the pages of this process show, filled with the invented records."""
    return fill(configured)


@pytest.fixture(scope="session")
def desk_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of the invented examples with accounts, made once: for tests that serve copies of it."""
    return desk.made(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def for_now(filled: Path) -> Iterator[None]:
    """What a test writes into the register is taken back at its end."""
    from django.db import transaction

    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def get(filled: Path) -> Callable[..., Any]:
    """Ask for an address as a browser on this machine does."""
    from django.test import Client

    client = Client(SERVER_NAME="127.0.0.1")
    return client.get


@pytest.fixture(scope="session")
def digests(filled: Path) -> dict[str, str]:
    """SHA-256 of each record's report, by file."""
    from tawthiq.register.models import ReportRow

    return dict(ReportRow.objects.values_list("file", "pk"))


@pytest.fixture(scope="session")
def addresses(digests: dict[str, str]) -> tuple[str, ...]:
    """Every page in both languages."""
    tails = [
        "", "about/", "reports/", "map.json", "?sort=killed", "?grade=weak", "?place=مزرعة",
        *(f"incidents/{name}/" for name in ("i-sarmin", "i-atareb", "i-mine", "i-home")),
        *(f"reports/{digest}/" for digest in digests.values()),
    ]
    return tuple(f"/{language}/{tail}" for language in LANGUAGES for tail in tails)


def text_of(answer: Any) -> str:
    """The words of a page: without tags, entities read, direction marks of isolates taken out."""
    import html

    body = answer.content.decode()
    words = html.unescape(re.sub(r"<[^>]*>", " ", body))
    return re.sub(r"\s+", " ", re.sub("[\u2066-\u2069]", "", words))
