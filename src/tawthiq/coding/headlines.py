"""Headlines that tell two attacks: «طائرات روسية تقصف أريحا ومدفعية النظام تستهدف سراقب»."""

from __future__ import annotations

from tawthiq.coding.annotate import Annotated
from tawthiq.coding.inline_labels import is_town

_HEADS = ("headline", "subheading")
_FINE = ("exact", "neighbourhood", "settlement", "area", "admin2", "admin3")
_LAID = ("car_bomb", "landmine_or_ied", "suicide_attack")
_UPON = "علي"
_TO_ATTACK = 4  # words from who strikes to the verb («ومدفعية قوات النظام تستهدف …»)


def heads(sentence: Annotated) -> bool:
    """A headline, or the first line of a post, which stands as one."""
    return sentence.sentence.kind in _HEADS or sentence.sentence.index == 0


def two_in_headline(sentence: Annotated, at: int, since: int) -> bool:
    """Does another attack begin at this word of a headline, joined by «و»?

    Before it an attack is told with its place. Dead who are counted once for both stay with neither: such a
    headline is not cut.
    """
    tokens = sentence.sentence.tokens
    if not heads(sentence) or tokens[at].text[:1] != "و":
        return False
    subject = any(m.first == at and m.prefix.startswith("و") for m in sentence.means)
    if not (subject or any(a.first == at for a in sentence.actors)):
        return False
    struck = [m.first for m in sentence.means if m.entry.data.get("kind") == "attack"]
    laid = [m.first for m in sentence.means if m.entry.data.get("event") in _LAID]  # «قتلى بمفخخة في …»
    before = any(since <= m < at for m in (*struck, *laid)) and _one_town(sentence, since, at)
    strikes = any(at <= m <= at + _TO_ATTACK for m in struck)
    if strikes and not any(since <= m < at for m in struck) and _dead_of_another_land(sentence, at, since):
        return True
    if not before or not strikes:
        return False
    if not _another_town(sentence, at):
        return False
    counted = (c.first for c in sentence.counted if (c.outcome or c.group) and c.quantity.value)
    return len({i < at for i in counted if i >= since}) != 1


def _dead_of_another_land(sentence: Annotated, at: int, since: int) -> bool:
    """«قتلى بريف اللاذقية والنظام يقصف دمشق»: the dead, right behind them where, and the strike on a place of
    another governorate."""
    held = [p for p in sentence.places if since <= p.first < at]
    dead = [c for c in sentence.counted if c.outcome and since <= c.first < at]
    after = [p.place for p in sentence.places if p.first >= at and not p.anaphor]
    if len(held) != 1 or not dead or not after or held[0].first - dead[-1].last > 1:
        return False
    own = held[0].place.admin1
    return own is not None and all(p.admin1 is not None and p.admin1.id != own.id for p in after)


def _one_town(sentence: Annotated, first: int, last: int) -> bool:
    """«على أرياف القامشلي وكوباني» is over a region: the attacks told after it are not to be parted so."""
    held = [p.place for p in sentence.places if first <= p.first < last]
    if not held:
        return _unread(sentence, first, last) is not None
    return len(held) == 1 and held[0].precision in _FINE and held[0].relation != "countryside_of"


def _another_town(sentence: Annotated, at: int) -> bool:
    """Is a town named from here on that is not named before?"""
    names = {p.place.name_ar for p in sentence.places if p.first < at}
    after = [p.place.name_ar for p in sentence.places if p.first >= at and not p.anaphor]
    if after:
        return any(name not in names for name in after)
    return _unread(sentence, at, len(sentence.sentence.tokens)) is not None


def _unread(sentence: Annotated, first: int, last: int) -> int | None:
    """Where a town's name stands behind «على» or the verb, though no word settles that it is one."""
    tokens = sentence.sentence.tokens
    struck = {m.last for m in sentence.means}
    known = {i for m in (*sentence.harm, *sentence.objects) for i in range(m.first, m.last)}
    known |= {i for m in sentence.means for i in range(m.first, m.last)}
    known |= {i for a in sentence.actors for i in range(a.first, a.last)}
    behind = (i for i in range(first + 1, last) if tokens[i - 1].text == _UPON or i in struck)
    return next((i for i in behind if i not in known and is_town([tokens[i]])), None)
