"""A sentence as the place rules see it: quotation marks and hashtag signs left out, hits found once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tawthiq.arabic.tokens import Token
from tawthiq.places.name import Name
from tawthiq.places.words import Hit, hits

_QUOTES = frozenset("\"“”«»'‘’„‟”")
_LEFT_OUT = _QUOTES | {"#", "_"}
_LONGEST = 40  # tokens in brackets


class _Hits(dict[int, tuple[Hit, ...]]):
    """What the lexicon has at each position, looked up when it is first asked for."""

    def __init__(self, texts: Sequence[str], kinds: Sequence[str]) -> None:
        self._texts, self._kinds = texts, kinds

    def __missing__(self, at: int) -> tuple[Hit, ...]:
        word = 0 <= at < len(self._texts) and self._kinds[at] == "word"
        found = self[at] = hits(self._texts, at) if word else ()
        return found


@dataclass(slots=True)
class Scene:
    """`where[i]` is the token index of position i; `tagged` opens a hashtag, `quoted` a quotation."""

    texts: list[str]
    kinds: list[str]
    where: list[int]
    tagged: dict[int, int] = field(default_factory=dict)
    quoted: dict[int, int] = field(default_factory=dict)
    names: dict[int, Name | None] = field(default_factory=dict)  # what read_name found
    spoken: frozenset[str] = frozenset()  # words that the report names places by elsewhere
    label_end: int = 0  # where the label of a bulletin's line ends («معركة: غارة …»)
    _hits: _Hits = field(init=False)

    def __post_init__(self) -> None:
        self._hits = _Hits(self.texts, self.kinds)

    def __len__(self) -> int:
        return len(self.texts)

    def text(self, at: int) -> str:
        """The folded word at a position, empty outside the sentence."""
        return self.texts[at] if 0 <= at < len(self.texts) else ""

    def is_word(self, at: int) -> bool:
        return 0 <= at < len(self.texts) and self.kinds[at] == "word"

    def hits(self, at: int) -> tuple[Hit, ...]:
        """What the lexicon has at a position, longest first."""
        return self._hits[at]

    def hit(self, at: int, *kinds: str) -> Hit | None:
        """The longest hit of one of these kinds at a position."""
        for h in self._hits[at]:
            if h.kind in kinds:
                return h
        return None

    def before(self, at: int, *kinds: str) -> Hit | None:
        """A hit of one of these kinds that ends just before a position (up to three words long)."""
        for start in range(at - 1, max(-1, at - 4), -1):
            for h in self._hits[start]:
                if h.last == at and h.kind in kinds:
                    return h
        return None


def scene_of(tokens: Sequence[Token]) -> Scene:
    """The view of a sentence."""
    texts: list[str] = []
    kinds: list[str] = []
    where: list[int] = []
    tagged: dict[int, int] = {}
    quoted: dict[int, int] = {}
    tag: int | None = None
    quote: int | None = None
    closes: dict[int, int] = {}  # closing bracket -> where its words began
    shut = -1
    for i, token in enumerate(tokens):
        if i in closes:
            begun, shut = closes[i], len(texts)
            if 0 < shut - begun <= 4 and all(
                k == "word" or t == "-" for k, t in zip(kinds[begun:], texts[begun:], strict=True)
            ):
                quoted.setdefault(begun, shut)
            continue
        if token.text == "(" and (end := _bracketed(tokens, i, texts, shut)):
            closes[end] = len(texts)
            continue
        if token.text in _LEFT_OUT:
            if token.text == "#":
                tag = len(texts)
            elif token.text in _QUOTES:
                if quote is not None and 0 < len(texts) - quote <= 4:
                    quoted[quote] = len(texts)
                    quote = None
                else:
                    quote = len(texts)
            continue
        if tag is not None:
            joined = len(texts) == tag or tokens[i - 1].text == "_"
            tagged[tag] = len(texts) + 1 if joined else len(texts)
            tag = tag if joined else None
        texts.append(token.text)
        kinds.append(token.kind)
        where.append(i)
    return Scene(texts, kinds, where, tagged, quoted)


def _bracketed(tokens: Sequence[Token], at: int, texts: list[str], shut: int) -> int | None:
    """Where a bracket closes that holds a name after its rank: قرية (الكفير), مدينتي (أ) و(ب)."""
    if not texts:
        return None
    ranked = any(h.kind == "rank" and not h.article for h in hits(texts[-1:], 0))
    if not ranked and not (shut == len(texts) - 1 and texts[-1] in ("و", "،")):
        return None
    if at + 1 >= len(tokens) or tokens[at + 1].kind == "number":
        return None
    for k in range(at + 1, min(len(tokens), at + _LONGEST)):
        if tokens[k].text == ")":
            return k if k > at + 1 else None
    return None
