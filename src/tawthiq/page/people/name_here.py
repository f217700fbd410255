"""The name that begins at one word, read by all that may tell it there."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.aliases import called_quoted
from tawthiq.page.people.begins import is_next_family, over_marks
from tawthiq.page.people.initials import initials
from tawthiq.page.people.names import Name, read_name
from tawthiq.page.people.ordinary import is_place
from tawthiq.page.people.parts import SURE, part
from tawthiq.page.people.positions import joined as joined_to
from tawthiq.page.people.words import Mark, marks

_COUNTRYSIDE = frozenset({"ريف", "ضواحي", "محيط"})
_SAINTS = frozenset({"مار", "القديسين", "القديسان", "الامامين", "الشهيدين"})
_NAME = Mark.GIVEN | Mark.WEAK


def past_saints(tokens: Sequence[Token], name: Name) -> int:
    """'دير مار سركيس وباخوس': where the saints end that a church is named for."""
    at = name.last
    if name.first and tokens[name.first - 1].text in _SAINTS:
        while at < len(tokens) and tokens[at].text[0] == "و" and marks(tokens[at].text[1:]) & _NAME:
            at += 1
    return at


def name_at(
    text: str,
    tokens: Sequence[Token],
    at: int,
    before: int,
    ended: int,
    told: dict[int, Name],
) -> tuple[Name | None, bool]:
    """The name that begins here, and whether what follows it leaves no doubt."""
    row = at == ended + 1 and tokens[ended].text in ("،", ",", "؛", ";")
    called = called_quoted(tokens, at)
    if called is not None:
        return called, True
    name = initials(tokens, at, before) or read_name(
        text, tokens, at, lenient=True, listed=at == ended, row=row
    )
    if name is not None and _names_a_countryside(tokens, name):
        return None, False
    if name is None and (at == ended or over_marks(tokens, ended, at)) and is_next_family(tokens, at):
        name = Name(at, at + 1, int(tokens[at].text[0] == "و"), 1, False, False, False, True)
        return name, True
    behind = told.get(at) or joined_to(tokens, at, ended)
    if behind is None:
        return name, False
    if name is None or name.last < behind.last:
        return behind, True
    if not (name.given or name.kunya or _holds_name(tokens, behind, name)):
        return behind, True
    stretched = text[tokens[at].start :].startswith(("بـ", "لـ"))  # المعروف بـوردكو; يعود لـوردكو
    apart = name.cut != behind.cut or stretched  # قال وردكو, الحرية_لسعاد
    return (behind if apart and name.last == behind.last else name), True


def _holds_name(tokens: Sequence[Token], behind: Name, name: Name) -> bool:
    """Is there a name beyond doubt in what the one reading takes besides the other?"""
    return any(part(t.text) == SURE for t in tokens[behind.last : name.last])


def _names_a_countryside(tokens: Sequence[Token], name: Name) -> bool:
    """'مراسلنا بريف إدلب': ريف is a woman's name, too."""
    first = tokens[name.first].text[name.cut :]
    return first in _COUNTRYSIDE and name.last - name.first > 1 and is_place(tokens[name.first + 1].text)
