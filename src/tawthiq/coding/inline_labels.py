"""Items of a bulletin that run on in one line: «قصفت المدفعية سراقب. بنش: شهيد. أريحا: إصابة طفلين»."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.coding.annotate import Annotated

_COLON = ":"
_QUOTES = frozenset('"“«\'')
_LABEL = 4  # words
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
    if label is None or label.place.precision not in _FINE or any(a.first < end for a in sentence.actors):
        return sentence
    return replace(sentence, sentence=replace(whole, item=True))
