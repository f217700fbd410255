"""Whatever the text: no failure, spans in order and inside it, quantities that make sense."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tawthiq.arabic.dates.read import Reference, date_mentions
from tawthiq.arabic.numbers.read import counted, range_of
from tawthiq.arabic.tokens import tokenize
from tawthiq.arabic.vocabulary import Entry, Vocabulary, knowing, rows_of, spelt

ENTRY = Entry("all", "test", {
    "nouns": ["قصف", "غارة"], "verbs": ["قتل", "أصاب"], "phrases": ["في البلدة", "قصف جوي"],
})
VOCABULARY, KNOWN = Vocabulary([ENTRY]), knowing(spelt(rows_of([ENTRY])))
LINE = """
قتل وأصيب مقتل وإصابة 5 ٧ 12,500 2019 10:15 25/6/2019 3-5 ثلاثة وعشرين مئة ألف مليون عشرات نحو أكثر من على الأقل
ما بين إلى مدنيين اثنين آخرين آخرون طفل طفلان وامرأة وزوجته أم وأطفالها عائلة كاملة أفراد بينهم منهم دون وقوع
إصابات لا معلومات عن ضحايا الشهداء : ، . ( ) - / % و الـ بين قتيل وجريح جثث نصف السكان عام يوم أمس اليوم الأحد
الماضي فجر ليلة منذ قبل بعد خلال حتى ساعة ساعات أسبوع شهر آذار آب / مارس تشرين الثاني مطلع أواخر الجاري رمضان عيد
الفطر الساعة والنصف في البلدة قصف جوي الدفاع المدني من عناصر الفوج عمره عاما كم هما أحدهما قتلا غداة عشية
"""
WORDS = [*LINE.split(), "\n"]
TEXTS = st.text(st.characters(codec=None), max_size=120) | st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2100, 12, 31))


@settings(max_examples=300)
@given(TEXTS)
def test_counts(text: str) -> None:
    tokens = tokenize(text, known=KNOWN)
    last = 0
    for count in counted(tokens):
        assert last <= count.first < count.last <= len(tokens)
        last = count.last
        low, high = count.quantity.low, count.quantity.high
        assert low is None or low >= 0
        assert low is None or high is None or low <= high
        assert count.head is None or 0 <= count.head < len(tokens)
        range_of(count.quantity, "airwars"), range_of(count.quantity, "acled")


@settings(max_examples=300)
@given(TEXTS, DAYS, DAYS)
def test_dates(text: str, start: date | None, end: date | None) -> None:
    if start and end and end < start:
        start, end = end, start
    tokens = tokenize(text, known=KNOWN)
    last = 0
    for mention in date_mentions(tokens, Reference(start, end)):
        assert last <= mention.first < mention.last <= len(tokens)
        last = mention.last
        assert (mention.start is None) == (mention.end is None)
        if mention.start and mention.end:
            assert date.fromisoformat(mention.start) <= date.fromisoformat(mention.end)
        if start is None and mention.start:
            assert mention.precision != "unknown"


@given(TEXTS)
def test_matches(text: str) -> None:
    tokens = tokenize(text, known=KNOWN)
    firsts = [m.first for m in VOCABULARY.matches(tokens)]
    assert firsts == sorted(firsts)
    assert all(0 <= m.first < m.last <= len(tokens) for m in VOCABULARY.matches(tokens))


@given(TEXTS)
def test_the_same_text_gives_the_same_reading(text: str) -> None:
    reference = Reference(date(2019, 6, 26))
    tokens = tokenize(text)
    assert counted(tokens) == counted(list(tokens))
    assert date_mentions(tokens, reference) == date_mentions(list(tokens), reference)
