"""Drawn sentences: what is told of a person, times the kinds of names; each kind is found as often as it was."""

from __future__ import annotations

import random

import pytest

from .test_people import named

MEN = [
    "محمد", "خالد", "سامر", "ياسر", "حيدر", "مصعب", "عبده", "الطيب", "آزاد", "سلمان",
    "جورج", "سركون", "أورخان", "سيفاو",
]  # fmt: skip
WOMEN = [
    "فاطمة", "هبة", "رقية", "عوضية", "شيرين", "سوسن", "حليمة", "ريتا", "زينب", "شميران",
    "روجبين", "إشراقة",
]  # fmt: skip
WORDS = [
    "جهاد", "نضال", "وسام", "سعود", "عماد", "رزق", "ربيع", "وحيد", "شريف", "كريم",
    "سالم", "صادق",
]  # fmt: skip
HOUSES = [
    "الشربجي", "العكلة", "البريهي", "الدقامسة", "الزغبي", "الهرش", "المرزوقي", "شلهوب", "دقماق", "قطيش",
    "زرنيق", "عرابي", "برغوث", "غندور",
]  # fmt: skip
OF_MEN = [
    "قُتل {} برصاص قناص أمس.", "وقال {} إن المسلحين وصلوا مع الفجر.",
    "وشيّع الأهالي جثمان {} إلى المقبرة.", "اعتقلت قوات الاحتلال {} من منزله.",
    "أفرجت السلطات عن {} بعد عامين.", "نقلت فرق الإسعاف {} إلى المستشفى.", "نجا {} من القصف.",
    "تعرض {} للضرب على يد المستوطنين.", "وجدنا {} تحت الأنقاض.", "وبحسب {}، فإن القصف استمر.",
    "لم يتمكن {} من الهرب.", "حاول الجيران إنقاذ {} دون جدوى.", "ومعه صديقه {} وسائق الحافلة.",
    "بالنسبة إلى {} لم تنته الحرب.", "أطلق الجندي النار باتجاه {} فأصابه.",
    "والضحية هو {}، من مواليد 1990.",
]  # fmt: skip
OF_WOMEN = [
    "وتقول {} إنها فقدت بيتها.", "تعيش {} في خيمة مع أطفالها.", "وكانت {} تعد الطعام حين سقطت القذيفة.",
]  # fmt: skip
KINDS = {
    "given and house": 0.98, "word and house": 0.97, "two given": 0.98, "given": 0.95, "of the sons of": 0.96,
    "son of whoever": 0.96, "father of": 0.93,
}  # fmt: skip


def _name(kind: str, given: list[str], draw: random.Random) -> str:
    first, house = draw.choice(given), draw.choice(HOUSES)
    return {
        "given and house": f"{first} {house}",
        "word and house": f"{draw.choice(WORDS)} {house}",
        "two given": f"{first} {draw.choice(MEN)} {house}",
        "given": first,
        "of the sons of": f"{first} بني {draw.choice(['عودة', 'فضل', 'ياسين'])}",
        "son of whoever": f"{first} ود {draw.choice(['السوق', 'البلد', 'حسن'])}",
        "father of": f"{first} أبو {draw.choice(['شمالة', 'عودة', 'دقة', 'جبل'])}",
    }[kind]


@pytest.mark.parametrize(("kind", "floor"), KINDS.items())
def test_drawn_names_in_drawn_frames(kind: str, floor: float) -> None:
    draw = random.Random(f"people {kind}")
    found = drawn = 0
    for _ in range(4):
        for frame in OF_MEN + OF_WOMEN:
            given = WOMEN if frame in OF_WOMEN else MEN
            name = _name(kind, given, draw)
            found += any(name in told for told in named(frame.format(name)))
            drawn += 1
    assert found >= floor * drawn
