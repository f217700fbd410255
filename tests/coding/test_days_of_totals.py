"""The day or month of a total that is told behind an attack is not the day of the attack."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, only, place_name, read

ATTACK = "قتل أربعة أشخاص جراء قصف شنته قوات النظام على بلدة مسرابا."
TOTALS = (
    "وأعلنت الشبكة السورية لحقوق الإنسان مقتل 650 مدنيا جراء القصف والاشتباكات في أغسطس المنصرم بسوريا.",
    "ونشر المرصد أمس الأول أنه ارتفع إلى 1312 عدد الأشخاص الذين استشهدوا منذ انطلاقة المعركة.",
)


@pytest.mark.parametrize("total", TOTALS)
def test_a_total_behind_gives_no_day(total: str) -> None:
    found = only(f"{ATTACK} {total}")
    assert found.date is None
    assert count(found.killed) == "4"


def test_a_day_of_the_lead_is_of_the_attack() -> None:
    assert only(f"أمس قصفت قوات النظام مسرابا. {ATTACK} {TOTALS[1]}").date is not None


LEAD = "قتل 12 مدنيا {day} بقصف جوي على مدن وبلدات في ريف إدلب."
TOWNS = ("وقال ناشطون إن طائرات قصفت مدينة سراقب ما أدى لمقتل ثمانية مدنيين.",
         "وأضافوا أن بلدة بنش تعرضت لغارة أسفرت عن مقتل أربعة مدنيين.")  # fmt: skip


@pytest.mark.parametrize("head", ["قتلى مدنيون بقصف جوي على سراقب", "قتلى وجرحى بقصف جوي على إدلب"])
@pytest.mark.parametrize("last", ["الثلاثاء", "أمس الثلاثاء"])
def test_what_a_day_before_saw_at_several_towns(head: str, last: str) -> None:
    sums = f"وقتل 39 مدنيا {last} بقصف جوي على مدينتي سراقب وأريحا وبلدة حاس."
    found = read("\n".join((head, LEAD.format(day="الأربعاء"), *TOWNS, sums))).events
    assert [place_name(e) for e in found] == ["سراقب", "بنش"]
    assert [(count(e.killed), e.date and e.date.start) for e in found] == [("8", "2017-10-25"), ("4", "2017-10-25")]


def test_an_attack_of_a_day_before_at_one_town_stays_one() -> None:
    found = read("\n".join((LEAD.format(day="الأربعاء"), *TOWNS, "وقتل تسعة مدنيين الثلاثاء بقصف جوي على بلدة حاس."))).events
    assert [(place_name(e), e.date and e.date.start) for e in found][-1] == ("حاس", "2017-10-24")


@pytest.mark.parametrize("lead", ["استشهد وجرح عشرات المدنيين", "سقط عشرات القتلى والجرحى"])
def test_the_day_of_a_lead_on_many_places_below_the_headline(lead: str) -> None:
    text = (
        "# عشرات الضحايا بقصف روسي على إدلب\n"
        f"{lead}، اليوم الأربعاء، نتيجة غارات شنتها طائرات روسية على مناطق متفرقة في محافظة إدلب.\n"
        "حيث قضى تسعة مدنيين في مدينة سراقب بعد أن استهدفتها الطائرات.\nوتعرضت بلدة بنش لغارات جوية قتلت طفلا."
    )
    assert {e.date and e.date.start for e in read(text).events} == {"2017-10-25"}
