"""The shape of an Arabic name: where it starts among the words, where it ends, how sure that is.

A name is a row of units: given names (محمد), عبد with its second word, kunyas (أبو محمد), pairs
(نور الدين), بن and a unit, and last a family name (الخالد), which may be a word that nobody knows.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.ordinary import is_place, is_verb_form
from tawthiq.page.people.surnames import (
    closes,
    house_noun,
    is_amid,
    is_between,
    is_family,
    is_house,
    is_last,
    is_mans,
    is_third,
    is_titled,
    last_noun,
    led_noun,
    noun_surname,
    row_surname,
    surname_too,
    word_at,
)
from tawthiq.page.people.words import Mark, is_common, marks, pair, stems
from tawthiq.records import record

_KUNYA = frozenset({"ابو", "ابا", "ابي", "ام"})
_TITLES = Mark.KIN | Mark.PRIVATE | Mark.CALLED | Mark.SPEECH
_SON = frozenset({"بن", "ابن", "بنت", "بت", "ود", "ولد", "حاج", "الحاج", "حج", "شيخ", "ملا", "الملا"})
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
_LINKS = frozenset({"اق", "اغ", "ايت", "اوغلو"})
_MOST_UNITS = 7
_TRADE_ENDING = frozenset({"جي", "چي"})
_SPELT_SO = frozenset({"رؤى", "آلان", "آنا"})  # names whose letters, folded, are other words
_SPELT_OTHERWISE = frozenset({"البئر", "بئر", "أمامه"})  # ألبير, بير, أمامة are names
_HIS_FRIEND = frozenset({"صديقه", "وصديقه", "حبيبه", "رفيقه"})  # names where they end in ة
_MAQSURA = frozenset({"سلمي", "ليلي", "ربي"})  # حل سلمي, قصف ليلي; the names end in ى
_AFTER_NAMES = frozenset({"ان", "انه", "انها", "من", "الذي", "التي", "وهو", "وهي", "قال", "قالت"})
_BLESSED = frozenset({"رحمه", "رحمها", "رحمهم", "سبيل", "باذن", "بحمد"})
_BETWEEN = frozenset({"خلف", "صباح"})  # names that are such particles, before a family's name too
_NUMERALS = frozenset({"سته", "سبعه", "عشره", "ميه", "الف", "اربعه"})
_WHOSE_SON = frozenset({"بني", "ود"})  # محمد بني عودة, مجاهد ود السوق: whatever the word behind
_SONS_OF = frozenset({"بو", "با"})
_SON_FIRST = frozenset({"ود", "بن"})  # ود النور, بن علي: a name may begin with them
_BEHIND = frozenset({"خلف", "صباح", "ظهر", "وسط", "فجر"})  # particles and hours that are names too
_NAME = Mark.GIVEN | Mark.WEAK


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
    known = marks(whole) & (Mark.COMMON | Mark.VERB | Mark.PLACE | _TITLES)
    if whole[1:] in _KUNYA and whole[0] in "بل" and not known:
        return _named_behind(text, tokens, at, lenient, listed, row)
    for cut, word in [(0, whole)] if known else [(0, whole), *stems(whole)]:
        if cut and marks(word) & _TITLES and not marks(word) & _NAME:
            return None  # وبناتو: not 'و ب ناتو'
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
        return word[0] == "ب" and bool(marks(word[1:]) & _NAME)
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
    if raw.lstrip("وف") in _SPELT_SO:
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
        inner = _unit(text, tokens, at + 1, False) if len(follows) > 2 else None
        if inner is None and word == "ود" and marks(follows) & Mark.SURNAME:
            return at + 2, Mark.GIVEN, True  # ود الأمين
        return None if inner is None else (inner[0], 0 if inner[1] else Mark.GIVEN, True)
    if word == "بو" and follows is not None and marks(follows) & Mark.GIVEN:
        return at + 2, Mark.GIVEN, True  # بو جوزيف
    if word in _KUNYA and follows is not None:
        if raw.startswith("إ") and not marks(follows) & _NAME:
            return None  # طريق إم فور
        return _kunya(tokens, at, word, follows, lenient)
    if follows is not None and pair(word, follows) & _NAME and not _is_upon(text, tokens, at + 1):
        return at + 2, Mark.GIVEN, False
    if word == "طالب" and follows is not None and follows[0] == "ب" and not marks(follows):
        return None  # والد الضحية طالب بفتح تحقيق
    found = marks(word)
    if follows == "الله" and word in _BLESSED and not raw.endswith("ة"):
        return None
    if found & Mark.PARTICLE and found & Mark.WORDY:
        return None  # لأنه
    if found & _NAME:
        return at + 1, Mark.WEAK if found & Mark.WEAK else Mark.GIVEN, False
    if lenient and _is_like_verb(word, follows):
        return at + 1, 0, False
    if lenient and (_may_be_name(word, listed) or _after_family(tokens, at, word)):
        return at + 1, 0, False
    return None


def _is_like_verb(word: str, follows: str | None) -> bool:
    """'تامجد محمد': begins as a verb does, but no list knows it and a given name follows."""
    known = marks(follows) if follows is not None else 0
    named = known & Mark.GIVEN and not known & (Mark.COMMON | Mark.VERB | Mark.WORDY)
    return bool(named and word[0] == "ت" and 3 < len(word) < 9 and not marks(word) and not is_common(word))


def _is_upon(text: str, tokens: Sequence[Token], at: int) -> bool:
    """'حسن على …': the particle, which folds to the name."""
    return tokens[at].text == "علي" and text[tokens[at].end - 1] == "ى"


def _after_family(tokens: Sequence[Token], at: int, word: str) -> bool:
    """'عائلة الخالد': a family by its name."""
    while at and tokens[at - 1].text in ('"', "“", "«", "(", "'", "‘"):
        at -= 1
    before = tokens[at - 1].text if at else ""
    named = before in FAMILIES or before.lstrip("وفبل") in FAMILIES
    return named and word.startswith("ال") and is_family(word)


def _kunya(
    tokens: Sequence[Token],
    at: int,
    word: str,
    follows: str,
    lenient: bool,
) -> tuple[int, int, bool] | None:
    if follows == "و":
        return None  # «أم و3 من أطفالها»
    found = marks(follows) & _NAME
    behind = word_at(tokens, at + 2)
    if behind is not None and not found & Mark.GIVEN and pair(follows, behind) & _NAME:
        return at + 3, Mark.GIVEN, True  # أبو جار النبي
    if follows == "عبد" or follows.startswith("عبدال"):
        end = at + 3 if follows == "عبد" and word_at(tokens, at + 2) else at + 2
        return end, Mark.GIVEN, True
    if found:
        return at + 2, Mark.GIVEN, True
    bare = follows[2:] if follows.startswith("ال") and not marks(follows) & Mark.PRIVATE else ""
    if bare and marks(bare) & _NAME:
        return at + 2, Mark.GIVEN, True
    if word == "ابو" or lenient:
        return None if is_common(follows) else (at + 2, 0, True)
    return None


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
            _unit(text, tokens, end, listed)
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
    return Name(at, end, cut, units, bool(mark & Mark.GIVEN), bool(mark & _NAME), kunya, family)


def _unit(text: str, tokens: Sequence[Token], at: int, listed: bool) -> tuple[int, bool] | None:
    """The next unit of a name: where it ends, and whether its word is unknown elsewhere."""
    word = word_at(tokens, at)
    if word is None:
        return None
    follows = word_at(tokens, at + 1)
    if follows is not None and pair(word, follows) & (Mark.COMMON | Mark.OFFICE):
        return None  # نزار قائم مقام …
    raw = text[tokens[at].start : tokens[at].end]
    if raw in _SPELT_SO or word in _TRADE_ENDING:
        return at + 1, False  # فواز الكعكه جي
    if (
        len(word) == 1
        and at + 1 < len(tokens)
        and (tokens[at + 1].text in ".،" or (tokens[at + 1].text in "():" and word not in "وبلكف"))
    ):
        return _spelt(tokens, at), True
    if word == "اوغلو":
        return at + 1, False
    if (raw == "آل" or word in _LINKS) and follows:
        return at + 2, True  # موسى أق إنتالا
    if word in _SONS_OF and follows is not None and not (marks(follows) & (Mark.PARTICLE | Mark.VERB)):
        return at + 2, True  # كمال بو حمدان, عمر با وزير, سامر بو كروم
    if word in _WHOSE_SON and follows is not None and _is_behind_name(tokens, at, follows):
        return at + 2, False
    if word in _SON and follows is not None and (
        _is_fathers(text, tokens, at + 1) or _is_shaykhs(word, follows)
    ):
        inner = _unit(text, tokens, at + 1, True)
        house = marks(follows) & (_NAME | Mark.SURNAME) and not marks(follows) & (Mark.PARTICLE | Mark.VERB)
        if inner is None and house:
            return at + 2, True  # نزار شيخ خميس
        if inner is not None or not word.startswith("ال"):
            return inner
    if word == "عبد" and follows is not None:
        return at + 2, False
    if word == "ابن" and follows is not None and is_place(follows) and not marks(follows):
        return None  # ابن الرشاد البار
    if word in _KUNYA and follows is not None and follows[0] == "ل" and not marks(follows):
        return None  # أم لخمسة أطفال
    if word in _KUNYA and follows is not None:
        opened = _kunya(tokens, at, word, follows, True)
        counted = follows in _NUMERALS  # أبو ستة
        if opened is None and (counted or not marks(follows) & (Mark.PARTICLE | Mark.VERB | Mark.PRIVATE)):
            return at + 2, False  # نزار أم حليب
        return (opened[0], False) if opened else None
    if follows is not None and pair(word, follows) & _NAME and not _is_upon(text, tokens, at + 1):
        return at + 2, False
    found = marks(word)
    if word == "طالب" and follows is not None and follows[0] == "ب" and not marks(follows):
        return None
    if found & Mark.OFFICE and follows is not None and marks(follows.removeprefix("ال")) & Mark.PLACE:
        return None  # غالب قائد الفرقة
    if found & _NAME:
        closed = word in _BEHIND and is_last(tokens, at)  # رغدة خلف (35 عاما)
        if follows == "الله" and (word not in _BLESSED or raw.endswith("ة")):
            return at + 2, False
        if word in _BETWEEN and follows is not None and is_house(tokens, at):
            return at + 1, False  # شكرية خلف الجبوري
        if word.startswith("ال") and found & Mark.SURNAME and marks(tokens[at - 1].text) & _NAME:
            return at + 1, False  # نزار الأمين
        surname = found & Mark.SURNAME and found & Mark.GIVEN and not found & Mark.PARTICLE
        closed = closed or (follows is None and bool(surname))  # حسين علي نصار
        closed = closed or bool(surname_too(found) and closes(tokens, at))  # فاطمة خميس قالت
        closed = closed or is_third(tokens, at)
        amid = closed or (follows is not None and is_amid(tokens, at, found, follows))
        amid = amid or is_between(tokens, at, found)
        return (at + 1, False) if _extends(found, word, raw) or amid else None
    if word.startswith("عبدال"):
        return at + 1, False
    if found & Mark.SURNAME and not word.startswith("ال"):
        return (at + 1, False) if not found & Mark.COMMON or closes(tokens, at) else None
    if follows == "الله" and not is_common(word):
        return at + 2, False
    if word.startswith("ال"):
        if word == "العبد" and follows == "الله":
            return at + 2, False
        return (at + 1, not marks(word[2:]) & _NAME) if is_family(word) else None
    if is_verb_form(word) and word[0] not in "تي" and word[-1] != "ن":
        return None  # جنازة فلان انطلقت
    short = len(word) == 3 and (follows is None or follows in _AFTER_NAMES)
    mans = word[:1] == "ت" and follows is None and is_mans(tokens[at - 1].text)  # خيرو تلاج, no 'she'
    return (at + 1, True) if _may_be_name(word, listed or short or mans) else None


def _is_behind_name(tokens: Sequence[Token], at: int, follows: str) -> bool:
    """'محمد بني عودة', 'مجاهد ود السوق'; not 'لكسب ود الشارع'."""
    known = marks(follows)
    if known & (Mark.PARTICLE | Mark.VERB) and not known & _NAME:
        return False
    before = tokens[at - 1].text if at else ""
    named = any(marks(w) & _NAME for w in (before, *(stem for _, stem in stems(before))))
    return named or before.startswith("عبدال") or (at > 1 and tokens[at - 2].text == "عبد")


def _spelt(tokens: Sequence[Token], at: int) -> int:
    """Where letters between dots end: 'ح.', 'س.ر.ي.و.ل'."""
    end = at
    while (
        end + 1 < len(tokens)
        and tokens[end].kind == "word"
        and len(tokens[end].text) == 1
        and tokens[end + 1].text == "."
    ):
        end += 2
    last = tokens[end] if end < len(tokens) and end - at > 2 else None
    closes = last is not None and last.kind == "word" and len(last.text) == 1
    return max(end + closes, at + 1)


def _is_fathers(text: str, tokens: Sequence[Token], at: int) -> bool:
    """'بن علي', 'ود الشيخ': a word that is common elsewhere is a name behind 'son of'."""
    word = tokens[at].text
    if not is_common(word) or marks(word) & Mark.GIVEN or (marks(word) & Mark.SURNAME and word[:2] == "ال"):
        return True
    return word == "علي" and not _is_upon(text, tokens, at)


def _is_shaykhs(word: str, follows: str) -> bool:
    """'محمد شيخ خميس': a family by the title of its forefather, whose name is a word too."""
    known = marks(follows)
    named = known & (_NAME | Mark.SURNAME) and not known & (Mark.PARTICLE | Mark.VERB)
    return word in ("شيخ", "حاج", "حج", "ملا") and bool(named)


def _extends(found: int, word: str, raw: str) -> bool:
    """A known name goes on, unless it is rather a word that follows names ('محمد صباح أمس')."""
    if word == "علي":
        return not raw.endswith("ى")
    if found & Mark.PARTICLE or (found & Mark.WEAK and found & Mark.VERB):
        return False
    return bool(found & Mark.GIVEN) or not found & Mark.COMMON


def _may_be_name(word: str, listed: bool) -> bool:
    """A word that nobody knows and that has not the shape of a verb or of an adverb."""
    if len(word) < 3 or len(word) > 12 or word.startswith(("ال", "لل", "بال", "فال", "كال", "و", "است", "ي")):
        return False
    if len(word) == 3 and word[0] in "بلكف" and not listed:
        return False
    joined = (len(word) > 3 and word.endswith(("وا", "تا", "تم"))) or (
        len(word) > 4 and word.endswith(("هم", "ها"))
    )
    return not joined and (listed or word[0] != "ت") and not is_common(word)


