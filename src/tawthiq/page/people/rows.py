"""Rows of names told by where they begin: 'والضحايا هم: فلان، فلان وفلان', 'جثامين فلان وفلان'.

One that is a name beyond doubt, or two of words that no list knows, make the others names as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.names import Name
from tawthiq.page.people.ordinary import is_place
from tawthiq.page.people.parts import LINKS, NONE, STRANGE, SURE, TOO, part
from tawthiq.page.people.run import goes_to, is_spelt_elsewhere
from tawthiq.page.people.words import Mark, cues, marks, phrases, tails

_THEY = frozenset({"هم", "هما", "وهم", "وهما", "هن", "وهن"})
_AMONG = frozenset(
    {"منهم", "منهن", "ومنهم", "بينهم", "وبينهم", "بينهن", "ابرزهم", "جثامين", "وجثامين", "جثث",
     "اسماوهم"}
)  # fmt: skip
_HARMED = frozenset(
    {"الضحايا", "ضحايا", "الشهداء", "شهداء", "القتلي", "قتلي", "الجرحي", "جرحي", "المصابون", "المصابين",
     "الشهيدان",
     "المفقودون", "المفقودين", "المعتقلون", "المعتقلين", "المخطوفون", "المخطوفين", "القتيلان",
     "الضحيتان", "شهداونا",
     "المختطفون", "المختطفين", "اسماء", "الاسماء", "اسماوهم", "باسماء", "اصابه", "استشهاد", "مقتل", "ارتقاء"}
)  # fmt: skip
_TOGETHER = frozenset(
    {"استشهدوا", "قتلوا", "ماتوا", "قضوا", "اصيبوا", "ارتقوا", "جرحوا", "اعتقلوا", "استشهدا", "قتلا",
     "اصيبا", "قضيا",
     "استشهدن", "فقدوا", "دفنوا", "اختطفوا"}
)  # fmt: skip
_COMMAS = frozenset("،,؛;-–—/|•*")
_STARTS = frozenset(".!؟?:•*-–—🔸")
_BEFORE = _THEY | _AMONG | _STARTS | {"من"}
_BARRED = Mark.PRIVATE | Mark.KIN | Mark.OFFICE | Mark.ADJECTIVE | Mark.PLACE | Mark.SPEECH | Mark.HARMED
_NAME = Mark.GIVEN | Mark.WEAK
_FAR = 8
_MANY = ("ات", "ين", "ون", "ان", "ا", "اء")


def by_row(text: str, tokens: Sequence[Token]) -> dict[int, Name]:
    """The names of such rows, by the token that they begin with."""
    found: dict[int, Name] = {}
    before = ":"
    for at, token in enumerate(tokens):
        opens, before = before in _BEFORE, token.text
        if not opens or at in found or token.kind != "word":
            continue
        if part(token.text) == NONE and token.text not in LINKS:
            continue
        led = _is_led(tokens, at)
        if not led and at and tokens[at - 1].text not in _STARTS:
            continue
        row, end = _row(text, tokens, at)
        if len(row) > 1 and _is_of_names(tokens, row) and (led or _are_told_of(tokens, end)):
            found.update((name.first, name) for name in row)
    return found


def _are_told_of(tokens: Sequence[Token], end: int) -> bool:
    return end < len(tokens) and tokens[end].text in _TOGETHER


def _is_led(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1].text if at else ""
    if before in _THEY or before in _AMONG:
        return True
    if before == "من":
        return at > 1 and tokens[at - 2].text == "كل"
    if before == ":" and at > 1 and tokens[at - 2].text in _THEY:
        return True
    near = (t.text.lstrip("وب") for t in tokens[max(0, at - _FAR) : at])
    return before == ":" and not _HARMED.isdisjoint(near)


def _row(text: str, tokens: Sequence[Token], at: int) -> tuple[list[Name], int]:
    """The names from here on between commas and 'and', and where the row has ended."""
    row: list[Name] = []
    while at < len(tokens):
        name = _item(text, tokens, at, bool(row))
        if name is None:
            break
        row.append(name)
        at = _past_remark(tokens, name.last)
        if at < len(tokens) and (tokens[at].text in _COMMAS or tokens[at].text == "و"):
            at += 1
        elif at >= len(tokens) or tokens[at].text[0] != "و":
            break
    return row, at


def _item(text: str, tokens: Sequence[Token], at: int, goes_on: bool) -> Name | None:
    token = tokens[at]
    if token.kind != "word":
        return None
    word = token.text
    cut = int(goes_on and word[0] == "و" and len(word) > 3 and not marks(word))
    word = word[cut:]
    if word in LINKS:
        if at + 1 >= len(tokens) or part(tokens[at + 1].text) == NONE:
            return None
        end = goes_to(text, tokens, at + 2, at)
    else:
        end = goes_to(text, tokens, at + 1, at)
    kind = part(word) if word not in LINKS and not is_spelt_elsewhere(text, token) else SURE
    if kind == NONE and goes_on and not marks(word) and len(word) > 3 and _is_closed(tokens, at, end):
        kind = TOO  # 'صابر هارون، دودة، أم سلمة'
    if kind == NONE or (kind == TOO and end == at + 1 and marks(word) & _BARRED and not goes_on):
        return None
    if end == at + 1 and is_place(word) and not (marks(word) & _NAME and (goes_on or kind == SURE)):
        return None
    words = tuple(t.text for t in tokens[at:end])
    if any((word, *words[1:])[: len(p)] == p for p in phrases("placename").get(word, ())):
        return None
    return Name(at, end, cut, end - at, True, True, False, False) if _ends(tokens, end) else None


def _is_closed(tokens: Sequence[Token], at: int, end: int) -> bool:
    """One word alone between two marks."""
    word = tokens[at].text
    shut = tokens[at - 1].text in "،," and (end >= len(tokens) or tokens[end].text in "،,.")
    joined = word[0] in "وبلفكتي" or word[:2] == "ال"
    return shut and end == at + 1 and not joined and not word.endswith(_MANY)


def _ends(tokens: Sequence[Token], end: int) -> bool:
    """Behind a name stands no thing that its word would be of ('فرج القريب', 'أمل العودة')."""
    if end >= len(tokens) or tokens[end].kind != "word":
        return True
    word = tokens[end].text
    thing = word[:2] == "ال" and word not in ("الي", "الذي", "التي")
    return not thing or bool(cues(word) & (Mark.ADJECTIVE | Mark.PRIVATE))


def _past_remark(tokens: Sequence[Token], at: int) -> int:
    """Past '(من سرت)', '12 سنة', '(34 عاما)'."""
    if at < len(tokens) and tokens[at].text == "(":
        close = next((i for i in range(at + 1, min(len(tokens), at + 8)) if tokens[i].text == ")"), None)
        return at if close is None else close + 1
    if at + 1 < len(tokens) and tokens[at].kind == "number" and tokens[at + 1].text in tails()[0]:
        return at + 2
    return at


def _is_of_names(tokens: Sequence[Token], row: Sequence[Name]) -> bool:
    """One item that can be nothing else, or two of words that nobody knows, and more such than others."""
    kinds = [part(tokens[n.first].text[n.cut :]) for n in row]
    whole = [k == SURE or tokens[n.first].text[n.cut :] in LINKS for k, n in zip(kinds, row, strict=True)]
    strange = sum(k == STRANGE for k in kinds)
    return any(whole) or strange > 1
