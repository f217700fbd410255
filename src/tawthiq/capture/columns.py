"""Which column of a table holds what: as asked for, else by the names that such columns usually have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import lru_cache


class ColumnsError(Exception):
    """A table whose columns do not say what is asked for; the message names the columns found."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of columns as the user gives them; None leaves it to the usual names."""

    text: str | None = None
    title: str | None = None
    url: str | None = None
    date: str | None = None
    outlet: str | None = None
    captured: str | None = None


USUAL = Columns()
"""Nothing asked for: the usual names."""
ASKED = {"text": "--text-column", "title": "--title-column", "url": "--url-column", "date": "--date-column",
         "outlet": "--outlet-column", "captured": "--captured-column"}


def places(header: Sequence[str], asked: Columns) -> dict[str, int]:
    """The place of each column that the table has. Raises ColumnsError.

    A column that is asked for must be there; one for the text must be there in any case.
    """
    names = [" ".join(name.split()).lower() for name in header]
    found: dict[str, int] = {}
    for field in fields(Columns):
        wanted = getattr(asked, field.name)
        usual = _usual()[field.name] if wanted is None else (" ".join(str(wanted).split()).lower(),)
        at = next((names.index(name) for name in usual if name in names), None)
        if at is not None:
            found[field.name] = at
        elif wanted is not None or field.name == "text":
            raise ColumnsError(_said(field.name, wanted, header))
    return found


def _said(name: str, wanted: str | None, header: Sequence[str]) -> str:
    shown = ", ".join(repr(column) for column in header[:50] if column.strip()) or "none"
    what = f"no column is named {wanted!r}" if wanted else "which column holds the text cannot be told"
    return f"{what}. Its columns: {shown}. Name the right one with {ASKED[name]} NAME"


@lru_cache
def _usual() -> dict[str, tuple[str, ...]]:
    from importlib.resources import files

    import yaml

    raw = yaml.safe_load(files("tawthiq.capture").joinpath("tables.yml").read_text("utf-8"))
    return {name: tuple(str(word) for word in words) for name, words in raw.items()}
