"""What administrators watch: the accounts, and who signed in, looked, or was refused."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from tawthiq.register.accounts import log, people
from tawthiq.web import store
from tawthiq.web.access import needs
from tawthiq.web.filters import PAGE_SIZE, page_number
from tawthiq.web.frame import show
from tawthiq.web.words import Language, words


@needs("administrator")
@require_safe
def access(request: HttpRequest, language: Language) -> HttpResponse:
    """The access log, newest first, beside the accounts; whether its chain is whole."""
    of = store.pages(log.count(store.alias()))
    number = min(page_number(request.GET.get("page")), of)
    first = (number - 1) * PAGE_SIZE
    return show(
        request, words(language), "access.html", accounts=people.every(store.alias()),
        entries=log.latest(store.alias(), PAGE_SIZE, first), broken=log.first_break(store.alias()),
        number=number, of=of, previous=f"page={number - 1}" if number > 1 else None,
        next=f"page={number + 1}" if number < of else None,
    )
