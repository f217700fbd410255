"""Invented reports, read, and their explanations."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tawthiq.cli.explaining import labels
from tawthiq.errors import Language
from tawthiq.explain import Explanation, explain
from tawthiq.model import Document, Reading
from tawthiq.pipeline import read_document

ROOT = Path(__file__).parents[2]
TEXT = """غارة على سوق بلدة سرمين (مخترع)

قتل سبعة مدنيين بينهم طفلان وامرأة وأصيب 15 آخرون في غارة روسية على السوق الشعبي في بلدة سرمين بريف إدلب، مساء أمس، بحسب الدفاع المدني.

وأضاف أن الطائرات الحربية الروسية دمرت <b>مدرسة</b> & منزلين. وقال شاهد العيان سامر القاسم إنه سمع دويا، وللتواصل 0933123456.

وكانت قوات النظام قد قتلت 40 مدنيا منذ مطلع الشهر.
"""

UNCLAIMED = "\nوقضت محكمة بإعدام ثلاثة مدانين بتفجير في العام 2014، وقال الأب ماهر العمر إنه شهده.\n"
"""A sentence whose three went into no claim."""


def read(text: str = TEXT, kind: str | None = "invented", published: str | None = "2020-01-16") -> Reading:
    """The reading of an invented report."""
    document = Document("invented.txt", text.encode(), "sha256:" + "0" * 64, outlet="شبكة مخترعة", kind=kind,
                        published=published)
    found = read_document(document)
    assert isinstance(found, Reading)
    return found


def told(language: Language = "ar", *, restricted: bool = False, text: str = TEXT, **facts: str | None) -> Explanation:
    """Its explanation."""
    return explain(read(text, **facts), labels(language), restricted=restricted)


def with_comment(reading: Reading) -> Reading:
    """The reading of the same report with its last paragraph taken as a reader's comment."""
    from tawthiq.model import Segment

    report = reading.report
    last = report.segments[-1]
    segments = (*report.segments[:-1], Segment("comment", last.start, last.end))
    return replace(reading, report=replace(report, segments=segments))
