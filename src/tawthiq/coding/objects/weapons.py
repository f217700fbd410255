"""Vehicles that are the weapon, not what was struck: «سيارة مفخخة», «انتحاري على دراجة», «عملية دهس»."""

from __future__ import annotations

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.words import word_list

_BOMB = tuple(word_list("bomb_stems"))
_BLAST = word_list("blast_words")
_FIRE = word_list("fire_words")
_RIDERS = word_list("riders")
_RAMMING = word_list("ramming")
_PLANTED = word_list("planted")
_BUSES = word_list("buses")
_THEIR_FIRE = word_list("their_fire")
_TOOK = ("ودوهم", "ودوه", "نقلناهم", "نقلوهم", "نقلهم", "شالوهم", "رفعوهم", "اسعفوهم")
_TAKEN = 6  # words from «ودوهم» to what they were carried in
_STUCK = 7  # words from the bomb to the car that it is stuck to
_UNDER, _STICKY = ("اسفل", "تحت"), ("لاصق",)
_BOMBS = ("عبوه", "عبوتين", "عبوتان", "قنبله", "لغم", "عبوات")
_INSIDE = ("في", "داخل", "بداخل")
_WHOSE = 2  # «إطلاق آليات الاحتلال النار»
_OPENED_FIRE = ("اطلق", "اطلاق", "فتح", "تطلق", "تفتح")
_SHOOTERS = word_list("shooters")


def of_weapon(match: Match, clause: Clause) -> bool:
    """«سيارة [شحن] مفخخة», «انفجار سيارة», «انتحاري على دراجة» are what struck, not what was struck."""
    tokens = clause.of.sentence.tokens
    after = [t.text for t in tokens[match.last : match.last + 3]]
    if match.entry.id == "vehicle" and _stuck_under(match, clause):
        return False
    if match.entry.id == "vehicle" and (any(_bomb(w) for w in after) or _carried(match, clause)):
        return True
    if match.entry.id == "vehicle" and (_bears(match, clause) or _carried_them(match, clause)):
        return True
    if match.entry.id in ("vehicle", "ambulance") and (_fires(match, clause) or _rides(match, clause)):
        return True
    if match.entry.id == "vehicle" and (any(t.text in _RAMMING for t in tokens) or _bomb_in(match, clause)):
        return True
    return any(
        (m.first <= match.first < m.last and not (match.entry.id == "homes" and _is_attack(m)))
        or (match.first <= m.first < match.last and m.entry.data["kind"] != "attack")
        for m in clause.of.means
        if m.entry.data["kind"] != "attack" or m.last - m.first > 1
    )


def _stuck_under(match: Match, clause: Clause) -> bool:
    """«عبوة لاصقة مثبتة أسفل سيارة مدنية انفجرت», «عبوة لاصقة في سيارة»: the car was to be struck."""
    before = clause.of.sentence.tokens[max(clause.first, match.first - _STUCK) : match.first]
    words = [t.text for t in before]
    under = bool(words) and words[-1] in _UNDER and any(w.lstrip("وال") in _BOMBS for w in words)
    return under or any(w.removeprefix("ال").startswith(_STICKY) for w in words)


def _is_attack(means: Match) -> bool:
    """«سوت بالأرض منزلا» has its house in the phrase."""
    return bool(means.entry.data["kind"] == "attack")


def _fires(match: Match, clause: Clause) -> bool:
    """«أطلقت عليهم الآليات النار»: who fired."""
    tokens = clause.of.sentence.tokens
    after = [t.text for t in tokens[match.last : match.last + _WHOSE]]
    before = [t.text for t in tokens[max(clause.first, match.first - 2) : match.first]]
    opened = any(w.startswith(_OPENED_FIRE) or w[1:].startswith(_OPENED_FIRE) for w in before)
    return opened and any(w in _FIRE for w in after)


def _bears(match: Match, clause: Clause) -> bool:
    """«برصاص آليات الاحتلال»: whose fire it was."""
    tokens = clause.of.sentence.tokens
    before = tokens[match.first - 1].text if match.first > clause.first else ""
    dozers = tokens[match.first].text.startswith("جراف")  # «جرافات الاحتلال تجرف …»
    if dozers and any(a.first == match.last for a in clause.of.actors):
        return True
    return not match.prefix and before.lstrip("وب") in _THEIR_FIRE


def _carried_them(match: Match, clause: Clause) -> bool:
    """«ودوهم المستشفى بالكارو», «نقلوا على عربات»: what the wounded were carried in."""
    if match.prefix not in ("ب", "بال"):
        return False
    near = range(match.first - _TAKEN, match.first)
    taken = (m.first for m in clause.of.markers if m.entry.data["kind"] == "evacuate")
    words = clause.of.sentence.tokens[max(clause.first, match.first - _TAKEN) : match.first]
    return any(at in near for at in taken) or any(t.text.lstrip("وف").startswith(_TOOK) for t in words)


def _rides(match: Match, clause: Clause) -> bool:
    """«ملثمون في سيارة أطلقوا النار», «مسلحون على متن دراجة»: what the attackers came in."""
    tokens = clause.of.sentence.tokens
    before = [t.text for t in tokens[max(clause.first, match.first - 2) : match.first]]
    return len(before) == 2 and before[0] in _SHOOTERS and before[1] in _INSIDE


def _bomb_in(match: Match, clause: Clause) -> bool:
    """«عبوة داخل سيارة» carries the bomb; «عبوة في سيارته», «عبوة داخل حافلة» was to be struck."""
    tokens = clause.of.sentence.tokens
    before = [t.text for t in tokens[max(clause.first, match.first - 6) : match.first]]
    planted = before[-1:] != [] and before[-1] in _INSIDE and any(w in _PLANTED for w in before)
    if tokens[match.first].text in _BUSES:
        return False
    return planted and not match.suffix and match.last - match.first == 1


def _bomb(word: str) -> bool:
    """Does the word make a vehicle a bomb (مفخخة، ملغومة، انفجرت)?"""
    return word.removeprefix("ال").startswith(_BOMB)


def _carried(match: Match, clause: Clause) -> bool:
    """«انفجار سيارة», «انفجرت سيارة ثانية», «السيارة … نوع بيك آب», «كان على دراجة»."""
    tokens = clause.of.sentence.tokens
    before = [t.text for t in tokens[max(clause.first, match.first - 3) : match.first]]
    if before and before[-1].lstrip("وبف") in _BLAST and not match.prefix:
        return True
    if before[-1:] == ["نوع"]:
        return True
    shot_at = bool(_FIRE & set(before))  # «أطلق مسلحون النار على سيارة»
    return before[-1:] in (["علي"], ["متن"]) and bool(_RIDERS & set(before)) and not shot_at
