"""Prepare the index of place names that the reader loads: run it after any change to the tables.

    python tools/gazetteer.py [--check]

Writes src/tawthiq/gazetteer/index.txt: one line a key (a folded name without spaces and articles),
a tab, and the numbers of the rows that bear the name, counted over the tables in the order of their
file names. The last lines are the folded words that occur in names (short ones of well-known
places only: they serve to mend broken spellings, and any two letters are a village's name). With
--check nothing is written and the exit status says whether the file is up to date.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tawthiq.arabic.fold import fold
from tawthiq.places.keys import keys_of, stem

FOLDER = Path(__file__).parent.parent / "src" / "tawthiq" / "gazetteer"
WELL_KNOWN = ("governorate", "city", "town", "district", "camp")
_WORD = re.compile(r"[^\W_]+")


def rows() -> Iterator[list[str]]:
    """Every row of every table, in the order by which rows are numbered."""
    for table in sorted(FOLDER.glob("places-*.tsv")):
        for line in table.read_text("utf-8").split("\n")[1:]:
            if line:
                yield line.split("\t")


def index() -> str:
    """The text of the index file."""
    keys: dict[str, list[int]] = {}
    words: set[str] = set()
    for number, row in enumerate(rows()):
        for name in [row[2], *filter(None, row[3].split("|"))]:
            parts = _WORD.findall(fold(name))
            least = 3 if row[1] in WELL_KNOWN else 4
            words.update(p for p in parts if len(stem(p)) >= least)
            for key in keys_of(tuple(parts), row[1]):
                if number not in keys.setdefault(key, []):
                    keys[key].append(number)
    lines = [f"{key}\t{','.join(map(str, keys[key]))}" for key in sorted(keys)]
    return "\n".join([*lines, "", *sorted(words)])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="only say whether the index is up to date")
    target = FOLDER / "index.txt"
    text = index()
    if parser.parse_args().check:
        return 0 if target.is_file() and target.read_text("utf-8") == text else 1
    target.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
