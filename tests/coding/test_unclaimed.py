"""What a report counts and no claim takes. All texts are invented; places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import read

from tawthiq.contract import parse_reading, record_line

ATTACK = "قتل سبعة مدنيين في غارة روسية على سوق في بلدة سرمين بريف إدلب، أمس."

LEFT = [
    ("وقضت محكمة بإعدام ثلاثة مدانين بتفجير في العام 2014.", [("killed", 3, "ثلاثة")]),
    ("واستهدفت غارة أخرى حافلة كان فيها 25 راكبا في بلدة النيرب.", [(None, 25, "25 راكبا")]),
]


@pytest.mark.parametrize(("told", "left"), LEFT)
def test_what_no_claim_took_is_named_with_its_words(told: str, left: list[tuple[str | None, int, str]]) -> None:
    found = read(f"{ATTACK}\n{told}")
    assert [(u.outcome, u.quantity.low, u.text) for u in found.unclaimed] == left
    assert all(found.report.text[u.start : u.end] == u.text for u in found.unclaimed)
    assert [e.killed.low for e in found.events if e.killed] == [7]  # and never a figure of an event


@pytest.mark.parametrize("told", [
    "# سبعة قتلى في سرمين\n" + ATTACK,
    ATTACK + "\nوأكد الدفاع المدني مقتل سبعة مدنيين بينهم طفلان.",
    ATTACK + "\nوشارك في إطفاء الحريق عشرة من عناصر الدفاع المدني.",
    ATTACK + "\nوقتل منذ مطلع الشهر 40 مدنيا في المحافظة.",
    ATTACK + "\nوقصفت البلدة 11 مرة خلال ست ساعات.",
    ATTACK + "\nوكانت غارة على البلدة أدت قبل شهرين إلى إصابة 12 شخصا.",  # a claim of no event holds them
    ATTACK + "\nولم ترد أنباء عن سقوط قتلى آخرين.",
])
def test_what_is_told_again_or_counts_no_harm_is_not_listed(told: str) -> None:
    assert read(told).unclaimed == ()


def test_it_stands_in_the_line_and_an_older_line_has_none() -> None:
    found = read(f"{ATTACK}\n{LEFT[0][0]}")
    line = record_line(found)
    assert parse_reading(line) == found
    assert parse_reading(line[: line.index(',"unclaimed"')] + "}").unclaimed == ()  # type: ignore[union-attr]
