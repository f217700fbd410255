"""How much the ways in read, hold and keep: every limit by name, with its default."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of capture, in bytes or numbers. What goes beyond one is named, never dropped in silence."""

    document_bytes: int = 20_000_000
    """One document: a file, or a page, message or entry after its encodings are taken off."""
    keep_bytes: int = 2_000_000_000
    """A container up to this size is kept in the evidence; a larger one is named by hash and place."""
    bomb_bytes: int = 24_000_000
    """Inflated size from which a compressed part is looked at as a bomb …"""
    bomb_ratio: int = 200
    """… and how many times its packed size it may have then."""
    header_bytes: int = 65_536
    """The headers of one record, or of the HTTP response in it."""
    failures: int = 10_000
    """Failures named for one container; those after them are counted."""
    revisits: int = 200_000
    """Pages of one archive that a later record may say it has met again."""
    titles: int = 100_000
    """Titles taken from the list of pages of one archive."""
    directory_bytes: int = 64_000_000
    """The table of contents of one zip file."""
    table_bytes: int = 200_000_000
    """The parts of one spreadsheet, inflated."""


DEFAULT = Limits()


def limits_of(settings: Iterable[str]) -> Limits:
    """Limits from `name=number` settings over the defaults; raises ValueError naming what is wrong."""
    names = [f.name for f in fields(Limits)]
    told: dict[str, int] = {}
    for setting in settings:
        name, _, value = setting.partition("=")
        number = value.replace("_", "").replace(",", "").strip()
        if name.strip() not in names:
            raise ValueError(f"{name.strip() or setting!r} is no limit. Limits: {', '.join(names)}.")
        if not (number.isascii() and number.isdigit() and int(number) > 0):
            raise ValueError(f"{name.strip()}: {value!r} is no whole number above 0.")
        told[name.strip()] = int(number)
    return replace(DEFAULT, **told)
