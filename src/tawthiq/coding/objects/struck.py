"""Words that say that an object was struck: «غارة على منزل», «سقطت على سطح منزل», «تعرضت سيارة لـ…»."""

from __future__ import annotations

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import is_one_of
from tawthiq.coding.objects.aimed import (
    burst_at,
    by_masdar,
    by_pronoun,
    fired_at,
    queue_at,
    struck_it,
    trod_on_mine,
)
from tawthiq.coding.objects.reach import attacked_before, bodies_found, next_words
from tawthiq.coding.words import word_list

_ONTO = word_list("onto")
_INSIDE = word_list("inside")
_RUBBLE = word_list("rubble")
_FELL = word_list("fell")
_ENTERED = tuple(word_list("entered_stems"))
_STORMED = tuple(word_list("stormed_stems"))
_POSTED = tuple(word_list("posted_stems"))
_WAS_HIT = word_list("was_hit")
_ESCAPE = ("يسلم", "تسلم", "ينج", "تنج")
_YARDS = word_list("parts_of_building")
_ROOFS = word_list("roofs")
_ROADS = word_list("roads")
_STRUCK_BY = tuple(word_list("struck_stems"))
_TARGETING = word_list("targeting")
_SUFFERED = ("تعرض", "يتعرض", "تتعرض")
_SCENES = ("homes", "market", "camp", "farm", "school", "mosque", "church", "shelter", "bakery", "other")
_PUBLIC = ("hospital", "mosque", "church", "school", "shelter", "market", "other")
_LATER = ("بعد", "عقب", "الي")
_AIMED = (fired_at, by_pronoun, by_masdar, trod_on_mine, burst_at, queue_at, struck_it)
_REACH, _NEAR = 10, 3
_THEN = 2  # words from an object to the verb that goes on with it
_FALL = 5  # words from «سقوط» to what it fell on


def told_struck(match: Match, clause: Clause) -> bool:
    """«غارة على منزل», «استهدفت سيارة», «منزل تعرض للقصف», «سقطت قذيفة على منزل», «دخل كنيسة وفجر نفسه»."""
    tokens = clause.of.sentence.tokens
    if tokens[match.first].text in _ROADS:
        return attacked_before(match, clause, 0)
    if _posted_on(match, clause):
        return _fell_on(match, clause)
    hospital = match.entry.id == "hospital" and "ب" in match.prefix  # «هي بمستشفى …»
    if attacked_before(match, clause, 0 if hospital else _REACH):
        return True
    after = [t.text for t in tokens[match.last : match.last + 4]]
    before = [t.text for t in tokens[max(clause.first, match.first - 4) : match.first]]
    cut = next((i for i, w in enumerate(after) if w in _LATER), len(after))  # «بالسيارات إلى المشفى بعد قصف»
    if any(word.startswith(_STRUCK_BY) for word in after[:cut]) or _hit_by_shell(match, clause):
        return True
    if any(word.startswith(_SUFFERED) for word in next_words(match, clause)):
        return True
    if any(word.lstrip("و").startswith(_SUFFERED) for word in before):
        return True
    if any(word in _TARGETING for word in before[-2:]) or any(word in _WAS_HIT for word in before[-1:]):
        return True
    if any(rule(match, clause) for rule in _AIMED) or _not_spared(before):
        return True
    if _fell_on(match, clause) or _entered(match, clause) or _then_struck(match, clause):
        return True
    return match.entry.id == "homes" and _dug_out_of(match, clause)


def _not_spared(before: list[str]) -> bool:
    """«ولم يسلم المسجد من القصف»"""
    return len(before) > 1 and before[-2].lstrip("وف") == "لم" and before[-1] in _ESCAPE


def _dug_out_of(match: Match, clause: Clause) -> bool:
    """«تحت ركام منزل», «جثامين أربعة من تحت بناء سكني»: where the dead were dug out."""
    before = [t.text for t in clause.of.sentence.tokens[max(clause.first, match.first - 2) : match.first]]
    return before[-1:] != [] and (before[-1].removeprefix("ال") in _RUBBLE or before == ["من", "تحت"])


def _then_struck(match: Match, clause: Clause) -> bool:
    """«حاصرت القوات منزلا وقصفته»: the verb's pronoun is the object before it."""
    then = (m for m in clause.of.means if m.kind == "verb" and 0 <= m.first - match.last <= _THEN)
    return any(m.suffix in ("ه", "ها") and m.prefix in ("و", "ف") for m in then)


def _hit_by_shell(match: Match, clause: Clause) -> bool:
    """«قذيفة أصابت منزلا»: a building that is hit, where the verb counts nobody."""
    for h in clause.of.harm:
        near = h.entry.id == "injure" and h.kind == "verb" and 0 <= match.first - h.last <= _REACH
        if near and not any(h.last <= c.first < match.first and c.group for c in clause.of.counted):
            return True
    return False


def _fell_on(match: Match, clause: Clause) -> bool:
    """«سقوط أجزاء منه على أحد المنازل», «سقطت على سطح منزل», «سقوط دانات وسط سوق»."""
    words = [t.text for t in clause.of.sentence.tokens[max(clause.first, match.first - _FALL) : match.first]]
    at = next((i for i, w in enumerate(words) if is_one_of(w, _FELL)), None)
    if at is None or "،" in words[at:] or any(h.last == match.first for h in clause.of.harm):
        return False
    onto = any(w in _ONTO or w in _INSIDE or w == "بين" for w in words[at:])
    return onto or "ب" in match.prefix


def _entered(match: Match, clause: Clause) -> bool:
    """«دخل انتحاري إلى كنيسة وفجر نفسه», «مهاجمة منزل»."""
    tokens = clause.of.sentence.tokens
    reach = 4 if match.entry.id in _PUBLIC else 2
    before = [t.text.lstrip("وبف") for t in tokens[max(clause.first, match.first - reach) : match.first]]
    if match.entry.id == "hospital":  # «استدعت دخول المستشفى»
        return any(word.startswith(_STORMED) for word in before)
    return any(word.startswith(_ENTERED) for word in before)


def _posted_on(match: Match, clause: Clause) -> bool:
    """«نشرت قناصتها على أسطح المنازل»."""
    tokens = clause.of.sentence.tokens
    if not any(t.text in _ROOFS for t in tokens[max(clause.first, match.first - 3) : match.first]):
        return False
    return any(t.text.startswith(_POSTED) for t in tokens[clause.first : match.first])


def scene(match: Match, clause: Clause) -> bool:
    """Harm told before, and the object as where it happened."""
    own = match.entry.id == "vehicle" and bool(match.suffix)  # «وهم داخل سيارتهم»
    if match.entry.id not in _SCENES and not own:
        return False
    tokens = clause.of.sentence.tokens
    at = match.first - 1 - (match.first > 1 and tokens[match.first - 1].text in _YARDS)
    inside = at >= 0 and tokens[at].text in _INSIDE
    if bodies_found(match, clause):
        return False
    near = [h.last for h in clause.of.harm if clause.holds(h.first) and 0 <= match.first - h.last <= _REACH]
    return bool(near) and (inside or "ب" in match.prefix) and not _goes_on(near[-1], match.first, clause)


def _goes_on(first: int, last: int, clause: Clause) -> bool:
    """«فقتلت أربعة، واجتمع المجلس في مدرسة»: something else is told behind the comma."""
    tokens, counts = clause.of.sentence.tokens, {c.first for c in clause.of.counted}
    commas = (i for i in range(first, last - 1) if tokens[i].text in ("،", ","))
    return any(tokens[i + 1].text[:1] == "و" and i + 1 not in counts for i in commas)
