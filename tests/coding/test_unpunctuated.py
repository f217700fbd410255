"""Reports whose writers leave stops and commas out. All texts are invented; the places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, place_name, read, report

from tawthiq.coding.sentences import sentences

UNMARKED = [
    ("قتل رجل بقصف مدفعي على بلدة حاس وأصيب ثلاثة وقال مسعف إن طفلا بينهم", 2),
    ("قتل رجل بقصف مدفعي على بلدة حاس وأضاف المصدر أن المنازل تضررت", 2),
    ("قتل رجل بقصف مدفعي على بلدة حاس ظهر اليوم وكانت قذائف قد سقطت أمس على بنش", 2),
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


PARTED = [
    "قتل رجلان بقصف مدفعي على بلدة حاس ظهر اليوم{} أما بلدة بنش فقصفتها الطائرات وأصيب فيها طفل.",
    "استشهدت امرأتان بقصف مدفعي على بلدة حاس{} وفي بلدة بنش أصيب طفل بغارة جوية.",
]


@pytest.mark.parametrize("text", PARTED)
def test_two_attacks_stay_two_with_and_without_the_comma(text: str) -> None:
    told = _told(text.format("،"))
    assert len(told) == 2
    assert _told(text.format("")) == told
