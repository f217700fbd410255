"""Attackers told in another sentence than the toll: who came in, who is blamed, who claimed it on the net."""

from __future__ import annotations

import pytest
from tests.coding.reading import only

CASES = [
    ("sudan_rsf", "اقتحمت قوات الدعم السريع قرية الكمير بولاية الجزيرة أمس. وأسفر الهجوم عن مقتل 23 مواطنا"),
    ("sudan_rsf", "توغلت قوات الدعم السريع في حي ديم سلك بالفاشر أمس. وقالت لجان المقاومة إن تسعة مواطنين قتلوا"),
    ("isis", "اقتحم عناصر داعش قرية حردان في سنجار صباح اليوم. وقال مصدر إن 30 مدنيا قتلوا"),
    (
        "sudan_rsf",
        "قتل ستة مواطنين بقصف مدفعي على حي الزيادية بالفاشر، بحسب تنسيقية لجان المقاومة. "
        "وحملت التنسيقية قوات الدعم السريع المسؤولية",
    ),
    (
        "isis",
        "قتل 47 شخصا بتفجير انتحاري في سوق وسط الحلة أمس. "
        "وتبنى تنظيم داعش التفجير في بيان نشره على مواقع التواصل",
    ),
    (None, "استعاد الجيش مدينة سنجة بعد أن اقتحمتها قوات الدعم السريع. وقتل خمسة مدنيين في المدينة"),
    (None, "اقتحمت قوات الدعم السريع قرية الكمير أمس. وقتل ثلاثة مدنيين بقصف للطيران على قرية أم عضام"),
]


@pytest.mark.parametrize(("attacker", "text"), CASES)
def test_the_attacker_of_the_sentence_before(attacker: str | None, text: str) -> None:
    named = [a.id for a in only(text).actors if a.role == "attacker"]
    assert named == ([attacker] if attacker else [])
