"""Names by their quotation marks: 'صديقها "بريان"', 'ابنه الأكبر "علي"', 'الطفل "غيمة"', 'جوان "نانو" فرهود'.

Whose relative or which person it is stands right before the marks, or the parts of one name around them;
so the words within are a name, though they be words elsewhere, or of no list.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.names import Name
from tawthiq.page.people.ordinary import is_known, is_place, is_verb_form
from tawthiq.page.people.positions import is_title
from tawthiq.page.people.words import Mark, cues, marks
from tawthiq.remember import remembered

_OPEN, _CLOSE = frozenset("\"“«”"), frozenset("\"”»“")
_MOST = 3
_NAME = Mark.GIVEN | Mark.WEAK
_KIN_ENDS = ("ه", "ها", "هم", "هما", "ي", "نا", "و")
_NO_PART = Mark.PARTICLE | Mark.VERB | Mark.SPEECH | Mark.OFFICE | Mark.PLACE | Mark.PRIVATE | Mark.KIN
_NO_PART |= Mark.CALLED | Mark.HARMED | Mark.OWNER | Mark.FATE


def by_nick(text: str, tokens: Sequence[Token]) -> dict[int, Name]:
    """The names that such marks tell, by the token that they begin with."""
    found: dict[int, Name] = {}
    for at in range(1, len(tokens) - 2):
        if tokens[at].text not in _OPEN or tokens[at].kind == "word":
            continue
        close = _closing(tokens, at)
        if close is None:
            continue
        if _is_told(tokens, at - 1) and _may_be(text, tokens, at + 1, close):
            found[at + 1] = Name(at + 1, close, 0, close - at - 1, True, True, False, False)
        elif close == at + 2 and _is_amid(tokens, at, close):
            for part in (at - 1, at + 1, close + 1):
                found[part] = Name(part, part + 1, 0, 1, True, True, False, False)
    return found


def _closing(tokens: Sequence[Token], at: int) -> int | None:
    """Where the marks close, behind at most three words."""
    for end in range(at + 1, min(len(tokens), at + _MOST + 2)):
        if tokens[end].kind != "word":
            return end if tokens[end].text in _CLOSE and end > at + 1 else None
    return None


def _is_told(tokens: Sequence[Token], back: int) -> bool:
    """One relative of somebody, or one person's title with the article, over an adjective."""
    if tokens[back].kind != "word":
        return False
    for at in (back, back - 1):
        if at < 0 or tokens[at].kind != "word":
            return False
        word, kin = tokens[at].text, cues(tokens[at].text) & Mark.KIN
        if kin and word.endswith(_KIN_ENDS) and not word.endswith(("تي", "ين")):
            return is_title(tokens, at)
        if at == back and not kin and cues(word) & Mark.PRIVATE and not cues(word) & Mark.TRADE:
            return is_title(tokens, at)
        if not word.startswith("ال"):
            return False
    return False


def _may_be(text: str, tokens: Sequence[Token], first: int, end: int) -> bool:
    """No sentence, no adjective of who it is, no place."""
    words = [t.text for t in tokens[first:end]]
    if words == ["علي"]:
        return text[tokens[first].end - 1] == "ي"
    if is_place(" ".join(words)) and not marks(words[0]) & _NAME:
        return False
    return not any(map(_is_no_part, words))


@remembered(20_000)
def _is_no_part(word: str) -> bool:
    known = marks(word)
    if known & (_NAME | Mark.SURNAME):
        return False
    article = word.startswith("ال") and (is_known(word) or is_known(word[2:]))
    shaped = len(word) < 2 or word.endswith(("ات", "وا"))
    return bool(known & _NO_PART) or article or shaped or is_verb_form(word)


def _is_amid(tokens: Sequence[Token], at: int, close: int) -> bool:
    """A word in marks between two others that no list of words knows."""
    if close + 1 >= len(tokens):
        return False
    around = (tokens[at - 1], tokens[close + 1])
    return all(t.kind == "word" and _is_foreign(t.text) for t in (*around, tokens[at + 1]))


@remembered(20_000)
def _is_foreign(word: str) -> bool:
    named = marks(word) & _NAME and not marks(word) & ~(_NAME | Mark.MAN | Mark.WOMAN | Mark.SURNAME)
    strange = not (marks(word) or cues(word) or is_known(word) or is_place(word)) and word[0] not in "وبل"
    ends = word.endswith(("ات", "ون", "ين", "ا", "ه"))
    shaped = len(word) > 2 and not word.startswith(("ال", "است")) and not ends
    return bool(named) or (strange and shaped) or (len(word) > 6 and strange_whole(word))


def strange_whole(word: str) -> bool:
    """لالزاومي: no word of the language, though it seems to begin with a particle."""
    return not (marks(word) or is_known(word) or is_known(word[1:]) or is_known(word[2:]) or is_place(word))
