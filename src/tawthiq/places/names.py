"""A place name of the gazetteer at a position of a sentence."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.keys import stem
from tawthiq.places.name import Name
from tawthiq.places.scene import Scene
from tawthiq.places.special import other_starts, others
from tawthiq.places.tiers import spelt_so, tier_of
from tawthiq.places.words import variants, word_list

_LONGEST = 5

_DIRECTIONS = frozenset({"شمال", "شمالي", "جنوب", "جنوبي", "شرق", "شرقي", "غرب", "غربي"})
_TIERS = {"ordinary": 0, "plain": 1, "firm": 2, "known": 3, "famous": 4}


def read_name(scene: Scene, at: int) -> Name | None:
    """The best name of the gazetteer that starts at a position: the longest, then the best known."""
    if at in scene.names:
        return scene.names[at]
    if not scene.is_word(at):
        return None
    scene.names[at] = _read_name(scene, at) if _openings(scene.texts[at]) else None
    return scene.names[at]


def _read_name(scene: Scene, at: int) -> Name | None:
    best: Name | None = None
    for rest, prefix in _openings(scene.texts[at]):
        found = _longest(scene, at, rest, prefix)
        if found and (best is None or _rank(found) > _rank(best)):
            best = found
    return best


@lru_cache(maxsize=100_000)
def _openings(word: str) -> tuple[tuple[str, str], ...]:
    """The ways to take clitics off a word that leave a beginning of some name: (rest, prefix)."""
    starts, others_start = load().starts, other_starts()
    return tuple((r, p) for r, p in variants(word) if r in others_start or starts(stem(r)))


def _rank(name: Name) -> tuple[int, int]:
    return name.last - name.first, _TIERS[name.tier]


def _longest(scene: Scene, at: int, rest: str, prefix: str) -> Name | None:
    gazetteer = load()
    other = rest in other_starts()
    found: Name | None = None
    key, glued, part = "", "", ()  # type: tuple[str, str, tuple[str, ...]]
    for k in range(at, min(at + _LONGEST, scene.tagged.get(at, len(scene)))):
        if not scene.is_word(k):
            break
        word = scene.texts[k] if k > at else rest
        key, glued, part = key + stem(word), glued + (word if glued else stem(word)), (*part, word)
        found = _at_key(at, part, key, prefix) or found
        if glued != key and gazetteer.has(glued):  # بصر الحرير, in the tables بصرالحرير
            found = _at_key(at, part, glued, prefix) or found
        if not other and not gazetteer.starts(key) and not (glued != key and gazetteer.starts(glued)):
            break
    return found


def _at_key(at: int, part: tuple[str, ...], key: str, prefix: str) -> Name | None:
    found = _look(part, key)
    if found is None:
        return None
    entries, tier, country = found
    return Name(at, at + len(part), part, entries, tier, prefix, 0, country)


@lru_cache(maxsize=50_000)
def _look(part: tuple[str, ...], key: str) -> tuple[tuple[Entry, ...], str, str | None] | None:
    """Entries of some words, how surely they are a place, and the country of a shortened name."""
    special = others().get("".join(part)) if part[0] in other_starts() else None
    if special:
        tier = tier_of(part, special[0])
        least = "known" if len(part) > 1 else "firm"
        return special[0], least if tier in ("ordinary", "plain", "firm") else tier, special[1]
    entries = load().find(key) if len(key) > 1 and len(part[-1]) > 1 else ()
    return _known(part, entries) if entries else None


def _known(
    part: tuple[str, ...], entries: tuple[Entry, ...]
) -> tuple[tuple[Entry, ...], str, str | None] | None:
    exact = tuple(e for e in entries if spelt_so(part, e))
    alone = len(part) == 1
    if not exact and alone and part[0].startswith("ال") and len(part[0]) > 5:
        exact = tuple(e for e in entries if spelt_so((part[0][2:],), e))  # الفطيرة, in the tables فطيرة
    if not exact and part[-1] in _DIRECTIONS:
        return None  # المطار جنوبي العاصمة is no مطار الجنوبي
    if not exact and (len(stem(part[0])) < 3 or (alone and part[0] in word_list("ordinary"))):
        return None
    tier = tier_of(part, exact or entries)
    if alone and not exact and tier == "plain":
        tier = "ordinary"  # كبير is no village named الكبير, unless its rank says so
    return entries, tier, None


def without_prefix(name: Name) -> Name:
    """The name after the و of a list, which says nothing against it."""
    return replace(name, prefix="", listed=len(name.prefix))


def with_rank(scene: Scene, at: int, name: Name | None) -> Name | None:
    """The name with the places that bear the rank before it as a part of theirs: مدينة الصدر."""
    if name is None or not name.entries or not scene.hit(at, "rank"):
        return name
    whole = read_name(scene, at)
    if whole is None or whole.last != name.last or whole.prefix not in ("", "ب", "ل", "و"):
        return name
    more = tuple(e for e in whole.entries if e not in name.entries and e.kind == "neighbourhood")
    return replace(name, entries=(*name.entries, *more)) if more else name
