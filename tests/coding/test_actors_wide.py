"""Sides as outlets of seven countries name them: titles, loyalty, accusations, eras; invented sentences."""

from __future__ import annotations

from datetime import date

import pytest

from tawthiq.arabic.tokens import tokenize
from tawthiq.coding.actors.era import era_day
from tawthiq.coding.actors.mentions import ActorMention, actor_mentions


def read(text: str, country: str, day: date | None = date(2019, 6, 1)) -> list[ActorMention]:
    return actor_mentions(tokenize(text), country=country, day=day)


def attackers(text: str, country: str, day: date | None = date(2019, 6, 1)) -> set[str]:
    return {m.id for m in read(text, country, day) if m.role_hint == "attacker" and m.id != "unknown"}


OWNED = [
    ("غارات شنها طيران المجرم البرهان على المدينة", "sd", {"sudan_saf"}),
    ("قصف الطيران الحربي لمجرم الحرب حفتر الحي", "ly", {"libyan_lna"}),
    ("في قصف عشوائي لقوات الجنرال الليبي المتقاعد خليفة حفتر على المدينة", "ly", {"libyan_lna"}),
    ("قصف طائرة عمودية تابعة للواء المتقاعد خليفة حفتر للملهى", "ly", {"libyan_lna"}),
    ("قتل مسن بقصف طائرة تابعة لعملية الكرامة", "ly", {"libyan_lna"}),
    ("قصفت قوات الرئيس بشار الأسد الحي", "sy", {"syrian_government"}),
    ("قتل طفل جراء قصف مقاتلي المعارضة إحدى القرى", "sy", {"opposition_factions"}),
    ("شن مقاتلون من عدة فصائل إسلامية متشددة هجوما على القرية", "sy", {"opposition_factions"}),
]

LOYAL = [
    ("غارات شنها طيران داعم لقوات اللواء المتقاعد خليفة حفتر", "ly", {"libyan_lna"}),
    ("قتل رجل برصاص مسلحين محسوبين على قوات النظام", "sy", {"syrian_government"}),
    ("اتهمت الوزارة القوات الموالية للمشير خليفة حفتر بقصف المنزل", "ly", {"libyan_lna"}),
    ("هاجمت ميليشيات موالية لإيران القرية", "sy", {"iran_backed_militias"}),
    ("سقطت قذائف على قرية موالية لقوات النظام", "sy", set()),
]

MORE = [
    ("أطلقت قوات الجيش الرصاص على الشاب", "ps", {"israel"}),
    ("قوة إسرائيلية خاصة تسللت إلى الحي وقتلت شابا", "ps", {"israel"}),
    ("سقط شهداء وجرحى في عدوان إسرائيلي على البلدة", "lb", {"israel"}),
    ("تم قتلهم من مليشيات الحشد", "iq", {"iran_backed_militias"}),
    ("اتهام الحشد الشعبي بقتل عشرة", "iq", {"iran_backed_militias"}),
    ("قال مسؤول إن تنظيم الدولة هو من يقف وراء التفجير", "iq", {"isis"}),
    ("قوة من ميليشيا الحشد المساندة للجيش العراقي اعتقلت رجلا", "iq", {"iran_backed_militias"}),
    ("اتهم أهالي المنطقة قوات الأسد بقتل الطفل", "sy", {"syrian_government"}),
    ("قصف صادر عن مناطق لسيطرة مشتركة بين قوات النظام وقسد", "sy", {"syrian_government", "sdf"}),
]

NAMED = [
    ("تبنى ما يعرف بتنظيم الدولة الإسلامية تفجير السوق", "iq", {"isis"}),
    ("في هجوم يعتقد أن تنظيم داعش نفذه", "sy", {"isis"}),
    ("هجمات يقف وراء تنفيذها تنظيم داعش", "iq", {"isis"}),
    ("قتل راع بهجوم لمسلحين يعتقد أنهم من تنظيم الدولة", "sy", {"isis"}),
    ("قصفت واشنطن الحي", "ye", {"united_states"}),
    ("أقدم مسلحو الانتقالي على اقتحام المنزل", "ye", {"other"}),
    ("الفصائل الموالية لأنقرة اعتقلت مواطنين اثنين", "sy", {"syrian_national_army"}),
    ("فصيل ملك شاه المسيطر على القرية أقدموا على اعتقال رجل", "sy", {"syrian_national_army"}),
    ("قتل شاب برصاص حاجز لقسد", "sy", {"sdf"}),
    ("اعتقلت دورية مشتركة من استخبارات الاحتلال التركي رجلا", "sy", {"turkey"}),
    ("انفجرت عبوة بحاجز لقسد", "sy", set()),
    ("طائرات استطلاع روسية حلقت فوق المدينة", "sy", set()),
]

