"""Rolls behind a colon that follows the word for those harmed: 'عدد الضحايا خمسة: فلان، فلان، فلانة'.

Where two items are names that the lists know, the others between the commas are names as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.names import Name
from tawthiq.page.people.ordinary import is_sure, may_go_on
from tawthiq.page.people.words import Mark, cues, marks
from tawthiq.remember import remembered

_HARMED = frozenset(
    {"الضحايا", "ضحايا", "الشهداء", "شهداء", "القتلي", "قتلي", "الجرحي", "جرحي", "المصابون", "المصابين",
     "المفقودون", "المفقودين", "المعتقلون", "المعتقلين", "مقتل", "استشهاد", "اصابه", "اعتقال", "اختطاف",
     "ارتقاء", "الاسماء", "اسماوهم", "المخطوفون", "المخطوفين", "القتيلان", "الشهيدان", "الضحيتان",
     "المصابان", "القتيلين", "الشهيدين", "الضحيتين", "شهيدان", "قتيلان", "الثلاثه", "الاربعه", "الخمسه"}
)  # fmt: skip
_COMMAS = frozenset("،,؛/-–")
_MOST, _FAR = 5, 8
_NAME = Mark.GIVEN | Mark.WEAK
_NO_GIVEN = Mark.COMMON | Mark.PARTICLE | Mark.WORDY | Mark.OFFICE | Mark.PLACE
_INNER = frozenset({"ابو", "ابي", "ام", "عبد", "بن", "بنت", "ال"})


def by_roll(tokens: Sequence[Token]) -> dict[int, Name]:
    """The names of such rolls, by the token that they begin with."""
    found: dict[int, Name] = {}
    for at, token in enumerate(tokens):
        if token.text != ":" or not at:
            continue
        before = {t.text.lstrip("وب") for t in tokens[max(0, at - _FAR) : at]}
        if before.isdisjoint(_HARMED):
            continue
        items = _items(tokens, at + 1)
        if sum(_is_known(tokens, item) for item in items) > 1 or _is_known_of_two(tokens, items):
            found.update((item[0], _name(tokens, *item)) for item in items)
    return found


def _items(tokens: Sequence[Token], start: int) -> list[tuple[int, int]]:
    """First and last token of the items between commas; an item that is no name ends the roll."""
    items: list[tuple[int, int]] = []
    at = start
    while at < len(tokens):
        end = at
        while end < len(tokens) and tokens[end].kind == "word" and (end == at or tokens[end].text[0] != "و"):
            end += 1
        if end == at or end - at > _MOST or not _may_be_name(tokens, at, end):
            break
        items.append((at, end))
        if end < len(tokens) and tokens[end].text in _COMMAS:
            end += 1
        elif end == len(tokens) or tokens[end].kind != "word":
            break
        at = end
    return items


def _may_be_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    word = tokens[at].text
    first = word[1:] if word[0] == "و" and len(word) > 3 and not marks(word) else word
    return _may_be(first) and all(_may_be(t.text) for t in tokens[at + 1 : end])


@remembered(50_000)
def _may_be(bare: str) -> bool:
    barred = cues(bare) & (Mark.PRIVATE | Mark.KIN | Mark.SPEECH | Mark.HARMED) and not marks(bare) & _NAME
    named = marks(bare) & _NAME and not marks(bare) & Mark.PARTICLE
    return bare in _INNER or bool(named) or (may_go_on(bare) and not barred)


def _is_known(tokens: Sequence[Token], item: tuple[int, int]) -> bool:
    word = tokens[item[0]].text
    verb = item[1] - item[0] > 1 and marks(word) & Mark.GIVEN and not marks(word) & _NO_GIVEN  # نزار كنعان
    return is_sure(word) or bool(verb) or (word[0] == "و" and is_sure(word[1:]))


def _is_known_of_two(tokens: Sequence[Token], items: list[tuple[int, int]]) -> bool:
    """'القتيلان: فلان الخالد، سالم': of two, the one known and both of two words and more."""
    whole = all(end - at > 1 for at, end in items)
    return len(items) == 2 and whole and any(_is_known(tokens, item) for item in items)


def _name(tokens: Sequence[Token], at: int, end: int) -> Name:
    word = tokens[at].text
    cut = int(word[0] == "و" and not marks(word) & _NAME and len(word) > 3)
    return Name(at, end, cut, end - at, True, True, False, False)
