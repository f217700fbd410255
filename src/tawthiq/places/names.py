"""A place name at a position of a sentence: in the gazetteer, or unknown but called a place by its rank."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from tawthiq import lexicon
from tawthiq.arabic.fold import fold
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.keys import key_of, plain, stem
from tawthiq.places.scene import Scene
from tawthiq.places.words import is_head, variants, word_list

_LONGEST = 5
_PROMINENT = frozenset(
    {"city", "town", "governorate", "district", "country", "camp", "airport", "landmark", "region"}
)
_TIERS = {"ordinary": 0, "plain": 1, "firm": 2, "known": 3, "famous": 4}


@dataclass(frozen=True, slots=True)
class Name:
    """A name at positions first:last. `tier` says how surely the words alone are a place.

    famous, known (a town's own word), firm (also an ordinary word), plain (a village), ordinary.
    `entries` is empty for a name that the gazetteer does not have; `exact` are those spelt just so.
    """

    first: int
    last: int
    words: tuple[str, ...]
    entries: tuple[Entry, ...]
    tier: str
    prefix: str = ""
    listed: int = 0  # letters of the و that joins it to a list
    short: str | None = None  # country in which a shortened name is meant

    @property
    def joined(self) -> str:
        return "".join(self.words)

    @property
    def known(self) -> bool:
        return bool(self.entries)

    @property
    def weight(self) -> int:
        return max((e.weight for e in self.entries), default=0)

    @property
    def country(self) -> bool:
        return bool(self.entries) and self.entries[0].kind == "country"


@cache
def _others() -> dict[str, tuple[tuple[Entry, ...], str | None]]:
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
        elif e["kind"] == "short" and not e.get("ranked"):
            key = key_of(fold(e["names"][0]).split())
            found = tuple(x for x in load().find(key) if x.country == e["country"])
            for word in e["words"]:
                out["".join(fold(word).split())] = (found, e["country"])
    return out


def read_name(scene: Scene, at: int) -> Name | None:
    """The best name of the gazetteer that starts at a position: the longest, then the best known."""
    if not scene.is_word(at):
        return None
    if at not in scene.names:
        scene.names[at] = _read_name(scene, at)
    return scene.names[at]


def _read_name(scene: Scene, at: int) -> Name | None:
    best: Name | None = None
    for rest, prefix in variants(scene.texts[at]):
        found = _longest(scene, at, rest, prefix)
        if found and (best is None or _rank(found) > _rank(best)):
            best = found
    return best


def _rank(name: Name) -> tuple[int, int]:
    return name.last - name.first, _TIERS[name.tier]


def _longest(scene: Scene, at: int, rest: str, prefix: str) -> Name | None:
    gazetteer = load()
    other = rest in _other_starts()
    if not other and not gazetteer.starts(key_of((rest,))):
        return None
    found: Name | None = None
    key, part = "", ()  # type: tuple[str, tuple[str, ...]]
    for k in range(at, min(at + _LONGEST, scene.tagged.get(at, len(scene)))):
        if not scene.is_word(k):
            break
        word = scene.texts[k] if k > at else rest
        key, part = key + stem(word), (*part, word)
        found = _at_key(at, part, key, prefix) or found
        if not other and not gazetteer.starts(key):
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
    special = _others().get("".join(part)) if part[0] in _other_starts() else None
    if special:
        tier = _tier(part, special[0])
        least = "known" if len(part) > 1 else "firm"
        return special[0], least if tier in ("ordinary", "plain", "firm") else tier, special[1]
    entries = load().find(key) if len(key) > 1 and len(part[-1]) > 1 else ()
    return _known(part, entries) if entries else None


@cache
def _other_starts() -> frozenset[str]:
    """Folded first words (and whole glued names) of countries, regions and shortened names."""
    listed = (e for e in lexicon.load("places") if e["kind"] in ("country", "region", "short"))
    words = [fold(w).split() for e in listed for w in e["words"]]
    return frozenset(w[0] for w in words)


def _known(
    part: tuple[str, ...], entries: tuple[Entry, ...]
) -> tuple[tuple[Entry, ...], str, str | None] | None:
    exact = tuple(e for e in entries if _spelt(part, e))
    alone = len(part) == 1
    if not exact and (len(stem(part[0])) < 3 or (alone and part[0] in word_list("ordinary"))):
        return None
    tier = _tier(part, exact or entries)
    if alone and not exact and tier == "plain":
        tier = "ordinary"  # كبير is no village named الكبير, unless its rank says so
    return entries, tier, None


def _spelt(part: tuple[str, ...], entry: Entry) -> bool:
    joined = "".join(map(plain, part))
    return any("".join(map(plain, name.split())) == joined for name in entry.names)


def _tier(part: tuple[str, ...], entries: tuple[Entry, ...]) -> str:
    joined = "".join(part)
    if joined in ranked_only():
        return "ordinary"
    if joined in _joined("famous") or (entries and entries[0].kind == "country"):
        return "famous"
    if joined in _joined("firm"):
        return "firm"
    if len(part) > 1 and part[0] in _openers():
        return "known" if any(e.kind in _PROMINENT for e in entries) else "plain"
    glued = len(part) == 1 and len(joined) > 5 and not any(joined in e.names for e in entries)
    if glued and any(_spelt(part, e) for e in entries):  # ديرالزور, كفرنبل: several words written as one
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
def _openers() -> frozenset[str]:
    return frozenset(fold(w) for e in lexicon.load("places") if e["kind"] == "opener" for w in e["words"])


@cache
def _joined(kind: str) -> frozenset[str]:
    return word_list(kind)


def unknown_name(scene: Scene, at: int, *, sure: bool, feminine: bool) -> Name | None:
    """Words after a rank that name a place the gazetteer does not have.

    `sure`: the words are marked as a name (hashtag, quotation marks, a list of villages, words
    that place it). `feminine`: the rank is feminine, so that a word in ة may be its adjective.
    """
    marked = scene.tagged.get(at) or scene.quoted.get(at)
    if marked:
        return Name(at, marked, tuple(scene.texts[at:marked]), (), "plain")
    if (
        not scene.is_word(at)
        or is_head(scene.texts[at])
        or scene.hit(at, "nameless", "organisation", "filler", "rank")
    ):
        return None
    if scene.hit(at, "direction", "near", "centre", "countryside", "between", "adjective", "same", "side"):
        return None
    last = at + 1
    if scene.hit(at, "opener") and scene.is_word(at + 1) and not scene.hit(at + 1, "nameless"):
        last = at + 2
    word = scene.texts[at]
    if last == at + 1 and (len(word) < 3 or not _like_a_name(word, sure, feminine)):
        return None
    return Name(at, last, tuple(scene.texts[at:last]), (), "plain")


def common(name: Name) -> bool:
    """Is a name one ordinary word (قرى العالم)?"""
    alone = len(name.words) == 1 and name.tier in ("plain", "ordinary")
    return alone and name.words[0] in word_list("ordinary")


def _like_a_name(word: str, sure: bool, feminine: bool) -> bool:
    if word.startswith("ال"):
        return True
    if not sure or word in word_list("ordinary"):
        return False
    return not word.endswith("ه") if feminine else not word.endswith("ي")


def without_prefix(name: Name) -> Name:
    """The name after the و of a list, which says nothing against it."""
    return replace(name, prefix="", listed=len(name.prefix))


@cache
def country(identifier: str) -> Entry:
    """A country by its ISO code.

    Raises KeyError where the lexicon has none.
    """
    return next(e[0][0] for e in _others().values() if e[0] and e[0][0].id == identifier)
