"""The lexicon as one look-up: which entries stand at which tokens of a sentence.

Entries come from YAML families (see docs/contributing). An entry lists `verbs` (past masculine
singular; persons and tenses by rule), `nouns` (singular and broken plurals; duals and sound plurals
by rule) and `phrases` (as written). A token is looked up as it stands, then without its clitics
(و ف ب ل ك س ال لل) and joined pronouns. The longest match wins; ties keep all entries.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from itertools import chain
from typing import Any

from tawthiq.arabic.clitics import Cut, cuts
from tawthiq.arabic.fold import bare, fold
from tawthiq.arabic.inflect import noun_forms, verb_forms
from tawthiq.arabic.tokens import Known, Token, tokenize
from tawthiq.records import record
from tawthiq.remember import remembered

__all__ = [
    "Cut", "Entry", "Form", "Match", "Rows", "Vocabulary", "cuts", "forms_of", "knowing", "rows_of", "spelt",
    "words_of",
]


@record
class Entry:
    """One entry of the lexicon: `family` is its file's family, `data` its other keys as written."""

    id: str
    family: str
    data: Mapping[str, Any]


@record
class Form:
    """A form of an entry: what kind of word it is (verb, noun, phrase) and its number."""

    entry: Entry
    kind: str
    number: str | None
    words: tuple[str, ...]


@record
class Match:
    """`entry` stands at tokens[first:last]; `prefix` is the clitics cut off, `suffix` the pronoun."""

    entry: Entry
    first: int
    last: int
    kind: str
    number: str | None
    prefix: str = ""
    suffix: str = ""


Row = tuple[int, str, str | None, tuple[str, ...]]
"""A form without its entry: the number of the entry, then as in Form."""
Rows = dict[str, list[Row]]
"""Forms by their first word, the longest first."""


def rows_of(entries: Iterable[Entry], more: Callable[[Form], Iterable[Form]] | None = None) -> Rows:
    """All forms of some entries; `more`: what stands in the place of a form of theirs."""
    rows: Rows = {}
    for number, entry in enumerate(entries):
        forms = forms_of(entry)
        for form in chain.from_iterable(map(more, forms)) if more else forms:
            rows.setdefault(form.words[0], []).append((number, form.kind, form.number, form.words))
    for same in rows.values():
        same.sort(key=lambda row: -len(row[3]))
    return rows


class Vocabulary:
    """An immutable look-up over the forms of many entries."""

    def __init__(self, entries: Sequence[Entry], rows: Rows | None = None) -> None:
        """`rows`: their forms, where they are known already."""
        self._entries, self._rows = entries, rows_of(entries) if rows is None else rows
        self._choices: dict[str, _Choice] = {}
        self._silent: set[str] = set()  # spellings that nothing begins with

    def matches(self, tokens: Sequence[Token]) -> list[Match]:
        """Longest matches, left to right; all entries that share the longest form at a place."""
        out: list[Match] = []
        free, silent = 0, self._silent
        for at in [i for i, t in enumerate(tokens) if t.text not in silent]:
            token = tokens[at]
            text = token.text
            if token.kind in _NO_WORDS:
                if not text.isalnum():
                    silent.add(text)
                continue
            choice = self._choices.get(text) or self._choose(text)
            here = choice.alone
            if choice.seconds and at + 1 < len(tokens):
                every = choice.seconds.get(tokens[at + 1].text)
                here = _longest(every, tokens, at) if every else here
            if here and at + here[0].length > free:
                free = at + here[0].length
                for c in here:
                    out.append(Match(c.entry, at, free, c.kind, c.number, c.prefix, c.suffix))
        return out

    def _choose(self, text: str) -> _Choice:
        """What a token may begin, worked out once for each spelling."""
        every = [
            _Candidate(
                self._entries[n], kind, number, tuple(map(bare, words)), len(words), cut.prefix, cut.suffix
            )
            for cut in cuts(text)
            for n, kind, number, words in self._rows.get(cut.word, ())
            if _may_stand(kind, words, cut) and not (len(words) == 1 and _excepted(self._entries[n], text))
        ]
        seconds = {
            spelling: tuple(c for c in every if c.length == 1 or c.bare[1] == word)
            for word in {c.bare[1] for c in every if c.length > 1}
            for spelling in (word, "ال" + word)
            if bare(spelling) == word
        }
        if not every:
            self._silent.add(text)
            return _NOTHING
        if len(self._choices) + len(self._silent) > 200_000:
            self._choices.clear()
            self._silent.clear()
        choice = self._choices[text] = _Choice(_longest(every, (), 0), seconds)
        return choice


@record
class _Candidate:
    """A form that a token may begin; `bare` are its words without article."""

    entry: Entry
    kind: str
    number: str | None
    bare: tuple[str, ...]
    length: int
    prefix: str
    suffix: str


