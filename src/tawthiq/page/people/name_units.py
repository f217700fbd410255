"""The units of a name: one word or two that stand for one name, a kunya, a family."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.ordinary import is_known, is_place, is_verb_form
from tawthiq.page.people.surnames import (
    closes,
    is_amid,
    is_between,
    is_family,
    is_house,
    is_last,
    is_mans,
    is_third,
    surname_too,
    word_at,
)
from tawthiq.page.people.words import Mark, is_common, marks, pair, stems

KUNYA = frozenset({"ابو", "ابا", "ابي", "ام"})
_SON = frozenset({"بن", "ابن", "بنت", "بت", "ود", "ولد", "حاج", "الحاج", "حج", "شيخ", "ملا", "الملا"})
_LINKS = frozenset({"اق", "اغ", "ايت", "اوغلو"})
_TRADE_ENDING = frozenset({"جي", "چي"})
SPELT_SO = frozenset({"رؤى", "آلان", "آنا"})  # names whose letters, folded, are other words
_AFTER_NAMES = frozenset({"ان", "انه", "انها", "من", "الذي", "التي", "وهو", "وهي", "قال", "قالت"})
BLESSED = frozenset({"رحمه", "رحمها", "رحمهم", "سبيل", "باذن", "بحمد"})
_BETWEEN = frozenset({"خلف", "صباح"})  # names that are such particles, before a family's name too
_NUMERALS = frozenset({"سته", "سبعه", "عشره", "ميه", "الف", "اربعه"})
_WHOSE_SON = frozenset({"بني", "ود"})  # محمد بني عودة, مجاهد ود السوق: whatever the word behind
_THAT = frozenset({"بأن", "بأنه", "بأنها", "بأنهم", "لأن", "لأنه", "لأنها", "كأن"})
_SONS_OF = frozenset({"بو", "با"})
_BEHIND = frozenset({"خلف", "صباح", "ظهر", "وسط", "فجر"})  # particles and hours that are names too
NAME = Mark.GIVEN | Mark.WEAK


def is_upon(text: str, tokens: Sequence[Token], at: int) -> bool:
    """'حسن على …': the particle, which folds to the name."""
    return tokens[at].text == "علي" and text[tokens[at].end - 1] == "ى"


def kunya_at(
    tokens: Sequence[Token],
    at: int,
    word: str,
    follows: str,
    lenient: bool,
) -> tuple[int, int, bool] | None:
    if follows == "و":
        return None  # «أم و3 من أطفالها»
    found = marks(follows) & NAME
    behind = word_at(tokens, at + 2)
    if behind is not None and not found & Mark.GIVEN and pair(follows, behind) & NAME:
        return at + 3, Mark.GIVEN, True  # أبو جار النبي
    if follows == "عبد" or follows.startswith("عبدال"):
        end = at + 3 if follows == "عبد" and word_at(tokens, at + 2) else at + 2
        return end, Mark.GIVEN, True
    if found:
        return at + 2, Mark.GIVEN, True
    bare = follows[2:] if follows.startswith("ال") and not marks(follows) & Mark.PRIVATE else ""
    if bare and marks(bare) & NAME:
        return at + 2, Mark.GIVEN, True
    if word == "ابو" or lenient:
        return None if is_common(follows) else (at + 2, 0, True)
    return None


def unit_at(text: str, tokens: Sequence[Token], at: int, listed: bool) -> tuple[int, bool] | None:
    """The next unit of a name: where it ends, and whether its word is unknown elsewhere."""
    word = word_at(tokens, at)
    if word is None:
        return None
    follows = word_at(tokens, at + 1)
    if follows is not None and pair(word, follows) & (Mark.COMMON | Mark.OFFICE):
        return None  # نزار قائم مقام …
    raw = text[tokens[at].start : tokens[at].end]
    if raw in _THAT:
        return None
    if raw in SPELT_SO or word in _TRADE_ENDING:
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
        inner = unit_at(text, tokens, at + 1, True)
        house = marks(follows) & (NAME | Mark.SURNAME) and not marks(follows) & (Mark.PARTICLE | Mark.VERB)
        if inner is None and house:
            return at + 2, True  # نزار شيخ خميس
        if inner is not None or not word.startswith("ال"):
            return inner
    if word == "عبد" and follows is not None:
        return at + 2, False
    if word == "ابن" and follows is not None and is_place(follows) and not marks(follows):
        return None  # ابن الرشاد البار
    if word in KUNYA and follows is not None and follows[0] == "ل" and not marks(follows):
        return None  # أم لخمسة أطفال
    if word in KUNYA and follows is not None:
        opened = kunya_at(tokens, at, word, follows, True)
        counted = follows in _NUMERALS  # أبو ستة
        if opened is None and (counted or not marks(follows) & (Mark.PARTICLE | Mark.VERB | Mark.PRIVATE)):
            return at + 2, False  # نزار أم حليب
        return (opened[0], False) if opened else None
    if follows is not None and pair(word, follows) & NAME and not is_upon(text, tokens, at + 1):
        return at + 2, False
    found = marks(word)
    if word == "طالب" and follows is not None and follows[0] == "ب" and not marks(follows):
        return None
    if found & Mark.OFFICE and follows is not None and marks(follows.removeprefix("ال")) & Mark.PLACE:
        return None  # غالب قائد الفرقة
    if found & NAME:
        closed = word in _BEHIND and is_last(tokens, at)  # رغدة خلف (35 عاما)
        if follows == "الله" and (word not in BLESSED or raw.endswith("ة")):
            return at + 2, False
        if word in _BETWEEN and follows is not None and is_house(tokens, at):
            return at + 1, False  # شكرية خلف الجبوري
        if word.startswith("ال") and found & Mark.SURNAME and marks(tokens[at - 1].text) & NAME:
            return at + 1, False  # نزار الأمين
        surname = found & Mark.SURNAME and found & Mark.GIVEN and not found & Mark.PARTICLE
        closed = closed or (follows is None and bool(surname))  # حسين علي نصار
        closed = closed or bool(surname_too(found) and closes(tokens, at))  # فاطمة خميس قالت
        closed = closed or is_third(tokens, at)
        closed = closed or (follows is None and _is_weak_last(tokens, at, found))
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
        return (at + 1, not marks(word[2:]) & NAME) if is_family(word) else None
    if is_verb_form(word) and word[0] not in "تي" and word[-1] != "ن":
        return None  # جنازة فلان انطلقت
    if word[0] in "بلك" and len(word) > 3 and is_known(word[1:]) and not listed:
        return None  # داود لمواجهة, مفرح بأن
    short = len(word) == 3 and (follows is None or follows in _AFTER_NAMES)
    mans = word[:1] == "ت" and follows is None and is_mans(tokens[at - 1].text)  # خيرو تلاج, no 'she'
    return (at + 1, True) if may_be_name(word, listed or short or mans) else None


def _is_weak_last(tokens: Sequence[Token], at: int, found: int) -> bool:
    """'مقتل فؤاد شكر، أحد …': a name that is a verb too, between a sure given name and a mark."""
    before = marks(tokens[at - 1].text)
    return bool(found & Mark.WEAK and not found & Mark.PARTICLE and before & Mark.GIVEN) and not before & (
        Mark.COMMON | Mark.VERB | Mark.WEAK
    )


def _is_behind_name(tokens: Sequence[Token], at: int, follows: str) -> bool:
    """'محمد بني عودة', 'مجاهد ود السوق'; not 'لكسب ود الشارع'."""
    known = marks(follows)
    if known & (Mark.PARTICLE | Mark.VERB) and not known & NAME:
        return False
    before = tokens[at - 1].text if at else ""
    named = any(marks(w) & NAME for w in (before, *(stem for _, stem in stems(before))))
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
    return word == "علي" and not is_upon(text, tokens, at)


def _is_shaykhs(word: str, follows: str) -> bool:
    """'محمد شيخ خميس': a family by the title of its forefather, whose name is a word too."""
    known = marks(follows)
    named = known & (NAME | Mark.SURNAME) and not known & (Mark.PARTICLE | Mark.VERB)
    return word in ("شيخ", "حاج", "حج", "ملا") and bool(named)


def _extends(found: int, word: str, raw: str) -> bool:
    """A known name goes on, unless it is rather a word that follows names ('محمد صباح أمس')."""
    if word == "علي":
        return not raw.endswith("ى")
    if found & Mark.PARTICLE or (found & Mark.WEAK and found & Mark.VERB):
        return False
    return bool(found & Mark.GIVEN) or not found & Mark.COMMON


def may_be_name(word: str, listed: bool) -> bool:
    """A word that nobody knows and that has not the shape of a verb or of an adverb."""
    if len(word) < 3 or len(word) > 12 or word.startswith(("ال", "لل", "بال", "فال", "كال", "و", "است", "ي")):
        return False
    if len(word) == 3 and word[0] in "بلكف" and not listed:
        return False
    joined = (len(word) > 3 and word.endswith(("وا", "تا", "تم"))) or (
        len(word) > 4 and word.endswith(("هم", "ها"))
    )
    return not joined and (listed or word[0] != "ت") and not is_common(word)
