"""Composed reports of Libya and Sudan: who accuses whom, whose word is of which attack. All is invented; the
places are real.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import read

SHELLED = "قتل ثلاثة مدنيين في قصف مدفعي على حي الثورة بأم درمان."


def attackers(text: str, published: str = "2024-04-17") -> list[tuple[str, bool]]:
    (event,) = read(text, published).events
    return sorted((a.id, a.hedged) for a in event.actors if a.role == "attacker")


@pytest.mark.parametrize("charge", [
    "وتبادل الجيش والدعم السريع الاتهامات بالمسؤولية عن القصف.",
    "وتبادلت القوات المسلحة والدعم السريع الاتهامات حول المسؤولية عن الهجوم.",
    "وتبادل طرفا النزاع، الجيش وقوات الدعم السريع، الاتهام بقصف الحي.",
    "والجيش والدعم السريع يتبادلان الاتهامات بشأن القصف.",
    "وسط اتهامات متبادلة بين الجيش والدعم السريع بالمسؤولية عن القصف.",
])  # fmt: skip
def test_sides_that_accuse_each_other_are_both_accused(charge: str) -> None:
    assert attackers(f"{SHELLED} {charge}") == [("sudan_rsf", True), ("sudan_saf", True)]


@pytest.mark.parametrize("other", [
    "وتبادل الجيش والدعم السريع الاتهامات بخرق الهدنة.",
    "وتبادل الجيش والدعم السريع الأسرى شمال المدينة.",
    "ويتبادل الطرفان الاتهامات بقصف الأحياء.",
])  # fmt: skip
def test_what_else_two_sides_exchange_accuses_nobody(other: str) -> None:
    assert attackers(f"{SHELLED} {other}") == []


def test_who_fired_the_weapons_told_stays_beside_a_counter_accusation() -> None:
    told = "قتل ثلاثة مدنيين إثر سقوط صواريخ غراد على بلدة مارع. وقال ناشطون إن قوات النظام أطلقت الصواريخ"
    both = f"{told}، فيما اتهم النظام فصائل المعارضة بإطلاقها."
    assert attackers(both, "2016-04-17") == [("opposition_factions", True), ("syrian_government", False)]
    assert attackers(f"{told}.", "2016-04-17") == [("syrian_government", False)]


TWO = "أصيب ستة ممرضين جراء قصف مستشفى الخضراء في طرابلس. وفي عين زارة سقطت قذيفة على منزل فقتلت طفلة."


def test_the_thing_hit_tells_which_attack_is_condemned() -> None:
    first, second = read(f"{TWO} ودانت بعثة الأمم المتحدة الهجوم على المستشفى.", "2020-04-09").events
    assert (first.objects, second.objects) == (("hospital",), ("homes",))
    first, second = read(f"{TWO} وقال ناشطون إن القصف أصاب مدرسة أيضا.", "2020-04-09").events
    assert (first.objects, second.objects) == (("hospital",), ("homes", "school"))
