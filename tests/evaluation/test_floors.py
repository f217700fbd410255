"""The gate: no figure over the labelled corpus falls under its floor. Floors only go up.

To raise them: `python tests/evaluation/test_floors.py` prints a new floors.tsv of what is measured.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tawthiq.evaluation.floors import Figures, digest, floors_text, measured, read_floors, sets_of

GOLD = Path(__file__).parents[1] / "gold"
DIGESTS, FLOORS = read_floors(Path(__file__).parent / "floors.tsv")
SETS = tuple(DIGESTS)
ROUNDING = 1e-9
"""0.96 may be computed as 0.9599999999999999."""


@pytest.fixture(scope="module")
def figures() -> Figures:
    return measured(GOLD, SETS)


@pytest.mark.parametrize("name", SETS)
def test_the_corpus_is_the_one_that_the_floors_were_measured_on(name: str) -> None:
    assert digest(GOLD, name) == DIGESTS[name]


def test_what_a_readme_says_is_no_part_of_the_corpus(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "001.txt").write_text("قصف", "utf-8")
    scored = digest(tmp_path, "set")
    (tmp_path / "set" / "README.md").write_text("A sentence.", "utf-8")
    assert digest(tmp_path, "set") == scored
    (tmp_path / "set" / "001.txt").write_text("قصف آخر", "utf-8")
    assert digest(tmp_path, "set") != scored


def test_every_floor_belongs_to_a_set_with_its_digest() -> None:
    assert {name for name, _figure in FLOORS} == set(SETS) <= set(sets_of(GOLD))


def test_every_value_has_words_and_a_rule() -> None:
    assert {floor for (_set, figure), floor in FLOORS.items() if figure == "values"} == {1.0}


@pytest.mark.parametrize(("name", "figure"), FLOORS, ids=[" ".join(f) for f in FLOORS])
def test_no_figure_under_its_floor(figures: Figures, name: str, figure: str) -> None:
    assert figures[name, figure] >= FLOORS[name, figure] - ROUNDING


def test_every_target_of_phrases_is_a_floor() -> None:
    least = {"numbers": 0.98, "dates": 0.97, "obfuscation": 0.95, "places": 0.92, "attribution": 0.88}
    assert all(FLOORS[name, "right"] >= target for name, target in least.items())


if __name__ == "__main__":
    every = sets_of(GOLD)
    sys.stdout.write(floors_text(measured(GOLD, every), {name: digest(GOLD, name) for name in every}))
