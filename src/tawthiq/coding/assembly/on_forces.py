"""Strikes of one side on the positions of another: no attack on the civilians told before or after them.

«قصفت قوات كذا المخيم. وشن الطيران غارات على مواقع لها شرقي المدينة. وأصيب تسعة نازحين»: the injured are those
of the shelling.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawthiq.arabic.fold import fold
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.other_side import beside
from tawthiq.coding.assembly.rivals import rival_means
from tawthiq.coding.assembly.same_spot import alike, compatible, same_place
from tawthiq.coding.clitics import begins, is_one_of
from tawthiq.coding.families import FAMILY
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.means import Means
from tawthiq.coding.statements import Statement, once
from tawthiq.coding.words import word_list

_THINGS_OF_WAR = frozenset({"vehicle"})
_HARMED = frozenset({"killed", "injured", "casualties", "missing", "abducted", "detained", "trapped"})
_HELD_BY_THEM = frozenset({"vehicle", "infrastructure", "homes", "other"})
_BARRACKS, _GATHERED = word_list("barracks"), word_list("gathered_soldiers")
_SITES, _MILITARY = word_list("sites_of_a_force"), word_list("of_a_force")
_SOLDIERS, _WHOSE = word_list("soldiers"), 2
_CIVIL = tuple(word_list("civil_stems"))
_CONTRAST = word_list("contrast")
_ANSWERED = ("رد", "ردت", "ترد", "يرد")
_THEIRS = word_list("positions_of_theirs")
_VAGUE = frozenset({"plural", "several", "tens", "not_known"})


@once
def on_forces(s: Statement) -> bool:
    """Are a named side's positions all that is hit, and none but its fighters harmed?"""
    told = s.acts or any(a.evidence != "account" for a in s.attackers)  # not «إن المبنى كان مقرا لـ»
    if not told or not targets(s) or any(h.id not in _THINGS_OF_WAR for h in s.hits):
        return False
    harmed = (r for r in s.whole_rows if r.quantity.value != 0)
    return all(_of_fighters(r) for r in harmed) and not _harm_goes_on(s)


@once
def targets(s: Statement) -> frozenset[str]:
    """The sides whose positions are struck."""
    hit = {a.id for a in s.actors if a.role_hint == "target" and a.evidence == "site" and a.known}
    return frozenset(hit - {a.id for a in s.attackers})


def _of_fighters(row: Row) -> bool:
    """«وقتل عدد من عناصره», «وأوقعت قتلى وجرحى»: in no number that anybody counted as civilians."""
    return row.group == "combatants" or (row.group == "people" and row.quantity.kind in _VAGUE)


def _harm_goes_on(s: Statement) -> bool:
    """Is somebody harmed in the rest of the sentence, not set against the strike («فيما أصيب …»)?"""
    tokens, last = s.clause.of.sentence.tokens, s.clause.last
    if last >= len(tokens) or any(t.text in _CONTRAST for t in tokens[last : last + 2]):
        return False
    return any(c.first >= last and c.outcome in _HARMED and c.group != "combatants"
               for c in s.clause.of.counted)  # fmt: skip


def harms_others(draft: Draft) -> bool:
    """Does it count anybody but fighters?"""
    return any(r.group != "combatants" for s in draft.statements for r in s.whole_rows)


def only_on_forces(draft: Draft) -> bool:
    """Does an event in the making tell such strikes alone?"""
    told = [s for s in draft.statements if s.tells]
    strikes = any(on_forces(s) or on_soldiers(s) for s in told)
    return strikes and all(on_forces(s) or on_soldiers(s) or _harms_soldiers(s) for s in told)


def _harms_soldiers(s: Statement) -> bool:
    """«وأكد وقوع إصابات بين الجنود», «… ضرب ثكنة»: whom such a strike harmed."""
    if s.hits or not all(_of_fighters(r) for r in s.whole_rows if r.quantity.value != 0):
        return False
    return not s.means and any(w.lstrip("ل").removeprefix("ال") in _SOLDIERS for w in s.clause.words)


@once
def on_soldiers(s: Statement) -> bool:
    """«استهدف مجاهدونا تجمعا لجنود العدو», «قصف ثكنة», «مبنى يتموضع فيه جنود»: soldiers and what they hold
    are all that is hit, whoever they are, and nobody else is harmed."""
    if not s.acts or any(h.id not in _HELD_BY_THEM for h in s.hits) or _harm_goes_on(s):
        return False
    if not all(_of_fighters(r) for r in s.whole_rows if r.quantity.value != 0):
        return False
    words = s.clause.words
    if any(begins(w, _CIVIL) for w in words):
        return False
    behind = min(m.first for m in s.means) - s.clause.first
    return any(_soldiers_at(words, i) for i in range(behind, len(words)))


def _soldiers_at(words: Sequence[str], at: int) -> bool:
    near = [w.lstrip("ل").removeprefix("ال") for w in words[at + 1 : at + 1 + _WHOSE]]
    if is_one_of(words[at], _GATHERED):
        return any(w in _SOLDIERS for w in near)
    if is_one_of(words[at], _SITES):
        return bool(near) and near[0] in _MILITARY
    return is_one_of(words[at], _BARRACKS)


