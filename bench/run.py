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
from collections.abc import Callable, Iterator
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
    """Reports read per second in this process alone, after one reading of each to warm up."""
    from tawthiq.pipeline import read_document

    given = list(documents())
    for document in given:
        read_document(document)
    started, count = time.perf_counter(), 0
    while time.perf_counter() - started < SECONDS:
        for document in given:
            read_document(document)
        count += len(given)
    return count / (time.perf_counter() - started)


def timed(*arguments: object) -> tuple[float, float, int]:
    """Seconds, peak memory in megabytes and exit status of one `tawthiq` command."""
    started = time.perf_counter()
    process = subprocess.Popen([str(TAWTHIQ), *map(str, arguments)], stdout=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - started, usage.ru_maxrss / 1024, process.returncode


def best(measure: Callable[[], float], times: int = 5) -> float:
    return min(measure() for _ in range(times))


def line(title: str, figure: float, unit: str, target: float, *, above: bool = False) -> None:
    met = figure >= target if above else figure < target
    sign = "at least" if above else "under"
    end = "" if met else "   MISSED"
    print(f"{title:46}{figure:9.2f} {unit:10} target {sign} {target:g}{end}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--reports", type=int, default=2000)
    asked = parser.parse_args()
    gold = varied.GOLD / "news"
    line("reports read per second, one core", per_second(), "reports/s", 100, above=True)
    line("start-up: tawthiq --help", best(lambda: timed("--help")[0]), "s", 1)
    line("start-up: tawthiq read, one report", best(lambda: timed("read", gold / "001.txt")[0]), "s", 1)
    line("peak memory: tawthiq read, gold news",
         timed("read", "--manifest", gold / "manifest.tsv")[1], "MB", 400)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        manifest = varied.write(folder, asked.reports)
        seconds, memory, status = timed("run", "--manifest", manifest, "--register", folder / "register")
        line(f"tawthiq run, {asked.reports:,} reports (status {status})", seconds, "s", 60)
        line("peak memory of the largest process of it", memory, "MB", 400)


if __name__ == "__main__":
    main()
