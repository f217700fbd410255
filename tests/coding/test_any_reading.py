"""Whatever the text: spans are their words, the reading is the same each time, order and furniture do not matter."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.coding.reading import PUBLISHED, count, place_name, read, told

from tawthiq.coding.read import read_report
from tawthiq.model import Document, Reading
from tawthiq.page import read_page

PIECES = (
    "قتل سبعة مدنيين", "مقتل طفلين", "وأصيب 15 آخرون", "بينهم طفلان", "جميعهم", "منهم", "أحدهم رضيع", "دون وقوع",
    "إصابات", "عشرات", "أكثر من", "عائلة كاملة", "بقصف مدفعي", "غارة جوية", "مسيرة", "انفجار لغم", "سيارة", "انفجرت",
    "من مخلفات", "على مدينة سرمين", "بلدتي حاس", "وبنش", "فيما", "كما", "وكانت", "يذكر أن", "منذ بداية العام",
    "ليرتفع العدد إلى", "أمس", "صباح اليوم", "وقال ناشطون إن", "نفت الوزارة", "روسيا", "قوات النظام", "المشفى", "منازل",
    "دمرت", "اللهم", "حادث سير", "كذلك", "غارة أخرى", "- ", "# ", "⟦فلان⟧", "•", ":", ".", "،", "(", ")", "\n", "٧", "3",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30).map(" ".join)
TOWNS = ("سرمين", "حاس", "بنش", "تدمر", "دوما", "أريحا", "الميادين", "سراقب")
MEANS = (
    "بقصف مدفعي على مدينة {}",
    "بغارة جوية على مدينة {}",
    "بانفجار لغم في مدينة {}",
    "بقصف صاروخي على مدينة {}",
)
FURNITURE = ("اقرأ أيضا", "شارك الخبر", "جميع الحقوق محفوظة", "تابعونا على فيسبوك", "الوسوم: أخبار", "طباعة")
QUICK = settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)


def spans(value: object, text: str) -> Iterator[tuple[str, str]]:
    """Each span's words beside the slice of the report that it points at."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
        start = fields.get("start_char", fields.get("start"))
        end = fields.get("end_char", fields.get("end"))
        if isinstance(start, int) and isinstance(end, int) and "text" in fields:
            yield fields["text"], text[start:end]
        for inner in fields.values():
            yield from spans(inner, text)
    elif isinstance(value, tuple):
        for inner in value:
            yield from spans(inner, text)


@QUICK
@given(TEXTS)
def test_every_span_is_its_words(text: str) -> None:
    reading = read(text)
    for part in (reading.events, reading.claims, reading.totals):
        for words, cut in spans(part, reading.report.text):
            assert words == cut


@QUICK
@given(TEXTS)
def test_a_reading_is_the_same_each_time(text: str) -> None:
    assert read(text) == read(text)


@QUICK
@given(TEXTS)
def test_a_reading_hangs_together(text: str) -> None:
    """Claims name events that exist, sub-counts rows that exist; ranges are no wrong way round."""
    reading = read(text)
    ids = {c.id for c in reading.claims}
    assert [e.event for e in reading.events] == list(range(len(reading.events)))
    for e in reading.events:
        assert e.claims and set(e.claims) <= ids
        for found in (e.killed, e.injured):
            assert found is None or (found.low >= 0 and (found.high is None or found.high >= found.low))
    for c in (*reading.claims, *reading.totals):
        assert c.event is None or 0 <= c.event < len(reading.events)
        for i, h in enumerate(c.harm):
            assert h.subset_of is None or (0 <= h.subset_of < len(c.harm) and h.subset_of != i)


@st.composite
def attacks(draw: st.DrawFn) -> tuple[str, str]:
    """Two paragraphs on attacks on two towns, with tolls of their own."""
    one, two = draw(st.lists(st.sampled_from(TOWNS), min_size=2, max_size=2, unique=True))
    n, m = draw(st.lists(st.integers(3, 40), min_size=2, max_size=2, unique=True))
    first, second = draw(st.sampled_from(MEANS)), draw(st.sampled_from(MEANS))
    return f"قتل {n} شخصا {first.format(one)}.", f"قتل {m} شخصا {second.format(two)}."


@QUICK
@given(attacks())
def test_the_order_of_two_attacks_does_not_matter(pair: tuple[str, str]) -> None:
    one, two = pair
    assert set(told(f"{one}\n{two}")) == set(told(f"{two}\n{one}"))
    assert set(told(f"{one}\n{two}")) == {*told(one), *told(two)}


@QUICK
@given(st.lists(st.sampled_from(TOWNS), min_size=3, max_size=5, unique=True), st.data())
def test_a_bulletin_is_one_event_an_item(towns: list[str], data: st.DataObject) -> None:
    """Each town with its toll; a toll that by chance is the sum of the others is left out (see test_events)."""
    tolls = [data.draw(st.integers(1, 40)) for _ in towns]
    assume(all(2 * n != sum(tolls) for n in tolls))
    items = [
        f"- قتل {n} أشخاص {data.draw(st.sampled_from(MEANS)).format(t)}"
        for n, t in zip(tolls, towns, strict=True)
    ]
    assert told("\n".join(items)) == [(t, str(n)) for n, t in zip(tolls, towns, strict=True)]


@QUICK
@given(st.integers(3, 299), st.sampled_from(TOWNS), st.sampled_from(MEANS))
def test_one_attack_is_read_whole(n: int, town: str, means: str) -> None:
    assert told(f"قتل {n} شخصا {means.format(town)}.") == [(town, str(n))]


def _page(text: str) -> Reading:
    raw = text.encode()
    digest = "sha256:" + hashlib.sha256(raw).hexdigest()
    return read_report(read_page(Document("1.txt", raw, digest, published=PUBLISHED)).report)


@QUICK
@given(attacks(), st.sampled_from(FURNITURE))
def test_a_line_of_furniture_adds_no_event(pair: tuple[str, str], line: str) -> None:
    body = "\n\n".join(pair)
    with_line = _page(f"{body}\n\n{line}\n").events
    assert [(place_name(e), count(e.killed)) for e in with_line] == told("\n".join(pair))


@QUICK
@given(st.sampled_from(TOWNS), st.integers(3, 40))
def test_comments_and_furniture_are_never_read(town: str, n: int) -> None:
    story = "قتل سبعة مدنيين بغارة جوية على مدينة كفر نبل صباح اليوم الأربعاء وأصيب آخرون بجروح متفاوتة."
    text = (
        f"مقتل مدنيين في كفر نبل\n\n{story}\n\nالتعليقات\n\nسمير: قتل {n} شخصا بغارة جوية على مدينة {town}\n"
    )
    assume(town != "كفر نبل")
    assert [place_name(e) for e in _page(text).events] == ["كفر نبل"]


@pytest.mark.parametrize("text", ["", " ", ".", "\n\n", "،،،", "7", "قتل", "بينهم", "⟦⟧"])
def test_next_to_nothing_tells_nothing(text: str) -> None:
    reading = read(text)
    assert (reading.events, reading.totals) == ((), ())


def test_the_counting_changes_ranges_and_no_claim() -> None:
    from tests.coding.reading import report

    made = report("قتل عشرات المدنيين بغارة جوية على مدينة سرمين")
    literal, airwars = read_report(made), read_report(made, counting="airwars")
    assert literal.claims == airwars.claims
    assert [(e.killed.low, e.killed.high) for e in literal.events if e.killed] == [(20, None)]
    assert [(e.killed.low, e.killed.high) for e in airwars.events if e.killed] == [(12, 24)]
