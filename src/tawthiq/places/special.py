"""Names beside the gazetteer: countries, regions without a row, and what outlets shorten."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from tawthiq import lexicon
from tawthiq.arabic.fold import fold
from tawthiq.lexicon.tables import table
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.keys import key_of


@cache
def others() -> dict[str, tuple[tuple[Entry, ...], str | None]]:
    """Countries and shortened names, by the folded words joined."""
    out: dict[str, tuple[tuple[Entry, ...], str | None]] = {}
    for e in lexicon.load("places"):
        if e["kind"] == "country":
            entry = Entry(
                e["id"], "country", e["name_ar"], e["name_en"], (), (), None, "", "", "", "", 0, e["id"]
            )
            for word in e["words"]:
                out["".join(fold(word).split())] = ((entry,), None)
        elif e["kind"] == "region":
            entry = Entry(
                "region:" + e["id"],
                "region",
                e["name_ar"],
                e["name_en"],
                (),
                (),
                None,
                "",
                "",
                "",
                "",
                0,
                e["country"],
            )
            for word in e["words"]:
                out["".join(fold(word).split())] = ((entry,), None)
        elif e["kind"] == "abroad":
            for word in e["words"]:
                out["".join(fold(word).split())] = ((_abroad(e),), None)
        elif e["kind"] == "short" and not e.get("ranked"):
            key = key_of(fold(e["names"][0]).split())
            found = tuple(x for x in load().find(key) if x.country == e["country"])
            for word in e["words"]:
                out["".join(fold(word).split())] = (found, e["country"])
    return out


def _abroad(e: Mapping[str, Any]) -> Entry:
    """A town over the border that a war here reaches: its names alone, for want of a table."""
    return Entry(
        "abroad:" + e["id"], "town", e["name_ar"], e["name_en"], tuple(map(fold, e["words"])),
        tuple(e["words"]), None, "", "", "", "", 0, e["country"], 60, tuple(e["near"]),
    )  # fmt: skip


@table()
def other_starts() -> frozenset[str]:
    """Folded first words (and whole glued names) of countries, regions and shortened names."""
    listed = (e for e in lexicon.load("places") if e["kind"] in ("country", "region", "short", "abroad"))
    words = [fold(w).split() for e in listed for w in e["words"]]
    return frozenset(w[0] for w in words)


@cache
def country(identifier: str) -> Entry:
    """A country by its ISO code.

    Raises KeyError where the lexicon has none.
    """
    return next(e[0][0] for e in others().values() if e[0] and e[0][0].id == identifier)


@cache
def capital_of(country_code: str | None) -> Entry | None:
    """The capital of a country that reports come from, None for others."""
    capitals: dict[str, str] = next(e["capitals"] for e in lexicon.load("places") if e["id"] == "capital")
    return load().get(capitals.get(country_code or ""))
