"""Drafts turned into the contract's claims (one a speaker and event) and events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawthiq.arabic.fold import fold
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.spoken import says_of_it
from tawthiq.coding.claims.claim import OTHER_OUTCOMES, claim_of, objects_hit, on_the_event, quote_of
from tawthiq.coding.claims.ranges import Voices, joined, rivals, victims_of
from tawthiq.coding.claims.spans import date_of, draft_place
from tawthiq.coding.claims.tolls import counted
from tawthiq.coding.speakers.attributions import Attribution
from tawthiq.coding.statements import Statement
from tawthiq.model import Claim, Counting, Event, EventActor, EventType, HarmByOutcome, Outcome, Report
from tawthiq.records import record

_FROM_THE_AIR = ("air_strike", "barrel_bomb", "drone_strike")


@record
class Built:
    event: Event
    claims: tuple[Claim, ...]


def build(draft: Draft, number: int, report: Report, counting: Counting) -> Built:
    """The event and its claims. `number` is the event's index in the report."""
    kind, inferred = draft.gravest()
    event_type: EventType = kind or "other"
    voices = _voices(draft.statements)
    claims = tuple(
        claim_of(draft, group, said, number, event_type, inferred, report) for said, group in voices
    )
    return Built(_event(draft, voices, claims, number, event_type, report, counting), claims)


def _voices(statements: Sequence[Statement]) -> list[tuple[Attribution | None, list[Statement]]]:
    """The event's statements by who says them; the headline speaks with the outlet's own voice.

    A headline that the body tells in full says nothing more; one that alone counts those harmed is kept.
    """
    groups: dict[tuple[str, str], tuple[Attribution | None, list[Statement]]] = {}
    body = any(not s.headline for s in statements)
    for s in statements:
        if s.headline and body and not s.said:
            continue
        said = s.said[0] if s.said else None
        groups.setdefault(_voice(s, said, groups), (said, []))[1].append(s)
        for more in _others(s):
            groups.setdefault(_voice(s, more, groups), (more, []))
    rows = [r for _, group in groups.values() for s in group for r in s.rows]
    told, counted = {r.outcome for r in rows}, {r.outcome for r in rows if r.quantity.value is not None}
    for s in statements:
        if s.headline and body and not s.said and _counts_alone(s, told, counted):
            groups.setdefault(("unattributed", ""), (None, []))[1].append(s)
    return list(groups.values())


def _counts_alone(s: Statement, told: set[Outcome], counted: set[Outcome]) -> bool:
    """Does the headline count whom the body does not count, or only in vague words («قتلى»)?"""
    numbers = {r.outcome for r in s.whole_rows if r.quantity.value is not None}
    return bool({r.outcome for r in s.whole_rows} - told or numbers - counted)


def _voice(s: Statement, said: Attribution | None, known: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """Which voice it is, by type and name; one that goes on is the last of its type."""
    if said is None:
        return "unattributed", ""
    key: tuple[str, str] = (said.type, fold(_words(s, said)))
    if not said.continuing and _words(s, said):
        return key
    return next((k for k in reversed(list(known)) if k[0] == said.type), key)


def _others(s: Statement) -> list[Attribution]:
    """Who else tells the statement: who speaks with the first, or tells the harm or the attack in it himself.

    One who is cited in the same clause for another matter has no claim here.
    """
    at = [r.first for r in s.rows] + [m.first for m in s.means]
    first = s.said[0] if s.said else None
    names = {x.name for x in s.said[:1]}
    return [
        more
        for more in s.said[1:]
        if first is not None
        and (
            any(more.scope_first <= i < more.scope_last for i in at)
            or (more.scope_first, more.scope_last) == (first.scope_first, first.scope_last)
            or (more.name not in names and says_of_it(s, (), more))
        )
    ]


def _words(s: Statement, said: Attribution) -> str:
    tokens = s.header_tokens or s.clause.of.sentence.tokens
    return " ".join(t.text for t in tokens[said.first : said.last])


def _event(
    draft: Draft,
    voices: Voices,
    claims: Sequence[Claim],
    number: int,
    event_type: EventType,
    report: Report,
    counting: Counting,
) -> Event:
    killed = rivals(draft, voices, "killed")
    injured = rivals(draft, voices, "injured")
    orphans = [r for s in draft.statements for r in s.rows if r.orphan]
    told = counted(draft.statements)
    others = {
        o: joined(rivals(draft, voices, o), report, counting) if o in told else None for o in OTHER_OUTCOMES
    }
    speakers = tuple(dict.fromkeys(c.speaker.type for c in claims))
    return Event(
        event=number,
        event_type=event_type,
        place=draft_place(draft),
        date=date_of(draft, report),
        actors=_event_actors(claims, event_type),
        killed=joined(killed, report, counting),
        injured=joined(injured, report, counting),
        victims=victims_of(killed, orphans, draft),
        harm_by_outcome=HarmByOutcome(**others),
        objects=tuple(
            dict.fromkeys(
                o.id for s in draft.statements if on_the_event(s, draft) for o in objects_hit([s], report)
            )
        ),
        speakers=speakers,
        quote=quote_of(draft.statements, report),
        claims=tuple(c.id for c in claims),
    )


def _event_actors(claims: Sequence[Claim], event_type: EventType) -> tuple[EventActor, ...]:
    seen: dict[tuple[str, str], EventActor] = {}
    known = any(a.id != "unknown" and a.role != "target" for c in claims for a in c.actors)
    for claim in claims:
        for a in claim.actors:
            if a.role == "party" and event_type in _FROM_THE_AIR:
                continue  # «في حي تدور فيه معارك بين X وY»: they fight around it, and somebody else struck
            if a.role == "target" or (known and a.id == "unknown" and not a.candidates):
                continue
            key = (a.id, a.role)
            if key not in seen or (seen[key].hedged and not a.hedged):
                seen[key] = EventActor(a.id, a.role, a.hedged)
    attackers = {a.id for a in seen.values() if a.role == "attacker"}
    return tuple(a for a in seen.values() if a.role == "attacker" or a.id not in attackers)
