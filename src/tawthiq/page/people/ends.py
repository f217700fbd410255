"""What stands behind a person named by one word, a given name that is a word elsewhere too.

'ابتسمت وفاء وقالت', 'مسح كرم دموعه', 'عاد سالم متعبا', 'أنزلوا هلال من الباص': a mark, a particle, a verb, a
relative, something of their own, a state; not what the word would be of ('وفاء العهد', 'كرم الضيافة').
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.words import Mark, cues, marks
from tawthiq.remember import remembered

_NAME = Mark.GIVEN | Mark.WEAK
_OTHER = (Mark.COMMON | Mark.VERB | Mark.WORDY | Mark.PARTICLE | Mark.OFFICE | Mark.PLACE | Mark.HARMED
          | Mark.PRIVATE | Mark.KIN | Mark.SPEECH | Mark.OWNER | Mark.CALLED)  # fmt: skip
_ENDS = Mark.PARTICLE | Mark.VERB | Mark.SPEECH | Mark.HARMED | Mark.FATE | Mark.TELLS | Mark.DEED
_ACTS = Mark.VERB | Mark.DEED | Mark.DONE | Mark.FATE | Mark.TELLS | Mark.TELLS_THAT
_TIMES = frozenset({"رمضان", "شعبان", "رجب", "نهار", "عيد", "ربيع", "نوروز"})
NOUNS = frozenset(
    {"امل", "امال", "احلام", "افراح", "نور", "سلام", "حرب", "نصر", "فرج", "فرح", "ورد", "شمس", "قمر", "نجم",
     "نجمه", "صباح", "ربيع", "جهاد", "كفاح", "نضال", "رعد", "مطر", "غيث", "بدر", "هلال", "سيف", "صقر", "فهد",
     "اسد", "ليث", "ديب", "ذيب", "حياه", "شهد", "نعمه", "رحمه", "كرامه", "بسمه", "جنه", "سماء", "سما", "ندي",
     "غزل", "بيان", "دعاء", "نداء", "عهد", "وعد", "هبه", "وفاء", "هناء", "ثوره", "حريه", "زهره", "ورده",
     "ياسمين", "فجر", "كرم", "جود", "فداء", "صمود", "انتصار", "عيد", "رمضان", "شعبان", "رجب", "خميس", "جمعه",
     "شام", "عطاء", "ضياء", "سراج", "كنز", "دليل", "سند", "رجاء", "صلاح", "عز", "فضل", "حق", "غصون",
     "يقين", "دانه", "حاجه"}
)  # fmt: skip
"""Given names that are things: there may be hope, peace, rain and war where no person is."""
_STILL = frozenset({"يزال", "تزال", "زال", "زالت", "يكن", "تكن"})
_THEIRS = frozenset(
    {"حديثه", "حديثها", "كلامه", "كلامها", "قصته", "قصتها", "راسه", "راسها", "يده", "يدها", "يديه", "يديها",
     "بيته", "بيتها", "منزله", "منزلها", "خيمته", "خيمتها", "سلاحه", "دفاتره", "روحه", "روحها",
     "عامه", "عامها", "عمره", "عمرها", "امه", "امها", "اباه", "اباها", "ساقه", "ساقها", "دمعته", "دمعتها",
     "قليلا", "حيه", "حيا", "بيد", "بيده", "بيدها"}
)  # fmt: skip
_GIVEN_UP = frozenset({"الروح", "الحياه"})  # أسلمت وفاء الروح
_OWN = ("ه", "ها", "هم", "هما")


@remembered(50_000)
def is_hardly_a_word(word: str) -> bool:
    """A given name that the reader's lists know as no ordinary word."""
    known = marks(word)
    return bool(known & _NAME) and not known & _OTHER and word not in _TIMES


@remembered(50_000)
def is_verb(word: str) -> bool:
    """By the lists, or by its shape: قتلوا, يبحث."""
    known = cues(word)
    if word in _STILL:
        return True
    if known & _ACTS:
        return not (marks(word) & _NAME or known & (Mark.PARTICLE | Mark.COMMON))
    return not known and len(word) > 4 and (word.endswith("وا") or (word[0] in "يت" and len(word) < 8))


def is_adjective(tokens: Sequence[Token], at: int) -> bool:
    """'دورية أمنية', 'جهات رسمية': an adjective that is a woman's name too, behind a noun of its gender."""
    word = tokens[at].text
    if not word.endswith("يه") or word.startswith("ال") or not at or tokens[at - 1].kind != "word":
        return False
    noun = tokens[at - 1].text
    thing = noun.endswith(("ه", "ات")) and not noun.startswith("ال") and not marks(noun) & _NAME
    return thing and not cues(noun) & (Mark.PRIVATE | Mark.KIN | Mark.SPEECH | Mark.FATE | Mark.CALLED)


def is_split(tokens: Sequence[Token], at: int) -> bool:
    """'واصا.بة': a mark within a word, which hides it from filters."""
    if not 0 < at < len(tokens) - 1 or tokens[at].text not in ".*" or len(tokens[at - 1].text) < 2:
        return False
    glued = tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start
    return glued and tokens[at + 1].kind == "word"


def ends_person(tokens: Sequence[Token], at: int) -> bool:
    """May what stands here follow a person named by one word?"""
    if at >= len(tokens) or tokens[at].kind != "word":
        return True
    return _ends(tokens[at].text)


_OF_PERSONS = frozenset({"الذي", "التي", "وهو", "وهي", "لمراسلنا", "لمراسلتنا", "لوكاله", "لشبكه", "لموقع"})
_FROM_HOME = frozenset(
    {"منزله", "منزلها", "بيته", "بيتها", "داره", "عمله", "عملها", "محله", "متجره", "خيمته"}
)
_TO_CARE = frozenset(
    {"المشفي", "المستشفي", "مشفي", "مستشفي", "المركز", "جهه", "العنايه", "مكان", "مثواه", "مثواها"}
)


def is_said_of_person(tokens: Sequence[Token], at: int) -> bool:
    """'يسقي أرضه', 'من منزله', 'إلى المشفى', 'الذي', 'لمراسلنا': what is said of persons behind them."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    word = tokens[at].text
    behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if (word == "من" and behind in _FROM_HOME) or (word == "الي" and behind in _TO_CARE):
        return True
    return word in _OF_PERSONS or (word[0] != "و" and is_verb(word))


@remembered(50_000)
def _ends(word: str) -> bool:
    known = cues(word)
    if word in _THEIRS:
        return True
    if word.startswith("ال") and not known & Mark.PARTICLE:
        return word in _GIVEN_UP
    if known & _ENDS and not marks(word) & _NAME:
        return True
    if known & Mark.KIN and word.endswith(_OWN):
        return True
    if word[0] in "بلوفك" and len(word) > 3 and not marks(word) & _NAME:
        return True
    if word[0] in "يت" and 2 < len(word) < 8 and not marks(word):
        return True  # يبحث, تنتظر
    if len(word) > 4 and not marks(word) & _NAME and (word[-1] == "ا" or word.endswith("تين")):
        return True  # عائدا, ساعتين
    return len(word) > 4 and word.endswith(("ه", "ها", "ين")) and not marks(word)
