"""Copies: recall on pairs made by cutting, re-heading and respelling, and independent reports beside them.

    python bench/copies.py [--pairs 2000]

The texts are the labelled reports of the tests (invented). Independent pairs are two different reports,
those of one attack first. Figures, not tests: the exit status is 0 whatever they are.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from itertools import combinations
from pathlib import Path

from run import line

from tawthiq.arabic.fold import fold
from tawthiq.linking.copies import copies_of, is_copy, shingles

GOLD = Path(__file__).parent.parent / "tests" / "gold"
SPELLINGS = [
    ("ة", "ه"),
    ("ى", "ي"),
    ("أ", "ا"),
    ("إ", "ا"),
    ("ي ", "ى "),
    ("ال", "الـ"),
    ("٢", "2"),
    (" ، ", "، "),
]
HEADS = ["عاجل", "متابعة", "خبر اليوم من مراسلينا", "شاهد التفاصيل", "تحديث جديد", "آخر الأخبار الميدانية"]
CREDITS = ["المصدر: شبكة النخيل", "منقول", "نقلا عن صدى الجبل", "تابعونا على القناة", ""]


def remade(text: str, dice: random.Random) -> str:
    """The text cut at an end, under another heading, in another spelling."""
    words = text.split(" ")
    keep = max(20, int(len(words) * dice.uniform(0.4, 1)))
    at = dice.randint(0, max(0, len(words) - keep))
    out = " ".join(words[at : at + keep])
    for old, new in dice.sample(SPELLINGS, 3):
        out = out.replace(old, new)
    return f"{dice.choice(HEADS)}\n{out}\n{dice.choice(CREDITS)}"


def reports() -> dict[str, tuple[str, frozenset[str]]]:
    """Text and incident keys of every labelled report of thirty words or more."""
    out = {}
    for label in sorted(GOLD.glob("*/*.json")):
        text = label.with_suffix(".txt").read_text("utf-8")
        keys = frozenset(i["incident_key"] for i in json.loads(label.read_text("utf-8"))["incidents"])
        if len(text.split()) >= 30:
            out[f"{label.parent.name}/{label.stem}"] = (text, keys)
    return out


def apart(
    given: dict[str, tuple[str, frozenset[str]]], count: int, dice: random.Random
) -> list[tuple[str, str]]:
    """Pairs of different reports that are not relays of one another, those of one attack first."""
    pairs = list(combinations(sorted(given), 2))
    dice.shuffle(pairs)
    pairs.sort(key=lambda pair: not given[pair[0]][1] & given[pair[1]][1])
    relays = [
        p
        for p in pairs
        if given[p[0]][1] & given[p[1]][1]
        and any("نقل" in given[n][0] or "المصدر:" in given[n][0] for n in p)
    ]
    return [p for p in pairs if p not in relays][:count]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pairs", type=int, default=2000)
    count = parser.parse_args().pairs
    dice, given = random.Random(7), reports()
    names = sorted(given)
    made = [(given[n][0], remade(given[n][0], dice)) for n in dice.choices(names, k=count)]
    found = sum(is_copy(shingles(fold(a)), shingles(fold(b))) for a, b in made)
    runs = {n: shingles(fold(text)) for n, (text, _) in given.items()}
    wrong = [pair for pair in apart(given, count, dice) if is_copy(runs[pair[0]], runs[pair[1]])]
    print(f"copies: {count} pairs made, {count} pairs of independent reports; taken for copies: {wrong[:6]}")
    line("  recall", found / count, "", 0.98, above=True)
    line("  precision", found / max(1, found + len(wrong)), "", 0.98, above=True)
    sets = {str(n): shingles(fold(text)) for n, pair in enumerate(made) for text in pair[1:]}
    started = time.process_time()
    pairs = copies_of(sets)
    print(f"MinHash over {len(sets)} texts: {time.process_time() - started:.2f} s, {len(pairs)} pairs")


if __name__ == "__main__":
    main()
