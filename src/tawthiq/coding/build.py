"""Drafts turned into the contract's claims (one a speaker and event) and events."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tawthiq.arabic.dates import DateMention
from tawthiq.arabic.fold import fold
from tawthiq.arabic.numbers import range_of
from tawthiq.arabic.tokens import Token
from tawthiq.coding.actors import ActorMention
from tawthiq.coding.drafts import Draft
from tawthiq.coding.fits import SETTLED
from tawthiq.coding.rows import Row
from tawthiq.coding.speakers import Attribution
from tawthiq.coding.statements import Statement
from tawthiq.coding.tolls import Toll, said_civilian, standing, tolls, victims
from tawthiq.model import (
    Actor,
    Claim,
    Counting,
    Date,
    Event,
    EventActor,
    EventType,
    Harm,
    HarmByOutcome,
    Object,
    Place,
    Range,
    Report,
    Span,
    Speaker,
    Victims,
    Weapon,
)

OTHER_OUTCOMES = ("casualties", "missing", "trapped", "abducted", "detained", "displaced", "affected")
UNATTRIBUTED = Speaker("unattributed", None, None, None)


@dataclass(frozen=True, slots=True)
class Built:
    event: Event
    claims: tuple[Claim, ...]


def build(draft: Draft, number: int, report: Report, counting: Counting) -> Built:
    """The event and its claims. `number` is the event's index in the report."""
    kind, inferred = draft.type()
    event_type: EventType = kind or "other"
    voices = _voices(draft.statements)
    claims = tuple(_claim(draft, group, said, number, event_type, inferred, report) for said, group in voices)
    return Built(_event(draft, voices, claims, number, event_type, report, counting), claims)


def _voices(statements: Sequence[Statement]) -> list[tuple[Attribution | None, list[Statement]]]:
    """The event's statements by who says them; the headline speaks with the outlet's own voice."""
    groups: dict[tuple[str, str], tuple[Attribution | None, list[Statement]]] = {}
    body = any(not s.headline for s in statements)
    for s in statements:
        if s.headline and body and not s.said:
            continue
        said = s.said[0] if s.said else None
        key = (said.type, fold(_words(s, said))) if said else ("unattributed", "")
        if said and (said.continuing or not _words(s, said)):
            key = next((k for k in reversed(groups) if k[0] == said.type), key)
        groups.setdefault(key, (said, []))[1].append(s)
        for more in s.said[1:]:
            groups.setdefault((more.type, fold(_words(s, more))), (more, []))
    return list(groups.values())


def _words(s: Statement, said: Attribution) -> str:
    tokens = s.header_tokens or s.clause.of.sentence.tokens
    return " ".join(t.text for t in tokens[said.first : said.last])


def span(report: Report, tokens: Sequence[Token], first: int, last: int) -> Span:
    """The words of a token range as they stand in the report."""
    start, end = tokens[first].start, tokens[max(first, last - 1)].end
    return Span(report.text[start:end], start, end)


def _claim(
    draft: Draft,
    group: Sequence[Statement],
    said: Attribution | None,
    number: int,
    event_type: EventType,
    inferred: bool,
    report: Report,
) -> Claim:
    used = group or draft.statements[:1]
    harm = _harm(group, report)
    quote = _quote(used, report)
    speaker = _speaker(said, group, draft.statements, report)
    return Claim(
        id=claim_id(report, number, speaker, quote),
        event=number,
        event_type=event_type,
        stance=said.stance if said else "asserts",
        admits=said.admits if said else None,
        speaker=speaker,
        actors=_actors(group or draft.statements, draft, report),
        weapons=_weapons(group, report),
        means_inferred=inferred,
        place=draft_place(draft),
        date=date_of(draft, report),
        harm=harm,
        objects=_objects([s for s in group if _on_the_event(s, draft)], report),
        quote=quote,
        rules=_rules(group),
    )


