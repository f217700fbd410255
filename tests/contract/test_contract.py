"""The shipped schema against the contract's own lists of fields, and lines back and forth."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from tawthiq.contract import (
    encode,
    failure_object,
    incident_line,
    masked,
    parse_incident,
    parse_reading,
    read_line,
    readings,
    schema,
)
from tawthiq.errors import ContractError
from tawthiq.model import Failure, Incident, Reading, Report, Segment

FIELDS = {
    "ReportLine": "report events claims totals warnings counting unclaimed",
    "Report": "id file outlet url title language published captured text segments restricted",
    "Published": "start end precision basis",
    "Segment": "kind start end",
    "Restricted": "kind start end",
    "Event": "event event_type place date actors killed injured victims harm_by_outcome objects speakers "
             "quote claims",
    "EventActor": "id role hedged",
    "Victims": "civilians children women combatants",
    "HarmByOutcome": "casualties missing trapped abducted detained displaced affected",
    "Range": "low high text start end",
    "Place": "id name_ar name_en kind admin1 lat lon relation precision within candidates text start end",
    "Date": "start end precision time_of_day offset text start_char end_char",
    "Claim": "id event event_type stance admits speaker actors weapons means_inferred place date harm "
             "objects quote rules",
    "Speaker": "type text start end via",
    "Via": "type text",
    "Actor": "id role hedged text start end",
    "Weapon": "id text start end",
    "Harm": "outcome group quantity subset_of text start end",
    "Quantity": "kind value low high",
    "Unclaimed": "outcome group quantity text start end",
    "Object": "id effect text start end",
    "Span": "text start end",
    "ErrorLine": "file error",
}
INCIDENT = ("id date place event_types actors harm strike_status grade grade_reasons independent_sources "
            "disputes possible_of members history counting invented")
TEXT = "قصف على البلدة\n\nتعليق: سبعة قتلى"


def report(**other: Any) -> Report:
    return Report("sha256:0", "1.txt", None, None, "قصف على البلدة", "ar", None, None, TEXT, **other)


def incident(**other: Any) -> Incident:
    return Incident("i1", None, None, (), (), {}, "unattributed", "weak", (), 0, (), (), (), (), **other)


@pytest.mark.parametrize(("record", "names"), FIELDS.items(), ids=FIELDS)
def test_the_schema_asks_for_every_field_of_the_contract(record: str, names: str) -> None:
    definition = schema("read")["$defs"][record]
    assert set(names.split()) <= set(definition["required"])
    assert set(definition["required"]) <= set(definition["properties"])


def test_the_schema_of_incidents_asks_for_every_field_and_no_span_of_the_place() -> None:
    found = schema("incidents")
    assert set(INCIDENT.split()) <= set(found["required"])
    assert not {"text", "start", "end"} & set(found["$defs"]["Place"]["properties"])


@pytest.mark.parametrize("lines", ["read", "incidents"])
def test_the_schema_is_a_schema(lines: Any) -> None:
    Draft202012Validator.check_schema(schema(lines))


def test_a_reading_and_an_error_go_through_a_line_and_back() -> None:
    reading = Reading(report(segments=(Segment("headline", 0, 14),)), warnings=("تنبيه",), counting="acled")
    failure = Failure("2.txt", "empty", "2.txt: empty")
    lines = [read_line(reading), "", read_line(failure)]
    assert list(readings(lines)) == [reading, failure]
    for line in (lines[0], lines[2]):
        Draft202012Validator(schema("read")).validate(json.loads(line))


def test_an_incident_says_whether_it_is_invented_and_goes_back() -> None:
    line = incident_line(incident(counting="airwars"), invented=True)
    assert '"invented":true' in line and '"invented":false' in incident_line(incident())
    assert parse_incident(line) == incident(counting="airwars")


def test_the_schema_refuses_a_word_that_is_none_of_the_codebook() -> None:
    found = json.loads(incident_line(incident()))
    checker = Draft202012Validator(schema("incidents"))
    checker.validate(found)
    with pytest.raises(ValidationError):
        checker.validate(found | {"grade": "certain"})
    with pytest.raises(ValidationError):
        checker.validate({key: value for key, value in found.items() if key != "history"})


def test_a_wrong_line_names_source_line_and_field() -> None:
    with pytest.raises(ContractError, match=r"read\.jsonl, line 3, field report\.file"):
        parse_reading('{"report": {"id": "sha256:0"}}', 3, "read.jsonl")
    with pytest.raises(ContractError, match=r"line 1.*whole line"):
        parse_reading("{not json")


def test_words_of_comments_are_masked_in_text_and_slices_alone() -> None:
    at = TEXT.index("تعليق")
    reading = Reading(report(segments=(Segment("comment", at, len(TEXT)),)))
    line = read_line(reading)
    assert "تعليق" not in line and "قصف على البلدة" in line
    assert "تعليق" in read_line(reading, with_comments=True)
    assert len(parse_reading(line).report.text) == len(TEXT)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 3)], "███ على"),
        ([(0, 7)], "███ ███"),
        ([(2, 5), (0, 4)], "███ █لى"),
        ([], "قصف على"),
    ],
)
def test_masking(spans: list[tuple[int, int]], expected: str) -> None:
    assert masked("قصف على", spans) == expected


def test_half_a_surrogate_pair_never_stops_the_output() -> None:
    assert encode("قصف \ud83d") == "قصف ?\n".encode()
    assert failure_object(Failure("a", "empty", "b")) == {
        "file": "a", "error": {"code": "empty", "message": "b"}
    }
