"""Quarters called by a day or a number: «حي 17 تموز», «حي 7 نيسان»."""

from __future__ import annotations

from functools import cache

from tawthiq import lexicon
from tawthiq.arabic.fold import fold
from tawthiq.places.drafts import Draft, Lead
from tawthiq.places.gazetteer import load
from tawthiq.places.keys import key_of
from tawthiq.places.links import read_links
from tawthiq.places.name import Name
from tawthiq.places.scene import Scene


def read_numbered(scene: Scene, at: int, lead: Lead) -> list[Draft]:
    """A quarter, or a school and the like, whose name is the day of an event."""
    start = lead.at
    if lead.ranks != ("neighbourhood",) or lead.plural or lead.articled or not _day(scene, start):
        return []
    last = start + 2 + (scene.text(start + 1) == "من")
    words = (scene.text(start), scene.text(last - 1))
    entries = tuple(e for e in load().find(key_of(words)) if e.kind == "neighbourhood")
    name = Name(start, last, words, entries, "known" if entries else "plain")
    links, end = read_links(scene, last, name)
    return [Draft(at, max(end, last), name, lead.relation, lead.direction, lead.ranks, "strong", links=links)]


def _day(scene: Scene, at: int) -> bool:
    """A number of a day and a month after it, with no year (that would be a date)."""
    number = at < len(scene) and scene.kinds[at] == "number" and scene.text(at).isdigit()
    month = at + 1 + (scene.text(at + 1) == "من")
    dated = scene.kinds[month + 1 : month + 2] == ["number"]
    return number and 1 <= int(scene.text(at)) <= 31 and scene.text(month) in _months() and not dated


@cache
def _months() -> frozenset[str]:
    found = (fold(p) for e in lexicon.load("dates") if e["kind"] == "month" for p in e["phrases"])
    return frozenset(p for p in found if " " not in p)
