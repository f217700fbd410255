"""An attack in one sentence and its toll in the next. All sentences are invented; the places are real."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.coding.reading import harm_of, place_name, read

from tawthiq.coding import read as coding_read
from tawthiq.coding.annotate import Annotated
from tawthiq.coding.sentences import Sentence
from tawthiq.coding.toll_sentences import with_their_tolls

FELL = "دمشق: سقطت ثلاث قذائف هاون في حي القصاع بدمشق"
SHOT = "\nحمص: قُتل حارس مدرسة برصاص قناص في حي الوعر."
# the toll behind the attack, and what the two attacks of the report did
TOLLS = [
    ("، ما أدى إلى إصابة عاملين بجروح.", [("القصاع", {"injured": "2"}), ("الوعر", {"killed": "1"})]),
    (". وأدت القذائف إلى إصابة عاملين بجروح.", [("القصاع", {"injured": "2"}), ("الوعر", {"killed": "1"})]),
    ("\nوأدت القذائف إلى إصابة عاملين بجروح.", [("القصاع", {"injured": "2"}), ("الوعر", {"killed": "1"})]),
    (". وأسفر القصف عن مقتل رجل.", [("القصاع", {"killed": "1"}), ("الوعر", {"killed": "1"})]),
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


RECALLED = "أصيب أربعة عمال صباح اليوم بقذائف سقطت على بلدة طفس.\n"
BEFORE = "وكانت طائرة قصفت قبل عامين سوقا في بلدة سرمين"
# who were harmed on that day before, and whom the report tells of
OF_BEFORE = [
    (RECALLED + BEFORE + "، فقتل بائع وجرحت امرأة.", [{"injured": "4"}]),
    (RECALLED + BEFORE + ". وقتل بائع وجرحت امرأة.", [{"injured": "4"}]),
]


@pytest.mark.parametrize(("text", "told"), OF_BEFORE)
def test_the_dead_of_a_day_before_are_not_of_today(text: str, told: list[dict[str, str]]) -> None:
    assert [harm_of(e) for e in read(text).events] == told


FIRED = "فتح مسلحون النار صباح اليوم على مزارعين في حقولهم قرب بلدة سرمين"
# behind that attack: what is read with it, and how many sentences there are then
BEHIND = [
    (". واستشهد اثنان منهم.", 1),
    (". وأصيب تسعة، بحسب ناشطين.", 1),
    (". وأدى الهجوم إلى مقتل طفل.", 1),
    (". وأدت الأمطار إلى مقتل طفل.", 2),  # none of its doing
    (". وأدى قصف آخر إلى مقتل طفل.", 2),  # another attack
    (". وأدى الهجوم إلى احتراق سيارة.", 2),  # nobody harmed
    (". واستشهد آخر برصاص قناص.", 2),  # somebody else
    (". واستشهد مدني متأثرا بجراحه.", 2),  # of what is not said
    (". واستشهد اثنان في بلدة النيرب.", 2),  # elsewhere
    (". واستشهد اثنان أمس.", 2),  # on another day
    (". وقتلت قوات كذا اثنين.", 2),
    ("\nواستشهد اثنان منهم.", 2),  # a paragraph of its own
    (" ما أدى إلى مقتل اثنين. واستشهد اثنان.", 2),  # counted before, and told anew
]


@pytest.mark.parametrize(("behind", "number"), BEHIND)
def test_which_sentence_is_read_with_the_attack_before_it(
    behind: str, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []

    def counting(annotated: Sequence[Annotated]) -> list[Sentence] | None:
        joined = with_their_tolls(annotated)
        seen.append(len(joined or annotated))
        return joined

    monkeypatch.setattr(coding_read, "with_their_tolls", counting)
    read(FIRED + behind)
    assert seen == [number]
