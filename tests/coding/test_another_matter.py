"""Attacks spoken of within another matter are no events; told with their dead, town and day they are.

Parts are put together with a fixed seed; all are invented, places are real.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from tests.coding.reading import count, only, place_name, read

MATTERS = [
    "فرضت واشنطن عقوبات على قادة بسبب ضلوعهم في {deed} مدنيين",
    "ناقش المجلس في جلسته تداعيات الهجمات التي تستهدف {people}",
    "خرجت في عمان مسيرة تنديدا باستهداف {people}",
    "دعت الأمم المتحدة إلى وقف استهداف {people} في {town}",
    "أعلنت الشرطة إحباط هجوم كان يستهدف {people} في {town}",
    "هدد القائد برد واسع إذا سقط قتلى في {town}",
    "زار الوزير جرحى القصف في مستشفى {town}",
    "زار الوفد عائلات من قتلوا في القصف على {town}",
    "توزيع سلال غذائية على عائلات شردها القصف من {town}",
    "تدين الرابطة استهداف {people} وقصف المدارس",
    "القبض على إرهابي شارك في هجمات استهدفت {people} في {town}",
    "صرف تعويضات لذوي ضحايا القصف في {town}",
    "إسقاط مسيرة حاولت استهداف قاعدة في {town} دون أضرار",
]
DEEDS = ["قتل", "خطف", "تعذيب"]
PEOPLE = ["المدنيين", "الصحفيين", "الأهالي", "الطواقم الطبية"]
TOWNS = ["سراقب", "الفلوجة", "المخا", "النبطية", "نيالا", "درنة"]
TOLD = ["، فيما قتل {dead} مدنيين بقصف على بلدة {town} صباح اليوم.", ". وقتل {dead} مدنيين بغارة على مدينة {town} اليوم."]


def _drawn(number: int, seed: int) -> Iterator[tuple[str, random.Random]]:
    at = random.Random(seed)
    for _ in range(number):
        yield at.choice(MATTERS).format(deed=at.choice(DEEDS), people=at.choice(PEOPLE), town=at.choice(TOWNS)), at


@pytest.mark.parametrize("text", sorted({text for text, _ in _drawn(150, 7)}))
def test_an_attack_within_another_matter_is_no_event(text: str) -> None:
    assert not read(text + ".").events


def _with_an_attack() -> Iterator[tuple[str, str, str]]:
    for matter, at in _drawn(60, 11):
        town, dead = at.choice(TOWNS), at.choice(["4", "6", "9"])
        yield matter + at.choice(TOLD).format(dead=dead, town=town), town, dead


@pytest.mark.parametrize(("text", "town", "dead"), list(_with_an_attack()))
def test_an_attack_told_beside_another_matter_is_an_event(text: str, town: str, dead: str) -> None:
    event = only(text)
    assert (place_name(event), count(event.killed)) == (town, dead)