AFTER_THE_FALL = [
    ("هجوم شنته مجموعات مسلحة تابعة للأمن العام", {"syrian_transitional_government"}),
    ("قصفت طائرة مسيرة تابعة لوزارة الدفاع السجن", {"syrian_transitional_government"}),
    ("هجوم شنته مجموعات مسلحة من العشائر على الحاجز", {"other"}),
    ("استهدفت المجموعات المسلحة النقطة بالهاون", {"other"}),
]


@pytest.mark.parametrize(("text", "ids"), AFTER_THE_FALL)
def test_attackers_after_the_fall(text: str, ids: set[str]) -> None:
    assert attackers(text, "sy", date(2025, 7, 14)) == ids


NOT_THEIRS = [
    ("بذريعة الانتقام لمقتل عنصرين على يد تنظيم الدولة، أحرقت المليشيا القرية", "iq", set()),
    ("قتل شابان بإطلاق نار من مجهولين بالقرب من حاجز لقوات النظام", "sy", set()),
    ("واتهم ناشطون قوات الدعم السريع التي تقاتل الجيش السوداني بهجوم", "sd", {"sudan_rsf"}),
    ("غارة لطائرة مسيرة تركية داعمة لقوات الوفاق", "ly", {"turkey"}),
    ("ويتهم الجيش بشن غارات على المناطق الخاضعة لسيطرة قوات الدعم السريع", "sd", {"sudan_saf"}),
    ("اتهمته حكومة الوفاق بالمسؤولية عن مقتل ثلاثة أطفال", "ly", set()),
    ("أعدم التنظيم شابا هرب إلى الحي المحرر على يد القوات العراقية", "iq", {"isis"}),
    ("اعتبر التنظيم المناطق التي حررتها القوات العراقية محرمة", "iq", set()),
    ("قسد تواصل تحقيقاتها لمعرفة هوية القتيل", "sy", set()),
    ("الميليشيات الحوثية تواصل قصفها للحي", "ye", {"houthis"}),
    ("قوات النظام، ومنذ عدة أيام، تقوم بقصف البلدة", "sy", {"syrian_government"}),
]


@pytest.mark.parametrize(("text", "country", "ids"), OWNED + LOYAL + MORE + NAMED + NOT_THEIRS)
def test_attackers(text: str, country: str, ids: set[str]) -> None:
    assert attackers(text, country) == ids


def test_a_drone_that_strikes_is_no_target() -> None:
    found = read("مقتل رجل باستهداف طائرة مسيرة في المدينة", "sy")
    assert [(m.id, m.role_hint) for m in found] == [("unknown", "attacker")]


ERAS = [
    ("تسيطر المعارضة المسلحة على الحي", "SY", date(2024, 12, 7)),
    ("عثر على رفات من عهد النظام البائد", "sy", date(2024, 12, 8)),
    ("من عهد النظام البائد حين كانت المعارضة المسلحة هناك", "sy", date(2024, 12, 8)),
    ("قصف الجيش السوري الحي", "sy", None),
    ("تسيطر المعارضة المسلحة على الحي", "ye", None),
]


@pytest.mark.parametrize(("text", "country", "day"), ERAS)
def test_the_time_that_names_give_away(text: str, country: str, day: date | None) -> None:
    assert era_day([tokenize(text)], country) == day


TOLD_OTHERWISE = [
    ("انفجرت عبوة كان تنظيم داعش قد زرعها قرب البئر", {"isis"}),
    ("كان تنظيم داعش قد غادر المزرعة حين انفجرت العبوة", set()),
    ("اتهم سكان البلدة، قوات النظام المنتشرة قرب الصوامع، بالقيام بخطف راعيين", {"syrian_government"}),
    ('وأصابع الاتهام تشير إلى "غضب الزيتون"', {"sdf"}),
]


@pytest.mark.parametrize(("text", "found"), TOLD_OTHERWISE)
def test_who_planted_and_who_is_accused(text: str, found: set[str]) -> None:
    assert attackers(text, "sy") == found


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("اقتحم مسلحون بزي قوات النظام القرية وقتلوا رجلا", True),
        ("اقتحمت قوات النظام القرية وقتلت رجلا", False),
    ],
)
def test_whose_clothes_they_wore_leaves_it_in_doubt(text: str, doubt: bool) -> None:
    assert {m.hedged for m in read(text, "sy") if m.id == "syrian_government"} == {doubt}


