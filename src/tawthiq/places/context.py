"""A report's places, read over all of its sentences: what is sure settles what is not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tawthiq.arabic.tokens import Token
from tawthiq.places.drafts import Draft
from tawthiq.places.finish import finish, fresh
from tawthiq.places.frames import mark_frames
from tawthiq.places.item import Item
from tawthiq.places.labels import mark_heading, mark_labels
from tawthiq.places.mentions import PlaceMention, mention_of
from tawthiq.places.parse import parse
from tawthiq.places.scene import Scene, scene_of
from tawthiq.places.setting import OURS, Setting, country_of, lands_of
from tawthiq.places.settle import nisbas, only_homes, settle, sides, tells_of_violence
from tawthiq.places.spoken import speaks, spoken_names
from tawthiq.places.struck_lines import mark_struck_lines
from tawthiq.places.tolled import mark_tolled

Key = tuple[int, int, int]


@dataclass(slots=True)
class PlaceContext:
    """What a report says of where it is. `country` is one of the seven codes, or None."""

    country: str | None = None
    setting: Setting = field(default_factory=Setting)
    read: dict[Key, tuple[Item, ...]] = field(default_factory=dict)


def report_context(
    sentences: Iterable[Sequence[Token]], *, outlet: str | None = None, beside: Iterable[Sequence[Token]] = ()
) -> PlaceContext:
    """Read all sentences of a report: the setting first, then every mention in the order of the text.

    `beside` are sentences of other reports on its page: they help to say which country and towns are meant,
    and none of their places is pointed back to.
    """
    context = PlaceContext()
    parsed = [(tokens, scene_of(tokens)) for tokens in sentences if tokens]
    others = [d for tokens in beside if tokens for d in parse(scene_of(tokens))]
    mark_labels(scene for _, scene in parsed)
    mark_heading([scene for _, scene in parsed[:2]])
    mark_tolled(scene for _, scene in parsed)
    mark_struck_lines(scene for _, scene in parsed)
    found = [(tokens, scene, parse(scene)) for tokens, scene in parsed]
    context.setting.spoken = spoken = spoken_names(d for _, _, some in found for d in some)
    if spoken:
        found = [(t, s, _again(s, spoken, some)) for t, s, some in found]
    mark_frames((s, some) for _, s, some in found)
    drafts = [d for _, _, some in found for d in some]
    said = nisbas(s for _, s, _ in found)
    fought = sides(s for _, s, _ in found)
    context.country = context.setting.country = country_of([*drafts, *others], said, outlet, fought)
    context.setting.fought = frozenset(fought)
    context.setting.lands = lands_of(drafts) if context.country is None else frozenset()
    context.setting.violent = any(tells_of_violence(s) for _, s, _ in found)
    settle([*drafts, *others], context.setting)
    only_homes(drafts)
    earlier: list[Item] = []
    for tokens, scene, some in found:
        items = tuple(finish(tokens, fresh(tokens, scene, some), context.setting, earlier))
        context.read[_key(tokens)] = items
    context.country = context.country or _only_country(context)
    return context


def _only_country(context: PlaceContext) -> str | None:
    """The country that all the places read lie in, where no name by itself speaks for one."""
    all_read = [i.found for items in context.read.values() for i in items]
    sure = [f.entry or next(iter(f.inside), None) for f in all_read]  # a village of no table, by its district
    found = {e.country for e in sure if e is not None}
    return min(found) if len(found) == 1 and found <= set(OURS) else None


def _again(scene: Scene, spoken: frozenset[str], drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence, read once more where it has names that are spoken elsewhere."""
    if not speaks(scene, spoken):
        return drafts
    scene.spoken = spoken
    return parse(scene)


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
        scene.spoken = context.setting.spoken
        items = tuple(finish(tokens, fresh(tokens, scene, parse(scene)), replace(context.setting), []))
    return [mention_of(item, report_text) for item in items]
