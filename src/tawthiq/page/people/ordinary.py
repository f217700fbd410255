"""Which words are no ordinary ones: of no list of vocabulary, places or sides, and of no verb's shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tawthiq import lexicon
from tawthiq.arabic.clitics import Cut, cuts
from tawthiq.arabic.dates.read import known_words
from tawthiq.arabic.families import FAMILIES, rows
from tawthiq.arabic.fold import fold
from tawthiq.arabic.inflect import noun_forms, verb_forms
from tawthiq.arabic.tokens import Token
from tawthiq.lexicon.tables import table
from tawthiq.page.people.words import Mark, cues, marks
from tawthiq.places.gazetteer import load
from tawthiq.places.keys import stem
from tawthiq.remember import remembered

_NAME = Mark.GIVEN | Mark.WEAK
_OTHER = Mark.COMMON | Mark.VERB | Mark.WORDY | Mark.OFFICE
_NO_NAME = Mark.COMMON | Mark.PLACE | Mark.OFFICE | Mark.PRIVATE | Mark.KIN | Mark.SPEECH | Mark.HARMED
_NO_NAME |= Mark.CALLED | Mark.OWNER | Mark.VERB
_OF_US = ("ي", "ك", "نا")
_PLURAL = ("ات", "وا", "يون")
_SHORTEST, _LONGEST = 3, 11


@table()
def _ordinary() -> frozenset[str]:
    """Words of ordinary reports, of the other families, of dates."""
    found: set[str] = set()
    for entry in lexicon.load("people"):
        if entry["kind"] == "ordinary":
            found.update(_forms(entry))
    for family in FAMILIES:
        forms = (row for same in rows(family).values() for row in same)
        found.update(word for *_, words in forms for word in words if len(word) >= _SHORTEST)
    for entry in lexicon.load("outlets"):  # هآرتس, تاس
        found.update(fold(str(name)) for name in entry.get("names") or ())
    for entry in lexicon.load("wordlists"):
        found.update(part for phrase in entry["words"] for part in fold(str(phrase)).split())
    return known_words() | found


@table()
def _verbs() -> frozenset[str]:
    entries = [e for e in lexicon.load("people") if e["kind"] == "ordinary"]
    return frozenset(form for e in entries for verb in e.get("verbs", ()) for form in _verb_forms(verb))


def _verb_forms(verb: str) -> Iterator[str]:
    """Without those of several women and those that lack their last letter, rarer than names spelt so."""
    for form in verb_forms(verb):
        women = form.endswith("ن") and not form.endswith(("ون", "ان", "ين"))
        short = form.endswith("و") and form[0] not in "يتن"
        if form == fold(verb) or not (women or short):
            yield form


def is_verb_form(word: str) -> bool:
    """A form of a verb of the vocabulary, exactly as it stands."""
    return bool(marks(word) & Mark.VERB) or word in _verbs()


def _forms(entry: dict[str, Any]) -> Iterator[str]:
    """The words of an entry, its verbs and nouns in their forms (of a dual the one that stands alone)."""
    yield from (fold(str(w)) for w in entry.get("words", ()))
    for verb in entry.get("verbs", ()):
        yield from _verb_forms(verb)
    for noun in entry.get("nouns", ()):
        for forms in (noun_forms(noun), noun_forms(noun + "ة")):
            yield from (f for f, number in forms.items() if number != "dual" or f[-1] == "ن")


@remembered(50_000)
def is_ordinary(word: str) -> bool:
    """A word of the reader's vocabulary, with or without what is joined to it."""
    if marks(word) & Mark.COMMON or (cues(word) and not marks(word) & _NAME):
        return True
    return any(is_known(c.word) and (c.word == word or _may_be_cut(c)) for c in cuts(word))


@remembered(50_000)
def is_known(word: str) -> bool:
    """A word of the vocabulary exactly as it stands, or with the article."""
    return word in _ordinary() or bool((marks(word) | marks("ال" + word)) & _NO_NAME)


