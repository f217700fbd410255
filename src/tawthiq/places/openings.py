"""How a word, or several, may be a name of the gazetteer, wherever it stands."""

from __future__ import annotations

from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.keys import stem
from tawthiq.places.special import other_starts, others
from tawthiq.places.tiers import spelt_so, tier_of
from tawthiq.places.words import onto, variants, word_list
from tawthiq.records import record
from tawthiq.remember import remembered

_DIRECTIONS = frozenset({"شمال", "شمالي", "جنوب", "جنوبي", "شرق", "شرقي", "غرب", "غربي"})
Found = tuple[tuple[Entry, ...], str, str | None]
"""Entries of a name, its tier, and the country in which it is shortened so."""


@record
class Opening:
    """A way to take clitics off a word that leaves a beginning of some name.

    `alone`: what it names by itself; `next`: two letters that may follow in a longer name; None: any.
    """

    rest: str
    prefix: str
    key: str
    alone: Found | None
    next: frozenset[str] | None

    def may_go_on(self, word: str) -> bool:
        """Can the name go on with this word? Mostly its first letters tell that none does."""
        if len(word) < 2 or self.next is None:
            return bool(word)
        return word[:2] in self.next or (word[:2] == "ال" and word[2:4] in self.next)


def openings(word: str) -> tuple[Opening, ...]:
    """The ways in which a word, without its clitics, may begin a name."""
    gazetteer, out = load(), []
    for rest, prefix in (*variants(word), *onto(word)):
        key, other = stem(rest), rest in other_starts()
        if other or gazetteer.starts(key):
            after = None if other else gazetteer.goes_on(key)
            out.append(Opening(rest, prefix, key, look(((rest,), key)), after))
    return tuple(out)


@remembered(50_000)
def look(asked: tuple[tuple[str, ...], str]) -> Found | None:
    """Entries of some words by their key, how surely they are a place, the country of a shortened name."""
    part, key = asked
    special = others().get("".join(part)) if part[0] in other_starts() else None
    if special and special[0] and special[0][0].near:
        alike = load().find(key) if len(key) > 1 else ()
        return (*special[0], *alike), "known", None
    if special:
        special = (_with_towns(special[0], key), special[1])
        tier = tier_of(part, special[0])
        least = "known" if len(part) > 1 else "firm"
        return special[0], least if tier in ("ordinary", "plain", "firm") else tier, special[1]
    ends = len(part[-1]) > 1 or part[-1].isdigit()  # الخرطوم 2
    entries = load().find(key) if len(key) > 1 and ends and not _only_particles(part) else ()
    return _known(part, entries) if entries else None


def _only_particles(part: tuple[str, ...]) -> bool:
    """«بعد أن», «غير أن», «على أن» are spelt as بعدان, غيران and عليان are, and are none of them."""
    return len(part) > 1 and all(word in word_list("particles") for word in part)


def _with_towns(found: tuple[Entry, ...], key: str) -> tuple[Entry, ...]:
    """A region, and the places of its name in other countries (الجولان of Falluja)."""
    if not found or found[0].kind != "region":
        return found
    return (*found, *(e for e in load().find(key) if e.country != found[0].country))


def _known(part: tuple[str, ...], entries: tuple[Entry, ...]) -> Found | None:
    exact = tuple(e for e in entries if spelt_so(part, e))
    alone = len(part) == 1
    if not exact and alone and part[0].startswith("ال") and len(part[0]) > 5:
        exact = tuple(e for e in entries if spelt_so((part[0][2:],), e))  # الفطيرة, in the tables فطيرة
    if not exact and part[-1] in _DIRECTIONS:
        return None  # المطار جنوبي العاصمة is no مطار الجنوبي
    if not exact and (len(stem(part[0])) < 3 or (alone and part[0] in word_list("ordinary"))):
        return None
    tier = tier_of(part, exact or entries)
    if alone and not exact and tier == "plain":
        tier = "ordinary"  # كبير is no village named الكبير, unless its rank says so
    return entries, tier, None
