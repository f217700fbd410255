"""Which groups change by new events: the steps of `cluster`, each over no more than it may change.

Sure events group among sure ones that hang together; a vague event chooses by the sure groups near it;
what a group takes depends on those that chose it; what is free groups among the free. So each step is
made anew for what the step before changed, beside what stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tawthiq.linking.cluster import Work, clashing
from tawthiq.linking.decided import EventKey
from tawthiq.linking.field import Edges, Field
from tawthiq.linking.settings import threshold

Group = frozenset[EventKey]


@dataclass(slots=True)
class Regrouped:
    """`groups`: all that may have changed. `possible`: for an event alone members of what it may be of."""

    groups: list[Group] = field(default_factory=list)
    possible: dict[EventKey, set[EventKey]] = field(default_factory=dict)
    clash: set[EventKey] = field(default_factory=set)


def regroup(around: Field) -> Regrouped:
    """The groups that new events make or change. Raises TooLargeError."""
    steps = _Steps(around)
    disturbed = {key for key in around.disturbed() if key[1] >= 0}
    changed = steps.sure_ones({key for key in disturbed if around.sure(key)})
    vague = {key for key in disturbed if not around.sure(key)}
    for others in around.near(changed, steps.vague_ones).values():
        vague |= set(others)
    steps.choose(vague, changed)
    steps.take(vague, changed)
    steps.free(vague)
    return steps.out


class _Steps:
    def __init__(self, around: Field) -> None:
        self.around, self.out = around, Regrouped()
        self.core: dict[EventKey, Group] = {}  # the sure group of each sure event that was grouped anew
        self.chosen: dict[EventKey, Group] = {}

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

    def choose(self, vague: set[EventKey], changed: set[EventKey]) -> None:
        """Lay vague events beside the sure groups near them."""
        near = self.around.near(vague, self.sure_events)
        beside = {other for others in near.values() for other in others}
        standing = self._cores_before(beside - set(self.core))
        known = standing | self.core
        cores = {known[key] for key in beside - set(self.out.possible) if key in known}
        edges = {
            (key, other): total
            for key, others in near.items()
            for other, total in others.items()
            if other in known
        }
        keys = {*vague, *(k for edge in edges for k in edge), *(k for core in cores for k in core)}
        work, every = self.work(keys, edges)
        at = {key: n for n, key in enumerate(every)}
        for core in cores:
            first, *rest = sorted(at[key] for key in core)
            for n in rest:
                if work.home[n] != work.home[first]:
                    work.merge(work.home[first], work.home[n])
        unsure = {at[key]: {at[key]} for key in self.out.possible if key in at}
        work.possible |= unsure
        chosen = work.choices(n for n, key in enumerate(every) if key in vague)
        self.chosen = {every[n]: frozenset(every[m] for m in work.members[core]) for n, core in chosen}
        self.out.possible |= {
            every[n]: {every[c] for c in may} for n, may in work.possible.items() if n not in unsure
        }

    def take(self, vague: set[EventKey], changed: set[EventKey]) -> None:
        """Join to each sure group that is new, or is chosen or was, all that chose it and do not clash."""
        before = self._chosen_before(vague)
        cores = {self.core[key] for key in changed if key not in self.out.possible}
        cores |= set(self.chosen.values()) | {core for core in before.values() if core.isdisjoint(changed)}
        choosing: dict[Group, set[EventKey]] = {core: set() for core in cores}
        for key, core in self.chosen.items():
            choosing[core].add(key)
        for core in cores:
            if core.isdisjoint(changed):
                choosing[core] |= self._joined(core) - vague
        self.around.load({key for core, some in choosing.items() for key in (*core, *some)})
        for core, some in choosing.items():
            clash = self._clashing(some)
            self.out.groups.append(core | (some - clash))
            self.out.groups += [frozenset({key}) for key in clash]
            self.out.possible |= {key: {self.around.ordered(core)[0]} for key in clash}
            self.out.clash |= clash

    def _clashing(self, keys: Iterable[EventKey]) -> set[EventKey]:
        every = sorted(keys)
        found = clashing(range(len(every)), lambda a, b: self.around.score(every[a], every[b]))
        return {every[n] for n in found}

    def _chosen_before(self, vague: Iterable[EventKey]) -> Mapping[EventKey, Group]:
        """The sure groups that these events chose before."""
        found: dict[EventKey, Group] = {}
        for key, standing in self.around.standing(vague).items():
            members = standing.members
            if standing.possible and self.around.keep[key].clash:
                members = next(iter(self.around.incidents(standing.possible))).members
            elif standing.possible:
                continue
            core = frozenset(filter(self.around.sure, members))
            if core:
                found[key] = core
        return found

    def _joined(self, core: Group) -> set[EventKey]:
        """The vague events that chose a standing group, those that clash among them."""
        standing = next(iter(self.around.standing([min(core)]).values()))
        leaning = {member for s in self.around.leaning(standing.id) for member in s.members}
        return (set(standing.members) - core) | {
            key for key in leaning if not self.around.sure(key) and self.around.keep[key].clash
        }

    def free(self, vague: set[EventKey]) -> None:
        """Group what is free: vague events that no sure group draws."""
        around, out = self.around, self.out
        bound = {key for key in vague if key in self.chosen or key in out.possible}
        out.groups += [frozenset({key}) for key in bound if key not in self.chosen]
        seeds = vague - bound

        def free_ones(keys: set[EventKey]) -> set[EventKey]:
            keys = self.vague_ones(keys)
            standing = around.standing(keys - vague).items()
            return (keys & vague - bound) | {k for k, s in standing if self._is_free(s.members, s.possible)}

        was = {key for key, s in around.standing(bound).items() if self._is_free(s.members, s.possible)}
        for others in around.near(was, free_ones).values():
            seeds |= set(others)
        keys, edges = around.spread(seeds, free_ones)
        work, every = self.join(keys, edges, "alone")
        out.groups += [frozenset(every[n] for n in members) for members in work.members.values()]

    def _is_free(self, members: Iterable[EventKey], possible: object) -> bool:
        return not possible and not any(map(self.around.sure, members))
