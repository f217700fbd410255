"""A sentence as the actor rules see it: quotation marks and hashtag signs left out, matches by position."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tawthiq.arabic.tokens import Token
from tawthiq.arabic.vocabulary import Match, Vocabulary

QUOTES = frozenset("\"“”«»'‘’„‟")
TAGS = frozenset("#_")  # of a hashtag: #التحالف_العربي
STOPS = frozenset("،,؛;:.!؟?()[]-–—•▪|/")


@dataclass(slots=True)
class View:
    """`where[i]` is the index in the sentence of the view's i-th token."""

    tokens: list[Token]
    where: list[int]
    matches: list[Match]
    ends: dict[int, list[Match]] = field(default_factory=dict)
    starts: dict[int, list[Match]] = field(default_factory=dict)
    has_colon: bool = True

    def text(self, at: int) -> str:
        """The folded word at a position, empty outside the sentence."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def is_stop(self, at: int) -> bool:
        """Does a mark stand here that parts clauses (or is this outside the sentence)?"""
        return (
            not 0 <= at < len(self.tokens) or self.tokens[at].text in STOPS or self.tokens[at].kind == "break"
        )

    def is_model(self, at: int) -> bool:
        """Su-34، Mi 8: letters, numbers and hyphens of a type name."""
        return 0 <= at < len(self.tokens) and (
            self.tokens[at].kind in ("latin", "number") or self.text(at) == "-"
        )

    def kinds(self, kind: str) -> Iterator[Match]:
        """Matches of the lexicon's entries of one kind."""
        return (m for m in self.matches if m.entry.data.get("kind") == kind)

    def head_ending(self, at: int) -> Match | None:
        """The noun that may have an owner and ends just before a position."""
        for match in self.ends.get(at, ()):
            data = match.entry.data
            if (
                data.get("class")
                and (data["kind"] == "head" or data.get("actor") == "unknown")
                and not match.suffix
            ):
                return match
        return None

    def owner_at(self, at: int) -> bool:
        """Does an owner's adjective start here (the first of "الروسية والسورية")?"""
        return any(m.entry.data["kind"] == "owner" for m in self.starts.get(at, ()))

    def cue(self, at: int, *classes: str) -> Match | None:
        """The cue of one of these classes that starts at a position."""
        for match in self.starts.get(at, ()):
            if match.entry.data["kind"] == "cue" and match.entry.data["class"] in classes:
                return match
        return None

    def cue_verb(self, at: int) -> Match | None:
        """The verb of saying that starts at a position."""
        for match in self.starts.get(at, ()):
            if match.entry.data.get("kind") == "verb" and match.kind == "verb":
                return match
        return None

    def cue_before(self, at: int, *classes: str) -> Match | None:
        """The cue of one of these classes that ends just before a position."""
        for match in self.ends.get(at, ()):
            if match.entry.data["kind"] == "cue" and match.entry.data["class"] in classes:
                return match
        return None


def view_of(tokens: Sequence[Token], vocabulary: Vocabulary, matches: Sequence[Match] | None = None) -> View:
    """The view of a sentence; `matches` on the tokens without quotation marks, found here by default."""
    where = [i for i, t in enumerate(tokens) if t.text not in QUOTES and t.text not in TAGS]
    words = [tokens[i] for i in where]
    view = View(words, where, list(matches) if matches is not None else vocabulary.matches(words))
    view.has_colon = any(t.text == ":" for t in words)
    for match in view.matches:
        view.starts.setdefault(match.first, []).append(match)
        view.ends.setdefault(match.last, []).append(match)
    return view
