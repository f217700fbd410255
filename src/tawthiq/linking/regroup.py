"""Which groups change by new events: the steps of `cluster`, each over no more than it may change.

Sure events group among sure ones that hang together; a vague event chooses by the sure groups near it;
what a group takes depends on those that chose it; what is free groups among the free. So each step is
made anew for what the step before changed, beside what stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tawthiq.linking.cluster import Work, choice, clashing
from tawthiq.linking.decided import EventKey
from tawthiq.linking.field import Edges, Field
from tawthiq.linking.settings import threshold

Group = frozenset[EventKey]
Choice = tuple[EventKey | None, set[EventKey]]
"""The sure group that a vague event fits for sure, or those that it may be of, by their first members."""
FREE: Choice = (None, set())


@dataclass(slots=True)
class Regrouped:
    """`groups`: all that may have changed. `possible`: for an event alone members of what it may be of.

    `fits`: of vague events that were laid beside sure groups anew (`Kept.fits`).
    """

    groups: list[Group] = field(default_factory=list)
    possible: dict[EventKey, set[EventKey]] = field(default_factory=dict)
    fits: dict[EventKey, dict[EventKey, float]] = field(default_factory=dict)


def regroup(around: Field) -> Regrouped:
    """The groups that new events make or change. Raises TooLargeError."""
    steps = _Steps(around)
    changed = steps.sure_ones({key for key in around.disturbed if key[1] >= 0 and around.sure(key)})
    steps.choose(changed)
    steps.take(changed)
    steps.free()
    return steps.out


class _Steps:
    def __init__(self, around: Field) -> None:
        self.around, self.out = around, Regrouped()
        self.core: dict[EventKey, Group] = {}  # the sure group of each sure event that was grouped anew
        self.before: dict[EventKey, Choice] = {}  # of vague events whose choice may change
        self.now: dict[EventKey, Choice] = {}
        self.moved: set[EventKey] = set()

    def vague_ones(self, keys: set[EventKey]) -> set[EventKey]:
        return {key for key in keys if key[1] >= 0 and not self.around.sure(key)}

    def sure_events(self, keys: set[EventKey]) -> set[EventKey]:
        return {key for key in keys if key[1] >= 0 and self.around.sure(key)}

    def work(self, keys: Iterable[EventKey], edges: Edges) -> tuple[Work, list[EventKey]]:
        """The steps of clustering laid out for these events alone."""
        around = self.around
        around.load(keys := set(keys))
        every = around.ordered(keys)
        at = {key: n for n, key in enumerate(every)}
        apart = [
            (at[a], at[b]) for a in every for b in around.apart.get(a, ()) if b in at and at[a] < at[b]
        ]
        work = Work([around.facts[k] for k in every], lambda a, b: around.score(every[a], every[b]), apart)
        work.sure = [around.sure(key) for key in every]
        work.hold([(at[a], at[b]) for a in every for b in around.beside.get(a, ()) if b in at])
        for (a, b), total in edges.items():
            work.beside(at[a], at[b], total)
        return work, every

    def join(self, keys: set[EventKey], edges: Edges, least: str) -> tuple[Work, list[EventKey]]:
        work, every = self.work(keys, edges)
        at = {key: n for n, key in enumerate(every)}
        work.join([(at[a], at[b]) for a, b in edges], threshold(least), set(work.home))
        return work, every

    def sure_ones(self, seeds: set[EventKey]) -> set[EventKey]:
        """Group the sure events around the seeds; returns those whose group is another than before."""
        keys, edges = self.around.spread(seeds, self.sure_events)
        work, every = self.join(keys, edges, "same")
        work.unsure()
        alone = {every[n]: {every[r] for r in rivals} for n, rivals in work.possible.items()}
        for members in work.members.values():
            group = frozenset(every[n] for n in members)
            self.core |= dict.fromkeys(group, group)
        before = self._cores_before(keys)
        changed = {k for k in keys if k in alone or before.get(k) != self.core[k]}
        self.out.possible |= alone
        self.out.groups += [frozenset({k}) for k in alone]
        return changed

    def _cores_before(self, keys: Iterable[EventKey]) -> dict[EventKey, Group]:
        """The sure group of each sure event as it stands; none for one that was left alone, unsure."""
        return {
            key: frozenset(filter(self.around.sure, s.members))
            for key, s in self.around.standing(keys).items()
            if not s.possible
        }

    def choose(self, changed: set[EventKey]) -> None:
        """Lay vague events beside the sure groups near them; of old ones beside what has changed."""
        fresh = {key for key in self.around.disturbed if key[1] >= 0 and not self.around.sure(key)}
        near = self.around.near(changed, lambda keys: self.vague_ones(keys) - fresh)
        edges = {(v, sure): total for sure, some in near.items() for v, total in some.items()}
        near = self.around.near(fresh, self.sure_events)
        edges |= {(v, sure): total for v, some in near.items() for sure, total in some.items()}
        fits = self._fitting(edges)
        for v in fresh | {v for v, _ in edges}:
            old = dict(self.around.keep[v].fits) if v not in self.around.new else {}
            self.before[v] = choice(old)
            stay = {} if v in fresh else {core: fit for core, fit in old.items() if core not in changed}
            self.out.fits[v] = stay | fits.get(v, {})
            self.now[v] = choice(self.out.fits[v])

    def _fitting(self, edges: Edges) -> dict[EventKey, dict[EventKey, float]]:
        """How vague events fit the sure groups that they have a score with, by the groups' first members."""
        near = {sure for _, sure in edges}
        known = self._cores_before(near - set(self.core)) | self.core
        cores = {known[key] for key in near if key in known and key not in self.out.possible}
        edges = {edge: total for edge, total in edges.items() if known.get(edge[1]) in cores}
        work, every = self.work({*(v for v, _ in edges), *(k for core in cores for k in core)}, edges)
        at = {key: n for n, key in enumerate(every)}
        for core in cores:
            first, *rest = (at[key] for key in core)
            for n in rest:
                if work.home[n] != work.home[first]:
                    work.merge(work.home[first], work.home[n])
        found = work.fitting({at[v] for v, _ in edges})
        return {every[n]: {every[core]: fit for core, fit in fits.items()} for n, fits in found.items()}

    def take(self, changed: set[EventKey]) -> None:
        """Join to each sure group that is new, or is chosen or was, all that chose it and do not clash."""
        moved = {v for v in self.now if v in self.around.disturbed or self.now[v] != self.before[v]}
        chosen = {state[v][0] for state in (self.now, self.before) for v in moved}
        firsts = {key for key in chosen if key is not None}
        known = self._cores_before(firsts - set(self.core)) | self.core
        cores = {self.core[key] for key in changed} | {known[key] for key in firsts}
        for core in cores:
            if core.isdisjoint(self.out.possible):
                self._take(core, core.isdisjoint(changed))
        for v in moved:
            drawn, may = self.now[v]
            if drawn is None and may:
                self.out.groups.append(frozenset({v}))
                self.out.possible[v] = may
        self.moved = moved

    def _take(self, core: Group, stands: bool) -> None:
        self.around.load(core)
        first = self.around.ordered(core)[0]
        drawn = {v for v, (chosen, _) in self.now.items() if chosen == first}
        if stands:
            drawn |= {v for v in self._drawn_before(core, first) if v not in self.now}
        self.around.load(drawn)
        every = sorted(drawn)
        clash = clashing(range(len(every)), lambda a, b: self.around.score(every[a], every[b]))
        alone = {every[n] for n in clash}
        self.out.groups += [core | (drawn - alone), *(frozenset({v}) for v in alone)]
        self.out.possible |= {v: {first} for v in alone}

    def _drawn_before(self, core: Group, first: EventKey) -> set[EventKey]:
        """The vague events that chose a standing group, those that clash among them."""
        standing = next(iter(self.around.standing([first]).values()))
        beside = {member for s in self.around.leaning(standing.id) for member in s.members}
        beside |= set(standing.members) - core
        return {v for v in self.vague_ones(beside) if choice(dict(self.around.keep[v].fits))[0] == first}

    def free(self) -> None:
        """Group what is free now: vague events that no sure group draws."""
        around = self.around

        def free_ones(keys: set[EventKey]) -> set[EventKey]:
            fits = {v: self.now.get(v) or choice(dict(around.keep[v].fits)) for v in self.vague_ones(keys)}
            return {v for v, chosen in fits.items() if chosen == FREE}

        bound = {v for v in self.moved if self.now[v] != FREE and self.before[v] == FREE}
        seeds = {v for v in self.moved if self.now[v] == FREE}
        for others in around.near(bound - around.new, free_ones).values():
            seeds |= set(others)
        keys, edges = around.spread(seeds, free_ones)
        work, every = self.join(keys, edges, "alone")
        self.out.groups += [frozenset(every[n] for n in members) for members in work.members.values()]
