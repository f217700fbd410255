"""The part that a named side plays: attacker, target, party to a clash, or none.

The words around the name decide, the nearest first: an agent's preposition, the noun that it owns,
the verb before or after it. The owner of what was hit, the holder of the ground and the speaker are
never attackers.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.fold import bare
from tawthiq.coding.actors.account import accounted
from tawthiq.coding.actors.accused import accused
from tawthiq.coding.actors.after import after
from tawthiq.coding.actors.before import before
from tawthiq.coding.actors.behind_phrase import behind_phrase
from tawthiq.coding.actors.claims import claimed
from tawthiq.coding.actors.each_other import each_other
from tawthiq.coding.actors.excuses import carried_by, excused, observatory
from tawthiq.coding.actors.hedges import hedged
from tawthiq.coding.actors.lying_there import flight, hindering, holed_up
from tawthiq.coding.actors.named import Named
from tawthiq.coding.actors.owner import fired_where
from tawthiq.coding.actors.predicates import doing_it
from tawthiq.coding.actors.scene import (
    aimed_at,
    clash,
    clothed,
    confined,
    crime,
    identified,
    imposing,
    jailer,
    kin_of,
    labelled,
    led_by,
    medium,
    protecting,
    standing_behind,
    supported,
    undergone,
)
from tawthiq.coding.actors.spot import Found, Spot, beside, joined
from tawthiq.coding.actors.verbs import has_object
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list
from tawthiq.model import Role
from tawthiq.records import record

_LINKS = word_list("actor_links")
_OFFICE = word_list("offices")
_PURPOSES = word_list("purposes") | {"بغيه", "اجل", "قصد", "نيه"}
_OWN = frozenset({"owner", "default", "verb"})
_WINDOW = 14


@record
class Part:
    """What a name does in its sentence, and the rule (`evidence`) that said so."""

    role: Role | None
    owner_of: str
    hedged: bool
    evidence: str


def parts(view: View, named: Sequence[Named]) -> list[Part]:
    """The part of each name, in order; one joined to the name before it takes that one's part."""
    out: list[Part] = []
    for i in range(len(named)):
        out.append(_part(Spot(view, named, i), out[-1] if out else None))
    return out


def _part(spot: Spot, last: Part | None) -> Part:
    role, evidence = _role(spot)
    doubt = hedged(spot) or clothed(spot) or (evidence == "accused" and not _by_office(spot))
    if last is not None and spot.before is not None and _shares(spot, spot.before):
        if evidence in _OWN or not joined(spot.view, spot.before, spot.name):
            role, evidence = last.role, last.evidence
        doubt = doubt or last.hedged
    return Part(role, _owner_of(spot.name, evidence), doubt, evidence)


def _shares(spot: Spot, earlier: Named) -> bool:
    """Joined by و, another name of the same side, or the side to which the one before belongs."""
    view, name = spot.view, spot.name
    if view.cue_before(name.first, "with") and name.first - earlier.last < 4:
        return True
    return joined(view, earlier, name) or beside(view, earlier, name) or _belongs(view, earlier, name)


def _belongs(view: View, earlier: Named, name: Named) -> bool:
    """«المجموعات … التابع أغلبها لتنظيم …»، «القوة المشتركة التابعة لفصيل …»."""
    gap = range(earlier.last, name.first)
    if not 0 < len(gap) < 4 or view.cue(earlier.last, "belonging") is None:
        return False
    return all(view.text(i) not in "،." for i in gap)


def _owner_of(name: Named, evidence: str) -> str:
    if evidence in ("speaker", "remnant", "area"):
        return evidence
    if name.head == "aircraft":
        return "aircraft"
    adjective = name.entry.data["kind"] == "owner" and name.head in ("attack", "weapon")
    return "adjective" if adjective else "force"


_ASIDE = (medium, observatory, carried_by)
_RULES = (
    each_other, fired_where, claimed, accounted, accused, undergone, flight, clash, before, after,
    behind_phrase,
)  # fmt: skip


def _role(spot: Spot) -> tuple[Role | None, str]:
    role, evidence = _by_rules(spot)
    return (role, evidence) if role != "attacker" else excused(spot) or (role, evidence)


def _by_rules(spot: Spot) -> tuple[Role | None, str]:
    first = (
        labelled, confined, jailer, led_by, aimed_at, standing_behind, protecting, _remnant, supported,
        *_ASIDE, identified, hindering, holed_up, kin_of, imposing, doing_it,
    )  # fmt: skip
    for rule in (*first, *_RULES):
        found = rule(spot)
        if found is not None:
            return found
    if spot.strikes:
        return ("target", "object") if _object_of(spot) else ("attacker", "owner")
    return crime(spot) or (None, "default")


def _object_of(spot: Spot) -> bool:
    """«استهداف قوات النظام في البلدة»: with no object after it, the side itself was struck."""
    view, name = spot.view, spot.name
    if _flies(spot):
        return False
    if name.head != "attack" or not bare(view.text(name.first)).lstrip("بلو").endswith("استهداف"):
        return False
    if view.cue_before(name.first, "motive") or view.text(name.first - 1) in _PURPOSES:
        return True  # «بغية استهداف القوات …»: what they meant to strike
    following = view.text(name.last)
    return not has_object(view, name.last) and (following in ("في", "قرب") or following.startswith("ب"))


def _flies(spot: Spot) -> bool:
    """«باستهداف طائرة مسيرة في …»: an aircraft is what strikes."""
    inside = [m for i in range(spot.name.first, spot.name.last) for m in spot.view.starts.get(i, ())]
    return any(e.data.get("class") == "aircraft" for e in (spot.name.entry, *(m.entry for m in inside)))


def _remnant(spot: Spot) -> Found:
    """«من مخلفات التنظيم»، «خلايا داعش»: what a side left behind is its own."""
    view, at = spot.view, spot.name.first
    for _ in range(3):
        if spot.before is not None and spot.before.last == at:
            return None  # «بين خلايا التنظيم وعناصر كذا»
        if view.cue_before(at, "remnant") is not None:
            return "attacker", "remnant"
        shelling = view.head_ending(at)
        if shelling is not None and view.cue_before(shelling.first, "remnant"):  # من مخلفات قصف لقوات …
            return "attacker", "remnant"
        if bare(view.text(at - 1)) not in _LINKS and not view.cue_before(at, "members"):
            return None
        at -= 1
    return None


def _by_office(spot: Spot) -> bool:
    """Does an office accuse (a ministry, a governor)? Its word is a claim of its own, not a doubt."""
    view, first = spot.view, spot.name.first
    words = (view.text(at) for at in range(first - 1, max(-1, first - _WINDOW), -1))
    return any(word in _OFFICE or bare(word) in _OFFICE for word in words)
