"""Decisions that wait for a second person, as the queue and the pages show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawthiq.register import seconding
from tawthiq.register.judgements import Judgement
from tawthiq.register.models import MemberRow
from tawthiq.web import acts, telling
from tawthiq.web.access import Viewer
from tawthiq.web.masking import Masked
from tawthiq.web.store import alias, sha256
from tawthiq.web.telling import Sentence
from tawthiq.web.words import Words, words

Both = tuple[str, str]
_PLAIN = ("grade", "accept", "publish")
"""Kinds whose sentences hold no word of a report, so that they may stand in a list."""


@dataclass(frozen=True, slots=True)
class Act:
    """What was decided in one act and waits. `own`: by whoever looks; `may`: who looks may agree.

    `there`: the address that takes the agreement.
    """

    sentences: tuple[Sentence, ...]
    own: bool
    may: bool
    there: str

    @property
    def first(self) -> Judgement:
        return self.sentences[0].judgement


def waiting(
    every: Sequence[Judgement], who: Viewer, w: Words, masks: Sequence[Masked], *, at: str
) -> list[Act]:
    """What waits among these decisions, act by act, the eldest first; `at`: where their forms go."""
    left = sorted((j for j in every if j.waiting), key=lambda j: j.number)
    found: list[Act] = []
    while left:
        act = acts.together(left, left[0])
        left = [j for j in left if j not in act]
        own = seconding.same_person(act[0].by, who.name)
        may = not own and who.may("editor" if act[0].kind == "publish" else "reviewer")
        found.append(Act(tuple(telling.told(j, w, masks) for j in act), own, may, at))
    return found


def queued(every: Sequence[Judgement]) -> list[tuple[list[str], Both]]:
    """What waits for a second person: of which incidents, and the sentence in Arabic and English."""
    return [(_incidents(j), (_said(j, words("ar")), _said(j, words("en")))) for j in every if j.waiting]


def _said(j: Judgement, w: Words) -> str:
    what = telling.told(j, w, []).text if j.kind in _PLAIN else w.label("second.kind", j.kind)
    return w.say("second.queued", number=j.number, what=what, name=j.by)


def _incidents(j: Judgement) -> list[str]:
    """The incidents that a decision is on: named by it, or told by its words, or by its report."""
    if j.kind in _PLAIN:
        return [j.subject]
    rows = MemberRow.objects.using(alias())
    found = [rows.filter(report=sha256(report), event=int(event))
             for report, _, event in (name.partition("#") for name in j.subject.split()) if event]
    found = found or [rows.filter(report=j.subject)]
    return list(dict.fromkeys(pk for some in found for pk in some.values_list("incident_id", flat=True)))
