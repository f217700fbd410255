"""Counts that answer to a verb of their own, and not to the harm told before: «قتل أربعة، ونجا سبعة»."""

from __future__ import annotations

from functools import cache

from tawthiq.arabic.inflect import verb_forms
from tawthiq.arabic.numbers.read import Counted
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.words import phrase_list, word_list
from tawthiq.remember import remembered

_TURNS = word_list("clause_turns") | word_list("told_beside")
_PAIRS = frozenset(phrase_list("clause_turn_pairs"))
_ADVERBS = word_list("adverbs_alone")
_LIKEWISE, _IN = ("كذلك", "ايضا"), ("في", "قرب", "وسط")
_NO_VERBS = word_list("imperfect_lookalikes")
_NOT = ("ولم", "ولن", "ولا")
_THAT = ("ان", "وان", "بان")
_IN_TIME = ("قبل", "بعد")  # «قبل أن يقتل ثلاثة»: «أن» tells nobody's words
_DIVIDES = ("subset", "consist")
_LEADS_BACK = (":", "الضحايا", "الشهداء", "القتلي", "والضحايا", "والشهداء", "والقتلي")
_IMPERFECT = 4  # letters of the shortest imperfect that is known by its first letter alone


def of_its_own_verb(count: Counted, before: Predicate, clause: Clause) -> bool:
    """Does the sentence turn to another deed between a predicate of harm and the people counted?

    A turn («فيما»), «إن» behind a verb of saying, or a verb joined by و that tells no harm; words such
    as «بينهم» after it lead back to the harmed.
    """
    if count.outcome is not None or count.last <= before.last:
        return False
    divides = [m.first for m in clause.of.markers if m.entry.data["kind"] in _DIVIDES]
    tokens = clause.of.sentence.tokens
    late = before.kind == "verb" and tokens[before.last].text in _ADVERBS  # «وقتل كذلك طفل»
    turn = turns_away(before.last + late, count.first, clause)
    if turn is not None and _so_too(count, turn, clause):
        return False
    if turn is None or any(turn < m <= count.last + 1 for m in divides):
        return False
    return not any(t.text in _LEADS_BACK for t in tokens[turn : count.first])


def _so_too(count: Counted, turn: int, clause: Clause) -> bool:
    """«بمقتل ستة في كذا، وكذلك تسعة مدنيين في كذا»: with no verb of their own, by the harm told before."""
    tokens = clause.of.sentence.tokens
    alike = turn + 1 == count.first and tokens[turn].text.removeprefix("و") in _LIKEWISE
    ends = count.last >= clause.last or tokens[count.last].kind == "mark" or tokens[count.last].text in _IN
    return alike and not count.bare and ends


def turns_away(first: int, last: int, clause: Clause) -> int | None:
    """The last token of first:last at which the sentence turns to another deed."""
    return next((at for at in reversed(range(first, last)) if _turns(at, first, clause)), None)


def _turns(at: int, first: int, clause: Clause) -> bool:
    tokens = clause.of.sentence.tokens
    word, following = tokens[at].text, tokens[at + 1].text
    if word in _TURNS or word in _NOT or (word.removeprefix("و"), following) in _PAIRS:
        return True
    said = at > first and word in _THAT and tokens[at - 1].text.lstrip("و") not in _IN_TIME
    return said or (word[:1] in "وف" and _tells_a_deed(word))


@remembered(20_000)
def _tells_a_deed(word: str) -> bool:
    """«ونجا», «ويعمل»: a finite verb, by the lexicon or by the first letter of the imperfect."""
    plain = word[1:]
    if plain in _deeds():
        return True
    return plain.startswith("ي") and len(plain) >= _IMPERFECT and plain not in _NO_VERBS


@cache
def _deeds() -> frozenset[str]:
    forms: set[str] = set()
    for verb in phrase_list("other_deeds"):
        forms.update(verb_forms(*verb))
    return frozenset(forms)
