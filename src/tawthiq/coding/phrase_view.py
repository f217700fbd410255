"""A sentence as the actor rules see it: quotation marks and hashtag signs left out, matches by position."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tawthiq.arabic.token_types import Texts, Token
from tawthiq.arabic.vocabulary import Match

QUOTES = frozenset("\"“”«»'‘’„‟")
TAGS = frozenset("#_")  # of a hashtag: #التحالف_العربي
_LEFT_OUT = QUOTES | TAGS
_AROUND = frozenset("()")
_IN_BRACKETS = frozenset({"اسراييلي", "اسراييليه", "الاسراييلي", "الاسراييليه", "الصهيوني", "الصهيونيه"})
STOPS = frozenset("،,؛;:.!؟?()[]-–—•▪|/")
_PARTING = STOPS | {"\n"}


@dataclass(slots=True)
class View:
    """`where[i]` is the index in the sentence of the view's i-th token."""

    tokens: list[Token]
    where: list[int]
    texts: Texts
    matches: list[Match]
    ends: dict[int, list[Match]] = field(default_factory=dict)
    starts: dict[int, list[Match]] = field(default_factory=dict)
    has_colon: bool = field(init=False)
    classes: frozenset[str] | None = None
    last_verb: int = field(init=False)
    """Where the last verb of saying stands, or a phrase of it, else -1."""
    text: Callable[[int], str] = field(init=False)
    """The folded word at a position, empty outside the sentence."""

    def __post_init__(self) -> None:
        self.text, self.has_colon = self.texts.__getitem__, ":" in self.texts.values()
        verbs = [m.first for m in self.matches if m.kind != "noun" and m.entry.data.get("kind") == "verb"]
        self.last_verb = max(verbs, default=-1)

    def has(self, cls: str) -> bool:
        """Does a cue of this class stand anywhere in the sentence? Most rules look for one that does not."""
        if self.classes is None:
            cues = (m.entry.data for m in self.matches if m.entry.data["kind"] == "cue")
            self.classes = frozenset(data["class"] for data in cues)
        return cls in self.classes

    def is_stop(self, at: int) -> bool:
        """Does a mark stand here that parts clauses (or is this outside the sentence)?"""
        return self.text(at) in _PARTING or not 0 <= at < len(self.tokens)

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
            data = match.entry.data
            if data.get("kind") == "verb" and match.kind == "verb" and not data.get("counts"):
                return match  # «ما حدث» is no «حدّثت الوزارة الحصيلة»
        return None

    def cue_before(self, at: int, *classes: str) -> Match | None:
        """The cue of one of these classes that ends just before a position."""
        for match in self.ends.get(at, ()):
            if match.entry.data["kind"] == "cue" and match.entry.data["class"] in classes:
                return match
        return None


Plain = tuple[list[Token], list[int], Texts]
"""The tokens of a sentence without quotation marks and hashtag signs, where each stands, their words."""


def plain_of(tokens: Sequence[Token]) -> Plain:
    """The tokens that a view shows: cut once for all views of a sentence."""
    where = [i for i, t in enumerate(tokens) if t.text not in _LEFT_OUT and not _about_an_owner(tokens, i)]
    kept = [tokens[i] for i in where] if len(where) < len(tokens) else list(tokens)
    return kept, where, Texts([t.text for t in kept])


def _about_an_owner(tokens: Sequence[Token], at: int) -> bool:
    """«الطيران (الإسرائيلي)»: brackets around the adjective alone, which say as much as quotation marks."""
    word = tokens[at].text
    if word not in _AROUND:
        return False
    inside, other = (at + 1, at + 2) if word == "(" else (at - 1, at - 2)
    if min(inside, other) < 0 or max(inside, other) >= len(tokens):
        return False
    paired = tokens[other].text in _AROUND and tokens[other].text != word
    return paired and tokens[inside].text in _IN_BRACKETS


def view_of(plain: Plain, matches: Sequence[Match]) -> View:
    """The view of a sentence with matches of a vocabulary on its plain tokens."""
    view = View(*plain, list(matches))
    for match in view.matches:
        view.starts.setdefault(match.first, []).append(match)
        view.ends.setdefault(match.last, []).append(match)
    return view
