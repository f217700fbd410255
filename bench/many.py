"""Invented reports in any number, seeded: incidents over three years and seven countries, told several times.

Towns and days are skewed as in life: a few towns and a few bad weeks hold most of what happens. Reports
differ in toll, hour, precision of place and date, repeat one another, or come as bulletins. Every report
is a `Reading` as a reader would give it, and the incident that each event was made from is known.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tawthiq.arabic.quantities import quantity_from
from tawthiq.model import (
    Actor,
    Claim,
    Date,
    Event,
    EventActor,
    Harm,
    HarmByOutcome,
    Place,
    Published,
    Range,
    Reading,
    Report,
    Segment,
    Span,
    Speaker,
    Victims,
)  # fmt: skip
from tawthiq.places.gazetteer import Entry, load

ATTACKERS = {
    "SY": ["russia", "syrian_government", "us_led_coalition", "turkey"], "IQ": ["isis", "us_led_coalition"],
    "YE": ["saudi_led_coalition", "houthis"], "PS": ["israel"], "LB": ["israel"],
    "SD": ["sudan_rsf", "sudan_saf"], "LY": ["libyan_lna", "libyan_gnu"],
}  # fmt: skip
TYPES = [
    "air_strike",
    "artillery_shelling",
    "drone_strike",
    "rocket_or_missile",
    "landmine_or_ied",
    "car_bomb",
]
OBJECTS = ["market", "school", "hospital", "homes", "homes", "homes", "vehicle", "mosque", "camp"]
PARTS = ["dawn", "morning", "noon", "afternoon", "evening", "night"]
FIRST = date(2017, 1, 1)
LETTERS = "ابتثجحخدرزسشصضطعفقكلمنهوي"


@dataclass(frozen=True, slots=True)
class Truth:
    """One invented incident."""

    key: int
    entry: Entry
    day: date
    part: str
    type: Any
    attacker: str
    killed: int
    injured: int
    object: str
    words: tuple[str, ...]


class Maker:
    """Makes incidents and their reports from one seed."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        known = load()
        entries = [known._entry(n) for n in range(len(known._lines))]
        towns = [
            e
            for e in entries
            if e.kind in ("city", "town", "village") and e.point and e.admin1 and e.country in ATTACKERS
        ]
        self.dice.shuffle(towns)
        self.towns = towns[:6000]
        self.towns.sort(key=lambda e: (e.kind != "city", e.kind != "town"))
        self.town_weights = [1 / (n + 4) ** 0.9 for n in range(len(self.towns))]
        self.days = [FIRST + timedelta(n) for n in range(1096)]
        self.day_weights = [self.dice.paretovariate(1.6) for _ in self.days]
        self.pool = ["".join(self.dice.choices(LETTERS, k=self.dice.randint(4, 7))) for _ in range(3000)]
        self.outlets = {c: [f"شبكة {self.dice.choice(self.pool)} {n}" for n in range(30)] for c in ATTACKERS}

    def truths(self) -> Iterator[Truth]:
        key = 0
        while True:
            towns = self.dice.choices(self.towns, self.town_weights, k=1000)
            days = self.dice.choices(self.days, self.day_weights, k=1000)
            for town, day in zip(towns, days, strict=True):
                killed = min(int(self.dice.paretovariate(1.1)) - 1, 90)
                yield Truth(
                    key, town, day, self.dice.choice(PARTS), self.dice.choices(TYPES, [6, 5, 2, 2, 2, 1])[0],
                    self.dice.choice(ATTACKERS[town.country]), killed, killed * 2 + self.dice.randint(0, 9),
                    self.dice.choice(OBJECTS), tuple(self.dice.choices(self.pool, k=40)),
                )  # fmt: skip
                key += 1

    def readings(self, events: int) -> tuple[list[Reading], dict[tuple[str, int], int]]:
        """Reports with this many events in all, and the incident of each (report, event)."""
        out: list[Reading] = []
        keys: dict[tuple[str, int], int] = {}
        for truth in self.truths():
            told = min(int(self.dice.paretovariate(1.5)), 12)
            copied: str | None = None
            for _ in range(told):
                if copied and self.dice.random() < 0.2:
                    text: str | None = copied + " نقلا عن شبكات محلية"
                else:
                    text = None
                reading = self._reading(truth, text)
                copied = copied or reading.report.text
                keys[reading.report.id, 0] = truth.key
                out.append(reading)
                if len(out) >= events:
                    return out, keys
        raise AssertionError

    def _reading(self, truth: Truth, text: str | None) -> Reading:
        outlet = self.dice.choice(self.outlets[truth.entry.country])
        published = (truth.day + timedelta(self.dice.choice([0, 0, 0, 1, 1, 2]))).isoformat()
        if text is None:
            words = [
                *self.dice.sample(truth.words, 12),
                *self.dice.choices(self.pool, k=28),
                truth.entry.name_ar,
            ]
            self.dice.shuffle(words)
            text = " ".join(words)
        digest = hashlib.sha256(f"{outlet} {published} {text} {self.dice.random()}".encode()).hexdigest()
        report = Report(
            "sha256:" + digest, digest[:12] + ".txt", outlet, None, None, "ar",
            Published(published, published, "day", "manifest"), None, text,
            (Segment("paragraph", 0, len(text)),),
        )  # fmt: skip
        event, claim = self._event(truth, text)
        return Reading(report, (event,), (claim,))

    def _event(self, truth: Truth, text: str) -> tuple[Event, Claim]:
        place, when = self._place(truth.entry), self._date(truth)
        killed = self._figure(truth.killed)
        injured = self._figure(truth.injured)
        hidden = self.dice.random() < 0.15
        actors = () if self.dice.random() < 0.25 else (truth.attacker,)
        kind = truth.type if self.dice.random() < 0.9 else "artillery_shelling"
        objects = (truth.object,) if self.dice.random() < 0.6 else ()
        span = Span(text[:20], 0, 20)
        harm = () if hidden else (
            Harm("killed", "people", quantity_from("exact" if killed else "none", killed), None, "", 0, 0),
            Harm("injured", "people", quantity_from("exact", injured), None, "", 0, 0),
        )  # fmt: skip
        claim = Claim(
            "c", 0, kind, "asserts", None, Speaker("unattributed", None, None, None),
            tuple(Actor(a, "attacker", False, "", 0, 0) for a in actors), (), False, place, when, harm, (),
            span, (),
        )  # fmt: skip
        event = Event(
            0, kind, place, when, tuple(EventActor(a, "attacker", False) for a in actors),
            None if hidden else Range(killed, killed), None if hidden else Range(injured, injured), Victims(),
            HarmByOutcome(), objects, ("unattributed",), span, ("c",),
        )  # fmt: skip
        return event, claim

    def _figure(self, true: int) -> int:
        return true if self.dice.random() < 0.6 else max(0, true + self.dice.randint(-2, 3))

    def _place(self, entry: Entry) -> Place | None:
        known, luck = load(), self.dice.random()
        if luck < 0.03:
            return None
        unit = (
            entry.admin1
            if luck < 0.06
            else entry.admin2
            if luck < 0.1
            else entry.admin3
            if luck < 0.13
            else ""
        )
        told = known.get(unit) or entry
        precision: Any = {"governorate": "admin1", "district": "admin2", "subdistrict": "admin3"}.get(
            told.kind, "settlement"
        )
        lat, lon = told.point or (None, None)
        return Place(told.id, told.name_ar, told.name_en, told.kind, known.named(told.admin1), lat, lon, "in",
                     precision, None, (), told.name_ar, 0, 1)  # fmt: skip

    def _date(self, truth: Truth) -> Date | None:
        luck = self.dice.random()
        if luck < 0.06:
            return None
        day, end = truth.day.isoformat(), truth.day.isoformat()
        if luck < 0.1:
            end = (truth.day + timedelta(1)).isoformat()
        part: Any = truth.part if luck > 0.7 and day == end else None
        return Date(day, end, "hours" if part else "day" if day == end else "days", part, None, "", 0, 0)
