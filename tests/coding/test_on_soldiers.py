"""Soldiers and what they hold, hit by another side: no event; civilians harmed beside them make it one."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, only, place_name, read

ON_SOLDIERS = [
    "استهدف مجاهدو المقاومة بقذائف المدفعية تجمعا لجنود العدو في محيط موقع العاصي وأصابوه إصابة مباشرة.",
    "أعلن حزب الله قصف ثكنة يفتاح بالصواريخ وتحقيق إصابات مباشرة.",
    "استهدفوا بالأسلحة المناسبة مبنيين يتموضع فيهما جنود العدو في المطلة.",
    "قصف المقاتلون ثكنة على الحدود.\nوأكد الحزب وقوع إصابات مباشرة بين الجنود.",
    "قتلى وجرحى حوثيون بنيران قوات الجيش في تعز",
    "خمسة قتلى وسبعة جرحى من قوات النظام بكمين في بادية السخنة",
    "سقوط قتلى وجرحى في صفوف قوات النظام باشتباكات في ريف اللاذقية",
    "دك طيران التحالف تعزيزات للمليشيا في جبهة صرواح وأدى القصف إلى مقتل العشرات من عناصرها.",
]


@pytest.mark.parametrize("text", ON_SOLDIERS)
def test_only_soldiers_were_hit(text: str) -> None:
    assert not read(text).events


@pytest.mark.parametrize(
    ("text", "place", "killed"),
    [
        ("سقط قتلى وجرحى من المدنيين بقصف على سوق في تعز.", "تعز", "2+"),
        ("قصفت القوات تجمعا للمدنيين في بلدة سرمين وقتلت أربعة.", "سرمين", "4"),
        ("استهدفت الطائرات ثكنة في بلدة سرمين، ما أدى إلى مقتل ثلاثة مدنيين.", "سرمين", "3"),
        ("قتل 3 مدنيين و5 من قوات الأمن بتفجير في بعقوبة", "بعقوبة", "8"),
    ],
)
def test_others_were_hit(text: str, place: str, killed: str) -> None:
    event = only(text)
    assert (place_name(event), count(event.killed)) == (place, killed)
