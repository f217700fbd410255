"""What was corrected when: what the public may read of it, what the desk reads, and nothing restricted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .accounts import accounts, client, publishing
from .conftest import LANGUAGES, text_of
from .records import HANDLE, SECRETS, VICTIM

REASON = f"رأيناه في تسجيل {VICTIM} {HANDLE}"


pytestmark = pytest.mark.usefixtures("for_now")


@pytest.fixture(scope="module", autouse=True)
def desk(filled: Path) -> Iterator[None]:
    with accounts(), publishing():
        yield


def told(name: str) -> tuple[Any, Any]:
    from tawthiq.register.models import ReportRow
    from tawthiq.web.store import report

    found = report(ReportRow.objects.get(file=name).pk)
    assert found is not None
    return found.reading, found.reading.events[0]


def decide(kind: Any, subject: str, value: dict[str, Any], *words: tuple[Any, Any], day: int = 1) -> int:
    from tawthiq.register import decisions
    from tawthiq.register import judgements as judged

    at = f"2026-01-{day:02}T00:00:00+00:00"
    row = judged.decision(kind, subject, value, by="huda", at=at, reason=REASON, told=words)
    return decisions.append("default", row)


def back(number: int) -> int:
    from tawthiq.register import decisions
    from tawthiq.register import judgements as judged
    from tawthiq.register.models import DecisionRow

    [(_number, row)] = decisions.numbered(DecisionRow.objects.filter(pk=number))
    at = "2026-01-09T00:00:00+00:00"
    return decisions.append("default", judged.undoing(number, row, by="huda", reason=REASON, at=at))


def release(identifier: str) -> int:
    return decide("publish", identifier, {"publish": True})


def correct(field: str, to: Any, name: str = "a.txt") -> int:
    words = told(name)
    value = {"what": "value", "claim": words[0].claims[0].id, "field": field, "to": to, "words": {
        "start": 0, "end": 3, "text": words[0].report.text[:3]}}
    subject = f"{words[0].report.id.removeprefix('sha256:')}#{words[1].event}"
    return decide("correct", subject, value, words, day=3)


def public(language: str = "en", address: str = "corrections/") -> str:
    return text_of(client().get(f"/{language}/{address}"))


def staff(language: str = "en") -> str:
    return text_of(client("reader").get(f"/{language}/corrections/"))


def test_only_what_came_after_the_release_of_that_incident_is_public() -> None:
    decide("grade", "i-sarmin", {"grade": "weak"})
    assert "Nothing was corrected yet" in public() and "Grade: weak" in staff()
    release("i-sarmin")
    assert "Nothing was corrected yet" in public()
    decide("grade", "i-sarmin", {"grade": "fair"}, day=2)
    decide("grade", "i-atareb", {"grade": "contested"}, day=2)
    shown = public()
    assert "Grade: fair" in shown and "weak" not in shown and "contested" not in shown
    assert "2 January 2026" in shown and "Grade: contested" in staff()


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_are_public_and_words_reasons_and_names_are_not(language: str) -> None:
    release("i-sarmin")
    correct("killed", {"low": 8, "high": 8})
    correct("place", "حارة الزيتون السرية")
    for address in ("corrections/", "about/"):
        shown = public(language, address)
        assert {"ar": "صُحّح «قتلى» إلى 8", "en": "killed set right to 8"}[language] in shown
        assert "الزيتون" not in shown and "رأيناه" not in shown and "huda" not in shown
        assert {"ar": "صُحّح «المكان»", "en": "Place set right"}[language] in shown
    desk = staff(language)
    assert "رأيناه في تسجيل" in desk and "huda" in desk and "الزيتون" in desk
    assert not [words for words in SECRETS if words in desk]


def test_what_is_taken_back_says_so() -> None:
    release("i-sarmin")
    number = correct("killed", {"low": 8, "high": 8})
    back(number)
    shown = public()
    assert "Taken back: " in shown and shown.count("killed set right to 8") == 2
    assert "9 January 2026" in shown


def test_an_incident_taken_back_is_named_by_its_id_alone() -> None:
    first = release("i-sarmin")
    decide("grade", "i-sarmin", {"grade": "fair"})
    back(first)
    shown = public()
    assert "Taken back from publication" in shown and "i-sarmin" in shown
    assert "Grade: fair" not in shown and "Sarmin" not in shown
    assert "Sarmin" in staff()


def test_events_and_copies_are_told_without_files() -> None:
    from tawthiq.register import decisions, pairs

    release("i-sarmin")
    one, other = told("a.txt"), told("b.txt")
    decide("correct", f"{one[0].report.id[7:]}#{one[1].event}", {"what": "not_event"}, one)
    decisions.append("default", pairs.decision("split", one, other, by="huda", reason=REASON, incidents=["i-sarmin"],
                                               at="2026-01-05T00:00:00+00:00"))
    shown = public()
    assert "tell of two incidents" in shown and "no such event" in shown
    assert "a.txt" not in shown and "a.txt" in staff()


def test_pages_go_on_from_a_decision() -> None:
    release("i-sarmin")
    for n in range(53):
        decide("grade", "i-sarmin", {"grade": "fair"}, day=n % 28 + 1)
    first = client().get("/en/corrections/").content.decode()
    assert first.count('id="correction-') == 50
    number = first.split('?before=')[1].split('"')[0]
    second = client().get(f"/en/corrections/?before={number}").content.decode()
    assert second.count('id="correction-') == 3 and "Older" not in second and "Latest" in second
    assert client().get("/en/corrections/?before=x").status_code == 200


def test_it_is_closed_to_the_public_while_nothing_is_published() -> None:
    with publishing(on=False):
        assert client().get("/en/corrections/").status_code == 302


def test_the_counting_words_are_counted_as_the_reader_counts() -> None:
    from tawthiq.arabic.quantities import quantity_from, range_of
    from tawthiq.web.method import counted
    from tawthiq.web.words import words

    found = {one.kind: one for one in counted(words("en"))}
    assert len(found) >= 13 and found["not_known"].figures == (None, None, None)
    tens = found["tens"].figures[1]
    assert tens is not None and (tens.low, tens.high) == range_of(quantity_from("tens"), "airwars")
    assert "20+" in public(address="about/")


def test_what_waits_for_a_second_person_is_told_once_they_agreed(monkeypatch: pytest.MonkeyPatch) -> None:
    from tawthiq.register import decisions, seconding
    from tawthiq.register.models import DecisionRow

    release("i-sarmin")
    monkeypatch.setenv("TAWTHIQ_SECOND", "grade")
    number = decide("grade", "i-sarmin", {"grade": "fair"})
    assert "Grade: fair" not in public() and "Grade: fair" not in staff()
    [(_n, row)] = decisions.numbered(DecisionRow.objects.filter(pk=number))
    for by, shown in (("huda", False), ("salim", True)):
        decisions.append("default", seconding.agreeing(number, row, by=by, at="2026-01-07T00:00:00+00:00"))
        assert ("Grade: fair" in public()) == shown
    assert "7 January 2026" in public() and "salim" not in public() and "huda, salim" in staff()
    undo = back(number)
    assert "Taken back" not in public()
    [(_n, row)] = decisions.numbered(DecisionRow.objects.filter(pk=undo))
    decisions.append("default", seconding.agreeing(undo, row, by="salim", at="2026-01-08T00:00:00+00:00"))
    assert "Taken back: Grade: fair" in "".join(c for c in public() if c not in "\u2068\u2069")


def test_a_release_that_waits_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAWTHIQ_SECOND", "publish")
    release("i-sarmin")
    decide("grade", "i-sarmin", {"grade": "fair"})
    assert "Nothing was corrected yet" in public()
