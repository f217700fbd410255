"""Every speaker's figures in every member of an incident, under one name for every voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from tawthiq.linking.dependence import Sources
from tawthiq.linking.facts import Fact, Figure, stated, updates
from tawthiq.linking.names import same_name
from tawthiq.linking.relays import OWN, speaker_of
from tawthiq.model import Claim, Counting, Outcome

OUTCOMES: tuple[str, ...] = get_args(Outcome)
GROUPS = ("civilians", "children", "women", "combatants")
_PLAIN = frozenset({"civilians", "children", "women", "men", "elderly"})


@dataclass(frozen=True, slots=True)
class Word:
    """One speaker's figures in one member: total and groups by outcome. `voice` names the speaker."""

    voice: str
    member: int
    day: str
    update: bool
    totals: dict[str, Figure]
    groups: dict[tuple[str, str], Figure]
    military: bool


def words(members: Sequence[Fact], sources: Sources, counting: Counting) -> list[Word]:
    """Every speaker's word in every member; denials, forecasts and repeated figures of copies state none."""
    names = _voices(members, sources)
    found: list[Word] = []
    for n, fact in enumerate(members):
        spoken = [c for c in fact.claims if c.stance not in ("denies", "predicts")]
        told = [w for c in spoken for w in _word(fact, n, c, names, counting)]
        if not told and not fact.denies_only:
            told = list(_event_word(fact, n, names[n, None]))
        earlier = {
            link.earlier for link in sources.links if link.later == n and link.rule in ("copy", "relay")
        }
        before = {item for w in found if w.member in earlier for item in w.totals.items()}
        found += [w for w in told if not w.totals.items() <= before]
    return _without_bare_zeros(found)


def _without_bare_zeros(found: list[Word]) -> list[Word]:
    """An army's "nobody was hurt" denies what others count: it lowers no range."""
    out = []
    for word in found:
        if word.military:
            totals = {o: f for o, f in word.totals.items() if f != (0, 0) or not _counted(found, o)}
            word = replace(word, totals=totals)
        out.append(word)
    return [w for w in out if w.totals or w.groups]


def _counted(found: Sequence[Word], outcome: str) -> bool:
    return any(w.totals.get(outcome, (0, 0))[0] > 0 for w in found)


Names = dict[tuple[int, str | None], str]
"""The voice of a speaker by member and speaker's key (None: the outlet's own)."""


def _voices(members: Sequence[Fact], sources: Sources) -> Names:
    """One name for every voice: an outlet's own, and speakers however their name is cut short."""
    out: Names = {}
    known: list[str] = []
    outlets = {n: members[sources.origin[n]].outlet for n in range(len(members))}
    named = {(n, speaker_of(fact, c)) for n, fact in enumerate(members) for c in fact.claims} - {
        (n, None) for n in outlets
    }
    for name in sorted({*outlets.values(), *(key for _, key in named if key)}, key=lambda k: (len(k), k)):
        if not any(same_name(name, other) for other in known):
            known.append(name)
    for n, outlet in outlets.items():
        out[n, None] = next(k for k in known if same_name(k, outlet) or k == outlet)
    for n, key in named:
        if key:
            out[n, key] = next(k for k in known if same_name(k, key))
    return out


def _word(fact: Fact, n: int, claim: Claim, names: Names, counting: Counting) -> Iterator[Word]:
    told: set[str] = {h.outcome for h in claim.harm}
    totals = {o: f for o in OUTCOMES if o in told and (f := stated(claim, o, counting)) is not None}
    if not totals:
        return
    key = speaker_of(fact, claim)
    voice = names[n, key]
    if key is None and claim.speaker.type not in OWN:
        voice = f"{voice} / {claim.speaker.type}"  # an unnamed source of this outlet
    groups = {(o, g): f for o in totals for g in GROUPS if (f := _group(claim, o, g, counting)) is not None}
    military = claim.speaker.type == "military_statement"
    yield Word(voice, n, fact.key[0], updates(fact), totals, groups, military)


def _group(claim: Claim, outcome: str, group: str, counting: Counting) -> Figure | None:
    """A group's count as the claim gives it; children and women alone are civilians too."""
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
        ("killed", g): (v, v) for g in GROUPS if (v := getattr(event.victims, g)) is not None
    }
    if totals or groups:
        yield Word(voice, n, fact.key[0], updates(fact), totals, groups, False)
