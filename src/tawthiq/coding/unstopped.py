"""Where a sentence begins whose writer left the full stop before it out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product

from tawthiq.arabic.tokens import Token
from tawthiq.coding.words import word_list

_TELLING, _GOING_ON = word_list("telling_anew"), word_list("telling_on")
_THAT = word_list("that")
_WAS, _HAD, _TO_HAD = ("وكان", "وكانت"), "قد", 6  # words from «وكانت» to «قد»
_IN_TURN = frozenset(product(("من", "ومن"), ("جهته", "جهتها", "جهتهم", "جانبه", "جانبها", "جانبهم")))
_ACCORDING, _THEN, _TO_THEN = ("وبحسب", "ووفق", "ووفقا", "وحسب"), ("فان", "فقد"), 8  # words up to «فإن»
_HIM = ("ه", "ها", "هم", "هما")
_ENDED = frozenset(")»”]")  # marks that end words, and bind nothing to what follows
_LEAST = 6  # words of what stands before


def begins_unmarked(tokens: Sequence[Token], at: int, part: Sequence[Token]) -> bool:
    """«… وعشرات الجرحى وقال مسعف إن …», «… بجروح وكانت قذائف قد سقطت …», «… وبحسب مصدر فإن …»: another
    sentence, with its own voice or of an earlier time, right behind the word that ended the one before.
    A comma would have bound them.
    """
    word = tokens[at].text
    if len(part) < _LEAST or tokens[at].kind != "word" or at + 2 >= len(tokens):
        return False
    if part[-1].kind == "mark" and part[-1].text not in _ENDED:
        return False
    following = tokens[at + 1]
    if word in _WAS:
        return _had_been(tokens[at + 1 : at + 2 + _TO_HAD])
    if word in _GOING_ON or (word, following.text) in _IN_TURN:
        return True
    if word in _ACCORDING:
        return any(t.text in _THEN for t in tokens[at + 2 : at + 2 + _TO_THEN])
    return word in _TELLING and following.kind == "word" and following.text not in _THAT


def _had_been(words: Sequence[Token]) -> bool:
    """«وكانت قذائف قد سقطت», not «وكان مجهولون قد اختطفوه»: what befell him whom the sentence told of."""
    done = next((b.text for a, b in pairwise(words) if a.text == _HAD), None)
    return done is not None and not done.endswith(_HIM)
