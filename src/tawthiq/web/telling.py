"""A decision as a sentence of the page's language, with restricted words masked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tawthiq.register.judgements import Judgement
from tawthiq.web import figures
from tawthiq.web.masking import Masked, mask_all
from tawthiq.web.setting_right import COUNTED, NAMED
from tawthiq.web.words import Words


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a decision says, and in which words of the report it was made."""

    judgement: Judgement
    text: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Bounds:
    low: int
    high: int | None


def told(judgement: Judgement, w: Words, masks: Sequence[Masked]) -> Sentence:
    """The sentence; `masks`: the reports that the decision may speak of."""
    words = judgement.value.get("words")
    quoted = words.get("text", "") if isinstance(words, dict) else ""
    return Sentence(judgement, _text(judgement, w, masks), mask_all(masks, quoted),
                    mask_all(masks, judgement.reason))


def _text(j: Judgement, w: Words, masks: Sequence[Masked]) -> str:
    if j.undoes is not None:
        return w.say("told.undo", number=j.undoes)
    if j.kind == "grade":
        return w.say("told.grade", grade=w.label("grade", str(j.value.get("grade", ""))))
    if j.kind == "publish":
        return w.say("told.publish" if j.value.get("publish") else "told.unpublish")
    if j.kind == "assign":
        return w.say("told.assign", name=str(j.value["to"])) if j.value.get("to") else w.say("told.release")
    if j.kind == "redact":
        length = int(j.value.get("end", 0)) - int(j.value.get("start", 0))
        return w.say("told.redact", kind=w.label("desk.kinds", str(j.value.get("kind"))), length=length)
    if j.kind in ("link", "split"):
        one, other = (f"{a.file}#{a.event}" for a in j.anchors[:2])
        key = "told.copy" if j.value.get("copy") else f"told.{j.kind}"
        return w.say(key, one=mask_all(masks, one), other=mask_all(masks, other))
    if j.kind == "correct":
        return _correction(j, w, masks)
    if j.kind == "place":
        return w.say("told.place", name=mask_all(masks, str(j.value.get("name", ""))))
    return w.say("told.accept") if j.kind == "accept" else j.kind


def _correction(j: Judgement, w: Words, masks: Sequence[Masked]) -> str:
    what = j.value.get("what")
    if what == "not_event":
        return w.say("told.not_event", event=", ".join(mask_all(masks, f"{a.file}#{a.event}")
                                                       for a in j.anchors))
    if what == "missed":
        return w.say("told.missed", claim=missed(j.value.get("claim", {}), w))
    field = str(j.value.get("field", ""))
    return w.say("told.value", field=field_name(field, w),
                 to=mask_all(masks, value_of(field, j.value.get("to"), w)))


def field_name(field: str, w: Words) -> str:
    """What a field of a claim is called."""
    return w.label("outcome", field) if field in COUNTED else w.say(f"desk.field.{field}")


def value_of(field: str, value: Any, w: Words) -> str:
    """A corrected value as the page writes it."""
    if isinstance(value, dict):
        return figures.short(w, _Bounds(int(value["low"]), value["high"]))
    if field in NAMED:
        return w.label(NAMED[field], str(value))
    if field == "date":
        first, _, last = str(value).partition("/")
        return figures.period(w, first, last or first, "days" if last else "day")
    return str(value)


def missed(claim: dict[str, Any], w: Words) -> str:
    """What a claim that was missed says, in short."""
    parts = [w.label(group, str(claim.get(group, ""))) for group in ("speaker", "stance", "event_type")]
    parts += [f"{w.label('outcome', outcome)}: {value_of(outcome, bounds, w)}"
              for outcome, bounds in claim.get("harm", {}).items()]
    return " · ".join(part for part in parts if part)


def plainly(one: Judgement, w: Words) -> str:
    """A decision in structured words alone; empty where it says nothing that the public may read."""
    if one.kind == "grade":
        return w.say("told.grade", grade=w.label("grade", str(one.value.get("grade", ""))))
    if one.kind == "publish":
        return w.say("told.unpublish")
    if one.kind in ("link", "split"):
        return w.say("corrections.copy" if one.value.get("copy") else f"corrections.{one.kind}")
    if one.value.get("what") == "not_event":
        return w.say("corrections.not_event")
    if one.value.get("what") == "missed":
        return w.say("told.missed", claim=missed(one.value.get("claim", {}), w))
    return _plain_value(w, str(one.value.get("field", "")), one.value.get("to"))


def _plain_value(w: Words, field: str, to: Any) -> str:
    if field in COUNTED or field in NAMED:
        return w.say("told.value", field=field_name(field, w), to=value_of(field, to, w))
    if field == "date":
        first, _, last = str(to).partition("/")
        return w.say("told.value", field=field_name(field, w),
                     to=figures.period(w, first, last or first, "days" if last else "day"))
    return w.say("corrections.value", field=field_name(field, w)) if field else ""
