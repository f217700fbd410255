"""A sentence as the place rules see it: quotation marks and hashtag signs left out, hits found once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tawthiq.arabic.token_types import Texts, Token
from tawthiq.places.name import Name
from tawthiq.places.senses import NONE, Sense, sense
from tawthiq.places.words import Hit, hits

_QUOTES = frozenset("\"“”«»'‘’„‟”")
_LEFT_OUT = _QUOTES | {"#", "_"}
_SLASH = "/"
_MARKED = _LEFT_OUT | {"(", _SLASH}
_IN_SLASHES = 4  # words between two slashes that stand for quotation marks
_LONGEST = 40  # tokens in brackets


class _Hits(dict[int, tuple[Hit, ...]]):
    """What the lexicon has at each position, looked up when it is first asked for."""

    def __init__(self, texts: Sequence[str], senses: Sequence[Sense]) -> None:
        self._texts, self._senses = texts, senses

    def __missing__(self, at: int) -> tuple[Hit, ...]:
        opens = 0 <= at < len(self._texts) and self._senses[at].kinds
        found = self[at] = hits(self._texts, at) if opens else ()
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
    tolled: frozenset[int] = frozenset()  # where towns stand before their own count («بدنايل 6 شهداء»)
    senses: list[Sense] = field(init=False)  # what each word may be to a place
    opened: frozenset[str] = field(init=False)  # the kinds of all that its words may open
    last_side: int = field(init=False)  # where the last word of a countryside or direction stands, else -1
    text: Callable[[int], str] = field(init=False)
    """The folded word at a position, empty outside the sentence."""
    hits: Callable[[int], tuple[Hit, ...]] = field(init=False)
    """What the lexicon has at a position, longest first."""
    _hits: _Hits = field(init=False)

    def __post_init__(self) -> None:
        each = zip(self.texts, self.kinds, strict=True)
        self.senses = [sense(text) if kind == "word" else NONE for text, kind in each]
        self.opened = frozenset().union(*[sense.kinds for sense in self.senses])
        sides = [at for at, sense in enumerate(self.senses) if sense.side]
        self.last_side = sides[-1] if sides else -1
        self.text = Texts(self.texts).__getitem__
        self._hits = _Hits(self.texts, self.senses)
        self.hits = self._hits.__getitem__

    @property
    def counts_harmed(self) -> bool:
        """Is there a noun of people harmed?"""
        return "harmed" in self.opened

    def __len__(self) -> int:
        return len(self.texts)

    def is_word(self, at: int) -> bool:
        return 0 <= at < len(self.texts) and self.kinds[at] == "word"

    def hit(self, at: int, *kinds: str) -> Hit | None:
        """The longest hit of one of these kinds at a position."""
        if self.opened.isdisjoint(kinds):  # as mostly
            return None
        for h in self._hits[at]:
            if h.kind in kinds:
                return h
        return None

    def before(self, at: int, *kinds: str) -> Hit | None:
        """A hit of one of these kinds that ends just before a position (up to three words long)."""
        if self.opened.isdisjoint(kinds):
            return None
        for start in (at - 1, at - 2, at - 3):
            for h in self._hits[start]:
                if h.last == at and h.kind in kinds:
                    return h
        return None


def scene_of(tokens: Sequence[Token]) -> Scene:
    """The view of a sentence."""
    texts = [t.text for t in tokens]
    if _MARKED.isdisjoint(texts):  # as most sentences
        return Scene(texts, [t.kind for t in tokens], list(range(len(tokens))))
    return _scene_of_marked(tokens)


def _scene_of_marked(tokens: Sequence[Token]) -> Scene:
    """The view of a sentence with quotation marks, hashtags or brackets."""
    texts: list[str] = []
    kinds: list[str] = []
    where: list[int] = []
    tagged: dict[int, int] = {}
    quoted: dict[int, int] = {}
    tag: int | None = None
    quote: int | None = None
    closes: dict[int, int] = {}  # closing bracket -> where its words began
    shut = -1
    slashes = _slashes(tokens)
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
        if token.text in _LEFT_OUT or i in slashes:
            if token.text == "#":
                tag = len(texts)
            elif token.text in _QUOTES or i in slashes:
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


def _slashes(tokens: Sequence[Token]) -> frozenset[int]:
    """«بلدة /بيتا/ جنوبي نابلس»: slashes about a few words after a rank or a preposition, as agencies quote
    names; not those of a date or of two names of one month."""
    out: set[int] = set()
    at = [i for i, t in enumerate(tokens) if t.text == _SLASH]
    for one, two in pairwise(at):
        inside = tokens[one + 1 : two]
        words = 0 < len(inside) <= _IN_SLASHES and all(t.kind == "word" for t in inside)
        if one in out or not words or not one or tokens[one - 1].kind != "word":
            continue
        if tokens[one].start == tokens[one - 1].end or inside[0].start != tokens[one].end:
            continue  # «الأحد/ الاثنين»
        before = hits([tokens[one - 1].text], 0)
        led = any(h.kind in ("rank", "preposition", "near", "countryside") for h in before)
        if led and inside[-1].end == tokens[two].start:
            out |= {one, two}
    return frozenset(out)


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