def _may_be_cut(cut: Cut) -> bool:
    """Not ك and a pronoun at once ('كيداني' is not 'ك يدان ي'), nor me, you, us behind a verb."""
    short = len(cut.word) < _SHORTEST or (len(cut.word) < 4 and cut.suffix in _OF_US)
    twice = cut.prefix.startswith("ك") and cut.suffix
    acted = cut.suffix in _OF_US and (marks(cut.word) & Mark.VERB or cut.prefix)
    return not (short or twice or acted)


def is_place(word: str) -> bool:
    """A word that is also the name of a town or a village of the gazetteer."""
    return load().has(stem(word))


def is_strange(word: str, own_end: bool = False) -> bool:
    """A word that no list knows, and that is no plural, no verb, no verbal noun by its shape.

    `own_end`: it is spelt with ة, which is no pronoun joined to a word ('طرفة' is not 'طرفه').
    """
    return _is_strange_so(word) if own_end else _is_strange(word)


@remembered(50_000)
def _is_strange(word: str) -> bool:
    return _may_be_strange(word) and not is_ordinary(word)


@remembered(50_000)
def _is_strange_so(word: str) -> bool:
    if not _may_be_strange(word) or cues(word) or is_ordinary(word[:-1]):
        return False
    known = _ordinary()
    return not any(c.word in known or marks(c.word) for c in cuts(word) if not c.suffix)


def _may_be_strange(word: str) -> bool:
    known = marks(word) & ~Mark.SURNAME
    shaped = _SHORTEST <= len(word) <= _LONGEST and word.isalpha() and not known
    return shaped and not _is_formed(word)


def _is_formed(word: str) -> bool:
    """Shapes that hardly any name has: انهيار, مداهمة, تطويق, استعاد, يسقي, صرخت, بيتها, أرضا."""
    long = len(word)
    if word.endswith(_PLURAL) or (long > 5 and word.endswith(("ين", "ون"))):
        return True
    if word.startswith(("ال", "لل", "است")):
        return True
    if long > 4 and word.endswith(("ها", "هم", "هما", "وني", "ناه", "ناهو", "يا")):
        return True
    if word.startswith(("بال", "كال", "فال", "وال", "ولا", "لا")) and long > 4:
        return True
    if long > 5 and ((word[0] == "ب" and word[-1] == "ه") or (word[0] == "م" and word[-2:] == "ان")):
        return True
    if word[0] == "ا" and ((long > 4 and word[-2] == "ا") or (long > 4 and word.endswith("ت"))):
        return True
    if word[0] == "ت" and ((long == 5 and word[-2] in "يو") or (long == 4 and word[-1] not in "هاو")):
        return True
    if word[0] == "م" and long == 6 and word[2] == "ا" and word.endswith("ه"):
        return True
    return (word[0] == "ي" and 3 < long < 7 and word[1] not in "او") or (long == 4 and word[-1] == "ت")


@remembered(50_000)
def may_go_on(word: str) -> bool:
    """A further word of a name: known as one, a family's name by its article, or strange itself."""
    found = marks(word)
    if found & (_NAME | Mark.SURNAME):
        return not found & (Mark.PARTICLE | Mark.VERB)
    if word.startswith("ال") and len(word) > 4:
        return not found and not is_ordinary(word) and not word.endswith(("ات", "ين", "ون"))
    shaped = 2 < len(word) <= _LONGEST and word[0] not in "وي" and not word.endswith(("ها", "هم", "ات"))
    return shaped and not found and not is_ordinary(word)


def end_of_strange(tokens: Sequence[Token], at: int, most: int = 4) -> int:
    """Where a name ends that begins with a strange word."""
    end = at + 1
    while end < min(len(tokens), at + most) and tokens[end].kind == "word" and may_go_on(tokens[end].text):
        end += 1
    return end


@remembered(50_000)
def is_sure(word: str) -> bool:
    """Nothing but a given name."""
    return bool(marks(word) & _NAME) and not marks(word) & _OTHER


@remembered(50_000)
def is_strange_house(word: str) -> bool:
    """الساره: with the article, of no list, no adjective of a place, no plural."""
    return (
        word.startswith("ال")
        and len(word) > 3
        and not (marks(word) or is_ordinary(word) or _is_formed(word[2:]))
        and (not marks(word[2:]) or is_sure(word[2:]))
        and not word.endswith(("ي", "يه", "ين"))
    )
