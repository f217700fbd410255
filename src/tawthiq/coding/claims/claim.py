"""What one speaker says of one event, as the contract's claim."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Literal

from tawthiq.arabic.tokens import Token
from tawthiq.coding.actors.mentions import ActorMention
from tawthiq.coding.assembly.drafts import ONE_AIR_FORCE, Draft
from tawthiq.coding.claims.own_voice import admits_own_act, own_speaker
from tawthiq.coding.claims.spans import clause_words, date_of, draft_place, span
from tawthiq.coding.claims.tolls import counted, standing, tolls
from tawthiq.coding.harm.rows import OF_ALL, Row
from tawthiq.coding.speakers.attributions import Attribution
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import (
    SETTLED,
    Actor,
    Claim,
    EventType,
    Harm,
    Object,
    Place,
    Report,
    Span,
    Speaker,
    Stance,
    Weapon,
)

OTHER_OUTCOMES = ("casualties", "missing", "trapped", "abducted", "detained", "displaced", "affected")
OUTCOMES = ("killed", "injured", *OTHER_OUTCOMES)
_ADMIT = tuple(word_list("admit_stems"))
_OWN_POSTS = word_list("own_posts")


def claim_of(
    draft: Draft,
    group: Sequence[Statement],
    said: Attribution | None,
    number: int,
    event_type: EventType,
    inferred: bool,
    report: Report,
) -> Claim:
    used = group or draft.statements[:1]
    harm = harm_of(group, report)
    quote = quote_of(used, report)
    speaker = speaker_of(said, group, draft.statements, report)
    stance, admits = _stance(said, group)
    actors = actors_of(group or draft.statements, draft, report)
    if said is None and admits_own_act(report, speaker, actors):
        stance, admits = "admits", "act"
    return Claim(
        id=claim_id(report, number, speaker, quote),
        event=number,
        event_type=event_type,
        stance=stance,
        admits=admits,
        speaker=speaker,
        actors=actors,
        weapons=weapons_named(group, report),
        means_inferred=inferred,
        place=draft_place(draft),
        date=date_of(draft, report),
        harm=harm,
        objects=objects_hit([s for s in group if on_the_event(s, draft)], report),
        quote=quote,
        rules=rules_of(group),
    )


def _stance(
    said: Attribution | None, group: Sequence[Statement]
) -> tuple[Stance, Literal["act", "harm"] | None]:
    """The speaker's stance; an admission among his sentences is never lost, that of harm least of all."""
    if said is None:
        return "asserts", None
    if said.stance == "predicts" and said.verb_entry != "predict" and any(s.kills_or_injures for s in group):
        return "asserts", None  # «إن سبعة قتلوا والعدد مرشح للارتفاع»: the toll is told, only more is feared
    own = [x for s in group for x in s.said if x.type == said.type and (x.continuing or x.name == said.name)]
    admitted = [x.admits for x in [said, *own] if x.stance == "admits"]
    if not admitted or said.stance not in ("asserts", "admits"):
        return said.stance, said.admits
    harm = "harm" in admitted or any(_admits_harm(s) for s in group)
    return "admits", "harm" if harm else "act"


def _admits_harm(s: Statement) -> bool:
    """«… وأقر بمقتل ثمانية مدنيين», in the same sentence."""
    tokens = s.clause.of.sentence.tokens
    before = (t.text for r in s.rows for t in tokens[max(s.clause.first, r.first - 3) : r.first])
    return any(word.lstrip("و").startswith(_ADMIT) for word in before)


def claim_id(
    report: Report, number: int | None, speaker: Speaker, quote: Span, place: Place | None = None
) -> str:
    """Stable: the same words of the same report give the same id. `place`: one of several in the quote."""
    key = f"{report.id}|{number}|{speaker.type}|{speaker.text}|{quote.start}|{quote.end}"
    key += f"|{place.start}" if place else ""
    return "clm-" + hashlib.sha256(key.encode()).hexdigest()[:16]


