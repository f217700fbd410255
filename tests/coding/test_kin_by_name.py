"""Kin told of in the plural and then by name; the names of a roll on the line that heads it."""

from __future__ import annotations

import pytest
from tests.coding.reading import read


def toll(text: str) -> tuple[int | None, int | None, int | None]:
    (event,) = read(text).events
    killed = event.killed
    return (killed.low if killed else None, event.victims.children, event.victims.women)


@pytest.mark.parametrize(("text", "expected"), [
    ("استشهد ⟦أحمد المحمود⟧ وزوجته وأطفاله ⟦عمر⟧ و⟦سلمى⟧ و⟦يوسف⟧ بغارة على حي الدرعية بالرقة", (5, 3, 1)),
    ("استشهد ⟦خالد السالم⟧ وأطفاله ⟦عمر⟧ و⟦سلمى⟧ وزوجته ⟦هند⟧ في غارة على خان يونس", (4, 2, 1)),
    ("استشهدت المواطنة ⟦سعاد الخلف⟧ وأولادها ⟦محمد⟧ و⟦حسن⟧ و⟦زينب⟧ في قصف على رفح", (4, None, 1)),
    ("استشهد ⟦خالد السالم⟧ وأبناؤه الثلاثة ⟦أحمد⟧ و⟦محمود⟧ و⟦سعيد⟧ في غارة على خان يونس", (4, None, None)),
    ("شهداء غارة على حي الدرعية بالرقة: ⟦أحمد المحمود⟧، زوجته ⟦فاطمة⟧، وأطفاله ⟦عمر⟧ و⟦سلمى⟧ و⟦يوسف⟧", (5, 3, 1)),
    ("أسماء شهداء الغارة على حي الدرعية بالرقة: ⟦أحمد المحمود⟧، ⟦سعيد المحمود⟧، ⟦خالد العلي⟧", (3, None, None)),
])
def test_each_by_name(text: str, expected: tuple[int | None, int | None, int | None]) -> None:
    assert toll(text) == expected


def test_children_without_names_are_some() -> None:
    killed = read("استشهد ⟦خالد السالم⟧ وأطفاله في غارة على خان يونس").events[0].killed
    assert killed is not None and (killed.low, killed.high) == (3, None)
