"""Reports made of short invented texts, and what is read from them.

A text is written line by line: a line is a paragraph, «# …» the headline, «- …» a list item; words between
⟦ and ⟧ are marked as a person's name, as the page step would mark them.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import fields
from typing import Any

import pytest

from tawthiq.coding.read import read_report
from tawthiq.model import Claim, Event, HarmByOutcome, Published, Range, Reading, Report, Restricted, Segment

PUBLISHED = "2017-10-25"  # a Wednesday
_KINDS = {"# ": "headline", "- ": "list_item"}
_NAME = re.compile("⟦([^⟧]*)⟧")


def defect(*row: Any, reason: str) -> Any:
    """A row of a table that says what should be read, where something else still is."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=reason))


def report(text: str, published: str | None = PUBLISHED, outlet: str | None = None) -> Report:
    """The report of an invented text, its segments as the marks at the head of each line say."""
    body, segments, people = "", [], []
    for line in text.strip("\n").split("\n"):
        kind = _KINDS.get(line[:2], "paragraph")
        plain, names = _without_marks(line[2:] if line[:2] in _KINDS else line, len(body))
        if plain.strip():
            segments.append(Segment(kind, len(body), len(body) + len(plain)))  # type: ignore[arg-type]
        people += names
        body += plain + "\n"
    day = Published(published, published, "day", "manifest") if published else None
    name = "sha256:" + hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()
    return Report(
        name, "1.txt", outlet, None, None, "ar", day, None, body, tuple(segments), tuple(people), "invented"
    )


def _without_marks(line: str, start: int) -> tuple[str, list[Restricted]]:
    plain, found, last = "", [], 0
    for m in _NAME.finditer(line):
        plain += line[last : m.start()]
        found.append(Restricted("person", start + len(plain), start + len(plain) + len(m[1])))
        plain += m[1]
        last = m.end()
    return plain + line[last:], found


def read(text: str, published: str | None = PUBLISHED, outlet: str | None = None) -> Reading:
    """Everything that is read from an invented text."""
    return read_report(report(text, published, outlet))


def only(text: str, **known: str | None) -> Event:
    """The one event of a text that tells one."""
    [event] = read(text, **known).events
    return event


def count(found: Range | None) -> str | None:
    """«7», «3+» for an open upper end, «4-6» for a range."""
    if found is None:
        return None
    if found.high is None:
        return f"{found.low}+"
    return str(found.low) if found.low == found.high else f"{found.low}-{found.high}"


def harm_of(event: Event) -> dict[str, str]:
    """The counts of an event by outcome."""
    every = {"killed": event.killed, "injured": event.injured}
    every |= {f.name: getattr(event.harm_by_outcome, f.name) for f in fields(HarmByOutcome)}
    return {name: written for name, r in every.items() if (written := count(r)) is not None}


def harm(text: str, **known: str | None) -> dict[str, str]:
    """The counts of the one event of a text, by outcome."""
    return harm_of(only(text, **known))


def divided(text: str) -> dict[str, int]:
    """How the killed of the one event divide."""
    victims = only(text).victims
    return {f.name: v for f in fields(victims) if (v := getattr(victims, f.name)) is not None}


def place_name(event: Event) -> str | None:
    return event.place.name_ar if event.place else None


def told(text: str, **known: str | None) -> list[tuple[str | None, str | None]]:
    """Place and killed of each event, in the order of the text."""
    return [(place_name(e), count(e.killed)) for e in read(text, **known).events]


def apart(reading: Reading) -> list[Claim]:
    """The claims of a reading that belong to no event."""
    return [c for c in reading.claims if c.event is None]
