"""What is told beside an attack's toll, drawn in many forms: totals of a war, people of another deed, those who
did it, and one toll shared over towns.

Parts are put together with a fixed seed; all are invented, places are real. See `test_toll_grammar.py`.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from tests.coding.reading import count, only, place_name, read

from tawthiq.arabic.fold import fold

ATTACKS = [  # with five killed, and nine injured where the second says so
    ("استشهد خمسة مواطنين اليوم في قصف إسرائيلي استهدف منزلا في مدينة رفح جنوبي قطاع غزة", None),
    ("استشهد 5 مواطنين وأصيب تسعة آخرون فجر اليوم جراء غارة لطائرات الاحتلال على مخيم النصيرات", "9"),
    ("قتل خمسة مدنيين مساء أمس بقصف مدفعي لقوات النظام على مدينة أريحا جنوب إدلب", None),
    ("قتل 5 مدنيين وجرح 9 صباح اليوم جراء غارة جوية روسية على بلدة كفرنبل بريف إدلب", "9"),
    ("لقي خمسة مدنيين مصرعهم وأصيب تسعة اليوم إثر سقوط قذائف أطلقتها قوات الدعم السريع على حي الثورة في أم درمان", "9"),
    ("قُتل خمسة مدنيين وأصيب تسعة آخرون أمس في غارة لطيران التحالف على مديرية حيس في الحديدة", "9"),
    ("قتل خمسة مدنيين اليوم في انفجار سيارة مفخخة بحي الكرادة وسط بغداد", None),
]  # fmt: skip
PERIODS = ["منذ بدء العدوان", "خلال الحرب", "منذ السابع من أكتوبر الماضي", "منذ بداية الحملة العسكرية",
           "منذ مطلع العام الجاري", "خلال الأيام العشرة الماضية", "على مدى أسبوعين", "طيلة الحرب",
           "منذ انهيار الهدنة", "في غضون شهر", "منذ عام 2015", "خلال أسبوع من القصف", "في أقل من أسبوعين",
           "جراء الحرب", "منذ بدء العملية العسكرية في 6 مايو", "في الحرب الدائرة منذ عامين"]  # fmt: skip
SPEAKERS = ["وقالت وزارة الصحة إن ", "وأفادت الأمم المتحدة بأن ", "وأشارت منظمة حقوقية إلى أن ", "و"]
TOTALS = ["{n} مدنيا قتلوا {p} بينهم {c} طفلا و{w} امرأة، وأصيب {i} آخرون", "عدد القتلى {p} بلغ {n} بينهم {c} طفلا",
          "حصيلة الضحايا ارتفعت {p} إلى {n}، إضافة إلى {i} جريحا", "{c} طفلا و{w} امرأة قتلوا {p}",
          "ما لا يقل عن {n} شخصا لقوا حتفهم {p} وأصيب {i}", "{i} شخصا أصيبوا {p}",
          "الهجمات أسفرت {p} عن مقتل {n} وإصابة {i}", "القصف أدى {p} إلى مقتل {n} بينهم {c} طفلا"]  # fmt: skip
ALONE = ["وبذلك يرتفع عدد الضحايا {p} إلى {n}، وعدد الجرحى إلى {i}", "وأوقعت الحرب {n} قتيلا بينهم {c} طفلا و{w} امرأة",
         "وارتفعت حصيلة العدوان المستمر إلى {n} قتيلا و{i} جريحا", "وقتل {p} {n} مدنيا بينهم {c} طفلا",
         "وتجاوز عدد القتلى {p} {n} بينهم {c} طفلا", "وخلفت الحملة العسكرية أكثر من {n} قتيل و{i} جريح"]  # fmt: skip


def _totals(drawn: int) -> Iterator[tuple[str, str | None]]:
    at = random.Random(31)
    for _ in range(drawn):
        attack, injured = at.choice(ATTACKS)
        said = at.choice(SPEAKERS) + at.choice(TOTALS) if at.random() < 0.6 else at.choice(ALONE)
        numbers = {"n": at.randint(30, 900), "c": at.randint(6, 20), "w": at.randint(6, 20)}
        total = said.format(p=at.choice(PERIODS), i=at.randint(50, 2000), **numbers)
        yield attack + at.choice([". ", ".\n", ".\n\n"]) + total + ".", injured


@pytest.mark.parametrize(("text", "injured"), list(_totals(150)))
def test_nothing_of_a_total_enters_the_attack(text: str, injured: str | None) -> None:
    event = only(text)
    assert (count(event.killed), count(event.injured)) == ("5", injured)
    assert (event.victims.children, event.victims.women) == (None, None)


OTHERS = [  # nobody of these is harmed
    "قال ثلاثة شهود عيان إن الطائرات حلقت على علو منخفض", "أكد خمسة من سكان الحي أن الانفجار كان عنيفا",
    "نزحت 30 عائلة عن المنطقة", "غادر عشرات السكان منازلهم خوفا من قصف جديد", "نجا سبعة من أفراد العائلة",
    "أجلت فرق الدفاع المدني 40 مدنيا من المبنى", "أنقذت الفرق طفلين من تحت الأنقاض", "توجهت أربع سيارات إسعاف إلى المكان",
    "كان 60 طالبا داخل المدرسة حين سقطت القذائف", "يعمل في المشفى 25 طبيبا وممرضا", "يقطن المخيم 35 ألف لاجئ",
    "شارك المئات في تشييع الضحايا", "تظاهر عشرات الشبان احتجاجا على القصف", "تبرع 30 شخصا بالدم",
    "أرسلت المديرية خمسة فرق إسعاف و12 مسعفا", "اعتقلت القوات ثلاثة مشتبه بهم بعد الانفجار",
    "قالت أم لثلاثة أطفال إنها لم تعد تشعر بالأمان", "ينتظر 200 جريح السفر للعلاج في الخارج",
    "أعلنت الفصائل مقتل ثلاثة جنود في رد على القصف", "لم يصب 15 شخصا كانوا في الطابق الأرضي",
    "استقبلت القرية 12 حافلة تقل 400 نازح", "وقع 40 محاميا بيانا يدين القصف", "عاد 25 لاجئا إلى بلدهم",
]  # fmt: skip


def _beside(drawn: int) -> Iterator[tuple[str, str | None]]:
    at = random.Random(32)
    for _ in range(drawn):
        (attack, injured), other = at.choice(ATTACKS), at.choice(OTHERS)
        form = at.choice(["{a}، فيما {o}.", "{a}، و{o}.", "{a}، في حين {o}.", "{a}. و{o}.", "{o}. و{a}."])
        yield form.format(a=attack, o=other), injured


@pytest.mark.parametrize(("text", "injured"), list(_beside(150)))
def test_people_of_another_deed_are_not_harmed(text: str, injured: str | None) -> None:
    event = only(text)
    assert (count(event.killed), count(event.injured)) == ("5", injured)


DOERS = ["مسلحون مجهولون", "ثلاثة مسلحين", "عناصر من التنظيم", "جنود الاحتلال", "قوات الدعم السريع", "مستوطنون",
         "مجموعة مسلحة", "دورية للجيش", "طائرة مسيرة", "حرس الحدود التركي", "خمسة عناصر من الشرطة العسكرية"]
FEMININE = ("قوات", "مجموعة", "دورية", "طائرة")
HARMED = [("خمسة مدنيين", "5"), ("شابين", "2"), ("مدنيا", "1"), ("أربعة مزارعين", "4"), ("امرأة وطفليها", "3"),
          ("رجلا وزوجته", "2"), ("المختار وأربعة من أقاربه", "5"), ("سبعة أشخاص", "7"), ("ثلاثة رعاة", "3"),
          ("12 مدنيا بينهم طفلان", "12"), ("عائلة من خمسة أفراد", "5")]  # fmt: skip
WHERE = ["في مدينة درعا اليوم", "في بلدة نمر بريف درعا مساء أمس", "غربي مدينة تعز", "في حي العامل ببغداد فجر اليوم",
         "رميا بالرصاص في بلدة هجين", "ميدانيا في مدينة الفاشر"]  # fmt: skip


def _doers(drawn: int) -> Iterator[tuple[str, str]]:
    at = random.Random(33)
    for _ in range(drawn):
        doer, (whom, many), where = at.choice(DOERS), at.choice(HARMED), at.choice(WHERE)
        masculine, feminine = at.choice([("قتل", "قتلت"), ("أعدم", "أعدمت"), ("اغتال", "اغتالت")])
        verb = feminine if doer.startswith(FEMININE) else masculine
        yield f"{verb} {doer} {whom} {where}.", many


@pytest.mark.parametrize(("text", "many"), list(_doers(100)))
def test_those_who_did_it_are_not_counted(text: str, many: str) -> None:
    assert count(only(text).killed) == many


FIGHTERS = [("ثلاثة مسلحين", 3), ("خمسة جنود", 5), ("9 مقاتلين", 9), ("جنديان", 2), ("أربعة من عناصر الجيش", 4)]
CIVILIANS = [("وثلاثة مدنيين", 3), ("و12 مدنيا", 12), ("ومدنيان اثنان", 2)]


@pytest.mark.parametrize(("fighters", "f"), FIGHTERS)
@pytest.mark.parametrize(("civilians", "c"), CIVILIANS)
@pytest.mark.parametrize("attack", ["في غارة جوية على بلدة كفرنبل", "بانفجار عبوة ناسفة في مدينة تعز"])
def test_fighters_killed_beside_civilians_did_not_kill_them(
    fighters: str, f: int, civilians: str, c: int, attack: str
) -> None:
    event = only(f"قتل {fighters} {civilians} {attack}.")
    assert (count(event.killed), event.victims.combatants, event.victims.civilians) == (str(f + c), f, c)


REGIONS = [
    ("قتل", "مدنيا", "غارات جوية على ريف إدلب الجنوبي", ["كفرنبل", "حاس", "أريحا", "بلدة إحسم", "بلدة كفرعويد"]),
    ("استشهد", "مواطنا", "غارات إسرائيلية على قطاع غزة", ["خان يونس", "رفح", "مخيم النصيرات", "بيت لاهيا"]),
    ("استشهد", "شخصا", "غارات إسرائيلية على جنوب لبنان", ["عيترون", "بلدة حولا", "بلدة قانا", "صور"]),
    ("قتل", "شخصا", "هجمات بالمسيرات على إقليم دارفور", ["الفاشر", "نيالا", "مليط"]),
]
SHARES = [
    "{v} {n} {who} اليوم في {attack}، بينهم {a} في {x} و{b} في {y}.",
    "{v} {n} {who} أمس في {attack}، منهم {a} في قصف منزل في {x}، و{b} في قصف منزل في {y}.",
    "{v} {n} {who} في {attack}، توزعوا على النحو التالي: {a} في {x}، و{b} في {y}.",
    "{v} {n} {who} فجر اليوم في {attack}، {a} منهم في {x} و{b} في {y}.",
    "{n} قتيلا في {attack}: {a} في {x} و{b} في {y}.",
]
WORDS = {6: "ستة", 7: "سبعة", 8: "ثمانية", 9: "تسعة", 5: "خمسة"}


def _shares(drawn: int) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    at = random.Random(34)
    for _ in range(drawn):
        verb, who, attack, towns = at.choice(REGIONS)
        (x, y), (a, b) = at.sample(towns, 2), at.sample(range(6, 10), 2)
        words = {"a": WORDS[a], "b": at.choice([WORDS[b], str(b)])}
        text = at.choice(SHARES).format(v=verb, n=a + b, who=who, attack=attack, x=x, y=y, **words)
        yield text, [(x.split()[-1], str(a)), (y.split()[-1], str(b))]


@pytest.mark.parametrize(("text", "towns"), list(_shares(100)))
def test_a_toll_shared_over_towns_is_an_attack_in_each(text: str, towns: list[tuple[str, str]]) -> None:
    found = [(fold(place_name(e) or "").replace(" ", ""), count(e.killed)) for e in read(text).events]
    assert len(found) == len(towns)
    for (name, many), (place, killed) in zip(towns, found, strict=True):
        assert fold(name).replace(" ", "") in place
        assert killed == many


BEHIND = ["يوم الجمعة", "ليلة أمس", "منتصف الليل", "لحظة خروجهم من المسجد", "دفعة واحدة", "حرقا", "تحت الأنقاض",
          "وسط السوق", "شرق المدينة", "بثلاث غارات", "على يد مسلحين", "معظمهم نساء", "كلهم مدنيون", "حتى الآن",
          "كحصيلة أولية", "وهم نيام", "صباحا", "من أبناء البلدة", "الأسبوع الماضي", "عند الساعة الخامسة",
          "وفق مصدرين", "بينهم خمسيني", "على بعد 5 كيلومترات من المدينة", "في شارع 15"]  # fmt: skip
TOLD = ["قتل {n}", "استشهد {n}", "لقي {n} حتفهم", "مقتل {n}", "ارتفع عدد القتلى إلى {n}", "قضى {n}", "وفاة {n}"]


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("behind", BEHIND)
def test_a_bare_number_keeps_its_sense_whatever_follows(told: str, behind: str) -> None:
    for many, written in (("7", "٧"), ("12", "12"), ("15", "خمسة عشر"), ("40", "40")):
        text = f"{told.format(n=written)} {behind}، في قصف على بلدة كفرنبل بريف إدلب."
        assert count(only(text).killed) == many


TWO = [("قتل", ["بلدة كفرنبل", "مدينة أريحا", "قرية حاس"], ["بقصف مدفعي لقوات النظام على {t}", "بغارة جوية روسية على {t}"]),
       ("استشهد", ["مدينة رفح", "مخيم النصيرات", "مدينة خان يونس"],
        ["في قصف إسرائيلي على منزل في {t}", "جراء غارة لطائرات الاحتلال على {t}"]),
       ("قتل", ["مدينة الفاشر", "مدينة نيالا", "مدينة كادقلي"],
        ["في قصف لقوات الدعم السريع على {t}", "جراء غارة جوية على سوق {t}"])]  # fmt: skip
THEN = [". كما ", "، كما ", "، فيما ", ". وفي السياق ذاته، ", ". وفي هجوم آخر، ", ".\nمن جهة أخرى، ", "، بينما "]


def _as_many(drawn: int) -> Iterator[tuple[str, str]]:
    at = random.Random(35)
    for _ in range(drawn):
        verb, towns, attacks = at.choice(TWO)
        one, two = at.sample(towns, 2)
        dead, many = at.choice([("خمسة أشخاص", "5"), ("ثلاثة مدنيين", "3"), ("12 شخصا", "12"), ("20 مدنيا", "20")])
        hurt = at.choice([("", ""), (" وأصيب أربعة", " وأصيب 11")])
        first = f"{verb} {dead}{hurt[0]} {at.choice(attacks).format(t=one)}"
        second = f"{verb} {dead}{hurt[1]} {at.choice(attacks).format(t=two)}"
        yield first + at.choice(THEN) + second + ".", many


@pytest.mark.parametrize(("text", "many"), list(_as_many(100)))
def test_as_many_dead_elsewhere_are_another_attack(text: str, many: str) -> None:
    assert [count(e.killed) for e in read(text).events] == [many, many]
