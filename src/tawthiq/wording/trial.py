"""`tawthiq lexicon try`: what a sentence reads, by which entry and word of it, and what was held back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tawthiq.arabic.dates.read import Reference, date_mentions
from tawthiq.arabic.numbers.read import counted
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.actors.mentions import actor_mentions
from tawthiq.coding.figures import barred_by
from tawthiq.coding.speakers.attributions import attributions
from tawthiq.coding.words import family
from tawthiq.model import Reading
from tawthiq.places import place_mentions, report_context
from tawthiq.wording.held import Held, held_back
from tawthiq.wording.one_report import PUBLISHED, protected, reading
from tawthiq.wording.source import GAZETTEER, Source, date_entry, source_of

WORDS = ("means", "harm", "objects", "markers")


@dataclass(frozen=True, slots=True)
class Row:
    """Words of the sentence, what they are read as, and the entry with the listed form that reads them."""

    words: str
    start: int
    end: int
    family: str
    entry: str
    kind: str
    code: str
    source: Source


@dataclass(slots=True)
class Trial:
    """One sentence: its rows in the order of the text, what was held back, and the reading as a report."""

    text: str
    rows: list[Row] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    reading: Reading | None = None


def trial(text: str, country: str | None = None, published: date | None = None) -> Trial:
    """Everything that the lexicon reads in a sentence, taken to come from `country` on day `published`."""
    day = published or date.fromisoformat(PUBLISHED)
    tokens = tokenize(text)
    rows = [
        *_of_families(text, tokens), *_of_actors(text, tokens, country, day), *_of_speakers(text, tokens),
        *_of_counts(text, tokens), *_of_dates(text, tokens, day), *_of_places(text, tokens),
        *_of_people(text),
    ]
    rows.sort(key=lambda r: (r.start, -r.end, r.family, r.entry))
    return Trial(text, rows, held_back(text, tokens, country, day), reading(text, day.isoformat()))


def _row(
    text: str, tokens: Sequence[Token], span: tuple[int, int], where: tuple[str, str], kind: str, code: object
) -> Row:
    first, last = span
    start, end = tokens[first].start, tokens[last - 1].end
    source = source_of(*where, [t.text for t in tokens[first:last]])
    return Row(text[start:end], start, end, *where, kind, _told(code), source)


def _told(code: object) -> str:
    if isinstance(code, (list, tuple)):
        return "|".join(map(str, code))
    return "" if code is None else str(code)


def _of_families(text: str, tokens: Sequence[Token]) -> Iterator[Row]:
    for name in WORDS:
        for m in family(name).matches(tokens):
            if not barred_by(m, tokens):
                yield _row(text, tokens, (m.first, m.last), (name, m.entry.id), m.kind, _code(name, m))


def _code(name: str, match: Match) -> Any:
    data = match.entry.data
    return {"means": data.get("event"), "harm": data.get("outcome"), "objects": data["id"]}.get(
        name, data.get("kind")
    )


def _of_actors(text: str, tokens: list[Token], country: str | None, day: date) -> Iterator[Row]:
    for m in actor_mentions(tokens, country=country, day=day):
        code = f"{m.id} {m.role_hint or ''}".strip()
        if m.candidates:
            code += f" ({_told(m.candidates)})"
        yield _row(text, tokens, (m.first, m.last), ("actors", m.entry), m.slant or "", code)


def _of_speakers(text: str, tokens: list[Token]) -> Iterator[Row]:
    from tawthiq.coding.speakers.words import vocabulary

    families = {m.entry.id: m.entry.family for m in vocabulary().matches(tokens)}
    for a in attributions(tokens, text=text):
        entry = a.speaker_entry or a.verb_entry
        if a.last > a.first and entry:
            where = (families.get(entry, "speakers"), entry)
            yield _row(text, tokens, (a.first, a.last), where, a.type, a.stance)


def _of_counts(text: str, tokens: list[Token]) -> Iterator[Row]:
    for c in counted(tokens):
        if c.unit:
            q = c.quantity
            high = "" if q.high is None else q.high
            code = f"{c.group or c.outcome or c.unit} {q.low}" + (f"–{high}" if high != q.low else "")
            yield _row(text, tokens, (c.first, c.last), ("units", c.unit), q.kind, code)


def _of_dates(text: str, tokens: list[Token], day: date) -> Iterator[Row]:
    for m in date_mentions(tokens, Reference(day, day)):
        code = f"{m.start or m.offset or ''}" + (f"–{m.end}" if m.end and m.end != m.start else "")
        entry = date_entry([t.text for t in tokens[m.first : m.last]])
        yield _row(text, tokens, (m.first, m.last), ("dates", entry), m.kind, code)


def _of_places(text: str, tokens: list[Token]) -> Iterator[Row]:
    for m in place_mentions(tokens, text, report_context([tokens])):
        known = m.place.id or _told(m.place.candidates)
        code = f"{m.place.relation} {m.place.name_ar or ''} {known}".strip()
        start, end = tokens[m.first].start, tokens[m.last - 1].end
        yield Row(text[start:end], start, end, "places", known, m.place.kind or "", code, GAZETTEER)


def _of_people(text: str) -> Iterator[Row]:
    for name in dict.fromkeys(protected(text)):
        at = text.index(name)
        yield Row(name, at, at + len(name), "people", "", "restricted", "", Source())


def as_json(tried: Trial) -> dict[str, Any]:
    """The trial for programs: rows, what was held back, and the claims by type with their rules."""
    read = tried.reading
    claims = (*read.claims, *read.totals) if read else ()
    return {
        "text": tried.text,
        "read": [_row_json(r) for r in tried.rows],
        "held": [h.as_json() for h in tried.held],
        "claims": [
            {"event_type": c.event_type, "stance": c.stance, "speaker": c.speaker.type, "event": c.event,
             "harm": [f"{h.outcome} {h.group} {h.quantity.low}" for h in c.harm], "rules": list(c.rules)}
            for c in claims
        ],
    }


def _row_json(row: Row) -> dict[str, Any]:
    return {
        "words": row.words, "start": row.start, "end": row.end, "family": row.family, "entry": row.entry,
        "kind": row.kind, "code": row.code, **row.source.as_json(),
    }


