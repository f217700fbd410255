"""Is this harm by an attack beside the one told: added to it, at another hour, by another weapon."""

from __future__ import annotations

from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.rivals import (
    another_voice,
    rival_means,
    rival_toll,
    rivals,
    rivals_any,
    voice,
)
from tawthiq.coding.assembly.same_spot import same_place
from tawthiq.coding.next_attack import BURSTS
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_ANOTHER = word_list("another_one")
_ANSWERED, _THEIR_POSITIONS = ("رد", "ردت", "ترد", "يرد"), word_list("positions_of_theirs")
_OTHERS = ("اخرين", "اخرون", "اخران")
_ALSO_REACH = 6  # words over which «أيضا» follows the attack («واستهدفت الغارات الجوية الروسية أيضا …»)
_ALSO = word_list("also")
_CONTRAST = word_list("contrast")
_WITNESS = 5  # words over which «وكانت العاصمة بغداد شهدت» says that a place saw something
_SAW = ("شهد", "شهدت")
_TOGETHER, _BESIDE = ("تزامن", "ترافق", "يتزامن", "يترافق"), 4
_NIGHT = {"night", "after_midnight", "dawn"}  # hours that two accounts name differently


def other_hour(s: Statement, draft: Draft) -> bool:
    """Harm of its own at another part of the day («صباح اليوم …», «ظهر اليوم …»)."""
    if s.date is None or draft.date is None or not harm_of_its_own(s, draft):
        return False
    one, two = s.date.time_of_day, draft.date.time_of_day
    if not (one and two) or one == two or same_harm(s, draft):
        return False
    return not ({one, two} <= _NIGHT and another_voice(s, draft))


def adds_another(s: Statement, draft: Draft) -> bool:
    """«كما أصيب 7 مواطنين جراء قصف …»: harm of its own by an attack of its own, beside the one counted."""
    if not (harm_of_its_own(s, draft) or _shot_beside(s, draft)):
        return False
    counted = {r.outcome for o in draft.statements for r in o.whole_rows}
    again = any(r.outcome in counted or r.outcome == "casualties" for r in s.whole_rows)
    besides = adds(s) or _besides(s, draft) or s.kills_another or _earlier(s, draft) or _bursts_anew(s, draft)
    besides = besides or (witnessed(s) and others_than(s, draft)) or _kills_more(s, draft)
    besides = besides or _by_others_with_other_arms(s, draft)
    return besides and again and not s.points_at_it


def _by_others_with_other_arms(s: Statement, draft: Draft) -> bool:
    """«قتل خمسة بغارة روسية على المدينة. وقال ناشطون إن قوات النظام استهدفت المدينة بالمدفعية ما أدى لمقتل
    أربعة»: another known side, another means, other people."""
    mine = {a.id for a in s.attackers if a.known and a.surely_attacks}
    theirs = {a.id for _, a in draft.attackers if a.known and a.surely_attacks}
    if not (mine and theirs) or mine & theirs or any(a.evidence == "accused" for a in s.attackers):
        return False
    words = [w.removeprefix("و") for w in s.clause.words]
    if words[0] in _ANSWERED or not _THEIR_POSITIONS.isdisjoint(s.clause.words):
        return False  # «ورد الجيش بغارات على مواقعهم أسفرت عن مقتل 10 منهم»
    people = any(r.group != "combatants" for r in s.whole_rows)
    return people and others_than(s, draft) and rival_means(s, draft)


def _kills_more(s: Statement, draft: Draft) -> bool:
    """«أعدم 40 شابا في ريف كذا. وقال ناشطون إنه ذبح 15 آخرين في بلدة كذا»: others, at a town of their own."""
    place, there = own_place(s), draft.place
    if place is None or there is None or place.place.precision not in SETTLED or not rival_toll(s, draft):
        return False
    if there.place.precision in SETTLED or any(m.definite for m in s.means if m.kind == "attack"):
        return False
    tokens = s.clause.of.sentence.tokens
    dead = [r for r in s.whole_rows if r.outcome == "killed"]
    return len(dead) == 1 and any(
        t.text in _OTHERS for r in dead for t in tokens[r.first : min(r.last + 1, s.clause.last)]
    )


def witnessed(s: Statement) -> bool:
    """«وشهدت بغداد، اليوم، مقتل …», «وكانت العاصمة شهدت …»: what else a place saw, in its own sentence."""
    words = [w.removeprefix("و") for w in s.clause.words[:_WITNESS]]
    saw = any(w in _SAW for w in words)
    return saw and s.clause.first == 0 and not (s.said or s.headline or s.item)


