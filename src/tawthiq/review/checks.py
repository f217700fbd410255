"""A list for reviewers: what in a register is worth a second look, and why. Nothing is changed by it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from tawthiq.linking import Laid, nearby
from tawthiq.linking.asked import name_of
from tawthiq.linking.facts import Fact, Figure
from tawthiq.linking.link import Desk
from tawthiq.linking.where import distance
from tawthiq.linking.who import in_words
from tawthiq.model import Incident, Reading
from tawthiq.review.finding import Finding, Values, found
from tawthiq.review.outlets import Outlet, outlets
from tawthiq.review.tellings import Telling, Told, overlap, tellings
from tawthiq.review.twice import twice

_FAR = 3.0  # times the others' figure
_FAR_BY = 10  # and by so many people
_ALONE = 50  # killed, told by one voice
_SHARED = 3  # incidents with figures of others, before an outlet is said never to agree


def checks(
    readings: Sequence[Reading], incidents: Iterable[Incident], people: Laid | None = None
) -> tuple[Finding, ...]:
    """Everything worth a second look: by rule in the order of their weight, then by incident."""
    listed = sorted(incidents, key=lambda i: (i.date.start if i.date else "~", i.id))
    desk = Desk(readings)
    told = list(tellings(desk, listed))
    laid = people or Laid()
    out = [*_decisions(laid), *twice(told, laid.decided.apart)]
    out += [f for rule in (_places, _outliers, _alone) for t in told for f in rule(t)]
    return (*out, *_disagreeing(outlets(readings, listed)))


def _decisions(people: Laid) -> Iterator[Finding]:
    for contradiction in people.contradictions:
        yield Finding("decisions_contradict", (), (), (), *contradiction.texts)
    for unfit in people.unfit:
        yield Finding("decision_unfit", (), (), (), *unfit.told)


def _places(told: Told) -> Iterator[Finding]:
    """Members whose places cannot both be right at their precisions: the farthest two."""
    apart = [
        (distance(a.where, b.where) or 0.0, a, b)
        for a, b in combinations(told.members, 2)
        if a.where and b.where and nearby.compare(a.where, b.where) in ("place_unclear", nearby.APART)
    ]
    if not apart:
        return
    far, a, b = max(apart, key=lambda row: (row[0], row[1].key, row[2].key))
    rule = "place_apart_by" if far else "place_apart"
    values: Values = {"one": _place(a), "other": _place(b), "km": f"{far:.0f}"}
    yield found(rule, values, incidents=[told.incident.id], events=[name_of(a), name_of(b)])


def _place(fact: Fact) -> tuple[str, str]:
    """A place's name by the gazetteer, else the event's: words of a report may be restricted."""
    place = fact.event.place
    if place is None:
        return "–", "–"
    if place.id is None:
        return name_of(fact), name_of(fact)
    return place.name_ar or place.id, place.name_en or place.name_ar or place.id


def _outliers(told: Told) -> Iterator[Finding]:
    """An outlet whose figure stands far from those of all others."""
    voiced = [t for t in told.tellings if t.independent and t.killed is not None]
    for one in voiced:
        others = [t for t in voiced if t.origin != one.origin]
        far = bool(others) and all(_far(one, other) for other in others)
        if far and (len(others) > 1 or _low(one) > _low(others[0])):  # of two alone the larger is named
            yield _outlier(told, one, [t.killed for t in others if t.killed])


def _outlier(told: Told, one: Telling, others: Sequence[Figure]) -> Finding:
    member = told.members[one.members[-1]]
    name = member.report.outlet or name_of(member)
    ordered = sorted(others, key=lambda f: (f[0], f[1] is None, f[1] or 0))
    arabic, english = zip(*(in_words(other) for other in ordered), strict=True)
    beside = ("، ".join(arabic), ", ".join(english))
    values: Values = {"outlet": name, "figure": in_words(one.killed or (0, 0)), "others": beside}
    return found(
        "toll_outlier", values, incidents=[told.incident.id], outlets=[name], events=[name_of(member)]
    )


def _low(one: Telling) -> int:
    return one.killed[0] if one.killed else 0


def _far(one: Telling, other: Telling) -> bool:
    if one.killed is None or other.killed is None or overlap(one.killed, other.killed):
        return False
    low, high = sorted((_low(one), _low(other)))
    return high - low >= _FAR_BY and high >= _FAR * max(low, 1)


def _alone(told: Told) -> Iterator[Finding]:
    killed = told.incident.harm.get("killed")
    if killed and killed.low >= _ALONE and told.incident.independent_sources <= 1:
        bounds: Figure = (killed.low, killed.high)
        events = [name_of(m) for m in told.members]
        yield found("toll_alone", {"figure": in_words(bounds)}, incidents=[told.incident.id], events=events)


def _disagreeing(every: Iterable[Outlet]) -> Iterator[Finding]:
    for outlet in every:
        if outlet.tolls.compared >= _SHARED and not outlet.tolls.agrees:
            values: Values = {"outlet": outlet.outlet, "n": outlet.tolls.compared}
            yield found("outlet_disagrees", values, outlets=[outlet.outlet])
