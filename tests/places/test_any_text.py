"""Any text: no failure, spans that are exactly their words, the same answer twice, linear time."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.places.helpers import read, sentences

from tawthiq.arabic.tokens import tokenize
from tawthiq.places import place_mentions, report_context

WORDS = [
    "قرية",
    "مدينة",
    "ريف",
    "ريفي",
    "حي",
    "بين",
    "و",
    "في",
    "ب",
    "من",
    "إلى",
    "شمال",
    "شرقي",
    "إدلب",
    "حلب",
    "سراقب",
    "الباب",
    "#معرة_النعمان",
    "،",
    "(",
    ")",
    ".",
    "كم",
    "39",
    "البلدة",
    "نفسها",
    "طريق",
    "مشفى",
    "سوق",
    "كفر",
    "نبل",
    "وسراقب",
    "بريف",
    "الشمالي",
    "والغربي",
    "محيط",
    "على",
    "بعد",
    '"',
    "«",
    "»",
    "-",
    ":",
    "تل",
    "المتمركزة",
]
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_spans_are_their_words(text: str) -> None:
    for mention in read(text):
        place = mention.place
        assert place.start is not None and place.end is not None
        assert place.text == text[place.start : place.end]
        assert 0 <= mention.first < mention.last


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_same_text_same_mentions(text: str) -> None:
    assert read(text) == read(text)


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_a_sentence_outside_the_context_is_read_by_itself(text: str) -> None:
    context = report_context([])
    for sentence in sentences(text):
        for mention in place_mentions(sentence, text, context):
            assert mention.place.text == text[mention.place.start : mention.place.end]


def test_mentions_do_not_overlap() -> None:
    text = "قصف قرى وبلدات سرجة وشنان بريف إدلب الجنوبي ومحيط مدينة سراقب شرقي إدلب وطريق حلب دمشق"
    found = read(text)
    assert all(a.last <= b.first for a, b in pairwise(found))


def test_work_grows_with_the_text() -> None:
    """Every position is looked at a bounded number of times, also where all is trigger words."""
    from tawthiq.places import scene as scenes
    from tawthiq.places.parse import parse

    calls: list[int] = []
    for size in (200, 400):
        scene = scenes.scene_of(tokenize("على أطراف شمالي قرية و " * size))
        count = 0
        original = scene.hits

        def counted(at: int, original=original) -> object:  # type: ignore[no-untyped-def]
            nonlocal count
            count += 1
            return original(at)

        scene.hits = counted  # type: ignore[assignment]
        parse(scene)
        calls.append(count)
    assert calls[1] <= 2.2 * calls[0]