def claim_id(report: Report, number: int | None, speaker: Speaker, quote: Span) -> str:
    """Stable: the same words of the same report give the same id."""
    key = f"{report.id}|{number}|{speaker.type}|{speaker.text}|{quote.start}|{quote.end}"
    return "clm-" + hashlib.sha256(key.encode()).hexdigest()[:16]


def _speaker(
    said: Attribution | None, group: Sequence[Statement], every: Sequence[Statement], report: Report
) -> Speaker:
    if said is None:
        return UNATTRIBUTED
    home = next((s for s in [*group, *every] if said in s.said), None)
    if home is None or said.last <= said.first:
        return Speaker(said.type, None, None, None, said.via)
    words = span(report, home.header_tokens or home.clause.of.sentence.tokens, said.first, said.last)
    return Speaker(said.type, words.text, words.start, words.end, said.via)


def harm_rows_of(rows: Sequence[Row], tokens: Sequence[Token], report: Report, base: int) -> list[Harm]:
    out: list[Harm] = []
    whole: int | None = None
    for row in rows:
        words = span(report, tokens, row.first, row.last)
        out.append(
            Harm(
                row.outcome,
                row.group,
                row.quantity,
                whole if row.subset and not row.orphan else None,
                words.text,
                words.start,
                words.end,
            )
        )
        if not row.subset:
            whole = base + len(out) - 1
    return out


def _harm(group: Sequence[Statement], report: Report) -> tuple[Harm, ...]:
    out: list[Harm] = []
    for outcome in ("killed", "injured", *OTHER_OUTCOMES):
        toll = standing(tolls(group, outcome))
        if toll:
            rows = sorted(toll.rows, key=lambda r: (r.first, r.subset))
            out += harm_rows_of(rows, toll.statement.clause.of.sentence.tokens, report, len(out))
    for s in group:
        orphans = [r for r in s.rows if r.orphan]
        for row in orphans:
            words = span(report, s.clause.of.sentence.tokens, row.first, row.last)
            at = next(
                (i for i, h in enumerate(out) if h.outcome == row.outcome and h.subset_of is None), None
            )
            out.append(Harm(row.outcome, row.group, row.quantity, at, words.text, words.start, words.end))
    return tuple(out)


def _quote(group: Sequence[Statement], report: Report) -> Span:
    """The words that carry the toll, or the attack where no toll is given."""
    for outcome in ("killed", "injured", *OTHER_OUTCOMES):
        toll = standing(tolls(group, outcome))
        if toll:
            return _clause_words(toll.statement, report)
    told = next((s for s in group if s.tells and not s.headline), None) or next(
        (s for s in group if s.tells), group[0]
    )
    return _clause_words(told, report)


def _clause_words(s: Statement, report: Report) -> Span:
    tokens = s.clause.of.sentence.tokens
    first, last = s.clause.first, s.clause.last
    while first < last - 1 and tokens[first].kind == "mark":
        first += 1
    while last - 1 > first and tokens[last - 1].kind == "mark":
        last -= 1
    return span(report, tokens, first, last)


def _weapons(group: Sequence[Statement], report: Report) -> tuple[Weapon, ...]:
    out = []
    for s in group:
        for m in s.means:
            if m.kind in ("weapon", "carrier"):
                words = span(report, s.clause.of.sentence.tokens, m.first, m.last)
                out.append(Weapon(m.rule, words.text, words.start, words.end))
    return tuple(out)


def _objects(group: Sequence[Statement], report: Report) -> tuple[Object, ...]:
    out = []
    for s in group:
        for h in s.hits:
            words = span(report, s.clause.of.sentence.tokens, h.first, h.last)
            out.append(Object(h.id, h.effect, words.text, words.start, words.end))
    return tuple(out)


