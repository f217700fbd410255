"""How well some of the events are brought together with all others: figures that add up over folds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import combinations

from tawthiq.linking.decided import EventKey


@dataclass(frozen=True, slots=True)
class Quality:
    """Pairs rightly joined, falsely joined and missed; B-cubed precision and recall summed over events."""

    right: int = 0
    false: int = 0
    missed: int = 0
    precise: float = 0.0
    recalled: float = 0.0
    events: int = 0

    def __add__(self, other: Quality) -> Quality:
        return Quality(
            self.right + other.right, self.false + other.false, self.missed + other.missed,
            self.precise + other.precise, self.recalled + other.recalled, self.events + other.events,
        )  # fmt: skip

    @property
    def pairwise(self) -> float:
        """F1 over pairs; 1 where there is no pair to find and none was made."""
        whole = 2 * self.right + self.false + self.missed
        return 2 * self.right / whole if whole else 1.0

    @property
    def b_cubed(self) -> float:
        """F1 of the mean precision and the mean recall over events (Bagga and Baldwin 1998)."""
        whole = self.precise + self.recalled
        return 2 * self.precise * self.recalled / (whole * self.events) if whole else 0.0


def quality(
    truth: Mapping[EventKey, str], found: Mapping[EventKey, str], among: Collection[EventKey] | None = None
) -> Quality:
    """The quality of found incidents; with `among`, over these events and the pairs that they stand in."""
    judged = sorted(set(truth) & set(found))
    wanted = set(judged if among is None else among)
    pairs = [p for p in combinations(judged, 2) if wanted & set(p)]
    right = sum(truth[a] == truth[b] and found[a] == found[b] for a, b in pairs)
    said = sum(found[a] == found[b] for a, b in pairs)
    true = sum(truth[a] == truth[b] for a, b in pairs)
    return _b_cubed(judged, truth, found, wanted, Quality(right, said - right, true - right))


def _b_cubed(
    judged: list[EventKey], truth: Mapping[EventKey, str], found: Mapping[EventKey, str],
    wanted: set[EventKey], pairs: Quality,
) -> Quality:  # fmt: skip
    true, said = defaultdict(set), defaultdict(set)
    for key in judged:
        true[truth[key]].add(key)
        said[found[key]].add(key)
    events = [key for key in judged if key in wanted]
    shared = [len(true[truth[key]] & said[found[key]]) for key in events]
    precise = sum(n / len(said[found[key]]) for n, key in zip(shared, events, strict=True))
    recalled = sum(n / len(true[truth[key]]) for n, key in zip(shared, events, strict=True))
    return pairs + Quality(precise=precise, recalled=recalled, events=len(events))
