"""Words that tell an attack from the one before: «قذيفة أخرى», «قنبلة أخرى انفجرت», «انفجرت الثانية»."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.coding.means import Means
from tawthiq.coding.words import word_list

_NEXT = word_list("next_attack")
_RENEWED = word_list("renewed")
_ADJECTIVE = ("ي", "يه", "يا", "ين")
BURSTS = ("explosion", "mine_blast", "car_exploded")
_BOMBS = word_list("what_explodes")
_OTHER_ONE = word_list("the_other_one")
_OF_THEM = word_list("one_of_the_attacks")
_AMONG = word_list("among_the_attacks")
_ONE_OF = ("احدي", "احد")
_TO_ONE = 2


def next_attack(tokens: Sequence[Token], means: Sequence[Means]) -> str | None:
    """The word that says that the attack is another than the one told before; None where none does."""
    for m in means:
        if m.kind not in ("attack", "weapon"):
            continue
        after = tokens[m.last : m.last + 2]
        if after and after[0].text in _NEXT:
            return after[0].text
        if len(after) > 1 and after[1].text in _NEXT and after[0].text.endswith(_ADJECTIVE):
            return after[1].text
        if m.verbal and (word := _of_two_bombs(tokens, m)):
            return word
    for m in means:
        if m.kind == "attack":
            for token in tokens[max(0, m.first - 4) : m.first]:
                if token.text in _RENEWED:
                    return token.text
    return None


def _of_two_bombs(tokens: Sequence[Token], m: Means) -> str | None:
    """«سيارة أخرى انفجرت», «فيما انفجرت الثانية في …», «واستهدفت الثالثة حي كذا»"""
    after = tokens[m.last].text if m.last < len(tokens) else ""
    if after in _OTHER_ONE:
        return after
    if m.rule not in BURSTS:
        return None
    one, two = (tokens[i].text if i >= 0 else "" for i in (m.first - 1, m.first - 2))
    return one if one in _NEXT and two in _BOMBS else None


def one_of_several(words: Sequence[str], tokens: Sequence[Token], means: Sequence[Means]) -> bool:
    """«استهدفت إحداها …», «بينها غارة على …», «إحدى الغارات …»: one of the attacks told before, and its
    place is not theirs. `words` are those of the clause, `tokens` those of the sentence."""
    opening = [w.removeprefix("و") for w in words[:_TO_ONE]]
    if not _OF_THEM.isdisjoint(opening) or not _AMONG.isdisjoint(opening[: 1 + (opening[:1] == ["من"])]):
        return True
    first = next((m for m in means if m.kind == "attack" and not m.verbal), None)
    return first is not None and first.definite and tokens[first.first - 1].text.lstrip("وبل") in _ONE_OF


def one_of_those_counted(word: str | None) -> bool:
    """«الثانية»: the second of the bombs told of, of the same kind as the first."""
    return word in _OTHER_ONE
