"""What was hit: objects named as struck or damaged, not those beside the attack or on the way to hospital."""

from __future__ import annotations

from dataclasses import dataclass

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.words import word_list
from tawthiq.places import PlaceMention

_BESIDE = word_list("beside")
_TOWARDS = word_list("towards")
_DESTROYED = word_list("destroyed_stems")
_ONTO = word_list("onto")
_INSIDE = word_list("inside")
_RUBBLE = word_list("rubble")
_BOMB = tuple(word_list("bomb_stems"))
_STRUCK_BY = tuple(word_list("struck_stems"))
_OUT_OF = ("عن", "خارج", "من")
_SCENES = ("homes", "market", "camp", "farm", "school", "mosque", "church", "shelter", "bakery", "other")
_REACH, _NEAR = 10, 3


@dataclass(frozen=True, slots=True)
class Hit:
    """An object of the contract's list, what happened to it, and where it is said."""

    id: str
    effect: str | None
    first: int
    last: int


def objects_of(clause: Clause, attacked: bool) -> list[Hit]:
    """Objects hit in a clause; `attacked`: the clause, or what it goes on from, tells an attack."""
    out: list[Hit] = []
    for m in clause.of.objects:
        if clause.holds(m.first) and not any(h.first == m.first for h in out):
            effect = _effect(m, clause) or ("hit" if attacked and _told_struck(m, clause) else None)
            hit = effect is not None or (attacked and _scene(m, clause))
            hit = hit and not _victim(m, clause)
            if hit and not (_beside(m, clause) or _of_weapon(m, clause)):
                out.append(Hit(m.entry.id, effect, m.first, m.last))
    for p in clause.of.places:
        target = p.point_target if attacked and clause.holds(p.first) else None
        if target and _point_hit(p, clause) and not any(h.id == target for h in out):
            out.append(Hit(target, "hit", p.first, p.last))
    return out


def _out_of_service(match: Match, clause: Clause) -> bool:
    """«خرج المشفى عن الخدمة»: hospitals, schools, works; a house or a car is out of no service."""
    tokens = clause.of.sentence.tokens
    near = range(max(clause.first + 1, match.first - _NEAR), min(clause.last, match.first + _REACH))
    said = any(tokens[i].text == "الخدمه" and tokens[i - 1].text in _OUT_OF for i in near)
    return said and match.entry.id not in ("homes", "vehicle", "market", "camp")


def _effect(match: Match, clause: Clause) -> str | None:
    if _out_of_service(match, clause):
        return "out_of_service"
    for m in clause.of.markers:
        if m.entry.data["kind"] == "damage" and clause.holds(m.first) and -6 <= match.first - m.last <= 8:
            word = clause.of.sentence.tokens[m.first].text
            return "destroyed" if any(s in word for s in _DESTROYED) else "damaged"
    return None


def _told_struck(match: Match, clause: Clause) -> bool:
    """«غارة على منزل», «استهدفت سيارة», «منزل تعرض للقصف», «قتلوا في منزلهم»."""
    tokens = clause.of.sentence.tokens
    for m in clause.of.means:
        gap = match.first - m.last
        if clause.holds(m.first) and 0 <= gap <= _REACH and (gap <= _NEAR or _onto(clause, m.last, match)):
            return True
    after = [t.text for t in tokens[match.last : match.last + 4]]
    if any(word.startswith(_STRUCK_BY) for word in after) or _hit_by_shell(match, clause):
        return True
    return match.entry.id == "homes" and tokens[match.first - 1].text.removeprefix("ال") in _RUBBLE


def _hit_by_shell(match: Match, clause: Clause) -> bool:
    """«قذيفة أصابت منزلا»: a building that is hit, where the verb counts nobody."""
    for h in clause.of.harm:
        near = h.entry.id == "injure" and h.kind == "verb" and 0 <= match.first - h.last <= _REACH
        if near and not any(h.last <= c.first < match.first and c.group for c in clause.of.counted):
            return True
    return False


