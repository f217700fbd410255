"""Corrections that begin with words chosen in a report: a value, a claim that was missed, a redaction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, get_args

from django.http import QueryDict

from tawthiq import model
from tawthiq.linking.corrected import on
from tawthiq.model import Claim, Decision, Reading
from tawthiq.register import judgements as judged
from tawthiq.register.redactions import REDACTED
from tawthiq.web import acts
from tawthiq.web.acts import Wrong
from tawthiq.web.figures import parse_day
from tawthiq.web.masking import MASK
from tawthiq.web.words import LANGUAGES, words

COUNTED: tuple[str, ...] = get_args(model.Outcome)
NAMED = {"event_type": "event_type", "actor": "actor", "stance": "stance", "speaker": "speaker"}
FIELDS = (*COUNTED, *NAMED, "place", "date")
"""What of a claim can be set right."""

_NUMBER = re.compile(r"(\d{1,7})(?:\s*[-–]\s*(\d{1,7})|(\+))?")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def rows(form: QueryDict, reading: Reading, every: Sequence[judged.Judgement], *, by: str,
         at: str) -> list[Decision]:
    """The decisions that a form on a report asks for. Raises Wrong."""
    act = form.get("act", "")
    if act == "agree":
        return acts.agree(form, every, by=by, at=at)
    reason = form.get("reason", "").strip()[:2000]
    if not reason:
        raise Wrong("reason")
    if act == "undo":
        return acts.undo(form, every, by=by, at=at, reason=reason)
    start, end = _span(form, reading)
    if act == "redact":
        return [_redact(form, reading, start, end, by, at, reason)]
    value: dict[str, Any]
    chosen: dict[str, Any] = {"start": start, "end": end, "text": reading.report.text[start:end]}
    if act == "value":
        claim = _claim(form, reading)
        value = {"what": "value", "claim": claim.id, "field": _field(form), "to": _value(form)}
        value["words"] = chosen
        value["on"] = asdict(on(claim))
        return [_correct(reading, claim.event, value, by, at, reason)]
    if act == "missed":
        number = form.get("event", "")
        event = int(number) if number.isdecimal() else None
        value = {"what": "missed", "event": event, "words": chosen, "claim": _missed(form)}
        return [_correct(reading, event, value, by, at, reason)]
    raise Wrong("act")


def _span(form: QueryDict, reading: Reading) -> tuple[int, int]:
    """The words chosen. Raises Wrong where there are none, or the text there is another."""
    try:
        start, end = int(form.get("start", "")), int(form.get("end", ""))
    except ValueError:
        raise Wrong("words") from None
    text, said = reading.report.text, form.get("words", "")
    if not 0 <= start < end <= len(text) or end - start > 5000:
        raise Wrong("words")
    if said and not _same(said, text[start:end]):
        raise Wrong("words_moved")
    return start, end


def _same(shown: str, held: str) -> bool:
    """Whether words as a page shows them are these: masked letters and line ends do not count."""
    shown = shown.replace("\r\n", "\n")
    return len(shown) == len(held) and all(
        a in (b, MASK) or (a.isspace() and b.isspace()) for a, b in zip(shown, held, strict=True))


def _redact(form: QueryDict, reading: Reading, start: int, end: int, by: str, at: str,
            reason: str) -> Decision:
    kind = form.get("kind", "")
    if kind not in REDACTED:
        raise Wrong("kind")
    value = {"kind": kind, "start": start, "end": end,
             "words": judged.digest(reading.report.text[start:end])}
    return judged.decision("redact", _bare(reading), value, by=by, at=at, reason=reason)


def _correct(reading: Reading, event: int | None, value: dict[str, Any], by: str, at: str,
             reason: str) -> Decision:
    told = [(reading, e) for e in reading.events if e.event == event]
    if event is not None and not told:
        raise Wrong("claim")
    subject = _bare(reading) if event is None else judged.event_subject(reading.report.id, event)
    return judged.decision("correct", subject, value, by=by, at=at, reason=reason, told=told)


def _bare(reading: Reading) -> str:
    return reading.report.id.removeprefix("sha256:")


def _claim(form: QueryDict, reading: Reading) -> Claim:
    every = (*reading.claims, *reading.totals)
    found = next((c for c in every if c.id == form.get("claim")), None)
    if found is None:
        raise Wrong("claim")
    return found


def _field(form: QueryDict) -> str:
    if form.get("field") not in FIELDS:
        raise Wrong("field")
    return str(form["field"])


def _value(form: QueryDict) -> str | dict[str, int | None]:
    """The value as the register keeps it: bounds of a count, an id of the codebook, a day, a name."""
    field, said = _field(form), form.get("value", "").strip()
    if field in COUNTED:
        return bounds(said)
    if field in NAMED:
        return _id(NAMED[field], said)
    if field == "date":
        return _day(said)
    if not said:
        raise Wrong("value")
    return said[:200]


def bounds(said: str) -> dict[str, int | None]:
    """Low and high of a count as a person writes it: 7, 7-12, 7+. Raises Wrong."""
    found = _NUMBER.fullmatch(said.strip().translate(_DIGITS))
    if found is None:
        raise Wrong("number")
    low = int(found[1])
    high = None if found[3] else int(found[2] or low)
    if high is not None and high < low:
        raise Wrong("number")
    return {"low": low, "high": high}


def _id(group: str, said: str) -> str:
    for language in LANGUAGES:
        for identifier, name in words(language).labels(group).items():
            if said in (identifier, name):
                return identifier
    raise Wrong("value")


def _day(said: str) -> str:
    parts = said.translate(_DIGITS).replace("–", "/").split("/")
    if len(parts) > 2 or any(parse_day(part.strip()) is None for part in parts):
        raise Wrong("day")
    return "/".join(part.strip()[:10] for part in parts)


def _missed(form: QueryDict) -> dict[str, Any]:
    """What a claim that was missed says, as far as the person fills it in."""
    told: dict[str, Any] = {
        "event_type": _id("event_type", form.get("event_type", "")),
        "speaker": _id("speaker", form.get("speaker", "")), "stance": _id("stance", form.get("stance", "")),
    }
    harm = {o: bounds(str(form[o])) for o in ("killed", "injured") if form.get(o, "").strip()}
    return told | ({"harm": harm} if harm else {})
