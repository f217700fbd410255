"""Streets and buildings named with no town beside them: «على شارع النيل», «قرب جامع الإيمان»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from tawthiq.arabic.fold import fold
from tawthiq.model import Relation
from tawthiq.places.drafts import Draft
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.item import Item
from tawthiq.places.name import Name
from tawthiq.places.names import read_name
from tawthiq.places.resolve import Resolved
from tawthiq.places.scene import Scene
from tawthiq.places.setting import Setting
from tawthiq.places.urban import city_of
from tawthiq.places.words import is_head, targets, variants

_LONGEST = 4  # words of a spot's own name
_LIST = 7  # words over which a list of spots goes on
_BUILT = frozenset({"mosque", "church", "school", "market", "cultural_site"})
_AT = frozenset({"علي", "في", "قرب", "امام", "خلف", "محيط", "وسط", "نهايه", "بدايه", "اول", "عند", "داخل",
                 "فوق", "باتجاه", "نحو", "بجانب", "جانب", "بجوار", "من", "مدخل"})  # fmt: skip
_HELD = frozenset({"city", "town", "village", "locality", "camp"})
_NO_NAME = ("nameless", "of_spot", "filler", "nisba", "rank", "adjective", "capital", "side", "preposition",
            "direction", "near", "organisation", "of_what", "same")  # fmt: skip
_BINDS = ("bound", "title", "given_name", "opener")


def read_spot(scene: Scene, at: int) -> list[Draft]:
    """A spot with a name of its own, where words say that something was there."""
    head = _spot_head(scene, at)
    known = read_name(scene, at)
    if head is None or scene.before(at, "staff") or (known and known.last > at + 1):
        return []
    if not _somewhere(scene, at):
        return []
    target, start = head
    last = _named_to(scene, start)
    if last == start or _quarter(scene, start):
        return []
    relation: Relation = "near" if scene.before(at, "near") or _near_too(scene, at) else "in"
    point = " ".join(scene.texts[at:last])
    struck = target if target and relation == "in" else ""
    return [Draft(at, last, None, relation, evidence="weak", target=struck, point=point, spot=True)]


def _near_too(scene: Scene, at: int) -> bool:
    """«قرب جامع … ومحيط جمعية … وجامع …»: what is joined to a spot that was only near the attack."""
    joined = _cut(scene, at, "و") and scene.text(at - 1) not in _AT
    return joined and any(scene.hit(k, "near") for k in range(max(0, at - _LIST), at))


def _quarter(scene: Scene, start: int) -> bool:
    """«ساحة باب توما»: the spot bears the name of a quarter, which is read by itself."""
    name = read_name(scene, start)
    known = name is not None and not name.country and name.tier in ("known", "firm", "famous")
    return known and name is not None and any(e.kind == "neighbourhood" for e in name.entries)


def _spot_head(scene: Scene, at: int) -> tuple[str | None, int] | None:
    hit = scene.hit(at, "street")
    if hit is not None:
        return None if hit.article or scene.text(at).endswith(("ات", "شوارع", "حاجز")) else (None, hit.last)
    if not is_head(scene.texts[at]):
        return None
    found = (targets().get(rest) for rest, _ in variants(scene.texts[at]))
    target = next((t for t in found if t in _BUILT), None)
    return (target, at + 1) if target else None


def _somewhere(scene: Scene, at: int) -> bool:
    """«على شارع …», «قرب جامع …», «استهدفت مدرسة …», the next of a list of such spots."""
    if scene.text(at).startswith("ب") and not scene.hit(at - 1, "person") and _cut(scene, at, "ب"):
        return True
    joined = _cut(scene, at, "و") and scene.text(at - 1) not in ("،", "")
    return scene.text(at - 1) in _AT or bool(scene.before(at, "strike", "near")) or joined


def _cut(scene: Scene, at: int, prefix: str) -> bool:
    """Does the word bear the clitic before the noun?"""
    word = scene.text(at)
    return any(h.prefix == prefix for h in scene.hits(at)) or (word.startswith(prefix) and is_head(word[1:]))


def _named_to(scene: Scene, start: int) -> int:
    """Where the own name of a spot ends; `start` where it has none."""
    if start in scene.quoted:
        return min(scene.quoted[start], start + _LONGEST)
    word = scene.text(start)
    first = scene.is_word(start) and len(word) > 2 and not scene.hit(start, *_NO_NAME) and not is_head(word)
    if not first or not (word.startswith("ال") or scene.hit(start, *_BINDS) or _famous(scene, start)):
        return start
    last = start + 1
    while last - start < _LONGEST and scene.is_word(last) and _goes_on(scene, last):
        last += 1
    return last


def _famous(scene: Scene, start: int) -> bool:
    name = read_name(scene, start)
    return bool(name and not name.prefix and (name.country or name.tier == "famous"))


def _goes_on(scene: Scene, at: int) -> bool:
    binds = any(not h.prefix for h in scene.hits(at - 1) if h.kind in _BINDS)
    word = scene.text(at)
    if scene.hit(at, "bound") and not word.startswith("و"):
        return True
    return binds and not scene.hit(at, *_NO_NAME) and not word.startswith(("و", "ب"))


def spot_of(item: Item, earlier: Sequence[Item], setting: Setting) -> list[Item]:
    """The spot in the town told before it, else in the one town that the report names; else nothing."""
    entry = _told(item, earlier, setting)
    if entry is None:
        return []
    draft = item.draft
    words = tuple(fold(entry.name_ar).split())
    item.draft = replace(draft, name=Name(draft.first, draft.last, words, (entry,), "famous"), ranks=())
    item.found = Resolved(entry, (), ())
    return [item]


_NEXT = 10  # words over which the place that holds a spot may follow it
_BREAKS = frozenset({"،", "؛", ".", ":", "بينما", "فيما", "كما", "وفي", "ما"})


def unplaced(items: Sequence[Item]) -> list[Item]:
    """The items of a sentence without spots that a place told right after them holds («بسوق … بمدينة …»)."""
    return [
        item
        for item, after in zip_longest(items, items[1:])
        if not (item.draft.spot and after is not None and _held_by(item, after))
    ]


def _held_by(item: Item, after: Item) -> bool:
    between = item.scene.texts[item.draft.last : after.draft.first]
    named = after.draft.name is not None and not after.draft.name.country
    listed = after.scene.text(after.draft.first).startswith("و")
    return named and not listed and len(between) <= _NEXT and not _BREAKS.intersection(between)


def _told(item: Item, earlier: Sequence[Item], setting: Setting) -> Entry | None:
    for other in reversed(earlier[-40:]):
        draft, entry = other.draft, (other.back or other).found.entry
        off = draft.hometown or draft.origin or draft.evacuation or draft.dateline or draft.road
        if off or (entry is not None and entry.kind == "country"):
            continue
        if "neighbourhood" in draft.ranks or (entry is not None and entry.kind == "neighbourhood"):
            return None if _same_spot(item, other) else _city(other, entry)
        if entry is None or draft.relation in ("countryside_of", "between", "road"):
            return None
        held = city_of(entry) or (entry if entry.kind in _HELD else _parent(entry))
        return held if held is None or item.draft.target or held.kind in ("city", "town") else None
    only = setting.only_city
    return only if only is None or item.draft.target or only.kind in ("city", "town") else None


_ANEW = frozenset({"بينما", "فيما", "كما", "ثم"})


def _same_spot(item: Item, other: Item) -> bool:
    """«في حي …، سقطت قذيفة على جامع …»: one spot told twice, where nothing is joined between."""
    if other.tokens is not item.tokens:
        return False
    between = item.scene.texts[other.draft.last : item.draft.first + 1]
    return not any(word in _ANEW or (word.startswith("و") and word != "وسط") for word in between)


def _city(other: Item, entry: Entry | None) -> Entry | None:
    """The city of a quarter told before, which its table or the words gave."""
    if entry is not None:
        return _parent(entry)
    held = (h for h in other.found.holders if h.kind in ("city", "town"))
    return next(held, other.city)


def _parent(entry: Entry) -> Entry | None:
    parent = load().get(entry.parent)
    return parent if parent is not None and parent.kind in _HELD else None