def _rules(group: Sequence[Statement]) -> tuple[str, ...]:
    named: dict[str, None] = {}
    for s in group:
        for m in s.means:
            named[f"means/{m.rule}"] = None
        for r in s.rows:
            named[f"harm/{r.rule}"] = None
        for h in s.hits:
            named[f"objects/{h.id}"] = None
        for a in s.actors:
            named[f"actors/{a.entry}"] = None
        for said in s.said:
            named[f"speakers/{said.verb_entry}"] = None
        for kind in sorted(s.kinds & {"double_tap", "update"}):
            named[kind] = None
    return tuple(named)


def _attacking(s: Statement) -> list[ActorMention]:
    """Attackers of a statement; a speaker who admits the act is one, whatever else he is."""
    found = list(s.attackers)
    for said in s.said:
        if said.stance == "admits" and said.admits == "act":
            found += [a for a in s.actors if said.first <= a.first < said.last and a not in found]
    return found


def _on_the_event(s: Statement, draft: Draft) -> bool:
    """Does the statement tell this attack, not the war around it («وتشهد المدينة معارك بين …»)?"""
    first = not draft.statements or s is draft.statements[0]
    own = any(p.place.precision in SETTLED and not p.anaphor for p in s.places)
    spoken = any(x.stance in ("accuses", "denies", "admits") for x in s.said)
    return first or s.kills_or_injures or bool(s.hits) or own or spoken or s.points_back


def _actors(group: Sequence[Statement], draft: Draft, report: Report) -> tuple[Actor, ...]:
    pairs = [(s, a) for s in group if _on_the_event(s, draft) for a in _attacking(s)]
    if not pairs:
        every = [(s, a) for s in draft.statements for a in _attacking(s)]
        pairs = [(s, a) for s, a in every if _on_the_event(s, draft)] or every or list(draft.carried)
    targets = [(s, a) for s in group for a in s.actors if a.role_hint == "target"]
    known = any(a.id != "unknown" for _, a in pairs)
    out: list[Actor] = []
    for s, a in [*pairs, *targets]:
        if a.id == "unknown" and known and not a.candidates:
            continue
        words = span(report, s.clause.of.sentence.tokens, a.first, a.last)
        role = a.role_hint or "attacker"
        hedged = a.hedged or any(
            x.stance in ("accuses", "hedges")
            for x in s.said[:1]
            if x.scope_first <= a.first < x.scope_last and x.type not in ("official", "military_statement")
        )
        out.append(Actor(a.id, role, hedged, words.text, words.start, words.end, a.candidates))
    return tuple(out)


def draft_place(draft: Draft) -> Place | None:
    return draft.place.place if draft.place else None


def date_of(draft: Draft, report: Report) -> Date | None:
    mention = draft.date
    if mention is None:
        return None
    return to_date(mention, draft.date_tokens, report) if draft.date_tokens else None


def to_date(mention: DateMention, tokens: Sequence[Token], report: Report) -> Date:
    words = span(report, tokens, mention.first, mention.last)
    return Date(
        mention.start,
        mention.end,
        mention.precision,
        mention.time_of_day,
        mention.offset,
        words.text,
        words.start,
        words.end,
    )


def _event(
    draft: Draft,
    voices: Sequence[tuple[Attribution | None, list[Statement]]],
    claims: Sequence[Claim],
    number: int,
    event_type: EventType,
    report: Report,
    counting: Counting,
) -> Event:
    killed = _rivals(draft, voices, "killed")
    injured = _rivals(draft, voices, "injured")
    orphans = [r for s in draft.statements for r in s.rows if r.orphan]
    others = {o: _joined(_rivals(draft, voices, o), report, counting) for o in OTHER_OUTCOMES}
    speakers = tuple(dict.fromkeys(c.speaker.type for c in claims))
    return Event(
        event=number,
        event_type=event_type,
        place=draft_place(draft),
        date=date_of(draft, report),
        actors=_event_actors(claims),
        killed=_joined(killed, report, counting),
        injured=_joined(injured, report, counting),
        victims=_victims(killed, orphans, draft),
        harm_by_outcome=HarmByOutcome(**others),
        objects=tuple(
            dict.fromkeys(
                o.id for s in draft.statements if _on_the_event(s, draft) for o in _objects([s], report)
            )
        ),
        speakers=speakers,
        quote=_quote(draft.statements, report),
        claims=tuple(c.id for c in claims),
    )


