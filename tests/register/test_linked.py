"""New reports linked beside what stands in a register: as if all were linked at once."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from linking.made import claim, reading
from linking.shelf import plain
from linking.test_order import DAYS, PLACES
from soak import SOAK
from tawthiq.linking import Decided, link
from tawthiq.model import Document, Reading
from tawthiq.register.api import Register


def reports(count: int, seed: int) -> list[Reading]:
    """Invented reports, dense in place and time."""
    dice = random.Random(seed)
    made: dict[str, Reading] = {}
    while len(made) < count:
        told = [
            (dice.choice(PLACES), dice.choice(DAYS), [claim(
                killed=dice.choice([None, 0, 2, 7]), actors=dice.choice([(), ("russia",)]),
                event_type=dice.choice(["air_strike", "artillery_shelling", "car_bomb"]),
                stance=dice.choice(["asserts", "asserts", "denies"]),
            )])
            for _ in range(dice.randint(1, 2))
        ]  # fmt: skip
        one = reading(dice.choice("أبجدهوز"), dice.choice(["2019-05-02", "2019-05-03"]), *told)
        made[one.report.id] = one
    return list(made.values())


def keep(register: Register, readings: Sequence[Reading]) -> None:
    for one in readings:
        report, day = one.report, one.report.published
        content = f"{report.outlet}{day.start if day else None}{report.text}".encode()
        register.add(Document(report.file, content, report.id, report.outlet))
    register.record(readings)


@pytest.fixture
def whole(register: Register, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A list that grows by one whenever all is linked anew."""
    from tawthiq.register import incidents  # its tables are there once a register is open

    seen: list[int] = []

    def counted(*given: Any, all_anew: Any = incidents.replace_all) -> tuple[int, int]:
        seen.append(1)
        return all_anew(*given)

    monkeypatch.setattr(incidents, "replace_all", counted)
    return seen


@pytest.mark.parametrize("seed", [1, 2, 3] if SOAK else [1])
def test_batches_give_what_one_run_gives(register: Register, whole: list[int], seed: int) -> None:
    told = reports(60, seed)
    given: set[str] = set()
    for start, end in ((0, 30), (30, 45), *((n, n + 1) for n in range(45, 60))):
        keep(register, told[start:end])
        register.link()
        found = list(register.incidents())
        given |= {i.id for i in found}
        assert plain(found) == plain(link(told[:end]))
        assert all(p in {i.id for i in found} for i in found for p in i.possible_of)
    assert len(whole) == 1
    assert all(register.resolve(identifier) for identifier in given), "an id that was given leads on for good"
    assert register.link() == (0, 0)
    assert list(register.incidents()) == found


def test_a_decision_or_another_reading_links_all_anew(register: Register, whole: list[int]) -> None:
    told = reports(30, 4)
    keep(register, told)
    register.link()
    keys = [(r.report.id, 0) for r in told[:2]]
    for decided in (Decided(), Decided(together=((keys[0], keys[1]),)), Decided()):
        register.link(decided=decided)
        assert plain(register.incidents()) == plain(link(told, decided=decided))
    assert len(whole) == 3
    told[5] = replace(told[5], events=(), claims=())
    register.record([told[5]])
    register.link()
    assert len(whole) == 4
    assert plain(register.incidents()) == plain(link(told))
