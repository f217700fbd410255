"""Pages that hold a sentence twice. All texts are invented; places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import read

LEAD = "قتل ثلاثة أطفال وأصيب سبعة آخرون إثر إلقاء طائرة قنابل صباح الخميس على قرية كفريا بريف إدلب"
OTHER = "كما قصفت الطائرات أمس بلدة النيرب بعدد من القنابل وقتل راع"
SAID = "وقال ناشط إن الطائرة ألقت القنابل على قرية كفريا عند التاسعة ما أدى إلى مقتل الأطفال الثلاثة"


def tolls(text: str) -> list[tuple[str | None, int | None, int | None]]:
    return [(e.place and e.place.name_ar, e.killed and e.killed.low, e.injured and e.injured.low)
            for e in read(text).events]


@pytest.mark.parametrize("text", [
    LEAD,
    f"{LEAD}\n{LEAD}",
    f"{LEAD}\n{LEAD}\n{LEAD}، {SAID}",
    f"{LEAD}\n{LEAD} {SAID}",
    f"{LEAD[:-15]}...\n{LEAD}، {SAID}",
])
def test_what_is_said_again_counts_nobody_again(text: str) -> None:
    assert tolls(text) == [("كفريا", 3, 7)]


def test_what_stands_behind_the_same_words_is_read() -> None:
    assert tolls(f"{LEAD}، {OTHER}\n{LEAD}، {OTHER} {SAID}") == [("كفريا", 3, 7), ("النيرب", 1, None)]


def test_short_sentences_may_be_said_of_two_attacks() -> None:
    told = "قصفت طائرات بلدة كفريا. ولم تقع إصابات. وقصفت مدفعية النظام بلدة النيرب. ولم تقع إصابات."
    assert [(e.killed or e.injured) is not None for e in read(told).events] == [True, True]


def test_of_a_sentence_repeated_without_end_one_is_read() -> None:
    assert tolls("\n".join([LEAD] * 3000)) == [("كفريا", 3, 7)]
