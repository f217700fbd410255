"""Reports far longer than any are read in parts, so that cost stays linear: nothing is lost, spans hold."""

from __future__ import annotations

import json

from tawthiq.coding.assembly.assemble import _AT_ONCE, _parts
from tawthiq.coding.sentences import _LONGEST, _SLACK, sentences
from tawthiq.contract import read_line
from tawthiq.evaluation.grounds import grounds
from tawthiq.model import Document, Reading, Report, Segment
from tawthiq.pipeline import read_document

TOWNS = ("سرمين", "كفرنبل", "معرة النعمان", "بنش", "خان شيخون", "سراقب", "الأتارب", "دارة عزة", "عندان", "حريتان",
         "مورك", "اللطامنة", "جسر الشغور")


def report(text: str) -> Report:
    return Report("sha256:0", "invented.txt", None, None, None, "ar", None, None, text,
                  segments=(Segment("paragraph", 0, len(text)),))


def test_words_without_a_full_stop_are_cut_and_none_is_lost() -> None:
    text = "قصفت الطائرات القرية ثم " * 900
    found = sentences(report(text))
    assert max(len(s.tokens) for s in found) <= _LONGEST + _SLACK
    assert sum(len(s.tokens) for s in found) == len(text.split())


def test_a_long_sentence_is_cut_at_a_comma_where_there_is_one() -> None:
    found = sentences(report("قصفت الطائرات القرية، " * 300))
    assert len(found) > 1 and all(s.tokens[0].text == "،" for s in found[1:])


def test_a_sentence_of_an_ordinary_report_is_left_whole() -> None:
    assert len(sentences(report("قتل سبعة مدنيين، " * 60))) == 1


def test_a_report_is_one_part_unless_it_is_far_longer_than_reports_are() -> None:
    class Told:
        def __init__(self, first: int) -> None:
            self.clause = type("Clause", (), {"first": first})()

    short = [Told(0)] * (_AT_ONCE - 1)
    assert _parts(short) == [short]  # type: ignore[arg-type,comparison-overlap]
    long = [Told(n % 3) for n in range(1000)]
    parts = _parts(long)  # type: ignore[arg-type]
    assert [s for part in parts for s in part] == long and max(map(len, parts)) <= _AT_ONCE + 3
    assert all(part[0].clause.first == 0 for part in parts)


def test_every_event_of_a_very_long_bulletin_is_read_and_stands_in_its_claims() -> None:
    rows = [f"قتل {n} مدنيين في غارة روسية على السوق في بلدة {TOWNS[n % 13]} يوم {n % 28 + 1} كانون الثاني." for n in range(3, 260)]
    document = Document("invented.txt", "\n\n".join(["حصيلة مخترعة", *rows]).encode(), "sha256:0", published="2020-01-29")
    reading = read_document(document)
    assert isinstance(reading, Reading)
    assert [e.event for e in reading.events] == list(range(len(reading.events)))
    missed = set(range(3, 260)) - {e.killed.low for e in reading.events if e.killed}
    assert len(missed) <= 3  # days before all that a part has told so far are taken for a look back
    found = grounds(json.loads(read_line(reading)))
    assert found.both == found.values > 1000
