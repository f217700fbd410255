"""Which actors a name may mean in a country on a day: names have dates and places of validity."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

_STATE = {
    "syria_state": ("2024-12-08", "syrian_government", "syrian_transitional_government"),
    "syria_armed": ("2024-12-08", "opposition_factions", "other"),  # those in arms against the government
}


def readings(data: Mapping[str, Any], country: str | None, day: date | None) -> tuple[str, ...]:
    """Actors that an entry may mean in this country on this day; none where it does not apply."""
    if data.get("valid_from") and day and day < data["valid_from"]:
        return ()
    lands = data.get("countries")
    if lands and country and country not in lands:
        return ()
    by_country = data.get("by_country")
    if by_country:
        return _by_country(data, by_country, country, day)
    if day is None and data.get("undated"):
        return (data["undated"],)
    if data.get("by_date"):
        ((turn, (before, after)),) = data["by_date"].items()
        return _by_date(turn, before, after, day)
    if data.get("actor"):
        return (data["actor"],)
    return tuple(data.get("candidates") or ())


def _by_country(
    data: Mapping[str, Any], table: Mapping[str, str], country: str | None, day: date | None
) -> tuple[str, ...]:
    if country is None:
        found = tuple(data.get("candidates") or dict.fromkeys(table.values()))
    elif country in table:
        found = (table[country],)
    elif "*" in table:
        found = (table["*"],)
    else:
        found = tuple(data.get("candidates") or ())
    out: list[str] = []
    for name in found:
        out += _by_date(*_STATE[name], day) if name in _STATE else [name]
    return tuple(dict.fromkeys(out))


def _by_date(turn: str, before: str, after: str, day: date | None) -> tuple[str, ...]:
    if day is None:
        return before, after
    return (before,) if day.isoformat() < turn else (after,)
