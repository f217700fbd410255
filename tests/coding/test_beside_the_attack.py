"""Sides that fight beside an attack on civilians, and are not who attacked them. All is invented; places are real."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from tests.coding.reading import count, place_name, read

# who shelled, where, who struck their positions, and how a text calls these
WARS = [
    ("قوات الدعم السريع", "sudan_rsf", "مخيم أبو شوك شمالي الفاشر", "طيران الجيش", "للدعم السريع", "شرقي الفاشر"),
    ("قوات النظام", "syrian_government", "بلدة سرمين بريف إدلب", "الفصائل", "لقوات النظام", "في ريف حماة"),
    ("مليشيا الحوثي", "houthis", "حي الروضة بمدينة تعز", "طيران التحالف", "للحوثيين", "غربي المدينة"),
    ("قوات حفتر", "libyan_lna", "منطقة عين زارة جنوب طرابلس", "سلاح الجو", "لقوات حفتر", "في محيط ترهونة"),
    ("القوات الإسرائيلية", "israel", "بلدة عيترون جنوب لبنان", "حزب الله", "للجيش الإسرائيلي", "في الجليل"),
]  # fmt: skip
STRUCK = ["وقصف {b} مواقع {of} {at}", "وفي المقابل، استهدف {b} رتلا {of} {at}", "ورد {b} بقصف تجمعات {of} {at}",
          "وأغار {b} على معسكر {of} {at}، وقتل عدد من عناصره"]  # fmt: skip
TOLL = ["وأصيب تسعة نازحين بينهم طفلان", "وأسفر القصف المدفعي عن إصابة تسعة مدنيين",
        "وقالت مصادر طبية إن تسعة مدنيين أصيبوا جراء القصف"]  # fmt: skip


def _between() -> Iterator[tuple[str, str]]:
    at = random.Random(17)
    for a, side, place, b, of, where in WARS:
        for struck in STRUCK:
            told = [f"قصفت {a} بالمدفعية {place}", struck.format(b=b, of=of, at=where), at.choice(TOLL)]
            if at.random() < 0.3:
                told = [told[1].removeprefix("و"), told[0], told[2]]
            yield ". ".join(told) + ".", side


@pytest.mark.parametrize(("text", "side"), list(_between()))
def test_a_strike_on_their_positions_is_no_attack_on_the_civilians(text: str, side: str) -> None:
    (event,) = read(text).events
    assert (event.event_type, count(event.injured)) == ("artillery_shelling", "9")
    assert {a.id for a in event.actors if a.role != "target"} == {side}


def test_what_a_strike_on_positions_did_to_civilians_is_told_of_it() -> None:
    events = read(
        "قصفت قوات الدعم السريع مخيم أبو شوك بالمدفعية، ما أدى إلى مقتل ثلاثة نازحين. وشن طيران الجيش السوداني غارات"
        " على مواقع للدعم السريع في مدينة الكومة. وأسفرت الغارات عن مقتل أربعة مدنيين."
    ).events
    assert [(count(e.killed), [a.id for a in e.actors if a.role == "attacker"]) for e in events] == [
        ("3", ["sudan_rsf"]),
        ("4", ["sudan_saf"]),
    ]


TOLD = "قتل أربعة مدنيين وأصيب تسعة بقصف على بلدة كفرنبل"
BESIDE = ["{}. وقالت قوات النظام إنها أسقطت طائرة مسيرة في أجواء المنطقة", "{}. وأعلن الجيش تدمير ثلاث آليات للفصائل",
          "{}. وقال مصدر محلي إن الجيش رد على مصادر النيران ودمر منصات إطلاق للفصائل في حي الراشدين",
          "{}، واتهمت لجان محلية قوات النظام والفصائل بعدم الاكتراث بحياة المدنيين",
          "دارت معارك بين قوات النظام والفصائل في محيط مدينة خان شيخون. {}"]  # fmt: skip


@pytest.mark.parametrize("form", BESIDE)
def test_who_fights_answers_or_shoots_down_is_no_attacker(form: str) -> None:
    (event,) = read(form.format(TOLD) + ".").events
    assert (count(event.killed), count(event.injured)) == ("4", "9")
    assert not {a.id for a in event.actors if a.role != "target"} - {"unknown"}


@pytest.mark.parametrize(
    "before",
    ["بعد ليلة من القصف العنيف على مدينة سراقب", "وبعد ساعات من غارات على مدينة سراقب", "عقب قصف مدفعي على مدينة سراقب"],
)
def test_what_was_struck_before_is_not_what_is_struck_now(before: str) -> None:
    (event,) = read(f"{before}، شنت طائرة حربية غارة على بلدة بنش وقتلت أربعة مدنيين").events
    assert place_name(event) == "بنش"


@pytest.mark.parametrize(
    "after",
    ["قتل ثلاثة مدنيين وأصيب آخرون", "وصلت جثامين ثلاثة مدنيين إلى مستشفى في مدينة إدلب", "انتشل الدفاع المدني ثلاثة قتلى"],
)
def test_whom_the_attack_before_killed(after: str) -> None:
    (event,) = read(f"بعد قصف مدفعي على مدينة سراقب، {after}").events
    assert place_name(event) == "سراقب"


def test_a_source_that_speaks_is_no_source_of_fire() -> None:
    (event,) = read("خطف مسلحون تسعة رعاة، وأفاد مصدر أن المخطوفين من قرية البوحسان بديالى").events
    assert place_name(event) == "البوحسان"
    (event,) = read("قتل ثلاثة مدنيين بقصف مصدره مناطق سيطرة النظام من معسكر جورين على بلدة الزيارة").events
    assert place_name(event) == "الزيارة"
