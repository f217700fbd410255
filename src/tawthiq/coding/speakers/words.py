"""The vocabulary of voices: verbs of saying, speakers, the sides and the outlets that speak."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tawthiq import lexicon
from tawthiq.arabic.families import entries
from tawthiq.arabic.fold import bare, fold
from tawthiq.arabic.vocabulary import Entry, Rows, Vocabulary, rows_of
from tawthiq.coding.speakers.outlets import outlet_type
from tawthiq.coding.words import word_list
from tawthiq.lexicon.tables import table

THAT = word_list("that")
_TAKE_ALIF = ("مصدر", "متحدث", "ناطق", "مسؤول", "قائد", "قيادي")
PICTURES = tuple(word_list("pictures"))


@cache
def vocabulary() -> Vocabulary:
    """The look-up over verbs of saying, speakers, the sides as speakers, and known outlets."""
    return Vocabulary(_entries(), _rows())


@cache
def _entries() -> tuple[Entry, ...]:
    return (*entries("speakers"), *_accusatives(), *_sides(), *_outlets())


@table()
def _rows() -> Rows:
    return rows_of(_entries())


def _accusatives() -> Iterator[Entry]:
    """«لكن مصدرا طبيا أكد»: the phrases of a noun and its adjective, as they stand after «أن» and «لكن»."""
    for data in lexicon.load("speakers"):
        said = [p.split() for p in data.get("phrases", ()) if data.get("kind") == "head"]
        pairs = [p for p in said if len(p) == 2 and p[0] in _TAKE_ALIF and _relative(p[1])]
        if pairs:
            entry = {**data, "phrases": [f"{a}ا {b}ا" for a, b in pairs], "nouns": [], "plurals": []}
            yield Entry(data["id"], "speakers", entry)


def _relative(word: str) -> bool:
    """طبي، عسكري: an indefinite adjective of relation."""
    return word.endswith("ي") and not word.startswith("ال")


def _sides() -> Iterator[Entry]:
    for data in lexicon.load("actors"):
        if data["kind"] == "name" and data.get("actor") != "unknown":
            side = {"kind": "side", "type": "military_statement", "phrases": data["phrases"]}
            side["actor"] = data.get("actor")
            yield Entry(data["id"], "actors", side)


def _outlets() -> Iterator[Entry]:
    for data in lexicon.load("outlets"):
        if data["kind"] == "word":
            continue
        names = [n for n in data["names"] if not n.isascii()]
        short = [n for n in names if data.get("common_word") and len(n.split()) == 1]
        for kind, said in (("head", [n for n in names if n not in short]), ("short_outlet", short)):
            entry = {"kind": kind, "type": outlet_type(data), "media": True, "phrases": said}
            yield Entry(data["id"], "outlets", entry)


@table()
def given_names() -> frozenset[str]:
    """Folded given names, and the words that stand before a name or join its parts (أبو، عبد، العقيد)."""
    names = [w for e in lexicon.load("people") if e["kind"].startswith("given") for w in e["words"]]
    return frozenset(fold(str(w)) for w in names)


@cache
def known_place(word: str) -> bool:
    """Is the folded word part of a place's name in the gazetteer?"""
    from tawthiq.places.gazetteer import load

    return word in load().words or bare(word) in load().words


def is_picture(word: str) -> bool:
    """صور، تسجيلا، مقاطع: a word for pictures and recordings."""
    return bare(word).startswith(PICTURES)
