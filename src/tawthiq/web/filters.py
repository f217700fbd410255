"""The filter of the list, read from the address bar; what cannot be read is said, never guessed."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import get_args
from urllib.parse import urlencode

from tawthiq.model import EventType, Grade, StrikeStatus
from tawthiq.register.search_query import terms
from tawthiq.web.box import read_box
from tawthiq.web.words import Words

SORTS = ("date", "place", "killed", "sources", "grade")
"""The only keys that the list may be sorted by; a minus before one turns it round."""

PAGE_SIZE = 50
LONGEST_TEXT = 120


@dataclass(frozen=True, slots=True)
class Filter:
    """What the reader asked for; an empty value asks for nothing."""

    start: str = ""
    end: str = ""
    admin1: str = ""
    actor: str = ""
    event: str = ""
    grade: str = ""
    status: str = ""
    toll: str = ""
    outlet: str = ""
    place: str = ""
    text: str = ""
    box: str = ""
    sort: str = "-date"
    page: int = 1

    @property
    def narrowed(self) -> bool:
        """Whether any condition is set."""
        return replace(self, sort="-date", page=1) != Filter()

    @property
    def also(self) -> int:
        """How many of the conditions are set that the form keeps folded."""
        return sum(map(bool, (self.status, self.toll, self.outlet, self.grade, self.actor, self.place)))

    def query(self, **changes: object) -> str:
        """The address query of this filter with some values changed, defaults left out."""
        changed = replace(self, **changes)  # type: ignore[arg-type]
        chosen = {
            NAMES[field.name]: getattr(changed, field.name)
            for field in fields(changed)
            if getattr(changed, field.name) != field.default
        }
        return urlencode(chosen)

    def sorted_by(self, key: str) -> str:
        """The query that sorts by a key, or turns the order round when it is sorted by it already."""
        descending_first = key != "place"
        first, second = (f"-{key}", key) if descending_first else (key, f"-{key}")
        return self.query(sort=second if self.sort == first else first, page=1)


NAMES = {
    "start": "from", "end": "to", "admin1": "admin1", "actor": "actor", "event": "event",
    "grade": "grade", "status": "status", "toll": "killed", "outlet": "outlet", "place": "place",
    "text": "text", "box": "box", "sort": "sort", "page": "page",
}
"""Filter field → its name in the address bar."""


def read_filter(
    given: Mapping[str, str], words: Words, *, governorates: Container[str], actors: Container[str],
    outlets: Container[str],
) -> tuple[Filter, tuple[str, ...]]:
    """The filter of a request and, in the reader's language, what in it was left out and why."""
    problems: list[str] = []

    def chosen(name: str, known: Callable[[str], bool]) -> str:
        value = _clean(given.get(name))
        if value and not known(value):
            problems.append(words.say("filter.bad_value", value=value))
            return ""
        return value

    start, end = (_day(given.get(name), words, problems) for name in ("from", "to"))
    if start and end and start > end:
        problems.append(words.say("filter.bad_order"))
    found = Filter(
        start=start,
        end=end,
        admin1=chosen("admin1", governorates.__contains__),
        actor=chosen("actor", actors.__contains__),
        event=chosen("event", get_args(EventType).__contains__),
        grade=chosen("grade", get_args(Grade).__contains__),
        status=chosen("status", get_args(StrikeStatus).__contains__),
        toll=chosen("killed", _is_count).lstrip("0"),
        outlet=chosen("outlet", outlets.__contains__),
        place=_clean(given.get("place")),
        text=chosen("text", lambda value: bool(terms(value))),
        box=read_box(chosen("box", lambda value: bool(read_box(value)))),
        sort=chosen("sort", lambda value: value.removeprefix("-") in SORTS) or "-date",
        page=page_number(given.get("page")),
    )
    return found, tuple(problems)


def _is_count(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) < 7


def _clean(value: str | None) -> str:
    return " ".join((value or "").replace("\x00", " ").split())[:LONGEST_TEXT]


def _day(value: str | None, words: Words, problems: list[str]) -> str:
    text = _clean(value)
    if not text:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        problems.append(words.say("filter.bad_date", value=text))
        return ""


def page_number(value: str | None) -> int:
    """The page that an address asks for; the first where it asks for nothing that is a number."""
    text = _clean(value)
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 7 else 1
