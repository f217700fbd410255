"""Villages that no table has: after their rank word, by the noun of a hamlet, alone before a verb of harm."""

from __future__ import annotations

import pytest
from tests.places.helpers import names, read

from tawthiq.model import Document, Event
from tawthiq.pipeline import read_document


def events(text: str) -> list[Event]:
    return list(read_document(Document("t.txt", text.encode(), "sha256:t", None, None)).events)


def told(text: str) -> list[tuple[str | None, int | None]]:
    """Where each event was, and how many it killed."""
    return [(e.place.name_ar if e.place else None, e.killed.low if e.killed else None) for e in events(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قصف على قرية زعرورين", "زعرورين"),
        ("برميلان متفجران على محيط مدرسة في بلدة صنيبرات أمس", "صنيبرات"),
        ("غارة على منزل في مخيم دحنوشة ليلة أمس", "دحنوشة"),
        ("غارة على منزل في مخيم زعرورين ليلة أمس", "زعرورين"),
        ("قصف على قرية عزبة أبو سندان أمس", "عزبة أبو سندان"),
        ("غارة على خربة بيت دعبوس", "خربة بيت دعبوس"),
        ("تعرضت مزرعة بيت دعبوس لغارات جوية", "مزرعة بيت دعبوس"),
        ("قصف على عزبة الدعابيس أمس", "عزبة الدعابيس"),
    ],
)
def test_a_village_of_no_table(text: str, name: str) -> None:
    assert names(text) == [name]
    assert [m.place.id for m in read(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "قصف الطيران قرية بصواريخ فراغية",
        "قصف بلدة وقتل ثلاثة مدنيين",
        "استهدف القصف قرية مأهولين سكانها بالنازحين",
        "توفي المصاب على عين المكان",
        "احترقت مزرعة دواجن",
        "قصف على مزرعة أبو سندان",
        "قصف على مخيم نازحين",
        "وفي تصعيد قتل ثلاثة مدنيين",
        "وفي رد قصفت المدفعية مواقع",
    ],
)
def test_no_name(text: str) -> None:
    assert names(text) == []


def test_a_distance_between_dashes_places_a_village() -> None:
    text = "غارة على قرية لطمين - 27 كم شمال حماة - واثنان في مورك"
    assert [m.place.text for m in read(text)] == ["قرية لطمين - 27 كم شمال حماة -", "مورك"]


def test_a_village_that_belongs_to_a_unit() -> None:
    text = "استهدف القصف مراعي هرور التابعة لناحية كاني ماسي شمال شرقي محافظة دهوك"
    assert names(text)[0] == "هرور"


@pytest.mark.parametrize("text", ["قصف على الأبزمو المجاورة بريف حلب", "قصف على بليون المجاورة بريف إدلب"])
def test_a_neighbouring_village(text: str) -> None:
    assert len(names(text)) >= 1
    assert read(text)[0].place.precision == "settlement"


def test_a_neighbouring_house_is_no_village() -> None:
    assert names("قصف على المزرعة المجاورة") == []


def test_a_quarter_in_a_village_lies_in_its_governorate() -> None:
    found = read("أغار الطيران على منزل في حي البيدر بعين قانا في لبنان")
    assert found[0].place.admin1 is not None
    assert found[0].place.admin1.name_ar == "النبطية"


FIRST = "قتل خمسة مدنيين بغارة جوية على كفرنبل اليوم.\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وفي مزرعة بيت دعبوس وقعت مجزرة سقط فيها 11 ضحية.", "مزرعة بيت دعبوس"),
        ("وفي قرية زعرورين وقعت مجزرة سقط فيها 11 ضحية.", "زعرورين"),
        ("وفي زعرورين قتل 11 مدنيا بقصف مدفعي.", "زعرورين"),
        ("وفي قرية صنيبرات قتل 11 مدنيا بقصف مدفعي.", "صنيبرات"),
    ],
)
def test_its_dead_are_not_of_the_place_told_before(text: str, place: str) -> None:
    assert told(FIRST + text) == [("كفر نبل", 5), (place, 11)]


def test_the_place_told_next_is_not_that_of_an_unlisted_village() -> None:
    text = "قتل خمسة بغارة على بلدة زعرورين، فيما قصفت المدفعية بلدة كفرنبل."
    assert told(text) == [("زعرورين", 5), ("كفر نبل", None)]


def test_a_list_that_begins_with_an_unlisted_village() -> None:
    text = "قصفت قوات النظام بالمدفعية محيط قريتي صنيبرات ومجدليا بريف إدلب."
    assert [place for place, _ in told(text)] == ["صنيبرات", "مجدليا"]


def test_an_unlisted_subdistrict_under_its_governorate() -> None:
    text = "ديالى: سقوط أربع قذائف هاون على منازل في ناحية تل زعرور شمالي شرق بعقوبة."
    assert [place for place, _ in told(text)] == ["تل زعرور"]


def test_an_unlisted_camp_under_the_city_of_its_governorate() -> None:
    text = "وفي طولكرم، قصفت مسيّرة مجموعة شبان قرب مدخل مخيم صنيبرات، ما أدى إلى إصابة اثنين منهم."
    assert [place for place, _ in told(text)] == ["صنيبرات"]


def test_a_house_by_a_town_is_not_on_the_road_between_two_others() -> None:
    text = (
        "قتل سبعة مدنيين في غارة على حافلة بين بلدتي القليلة والحنية جنوب صور السبت.\n"
        "وقتل خمسة في غارة هدمت منزلهم قرب بلدة حاريص في قضاء بنت جبيل ليل الجمعة السبت."
    )
    assert told(text) == [("القليلة", 7), ("حاريص", 5)]


@pytest.mark.parametrize("where", ["على بلدة حاس", "على محيط بلدة حاس", "قرب بلدة حاس"])
def test_people_by_a_town_are_counted_as_those_in_it(where: str) -> None:
    text = (
        "قتل ثمانية مدنيين بغارة روسية على مدينة كفرنبل بريف إدلب اليوم.\n"
        f"كما قتل خمسة مدنيين وأصيب عدد آخر بغارة {where}."
    )
    assert sorted(killed or 0 for _, killed in told(text)) == [5, 8]
