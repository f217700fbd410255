"""A side that owns up to the attack in words that leave it unnamed, behind its denial or its first word.

«ونفى الجيش استهداف مدنيين، وقال إنه قصف مخزنا», «وقال الجيش إنه لم يستهدف مدنيين. وأضاف أن طائراته قصفت
موقعا»: the pronoun is of the side that speaks. A denial of the harm tells whose attack it was where it goes
on so, or accuses the other side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.actors.mentions import ActorMention
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.rivals import rival_means
from tawthiq.coding.assembly.same_spot import same_place
from tawthiq.coding.speakers.attributions import Attribution
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import Place

_SIDES = ("military_statement", "official")
_HE = word_list("actor_self") | {"وانه", "وانها"}
_FORCES, _HIS = tuple(word_list("own_forces")), ("ه", "ها", "هم")
_OWNED_UP = ("claim", "account")
Pair = tuple[Statement, ActorMention]


def own_deeds(
    drafts: Sequence[Draft], denials: Sequence[tuple[Statement, Draft | None]], told: Sequence[Statement]
) -> None:
    """Give the attacks that name no side, in place, the side that owns up to them so."""
    for draft in drafts:
        beside = [s for s, d in denials if d is draft or (d is None and len(drafts) == 1)]
        beside = [s for s in beside if not _elsewhere(s, draft)]
        _accuse(draft, beside)
        if any(a.known for _, a in draft.attackers):
            continue
        ones = (_goes_on(s, told) for s in draft.statements if not _elsewhere(s, draft))
        found = next((p for p in (*ones, *map(_answers, beside)) if p is not None), None)
        if found is not None:
            draft.carried = (found,)


def _accuse(draft: Draft, denials: Sequence[Statement]) -> None:
    """«ونفت القوات ذلك، واتهمت الجيش بقصف المدينة»: the words of the denial that name the other side are of
    the attack too."""
    theirs = {a.id for _, a in draft.attackers}
    for s in denials:
        others = tuple(a for a in _others(s) if a.id not in theirs)
        if others:
            draft.statements.append(replace(s, means=(), rows=(), hits=(), places=(), actors=others))


def _others(s: Statement) -> list[ActorMention]:
    """Attackers named behind the denial itself, other than who denies."""
    first = next((x for x in s.said if x.type in _SIDES and x.stance == "denies"), None)
    if first is None:
        return []
    later = [x.scope_first for x in s.said if x is not first and x.scope_first > first.scope_first]
    his = {a.id for a in s.clause.of.actors if first.first <= a.first < first.last}
    named = [a for a in s.attackers if a.known and a.id not in his and a.first >= first.last]
    return [a for a in named if a.evidence == "accused" or (later and a.first >= min(later))] if his else []


def _elsewhere(s: Statement, draft: Draft) -> bool:
    """«نفى الجيش قصف المدينة، وقال إنه قصف معسكرا في كذا»: at another town, or by another means."""
    there = draft.place.place if draft.place else None
    towns = [p.place for p in s.places if p.place.precision == "settlement" and not p.anaphor]
    if there is not None and any(not same_place(p, there) and p.name_ar != _town(there) for p in towns):
        return True
    kind, inferred = draft.type()
    return kind is not None and not inferred and rival_means(s, draft)


def _town(there: Place) -> str | None:
    return there.within.name_ar if there.within else None


def _goes_on(s: Statement, told: Sequence[Statement]) -> Pair | None:
    """«وأضاف أنه قصف …»: the side named where this voice spoke first."""
    said = next((x for x in s.said if x.continuing and x.admits == "act" and x.type in _SIDES), None)
    if said is None:
        return None
    at = next((i for i, o in enumerate(told) if o.clause.of is s.clause.of), 0)
    for o in reversed(told[: at + 1]):
        first = next((x for x in o.said if not x.continuing and x.type in _SIDES), None)
        if first is not None:
            same = first.name == said.name
            return _owner(o, first) if same else None
    return None


def _answers(s: Statement) -> Pair | None:
    """What a denial says beyond it: «… وقال إنه قصف مخزنا», «… وقال إن المسلحين هم من قصفه»."""
    first = next((x for x in s.said if x.type in _SIDES and x.stance == "denies"), None)
    if first is None:
        return None
    owned = (a for a in s.attackers if a.known and a.evidence in _OWNED_UP)
    if (a := next(owned, None)) is not None:
        return s, a
    if any(x.admits == "act" for x in s.said) or _himself(s):
        return _owner(s, first)
    return None


def _himself(s: Statement) -> bool:
    """«مؤكدا أنه استهدف …», «مشيرا إلى أن طائراته قصفت …»"""
    tokens = s.clause.of.sentence.tokens
    verbs = (m.first for m in s.means if m.kind == "attack" and m.verbal and m.rule != "clash")
    before = (tokens[at - 1].text for at in verbs if at > s.clause.first)
    return any(w in _HE or (w.startswith(_FORCES) and w.endswith(_HIS)) for w in before)


def _owner(s: Statement, said: Attribution) -> Pair | None:
    named = (a for a in s.clause.of.actors if a.known and said.first <= a.first < said.last)
    side = next(named, None)
    return (s, replace(side, role_hint="attacker", evidence="claim", hedged=False)) if side else None