@record
class _Choice:
    """`alone`: what stands where no form of several words does; `seconds`: all by the next word,
    with or without its article."""

    alone: tuple[_Candidate, ...]
    seconds: dict[str, tuple[_Candidate, ...]]


_NOTHING = _Choice((), {})
_NO_WORDS = frozenset({"mark", "break", "number"})
_BEFORE_VERBS = frozenset({"", "و", "ف", "س", "وس", "فس", "ل"})


def _may_stand(kind: str, words: tuple[str, ...], cut: Cut) -> bool:
    """Do these clitics go with this kind of form?"""
    if cut.suffix and len(words) > 1:
        return False
    if kind == "verb":
        return cut.prefix in _BEFORE_VERBS
    return kind != "noun" or "س" not in cut.prefix


def _excepted(entry: Entry, text: str) -> bool:
    """Spellings that a rule would form but that are another word (`except`); «دور سكنية» is no «دور»."""
    return any(text == fold(word) for word in entry.data.get("except") or ())


def _longest(every: Sequence[_Candidate], tokens: Sequence[Token], at: int) -> tuple[_Candidate, ...]:
    """The longest candidates that stand at tokens[at], one for each entry, uncut pronouns first."""
    best: list[_Candidate] = []
    length = 0
    for candidate in every:
        n = candidate.length
        if n < length or (candidate.suffix and best and not best[0].suffix and length >= n):
            continue
        if n > 1 and not _continues(candidate.bare, tokens, at):
            continue
        if n > length:
            best, length = [], n
        if all(candidate.entry.id != other.entry.id for other in best):
            best.append(candidate)
    return tuple(best)


def _continues(words: tuple[str, ...], tokens: Sequence[Token], at: int) -> bool:
    """Do the words after the second, by which they were looked up, stand here, with or without article?"""
    if at + len(words) > len(tokens):
        return False
    return len(words) == 2 or all(bare(tokens[at + k].text) == words[k] for k in range(2, len(words)))


def spelt(rows: Rows) -> set[str]:
    """The words of some forms, each with and without its article."""
    words = {word for same in rows.values() for row in same for word in row[3]}
    return words.union(map(bare, words))


def knowing(*known: Set[str]) -> Known:
    """Is a folded word, with or without its clitics, one of these words?"""

    def knows(word: str) -> bool:
        return any(c.word in words for c in cuts(word) for words in known)

    return remembered(500_000)(knows)


_PLAIN = re.compile("[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*")
_NO_TANWIN = ("ات", "ون", "ين", "ا", "ي", "ه", "ء")


def forms_of(entry: Entry) -> list[Form]:
    """All forms of an entry, by its `verbs`, `nouns`, `phrases` (see the class above)."""
    data = entry.data
    out: list[Form] = []
    for verb in data.get("verbs") or ():
        spec = verb if isinstance(verb, dict) else {"past": verb}
        past, *rest = spec["past"].split()
        for form in verb_forms(past, spec.get("present"), spec.get("passive")):
            out.append(Form(entry, "verb", None, (form, *map(fold, rest))))
    for noun in data.get("nouns") or ():
        first, *rest = words_of(noun)
        for form, number in noun_forms(first).items():
            out.append(Form(entry, "noun", number, (form, *rest)))
        if rest:  # the accusative of its adjectives: مبنى سكنيا، مركزا صحيا
            marked = tuple(w if w.endswith(("ه", "ا")) else w + "ا" for w in rest)
            for form, number in noun_forms(first).items():
                if number == "singular" or form == first + "ا":
                    out.append(Form(entry, "noun", "singular", (form, *marked)))
    for noun in data.get("plurals") or ():  # broken plurals: as written, no further rule
        words = tuple(words_of(noun))
        out.append(Form(entry, "noun", "plural", words))
        described = len(words) == 1 or (words[1].endswith("ه") and words[0][:2] != "ال")
        if described and not words[0].endswith(_NO_TANWIN):  # أضرارا، طرقا رئيسية
            out.append(Form(entry, "noun", "plural", (words[0] + "ا", *words[1:])))
    for phrase in data.get("phrases") or ():
        words = tuple(words_of(phrase))
        out.append(Form(entry, "phrase", None, words))
        if len(words) > 1 and len(words[0]) <= 2:  # وفي وقت سابق: too short a word for its و to be cut
            out.append(Form(entry, "phrase", None, ("و" + words[0], *words[1:])))
    return out


def words_of(phrase: str) -> list[str]:
    """The folded words of a phrase of the lexicon."""
    if _PLAIN.fullmatch(phrase):  # ten thousand such phrases are read before the first report
        return list(map(fold, phrase.split(" ")))
    return [t.text for t in tokenize(phrase)]
