"""What stands under pictures: of the event it is read, of another day it is not. All invented."""

from __future__ import annotations

import pytest

from tawthiq.coding import read_report
from tawthiq.model import Report, Segment

LEAD = "قتل ثلاثة مدنيين بقصف مدفعي على بلدة سراقب اليوم."


@pytest.mark.parametrize(("caption", "events"), [
    ("آثار قصف قتل 4 أشخاص في مدينة أريحا", 2), ("آثار قصف قتل 4 أشخاص في مدينة أريحا - أرشيف", 1),
    ("صورة أرشيفية لمقتل 12 شخصا بغارة على مدينة أريحا", 1), ("صورة تعبيرية: مقتل 12 شخصا بغارة على مدينة أريحا", 1),
])
def test_a_picture_from_the_archive_is_no_evidence(caption: str, events: int) -> None:
    text = f"{LEAD}\n{caption}"
    cut = (Segment("paragraph", 0, len(LEAD)), Segment("caption", len(LEAD) + 1, len(text)))
    report = Report("sha256:" + "0" * 64, "1.txt", None, None, None, "ar", None, None, text, cut)
    assert len(read_report(report).events) == events


def test_a_sentence_on_an_archive_is_read() -> None:
    text = "قتل ثلاثة مدنيين بقصف مدفعي على دار فيها أرشيف البلدية في بلدة سراقب."
    report = Report("sha256:" + "0" * 64, "1.txt", None, None, None, "ar", None, None, text,
                    (Segment("paragraph", 0, len(text)),))
    assert len(read_report(report).events) == 1
