"""Who came into a village, told in one sentence, and whom the attack killed, told in the next."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.actors.mentions import ActorMention
from tawthiq.coding.assembly.days import other_day
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.same_spot import same_place
from tawthiq.coding.clitics import begins
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_RAIDS = tuple(word_list("raid_stems"))
_CAME = ("دخل",)
_NEAR = 2  # sentences from the raid to its toll
_BY_HAND = (None, "other", "execution_or_massacre", "sniper_or_small_arms", "ground_clash")

Pairs = tuple[tuple[Statement, ActorMention], ...]


def raiders(draft: Draft, statements: Sequence[Statement]) -> Pairs:
    """«اجتاحت قوات … قرية كذا. وأسفر الهجوم عن مقتل …»: those who came there just before, for a draft that
    names nobody and no other means."""
    if draft.from_headline or draft.type()[0] not in (*_BY_HAND, "abduction_or_detention"):
        return ()
    first = draft.statements[0]
    at = first.clause.of.sentence.index
    for s in reversed(statements):
        gap = at - s.clause.of.sentence.index
        if 0 <= gap <= _NEAR and s is not first and _comes_in(s, draft) and not other_day(s, draft):
            return tuple((s, a) for a in s.attackers if a.id != "unknown" and a.role_hint == "attacker")
    return ()


def _comes_in(s: Statement, draft: Draft) -> bool:
    """A raid with neither weapon nor toll of its own, into the draft's place where that is named, by the
    only side that the sentence names."""
    place = own_place(s)
    if len({a.id for a in s.actors}) > 1:
        return False  # «استعاد الجيش المدينة بعد أن اقتحمتها قوات …»
    if place is None or s.whole_rows or any(m.type not in _BY_HAND and not m.weak for m in s.means):
        return False
    there = draft.place is None or same_place(place.place, draft.place.place)
    there = there and place.place.precision in SETTLED
    words = (t.text for t in s.clause.of.sentence.tokens[s.clause.first : s.clause.last])
    came = any(a.evidence == "verb" for a in s.attackers)  # «دخلت المليشيا القرية بخمسة تاتشرات»
    return there and any(begins(w, _RAIDS) or (came and begins(w, _CAME)) for w in words)
