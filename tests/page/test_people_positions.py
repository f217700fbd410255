"""Places in a sentence that all but demand a person, with names of no list; the same words as places and things."""

from __future__ import annotations

import random

import pytest

from tawthiq.page.people.ordinary import is_ordinary, is_strange

from .helpers import read
from .test_people import named

STRANGE = [
    "دلكاش", "بشندي", "كورباج", "مرزق", "شحيبر", "ققنوس", "شوتال", "زرمود", "هرموش",
    "خنفر", "جلمود", "نوسكور", "طرعان",
]  # fmt: skip
FRAMES = [
    "استشهد {} برصاص القناص.", "وأصيبت {} بشظايا في ساقها.", "مقتل {} بانفجار لغم.", "لقي {} حتفه في الانفجار.",
    "عثر على جثة {} في النهر.", "قال {} إن القصف بدأ فجرا.", "تروي {} ما جرى معها تلك الليلة.",
    "وكشفت {}، وهي ممرضة، أن الغرفة احترقت.", "\"لم نجد شيئا\"، يقول {}.", "استشهاد الطفل {} بقذيفة.",
    "ودفن الحاج {} بجوار المسجد.", "ماتت حبوبتنا {} تحت الركام.", "وقضت والدته {} أيضا.",
    "وأصيب بائع الخضار {} في السوق.", "وقتل الرجل المعروف بـ{} في السوق.",
    "وقتل الرجل المعروف بـ«{}» في السوق.", "قتل {} (35 عاما) برصاص قناص.", "وأصيب محمد و{} بجروح.",
    "{} وهو ينتشل جثة طفلته من تحت الركام.", "{} استشهد برصاص قناص.", "وقعت دانة في حوش ناس {} أمس.",
    "الله يرحم {} ويصبر أهله.", "كان {} يسقي أرضه حين سقطت القذيفة.", "ويروي ناج آخر، {}، أن القارب غرق.",
]  # fmt: skip
OF_OTHERS = [
    "قصف الطيران قرية {} أمس.", "سقطت القذائف على حي {} فجرا.", "قالت شركة {} إنها أوقفت العمل.",
    "أعلنت كتيبة {} مسؤوليتها.", "انسحبت القوات من {} باتجاه الشرق.", "وصلت القافلة إلى {} أمس.",
    "الطفل من قرية {} قتل.", "أصيب طفل من بلدة {} برصاص.", "قال المتحدث باسم {} إن الهجوم فشل.",
    "أطلقوا صاروخ {} على السوق.",
]  # fmt: skip


@pytest.mark.parametrize("frame", FRAMES)
def test_strange_words_where_persons_stand(frame: str) -> None:
    draw = random.Random(frame)
    for name in draw.sample(STRANGE, 6):
        assert name in named(frame.format(name))


@pytest.mark.parametrize("frame", FRAMES)
def test_two_strange_words(frame: str) -> None:
    name = " ".join(random.Random(frame).sample(STRANGE, 2))
    assert name in " ".join(named(frame.format(name)))


@pytest.mark.parametrize("frame", OF_OTHERS)
def test_the_same_words_as_places_and_things(frame: str) -> None:
    for name in STRANGE:
        assert named(frame.format(name)) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("الإصابات: دلكاش وشحيبر وخنفر.", ["دلكاش", "شحيبر", "خنفر"]),
        ("الوفيات: شحيبر، كورباج.", ["شحيبر", "كورباج"]),
        ("الجرحى الذين وصلوا العودة: دلكاش شحيبر (بتر)، مرام ققنوس", ["دلكاش شحيبر", "مرام ققنوس"]),
        ("شهداء اليوم:\n🔸 شحيبر\n🔸 كورباج خنفر", ["شحيبر", "كورباج خنفر"]),
        ("الشهداء: شحيبر - كورباج - خنفر", ["شحيبر", "كورباج", "خنفر"]),
        ("غارة على السوق خلفت قتلى.\nتصوير: شحيبر كورباج", ["شحيبر كورباج"]),
        ("وقالت شقيقة أحدهم، ويرمز لاسمها بـ\"ن\"، إن المحامي لم يطلع.", ["ن"]),
        ("الإصابات: كسور في الساق وحروق، والوضع مستقر.", []),
        ("الإصابات: 5 والوفيات: 3", []),
    ],
)
def test_lists_pictures_and_letters(text: str, names: list[str]) -> None:
    report = read(text + "\n", kind="telegram").report
    assert [report.text[r.start : r.end] for r in report.restricted] == names


def test_words_that_are_cut() -> None:
    assert is_strange("كيداني") and is_strange("شحيبر")
    assert is_ordinary("لمراسلنا") and is_ordinary("وبالمدرسة".replace("ة", "ه"))
    assert not is_strange("انهيار") and not is_strange("مداهمه") and not is_strange("جنديين")


@pytest.mark.parametrize(
    "text",
    [
        "توفي حرقا داخل سيارته.", "أصيب إصابة بليغة.", "قضى نحبه في المشفى.", "قال شهود إن القصف مستمر.",
        "وكشفت وثيقة أن الغرفة احترقت.", "نجا بأعجوبة من القصف.", "وقال مراسلنا إن القصف مستمر.",
        "استشهد غرقا قرب الشاطئ.", "قرية الأم جريص هاجمها مسلحون.", "قال بالحرف: لم أسمع شيئا.",
    ],
)  # fmt: skip
def test_ordinary_words_in_such_places(text: str) -> None:
    assert named(text) == []
