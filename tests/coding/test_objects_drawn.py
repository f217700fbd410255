"""Objects put together with what is said of them: struck, damaged, fired at; near, feared for, a workplace.

The parts are the phrases of the news; a fixed seed draws the same sentences in each run. All are invented;
the places are real.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from tests.coding.reading import read

DRAWN = 240
DEAD = "ما أسفر عن مقتل ثلاثة مدنيين"


class Thing(NamedTuple):
    id: str
    some: str  # indefinite, as a genitive
    object: str  # as the object of a verb
    the: str
    many: str


THINGS = [
    Thing("hospital", "مستشفى ميداني", "مستشفى ميدانيا", "المستشفى الميداني", "مستشفيات"),
    Thing("market", "محل تجاري", "محلا تجاريا", "المحل التجاري", "محال تجارية"),
    Thing("school", "مدرسة", "مدرسة", "المدرسة", "مدارس"),
    Thing("homes", "منزل", "منزلا", "المنزل", "منازل"),
    Thing("homes", "مبنى سكني", "مبنى سكنيا", "المبنى السكني", "مبان سكنية"),
    Thing("mosque", "مسجد", "مسجدا", "المسجد", "مساجد"),
    Thing("church", "كنيسة", "كنيسة", "الكنيسة", "كنائس"),
    Thing("bakery", "فرن", "فرنا", "الفرن", "أفران"),
    Thing("water_station", "محطة مياه", "محطة مياه", "محطة المياه", "محطات مياه"),
    Thing("farm", "مزرعة دواجن", "مزرعة دواجن", "مزرعة الدواجن", "مزارع"),
    Thing("infrastructure", "محطة وقود", "محطة وقود", "محطة الوقود", "محطات وقود"),
    Thing("shelter", "مركز إيواء", "مركز إيواء", "مركز الإيواء", "مراكز إيواء"),
    Thing("other", "مطعم", "مطعما", "المطعم", "مطاعم"),
]
VEHICLES = [
    Thing("vehicle", "سيارة مدنية", "سيارة مدنية", "السيارة المدنية", "سيارات مدنية"),
    Thing("vehicle", "حافلة ركاب", "حافلة ركاب", "حافلة الركاب", "حافلات ركاب"),
    Thing("vehicle", "دراجة نارية", "دراجة نارية", "الدراجة النارية", "دراجات نارية"),
    Thing("ambulance", "سيارة إسعاف", "سيارة إسعاف", "سيارة الإسعاف", "سيارات إسعاف"),
]
STRUCK = [
    "قصفت طائرات حربية {object} في بلدة سرمين، {dead}.",
    "استهدفت مدفعية النظام {the} في بلدة سرمين، {dead}.",
    "سددت طائرة مسيرة صاروخا نحو {some} في بلدة سرمين، {dead}.",
    "أطلقت طائرة مسيرة صاروخا باتجاه {some} في بلدة سرمين، {dead}.",
    "فتح مسلحون مجهولون النار باتجاه {some} في بلدة سرمين، {dead}.",
    "قصفت قوات النظام بلدة سرمين، {dead} وتضرر {some}.",
    "خلف القصف على بلدة سرمين ثلاثة قتلى ودمارا كبيرا في {the}.",
    "سقطت ست قذائف على بلدة سرمين، اثنتان منها على {some}، {dead}.",
    "قصفت طائرات حربية {many} في بلدة سرمين، {dead}.",
]
VEHICLES_STRUCK = [
    "انفجرت عبوة ناسفة لدى مرور {some} في بلدة سرمين، {dead}.",
    "انفجر لغم أرضي أثناء مرور {some} في بلدة سرمين، {dead}.",
    "داست {some} لغما أرضيا في بلدة سرمين، {dead}.",
    "أطلقت طائرة مسيرة صاروخا باتجاه {some} في بلدة سرمين، {dead}.",
    "قتل ثلاثة مدنيين في {some} ببلدة سرمين سقطت عليها قذيفة هاون.",
]
SPARED = [
    "سقطت قذيفة هاون قرب {the} في بلدة سرمين، {dead}.",
    "طاحت قذيفة جنب {the} ببلدة سرمين، {dead}.",
    "سقطت قذيفة هاون وراء {the} في بلدة سرمين، {dead}.",
    "سقطت قذيفة هاون شرق {the} في بلدة سرمين، {dead}.",
    "قتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين، فيما لم يتضرر {the}.",
    "قتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين، ويخشى السكان من قصف {the}.",
    "قتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين، وسط مخاوف من استهداف {the}.",
    "قتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين التي ليس فيها {some}.",
    "قتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين بعد ساعات من افتتاح {some}.",
    "قتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين. وقالت المنظمة إن استهداف {many} يشكل خرقا للقانون الدولي.",
    "قتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين. وطالبت المنظمة بتحييد {the} عن القصف.",
    "قتل موظف يعمل في {some} بانفجار لغم في بلدة سرمين.",
    "قتل حارس {the} برصاص قناص في بلدة سرمين.",
    "قتل عامل في {some} بقصف مدفعي على بلدة سرمين.",
]
VEHICLES_SPARED = [
    "أطلق ملثمون في {some} النار على ثلاثة مدنيين في بلدة سرمين فقتلوا.",
    "قتل رجل بقصف مدفعي على بلدة سرمين، ونقلته {some} إلى المشفى.",
]


def drawn() -> Iterator[tuple[str, tuple[str, ...]]]:
    chance = random.Random(20171025)
    struck = [(t, s) for t in THINGS for s in STRUCK] + [(t, s) for t in VEHICLES for s in VEHICLES_STRUCK]
    spared = [(t, s) for t in THINGS for s in SPARED] + [(t, s) for t in VEHICLES for s in VEHICLES_SPARED]
    for thing, said in chance.sample(struck, DRAWN // 2):
        yield said.format(**thing._asdict(), dead=DEAD), (thing.id,)
    for thing, said in chance.sample(spared, DRAWN // 2):
        yield said.format(**thing._asdict(), dead=DEAD), ()


@pytest.mark.parametrize(("text", "objects"), list(drawn()))
def test_what_is_struck_is_read_and_nothing_else(text: str, objects: tuple[str, ...]) -> None:
    assert tuple(sorted({o for e in read(text).events for o in e.objects})) == objects


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("سوت طائرة حربية بالأرض منزلا في بلدة سرمين، ما أسفر عن مقتل ثلاثة مدنيين.", ("homes",)),
        ("نقل الأهالي جثتين من منزل في بلدة سرمين بعد أن نزلت عليه قذيفة هاون.", ("homes",)),
        ("سقطت قذائف صاروخية بين منازل المدنيين في بلدة سرمين وقتلت ثلاثة.", ("homes",)),
        ("قصفت الطائرات المعبر المائي في بلدة سرمين وقتلت ثلاثة مدنيين.", ("infrastructure",)),
        ("غارة جوية استهدفت خيما للنازحين قرب بلدة سرمين قتلت أربعة مدنيين.", ("camp",)),
        ("غارة على بلدة سرمين قتلت أربعة مدنيين، وخيم الصمت على المدينة.", ()),
        ("قصف مدفعي على بلدة سرمين قتل امرأة وأدى إلى تضرر شبكة المياه.", ("infrastructure",)),
        ("استهدف قناص مزارعين كانوا يسقون حقول الذرة في بلدة سرمين فقتل اثنين.", ()),
        ("قتل ثلاثة بقصف مدفعي على بلدة سرمين، وفارق طفل الحياة في مستشفى الروضة.", ()),
        ("قتل إمام مسجد أطلق عليه مجهولون النار في بلدة سرمين.", ()),
        ("قصف مدفعي على بلدة سرمين قتل ثلاثة، والعزاء بدار العم.", ()),
        ("احتجزت القوات شبانا في ساحة المدرسة في بلدة سرمين وأعدمت ثلاثة منهم.", ()),
        ("سقطت قذيفة على الطريق المؤدي إلى مسجد في بلدة سرمين وقتلت رجلا.", ()),
        ("قتل رجل بعدما أطلقت عليه الآليات النار في بلدة سرمين.", ()),
    ],
)
def test_turns_of_speech(text: str, objects: tuple[str, ...]) -> None:
    assert tuple(sorted({o for e in read(text).events for o in e.objects})) == objects
