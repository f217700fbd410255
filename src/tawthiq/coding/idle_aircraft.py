"""Aircraft that struck nobody: they fly, carry people, are heard or shot down; what else bears their name."""

from __future__ import annotations

import re
from itertools import pairwise

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import begins, is_one_of
from tawthiq.coding.idle_ordnance import harms, no_attack
from tawthiq.coding.words import word_list

_DOWNED = word_list("downed")
_QUOTES = frozenset('"“”«»')
_OUTLETS = word_list("outlet_heads")
_OF_OUTLETS = word_list("outlet_tails")
_WHO = word_list("relative_pronouns")
_DOWNED_REACH = 8  # words from «أسقطت الدفاعات المسيرات التي» to what they came for
_LADEN = ("مسير", "طاير", "زورق", "زوارق", "درون")
_BOMBS = ("قنبل", "قنابل", "صاروخ", "صواريخ", "برميل", "براميل", "قذيف", "قذايف", "ذخاير", "عبوه", "عبوات")
_LADEN_WITH = ("تحمل", "يحمل", "محمل", "مزود", "مجهز", "كانت", "كان", "مفخخ", "ب", "قبل", "بعد")
_TO_BOMBS = 5  # words from aircraft, over whose they are, to what they dropped
_PEACEFUL = word_list("peaceful_flights")
_IN_THE_SKY = word_list("in_the_sky")
_HEARD = word_list("heard_flying")
_FLIGHTS = word_list("of_flying")
_CARRIED = 8  # words from aircraft to what they carry, or to where they landed
_LANDING = frozenset({"صول", "وصول", "هبوط"})
_TELLS = frozenset({"افادت", "ذكرت", "قالت", "نقلت", "اوردت", "بثت", "عرضت", "اكدت"})
_TAKE_PART = ("شارك", "يشارك", "تشارك", "مشارك", "خرج", "نظم", "ينظم", "تنظم", "تنظيم")
_MARCH_FOR = word_list("marched_for")
_MARCHING = 4  # words between «مسيرة» and those who march, or what for
_NOISE, _BARRIERS = 6, ("جدار", "حاجز", "لجدار", "لحاجز")  # words from «خرق جدار الصوت» to the aircraft
_HOVERING, _TO_HOVER = ("تحوم", "يحوم", "حامت", "تحلق", "يحلق", "حلقت", "تحليق"), 3
_NOT, _LEAVES = ("لم", "لا", "ولم", "ولا"), ("تغادر", "يغادر", "تفارق", "يفارق", "تبارح", "يبارح")
_OF_PEOPLE = re.compile(r"مسيرت(?:هم|هن|هما|نا|كم|ه|ها|ي)$")


def in_peace(m: Match, clause: Clause) -> bool:
    """«وصلت خمس طائرات للصليب الأحمر تقل أسرى», «لحظة هبوط طائرة الوفد»: they carry people, or land."""
    if m.entry.data.get("kind") != "carrier":
        return False
    tokens = clause.of.sentence.tokens
    if any(t.text.lstrip("ولب") in _LANDING for t in tokens[max(clause.first, m.first - 2) : m.first]):
        return True
    near = tokens[max(clause.first, m.first - _CARRIED) : min(clause.last, m.last + _CARRIED)]
    return any(t.text.lstrip("و") in _PEACEFUL for t in near) and no_attack(m, clause)


def _hovers(m: Match, clause: Clause) -> bool:
    """«طائرة استطلاع ظلت تحوم فوق المكان بعد الغارة», «لم تغادر الأجواء»: it flew there, and strikes with no
    verb behind it."""
    near = clause.of.sentence.tokens[m.last : min(clause.last, m.last + _TO_HOVER)]
    stays = any(a.text in _NOT and b.text.startswith(_LEAVES) for a, b in pairwise(
        clause.of.sentence.tokens[m.last : min(clause.last, m.last + _TO_HOVER + 1)]))  # fmt: skip
    if not (stays or any(t.text.startswith(_HOVERING) for t in near)):
        return False
    later = (x for x in clause.of.means if clause.holds(x.first) and x.first > m.last and x.kind == "verb")
    return not any(x.entry.data.get("kind") == "attack" for x in later)


