"""How surely some words alone are the name of a place."""

from __future__ import annotations

from functools import cache

from tawthiq import lexicon
from tawthiq.arabic.fold import fold
from tawthiq.places.gazetteer import Entry
from tawthiq.places.keys import plain
from tawthiq.places.words import word_list

_PROMINENT = frozenset(
    {"city", "town", "governorate", "district", "country", "camp", "airport", "landmark", "region"}
)


def spelt_so(part: tuple[str, ...], entry: Entry) -> bool:
    joined = "".join(map(plain, part))
    return any("".join(map(plain, name.split())) == joined for name in entry.names)


def tier_of(part: tuple[str, ...], entries: tuple[Entry, ...]) -> str:
    joined = "".join(part)
    if joined in ranked_only():
        return "ordinary"
    if joined in word_list("famous") or (entries and entries[0].kind == "country"):
        return "famous"
    if joined in word_list("firm"):
        return "firm"
    if len(part) > 1 and part[0] in word_list("famous") and any(e.kind == "neighbourhood" for e in entries):
        return "known"  # الخرطوم 2
    if len(part) > 1 and part[0] in openers():
        return "known" if any(e.kind in _PROMINENT for e in entries) else "plain"
    glued = len(part) == 1 and len(joined) > 5 and not any(joined in e.names for e in entries)
    if glued and any(spelt_so(part, e) for e in entries):  # ديرالزور, كفرنبل: several words written as one
        return "known" if any(e.kind in _PROMINENT for e in entries) else "plain"
    plain = all(w in word_list("ordinary") or len(w) < 3 for w in part)
    if plain and not (len(part) > 1 and any(e.kind in _PROMINENT for e in entries)):
        return "ordinary"
    return "known" if any(e.kind in _PROMINENT for e in entries) else "plain"


@cache
def ranked_only() -> frozenset[str]:
    """Joined names that are a unit only after its rank (نهر النيل)."""
    return frozenset(w.replace("_", "") for w in word_list("ranked_only"))


@cache
def openers() -> frozenset[str]:
    return frozenset(fold(w) for e in lexicon.load("places") if e["kind"] == "opener" for w in e["words"])
