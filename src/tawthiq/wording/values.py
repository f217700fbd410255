"""Is a value of the kind that its field asks for: each kind finds what is wrong in it, and where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from tawthiq.wording.shapes import codes

Found = tuple[tuple[str | int, ...], str, dict[str, object]]
"""A path within the value, the code of the problem, the values of its sentence."""

_ID = re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z")


def faults(value: Any, kind: str) -> Iterator[Found]:
    """What is wrong with a value of this kind; a kind may carry an argument (`code event_type`)."""
    for name, check in _KINDS:
        if kind == name or kind.startswith(name + " "):
            yield from check(value, kind[len(name) :].strip())
            return
    raise KeyError(kind)


def is_day(value: Any) -> bool:
    """Is it a day of the calendar, as YAML reads it or as text?"""
    if isinstance(value, str):
        try:
            date.fromisoformat(value)
        except ValueError:
            return False
        return True
    return type(value) is date


def _wrong(code: str, *path: str | int, **values: object) -> Iterator[Found]:
    yield path, code, values


def _text(value: Any, _argument: str) -> Iterator[Found]:
    if not isinstance(value, str) or not value.strip():
        yield from _wrong("want_text", value=value)


def _id(value: Any, _argument: str) -> Iterator[Found]:
    if not isinstance(value, str) or not _ID.match(value):
        yield from _wrong("bad_id", value=value)


def _flag(value: Any, _argument: str) -> Iterator[Found]:
    if not isinstance(value, bool):
        yield from _wrong("want_flag", value=value)


def _number(value: Any, _argument: str) -> Iterator[Found]:
    if isinstance(value, bool) or not isinstance(value, int):
        yield from _wrong("want_number", value=value)


def _text_or_number(value: Any, argument: str) -> Iterator[Found]:
    if isinstance(value, bool) or not isinstance(value, int):
        yield from _text(value, argument)


def _day(value: Any, _argument: str) -> Iterator[Found]:
    if not is_day(value):
        yield from _wrong("bad_day", value=value)


def _one_of(value: Any, argument: str) -> Iterator[Found]:
    allowed = argument.replace(", or nothing", " ").split()
    if value not in allowed and not (value == "" and "nothing" in argument):
        yield from _wrong("not_one_of", value=value, allowed=allowed)


def _one_of_or_null(value: Any, argument: str) -> Iterator[Found]:
    if value is not None:
        yield from _one_of(value, argument)


def _code(value: Any, argument: str) -> Iterator[Found]:
    if value not in codes(argument):
        yield from _wrong("no_code", value=value, allowed=codes(argument))


def _code_or_null(value: Any, argument: str) -> Iterator[Found]:
    if value is not None:
        yield from _code(value, argument)


def _code_or_none(value: Any, argument: str) -> Iterator[Found]:
    if value != "none":
        yield from _code(value, argument)


def _reads_or_none(value: Any, argument: str) -> Iterator[Found]:
    if value is not None:
        yield from _text(value, argument)


def _words(value: Any, _argument: str) -> Iterator[Found]:
    if not isinstance(value, list) or not value:
        yield from _wrong("want_words", value=value)
        return
    for at, word in enumerate(value):
        if not isinstance(word, str) or not word.strip():
            yield from _wrong("want_word", at, value=word)


def _words_or_text(value: Any, argument: str) -> Iterator[Found]:
    if isinstance(value, list):  # a hashtag's number may be a word of a place
        yield from _words([str(w) if isinstance(w, int) else w for w in value], argument)
    else:
        yield from _text(value, argument)


def _words_or_none(value: Any, argument: str) -> Iterator[Found]:
    if value != []:
        yield from _words(value, argument)


def _codes(value: Any, argument: str) -> Iterator[Found]:
    yield from _each(value, lambda one: _code(one, argument))


def _verbs(value: Any, _argument: str) -> Iterator[Found]:
    yield from _each(value, _verb)


def _verb(value: Any) -> Iterator[Found]:
    if not isinstance(value, dict):
        yield from _text(value, "")
        return
    for key in ({"past"} - set(value)) | (set(value) - {"past", "present", "passive"}):
        yield from _wrong("verb_keys", str(key), key=key)
    for key, word in value.items():
        if not isinstance(word, str) or not word.strip():
            yield from _wrong("want_word", str(key), value=word)


def _pairs(value: Any, argument: str) -> Iterator[Found]:
    yield from _each(value, lambda one: _words(one, argument))


def _each(value: Any, check: Callable[[Any], Iterator[Found]]) -> Iterator[Found]:
    if not isinstance(value, list) or not value:
        yield from _wrong("want_words", value=value)
        return
    for at, one in enumerate(value):
        for path, code, values in check(one):
            yield (at, *path), code, values


def _table(value: Any, argument: str) -> Iterator[Found]:
    yield from _map(value, lambda _key, words: _words(words, argument))


def _by_country(value: Any, _argument: str) -> Iterator[Found]:
    def check(key: Any, actor: Any) -> Iterator[Found]:
        if key != "*":
            yield from _code(key, "country")
        if actor not in codes("by_country"):
            yield from _code(actor, "actor")

    yield from _map(value, check)


def _by_day(value: Any, _argument: str) -> Iterator[Found]:
    def check(key: Any, actors: Any) -> Iterator[Found]:
        if not isinstance(key, str) or not is_day(key):
            yield from _wrong("bad_day_key", value=key)
        if not isinstance(actors, list) or len(actors) != 2:
            yield from _wrong("want_two", value=actors)
        else:
            yield from _codes(actors, "actor")

    if isinstance(value, dict) and len(value) > 1:
        yield from _wrong("one_day")
    yield from _map(value, check)


def _ids_by_country(value: Any, _argument: str) -> Iterator[Found]:
    def check(key: Any, name: Any) -> Iterator[Found]:
        yield from _code(key, "place_country")
        yield from _text(name, "")

    yield from _map(value, check)


def _map(value: Any, check: Callable[[Any, Any], Iterator[Found]]) -> Iterator[Found]:
    if not isinstance(value, dict) or not value:
        yield from _wrong("want_table", value=value)
        return
    for key, one in value.items():
        name = key if isinstance(key, int) else str(key)
        for path, code, values in check(key, one):
            yield (name, *path), code, values


_KINDS: tuple[tuple[str, Callable[[Any, str], Iterator[Found]]], ...] = (
    ("text or number", _text_or_number),
    ("text", _text),
    ("reads or none", _reads_or_none),
    ("reads", _text),
    ("id", _id),
    ("flag", _flag),
    ("number", _number),
    ("day", _day),
    ("one of or null", _one_of_or_null),
    ("one of", _one_of),
    ("code or null", _code_or_null),
    ("code or none", _code_or_none),
    ("codes", _codes),
    ("code", _code),
    ("country", lambda value, _: _code(value, "country")),
    ("countries", lambda value, _: _codes(value, "country")),
    ("place country", lambda value, _: _code(value, "place_country")),
    ("words in any script, or a text of them", _words_or_text),
    ("words in any script", _words),
    ("words or none", _words_or_none),
    ("words", _words),
    ("verbs", _verbs),
    ("pairs", _pairs),
    ("table", _table),
    ("actors by country", _by_country),
    ("actors by day", _by_day),
    ("ids by country", _ids_by_country),
)
