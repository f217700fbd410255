"""Reports whose writers leave stops and commas out. All texts are invented; the places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, place_name, read, report

from tawthiq.coding.sentences import sentences
from tawthiq.coding.slips import meant_by

UNMARKED = [
    ("قتل رجل بقصف مدفعي على بلدة حاس وأصيب ثلاثة وقال مسعف إن طفلا بينهم", 2),
    ("قتل رجل بقصف مدفعي على بلدة حاس وأضاف المصدر أن المنازل تضررت", 2),
    ("قتل رجل بقصف مدفعي على بلدة حاس ظهر اليوم وكانت قذائف قد سقطت أمس على بنش", 2),
    ("قتل رجل بقصف مدفعي على بلدة حاس ظهر اليوم من جهته نفى الجيش القصف", 2),
    ("قتل رجل بقصف مدفعي على بلدة حاس ظهر اليوم وبحسب مصدر طبي فإن ثلاثة أصيبوا", 2),
    ("قتل رجل بقصف مدفعي على بلدة حاس بحسب الأهالي وبحسب مصدر طبي", 1),
    ("قتل رجل بقصف مدفعي على بلدة حاس (ريف إدلب) وقال مسعف إن طفلا أصيب", 2),
    ("قتل رجل بقصف مدفعي على بلدة حاس، وقال مسعف إن طفلا أصيب", 1),  # a comma binds them
    ("زار الوفد الجرحى في مشفى بلدة حاس وقال إن حالهم حرجة", 1),  # said by the one told of before
    ("عثر الأهالي على جثة رجل قرب حاس وكان مجهولون قد اختطفوه أمس", 1),  # of the same man
    ("زار المدير البلدة وقال مسعف إنه رآه", 1),
]


@pytest.mark.parametrize(("text", "many"), UNMARKED)
def test_a_new_voice_begins_a_sentence_though_no_stop_stands_before_it(text: str, many: int) -> None:
    assert len(sentences(report(text))) == many


def _told(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(place_name(e), count(e.killed), count(e.injured)) for e in read(text).events]


def test_a_place_with_its_verb_behind_it_needs_no_comma_even_in_a_sentence_that_has_some() -> None:
    text = "أغار الطيران مرتين على بلدة حاس ليلا، دون إصابات، وفق الأهالي وفي بلدة بنش أصيب عامل برصاص قناص."
    assert [place for place, _, _ in _told(text)] == ["حاس", "بنش"]
    one = "أغار الطيران مرتين على السوق ليلا، دون إصابات، وفق الأهالي وفي بلدة حاس دمار واسع."
    assert len(_told(one)) == 1


DIVIDED = [
    ("قال طبيب إن أربعة أصيبوا منهم فتى في الرابعة عشرة بغارة على بلدة حاس", "4"),
    ("قال طبيب إن أربعة أصيبوا بينهم فتى في الرابعة عشرة بغارة على بلدة حاس", "4"),
    ("كان أربعة إخوة في المنزل فأصيب منهم اثنان بغارة على بلدة حاس", "2"),
]


@pytest.mark.parametrize(("text", "injured"), DIVIDED)
def test_some_of_them_behind_the_verb_of_all(text: str, injured: str) -> None:
    assert [i for _, _, i in _told(text)] == [injured]


@pytest.mark.parametrize("word", ["كما", "كذلك"])
def test_likewise_begins_another_matter(word: str) -> None:
    text = f"قتل مدني أمس بقصف مدفعي على بلدة حاس، {word} أصيب خمسة آخرون بانفجار لغم قرب بلدة بنش."
    assert _told(text) == [("حاس", "1", None), ("بنش", None, "5")]


SPELT = [("ثلاثة مدنين", "3"), ("3 من المدنين", "3"), ("خمسة فلسطينين", "5"), ("ثلاثة مدنيين", "3")]


@pytest.mark.parametrize(("people", "killed"), SPELT)
def test_one_letter_for_two(people: str, killed: str) -> None:
    assert [k for _, k, _ in _told(f"قتل {people} بقصف مدفعي على قرييتي حاس وبنش")][:1] == [killed]


@pytest.mark.parametrize("word", ["شهادات", "حملات", "استشهاديين", "حاسين"])
def test_a_word_near_to_another_stays_what_it_is(word: str) -> None:
    assert meant_by(word) == word


PARTED = [
    "قتل رجلان بقصف مدفعي على بلدة حاس ظهر اليوم{} أما بلدة بنش فقصفتها الطائرات وأصيب فيها طفل.",
    "استشهدت امرأتان بقصف مدفعي على بلدة حاس{} وفي بلدة بنش أصيب طفل بغارة جوية.",
]


@pytest.mark.parametrize("text", PARTED)
def test_two_attacks_stay_two_with_and_without_the_comma(text: str) -> None:
    told = _told(text.format("،"))
    assert len(told) == 2
    assert _told(text.format("")) == told