def of_flying(m: Match, clause: Clause) -> bool:
    """«خزان وقود الطيران», «توقفت حركة الطيران», «سمعنا صوت طيارة»: no aircraft that struck."""
    if m.entry.data["kind"] != "carrier":
        return False
    if _hovers(m, clause):
        return True
    after = clause.of.sentence.tokens[m.last].text if m.last < clause.last else ""
    if after in _IN_THE_SKY:  # «الطيران بالجو، انتبهوا»
        return not harms(clause) and no_attack(m, clause)
    if m.first == clause.first:
        return False
    before, word = (t.text for t in clause.of.sentence.tokens[m.first - 1 : m.first + 1])
    if before in _HEARD:
        return not harms(clause)
    return word == "الطيران" and before in _FLIGHTS


def people_march(m: Match, clause: Clause) -> bool:
    """«شارك المئات في مسيرة تنديدا …»: people who march, by those who take part or what it is for."""
    if m.entry.id != "drone" or m.last - m.first > 1:
        return False
    if _OF_PEOPLE.search(clause.of.sentence.tokens[m.first].text):
        return True  # «مسيرتهم نحو الحرية», «في مسيرته المهنية»: one drone is seldom called somebody's
    if any(o.entry.id == "crackdown" and clause.first <= o.first < m.first for o in clause.of.means):
        return True  # «قمع جنود … مسيرة القرية»
    tokens = clause.of.sentence.tokens
    before = tokens[max(clause.first, m.first - _MARCHING) : m.first]
    after = tokens[m.last : min(clause.last, m.last + _MARCHING)]
    return any(begins(t.text, _TAKE_PART) for t in before) or any(t.text in _MARCH_FOR for t in after)


def none_of_them(m: Match, clause: Clause) -> bool:
    """«خرق جدار الصوت من قبل الطيران، ولا غارات»: none, or no more than a noise."""
    tokens = clause.of.sentence.tokens
    before = [t.text for t in tokens[max(clause.first, m.first - _NOISE) : m.first]]
    if m.kind != "verb" and before[-1:] and before[-1] in ("ولا", "لا", "بلا"):
        return True
    if m.entry.data.get("kind") != "carrier":
        return False
    bang = any(a in _BARRIERS and b == "الصوت" for a, b in pairwise(before))
    return bang and no_attack(m, clause)


def shot_down(m: Match, clause: Clause) -> bool:
    """«إسقاط مسيرة»: it was the target."""
    tokens = clause.of.sentence.tokens
    if m.entry.data.get("event") == "car_bomb" and m.first > clause.first:
        laden = any(stem in tokens[m.first - 1].text for stem in _LADEN)
        return laden  # «مسيرتين مفخختين»
    if m.kind == "verb" and m.first > clause.first and tokens[m.first - 1].text in _WHO:
        return any(_downs(t.text) for t in tokens[max(clause.first, m.first - _DOWNED_REACH) : m.first])
    before = tokens[max(clause.first, m.first - 2) : m.first]
    flies = m.entry.data["kind"] == "carrier" or m.entry.data.get("event") == "rocket_or_missile"
    return flies and any(_downs(t.text) for t in before) and not _dropped(m, clause)


def _dropped(aircraft: Match, clause: Clause) -> bool:
    """«أسقطت طائرات الاحتلال قنبلتين على منزل»: the aircraft did it; not «أسقطت مسيرة محملة بقنابل»."""
    tokens = clause.of.sentence.tokens
    near = range(aircraft.last, min(clause.last, aircraft.last + _TO_BOMBS))
    bombs = next((i for i in near if tokens[i].text.startswith(_BOMBS)), None)
    if bombs is None:
        return False
    return not any(t.text.startswith(_LADEN_WITH) for t in tokens[aircraft.last : bombs])


def names_outlet(m: Match, clause: Clause) -> bool:
    """«قناة "المسيرة"», «لـ"المسيرة"»: the drone's word alone in quotation marks, or after a channel's."""
    tokens = clause.of.sentence.tokens
    if m.entry.id != "drone" or m.last - m.first > 1 or m.last >= len(tokens):
        return False
    if m.first == 0:
        return tokens[m.last].text == "نت"
    before, after = tokens[m.first - 1].text, tokens[m.last].text
    quoted = before in _QUOTES and (after in _QUOTES or after in _OF_OUTLETS)
    told = before.lstrip("و") in _TELLS and tokens[m.first].text == "المسيره"  # «أفادت المسيرة بأن»
    return quoted or told or after == "نت" or is_one_of(before, _OUTLETS)


def _downs(word: str) -> bool:
    return word in _DOWNED or (word[:1] in ("و", "ف") and word[1:] in _DOWNED)
