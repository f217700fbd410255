"""Verify one document now: are its bytes those that were captured, do the seals of its captures fit?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from tawthiq.errors import TawthiqError
from tawthiq.register import chain
from tawthiq.register.api import Register
from tawthiq.register.captures import capture_content
from tawthiq.register.clock import now
from tawthiq.register.models import CaptureRow, DocumentRow
from tawthiq.web import store
from tawthiq.web.access import needs
from tawthiq.web.frame import show
from tawthiq.web.words import Language, words


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found. `sealed`: every capture fits its seal and follows a row that is there."""

    bytes: Literal["whole", "changed", "missing", "unreadable"]
    sealed: bool
    at: str

    @property
    def whole(self) -> bool:
        return self.bytes == "whole" and self.sealed


def verify(digest: str) -> Verified:
    """Hash the captured bytes again, and check the seals of their captures."""
    evidence = Register(store.directory(), store.alias()).evidence
    try:
        found = "whole" if evidence.hash(evidence.path(digest)) == digest else "changed"
    except FileNotFoundError:
        found = "missing"
    except (OSError, TawthiqError):
        found = "unreadable"
    rows = CaptureRow.objects.using(store.alias()).filter(document=digest)
    return Verified(found, all(_sealed(row) for row in rows), now())  # type: ignore[arg-type]


def _sealed(row: CaptureRow) -> bool:
    if chain.seal(row.previous, capture_content(row)) != row.sealed:
        return False
    others = CaptureRow.objects.using(store.alias())
    return row.previous == chain.START or others.filter(sealed=row.previous, pk__lt=row.pk).exists()


@needs("reader")
@require_POST
def page(request: HttpRequest, language: Language, digest: str) -> HttpResponse:
    """The answer as a part of the report's page, or as a small page where no script runs."""
    if not DocumentRow.objects.using(store.alias()).filter(pk=digest).exists():
        raise Http404
    template = "_verified.html" if request.headers.get("HX-Request") == "true" else "verified.html"
    return show(request, words(language), template, found=verify(digest), digest=digest)
