"""New reports into what is linked already: the incidents that they make or change, and no others.

Membership and figures come out as if all were linked at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tawthiq.linking.again import STRIKE, Steps, second_strikes, strikes
from tawthiq.linking.decided import Decided, EventKey
from tawthiq.linking.facts import Fact
from tawthiq.linking.field import Field, TooLargeError
from tawthiq.linking.incident import build, incident_id
from tawthiq.linking.kept import Kept, Shelf
from tawthiq.linking.regroup import Group, Regrouped, regroup
from tawthiq.linking.settings import setting, threshold
from tawthiq.model import Counting, Incident, Reading

MOST = 4000
"""Events that are read for the sake of new ones; where more are needed all is linked anew."""
STANDS = "="
"""Stands before the id of an incident that is not made anew, among those that a vague one may be of."""


@dataclass(frozen=True, slots=True)
class Grown:
    """What new reports change.

    `incidents`: all that are new or may have changed, under ids of their own. `gone`: ids of the incidents
    in whose place they stand, with the id of the one that holds its sure events. `histories`: of incidents
    that are not made anew but tell of another strike than before. `kept`: what is to be kept of events.
    """

    incidents: tuple[Incident, ...]
    gone: Mapping[str, str | None]
    histories: Mapping[str, Steps]
    kept: tuple[Kept, ...]


def grow(
    shelf: Shelf, new: Sequence[Reading], *, counting: Counting = "literal", decided: Decided | None = None,
    most: int = MOST,
) -> Grown | None:  # fmt: skip
    """What these new readings change of what lies on the shelf; None where all is better linked anew.

    `new`: reports of which nothing lies on the shelf. `decided`: as it was when the shelf was filled.
    """
    try:
        around = Field(shelf, new, decided or Decided(), most)
        return _Growth(around, regroup(around), counting).grown()
    except TooLargeError:
        return None


class _Growth:
    def __init__(self, around: Field, found: Regrouped, counting: Counting) -> None:
        self.around, self.found, self.counting = around, found, counting
        self.home = {key: group for group in found.groups for key in group}
        self.own = {key for key in around.new if key[1] >= 0}

    def grown(self) -> Grown:
        touched = set(self.found.groups)
        touched |= self._spoken_of(touched)
        standing = set(self.around.standing(k for g in touched for k in g).values())
        if not {m for s in standing for m in s.members} <= {k for g in touched for k in g}:
            raise TooLargeError
        self.around.load(k for g in touched for k in g)
        said = {group: self._said(group) for group in touched}
        names = {key: incident_id(self._members(group)) for group in touched for key in group}
        made = {group: self._build(group, said[group], names) for group in touched}
        founders = {self._members(group)[0].key: group for group in touched}
        gone = {s.id: next((names[m] for m in s.members if self.around.sure(m)), None) for s in standing}
        steps, histories = self._strikes(made, gone)
        incidents = tuple(
            replace(made[group], history=(*made[group].history, *steps.get(key, ())))
            for key, group in sorted(founders.items())
        )
        return Grown(incidents, gone, histories, tuple(self._kept()))

    def _members(self, group: Group) -> list[Fact]:
        return [self.around.facts[key] for key in self.around.ordered(group)]

    def _build(self, group: Group, said: Sequence[EventKey], names: Mapping[EventKey, str]) -> Incident:
        may = self._may(group)
        standing = self.around.standing(key for key in may if key not in names)
        ids = {names[key] if key in names else STANDS + standing[key].id for key in may}
        members, loose = self._members(group), [self.around.facts[key] for key in said]
        return build(members, self.around.desk.copied_among, self.counting, sorted(ids), loose)

    def _may(self, group: Group) -> set[EventKey]:
        """Members of the incidents that an event alone may be of."""
        (key,) = group if len(group) == 1 else (None,)
        if key is None:
            return set()
        if key in self.home:
            return self.found.possible.get(key, set())
        standing = self.around.standing([key])[key]
        return {next(iter(s.members)) for s in self.around.incidents(standing.possible)}

    def _group(self, key: EventKey) -> Group:
        """The group that an event is in now."""
        if key in self.home:
            return self.home[key]
        return frozenset(self.around.standing([key])[key].members)

    def _loose(self, group: Group) -> set[EventKey]:
        return {key for member in group for key in self.around.candidates(member) if key[1] < 0}

    def _spoken_of(self, groups: Iterable[Group]) -> set[Group]:
        """Groups beside these that new loose words speak of, or of which old ones may now be said or not."""
        disturbed = self.around.disturbed
        new = {key for key in disturbed if key[1] < 0}
        old = {key for group in groups for key in self._loose(group)} - new
        self.around.load({*new, *old})
        old = {key for key in old if not self.around.facts[key].denies_only}
        found = {group for key in (*new, *old) for group in self._fitting(key)}
        if new - self.around.new:  # in a crowd: what one of them spoke of before is among these
            events = {key for key in disturbed if key[1] >= 0}
            self.around.standing(events - set(self.home))
            found |= {self._group(key) for key in events}
        return found

    def _fitting(self, loose: EventKey) -> list[Group]:
        """The groups that a loose denial or admission fits."""
        told = [key for key in self.around.candidates(loose) if key[1] >= 0]
        self.around.standing(key for key in told if key not in self.home)
        groups = {self._group(key) for key in told}
        self.around.load({key for group in groups for key in group})
        return [g for g in groups if self._fits(g, loose) and not self._may(g)]

    def _fits(self, group: Group, loose: EventKey) -> bool:
        scores = [self.around.score(key, loose) for key in group]
        if any(score.veto for score in scores):
            return False
        return sum(score.total for score in scores) / len(scores) >= threshold("vague")

    def _said(self, group: Group) -> list[EventKey]:
        """The loose denials and admissions that speak of a group."""
        found = self._loose(group)
        self.around.load(found)
        fitting = {key: self._fitting(key) for key in found}
        return self.around.ordered(
            key
            for key, groups in fitting.items()
            if group in groups and (len(groups) == 1 or self.around.facts[key].denies_only)
        )

    def _strikes(
        self, made: Mapping[Group, Incident], gone: Iterable[str]
    ) -> tuple[dict[tuple[str, str, int], Steps], dict[str, Steps]]:
        """The second strikes to tell of, by founder; histories of standing incidents that change by them."""
        founders = {self.around.ordered(group)[0]: group for group in made}
        old = {s.members[0] for s in self.around.incidents(sorted(gone))}
        self.around.load(old)
        centers = [f for f in map(self.around.facts.__getitem__, {*founders, *old}) if strikes(f)]
        beside = self._on_place(centers) - {key for group in made for key in group}
        standing = {s.members[0]: s for s in self.around.standing(beside).values() if not s.possible}
        standing = {key: s for key, s in standing.items() if key in beside}
        self.around.load(standing)
        sure = [k for k, group in founders.items() if not made[group].possible_of]
        steps = second_strikes(self.around.facts[key] for key in (*sure, *standing))
        close = [key for key in standing if any(_close(self.around.facts[key], c) for c in centers)]
        told = {standing[key].id: steps.get(self.around.facts[key].key, ()) for key in close}
        return steps, {
            identifier: now
            for identifier, last in told.items()
            if (now := self._retold(identifier, last)) is not None
        }

    def _on_place(self, centers: Iterable[Fact]) -> set[EventKey]:
        """Events on the places of these that are told beside them, or beside what is."""
        found, reach = set[EventKey](), 2 * int(setting("second_strike_days"))
        for center in centers:
            assert center.where and center.where.id and center.when.first
            first = center.when.first
            found |= set(self.around.shelf.at(center.where.id, first - reach, first + reach))
        return found

    def _retold(self, identifier: str, last: Steps) -> Steps | None:
        """The history of a standing incident with these last steps; None where they are its last ones."""
        history = tuple(self.around.shelf.history(identifier))
        told = (*(step for step in history if step.change != STRIKE), *last)
        return None if told == history else told

    def _kept(self) -> Iterable[Kept]:
        """What is to be kept of new events, and of others that fit otherwise than before."""
        for key in sorted({*self.around.new, *self.found.fits}):
            known = self.around.keep[key]
            fits = tuple(sorted(self.found.fits.get(key, {}).items()))
            if key in self.around.new or known.fits != fits:
                yield replace(known, fits=fits)


def _close(a: Fact, b: Fact) -> bool:
    """Are two founders on one place within the days of second strikes?"""
    if not (a.where and b.where and a.when.first and b.when.first):
        return False
    reach = int(setting("second_strike_days"))
    return a.where.id == b.where.id and abs(a.when.first - b.when.first) <= reach
