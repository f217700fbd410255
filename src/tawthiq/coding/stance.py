"""How a speaker stands to what he says: the verb's stance, turned by the words that he says."""

from __future__ import annotations

from typing import Literal

from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list
from tawthiq.model import SpeakerType, Stance

Admits = Literal["act", "harm"]
_ANNOUNCE = word_list("announce_stems")
_SIDES = ("military_statement", "official", "government_side_media", "unattributed")
_REACH = 9  # words of what is said in which a negation or a doubt bears on the whole


def stance_of(
    view: View, verb: Stance, speaker: SpeakerType, first: int, last: int
) -> tuple[Stance, Admits | None]:
    """The stance of what is said at first:last under a verb's stance, and what an admission admits."""
    if verb == "admits" and speaker not in _SIDES:
        return "asserts", None  # who took no part in it admits nothing
    stance = verb
    if verb == "asserts":
        turned = _turned(view, first, min(last, first + _REACH), speaker)
        stance = turned or verb
        if (
            turned in (None, "admits")
            and speaker in ("military_statement", "official")
            and _own_attack(view, first, last, speaker)
        ):
            stance = "admits"
    if stance != "admits":
        return stance, None
    return stance, "harm" if _harm(view, first, last) and verb == "admits" else "act"


def _turned(view: View, first: int, last: int, speaker: SpeakerType) -> Stance | None:
    for at in range(first, last):
        for match in view.starts.get(at, ()):
            if match.entry.data.get("kind") in ("mark", "unattributed"):
                found: Stance = match.entry.data["stance"]
                return found
    if speaker == "military_statement" and view.text(first + 1) == "لم" and view.text(first).endswith("نا"):
        return "denies"
    if (
        speaker == "military_statement"
        and view.text(first) in ("لم", "انه", "انها")
        and "لم" in (view.text(first), view.text(first + 1))
    ):
        return "denies"
    return None


def _own_attack(view: View, first: int, last: int, speaker: SpeakerType) -> bool:
    """قصفنا، أنه استهدف، أعلن استهداف: the speaker's side did it."""
    for at in range(first, min(last, first + 14)):
        if any(m.entry.data.get("kind") == "own_act" for m in view.starts.get(at, ())):
            return True
    if speaker != "military_statement":
        return False
    own = [m for m in view.starts.get(first, ()) if m.entry.data.get("kind") == "own_attack"]
    if view.text(first - 1) in ("انه", "انها", "انهم", "بانه", "بانها", "لانه"):
        return any(m.kind == "verb" for m in own)
    masdar = any(m.kind != "verb" or m.number for m in own) and not view.text(first - 1).startswith(
        (":", "ان")
    )
    return masdar and _announced(view, first)


def _announced(view: View, first: int) -> bool:
    """«أعلن … استهداف» is the speaker's own deed; «أكد … استهداف مركز إسعاف» may be another's."""
    words = [view.text(at) for at in range(max(0, first - 14), first)]
    return any(stem in word for word in words for stem in _ANNOUNCE)


def _harm(view: View, first: int, last: int) -> bool:
    return any(
        m.entry.data.get("kind") == "harm" for at in range(first, last) for m in view.starts.get(at, ())
    )
