"""The evidence for and against, in words: of two events, or of the members of an incident."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from tawthiq.errors import ContractError
from tawthiq.linking.asked import event_named, incident_named, name_of, no_event
from tawthiq.linking.compare import Score
from tawthiq.linking.decided import EventKey
from tawthiq.linking.dependence import sources
from tawthiq.linking.facts import Fact
from tawthiq.linking.link import Desk, link_desk
from tawthiq.linking.people import Laid
from tawthiq.linking.settings import say, threshold, using
from tawthiq.model import Incident, Reading

_FEW = 6  # members that are told pair by pair


@dataclass(frozen=True, slots=True)
class Line:
    """One piece of evidence: how much it counts (None: a veto, a title or a verdict), and its words."""

    name: str
    counts: float | None
    text_ar: str
    text_en: str


def why(
    readings: Iterable[Reading], *what: str, people: Laid | None = None,
    weights: Mapping[str, float] | None = None,
) -> tuple[Line, ...]:  # fmt: skip
    """The evidence on two events, each as FILE#EVENT, or on one incident by its id.

    `people`: what people decided of these readings' events; `weights`: as for `link`. Raises ContractError
    where an event or incident is not among the readings', or neither one nor two are asked for.
    """
    with using(weights):
        desk = Desk(readings, people.decided if people else None)
        return explain(desk, link_desk(desk), *what, people=people)


def explain(
    desk: Desk, incidents: Sequence[Incident], *what: str, people: Laid | None = None
) -> tuple[Line, ...]:
    """As `why`, from a desk and incidents that hold at least what is asked for."""
    said = _Said(people or Laid())
    if len(what) == 1:
        return _incident(desk, incidents, incident_named(incidents, what[0]), said)
    if len(what) == 2:
        one, other = (event_named(desk.facts, name) for name in what)
        return _pair(desk, incidents, one, other, said)
    raise what_error()


def what_error() -> ContractError:
    """The error that neither two events nor one incident are named."""
    return ContractError(
        "why_what", "Name two events as FILE#EVENT, or one incident by its id.",
        "سمِّ حدثين بالصيغة FILE#EVENT، أو حادثة واحدة بمعرّفها.",
    )  # fmt: skip


def moved(old: str, now: str) -> Line:
    """The line that an id has a redirect to the one where it stands now."""
    return _line("moved_id", old=old, id=now)


class _Said:
    """What people decided, by the events that it is about."""

    def __init__(self, people: Laid) -> None:
        self._standing = people.standing
        self._contradictions = people.contradictions

    def of(self, *members: Fact) -> Iterator[Line]:
        """Decisions on two of these events, then the contradictions that they stand in."""
        keys = {_key(f) for f in members}
        numbers = set()
        for pair, decision in self._standing.items():
            if keys.issuperset(pair):
                numbers.add(decision.number)
                yield _line(
                    f"said_{decision.kind}", number=decision.number, by=decision.by, at=decision.at[:10],
                    reason=decision.reason,
                )  # fmt: skip
        for found in self._contradictions:
            if numbers & {d.number for d in (found.split, *found.chain)}:
                yield Line("contradiction", None, *found.texts)


def _key(fact: Fact) -> EventKey:
    return fact.report.id, fact.event.event


def _line(key: str, counts: float | None = None, **values: object) -> Line:
    return Line(key, counts, *say(key, **values))


def _evidence(score: Score) -> list[Line]:
    """A veto alone, or the contributions, the weightiest first, and their sum."""
    if score.veto:
        return [_line(score.veto)]
    ordered = sorted(score.parts, key=lambda part: (-abs(part[1]), part[0]))
    return [_line(name, counts) for name, counts in ordered]


def _pair(
    desk: Desk, incidents: Sequence[Incident], one: int, other: int, said: _Said
) -> tuple[Line, ...]:
    score = desk.score(one, other)
    facts = desk.facts[one], desk.facts[other]
    least = threshold("same" if all(f.sure for f in facts) else "vague")
    lines = [_line("title_pair", one=name_of(facts[0]), other=name_of(facts[1])), *_evidence(score)]
    if not score.veto:
        lines.append(_line("score_line", score.total, total=f"{score.total:.1f}", least=f"{least:.1f}"))
    lines += said.of(*facts)
    homes = [_home(incidents, fact) for fact in facts]
    if homes[0] is homes[1]:
        return (*lines, _line("verdict_together"))
    if homes[0].id in homes[1].possible_of or homes[1].id in homes[0].possible_of:
        return (*lines, _line("verdict_possible"))
    if not score.veto and score.total >= least:
        lines.append(_line("verdict_rival"))
    return (*lines, _line("verdict_apart"))


def _home(incidents: Sequence[Incident], fact: Fact) -> Incident:
    for incident in incidents:
        if any((m.report, m.event) == _key(fact) for m in incident.members):
            return incident
    raise no_event(name_of(fact))  # kept, but not linked yet


def _numbers(desk: Desk, incident: Incident) -> list[int]:
    members = {(m.report, m.event) for m in incident.members}
    return [n for n, f in enumerate(desk.facts) if _key(f) in members]


def _incident(
    desk: Desk, incidents: Sequence[Incident], incident: Incident, said: _Said
) -> tuple[Line, ...]:
    """The members' evidence, decisions, who depends on whom, and the reasons of grade and status."""
    numbers = _numbers(desk, incident)
    members = [desk.facts[n] for n in numbers]
    if len(numbers) == 1:
        lines = [_line("title_alone", id=incident.id, one=name_of(members[0]))]
    else:
        lines = [_line("title_incident", id=incident.id, n=len(numbers))]
    for a, b in _worth_telling(desk, numbers):
        lines += _pair_lines(desk, a, b)
    for other in incidents:
        if other.id in incident.possible_of:
            lines += _possible(desk, numbers[0], other)
    lines += said.of(*members)
    for link in sources(members, desk.copied_among).links:
        names = f"{name_of(members[link.later])} → {name_of(members[link.earlier])}: "
        lines.append(Line(f"link_{link.rule}", None, names + link.texts[0], names + link.texts[1]))
    lines += [Line(r.rule, None, r.text_ar, r.text_en) for r in incident.grade_reasons]
    return tuple(lines)


def _worth_telling(desk: Desk, numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """All pairs of a few members; of many, each with the earlier one that it fits best."""
    if len(numbers) <= _FEW:
        yield from combinations(numbers, 2)
        return
    for at, n in enumerate(numbers[1:], 1):
        yield max(numbers[:at], key=lambda m: (desk.score(m, n).total, -m)), n


def _possible(desk: Desk, one: int, other: Incident) -> list[Line]:
    """The evidence on a vague event and the member that it fits best of an incident that it may be of."""
    numbers = _numbers(desk, other)
    if not numbers:
        return []
    best = max(numbers, key=lambda m: (desk.score(one, m).total, -m))
    lines = [_line("title_possible", one=name_of(desk.facts[one]), id=other.id)]
    return lines + _pair_lines(desk, one, best)


def _pair_lines(desk: Desk, a: int, b: int) -> list[Line]:
    names = name_of(desk.facts[a]), name_of(desk.facts[b])
    return [_line("title_pair", one=names[0], other=names[1]), *_evidence(desk.score(a, b))]
