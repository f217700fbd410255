"""Who is refused where: every address of the pages stands in the table, or the test fails."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tawthiq.register.accounts.roles import LEVELS, Level, at_least

from .accounts import ROLES, accounts, client, publishing

# Address (as the urlconf writes it) → the level that it needs, its methods, an address that is there.
# A new address is entered here with what the desk grants, not with what the code happens to do.
TABLE: dict[str, tuple[Level, str, str]] = {
    "": ("anyone", "GET", "/"),
    "<language:language>/": ("reader", "GET", "/ar/"),
    "<language:language>/map.json": ("reader", "GET", "/ar/map.json"),
    "<language:language>/incidents.<form:form>": ("reader", "GET", "/ar/incidents.csv"),
    "<language:language>/incidents/<str:identifier>/": ("reader", "GET", "/ar/incidents/i-sarmin/"),
    "<language:language>/reports/": ("reader", "GET", "/ar/reports/"),
    "<language:language>/reports/<sha256:digest>/": ("reader", "GET", "/ar/reports/{digest}/"),
    "<language:language>/incidents/<str:identifier>/decide/":
        ("reviewer", "POST", "/ar/incidents/i-sarmin/decide/"),
    "<language:language>/incidents/<str:identifier>/publish/":
        ("editor", "POST", "/ar/incidents/i-sarmin/publish/"),
    "<language:language>/incidents/<str:identifier>/assign/":
        ("reviewer", "POST", "/ar/incidents/i-sarmin/assign/"),
    "<language:language>/incidents/<str:identifier>/news/":
        ("reviewer", "GET", "/ar/incidents/i-sarmin/news/"),
    "<language:language>/queue/": ("reviewer", "GET", "/ar/queue/"),
    "<language:language>/reports/<sha256:digest>/verify/": ("reader", "POST", "/ar/reports/{digest}/verify/"),
    "<language:language>/reports/<sha256:digest>/decide/":
        ("reviewer", "POST", "/ar/reports/{digest}/decide/"),
    "<language:language>/add/": ("reviewer", "GET", "/ar/add/"),
    "<language:language>/add/tasks/": ("reviewer", "GET", "/ar/add/tasks/"),
    "<language:language>/add/<str:identifier>/":
        ("reviewer", "POST", "/ar/add/20240101T000000000000-00000000/"),
    "<language:language>/outlets/": ("reader", "GET", "/ar/outlets/"),
    "<language:language>/places/": ("reader", "GET", "/ar/places/"),
    "<language:language>/places/name/": ("reader", "GET", "/ar/places/name/"),
    "<language:language>/places/decide/": ("reviewer", "POST", "/ar/places/decide/"),
    "<language:language>/health/": ("reader", "GET", "/ar/health/"),
    "<language:language>/health/verify/": ("reviewer", "POST", "/ar/health/verify/"),
    "<language:language>/health/read/": ("reviewer", "POST", "/ar/health/read/"),
    "<language:language>/places/near.json": ("reader", "GET", "/ar/places/near.json"),
    "<language:language>/about/": ("public", "GET", "/ar/about/"),
    "<language:language>/corrections/": ("public", "GET", "/ar/corrections/"),
    "<language:language>/published/": ("public", "GET", "/ar/published/"),
    "<language:language>/published.json": ("public", "GET", "/ar/published.json"),
    "<language:language>/published.csv": ("public", "GET", "/ar/published.csv"),
    "<language:language>/sign-in/": ("anyone", "GET", "/ar/sign-in/"),
    "<language:language>/sign-out/": ("anyone", "POST", "/ar/sign-out/"),
    "<language:language>/access/": ("administrator", "GET", "/ar/access/"),
    "<language:language>/account/": ("reader", "GET", "/ar/account/"),
    "api/v1/openapi.json": ("anyone", "GET", "/api/v1/openapi.json"),
    "api/v1/incidents": ("reader", "GET", "/api/v1/incidents"),
    "api/v1/incidents/<str:identifier>": ("reader", "GET", "/api/v1/incidents/i-sarmin"),
    "api/v1/incidents/<str:identifier>/decisions": ("reviewer", "POST", "/api/v1/incidents/i-sarmin/decisions"),
    "api/v1/reports": ("reader", "GET", "/api/v1/reports"),
    "api/v1/reports/<sha256:digest>": ("reader", "GET", "/api/v1/reports/{digest}"),
    "api/v1/reports/<sha256:digest>/decisions": ("reviewer", "POST", "/api/v1/reports/{digest}/decisions"),
    "api/v1/claims": ("reader", "GET", "/api/v1/claims"),
    "api/v1/outlets": ("reader", "GET", "/api/v1/outlets"),
    "api/v1/search": ("reader", "GET", "/api/v1/search?q=سرمين"),
    "api/v1/published": ("public", "GET", "/api/v1/published"),
}


def routes() -> dict[str, Any]:
    """Every address of the urlconf with its view."""
    from django.urls import URLPattern, get_resolver

    def walk(prefix: str, patterns: Any) -> Iterator[tuple[str, Any]]:
        for one in patterns:
            name = f"{prefix}{one.pattern}"
            if isinstance(one, URLPattern):
                yield name, one.callback
            else:
                yield from walk(name, one.url_patterns)

    return dict(walk("", get_resolver("tawthiq.web.urls").url_patterns))


@pytest.fixture(scope="module", autouse=True)
def desk(filled: Path) -> Iterator[None]:
    from tawthiq.register.models import PlaceNameRow, ReportRow

    row = PlaceNameRow.objects.create(report=ReportRow.objects.all()[0], key="", name="مخترعة")
    with accounts():
        yield
    row.delete()


def asked(browser: Any, method: str, address: str, digests: dict[str, str], **headers: str) -> Any:
    return browser.generic(method, address.format(digest=digests["a.txt"]), headers=headers)


def test_every_address_stands_in_the_table(filled: Path) -> None:
    assert set(routes()) == set(TABLE)


def test_every_view_says_its_level(filled: Path) -> None:
    assert {name: getattr(view, "needs", None) for name, view in routes().items()} == {
        name: level for name, (level, _method, _address) in TABLE.items()}


@pytest.mark.parametrize("route", TABLE)
@pytest.mark.parametrize("role", [None, *ROLES])
def test_who_is_refused(route: str, role: Any, digests: dict[str, str]) -> None:
    level, method, address = TABLE[route]
    answer = asked(client(role), method, address, digests)
    if at_least(role, level):
        assert answer.status_code in (200, 302, 400, 409, 415), answer.status_code
        assert "sign-in" not in answer.headers.get("Location", "") or route.endswith("sign-out/")
    elif address.endswith(".json") or "/api/" in address:
        assert answer.status_code == (403 if role else 401)
        assert set(answer.json()) == {"error"}
    elif role is None:
        assert answer.status_code == 302 and answer.headers["Location"].startswith("/ar/sign-in/")
    else:
        assert answer.status_code == 403


@pytest.mark.parametrize("route", [r for r, (level, _m, _a) in TABLE.items() if level != "anyone"])
def test_a_part_of_a_page_sends_the_whole_page_to_sign_in(route: str, digests: dict[str, str]) -> None:
    _level, method, address = TABLE[route]
    if not address.endswith(".json") and "/api/" not in address:
        answer = asked(client(), method, address, digests, **{
            "HX-Request": "true", "HX-Current-URL": "http://127.0.0.1/ar/reports/?page=2"})
        assert answer.status_code == 401 and answer.content == b""
        assert answer.headers["HX-Redirect"] == "/ar/sign-in/?next=%2Far%2Freports%2F"


@pytest.mark.parametrize("route", [r for r, (level, _m, _a) in TABLE.items() if level == "public"])
def test_publishing_opens_public_pages_alone(route: str, digests: dict[str, str]) -> None:
    _level, method, address = TABLE[route]
    assert asked(client(), method, address, digests).status_code in (302, 401)
    with publishing():
        assert asked(client(), method, address, digests).status_code == 200


@pytest.mark.parametrize("route", [r for r, (level, _m, _a) in TABLE.items() if LEVELS.index(level) > 1])
def test_publishing_opens_nothing_else(route: str, digests: dict[str, str]) -> None:
    _level, method, address = TABLE[route]
    with publishing():
        assert asked(client(), method, address, digests).status_code in (302, 401)


def test_what_changes_something_asks_for_a_token(filled: Path) -> None:
    browser = client("administrator", enforce_csrf_checks=True)
    for route, view in routes().items():
        assert not getattr(view, "csrf_exempt", False), route
    for address in ("/ar/sign-in/", "/en/sign-out/", "/ar/account/"):
        answer = browser.post(address, {"name": "reader"})
        assert answer.status_code == 403 and "<html" in answer.content.decode()


def test_a_view_that_names_no_level_is_closed(filled: Path) -> None:
    from django.test import RequestFactory

    from tawthiq.web.access import Gate, Viewer

    def forgotten(request: Any) -> None:
        raise AssertionError

    request = RequestFactory().get("/ar/")
    request.viewer = Viewer("administrator", "reader")  # type: ignore[attr-defined]
    refused = Gate(lambda _r: None).process_view(request, forgotten, (), {})  # type: ignore[arg-type,return-value]
    assert refused is not None and refused.status_code == 403
