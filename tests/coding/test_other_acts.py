"""Acts of others told beside an attack, and whose a second attack is. All texts are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coding.reading import place_name, read, report
from tawthiq.coding.read import read_report

SHELLS = "أصيب خمسة مدنيين بقذائف أطلقها الحوثيون على مدينة تعز اليوم. "


def actors(text: str) -> list[set[str]]:
    return [{a.id for a in e.actors} for e in read(text).events]


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("وذكر سكان أن طيران التحالف العربي أغار على مواقع الحوثيين في المدينة.", [{"houthis"}]),
        ("وذكر سكان أن الحوثيين قصفوا الحي بالمدفعية.", [{"houthis"}]),
    ],
)
def test_who_strikes_the_attackers_is_none_of_them(more: str, found: list[set[str]]) -> None:
    assert actors(SHELLS + more) == found


def test_two_sides_that_accuse_each_other_both_stay() -> None:
    text = "قتل سبعة مدنيين بقصف على سوق مدينة الأبيض أمس. وقال الدعم السريع إن الجيش قصف السوق. "
    assert actors(text + "ويقول الجيش إن قوات الدعم السريع قصفت السوق.") == [{"sudan_saf", "sudan_rsf"}]


def test_an_admission_of_another_act_is_no_voice_of_the_attack() -> None:
    text = "جرح مزارعان بقصف مدفعي إسرائيلي على أطراف بلدة عيتا الشعب صباح اليوم.\n"
    more = "وكانت المقاومة الإسلامية قد ذكرت في بيان أنها استهدفت موقعا قبالة البلدة."
    reading = read(text + more)
    assert [e.speakers for e in reading.events] == [("unattributed",)]
    assert "military_statement" in {c.speaker.type for c in reading.claims}


def test_a_snipers_shot_says_nothing_of_shells() -> None:
    text = "قتل مدني برصاص قناص للنظام في مدينة حلب أمس. وسقطت قذيفة على بلدة الأتارب دون إصابات."
    assert actors(text) == [{"syrian_government"}, set()]


def test_another_of_the_same_remnants_is_the_same_sides() -> None:
    text = "قتل طفل بانفجار لغم من مخلفات تنظيم داعش في بلدة السخنة أمس. وأصيب راع بانفجار لغم آخر في بلدة الكوم."
    assert actors(text) == [{"isis"}, {"isis"}]
    plain = text.replace("لغم آخر", "لغم")
    assert actors(plain) == [{"isis"}, set()]


@pytest.mark.parametrize(
    ("source", "kind"), [("لجنة البلدة الإعلامية", "local_activists"), ("وكالات", "unattributed")]
)
def test_a_line_that_names_the_source_speaks_for_the_report(source: str, kind: str) -> None:
    plain = report(f"قتل طفل بقصف مدفعي على بلدة سراقب أمس.\nالمصدر: {source}")
    told, line = plain.segments
    [event] = read_report(replace(plain, segments=(told, replace(line, kind="byline")))).events
    assert event.speakers == (kind,) and place_name(event) == "سراقب"


@pytest.mark.parametrize(
    ("told", "more", "found"),
    [
        (
            "استهدفت طائرة مسيرة سيارة في ناحية سنوني أمس وقتلت اثنين. ",
            "وقال مصدر أمني إن المسيرة تابعة للجيش التركي.",
            {"turkey"},
        ),
        (
            "هاجم مسلحون قرية في قضاء المقدادية أمس وقتلوا ستة. ",
            "ورجح مصدر أمني أن المهاجمين من تنظيم داعش.",
            {"isis"},
        ),
    ],
)
def test_a_later_sentence_says_whose_it_was(told: str, more: str, found: set[str]) -> None:
    assert [known - {"unknown"} for known in actors(told + more)] == [found]


@pytest.mark.parametrize(
    ("where", "found"), [("من محافظات الضفة", {"official"}), ("من البلدة", {"official", "monitor_ngo"})]
)
def test_whom_they_took_all_over_a_region_is_another_matter(where: str, found: set[str]) -> None:
    text = "استشهد شاب برصاص الاحتلال في بلدة قباطية أمس، بحسب وزارة الصحة.\n"
    [event] = read(text + f"وقال نادي الأسير إن القوات اعتقلت عشرين رجلا {where}.").events
    assert set(event.speakers) == found
