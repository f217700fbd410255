"""Weights learned from pairs: deterministic, within bounds, explainable, and no veto is learned away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tawthiq.errors import ContractError
from tawthiq.linking import link, why
from tawthiq.linking.compare import VETOES
from tawthiq.linking.learn import Example, Examples, examples, fit
from tawthiq.linking.other_weights import bounds, load, shipped, text
from tawthiq.linking.settings import setting, weight
from tawthiq.model import Reading

from .made import claim, day, place, reading

CITY, TOWN = place("C1007"), place("C3916")


def told(outlet: str, killed: int | None, *, of: str = "2019-05-01", part: str | None = None, where: object = TOWN) -> Reading:
    return reading(outlet, "2019-05-02", (where, day(of, part=part), [claim(killed=killed, actors=["russia"])]))  # type: ignore[arg-type]


def taught() -> tuple[list[Reading], dict[tuple[str, int], str]]:
    """Invented: on every day one town is told of twice with one figure; another strike there has another."""
    readings, keys = [], {}
    for n in range(1, 29):
        date = f"2019-02-{n:02}"
        for strike, killed in (("a", 12), ("b", 2)):
            for outlet in ("شبكة النخيل", "صدى الجبل"):
                one = told(f"{outlet} {strike}", killed, of=date)
                readings.append(one)
                keys[one.report.id, 0] = f"{n}{strike}"
    return readings, keys


READINGS, KEYS = taught()
FOUND = examples(READINGS, KEYS)
WEIGHTS = fit(FOUND.pairs)


def test_both_kinds_of_pair_are_found_and_what_people_decided_is_among_them() -> None:
    assert FOUND.enough and FOUND.same == 56 and len(FOUND.pairs) > 2 * FOUND.same
    one, other = sorted(KEYS)[:2]
    added = examples(READINGS, {}, {(one, other): False})
    assert [(e.pair, e.same) for e in added.pairs] == [] or not added.pairs[0].same
    assert not added.enough


def test_a_figure_that_tells_strikes_apart_comes_to_count_more() -> None:
    assert WEIGHTS["killed_far"] < shipped()["killed_far"] and WEIGHTS["killed_equal"] > shipped()["killed_equal"]
    untold = [n for n in shipped() if n not in {name for e in FOUND.pairs for name, _ in e.parts}]
    assert "victim_named" in untold
    assert {n: WEIGHTS[n] for n in untold if n not in setting("never_weaker")} == {
        n: shipped()[n] for n in untold if n not in setting("never_weaker")
    }

    def wrong(weights: dict[str, float] | None) -> int:
        found = {(m.report, m.event): i.id for i in link(READINGS, weights=weights) for m in i.members}
        names = sorted(KEYS)
        return sum((KEYS[a] == KEYS[b]) != (found[a] == found[b]) for a in names for b in names if a < b)

    assert wrong(WEIGHTS) < wrong(None)


def test_the_same_pairs_in_any_order_give_the_same_weights() -> None:
    assert fit(examples(READINGS[::-1], KEYS).pairs) == WEIGHTS


def test_nothing_flips_its_meaning_and_nothing_holds_two_strikes_apart_less() -> None:
    one_kind = [Example(e.pair, (("hour_near", 1.0), ("killed_far", 1.0), *e.parts), e.least, True) for e in FOUND.pairs]
    for weights in (WEIGHTS, fit(one_kind)):
        for name, value in weights.items():
            low, high = bounds(name)
            assert low <= value <= high and not value * shipped()[name] < 0
        for name in setting("never_weaker"):
            assert weights[name] <= shipped()[name] or name == "decided_together"
        assert weights["decided_together"] == shipped()["decided_together"]
    assert not Examples(tuple(one_kind), 0).enough


@pytest.mark.parametrize(
    ("one", "other"),
    [(told("أ", 7), told("ب", 7, of="2019-05-02")), (told("أ", 7), told("ب", 7, where=CITY)),
     (told("أ", 7, part="morning"), told("ب", 7, part="night"))],
)  # fmt: skip
def test_vetoes_are_never_learned_away(one: Reading, other: Reading) -> None:
    assert not VETOES & set(shipped())
    pushed = fit([replace(e, same=True) for e in FOUND.pairs])
    most = {name: max(bounds(name)) for name in shipped() if name not in setting("never_weaker")}
    for weights in (WEIGHTS, pushed):
        assert len(link([one, other], weights=weights)) == 2
    assert len(link([one, other], weights=most)) == 2


def test_neighbouring_hours_stay_as_far_apart_whatever_is_learned() -> None:
    noon, later = (told(o, None, part=p) for o, p in (("أ", "noon"), ("ب", "afternoon")))
    pushed = fit([replace(e, same=True) for e in FOUND.pairs])
    assert pushed["day_same"] > shipped()["day_same"]
    for weights in (None, WEIGHTS, pushed):
        assert len(link([noon, later], weights=weights)) == 2


def test_every_score_under_other_weights_is_still_named_contributions() -> None:
    lines = why(READINGS, f"{READINGS[0].report.file}#0", f"{READINGS[1].report.file}#0", weights=WEIGHTS)
    counted = {line.name: line.counts for line in lines if line.counts is not None}
    total = counted.pop("score_line")
    assert total == pytest.approx(sum(counted.values()))  # type: ignore[arg-type]
    assert counted["day_same"] == WEIGHTS["day_same"]
    assert weight("day_same") == shipped()["day_same"], "the shipped weights count again afterwards"


def test_a_file_of_weights_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "w.yaml"
    path.write_text(text(WEIGHTS, ["learned from invented reports"]), "utf-8")
    assert load(path) == WEIGHTS
    written = path.read_text("utf-8")
    assert written.startswith("# learned from") and "the same day" in written and "اليوم نفسه" in written


@pytest.mark.parametrize(
    ("content", "words"),
    [("weights: {other_day: 3}", "other_day"), ("weights: {hour_near: -1}", "hour_near"),
     ("weights: {day_same: -1}", "day_same"), ("weights: {day_same: 99}", "day_same"),
     ("weights: {decided_together: 1}", "decided_together"), ("weights: {day_same: .nan}", "day_same"),
     ("weights: {day_same: much}", "day_same"), ("[1, 2]", "`weights`"), ("weights: [", "file of weights")],
)  # fmt: skip
def test_a_file_that_would_weaken_what_is_safe_is_refused(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "w.yaml"
    path.write_text(content, "utf-8")
    with pytest.raises(ContractError) as error:
        load(path)
    assert words in error.value.message and "w.yaml" in error.value.message_ar
