"""What the explanation says of itself, and what it asks of whoever knows the names of the codebook's ids."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Protocol

import yaml

from tawthiq.errors import Language
from tawthiq.model import Date, Published

HERE = Path(__file__).parent


class Bounds(Protocol):
    """Anything with a low and a high end; high None is open."""

    @property
    def low(self) -> int: ...
    @property
    def high(self) -> int | None: ...


class Labels(Protocol):
    """The names of the codebook's ids in one language, and how it writes days and ranges."""

    @property
    def language(self) -> Language: ...
    def label(self, group: str, identifier: str | None) -> str: ...
    def name(self, arabic: str | None, english: str | None) -> str: ...
    def date(self, found: Date) -> str: ...
    def published(self, found: Published) -> str: ...
    def range(self, bounds: Bounds) -> str: ...


def say(key: str, language: Language, **values: object) -> str:
    """The sentence of a key with its values set in."""
    return catalogue()[key][language].format(**values)


@cache
def catalogue() -> dict[str, dict[Language, str]]:
    """Every sentence by key and language."""
    found: dict[str, dict[Language, str]] = yaml.safe_load((HERE / "words.yaml").read_text("utf-8"))
    return found
