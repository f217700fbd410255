"""The shape of an Arabic name: where it starts among the words, where it ends, how sure that is.

A name is a row of units: given names (محمد), عبد with its second word, kunyas (أبو محمد), pairs
(نور الدين), بن and a unit, and last a family name (الخالد), which may be a word that nobody knows.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.name_units import (
    BLESSED,
    KUNYA,
    NAME,
    SPELT_SO,
    is_upon,
    kunya_at,
    may_be_name,
    unit_at,
)
from tawthiq.page.people.surnames import (
    house_noun,
    is_family,
    is_titled,
    last_noun,
    led_noun,
    noun_surname,
    row_surname,
    word_at,
)
from tawthiq.page.people.words import Mark, is_common, marks, pair, stems
from tawthiq.records import record

_TITLES = Mark.KIN | Mark.PRIVATE | Mark.CALLED | Mark.SPEECH
FAMILIES = frozenset(
    {
        "عايله",
        "اسره",
        "عيله",
        "عايلات",
        "ال",
        "عايلتي",
        "عايلتا",
        "اسرتي",
        "اسرتا",
        "عوايل",
        "اسر",
        "عايلتين",
        "عايلاتي",
    }
)
_MOST_UNITS = 7
_SPELT_OTHERWISE = frozenset({"البئر", "بئر", "أمامه"})  # ألبير, بير, أمامة are names
_HIS_FRIEND = frozenset({"صديقه", "وصديقه", "حبيبه", "رفيقه"})  # names where they end in ة
_MAQSURA = frozenset({"سلمي", "ليلي", "ربي"})  # حل سلمي, قصف ليلي; the names end in ى
_SON_FIRST = frozenset({"ود", "بن"})  # ود النور, بن علي: a name may begin with them


@record
class Name:
    """tokens[first:last]; `cut` letters of the first token are particles before the name.

    `sure`: begins with a word that is nothing but a name. `family`: ends in one that follows names only.
    """

    first: int
    last: int
    cut: int
    units: int
    sure: bool
    given: bool
    kunya: bool
    family: bool


def read_name(
    text: str,
    tokens: Sequence[Token],
    at: int,
    lenient: bool = False,
    listed: bool = False,
    row: bool = False,
) -> Name | None:
    """The name that starts at a token; `lenient` lets it begin with a word that nobody knows.

    `listed`: among names, so that also a word that looks like a joined particle may be one.
    `row`: after a comma that follows a name, so that it ends in a surname if it can.
    """
    whole = tokens[at].text
    known = marks(whole) & (Mark.COMMON | Mark.VERB | Mark.PLACE | Mark.OFFICE | _TITLES)
    if whole[1:] in KUNYA and whole[0] in "بل" and not known:
        return _named_behind(text, tokens, at, lenient, listed, row)
    for cut, word in [(0, whole)] if known else [(0, whole), *stems(whole)]:
        if cut and marks(word) & (_TITLES | Mark.VERB) and not marks(word) & NAME:
            return None  # وبناتو: not 'و ب ناتو'; وبدأنا: not 'و ب دانا'
        open_to_all = lenient and (whole[0] == "و" and cut == 1 if cut else not _is_joined(tokens, at))
        opened = _opening(text, tokens, at, word, open_to_all, listed)
        if opened is not None:
            end, mark, kunya = opened
            return _followed(text, tokens, at, end, cut, mark, kunya, listed, row)
    return None


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """'عرف عن نفسه بأحمد ز.': a particle joined to a given name, no word that nobody knows."""
    word, before = tokens[at].text, tokens[at - 1].text if at else ""
    if before in ("نفسه", "نفسها"):
        return word[0] == "ب" and bool(marks(word[1:]) & NAME)
    behind, barred = word_at(tokens, at + 1) or "", Mark.COMMON | Mark.VERB | Mark.WORDY
    given = word[0] == "ل" and len(word) > 4 and marks(word[1:]) & Mark.GIVEN and not marks(word[1:]) & barred
    return bool(given and not marks(word) and behind.startswith("ال") and behind.endswith("ي"))


def _named_behind(
    text: str,
    tokens: Sequence[Token],
    at: int,
    lenient: bool,
    listed: bool,
    row: bool,
) -> Name | None:
    """'بأبو عبدو', 'لأم خالد': a kunya behind a joined particle."""
    opened = _opening(text, tokens, at, tokens[at].text[1:], lenient, listed)
    if opened is None:
        return None
    end, mark, kunya = opened
    return _followed(text, tokens, at, end, 1, mark, kunya, listed, row)


def _opening(
    text: str,
    tokens: Sequence[Token],
    at: int,
    word: str,
    lenient: bool,
    listed: bool,
) -> tuple[int, int, bool] | None:
    """Where the first unit ends, what its word is, whether it is a kunya."""
    follows = word_at(tokens, at + 1)
    raw = text[tokens[at].start : tokens[at].end]
    if raw.lstrip("وف") in SPELT_SO:
        return at + 1, Mark.GIVEN, False
    if raw.lstrip("وفبل") in _SPELT_OTHERWISE or raw in _HIS_FRIEND:
        return None
    if (raw.endswith("ى") and word == "علي") or (raw.endswith("ي") and word in _MAQSURA):
        return None
    if word == "عبد" and follows is not None and len(follows) > 2:
        return at + 2, Mark.GIVEN, False
    if word.startswith("عبدال") and len(word) >= 7:
        return at + 1, Mark.GIVEN, False
    if follows is not None and pair(word, follows) & (Mark.COMMON | Mark.OFFICE):
        return None  # أمين عام
    if word == "ست" and follows is not None and follows.startswith("ال") and not is_common(follows):
        return at + 2, Mark.GIVEN, False  # ست النفور, no numeral
    if word in _SON_FIRST and follows is not None:
        inner = unit_at(text, tokens, at + 1, False) if len(follows) > 2 else None
        if inner is None and word == "ود" and marks(follows) & Mark.SURNAME:
            return at + 2, Mark.GIVEN, True  # ود الأمين
        return None if inner is None else (inner[0], 0 if inner[1] else Mark.GIVEN, True)
    if word == "بو" and follows is not None and marks(follows) & Mark.GIVEN:
        return at + 2, Mark.GIVEN, True  # بو جوزيف
    if word in KUNYA and follows is not None:
        if raw.startswith("إ") and not marks(follows) & NAME:
            return None  # طريق إم فور
        return kunya_at(tokens, at, word, follows, lenient)
    if follows is not None and pair(word, follows) & NAME and not is_upon(text, tokens, at + 1):
        return at + 2, Mark.GIVEN, False
    if word == "طالب" and follows is not None and follows[0] == "ب" and not marks(follows):
        return None  # والد الضحية طالب بفتح تحقيق
    found = marks(word)
    if follows == "الله" and word in BLESSED and not raw.endswith("ة"):
        return None
    if found & Mark.PARTICLE and found & Mark.WORDY:
        return None  # لأنه
    if found & NAME:
        return at + 1, Mark.WEAK if found & Mark.WEAK else Mark.GIVEN, False
    if lenient and _is_like_verb(word, follows):
        return at + 1, 0, False
    if lenient and (may_be_name(word, listed) or _after_family(tokens, at, word)):
        return at + 1, 0, False
    return None


def _is_like_verb(word: str, follows: str | None) -> bool:
    """'تامجد محمد': begins as a verb does, but no list knows it and a given name follows."""
    known = marks(follows) if follows is not None else 0
    named = known & Mark.GIVEN and not known & (Mark.COMMON | Mark.VERB | Mark.WORDY)
    return bool(named and word[0] == "ت" and 3 < len(word) < 9 and not marks(word) and not is_common(word))


def _after_family(tokens: Sequence[Token], at: int, word: str) -> bool:
    """'عائلة الخالد': a family by its name."""
    while at and tokens[at - 1].text in ('"', "“", "«", "(", "'", "‘"):
        at -= 1
    before = tokens[at - 1].text if at else ""
    named = before in FAMILIES or before.lstrip("وفبل") in FAMILIES
    return named and word.startswith("ال") and is_family(word)


def _followed(
    text: str,
    tokens: Sequence[Token],
    at: int,
    end: int,
    cut: int,
    mark: int,
    kunya: bool,
    listed: bool,
    row: bool,
) -> Name:
    units, strange, family = 1, 0, False
    sure = mark & Mark.GIVEN or (mark and is_titled(tokens, at))
    while units < _MOST_UNITS:
        step = (
            unit_at(text, tokens, end, listed)
            or (noun_surname(tokens, end, units) if sure or row else None)
            or (led_noun(tokens, end, at) if units == 1 and not cut else None)
            or (row_surname(tokens, end, units) if row or (mark & Mark.WEAK and listed) else None)
        )
        if step is None and units > 2:
            step = last_noun(tokens, end)
        if step is None and units > 1 and sure and not strange:
            step = house_noun(tokens, end)
        if step is None or (step[1] and strange == (4 if listed else 3)):
            break
        end, unknown = step
        strange += unknown
        family = family or unknown
        units += 1
    if end + 1 < len(tokens) and tokens[end].text == "." and len(tokens[end + 1].text) == 1:
        letter = tokens[end + 1].kind == "word" and tokens[end + 1].text != "و"
        if letter and (end + 2 == len(tokens) or tokens[end + 2].kind != "word"):
            end, units = end + 2, units + 1  # سهى. ك
    return Name(at, end, cut, units, bool(mark & Mark.GIVEN), bool(mark & NAME), kunya, family)