def _onto(clause: Clause, first: int, match: Match) -> bool:
    tokens = clause.of.sentence.tokens
    words = [t.text for t in tokens[first : match.first]]
    if "،" in words and "و" not in match.prefix and words[-1] != "،":  # «…، وأغلقت المدارس أبوابها»
        words = words[len(words) - words[::-1].index("،") :]
    return "ب" in match.prefix or any(w in _ONTO or w in _INSIDE for w in words)


def _victim(match: Match, clause: Clause) -> bool:
    """«مقتل مزارع»: a farmer, not farms."""
    return match.entry.id == "farm" and any(h.last == match.first for h in clause.of.harm)


def _scene(match: Match, clause: Clause) -> bool:
    """Harm told before, and the object as where it happened."""
    if match.entry.id not in _SCENES:
        return False
    tokens = clause.of.sentence.tokens
    inside = match.first > 0 and tokens[match.first - 1].text in _INSIDE
    harmed = any(clause.holds(h.first) and 0 <= match.first - h.last <= _REACH for h in clause.of.harm)
    return harmed and (inside or "ب" in match.prefix)


def _point_hit(p: PlaceMention, clause: Clause) -> bool:
    if p.evacuation or p.hometown or any(a.first <= p.first < a.last for a in clause.of.said):
        return False
    settlement = p.point_target == "camp" and p.place.precision == "settlement"
    if p.place.relation != "in" or settlement or _words_beside(p.first, clause):
        return False
    if p.point_target != "hospital":
        return True
    tokens = clause.of.sentence.tokens
    return p.first > 0 and (tokens[p.first - 1].text in _ONTO or _follows_attack(p.first, clause))


def _follows_attack(at: int, clause: Clause) -> bool:
    return any(clause.holds(m.first) and 0 <= at - m.last <= 1 for m in clause.of.means)


def _words_beside(first: int, clause: Clause) -> bool:
    before = [t.text for t in clause.of.sentence.tokens[max(clause.first, first - 2) : first]]
    return any(w in _BESIDE or w.lstrip("وبف") in _BESIDE for w in before)


def _beside(match: Match, clause: Clause) -> bool:
    tokens = clause.of.sentence.tokens
    before = [t.text for t in tokens[max(clause.first, match.first - 2) : match.first]]
    if match.prefix in ("ل", "وال", "و") and not before:
        return False
    if any(w in _BESIDE or w.lstrip("وبف") in _BESIDE for w in before):
        return True
    if before and before[-1] in _TOWARDS and not _aimed_at(match, clause):
        return True
    return _taken_to(match, clause) or any(a.first <= match.first < a.last for a in clause.of.said)


def _aimed_at(match: Match, clause: Clause) -> bool:
    """«وجهت ضربة إلى منزل»."""
    return any(clause.holds(m.first) and 1 <= match.first - m.last <= 3 for m in clause.of.means)


def _taken_to(match: Match, clause: Clause) -> bool:
    """A hospital or an ambulance that the wounded were taken to or by."""
    if match.entry.id not in ("hospital", "ambulance"):
        return False
    tokens = clause.of.sentence.tokens
    window = [t.text for t in tokens[max(clause.first, match.first - 6) : match.first]]
    evacuated = any(
        m.entry.data["kind"] == "evacuate"
        and match.first - 7 <= m.first <= match.last
        and not match.first <= m.first < match.last
        for m in clause.of.markers
    )
    return evacuated or any(w in _TOWARDS and w != "من" for w in window)


def _of_weapon(match: Match, clause: Clause) -> bool:
    """«سيارة [شحن] مفخخة», «السيارة التي انفجرت» are what struck, not what was struck."""
    tokens = clause.of.sentence.tokens
    after = [t.text for t in tokens[match.last : match.last + 3]]
    if match.entry.id == "vehicle" and any(_bomb(w) for w in after):
        return True
    return any(
        m.first <= match.first < m.last
        or (match.first <= m.first < match.last and m.entry.data["kind"] != "attack")
        for m in clause.of.means
        if m.entry.data["kind"] != "attack" or m.last - m.first > 1
    )


def _bomb(word: str) -> bool:
    """Does the word make a vehicle a bomb (مفخخة، ملغومة، انفجرت)?"""
    return word.removeprefix("ال").startswith(_BOMB)
