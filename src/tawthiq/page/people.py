"""Names of victims, witnesses and unofficial sources; persons named for an office are told apart.

A name is marked when its own words are nothing but a name, or when a title, kinship, a verb of
speech or a list of names introduces it. A miss endangers somebody; a mask too many is undone by a
reader: where the two conflict, mask.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tawthiq.arabic.fold import IGNORED
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.model import Restricted, Segment
from tawthiq.page.people_again import again
from tawthiq.page.people_context import admits, is_blocked, is_public, read_context
from tawthiq.page.people_lists import Expectation, list_names
from tawthiq.page.people_names import Name, is_family, read_name
from tawthiq.page.people_words import Mark, cues, marks, matters, phrases, starts_name, stems

_BEFORE = Mark.PRIVATE | Mark.KIN | Mark.CALLED | Mark.OWNER | Mark.SPEECH | Mark.HARMED


@dataclass(slots=True)
class Found:
    """Names of one report: their words, and whether they are public."""

    private: list[tuple[Restricted, tuple[str, ...]]] = field(default_factory=list)
    public: set[tuple[str, ...]] = field(default_factory=set)


def persons(text: str, segments: Iterable[Segment]) -> list[Restricted]:
    """Spans of the names to protect in every segment but comments (masked whole) and bylines."""
    found = Found()
    read: list[list[Token]] = []
    passed: list[Segment] = []
    listed = Expectation()
    for segment in segments:
        if segment.kind in ("comment", "byline"):
            continue
        if not listed.open and not any(map(matters, text[segment.start:segment.end].split())):
            passed.append(segment)
            continue
        tokens = [t for t in tokenize(text, segment.start, segment.end) if not _breaks_line(t)]
        read.append(tokens)
        names = list_names(text, tokens, segment.kind, listed)
        taken = _keep(text, tokens, names, found)
        _scan(text, tokens, taken, found)
    known = _parts_of(found.public)
    kept = [(span, words) for span, words in found.private if (words[0], words[-1]) not in known]
    return again(text, read, passed, kept, found.public)


def _breaks_line(token: Token) -> bool:
    """A name goes on over a line's end: lines that stand apart are segments of their own."""
    return token.kind == "break"


def _keep(text: str, tokens: Sequence[Token], names: Sequence[Name], found: Found) -> set[int]:
    taken: set[int] = set()
    for name in names:
        taken.update(range(name.first, name.last))
        found.private.append((_span(text, tokens, name), _words(tokens, name)))
    return taken


def _scan(text: str, tokens: Sequence[Token], taken: set[int], found: Found) -> None:
    at, ended = 0, -9
    while at < len(tokens):
        if tokens[at].kind != "word" or at in taken:
            at += 1
            continue
        before = cues(tokens[at - 1].text) if at and tokens[at - 1].kind == "word" else 0
        if not (starts_name(tokens[at].text) or before & _BEFORE or at == ended or len(tokens[at].text) == 1
                or _after_trade(tokens, at) or _quoted_after_cue(tokens, at)):
            at += 1
            continue
        skipped = _skipped(tokens, at, before, found)
        if skipped:
            at += skipped
            continue
        row = at == ended + 1 and tokens[ended].text in ("،", ",")
        name = _initials(tokens, at, before) or read_name(
            text, tokens, at, lenient=True, listed=at == ended, row=row)
        if name is None:
            at += 1
            continue
        if is_blocked(tokens, name):
            at = name.last
            continue
        context = read_context(tokens, name, follows=_joins(tokens, name, ended))
        if is_public(tokens, name, context):
            found.public.add(_words(tokens, name))
        elif admits(tokens, name, context):
            found.private.append((_span(text, tokens, name), _words(tokens, name)))
            ended = name.last
            name = _with_alias(text, tokens, name, found)
        else:
            at = name.last if name.kunya else at + 1
            continue
        at = name.last


def _after_trade(tokens: Sequence[Token], at: int) -> bool:
    """بائعة الشاي فلانة: a name after a trade of two words."""
    two = tokens[at - 2:at] if at > 1 else []
    return len(two) == 2 and two[1].text.startswith("ال") and bool(cues(two[0].text) & Mark.TRADE)


