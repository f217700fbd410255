"""Reading: reports per second and cost per character at three lengths, beside the least that reading asks.

    python bench/reading.py [--seconds 4]

Reports of 500, 2,000 and 10,000 characters, one attack or many, made of whole sentences of the labelled
reports with other place names (`varied.py`), every report unlike the others. On one core: bytes in, events
out. Beside it over the same texts folding alone, and one Aho-Corasick pass (pyahocorasick) alone over the
folded texts for all names of the gazetteer and all words of the lexicon. Figures, not tests.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import resource
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import varied
import yaml
from run import line

from tawthiq.arabic.fold import fold, fold_long, fold_with_map
from tawthiq.model import Document
from tawthiq.pipeline import read_document

LENGTHS = (500, 2_000, 10_000)
AT_LEAST = {500: 300, 2_000: 75, 10_000: 15}
"""Reports per second: 300 at 500 characters, and no more per character in longer ones."""
TEXTS = 120
SOURCE = varied.ROOT / "src" / "tawthiq"
_SENTENCE = re.compile(r"(?<=[.؟!\n])\s+")


def texts(length: int, count: int, seed: int = 7) -> list[str]:
    """Reports of about this many characters, of whole sentences."""
    chance, names = random.Random(seed), varied.settlements()
    given = [Path(row["path"]).read_text("utf-8") for row in varied.gold_rows()]
    sentences = [s.strip() for text in given for s in _SENTENCE.split(text) if len(s.strip()) > 20]
    out = []
    for _ in range(count):
        told: list[str] = []
        while sum(map(len, told)) + len(told) < length:
            told.append(chance.choice(sentences))
        out.append(varied.varied("\n".join(told), names, chance)[:length])
    return out


def phrases() -> set[str]:
    """All names of the gazetteer and all words of the lexicon, folded."""
    found: set[str] = set()
    for table in sorted((SOURCE / "gazetteer").glob("places-*.tsv")):
        for row in table.read_text("utf-8").splitlines()[1:]:
            found.update([row.split("\t")[2], *row.split("\t")[3].split("|")])
    for path in sorted((SOURCE / "lexicon").rglob("*.y*ml")):
        found |= set(_strings(yaml.safe_load(path.read_text("utf-8"))))
    return {f for word in found if len(f := fold(word)) > 1 and re.search("[\u0621-\u064a]", f)}


def _strings(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for key, value in content.items():
            if key not in ("examples", "not", "text", "because", "note"):
                yield from _strings(value)
    elif isinstance(content, list):
        for value in content:
            yield from _strings(value)


def document(text: str) -> Document:
    content = text.encode()
    digest = "sha256:" + hashlib.sha256(content).hexdigest()
    return Document("report.txt", content, digest, "شبكة", "news", published="2019-06-26")


def rate(work: Callable[[str], object], given: list[str], seconds: float) -> float:
    """Texts per second of one core's time."""
    started, count = time.process_time(), 0
    while True:
        for text in given:
            work(text)
            count += 1
            if time.process_time() - started > seconds:
                return count / (time.process_time() - started)


def automaton() -> Any | None:
    try:
        import ahocorasick
    except ImportError:
        print("pyahocorasick is not installed: make bench")
        return None
    found = ahocorasick.Automaton()
    for phrase in phrases():
        found.add_word(phrase, phrase)
    found.make_automaton()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--seconds", type=float, default=4)
    seconds = parser.parse_args().seconds
    for text in texts(2_000, 60, seed=1):
        read_document(document(text))  # words, names and places are looked up once
    known, first = automaton(), 0.0
    for length in LENGTHS:
        given = texts(length, TEXTS)
        each = {"read": rate(lambda text: read_document(document(text)), given, seconds)}
        each["fold alone"] = rate(fold_with_map, given, seconds / 8)
        if known is not None:
            folded = [fold_long(text) for text in given]
            each[f"one pass of Aho-Corasick alone, {len(known):,} phrases"] = rate(
                partial(_pass, known), folded, seconds / 8
            )
        print(f"{length:,} characters")
        for name, per_second in each.items():
            cost = 1e6 / per_second / length
            print(f"  {name:52}{per_second:10.1f} reports/s {cost:8.3f} µs per character", flush=True)
        line("  reports per second", each["read"], "", AT_LEAST[length], above=True)
        cost = 1e6 / each["read"] / length
        first = first or cost
        line("  cost per character, times that of the shortest", cost / first, "times", 1.15)
    line("peak memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB", 400)


def _pass(known: Any, folded: str) -> int:
    return sum(1 for _ in known.iter(folded))


if __name__ == "__main__":
    main()
