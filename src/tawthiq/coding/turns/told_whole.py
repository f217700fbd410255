"""Turns to a second attack that is told whole behind a comma: its verb, its means, whom it harmed, and a
town, a day or an hour of its own."""

from __future__ import annotations

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.annotate import Annotated
from tawthiq.coding.harmed_beside import elsewhere, tells_an_attack
from tawthiq.coding.turns.before import days_apart, hours_apart
from tawthiq.coding.turns.told import harms, is_attack, openings, without_and
from tawthiq.coding.words import word_list

_CAUSING = word_list("causing_verbs")
_FELL = frozenset({"وسقط", "وسقطت", "وارتقي", "ووقع", "ووقعت"})  # whom, behind it
_SUFFERED = ("تعرض", "شهد")
_COMMAS = ("،", ",")
_DEFINITE = ("ال", "لل")
_TO_ATTACK = 3  # words from «وأدت» to the attack
_TO_PEOPLE = 2  # words from «وسقط» to whom
_FROM_PEOPLE = 8  # words from them to their attack
_TO_SPOT = 7  # words from the attack to where it fell


def may_tell(word: str) -> bool:
    """Can the word begin a second attack told whole?"""
    return word in _FELL or (word[:1] == "و" and without_and(word) in _CAUSING)


def another_whole(sentence: Annotated, at: int, since: int) -> bool:
    """«…، وأدت غارة على بلدة ب إلى مقتل أربعة», «…، وأسفر أمس قصف على …», «…، وسقط ستة قتلى في قصف على …»:
    on a town not told so far, or, of the same one, on another day or at another hour («فجر اليوم», «ظهر
    اليوم»)."""
    tokens = sentence.sentence.tokens
    if tokens[at - 1].text not in _COMMAS or not tells_an_attack(sentence, since, at):
        return False
    strike = _caused_by(sentence, at) or _fell_to(sentence, at) or _struck_by(sentence, at)
    strike = strike or _befell_by(sentence, at) or _suffered(sentence, at)
    if strike is None or not any(i > at for i in harms(sentence)):
        return False
    reach = strike.last + _TO_SPOT + _dates_within(sentence, strike.last, strike.last + _TO_SPOT)
    spot = next((p for p in sentence.places if at < p.first < reach), None)
    if spot is None:
        return False
    apart = days_apart(sentence, at, since) or hours_apart(sentence, at, since)
    return apart or elsewhere(spot, sentence, at, since)


def _caused_by(sentence: Annotated, at: int) -> Match | None:
    """The attack that «وأدت», «وأسفر» begins with, told as new."""
    if without_and(sentence.sentence.tokens[at].text) not in _CAUSING:
        return None
    return _new_attack(sentence, at + 1, at + 1 + _TO_ATTACK)


def _fell_to(sentence: Annotated, at: int) -> Match | None:
    """The attack to which those fell whom «وسقط» counts."""
    if sentence.sentence.tokens[at].text not in _FELL:
        return None
    reach = at + 1 + _TO_PEOPLE + _dates_within(sentence, at, at + _TO_PEOPLE)
    people = [c for c in sentence.counted if c.outcome and at < c.first <= reach]
    return _new_attack(sentence, people[0].last, people[0].last + _FROM_PEOPLE) if people else None


def _struck_by(sentence: Annotated, at: int) -> Match | None:
    """«واستهدفت غارة البلدة نفسها»: by its own verb."""
    strikes = (m for m in sentence.means if m.first == at and m.prefix == "و" and m.kind == "verb")
    verb = next(strikes, None)
    return verb if verb is not None and is_attack(verb) else None


def _befell_by(sentence: Annotated, at: int) -> Match | None:
    """«ولقي عشرة، يوم الأربعاء، مصرعهم في غارة على البلدة نفسها»"""
    if at not in openings(sentence):
        return None
    return _new_attack(sentence, at + 1, at + 1 + _FROM_PEOPLE)


def _suffered(sentence: Annotated, at: int) -> Match | None:
    """«وتعرضت البلدة نفسها ظهر اليوم لقصف صاروخي»"""
    if not without_and(sentence.sentence.tokens[at].text).startswith(_SUFFERED):
        return None
    return _new_attack(sentence, at + 1, at + 1 + _FROM_PEOPLE)


def _new_attack(sentence: Annotated, first: int, last: int) -> Match | None:
    """The first attack between two tokens, over days told there; not «القصف», which was told before."""
    last += _dates_within(sentence, first, last)
    tokens = sentence.sentence.tokens
    found = next((m for m in sentence.means if first <= m.first < last and is_attack(m)), None)
    if found is None or found.kind == "verb":
        return None
    return None if tokens[found.first].text.lstrip("بفو").startswith(_DEFINITE) else found


def _dates_within(sentence: Annotated, first: int, last: int) -> int:
    """How many tokens days take up that begin there, with the commas around them."""
    tokens = sentence.sentence.tokens
    days = [d for d in sentence.dates if first <= d.first < last]
    return sum(d.last - d.first + 2 * (tokens[d.first - 1].text in _COMMAS) for d in days)

