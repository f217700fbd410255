"""Where an entry stands, and which of its listed words gave the words of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tawthiq import lexicon
from tawthiq.arabic.clitics import cuts
from tawthiq.arabic.fold import bare, fold
from tawthiq.arabic.vocabulary import Entry, forms_of
from tawthiq.wording.marked import Marked, marked
from tawthiq.wording.spelling import words


@dataclass(frozen=True, slots=True)
class Source:
    """`file` and `line` of the listed form (of the entry where no form is told apart), and the form."""

    file: str = ""
    line: int = 0
    form: str = ""

    def as_json(self) -> dict[str, Any]:
        """The three fields for programs; null where an entry of the lexicon does not say."""
        return {"form": self.form or None, "file": self.file or None, "line": self.line or None}

    def shown(self) -> str:
        """`means.yaml:7`, empty where no entry of the lexicon reads it."""
        return f"{self.file}:{self.line}" if self.line else self.file


def source_of(family: str, entry: str, tokens: Sequence[str]) -> Source:
    """The source of the folded words that an entry reads; empty for what no entry of it lists."""
    for holder in reversed(entries(family).get(entry, ())):  # one's own before the shipped
        found = _form(holder, tokens)
        if found:
            line, form = found
            return Source(shown(holder.file), line, form)
    holders = entries(family).get(entry)
    return Source(shown(holders[-1].file), holders[-1].line()) if holders else Source()


GAZETTEER = Source("gazetteer")


def date_entry(tokens: Sequence[str]) -> str:
    """The entry of the longest word of dates in these folded words; empty where numbers alone make it."""
    best, name = 0, ""
    for id_, (entry, *_rest) in entries("dates").items():
        for word in entry.data["phrases"]:
            form = tuple(map(bare, fold(str(word)).split()))
            if len(str(word)) > best and form and _stands(form, tokens):
                best, name = len(str(word)), id_
    return name


@cache
def entries(family: str) -> dict[str, tuple[Marked, ...]]:
    """Every entry of a family as it is read, by id, with its lines."""
    out: dict[str, tuple[Marked, ...]] = {}
    own = lexicon.own_folder()
    for root in (lexicon.SHIPPED, own):
        for file in lexicon.sources(root, family) if root else ():
            for entry in marked(file, family)[0]:
                over = root is own and not entry.data.get("adds")
                out[entry.id] = (entry,) if over else (*out.get(entry.id, ()), entry)
    return out


def shown(file: Path) -> str:
    """The file within the shipped lexicon, or its whole path in one's own."""
    inside = file.is_relative_to(lexicon.SHIPPED)
    return str(file.relative_to(lexicon.SHIPPED)) if inside else str(file)


def _form(entry: Marked, tokens: Sequence[str]) -> tuple[int, str] | None:
    """The line and spelling of the listed form in these words: the longest, best written as they are."""
    best: tuple[tuple[int, bool], int, str] | None = None
    whole = " ".join(map(bare, tokens))
    for path, word in words(entry):
        for form in _spellings(entry, path, word):
            worth = (len(form), bare(fold(word)) == whole)
            if _stands(form, tokens) and (best is None or worth > best[0]):
                best = (worth, entry.line(*path), word)
    return (best[1], best[2]) if best else None


def _spellings(entry: Marked, path: tuple[str | int, ...], word: str) -> Iterator[tuple[str, ...]]:
    """The bare words of each form that a listed word has."""
    key = str(path[0])
    if key == "verbs" and path[-1] not in (path[1], "past"):
        return
    if entry.family == "dates":
        yield tuple(map(bare, fold(word).split()))
    elif key in ("verbs", "nouns", "plurals", "phrases"):
        value = entry.data[key][path[1]] if key == "verbs" else word
        for form in forms_of(Entry(entry.id, entry.family, {key: [value]})):
            yield tuple(map(bare, form.words))
    elif key in ("names", "words"):
        yield tuple(map(bare, fold(word).split()))


def _stands(form: tuple[str, ...], tokens: Sequence[str]) -> bool:
    rest = tuple(map(bare, tokens))
    return any(
        rest[at + 1 : at + len(form)] == form[1:] and any(bare(c.word) == form[0] for c in cuts(tokens[at]))
        for at in range(len(tokens) - len(form) + 1)
    )
