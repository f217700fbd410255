"""Views of the API: who may ask, by which method, and what of a request cannot be taken."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import BadRequest, RequestDataTooBig
from django.http import Http404, HttpRequest, JsonResponse

from tawthiq.register.accounts.roles import Level
from tawthiq.web.access import needs
from tawthiq.web.api.problem import Problem
from tawthiq.web.api.replies import error

View = Callable[..., JsonResponse]


def endpoint(level: Level, method: str = "GET") -> Callable[[View], View]:
    """A view of the API: open to a level, asked by one method (GET: and HEAD), whose Problems are answers."""
    allowed = ("GET", "HEAD") if method == "GET" else (method,)

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
            try:
                if request.method not in allowed:
                    raise Problem("method")
                return view(request, *args, **kwargs)
            except Problem as problem:
                response = error(problem)
            except RequestDataTooBig:
                response = error(Problem("too_large"))
            except BadRequest:
                response = error(Problem("bad_body"))
            except Http404:
                response = error(Problem("not_found"))
            if response.status_code == 405:
                response.headers["Allow"] = ", ".join(allowed)
            return response

        return needs(level)(guarded)

    return decorate


def body(request: HttpRequest) -> Any:
    """What was sent as JSON. Raises Problem."""
    if request.content_type != "application/json":
        raise Problem("media_type", "Content-Type")
    try:
        return json.loads(request.body, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Problem("bad_body") from None


def _no_number(name: str) -> None:
    raise ValueError(name)