def speaker_of(
    said: Attribution | None, group: Sequence[Statement], every: Sequence[Statement], report: Report
) -> Speaker:
    if said is None:
        return own_speaker(report)
    home = next((s for s in [*group, *every] if said in s.said), None)
    if home is not None and _ours(said, home):
        return own_speaker(report)
    if _we(said) and (own := own_speaker(report)).type != "unattributed":
        return own
    rule = f"speakers/{said.verb_entry}"
    if home is not None and said.last > said.first:
        words = span(report, home.header_tokens or home.clause.of.sentence.tokens, said.first, said.last)
        return Speaker(said.type, words.text, words.start, words.end, said.via, rule)
    if said.named_at is None:
        return Speaker(said.type, None, None, None, said.via, rule)
    start, end = said.named_at
    return Speaker(said.type, report.text[start:end], start, end, said.via, rule)


def _we(said: Attribution) -> bool:
    """«ونؤكد أن …»: nobody is named, and it is no rumour."""
    return said.type == "unattributed" and said.last == said.first and said.verb_entry == "go_on"


def _ours(said: Attribution, home: Statement) -> bool:
    """«كما ورد في منشورنا السابق»: the page speaks of itself."""
    words = (home.header_tokens or home.clause.of.sentence.tokens)[said.first : said.last]
    return said.type == "unattributed" and any(t.text in _OWN_POSTS for t in words)


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
                f"harm/{row.rule}",
            )
        )
        if not row.subset:
            whole = base + len(out) - 1
    return out


def harm_of(group: Sequence[Statement], report: Report) -> tuple[Harm, ...]:
    out: list[Harm] = []
    told = counted(group)
    for outcome in OUTCOMES:
        toll = standing(tolls(group, outcome)) if outcome in told else None
        if toll:
            rows = sorted(toll.rows, key=lambda r: (r.first, r.subset))
            out += harm_rows_of(rows, toll.statement.clause.of.sentence.tokens, report, len(out))
    for s in group:
        orphans = [r for r in s.rows if r.orphan and r.rule != OF_ALL]  # «والقتلى مدنيون» is no figure
        for row in orphans:
            words = span(report, s.clause.of.sentence.tokens, row.first, row.last)
            at = next(
                (i for i, h in enumerate(out) if h.outcome == row.outcome and h.subset_of is None), None
            )
            words_of = (words.text, words.start, words.end, f"harm/{row.rule}")
            out.append(Harm(row.outcome, row.group, row.quantity, at, *words_of))
    return tuple(out)


def quote_of(group: Sequence[Statement], report: Report) -> Span:
    """The words that carry the toll, or the attack where no toll is given."""
    known = counted(group)
    for outcome in OUTCOMES:
        toll = standing(tolls(group, outcome)) if outcome in known else None
        if toll:
            return clause_words(toll.statement, report)
    told = next((s for s in group if s.tells and not s.headline), None) or next(
        (s for s in group if s.tells), group[0]
    )
    return clause_words(told, report)


def weapons_named(group: Sequence[Statement], report: Report) -> tuple[Weapon, ...]:
    out = []
    for s in group:
        for m in s.means:
            if m.kind in ("weapon", "carrier"):
                words = span(report, s.clause.of.sentence.tokens, m.first, m.last)
                out.append(Weapon(m.rule, words.text, words.start, words.end, f"means/{m.rule}"))
    return tuple(out)


def objects_hit(group: Sequence[Statement], report: Report) -> tuple[Object, ...]:
    out = []
    for s in group:
        for h in s.hits:
            words = span(report, s.clause.of.sentence.tokens, h.first, h.last)
            out.append(Object(h.id, h.effect, words.text, words.start, words.end, f"objects/{h.id}"))
    return tuple(out)


def rules_of(group: Sequence[Statement]) -> tuple[str, ...]:
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
        if "double_tap" in s.kinds and s.strikes:  # a strike on the rescuers, not a wall that falls on them
            named["double_tap"] = None
        if "update" in s.kinds:
            named["update"] = None
    return tuple(named)


