"""Surnames: which words end a name, among them common words that the place in the name makes a surname."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.dates.read import known_words
from tawthiq.arabic.tokens import Token
from tawthiq.page.people.ordinary import (
    is_ordinary,
    is_place,
    is_strange,
    is_strange_house,
    is_verb_form,
)
from tawthiq.page.people.words import Mark, cues, is_common, marks, stems
from tawthiq.remember import remembered

_WEEKDAYS = frozenset({"الجمعه", "الخميس", "السبت", "الاحد"})
_LAST = frozenset({"الماضي", "الفائت", "المقبل", "الجاري", "الماضيه"})
_AFTER = frozenset({"من", "ان", "انه", "انها"})
_NAME = Mark.GIVEN | Mark.WEAK
_NO_NOUN = Mark.PARTICLE | Mark.VERB | Mark.ADJECTIVE | Mark.SPEECH | Mark.HARMED | Mark.KIN | Mark.CALLED
_NO_NOUN |= Mark.OWNER | Mark.PLACE | Mark.OFFICE | Mark.FATE | Mark.TELLS


def noun_surname(tokens: Sequence[Token], at: int, units: int) -> tuple[int, bool] | None:
    """محمد الجمعة: a noun with the article right after one given name is rather a surname."""
    word = word_at(tokens, at)
    if word is None or units > 1 or not word.startswith("ال") or len(word) < 5:
        return None
    exact = marks(word) | marks(word[2:])
    if word in _WEEKDAYS:
        return (at + 1, True) if word_at(tokens, at + 1) not in _LAST else None
    if exact & (Mark.PARTICLE | Mark.ADJECTIVE | Mark.VERB | Mark.OFFICE | Mark.PRIVATE):
        return None
    return (at + 1, True) if exact & Mark.COMMON else None


def last_noun(tokens: Sequence[Token], at: int) -> tuple[int, bool] | None:
    """'نزار مازن جمعة سهل؛': after three names a noun before a mark is rather the family's name."""
    word, known = word_at(tokens, at), marks(word_at(tokens, at) or "")
    closed = at + 1 >= len(tokens) or tokens[at + 1].text in '،,.)؛;:("”»-–' or tokens[at + 1].text == "من"
    if word is None or not closed or word[0] in "بلكفوتي" or word.endswith(("ا", "ين", "ون", "ات", "ه")):
        return None
    barred = (
        Mark.PARTICLE | Mark.ADJECTIVE | Mark.PRIVATE | Mark.KIN | Mark.OFFICE | Mark.HARMED | Mark.SPEECH
    )
    short = len(word) < 3 or word.startswith("ال") or (word[-1] == "ت" and is_verb_form(word))
    return None if known & barred or short else (at + 1, True)


_IN_NAMES = frozenset(
    {"بن", "بنت", "عبد", "ابو", "الله", "الرحمن", "الكريم", "القادر", "الناصر", "الستار", "الرزاق", "الحليم",
     "الحميد", "العزيز", "اللطيف", "الباسط", "المجيد", "الدين"}
)  # fmt: skip


def house_noun(tokens: Sequence[Token], at: int) -> tuple[int, bool] | None:
    """'قتل نزار مازن فتيان في', 'أصيب خالد بن سالم كردي بجروح': a noun behind two names that ends them."""
    word = word_at(tokens, at)
    if word is None or not _may_be_house(word) or not all(map(_is_name, tokens[at - 2 : at])):
        return None
    follows = word_at(tokens, at + 1)
    if follows is None:
        return at + 1, True
    ends = bool(marks(follows) & (Mark.PARTICLE | Mark.VERB | Mark.SPEECH | Mark.KIN))
    return (at + 1, True) if ends or (follows[:1] in "بلوف" and len(follows) > 3) else None


def _is_name(token: Token) -> bool:
    """Known as a given name, or the word before one ('بن', 'عبد')."""
    word = token.text
    stems_ = (word, *(stem for _, stem in stems(word)))
    named = any(marks(w) & _NAME and not marks(w) & (Mark.PARTICLE | Mark.VERB) for w in stems_)
    return named or word in _IN_NAMES


@remembered(50_000)
def _may_be_house(word: str) -> bool:
    """No word that people, things of an attack, hours and manners are told by."""
    known = marks(word)
    barred = _NO_NOUN & ~Mark.ADJECTIVE | Mark.PRIVATE
    if known & barred or len(word) < 3 or word in known_words():
        return False
    if word[-1] == "ت" and is_verb_form(word):
        return False
    begins = word.startswith(("ال", "بال", "لل", "كال", "و", "ب", "ي", "ت"))
    ends = word.endswith(("ا", "ات", "ين", "ون", "هم", "ها", "نا", "يه", "ه"))
    return bool(known & Mark.SURNAME) or not (begins or ends)


