"""Families that were killed, with their members counted behind, or not: the members are the dead.

Sentences are put together with a fixed seed; all are invented, places are real.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from tests.coding.reading import count, read

FORMS = [
    "استشهاد عائلة {w} مؤلفة من {n} {p} بقصف على {t}", "مقتل عائلة {w}، {n} {p}، بغارة على {t}",
    "قصف على {t} أودى بحياة عائلة {w} ({n} {p})", "استشهدت عائلة {w} {o} مكونة من {n} {p} بغارة على {t}",
    "أسفرت الغارة على {t} عن استشهاد عائلة {w} {o} مؤلفة من {n} {p} بينهم أطفال ونساء",
    "قتلت عائلة {w} وعددها {n} بقصف على {t}", "قتلت عائلة {w} {o}، تتألف من {n} {p}، بقصف على {t}",
    "أبيدت أسرة من {n} {p} بقصف على {t}", "قتل أفراد أسرة عددهم {n} بقصف على {t}",
]  # fmt: skip
WHOLE = ["كاملة", "بأكملها", "بكاملها"]
ORIGINS = ["من نازحي بلدة معدان", "نازحة من مدينة تدمر", "من أهالي السخنة"]
TOWNS = ["دوما", "بلدة سرمين", "مدينة الرقة", "سراقب"]
MANY = [4, 5, 6, 7, 9]


def _families(drawn: int) -> Iterator[tuple[str, int]]:
    at = random.Random(83)
    for _ in range(drawn):
        n = at.choice(MANY)
        form, whole, origin = at.choice(FORMS), at.choice(WHOLE), at.choice(ORIGINS)
        yield form.format(w=whole, o=origin, n=n, p="أفراد", t=at.choice(TOWNS)), n


@pytest.mark.parametrize(("text", "dead"), list(_families(80)))
def test_the_members_are_the_dead(text: str, dead: int) -> None:
    (event,) = read(text).events
    assert (count(event.killed), count(event.injured)) == (str(dead), None)


@pytest.mark.parametrize(("text", "least"), [("مقتل ثلاث عائلات بقصف على دوما", "6+"),
                                             ("استشهاد عائلتين كاملتين بقصف على سراقب", "4+")])  # fmt: skip
def test_families_that_nobody_counts(text: str, least: str) -> None:
    assert count(read(text).events[0].killed) == least


@pytest.mark.parametrize("text", ["مقتل ثلاثة أشخاص من عائلة واحدة (طفلان وأمهما) بقصف على دوما",
                                  "قتل ثلاثة من عائلة واحدة في بلدة سرمين بقصف"])  # fmt: skip
def test_of_one_family(text: str) -> None:
    assert count(read(text).events[0].killed) == "3"
