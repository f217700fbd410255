"""The check that every value has its exact words and a rule."""

from __future__ import annotations

from typing import Any

from tawthiq.evaluation.grounds import Grounds, grounds

TEXT = "قتل سبعة مدنيين في بلدة سرمين أمس"


def value(words: str, **more: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"text": words, "start": start, "end": start + len(words), "rule": "harm/kill", **more}


def line(**claim: Any) -> dict[str, Any]:
    return {"report": {"text": TEXT}, "claims": [{"id": "c", "speaker": {"type": "unattributed"}, **claim}]}


def test_a_value_with_its_words_and_rule_is_counted_whole() -> None:
    assert grounds(line(harm=[value("سبعة مدنيين")])) == Grounds(1, 1, 1, 1)


def test_words_that_are_no_slice_of_the_report_are_a_fault() -> None:
    found = grounds(line(harm=[value("سبعة مدنيين", text="سبعة")]))
    assert (found.words, found.rules, found.both) == (0, 1, 0)
    assert found.faults == (("harm", "words", "سبعة"),)


def test_a_value_without_a_rule_or_without_a_span_is_a_fault() -> None:
    assert grounds(line(place=value("بلدة سرمين", rule=None))).faults == (("place", "rule", "بلدة سرمين"),)
    assert grounds(line(speaker={"type": "medical", "text": None, "start": None, "end": None})).both == 0


def test_dates_have_their_own_names_of_offsets() -> None:
    date = value("أمس")
    date = {"start": "2019-05-01", "end": "2019-05-01", "text": "أمس", "rule": "dates/relative",
            "start_char": date["start"], "end_char": date["end"]}
    assert grounds(line(date=date)).both == 1


def test_a_range_of_an_event_rests_on_a_count_of_its_claims() -> None:
    found = line(harm=[value("سبعة مدنيين")])
    found["events"] = [{"event": 0, "killed": value("سبعة مدنيين"), "claims": ["c"]}]
    assert grounds(found).both == 2
    found["events"][0]["claims"] = []
    assert grounds(found).faults == (("event killed", "rule", "سبعة مدنيين"),)


def test_an_output_without_values_has_none() -> None:
    assert grounds({"report": {"text": TEXT}}) == grounds({}) == Grounds()
