"""A report's places, read over all of its sentences: what is sure settles what is not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tawthiq.arabic.tokens import Token
from tawthiq.model import Place
from tawthiq.places.drafts import Draft
from tawthiq.places.gazetteer import Entry
from tawthiq.places.mentions import PlaceMention, place_of
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
    read: dict[Key, tuple[Scene, list[Draft]]] = field(default_factory=dict)
    settled: dict[str, Entry] = field(default_factory=dict)


def report_context(sentences: Iterable[Sequence[Token]], *, outlet: str | None = None) -> PlaceContext:
    """Read all sentences of a report for what they say of where it is."""
    context = PlaceContext()
    for tokens in sentences:
        if tokens:
            scene = scene_of(tokens)
            context.read[_key(tokens)] = (scene, parse(scene))
    drafts = [d for _, found in context.read.values() for d in found]
    context.country = country_of(drafts, outlet)
    context.setting.country = context.country
    _settle(drafts, context)
    return context


def _key(tokens: Sequence[Token]) -> Key:
    return tokens[0].start, tokens[-1].end, len(tokens)


def _settle(drafts: Sequence[Draft], context: PlaceContext) -> None:
    """Two passes: places that need no neighbours, then the others beside them."""
    setting = context.setting
    for draft in drafts:
        found = resolve(draft, setting)
        for holder in found.holders:
            if draft.evidence == "strong":
                setting.admins[holder.admin1] += 1
        if found.entry and draft.name and (draft.evidence != "none" or draft.name.tier in ("famous", "known")):
            _remember(draft.name, found.entry, context)
    for draft in drafts:
        if draft.name and draft.name.joined not in context.settled:
            found = resolve(draft, setting)
            if found.entry and draft.evidence == "strong":
                _remember(draft.name, found.entry, context)


def _remember(name: Name, entry: Entry, context: PlaceContext) -> None:
    if entry.kind != "country":
        context.settled.setdefault(name.joined, entry)
        context.setting.add(entry)


def place_mentions(tokens: Sequence[Token], report_text: str, context: PlaceContext) -> list[PlaceMention]:
    """The places that a sentence names, in the order of the text.

    `report_text` is the text that the tokens' offsets point into; every mention's `place.text` is
    exactly its slice.
    """
    if not tokens:
        return []
    scene, drafts = context.read.get(_key(tokens)) or _fresh(tokens)
    out: list[PlaceMention] = []
    for draft in drafts:
        mention = _mention(draft, scene, tokens, report_text, context)
        if mention is not None:
            out.append(_back(mention, draft, out, context) if mention.anaphor else mention)
    return out


def _fresh(tokens: Sequence[Token]) -> tuple[Scene, list[Draft]]:
    scene = scene_of(tokens)
    return scene, parse(scene)


def _mention(draft: Draft, scene: Scene, tokens: Sequence[Token], text: str, context: PlaceContext) -> PlaceMention | None:
    first, last = scene.where[draft.first], scene.where[draft.last - 1] + 1
    start, end = tokens[first].start, tokens[last - 1].end
    found = _resolved(draft, context)
    if draft.name is not None and not _believed(draft, found, context):
        return None
    place = place_of(draft, found, context.setting, text[start:end], start, end)
    if draft.name is not None and place.name_ar is None:
        place = replace(place, name_ar=_as_written(draft.name, scene, tokens, text))
    _follow(draft, found.entry, context)
    return PlaceMention(
        first, last, place, draft.anaphor is not None, draft.hometown, draft.origin, draft.evacuation,
        draft.dateline, draft.target or None, draft.direction or None, _names(draft, place, found, scene, tokens, text),
        _outermost(draft), draft.point,
    )


def _resolved(draft: Draft, context: PlaceContext) -> Resolved:
    found = resolve(draft, context.setting)
    if found.entry is None and draft.name and found.candidates:
        known = context.settled.get(draft.name.joined)
        if known in found.candidates:
            return Resolved(known, (), found.holders)
    return found


def _believed(draft: Draft, found: Resolved, context: PlaceContext) -> bool:
    """Is a name with little beside it a place after all?"""
    name = draft.name
    if draft.evidence == "strong" or name is None:
        return True
    if found.entry is None and not found.candidates:
        return False
    if name.joined in context.settled and name.tier != "ordinary":
        return True
    if name.tier == "famous" or name.tier == "known" and (found.entry is not None or draft.evidence == "weak"):
        return True
    if draft.evidence == "none":
        return name.tier == "plain" and name.last - name.first > 1 and found.entry is not None and _at_home(found.entry, context)
    if name.tier == "ordinary":
        return False
    return found.entry is not None and (_at_home(found.entry, context) or name.tier == "firm")


def _at_home(entry: Entry, context: PlaceContext) -> bool:
    """Is a village in a governorate that the report speaks of?"""
    return bool(context.setting.admins[entry.admin1])


def _follow(draft: Draft, entry: Entry | None, context: PlaceContext) -> None:
    if entry is not None and entry.kind in ("city", "town") and not (draft.hometown or draft.origin or draft.evacuation):
        context.setting.last_city = entry


def _as_written(name: Name, scene: Scene, tokens: Sequence[Token], text: str) -> str:
    start = tokens[scene.where[name.first]].start + len(name.prefix)
    end = tokens[scene.where[name.last - 1]].end
    return text[start:end].replace("_", " ").strip("«»\"“”' #")


def _names(draft: Draft, place: Place, found: Resolved, scene: Scene, tokens: Sequence[Token], text: str) -> tuple[str, ...]:
    out = [place.name_ar] if place.name_ar else []
    for other in draft.others:
        out.append(_spelt(other, scene, tokens, text))
    holders = [h for h in found.holders if h.names]
    for link in draft.links:
        if link.name:
            known = [h.spelt(link.name.joined) for h in holders if h in link.name.entries]
            out.append(known[0] if known else _spelt(link.name, scene, tokens, text))
    if draft.point:
        out.append(draft.point)
    return tuple(dict.fromkeys(out))


def _spelt(name: Name, scene: Scene, tokens: Sequence[Token], text: str) -> str:
    if name.country:
        return name.entries[0].name_ar
    exact = [e for e in name.entries if e.names and e.names[0].replace(" ", "") == name.joined]
    return exact[0].name_ar if exact else _as_written(name, scene, tokens, text)


def _outermost(draft: Draft) -> str:
    if draft.relation != "in":
        return draft.relation
    return next((k.relation for k in draft.links if k.relation != "in"), "in")


_MATCH = {
    "city": ("city", "town"), "town": ("town", "city", "village", "locality"), "village": ("village", "locality", "town"),
    "neighbourhood": ("neighbourhood",), "camp": ("camp",), "governorate": ("governorate",),
    "district": ("district", "town"), "subdistrict": ("subdistrict", "town"),
}


def _back(mention: PlaceMention, draft: Draft, earlier: Sequence[PlaceMention], context: PlaceContext) -> PlaceMention:
    """The anaphor with the place that it points back to, where one of its rank stands before it."""
    kinds = _MATCH.get(draft.anaphor or "", ())
    for m in reversed(earlier):
        if m.place.name_ar and m.place.kind in kinds and not (m.hometown or m.origin or m.evacuation):
            own = mention.place
            relation = own.relation
            precision = "area" if relation != "in" else m.place.precision
            place = replace(m.place, relation=relation, precision=precision, text=own.text, start=own.start, end=own.end)
            return replace(mention, place=place, names=())
    return mention
