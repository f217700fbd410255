"""An act admitted beside an attack that is not that attack: who hits the attackers struck elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.actors.mentions import ActorMention
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.same_spot import REGION
from tawthiq.coding.clitics import is_one_of
from tawthiq.coding.event_types import could_fly
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_FIGHTERS = frozenset({
    "عناصر", "عناصره", "عناصرها", "مقاتلي", "مقاتلا", "مقاتلين", "مسلحي", "مسلحا", "مسلحين", "ارهابيا",
    "ارهابيين", "جنديا", "جنود", "اسيرا",
})  # fmt: skip
_TO_FIGHTERS = 3  # words from «157» to «عناصر»
_REGIONS = word_list("many_regions")


def take_other_acts(drafts: Sequence[Draft]) -> list[Statement]:
    """Take out of the drafts, in place, what is admitted of another act, and give it back."""
    out: list[Statement] = []
    for draft in drafts:
        others = [s for s in draft.statements if not s.headline and _another_act(s, draft)]
        if others and len(others) < len(draft.statements):
            draft.statements = [s for s in draft.statements if s not in others]
            out += others
    return out


def _another_act(s: Statement, draft: Draft) -> bool:
    return (_strikes_back(s, draft) or _by_another_side(s, draft) or _takes_elsewhere(s, draft)
            or _flies_none(s, draft) or _takes_fighters(s, draft))  # fmt: skip


def _flies_none(s: Statement, draft: Draft) -> bool:
    """«وأعلن الحزب استهداف تجمع لجنود العدو في …», beside a raid from the air: of a side without aircraft."""
    if not any(x.stance == "admits" for x in s.said) or s.whole_rows or s in draft.statements[:1]:
        return False
    kind, sides = draft.type()[0], {a.id for a in s.attackers if a.known} | _speaking(s)
    flown = any(m.type == kind for o in draft.statements if o is not s for m in o.means)
    return flown and kind is not None and bool(sides) and not any(could_fly(kind, side) for side in sides)


def _takes_fighters(s: Statement, draft: Draft) -> bool:
    """«وأسرت 157 من عناصر التنظيم», after shells on a camp: prisoners of a war."""
    taken = bool(s.whole_rows) and all(r.outcome in ("abducted", "detained") for r in s.whole_rows)
    if not taken or draft.type()[0] == "abduction_or_detention":
        return False
    tokens = s.clause.of.sentence.tokens
    spans = ((r.first, min(s.clause.last, r.last + _TO_FIGHTERS)) for r in s.whole_rows)
    return any(is_one_of(t.text, _FIGHTERS) for a, b in spans for t in tokens[a:b])


def _takes_elsewhere(s: Statement, draft: Draft) -> bool:
    """«وقال النادي إن القوات اعتقلت عشرين من محافظات الضفة», after a killing in one town."""
    taken = bool(s.whole_rows) and all(r.outcome in ("abducted", "detained") for r in s.whole_rows)
    if not taken or draft.type()[0] == "abduction_or_detention" or draft.place is None:
        return False
    here = draft.place.place.precision in SETTLED
    words = s.clause.words
    wide = any(p.place.precision in REGION for p in s.places) or any(w in _REGIONS for w in words)
    return here and wide and not any(p.place.precision in SETTLED for p in s.places)


def _by_another_side(s: Statement, draft: Draft) -> bool:
    """An attack by others than the report's attackers, on them, or with harm of its own.

    «ذكر أهل الحي أن التحالف أغار على مواقع الحوثيين», after shells of theirs. Who only accuses
    another of this attack, or says of it what others did, still speaks of it.
    """
    owned_up = any(x.stance == "admits" for x in s.said)
    mine = {a.id for a in s.attackers if _certain(a)} or (_speaking(s) if owned_up else set())
    if not mine or s.points_back or not (s.acts or s.launched):
        return False
    told = next((o for o, a in draft.attackers if _certain(a)), s)  # the first that says who attacked
    theirs = {a.id for a in told.attackers if _certain(a)}
    if told is s or mine & theirs:
        return False
    if draft.type()[0] == "ground_clash":
        return False
    on_them = any(a.role_hint == "target" and a.id in theirs for a in s.actors)
    return on_them or owned_up or _other_harm(s, draft)


def _speaking(s: Statement) -> set[str]:
    """The sides that the names of its speakers hold."""
    return {a.id for a in s.actors for x in s.said if x.first <= a.first < x.last} - {"unknown"}


def _certain(actor: ActorMention) -> bool:
    return actor.surely_attacks and actor.evidence != "accused"


def _other_harm(s: Statement, draft: Draft) -> bool:
    """Does it count people whom no other statement counts?"""
    mine = {n for n in (s.killed, s.injured) if n}
    told = {n for o in draft.statements if o is not s for n in (o.killed, o.injured) if n}
    return bool(mine and told) and not mine & told


def _strikes_back(s: Statement, draft: Draft) -> bool:
    """«أعلن الحزب استهداف جنود إسرائيليين», beside an Israeli raid."""
    if not any(x.stance == "admits" for x in s.said):
        return False
    others = {a.id for o, a in draft.attackers if o is not s and a.role_hint == "attacker"} - {"unknown"}
    own = {a.id for a in s.attackers}
    return any(a.role_hint == "target" and a.id in others - own for a in s.actors)
