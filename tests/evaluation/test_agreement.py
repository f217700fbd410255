"""The judge gives the figures of the project's shared scorer on a made-up output (copied from its print)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawthiq.evaluation.gold import labelled
from tawthiq.evaluation.judge import judge, score
from tawthiq.evaluation.links import homes_of, link_score, placed
from tawthiq.evaluation.readings import by_file

from . import incidents, sample

# precision, recall, F1, values in the gold, as printed by the shared scorer
EXPECTED = {
    "news": """
events         0.813   0.813   0.813      75
type           0.747   0.747   0.747      75
actors         0.855   0.787   0.819      75
place          0.960   0.676   0.793      71
date           0.875   0.747   0.806      75
killed         0.613   0.687   0.648      67
injured        0.429   0.652   0.517      46
civilians      0.867   0.867   0.867      30
children       0.361   0.542   0.433      24
women          0.875   0.700   0.778      20
combatants     0.667   0.800   0.727      10
objects        0.672   0.804   0.732      51
speakers       0.903   0.459   0.609      61
""",
    "social": """
events         0.828   0.828   0.828      64
type           0.750   0.750   0.750      64
actors         0.909   0.784   0.842      51
place          0.875   0.656   0.750      64
date           0.902   0.767   0.829      60
killed         0.516   0.750   0.611      44
injured        0.431   0.676   0.526      37
civilians      0.944   0.895   0.919      19
children       0.222   0.600   0.324      10
women          1.000   0.889   0.941       9
combatants     1.000   1.000   1.000       2
objects        0.684   0.788   0.732      33
speakers       1.000   0.545   0.706      33
""",
}
QUIET = {"news": (8, 1, 0.712), "social": (6, 0, 0.718)}


@pytest.mark.parametrize("folder", ["news", "social"])
def test_figures_of_the_shared_scorer(folder: str) -> None:
    place: Path = sample.GOLD / folder
    found = score(judge(labelled(place), by_file(iter(sample.lines(place)))))
    figures = {"events": found.events, **found.slots}
    printed = [f"{n} {f.precision:.3f} {f.recall:.3f} {f.f1:.3f} {f.gold}" for n, f in figures.items()]
    assert printed == [" ".join(row.split()) for row in EXPECTED[folder].strip().splitlines()]
    assert (found.quiet, found.false_alarms, round(found.micro.f1, 3)) == QUIET[folder]


# pairwise and B-cubed P, R, F1, over events read and over all, as printed by the shared scorer
LINKED = {
    "news": ((75, 61, 60), "0.049 0.154 0.074 0.831 0.863 0.847 0.049 0.111 0.068 0.862 0.822 0.842"),
    "social": ((64, 53, 53), "0.098 0.400 0.157 0.830 0.906 0.866 0.098 0.308 0.148 0.859 0.875 0.867"),
}


@pytest.mark.parametrize("folder", ["news", "social"])
def test_linking_figures_of_the_shared_scorer(folder: str) -> None:
    place: Path = sample.GOLD / folder
    made = ((i["id"], [(m["file"], m["event"]) for m in i["members"]]) for i in incidents.lines(place))
    found = link_score(placed(labelled(place), by_file(iter(sample.lines(place))), homes_of(made)))
    counts, figures = LINKED[folder]
    assert (found.events, found.read, found.incidents) == counts
    given = (found.read_pairwise, found.read_b_cubed, found.all_pairwise, found.all_b_cubed)
    assert " ".join(f"{f:.3f}" for part in given for f in part) == figures
