"""Who says so, put together from its parts: each speaker with each way to cite him, and who only seems to be one.

The parts are the phrases of the news; a fixed seed draws the same sentences in each run. All are invented;
the places are real.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from tests.coding.reading import read

DRAWN = 300
TOLL = "خمسة مدنيين قتلوا وأصيب تسعة آخرون في قصف على بلدة سرمين"
DEED = "قتل خمسة مدنيين وأصيب تسعة آخرون في قصف على بلدة سرمين"


class Voice(NamedTuple):
    name: str
    genitive: str
    type: str
    feminine: bool = False


VOICES = [
    Voice("مصدر طبي", "مصدر طبي", "medical"),
    Voice("طبيبة في مستشفى المدينة", "طبيبة في مستشفى المدينة", "medical", feminine=True),
    Voice("شبكة أطباء السودان", "شبكة أطباء السودان", "medical", feminine=True),
    Voice("الدفاع المدني", "الدفاع المدني", "civil_defence"),
    Voice("فوج الإطفاء", "فوج الإطفاء", "civil_defence"),
    Voice("وزارة الصحة", "وزارة الصحة", "official", feminine=True),
    Voice("خلية الأزمة في البلدية", "خلية الأزمة في البلدية", "official", feminine=True),
    Voice("المتحدثة باسم وزارة الصحة", "المتحدثة باسم وزارة الصحة", "official", feminine=True),
    Voice("المكتب الإعلامي الحكومي في غزة", "المكتب الإعلامي الحكومي في غزة", "official"),
    Voice("رئيس بلدية سرمين", "رئيس بلدية سرمين", "official"),
    Voice("متحدث عسكري", "متحدث عسكري", "military_statement"),
    Voice("ضابط في قيادة عمليات نينوى", "ضابط في قيادة عمليات نينوى", "military_statement"),
    Voice("قائد ميداني في الجيش", "قائد ميداني في الجيش", "military_statement"),
    Voice("المرصد السوري لحقوق الإنسان", "المرصد السوري لحقوق الإنسان", "monitor_ngo"),
    Voice("المركز السوري للرصد والتوثيق", "المركز السوري للرصد والتوثيق", "monitor_ngo"),
    Voice("الناطق باسم المعسكر", "الناطق باسم المعسكر", "local_activists"),
    Voice("غرفة طوارئ المدينة", "غرفة طوارئ المدينة", "local_activists", feminine=True),
    Voice("أحد شيوخ المنطقة", "أحد شيوخ المنطقة", "eyewitness"),
    Voice("شهود عيان", "شهود عيان", "eyewitness"),
    Voice("ناشط محلي", "ناشط محلي", "local_activists"),
]
WAYS = [
    "{said} {name} إن {toll}.", "وكان {name} قد {cleared} في وقت سابق أن {toll}.", "{deed}، وفق {genitive}.",
    "وجاء في إيجاز صحفي صادر عن {genitive} أن {toll}.", "{deed}، حسب بلاغ صادر عن {genitive}.",
    "علمنا من {genitive} أن {toll}.", "{deed}، هذا ما {told} به {name}.", "{deed}، بشهادة {genitive}.",
    "{deed}، بحسب حصيلة أولية {announced} {name}.", "وذكر موقع محلي، نقلا عن {genitive}، أن {toll}.",
    "{deed}، وفق ما {told} به {name} لـ\"شام\".", "وصدر عن {genitive} بيان جاء فيه أن {toll}.",
]  # fmt: skip


def drawn() -> Iterator[tuple[str, str]]:
    chance = random.Random(20171025)
    for _ in range(DRAWN):
        voice, way = chance.choice(VOICES), chance.choice(WAYS)
        forms = {"said": "قالت", "cleared": "بينت", "told": "أفادت", "announced": "أعلنتها"}
        if not voice.feminine:
            forms = {"said": "قال", "cleared": "بين", "told": "أفاد", "announced": "أعلنها"}
        yield way.format(**voice._asdict(), **forms, toll=TOLL, deed=DEED), voice.type


def voices(text: str) -> set[str]:
    [event] = read(text).events
    return set(event.speakers) - {"unattributed"}


@pytest.mark.parametrize(("text", "speaker"), list(drawn()))
def test_the_one_cited_is_read(text: str, speaker: str) -> None:
    assert voices(text) == {speaker}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"لكن مصدرا طبيا أكد أن {TOLL}.", {"medical"}),
        (f'غير أن مصدرا أمنيا أبلغ "الفرات برس" بأن {TOLL}.', {"official"}),
        (f"لكن متحدثا عسكريا قال إن {TOLL}.", {"military_statement"}),
        ("استقبل مستشفى ناصر جثامين خمسة مدنيين قتلوا في قصف على بلدة سرمين.", {"medical"}),
        ("تسلم مجمع الشفاء الطبي جثث خمسة مدنيين قتلوا في قصف على بلدة سرمين.", {"medical"}),
        (
            "استقبل مستشفى ناصر جثامين خمسة مدنيين قتلوا في قصف على بلدة سرمين، بحسب الدفاع المدني.",
            {"civil_defence"},
        ),
        ("استقبل المجلس وفدا بعد مقتل خمسة مدنيين في قصف على بلدة سرمين.", set()),
        ("نقل تسعة جرحى إلى مستشفى ناصر بعد قصف على بلدة سرمين.", set()),
        (f"{DEED}.\nالمصدر: وزارة الصحة", {"official"}),
        (f"{DEED}.\nالمصدر: وكالات", set()),
        (f"{DEED}\nلجان مقاومة أم دقرسي\nالاثنين 10 يونيو", {"local_activists"}),
        (
            "النقطة الطبية في #كفربطنا\nاستقبلنا صباح اليوم 23 إصابة جراء قصف مدفعي على بلدة كفربطنا",
            {"medical"},
        ),
        (f"{DEED}\nالدفاع المدني\nوزارة الصحة", set()),
        (f"{DEED}\nالمكتب التنفيذي", set()),
        (f"علم المركز السوري للرصد والتوثيق أن رجلا اعتقل أمس.\n{DEED}.", {"monitor_ngo"}),
        (f"علم المركز الإعلامي أن رجلا اعتقل أمس.\n{DEED}.", {"local_activists"}),
        (f"{DEED}. وأعلن المجلس المحلي الحداد ثلاثة أيام وإغلاق المدارس.", set()),
        (f"{DEED}. وأعلنت بلدية سرمين تعليق الدراسة حفاظا على سلامة الأطفال.", set()),
        (f"{DEED}. وأعلن المجلس المحلي مقتل ستة مدنيين في قصف على بلدة سرمين.", {"official"}),
    ],
)
def test_turns_of_speech(text: str, found: set[str]) -> None:
    assert {s for e in read(text).events for s in e.speakers} - {"unattributed"} == found
