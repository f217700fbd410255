"""The coding step's vocabularies, one per family of the lexicon, its word lists, and the known words."""

from __future__ import annotations

from functools import cache

from tawthiq import lexicon
from tawthiq.arabic.dates.read import known_words
from tawthiq.arabic.families import FAMILIES, entries, rows
from tawthiq.arabic.fold import fold
from tawthiq.arabic.token_types import Known
from tawthiq.arabic.unit_forms import with_pronoun
from tawthiq.arabic.vocabulary import Vocabulary, knowing, spelt
from tawthiq.lexicon.tables import table


@cache
def family(name: str) -> Vocabulary:
    """The look-up over one family of entries (means, harm, objects, markers)."""
    return Vocabulary(entries(name), rows(name))


_PRONOUNS = ("ه", "ها", "هم", "هما", "هن")


@cache
def known() -> Known:
    """Every word of the lexicon and of the gazetteer's names, for mending broken spellings."""
    from tawthiq.places.gazetteer import load

    return knowing(_known(), load().words)


@table()
def _known() -> frozenset[str]:
    theirs = {form + pronoun for form in with_pronoun() for pronoun in _PRONOUNS}
    return known_words().union(theirs, *(spelt(rows(name)) for name in FAMILIES))


@cache
def single_words() -> frozenset[str]:
    """Every noun and verb of the lexicon that is one word, and the words of the gazetteer's names."""
    from tawthiq.places.gazetteer import load

    return _single() | load().words


@table()
def _single() -> frozenset[str]:
    forms = (row for name in FAMILIES for same in rows(name).values() for row in same)
    return frozenset(words[0] for _, kind, _, words in forms if len(words) == 1 and kind != "phrase")


@table()
def women_names() -> frozenset[str]:
    """Given names that only women bear, folded."""
    entries = (e for e in lexicon.load("people") if e.get("kind") == "given_woman")
    return frozenset(fold(w) for e in entries for w in e["words"])


@table()
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
