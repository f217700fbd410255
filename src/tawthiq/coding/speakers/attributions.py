"""Who says it: the voices of a sentence, what each governs, and how each stands to it.

Read are: verb and speaker (قال ناشطون إن), speaker and verb (الجيش ينفي), speaker and colon, words of
source (بحسب، نقلا عن) before or after what they govern, chains (وكالة نقلا عن مصدر), and the later
"وأضاف المصدر" that goes on with an earlier voice. A sentence with no voice gives none: it is the outlet's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.fold import bare
from tawthiq.arabic.tokens import Token
from tawthiq.coding.phrase_view import View, view_of
from tawthiq.coding.speakers.agencies import with_agencies
from tawthiq.coding.speakers.attribution import Attribution
from tawthiq.coding.speakers.found import Found
from tawthiq.coding.speakers.meant import meant_by
from tawthiq.coding.speakers.names import Voice
from tawthiq.coding.speakers.outlets import outlet_country
from tawthiq.coding.speakers.own_people import outlets_own
from tawthiq.coding.speakers.patterns import found_in
from tawthiq.coding.speakers.stance import stance_of
from tawthiq.coding.speakers.words import vocabulary
from tawthiq.coding.words import word_list
from tawthiq.model import SpeakerType, Via

__all__ = ["Attribution", "attributions", "outlet_country"]

_REMEMBERED = 40  # voices back that «المصدر» may mean: time stays linear in the report
_TELLING = word_list("goes_on_telling")
_SUBORDINATE = word_list("goes_with_sentence_before")


def attributions(
    tokens: Sequence[Token],
    *,
    earlier: Sequence[Attribution] = (),
    previous: Sequence[Attribution] = (),
    outlet: str | None = None,
    text: str | None = None,
) -> list[Attribution]:
    """Voices in the tokens of one sentence, in order.

    `earlier` are the voices of the sentences before, the last one last: whom "وأضاف" and "المدير" mean;
    `previous` those of the sentence right before, which "كما …" goes on with; `outlet` settles "فريقنا";
    `text` is the report's text, which gives `via` its exact words (the folded words without it).
    """
    view = view_of(tokens, vocabulary())
    found = with_agencies(view, found_in(view))
    known = earlier[-_REMEMBERED:]
    out: list[Attribution] = []
    start = 0
    for i, one in enumerate(found):
        end = found[i + 1].begin if i + 1 < len(found) and not found[i + 1].before else len(view.tokens)
        scope = (start, one.begin) if one.before else (one.scope, max(one.scope, end))
        made = _made(view, one, scope, [*known, *out], outlet, text)
        out += [] if _only_judges(one, made, [*known, *out]) else made
        start = max(one.scope, one.voice.next if one.voice else 0)
    return out or _going_on(view, previous)


def _only_judges(one: Found, made: Sequence[Attribution], earlier: Sequence[Attribution]) -> bool:
    """«وأدانت الوزارة الهجوم», «واعتبر التنظيم …» after others have told it: a reaction tells nothing new."""
    told = any(e.type != "unattributed" for e in earlier)
    return one.entry == "judge" and told and not any(m.continuing for m in made)


def _going_on(view: View, previous: Sequence[Attribution]) -> list[Attribution]:
    """«كما استهدف القصف …», «وأسفر القصف عن …»: what goes with the sentence before is told by its speaker."""
    if not previous or view.text(0) not in _SUBORDINATE | _TELLING:
        return []
    told = previous[-1]
    if told.stance != "asserts" or told.type == "unattributed" or told.scope_first < told.first:
        return []
    end = _place(view, len(view.tokens))
    told = replace(told, first=0, last=0, scope_first=0, scope_last=end)
    return [replace(told, via=(), verb_entry="go_on", continuing=True)]


def _made(
    view: View,
    one: Found,
    scope: tuple[int, int],
    earlier: Sequence[Attribution],
    outlet: str | None,
    text: str | None,
) -> list[Attribution]:
    """The attribution of one voice, and of those named with it."""
    voices = [one.voice, *one.voice.also] if one.voice else [None]
    return [_attribution(view, replace(one, voice=v), scope, earlier, outlet, text) for v in voices]


def _attribution(
    view: View,
    one: Found,
    scope: tuple[int, int],
    earlier: Sequence[Attribution],
    outlet: str | None,
    text: str | None,
) -> Attribution:
    voice = one.voice
    meant = meant_by(view, one, earlier)
    kind: SpeakerType = meant.type if meant else outlets_own(view, voice, outlet) if voice else "unattributed"
    stance, admits = stance_of(view, one.stance, kind, *scope)
    first = view.where[voice.first] if voice else view.where[one.begin]
    last = view.where[voice.last - 1] + 1 if voice else first
    return Attribution(
        first,
        last,
        _place(view, scope[0]),
        _place(view, scope[1]),
        kind,
        stance,
        admits,
        tuple(Via(t, _words(view, a, b, text)) for a, b, t in voice.via) if voice else (),
        one.entry,
        meant is not None,
        meant.name if meant else _name(view, voice),
        meant.speaker_entry if meant else voice.entry if voice else "",
        _named_at(view, voice, meant),
    )


def _named_at(view: View, voice: Voice | None, meant: Attribution | None) -> tuple[int, int] | None:
    """Where the text names the speaker; one who goes on («وأضاف») was named before."""
    if voice is None:
        return meant.named_at if meant else None
    return view.tokens[voice.first].start, view.tokens[voice.last - 1].end


def _name(view: View, voice: Voice | None) -> tuple[str, ...]:
    return tuple(bare(view.text(at).lstrip("و")) for at in range(voice.first, voice.last)) if voice else ()


def _place(view: View, at: int) -> int:
    if at < len(view.where):
        return view.where[at]
    return view.where[-1] + 1 if view.where else 0


def _words(view: View, first: int, last: int, text: str | None) -> str:
    if text is None:
        return " ".join(t.text for t in view.tokens[first:last])
    words = text[view.tokens[first].start : view.tokens[last - 1].end]
    if words.startswith("ل") and view.text(first).startswith("ل"):
        return words[1:].lstrip('ـ "«“')
    return words
