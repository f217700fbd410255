"""A lead that says itself that its toll is of several attacks: «مقتل سبعة في أربع هجمات متفرقة»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tawthiq.coding.assembly.leads import LEAD
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.same_spot import same_governorate
from tawthiq.coding.assembly.shares import AT_ITS_TOWN
from tawthiq.coding.next_attack import BURSTS
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED, Place
from tawthiq.places import PlaceMention

_ATTACKS, _SCATTERED = word_list("many_attacks"), word_list("scattered_words")
_SERIES = frozenset({"سلسله", "بسلسله", "موجه", "بموجه"})
_PARTS_OF = word_list("parts_of_a_land")
_EVERYWHERE = ("متفرق", "مختلف", "متعدد", "عده")
_ONE_OF_THEM = frozenset({"اعنفها", "ابرزها", "اكبرها", "اخطرها", "اشدها", "اعنفهما", "اولها", "اخرها"})
_TO_ADJECTIVE = 3  # words from «هجمات» to «متفرقة»
_FEW = 2  # attacks counted, parts
_INCIDENTS = ("حادث", "واقع", "مجزر", "مجازر")  # each is one by itself: two of them are two attacks
_DUAL = ("ين", "ان", "تي", "ي", "تا")
_CLITICS = re.compile("^[وف]?[بل]?")


def says_several(s: Statement) -> bool:
    """Early in the report, people counted, and its own words that they fell in several attacks."""
    early = s.headline or s.clause.of.sentence.index < LEAD
    if not early or s.item or s.points_at_it or "again" in s.kinds or AT_ITS_TOWN in s.kinds:
        return False
    if not any(r.quantity.low for r in s.whole_rows):
        return False
    words = [w[1:] if w[:1] in ("ب", "ل") and w[1:] in _ATTACKS else w for w in s.clause.words]
    if any(_apart(words, i) or _two_incidents(words[i]) for i in range(len(words))):
        return True
    attacks = (c for c in s.clause.of.counted if c.unit == "attack" and s.clause.holds(c.first))
    return any((c.quantity.low or 0) >= _FEW for c in attacks) and not _SCATTERED.isdisjoint(words)


def _two_incidents(word: str) -> bool:
    """«بحادثتي إطلاق نار», «مجزرتين»"""
    bare = _CLITICS.sub("", word)
    return bare.startswith(_INCIDENTS) and bare.endswith(_DUAL) and not bare.startswith("ال")


def _apart(words: Sequence[str], at: int) -> bool:
    """«هجمات متفرقة», «سلسلة تفجيرات», «أنحاء متفرقة»"""
    after = words[at + 1 : at + 1 + _TO_ADJECTIVE]
    if words[at] in _ATTACKS:
        over = {word.removeprefix("ب") for word in after[:2]}  # «هجمات في أنحاء البلاد»
        spread = not (_SCATTERED.isdisjoint(after) and _PARTS_OF.isdisjoint(over))
        return spread or (at > 0 and words[at - 1] in _SERIES)
    return words[at] in _PARTS_OF and bool(after) and after[0].startswith(_EVERYWHERE)


def worst_of_them(lead: Statement) -> PlaceMention | None:
    """«… في هجمات متفرقة أعنفها انفجار سيارة في سوق كذا»: where the one lay that is told next."""
    at = next((i for i, word in enumerate(lead.clause.words) if word in _ONE_OF_THEM), None)
    if at is None:
        return None
    behind = [p for p in lead.places if p.first > lead.clause.first + at and not (p.anaphor or p.origin)]
    return behind[0] if len(behind) == 1 else None


def goes_on_with_the_worst(s: Statement) -> bool:
    """«السيارة انفجرت وسط السوق وقتلت 18»: the bomb with its article, at no place of its own."""
    if own_place(s) is not None or not s.acts or not s.told_dead:
        return False
    tokens = s.clause.of.sentence.tokens
    bombs = (m.first - 1 for m in s.means if m.verbal and m.rule in BURSTS and m.first > s.clause.first)
    return s.points_at_it or any(tokens[at].text.startswith("ال") for at in bombs)


def parts_follow(lead: Statement, rest: Sequence[Statement]) -> bool:
    """Are attacks with fewer dead and injured told one by one after it, where it says that they were?"""
    spots: set[str | None] = set()
    parts = 0
    another = False
    for s in rest:
        if not _is_part(s, lead):
            continue
        place = own_place(s)
        parts += 1
        another = another or s.next_attack is not None
        spots.add(place.place.name_ar if place else None)
        if _fewer(s, lead) and place is not None and s.acts:
            return True
    return parts >= _FEW and (another or len(spots) >= _FEW)


def _fewer(s: Statement, lead: Statement) -> bool:
    """Fewer dead; where the lead tells of none («أصيب ثمانية في حادثين منفصلين») fewer injured."""
    if lead.told_dead:
        return (s.told_dead or 0) < lead.told_dead
    return 0 < (s.told_injured or 0) < (lead.told_injured or 0)


def _is_part(s: Statement, lead: Statement) -> bool:
    if s.headline or "recap" in s.kinds or not s.kills_or_injures:
        return False
    if s.points_at_it and not _one_of_the_two(s, lead):
        return False
    if not (s.told_dead or s.told_injured):
        return False
    if s.date is not None and lead.date is not None and s.date.start != lead.date.start:
        return False
    if (s.told_dead or 0) > (lead.told_dead or 0):
        return False
    if lead.told_injured is not None and (s.told_injured or 0) > lead.told_injured:
        return False
    place = own_place(s)
    same = (s.told_dead, s.told_injured) == (lead.told_dead, lead.told_injured)
    return not same and _near(lead, place.place if place else None)


def _one_of_the_two(s: Statement, lead: Statement) -> bool:
    """«12 قتيلا في تفجيرين منفصلين. وأدى الهجوم على حاجز في حي كذا إلى مقتل تسعة»: «the» one of them that
    was there, with fewer dead."""
    place = own_place(s)
    there = place is not None and place.place.precision in SETTLED and not place.anaphor
    return there and 0 < (s.told_dead or 0) < (lead.told_dead or 0) and "update" not in s.kinds


def _near(lead: Statement, place: Place | None) -> bool:
    """Where the lead names a town of its own, the parts are told of its governorate."""
    held = (m for m in lead.clause.of.markers if lead.clause.holds(m.first))
    ends = min((m.first for m in held if m.entry.data["kind"] == "subset"), default=lead.clause.last)
    words = lead.clause.words
    ends = min([ends, *(lead.clause.first + i for i, word in enumerate(words) if word in _ONE_OF_THEM)])
    own = (p for p in lead.places if p.first < ends and not p.dateline)
    towns = [p.place for p in own if p.place.precision in SETTLED]
    return not towns or place is None or any(same_governorate(place, t) for t in towns)
