"""Whom it befell, told late; the injured beside the dead with a bound of their own; victims that are both.

Parts are put together with a fixed seed; all are invented, places are real.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from tests.coding.reading import count, only, place_name, read

ATTACKS = ["سقطت قذائف على بلدة كفرنبل. ", "قصفت الطائرات مدينة تعز. "]
VERBS = [("قتل", "k"), ("استشهد", "k"), ("أصيب", "i"), ("قضى", "k"), ("جرح", "i"), ("كما استشهد", "k"), ("وأصيب", "i"),
         ("وقتل", "k")]  # fmt: skip
LATE = ["كذلك", "أيضا", "فجر اليوم", "في المكان", "على الفور", "لاحقا", "إثر ذلك", "في القصف", "في المنطقة",
        "في حي السدرة", "داخل منزله", "قرب المسجد", "أثناء عمله", "عند الظهر", "بالقرب من السوق", "على الطريق",
        "في الشارع العام", "بجانب المدرسة", "كذلك في حي السدرة", "إلى جانبه"]  # fmt: skip
PERSONS = [("طفل", "1"), ("امرأة", "1"), ("شاب", "1"), ("رجل مسن", "1"), ("طفلان", "2"), ("مدنيان", "2"), ("سيدة", "1")]


def _late(drawn: int) -> Iterator[tuple[str, str | None, str | None]]:
    at = random.Random(51)
    for _ in range(drawn):
        (verb, outcome), (person, many) = at.choice(VERBS), at.choice(PERSONS)
        text = f"{at.choice(ATTACKS)}{verb} {at.choice(LATE)} {person}."
        yield text, many if outcome == "k" else None, many if outcome == "i" else None


@pytest.mark.parametrize(("text", "dead", "injured"), list(_late(120)))
def test_whom_it_befell_may_be_told_late(text: str, dead: str | None, injured: str | None) -> None:
    event = only(text)
    assert (count(event.killed), count(event.injured)) == (dead, injured)


OTHERS = [  # the person is of another deed, or stands in the genitive
    "سقطت قذيفة على بلدة كفرنبل. وأصيب منزل طفل يتيم", "سقطت قذائف على بلدة كفرنبل. واستشهد في منزل طفل ثلاثة رجال",
    "سقطت قذائف على بلدة كفرنبل. وقتل ثلاثة في المكان الذي يعمل فيه شاب",
]  # fmt: skip


@pytest.mark.parametrize("text", OTHERS)
def test_a_person_of_another_deed_is_not_told_late(text: str) -> None:
    events = read(text + ".").events
    assert all(e.victims.children in (None, 0) for e in events)
    assert {count(e.killed) for e in events} <= {None, "3"}


DEAD = ["بلغ عدد القتلى", "وصل عدد القتلى إلى", "ارتفع عدد القتلى إلى", "ارتفعت حصيلة القتلى إلى", "عدد القتلى",
        "بلغت حصيلة الشهداء", "كان عدد القتلى", "بلغ القتلى", "حصيلة القتلى:", "قدر عدد القتلى بـ"]  # fmt: skip
BESIDE = ["والجرحى", "والمصابين", "والجرحى إلى", "وعدد الجرحى", "فيما بلغ عدد الجرحى", "وأصيب", "وعدد الإصابات"]
BOUNDS = ["", "نحو ", "قرابة ", "حوالي "]
WHO, HURT = ["", " شخصا", " مدنيا", " قتيلا"], ["", " شخصا", " آخرين", " جريحا", " مصابا"]


def _tallies(drawn: int) -> Iterator[tuple[str, str, str]]:
    at = random.Random(52)
    for _ in range(drawn):
        dead, injured = at.randint(11, 60), at.randint(61, 99)
        first = f"{at.choice(DEAD)} {at.choice(BOUNDS)}{dead}{at.choice(WHO)}".replace("بـ ", "بـ")
        second = f"{at.choice(BESIDE)} {at.choice(BOUNDS)}{injured}{at.choice(HURT)}"
        yield f"{first} {second} في الغارة على سوق مدينة صعدة.", str(dead), str(injured)


@pytest.mark.parametrize(("text", "dead", "injured"), list(_tallies(120)))
def test_the_injured_beside_the_dead_keep_their_own_number(text: str, dead: str, injured: str) -> None:
    event = only(text)
    assert (count(event.killed), count(event.injured)) == (dead, injured)


def test_victims_that_are_the_dead_and_injured_told_after_them() -> None:
    told = "سقط 17 ضحية بقصف على مدينة دوما. وقال الدفاع المدني إن خمسة قتلوا وأصيب 12 آخرون."
    event = only(told)
    assert (count(event.killed), count(event.injured)) == ("5", "12")


def test_the_quarter_where_people_died_is_the_place() -> None:
    told = "قصفت قوات حفتر أحياء الانتصار وأبو سليم وغرغور في طرابلس. وأدى القصف إلى مقتل أربعة مواطنين في حي أبو سليم."
    [event] = [e for e in read(told).events if e.killed]
    assert (place_name(event), count(event.killed)) == ("أبو سليم", "4")
