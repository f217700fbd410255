"""The examples of an entry: each read as stated, no counter-example read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tawthiq.arabic.fold import fold
from tawthiq.wording.marked import Marked
from tawthiq.wording.problems import Problem
from tawthiq.wording.readers import READERS, Reader


def examples(entry: Marked, whole: Mapping[str, Any] | None = None) -> list[Problem]:
    """Examples that do not read as stated, and counter-examples that do read.

    `whole` is the entry as it is read, where it only adds to another.
    """
    data = whole or entry.data
    reader = READERS[entry.family]
    given = enumerate(entry.data.get("examples") or ())
    found = [p for at, x in given for p in _right(entry, data, reader, at, x)]
    counters = enumerate(entry.data.get("not") or ())
    return found + [p for at, x in counters for p in _wrong(entry, data, reader, at, x)]


def _right(
    entry: Marked, data: Mapping[str, Any], reader: Reader, at: int, example: dict[str, Any]
) -> Iterator[Problem]:
    read = reader.right(data, example)
    if not any(_same(words, example["reads"]) for words in read):
        told = _longest(read) or [_NOTHING]
        values = {"text": example["text"], "reads": example["reads"], "read": told}
        yield entry.problem("not_read", "examples", at, **values)


def _wrong(
    entry: Marked, data: Mapping[str, Any], reader: Reader, at: int, example: dict[str, Any]
) -> Iterator[Problem]:
    if read := reader.wrong(data, example):
        yield entry.problem("is_read", "not", at, text=example["text"], read=_longest(read))


_NOTHING = "–"
_QUOTES = ' "«»“”'


def _same(read: str, wanted: str | None) -> bool:
    """Equal but for quotation marks at the ends and a preposition joined to the first word."""
    left, right = (fold(x or "").strip(_QUOTES) for x in (read, wanted))
    return left == right or left.lstrip("لوب") == right.lstrip("لوب")


def _longest(read: list[str]) -> list[str]:
    """The words read, without those that are only a part of others."""
    kept = dict.fromkeys(w for w in read if w)
    return [w for w in kept if not any(w != other and w in other for other in kept)]
