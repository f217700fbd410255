"""Marks nest, overlap and cross; the text stays whole, letter for letter."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from tawthiq.cli.explaining import labels
from tawthiq.explain import Explanation, explain
from tawthiq.explain.marks import Mark, blocks, heights
from tawthiq.explain.masks import Mask
from tawthiq.explain.text_html import text_html
from tawthiq.model import Harm, Quantity, Reading, Restricted

from .records import read, told, with_comment

BASE = read()
TEXT = BASE.report.text


class Seen(HTMLParser):
    """The text of a fragment, its tags balanced, the ids it gives."""

    def __init__(self, fragment: str) -> None:
        super().__init__()
        self.words, self.ids, self.open, self.deepest = "", Counter[str](), list[str](), 0
        self.feed(fragment)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.deepest = max(self.deepest, self.open.count("span"))
        self.ids.update(value for name, value in attrs if name == "id" and value)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def squeezed(text: str) -> str:
    return "".join(text.split())


def with_spans(spans: list[tuple[int, int]]) -> Explanation:
    """The explanation of a reading whose one claim counts harm in these words."""
    claim = replace(BASE.claims[0], place=None, date=None, actors=(), weapons=(), objects=(), harm=tuple(
        Harm("killed", "people", Quantity("exact", n, n, n), None, TEXT[a:b], a, b, "harm/kill")
        for n, (a, b) in enumerate(spans, 1)), speaker=replace(BASE.claims[0].speaker, start=None, end=None))
    return explain(Reading(BASE.report, claims=(claim,)), labels("en"))


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 60)), max_size=12))
def test_any_spans_leave_the_text_whole_and_every_value_has_its_number_once(pairs: list[tuple[int, int]]) -> None:
    spans = [(start, min(len(TEXT), start + length)) for start, length in pairs]
    found = with_spans(spans)
    seen = Seen(text_html(found))
    assert squeezed(seen.words) == squeezed(found.mask.text)
    held = [v for v in found.values if squeezed(v.words)]
    numbered = {f"w{v.number}" for v in held if not _ends_between(v.end)}
    assert numbered <= set(seen.ids) and set(seen.ids.values()) <= {1}


def _ends_between(end: int) -> bool:
    """Whether a span ends in the white space between two segments, where nothing is shown."""
    return not any(s.start < end <= s.end for s in BASE.report.segments)


def test_nested_marks_stand_in_one_another_outer_first() -> None:
    start = TEXT.index("سبعة مدنيين")
    found = with_spans([(start, start + 11), (start, start + 4), (start + 5, start + 11)])
    html = text_html(found)
    assert Seen(html).deepest == 2 and html.index("x1") < html.index("x2") < html.index("x3")


def test_marks_that_cross_are_cut_and_say_that_they_go_on() -> None:
    start = TEXT.index("سبعة مدنيين")
    html = text_html(with_spans([(start, start + 8), (start + 5, start + 14)]))
    assert html.count("goes-on") == 1 and html.count('id="w1"') == html.count('id="w2"') == 1


def test_several_values_of_the_same_words_are_one_mark_with_their_numbers() -> None:
    start = TEXT.index("سبعة مدنيين")
    found = with_spans([(start, start + 11), (start, start + 11)])
    assert [m.numbers for m in found.marks] == [(1, 2)]
    assert 'class="m k-harm h1 x1 x2"' in text_html(found)


def test_underlines_of_nested_marks_keep_apart() -> None:
    mask = Mask(BASE.report)
    marks = [Mark("harm", 0, 10, (1,)), Mark("actor", 0, 5, (2,)), Mark("place", 2, 4, (3,)), Mark("date", 12, 14, (4,))]
    first = next(iter(blocks(mask, marks)))
    assert heights(first.pieces)[:5] == [3, 3, 3, 3, 0] and heights(first.pieces)[5] == 1


def test_markup_in_a_report_is_text() -> None:
    html = text_html(told())
    assert "&lt;b&gt;" in html and "<b>" not in html


def test_restricted_words_and_comments_are_masked_letter_for_letter() -> None:
    reading = with_comment(read())
    name = TEXT.index("سامر القاسم")
    report = replace(reading.report, restricted=(Restricted("person", name, name + 11),))
    hidden = explain(replace(reading, report=report), labels("ar"))
    shown = explain(replace(reading, report=report), labels("ar"), restricted=True)
    assert "سامر" not in text_html(hidden) and "منذ مطلع الشهر" not in text_html(hidden)
    assert "████ ██████" in text_html(hidden) and len(hidden.mask.text) == len(TEXT)
    assert "k-restricted" in text_html(shown) and "سامر القاسم" in Seen(text_html(shown)).words
