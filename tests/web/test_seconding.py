"""Two reviewers where the desk asks for it: who may agree, who is refused, and where it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tawthiq.web.words import words

from .accounts import ROLES, accounts, client, publishing
from .conftest import text_of

BOTH = pytest.mark.parametrize("language", ["ar", "en"])
AT = "incidents/i-sarmin/"
VERSION = re.compile(r'name="version" value="([^"]+)"')


@pytest.fixture(scope="module", autouse=True)
def desk(filled: Path) -> Iterator[None]:
    from tawthiq.register.accounts import people

    with accounts():
        for name in ("salim", "second-editor"):
            people.add("default", name, "editor" if "editor" in name else "reviewer", "a long password of a test", "test")
        yield


@pytest.fixture(autouse=True)
def two(for_now: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk asks for two; what a test writes into the register is taken back at its end."""
    monkeypatch.setenv("TAWTHIQ_SECOND", "grade,accept,publish,correct,redact,link,split")


def at(where: str = AT, language: str = "en") -> str:
    return f"/{language}/{where}"


def decide(name: Any, act: str, where: str = AT, **fields: str) -> Any:
    """A form of a page sent by somebody, filled in on what the page shows now."""
    browser = client(name)
    found = VERSION.search(browser.get(at(where)).content.decode())
    return browser.post(at(f"{where}{'publish' if act == 'publish' else 'decide'}/"), {
        "act": act, "reason": "سبب مخترع", "version": found[1] if found else "", **fields})


def number(answer: Any) -> str:
    assert answer.status_code == 302, text_of(answer)
    return re.search(r"done=(\d+)", answer.headers["Location"])[1]  # type: ignore[index]


def people() -> Any:
    from tawthiq.web import decided, store

    found = store.incident("i-sarmin")
    assert found
    return decided.of_incident(found.incident, store.told(found.incident))


def test_a_grade_stands_once_another_person_agreed() -> None:
    first = number(decide("reviewer", "grade", grade="fair"))
    assert people().grade is None and [str(j.number) for j in people().waiting] == [first]
    assert number(decide("salim", "agree", number=first, reason="")) != first
    stands = people()
    assert stands.grade.value["grade"] == "fair" and stands.grade.by == "reviewer" and not stands.waiting
    assert stands.grade.agreed.by == "salim"
    from tawthiq.register.models import DecisionRow

    rows = DecisionRow.objects.order_by("-pk")[:2]
    assert [(row.kind, row.subject, row.by) for row in rows] == [
        ("grade", "i-sarmin", "salim"), ("grade", "i-sarmin", "reviewer")]
    assert '"line"' in rows[0].saw and '"line"' in rows[1].saw, "each row says what was on the screen"


def test_nobody_agrees_with_themselves() -> None:
    first = number(decide("reviewer", "grade", grade="fair"))
    answer = decide("reviewer", "agree", number=first)
    assert answer.status_code == 403 and words("en").say("desk.wrong.own") in text_of(answer)
    assert people().grade is None and people().waiting


@pytest.mark.parametrize("role", [None, *ROLES])
def test_who_may_agree_to_a_grade(role: Any) -> None:
    first = number(decide("salim", "grade", grade="fair"))
    answer = decide(role, "agree", number=first)
    if role in ("reviewer", "editor", "administrator"):
        assert number(answer) and people().grade.agreed.by == role
    else:
        assert answer.status_code == (403 if role else 302) and "sign-in" in answer.headers.get("Location", "sign-in")
        assert people().grade is None


def test_only_another_editor_agrees_to_publish() -> None:
    from tawthiq.register.published import published

    first = number(decide("editor", "publish", publish="on"))
    assert published("default") == ()
    assert decide("salim", "agree", number=first).status_code == 403
    assert decide("editor", "agree", number=first).status_code == 403
    with publishing():
        assert client().get("/en/published.json").json()["incidents"] == []
        number(decide("second-editor", "agree", number=first))
        assert len(client().get("/en/published.json").json()["incidents"]) == 1
        number(decide("editor", "publish", publish="off"))  # what protects does not wait
        assert client().get("/en/published.json").json()["incidents"] == []


def test_an_agreement_to_another_state_is_not_taken() -> None:
    first = number(decide("reviewer", "grade", grade="fair"))
    browser = client("salim")
    seen = VERSION.search(browser.get(at()).content.decode())[1]  # type: ignore[index]
    number(decide("reviewer", "accept"))
    answer = browser.post(at(f"{AT}decide/"), {"act": "agree", "number": first, "version": seen})
    assert answer.status_code == 409 and people().grade is None


def test_who_opened_the_page_before_is_told_of_an_agreement() -> None:
    first = number(decide("reviewer", "grade", grade="fair"))
    seen = VERSION.search(client("editor").get(at()).content.decode())[1]  # type: ignore[index]
    number(decide("salim", "agree", number=first))
    news = text_of(client("editor").get(at(f"{AT}news/?version={seen}")))
    assert words("en").label("grade", "fair") in news and "salim agreed" in news


