"""Where a sentence turns to another matter. All sentences are invented; the places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import report

from tawthiq.coding.clauses import clauses
from tawthiq.coding.read import _annotated
from tawthiq.coding.sentences import sentences

CUT = [
    ("قتل مدني بغارة جوية على سراقب، فيما أصيب ثلاثة بقصف مدفعي على بنش", ["فيما"]),
    ("قتل مدني بغارة جوية على سراقب، بينما قتلت امرأة برصاص قناص في عربين", ["بينما"]),
    ("قتل مدني بغارة جوية على سراقب، في حين أصيب طفل بانفجار لغم في تدمر", ["في"]),
    ("قتل مدني بغارة جوية على سراقب، إلى ذلك أصيب طفل بانفجار لغم في تدمر", ["إلى"]),
    ("قتل مدني بغارة جوية على سراقب، كما أصيب طفل بقصف مدفعي على بنش", ["كما"]),
    ("غارة جوية على سراقب وقصفت المدفعية بلدة بنش", ["وقصفت"]),
    ("قتل مدني بغارة على سراقب، ما يرفع عدد القتلى منذ بداية الشهر إلى تسعة", ["ما"]),
    ("قتل مدني بغارة جوية على سراقب حيث أصيب ثلاثة بقصف مدفعي على بنش", ["حيث"]),
]
WHOLE = [
    "قتل مدني وأصيب ثلاثة بغارة جوية على سراقب",
    "قتل مدني بغارة جوية على سراقب، فيما وصلت فرق الإنقاذ إلى المكان",
    "قتل مدني بغارة جوية على سراقب، كما قال المراسل",
    "قتل مدني بغارة جوية على سراقب حيث أصيب ثلاثة آخرون",
    "شنت الطائرات غارات على سراقب وألقت براميل متفجرة على سراقب",
    "فيما قتل مدني بغارة جوية على سراقب",
    "وقف الأهالي بينما تنتظر العائلات في سراقب",
]


def parts(text: str) -> list[str]:
    """The words of each clause of the one sentence of a text."""
    made = report(text)
    [sentence] = _annotated(sentences(made), made)
    tokens = sentence.sentence.tokens
    return [made.text[tokens[c.first].start : tokens[c.last - 1].end] for c in clauses(sentence)]


@pytest.mark.parametrize(("sentence", "turns"), CUT)
def test_cut_at_the_turn(sentence: str, turns: list[str]) -> None:
    assert [p.split()[0] for p in parts(sentence)[1:]] == turns


@pytest.mark.parametrize("sentence", WHOLE)
def test_whole_where_a_side_tells_neither_attack_nor_harm(sentence: str) -> None:
    assert len(parts(sentence)) == 1


@pytest.mark.parametrize("sentence", [s for s, _ in CUT] + WHOLE)
def test_no_word_is_lost_between_clauses(sentence: str) -> None:
    assert "".join("".join(parts(sentence)).split()) == "".join(sentence.split())


CUT_SENTENCES = [
    ("قصف على سراقب. وقتل مدني.", 2),
    ("قصف على سراقب! هل من مغيث؟ قتل مدني", 3),
    ("قال د. فلان إن مدنيا قتل", 1),
    ("• قصف على سراقب • غارة على بنش", 2),
    ("🔴 قصف على سراقب\n🔴 غارة على بنش", 2),
    ("بلغ وزنه 2.5 كغ", 1),
    ("...", 0),
]


@pytest.mark.parametrize(("text", "n"), CUT_SENTENCES)
def test_sentences(text: str, n: int) -> None:
    assert len(sentences(report(text))) == n


def test_bullets_make_items() -> None:
    found = sentences(report("مقدمة الخبر\n• قصف على سراقب\n- غارة على بنش"))
    assert [(s.kind, s.item) for s in found] == [
        ("paragraph", False),
        ("paragraph", True),
        ("list_item", True),
    ]
