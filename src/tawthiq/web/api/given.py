"""What an address of the API asks for, read strictly: a name or a value that is not known is an error."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest

from tawthiq.web.api.problem import LONGEST, MOST_PAGES, Problem
from tawthiq.web.filters import PAGE_SIZE
from tawthiq.web.words import LANGUAGES, Language, words


def given(request: HttpRequest, known: Iterable[str]) -> dict[str, str]:
    """The query of an address, each name once. Raises Problem that names what is not known."""
    found: dict[str, str] = {}
    names = frozenset(known)
    for name, values in request.GET.lists():
        if name not in names:
            raise Problem("bad_value", name[:LONGEST], said=_said("unknown_name"))
        if len(values) != 1:
            raise Problem("bad_value", name, said=_said("given_twice"))
        found[name] = text(name, str(values[0]))
        if not found[name]:
            raise Problem("bad_value", name, said=_said("empty"))
    return found


def text(name: str, value: str, longest: int = LONGEST) -> str:
    """A value that can be looked for: short enough, with no control characters. Raises Problem."""
    if len(value) > longest or any(ord(letter) < 32 or 0xD800 <= ord(letter) < 0xE000 for letter in value):
        raise Problem("bad_value", name)
    return value


def page(found: Mapping[str, str]) -> int:
    """The page asked for, 1 where none is. Raises Problem."""
    value = found.get("page", "1")
    if not (value.isascii() and value.isdigit() and len(value) < 9 and 1 <= int(value) <= MOST_PAGES):
        raise Problem("bad_value", "page")
    return int(value)


def one_of(found: Mapping[str, str], name: str, known: Iterable[str]) -> str:
    """A value out of these, empty where none is given. Raises Problem."""
    value = found.get(name, "")
    if name in found and value not in set(known):
        raise Problem("bad_value", name)
    return value


def paged(
    request: HttpRequest, found: Mapping[str, str], count: int, items: Callable[[int, int], Iterable[Any]],
) -> dict[str, Any]:
    """One page of a list: how many there are, which page, the address of the next, and its items.

    `items` is given the first and the end; a page after the last is empty.
    """
    number = page(found)
    first = (number - 1) * PAGE_SIZE
    return {
        "count": count, "page": number, "pages": max(1, -(-count // PAGE_SIZE)),
        "next": following(request, number) if first + PAGE_SIZE < count else None,
        "items": list(items(first, first + PAGE_SIZE)) if first < count else [],
    }


def following(request: HttpRequest, number: int) -> str:
    """The address of the page after this one."""
    return f"{request.path}?{urlencode(request.GET.dict() | {'page': str(number + 1)})}"


def _said(key: str) -> dict[Language, str]:
    return {language: words(language).say(f"api.{key}") for language in LANGUAGES}
