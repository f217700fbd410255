"""The coding step's vocabularies, one per family of the lexicon, its word lists, and the known words."""

from __future__ import annotations

from functools import cache

from tawthiq import lexicon
from tawthiq.arabic.dates.read import known_words
from tawthiq.arabic.fold import fold
from tawthiq.arabic.unit_forms import unit_forms
from tawthiq.arabic.vocabulary import Entry, Form, Vocabulary, forms_of, spelt


@cache
def family(name: str) -> Vocabulary:
    """The look-up over one family of entries (means, harm, objects, markers)."""
    return Vocabulary(forms(name))


@cache
def forms(name: str) -> tuple[Form, ...]:
    """All forms of the entries of a family, worked out once for every look-up that holds them."""
    return tuple(f for e in lexicon.load(name) for f in forms_of(Entry(e["id"], name, e)))


_PRONOUNS = ("ه", "ها", "هم", "هما", "هن")
_FAMILIES = ("means", "harm", "objects", "markers", "units", "actors", "speakers")


@cache
def known() -> Vocabulary:
    """Every word of the lexicon and of the gazetteer's names, for mending broken spellings."""
    from tawthiq.places.gazetteer import load

    words = (spelt(forms(name)) for name in _FAMILIES)
    theirs = {f + p for f, read in unit_forms().items() if any(r.joined for r in read) for p in _PRONOUNS}
    return Vocabulary((), load().words.union(known_words(), theirs, *words))


@cache
def single_words() -> frozenset[str]:
    """Every noun and verb of the lexicon that is one word, and the words of the gazetteer's names."""
    from tawthiq.places.gazetteer import load

    single = (f.words[0] for name in _FAMILIES for f in forms(name)
              if len(f.words) == 1 and f.kind != "phrase")
    return frozenset(single) | load().words


@cache
def women_names() -> frozenset[str]:
    """Given names that only women bear, folded."""
    entries = (e for e in lexicon.load("people") if e.get("kind") == "given_woman")
    return frozenset(fold(w) for e in entries for w in e["words"])


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    return {e["id"]: tuple(fold(w) for w in e["words"]) for e in lexicon.load("wordlists")}


@cache
def word_list(name: str) -> frozenset[str]:
    """The folded words of a list of wordlists.yaml; KeyError where there is none of that id."""
    return frozenset(_lists()[name])


@cache
def phrase_list(name: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a list of wordlists.yaml, each as its folded words, the longest first."""
    return tuple(sorted((tuple(p.split()) for p in _lists()[name]), key=len, reverse=True))
