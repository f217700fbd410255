"""Linking: time, memory, growth and quality on invented events, beside plain "same place, same day".

    python bench/link.py [--events 100000]

Figures, not tests: the exit status is 0 whatever they are.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import defaultdict
from collections.abc import Hashable, Mapping

from many import Maker

from tawthiq.linking import link
from tawthiq.model import Reading

SEED = 20261125
Key = tuple[str, int]


def scores(truth: Mapping[Key, int], found: Mapping[Key, Hashable]) -> tuple[float, float, float, float]:
    """B-cubed F1, pairwise precision, recall and F1."""
    true: dict[int, set[Key]] = defaultdict(set)
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


def same_place_same_day(readings: list[Reading]) -> dict[Key, Hashable]:
    """The plain rule that a spreadsheet would use."""
    out: dict[Key, Hashable] = {}
    for reading in readings:
        for event in reading.events:
            at: Key = (reading.report.id, event.event)
            known = event.place and event.place.id and event.date and event.date.start
            out[at] = (event.place.id, event.date.start) if known and event.place and event.date else at
    return out


def linked(readings: list[Reading]) -> dict[Key, Hashable]:
    return {(m.report, m.event): i.id for i in link(readings) for m in i.members}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--events", type=int, default=100_000)
    most = parser.parse_args().events
    link(Maker(1).readings(50)[0])  # the gazetteer and the word lists are loaded once
    last = 0.0
    for count in (most // 50, most // 10, most):
        readings, truth = Maker(SEED).readings(count)
        for name, rule in (("linked", linked), ("same place, same day", same_place_same_day)):
            started = time.process_time()
            found = rule(readings)
            seconds = time.process_time() - started
            b3, p, r, f = scores(truth, found)
            grown = f", {seconds / last:.1f} times the last" if name == "linked" and last else ""
            last = seconds if name == "linked" else last
            print(
                f"{count} events, {name}: {seconds:.2f} s{grown}; "
                f"B-cubed F1 {b3:.3f}, pairwise P {p:.3f} R {r:.3f} F1 {f:.3f}"
            )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
