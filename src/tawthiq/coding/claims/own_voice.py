"""The outlet's own voice: rescuers, doctors or an army who publish what they themselves did or saw.

A report that cites nobody is its outlet's. A newspaper stays unnamed (`unattributed`); the page of a
rescue service is the rescue service speaking, where the report itself has its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tawthiq.arabic.tokens import tokenize
from tawthiq.coding.actors.mentions import vocabulary
from tawthiq.coding.speakers.outlets import own_voice
from tawthiq.coding.words import word_list
from tawthiq.model import Actor, Report, Speaker

UNATTRIBUTED = Speaker("unattributed", None, None, None)
_PARTS = re.compile(r"\s+[-–|]\s+|[()]")
_PEOPLE = sorted(word_list("own_people"))
_SHORTEST = 5  # letters of a part of the name that is sought in the text


def own_speaker(report: Report) -> Speaker:
    """Who speaks where nobody is cited: the outlet, with the words of its name in the report."""
    kind = own_voice(report.outlet or "", report.kind)
    at = _named_at(report) if kind is not None else None
    if kind is None or at is None:
        return UNATTRIBUTED
    return Speaker(kind, report.text[at[0] : at[1]], at[0], at[1], (), "speakers/own_voice")


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