def _attacking(s: Statement) -> list[ActorMention]:
    """Attackers of a statement; a speaker who admits the act is one, whatever else he is."""
    found = list(s.attackers)
    for said in s.said:
        if said.stance == "admits" and said.admits == "act":
            found += [a for a in s.actors if said.first <= a.first < said.last and a not in found]
    return found


def on_the_event(s: Statement, draft: Draft) -> bool:
    """Does the statement tell this attack, not the war around it («وتشهد المدينة معارك بين …»)?"""
    first = not draft.statements or s is draft.statements[0]
    if first or s.kills_or_injures:
        return True
    if s.hits:
        return not _months_before(s, draft)
    own = any(p.place.precision in SETTLED and not p.anaphor for p in s.places)
    spoken = any(x.stance in ("accuses", "denies", "admits") for x in s.said)
    return own or spoken or s.points_back or _says_whose(s) or _struck_the_town(s)


def _struck_the_town(s: Statement) -> bool:
    """«وقال ناشطون إن القوات قصفت البلدة», «… أطلقت الصواريخ»: a verb of attack, and not of the fighting
    around it, on the town or with the weapons told before."""
    if not any(m.kind == "attack" and m.verbal and m.rule != "clash" for m in s.means):
        return False
    fired = any(m.kind == "weapon" and m.definite for m in s.means)
    return fired or any(p.anaphor and p.place.id for p in s.places)


def _months_before(s: Statement, draft: Draft) -> bool:
    """«وفي تموز الماضي تضرر مبنى مدرسة»: struck in a month, or a year, before the attack."""
    day = draft.date.start if draft.date else None
    past = (d for d in s.clause.dates if d.precision in ("month", "year") and d.end)
    return day is not None and any(d.end < day for d in past if d.end)


def _says_whose(s: Statement) -> bool:
    """«إن المسيرة تابعة للجيش», «أن المهاجمين من التنظيم»: of the attack told before."""
    tokens = s.clause.of.sentence.tokens
    return any(
        a.evidence == "identified"
        or (a.owner_of in ("aircraft", "adjective") and tokens[a.first].text.startswith("ال"))
        for a in s.attackers
        if a.id != "unknown"
    )


def _of_those_told(s: Statement, a: ActorMention) -> bool:
    """«كما استهدف الطيران الحربي …», after «الطيران الإسرائيلي»: not «طائرة حربية», which is anybody's."""
    word = s.clause.of.sentence.tokens[a.first].text
    return a.id == "unknown" and not a.candidates and word.lstrip("وفبل").startswith("ال")


def actors_of(group: Sequence[Statement], draft: Draft, report: Report) -> tuple[Actor, ...]:
    pairs = [(s, a) for s in group if on_the_event(s, draft) for a in _attacking(s)]
    if not pairs:
        every = [(s, a) for s in draft.statements for a in _attacking(s)]
        pairs = [(s, a) for s, a in every if on_the_event(s, draft)] or every or list(draft.carried)
    hers = {a.id for _, a in draft.carried} == {ONE_AIR_FORCE}
    if hers and all(_of_those_told(s, a) for s, a in pairs):
        pairs = [*pairs, *draft.carried]
    targets = [(s, a) for s in group for a in s.actors if a.role_hint == "target"]
    known = any(a.id != "unknown" for _, a in pairs)
    named = (*pairs, *draft.attackers)  # an account names nobody beside the one named
    told = any(a.known and a.evidence != "account" for _, a in named)
    pairs = [p for p in pairs if not (told and p[1].evidence == "account")]
    out: list[Actor] = []
    for s, a in [*pairs, *draft.flown, *targets]:
        if a.id == "unknown" and known and not a.candidates:
            continue
        words = span(report, s.clause.of.sentence.tokens, a.first, a.last)
        role = a.role_hint or "attacker"
        hedged = a.hedged or any(
            x.stance in ("accuses", "hedges")
            for x in s.said[:1]
            if x.scope_first <= a.first < x.scope_last and x.type not in ("official", "military_statement")
        )
        rule = f"actors/{a.entry}"
        out.append(Actor(a.id, role, hedged, words.text, words.start, words.end, a.candidates, rule))
    return tuple(out)
