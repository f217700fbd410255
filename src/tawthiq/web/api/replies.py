"""Answers of the API: JSON alone, errors that name the field, in English and Arabic."""

from __future__ import annotations

from django.http import JsonResponse

from tawthiq.web.api.problem import STATUS, Problem
from tawthiq.web.words import LANGUAGES, words


def answer(found: object, status: int = 200) -> JsonResponse:
    """A record as JSON, in its own letters."""
    return JsonResponse(found, status=status, safe=False, json_dumps_params={"ensure_ascii": False})


def error(problem: Problem) -> JsonResponse:
    """The answer to a request that is refused."""
    status = STATUS[problem.code]
    told: dict[str, object] = {"code": problem.code, "field": problem.field or None}
    for language in LANGUAGES:
        plain = words(language).say(f"api.{problem.code}")
        told["message" if language == "en" else "message_ar"] = problem.said.get(language) or plain
    response = answer({"error": told, **problem.more}, status)
    if status == 401:
        response.headers["WWW-Authenticate"] = 'Bearer realm="tawthiq"'
    return response
