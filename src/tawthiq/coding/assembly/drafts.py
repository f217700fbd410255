"""An event in the making, and what a report's statements were brought to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tawthiq.arabic.dates.read import DateMention
from tawthiq.arabic.tokens import Token
from tawthiq.coding.actors.mentions import ActorMention
from tawthiq.coding.event_types import settle
from tawthiq.coding.families import FAMILY
from tawthiq.coding.means import Means
from tawthiq.coding.next_attack import one_of_those_counted
from tawthiq.coding.statements import Statement
from tawthiq.model import EventType
from tawthiq.places import PlaceMention
from tawthiq.records import record

ONE_AIR_FORCE = "israel"


@dataclass(slots=True)
class Draft:
    """An event in the making. `place` and `date` may be carried over from another clause."""

    statements: list[Statement] = field(default_factory=list)
    place: PlaceMention | None = None
    borrowed: bool = False  # its place is that of the attack told before it, for want of one
    nowhere: bool = False  # no place is told but the home of those harmed, in another town than before
    date: DateMention | None = None
    date_tokens: Sequence[Token] = ()
    lead_day: DateMention | None = None  # the report's first day, which an event without one is of
    of_day: tuple[DateMention, Sequence[Token]] | None = None  # the heading of days under which it stands
    known_attackers: tuple[str, ...] = ()  # the report's attackers, where the event itself names none
    carried: tuple[
        tuple[Statement, ActorMention], ...
    ] = ()  # of the attack that "مماثل" or "الغارات" points back to

    flown: tuple[tuple[Statement, ActorMention], ...] = ()
    """Whose aircraft they were by the lead, where its own words name only who fired from the ground."""
    carried_means: tuple[Means, ...] = ()
    means_of_lead: bool = False  # they are those of a lead on many places

    @property
    def from_headline(self) -> bool:
        return all(s.headline for s in self.statements)

    @property
    def day_of_telling(self) -> bool:
        """Its day is so far only that of an announcement."""
        return self.dated_by is not None and self.dated_by.day_of_telling

    @property
    def weekday(self) -> str | None:
        """The weekday that its date names, where it names one."""
        return self.dated_by.weekday if self.dated_by else None

    @property
    def dated_by(self) -> Statement | None:
        """The first of its statements that its date was read from, None where it was carried over."""
        if self.date is None:
            return None
        return next((s for s in self.statements if self.date in (s.date, s.day_before)), None)

    @property
    def has_harm(self) -> bool:
        return any(s.kills_or_injures for s in self.statements)

    @property
    def has_dead(self) -> bool:
        """Do its statements tell of anybody killed, counted or not?"""
        return any(r.outcome == "killed" for s in self.statements for r in s.whole_rows)

    @property
    def attackers(self) -> tuple[tuple[Statement, ActorMention], ...]:
        """The attackers that its statements name, else those carried over."""
        named = tuple((s, a) for s in self.statements for a in s.attackers)
        if any(a.known and a.evidence != "account" for _, a in named):
            named = tuple(p for p in named if p[1].evidence != "account")
        hers = {a.id for _, a in self.carried} == {ONE_AIR_FORCE}
        if hers and all(a.id == "unknown" for _, a in named):
            return (*named, *self.carried)  # «سوت طائرة حربية المنزل», where one side alone has any
        return (*(named or self.carried), *self.flown)

    @property
    def _told_in_headline(self) -> bool:
        """Only the headline (or a lead that stands as one) counts the harmed, by an attack that it names."""
        first = [s for s in self.statements if s.headline]
        counts = any(s.acts and any(r.quantity.value for r in s.whole_rows) for s in first)
        return counts and not any(s.whole_rows for s in self.statements if not s.headline)

    @property
    def starved(self) -> bool:
        """«توفي طفلان … جراء الحصار»: the dead of a siege, with no other means."""
        return any(s.besieged and any(r.outcome == "killed" for r in s.whole_rows) for s in self.statements)

    def killed(self) -> set[int]:
        """The exact counts of dead that its statements give."""
        return {n for s in self.statements if (n := s.killed) is not None}

    def injured(self) -> set[int]:
        """The exact counts of injured that its statements give."""
        return {n for s in self.statements if (n := s.injured) is not None}

    def gravest(self) -> tuple[EventType | None, bool]:
        """Its type by its gravest act: «خطفوا خمسة وقتلوا اثنين منهم», «داهمت القرية وقتلت ثلاثة», where no
        means is told. What else belongs to it is settled by its means alone."""
        found = self.type()
        if found[0] != "abduction_or_detention" or not self.killed():
            return found
        taken = {s.clause.of.sentence.index for s in self.statements if _counts(s, "abducted")}
        if taken:  # told in one sentence: of one abduction
            dead = {s.clause.of.sentence.index for s in self.statements if _counts(s, "killed")}
            return ("execution_or_massacre", True) if taken & dead else found
        armed = any(a.id != "unknown" for _, a in self.attackers)  # a side that came in and killed
        return ("sniper_or_small_arms", True) if armed else found

    def type(self) -> tuple[EventType | None, bool]:
        """Event type over the body first, the headline where the body leaves it open."""
        attackers = [_air_owner(a) for _, a in self.attackers] or list(self.known_attackers)
        if any(r.rule == "burn" for s in self.statements for r in s.rows):
            return "execution_or_massacre", False  # «أحرق التنظيم 12 مدنيا»
        if not any(s.means for s in self.statements):
            if self.starved:
                return "siege_or_starvation", False
            return settle(self.carried_means, attackers) if self.carried_means else (None, True)
        body = [m for s in self.statements if not s.headline for m in s.means]
        head = [m for s in self.statements if s.headline for m in s.means]
        if any(one_of_those_counted(s.next_attack) for s in self.statements) and all(m.weak for m in body):
            body = [*body, *self.carried_means]  # «…، فيما انفجرت الثانية»: a bomb of the same kind
        if head and self._told_in_headline:
            body, head = [*head, *body], []
        told, inferred = settle(body, attackers)
        named_only = head and all(m.kind == "weapon" for m in body if m.type and not m.weak)
        if told and not inferred and not named_only:
            return told, False
        whole, whole_inferred = settle([*body, *head], attackers)
        if told and not inferred:  # the body names a weapon, the headline the attack («غارة» … «بصواريخ»)
            struck = [m for m in head if m.kind == "attack" and m.type and not m.weak]
            return (settle([*struck, *body, *head], attackers)[0] if struck else whole) or told, False
        if whole_inferred and self.carried_means:  # «قصف مماثل»: as the attack told before
            whole = settle([*body, *head, *self.carried_means], attackers)[0] or whole
        return (whole, whole_inferred) if whole else (told, inferred)


def _air_owner(a: ActorMention) -> str:
    """The side; the codebook has no id of its own for the alliance that struck Libya, always from the air."""
    return "nato" if a.entry.startswith("nato") else a.id


def _counts(s: Statement, outcome: str) -> bool:
    return any(r.outcome == outcome for r in s.rows)


@record
class Assembly:
    """Events, sums over several events, statements that belong to no attack, denials of an event, and every
    statement of the report as it was read."""

    drafts: tuple[Draft, ...]
    totals: tuple[Statement, ...]
    situations: tuple[Statement, ...]
    denials: tuple[tuple[Statement, int | None], ...]
    read: tuple[Statement, ...] = ()


def rival_types(one: Draft, two: Draft) -> bool:
    """Are both told with a means, and not of one family?"""
    mine, theirs = one.type()[0], two.type()[0]
    if mine is None or theirs is None or "other" in (mine, theirs):
        return False
    return FAMILY.get(mine, mine) != FAMILY.get(theirs, theirs)
