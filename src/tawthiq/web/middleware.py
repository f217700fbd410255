"""Headers that every answer carries, static files and errors included."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from tawthiq.web.access import shows_token
from tawthiq.web.conf import CSP

Answer = Callable[[HttpRequest], HttpResponseBase]


def security_headers(get_response: Answer) -> Answer:
    """Content policy, no sensors, and no copy of a page left in a browser's cache."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers["Content-Security-Policy"] = CSP
        response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return answer


def token_for_form(get_response: Answer) -> Answer:
    """A request of the API that shows a token needs no form's token: no other site can make a browser show
    one, and then neither session nor cookie is looked at."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if shows_token(request):
            request._dont_enforce_csrf_checks = True  # type: ignore[attr-defined]
        return get_response(request)

    return answer
