"""Which side is named in a sentence and what part it plays, by invented sentences of many outlets' habits."""

from __future__ import annotations

from datetime import date

import pytest

from tawthiq.arabic.tokens import tokenize
from tawthiq.coding.actors.mentions import ActorMention, actor_mentions


def read(text: str, country: str, day: date = date(2019, 6, 1)) -> list[ActorMention]:
    return actor_mentions(tokenize(text), country=country, day=day)


def attackers(text: str, country: str, day: date = date(2019, 6, 1)) -> set[str]:
    """The attackers and parties to a clash of a sentence, without ownerless aircraft and gunmen."""
    found = read(text, country, day)
    return {m.id for m in found if m.role_hint in ("attacker", "party") and m.id != "unknown"}


JOINED = [
    ("شن الطيران الحربي الروسي والتابع للنظام غارات على البلدة", "sy", {"russia", "syrian_government"}),
    ("أغارت طائرات سلاحي الجو الروسي والسوري على البلدة", "sy", {"russia", "syrian_government"}),
    ("قصفت قوات النظام وحليفها الروسي أطراف البلدة", "sy", {"syrian_government", "russia"}),
    ("استهدف نظام الأسد وحليفه الروسي المخيم", "sy", {"syrian_government", "russia"}),
    ("قصفت قوات الاحتلال التركي ومرتزقته القرية بالمدفعية", "sy", {"turkey", "syrian_national_army"}),
    ("شنتها طائرات العدو الأمريكي والبريطاني على صنعاء", "ye", {"united_states", "united_kingdom"}),
    ("شن العدوان الأمريكي البريطاني غارات على الحديدة", "ye", {"united_states", "united_kingdom"}),
    (
        "قصف لقوات النظام والميليشيات الإيرانية على القرية",
        "sy",
        {"syrian_government", "iran_backed_militias"},
    ),
    ("قصفت مليشيات الحوثي وقوات صالح أحياء تعز", "ye", {"houthis"}),
    ("قتل مدنيان بقصف مدفعي من مناطق مشتركة بين قوات النظام وقسد", "sy", {"syrian_government", "sdf"}),
]

OWNERS = [
    ("قصفت قوات اللواء المتقاعد خليفة حفتر الحي", "ly", {"libyan_lna"}),
    ("قتل رجل في غارة لطيران المشير خليفة حفتر على المزرعة", "ly", {"libyan_lna"}),
    ("قصف نفذه الطيران التابع لخليفة حفتر على البلدة", "ly", {"libyan_lna"}),
    ("قصف الجيش الوطني الليبي بقيادة حفتر الحي", "ly", {"libyan_lna"}),
    ("سقطت قذائف أطلقتها القوات التابعة للجيش السعودي على القرية", "ye", {"saudi_led_coalition"}),
    ("استهدف قصف مدفعي وصاروخي سعودي القرى الحدودية", "ye", {"saudi_led_coalition"}),
    ("قصفت قوات النظام السعودي مزارع المواطنين", "ye", {"saudi_led_coalition"}),
    ("قتل مدنيون في غارة لحلف الناتو على البلدة", "ly", {"other"}),
    ("أطلقت دبابة ميركافا إسرائيلية قذيفة على المنزل", "lb", {"israel"}),
    ("انفجر صاروخ اعتراضي إسرائيلي فوق البلدة", "lb", {"israel"}),
    ("استشهد رجل بصاروخ حربي إسرائيلي", "ps", {"israel"}),
    ("قتل رجل في قصف جوي عنيف لطائرات التحالف الدولي", "sy", {"us_led_coalition"}),
    ("قتل مدنيون جراء القصف المدفعي العشوائي للقوات المسلحة", "sd", {"sudan_saf"}),
    ("قتل طفل بانفجار لغم حوثي في مزرعة", "ye", {"houthis"}),
    ("قتل رجل بانفجار لغم من مخلفات مسلحي تنظيم داعش", "sy", {"isis"}),
    ("قتل أربعة مدنيين بقصف طيران النظام المروحي", "sy", {"syrian_government"}),
    ("شن طيران حربي يعتقد أنه تابع لسلاح الجو السوري غارة على السوق", "sy", {"syrian_government"}),
    ("هاجم عناصر يتبعون لقوات الدعم السريع القرية", "sd", {"sudan_rsf"}),
    ("نهبت قوة تابعة لميليشيا الدعم السريع المتمردة السوق", "sd", {"sudan_rsf"}),
    ("خطف نفذه عناصر من القوة المشتركة التابعة لفصيل العمشات", "sy", {"syrian_national_army"}),
    ("توغلت قوات الاحتلال الإسرائيلي واعتقلت شابا", "ps", {"israel"}),
    ("شنت ميليشيا (الدعم السريع) هجوما على القرية", "sd", {"sudan_rsf"}),
    ("داهمت دورية للاحتلال منزلا واعتقلت شابا", "ps", {"israel"}),
    ("نهبت قوة للدعم السريع المتمردة السوق", "sd", {"sudan_rsf"}),
    ("استهدفت مسيرة معادية سيارة تابعة لحزب الله", "lb", {"israel"}),
    ("شنت مقاتلات فرنسية وأميركية غارات", "iq", {"other", "united_states"}),
]

