"""Items of a bulletin that run on in one line: «قصفت المدفعية سراقب. بنش: شهيد. أريحا: إصابة طفلين»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.tokens import Token
from tawthiq.coding.annotate import Annotated
from tawthiq.coding.words import word_list
from tawthiq.places.gazetteer import load
from tawthiq.places.keys import key_of

_COLON = ":"
_QUOTES = frozenset('"“«\'')
_LABEL = 4  # words
_SHORTEST = 4  # letters
_CAPITALS = word_list("capitals_that_speak")
_LABELS = word_list("labels_of_no_place")
_TOWNS = ("city", "town", "village", "locality", "camp")
_FINE = ("settlement", "neighbourhood", "exact", "area", "admin2", "admin3")


def as_item(sentence: Annotated) -> Annotated:
    """A sentence inside a paragraph that begins with its place and a colon, and tells harm or an attack, is
    such an item; a side that speaks by its capital's name («موسكو: …») begins none."""
    whole = sentence.sentence
    told = sentence.harm or sentence.means or sentence.counted
    if whole.opens or whole.item or whole.kind != "paragraph" or not told:
        return sentence
    tokens = whole.tokens
    end = next((i for i, t in enumerate(tokens[: _LABEL + 1]) if t.text == _COLON), 0)
    if not end or end + 1 >= len(tokens) or tokens[end + 1].text in _QUOTES:
        return sentence
    label = next((p for p in sentence.places if p.last == end and p.first <= 1 and not p.anaphor), None)
    if tokens[0].text in _CAPITALS and not sentence.harm:
        return sentence
    unread = label is None and is_town(tokens[:end]) and bool(sentence.harm)
    named = label is not None and label.place.precision in _FINE
    if not (named or unread) or any(a.first < end for a in sentence.actors):
        return sentence
    return replace(sentence, sentence=replace(whole, item=True))


def is_town(words: Sequence[Token]) -> bool:
    """Do the words bear a town's name, if only one that is an ordinary word too («معركة»، «الخيام»)?"""
    key = key_of(t.text for t in words if t.kind == "word")
    if len(key) < _SHORTEST or not _LABELS.isdisjoint(t.text for t in words):
        return False
    return any(e.kind in _TOWNS for e in load().find(key))
