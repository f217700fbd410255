"""What was hit: objects named as struck or damaged, not those beside the attack or on the way to hospital."""

from __future__ import annotations

from itertools import pairwise

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.objects.beside import beside, nearly_hit, point_hit, ransacked, spoken_of
from tawthiq.coding.objects.land import land_worked
from tawthiq.coding.objects.named import camp_by_name, names_a_place
from tawthiq.coding.objects.spared import spared
from tawthiq.coding.objects.struck import scene, told_struck
from tawthiq.coding.objects.weapons import of_weapon
from tawthiq.coding.reply import in_reply
from tawthiq.coding.words import phrase_list, word_list
from tawthiq.records import record

_DESTROYED = word_list("destroyed_stems")
_BESIDES = frozenset(phrase_list("besides_hit"))
_WENT_OUT = ("خرج", "خروج", "اخراج")
_OUT_OF = ("عن", "خارج", "من")
_THAT = ("ان", "وان", "انه", "وانه")
_LOOTED = word_list("looted")
_WAS_HIT = word_list("was_hit")
_LOOT = ("homes", "vehicle", "market", "farm")
_STOPPED = ("توقف", "توقفت", "توقفا")
_BROKE = ("تعطل", "تعطلت", "تعطيل", "تعطلتا")
_WANT = frozenset({"نفاد", "لنفاد", "نقص", "لنقص", "انقطاع", "لانقطاع", "عدم", "لعدم", "شح", "لشح", "منذ"})
_WORKS = ("hospital", "school", "bakery", "water_station", "infrastructure")
_REACH, _NEAR = 10, 3
_LASTING = ("habit", "ongoing", "cumulative")
_ON_PURPOSE, _WHO = word_list("do_it_on_purpose"), word_list("relative_pronouns")
_LISTED = 8  # words from an object hit to one joined to it


@record
class Hit:
    """An object of the contract's list, what happened to it, and where it is said."""

    id: str
    effect: str | None
    first: int
    last: int


def objects_of(clause: Clause, attacked: bool, after: bool = False) -> list[Hit]:
    """Objects hit in a clause; `attacked`: the clause, or what it goes on from, tells an attack.

    `after`: an attack was told before, whatever the clause itself tells («واشتعلت النيران في منزلين»).
    """
    out: list[Hit] = []
    attacked = (attacked or not _WAS_HIT.isdisjoint(clause.words)) and not _of_the_war(clause)
    as_ever = attacked and _as_they_do(clause)
    for m in clause.of.objects:
        if as_ever and m.number == "plural" and "ال" in m.prefix:
            continue
        if not clause.holds(m.first) or any(h.first == m.first for h in out) or names_a_place(m, clause):
            continue
        kind = "ambulance" if m.entry.id == "vehicle" and _that_ambulance(m, clause) else m.entry.id
        effect = _effect(m, clause, attacked, after)
        effect = effect or ("hit" if attacked and told_struck(m, clause) else None)
        like = _like(m, out, clause) if attacked else None
        hit = effect or like or (attacked and scene(m, clause))
        apart = beside(m, clause) and not (like and _besides(m, clause))
        if hit and not (apart or _untouched(m, clause)):
            out.append(Hit(kind, effect or like, m.first, m.last))
    for p in clause.of.places:
        known = p.point_target or camp_by_name(p)
        target = known if attacked and clause.holds(p.first) else None
        if target and point_hit(p, clause) and not any(h.id == target or h.first == p.first for h in out):
            out.append(Hit(target, "hit", p.first, p.last))
    worked = land_worked(clause) if attacked and not any(h.id == "farm" for h in out) else None
    return [*out, Hit("farm", "hit", *worked)] if worked else out


def _that_ambulance(m: Match, clause: Clause) -> bool:
    """«استهدفت مسيرة سيارة إسعاف …، ما أدى إلى إصابة السيارة»: the car is the ambulance told of before."""
    if "ال" not in m.prefix or m.last - m.first > 1 or m.number != "singular":
        return False
    before = [o for o in clause.of.objects if o.first < m.first and o.entry.id in ("ambulance", "vehicle")]
    return bool(before) and before[-1].entry.id == "ambulance" and before[-1].number == "singular"


def _untouched(m: Match, clause: Clause) -> bool:
    """Named as something else: a trade, a weapon, what was nearly hit or spared."""
    if in_reply(m.first, clause):
        return True  # «ردا على اعتداءات القوات على المنازل»
    return spoken_of(m, clause) or of_weapon(m, clause) or nearly_hit(m, clause) or spared(m, clause)


def _of_the_war(clause: Clause) -> bool:
    """«وتشهد المدينة تفجيرات تتركز في الأسواق»: what is hit time and again, where nobody is counted."""
    lasting = not clause.kinds.isdisjoint(_LASTING) and "للمره" not in clause.words
    if not lasting:  # «للمرة الثانية خلال أسبوع» is said of one attack
        return False
    return not any(clause.holds(c.first) and (c.group or c.outcome) for c in clause.of.counted)


