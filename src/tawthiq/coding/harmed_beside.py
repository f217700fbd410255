"""Where a sentence begins to tell of people harmed at another place than those it has told of."""

from __future__ import annotations

from collections.abc import Iterator

from tawthiq.coding.annotate import Annotated
from tawthiq.coding.turns.told import harms
from tawthiq.coding.words import word_list
from tawthiq.places import PlaceMention

_THAT = word_list("and_that")
_SAYING = ("واعلن", "واعلنت", "واكد", "واكدت", "ونعي", "ونعت")
_STRUCK = ("attack", "weapon")
_ALSO = word_list("also")
_OF_THEM = ("منهم", "منهن", "منها", "بينهم")
_SPOTS = ("settlement", "exact", "area", "admin3", "admin2")
_TO_HARM = 6  # words from «وأن» to the harm
_TO_COUNT = 3  # words from the harm to whom it befell
_TO_TOWN = 2  # words from the count to its town («عشرة مدنيين في بلدة كذا»)
_TO_ATTACK = 10  # words from the count to the attack
_TO_SPOT = 7  # words from the attack to where it fell


def begins_elsewhere(sentence: Annotated, at: int, since: int) -> bool:
    """«غارة على بلدة أ أوقعت ستة قتلى، ومقتل اثنين في قصف طال بلدة ب», «…، واستشهد عشرة في بلدة ب»,
    «…، وآخر قتل برصاص قناص في ب», «…، وأن رجلا قتل في ب»: behind a comma.

    The town stands right behind those it counts, or behind an attack of their own.
    """
    tokens = sentence.sentence.tokens
    if tokens[at - 1].text not in ("،", ",") or tokens[at].text[:1] != "و":
        return False
    if (town := _before_them(sentence, at, since)) is not None and elsewhere(town, sentence, at, since):
        return True
    if not tells_an_attack(sentence, since, at):
        return False
    if (town := _headed_by(sentence, at)) is not None:
        return another_town(town, sentence, at)
    end = _harmed_from(sentence, at)
    if end is None or any(m.entry.data["kind"] == "cumulative" and m.first > at for m in sentence.markers):
        return False
    town = next(_towns_of_them(sentence, end), None)
    return town is not None and another_town(town, sentence, at)


def one_more_at(sentence: Annotated) -> Iterator[int]:
    """Where «وآخر قتل …», «وطفلا أصيب …» may begin."""
    verbs = {m.first for m in sentence.harm if m.kind == "verb" and m.prefix == ""}
    if verbs:
        yield from (c.first for c in sentence.counted if c.last in verbs and c.first > 0)


def may_begin(word: str) -> bool:
    return word in _THAT or word in _SAYING


def tells_an_attack(sentence: Annotated, since: int, at: int) -> bool:
    """Was an attack told, with whom it harmed and where?"""
    attack = any(since <= m.first < at and m.entry.data.get("kind") in _STRUCK for m in sentence.means)
    harm = any(since <= i < at for i in harms(sentence))
    return attack and harm and any(since <= p.first < at and _named(p) for p in sentence.places)


def _headed_by(sentence: Annotated, at: int) -> PlaceMention | None:
    """«…، وأنه في تلبيسة سقط عدد من الجرحى»: the town first, then whom it was in."""
    tokens = sentence.sentence.tokens
    if tokens[at].text not in _THAT or tokens[at + 1].text != "في":
        return None
    town = next((p for p in sentence.places if p.first == at + 2 and _named(p)), None)
    harmed = town is not None and any(0 <= m.first - town.last <= _TO_HARM for m in sentence.harm)
    return town if harmed else None


