"""Posts of one page pasted below each other under its name: each is told, with its own day."""

from __future__ import annotations

import hashlib

import pytest

from tawthiq.model import Document
from tawthiq.pipeline import read_document

POSTS = """{name}
8 نوفمبر 2024
قسد قصفت مارع اليوم بالراجمات 3 شهداء و5 جرحى
230 إعجاب
{name}
7 نوفمبر 2024
انفجار عبوة بسيارة بعفرين اليوم واستشهاد شب
88 إعجاب"""


@pytest.mark.parametrize("name", ["شبكة مارع الإعلامية", "مارع اليوم", "تجمع أحرار الشمال"])
def test_each_post_has_its_day(name: str) -> None:
    body = POSTS.format(name=name).encode()
    known = Document("1.txt", body, hashlib.sha256(body).hexdigest(), published="2024-11-10")
    days = {e.place.text: e.date.start for e in read_document(known).events if e.place and e.date}
    assert days == {"مارع": "2024-11-08", "بعفرين": "2024-11-07"}


def test_a_title_said_twice_holds_navigation() -> None:
    body = "قصف على سراقب اليوم\nالرئيسية\nغارة على بنش\nقصف على سراقب اليوم\nقتل ثلاثة بقصف على سراقب.".encode()
    known = Document("1.txt", body, hashlib.sha256(body).hexdigest(), published="2024-11-10")
    assert [e.place.text for e in read_document(known).events if e.place] == ["سراقب"]


def test_a_pinned_comment_is_no_part_of_the_post() -> None:
    body = "استشهد طفل بقصف على بنش اليوم\n\nتعليق مثبت: ليش ما كتبتو عن لغم هجين اللي راح بيه 2 عمال".encode()
    known = Document("1.txt", body, hashlib.sha256(body).hexdigest(), published="2024-11-10")
    report = read_document(known)
    assert report.report.segments[-1].kind == "comment"
    assert len(report.events) == 1
