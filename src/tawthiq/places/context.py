"""A report's places, read over all of its sentences: what is sure settles what is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tawthiq.arabic.tokens import Token
from tawthiq.places.believe import believed
from tawthiq.places.drafts import Draft
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.mentions import Item, PlaceMention, mention_of
from tawthiq.places.names import Name
from tawthiq.places.parse import parse
from tawthiq.places.resolve import Resolved, resolve
from tawthiq.places.scene import Scene, scene_of
from tawthiq.places.setting import Setting, country_of

Key = tuple[int, int, int]


@dataclass(slots=True)
class PlaceContext:
    """What a report says of where it is. `country` is one of the seven codes, or None."""

    country: str | None = None
    setting: Setting = field(default_factory=Setting)
    read: dict[Key, tuple[Item, ...]] = field(default_factory=dict)


def report_context(sentences: Iterable[Sequence[Token]], *, outlet: str | None = None) -> PlaceContext:
    """Read all sentences of a report: the setting first, then every mention in the order of the text."""
    context = PlaceContext()
    parsed = [(tokens, scene_of(tokens)) for tokens in sentences if tokens]
    found = [(tokens, scene, parse(scene)) for tokens, scene in parsed]
    drafts = [d for _, _, some in found for d in some]
    context.country = context.setting.country = country_of(drafts, _nisbas(s for _, s, _ in found), outlet)
    _settle(drafts, context.setting)
    _only_homes(drafts)
    earlier: list[Item] = []
    for tokens, scene, some in found:
        items = tuple(_items(tokens, _fresh(tokens, scene, some), context.setting, earlier))
        context.read[_key(tokens)] = items
    return context


def _only_homes(drafts: Sequence[Draft]) -> None:
    """«مقتل مدنيين من بلدة سرمين»: where no other place is named, it is where they were killed."""
    named = [d for d in drafts if d.name and not d.name.country and not d.aside and not d.dateline]
    if all(d.hometown or d.origin or d.evacuation or "governorate" in d.ranks for d in named):
        for draft in named:
            draft.hometown = draft.hometown and not draft.person


def _fresh(tokens: Sequence[Token], scene: Scene, drafts: Sequence[Draft]) -> list[Item]:
    held = tuple(tokens)
    return [Item(held, scene, draft) for draft in drafts]


def _nisbas(scenes: Iterable[Scene]) -> Counter[str]:
    found = (scene.hit(at, "nisba") for scene in scenes for at in range(len(scene)))
    return Counter(h.data["id"] for h in found if h is not None)


def _key(tokens: Sequence[Token]) -> Key:
    return tokens[0].start, tokens[-1].end, len(tokens)


def place_mentions(tokens: Sequence[Token], report_text: str, context: PlaceContext) -> list[PlaceMention]:
    """The places that a sentence names, in the order of the text.

    `report_text` is the text that the tokens' offsets point into; every mention's `place.text` is
    exactly its slice. A sentence that the context was not made from is read by itself, in its setting.
    """
    if not tokens:
        return []
    items = context.read.get(_key(tokens))
    if items is None:
        scene = scene_of(tokens)
        items = tuple(_items(tokens, _fresh(tokens, scene, parse(scene)), context.setting, []))
    return [mention_of(item, report_text) for item in items]


def _settle(drafts: Sequence[Draft], setting: Setting) -> None:
    """Two passes: places that need no neighbours, then the others beside them."""
    for draft in drafts:
        found = resolve(draft, setting)
        for holder in found.holders:
            if draft.evidence == "strong" and holder.admin1:
                setting.admins[holder.admin1] += 1
        if found.entry and draft.name and _sure(draft, draft.name):
            _remember(draft.name, found.entry, setting)
    for draft in drafts:
        if draft.name and draft.name.joined not in setting.settled and draft.evidence == "strong":
            found = resolve(draft, setting)
            if found.entry:
                _remember(draft.name, found.entry, setting)


def _sure(draft: Draft, name: Name) -> bool:
    return name.tier in ("famous", "known") or (draft.evidence == "strong" and bool(draft.links))


def _remember(name: Name, entry: Entry, setting: Setting) -> None:
    if entry.kind not in ("country", "region"):
        setting.settled.setdefault(name.joined, entry)
        setting.add(entry)


def _items(tokens: Sequence[Token], items: list[Item], setting: Setting, earlier: list[Item]) -> list[Item]:
    out: list[Item] = []
    for item in items:
        for done in _done(item, setting, earlier):
            out.append(done)
            earlier.append(done)
            _follow(done, setting)
    return out


def _done(item: Item, setting: Setting, earlier: list[Item]) -> list[Item]:
    """The item resolved; the place that placed it where its own name is none after all."""
    draft = item.draft
    if draft.aside:
        return []
    if draft.name is None:
        return _anaphor(item, earlier)
    item.found = _resolved(draft, setting)
    if believed(draft, item.found, setting):
        item.city = setting.last_city
        return [item]
    link = next((k for k in draft.links if k.name is not None and k.last), None)
    if link is None or link.name is None:
        return []
    rest = Draft(
        link.first,
        link.last,
        link.name,
        link.relation,
        link.direction,
        link.ranks,
        "strong",
        hometown=draft.hometown,
        origin=draft.origin,
        evacuation=draft.evacuation,
    )
    return _done(Item(item.tokens, item.scene, rest), setting, earlier)


def _resolved(draft: Draft, setting: Setting) -> Resolved:
    found = resolve(draft, setting)
    if found.entry is None and draft.name and found.candidates:
        known = setting.settled.get(draft.name.joined)
        if known in found.candidates:
            return Resolved(known, (), found.holders, found.inside)
    return found


def _follow(item: Item, setting: Setting) -> None:
    entry, draft = item.found.entry, item.draft
    if (
        draft.hometown
        or draft.origin
        or draft.evacuation
        or draft.anaphor
        or draft.front
        or draft.relation != "in"
    ):
        return
    if entry is not None and (entry.kind in ("city", "town") or {"city", "town"} & set(draft.ranks)):
        setting.last_city = entry
    elif entry is None or entry.kind == "neighbourhood":
        parent = load().get(entry.parent) if entry else None
        cities = [*([parent] if parent else []), *item.found.holders]
        setting.last_city = next((c for c in cities if c.kind in ("city", "town")), setting.last_city)


_MATCH = {
    "city": ("city", "town"),
    "town": ("town", "city", "village", "locality"),
    "village": ("village", "locality", "town"),
    "neighbourhood": ("neighbourhood",),
    "camp": ("camp",),
    "governorate": ("governorate",),
    "district": ("district", "town"),
    "subdistrict": ("subdistrict", "town"),
}


def _city_of(other: Item) -> Entry | None:
    """The city of a neighbourhood named before: «غرب المدينة» after الموصل الجديدة."""
    entry = other.found.entry
    parent = load().get(entry.parent) if entry is not None and entry.kind == "neighbourhood" else None
    return parent if parent is not None and parent.kind in ("city", "town") else None


_EMITTED = ("city", "town", "village", "neighbourhood", "camp")


def _anaphor(item: Item, earlier: Sequence[Item]) -> list[Item]:
    """«البلدة» with the latest place of its rank; with none, kept for the ranks texts point back by."""
    rank = item.draft.anaphor or ""
    for other in reversed(earlier[-40:]):
        draft, entry = other.draft, other.found.entry
        if draft.anaphor or draft.hometown or draft.origin or draft.evacuation:
            continue
        own = rank in draft.ranks and draft.name is not None
        city = _city_of(other) if rank == "city" else None
        if city is not None:
            item.back = Item(
                other.tokens,
                other.scene,
                replace(draft, relation="in", point=None, ranks=()),
                Resolved(city, (), ()),
            )
            return [item]
        if own or (
            entry is not None and entry.kind in _MATCH.get(rank, ()) and draft.relation != "countryside_of"
        ):
            item.back = other
            return [item]
    return [item] if rank in _EMITTED else []
