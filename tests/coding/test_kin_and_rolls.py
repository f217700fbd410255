"""Those who are named with their kin, rolls of names, who was inside what was hit, whom a shot hit. All invented."""

from __future__ import annotations

import pytest
from tests.coding.reading import PUBLISHED, harm_of, only
from tests.page import helpers

from tawthiq.coding.read import read_report
from tawthiq.model import Event


def _events(text: str) -> tuple[Event, ...]:
    """The events of a text as captured: the page step marks the names."""
    return read_report(helpers.read(text, published=PUBLISHED).report).events


def harm(text: str) -> dict[str, str]:
    (event,) = _events(text)
    return harm_of(event)


KIN = [
    ("استشهد سامر العلي مع زوجته وطفليه بغارة على بلدة حاس", {"killed": "4"}),
    ("استشهد المواطن سامر وزوجته وطفليه بغارة على بلدة حاس", {"killed": "4"}),
    ("استشهد سامر العلي وأمه وأبوه بقصف مدفعي على بلدة حاس", {"killed": "3"}),
    ("استشهد سامر العلي وأخوه بقصف مدفعي على بلدة حاس", {"killed": "2"}),
    ("استشهد سامر العلي واخوه احمد وابن اخيه خالد بقصف مدفعي على بلدة حاس", {"killed": "3"}),
    ("مقتل سامر العلي وزوجته وأطفاله بغارة على بلدة حاس", {"killed": "4+"}),
    ("استشهاد سامر العلي وعائلته بقصف مدفعي على بلدة حاس", {"killed": "3+"}),
    ("استشهاد سامر العلي وجميع أفراد عائلته بقصف مدفعي على بلدة حاس", {"killed": "3+"}),
    ("استشهاد الأخوين سامر وعلي الحسن بقصف مدفعي على بلدة حاس", {"killed": "2"}),
    ("استشهاد السيدة (ليلى العلي) وطفليها بغارة على بلدة حاس", {"killed": "3"}),
    ("مقتل طفلين وأبيهما بقصف مدفعي على بلدة حاس", {"killed": "3"}),
    ("قصف مدفعي على بلدة حاس، قضى الحلاق وابنو وتصاوب زبون", {"killed": "2", "injured": "1"}),
    ("قصف مدفعي على بلدة حاس وتوفت بنتو الصغيرة", {"killed": "1"}),
    ("استشهد أبو سامر ومرته بقصف مدفعي على بلدة حاس", {"killed": "2"}),
    # an office or a force, and a name that nobody has marked
    ("مقتل القيادي أبو محمد مع زوجته وطفليه بغارة على مدينة الميادين", {"killed": "4"}),
    ("قتل أبو محمد العراقي القيادي في تنظيم الدولة مع زوجته وطفليه بغارة على مدينة الميادين", {"killed": "4"}),
    ("اغتيال القاضي سامر العلي برصاص مجهولين في مدينة نوى", {"killed": "1"}),
    ("اغتيل رئيس بلدية نوى برصاص مجهولين", {"killed": "1"}),
    # gunmen whom a report tells by their masks or their ride did it
    ("اغتال مسلحان ملثمان يستقلان دراجة نارية، مساء أمس، الشاب سامر في مدينة نوى، ما أدى لمقتله", {"killed": "1"}),
    ("اغتال مسلحون مجهولون يستقلون دراجة نارية ظهر اليوم الثلاثاء إمام أحد المساجد في مدينة نوى", {"killed": "1"}),
    # those whose number was told before
    ("استهدفت مسيرة خمسة رعاة قرب بلدة قاح ما أدى إلى مقتلهم", {"killed": "5"}),
    ("استهدف القصف حافلة تقل خمسة عمال قرب بلدة قاح ما أدى إلى مقتلهم جميعا", {"killed": "5"}),
    # whoever is treated is not among the dead
    ("انفجار لغم قرب مدينة تدمر، استشهد الأب واثنان من أطفاله، وأمهم وبنتها بالمشفى", {"killed": "3", "injured": "2"}),
    # the toll told before, and that of wounds
    (
        "أدت غارة على بلدة حاس إلى استشهاد ثلاثة أشخاص، بعدما كانت الحصيلة الأولية تشير إلى شهيدين",
        {"killed": "3"},
    ),
    (
        "قتل 3 مدنيين وجرح 7 آخرون في قصف على بلدة حاس، وتوفي أحد الجرحى لاحقا ليرتفع العدد إلى 4",
        {"killed": "4", "injured": "7"},
    ),
    ("قتل 3 مدنيين في قصف على بلدة حاس، ليرتفع العدد منذ بداية الشهر إلى 40", {"killed": "3"}),
    ("قصف على سوق بلدة حاس. الشهداء خمسة والجرحى أكثر من عشرين", {"killed": "5", "injured": "21+"}),
    ("قصف مدفعي على بلدة حاس دون أن نسجل إصابات بشرية", {"killed": "0", "injured": "0"}),
    ("قصف مدفعي على بلدة حاس دون أن نعلم بأي خبر عن إصابات", {}),
]