def _victims(killed: Sequence[Toll], orphans: Sequence[Row], draft: Draft) -> Victims:
    found = victims(killed, orphans)
    if found.civilians is None and killed and said_civilian(draft.statements):
        return replace(found, civilians=max(t.low for t in killed) or None)
    return found


def _rivals(
    draft: Draft, voices: Sequence[tuple[Attribution | None, list[Statement]]], outcome: str
) -> list[Toll]:
    """The standing toll of each speaker; where only the headline counts, the headline's."""
    found = [t for _, group in voices if (t := standing(tolls(group, outcome)))]
    if not found:
        headline = standing(tolls(draft.statements, outcome))
        return [headline] if headline else []
    if len(found) > 1:
        found = _without_details(found)
    return found


def _without_details(found: list[Toll]) -> list[Toll]:
    """Without counts of bodies, of one family, of single persons beside the count of the whole."""
    found = [t for t in found if not t.bodies] or found
    most = max(t.low for t in found)
    found = [t for t in found if t.low == most or not t.listed] or found
    raised = [t for t in found if "update" in t.statement.kinds]
    if raised and max(t.low for t in raised) >= max(t.low for t in found):
        return [max(raised, key=lambda t: t.low)]
    top = max(t.low for t in found)
    counted = [
        t for t in found if t.low > 1 or t.low == top or any(r.quantity.kind == "none" for r in t.wholes)
    ]
    vague = [t for t in counted if not all(r.quantity.value is None for r in t.wholes)]
    return vague or counted


def _joined(found: Sequence[Toll], report: Report, counting: Counting) -> Range | None:
    ranges = [(t, r) for t in found if (r := _range(t, counting)) is not None]
    if not ranges:
        return None
    toll = ranges[0][0]
    first = min(r.first for r in toll.wholes)
    last = max(r.last for r in toll.wholes)
    words = span(report, toll.statement.clause.of.sentence.tokens, first, last)
    highs = [r[1] for _, r in ranges]
    high = None if None in highs else max(h for h in highs if h is not None)
    return Range(min(r[0] for _, r in ranges), high, words.text, words.start, words.end)


def _range(toll: Toll, counting: Counting) -> tuple[int, int | None] | None:
    parts = [range_of(r.quantity, counting) for r in toll.wholes]
    known = [p for p in parts if p is not None and p[0] is not None]
    if not known:
        return None
    highs = [p[1] for p in known]
    low = sum(p[0] for p in known if p[0] is not None)
    if None in highs:
        return max(low, _parts_low(toll)), None
    return low, sum(h for h in highs if h is not None)


def _parts_low(toll: Toll) -> int:
    """An open count is at least what is named of it («شهداء، عُرف منهم ثلاث نساء وسبعة أطفال»)."""
    apart = [r.quantity.low or 0 for r in toll.parts if r.group in ("children", "women", "men")]
    return max([sum(apart), *(r.quantity.low or 0 for r in toll.parts)], default=0)


def _event_actors(claims: Sequence[Claim]) -> tuple[EventActor, ...]:
    seen: dict[tuple[str, str], EventActor] = {}
    known = any(a.id != "unknown" and a.role != "target" for c in claims for a in c.actors)
    for claim in claims:
        for a in claim.actors:
            if a.role == "target" or (known and a.id == "unknown" and not a.candidates):
                continue
            key = (a.id, a.role)
            if key not in seen or (seen[key].hedged and not a.hedged):
                seen[key] = EventActor(a.id, a.role, a.hedged)
    return tuple(seen.values())
