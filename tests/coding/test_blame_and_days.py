"""Who is no attacker for a word beside his name, and whose «today» it is. All texts are invented."""

from __future__ import annotations

import pytest
from tests.coding.reading import read

from tawthiq.model import Event


def _attackers(event: Event) -> set[str]:
    return {a.id for a in event.actors if a.role == "attacker"}


@pytest.mark.parametrize(
    "text",
    [
        "قتل أربعة في هجوم شنته مسيرة على سودانيين في مدينة كوستي",
        "قتل أربعة في قصف على مدنيين سوريين في بلدة سرمين",
        "أعلن مسؤول أن ثلاثة رجال يعتقد أنهم من أعضاء تنظيم القاعدة، قتلوا في غارة نفذتها طائرة من دون طيار"
        " على سيارة في مدينة لودر",
        "قتل ثلاثة بغارة على بلدة سرمين. وألقى التحالف كلمة عن الهدنة",
        "قتل أربعة في انفجار لغم في مدينة المخا بغية استهداف القوات المشتركة",
    ],
)
def test_no_side_is_named_as_attacker(text: str) -> None:
    (event,) = read(text).events
    assert not _attackers(event) - {"unknown"}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("قتل أربعة بقصف على سوق في مدينة مليط. واتهمت لجنة تراقب الحرب التي دخلت عامها الثالث، الثلاثاء،"
         " الجيش السوداني بتنفيذ القصف", "sudan_saf"),
        ("قتل أربعة بلغمين حوثيين في مدينة المخا", "houthis"),
        ("قتل أربعة في قصف الإسرائيليين على بلدة الخيام", "israel"),
    ],
)
def test_a_side_is_named_as_attacker(text: str, side: str) -> None:
    (event,) = read(text).events
    assert _attackers(event) == {side}


def test_two_sides_that_fight_strike_two_things() -> None:
    text = (
        "قصف التحالف منزلا في مديرية بيت الفقيه بمحافظة الحديدة ما أدى إلى مقتل ستة مدنيين.\n\n"
        "وتعرضت محطة الكهرباء شمال المدينة لقصف بقذائف أطلقها الحوثيون على المحطة."
    )
    first, second = read(text).events
    assert (_attackers(first), _attackers(second)) == ({"saudi_led_coalition"}, {"houthis"})
    assert second.place is None


def test_today_in_their_words() -> None:
    text = (
        "قتل، الثلاثاء، 14 شخصا في قصف مدفعي استهدف مركزا طبيا في مدينة مليط.\n\n"
        "وقالت شبكة أطباء السودان في بيان إنه «في جريمة جديدة، تعرض المركز في مليط اليوم لقصف أسفر عن مقتل 14 شخصا»."
    )
    (event,) = read(text, "2024-11-14").events
    assert event.date is not None
    assert (event.date.start, event.date.end) == ("2024-11-12", "2024-11-12")


@pytest.mark.parametrize("day", ["يوم أمس الأول", "أمس الأول"])
def test_the_day_before_yesterday(day: str) -> None:
    (event,) = read(f"قتل ثلاثة مدنيين بغارة على بلدة سرمين {day}", "2024-11-14").events
    assert event.date is not None
    assert event.date.start == "2024-11-12"


def test_a_toll_after_an_attack_of_days_before() -> None:
    text = (
        "قتل تسعة أشخاص في غارات إسرائيلية على صنعاء أمس.\n\n"
        "وجاءت الغارات بعد يوم واحد من هجوم بطائرة مسيرة على مدينة إيلات أسفر عن إصابة 22 شخصا.\n\n"
        "وبحسب وزارة الصحة بلغ عدد الجرحى 174 مصابا."
    )
    injured = [e.injured.low if e.injured else None for e in read(text, "2025-09-26").events]
    assert injured == [174, 22]


def test_what_began_that_day_is_no_news() -> None:
    text = (
        "شن الطيران الأميركي غارتين على مديرية كتاف بصعدة أصابتا خمسة مدنيين.\n\n"
        "وتشن الولايات المتحدة منذ 15 مارس ضربات جوية مكثفة.\n\n"
        "وفي اليوم نفسه، أودت ضربات بحياة مسؤولين، وأعلنت الجماعة مقتل 53 شخصا جراء الغارات."
    )
    (event,) = read(text, "2025-04-02").events
    assert event.killed is None
