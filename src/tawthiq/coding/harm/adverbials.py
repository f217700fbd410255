"""Whom harm befell, told only after when, where and how: «واستشهد في المكان شاب», «قتل كذلك طفل»."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.numbers.late import begins, closes
from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list

_ADVERBS = word_list("adverbs_alone")
_LEADS = word_list("adverbial_leads")
_WOUNDS = word_list("wounds")
_CONJUNCTIONS = frozenset({"ما", "مما", "حيث", "بعدما", "عندما"})
_OPENS_CLAUSE = word_list("relative_pronouns") | word_list("that_words") | _CONJUNCTIONS
_SOURCES = frozenset({"وفق", "وفقا", "بحسب", "حسب"})
_SPOTS = word_list("spots_alone")
_REACH = 7
_ITS = ("ه", "ها", "هم", "هما", "هن")
_THE = ("ال", "بال", "وال", "لل")


def told_late(
    count: Counted, predicate: Predicate, rows: Sequence[Row], tokens: Sequence[Token], clause: Clause
) -> bool:
    """Does nothing but adverbials stand between a verb of harm and the one whom it befell?

    Each begins with a preposition or is an adverb of its own, and what stands right before the count cannot
    take it as its genitive («في منزل طفل»).
    """
    gap = range(predicate.last, count.first)
    if not 0 < len(gap) <= _REACH or count.definite or count.conjoined or count.suffix:
        return False
    if count.group == "combatants" or any(r.first >= predicate.last for r in rows):
        return False  # «قتل برصاص جندي»
    aside = tokens[gap[0]].text == tokens[gap[-1]].text == "،" and len(gap) > 2
    within = [i for i in gap if not (aside and tokens[i].text == "،")]
    said = aside and tokens[within[0]].text in _SOURCES  # «قضى، وفق ما أفاد به ناشطون، بائع»
    if not begins(tokens[within[0]].text) or (not said and any(not _may_stand(tokens, i) for i in within)):
        return False
    people = (c for c in clause.of.counted if c.group and not c.definite)
    if any(gap[0] <= c.first < count.first for c in people):
        return False
    if aside:
        return True  # «قتل، بحسب مصادر محلية، شاب»
    return _closed(tokens, gap[0], count.first, clause)


def _may_stand(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    joined = token.text.startswith("و") and token.text not in _LEADS
    joined = joined and tokens[at - 1].text not in _LEADS  # «داخل ورشة»
    return token.kind == "word" and not joined and token.text not in _OPENS_CLAUSE


def _closed(tokens: Sequence[Token], first: int, last: int, clause: Clause) -> bool:
    """Is the word before the count definite, a pronoun's or an adverb, or the end of a place or a day?"""
    word = tokens[last - 1].text
    if word in _ADVERBS or (word.startswith(_THE) and not _in_a_deed(tokens, first, last, clause)):
        return True
    if word.endswith(_ITS) and len(word) > 3 and tokens[last - 2].text in _LEADS - _SOURCES:
        return True
    if tokens[first].text.startswith("ب") and last in {m.last for m in clause.of.means}:
        return True  # «برصاص قناص»
    if last in {p.last for p in clause.of.places} | {d.last for d in clause.dates}:
        return True
    if last - first > 1 and not word.startswith(_THE) and closes(tokens, last):
        return True  # «داخل سوق شعبي», «وفق مصادر محلية»
    return last - first == 2 and tokens[first].text in _WOUNDS  # «بجروح خطيرة»


def _in_a_deed(tokens: Sequence[Token], first: int, last: int, clause: Clause) -> bool:
    """«وأصيب في الاشتباك شرطي»: in a deed of its own that is neither the attack nor a spot."""
    spot = tokens[first + 1].text in _SPOTS or any(p.first <= first + 1 < p.last for p in clause.of.places)
    attack = any(m.first <= first + 1 < m.last for m in clause.of.means)
    return tokens[first].text == "في" and last - first > 1 and not (spot or attack)
