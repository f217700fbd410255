"""What every page has around it: words, the address in the other language, who looks."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from tawthiq.web.access import Viewer, viewer
from tawthiq.web.words import Words, words


def show(request: HttpRequest, w: Words, template: str, status: int = 200, **context: Any) -> HttpResponse:
    """A page with what every page needs: the words, who looks, its own address in the other language."""
    other = words("en" if w.language == "ar" else "ar")
    path = request.get_full_path()
    prefix = f"/{w.language}/"  # an address that does not begin so (an error) leads to the other list
    here = f"/{other.language}/{path.removeprefix(prefix) if path.startswith(prefix) else ''}"
    home = reverse("web:incidents", args=[w.language])
    frame = {"w": w, "other": other, "other_address": here, "home": home, "who": _who(request)}
    return render(request, f"web/{template}", frame | context, status=status)


def _who(request: HttpRequest) -> Viewer:
    """Nobody where a request failed before it was known who asks (a foreign host name)."""
    return viewer(request) if hasattr(request, "user") else Viewer()
