"""Records made by hand for tests of the register and of what stands on it."""

from __future__ import annotations

import hashlib

from tawthiq.model import (
    Document,
    Event,
    EventActor,
    GradeReason,
    HarmByOutcome,
    Incident,
    IncidentHarm,
    LowHigh,
    Member,
    Place,
    Published,
    Range,
    Reading,
    Report,
    Segment,
    Span,
    Victims,
)


def document(text: str, file: str = "1.txt", **facts: str) -> Document:
    content = text.encode()
    return Document(file, content, "sha256:" + hashlib.sha256(content).hexdigest(), **facts)


def reading(of: Document, events: int = 1, killed: int = 3) -> Reading:
    text = of.content.decode()
    place = Place("C1", "قرية السلام", "Salam", "village", None, 35.0, 36.0, "in", "settlement", None, (),
                  text[:4], 0, 4)
    found = tuple(
        Event(number, "air_strike", place, None, (EventActor("unknown", "attacker", False),),
              Range(killed, killed, text[:4], 0, 4), None, Victims(civilians=killed), HarmByOutcome(), (),
              ("local_activists",), Span(text[:4], 0, 4), ())
        for number in range(events)
    )
    published = Published(of.published, of.published, "day", "manifest") if of.published else None
    report = Report(of.sha256, of.file, of.outlet, of.url, None, "ar", published, of.captured, text,
                    (Segment("paragraph", 0, len(text)),))
    return Reading(report, found)


def incident(identifier: str, *members: tuple[Document, int], killed: int = 3) -> Incident:
    place = Place("C1", "قرية السلام", "Salam", "village", None, 35.0, 36.0, "in", "settlement", None, (),
                  None, None, None)
    return Incident(
        identifier, None, place, ("air_strike",), (),
        {"killed": IncidentHarm(killed, None, civilians=LowHigh(killed, None))}, "unattributed", "weak",
        (GradeReason("one_source", "مصدر واحد", "one source"),), 1, (), (),
        tuple(Member(d.file, d.sha256, event) for d, event in members), (),
    )
