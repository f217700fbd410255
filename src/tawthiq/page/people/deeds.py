"""Names told by what persons do, and by what is done to them: 'نجا فلان', 'نقلت فرق الإسعاف فلانا إلى …'.

Such a frame takes other words too ('عادت الحياة'), so that it admits a name only with a second sign:
a given name, or a word that nobody knows with a family's name behind it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.words import Mark, cues, marks

_TO = frozenset({"الي", "نحو", "باتجاه", "صوب", "علي", "عن", "مع", "ل", "في"})
_SIDES = frozenset({"داعش", "قسد", "هتش"})
_TO_HEARER = frozenset({"لنا", "لي", "له", "لها", "لهم", "لمراسلنا", "لمراسلتنا", "عنه", "عنها", "فيه"})
WHO_DID = frozenset(
    {"قناص", "القناص", "مسلحون", "مجهولون", "مسلحان", "مسلح", "الجنود", "جنود", "مستوطن", "مستوطنون",
     "المستوطنون", "عناصر", "دوريه", "رصاصه", "شظيه", "قذيفه", "صاروخ", "لغم"}
)  # fmt: skip
_LONGEST_SUBJECT = 4
_NO_SUBJECT = Mark.PARTICLE | Mark.SPEECH | Mark.CALLED | Mark.KIN | Mark.OFFICE | Mark.PRIVATE
_NO_SUBJECT |= Mark.GIVEN | Mark.OWNER


def by_deed(tokens: Sequence[Token], first: int) -> str:
    """The word of a deed that leads to the token, '' where none does."""
    at = first - 1
    if at < 0 or tokens[at].kind != "word":
        return ""
    if tokens[at].text in _TO and at and _is_towards(tokens, at - 1):
        return tokens[at].text
    if tokens[at].text in _TO_HEARER and at and cues(tokens[at - 1].text) & (Mark.SPEECH | Mark.DEED):
        return tokens[at - 1].text
    if cues(tokens[at].text) & Mark.DEED:
        return tokens[at].text
    if cues(tokens[at].text) & Mark.DONE and at and tokens[at - 1].text in WHO_DID:
        return tokens[at].text
    return _over_subject(tokens, at)


def _is_towards(tokens: Sequence[Token], at: int) -> bool:
    """'أفرجت السلطات عن': the word itself, or before a subject of one or two words."""
    for back in range(at, max(-1, at - 3), -1):
        if tokens[back].kind != "word":
            return False
        if cues(tokens[back].text) & Mark.TOWARDS:
            return True
        if not tokens[back].text.startswith("ال"):
            return False
    return False


def _over_subject(tokens: Sequence[Token], at: int) -> str:
    """'اعتقلت قوات الاحتلال فلانا': the verb before its subject, whose last word is definite or a plural."""
    last = tokens[at].text
    ends = last.startswith("ال") or last.endswith(("ون", "ان", "ين")) or last in _SIDES
    if (len(last) < 4 and last not in _SIDES) or not ends or marks(last) & Mark.GIVEN:
        return ""
    for back in range(at, max(-1, at - _LONGEST_SUBJECT - 1), -1):
        token = tokens[back]
        if token.kind != "word":
            return ""
        if cues(token.text) & Mark.DONE:
            return token.text if back < at else ""
        if cues(token.text) & _NO_SUBJECT and not cues(token.text) & Mark.PLACE and back < at:
            return ""
    return ""
