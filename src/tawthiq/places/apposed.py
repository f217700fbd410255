"""A name that words after it say is a place: «في الدرويشية، أحد أحياء صيدا», «على حدادة، إحدى قرى …»."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.places.drafts import Draft, Link
from tawthiq.places.name import Name
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.words import is_head, word_list

_ONE_OF = frozenset({"احد", "احدي", "واحده", "واحد"})
_RANKS = frozenset({"neighbourhood", "village", "town", "camp"})
_LONGEST = 3  # words of a name
_LED = ("preposition", "strike", "near")
_NO_NAME = ("nameless", "preposition", "rank", "attack", "strike", "striker", "person", "harmed", "title")
_MARKS, _LINE = 2, 7  # «||»; words of a line that is a heading


def named_before(scene: Scene, draft: Draft, before: Draft | None) -> Draft | None:
    """The draft of «أحد أحياء صيدا» as the place that is named before its comma; None where it is not so."""
    one_of = draft.first - 1
    if scene.text(one_of) == "من" and scene.text(one_of - 1) in ("واحده", "واحد"):
        one_of -= 1
    comma = one_of - 1
    if scene.text(one_of) not in _ONE_OF or scene.text(comma) not in ("،", "(", "-", "–"):
        return None
    rank = scene.hit(draft.first, "rank")
    if rank is None or rank.data["rank"] not in _RANKS or rank.prefix:
        return None
    holder = _holder(draft)
    if before is not None and before.last == comma:
        return _placed(before, holder, draft, rank.data["rank"])
    name = None if before is not None and before.last > comma else _name(scene, comma)
    if name is None or not (holder or draft.anaphor):
        return None
    first = name.first
    return Draft(first, draft.last, name, ranks=(rank.data["rank"],), evidence="strong", links=holder)


def under_its_unit(scene: Scene, unit: Draft, draft: Draft) -> bool:
    """«إدلب | حاس: …», «درعا: طفس: …», «ريف حمص الشمالي || تيرمعلة» as a line: the governorate or its
    countryside, then the place, at the head of a line. Links it, in place."""
    between = scene.texts[unit.last : draft.first]
    mark = len(between) <= _MARKS and all(t in ("|", "/", "-", "–", ":") for t in between)
    ends = draft.last == len(scene) <= _LINE and bool(between)
    closed = scene.text(draft.last) in (":", "|") or ends
    head = mark and unit.first <= 1 and closed and not (unit.links or draft.links)
    if not head or unit.name is None or draft.name is None or draft.anaphor:
        return False
    if unit.relation not in ("in", "countryside_of"):
        return False
    link = Link(unit.relation, unit.direction, unit.name, unit.ranks, unit.first, unit.last)
    ids = {e.id for e in unit.name.entries if e.kind == "governorate"}
    inside = not draft.name.country and any(e.admin1 in ids and e.id not in ids for e in draft.name.entries)
    if inside:
        draft.links, draft.evidence, draft.dateline = (link,), "strong", True
    return inside


def rank_after(scene: Scene, last: int) -> str:
    """What a name is by the words after it («برجا، إحدى بلدات إقليم الخروب»); empty where none say."""
    if scene.text(last) != "،" or scene.text(last + 1) not in _ONE_OF:
        return ""
    hit = scene.hit(last + 2, "rank")
    return hit.data["rank"] if hit and not hit.prefix and hit.data["rank"] in ("village", "town") else ""


def _holder(draft: Draft) -> tuple[Link, ...]:
    """What the words after the rank say that it lies in."""
    if draft.name is None:
        return ()
    own = Link(draft.relation, draft.direction, draft.name, _unit(draft), draft.first, draft.last)
    return (own, *draft.links)


def _unit(draft: Draft) -> tuple[str, ...]:
    return () if draft.plural else draft.ranks


def _placed(before: Draft, holder: tuple[Link, ...], draft: Draft, rank: str) -> Draft | None:
    """«في كفرنبل، إحدى بلدات ريف إدلب»: no second place, but where the first lies."""
    own = before.name
    if own is None or own.country or before.links or before.anaphor or before.point:
        return None
    if not (holder or draft.anaphor):
        return None
    if rank == "neighbourhood" and any(e.kind in ("city", "town") for e in own.entries):
        return None  # «في حلب، أحد أحياء المدينة تعرض للقصف»
    return replace(before, last=draft.last, links=holder, evidence="strong", ranks=before.ranks or (rank,))


def _name(scene: Scene, end: int) -> Name | None:
    """The words before the comma, after «في», «على» or a word of attack."""
    for first in range(end - 1, max(-1, end - 1 - _LONGEST), -1):
        if not scene.is_word(first) or scene.hit(first, *_NO_NAME) or is_head(scene.text(first)):
            return None
        known = read_name(scene, first)
        if known is not None and known.last == end and (known.prefix == "ب" or scene.before(first, *_LED)):
            return replace(known, tier="plain") if known.tier == "ordinary" else known
        if scene.before(first, *_LED) and _like_a_name(scene, first, end):
            return Name(first, end, tuple(scene.texts[first:end]), (), "plain")
    return None


def _like_a_name(scene: Scene, first: int, end: int) -> bool:
    """Not «في منزل (أحد أحياء …)»: with the article, of several words, or a word that nothing explains."""
    word = scene.text(first)
    known = scene.hits(first) or word in word_list("ordinary") or scene.text(end) == "("
    return word.startswith("ال") or end - first > 1 or not known