def beside_it(s: Statement, current: Draft | None) -> bool:
    """Is the statement such a strike, on those who struck the civilians told before, or elsewhere?"""
    if current is None or s.headline or only_on_forces(current):
        return False
    if _another_fight(s, current):
        return True
    if not on_forces(s) or _charged_with_it(s):
        return False
    mine = {a.id for a in s.attackers if a.known}
    theirs = {a.id for _, a in current.attackers if a.known}
    if theirs:
        return _allied(targets(s), theirs) and not _allied(mine, theirs)
    return bool(mine) and (not s.acts or _elsewhere(s, current))


def _charged_with_it(s: Statement) -> bool:
    """«وحمل المحافظ مجموعات كذا مسؤولية التفجير»: a side is named, and not struck."""
    return any(a.stance == "accuses" for a in s.said) and s.points_at_it and not s.rows


def more_of_theirs(s: Statement, told: Sequence[Statement]) -> bool:
    """«…، واستهدف تجمعاتهم في حي كذا»: the strike on a side's positions, told last of what is no attack, goes
    on in the same sentence."""
    last = told[-1] if told else None
    if last is None or s.clause.of is not last.clause.of or not s.clause.first or not on_forces(last):
        return False
    return s.acts and not (s.whole_rows or s.hits) and not _THEIRS.isdisjoint(s.clause.words)


def _another_fight(s: Statement, current: Draft) -> bool:
    """«وفي سياق آخر، قتل سبعة من قوات كذا في كمين نصبته …»: others, after civilians."""
    fighters = bool(s.whole_rows) and all(r.group == "combatants" for r in s.whole_rows)
    mine = {a.id for a in s.attackers if a.known}
    if not fighters or not mine or "again" not in s.kinds or not harms_others(current):
        return False
    return not _allied(mine, (a.id for _, a in current.attackers if a.known))


def _allied(some: Iterable[str], others: Iterable[str]) -> bool:
    return any(beside(a, b) for a in some for b in others)


def _elsewhere(s: Statement, current: Draft) -> bool:
    """At another place than the attack told before, or by other means; a side that speaks of its own act at
    none that is named may mean that attack."""
    place, told, its_own = own_place(s), current.place, _of_its_own_act(s)
    if place is None or told is None:
        return not its_own and (rival_means(s, current) or _answers(s) or not s.places)
    if fold(told.place.name_ar or "") in place.names:
        return False  # «ضربة في وادي كذا», and then whose strike it was, and on whom
    apart = place.place.precision == "area" and not alike(place.place.name_ar, told.place.name_ar)
    unlisted = place.place.id is None and not set(place.names) & set(told.names)
    return ((apart or unlisted) and not its_own) or not compatible(place.place, told.place)


def _answers(s: Statement) -> bool:
    """«وردت القوات بقصف مواقع …»: what one side did then."""
    return s.clause.words[0].removeprefix("و") in _ANSWERED


def _of_its_own_act(s: Statement) -> bool:
    mine = {a.id for a in s.attackers}
    if any(x.type == "government_side_media" for x in s.said):
        return True
    return any(a.id in mine and (a.evidence == "claim" or any(x.first <= a.first < x.last for x in s.said))
               for a in s.actors)  # fmt: skip


def another_strike(s: Statement, draft: Draft) -> bool:
    """A new attack, after strikes on a side's positions or a fight alone: none of those."""
    if not s.acts or s.headline or on_forces(s) or s.points_at_it:
        return False
    if only_on_forces(draft):
        return not draft.from_headline or _of_others(s, draft) or _beside(s, draft)
    fought = all(_only_fights(o) and o.clause.of is not s.clause.of for o in draft.statements if o.tells)
    return fought and any(m.rule != "clash" and not m.weak for m in s.means) and _beside(s, draft)


def _of_others(s: Statement, draft: Draft) -> bool:
    mine, theirs = ({a.id for a in who if a.known} for who in (s.attackers, [a for _, a in draft.attackers]))
    return bool(mine) and not mine & theirs


def _beside(s: Statement, draft: Draft) -> bool:
    """At a place of its own, not the very one of the draft."""
    place = own_place(s)
    return place is not None and (draft.place is None or not same_place(place.place, draft.place.place))


@once
def _only_fights(s: Statement) -> bool:
    """«دارت اشتباكات بين … و…»: both sides of a fight, and nobody harmed in it."""
    sides = bool(s.attackers) and all(a.role_hint == "party" for a in s.attackers)
    return sides and not s.whole_rows and not s.hits and all(m.rule == "clash" for m in s.means)


def toll_of(s: Statement, strike: Statement, current: Draft | None) -> bool:
    """«وأسفرت الغارات عن مقتل أربعة مدنيين»: harm that the strike on positions did, after all."""
    if not s.kills_or_injures:
        return False
    place, there = own_place(s), own_place(strike)
    if place is not None and there is not None and same_place(place.place, there.place):
        told = current.place if current else None
        return told is None or not same_place(place.place, told.place)
    known = [m for m in s.means if m.kind == "attack" and m.definite and not m.verbal]
    if not known or current is None:
        return False
    families = {_family(m) for m in known if m.type and not m.weak}
    if families:
        return bool(families & {_family(m) for m in strike.means}) and _family_of(current) not in families
    dead = current.killed()
    return bool(dead) and s.killed is not None and s.killed not in dead and "update" not in s.kinds


def _family(m: Means) -> str | None:
    return FAMILY.get(m.type, m.type) if m.type else None


def _family_of(draft: Draft) -> str | None:
    kind = draft.type()[0]
    return FAMILY.get(kind, kind) if kind else None
