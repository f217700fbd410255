"""Many reports out of few: the gold repeated with other place names, months and days, by a seed."""

from __future__ import annotations

import csv
import random
import re
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
FOLDERS = ("news", "social")
PLACES = ROOT / "src" / "tawthiq" / "gazetteer" / "places-sy.tsv"
MONTHS = ("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول")
_WORD = re.compile(r"[\u0621-\u064a]{4,}")
_MONTH = re.compile("|".join(MONTHS))


def gold_rows() -> list[dict[str, str]]:
    """Every report of the gold, as its manifests name it, with its path under `path`."""
    found = []
    for folder in FOLDERS:
        with (GOLD / folder / "manifest.tsv").open(encoding="utf-8") as table:
            for row in csv.DictReader(table, delimiter="\t"):
                found.append(row | {"path": str(GOLD / folder / row["file"])})
    return found


def settlements() -> list[str]:
    """Names of one word of Syria's settlements."""
    with PLACES.open(encoding="utf-8") as table:
        rows = csv.DictReader(table, delimiter="\t")
        names = {row["name_ar"] for row in rows if row["kind"] in ("village", "town", "city")}
    return sorted(name for name in names if _WORD.fullmatch(name))


def varied(text: str, names: list[str], chance: random.Random) -> str:
    """The text with every settlement named by one word, and every month, swapped for another."""
    known, swap = frozenset(names), dict[str, str]()

    def other(found: re.Match[str]) -> str:
        word = found.group()
        return swap.setdefault(word, chance.choice(names)) if word in known else word

    return _MONTH.sub(lambda _m: chance.choice(MONTHS), _WORD.sub(other, text))


def write(folder: Path, count: int, seed: int = 7) -> Path:
    """`count` reports with a manifest; returns the manifest."""
    chance, rows, names = random.Random(seed), gold_rows(), settlements()
    lines = ["file\toutlet\tkind\tpublished"]
    for n in range(count):
        row = rows[n % len(rows)]
        text = varied(Path(row["path"]).read_text(encoding="utf-8"), names, chance)
        text += f"\n\n{n:05}\n"  # a text without such names would be the same document as before
        (folder / f"{n:05}.txt").write_text(text, encoding="utf-8")
        day = date.fromisoformat(row["published"]) if row["published"] else date(2018, 1, 1)
        shifted = day + timedelta(days=chance.randrange(-400, 400))
        lines.append(f"{n:05}.txt\t{row['outlet']}\t{row['kind']}\t{shifted if row['published'] else ''}")
    manifest = folder / "manifest.tsv"
    manifest.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return manifest
