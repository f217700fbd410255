"""Whom an office before them names by words that no list knows: 'وزير الأمن ليبرمان', 'الرئيس الأميركي فلان'.

Only to tell them apart: what is read so protects nobody, and what a page says of such a person by the last
name alone later on is told by it too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.context import read_context
from tawthiq.page.people.names import Name
from tawthiq.page.people.ordinary import is_known, is_place
from tawthiq.page.people.parts import STRANGE, SURE, part
from tawthiq.page.people.public import is_public
from tawthiq.page.people.words import Mark, cues, marks, pair
from tawthiq.remember import remembered

_FURTHEST, _MOST = 6, 3
_ENDS = Mark.PARTICLE | Mark.VERB | Mark.SPEECH | Mark.HARMED | Mark.FATE | Mark.TELLS
_STOPS = Mark.VERB | Mark.SPEECH | Mark.KIN | Mark.CALLED | Mark.PRIVATE | Mark.HARMED


def named_for_office(tokens: Sequence[Token]) -> Iterator[Name]:
    """Names of strange words behind an office and what it is of, with nothing of another clause between."""
    for at in range(len(tokens) - 1):
        if tokens[at].kind == "word" and _is_office(tokens[at].text):
            name = _behind(tokens, at)
            if name is not None and is_public(tokens, name, read_context(tokens, name, False)):
                yield name


@remembered(50_000)
def _is_office(word: str) -> bool:
    found = cues(word)
    return bool(found & Mark.OFFICE) and not found & (Mark.LOCAL | Mark.GIVEN | Mark.WEAK)


def _behind(tokens: Sequence[Token], at: int) -> Name | None:
    """The first run of words behind the office that are of no list, over what the office is of."""
    for first in range(at + 1, min(len(tokens), at + 1 + _FURTHEST)):
        if tokens[first].kind != "word":
            return None
        if _may_name(tokens[first].text):
            break
        if not _is_of_office(tokens, first):
            return None
    else:
        return None
    end = first + 1
    while end < len(tokens) and end - first < _MOST and tokens[end].kind == "word":
        if part(tokens[end].text) not in (STRANGE, SURE):
            break
        end += 1
    strange = any(part(t.text) == STRANGE for t in tokens[first:end])
    if not strange or not _closes(tokens, end):
        return None
    return Name(first, end, 0, end - first, False, False, False, False)


@remembered(50_000)
def _may_name(word: str) -> bool:
    """A strange word, or a given name, with no article."""
    if word.startswith("ال") or is_known(word) or is_place(word):
        return False
    return part(word) == STRANGE or (part(word) == SURE and not marks(word) & Mark.WEAK)


def _is_of_office(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].text
    two = pair(tokens[at - 1].text, word) | (pair(word, tokens[at + 1].text) if at + 1 < len(tokens) else 0)
    if two & Mark.OFFICE or cues(word) & Mark.OFFICE:
        return True
    if cues(word) & _STOPS:
        return False
    return word.startswith(("ال", "لل", "بال")) or is_known(word) or is_place(word)


def _closes(tokens: Sequence[Token], end: int) -> bool:
    if end >= len(tokens) or tokens[end].kind != "word":
        return True
    word = tokens[end].text
    return word[0] in "بلوف" or bool(cues(word) & _ENDS)
