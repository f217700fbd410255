"""Sentences that a page holds twice: a summary above the article, a caption, a text pasted again.

What another sentence of the page says word by word tells nothing of its own; read as one more sentence it
would be counted once more. Of a sentence that begins with a whole other one only the rest is left, and a
summary cut short gives way to the sentence that it was cut from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tawthiq.arabic.tokens import Token
from tawthiq.coding.sentences import Sentence

_WORDS = ("word", "number")
_LEAST = 7  # words: shorter ones may well be said of two attacks («دون وقوع إصابات»)
_GOES_ON = ("و", "كما", "فيما", "بينما")
Words = tuple[str, ...]


def without_repeated(cut: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, each said once. Headlines stay: what they share with the article is known.

    Sorted by their words, what a sentence begins with stands right before it: the cost stays linear.
    """
    said: dict[bool, dict[Words, Sentence]] = {False: {}, True: {}}
    words = {s.index: _words(s) for s in cut if s.kind != "headline"}
    for s in cut:
        if len(words.get(s.index, ())) >= _LEAST:
            said[s.item].setdefault(words[s.index], s)
    left: dict[int, Sentence | None] = {}
    for once in said.values():
        left |= _said_once(once)
    repeated = {s.index for s in cut if len(words.get(s.index, ())) >= _LEAST} - left.keys()
    found = ((s.index, left.get(s.index, s)) for s in cut)
    return [one for index, one in found if one is not None and index not in repeated]


def _said_once(said: Mapping[Words, Sentence]) -> dict[int, Sentence | None]:
    """What is left of each sentence beside those that it begins with or was cut from, None for nothing."""
    left: dict[int, Sentence | None] = {}
    begun: list[Words] = []
    for words in sorted(said):
        s = said[words]
        while begun and words[: len(begun[-1])] != begun[-1]:
            begun.pop()
        left[s.index] = s
        whole = [b for b in begun if _goes_on(s.tokens, len(b))]
        for other in begun:
            if other not in whole:
                left[said[other].index] = None  # cut short
        if whole:
            left[s.index] = replace(s, tokens=s.tokens[_at(s.tokens, len(whole[-1])) :], opens=False)
        begun.append(words)
    return left


def _goes_on(tokens: Sequence[Token], words: int) -> bool:
    """Does a new part begin behind so many words: a mark, «و…», «كما»?"""
    at = _at(tokens, words)
    return tokens[at - 1].kind == "mark" or tokens[at].text.startswith(_GOES_ON)


def _at(tokens: Sequence[Token], words: int) -> int:
    """The token of the word behind so many words."""
    return [i for i, t in enumerate(tokens) if t.kind in _WORDS][words]


def _words(s: Sentence) -> Words:
    return tuple(t.text for t in s.tokens if t.kind in _WORDS)
