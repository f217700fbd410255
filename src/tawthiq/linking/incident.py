"""A group of events as an incident: where and when at best, what follows by the codebook's rules."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tawthiq.linking.dependence import Copied, Sources, sources
from tawthiq.linking.disputes import disputes
from tawthiq.linking.facts import Fact
from tawthiq.linking.grade import grade
from tawthiq.linking.history import double_tap, history
from tawthiq.linking.spoken import Word, words
from tawthiq.linking.status import actors, admissions, denials, reason, reason_by, strike_status
from tawthiq.linking.tolls import harm
from tawthiq.linking.when import ordinal
from tawthiq.linking.who import speaker_of
from tawthiq.model import Counting, DateRange, EventType, GradeReason, Incident, Member, Place

_FINE = ("exact", "neighbourhood", "settlement", "area", "admin3", "admin2", "admin1", "country")
_DAY_FINE = ("hours", "day", "days", "week", "month", "year", "unknown")


def incident_id(members: Sequence[Fact]) -> str:
    """Derived from the member with the smallest (published, report, event); members in that order."""
    published, report, event = members[0].key
    return "inc-" + hashlib.sha256(f"{published}|{report}|{event}".encode()).hexdigest()[:16]


def build(
    members: Sequence[Fact],
    copied: Copied,
    counting: Counting,
    possible: Sequence[str] = (),
    loose: Sequence[Fact] = (),
) -> Incident:
    """The incident of these members (in the order of their keys).

    `possible`: ids of the incidents that a vague one may be of; `loose`: denials and admissions of reports
    that tell of no event, shown and weighed beside the members.
    """
    said = [*members, *loose]
    voices = sources(members, copied)
    found = words(members, voices, counting)
    status, why_status = strike_status(members, voices, said)
    level, why_level = grade(members, voices, status, said)
    return Incident(
        id=incident_id(members),
        date=_date(members),
        place=_place(members),
        event_types=_types(members, voices),
        actors=actors(members, voices),
        harm=harm(found),
        strike_status=status,
        grade=level,
        grade_reasons=(*_seen_first(said), *why_level, *why_status, *_seen(voices, found, possible)),
        independent_sources=len(voices.independent),
        disputes=disputes(members, voices, found, said),
        possible_of=tuple(sorted(possible)),
        members=tuple(Member(f.report.file, f.report.id, f.event.event) for f in members),
        history=history(members, voices, found, loose),
        double_tap=any(double_tap(f) for f in members),
        counting=counting,
    )


def _seen_first(members: Sequence[Fact]) -> list[GradeReason]:
    """Admissions and denials stand before everything else."""
    out = []
    for n, claim in admissions(members, "act"):
        key = "seen_admission_harm" if claim.admits == "harm" else "seen_admission_act"
        out.append(reason_by(key, speaker_of(members[n], claim)))
    for n, claim in denials(members):
        out.append(reason_by("seen_denial", speaker_of(members[n], claim)))
    return list(dict.fromkeys(out))


def _seen(voices: Sources, found: Sequence[Word], possible: Sequence[str]) -> list[GradeReason]:
    out = []
    copies = len({link.later for link in voices.links})
    if copies:
        out.append(reason("seen_copies", n=copies))
    speakers = len({w.voice for w in found if "killed" in w.totals})
    if speakers > 1:
        out.append(reason("rule_range", n=speakers))
    if possible:
        out.append(reason("seen_vague", n=len(possible)))
    return out


def _types(members: Sequence[Fact], voices: Sources) -> tuple[EventType, ...]:
    """Event types by how many independent voices tell them, told before inferred."""
    weight: Counter[EventType] = Counter()
    for n, fact in enumerate(members):
        weight[fact.event.event_type] += (10 if n in voices.independent else 1) - (9 if fact.inferred else 0)
    named: list[EventType] = [t for t in weight if t != "other" or len(weight) == 1]
    return tuple(sorted(named, key=lambda t: (-weight[t], t)))


def _place(members: Sequence[Fact]) -> Place | None:
    """The finest place that most members share, without the words of any report."""
    told = [f.event.place for f in members if f.event.place is not None]
    if not told:
        return None
    often = Counter((p.id, p.name_ar, p.relation) for p in told)

    def order(p: Place) -> tuple[bool, int, int, str]:
        return (
            p.id is None,
            _FINE.index(p.precision),
            -often[p.id, p.name_ar, p.relation],
            f"{p.id} {p.name_ar}",
        )

    return replace(min(told, key=order), text=None, start=None, end=None)


def _date(members: Sequence[Fact]) -> DateRange | None:
    """The most precise date that most members state."""
    stated = [f.event.date for f in members if f.event.date and ordinal(f.event.date.start)]
    if not stated:
        return None
    often = Counter((d.start, d.end) for d in stated)
    best = min(
        stated,
        key=lambda d: (
            _span(d.start, d.end),
            _DAY_FINE.index(d.precision),
            -often[d.start, d.end],
            d.start or "",
        ),
    )
    return DateRange(best.start or "", best.end or best.start or "", best.precision)


def _span(start: str | None, end: str | None) -> int:
    first, last = ordinal(start) or 0, ordinal(end)
    return last - first if last else 0
