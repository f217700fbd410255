"""Reading of short invented texts."""

from __future__ import annotations

from tawthiq.arabic.fold import fold
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.places import PlaceMention, place_mentions, report_context
from tawthiq.places.keys import key_of


def sentences(text: str) -> list[list[Token]]:
    """Tokens of each sentence: cut at full stops and line ends."""
    out: list[list[Token]] = [[]]
    for token in tokenize(text):
        if token.text == "." or token.kind == "break":
            out.append([])
        else:
            out[-1].append(token)
    return [s for s in out if s]


def read(text: str, outlet: str | None = None) -> list[PlaceMention]:
    """All mentions of a text whose sentences end in full stops."""
    cut = sentences(text)
    context = report_context(cut, outlet=outlet)
    return [m for s in cut for m in place_mentions(s, text, context)]


def names(text: str) -> list[str | None]:
    """Names of the mentions that may be places of an event, in their order."""
    return [m.place.name_ar for m in read(text) if not m.anaphor]


def key(name: str) -> str:
    """What two spellings of one name have in common."""
    return key_of(fold(name).split())
