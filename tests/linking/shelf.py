"""A register in memory: what is linked, to which new reports come batch by batch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count

from tawthiq.linking.decided import Decided, EventKey
from tawthiq.linking.grow import STANDS, grow
from tawthiq.linking.kept import Kept, Standing
from tawthiq.linking.link import Desk, link_desk
from tawthiq.linking.when import ordinal
from tawthiq.model import HistoryEntry, Incident, Reading


class MemoryShelf:
    def __init__(self, decided: Decided | None = None) -> None:
        self.read: dict[str, Reading] = {}
        self.keep: dict[EventKey, Kept] = {}
        self.made: dict[str, Incident] = {}
        self.home: dict[EventKey, str] = {}
        self.decided = decided
        self.numbers = count()
        self.loaded = 0
        self.whole = 0

    def fill(self, readings: Sequence[Reading]) -> None:
        """Link all at once."""
        desk = Desk(readings, self.decided)
        self.read |= {r.report.id: r for r in readings}
        found = link_desk(desk)
        self.keep = {k.id: k for k in desk.kept()}
        self.made, self.home = {}, {}
        for incident in found:
            self._put(incident, incident.id, incident.possible_of)
        self.whole += 1

    def add(self, readings: Sequence[Reading], most: int = 10**6) -> None:
        grown = grow(self, readings, decided=self.decided, most=most)
        if grown is None:
            return self.fill([*self.read.values(), *readings])
        self.read |= {r.report.id: r for r in readings}
        self.keep |= {k.id: k for k in grown.kept}
        names = {i.id: f"n{next(self.numbers)}" for i in grown.incidents}
        for old in grown.gone:
            del self.made[old]
        for old, now in grown.gone.items():
            for i in [i for i in self.made.values() if old in i.possible_of]:
                assert now is not None
                may = tuple(names[now] if p == old else p for p in i.possible_of)
                self.made[i.id] = replace(i, possible_of=may)
        for incident in grown.incidents:
            may = tuple(p.removeprefix(STANDS) if p.startswith(STANDS) else names[p] for p in incident.possible_of)
            self._put(incident, names[incident.id], may)
        for identifier, history in grown.histories.items():
            self.made[identifier] = replace(self.made[identifier], history=history)
        assert all(p in self.made for i in self.made.values() for p in i.possible_of)

    def _put(self, incident: Incident, identifier: str, possible: Sequence[str]) -> None:
        self.made[identifier] = replace(incident, id=identifier, possible_of=tuple(possible))
        self.home |= {(m.report, m.event): identifier for m in incident.members}

    def on(self, day: int) -> Iterable[Kept]:
        return [k for k in self.keep.values() if day in k.days]

    def kept(self, keys: Iterable[EventKey]) -> Iterable[Kept]:
        return [self.keep[key] for key in keys if key in self.keep]

    def at(self, place: str, first: int, last: int) -> Iterable[EventKey]:
        told = [(r.report.id, e) for r in self.read.values() for e in r.events if e.place and e.place.id == place]
        days = {(report, e.event): ordinal(e.date.start if e.date else None) or 0 for report, e in told}
        return [key for key, day in days.items() if first <= day <= last]

    def readings(self, reports: Sequence[str]) -> Iterable[Reading]:
        self.loaded += len(reports)
        return [self.read[report] for report in reports]

    def standing(self, keys: Iterable[EventKey]) -> Iterable[Standing]:
        return self.incidents({self.home[key] for key in keys if key in self.home})

    def incidents(self, identifiers: Iterable[str]) -> Iterable[Standing]:
        return [self._standing(self.made[i]) for i in identifiers]

    def leaning(self, incident: str) -> Iterable[Standing]:
        return [self._standing(i) for i in self.made.values() if incident in i.possible_of]

    def history(self, incident: str) -> Sequence[HistoryEntry]:
        return self.made[incident].history

    def _standing(self, i: Incident) -> Standing:
        return Standing(i.id, tuple((m.report, m.event) for m in i.members), i.possible_of)


def plain(incidents: Iterable[Incident]) -> dict[tuple[EventKey, ...], object]:
    """Incidents by their members, without ids: what may be of an incident is named by its members."""
    incidents = list(incidents)
    found = {i.id: tuple((m.report, m.event) for m in i.members) for i in incidents}
    return {
        found[i.id]: replace(i, id="", possible_of=tuple(sorted(map(str, (found[p] for p in i.possible_of)))))
        for i in incidents
    }
