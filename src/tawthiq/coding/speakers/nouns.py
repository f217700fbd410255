"""How nouns of a name go together: which may take an owner, which are adjectives, whose و is an «and»."""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.words import THAT, known_place
from tawthiq.coding.words import word_list

_SURVIVED = word_list("survived")
_NO_PLURAL = word_list("no_plural_speakers")  # تلفزيون
_TOLD = word_list("told_with_article")
_ADJECTIVES = word_list("name_adjectives")
_ORIGIN = word_list("origin_words")
_BELONGS = word_list("belongs_to")
_NO_ADJECTIVES = word_list("like_adjectives")


def construct(view: View, at: int) -> bool:
    """May the noun at a position take an owner: indefinite, no adjective, no proper name, no ـون / ـين?"""
    word = view.text(at)
    if any(m.entry.family in ("actors", "outlets") for m in view.ends.get(at + 1, ())):
        return False
    if word.startswith(("ال", "وال", "لل", "بال")) and len(word) > 3:
        return False
    plural = len(word) > 4 and word.endswith(("ون", "ين", "نا", "ها", "هم")) and word not in _NO_PLURAL
    if plural and not known_place(word):
        return False
    starts = [m for m in view.starts.get(at, ()) if m.last == at + 1]
    if any(m.entry.data.get("kind") == "head" for m in starts):
        return True
    return not adjectival(word)


def adjectival(word: str) -> bool:
    """Has the folded word the shape of an adjective of relation (سوري، محلية، ميدانيون), or is it listed?"""
    stem = bare(word)
    if stem in _ADJECTIVES or word in _ADJECTIVES:
        return True
    if stem in _NO_ADJECTIVES:
        return False
    return len(stem) > 3 and stem.endswith(("ي", "يه", "يون", "يين", "يتين", "يان"))


def with_and(view: View, at: int) -> bool:
    """Is the word's و an «and», not of its root (وزارة، وكالة، وفا)?"""
    if not view.text(at).startswith("و") or len(view.text(at)) < 4:
        return False
    return all(m.prefix.startswith("و") for m in view.starts.get(at, ()))


def belongs(view: View, at: int) -> bool:
    """ناشطون من المدينة، ناج من المجزرة، مصدر مقرب من الجيش; not: حذر … من احتمال."""
    word = view.text(at + 1)
    if word in THAT or view.is_stop(at + 1):
        return False
    if word in _SURVIVED or bare(view.text(at - 1)) in _BELONGS or bare(word) in _ORIGIN or word in _ORIGIN:
        return True
    stops = any(m.entry.data.get("kind") == "stop" for m in view.starts.get(at + 1, ()))
    return not stops and word not in _TOLD and (word.startswith("ال") or known_place(word))
