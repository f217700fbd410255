"""Who says so, in more shapes of the news: each drawn from its parts, all invented, the places real.

Each shape is drawn with several speakers and tolls by a fixed seed; the second half are texts in which
somebody seems to speak of the attack and does not.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from tests.coding.reading import read

DRAWN = 240
TOWNS = ("سرمين", "أريحا", "بنش", "جسر الشغور")
DEEDS = (
    "قتل خمسة مدنيين وأصيب تسعة آخرون في قصف على {town}",
    "أسفر قصف مدفعي على {town} عن مقتل خمسة مدنيين وإصابة تسعة",
    "سقط خمسة قتلى وتسعة جرحى في غارة على {town}",
)
SPEAKERS = {  # in the genitive, which for these is the nominative too
    "مصدر طبي": "medical",
    "مدير المستشفى": "medical",
    "الدفاع المدني": "civil_defence",
    "وزارة الصحة": "official",
    "مجلس المدينة": "official",
    "أحد الناجين": "eyewitness",
    "أحد أفراد العائلة": "eyewitness",
    "شيخ من قبيلة الجبور": "eyewitness",
    "المرصد السوري لحقوق الإنسان": "monitor_ngo",
    "غرفة طوارئ المدينة": "local_activists",
    "رئيس الأركان": "military_statement",
    "مسؤول بوزارة الدفاع": "military_statement",
    "مصدر في فرع الأمن الجنائي": "official",
    "مكتب حقوق الإنسان بالمحافظة": "official",
}
AFTER = (
    "{deed}، بحسب معلومات حصلت عليها الوكالة من {who}.",
    "{deed}، وفق شهادات جمعها الموقع من {who}.",
    "{deed}، هذا ما صرح به للوكالة {who}.",
    "{deed}. هذا ما وصلنا من {who}.",
    "{deed} زي ما قال {who}.",
)
BEFORE = (
    "وعاد {who} ليؤكد أن {that}.",
    "وبحسب إفادات حصلنا عليها من {who}، {deed}.",
    "أما {who} فقال إن {that}.",
)
THAT = "خمسة مدنيين قتلوا وأصيب تسعة آخرون في قصف على {town}"
MARKS = ("({who})", "- {who}", "|| {who}")
UNNAMED = {"مصدر طبي": "medical", "مصدر أمني": "official", "ناشطون": "local_activists", "شهود": "eyewitness"}


def drawn() -> Iterator[tuple[str, str]]:
    chance = random.Random(20241110)
    for _ in range(DRAWN):
        town, who = chance.choice(TOWNS), chance.choice(list(SPEAKERS))
        deed = chance.choice(DEEDS).format(town=town)
        way = chance.choice((*AFTER, *BEFORE))
        yield way.format(deed=deed, that=THAT.format(town=town), who=who), SPEAKERS[who]
    for who, kind in UNNAMED.items():
        for mark in MARKS:
            yield f"{chance.choice(DEEDS).format(town=chance.choice(TOWNS))} {mark.format(who=who)}", kind
        yield f"{who}/ {chance.choice(DEEDS).format(town=chance.choice(TOWNS))}", kind


@pytest.mark.parametrize(("text", "kind"), sorted(set(drawn())))
def test_every_speaker_in_every_shape(text: str, kind: str) -> None:
    assert voices(text) == {kind}


def voices(text: str) -> set[str]:
    return {s for e in read(text).events for s in e.speakers} - {"unattributed"}


TOLD = "قتل خمسة مدنيين وأصيب تسعة آخرون في قصف على بلدة سرمين"
SECOND = {  # what stands after the attack -> who speaks of it
    "واتهم الشيخ سامر، وهو أحد وجهاء البلدة، قوات الجيش بإطلاق القذائف.": {"eyewitness"},
    "وأكد سامر الحلبي، الناطق باسم الدفاع المدني، مقتل خمسة.": {"civil_defence"},
    "أما العميد سامر الحلبي فقال إن القصف لم يستهدف مدنيين.": {"military_statement"},
    "وقال التحالف في بيان إنه \"لا علم له\" بأي ضربة هناك.": {"military_statement"},
    "وسارعت قوات سوريا الديمقراطية إلى نفي مسؤوليتها.": {"military_statement"},
    "ونفت دمشق أن تكون طائراتها قصفت البلدة.": {"official"},
    "ويتناقل سكان صورا للدمار، وقال أحدهم إن القصف استمر ساعة.": {"eyewitness"},
    "وقال أحد الجيران إن السقف هوى فوق رؤوسهم.": {"eyewitness"},
    "\"كان الأمر كيوم القيامة\"، تقول سعاد، وهي جارة للعائلة.": {"eyewitness"},
    "وقال مسعف واثنان من السكان إن الجرحى نقلوا إلى بنش.": {"medical", "eyewitness"},
    "وطالب المحافظ بالتحقيق، مؤكدا أن القصف طال منازل المدنيين.": {"official"},
    "لكن منظمات حقوقية، بينها رابطة محلية، خلصت إلى أن القصف متعمد.": {"monitor_ngo"},
    "وقال مصورون لوكالة فرانس برس إنهم رأوا الجثث في الشارع.": {"outlet_reporter"},
    "أما رئيس البلدية فقال إنها كانت آمنة وإن القتلى من عائلة واحدة.": {"official"},
    "وأعلن وزير الثقافة والإعلام أن القتلى بينهم أطفال.": {"official"},
    "وقال الجيش الإسرائيلي إنه رصد خلية من ثلاثة مسلحين.": {"military_statement"},
}
SILENT = (  # who says nothing of it
    "ولم يصدر عن الجهات الأمنية أي توضيح.",
    "ولم يؤكد التحالف ولم ينف شن الغارة.",
    "وحذرت الأونروا من انتشار الأوبئة في مراكز الإيواء.",
    "وحذر مدير المستشفى من توقف المولد الكهربائي.",
    "وقال مزارع من البلدة إن القطاف تأخر هذا العام.",
    "وقال سكان إن الكهرباء مقطوعة منذ شهر.",
    "وطالبت منظمة محلية بفتح المعابر.",
    "وتتحدث صحف عن خطط لجولة جديدة.",
)


@pytest.mark.parametrize(("text", "found"), SECOND.items())
def test_who_speaks_after_the_attack(text: str, found: set[str]) -> None:
    assert voices(f"{TOLD}. {text}") == found


@pytest.mark.parametrize("text", SILENT)
def test_who_says_nothing_of_the_attack(text: str) -> None:
    assert voices(f"{TOLD}. {text}") == set()


PAGES = {
    "المرصد اليمني للألغام": "monitor_ngo",
    "بلدية النبطية": "official",
    "مستشفى العودة - النصيرات": "medical",
    "إسعاف الزاوية - المكتب الإعلامي": "medical",
    "شبكة أطباء السودان": "medical",
    "الدفاع المدني": "civil_defence",
    "تنسيقية مدينة أريحا": None,
    "غرفة طوارئ أمبدة": None,
    "مرصد جبل الزاوية 33": None,
    "إسعاف المصابين": None,
    "حي الشيخ مقصود": None,
}


@pytest.mark.parametrize(("page", "kind"), PAGES.items())
def test_whose_page_it_is(page: str, kind: str | None) -> None:
    """A body's name over a short post speaks; the page of a network only reports, and stays unnamed."""
    assert voices(f"{page}\n{TOLD}.") == ({kind} if kind else set())


def test_a_network_that_numbers_its_news_speaks_for_itself() -> None:
    assert voices(f"غرفة طوارئ أمبدة\nتحديث 2\n{TOLD}.") == {"local_activists"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("استجابت فرقنا لقصف على بلدة سرمين قتل خمسة مدنيين.", "civil_defence"),
        ("قصف على بلدة سرمين قتل خمسة مدنيين، فرقنا أسعفت المصابين.", "civil_defence"),
        ("وصل مشفانا خمسة شهداء بعد قصف على بلدة سرمين.", "medical"),
        ("قصف على بلدة سرمين قتل خمسة مدنيين. فرقنا جاهزة.", None),
    ],
)
def test_our_people_tell_what_they_did(text: str, kind: str | None) -> None:
    assert voices(text) == ({kind} if kind else set())


def test_no_knowledge_of_a_strike_is_a_denial() -> None:
    [claim] = [c for c in read(f"{TOLD}. وقال التحالف إنه لا علم له بأي ضربة.").claims if c.stance == "denies"]
    assert claim.event == 0 and claim.speaker.type == "military_statement"
