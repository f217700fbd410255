"""What somebody is called besides: 'الملقب بـ «القرنفلي»', 'محمد العمر "جواد"', '(أبو يزن)'."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.names import Name
from tawthiq.page.people.surnames import is_family
from tawthiq.page.people.words import Mark, marks, tails

NICKNAMED = frozenset(
    {
        "الملقب",
        "الملقبه",
        "يلقب",
        "تلقب",
        "ويلقب",
        "وتلقب",
        "لقبه",
        "لقبها",
        "المكني",
        "المكناه",
        "يكني",
        "كنيته",
        "كنيتها",
        "لقب",
        "ويكني",
        "تكني",
        "الشهير",
        "الشهيره",
    }
)
_NAMES_SO = frozenset({"يسمي", "تسمي", "سمي", "سمت", "ويسمي", "وتسمي", "يدعو", "تدعو", "يلقب", "تلقب"})
_ASIDE = frozenset('"“”«(:*\'‘،') | {"ب", "بال", "باسم", "بلقب"}
_NAME = Mark.GIVEN | Mark.WEAK


def nicknames(tokens: Sequence[Token], office: int, at: int) -> bool:
    """Between the name of a public person and here stands nothing but 'who is called'."""
    between = [t.text for t in tokens[office:at]]
    named = sum(word in NICKNAMED for word in between)
    return named == 1 and all(w in NICKNAMED or w in _ASIDE for w in between)


def called_quoted(tokens: Sequence[Token], at: int) -> Name | None:
    """All that stands in quotation marks after 'called': 'الملقب بـ «القرنفلي»', 'يلقب بأبي القمر'."""
    back = at - 1
    while (
        back >= 0
        and at - back < 4
        and (tokens[back].text in "\"“”«(:*'‘" or tokens[back].text in ("ب", "بال"))
    ):
        back -= 1
    itself = back > 0 and tokens[back].text in ("نفسه", "نفسها") and tokens[back - 1].text in _NAMES_SO
    if itself and back == at - 1 and tokens[at].text.startswith("ال"):
        return Name(at, at + 1, 0, 1, True, True, False, False)  # يسمي نفسه الغريب
    if back < 0 or tokens[back].text not in NICKNAMED:
        return None
    close = next((i for i in range(at + 1, min(at + 5, len(tokens))) if tokens[i].text in '"”»)'), None)
    if tokens[at - 1].text in "\"“”«('‘" and close is not None:
        return Name(at, close, 0, 2, True, True, False, False)
    word = tokens[at].text
    if back == at - 1 and word[0] == "ب" and len(word) > 3:
        two = at + 1 < len(tokens) and word[1:] in ("ابي", "ابو", "ام")
        return Name(at, at + 1 + two, 1, 2, True, True, two, False)
    return None


def aliases(tokens: Sequence[Token], name: Name) -> list[Name]:
    """The nickname in quotation marks or brackets after a name ('محمد العمر "جواد"'), the house behind it."""
    at = name.last
    nick = _in_brackets(tokens, at)
    if nick:
        return _with_house(tokens, at + 1, nick)
    if (
        at >= len(tokens)
        or tokens[at].text not in '"«“'
        or (name.first and tokens[name.first - 1].text in '"“')
    ):
        return []  # the mark closes the name's own
    close = next((i for i in range(at + 2, min(at + 6, len(tokens))) if tokens[i].text in '"»”'), None)
    if close is None or any(t.kind != "word" for t in tokens[at + 1 : close]):
        return []
    if any(t.text in tails()[0] for t in tokens[at + 1 : close]):
        return []  # 'إيلين "عام ونصف"', 'علا "خمسة أعوام"'
    if close == at + 2 and marks(tokens[at + 1].text) & Mark.PRIVATE and tokens[at + 1].text[:2] != "ال":
        return []  # أمون السيد "طفلة"
    return _with_house(tokens, at + 1, close)


def _with_house(tokens: Sequence[Token], first: int, close: int) -> list[Name]:
    """'محمد زكي (أبو يزن) الكيلاني': what somebody is called, and the family's name behind it."""
    found = [Name(first, close, 0, 1, True, True, False, False)]
    at = close + 1
    word = tokens[at].text if at < len(tokens) else ""
    barred = Mark.ADJECTIVE | Mark.COMMON | Mark.OFFICE | Mark.PRIVATE
    if word.startswith("ال") and is_family(word) and not marks(word) & barred:
        found.append(Name(at, at + 1, 0, 1, True, True, False, True))
    return found


def _in_brackets(tokens: Sequence[Token], at: int) -> int:
    """Where a name in brackets behind a name ends ('(ذو الفقار)', '(نزار كعبو)'), else 0."""
    if at + 2 >= len(tokens) or tokens[at].text != "(":
        return 0
    close = next((i for i in range(at + 2, min(at + 6, len(tokens))) if tokens[i].text == ")"), 0)
    words = [t.text for t in tokens[at + 1 : close]] if close else []
    if words[:1] in (["ام"], ["اب"]) and len(words) > 1 and words[1][0] == "ل":
        return 0  # (أم لأربعة)
    named = len(words) == 1 and words[0][:2] == "ال" and marks(words[0]) & Mark.SURNAME > 0  # (الأسمر)
    named = named or any(
        (marks(w) & _NAME and not marks(w) & (Mark.COMMON | Mark.WORDY)) or w in ("ذو", "ابو", "ام")
        for w in words
    )
    return (
        close
        if named
        and all(t.kind == "word" for t in tokens[at + 1 : close])
        and not any(marks(w) & (Mark.VERB | Mark.OFFICE | Mark.PLACE) for w in words)
        else 0
    )
