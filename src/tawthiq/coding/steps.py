"""How far apart sentences of a report stand: counted by those that tell of an attack or of harm.

«قُتل ستة بغارة على البلدة. ويعتمد السكان على الزراعة. وقال أحد الجيران إن …»: what stands between does not
part the neighbour's words from the attack, and does not push the lead down.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.annotate import Annotated
from tawthiq.coding.harm.people_counted import definite_plural
from tawthiq.coding.speakers.attributions import Attribution

_HEADS = ("headline", "subheading")


def in_steps(annotated: Sequence[Annotated]) -> list[Annotated]:
    """The sentences numbered anew: one that tells nothing keeps the number of the one before it."""
    out: list[Annotated] = []
    for found in annotated:
        index = found.sentence.index
        if out and index >= 0:
            last = out[-1].sentence.index
            index = max(last + 1, 0) if last < 0 or _steps(found) else last
        out.append(replace(found, sentence=replace(found.sentence, index=index)))
    return out


def told_last(annotated: Sequence[Annotated]) -> tuple[Attribution, ...]:
    """Who may go on telling: the speakers of the last sentence that told of an attack or of harm.

    «وأعرب الأمين العام عن قلقه. وأسفر القصف عن …»: who only spoke beside it told nothing of it, and who tells
    what follows stays open.
    """
    for found in reversed(annotated):
        if _steps(found) and not any(a.verb_entry == "judge" for a in found.said):
            return found.said
        if found.said:
            return ()
    return ()


def _steps(s: Annotated) -> bool:
    people = (c for c in s.counted if c.group or c.outcome)
    told = s.means or s.harm or any(not definite_plural(c, s.sentence.tokens) for c in people)
    return bool(told) or s.sentence.kind in _HEADS


def opening(annotated: Sequence[Annotated], many: int) -> list[Annotated]:
    """Its first `many` sentences, and what stands between them."""
    return [s for s in annotated if s.sentence.index < many]
