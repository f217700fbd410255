"""Further mentions of people already named: by surname alone ('وأضاف الخالد') or first name alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawthiq.arabic.fold import IGNORED
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.model import Restricted, Segment
from tawthiq.page.people_names import is_family
from tawthiq.page.people_words import Mark, cues, is_common, marks, plain, stems

_INTRODUCE = Mark.PRIVATE | Mark.SPEECH | Mark.KIN | Mark.CALLED


def again(
    text: str, read: list[list[Token]], passed: Iterable[Segment],
    named: Sequence[tuple[Restricted, tuple[str, ...]]], public: set[tuple[str, ...]],
) -> list[Restricted]:
    """The spans of `named` and of every further mention by a part of the name, in the text's order.

    `read` are the segments that may begin a name, as tokens; `passed` the others.
    """
    spans = [span for span, _ in named]
    known = {word for words in public for word in words}
    parts = _parts(words for _, words in named) - known
    if parts:
        read = read + [tokenize(text, s.start, s.end) for s in passed if _holds(text[s.start:s.end], parts)]
        taken = {at for span in spans for at in range(span.start, span.end)}
        spans += [found for tokens in read for found in _mentions(text, tokens, parts, taken)]
    return sorted(spans, key=lambda s: (s.start, s.end))


def _holds(line: str, parts: set[str]) -> bool:
    words = map(plain, line.split())
    return any(word in parts or any(stem in parts for _, stem in stems(word)) for word in words)


def _parts(names: Iterable[tuple[str, ...]]) -> set[str]:
    found: set[str] = set()
    for words in names:
        if len(words) < 2:
            continue
        surnames = [w for w in words[1:] if w.startswith("ال")]
        found |= {w for w in (words[0], words[-1], *surnames) if len(w) > 3 and _is_part(w)}
    return found - {"الله", "الدين", "الرحمن"}


def _is_part(word: str) -> bool:
    known = marks(word)
    if known & Mark.GIVEN or (word.startswith("ال") and is_family(word)):
        return True
    return not known and not is_common(word)


def _mentions(text: str, tokens: Sequence[Token], parts: set[str], taken: set[int]) -> Iterable[Restricted]:
    for at, token in enumerate(tokens):
        if token.kind != "word" or token.end - 1 in taken:
            continue
        for cut, word in [(0, token.text), *stems(token.text)]:
            if word in parts and _is_person(tokens, at, word):
                yield Restricted("person", _after(text, token.start, cut), token.end)
                break


def _is_person(tokens: Sequence[Token], at: int, word: str) -> bool:
    before = cues(tokens[at - 1].text) if at and tokens[at - 1].kind == "word" else 0
    if before & _INTRODUCE:
        return True
    if before & Mark.PLACE:
        return False
    if word.startswith("ال") and marks(word[2:]) & (Mark.GIVEN | Mark.WEAK):
        return True
    # a surname that is an adjective of place needs a word that introduces it
    return not word.endswith(("ي", "يه")) and not (word.startswith("ال") and before & Mark.COMMON)


def _after(text: str, start: int, cut: int) -> int:
    while cut or text[start] in IGNORED:
        cut -= text[start] not in IGNORED
        start += 1
    return start
