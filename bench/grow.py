"""One new report into a large register: milliseconds, beside linking all anew, and whether both agree.

    python bench/grow.py [--events 100000] [--new 100]

The register is filled with invented events (`many.py`), then new reports come one by one, each written,
linked and committed. In the end everything is linked at once: membership and figures must be the same.
Figures, not tests: the exit status is 0 whatever they are.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from many import Maker
from run import line

from tawthiq.linking import link
from tawthiq.model import Incident, Reading
from tawthiq.pipeline import run
from tawthiq.register.api import Register

SEED = 20261125
TEXT = "قصف الطيران الحربي مدينة سراقب صباح اليوم ما أدى إلى مقتل مدنيين اثنين.\n"


def fill(register: Register, readings: Sequence[Reading]) -> None:
    """Put readings into the register as if their documents had been captured and read."""
    from tawthiq.register import rows
    from tawthiq.register.models import DocumentRow, EventRow, ReportRow
    from tawthiq.register.reader import reader_id

    reader = reader_id("literal")
    with register._transaction():
        DocumentRow.objects.using(register.alias).bulk_create(
            DocumentRow(sha256=rows.bare(r.report.id), size=0, facts="") for r in readings
        )
        ReportRow.objects.using(register.alias).bulk_create(
            rows.report_row(r, reader, "", None) for r in readings
        )
        events = [row for r in readings for row in rows.event_rows(r)]
        EventRow.objects.using(register.alias).bulk_create(events)


def plain(incidents: Iterable[Incident]) -> dict[object, object]:
    """Incidents by their members, without ids."""
    found = {i.id: i for i in incidents}
    return {
        i.members: replace(i, id="", possible_of=tuple(sorted(str(found[o].members) for o in i.possible_of)))
        for i in found.values()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--new", type=int, default=100)
    asked = parser.parse_args()
    readings, _truth = Maker(SEED).readings(asked.events + asked.new)
    random.Random(SEED).shuffle(readings)
    new = readings[asked.events :]
    del readings[asked.events :]
    with tempfile.TemporaryDirectory() as name, Register.open(Path(name) / "register") as register:
        for start in range(0, asked.events, 5000):
            fill(register, readings[start : start + 5000])
        readings.clear()
        started = time.perf_counter()
        with register.writing():
            register.link()
        whole = time.perf_counter() - started
        line(f"register of {asked.events:,} events, linked and written", whole, "s", 120)
        line("peak memory until here", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB", 2000)
        took, cores = [], time.process_time()
        for reading in new:
            fill(register, [reading])
            started = time.perf_counter()
            with register.writing():
                register.link()
            took.append((time.perf_counter() - started) * 1000)
        cores = (time.process_time() - cores) / len(new) * 1000
        cuts = statistics.quantiles(took, n=20)
        print(f"one new report into it, {len(took)} times (milliseconds)")
        line("  median", cuts[9], "ms", 200)
        line("  mean", statistics.fmean(took), "ms", 200, note=f" (processor {cores:.0f} ms)")
        line("  19 of 20 under", cuts[18], "ms", 200)
        line("  longest", max(took), "ms", 200)
        for at, text in enumerate((TEXT, TEXT.replace("سراقب", "كفرنبل"))):  # the first loads the reader
            report = Path(name) / f"{at}.txt"
            report.write_text(text, "utf-8")
            started = time.perf_counter()
            run([report], register=register, workers=1)
            whole = (time.perf_counter() - started) * 1000
        line("a whole run with one new file, reader loaded", whole, "ms", 500)
        found = plain(i for i in register.incidents())
        expected = plain(link(register.readings()))
        wrong = sum(found.get(members) != incident for members, incident in expected.items())
        print(f"incidents that differ from linking all at once: {wrong} of {len(expected)}")


if __name__ == "__main__":
    main()
