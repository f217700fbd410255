"""Who asks, and whether they may: each view names the level that it needs, and one that names none is closed.

    @needs("reviewer")
    @require_POST
    def grade(request, language, identifier): ...

In a view: `viewer(request)` says who asks; its `sees_restricted` and `may("editor")` what they may.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import get_resolver, reverse

from tawthiq.register.accounts import people, second_factor, tokens
from tawthiq.register.accounts.roles import SEES_RESTRICTED, Level, Role, at_least
from tawthiq.web.api.problem import Problem
from tawthiq.web.api.replies import error
from tawthiq.web.desk import Desk
from tawthiq.web.store import alias
from tawthiq.web.words import Language, preferred_language

View = TypeVar("View", bound=Callable[..., HttpResponseBase])
_HERE = ("127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who asks. `role` None: the public. `local`: whoever sits at this machine, while it has no accounts.

    Such a local viewer reads, masked, and decides nothing: a decision and a look need a name. `token`: the
    number of the token by which a program asks; `wrong`: it showed one that does not hold.
    """

    name: str = ""
    role: Role | None = None
    local: bool = False
    publish: bool = False
    token: int = 0
    wrong: bool = False

    def may(self, level: Level) -> bool:
        """Whether a page that needs this level is open to the viewer."""
        allowed = at_least(self.role, level) or (level == "public" and self.publish)
        return allowed and not self.wrong

    @property
    def sees_restricted(self) -> bool:
        """Whether restricted words may be shown unmasked; each look is written down (`looks`)."""
        return self.may(SEES_RESTRICTED)

    @property
    def is_public(self) -> bool:
        """Whether only published incidents and allowed fields may be shown."""
        return self.role is None


def needs(level: Level) -> Callable[[View], View]:
    """Open a view to this level and above; others are sent to sign in, or refused."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if viewer(request).may(level):
                return view(request, *args, **kwargs)
            return refusal(request)

        guarded.needs = level  # type: ignore[attr-defined]
        return guarded  # type: ignore[return-value]

    return decorate


def viewer(request: HttpRequest) -> Viewer:
    """Who asks; looked up once in a request."""
    found: Viewer | None = getattr(request, "viewer", None)
    if found is None:
        found = _find(request)
        request.viewer = found  # type: ignore[attr-defined]
    return found


def _find(request: HttpRequest) -> Viewer:
    desk: Desk = getattr(settings, "TAWTHIQ_DESK")  # noqa: B009 - no setting of Django's own
    if shows_token(request):  # then nothing else lets the request in: no session, no place at this machine
        scheme, _, words = request.headers["Authorization"].partition(" ")
        found = tokens.find(alias(), words.strip()) if scheme.lower() == "bearer" else None
        if found is None:
            return Viewer(publish=desk.publish, wrong=True)
        return Viewer(found.account, found.role, publish=desk.publish, token=found.number)
    user = request.user
    if isinstance(user, User) and user.is_active:
        proven = user.is_verified()  # type: ignore[attr-defined]
        role = people.role_of(user)
        if role and (proven or not second_factor.has(user, alias())):
            return Viewer(user.username, role, publish=desk.publish)
    here = not desk.behind_proxy and request.META.get("REMOTE_ADDR") in _HERE
    if here and not people.exist(alias()):
        return Viewer("", "reader", local=True, publish=desk.publish)
    return Viewer(publish=desk.publish)


def shows_token(request: HttpRequest) -> bool:
    """Whether a program asks the API with a token; pages know none."""
    return is_api(request) and "Authorization" in request.headers


def is_api(request: HttpRequest) -> bool:
    """Whether an address of the API is asked."""
    return request.path.startswith("/api/")


def refusal(request: HttpRequest) -> HttpResponse:
    """What is answered to a viewer who may not: a way to sign in for the public, else a plain no."""
    known = viewer(request).role is not None
    if is_api(request):
        return error(Problem("forbidden" if known else "sign_in"))
    if wants_json(request):
        code = "forbidden" if known else "sign_in"
        return JsonResponse({"error": {"code": code}}, status=403 if known else 401)
    if known:
        return get_resolver().resolve_error_handler(403)(request)
    part = request.headers.get("HX-Request") == "true"
    there = urlsplit(request.headers.get("HX-Current-URL", "")).path if part else request.get_full_path()
    where = sign_in_address(request, there)
    if part:  # a part of a page cannot show the sign-in: the whole page goes there
        return HttpResponse(status=401, headers={"HX-Redirect": where})
    return HttpResponseRedirect(where)


def sign_in_address(request: HttpRequest, there: str) -> str:
    """The sign-in page in the language of the address asked for, which leads back to it."""
    where = reverse("web:sign_in", args=[language_of(request)])
    return f"{where}?{urlencode({'next': there})}" if there not in ("", "/") else where


def wants_json(request: HttpRequest) -> bool:
    """Whether a program asks, not a person: the API, map layers, or an Accept header that says so."""
    path = request.path
    return "/api/" in path or path.endswith((".json", ".geojson")) or (
        request.headers.get("Accept", "").startswith("application/json"))


def language_of(request: HttpRequest) -> Language:
    """The language of an address, else the one that the browser asks for."""
    first = request.path.split("/")[1:2]
    return "en" if first == ["en"] else "ar" if first == ["ar"] else preferred_language(request)


class Gate:
    """Middleware: a view that names no level is closed, so that a forgotten decorator opens nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self._get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        """None lets the view answer."""
        return None if getattr(view, "needs", None) else refusal(request)
