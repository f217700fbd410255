"""What each speaker says of an incident's harm at last, and the ranges that follow (codebook, section 7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tawthiq.linking.dependence import Sources
from tawthiq.linking.facts import Fact, Figure, stated, updates
from tawthiq.linking.relays import named_speaker
from tawthiq.model import Claim, Counting, IncidentHarm, LowHigh

OUTCOMES = (
    "killed",
    "injured",
    "casualties",
    "missing",
    "trapped",
    "abducted",
    "detained",
    "displaced",
    "affected",
)
_PLAIN = frozenset({"civilians", "children", "women", "men", "elderly"})
_OWN = frozenset({"outlet_reporter", "unattributed"})


@dataclass(frozen=True, slots=True)
class Word:
    """One speaker's figures in one member: total and groups by outcome. `voice` names the speaker."""

    voice: str
    member: int
    day: str
    update: bool
    totals: dict[str, Figure]
    groups: dict[tuple[str, str], Figure]
    claim: str | None


def words(members: Sequence[Fact], sources: Sources, counting: Counting) -> list[Word]:
    """Every speaker's word in every member; denials and forecasts state no figure."""
    found: list[Word] = []
    for n, fact in enumerate(members):
        spoken = [c for c in fact.claims if c.stance not in ("denies", "predicts")]
        told = [w for c in spoken for w in _word(fact, n, c, sources, members, counting)]
        if not told and not fact.denies_only:
            told = list(_event_word(fact, n, _outlet(members, sources, n)))
        found += told
    return found


def _outlet(members: Sequence[Fact], sources: Sources, n: int) -> str:
    return "outlet " + members[sources.origin[n]].outlet


def _word(
    fact: Fact, n: int, claim: Claim, sources: Sources, members: Sequence[Fact], counting: Counting
) -> Iterator[Word]:
    totals = {o: f for o in OUTCOMES if (f := stated(claim, o, counting)) is not None}
    if not totals:
        return
    name = None if claim.speaker.type in _OWN else named_speaker(claim.speaker.text)
    voice = (
        name
        or f"{_outlet(members, sources, n)} {claim.speaker.type if claim.speaker.type not in _OWN else ''}"
    )
    groups = {(o, g): f for o in totals for g in _GROUPS if (f := _group(claim, o, g, counting)) is not None}
    yield Word(voice, n, fact.key[0], updates(fact), totals, groups, claim.id)


_GROUPS = ("civilians", "children", "women", "combatants")


def _group(claim: Claim, outcome: str, group: str, counting: Counting) -> Figure | None:
    """A group's count as the claim gives it; civilians are children and women too where nothing more is said."""
    found = stated(claim, outcome, counting, frozenset({group}))
    if group != "civilians":
        return found
    if found is None:
        rows = [h for h in claim.harm if h.outcome == outcome and h.subset_of is None]
        if rows and all(h.group in _PLAIN for h in rows):
            found = stated(claim, outcome, counting)
    if found is None and counting == "airwars":  # people not said to be combatants count as civilians there
        found = stated(claim, outcome, counting, frozenset({"people"}))
    return found


def _event_word(fact: Fact, n: int, voice: str) -> Iterator[Word]:
    """A member whose claims carry no figure: the event's own."""
    event = fact.event
    ranges = {"killed": event.killed, "injured": event.injured}
    ranges |= {o: getattr(event.harm_by_outcome, o) for o in OUTCOMES[2:]}
    totals: dict[str, Figure] = {o: (r.low, r.high) for o, r in ranges.items() if r is not None}
    groups: dict[tuple[str, str], Figure] = {
        ("killed", g): (v, v) for g in _GROUPS if (v := getattr(event.victims, g)) is not None
    }
    if totals or groups:
        yield Word(voice, n, fact.key[0], updates(fact), totals, groups, None)


def latest(found: Sequence[Word], outcome: str) -> list[Word]:
    """Of every speaker the latest word on an outcome; words of one day all stand unless one says it updates."""
    by_voice: dict[str, list[Word]] = {}
    for word in found:
        if outcome in word.totals:
            by_voice.setdefault(word.voice, []).append(word)
    out: list[Word] = []
    for voice in sorted(by_voice):
        spoken = by_voice[voice]
        day = max(w.day for w in spoken)
        last = [w for w in spoken if w.day == day]
        out += [w for w in last if w.update] or last
    return out


def harm(found: Sequence[Word]) -> dict[str, IncidentHarm]:
    """The range of every outcome that anyone states, and of its groups."""
    out: dict[str, IncidentHarm] = {}
    for outcome in OUTCOMES:
        said = latest(found, outcome)
        figures = [w.totals[outcome] for w in said]
        if not figures:
            continue
        low, high = hull(figures)
        groups = {g: _group_range(said, outcome, g) for g in _GROUPS}
        if groups["civilians"] and groups["combatants"] and status_disputed(said, outcome):
            groups |= {g: LowHigh(0, groups[g].high) for g in ("civilians", "combatants")}  # type: ignore[union-attr]
        out[outcome] = IncidentHarm(low, high, **groups)
    return out


def hull(figures: Sequence[Figure]) -> Figure:
    """The lowest low and the highest high; an open end stays open."""
    highs = [high for _, high in figures]
    return min(low for low, _ in figures), None if None in highs else max(h or 0 for h in highs)


def _group_range(said: Sequence[Word], outcome: str, group: str) -> LowHigh | None:
    figures = [w.groups[outcome, group] for w in said if (outcome, group) in w.groups]
    return LowHigh(*hull(figures)) if figures else None


def status_disputed(said: Sequence[Word], outcome: str) -> bool:
    """One speaker calls all of the harmed combatants, another civilians."""

    def all_of(word: Word, group: str) -> bool:
        return word.groups.get((outcome, group), (0, 0))[0] >= max(word.totals[outcome][0], 1)

    fighters = [w for w in said if all_of(w, "combatants")]
    civilians = [w for w in said if w.groups.get((outcome, "civilians"), (0, 0))[0] and w not in fighters]
    return bool(fighters and civilians)