def _quoted_after_cue(tokens: Sequence[Token], at: int) -> bool:
    """A name in quotation marks or brackets after its title: الطفلة «ريم»."""
    if at < 2 or tokens[at - 1].text not in "\"«“(:" or tokens[at - 2].kind != "word":
        return False
    return bool(cues(tokens[at - 2].text) & (Mark.PRIVATE | Mark.KIN | Mark.CALLED))


def _skipped(tokens: Sequence[Token], at: int, before: int, found: Found) -> int:
    """How many tokens a place that looks like a name, or a public person, takes up."""
    places, public = phrases("placename"), phrases("public")
    for _, word in [(0, tokens[at].text), *stems(tokens[at].text)]:
        for words in public.get(word, ()):
            if _stands(tokens, at, words) and not _goes_on(tokens, at + len(words)):
                found.public.add(words)
                return len(words)
        for words in places.get(word, ()) if not before & (Mark.PRIVATE | Mark.KIN | Mark.SPEECH) else ():
            if _stands(tokens, at, words):
                return len(words)
    return 0


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """'محمود عباس الخلف' is another person."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    word = tokens[at].text
    return bool(marks(word) & Mark.GIVEN) or (word.startswith("ال") and is_family(word))


def _stands(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> bool:
    rest = tokens[at + 1:at + len(words)]
    return len(rest) == len(words) - 1 and all(t.text == w for t, w in zip(rest, words[1:], strict=True))


def _initials(tokens: Sequence[Token], at: int, before: int) -> Name | None:
    """الناشط أ.م: letters that stand for a name."""
    part = tokens[at:at + 3]
    if len(part) < 3 or part[1].text != ".":
        return None
    if len(part[0].text) != 1 or len(part[2].text) != 1 or part[2].kind != "word":
        return None
    dotted = at + 3 < len(tokens) and tokens[at + 3].text == "."
    if not before & (Mark.PRIVATE | Mark.KIN | Mark.CALLED) and not dotted:
        return None
    return Name(at, at + 3 + dotted, 0, 2, True, True, False, False)


def _with_alias(text: str, tokens: Sequence[Token], name: Name, found: Found) -> Name:
    """The nickname in quotation marks after a name is kept too: 'محمد العمر "جواد"'."""
    at = name.last
    if at >= len(tokens) or tokens[at].text not in "\"«“":
        return name
    close = next((i for i in range(at + 2, min(at + 6, len(tokens))) if tokens[i].text in "\"»”"), None)
    if close is None or any(t.kind != "word" for t in tokens[at + 1:close]):
        return name
    alias = Name(at + 1, close, 0, 1, True, True, False, False)
    found.private.append((_span(text, tokens, alias), _words(tokens, alias)))
    return alias


def _joins(tokens: Sequence[Token], name: Name, ended: int) -> bool:
    """The name goes on a row of names: 'محمد وسالم', 'محمد، سالم'."""
    if ended == name.first:
        return tokens[name.first].text[:1] == "و"
    return ended == name.first - 1 and tokens[ended].text in ("،", ",", "-", "/", "و")


def _words(tokens: Sequence[Token], name: Name) -> tuple[str, ...]:
    first = tokens[name.first].text
    opening = next((w for cut, w in stems(first) if cut == name.cut), first) if name.cut else first
    return (opening, *(t.text for t in tokens[name.first + 1:name.last]))


def _span(text: str, tokens: Sequence[Token], name: Name) -> Restricted:
    start, left = tokens[name.first].start, name.cut
    while left or text[start] in IGNORED:
        left -= text[start] not in IGNORED
        start += 1
    return Restricted("person", start, tokens[name.last - 1].end)


def _parts_of(public: set[tuple[str, ...]]) -> set[tuple[str, str]]:
    """First and last word of all that a public person may be called by ('محمد' after 'محمد العلي')."""
    return {(first, last) for words in public for at, first in enumerate(words) for last in words[at:]}
