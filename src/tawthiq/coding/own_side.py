"""A side that says that it struck: its own military source naming its own aircraft admits the act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tawthiq.arabic.tokens import Token
from tawthiq.coding.actors.mentions import ActorMention, vocabulary
from tawthiq.coding.speakers.attributions import Attribution
from tawthiq.coding.words import word_list

_TURNS = word_list("clause_turns")  # «…، بينما قصفت القوات تجمعات»: another act
_PARTIES = ("military_statement", "official")
_SIDES = ("name", "owner")


def with_admissions(
    said: Iterable[Attribution], actors: Sequence[ActorMention], tokens: Sequence[Token]
) -> tuple[Attribution, ...]:
    """«أعلن مصدر عسكري روسي أن الطائرات الروسية استهدفت …»: the stance turns from asserts to admits (act)."""
    return tuple(replace(a, stance="admits", admits="act") if _own(a, actors, tokens) else a for a in said)


def _own(said: Attribution, actors: Sequence[ActorMention], tokens: Sequence[Token]) -> bool:
    if said.stance != "asserts" or said.type not in _PARTIES or said.last <= said.first:
        return False
    told = range(said.scope_first, said.scope_last)
    last = next((i for i in told if tokens[i].text in _TURNS), said.scope_last)
    attackers = {
        a.id
        for a in actors
        if said.scope_first <= a.first < last and a.role_hint == "attacker" and not a.hedged
    }
    return bool(attackers - {"unknown"} & _sides(said, actors, tokens))


def _sides(said: Attribution, actors: Sequence[ActorMention], tokens: Sequence[Token]) -> set[str]:
    """The sides that the words of the speaker name, by a name (الجيش الإسرائيلي) or an adjective (روسي).

    The first is his own: «قوات … المدعومة من …».
    """
    named = [a.id for a in actors if said.first <= a.first < said.last and a.id != "unknown"]
    if named:
        return set(named[:1])
    words = vocabulary().matches(tokens[said.first : said.last])
    stated = {m.entry.data.get("actor") for m in words if m.entry.data.get("kind") in _SIDES}
    return {s for s in stated if isinstance(s, str)}