def led_noun(tokens: Sequence[Token], at: int, first: int) -> tuple[int, bool] | None:
    """'استشهد محمد ثلج برصاص …', 'الطفلة سعاد تفاح،': a bare noun behind a given name that is introduced.

    Nothing else stands there without the article: an adverb ends in ا, an adjective has the article.
    """
    word = word_at(tokens, at)
    if word is None or at - first != 1 or not _may_be_noun(word) or not _is_led(tokens, first):
        return None
    trade = bool(marks(word) & Mark.PRIVATE)
    follows = word_at(tokens, at + 1)
    if follows is None:
        return at + 1, True
    ends = follows in _AFTER if trade else bool(marks(follows) & (Mark.PARTICLE | Mark.VERB | Mark.SPEECH))
    return (at + 1, True) if ends or (follows[:1] in "بلو" and len(follows) > 3) else None


@remembered(50_000)
def _may_be_noun(word: str) -> bool:
    known = marks(word)
    if known & _NO_NOUN or len(word) < 3 or word in known_words():
        return False
    if word.startswith(("ال", "بال", "لل", "كال", "و")):
        return False
    if known & Mark.PRIVATE and not known & Mark.TRADE:
        return False
    if word.endswith(("ا", "ه", "ات", "ين", "ون", "هم", "نا")) or (len(word) > 3 and word[-1] == "ت"):
        return False
    if is_place(word) and not is_ordinary(word):
        return False  # قال محمد سراقب
    return bool(known) or not (word[:1] in "بلكفويت" and is_ordinary(word[1:]))


def is_titled(tokens: Sequence[Token], first: int) -> bool:
    """'الطفل عمر الحرب': a title or kinship right before a given name that is a word too."""
    before = tokens[first - 1] if first else None
    found = cues(before.text) if before is not None and before.kind == "word" else 0
    hour = marks(tokens[first].text) & Mark.PARTICLE  # والدته فجر الأحد
    return bool(found & (Mark.PRIVATE | Mark.KIN)) and not found & Mark.OFFICE and not hour


def _is_led(tokens: Sequence[Token], first: int) -> bool:
    """A title, kinship, fate, speech right before the given name, over no mark."""
    before = tokens[first - 1] if first else None
    if before is None or before.kind != "word" or tokens[first].text[:2] == "ال":
        return False
    found, name = cues(before.text), marks(tokens[first].text)
    sure = bool(name & _NAME) and not name & (Mark.PARTICLE | Mark.VERB)
    titled = found & (Mark.PRIVATE | Mark.KIN | Mark.FATE | Mark.TELLS | Mark.KNOWN_AS)
    titled = titled and not found & Mark.OFFICE
    return sure and bool(titled)


def row_surname(tokens: Sequence[Token], at: int, units: int) -> tuple[int, bool] | None:
    """'، وجميل قراشي،': in a row of names an unknown word between a given name and a comma."""
    word = word_at(tokens, at)
    closed = at + 1 < len(tokens) and tokens[at + 1].text in "،,.)؛"
    if word is None or units > 1 or not closed or len(word) < 3 or marks(word) or is_common(word):
        return None
    return at + 1, True


def surname_too(found: int) -> bool:
    """خميس, عدوان: a common word that names persons and families."""
    verb = found & Mark.GIVEN and found & Mark.VERB  # نصار, as if 'we became'
    return bool(found & Mark.SURNAME and found & _NAME and (verb or not found & Mark.GIVEN)) and not (
        found & Mark.PARTICLE
    )


def closes(tokens: Sequence[Token], at: int) -> bool:
    """'معتز جرار قرب …': a noun that is a family's name, between a given name and a particle or a mark."""
    follows = word_at(tokens, at + 1)
    ends = follows is None or bool(marks(follows) & (Mark.PARTICLE | Mark.VERB | Mark.SPEECH))
    ends = ends or bool(follows and follows.startswith("ال") and marks(follows) & Mark.ADJECTIVE)
    ends = ends or bool(follows and follows[0] in "بلوف" and len(follows) > 3)  # بجروح, لجلب, وهو, فقد
    before = tokens[at - 1].text
    named = [marks(w) for w in (before, *(w for _, w in stems(before)))]
    if at > 1 and tokens[at - 2].text.endswith("عبد"):
        named.append(Mark.GIVEN)  # عبد الستار خبازة
    introduced = _is_introduced(tokens, at - 1)
    of_things = tokens[at].text == "حرب" and not introduced
    doubt = Mark.PARTICLE | (0 if introduced else Mark.VERB) | (Mark.WEAK if of_things else 0)
    wanted = _NAME if surname_too(marks(tokens[at].text)) else Mark.GIVEN
    return ends and any(m & wanted and not m & doubt for m in named)


def _is_introduced(tokens: Sequence[Token], at: int) -> bool:
    """'الشهيدة أمل حرب', 'زوجته كفاح حرب'; not 'في ظل أمل حرب': a title, kinship or fate before the name."""
    wanted = Mark.PRIVATE | Mark.KIN | Mark.CALLED | Mark.SPEECH | Mark.OWNER
    before = tokens[at - 1] if at else None
    if before is not None and (before.text in "،," or before.text.startswith("ال")) and at > 1:
        introduced = before.kind == "word" and bool(cues(before.text) & wanted)
        before = before if introduced else tokens[at - 2]  # المربية الفاضلة أمل حرب
    return before is not None and before.kind == "word" and bool(cues(before.text) & wanted)


