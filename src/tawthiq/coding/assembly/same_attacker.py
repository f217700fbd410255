"""Whose attack it is where the words of the event name nobody but the report does.

A lead that says who struck speaks for the attacks listed under it («غارات إسرائيلية … أسفرت غارة على
بلدة كذا عن …»), as does the attack told just before by the same means, so long as nobody else is named
for such attacks in the report. Mines, bombs and the gunmen whom nobody knows are never carried over,
but to the one that is told as another of them («انفجار قنبلة أخرى»).
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.actors.mentions import ActorMention
from tawthiq.coding.assembly.days import other_day
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.frames import repels
from tawthiq.coding.assembly.lead_parts import parts_of
from tawthiq.coding.assembly.leads import over_many_places
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.on_forces import harms_others, on_forces, only_on_forces
from tawthiq.coding.assembly.raids import raiders
from tawthiq.coding.clitics import begins
from tawthiq.coding.event_types import could_fly, settle
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import EventType

_ENEMY = "israel"  # fights by air, land and sea against one side alone
_LEAD = 3  # sentences: headline, heading and first paragraph
_FAMILIES = {
    "air_strike": "air",
    "barrel_bomb": "air",
    "drone_strike": "air",
    "cluster_munition": "fire",
    "artillery_shelling": "fire",
    "rocket_or_missile": "fire",
    "execution_or_massacre": "killing",
}
_FIRE = ("بنيران", "لنيران", "نيران")
_CARRIED = frozenset(_FAMILIES.values())
_DROPPED_TOO = "cluster_munition"  # from aircraft as well as from guns
_LEFT = ("landmine_or_ied", "cluster_munition")

_FALLING = ("artillery_shelling", "rocket_or_missile")
_BY_SOMEBODY = ("bombard", "target", "throw")
_SOURCE = ("مصدر",)
_HEADING = ("condemned", "agent", "owner")
_BLAMED, _ALL_HIT = ("accused", "source"), word_list("all_of_those_hit")
_THE_FIRE = word_list("fire_of_a_lead")
_ALL_FIRED = word_list("all_of_those_fired")
_HER_ARMS = tuple(word_list("arms_of_an_army"))
_THE_FORCE = ("القوات", "الجنود")
_RAID: EventType = "air_strike"
_FIRED = ("rocket_or_missile", "sniper_or_small_arms")
_FELL = word_list("fell_by_itself")
_TO_FALL = 2  # words from a shell to the verb that says it fell

Pairs = tuple[tuple[Statement, ActorMention], ...]


def _accused_of_all(drafts: Sequence[Draft], statements: Sequence[Statement]) -> None:
    """«واتهمت الغرفة قوات كذا بإطلاق القذائف على الحيين»: of the attacks told before it too.

    «بالوقوف وراء القصف», at no place of its own, is of all the attacks that a lead without attacker sums up.
    """
    for last in drafts[1:]:
        named = (p for p in last.attackers if p[1].known)
        pairs = tuple((s, a) for s, a in named if a.evidence in _BLAMED or _remark(s, last))
        if not pairs or len({a.id for _, a in pairs}) > 1:
            continue
        words = {t.text.lstrip("ول") for s, _ in pairs for t in s.clause.of.sentence.tokens}
        leads: tuple[Statement, ...] = ()
        if words & _THE_FIRE and not any(_spot_of_its_own(s) for s, _ in pairs):
            leads = tuple(s for s in statements if s.strikes and not s.attackers)
        for draft in drafts:
            nobody = all(a.id == "unknown" and not a.candidates for _, a in draft.attackers)
            same = draft is not last and nobody and _family(draft) == _family(last)
            all_of = words & _ALL_HIT or (words & _ALL_FIRED and _of_one_sentence(draft, last))
            all_of = all_of or any(_speaks_for(s, draft, drafts) for s in leads)
            if same and all_of and not any(other_day(s, draft) for s, _ in pairs):
                draft.statements += [s for s, _ in pairs[:1] if _remark(s, last)]  # and who says so
                draft.carried = pairs


def _spot_of_its_own(s: Statement) -> bool:
    return bool(s.whole_rows) or any(not (p.anaphor or p.dateline) for p in s.places)


def _remark(s: Statement, told: Draft) -> bool:
    """«وقال أحدهم إن القوات قصفت البلدتين»: behind the attacks, with no place, day or toll of its own."""
    own = s.whole_rows or s.date is not None or own_place(s) is not None
    return s is not told.statements[0] and not own


def _of_one_sentence(draft: Draft, last: Draft) -> bool:
    """«سقطت قذائف على أ فقتلت …، وعلى ب فقتلت …»: told in the same sentence."""
    return draft.statements[0].clause.of is last.statements[0].clause.of


def carry_attackers(drafts: Sequence[Draft], statements: Sequence[Statement]) -> None:
    """Fill, in place, `carried` of the drafts that name no attacker, by the lead or the draft before."""
    lead = next((s for s in statements if _leads(s)), None)
    for draft in drafts:
        draft.flown = _flown(draft, lead)
    if all(any(a.id != "unknown" for _, a in draft.attackers) for draft in drafts):
        return
    _accused_of_all(drafts, statements)
    told: list[tuple[str | None, Pairs]] = []
    if lead is not None:
        told += [(f, tuple((lead, a) for a in _known(lead))) for f in _families_of(lead)]
    by_lead = len(told)
    for draft in drafts:
        named = () if only_on_forces(draft) else draft.attackers
        sure = (p for p in named if p[1].id != "unknown" and not p[1].hedged)
        told.append((_family(draft), tuple(sure)))
    for i, draft in enumerate(drafts):
        if i and not draft.attackers and _one_more_of(draft, drafts[i - 1]):
            draft.carried = tuple(p for p in drafts[i - 1].attackers if p[1].id != "unknown")
        if not draft.attackers and not any(a.id == "unknown" for s in draft.statements for a in s.attackers):
            draft.carried = raiders(draft, statements)
            if draft.carried and draft.date is None:
                draft.date = draft.carried[0][0].date
                draft.date_tokens = draft.carried[0][0].clause.of.sentence.tokens
        if any(a.id != "unknown" for _, a in draft.attackers):
            continue
        if lead is not None and not draft.attackers and _laid_by_them(lead, draft, drafts):
            draft.carried = tuple((lead, a) for a in _known(lead))
            continue
        if (_nobody_known(draft) and not _hers_by_its_kind(draft)) or _of_another_side(draft):
            continue
        heard = lead is not None and _after(draft, lead) and not _on_others(lead, draft)
        before = [t for t in told[0 if heard else by_lead : i + by_lead] if t[1]]
        bare = draft.attackers or _nobody_known(draft)
        pairs = () if bare else _meant(draft, before, told)
        pairs = pairs or _only_enemy(draft, before, told)
        if pairs or not bare:
            draft.carried = pairs if _may_be_theirs(draft, pairs, drafts) else ()


def _of_another_side(draft: Draft) -> bool:
    """«تمكن الثوار من تدمير قاعدة وقتل عشرة عناصر»: fighters alone fell, and a side of its own is told."""
    fell = any(r.group == "combatants" for s in draft.statements for r in s.whole_rows)
    named = any(a.id != "unknown" and a.role_hint is None for s in draft.statements for a in s.actors)
    return fell and named and not harms_others(draft)


def _laid_by_them(lead: Statement, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """«قتل مدني وأصيب خمسة بألغام وقذائف حوثية …», «في هجمات حوثية …»: each attack with its own of them."""
    kind = draft.type()[0]
    theirs = any(m.type == kind for m in lead.means) or (_vague(lead) and kind is not None)
    unknown = any(a.id == "unknown" for s in draft.statements for a in s.actors)
    return theirs and not unknown and any(d is draft for d in parts_of(lead, drafts))


def _flown(draft: Draft, lead: Statement | None) -> Pairs:
    """«قصف جوي للتحالف وآخر مدفعي لقسد على …», then «الطائرات ومدفعية قسد استهدفت …»: those of the lead who
    have aircraft, where the event names only sides that have none."""
    named = {a.id for _, a in draft.attackers if a.known}
    flew = any(m.kind == "carrier" and m.type == _RAID for s in draft.statements for m in s.means)
    if lead is None or not named or not flew or any(could_fly(_RAID, side) for side in named):
        return ()
    if lead in draft.statements or other_day(lead, draft):
        return ()
    return tuple((lead, a) for a in _known(lead) if could_fly(_RAID, a.id))


def _hers_by_its_kind(draft: Draft) -> bool:
    """A warplane or gunboat that nobody is named for, gunfire: in a war with one side that has such arms."""
    named = [a for s in draft.statements for a in s.actors if a.id == "unknown"]
    kind = draft.type()[0]
    hers = any(_by_the_force(s) for s in draft.statements)
    if kind == "abduction_or_detention":  # «ومن الخليل، اعتقلت ثلاثة»: an arrest, no kidnapping
        arrested = any(r.outcome == "detained" for s in draft.statements for r in s.whole_rows)
        return (hers or arrested) and not named
    if kind == "sniper_or_small_arms" and not (hers or any(_with_arms(s) for s in draft.statements)):
        return False  # «قتل شاب بإطلاق نار من مركبة»
    return kind in (*_FAMILIES, *_FIRED) and all(a.entry == "unknown_aircraft" for a in named)


def _by_the_force(s: Statement) -> bool:
    """«the» forces, «the» soldiers: whose, is told before."""
    return any(word.lstrip("وف") in _THE_FORCE for word in s.clause.words)


def _with_arms(s: Statement) -> bool:
    return any(begins(word, _HER_ARMS) for word in s.clause.words)


def _may_be_theirs(draft: Draft, pairs: Pairs, drafts: Sequence[Draft]) -> bool:
    """Not shells that only fell, out of nowhere told, nor what struck a town beyond the enemy's border.

    A lead that tells of their fire on many places, or counts the dead of this one too, has told where from.
    """
    if any(_heads(s) for s, _ in pairs):
        return True  # «جريمة جديدة للقوات», over the shells that fell
    ids = {a.id for _, a in pairs}
    if ids == {_ENEMY}:
        place = draft.place.place if draft.place else None
        return place is None or place.id is not None or place.admin1 is not None
    return not _only_fell(draft) or any(_speaks_for(s, draft, drafts) for s, _ in pairs)


def _speaks_for(lead: Statement, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """«قصفت القوات أحياء المدينة», «قتل تسعة في قصف …», and then «سقطت قذيفة على حي كذا وقتلت ثلاثة»."""
    early = lead.clause.of.sentence.index < _LEAD and _after(draft, lead)
    return early and (over_many_places(lead, draft.place) or any(d is draft for d in parts_of(lead, drafts)))


def _only_fell(draft: Draft) -> bool:
    """«وفي الصباح سقطت قذيفة على منزل في حي آخر»: new shells, no side that shells and no «القصف»."""
    first = next((s for s in draft.statements if s.means and not s.headline), None)
    if first is None or any(m.definite or m.rule in _BY_SOMEBODY for m in first.means):
        return False
    if any(begins(word, _SOURCE) for word in first.clause.words):
        return False  # «سقطت قذائف مصدرها التل»: from where those told before fired
    return all(m.type in _FALLING for m in first.means) and _falls(first)


def _falls(s: Statement) -> bool:
    near = (s.clause.of.sentence.tokens[max(0, m.first - _TO_FALL) : m.last + _TO_FALL] for m in s.means)
    return any(t.text in _FELL for tokens in near for t in tokens)


def _after(draft: Draft, lead: Statement) -> bool:
    """«40 غارة على الحولة. … وأضاف أن الطيران الروسي استهدف الرستن»: a lead speaks for what follows it."""
    last = draft.statements[-1].clause
    return lead.headline or last.of.sentence.index >= lead.clause.of.sentence.index


def _only_enemy(
    draft: Draft, before: Sequence[tuple[str | None, Pairs]], told: Sequence[tuple[str | None, Pairs]]
) -> Pairs:
    """In a report whose every attack is Israel's, the shelling after the raid is hers as well."""
    if {a.id for _, pairs in told for _, a in pairs} != {_ENEMY} or not before:
        return ()
    pairs = before[-1][1]
    return () if any(other_day(s, draft) for s, _ in pairs) else pairs


