"""Letters that stand for a name: 'الناشط أ.م', 'المواطن م ع', 'س. الأحمد', '(ح.م.ن)'."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.fold import fold
from tawthiq.arabic.tokens import Token
from tawthiq.model import Restricted
from tawthiq.page.people.names import Name
from tawthiq.page.people.ordinary import is_ordinary, is_strange
from tawthiq.page.people.surnames import is_family
from tawthiq.page.people.words import Mark, cues, marks, plain
from tawthiq.remember import pattern

_CUES = Mark.PRIVATE | Mark.KIN | Mark.CALLED | Mark.SPEECH | Mark.OWNER | Mark.HARMED
# of agencies, hours, eras, and of measures: no persons
_OTHERS = frozenset(
    {
        "تغ",
        "اف",
        "افب",
        "دب",
        "دبا",
        "قم",
        "بم",
        "صب",
        "جم",
        "رس",
        "سم",
        "كم",
        "مم",
        "مت",
        "شم",
        "اش",
        "اشا",
        "بت",
        "تم",
        "هم",
        "كغ",
        "حب",
        "قب",
        "دت",
        "وا",
        "اد",
        "ام",
        "مب",
        "جب",
    }
)
_HOURS = frozenset("مصهدقب")  # 5 م., 8 ص., 1446 ه.
_SKIP = frozenset("(\"«“'[:*")
_NO_START = frozenset("وبفلك")


def initials(tokens: Sequence[Token], at: int, before: int) -> Name | None:
    """The letters at a token, after a title, kinship, a verb of speech or an opening mark behind one."""
    if len(tokens[at].text) != 1 or tokens[at].kind != "word":
        return None
    end, letters = _letters(tokens, at)
    if _is_agency(tokens, at, letters):
        return None
    if _follows_title(tokens, at, before):
        if len(letters) == 1:
            return _with_surname(tokens, at, end)
        last = _house_end(tokens, end)
        return (
            None
            if letters in _OTHERS and not before & (Mark.PRIVATE | Mark.KIN)
            else _name(at, last, len(letters))
        )
    if len(letters) == 1 and letters not in _HOURS and _house_end(tokens, end) > end == at + 2:
        return _name(at, end + 1, 2)  # ن. المحاميد
    dotted = end > at + 3 and tokens[end - 1].text == "." and len(letters) < 4
    return (
        _name(at, end, len(letters))
        if dotted and letters not in _OTHERS and _after_words(tokens, at)
        else None
    )


def _is_agency(tokens: Sequence[Token], at: int, letters: str) -> bool:
    """«(د ب أ)» is no doctor; «قال د. ب. أ.» may be one."""
    known = at > 0 and tokens[at - 1].text + letters in _OTHERS
    rest = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return known and (at == 1 or tokens[at - 2].text == "(" or rest == letters[1:])


def _house_end(tokens: Sequence[Token], end: int) -> int:
    """Past the family's name behind letters with dots: 'غ. ح. الزعبي'."""
    dotted = tokens[end - 1].text == "." and end < len(tokens) and tokens[end].kind == "word"
    if not dotted:
        return end
    house = tokens[end].text
    return end + bool((house.startswith("ال") and is_family(house)) or _is_bare_house(house))


def _is_bare_house(word: str) -> bool:
    """'ج. معلوف': a family's name without the article."""
    return is_strange(word) or bool(marks(word) & Mark.SURNAME and not marks(word) & Mark.COMMON)


_DOTTED = pattern(
    r"(?<![\w.])(?:[\u0621-\u064a]ـ?\. ?){2,3}[\u0621-\u064a](?:\.(?!\w))?(?![\u0621-\u065f])"
)


def dotted(text: str) -> list[Restricted]:
    """'شكوى قدمها ع.م.س', 'شقيقته هـ.م.س': three letters and more with dots, and of no agency."""
    if ". " not in text and not _DOT.search(text):
        return []
    found = [h for h in _DOTTED.finditer(text) if not h.group().startswith("و")]
    return [
        Restricted("person", h.start(), h.end()) for h in found
        if not _is_word(fold("".join(c for c in h.group() if c.isalpha()))) or _is_titled(text, h.start())
    ]


def _is_titled(text: str, start: int) -> bool:
    """'شقيقته هـ.م.س': a relative, a title right before."""
    before = text[max(0, start - 16) : start].split()
    return bool(before) and bool(cues(plain(before[-1])) & (Mark.KIN | Mark.PRIVATE))


def _is_word(letters: str) -> bool:
    """'أ.ف.ب', and a word that dots hide from filters: 'ق.ت.ل'."""
    return letters in _AGENCIES or is_ordinary(letters)


_DOT = pattern(r"[\u0621-\u064a]\.[\u0621-\u064a]")
_AGENCIES = frozenset(
    {"افب", "دبا", "يبا", "قنا", "واع", "واس", "رتف", "جمع", "شمم", "شمل", "قمم", "اشا", "وام", "كونا",
     "سانا", "صنا", "دبي", "ممس", "ذمم", "قسد", "بيب", "يبش", "يبج", "امم", "وفا", "هتش", "حتش"}
)  # fmt: skip


def _letters(tokens: Sequence[Token], at: int) -> tuple[int, str]:
    end, letters = at, ""
    while (
        end < len(tokens) and tokens[end].kind == "word" and len(tokens[end].text) == 1 and len(letters) < 4
    ):
        if letters and tokens[end].text == "و":
            break
        letters += tokens[end].text
        end += 1
        if (
            end < len(tokens)
            and tokens[end].text in (".", "،")
            and (
                tokens[end].text == "."
                or (
                    end + 1 < len(tokens)
                    and len(tokens[end + 1].text) == 1
                    and tokens[end + 1].kind == "word"
                )
            )
        ):
            end += 1
    return end, letters


def _with_surname(tokens: Sequence[Token], at: int, end: int) -> Name | None:
    """'س. الأحمد', 'م. ع': one letter counts with a dot."""
    if end == at + 1 or tokens[at].text in "د":
        return None
    follows = tokens[end].text if end < len(tokens) and tokens[end].kind == "word" else ""
    if (follows.startswith("ال") and is_family(follows)) or (follows and _is_bare_house(follows)):
        return _name(at, end + 1, 2)
    return _name(at, end, 1)


def _follows_title(tokens: Sequence[Token], at: int, before: int) -> bool:
    if before:
        return bool(before & _CUES)
    back = at - 1
    while back >= 0 and at - back <= 3 and tokens[back].text in _SKIP:
        back -= 1
    if 0 < back < at - 1 and tokens[back].text.startswith("ال") and not cues(tokens[back].text) & _CUES:
        back -= 1  # المعتقل السابق (م. ن)
    told = back < at - 1 and back >= 0 and tokens[back].kind == "word"
    several = len(_letters(tokens, at)[1]) > 1  # روى (ع.ح.م)
    wanted = Mark.PRIVATE | Mark.KIN | Mark.CALLED | ((Mark.SPEECH | Mark.HARMED) if several else 0)
    return bool(told and cues(tokens[back].text) & wanted)


def _after_words(tokens: Sequence[Token], at: int) -> bool:
    return bool(at) and tokens[at - 1].kind == "word" and tokens[at].text not in _NO_START


def _name(first: int, last: int, units: int) -> Name:
    return Name(first, last, 0, max(units, 2), True, True, False, False)
