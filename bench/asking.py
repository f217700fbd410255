"""What it takes to ask a large register: full-text search, and the list of incidents with its filters.

    python bench/asking.py [--reports 200000] [--incidents 50000]

Both are filled with invented records (no report is read). Each question is asked five times and the slowest
answer is printed: milliseconds until the page's records are there. With TAWTHIQ_DATABASE_URL set, on
PostgreSQL. Figures, not tests: the exit status is 0 whatever they are.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, get_args

from run import line

from tawthiq.model import (
    DateRange,
    EventType,
    Grade,
    GradeReason,
    Incident,
    IncidentActor,
    IncidentHarm,
    LowHigh,
    Member,
    Named,
    Place,
    Published,
    Reading,
    Report,
    Restricted,
    Segment,
)
from tawthiq.register.api import Register
from tawthiq.register.search_query import SearchFilter, facet

SEED, FIRST, DAYS = 20261125, date(2014, 1, 1), 4000
ACTORS = ("russia", "syrian_government", "unknown", "israel", "turkey", "isis", "saudi_led_coalition", "sdf")
OFTEN = ("قصف", "مدني", "قتل", "مدينة", "غارة", "طيران", "بلدة", "ريف", "ناشط", "مصدر", "دفاع", "منزل", "طفل",
         "جريح", "اسفر", "استهدف", "حربي", "محلي")
REASON = GradeReason("one_source", "مصدر واحد " * 60, "one source " * 60)
"""Long enough that an incident takes as much room as one with members and a history."""
LETTERS = "ابتثجحخدذرزسشصضطظعغقمني"


class Made:
    """Invented reports and incidents from one seed."""

    def __init__(self) -> None:
        from tawthiq.register.search_words import stem, words_of

        self.dice = random.Random(SEED)
        often = [words_of(word)[0][0] for word in OFTEN]
        made = ("".join(self.dice.choices(LETTERS, k=self.dice.randint(4, 7))) for _ in range(30_000))
        self.words = [*often, *sorted(set(map(stem, made)))]
        self.weights = [1 / (n + 3) for n in range(len(self.words))]
        self.outlets = [f"شبكة {n}" for n in range(60)]
        self.digests: list[str] = []

    def day(self) -> str:
        return (FIRST + timedelta(self.dice.randrange(DAYS))).isoformat()

    def reports(self, count: int) -> Iterator[tuple[Reading, tuple[Any, ...]]]:
        """Readings with their rows of the index: 60 to 140 words, a fifth with restricted words."""
        from tawthiq.register.search_index import day_of

        for n in range(count):
            words = self.dice.choices(self.words, self.weights, k=self.dice.randint(60, 140))
            text, day, outlet = " ".join(words), self.day(), self.dice.choice(self.outlets)
            digest = hashlib.sha256(f"{n} {text}".encode()).hexdigest()
            self.digests.append(digest)
            hidden = (Restricted("person", 0, len(words[0])),) if n % 5 == 0 else ()
            report = Report(f"sha256:{digest}", f"{n}.txt", outlet, None, None, "ar",
                            Published(day, day, "day", "manifest"), None, text,
                            (Segment("paragraph", 0, len(text)),), hidden)
            facets = f"{facet('o', outlet)} {facet('e', self.dice.choice(get_args(EventType)))}"
            shown, whole = (" ".join(words[1:]), text) if hidden else (text, None)
            yield Reading(report), (digest, day_of(day), shown, whole, facets)

    def members(self, incident: int) -> tuple[Member, ...]:
        """One to three events of as many reports; no event twice."""
        count = len(self.digests)
        places = [incident * 3 + at for at in range(1 + incident % 3)] if count else []
        return tuple(Member(f"{at % count}.txt", f"sha256:{self.digests[at % count]}", at // count)
                     for at in places)

    def incidents(self, count: int) -> Iterator[Incident]:
        """Incidents of fourteen governorates and two thousand places."""
        for n in range(count):
            at, killed = self.dice.randrange(2000), min(int(self.dice.paretovariate(1.1)), 90)
            day, unit = self.day(), at % 14
            admin1 = Named(f"SY{unit:02}", f"محافظة {unit}", f"Governorate {unit}")
            lat, lon = 33 + at % 61 / 14, 36 + at % 83 / 12
            place = Place(f"C{at}", f"قرية {self.words[at]}", f"Village {at}", "village", admin1,
                          lat, lon, "in", "settlement", None, (), None, None, None)
            actor = IncidentActor(self.dice.choice(ACTORS), "attacker", False, 1, 1)
            yield Incident(
                f"inc-{n:06}", DateRange(day, day, "day"), place, (self.dice.choice(get_args(EventType)),),
                (actor,),
                {"killed": IncidentHarm(killed, None, civilians=LowHigh(killed, None))}, "single_source",
                self.dice.choice(get_args(Grade)), (REASON, REASON), 1, (), (), self.members(n), (),
            )  # fmt: skip


def slowest(ask: Callable[[], object], times: int = 5) -> float:
    """Milliseconds of the slowest of several answers, after one that is not counted."""
    took: list[float] = []
    for _ in range(times + 1):
        started = time.perf_counter()
        ask()
        took.append(1000 * (time.perf_counter() - started))
    return max(took[1:])


def fill_reports(register: Register, made: Made, count: int) -> None:
    from tawthiq.register import rows, search_index
    from tawthiq.register.models import DocumentRow, ReportRow

    batch: list[tuple[Reading, tuple[Any, ...]]] = []
    for n, one in enumerate(made.reports(count), 1):
        batch.append(one)
        if len(batch) == 5000 or n == count:
            with register._transaction():
                DocumentRow.objects.using(register.alias).bulk_create(
                    DocumentRow(sha256=rows.bare(r.report.id), size=0, facts="") for r, _ in batch)
                ReportRow.objects.using(register.alias).bulk_create(
                    rows.report_row(r, "bench", "", None) for r, _ in batch)
                search_index.put(register.alias, [row for _, row in batch])
            batch.clear()


def fill_incidents(register: Register, made: Made, count: int) -> None:
    from tawthiq.register import incidents, names

    found = list(made.incidents(count))
    with register._transaction():
        incidents._write(register.alias, found, set(), names.shown(register.alias, found))


def searches(register: Register, made: Made) -> None:
    often, second, rare = made.words[0], made.words[1], made.words[9000]
    asked: dict[str, tuple[str, SearchFilter]] = {
        "the most frequent word": (often, SearchFilter()),
        "two frequent words": (f"{often} {second}", SearchFilter()),
        "a phrase of frequent words": (f'"{often} {second}"', SearchFilter()),
        "a frequent beginning": (f"{often[:2]}*", SearchFilter()),
        "a rare word": (rare, SearchFilter()),
        "six words": (" ".join(made.words[:6]), SearchFilter()),
        "a frequent word in a year": (often, SearchFilter(start="2019-01-01", end="2019-12-31")),
        "a frequent word of an outlet": (often, SearchFilter(outlet="شبكة 7")),
        "a frequent word, one event type, a year": (
            often, SearchFilter(start="2019-01-01", end="2019-12-31", event="air_strike")),
    }
    for title, (query, chosen) in asked.items():
        for restricted in (False, True):
            found = register.search(query, chosen, restricted=restricted)
            took = slowest(partial(register.search, query, chosen, restricted=restricted))
            who = "reviewers" if restricted else "readers"
            line(f"{title}, {who}: {found.count:,}{'+' if found.more else ''} found", took, "ms", 300)
    last = register.search(often).pages
    took = slowest(lambda: register.search(often, page=last))
    line(f"the last page ({last:,}) of the most frequent word", took, "ms", 300)


def lists(made: Made) -> None:
    """Whole responses, as the server makes them: the list with its time line, then the map's points."""
    from django.test import Client

    from tawthiq.web.filters import Filter

    browser = Client(SERVER_NAME="127.0.0.1")
    plain = Filter()
    asked = {
        "all, newest first": plain, "page 500": replace(plain, page=500),
        "by toll": replace(plain, sort="-killed"),
        "by grade": replace(plain, sort="-grade"), "by place": replace(plain, sort="place"),
        "by sources": replace(plain, sort="-sources"),
        "a year": replace(plain, start="2019-01-01", end="2019-12-31"),
        "a governorate": replace(plain, admin1="SY03"),
        "an actor": replace(plain, actor="russia"), "an event type": replace(plain, event="air_strike"),
        "a grade": replace(plain, grade="fair"), "words of a place": replace(plain, place="قريه"),
        "a box": replace(plain, box="37.005,34.005,40.005,36.005"), "ten killed": replace(plain, toll="10"),
        "an outlet": replace(plain, outlet="شبكة 7"), "a rare word": replace(plain, text=made.words[9000]),
        "the most frequent word": replace(plain, text=made.words[0]),
        "all of these": replace(plain, start="2016-01-01", end="2019-12-31", admin1="SY03", actor="russia",
                                event="air_strike", grade="fair", sort="-killed"),
    }
    for title, chosen in asked.items():
        for what in ("", "map.json"):
            took = slowest(partial(browser.get, f"/ar/{what}?{chosen.query()}&zoom=6"))
            line(f"{'map' if what else 'list'}: {title}", took, "ms", 300)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--reports", type=int, default=200_000)
    parser.add_argument("--incidents", type=int, default=50_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        from tawthiq.register import setup, where
        from tawthiq.web.conf import overrides

        directory = Path(name) / "register"
        directory.mkdir()
        where.name_schema(directory)
        setup.configure(directory, **overrides())
        with Register.open(directory) as register:
            made, started = Made(), time.perf_counter()
            fill_reports(register, made, asked.reports)
            print(f"{asked.reports:,} reports indexed in {time.perf_counter() - started:.0f} s", flush=True)
            searches(register, made)
            fill_incidents(register, made, asked.incidents)
            print(f"{asked.incidents:,} incidents", flush=True)
            lists(made)


if __name__ == "__main__":
    main()