def _one_more_of(draft: Draft, before: Draft) -> bool:
    """«وأصيب راع في انفجار قنبلة أخرى»: another of the kind told just before, on no other day."""
    first, kind = draft.statements[0], draft.type()[0]
    one_more = first.next_attack is not None or first.like_it
    return one_more and kind == before.type()[0] and kind in _LEFT and not other_day(first, before)


def _on_others(lead: Statement, draft: Draft) -> bool:
    """«شن الطيران غارات على مواقع للفصائل»: says nothing of who struck the civilians told after it."""
    goes_on = any(a.type == "military_statement" for a in draft.statements[0].said)  # the side itself
    return on_forces(lead) and harms_others(draft) and not goes_on


def _leads(s: Statement) -> bool:
    early = s.clause.of.sentence.index < _LEAD
    if early and not s.tells and _heads(s):
        return True
    return early and s.strikes and bool(_known(s)) and (_of_family(s) or _vague(s)) and not repels(s)


def _heads(s: Statement) -> bool:
    """«تصعيد جديد من القوات», «خروقات المليشيا اليوم:»: a heading that says whose all that follows is."""
    ones = s.clause.of.sentence
    titled = s.headline or ones.tokens[s.clause.last - 1].text == ":"
    titled = titled or (ones.index == 0 and any(a.evidence == _HEADING[0] for a in s.attackers))
    return titled and any(a.evidence in _HEADING for a in _known(s))


