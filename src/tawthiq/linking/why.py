"""The evidence for and against, in words: of two events, or of the members of an incident."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from tawthiq.errors import ContractError
from tawthiq.linking.compare import Score
from tawthiq.linking.dependence import sources
from tawthiq.linking.facts import Fact
from tawthiq.linking.link import Desk, link_desk
from tawthiq.linking.settings import say, threshold
from tawthiq.model import Incident, Reading


@dataclass(frozen=True, slots=True)
class Line:
    """One piece of evidence: how much it counts (None: a veto, a title or a verdict), and its words."""

    name: str
    counts: float | None
    text_ar: str
    text_en: str


def why(readings: Iterable[Reading], *what: str) -> tuple[Line, ...]:
    """The evidence on two events, each as FILE#EVENT, or on one incident by its id.

    Raises ContractError where an event or incident is not among the readings', or neither one nor two
    are asked for.
    """
    desk = Desk(readings)
    incidents = link_desk(desk)
    if len(what) == 1:
        return _incident(desk, _known(incidents, what[0]))
    if len(what) == 2:
        one, other = (_event(desk, name) for name in what)
        return _pair(desk, incidents, one, other)
    raise ContractError(
        "why_what", "Name two events as FILE#EVENT, or one incident by its id.",
        "سمِّ حدثين بالصيغة FILE#EVENT، أو حادثة واحدة بمعرّفها.",
    )  # fmt: skip


def name_of(fact: Fact) -> str:
    """An event as a person names it: FILE#EVENT."""
    return f"{fact.report.file}#{fact.event.event}"


def _event(desk: Desk, name: str) -> int:
    file, _, number = name.rpartition("#")
    for n, fact in enumerate(desk.facts):
        if str(fact.event.event) == number and (fact.report.file == file or fact.report.id == file):
            return n
    raise ContractError(
        "no_event",
        f"{name}: no such event among these reports.",
        f"{name}: لا حدث بهذا الاسم في هذه الأخبار.",
    )


def _known(incidents: Sequence[Incident], identifier: str) -> Incident:
    for incident in incidents:
        if incident.id == identifier:
            return incident
    raise ContractError(
        "no_incident", f"{identifier}: no such incident.", f"{identifier}: لا حادثة بهذا المعرّف."
    )


def _line(key: str, counts: float | None = None, **values: object) -> Line:
    return Line(key, counts, *say(key, **values))


def _evidence(score: Score) -> list[Line]:
    """A veto alone, or the contributions, the weightiest first, and their sum."""
    if score.veto:
        return [_line(score.veto)]
    ordered = sorted(score.parts, key=lambda part: (-abs(part[1]), part[0]))
    return [_line(name, counts) for name, counts in ordered]


def _pair(desk: Desk, incidents: Sequence[Incident], one: int, other: int) -> tuple[Line, ...]:
    score = desk.score(one, other)
    facts = desk.facts[one], desk.facts[other]
    least = threshold("same" if all(f.sure for f in facts) else "vague")
    lines = [_line("title_pair", one=name_of(facts[0]), other=name_of(facts[1])), *_evidence(score)]
    if not score.veto:
        lines.append(_line("score_line", score.total, total=f"{score.total:.1f}", least=f"{least:.1f}"))
    homes = [next(i for i in incidents if any(_is(m.report, m.event, f) for m in i.members)) for f in facts]
    if homes[0] is homes[1]:
        return (*lines, _line("verdict_together"))
    if homes[0].id in homes[1].possible_of or homes[1].id in homes[0].possible_of:
        return (*lines, _line("verdict_possible"))
    if not score.veto and score.total >= least:
        lines.append(_line("verdict_rival"))
    return (*lines, _line("verdict_apart"))


def _is(report: str, event: int, fact: Fact) -> bool:
    return fact.report.id == report and fact.event.event == event


def _incident(desk: Desk, incident: Incident) -> tuple[Line, ...]:
    """Each pair of members with its evidence, and who depends on whom."""
    numbers = [
        n for n, f in enumerate(desk.facts) if any(_is(m.report, m.event, f) for m in incident.members)
    ]
    lines = [_line("title_incident", id=incident.id, n=len(numbers))]
    for a, b in combinations(numbers, 2):
        lines += _pair_lines(desk, a, b)
    members = [desk.facts[n] for n in numbers]
    for link in sources(members, desk.copied_among).links:
        names = f"{name_of(members[link.later])} → {name_of(members[link.earlier])}: "
        lines.append(Line(f"link_{link.rule}", None, names + link.texts[0], names + link.texts[1]))
    return tuple(lines)


def _pair_lines(desk: Desk, a: int, b: int) -> list[Line]:
    names = name_of(desk.facts[a]), name_of(desk.facts[b])
    return [_line("title_pair", one=names[0], other=names[1]), *_evidence(desk.score(a, b))]
