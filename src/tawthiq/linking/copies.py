"""Near-copies by text: MinHash finds the pairs, exact overlap of word trigrams decides."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from zlib import crc32

from rensa import RMinHash, RMinHashLSH  # type: ignore[import-untyped]

from tawthiq.arabic.fold import bare
from tawthiq.linking.settings import phrases, setting

_WORD = re.compile(r"[\u0620-\u064a]+|[0-9a-z]+")
_SEED = 7
Shingles = frozenset[int]
"""Runs of words as checksums: a quarter of the memory of the words, and alike in every process."""


def shingles(folded: str) -> Shingles:
    """Every run of three words of a folded text; a line that only says whose it is counts for nothing."""
    lines = [line for line in folded.split("\n") if not _is_credit(line)]
    words = [bare(w) for line in lines for w in _WORD.findall(line)]
    size = int(setting("copies")["shingle"])
    runs = zip(*(words[at:] for at in range(size)), strict=False)
    return frozenset([crc32(" ".join(run).encode()) for run in runs])


def _is_credit(line: str) -> bool:
    line = line.strip()
    return len(line) < 60 and any(line.startswith(cue) for cue in phrases("relay_cues"))


def containment(a: Shingles, b: Shingles) -> float:
    """The share of the shorter text's trigrams that the other has; 0 where the shorter is too short."""
    least = min(len(a), len(b))
    if least < int(setting("copies")["least"]):
        return 1.0 if a == b and a else 0.0
    return len(a & b) / least


def is_copy(a: Shingles, b: Shingles) -> bool:
    """Does the one repeat the other's words?"""
    return containment(a, b) >= float(setting("copies")["containment"])


def copies_of(sets: Mapping[str, Shingles]) -> list[tuple[str, str]]:
    """Pairs of keys whose texts repeat one another, each pair in order, by MinHash and exact overlap.

    Finds texts of like length anywhere; a short text inside a long one is found by `is_copy` among
    the candidates of one place and day.
    """
    keys = [key for key in sorted(sets) if sets[key]]
    found: set[tuple[str, str]] = set()
    options = setting("copies")
    index = RMinHashLSH(0.5, int(options["permutations"]), int(options["bands"]))
    made = _minhashes([sets[key] for key in keys])
    for at, (key, minhash) in enumerate(zip(keys, made, strict=True)):
        for other in sorted(set(index.query(minhash))):
            if is_copy(sets[keys[other]], sets[key]):
                found.add((keys[other], key))
        index.insert(at, minhash)
    return sorted(found)


def _minhashes(sets: Sequence[Shingles]) -> list[RMinHash]:
    permutations = int(setting("copies")["permutations"])
    made = []
    for trigrams in sets:
        one = RMinHash(permutations, _SEED)
        one.update([str(run) for run in sorted(trigrams)])
        made.append(one)
    return made
