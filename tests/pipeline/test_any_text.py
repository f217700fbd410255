"""Whatever the text: the reader does not stop, every span is its words, every line is of the contract."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterator
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tawthiq import contract, pipeline
from tawthiq.model import Document, Failure, Reading

PIECES = (
    "مقتل", "قتل سبعة مدنيين", "وأصيب 15 آخرون", "بينهم طفلان", "في قصف مدفعي", "غارات روسية", "على مدينة سرمين",
    "بريف إدلب الشرقي", "أمس الثلاثاء", "قبل يومين", "يوم 14 كانون الثاني 2020", "وقال ناشطون إن", "نفت وزارة الدفاع",
    "مجهولون", "عشرات", "ما بين 3 و 5", "التعليقات", "اقرأ أيضا", "منذ 3 أيام", "قـ.ـصف", "قُتِلَ", "٧", "«", "»", ":",
    ".", "،", "؛", "-", "\n", "\n\n", "\u200f", "\u202b", "\ufeff", "\u0640", "\u00a0", "#إدلب", "@name", "http://x.y",
    "0999 000 111", "حصيلة", "منذ الاثنين", "و", "ال", "لا", "👇", "🔴", "ﻗﺼﻒ", "\ud83d",
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40).map(" ".join)


@cache
def checker() -> Draft202012Validator:
    return Draft202012Validator(contract.schema("read"))


def read(text: str) -> Reading | Failure:
    content = text.encode("utf-8", "replace")
    digest = "sha256:" + hashlib.sha256(content).hexdigest()
    return pipeline.read_document(
        Document("1.txt", content, digest, published="2020-01-15", captured="2024-02-20T12:00")
    )


def spans(record: object) -> Iterator[tuple[str, int, int]]:
    """Every (text, start, end) within a record."""
    if isinstance(record, tuple):
        for item in record:
            yield from spans(item)
    elif dataclasses.is_dataclass(record):
        start = getattr(record, "start_char", getattr(record, "start", None))
        end = getattr(record, "end_char", getattr(record, "end", None))
        text = getattr(record, "text", None)
        if isinstance(start, int) and isinstance(end, int) and isinstance(text, str):
            yield text, start, end
        for field in dataclasses.fields(record):
            yield from spans(getattr(record, field.name))


@given(TEXTS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_read_to_lines_of_the_contract(text: str) -> None:
    found = read(text)
    if isinstance(found, Failure):
        assert found.code in ("not_arabic", "empty", "binary"), found.message
        return
    whole = found.report.text
    for words, start, end in spans((found.events, found.claims, found.totals)):
        assert words == whole[start:end]
    for part in (*found.report.segments, *found.report.restricted):
        assert 0 <= part.start <= part.end <= len(whole)
    line = contract.read_line(found, with_comments=True)
    checker().validate(json.loads(line))
    assert contract.parse_reading(line) == found


@given(TEXTS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_ids_of_claims_and_events_hold_together(text: str) -> None:
    found = read(text)
    if isinstance(found, Failure):
        return
    claims = {claim.id: claim for claim in (*found.claims, *found.totals)}
    assert len(claims) == len(found.claims) + len(found.totals)
    assert [event.event for event in found.events] == list(range(len(found.events)))
    for event in found.events:
        assert event.claims and all(claims[name].event == event.event for name in event.claims)
    for claim in found.claims:
        assert claim.event is None or claim.id in found.events[claim.event].claims
    for claim in claims.values():
        for index, harm in enumerate(claim.harm):
            assert harm.subset_of is None or (harm.subset_of != index and harm.subset_of < len(claim.harm))


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4))
def test_masking_keeps_every_offset(text: str, marks: list[tuple[int, int]]) -> None:
    clean = [(min(pair), max(pair)) for pair in marks]
    shown = contract.masked(text, clean)
    assert len(shown) == len(text)
    for at, (old, new) in enumerate(zip(text, shown, strict=True)):
        hidden = any(start <= at < end for start, end in clean) and not old.isspace()
        assert new == (contract.MASK if hidden else old)
