"""The outlet's own voice: rescuers, doctors or an army who publish what they themselves did or saw.

A report that cites nobody is its outlet's. A newspaper stays unnamed (`unattributed`); the page of a
rescue service is the rescue service speaking, where the report itself has its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from tawthiq.arabic.tokens import tokenize
from tawthiq.coding.actors.mentions import vocabulary
from tawthiq.coding.claims.signed import signed_by
from tawthiq.coding.speakers.attributions import attributions
from tawthiq.coding.speakers.outlets import outlet_kind, own_voice
from tawthiq.coding.words import word_list
from tawthiq.model import Actor, Report, Speaker, SpeakerType

UNATTRIBUTED = Speaker("unattributed", None, None, None)
_PARTS = re.compile(r"\s+[-–|]\s+|[()]")
_PEOPLE = sorted(word_list("own_people"))
_WE_RECORDED = word_list("we_recorded")
_MEDIA = ("local_media", "government_side_media", "outlet_reporter", "unattributed")
_LINE = 120  # characters of a line that names a source
_SHORTEST = 5  # letters of a part of the name that is sought in the text


def own_speaker(report: Report) -> Speaker:
    """Who speaks where nobody is cited: the outlet, with the words of its name in the report."""
    kind = own_voice(report.outlet or "", report.kind)
    at = _named_at(report) if kind is not None else None
    if kind is None and (ours := outlet_kind(report.outlet or "")) is not None:
        kind, at = ours, _we_recorded(report.text)
    if kind is None or at is None:
        return _relayed(report)
    return Speaker(kind, report.text[at[0] : at[1]], at[0], at[1], (), "speakers/own_voice")


@lru_cache(maxsize=64)
def _we_recorded(text: str) -> tuple[int, int] | None:
    """«وثّقنا ظهر اليوم …», «استقبلنا …»: those whose page it is tell what they themselves recorded."""
    said = (t for t in tokenize(text) if {t.text, t.text.removeprefix("و")} & _WE_RECORDED)
    return next(((t.start, t.end) for t in said), None)


def _relayed(report: Report) -> Speaker:
    """«المصدر: لجنة البلدة», in a line of its own: a report that says whose it is speaks with that voice.

    Another medium named so adds nothing: «المصدر: وكالات».
    """
    for segment in report.segments:
        if segment.kind in ("byline", "paragraph") and segment.end - segment.start < _LINE:
            found = _source(report.text[segment.start : segment.end])
            if found is not None:
                kind, first, last = found
                first, last = segment.start + first, segment.start + last
                return Speaker(kind, report.text[first:last], first, last, (), "speakers/own_voice")
    signed = signed_by(report)
    if signed is not None:
        kind, first, last = signed
        return Speaker(kind, report.text[first:last], first, last, (), "speakers/own_voice")
    return UNATTRIBUTED


@lru_cache(maxsize=1_000)
def _source(line: str) -> tuple[SpeakerType, int, int] | None:
    """Of what type, and where in the line, is the source that it names?"""
    tokens = tokenize(line)
    if len(tokens) < 3 or tokens[0].text != "المصدر" or tokens[1].text not in ":/|":
        return None
    said = next((a for a in attributions(tokens) if a.last > a.first), None)
    if said is None or said.type in _MEDIA:
        return None
    return said.type, tokens[said.first].start, tokens[said.last - 1].end


def admits_own_act(report: Report, speaker: Speaker, actors: Iterable[Actor]) -> bool:
    """An army's own report in which its own side is the attacker admits the act."""
    if speaker.type != "military_statement":
        return False
    words = vocabulary().matches(tokenize(report.outlet or ""))
    sides = {m.entry.data.get("actor") for m in words if m.entry.data.get("kind") in ("name", "owner")}
    return any(a.id in sides - {None, "unknown"} and a.role == "attacker" and not a.hedged for a in actors)


def _named_at(report: Report) -> tuple[int, int] | None:
    """Where the report has the outlet's name, a part of it, or words for its own people (فرقنا)."""
    name = (report.outlet or "").strip()
    parts = [p for p in (name, *(p.strip() for p in _PARTS.split(name))) if len(p) >= _SHORTEST]
    sought = [*(re.escape(p) for p in parts), *(rf"\b[وف]?{re.escape(w)}\b" for w in _PEOPLE)]
    found = next((m for one in sought if (m := re.search(one, report.text))), None)
    return found.span() if found else None
