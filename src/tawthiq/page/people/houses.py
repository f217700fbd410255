"""Names whose first word nobody knows and whose last is a family's: 'شلهون العامري', 'زردان شوكان دياب'.

A family's name behind a word of no list leaves little but a person; what leads there must leave room for one.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.ends import NOUNS, is_verb
from tawthiq.page.people.names import Name
from tawthiq.page.people.ordinary import is_ordinary, is_place, is_strange, is_strange_house, may_go_on
from tawthiq.page.people.words import Mark, cues, marks
from tawthiq.remember import remembered

_NAME = Mark.GIVEN | Mark.WEAK
_NO_HOUSE = Mark.COMMON | Mark.ADJECTIVE | Mark.OFFICE | Mark.PLACE | Mark.PRIVATE | Mark.VERB | Mark.PARTICLE
_NO_HOUSE |= Mark.KIN | Mark.SPEECH | Mark.OWNER
_LEADS = Mark.DEED | Mark.DONE | Mark.FATE | Mark.HARMED | Mark.SPEECH | Mark.TELLS | Mark.TELLS_THAT
_LEADS |= Mark.PRIVATE | Mark.KIN | Mark.CALLED | Mark.OWNER
_TO = frozenset({"عن", "مع", "ان"})
_FIRE = frozenset({"النار", "الرصاص", "المحكمه", "محكمه", "القبض", "العثور", "عثر", "اعتدوا", "اعتدي"})
_SON = frozenset({"بن", "بنت"})
_SO = frozenset({"العيان", "الاسره", "المدني", "المدنيه", "الحياه", "الله"})
_MANY = ("ون", "ان", "ين")
_MOST = 4


def by_house(tokens: Sequence[Token]) -> dict[int, Name]:
    """The names of that shape, by the token that they begin with."""
    found: dict[int, Name] = {}
    for at in range(len(tokens) - 1):
        if tokens[at].kind != "word" or not _may_go_before(tokens[at + 1].text):
            continue
        if not _may_begin(tokens[at].text) or not _is_led(tokens, at):
            continue
        end = _end(tokens, at)
        if end and not is_place(" ".join(t.text for t in tokens[at:end])):
            found[at] = Name(at, end, 0, end - at, True, True, False, True)
    return found


@remembered(50_000)
def _may_go_before(word: str) -> bool:
    """A word that may go on behind the unknown one: a family's, another of the name."""
    return word in _SON or _is_house(word) or bool(marks(word) & _NAME) or is_strange(word)


@remembered(50_000)
def _may_begin(word: str) -> bool:
    shaped = word[0] not in "بلفكوتي" and len(word) < 8 and not word.endswith(("ا", "ه"))
    return shaped and is_strange(word) and not is_place(word)


@remembered(50_000)
def _is_house(word: str) -> bool:
    """العامري, الدينالي, شعيتو: of the lists of families, or by its ending; no adjective, no place."""
    known = marks(word)
    if known & Mark.SURNAME:
        thing = word in NOUNS or (word.startswith("ال") and word[-1] != "ي" and is_ordinary(word))
        return not known & _NO_HOUSE and not thing  # المصدر, الخبز
    if is_strange_house(word):
        return True
    shaped = word.startswith("ال") and word.endswith("ي") and len(word) > 5 and not known
    return shaped and not is_ordinary(word) and not marks(word[2:]) & _NO_HOUSE


def _is_led(tokens: Sequence[Token], at: int) -> bool:
    if not at or tokens[at - 1].kind != "word":
        return not at or tokens[at - 1].text in ".،:«\"“(-•"
    before = tokens[at - 1].text
    if cues(before) & (Mark.PLACE | Mark.OFFICE):
        return False
    if before == "علي":
        return at > 1 and tokens[at - 2].text in _FIRE
    led = before in _TO or before in _SO or is_verb(before) or bool(cues(before) & _LEADS)
    acted = any(t.kind == "word" and is_verb(t.text) for t in tokens[max(0, at - 3) : at - 1])
    return led or (acted and len(before) > 4 and before.endswith(_MANY))


def _end(tokens: Sequence[Token], at: int) -> int:
    """Where the name ends, with its family's; 0 where no family's name is reached."""
    end, house = at + 1, 0
    while end < len(tokens) and end - at < _MOST + 1 and tokens[end].kind == "word":
        word = tokens[end].text
        if _is_house(word):
            house = end + 1
        elif word not in _SON and not may_go_on(word):
            break
        end += 1
        if house and not marks(word) & _NAME:
            break
    return house
