"""Objects told by their parts, by what burst at them, by a pronoun, by the work done there, in headings.

The parts are the phrases of the news; a fixed seed draws the same sentences in each run. All are invented;
the places are real.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from tests.coding.reading import read

DRAWN = 150
DEAD = "ما أسفر عن مقتل ثلاثة مدنيين"

BUILDINGS = [
    ("school", "المدرسة"), ("mosque", "المسجد"), ("church", "الكنيسة"), ("hospital", "المستشفى"),
    ("homes", "المنزل"), ("shelter", "مركز الإيواء"),
]  # fmt: skip
PARTS = ["الطابق الثالث من", "الجناح الشرقي من", "سقف", "جزءا من"]
PART_STRUCK = [
    "استهدف قصف مدفعي {part} {the} في بلدة سرمين، {dead}.",
    "طال قصف مدفعي {part} {the} في بلدة سرمين، {dead}.",
    "سقطت قذيفة على {part} {the} في بلدة سرمين، {dead}.",
]
BESIEGED = [
    "قصفت المدفعية بلدة سرمين، {dead}، والدبابات تحاصر {the}.",
    "قصفت المدفعية بلدة سرمين، {dead}، وقوات النظام تطوق {the}.",
    "قصفت المدفعية بلدة سرمين، {dead}، وحاصرت القوات {the}.",
]
CARRIERS = ["حافلة صغيرة", "باص لنقل الركاب", "ميكروباص"]
MOVED = ["سيارة مدنية", "حافلة ركاب", "صهريج وقود", "ناقلة مياه", "جرافة", "دراجة نارية", "قاطرة"]
BURST = [
    "انفجرت عبوة ناسفة زرعت إلى جانب الطريق ب{thing} في بلدة سرمين، {dead}.",
    "انفجر لغم أرضي ب{thing} في بلدة سرمين، {dead}.",
]
WORK = ["قطاف الزيتون", "حصاد القمح", "حراثة أرضهم", "جني المحصول"]
AT_WORK = [
    "قتل ثلاثة مزارعين بقصف مدفعي على أطراف بلدة سرمين أثناء {work}.",
    "استهدف قصف مدفعي عمالا خلال {work} في بلدة سرمين، {dead}.",
    "قتل ثلاثة رجال بانفجار لغم في بلدة سرمين أثناء {work}.",
]
OFF_WORK = [
    "قتل ثلاثة مزارعين بقصف مدفعي على بلدة سرمين قبل {work}.",
    "قتل ثلاثة مزارعين بقصف مدفعي على بلدة سرمين في طريقهم إلى {work}.",
    "قتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين في موسم {work}.",
]


def drawn() -> Iterator[tuple[str, tuple[str, ...]]]:
    chance = random.Random(20210914)
    rows: list[tuple[str, tuple[str, ...]]] = []
    for id_, the in BUILDINGS:
        rows += [(s.format(part=p, the=the, dead=DEAD), (id_,)) for s in PART_STRUCK for p in PARTS]
        rows += [(s.format(the=the, dead=DEAD), ()) for s in BESIEGED]
    rows += [(s.format(thing=t, dead=DEAD), ("vehicle",)) for s in BURST for t in MOVED]
    rows += [(f"انفجرت عبوة ناسفة داخل {c} في بلدة سرمين، {DEAD}.", ("vehicle",)) for c in CARRIERS]
    rows += [(s.format(work=w, dead=DEAD), ("farm",)) for s in AT_WORK for w in WORK]
    rows += [(s.format(work=w, dead=DEAD), ()) for s in OFF_WORK for w in WORK]
    yield from chance.sample(rows, min(DRAWN, len(rows)))


@pytest.mark.parametrize(("text", "objects"), list(drawn()))
def test_what_the_words_around_it_say(text: str, objects: tuple[str, ...]) -> None:
    assert objects_of(text) == objects


def objects_of(text: str) -> tuple[str, ...]:
    return tuple(sorted({o for e in read(text).events for o in e.objects}))


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("قصف الطيران طابورا أمام الفرن في بلدة سرمين فقتل ثلاثة مدنيين.", ("bakery",)),
        ("قتل ثلاثة من المصطفين أمام مخبز في بلدة سرمين بقذيفة دبابة.", ("bakery",)),
        ("سقطت قذيفة أمام الفرن في بلدة سرمين وقتلت ثلاثة مدنيين.", ()),
        ("توقف مستشفى البلدة في سرمين عن العمل بعد استهدافه بصواريخ قتلت ممرضا.", ("hospital",)),
        ("المستشفى تعرض أمس لقصف بقذائف المدفعية في سرمين ما تسبب بإصابة ممرض.", ("hospital",)),
        ("قصف الطيران سيارة إسعاف هرعت إلى المكان في سرمين فقتل مسعفا.", ("ambulance",)),
        ("قتل رجل بقصف على سرمين، وسيارات الإسعاف هرعت إلى المكان.", ()),
        ("استشهد شاب برصاص آليات الاحتلال شرق خان يونس.", ()),
        ("فتح ملثمون النار وسط السوق على رجل في سرمين فقتلوه.", ()),
        ("أصيبت طفلة برصاص قناص وهي تجلب الماء لبيتها في سرمين.", ()),
        ("انفجرت عبوتان تحت جسر الرئيس في دمشق وقتلت رجلا.", ()),
        ("قتل ثلاثة بقصف على سرمين وودوهم مستشفى البلدة بالكارو.", ()),
        ("قتل ثلاثة بقصف على ورشة لقطاف الزيتون في سرمين.", ("farm",)),
        ("احترقت عشرات الدونمات من المحاصيل بقصف مدفعي على سرمين أصاب رجلا.", ("farm",)),
        ("انتشلت الفرق جثامين أربعة مدنيين من تحت بناء سكني في سرمين بعد غارة.", ("homes",)),
        ("سقطت قذائف على دور سكنية في سرمين وقتلت ثلاثة مدنيين.", ("homes",)),
        ("قتل ثلاثة مدنيين بقصف على سرمين، وكان للطيران دور في المعركة.", ()),
        ("مسيرات تستهدف مستودعات الوقود في سرمين للمرة الثانية خلال أسبوع. لا خسائر في الأرواح.",
         ("infrastructure",)),
        ("دمر صاروخ محلات تجارية في سرمين وقتل ثلاثة، وأن المستشفيات عاجزة عن استقبال الجرحى.",
         ("market",)),
    ],
)  # fmt: skip
def test_turns_of_speech(text: str, objects: tuple[str, ...]) -> None:
    assert objects_of(text) == objects


def test_what_gunmen_took_is_told_of_a_side_of_the_war() -> None:
    text = "دخلت قوات الدعم السريع قرية اللعوتة ونهبوا البيوت وقتلوا سبعة من أهلها بالرصاص."
    assert objects_of(text) == ("homes",)


def test_each_attack_of_a_heading_keeps_its_own_object() -> None:
    events = read("""
