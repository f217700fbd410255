"""Whom a report says that it relays, and whose voices an event carries."""

from __future__ import annotations

from tawthiq.linking.facts import Fact
from tawthiq.linking.names import keys, name_key, same_name, speaker_key
from tawthiq.model import Claim

OWN = frozenset({"outlet_reporter", "unattributed"})


def relayed(fact: Fact) -> tuple[str, ...]:
    """Keys of those that the report says it relays; `?` where it names nobody (وكالات)."""
    return fact.relays


def relays(later: Fact, earlier: Fact) -> bool:
    """Does the one report say that it relays the other's outlet?"""
    if not later.relays:
        return False
    outlet = name_key(earlier.report.outlet or "")
    alone = len(outlet) > 4 and " " not in outlet
    return any(same_name(outlet, n) or (alone and n.startswith(outlet + " ")) for n in relayed(later))


def agencies(fact: Fact) -> frozenset[str]:
    """Agencies that the report relays by name."""
    return frozenset(k for r in relayed(fact) for k in keys("agencies") if same_name(k, r))


def speaker_of(fact: Fact, claim: Claim) -> str | None:
    """The key of a claim's speaker where it is a voice of its own, None where it is the outlet's."""
    if claim.speaker.type in OWN:
        return None
    return speaker_key(claim.speaker.text, [c.speaker.text for c in fact.claims])


def voices(fact: Fact) -> tuple[frozenset[str], bool]:
    """Names of the speakers that an event carries, and whether its outlet speaks for itself as well.

    An unnamed source ("a local source told us") is the outlet's own. Speakers who only deny are not heard.
    """
    names: set[str] = set()
    own = not fact.claims
    for claim in fact.claims:
        if claim.stance in ("denies", "predicts"):
            continue
        name = speaker_of(fact, claim)
        if name is None or same_name(name, name_key(fact.report.outlet or "")):
            own = True
        else:
            names.add(name)
    return frozenset(names), own