AGENTS = [
    ("أصيب رجل برصاص قناصة الحوثيين", "ye", {"houthis"}),
    ("قتل مدني بنيران عناصر قسد", "sy", {"sdf"}),
    ("أقدم تنظيم الدولة، يوم السبت، على إعدام شابين", "sy", {"isis"}),
    ("قيام التنظيم بإعدام ثلاثة رجال", "iq", {"isis"}),
    ("إعدام التنظيم ثلاثة رجال في الساحة", "iq", {"isis"}),
    ("قصفت أيضا القوات السعودية القرية", "ye", {"saudi_led_coalition"}),
    ("شن، مساء اليوم، طيران العدوان غارتين على المدينة", "ye", {"saudi_led_coalition"}),
    ("جراء إطلاق القوات التركية النار على العائلة", "sy", {"turkey"}),
    ("تعمدت ميليشيا قسد استهداف المدنيين", "sy", {"sdf"}),
    ("عملية تصفية من جانب عناصر من الدعم السريع", "sd", {"sudan_rsf"}),
    ("مصدر القذائف هو الجماعات المسلحة في الريف", "sy", {"opposition_factions"}),
    ("عناصر من تنظيم داعش، نصبوا كمينا لحافلة", "iq", {"isis"}),
    ("تبنى تنظيم الدولة التفجير", "iq", {"isis"}),
    ("أعلن تنظيم الدولة (داعش) مسؤوليته عن الهجوم", "iq", {"isis"}),
    ("أعلنت حركة أحرار الشام، أنها استهدفت المدينة بالصواريخ", "sy", {"opposition_factions"}),
    ("أقر المتحدث باسم الجيش الوطني الليبي بتنفيذ الغارة", "ly", {"libyan_lna"}),
    ("اتهمت وكالة محلية، الجيش التركي بالوقوف وراء القصف", "sy", {"turkey"}),
    ("اتهمت وزارة الدفاع السورية قسد بقصف الحي", "sy", {"sdf"}),
    ("أعلنت جماعة حزب الله، الثلاثاء، قصفها موقعا", "lb", {"hezbollah"}),
    ("قالت القيادة المركزية الأمريكية إنها نفذت غارة", "sy", {"united_states"}),
    ("القوات العراقية المتمركزة في المزرعة الكبيرة شرق المدينة أطلقت قذائف", "iq", {"iraqi_government"}),
    ("حصار يفرضه الجيش العراقي على المدينة", "iq", {"iraqi_government"}),
    ("إن المليشيا الانقلابية، أطلقت قذائف على الحي", "ye", {"houthis"}),
    ("زرعته المليشيا الإرهابية في المزرعة", "ye", {"houthis"}),
    ("قتل رجل بانفجار لغم لمليشيا الحوثي", "ye", {"houthis"}),
    ("شنت مجموعة من مسلحي لواء الوقاص حملة مداهمات", "sy", {"syrian_national_army"}),
    ("مسلحون ينتمون لفيلق الشام، الموالي لأنقرة، عمدوا إلى قتل مسن", "sy", {"opposition_factions"}),
    ("اتهم المتحدث باسم قوات الوفاق، قوات حفتر بالوقوف وراء الغارة", "ly", {"libyan_lna"}),
    ("نفذ التحالف الدولي بالاشتراك مع قسد عملية إنزال", "sy", {"us_led_coalition", "sdf"}),
    ("قتل طفل بقنبلة من مخلفات قصف سابق لقوات النظام", "sy", {"syrian_government"}),
    ("اغتالت قوة خاصة من جيش الاحتلال شابا", "ps", {"israel"}),
    ("رد حزب الله بقصف المستوطنة", "lb", {"hezbollah"}),
    ("قصف جوي نسب إلى قوات حفتر على المركز", "ly", {"libyan_lna"}),
    ("قتل شاب تحت التعذيب في سجون هيئة تحرير الشام", "sy", {"hts_or_nusra"}),
    ("سقطت صواريخ انطلقت من مناطق انتشار قسد", "sy", {"sdf"}),
    ("اقتحمت قوات كبيرة من جيش الاحتلال المخيم", "ps", {"israel"}),
    ("حملت لجان المقاومة الدعم السريع مسؤولية القصف", "sd", {"sudan_rsf"}),
    ("اشتباكات بين قسد والجيش الوطني أوقعت قتلى", "sy", {"sdf", "syrian_national_army"}),
]