def others_than(s: Statement, draft: Draft) -> bool:
    """Does it count dead or injured, and none of its counts as any count of the draft?"""
    pairs = ((s.killed, draft.killed()), (s.injured, draft.injured()))
    counted = [n not in told for n, told in pairs if n is not None and told]
    return bool(counted) and all(counted)


def _shot_beside(s: Statement, draft: Draft) -> bool:
    """«قصف على حي …، فيما استشهد آخر برصاص قوات … في الحي نفسه»: a weapon of its own, no word of attack."""
    own = s.kills_or_injures and not s.headline and "update" not in s.kinds and rival_means(s, draft)
    return own and draft.has_harm and not draft.from_headline


def _bursts_anew(s: Statement, draft: Draft) -> bool:
    """«وانفجرت قنبلة قرب سوق …»: a bomb told as new, with other dead and injured than those of the last."""
    first = s.clause.first
    bursts = [m for m in s.means if m.verbal and m.rule in BURSTS and not m.definite]
    if not any(m.first - first <= 1 for m in bursts) or not rival_toll(s, draft) or not rivals_any(s, draft):
        return False
    told = [o for o in draft.statements if any(m.rule in BURSTS for m in o.means) and not o.headline]
    return bool(told) and (not s.said or voice(s) in {voice(o) for o in told})


def adds(s: Statement) -> bool:
    """«كما …», «وأفادت القناة أيضا بقصف …»: something besides what was told."""
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    if on_the_same_day(s) or _besides_that(s):
        return True
    if tokens[first].text in _ALSO or any(t.text in _ALSO for t in tokens[first + 1 : s.evidence + 2]):
        return True
    after = tokens[first + 1 : min(s.clause.last, s.evidence + _ALSO_REACH)]
    return any(t.text == "ايضا" for t in after)


def _besides_that(s: Statement) -> bool:
    """«تزامن ذلك مع غارات على …», «ترافق ذلك مع قصف استهدف …»: what fell beside the attack told."""
    words = s.clause.words[:_BESIDE]
    return words[0].lstrip("و").startswith(_TOGETHER) and "ذلك" in words[1:] and "مع" in words


def on_the_same_day(s: Statement) -> bool:
    """«وفي اليوم ذاته لاحقت مسيرة راعيين»: what else that day saw."""
    words = [t.text.lstrip("و") for t in s.clause.of.sentence.tokens[s.clause.first : s.clause.first + 3]]
    same = words[:1] == ["في"] and words[1:2] in (["اليوم"], ["الوقت"], ["التوقيت"], ["اليوم"])
    return same and words[2:3] in (["ذاته"], ["نفسه"]) and not s.points_at_it


def _besides(s: Statement, draft: Draft) -> bool:
    """«بينما أصيب تسعة طلاب بقذيفتين …»: other people than those counted, by an attack of its own."""
    opens = s.clause.of.sentence.tokens[s.clause.first].text in _CONTRAST
    if not opens or s.points_back or not any(m.type and not m.weak for m in s.means if not m.definite):
        return False
    return any(rivals(s, o) and o.acts for o in draft.statements)


def _earlier(s: Statement, draft: Draft) -> bool:
    """«وفي وقت سابق من اليوم قُتل أربعة بانفجار …»: other dead than those told."""
    return "earlier" in s.kinds and s.killed is not None and rival_toll(s, draft) and not s.said


def harm_of_its_own(s: Statement, draft: Draft) -> bool:
    """An attack with its harm in the body, beside a draft that has harm there too, and no update of it."""
    own = s.acts or (s.assaults and _at_its_own_spot(s, draft))  # «كما أصيب شقيقه برصاصة» is more of the same
    own = own and s.kills_or_injures and not s.headline and "update" not in s.kinds
    return own and draft.has_harm and not draft.from_headline


def _at_its_own_spot(s: Statement, draft: Draft) -> bool:
    place = own_place(s)
    return place is not None and draft.place is not None and not same_place(place.place, draft.place.place)


def same_harm(s: Statement, draft: Draft) -> bool:
    """Another voice gives the same dead and injured: one attack, its means told in other words."""
    if s.killed is None or s.killed not in draft.killed() or not s.said:
        return False
    same_injured = s.injured is not None and s.injured in draft.injured()
    voices = {voice(o) for o in draft.statements if o.killed == s.killed}
    return (s.killed > 1 or same_injured) and voice(s) not in voices


def another_teller(s: Statement) -> bool:
    """«وقال مصدر محلي آخر إن المدفعية شنت قصفا على منطقة …»"""
    tokens = s.clause.of.sentence.tokens
    return any(t.text in _ANOTHER for a in s.said for t in tokens[a.first : a.scope_first])
