"""Reports over several attacks, with or without a lead and a look back: each attack with its place and toll.

Sentences are put together with a fixed seed; all are invented, places are real.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from tests.coding.reading import count, place_name, read

from tawthiq.arabic.fold import fold

LANDS = [
    ("ريف إدلب", ["مدينة سراقب", "بلدة حاس", "مدينة أريحا", "قرية بلشون", "بلدة بنش", "بلدة سرمين"]),
    ("قطاع غزة", ["مخيم جباليا", "مدينة رفح", "بلدة بيت لاهيا", "مخيم النصيرات", "بلدة القرارة"]),
    ("محافظة تعز", ["مديرية صالة", "مديرية التعزية", "مديرية الشمايتين", "مديرية موزع"]),
    ("محافظة صعدة", ["مديرية رازح", "مديرية كتاف", "مديرية باقم", "مديرية حيدان"]),
    ("جنوب لبنان", ["بلدة عيترون", "بلدة الطيبة", "بلدة بليدا", "بلدة ميس الجبل", "مدينة بنت جبيل"]),
    ("مدينة حلب", ["حي الشعار", "حي السكري", "حي الصاخور", "حي القاطرجي"]),
    ("مدينة غزة", ["حي الشجاعية", "حي الزيتون", "حي الصبرة", "حي التفاح"]),
]
MANY = {3: "ثلاثة", 4: "أربعة", 5: "خمسة", 6: "ستة", 7: "سبعة", 9: "تسعة"}
MEANS = ["قصف جوي", "غارة جوية", "قصف مدفعي"]
FIRST = [("قتل {k} مدنيين، اليوم، في {m} على {p}.", False),
         ("قصفت الطائرات الحربية، صباح اليوم، {p}، ما أدى إلى مقتل {k} مدنيين وإصابة {i} آخرين.", True),
         ("أفاد ناشطون بمقتل {k} مدنيين اليوم بـ{m} على {p}.", False)]  # fmt: skip
MORE = [("وفي {p}، قتل {k} مدنيين جراء {m}.", False), ("واستهدفت غارة {p} ما أدى إلى مقتل {k} مدنيين.", False),
        ("كما قتل {k} مدنيين وأصيب {i} آخرون بـ{m} على {p}.", True), ("فيما قتل {k} مدنيين في {m} طال {p}.", False),
        ("وأفاد الدفاع المدني بمقتل {k} مدنيين في {m} على {p}.", False),
        ("إلى ذلك، قصفت الطائرات {p}، ما أسفر عن {k} قتلى و{i} جرحى.", True), ("وسقط {k} قتلى في {m} على {p}.", False),
        ("أما في {p} فقد قتل {k} مدنيين بـ{m}.", False), ("وقصفت الطائرات كذلك {p}، فقتل {k} مدنيين.", False),
        ("وفي السياق، أدت غارة على {p} إلى مقتل {k} مدنيين وإصابة {i} آخرين.", True)]  # fmt: skip
LEADS = ["", "شنت الطائرات غارات مكثفة على {g} اليوم.\n", "قتل {t} مدنيا وأصيب آخرون، اليوم، في غارات على مناطق متفرقة من {g}.\n"]
TAILS = ["", "\nويذكر أن القصف على {g} أودى بحياة 45 مدنيا الشهر الماضي.",
         "\nوتشهد {g} تصعيدا منذ أسابيع أودى بحياة عشرات المدنيين."]  # fmt: skip
Told = tuple[str, str, str | None]


def _reports(drawn: int) -> Iterator[tuple[str, set[Told]]]:
    at = random.Random(61)
    for _ in range(drawn):
        land, places = at.choice(LANDS)
        spots = at.sample(places, at.randint(2, 4))
        dead = at.sample([4, 5, 7, 9], len(spots))
        sentences, told = [], set()
        for n, (place, killed) in enumerate(zip(spots, dead, strict=True)):
            form, hurts = at.choice(MORE if n else FIRST)
            hurt = at.choice([3, 6, 9])
            sentences.append(form.format(k=MANY[killed], i=MANY[hurt], m=at.choice(MEANS), p=place))
            told.add((fold(place.split(" ", 1)[1]), str(killed), str(hurt) if hurts else None))
        whole = at.choice(LEADS).format(g=land, t=sum(dead) if sum(dead) > 10 else 11)
        yield whole + at.choice([" ", "\n"]).join(sentences) + at.choice(TAILS).format(g=land), told


@pytest.mark.parametrize(("text", "told"), list(_reports(120)))
def test_every_attack_keeps_its_place_and_its_toll(text: str, told: set[Told]) -> None:
    events = [e for e in read(text).events if e.killed]
    assert {(fold(place_name(e) or ""), count(e.killed), count(e.injured)) for e in events} == told
    assert len(events) == len(told)