NOT_ATTACKERS = [
    ("مقاتلة تابعة للتحالف الدولي لمحاربة تنظيم داعش ضربت قافلة", "sy", {"us_led_coalition"}),
    ("قصفت طائرات روسية البلدة الخاضعة لسيطرة هيئة تحرير الشام", "sy", {"russia"}),
    ("استهدفت غارة إسرائيلية مقرا لحزب الله", "lb", {"israel"}),
    ("مقتل قيادي من حزب العمال الكردستاني بقصف", "iq", set()),
    ("استهدفت مسيرة تركية سيارة تابعة لقسد", "sy", {"turkey"}),
    ("إن الغارة استهدفت سيارة مفخخة لتنظيم داعش", "iq", set()),
    ("تم استهداف المسعفين وقوات النظام بصاروخ", "sy", set()),
    ("ذكرت وسائل إعلام تابعة لقوات سوريا الديمقراطية أن مسيرة تركية ضربت ورشة", "sy", {"turkey"}),
    ("قالت وكالة هاوار القريبة من حزب العمال الكردستاني إن غارة تركية ضربت القرية", "sy", {"turkey"}),
    ("وفق قناة المسيرة التابعة للحوثيين", "ye", set()),
    ("انفجرت السيارة بعد أن كانت ملاحقة من قبل الأجهزة الأمنية", "iq", set()),
    ("فرضت قوات الأمن طوقا حول مكان الانفجار", "iq", set()),
    ("قصفت طائرات المدينة التي تشهد معارك بين تنظيم داعش وقسد", "sy", set()),
    ("سقطت قذائف مع تحليق طيران الاستطلاع الروسي", "sy", set()),
    ("وقدم مجلس منبج العسكري أرقاما مختلفة", "sy", set()),
    ("قتلى وجرحى من قسد إثر استهداف سيارتهم", "sy", set()),
    ("نزحت العائلة منذ الاجتياح التركي للمنطقة", "sy", set()),
    ("أعدم الرجل بتهمة التعاون مع القوات العراقية", "iq", set()),
    ("لم يصدر أي تعليق من التحالف الدولي حول الحادث", "iq", set()),
    ("وقال المتحدث باسم الجيش السوداني إن القتلى مدنيون", "sd", set()),
    ("وصل الجرحى إلى مستشفى تابع لقوات الدعم السريع", "sd", set()),
    ("يتهم ناشطون قسد بدعم المهربين", "sy", set()),
    ("نفت القوات الحكومية مسؤوليتها عن القصف", "sy", set()),
    ("لم يعلن تنظيم الدولة مسؤوليته عن التفجير", "iq", set()),
    ("قصف التنظيم قاعدة عسكرية", "iq", set()),
    ("طالب قائد قوات الجيش العراقي بتوخي الدقة بالقصف", "iq", set()),
    ("قتل 530 مدنيا بالغارات و723 من قوات النظام", "sy", set()),
    ("القوات المدعومة من قبل القوات الجوية للتحالف تقاتل في المدينة", "iq", set()),
    ("أعلن حزب الله استشهاد أحد عناصره في قصف إسرائيلي", "lb", {"israel"}),
    ("قال فصيل متحالف مع هيئة تحرير الشام إن القذائف سقطت", "sy", set()),
    ("نفذت الشرطة العسكرية الروسية دورية مشتركة", "sy", set()),
    ("انفجرت عبوة بدورية لقوات النظام", "sy", set()),
    ("هاجمت الطائرات بنية لتخزين طائرات مسيرة تابعة لحزب الله", "lb", set()),
]


