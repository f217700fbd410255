"""Who did an attack is caught: no event of the news of it, and who caught him is no attacker."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, only, read

from tawthiq.model import Event

CAUGHT = [
    "ألقت قوات الأمن العراقية القبض على أربعة ضالعين في تفجير عبوة في حي الكرادة وسط بغداد قتل فيه 12 شخصا.",
    "أعلنت الاستخبارات اعتقال منفذ تفجير سوق الحلة الذي أودى بحياة 20 شخصا الشهر الماضي.",
    "ألقى الأمن الداخلي في حمص القبض على عنصر سابق شارك في مجزرة الحصوية التي قتل فيها 100 مدني.",
    "اعترف المقبوض عليه بمشاركته في تفجير سيارتين في بعقوبة أسفر عن مقتل العشرات.",
    "الجيش السوداني يعتقل قياديا في الدعم السريع متهما بقتل مدنيين في نيالا",
    "اعتقلت قوة أمنية أمس مسؤول الحسبة في داعش بقضاء هيت في محافظة الأنبار.",
]


def _who(event: Event) -> list[str]:
    return [a.id for a in event.actors if a.role == "attacker"]


@pytest.mark.parametrize("text", CAUGHT)
def test_who_did_it_is_caught(text: str) -> None:
    assert not read(text).events


def test_who_caught_him_is_no_attacker() -> None:
    event = only("قتل ستة مدنيين بتفجير في كركوك أمس، وألقت القوات الأمنية القبض على منفذ الهجوم.")
    assert (event.event_type, count(event.killed), _who(event)) == ("landmine_or_ied", "6", [])


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("اعتقلت قوات النظام شابا متهما بالتعامل مع المعارضة على حاجز في دوما.", "syrian_government"),
        ("اعتقلت قوات سوريا الديمقراطية خمسة مدنيين في بلدة الشحيل.", "sdf"),
        ("اعتقلت قوات النظام 12 شابا بينهم ثلاثة متهمين بقتل ضابط في بلدة كناكر.", "syrian_government"),
        ("اعتقلت قوات الاحتلال منفذ العملية بعد محاصرة منزله في مخيم جنين وقتلت ثلاثة فلسطينيين.", "israel"),
    ],
)
def test_whom_a_side_takes_or_kills(text: str, who: str) -> None:
    assert who in _who(only(text))
