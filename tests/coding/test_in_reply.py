"""What an attack answers: its dead, its place and what it hit are not those of the attack told."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, only, place_name, read


@pytest.mark.parametrize(
    ("text", "place", "killed"),
    [
        ("قصفت قوات النظام بالمدفعية بلدة النيرب ردا على مقتل ضابط في سرمين.", "النيرب", None),
        ("قصفت قوات النظام بلدة سرمين ردا على مقتل أربعة من جنودها، ما أدى إلى مقتل طفلة.", "سرمين", "1"),
        ("أطلق مسلحون النار على سيارة في كركوك ردا على مقتل ثلاثة في الحويجة، وقتل شخصان.", "كركوك", "2"),
        ("أعدم داعش خمسة مدنيين في هجين انتقاما لمقتل عشرة من عناصره في غارة على البوكمال.", "هجين", "5"),
        ("وجاء القصف على رفح ردا على إطلاق صواريخ من خان يونس وأسفر عن استشهاد سبعة.", "رفح", "7"),
    ],
)
def test_what_is_answered_is_another_attack(text: str, place: str, killed: str | None) -> None:
    event = only(text)
    assert (place_name(event), count(event.killed)) == (place, killed)


def test_homes_hit_by_the_other_side_are_not_hit_by_the_answer() -> None:
    event = only("قصف حزب الله بالصواريخ مستعمرة المطلة ردا على اعتداءات العدو على المنازل في بلدة عيترون.")
    assert not event.objects


@pytest.mark.parametrize("hit", ["وأصابتها إصابات مباشرة", "وتحقيق إصابات مباشرة", "وحققت إصابات دقيقة"])
def test_direct_hits_are_no_people(hit: str) -> None:
    assert all(e.injured is None for e in read(f"استهدفت الصواريخ سوق مدينة سرمين {hit}.").events)


def test_injuries_among_people_are_counted() -> None:
    assert count(only("أسفر القصف على سوق مدينة سرمين عن إصابات مباشرة بين المدنيين.").injured) == "2+"
