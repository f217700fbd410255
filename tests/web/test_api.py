"""The JSON API: the pages' permissions and masks, strict questions, answers of the described shapes."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from tawthiq.model import Grade
from tawthiq.web.api import bodies
from tawthiq.web.words import LANGUAGES, words

from .accounts import PASSWORD, accounts, client, program, publishing
from .records import COMMENT, SECRETS, VICTIM
from .test_looks import looks
from .test_permissions import TABLE, routes

HOME = "/api/v1"
ROOT = Path(__file__).resolve().parents[2]


pytestmark = pytest.mark.usefixtures("for_now")


@pytest.fixture(scope="module", autouse=True)
def desk(filled: Path) -> Iterator[None]:
    with accounts():
        yield


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    found: dict[str, Any] = client().get(f"{HOME}/openapi.json").json()
    return found


def shape(described: dict[str, Any], path: str, method: str, status: int) -> Draft202012Validator:
    answers = described["paths"][path][method]["responses"]
    schema = answers[str(status)]["content"]["application/json"]["schema"]
    return Draft202012Validator(schema | {"components": described["components"]})


def reads(digests: dict[str, str]) -> list[tuple[str, str]]:
    """Each reading address as it is described, and one that is there."""
    return [(f"/{route}".replace("<str:identifier>", "{identifier}").replace("<sha256:digest>", "{digest}"),
             address.format(digest=digests["a.txt"]))
            for route, (_l, method, address) in TABLE.items() if route.startswith("api/") and method == "GET"]  # fmt: skip


def test_every_address_is_described_and_none_beside(described: dict[str, Any]) -> None:
    told = {path: view["x-needs"] for path, of in described["paths"].items() for view in of.values()}
    kept = {f"/{name}".replace("<str:identifier>", "{identifier}").replace("<sha256:digest>", "{digest}"): level
            for name, (level, _m, _a) in TABLE.items() if name.startswith("api/")}
    assert told == kept


def test_the_description_holds_for_every_address(described: dict[str, Any], digests: dict[str, str]) -> None:
    Draft202012Validator.check_schema({"$defs": described["components"]["schemas"]})
    for path, address in reads(digests):
        for role in ("reader", "administrator"):
            answer = program(role).get(address)  # type: ignore[arg-type]
            assert answer.status_code == 200, address
            assert answer.headers["Content-Type"] == "application/json"
            shape(described, path, "get", 200).validate(answer.json())


def test_every_refusal_is_an_error_of_the_described_shape(described: dict[str, Any], digests: dict[str, str]) -> None:
    for path, address in reads(digests):
        for answer in (client().get(address), program("reader").get(f"{address}{'&' if '?' in address else '?'}x=1"),
                       program("reader").delete(address)):
            if answer.status_code != 200:
                shape(described, path, "get", answer.status_code).validate(answer.json())
                assert answer.json()["error"]["message"] and answer.json()["error"]["message_ar"]


def test_readers_and_lists_are_masked_and_nothing_is_looked_at(digests: dict[str, str]) -> None:
    before = looks()
    single = [f"{HOME}/incidents/{one}" for one in ("i-sarmin", "i-home")] + [
        f"{HOME}/reports/{digest}" for digest in digests.values()]
    lists = [f"{HOME}/{one}" for one in (
        "incidents", "reports", "claims", "claims?incident=i-home", "outlets", "search?q=سرمين", "published")]
    for role, addresses in (("reader", [*single, *lists]), ("administrator", lists)):
        for address in addresses:
            answer = program(role).get(address)  # type: ignore[arg-type]
            assert answer.status_code == 200
            assert not [words for words in SECRETS if words in str(answer.json())], address
    assert looks() == before


def test_a_reviewers_token_opens_a_report_and_the_look_is_written_down(digests: dict[str, str]) -> None:
    before, asking = len(looks()), program("reviewer")
    told = asking.get(f"{HOME}/reports/{digests['a.txt']}").json()
    assert VICTIM in told["reading"]["report"]["text"] and COMMENT in told["reading"]["report"]["text"]
    assert told["masked"] is False
    (look,) = looks()[before:]
    assert look[:2] == ("reviewer", f"sha256:{digests['a.txt']}") and look[2].startswith("api (token ")
    asking.get(f"{HOME}/incidents/i-sarmin")
    assert "incident i-sarmin" in looks()[-1][2]


def test_masks_keep_every_place_in_the_text(digests: dict[str, str]) -> None:
    told = program("reader").get(f"{HOME}/reports/{digests['a.txt']}").json()
    text = told["reading"]["report"]["text"]
    assert told["masked"] is True and "█" in text
    for claim in told["reading"]["claims"]:
        quote = claim["quote"]
        assert text[quote["start"]:quote["end"]] == quote["text"]
    assert "█" in told["reading"]["claims"][0]["quote"]["text"]
    assert "█" in told["reading"]["report"]["title"] or VICTIM not in told["reading"]["report"]["title"]


def test_the_public_sees_what_is_published_alone(digests: dict[str, str]) -> None:
    with publishing():
        for path, address in reads(digests):
            assert client().get(address).status_code == (200 if path.endswith(("published", "openapi.json")) else 401)
    assert client().get(f"{HOME}/published").status_code == 401


@pytest.mark.parametrize(("address", "field"), [
    ("incidents?from=yesterday", "from"), ("incidents?grade=best", "grade"), ("incidents?actor=nobody", "actor"),
    ("incidents?from=2021-01-02&to=2021-01-01", "from"), ("incidents?page=0", "page"), ("incidents?page=x", "page"),
    ("incidents?sort=colour", "sort"), ("incidents?colour=red", "colour"), ("incidents?page=1&page=2", "page"),
    ("claims?stance=maybe", "stance"), ("claims?report=abc", "report"), ("claims?event_type=", "event_type"),
    ("search", "q"), ("search?q=%20", "q"), ("search?q=x&from=2021-13-01", "from"), ("search?q=x&event=none", "event"),
    ("reports?page=-1", "page"), ("outlets?q=1", "q"), ("incidents?place=%00", "place"), ("incidents?to=", "to"),
])  # fmt: skip
def test_an_error_names_the_field(address: str, field: str) -> None:
    answer = program("reader").get(f"{HOME}/{address}")
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "bad_value" and answer.json()["error"]["field"] == field


def test_lists_are_filtered_and_paged(monkeypatch: pytest.MonkeyPatch) -> None:
    from tawthiq.web.api import given

    asking = program("reader")
    assert [one["id"] for one in asking.get(f"{HOME}/incidents?grade=contested").json()["items"]] == ["i-sarmin"]
    assert asking.get(f"{HOME}/incidents?to=2019-01-01").json() == {
        "count": 0, "page": 1, "pages": 1, "next": None, "items": []}
    every = [one["id"] for one in asking.get(f"{HOME}/incidents?sort=place").json()["items"]]
    monkeypatch.setattr(given, "PAGE_SIZE", 3)
    first = asking.get(f"{HOME}/incidents?sort=place").json()
    second = asking.get(first["next"]).json()
    assert first["count"] == 4 and first["pages"] == 2 and second["next"] is None
    assert [one["id"] for one in (*first["items"], *second["items"])] == every
    assert asking.get(f"{HOME}/incidents?page=9").json()["items"] == []


def test_claims_of_one_incident_and_of_one_report(digests: dict[str, str]) -> None:
    asking = program("reader")
    of_incident = asking.get(f"{HOME}/claims?incident=i-sarmin").json()
    assert of_incident["count"] == 4 and {one["incident"] for one in of_incident["items"]} == {"i-sarmin"}
    denied = asking.get(f"{HOME}/claims?incident=i-sarmin&stance=denies").json()["items"]
    assert [one["claim"]["speaker"]["type"] for one in denied] == ["military_statement"]
    of_report = asking.get(f"{HOME}/claims?report=sha256:{digests['d.txt']}").json()["items"]
    assert [one["report"] for one in of_report] == [f"sha256:{digests['d.txt']}"]
    assert asking.get(f"{HOME}/claims?incident=i-none").json()["count"] == 0


def test_search_finds_nothing_by_restricted_words(filled: Path) -> None:
    asking = program("administrator")
    assert asking.get(f"{HOME}/search", {"q": "علّان"}).json()["count"] == 0
    assert asking.get(f"{HOME}/search", {"q": "سرمين"}).json()["count"] == 4


def test_what_is_not_there_and_what_is_withheld(filled: Path) -> None:
    asking = program("reader")
    for address in ("incidents/i-none", f"reports/{'0' * 64}", "incidents/%00", "nothing", "reports/", "reports/abc"):
        answer = asking.get(f"{HOME}/{address}")
        assert answer.status_code == 404 and answer.json()["error"]["code"] == "not_found", address


def test_a_token_opens_no_page_and_a_wrong_one_opens_nothing(filled: Path) -> None:
    assert program("administrator").get("/ar/").status_code == 302
    for shown in ("Bearer tawthiq_nothing", "Bearer", "Basic cmVhZGVyOng=", ""):
        asking = client("administrator", headers={"Authorization": shown})
        assert asking.get("/en/").status_code == 200  # the session counts on pages
        answer = asking.get(f"{HOME}/incidents")
        assert answer.status_code == 401 and answer.headers["WWW-Authenticate"].startswith("Bearer")
        with publishing():
            assert asking.get(f"{HOME}/published").status_code == 401


def test_a_session_needs_the_forms_token_to_decide(filled: Path) -> None:
    asking = client("reviewer", enforce_csrf_checks=True)
    answer = asking.post(f"{HOME}/incidents/i-sarmin/decisions", {"act": "accept"}, content_type="application/json")
    assert answer.status_code == 403 and answer.json()["error"]["code"] == "forbidden"


def send(role: Any, address: str, body: object, **more: Any) -> Any:
    return program(role).post(f"{HOME}/{address}", body, content_type="application/json", **more)


def version(of: str) -> str:
    return str(program("reader").get(f"{HOME}/{of}").json()["version"])


ACCEPT = {"act": "accept", "version": "x"}


@pytest.mark.parametrize(("body", "field"), [
    ({}, "act"), ([], None), ({"act": "bless", "version": "x"}, "act"), ({"act": "accept"}, "version"),
    ({"act": "grade", "version": "x", "grade": "fair"}, "reason"), ({**ACCEPT, "colour": "red"}, "colour"),
    ({"act": "grade", "version": "x", "grade": "best", "reason": "r"}, "grade"),
    ({"act": "grade", "version": 7, "grade": "fair", "reason": "r"}, "version"),
    ({"act": "grade", "version": "x", "grade": "fair", "reason": "  "}, "reason"),
    ({"act": "not_event", "version": "x", "members": ["a#0"], "reason": "r"}, "members.0"),
    ({"act": "not_event", "version": "x", "members": [], "reason": "r"}, "members"),
    ({"act": "undo", "version": "x", "number": "1", "reason": "r"}, "number"),
    ({"act": "publish", "version": "x", "publish": "on", "reason": "r"}, "publish"),
])  # fmt: skip
def test_a_body_that_is_wrong_names_the_field(body: object, field: str | None) -> None:
    answer = send("editor", "incidents/i-sarmin/decisions", body)
    assert answer.status_code == 400 and answer.json()["error"]["code"] == "bad_body"
    assert answer.json()["error"]["field"] == field


def test_only_json_of_a_size_is_taken(filled: Path) -> None:
    asking, address = program("reviewer"), f"{HOME}/incidents/i-sarmin/decisions"
    assert asking.post(address, {"act": "accept"}).status_code == 415
    for text, status in (("{", 400), ('{"act": NaN}', 400), ("[" * 100_000, 400), ('"' + "a" * 1_100_000 + '"', 413)):
        assert asking.post(address, text, content_type="application/json").status_code == status, text[:9]


def test_a_decision_needs_the_version_that_was_read(described: dict[str, Any]) -> None:
    told = program("reader").get(f"{HOME}/incidents/i-mine").json()
    body = {"act": "grade", "grade": "discounted", "version": told["version"], "reason": "سبب مخترع"}
    assert send("reader", "incidents/i-mine/decisions", body).status_code == 403
    done = send("reviewer", "incidents/i-mine/decisions", body)
    assert done.status_code == 201
    shape(described, f"{HOME}/incidents/{{identifier}}/decisions", "post", 201).validate(done.json())
    late = send("editor", "incidents/i-mine/decisions", body | {"grade": "fair"})
    assert late.status_code == 409
    shape(described, f"{HOME}/incidents/{{identifier}}/decisions", "post", 409).validate(late.json())
    assert late.json()["version"] == done.json()["version"] == version("incidents/i-mine")
    assert [(one["by"], one["value"]["grade"]) for one in late.json()["since"]] == [("reviewer", "discounted")]
    people = program("reader").get(f"{HOME}/incidents/i-mine").json()
    assert people["people"]["grade"] == "discounted" and people["incident"]["grade"] == told["incident"]["grade"]
    (number,) = done.json()["decisions"]
    undone = send("reviewer", "incidents/i-mine/decisions", {
        "act": "undo", "number": number, "version": done.json()["version"], "reason": "خطأ"})
    assert undone.status_code == 201
    again = send("reviewer", "incidents/i-mine/decisions", {
        "act": "undo", "number": number, "version": undone.json()["version"], "reason": "خطأ"})
    assert again.status_code == 400 and again.json()["error"]["field"] == "number"


def test_only_an_editor_publishes(filled: Path) -> None:
    body = {"act": "publish", "publish": True, "version": version("incidents/i-atareb"), "reason": "سبب"}
    refused = send("reviewer", "incidents/i-atareb/decisions", body)
    assert refused.status_code == 403 and refused.json()["error"]["field"] == "act"
    done = send("editor", "incidents/i-atareb/decisions", body)
    assert done.status_code == 201
    with publishing():
        (row,) = client().get(f"{HOME}/published").json()["items"]
    assert row["incident"] == "i-atareb" and "quotes" not in row and "titles" not in row
    back = body | {"publish": False, "version": done.json()["version"]}
    assert send("editor", "incidents/i-atareb/decisions", back).status_code == 201


def test_words_of_a_report_are_set_right_and_redacted(digests: dict[str, str]) -> None:
    where = f"reports/{digests['d.txt']}"
    told = program("reader").get(f"{HOME}/{where}").json()
    text, claim = told["reading"]["report"]["text"], told["reading"]["claims"][0]["id"]
    at = text.index("أمس")
    right = {"act": "value", "claim": claim, "field": "killed", "value": {"low": 2, "high": None}, "start": at,
             "end": at + 3, "version": told["version"], "reason": "سبب"}
    done = send("reviewer", f"{where}/decisions", right)
    assert done.status_code == 201
    (row,) = program("reader").get(f"{HOME}/{where}").json()["decisions"]
    assert row["value"]["to"] == {"low": 2, "high": None} and row["value"]["words"]["text"] == "أمس"
    people_see(told["incidents"][0])
    wrong = send("reviewer", f"{where}/decisions", right | {"field": "date", "value": "someday", "version": told["version"]})
    assert wrong.status_code == 409
    now = done.json()["version"]
    wrong = send("reviewer", f"{where}/decisions", right | {"field": "date", "value": "someday", "version": now})
    assert wrong.status_code == 400 and wrong.json()["error"]["field"] == "value"
    hide = {"act": "redact", "kind": "person", "start": at, "end": at + 3, "version": now, "reason": "سبب"}
    assert send("reviewer", f"{where}/decisions", hide).status_code == 201
    after = program("reader").get(f"{HOME}/{where}").json()
    assert "أمس" not in str(after)  # not in the decision that quoted it either
    assert "أمس" not in str(program("editor").get(f"{HOME}/claims?report={digests['d.txt']}").json())
    assert "أمس" in str(program("editor").get(f"{HOME}/{where}").json())
    back = {"act": "undo", "number": done.json()["decisions"][0], "version": after["version"], "reason": "سبب"}
    assert send("reviewer", f"{where}/decisions", back).status_code == 201
    assert program("reader").get(f"{HOME}/incidents/{told['incidents'][0]}").json()["people"]["incident"] is None


def people_see(identifier: str) -> None:
    """The page, the list, the API and the exports of an incident of which two or more were set right."""
    found = program("reader").get(f"{HOME}/incidents/{identifier}").json()
    read, people = found["incident"], found["people"]
    assert people["corrected"] and people["incident"]["harm"]["killed"] != read["harm"].get("killed")
    assert people["incident"]["id"] == identifier and "killed" in people["corrected"]
    for language in LANGUAGES:
        page = client("reader").get(f"/{language}/incidents/{identifier}/").content.decode()
        w = words(language)
        assert w.say("people.view") in page and w.say("people.theirs") in page
        listed = client("reader").get(f"/{language}/").content.decode()
        assert listed.count(w.say("people.corrected")) == 1
    lines = b"".join(client("reader").get("/en/incidents.csv").streaming_content).decode("utf-8-sig").splitlines()
    rows = {row["incident"]: row for row in csv.DictReader(lines)}
    assert rows[identifier]["corrected"].split(" | ") == people["corrected"]
    assert rows[identifier]["killed_low"] == str(people["incident"]["harm"]["killed"]["low"])
    assert rows[identifier]["machine_killed_low"] == str(read["harm"]["killed"]["low"] if "killed" in read["harm"] else "")
    assert all(not row["corrected"] for name, row in rows.items() if name != identifier)


def test_bodies_know_every_act_of_the_desk() -> None:
    from tawthiq.web import acts, deciding, setting_right
    from tawthiq.web.api.deciding import FIELDS

    assert bodies.acts(bodies.INCIDENT) == set(acts.ACTS)
    assert bodies.acts(bodies.REPORT) == {"value", "missed", "redact", "undo", "agree"}
    told = bodies.SetRight.model_fields["field"].annotation
    assert {one for part in get_args(told) for one in get_args(part)} == set(setting_right.FIELDS)
    assert set(acts.GRADES) == set(get_args(Grade))
    assert set(words("en").labels("desk.wrong")) == set(FIELDS)
    assert deciding is not None


def test_a_lower_token_is_lower_and_a_disabled_account_has_none(filled: Path) -> None:
    from django.test import Client

    from tawthiq.errors import UsageError
    from tawthiq.register.accounts import people, tokens
    from tawthiq.register.accounts.models import TokenRow

    def asks(words: str, address: str = "incidents") -> int:
        return int(Client(SERVER_NAME="127.0.0.1", headers={"Authorization": f"Bearer {words}"}).get(
            f"{HOME}/{address}").status_code)

    with pytest.raises(UsageError, match="would be more"):
        tokens.make("default", "reader", "test", role="editor")
    made, words = tokens.make("default", "editor", "test", role="reader", note="للاختبار")
    assert words not in str(list(TokenRow.objects.values_list())) and words.startswith(tokens.BEGINNING)
    found = tokens.find("default", words)
    assert found is not None and (found.account, found.role) == ("editor", "reader")
    assert asks(words) == 200
    people.set_role("default", "editor", "reviewer", "test")
    _own, high = tokens.make("default", "editor", "test")
    people.set_role("default", "editor", "reader", "test")
    lowered = tokens.find("default", high)
    assert lowered is not None and lowered.role == "reader"
    people.set_role("default", "editor", "editor", "test")
    assert tokens.revoke("default", made.number, "test") == "editor" and asks(words) == 401
    with pytest.raises(UsageError):
        tokens.revoke("default", made.number, "test")
    TokenRow.objects.filter(user__username="editor", revoked_at="").update(until="2020-01-01")
    assert asks(high) == 401
    for end in (lambda: people.set_password("default", "editor", PASSWORD, "test"),
                lambda: people.set_active("default", "editor", "test", active=False)):
        _made, last = tokens.make("default", "editor", "test")
        assert asks(last) == 200
        end()
        assert asks(last) == 401
    people.set_active("default", "editor", "test", active=True)
    assert asks(last) == 401
    assert all(not hasattr(view, "csrf_exempt") for view in routes().values())


@pytest.mark.parametrize("name", ["api.md", "api.ar.md"])
def test_the_examples_of_the_documents_are_what_is_taken_and_answered(name: str, described: dict[str, Any]) -> None:
    text = (ROOT / "docs" / name).read_text("utf-8")
    answer, body = (json.loads(part) for part in re.findall(r"```json\n(.*?)```", text, re.DOTALL))
    shape(described, f"{HOME}/incidents/{{identifier}}/decisions", "post", 201).validate(answer)
    (grade,) = (json.loads(part) for part in re.findall(r"-d '(.*?)'", text))
    bodies.form(bodies.REPORT, body)
    bodies.form(bodies.INCIDENT, grade)
