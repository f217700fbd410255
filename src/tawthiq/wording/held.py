"""What keeps an entry from reading words that it lists: `unless`, `except`, `not_before`, country and day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tawthiq import lexicon
from tawthiq.arabic.fold import fold
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.vocabulary import Entry, Match, Vocabulary
from tawthiq.coding.actors.mentions import vocabulary as actors
from tawthiq.coding.actors.readings import readings
from tawthiq.coding.figures import barred_by
from tawthiq.coding.words import family
from tawthiq.wording.source import Source, source_of


@dataclass(frozen=True, slots=True)
class Held:
    """Words that an entry lists and does not read here, the field that says so, and by which word."""

    words: str
    start: int
    end: int
    family: str
    entry: str
    by: str
    because: str
    source: Source

    def as_json(self) -> dict[str, Any]:
        """The row for programs."""
        names = ("words", "start", "end", "family", "entry", "by", "because")
        return {**{name: getattr(self, name) for name in names}, **self.source.as_json()}


def held_back(text: str, tokens: Sequence[Token], country: str | None, day: date | None) -> list[Held]:
    """Everything that was held back in a sentence, in its order."""
    found = [
        *_unless(text, tokens), *_except(text, tokens), *_beside(text, tokens),
        *_elsewhere(text, tokens, country, day),
    ]
    return sorted(found, key=lambda h: (h.start, h.end, h.family, h.entry))


def _held(text: str, tokens: Sequence[Token], match: Match, name: str, by: str, because: str) -> Held:
    start, end = tokens[match.first].start, tokens[match.last - 1].end
    source = source_of(name, match.entry.id, [t.text for t in tokens[match.first : match.last]])
    return Held(text[start:end], start, end, name, match.entry.id, by, because, source)


def _unless(text: str, tokens: Sequence[Token]) -> Iterator[Held]:
    for name in ("means", "harm"):
        for m in family(name).matches(tokens):
            if words := barred_by(m, tokens):
                yield _held(text, tokens, m, name, "unless", _as_written(text, tokens, words))


def _as_written(text: str, tokens: Sequence[Token], folded: frozenset[str]) -> str:
    return " ".join(dict.fromkeys(text[t.start : t.end] for t in tokens if t.text in folded))


def _except(text: str, tokens: Sequence[Token]) -> Iterator[Held]:
    """Forms that an entry would read by rule, were they not among its exceptions."""
    for name in ("means", "harm", "objects", "units", "markers"):
        for data in lexicon.load(name):
            excepted = {fold(str(w)) for w in data.get("except") or ()}
            if not excepted & {t.text for t in tokens}:
                continue
            plain = {key: value for key, value in data.items() if key != "except"}
            for m in Vocabulary([Entry(data["id"], name, plain)]).matches(tokens):
                if tokens[m.first].text in excepted:
                    word = text[tokens[m.first].start : tokens[m.first].end]
                    yield _held(text, tokens, m, name, "except", word)


def _beside(text: str, tokens: Sequence[Token]) -> Iterator[Held]:
    for m in actors().matches(tokens):
        data = m.entry.data
        for by, at in (("not_before", m.last), ("not_after", m.first - 1)):
            listed = {fold(str(w)) for w in data.get(by) or ()}
            if 0 <= at < len(tokens) and any(_opens(tokens, at, w) for w in listed):
                yield _held(text, tokens, m, "actors", by, text[tokens[at].start : tokens[at].end])


def _opens(tokens: Sequence[Token], at: int, words: str) -> bool:
    wanted = words.split()
    return [t.text for t in tokens[at : at + len(wanted)]] == wanted


def _elsewhere(
    text: str, tokens: Sequence[Token], country: str | None, day: date | None
) -> Iterator[Held]:
    """Names that mean nobody in this country or on this day."""
    for m in actors().matches(tokens):
        data = m.entry.data
        if data["kind"] != "name" or readings(data, country, day):
            continue
        late = data.get("valid_from") and day and day < data["valid_from"]
        by = "valid_from" if late else "countries"
        yield _held(text, tokens, m, "actors", by, str(data["valid_from"] if late else country))
