"""The peers that a user would take for linking: Splink over DuckDB, and plain "same place, same day".

Splink gets what a careful user would give it: a row per event, blocks of place and day, comparisons of
place, distance, day, means, attacker and figures, its usual training (u by random sampling, m by
expectation maximisation over two blockings), clusters at a match probability of 0.5 or 0.9.
"""

from __future__ import annotations

import logging
from collections.abc import Hashable, Sequence
from typing import Any

from tawthiq.model import Event, Reading

Key = tuple[str, int]
SEED = 7
PROBABILITIES = (0.5, 0.9)


def same_place_same_day(readings: Sequence[Reading]) -> dict[Key, Hashable]:
    """The plain rule that a spreadsheet would use."""
    out: dict[Key, Hashable] = {}
    for reading in readings:
        for event in reading.events:
            at: Key = (reading.report.id, event.event)
            known = event.place and event.place.id and event.date and event.date.start
            out[at] = (event.place.id, event.date.start) if known and event.place and event.date else at
    return out


def splink(readings: Sequence[Reading]) -> dict[float, dict[Key, Hashable]]:
    """Splink's clusters of the events, by match probability. Raises ImportError without Splink."""
    import pyarrow
    from splink import DuckDBAPI, Linker, block_on

    logging.getLogger("splink").setLevel(logging.ERROR)
    keys, rows = _rows(readings)
    database = DuckDBAPI()
    table = database.register(pyarrow.Table.from_pylist(rows))
    linker = Linker(table, _settings(), log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match(
        [block_on("place_id", "day", "event_type")], recall=0.6
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=2_000_000, seed=SEED)
    for rule in (block_on("place_id", "day"), block_on("admin1", "killed", "injured")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    predicted = linker.inference.predict(threshold_match_probability=min(PROBABILITIES))
    return {p: _clusters(linker, predicted, p, keys) for p in PROBABILITIES}


def _clusters(linker: Any, predicted: Any, probability: float, keys: Sequence[Key]) -> dict[Key, Hashable]:
    found = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predicted, threshold_match_probability=probability
    )
    rows = found.as_record_list()
    return {keys[row["unique_id"]]: row["cluster_id"] for row in rows}


def _rows(readings: Sequence[Reading]) -> tuple[list[Key], list[dict[str, object]]]:
    told = [(reading, event) for reading in readings for event in reading.events]
    keys = [(reading.report.id, event.event) for reading, event in told]
    return keys, [_row(n, event) for n, (_reading, event) in enumerate(told)]


def _row(number: int, event: Event) -> dict[str, object]:
    place, date = event.place, event.date
    attackers = sorted(a.id for a in event.actors if a.role == "attacker" and a.id != "unknown")
    return {
        "unique_id": number,
        "place_id": place.id if place else None,
        "admin1": place.admin1.id if place and place.admin1 else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "day": date.start if date else None,
        "part": date.time_of_day if date else None,
        "event_type": event.event_type,
        "attacker": attackers[0] if attackers else None,
        "object": next(iter(sorted(set(event.objects) - {"other"})), None),
        "killed": str(event.killed.low) if event.killed else None,
        "injured": str(event.injured.low) if event.injured else None,
    }


def _settings() -> Any:
    from splink import SettingsCreator, block_on
    from splink import comparison_library as compared

    return SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on("place_id", "day"),
            block_on("admin1", "day", "event_type"),
            block_on("place_id", "killed", "injured"),
        ],
        comparisons=[
            compared.ExactMatch("place_id").configure(term_frequency_adjustments=True),
            compared.DistanceInKMAtThresholds("lat", "lon", [5, 20]),
            compared.AbsoluteDateDifferenceAtThresholds(
                "day", input_is_string=True, metrics=["day", "day"], thresholds=[1, 3]
            ),
            compared.ExactMatch("part"),
            compared.ExactMatch("event_type"),
            compared.ExactMatch("attacker"),
            compared.ExactMatch("object"),
            compared.LevenshteinAtThresholds("killed", 1).configure(term_frequency_adjustments=True),
            compared.LevenshteinAtThresholds("injured", 1).configure(term_frequency_adjustments=True),
        ],
    )
