"""Sentences that a page holds twice: a summary above the article, a caption, a text pasted again.

What another sentence of the page says word by word tells nothing of its own; read as one more sentence it
would be counted once more. Of a sentence that begins with a whole other one only the rest is left, and a
summary cut short gives way to the sentence that it was cut from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.tokens import Token
from tawthiq.coding.sentences import Sentence

_LEAST = 7  # words: shorter ones may well be said of two attacks («دون وقوع إصابات»)
_BEGINNING = 4  # words by which sentences that may be the same are found
_GOES_ON = ("و", "كما", "فيما", "بينما")


def without_repeated(cut: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, each said once. Headlines stay: what they share with the article is known."""
    begun: dict[tuple[str, ...], list[Sentence]] = {}
    for s in cut:
        begun.setdefault(_words(s)[:_BEGINNING], []).append(s)
    if len(begun) == len(cut):
        return list(cut)
    out = []
    for s in cut:
        same = [o for o in begun[_words(s)[:_BEGINNING]] if o is not s and _may_be_one(o, s)]
        left = s if not same else _said_once(s, same)
        if left is not None:
            out.append(left)
    return out


def _may_be_one(one: Sentence, other: Sentence) -> bool:
    return "headline" not in (one.kind, other.kind) and one.item == other.item


def _said_once(s: Sentence, others: Sequence[Sentence]) -> Sentence | None:
    """What is left of a sentence beside those that say the same or a part of it; None for nothing."""
    mine = _words(s)
    if len(mine) < _LEAST:
        return s
    for other in others:
        theirs = _words(other)
        if theirs[: len(mine)] != mine:
            continue
        if len(theirs) > len(mine) and not _goes_on(other.tokens, len(mine)):
            return None  # cut short
        if len(theirs) == len(mine) and other.index < s.index:
            return None
    whole = [len(theirs) for theirs in map(_words, others) if mine[: len(theirs)] == theirs]
    longest = max((n for n in whole if _LEAST <= n < len(mine) and _goes_on(s.tokens, n)), default=0)
    return s if not longest else replace(s, tokens=s.tokens[_at(s.tokens, longest) :], opens=False)


def _goes_on(tokens: Sequence[Token], words: int) -> bool:
    """Does a new part begin behind so many words: a mark, «و…», «كما»?"""
    at = _at(tokens, words)
    return tokens[at - 1].kind == "mark" or tokens[at].text.startswith(_GOES_ON)


def _at(tokens: Sequence[Token], words: int) -> int:
    """The token of the word behind so many words."""
    places = [i for i, t in enumerate(tokens) if t.kind in ("word", "number")]
    return places[words]


def _words(s: Sentence) -> tuple[str, ...]:
    return tuple(t.text for t in s.tokens if t.kind in ("word", "number"))
