"""A report filled in as a form: its lines are what it tells, also the one of its date."""

from __future__ import annotations

import hashlib

from tawthiq.model import Document
from tawthiq.pipeline import read_document

FORM = """التاريخ: 23/9/2016
المكان: حي الكلاسة - حلب
الحدث: غارات بالصواريخ الارتجاجية على الأبنية السكنية
الضحايا: 11 شهيدا و25 جريحا
الجهة المسؤولة: سلاح الجو الروسي"""
ARTICLE = """قصف على حلب يقتل أحد عشر مدنيا
التاريخ: 23/9/2016
قتل 11 مدنيا وأصيب 25 آخرون بغارات على حي الكلاسة في مدينة حلب، وفق الدفاع المدني الذي سحب الضحايا."""


def test_the_fields_of_a_form_are_read() -> None:
    reading = read_document(_document(FORM))
    assert {s.kind for s in reading.report.segments} == {"paragraph"}
    event = reading.events[0]
    assert event.date and event.place
    assert (event.date.start, event.place.name_ar, {a.id for a in event.actors}) == (
        "2016-09-23", "الكلاسة", {"russia"})


def test_the_date_line_of_an_article_stays_no_part_of_its_text() -> None:
    kinds = [s.kind for s in read_document(_document(ARTICLE)).report.segments]
    assert kinds[0] == "headline" and kinds[1] in ("byline", "furniture")


def _document(text: str) -> Document:
    body = text.encode()
    return Document("1.txt", body, hashlib.sha256(body).hexdigest(), published="2016-09-24")