# غارة تدمر منزلا في سرمين ومسيرة تستهدف دراجة نارية في بنش
قصفت طائرات حربية منزلا في بلدة سرمين، ما أسفر عن مقتل ثلاثة مدنيين.
وفي مدينة بنش، استهدفت طائرة مسيرة دراجة نارية، ما أدى إلى مقتل سائقها.
""").events
    assert [e.objects for e in events] == [("homes",), ("vehicle",)]


THINGS = {
    "other": ["مجلس عزاء", "سرادق عزاء", "خيمة عرس", "قاعة حفلات", "موكب زفاف", "مشغل خياطة", "مطبعة",
              "مقلع حجارة", "كراجا لتصليح السيارات", "مغسلة سيارات"],
    "market": ["حسبة خضار", "محل حلويات", "معرضا للأثاث"],
    "vehicle": ["حسكات الصيادين", "طرطيرة", "حصادة", "لنشا"],
    "farm": ["زريبة أغنام", "بركس دواجن", "منحلا", "مخزن علف", "قطيع أغنام"],
    "water_station": ["مشروع مياه", "قناة ري"],
    "infrastructure": ["عبارة مشاة", "مخازن وقود"],
    "school": ["دار قرآن", "حضانة أطفال", "سكن طلاب"],
    "homes": ["سكنا للعمال", "أكواخا", "مضارب البدو"],
}  # fmt: skip


@pytest.mark.parametrize(("code", "things"), THINGS.items())
def test_what_was_struck_by_its_name(code: str, things: list[str]) -> None:
    for thing in things:
        text = f"استهدفت غارة جوية {thing} في بلدة سرمين، ما أسفر عن مقتل ثلاثة مدنيين."
        assert (thing, objects_of(text)) == (thing, (code,))