def test_what_waits_is_refused_or_withdrawn_at_once() -> None:
    for name in ("salim", "reviewer"):
        first = number(decide("reviewer", "grade", grade="fair"))
        number(decide(name, "undo", number=first))
        assert not people().waiting and people().grade is None
        assert decide("salim", "agree", number=first).status_code == 400, "it waits no longer"


def test_to_take_back_what_stands_waits_as_well() -> None:
    first = number(decide("reviewer", "grade", grade="fair"))
    number(decide("salim", "agree", number=first))
    undoing = number(decide("salim", "undo", number=first))
    assert people().grade is not None
    assert decide("salim", "agree", number=undoing).status_code == 403
    number(decide("reviewer", "agree", number=undoing))
    assert people().grade is None and not people().waiting


@BOTH
def test_the_queue_says_what_waits_and_whose_it_is(language: str) -> None:
    w = words(language)  # type: ignore[arg-type]
    first = number(decide("reviewer", "grade", grade="fair"))
    queue = client("salim").get(f"/{language}/queue/?why=second")
    assert queue.content.decode().count('class="queued"') == 1 and "i-sarmin/" in queue.content.decode()
    said = w.say("second.queued", number=first, what=w.say("told.grade", grade=w.label("grade", "fair")), name="reviewer")
    assert re.sub("[\u2066-\u2069]", "", said) in text_of(queue)
    assert client("salim").get(f"/{language}/queue/?why=new").content.decode().count("i-sarmin") == 0
    other, own = (client(name).get(at(language=language)).content.decode() for name in ("salim", "reviewer"))
    assert 'value="agree"' in other and w.say("second.own") not in other
    assert 'value="agree"' not in own and w.say("second.own") in own
    assert 'value="agree"' not in client("reader").get(at(language=language)).content.decode()
    number(decide("salim", "agree", number=first))
    assert client("salim").get(f"/{language}/queue/?why=second").content.decode().count('class="queued"') == 0


def test_words_of_a_report_set_right_wait_on_its_page_too(digests: dict[str, str]) -> None:
    where = f"reports/{digests['b.txt']}/"
    page = client("reviewer").get(at(where)).content.decode()
    claim = re.search(r'<select name="claim"><option value="([^"]+)"', page)[1]  # type: ignore[index]
    value = {"claim": claim, "field": "killed", "value": "8", "start": "20", "end": "24"}
    first = number(decide("reviewer", "value", where, **value))
    assert people().corrections == () and len(people().waiting) == 1
    assert decide("reviewer", "agree", where, number=first).status_code == 403
    assert 'value="agree"' in client("salim").get(at(where)).content.decode()
    number(decide("salim", "agree", where, number=first))
    assert [j.value["to"] for j in people().corrections] == [{"low": 8, "high": 8}]


def test_one_agreement_serves_one_act() -> None:
    from tawthiq.register.models import DecisionRow
    from tawthiq.web import store

    member = store.incident("i-sarmin").incident.members[2]  # type: ignore[union-attr]
    key = f"{store.sha256(member.report)}#{member.event}"
    other = store.incident("i-sarmin").incident.members[1]  # type: ignore[union-attr]
    before = DecisionRow.objects.count()
    number(decide("reviewer", "not_event", member=[key, f"{store.sha256(other.report)}#{other.event}"]))  # type: ignore[arg-type]
    waiting = people().waiting
    assert len(waiting) == 2 and people().not_events == frozenset()
    page = client("salim").get(at()).content.decode()
    assert page.count('value="agree"') == 1, "decided in one act, agreed to in one"
    number(decide("salim", "agree", number=str(waiting[0].number)))
    assert len(people().not_events) == 2 and DecisionRow.objects.count() == before + 4


def test_programs_agree_by_the_same_rules() -> None:
    from .accounts import program

    first = int(number(decide("editor", "grade", grade="fair")))
    told = client("reviewer").get("/api/v1/incidents/i-sarmin").json()
    assert [(one["waits"], one["agreed"]) for one in told["decisions"] if one["number"] == first] == [(True, None)]
    sent = {"act": "agree", "number": first, "version": told["version"]}
    for role, status in (("reader", 403), ("editor", 400), ("reviewer", 201)):
        answer = program(role).post("/api/v1/incidents/i-sarmin/decisions", sent, content_type="application/json")  # type: ignore[arg-type]
        assert answer.status_code == status, answer.content
    told = client("reviewer").get("/api/v1/incidents/i-sarmin").json()
    assert told["people"]["grade"] == "fair"
    assert [one["agreed"]["by"] for one in told["decisions"] if one["number"] == first] == ["reviewer"]
