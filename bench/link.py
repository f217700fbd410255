"""Linking: time, memory, growth and quality beside the peers that a user would take (`peers.py`).

    python bench/link.py [--events 100000]

On the labelled reports of the tests, as we read them and as their labels read; then on invented events
in three sizes. The peers get the same events in the same run; Splink is left out where it is not installed.

Figures, not tests: the exit status is 0 whatever they are.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Hashable, Mapping

from many import Maker
from peers import Key, same_place_same_day, splink
from run import line
from varied import FOLDERS, GOLD, gold_rows

from tawthiq.linking import link
from tawthiq.model import Reading

SEED = 20261125
Scores = tuple[float, float, float, float]


def scores(truth: Mapping[Key, Hashable], found: Mapping[Key, Hashable]) -> Scores:
    """B-cubed F1, pairwise precision, recall and F1."""
    true: dict[Hashable, set[Key]] = defaultdict(set)
    said: dict[Hashable, set[Key]] = defaultdict(set)
    for key in truth:
        true[truth[key]].add(key)
        said[found[key]].add(key)
    shared = {key: len(true[truth[key]] & said[found[key]]) for key in truth}
    precision = sum(shared[k] / len(said[found[k]]) for k in truth) / len(truth)
    recall = sum(shared[k] / len(true[truth[k]]) for k in truth) / len(truth)
    both = sum(n - 1 for n in shared.values())
    p = both / max(1, sum(len(said[found[k]]) - 1 for k in truth))
    r = both / max(1, sum(len(true[truth[k]]) - 1 for k in truth))
    return 2 * precision * recall / (precision + recall), p, r, 2 * p * r / max(p + r, 1e-9)


def linked(readings: list[Reading]) -> dict[Key, Hashable]:
    return {(m.report, m.event): i.id for i in link(readings) for m in i.members}


def ours_of_gold() -> tuple[list[Reading], dict[Key, str]]:
    """The labelled reports as we read them, and the incident of each event that a label tells of as well."""
    from run import documents

    from tawthiq.contract import record_line
    from tawthiq.evaluation.gold import gold_events, labelled
    from tawthiq.evaluation.matching import matched
    from tawthiq.evaluation.readings import read_events
    from tawthiq.pipeline import read_document

    labels = {str(r.path): r for folder in FOLDERS for r in labelled(GOLD / folder)}
    readings, truth = [], dict[Key, str]()
    for row, document in zip(gold_rows(), documents(), strict=True):
        path = row["path"]
        reading = read_document(document)
        if not isinstance(reading, Reading):
            continue
        readings.append(reading)
        gold = gold_events(labels[path].label, labels[path].text)
        told = read_events(json.loads(record_line(reading)))
        for i, j in matched(gold, told):
            truth[reading.report.id, reading.events[j].event] = gold[i].name
    return readings, truth


def labels_of_gold() -> tuple[list[Reading], dict[Key, str]]:
    """The labelled reports as a perfect reader would read them."""
    sys.path.insert(0, str(GOLD.parent))
    from linking import gold  # the tests' own way from labels to readings

    readings, keys = gold.readings()
    report = {r.report.file: r.report.id for r in readings}
    return readings, {(report[file], event): key for (file, event), key in keys.items()}


def show(title: str, seconds: float, truth: Mapping[Key, Hashable], found: Mapping[Key, Hashable]) -> Scores:
    b3, p, r, f = scores(truth, found)
    of_pairs = f"pairwise P {p:.3f} R {r:.3f} F1 {f:.3f}"
    print(f"  {title:24}{seconds:8.2f} s   B-cubed F1 {b3:.3f}   {of_pairs}", flush=True)
    return b3, p, r, f


def compared(readings: list[Reading], truth: Mapping[Key, Hashable]) -> tuple[float, Scores]:
    """Ours and the peers on the same events; our seconds of one processor, and our scores."""
    started = time.process_time()
    found = linked(readings)
    seconds = time.process_time() - started
    ours = show("tawthiq", seconds, truth, found)
    started = time.process_time()
    plain = same_place_same_day(readings)
    show("same place, same day", time.process_time() - started, truth, plain)
    try:
        started = time.process_time()
        clusters = splink(readings)
    except ImportError:
        print("  Splink is not installed: make bench")
        return seconds, ours
    except Exception as error:  # too few events for it to train on
        print(f"  Splink gives up: {str(error).splitlines()[0][:70]}")
        return seconds, ours
    for probability, cluster in clusters.items():
        show(f"Splink at {probability}", time.process_time() - started, truth, cluster)
    return seconds, ours


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--events", type=int, default=100_000)
    most = parser.parse_args().events
    link(Maker(1).readings(50)[0])  # the gazetteer and the word lists are loaded once
    for title, made, cubed, pairwise in (
        ("gold, our reading", ours_of_gold, 0.93, 0.88), ("gold, read perfectly", labels_of_gold, 0.97, 0.93)
    ):  # fmt: skip
        given, truth = made()
        print(f"{title}: {len(truth)} events")
        _seconds, (b3, _p, _r, f) = compared(given, truth)
        line("  B-cubed F1", b3, "", cubed, above=True)
        line("  pairwise F1", f, "", pairwise, above=True)
    last = 0.0
    for count in (most // 100, most // 10, most):
        readings, invented = Maker(SEED).readings(count)
        print(f"{count:,} invented events, seconds of one processor")
        seconds, _ = compared(readings, invented)
        if last:
            line("  times the seconds of a tenth", seconds / last, "times", 13)
        last = seconds
    line("seconds, the largest", last, "s", 60)
    line("peak memory, peers included", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB", 2000)


if __name__ == "__main__":
    main()
