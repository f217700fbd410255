"""Every value of a claim has its exact words and the rule that read it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tawthiq import pipeline
from tawthiq.contract import parse_reading, read_line
from tawthiq.model import Claim, Document, Reading

TEXT = """قصف على بلدة سرمين (مخترع)

قتل سبعة مدنيين بينهم طفلان في غارة روسية على السوق في بلدة سرمين بريف إدلب، مساء أمس، بحسب الدفاع المدني. وقال المرصد السوري إن الغارة دمرت مدرسة في البلدة.

وأضاف أن ثلاثة أشخاص أصيبوا بعد يوم واحد بقصف مدفعي على قرية كفر مخترعة يوم الثلاثاء 14 كانون الثاني.
"""


def read(text: str = TEXT) -> Reading:
    found = pipeline.read_document(Document("invented.txt", text.encode(), "sha256:0", published="2020-01-16"))
    assert isinstance(found, Reading)
    return found


def values(claim: Claim) -> Iterator[tuple[Any, int, int]]:
    for found in (*claim.harm, *claim.actors, *claim.weapons, *claim.objects, claim.place, claim.speaker):
        if found is not None and getattr(found, "type", "") != "unattributed":
            yield found, found.start, found.end  # type: ignore[attr-defined]
    if claim.date:
        yield claim.date, claim.date.start_char, claim.date.end_char


def test_each_value_is_a_slice_of_the_report_and_names_its_rule() -> None:
    reading = read()
    found = [v for claim in reading.claims for v in values(claim)]
    assert len(found) >= 10
    for value, start, end in found:
        assert value.text == reading.report.text[start:end] != ""
        family, _, entry = value.rule.partition("/")
        assert entry and family in ("actors", "dates", "harm", "means", "objects", "places", "speakers")


def test_rules_say_what_read_the_value() -> None:
    rules = {value.text: value.rule for claim in read().claims for value, _s, _e in values(claim)}
    assert rules["سبعة مدنيين"] == "harm/kill"
    assert rules["مساء أمس"] == "dates/relative"
    assert next(rule for words, rule in rules.items() if "سرمين" in words) == "places/gazetteer"
    assert next(rule for words, rule in rules.items() if "مخترعة" in words) == "places/unknown"


def test_a_speaker_who_goes_on_has_the_words_that_named_him() -> None:
    text = "قال ناشطون محليون إن غارة روسية استهدفت بلدة سرمين أمس.\n\nوأضافوا أن ثلاثة مدنيين قتلوا في قصف مدفعي على بلدة كفرنبل.\n"
    speakers = [c.speaker for c in read(text).claims]
    assert speakers and all(s.text == "ناشطون محليون" for s in speakers)
    assert {s.rule for s in speakers} == {"speakers/say", "speakers/go_on"}


def test_a_toll_of_the_headline_alone_is_in_a_claim() -> None:
    text = "مقتل خمسة مدنيين في غارة روسية على سرمين\n\nقال المرصد السوري إن غارة روسية استهدفت أمس السوق في بلدة سرمين بريف إدلب.\n"
    reading = read(text)
    (event,) = reading.events
    assert event.killed is not None
    counts = [h for c in reading.claims if c.id in event.claims for h in c.harm]
    assert [(h.text, h.start) for h in counts] == [(event.killed.text, event.killed.start)]
    assert {c.speaker.type for c in reading.claims} == {"unattributed", "monitor_ngo"}


def test_no_two_claims_of_a_report_share_an_id() -> None:
    text = (
        "سقوط صواريخ على المنطقة (مخترع)\n\nأعلنت خلية الإعلام الأمني أمس أن ثلاثة صواريخ سقطت في بلدة سرمين.\n\n"
        "وذكرت الخلية في بيان أن صاروخين سقطا في ساحة خالية دون خسائر، فيما أصاب الثالث منزلا ما أدى إلى إصابة امرأة.\n\n"
        "وتتعرض بلدات سرمين وكفرنبل وبنش لقصف متواصل منذ أسابيع، بحسب ناشطين.\n")
    reading = read(text)
    ids = [c.id for c in (*reading.claims, *reading.totals)]
    assert len(ids) > 2 and len(ids) == len(set(ids))


def test_a_line_without_rules_is_still_read() -> None:
    line = read_line(read())
    older = parse_reading(line.replace('"rule":"harm/kill"', '"other":1'))
    assert isinstance(older, Reading) and any(h.rule is None for c in older.claims for h in c.harm)