def is_last(tokens: Sequence[Token], at: int) -> bool:
    """'استشهد غالب خلف برصاص قناص': a particle that is a name too, where nothing lies behind it."""
    follows = word_at(tokens, at + 1)
    if follows is None:
        return bool(marks(tokens[at - 1].text) & _NAME)
    behind = bool(marks(follows) & Mark.PARTICLE) and not marks(follows) & _NAME
    behind = behind or (follows[:1] in "بلو" and len(follows) > 4 and not marks(follows))
    return behind and tokens[at].text == "خلف" and bool(marks(tokens[at - 1].text) & Mark.GIVEN)


def is_house(tokens: Sequence[Token], at: int) -> bool:
    """'شكرية خلف الجبوري': a given name before, a family's name of somewhere or of a name behind."""
    house = word_at(tokens, at + 1) or ""
    shaped = house.startswith("ال") and (house.endswith("ي") or marks(house[2:]) & _NAME)
    before = tokens[at - 1].text
    named = any(marks(w) & Mark.GIVEN for w in (before, *(w for _, w in stems(before))))
    return bool(shaped and named and is_family(house))


def is_third(tokens: Sequence[Token], at: int) -> bool:
    """'قايد مسعود طالب في': a given name that is a trade or a verb too, behind two that are names."""
    known, before = marks(tokens[at].text), [marks(t.text) for t in tokens[max(0, at - 2) : at]]
    if not known & Mark.GIVEN or known & Mark.PARTICLE or len(before) < 2:
        return False
    follows = word_at(tokens, at + 1)
    ends = follows is None or bool(marks(follows) & Mark.PARTICLE)
    ends = ends or bool(follows and follows[0] in "وبل" and len(follows) > 3)
    return ends and all(m & _NAME and not m & (Mark.PARTICLE | Mark.VERB) for m in before)


def is_mans(word: str) -> bool:
    """A given name that only men bear, 'and' before it set aside; not 'الريح', which blows."""
    if word.startswith(("ال", "وال")):
        return False
    known = [marks(w) for w in (word, *(w for _, w in stems(word)))]
    return any(m & Mark.MAN and not m & Mark.WOMAN for m in known)


def is_between(tokens: Sequence[Token], at: int, found: int) -> bool:
    """'دانا شعبان فضل أبو عودة', 'وفاء بنت مدني أبو زيد': a name that is a verb too, between two names."""
    before, follows = tokens[at - 1].text, word_at(tokens, at + 1) or ""
    if tokens[at].text == "باسم" and is_mans(before):  # سامر باسم النجار
        known = marks(follows)
        house = follows.startswith("ال") and is_family(follows) and not is_ordinary(follows)
        named = house or bool(known & (_NAME | Mark.SURNAME))
        return named and not known & (Mark.COMMON | Mark.OFFICE)
    if found & Mark.PARTICLE or not _is_name(tokens[at - 1]) or before in _IN_NAMES - {"بن", "بنت"}:
        return False
    house = follows in ("ابو", "بن", "بو") or bool(marks(follows) & Mark.GIVEN)
    house = house or (follows.startswith("ال") and is_family(follows))
    return house and not marks(follows) & (Mark.PARTICLE | Mark.VERB | Mark.COMMON)


def is_amid(tokens: Sequence[Token], at: int, found: int, follows: str) -> bool:
    """'وسام نادي عدنان': between two words that are nothing but names."""
    sure = Mark.GIVEN | Mark.WEAK | Mark.COMMON | Mark.VERB | Mark.WORDY
    if found & Mark.GIVEN and is_strange(follows) and not is_place(follows):
        return is_mans(tokens[at - 1].text) and not found & Mark.PARTICLE  # حسن نجيب شومان
    around = (marks(tokens[at - 1].text) & sure, marks(follows) & sure)
    return not found & Mark.PARTICLE and Mark.GIVEN in around and all(m & _NAME for m in around)


def is_family(word: str) -> bool:
    """True for a word with the article that is no common word, or whose rest is a given name."""
    if marks(word) & Mark.SURNAME:
        return True
    if len(word) < 5:
        return len(word) == 4 and word.startswith("ال") and is_strange_house(word)  # ياسمين الحو
    if marks(word) & Mark.COMMON or _is_masdar(word):
        return False
    if word.endswith("ي") and marks(word[2:]) & Mark.ADJECTIVE:
        return True  # محمد الكردي
    return bool(marks(word[2:]) & _NAME or marks(word) & _NAME) or not is_common(word)


def _is_masdar(word: str) -> bool:
    """التعرف، الانفجار: a verbal noun by its shape, and no name."""
    if marks(word[2:]) & _NAME or word.endswith("ي"):
        return False
    name = len(word) == 6 and word[4] == "ا"  # التراب, التلال: no verbal noun
    return (word.startswith("الت") and len(word) > 5 and not name) or (
        word.startswith("الا") and len(word) > 6 and word[-2] == "ا"
    )


def word_at(tokens: Sequence[Token], at: int) -> str | None:
    return tokens[at].text if at < len(tokens) and tokens[at].kind == "word" else None