def _of_family(s: Statement) -> bool:
    return _family_of(s) is not None


def _vague(s: Statement) -> bool:
    """«هجومان نفذتهما القوات», «قضوا بنيران الاحتلال»: no means named; a sniper's shot is its own."""
    tokens = s.clause.of.sentence.tokens
    return all(m.weak or not m.type or tokens[m.first].text in _FIRE for m in s.means)


def _known(s: Statement) -> list[ActorMention]:
    return [a for a in s.attackers if a.id != "unknown" and a.role_hint == "attacker"]


def _family(draft: Draft) -> str | None:
    return _family_named(draft.type()[0])


def _family_of(s: Statement) -> str | None:
    return _FAMILIES.get(settle(list(s.means), [a.id for a in s.attackers])[0] or "")


def _families_of(s: Statement) -> list[str | None]:
    """Its own, and the other of «قصف جوي ومدفعي لقوات كذا»."""
    own = _family_of(s)
    named = {_FAMILIES.get(m.type) for m in s.means if m.type and not m.verbal}
    return [own, *sorted(f for f in named if f is not None and f != own)] if own else [own]


def _family_named(kind: EventType | None) -> str | None:
    """Attacks of no family are of their own (a sniper's shot says nothing of shells); None: any attack."""
    return _FAMILIES.get(kind, None if kind == "other" else kind) if kind else None


def _nobody_known(draft: Draft) -> bool:
    """Does the event itself say that nobody knows who did it, or is it of another kind of attack?"""
    unknown = any(a.id == "unknown" for s in draft.statements for a in s.actors)
    return unknown or _family(draft) not in _CARRIED


def _meant(
    draft: Draft, before: Sequence[tuple[str | None, Pairs]], told: Sequence[tuple[str | None, Pairs]]
) -> Pairs:
    family = _family(draft)
    pairs = next((p for f, p in before if f in (family, None)), ())
    # «واستهدفت غارات أخرى …», after the mortars of those who have no aircraft
    pairs = tuple(p for p in pairs if could_fly(draft.type()[0], p[1].id))
    ids = {a.id for _, a in pairs}
    alike = (family, None, "air") if draft.type()[0] == _DROPPED_TOO else (family, None)
    rivals = {a.id for f, p in told if f in alike for _, a in p} - ids
    if not pairs or rivals or any(other_day(s, draft) for s, _ in pairs):
        return ()
    return pairs
