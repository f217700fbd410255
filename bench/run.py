"""Figures of the main job, with their targets: `make bench`.

    python bench/run.py [--reports 2000]

Reports read per second on one core over the gold of the tests (text in, events out), start-up time,
peak memory, and the seconds that `tawthiq run` takes for many reports. Figures, not tests: the exit
status is 0 whatever they are.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import varied

from tawthiq.model import Document

TAWTHIQ = Path(sys.executable).parent / "tawthiq"
SECONDS = 8.0


def documents() -> Iterator[Document]:
    for row in varied.gold_rows():
        content = Path(row["path"]).read_bytes()
        digest = "sha256:" + hashlib.sha256(content).hexdigest()
        yield Document(row["file"], content, digest, row["outlet"] or None, row["kind"] or None,
                       published=row["published"] or None)


def per_second() -> float:
    """Reports read per second of one core's time, after one reading of each to warm up."""
    from tawthiq.pipeline import read_document

    given = list(documents())
    for document in given:
        read_document(document)
    started, count = time.process_time(), 0
    while time.process_time() - started < SECONDS:
        for document in given:
            read_document(document)
        count += len(given)
    return count / (time.process_time() - started)


@dataclass(frozen=True, slots=True)
class Ended:
    """What one command took: seconds on the clock and of processors, peak memory in megabytes."""

    seconds: float
    cpu: float
    megabytes: float
    status: int


def timed(*arguments: object) -> Ended:
    """One `tawthiq` command, with the processes that it started."""
    started = time.perf_counter()
    process = subprocess.Popen([str(TAWTHIQ), *map(str, arguments)], stdout=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds, cpu = time.perf_counter() - started, usage.ru_utime + usage.ru_stime
    return Ended(seconds, cpu, usage.ru_maxrss / 1024, process.returncode)


def quickest(*arguments: object, times: int = 5) -> Ended:
    return min((timed(*arguments) for _ in range(times)), key=lambda ended: ended.seconds)


def line(title: str, figure: float, unit: str, target: float, *, above: bool = False, note: str = "") -> None:
    met = figure >= target if above else figure < target
    sign = "at least" if above else "under"
    end = "" if met else "   MISSED"
    print(f"{title:46}{figure:9.2f} {unit:10} target {sign} {target:g}{note}{end}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--reports", type=int, default=2000)
    asked = parser.parse_args()
    gold = varied.GOLD / "news"
    line("reports read per second, one core", per_second(), "reports/s", 100, above=True)
    for title, arguments in (("--help", ["--help"]), ("read, one report", ["read", gold / "001.txt"])):
        start = quickest(*arguments)
        line(f"start-up: tawthiq {title}", start.seconds, "s", 1, note=f" (processor {start.cpu:.2f} s)")
    reading = timed("read", "--manifest", gold / "manifest.tsv")
    line("peak memory: tawthiq read, gold news", reading.megabytes, "MB", 400)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        manifest = varied.write(folder, asked.reports)
        done = timed("run", "--manifest", manifest, "--register", folder / "register")
        line(f"tawthiq run, {asked.reports:,} reports (status {done.status})", done.seconds, "s", 60,
             note=f" (processor {done.cpu:.2f} s)")
        line("peak memory of the largest process of it", done.megabytes, "MB", 400)


if __name__ == "__main__":
    main()