def _as_they_do(clause: Clause) -> bool:
    """«الطيران الذي يستهدف المشافي والأسواق», «يتعمدون قصف المدارس»: what a side does, of no one attack."""
    if any(clause.holds(c.first) and c.outcome for c in clause.of.counted):
        return False
    if not _ON_PURPOSE.isdisjoint(clause.words):
        return True
    does = {m.first for m in clause.of.means if m.kind == "verb" and clause.holds(m.first)}
    tokens = clause.of.sentence.tokens
    return any(tokens[i - 1].text in _WHO and tokens[i].text.startswith(("ي", "ت")) for i in does if i)


def _like(match: Match, out: list[Hit], clause: Clause) -> str | None:
    """«منازل المدنيين والطريق الرئيسي ومسجدا»: what is joined by و to an object hit is hit like it."""
    tokens = clause.of.sentence.tokens
    last = out[-1] if out else None
    joined = "و" in match.prefix or _besides(match, clause) or _and_several(match, clause)
    if last is None or not joined or not 0 <= match.first - last.last <= _LISTED:
        return None
    between = range(last.last, match.first)
    anew = {m.first for m in (*clause.of.harm, *clause.of.means)} | {a.first for a in clause.of.said}
    if any(tokens[i].text in _THAT for i in between):  # «دمر الصاروخ محلات، وأن المستشفيات عاجزة»
        return None
    apart = not _besides(match, clause) and any(tokens[i].text in ("،", ",") for i in between)
    return None if apart or anew & set(between) else last.effect


def _and_several(match: Match, clause: Clause) -> bool:
    """«مدرسة ومخبز وثلاثة منازل»: the number before it is joined by و."""
    counts = (c for c in clause.of.counted if c.first < match.first < c.last)
    return any(c.conjoined or clause.of.sentence.tokens[c.first - 1].text == "و" for c in counts)


def _besides(match: Match, clause: Clause) -> bool:
    """«أضرار بمنازل، إلى جانب الأراضي الزراعية»."""
    words = [t.text for t in clause.of.sentence.tokens[max(clause.first, match.first - 2) : match.first]]
    return tuple(w.lstrip("و") for w in words) in _BESIDES


def _out_of_service(match: Match, clause: Clause) -> bool:
    """«خرج المشفى عن الخدمة»: hospitals, schools, works; a house or a car is out of no service."""
    tokens = clause.of.sentence.tokens
    near = range(max(clause.first + 1, match.first - _NEAR), min(clause.last, match.first + _REACH))
    if not any(tokens[i].text == "الخدمه" and tokens[i - 1].text in _OUT_OF for i in near):
        return False
    went = any(
        t.text.lstrip("وب").startswith(_WENT_OUT) for t in tokens[max(0, match.first - 1) : match.first]
    )
    return went or match.entry.id not in ("homes", "vehicle", "market", "camp")


def _of_itself(told: Match, match: Match, after: bool) -> bool:
    """Does the word tell damage with no attack beside it? «السيارة» burnt out is the bomb told before."""
    if told.entry.id == "damage" or not after:
        return told.entry.id == "damage"
    the_bomb = match.entry.id == "vehicle" and "ال" in match.prefix and match.number == "singular"
    return told.entry.id != "wrecked" and not the_bomb


def _stopped(match: Match, clause: Clause) -> bool:
    """«وتوقف المخبز عن العمل»: of works; not for want of fuel."""
    if match.entry.id not in _WORKS:
        return False
    tokens = clause.of.sentence.tokens
    before = tokens[max(clause.first, match.first - 1) : match.first]
    after = [t.text for t in tokens[match.last : min(clause.last, match.last + _REACH)]]
    stopped = any(t.text.lstrip("وفب") in _STOPPED for t in before) and ("عن", "العمل") in pairwise(after)
    broke = any(t.text.lstrip("وفب") in _BROKE for t in before) and match.entry.id in _WORKS[2:]
    return (stopped or broke) and _WANT.isdisjoint(after)


def _looted(match: Match, clause: Clause) -> bool:
    """«دخلوا القرية ونهبوا البيوت»: what a side of the war took from the people."""
    tokens = clause.of.sentence.tokens
    before = range(match.first - 1, clause.first - 1, -1)
    at = next((i for i in before if not _spoken_of_between(i, clause)), -1)
    taken = at >= clause.first and tokens[at].text in _LOOTED and match.prefix in ("", "ال", "و", "وال")
    return taken and match.entry.id in _LOOT and bool(clause.of.actors)


def _spoken_of_between(at: int, clause: Clause) -> bool:
    """Between «نهبت» and «المنازل»: who took it, and what else was taken."""
    by = any(a.first <= at < a.last for a in clause.of.actors)
    return by or any(m.first <= at < m.last for m in clause.of.objects)


def _effect(match: Match, clause: Clause, attacked: bool, after: bool) -> str | None:
    """What befell it; an attack here or before for words that are said of fires and accidents too."""
    if _out_of_service(match, clause) or ((attacked or after) and _stopped(match, clause)):
        return "out_of_service"
    if _looted(match, clause) or ransacked(match, clause):
        return "damaged"
    told = (m for m in clause.of.markers if m.entry.data["kind"] == "damage" and clause.holds(m.first))
    for m in told:
        if (attacked or _of_itself(m, match, after)) and -6 <= match.first - m.last <= 8:
            word = clause.of.sentence.tokens[m.first].text
            ruined = m.entry.id == "ruined" or any(s in word for s in _DESTROYED)
            return "destroyed" if ruined else "damaged"
    return None
