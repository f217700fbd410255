"""The suggested grade, which only a person makes final, with its reasons (codebook, section 7)."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.linking.dependence import Sources
from tawthiq.linking.facts import Fact
from tawthiq.linking.status import SIDE_VOICES, Naming, admissions, namings, reason, rivals
from tawthiq.model import Grade, GradeReason, StrikeStatus

_COMBAT = "ground_clash"


def credible(members: Sequence[Fact], sources: Sources) -> tuple[int, ...]:
    """Independent members that assert, and do not only hedge."""
    return tuple(
        n
        for n in sources.independent
        if not members[n].claims
        or any(c.stance in ("asserts", "accuses", "admits") for c in members[n].claims)
    )


def grade(
    members: Sequence[Fact], sources: Sources, status: StrikeStatus, said: Sequence[Fact]
) -> tuple[Grade, tuple[GradeReason, ...]]:
    """The suggested grade, which only a person makes final, and its reasons."""
    named = namings(members, sources)
    admitted = admissions(said, "harm")
    if rivals(named):
        return "contested", (reason("grade_rival_attackers"),)
    if admitted:
        return "confirmed", (reason("grade_admitted_harm"),)
    if _fighting(members, named):
        return "contested", (reason("grade_ground_fighting"),)
    if _all_combatants(members, sources):
        return "discounted", (reason("grade_combatants"),)
    heard = credible(members, sources)
    if len(heard) >= 2 and status in ("likely", "declared"):
        return "fair", (reason("grade_two_sources", n=len(heard)),)
    if len(sources.independent) < 2:
        return "weak", (reason("grade_one_source" if sources.independent else "grade_no_source"),)
    return "weak", (reason("grade_no_attacker" if not named else "grade_not_two_naming"),)


def _fighting(members: Sequence[Fact], named: Sequence[Naming]) -> bool:
    """One tells of an attack, another of ground fighting."""
    types = {f.event.event_type for f in members}
    return bool(named) and _COMBAT in types and len(types - {_COMBAT, "other"}) > 0


def _all_combatants(members: Sequence[Fact], sources: Sources) -> bool:
    """Two independent sources that are not the attacker's side say fighters, and nobody says civilians."""
    saying: set[int] = set()
    for n, fact in enumerate(members):
        for claim in fact.claims:
            rows = [h for h in claim.harm if h.outcome in ("killed", "casualties")]
            if claim.stance in ("denies", "predicts") or not rows:
                continue
            if any(h.group != "combatants" for h in rows):
                return False
            if claim.speaker.type not in SIDE_VOICES:
                saying.add(sources.origin[n])
    return len(saying & set(sources.independent)) >= 2