@pytest.mark.parametrize(("text", "country", "wanted"), JOINED + OWNERS + AGENTS + NOT_ATTACKERS)
def test_attackers(text: str, country: str, wanted: set[str]) -> None:
    """The attackers of a sentence are those that its words make so, and no other side named in it."""
    assert attackers(text, country) == wanted


def test_candidates_without_country_or_day() -> None:
    """A bare name keeps all that it may mean, and asserts none."""
    (found,) = actor_mentions(tokenize("قصف الاحتلال القرية"), country="sy", day=None)
    assert (found.id, set(found.candidates)) == ("unknown", {"israel", "turkey", "russia"})
    (found,) = actor_mentions(tokenize("قصف الجيش السوري القرية"), country="sy", day=None)
    assert set(found.candidates) == {"syrian_government", "syrian_transitional_government"}


@pytest.mark.parametrize(
    ("day", "actor"),
    [(date(2024, 12, 7), "syrian_government"), (date(2024, 12, 8), "syrian_transitional_government")],
)
def test_names_have_dates(day: date, actor: str) -> None:
    """The same name is another side from the day of the change."""
    assert attackers("قصف الجيش السوري القرية", "sy", day) == {actor}


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("قصفت طائرات يرجح أنها روسية البلدة", True),
        ("غارة لطائرات روسية على الأرجح", True),
        ("قصفت طائرات روسية البلدة", False),
        ("أعدم تنظيم داعش رجلا بتهمة يرجح أنها التعامل مع التحالف", False),
    ],
)
def test_doubt_is_about_the_actor(text: str, doubted: bool) -> None:
    """Doubt about who it was counts; doubt about the motive does not."""
    found = [m for m in read(text, "sy") if m.role_hint == "attacker"]
    assert [m.hedged for m in found] == [doubted]


def test_loaded_nouns_keep_their_slant() -> None:
    """A loaded noun before a neutral name is noted as loaded."""
    slants = {t: read(t, "sy")[0].slant for t in ("قصفت ميليشيات قسد القرية", "قصف الاحتلال الروسي السوق")}
    assert set(slants.values()) == {"loaded"}
    assert read("قصفت الطائرات الروسية السوق", "sy")[0].slant == "neutral"


def test_gunmen_whom_nobody_knows() -> None:
    """Ownerless gunmen and aircraft are unknown, with no candidates."""
    found = read("خطف مسلحون مجهولون تاجرا", "sy") + read("قصف طيران حربي البلدة", "sy")
    assert [(m.id, m.candidates) for m in found] == [("unknown", ())] * 2