def _before_them(sentence: Annotated, at: int, since: int) -> PlaceMention | None:
    """«…، وأصيب في أبو سليم رجل مسن»: where, between the verb and whom it befell, of nobody told before."""
    joined = any(m.first == at and m.prefix == "و" and m.kind == "verb" for m in sentence.harm)
    if not joined or not any(since <= m.first < at for m in sentence.harm):
        return None
    tokens = sentence.sentence.tokens
    led_at = at + 1 + (tokens[at + 1].text in _ALSO)  # «…، وقضى كذلك في …»
    town = next((p for p in sentence.places if at < p.first <= led_at + 1 and _named(p)), None)
    led = town is not None and (tokens[led_at].text == "في" or tokens[led_at].text[:1] == "ب")
    if town is None or not led:
        return None
    theirs = any(0 <= c.first - town.last <= 1 and (c.group or c.outcome) for c in sentence.counted)
    return town if theirs else None


def _harmed_from(sentence: Annotated, at: int) -> int | None:
    """Where the count of those harmed ends, of a clause that begins with them; None where it does not."""
    tokens = sentence.sentence.tokens
    heads = [m for m in sentence.harm if at <= m.first <= at + _TO_HARM]
    if tokens[at].text in _THAT or tokens[at].text in _SAYING:
        head = heads[0] if heads else None
    else:
        joined = (m for m in heads if m.first == at and m.prefix == "و")
        subjects = {c.last for c in sentence.counted if c.first == at and c.group}
        head = next(joined, None) or next((m for m in heads if m.first in subjects), None)
    if head is None:
        return None
    behind = (c for c in sentence.counted if head.last <= c.first <= head.last + _TO_COUNT)
    counts = [c for c in behind if c.group or c.outcome or c.unit is None]
    before = [c for c in sentence.counted if at <= c.first and c.last == head.first and c.group]
    if counts and tokens[min(counts[0].last, len(tokens) - 1)].text in _OF_THEM:
        return None  # «…، وقتل ثلاثة منهم في كفرنبل»
    return counts[0].last if counts else head.last if before else None


def _towns_of_them(sentence: Annotated, end: int) -> Iterator[PlaceMention]:
    """The first place named behind the count, where nothing else stands between but their own attack."""
    place = next((p for p in sentence.places if p.first >= end), None)
    if place is None or not _named(place):
        return
    near = place.first - end <= _TO_TOWN
    tokens = sentence.sentence.tokens
    struck = [m for m in sentence.means if end <= m.first < place.first and m.entry.data.get("kind") in
              ("attack", "weapon") and not tokens[m.first].text.lstrip("بل").startswith("ال")]  # fmt: skip
    theirs = bool(struck) and struck[0].first - end <= _TO_ATTACK
    if near or (theirs and place.first - struck[-1].last <= _TO_SPOT):
        yield place


def _named(p: PlaceMention) -> bool:
    aside = p.anaphor or p.hometown or p.origin or p.evacuation or p.dateline
    fine = p.place.precision in _SPOTS or p.place.precision == "neighbourhood"
    return fine and p.place.name_ar is not None and not aside


def elsewhere(place: PlaceMention, sentence: Annotated, at: int, since: int) -> bool:
    """Is it a town, or a quarter beside quarters, that the sentence has not told of before?"""
    return another_town(place, sentence, at) or _another_quarter(place, sentence, since, at)


def _another_quarter(quarter: PlaceMention, sentence: Annotated, since: int, at: int) -> bool:
    """A quarter by name, after people harmed at another quarter."""
    if quarter.place.precision != "neighbourhood":
        return False
    told = {p.place.name_ar for p in sentence.places if since <= p.first < at and _quarter(p)}
    return bool(told) and quarter.place.name_ar not in told


def _quarter(p: PlaceMention) -> bool:
    return p.place.precision == "neighbourhood" and _named(p)


def another_town(town: PlaceMention, sentence: Annotated, at: int) -> bool:
    """A town by name that the sentence has not named, nor a quarter of it."""
    if town.place.precision not in _SPOTS or town.place.relation == "countryside_of":
        return False
    for p in sentence.places:
        around = {p.place.name_ar, *p.names} | ({p.place.within.name_ar} if p.place.within else set())
        if p.first < at and not p.origin and town.place.name_ar in around:
            return False
    return True
