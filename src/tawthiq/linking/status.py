"""Who is named as attacker, who admits, who denies, and the strike status (codebook, section 7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawthiq.linking.dependence import Sources
from tawthiq.linking.facts import Fact
from tawthiq.linking.settings import pairs, say
from tawthiq.model import Claim, EventActor, GradeReason, IncidentActor, StrikeStatus

SIDE_VOICES = frozenset({"military_statement", "official", "government_side_media"})


@dataclass(frozen=True, slots=True)
class Naming:
    """Who names whom: one claim (or a bare event) of one member."""

    member: int
    origin: int
    claim: Claim | None
    ids: frozenset[str]


def reason(rule: str, key: str | None = None, **values: object) -> GradeReason:
    """A reason with its words from sentences.yaml."""
    return GradeReason(rule, *say(key or rule, **values))


def reason_by(rule: str, who: tuple[str, str]) -> GradeReason:
    """A reason that names its speaker, in Arabic and in English."""
    return GradeReason(rule, say(rule, who=who[0])[0], say(rule, who=who[1])[1])


def namings(members: Sequence[Fact], sources: Sources) -> list[Naming]:
    """The attackers that each claim names; a denial names none but a rival that it accuses."""
    out: list[Naming] = []
    for n, fact in enumerate(members):
        told = [
            (c, frozenset(a.id for a in c.actors if a.role == "attacker") - {"unknown"}) for c in fact.claims
        ]
        if not told:
            told = [(None, frozenset(a.id for a in fact.event.actors if a.role == "attacker") - {"unknown"})]  # type: ignore[list-item]
        out += [
            Naming(n, sources.origin[n], claim, ids)
            for claim, ids in told
            if ids and not (claim and claim.stance in ("denies", "predicts"))
        ]
    return out


def actors(members: Sequence[Fact], sources: Sources) -> tuple[IncidentActor, ...]:
    """Every actor that is named, with how many claims and independent sources name it."""
    claims: dict[tuple[str, str], int] = {}
    origins: dict[tuple[str, str], set[int]] = {}
    hedged: dict[tuple[str, str], bool] = {}
    for n, fact in enumerate(members):
        named: list[tuple[EventActor, bool]] = [
            (EventActor(a.id, a.role, a.hedged), c.stance in ("denies", "predicts"))
            for c in fact.claims
            for a in c.actors
        ] or [(a, False) for a in fact.event.actors]
        for actor, denied in dict.fromkeys(named):
            key = (actor.id, actor.role)
            if denied:
                continue
            claims[key] = claims.get(key, 0) + 1
            hedged[key] = hedged.get(key, True) and actor.hedged
            origins.setdefault(key, set()).add(sources.origin[n])
    independent = set(sources.independent)
    known = any(i != "unknown" for i, role in claims if role == "attacker")
    found = [
        IncidentActor(i, role, hedged[i, role], claims[i, role], len(origins[i, role] & independent))  # type: ignore[arg-type]
        for i, role in claims
        if not (i == "unknown" and role == "attacker" and known)
        and not (role == "party" and (i, "attacker") in claims)
    ]
    return tuple(sorted(found, key=lambda a: (-a.independent_sources, -a.claims, a.role, a.id)))


def admissions(members: Sequence[Fact], what: str) -> list[tuple[int, Claim]]:
    """Claims in which the attacker's side admits the act, or the harm to civilians."""
    out = []
    for n, fact in enumerate(members):
        for claim in fact.claims:
            if claim.stance == "admits" and (claim.admits == "harm" or (what == "act" and claim.admits)):
                if what == "harm" and (_only_fighters(claim) or claim.speaker.type not in SIDE_VOICES):
                    continue  # "we struck fighters there" admits no harm to civilians
                out.append((n, claim))
    return out


def _only_fighters(claim: Claim) -> bool:
    people = [
        h for h in claim.harm if h.subset_of is None and h.outcome in ("killed", "injured", "casualties")
    ]
    return bool(people) and all(h.group == "combatants" for h in people)


def denials(members: Sequence[Fact]) -> list[tuple[int, Claim]]:
    """Claims that deny."""
    return [(n, c) for n, fact in enumerate(members) for c in fact.claims if c.stance == "denies"]


def rivals(found: Sequence[Naming]) -> tuple[frozenset[str], frozenset[str]] | None:
    """Two sets of attackers named by different claims that share nobody; None where there is no rival."""
    ordered = sorted({n.ids for n in found}, key=sorted)
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            sides = pairs("one_side")
            if not one & other and not any(frozenset((a, b)) in sides for a in one for b in other):
                return one, other
    return None


def strike_status(
    members: Sequence[Fact], sources: Sources, said: Sequence[Fact]
) -> tuple[StrikeStatus, tuple[GradeReason, ...]]:
    """The status and why; the first rule that holds decides. `said`: members and loose admissions."""
    named = namings(members, sources)
    independent = set(sources.independent)
    naming = {n.origin for n in named} & independent
    if admissions(said, "act"):
        return "declared", (reason("status_declared"),)
    if rivals(named):
        return "contested", (reason("status_contested"),)
    if len(independent) < 2:
        return "single_source", (reason("status_single_source" if independent else "status_no_source"),)
    if len(naming) >= 2:
        return "likely", (reason("status_likely", n=len(naming)),)
    if naming:
        return "single_source", (reason("status_single_naming", n=len(independent)),)
    return "unattributed", (reason("status_unattributed", n=len(independent)),)
