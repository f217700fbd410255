"""Where a name may begin, and what joins it to the name before."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.aliases import NICKNAMED
from tawthiq.page.people.context import leads
from tawthiq.page.people.deeds import by_deed
from tawthiq.page.people.names import FAMILIES, Name
from tawthiq.page.people.surnames import is_family
from tawthiq.page.people.words import (
    Mark,
    cues,
    marks,
    starts_name,
)

REACH = 7  # tokens between two names of one row
_ONE_FAMILY = frozenset({"عايله", "اسره", "عيله"})
_ROW = frozenset({"و", "،", ",", "؛", ";", '"', "“", "”", "«", "»", "*", "-", "–", "/", "•", "'"})
_MARKING = frozenset("\"«“”(:*'‘،,") | {"ب"}
_MARKED_AFTER = Mark.PRIVATE | Mark.KIN | Mark.CALLED | Mark.OWNER
BEFORE = Mark.PRIVATE | Mark.KIN | Mark.CALLED | Mark.OWNER | Mark.SPEECH | Mark.HARMED | Mark.DEED


def may_start(tokens: Sequence[Token], at: int, before: int, ended: int) -> bool:
    word, last = tokens[at].text, tokens[at - 1].text if at else ""
    if starts_name(word) or before & BEFORE or last in NICKNAMED or at == ended or len(word) == 1:
        return True
    if last.startswith("ال"):
        return _after_trade(tokens, at) or (before == 0 and bool(by_deed(tokens, at)))
    return bool(
        (last in _ROW and over_marks(tokens, ended, at))
        or (last in _MARKING and _after_mark(tokens, at))
        or (at and leads(tokens, at - 1))
    )


def is_next_family(tokens: Sequence[Token], at: int) -> bool:
    """'عائلتي السالم والنعيم', 'عوائل "السالم" و"النعيم"': a further family by its name."""
    word, back = tokens[at].text, at - 1
    while (
        back > 0
        and at - back < 20
        and (
            tokens[back].text in _ROW
            or tokens[back].text.lstrip("و").startswith("ال")
            or starts_name(tokens[back].text)
        )
    ):
        back -= 1
    before = tokens[back].text if back >= 0 else ""
    named = before in FAMILIES or before.lstrip("وفبل") in FAMILIES
    if word[0] != "و" and before.lstrip("وفبل") in _ONE_FAMILY:
        return False  # منزل عائلة فلان، الأمر الذي
    return named and word.lstrip("و").startswith("ال") and is_family(word.lstrip("و"))


def _after_trade(tokens: Sequence[Token], at: int) -> bool:
    """بائعة الشاي فلانة, الأسير المحرر فلان: a name after a trade of two words or with an adjective."""
    two_words = at > 1 and tokens[at - 1].text.startswith("ال")
    return two_words and bool(cues(tokens[at - 2].text) & (Mark.PRIVATE | Mark.KIN))


def _after_mark(tokens: Sequence[Token], at: int) -> bool:
    """A name in quotation marks, brackets or asterisks after its title: الطفلة «ريم», عائلة "قرطاس"."""
    back = at - 1
    while back > 0 and at - back <= 3 and tokens[back].text in _MARKING:
        back -= 1
    if back == at - 1 or back < 0 or tokens[back].kind != "word":
        return False
    return bool(cues(tokens[back].text) & _MARKED_AFTER) or tokens[back].text in NICKNAMED


def goes_on(tokens: Sequence[Token], at: int) -> bool:
    """'محمود عباس الخلف' is another person."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    word = tokens[at].text
    house = word.startswith("ال") and is_family(word) and not cues(word) & Mark.OFFICE
    return bool(marks(word) & Mark.GIVEN) or house


def joins(tokens: Sequence[Token], name: Name, ended: int) -> bool:
    """The name goes on a row of names: 'محمد وسالم', 'محمد، سالم', '"محمد" و"سالم"'."""
    if ended == name.first:
        return tokens[name.first].text[:1] == "و"
    if over_marks(tokens, ended, name.first):
        return True
    return ended == name.first - 1 and tokens[ended].text in ("،", ",", "؛", ";", "-", "/", "و")


def over_marks(tokens: Sequence[Token], ended: int, at: int) -> bool:
    """From a name to the next over quotation marks, asterisks, commas and 'and'."""
    if not 1 < at - ended <= REACH:
        return False
    between = [t.text for t in tokens[ended:at]]
    return all(word in _ROW for word in between) and any(
        word in ("و", "،", ",", "؛", ";", "-", "–", "/", "•") for word in between
    )
