"""Cost of each part of `arabic` over the labelled reports, and of 1 MB of repeated trigger words.

    python bench/arabic.py [--rounds 5]

Milliseconds per 500 characters on one core, words seen before (spellings are remembered, as in a
long run); cold: the first pass of a fresh process. Beside them folding alone.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tawthiq.arabic.dates.read import Reference, date_mentions
from tawthiq.arabic.fold import fold_with_map
from tawthiq.arabic.numbers.read import counted
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.coding.words import family, known

GOLD = Path(__file__).parents[1] / "tests" / "gold"
FAMILIES = ("means", "harm", "objects", "markers")
REFERENCE = Reference(date(2019, 6, 26))
RUNS = ("قتل ", "5 و ", "بينهم ", "7 ", "من ", "منذ سنة و ", "رجل وزوجته و")


def sentences(tokens: list[Token]) -> list[list[Token]]:
    out: list[list[Token]] = [[]]
    for token in tokens:
        out[-1].append(token)
        if token.kind == "break" or token.text in ".؟!":
            out.append([])
    return [s for s in out if s]


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def main() -> None:
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=plain)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    texts = [p.read_text("utf-8") for d in ("news", "social") for p in sorted((GOLD / d).glob("*.txt"))]
    size = sum(map(len, texts))
    knows = known().knows
    cut = [s for t in texts for s in sentences(tokenize(t))]
    parts: dict[str, Callable[[], object]] = {
        "fold alone": lambda: [fold_with_map(t) for t in texts],
        "tokenize": lambda: [tokenize(t, known=knows) for t in texts],
        "counted": lambda: [counted(s) for s in cut],
        "date_mentions": lambda: [date_mentions(s, REFERENCE) for s in cut],
        "matches": lambda: [family(f).matches(s) for f in FAMILIES for s in cut],
    }
    print(f"{size} characters; milliseconds per 500\n{'':16}{'cold':>8}{'warm':>8}")
    for name, work in parts.items():
        cold = seconds(work)
        warm = min(seconds(work) for _ in range(rounds))
        print(f"{name:16}{cold * 5e5 / size:8.3f}{warm * 5e5 / size:8.3f}")
    print("\n1 MB of one word: seconds, microseconds per character")
    for unit in RUNS:
        text = unit * (1_000_000 // len(unit))

        def everything(text: str = text) -> None:
            tokens = tokenize(text, known=knows)
            counted(tokens)
            date_mentions(tokens, REFERENCE)
            family("harm").matches(tokens)

        passed = seconds(everything)
        print(f"{unit!r:20}{passed:8.1f}{passed * 1e6 / len(text):8.1f}")


if __name__ == "__main__":
    main()
