"""An attack in one sentence and its toll in the next. All sentences are invented; the places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import harm_of, place_name, read, report

from tawthiq.coding.sentences import sentences

FELL = "دمشق: سقطت ثلاث قذائف هاون في حي باب توما بدمشق القديمة"
SHOT = "\nحمص: قُتل بائع خبز برصاص قناص في حي الوعر."
# the toll behind the attack, and what the two attacks of the report did
TOLLS = [
    ("، ما أدى إلى إصابة طالبتين بجروح.", [("باب توما", {"injured": "2"}), ("الوعر", {"killed": "1"})]),
    (". وأدت القذائف إلى إصابة طالبتين بجروح.", [("باب توما", {"injured": "2"}), ("الوعر", {"killed": "1"})]),
    ("\nوأدت القذائف إلى إصابة طالبتين بجروح.", [("باب توما", {"injured": "2"}), ("الوعر", {"killed": "1"})]),
    (". وأسفر القصف عن مقتل رجل.", [("باب توما", {"killed": "1"}), ("الوعر", {"killed": "1"})]),
]


@pytest.mark.parametrize(("toll", "told"), TOLLS)
def test_a_toll_in_a_sentence_of_its_own(toll: str, told: list[tuple[str, dict[str, str]]]) -> None:
    reading = read(FELL + toll + SHOT)
    assert [(place_name(e), harm_of(e)) for e in reading.events] == told


def test_an_attack_of_long_ago_is_recalled_with_its_toll() -> None:
    reading = read(
        "قتل مدني صباح اليوم بقصف مدفعي على بلدة النيرب.\n"
        "وكانت طائرات حربية قصفت بلدة سرمين قبل عامين. وأدى القصف إلى مقتل ثلاثة مدنيين."
    )
    assert [(place_name(e), harm_of(e)) for e in reading.events] == [("النيرب", {"killed": "1"})]


def test_the_toll_is_of_the_attack_told_last() -> None:
    reading = read(
        "أصيب طفل برصاص قناص في بلدة النيرب، فيما سقطت قذائف هاون على بلدة سرمين. "
        "وأدت القذائف إلى مقتل ثلاثة مدنيين."
    )
    assert [(place_name(e), harm_of(e)) for e in reading.events] == [
        ("النيرب", {"injured": "1"}),
        ("سرمين", {"killed": "3"}),
    ]


def test_harm_counted_before_the_stop_is_added_to() -> None:
    reading = read("قتل ثلاثة مدنيين صباح اليوم بقصف مدفعي على بلدة النيرب. وأدى القصف إلى إصابة خمسة آخرين.")
    assert [harm_of(e) for e in reading.events] == [{"killed": "3", "injured": "5"}]


SENTENCES = [
    ("سقطت قذائف على الحي. وأدى القصف إلى مقتل طفل.", 1),
    ("سقطت قذائف على الحي. وأدت الأمطار إلى مقتل طفل.", 2),  # none of its doing
    ("سقطت قذائف على الحي. وأدى قصف آخر إلى مقتل طفل.", 2),  # another attack
    ("سقطت قذائف على الحي. وأدى القصف إلى احتراق سيارة.", 2),  # nobody harmed
    ("قتل طفل بقذائف على الحي. وأدى القصف إلى مقتل طفل.", 2),  # counted before, and told anew
    ("سقطت قذائف على الحي\nوأدى القصف إلى مقتل طفل.", 2),
]


@pytest.mark.parametrize(("text", "number"), SENTENCES)
def test_where_a_stop_parts_nothing(text: str, number: int) -> None:
    assert len(sentences(report(text))) == number
