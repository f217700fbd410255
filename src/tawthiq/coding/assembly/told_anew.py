"""Does a statement with no place of its own tell of another attack than the one told?"""

from __future__ import annotations

from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.fits import set_against, takes_people
from tawthiq.coding.assembly.on_forces import another_strike
from tawthiq.coding.assembly.other_side import another_side
from tawthiq.coding.assembly.rivals import rival_means, rivals
from tawthiq.coding.statements import Statement

_MUNITIONS = ("artillery", "rocket", "artillery_fire", "rocket_fire")


def another_attack(s: Statement, current: Draft) -> bool:
    """Harm of its own by a means of its own, or «غارة أخرى» that kills again, at the same place."""
    if s.headline or not (s.strikes and s.whole_rows):
        return False
    if takes_people(s, current) or set_against(s, current) or another_strike(s, current):
        return True
    if s.points_at_it and (_of_their_fighters(s) or "update" in s.kinds):
        return False  # «توفيت امرأة متأثرة بجراحها …، لترتفع حصيلة الهجوم إلى قتيلين»
    if current.from_headline or not (current.has_harm or _harmed_nobody(current.statements[-1])):
        return False
    if "double_tap" in s.kinds:
        return False
    if "again" in s.kinds or s.hours_later or s.next_attack or _told_anew(s, current):
        return True
    if s.points_at_it and not (s.killed and current.killed()):
        return False  # «قُتل عشرة …، كما خلّفت الغارات 35 جريحا»
    last = current.statements[-1]
    same_breath = last.clause.of is s.clause.of and s.clause.first > 0 and s.acts
    return same_breath and (
        rival_means(s, current) or (last.kills_or_injures and last.acts and s.kills_or_injures)
    )


def by_their_enemy(s: Statement, current: Draft) -> bool:
    """«وتعرضت محطة … لقصف بقذائف أطلقها …», after an attack by those whom they fight: a sentence with a deed
    and a target of its own."""
    own = s.clause.first == 0 and bool(s.hits) and current.has_harm and not current.from_headline
    hit = {h.id for o in current.statements for h in o.hits}
    told = {h.id for h in s.hits} <= hit  # «ويقول الجيش إن قوات كذا قصفت السوق»: each gives it to the other
    return own and not told and another_side(s, current)


def _of_their_fighters(s: Statement) -> bool:
    """«…، فيما أعلنت القيادة مقتل 12 مسلحا في الضربة»: who the dead of «the» strike were, in its words."""
    dead = [r for r in s.whole_rows if r.outcome == "killed"]
    army = any(a.type == "military_statement" for a in s.said)
    return army and bool(dead) and all(r.group == "combatants" for r in dead)


def _told_anew(s: Statement, current: Draft) -> bool:
    """«وأضاف المسعف أن قذيفة سقطت في … وقتلت اثنين»: whom the same voice counts by another shell."""
    by_itself = not (s.points_back or _known_weapon(s) or "update" in s.kinds or _weakly(s))
    told = [o for o in current.statements if o.said and o.means]
    return by_itself and any(
        _goes_on(s, o) and (rivals(s, o) or _harmed_nobody(o) or _fell_again(s, o)) for o in told
    )


def _fell_again(s: Statement, o: Statement) -> bool:
    """«قذيفة سقطت على …» twice, each with whom it harmed: the same shell would be «the» shell."""
    return bool(_shells(s) & _shells(o)) and s.kills_or_injures and o.kills_or_injures


def _shells(s: Statement) -> set[str]:
    """What fell, told as nothing known before."""
    struck = [m for m in s.means if m.kind == "attack" and m.rule in _MUNITIONS and not m.definite]
    return {m.rule for m in struck}


def _harmed_nobody(o: Statement) -> bool:
    """«تضرر مخزن بقذيفة …»: an attack told with its damage, and nobody counted."""
    return o.acts and "damage" in o.kinds and not o.rows


def _known_weapon(s: Statement) -> bool:
    """«القذيفة سقطت قرب …»: the one told before."""
    return any(m.kind == "weapon" and m.definite for m in s.means)


def _weakly(s: Statement) -> bool:
    return all(m.weak or m.type is None for m in s.means)


def _goes_on(s: Statement, o: Statement) -> bool:
    """Does the voice that told `o` go on («وأضاف المصدر»)?"""
    return bool(s.said) and s.said[0].type == o.said[0].type and s.said[0].name[-1:] == o.said[0].name[-1:]