BESIDE = [
    ("أصيب راع بانفجار ذخيرة من مخلفات قصف لقوات النظام على المزرعة", "sy", {"syrian_government"}),
    ("تدعم روسيا هجوم قوات النظام على الجبهة", "sy", set()),
    ("شنت قوات النظام بدعم روسي هجوما على القرية", "sy", {"syrian_government"}),
    ("انفجرت عبوة على دورية للجيش العراقي", "iq", set()),
    ("أطلقت قوات الاحتلال سراح فتى جريح", "ps", set()),
    ("أطلقت قوات الاحتلال النار على فتى", "ps", {"israel"}),
    ("حمل الأهالي الجريح إلى عيادة تابعة للنظام", "sy", set()),
    ("حمل الأهالي النظام مسؤولية القصف", "sy", {"syrian_government"}),
    ("قتل جندي سعودي بقذيفة على الحدود", "ye", set()),
    ("قتل جندي سعودي راعيا على الحدود", "ye", {"saudi_led_coalition"}),
    ("اتهمت وكالة سانا المجموعات المسلحة بإطلاق القذائف", "sy", {"opposition_factions"}),
    ("ألقت محلقة معادية قنبلة قرب راع", "lb", {"israel"}),
]


@pytest.mark.parametrize(("text", "country", "found"), BESIDE)
def test_who_is_named_beside_the_attack(text: str, country: str, found: set[str]) -> None:
    assert attackers(text, country) == found

DOUBTED = [
    ("استهدفت طائرات يظن سكان أنها روسية المخبز", {("russia", True)}),
    ("أحرقت مقاتلات لا يعرف إن كانت روسية أم تابعة للنظام المخبز", {("russia", True), ("syrian_government", True)}),
    ("قصفت مسيرة تركية يرجح أنها من طراز قديم سيارة", {("turkey", False)}),
    ("انفجر لغم يرجح أن مرتزقة فاغنر الروس زرعوه قبل رحيلهم", {("other", True)}),
    ("توفي شاب في سجون النظام", {("syrian_government", False)}),
    ("قصفت طائرة سجنا للنظام", set()),
    ("أعدم تنظيم (الدولة) شابا في الساحة", {("isis", False)}),
]


@pytest.mark.parametrize(("text", "found"), DOUBTED)
def test_doubts_and_custody(text: str, found: set[tuple[str, bool]]) -> None:
    known = {(m.id, m.hedged) for m in read(text, "sy") if m.role_hint == "attacker"}
    assert {one for one in known if one[0] != "unknown"} == found


SAID_OF_IT = [
    ("تعرضت البلدة لقصف مدفعي من مواقع قوات النظام", {"syrian_government"}),
    ("سقطت قذيفة قرب موقع قريب من مواقع قوات النظام", set()),
    ("سجل المركز خمس عمليات قصف من مواقع قوات النظام", set()),
    ("وذكر سكان أن الطائرة روسية", {"russia"}),
    ("وصلت الطائرة روسية الصنع إلى المطار", set()),
    ("ورجح مصدر أن المهاجمين من تنظيم داعش", {"isis"}),
    ("قتل الجيش السوري المسلحين من تنظيم داعش", {"syrian_government"}),
]


@pytest.mark.parametrize(("text", "found"), SAID_OF_IT)
def test_what_is_said_of_the_attack_told_before(text: str, found: set[str]) -> None:
    assert attackers(text, "sy") == found


BY_WORDS_AROUND = [
    ("استهداف قوات النظام بطائرة مسيرة سيارة مدنية على أطراف البلدة", {"syrian_government"}),
    ("استهداف قوات النظام بطائرة مسيرة في البلدة", set()),
    ("ورد الجيش التركي بقصف مواقع قسد في القرية", {"turkey"}),
    ("قتل مدني بقصف مواقع قوات النظام المتمركزة في التل على البلدة", {"syrian_government"}),
    ("وتزامنت الغارة مع قصف مدفعي لقوات النظام على محيط البلدة", {"syrian_government"}),
    ("قصف مدفعي من الجانب التركي والجيش الوطني على محيط المدينة", {"turkey", "syrian_national_army"}),
    ("قصف التحالف الدولي منزلا كان يتحصن على سطحه قناص من تنظيم داعش", {"us_led_coalition"}),
    ("قتل مدني برصاص قناص من تنظيم داعش", {"isis"}),
    ("واتهمت قسد في بيان الجيش التركي بقصف القرية", {"turkey"}),
    ("واتهم الجيش التركي في بيان قسد بقصف القرية", {"sdf"}),
    ("اعتلى قناص من قوات النظام سطح منزل وقتل طفلا", {"syrian_government"}),
    ("قصف التحالف الدولي سجنا يديره تنظيم داعش", {"us_led_coalition"}),
    ("قصفت الطائرات الإسرائيلية مبنى خزنت فيه قذائف لحزب الله", {"israel"}),
]


@pytest.mark.parametrize(("text", "found"), BY_WORDS_AROUND)
def test_who_struck_and_whose_sites_were_struck(text: str, found: set[str]) -> None:
    assert attackers(text, "sy") == found