@pytest.mark.parametrize(("text", "expected"), KIN)
def test_the_harm_of_one_event(text: str, expected: dict[str, str]) -> None:
    assert harm(text) == expected


SHELTERED = [
    "أصابت القذائف مدرسة تؤوي 200 نازح في بلدة حاس",
    "أصابت مسيرة مسجدا يؤوي نازحين في بلدة حاس",
    "أصابت غارة سيارة إسعاف تقل ثلاثة جرحى في بلدة حاس",
    "قصف مدفعي على مركز إيواء يضم نازحين في بلدة حاس",
]


@pytest.mark.parametrize("text", SHELTERED)
def test_who_was_inside_is_not_hurt_by_the_hit_alone(text: str) -> None:
    assert harm(text) == {}


def test_those_who_were_inside_and_died_are_counted() -> None:
    assert harm("قصف مركز إيواء يضم نازحين في بلدة حاس فقتل سبعة منهم") == {"killed": "7"}


SHOTS = [
    ("قنص طفلا برصاصة في الرأس في حي جوبر بدمشق", {"injured": "1"}),
    ("قناص يستهدف الطفلة ليلى (9 سنوات) برصاصة في الظهر شرق مدينة تعز", {"injured": "1"}),
    ("استهدف قناص المواطن سامر العلي بطلق ناري في صدره شرق مدينة تعز، وقتل على الفور", {"killed": "1"}),
]


@pytest.mark.parametrize(("text", "expected"), SHOTS)
def test_whom_a_shot_hit(text: str, expected: dict[str, str]) -> None:
    assert harm(text) == expected


ROLLS = [
    (
        "شهداء قصف طيران التحالف على منزل في حي الدرعية بالرقة ليلة أمس:\n"
        "- الحاج سامر السالم\n- زوجته ليلى العلي\n- ابنهم محمود وزوجته هدى\n"
        "- أحفادهم رغد 7 سنين ويامن 4 سنين ورضيعة",
        (7, 3, 2),
    ),
    ("شهداء قصف على قرية الصور بدير الزور:\n1- عبود المحمد وزوجته وأربعة من أطفاله\n2- خالد المحمد", (7, 4, 1)),
    (
        "قصف يحصد أرواح المواطنين في الفاشر مغرب اليوم\nنحتسب عند الله:\n١. الأستاذ سامر عبد الرحيم\n"
        "٢. الحاجة ليلى حسن\n٣. الطفل مؤمن الصادق\n٤. شهيد مجهول الهوية",
        (4, 1, 1),
    ),
    ("أسماء شهداء مجزرة سوق الأتارب أمس\nمحمد خالد العمر\nسامر حسن الأحمد\nالطفلة رغد سامر الحسن", (3, 1, None)),
    ("توثيق شهداء القصف على سوق معرة النعمان\nمحمد خالد العمر\nسامر حسن الأحمد", (2, None, None)),
    ("ارتقى في القصف على مدينة داريا اليوم كل من:\nالشهيد سامر أحمد الخطيب\nالشهيد محمود عمر الزعبي", (2, None, None)),
    ("الشهيد سامر محمود الخطيب\nاستشهد اليوم جراء قصف الطيران الحربي على مدينة دوما", (1, None, None)),
    (
        "تنعى العائلة شهداءها الذين ارتقوا بقصف منزلهم في حي التفاح بغزة:\n"
        "١- الحاج سامر النجار \"أبو سعيد\" ٧١ عاما\n٢- زوجة سعيد السيدة هالة عوض",
        (2, None, 1),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROLLS)
def test_a_roll_of_names_is_counted(text: str, expected: tuple[int, int | None, int | None]) -> None:
    (event,) = _events(text)
    assert event.killed is not None
    assert (event.killed.low, event.victims.children, event.victims.women) == expected


def test_who_is_still_under_the_rubble_is_no_name_of_the_roll() -> None:
    text = "شهداء القصف على حي الشعار بحلب:\n- سامر العلي\n- محمود العلي\n- وابنهم عمر ما زال تحت الردم"
    (event,) = _events(text)
    assert event.killed is not None and event.killed.low == 2


@pytest.mark.parametrize(
    "text",
    [
        "استشهاد فلاح وابنه بقصف مدفعي على بلدة الزربة.",
        "ارتقاء شهيدين هما أب وابنته بغارة على بلدة معروب.",
        "توفي مواطن ستيني وحفيدته بانفجار لغم قرب مدينة الدريهمي.",
    ],
)
def test_kin_of_each_other_are_plainly_civilians(text: str) -> None:
    assert only(text).victims.civilians == 2


@pytest.mark.parametrize(
    "text",
    ["مقتل شرطي وابنه بعبوة ناسفة في مدينة بعقوبة.", "مقتل سبعة بينهم رجل وابنه بقصف مدفعي على بلدة الزربة."],
)
def test_kin_of_a_policeman_or_of_some_are_not(text: str) -> None:
    assert only(text).victims.civilians is None
