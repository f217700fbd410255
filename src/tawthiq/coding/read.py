"""The reading of one report, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from tawthiq.arabic.dates.read import Reference
from tawthiq.coding import report_kind
from tawthiq.coding.actors.era import era_day
from tawthiq.coding.actors.mentions import ActorMention, actor_mentions
from tawthiq.coding.annotate import Annotated, annotate
from tawthiq.coding.assembly.across import across
from tawthiq.coding.assembly.assemble import assemble
from tawthiq.coding.assembly.bulletin_voice import carry_speaker
from tawthiq.coding.assembly.carry import carry_over
from tawthiq.coding.assembly.drafts import Assembly
from tawthiq.coding.assembly.headed import with_headed_counts
from tawthiq.coding.assembly.name_lists import with_name_lists
from tawthiq.coding.claims import apart
from tawthiq.coding.claims.build import build
from tawthiq.coding.clauses import clauses
from tawthiq.coding.dated_heading import dated_heading, is_place_and_day
from tawthiq.coding.died_after import with_deaths_after
from tawthiq.coding.entries import parts
from tawthiq.coding.inline_labels import as_item
from tawthiq.coding.periods import day_it_began
from tawthiq.coding.read_clause import statement
from tawthiq.coding.repeated import without_repeated
from tawthiq.coding.sentences import Sentence, sentences
from tawthiq.coding.speakers.attributions import Attribution, outlet_country
from tawthiq.coding.speakers.quoting import left_open
from tawthiq.coding.statements import Statement
from tawthiq.coding.steps import in_steps, told_last
from tawthiq.coding.their_today import with_their_today
from tawthiq.coding.toll_sentences import with_their_tolls
from tawthiq.coding.unclaimed import unclaimed
from tawthiq.coding.when_told import of_a_wound
from tawthiq.model import Claim, Counting, Event, Reading, Report
from tawthiq.places import PlaceContext, report_context

_HEARD = 100  # voices before a sentence among which one that goes on is looked for


_BARE_ENEMY = ("enemy_bare", "aggression_bare")
_ENEMIES = ("israel", "united_states", "united_kingdom", "us_led_coalition", "saudi_led_coalition", "turkey")


def read_report(report: Report, *, counting: Counting = "literal", warnings: tuple[str, ...] = ()) -> Reading:
    """Everything that a report claims. Pure: the same report gives the same reading.

    Of a page that holds several reports each is read by itself: no claim of one takes the day, the speaker or
    the place of another.
    """
    if report.entries:
        whole = sentences(replace(report, entries=()))
        assembly = across(_assembled(part, whole) for part in parts(report))
    else:
        assembly = _assembled(report)
    return _reading(assembly, report, counting, warnings)


def _assembled(report: Report, beside: Sequence[Sentence] = ()) -> Assembly:
    """`beside`: sentences of the page that say where it is; they are not read themselves."""
    cut = without_repeated(sentences(report))
    heading = dated_heading(report)
    annotated = _annotated([heading, *cut] if heading else cut, report, beside)
    if heading and not is_place_and_day(annotated[0]):
        annotated = _annotated(cut, report, beside)
    if (joined := with_their_tolls(annotated)) is not None:
        annotated = _annotated(joined, report, beside)
    if _tells_no_attack(annotated):
        return Assembly((), (), (), ())
    annotated = in_steps(annotated)
    framed = report_kind.is_framed(annotated)
    read = _statements(annotated)
    assembly = assemble(read, _reference(report).end, framed=framed)
    carry_over(assembly.drafts, annotated, assembly.totals, assembly.situations)
    return replace(assembly, read=tuple(read))


def _tells_no_attack(annotated: list[Annotated]) -> bool:
    return (
        report_kind.is_elsewhere(annotated)
        or report_kind.is_fact_check(annotated)
        or report_kind.is_accident(annotated)
        or report_kind.is_disaster(annotated)
        or report_kind.is_drill(annotated)
        or report_kind.is_staged(annotated)
        or report_kind.is_economy(annotated)
        or report_kind.is_battle(annotated)
    )


def _annotated(cut: list[Sentence], report: Report, beside: Sequence[Sentence] = ()) -> list[Annotated]:
    others = [s.tokens for s in beside]
    context = report_context([s.tokens for s in cut], outlet=report.outlet, beside=others)
    country = _country(context, report)
    reference = _reference(report)
    day = reference.end or reference.start
    out: list[Annotated] = []
    earlier: list[Attribution] = []
    quoted = False
    for sentence in cut:
        quoted = quoted and not sentence.opens
        previous = out[-1].said if out and quoted else told_last(out)
        found = annotate(
            sentence, report, reference, context, country, day, earlier[-_HEARD:], previous, quoted
        )
        quoted = left_open(sentence.tokens, quoted)
        out.append(as_item(found))
        earlier += found.said
    return _settled_names(out if day else _of_the_day_told(out, country))


def _of_the_day_told(annotated: list[Annotated], country: str | None) -> list[Annotated]:
    """Names whose meaning hangs on the day, in a report without one: the latest day that its words give,
    or the time that its names give away."""
    told = max((d.end for s in annotated for d in s.dates if d.end), default=None)
    day = _day(told) or era_day((s.sentence.tokens for s in annotated), country)
    if day is None:
        return annotated
    return [_as_of(s, country, day) if any(a.candidates for a in s.actors) else s for s in annotated]


def _as_of(sentence: Annotated, country: str | None, day: date | None) -> Annotated:
    return replace(sentence, actors=tuple(actor_mentions(sentence.sentence.tokens, country=country, day=day)))


def _settled_names(annotated: list[Annotated]) -> list[Annotated]:
    """«قوات الاحتلال» after «الاحتلال التركي»: a bare name means the one of its candidates that is named."""
    named = {a.id for s in annotated for a in s.actors if a.id != "unknown"}
    full = [a for s in annotated for a in s.actors if a.entry not in _BARE_ENEMY and a.id != "unknown"]
    enemy = {a.id for a in full if a.role_hint == "attacker" and a.id in _ENEMIES}
    known = {a.id for a in full}

    def settled(a: ActorMention) -> ActorMention:
        if a.entry in _BARE_ENEMY and a.id not in known and len(enemy) == 1:
            return replace(a, id=min(enemy), candidates=())  # «طيران العدو» after «العدوان الأمريكي»
        return _settled_name(a, named)

    bare = [any(a.candidates or a.entry in _BARE_ENEMY for a in s.actors) for s in annotated]
    return [
        replace(s, actors=tuple(settled(a) for a in s.actors)) if loose else s
        for s, loose in zip(annotated, bare, strict=True)
    ]


def _settled_name(mention: ActorMention, named: set[str]) -> ActorMention:
    meant = [c for c in mention.candidates if c in named]
    return replace(mention, id=meant[0], candidates=()) if len(meant) == 1 else mention


def _country(context: PlaceContext, report: Report) -> str | None:
    return context.country or outlet_country(report.outlet or "")


def _reference(report: Report) -> Reference:
    """What relative dates count from: the publication day, else nothing but an upper bound."""
    p = report.published
    time = datetime.fromisoformat(report.captured) if report.captured else None
    if p is None:
        return Reference(None, None, None)
    return Reference(
        _day(p.start) if p.basis != "bounds" else None, _day(p.end), time if p.basis == "bounds" else None
    )


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso[:10]) if iso else None


def _statements(annotated: list[Annotated]) -> list[Statement]:
    out: list[Statement] = []
    attacked = False
    for sentence in annotated:
        day = None
        for clause in clauses(sentence):
            read = statement(clause, attacked)
            attacked = attacked or read.strikes
            out.append(replace(read, day_before=day) if day and read.date is None else read)
            if read.date is not None:
                own = read.day_of_telling or read.date.kind != "point" or of_a_wound(read.date, clause)
                own = own or day_it_began(read.date, sentence.sentence.tokens)
                day = None if own else read.date
    return with_their_today(carry_speaker(with_headed_counts(with_name_lists(with_deaths_after(out)))))


def _with(event: Event, denied: tuple[Claim, ...]) -> Event:
    """The event with the denials of it among its claims."""
    own = [c for c in denied if c.event == event.event]
    if not own:
        return event
    speakers = tuple(dict.fromkeys([*event.speakers, *(c.speaker.type for c in own)]))
    return replace(event, claims=event.claims + tuple(c.id for c in own), speakers=speakers)


def _reading(assembly: Assembly, report: Report, counting: Counting, warnings: tuple[str, ...]) -> Reading:
    built = [build(d, i, report, counting) for i, d in enumerate(assembly.drafts)]
    denied = tuple(apart.denials(assembly.denials, report))
    claims = [*(c for b in built for c in b.claims), *denied, *apart.situations(assembly.situations, report)]
    totals = tuple(apart.totals(assembly.totals, report))
    return Reading(
        report,
        tuple(_with(b.event, denied) for b in built),
        tuple(claims),
        totals,
        warnings,
        counting,
        unclaimed(assembly, (*claims, *totals), report),
    )
