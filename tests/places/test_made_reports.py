"""Reports made from the gazetteer: the place of the attack is the one they were made with. All are invented."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from tests.places.made_reports import FRAMES, PHRASES, Made, made_reports

from tawthiq.model import Document, Event
from tawthiq.pipeline import read_document

COUNT, SEED = 360, 2024
RIGHT, WRONG = 0.95, 0.01


def events(text: str) -> tuple[Event, ...]:
    """The events of a text."""
    return tuple(read_document(Document("made.txt", text.encode(), "sha256:made", None, None)).events)


@cache
def readings() -> tuple[tuple[Made, str], ...]:
    """Each report with how it was read: right, wrong (another settlement), wide (what holds it), none."""
    return tuple((made, outcome(made)) for made in made_reports(COUNT, SEED))


def outcome(made: Made) -> str:
    """How a report was read."""
    found = events(made.text)
    place = found[0].place if len(found) == 1 else None
    if place is None:
        return "none"
    admin = place.admin1.id if place.admin1 else None
    inside = place.within.id if place.within else None
    if made.right(place.id, place.name_ar, admin) or (made.place and inside == made.place.id):
        return "right"
    return "wide" if place.kind in ("governorate", "district", "subdistrict") else "wrong"


def test_right_place() -> None:
    share = Counter(how for _, how in readings())["right"] / COUNT
    assert share >= RIGHT, [(m.text, how) for m, how in readings() if how != "right"]


def test_hardly_ever_another_settlement() -> None:
    wrong = [m.text for m, how in readings() if how == "wrong"]
    assert len(wrong) / COUNT <= WRONG, wrong


@pytest.mark.parametrize("kind", [*PHRASES, *FRAMES])
def test_no_phrase_and_no_sentence_is_lost(kind: str) -> None:
    mine = [(m, how) for m, how in readings() if kind in (m.phrase, m.frame)]
    right = sum(how == "right" for _, how in mine)
    assert mine and right / len(mine) >= 0.8, [(m.text, how) for m, how in mine if how != "right"]


def test_the_same_each_time() -> None:
    assert [*made_reports(20, 5)] == [*made_reports(20, 5)]
