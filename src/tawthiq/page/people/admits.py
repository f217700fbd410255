"""Is a name that stands here a person's, or do its words say something else?"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.context import Context
from tawthiq.page.people.ends import NOUNS, ends_person, is_adjective, is_hardly_a_word, is_verb
from tawthiq.page.people.names import Name
from tawthiq.page.people.ordinary import is_known, is_ordinary, is_place
from tawthiq.page.people.unknown import is_name_word, unknown_is_name
from tawthiq.page.people.words import Mark, cues, is_common, marks, stems

_LOCATIVE = frozenset({"في", "الي", "نحو", "باتجاه", "قرب", "علي", "محيط", "شرق", "غرب", "شمال", "جنوب"})
_STOP = frozenset(
    {"عن", "علي", "من", "مع", "بعد", "قبل", "ان", "انه", "انها", "الذي", "التي", "بعدما", "بينما", "حيث"}
)
_MEN_SAY = frozenset(
    {
        "قال",
        "ذكر",
        "افاد",
        "اكد",
        "اعلن",
        "اوضح",
        "اضاف",
        "اشار",
        "كشف",
        "نفي",
        "قرر",
        "تابع",
        "حذر",
        "دعا",
        "لفت",
        "ادان",
        "شدد",
        "يقول",
    }
)
_TO_DO = frozenset(
    {"في", "من", "الي", "علي", "مع", "عن", "ان", "لم", "لا", "بعد", "قبل", "حين", "انه", "انها"}
)
_BEFORE_VERBS = frozenset({"بات", "باتت", "اصبح", "اصبحت", "ظل", "ظلت", "لا", "لم", "لن", "سوف"})
_HE = frozenset({"وهو", "وهي", "هو", "هي"})
_NAME = Mark.GIVEN | Mark.WEAK


def admits(tokens: Sequence[Token], name: Name, context: Context) -> bool:
    """Is it a person's name here?"""
    head = marks(_opening(tokens, name))
    if _is_word_here(tokens, name, context, head):
        return False
    if not name.given and not name.kunya:
        return unknown_is_name(tokens, name, context)
    if context.cue & Mark.DEED and not context.row and not name.sure:
        return _doubtful_by_deed(tokens, name, context, head)
    doubtful = head & Mark.WEAK and head & (Mark.COMMON | Mark.OFFICE | Mark.VERB | Mark.WORDY)
    if doubtful and not name.sure and not name.cut and name.units < 2:
        told = context.cue & (Mark.KIN | Mark.CALLED | Mark.PRIVATE) or context.row
        told = told or _she_says(head, context)
        sure = (
            context.title.lstrip("وفبكل").startswith(("ال", "لل"))
            or context.cue & (Mark.KIN | Mark.CALLED)
            or (_she_says(head, context))
        )
        follower = tokens[name.last].text if name.last < len(tokens) else "."
        titled = context.near and context.cue & (Mark.PRIVATE | Mark.KIN) and not follower.startswith("ال")
        return (
            bool(told)
            and not head & Mark.PARTICLE
            and bool(not head & Mark.OFFICE or titled)
            and bool(
                sure
                or (
                    not head & (Mark.VERB | Mark.ADJECTIVE | Mark.HARMED)
                    and not (context.cue & Mark.PRIVATE and head & (Mark.COMMON | Mark.WORDY))
                )
            )
        )
    if context.row or context.cue & ~(Mark.OWNER | Mark.HARMED):
        return name.cut == 0 or context.row or name.sure or name.units > 1
    if context.cue & (Mark.OWNER | Mark.HARMED):
        if context.title == "شهاده" and name.units == 1 and not ends_person(tokens, name.last):
            return False  # شهادة ميلاد الطفل
        return (
            name.sure
            or name.units > 1
            or name.kunya
            or bool(head & Mark.WEAK and not head & (Mark.COMMON | Mark.WORDY))
        )
    return _stands_alone(tokens, name)


_WORD = Mark.COMMON | Mark.OFFICE | Mark.VERB | Mark.WORDY | Mark.ADJECTIVE | Mark.HARMED
_WITH = frozenset({"مع", "برفقه", "بصحبه", "بحق"})
_WAS = frozenset({"كان", "كانت", "وكان", "وكانت"})


def _doubtful_by_deed(tokens: Sequence[Token], name: Name, context: Context, head: int) -> bool:
    """'نجا نضال شلهوب', 'نجت وفاء من': a name that is a word too, or a kunya, behind what persons do."""
    if name.kunya:
        return tokens[name.first].text != "ام" and context.title not in ("علي", "في")
    follower = tokens[name.last].text if name.last < len(tokens) else "."
    if name.units > 1:
        rest = [t.text for t in tokens[name.first + 1 : name.last]]
        if _opening(tokens, name) in NOUNS and not any(map(_is_of_name, rest)):
            return False  # يحمل أمل العودة
        closed = name.family and bool(cues(follower) & Mark.PARTICLE or follower[:1] in "بل.،")
        return not head & _WORD or closed or any(map(is_name_word, rest)) or rest[-1].startswith("ال")
    if is_hardly_a_word(_opening(tokens, name)):
        ends = name.last >= len(tokens) or tokens[name.last].kind != "word"
        return ends_person(tokens, name.last) and not (ends and context.title in _WAS)
    if head & _WORD or follower[:2] == "ال":
        return False
    acts = _is_present(follower) or (len(follower) == 3 and follower[0] in "يت" and not marks(follower))
    return acts or (context.title not in _WAS and bool(marks(follower) & Mark.PARTICLE))


def _is_of_name(word: str) -> bool:
    """A word that follows a given name rather than a thing: of the lists of names, or no ordinary word."""
    return bool(marks(word) & Mark.SURNAME) or is_name_word(word) or not (is_ordinary(word) or is_place(word))


def _opening(tokens: Sequence[Token], name: Name) -> str:
    """The first word of the name, without particles before it."""
    word = tokens[name.first].text
    return next((stem for cut, stem in stems(word) if cut == name.cut), word) if name.cut else word


def _she_says(head: int, context: Context) -> bool:
    """'قالت بيان': a verb of speech of a woman before a word that only women are called by."""
    verb = context.title.lstrip("وف")
    return bool(head & Mark.WOMAN and not head & Mark.MAN and verb.endswith("ت") and verb[:-1] in _MEN_SAY)


def _is_word_here(tokens: Sequence[Token], name: Name, context: Context, head: int) -> bool:
    """A given name of one unit, or with an unknown word behind it, that is rather a common word here."""
    if is_adjective(tokens, name.first):
        return True
    if name.first and tokens[name.first].text[0] in "يت" and tokens[name.first - 1].text in _BEFORE_VERBS:
        return True  # بات يعيش
    rest = tokens[name.first + 1 : name.last]
    woman = head & Mark.WOMAN and head & Mark.WEAK and not head & Mark.MAN
    if woman and context.title.lstrip("وف") in _MEN_SAY and len(rest) == 1 and _is_body(rest[0].text):
        return True  # ذكر بيان الأسايش
    if any(is_name_word(t.text) or t.text.startswith("ال") for t in rest):
        return False
    follower = tokens[name.last].text if name.last < len(tokens) else "."
    if name.first and name.units == 1 and tokens[name.first - 1].text in ("اللي", "يلي"):
        return True  # اللي عايش
    if tokens[name.first].text == "وصبر" and follower[:3] in ("اهل", "ذوي", "قلب", "والد"):
        return True  # رحمه الله وصبّر أهله
    if head & Mark.VERB and head & Mark.WEAK and follower == "الي":
        return True  # مشيرة إلى استشهاد
    title = context.title.lstrip("وفبل")
    own = context.cue & Mark.KIN and not context.near  # طفله المريض نور
    weak = head & _NAME == Mark.WEAK and not rest
    over = not context.near and is_hardly_a_word(_opening(tokens, name)) and ends_person(tokens, name.last)
    if context.cue & Mark.PRIVATE and not (own or over) and title[:2] != "ال" and weak:
        return not context.cue & Mark.POLITE and title not in ("شهيد", "شهيده")  # أب لطفلة وحيدة
    told = marks(follower) & (Mark.PARTICLE | Mark.ADJECTIVE)
    doing = head & _NAME == Mark.WEAK or head & (Mark.PRIVATE | Mark.ADJECTIVE)  # وهو عائد من عمله
    if context.title in _HE and head & Mark.PRIVATE and name.units == 1 and follower not in "،,.":
        return True  # وهو طالب جامعي
    if context.title in _HE and told and doing:
        return True  # وهي ناجية من الأسر، وهي ناجية إيزيدية
    if head & Mark.WEAK and head & (Mark.PRIVATE | Mark.HARMED) and not rest:
        told = context.cue & (Mark.KIN | Mark.CALLED) or context.title.startswith(("ال", "وال", "لل"))
        return not told  # وشهيد آخر
    return bool(woman and context.title.lstrip("وف") in _MEN_SAY)  # قال بيان


def _is_body(word: str) -> bool:
    """A word of the vocabulary with the article that no family is called by."""
    return word.startswith("ال") and is_known(word) and not marks(word) & Mark.SURNAME


def _stands_alone(tokens: Sequence[Token], name: Name) -> bool:
    """Nothing introduces it: the words themselves must leave no doubt."""
    before = tokens[name.first - 1] if name.first else None
    after_place = before is not None and (before.text in _LOCATIVE or before.text in "#_")
    if after_place and name.units > 1 and _is_told_of(tokens, name):
        after_place = False
    after_place = after_place or (name.units == 1 and _names_place(tokens, name.first - 1))
    if name.kunya and not name.sure and tokens[name.first].text.lstrip("وف") == "ام":
        return False  # أم قرنوف: rather a village
    if name.kunya:
        return not after_place and (name.sure or before is None or before.text not in _STOP)
    if name.sure:
        letter = tokens[name.first].text[:1]
        return name.units > 1 or (not after_place and (not name.cut or letter in "وف"))
    alone = name.units == 1 and not name.cut and not after_place
    if alone and (_acts(tokens, name) or _does(tokens, name)):
        return True
    rest = tokens[name.first + 1 : name.last]
    known = sum(is_name_word(t.text) or t.text == "علي" for t in rest)
    common = marks(_opening(tokens, name)) & (Mark.COMMON | Mark.VERB | Mark.WORDY | Mark.OFFICE)
    if rest and rest[-1].text == "." and not common:
        return True  # عمار س.
    every = all(
        marks(t.text) & _NAME and (t.text == "علي" or not marks(t.text) & (Mark.PARTICLE | Mark.VERB))
        for t in rest
    )
    every = every and (len(rest) > 1 or not common)
    enough = known > 0 or every or (not common and rest[-1:] and rest[-1].text.startswith("ال"))
    rows = (
        (known > 1 or not common)
        and known > 0
        and name.units > 2
        and tokens[name.first].text[name.cut - 1 : name.cut] in ("", "و")
    )
    return rows or bool(name.units > 1 and not name.cut and enough and not after_place)


def _acts(tokens: Sequence[Token], name: Name) -> bool:
    """'لم يكن مهدي يعلم', 'تعيش غزالة في': a word that is hardly anything but a name, who does something."""
    barred = Mark.COMMON | Mark.VERB | Mark.WORDY | Mark.OFFICE | Mark.PLACE | Mark.HARMED | Mark.PRIVATE
    barred |= Mark.OWNER
    if not name.first or name.last >= len(tokens) or marks(tokens[name.first].text) & barred:
        return False
    before, behind = tokens[name.first - 1].text, tokens[name.last].text
    moves = bool(cues(before) & Mark.VERB) or _is_present(before)
    return moves and (behind in _TO_DO or _is_present(behind))


def _does(tokens: Sequence[Token], name: Name) -> bool:
    """'تتابع ياسمين: …', 'أنزلوا هلال من الباص': behind a verb a word that is hardly anything but a name."""
    before = tokens[name.first - 1] if name.first else None
    word = tokens[name.first].text
    if before is None or before.kind != "word" or not is_hardly_a_word(word):
        return False
    if before.text in _WITH:
        return bool(marks(word) & Mark.GIVEN) and ends_person(tokens, name.last)  # مع وفاء كان
    sure = marks(word) & Mark.GIVEN or cues(before.text) & (Mark.FATE | Mark.DEED | Mark.TELLS)
    near = tokens[name.first].start - before.end < 2
    return bool(sure) and near and is_verb(before.text) and ends_person(tokens, name.last)


def _is_present(word: str) -> bool:
    """By its shape a verb: يعلم, تعيش."""
    known = marks(word) & ~Mark.VERB & ~Mark.SPEECH
    if word in ("يكن", "تكن"):
        return True
    return word[:1] in "يت" and 3 < len(word) < 7 and not known and not word.endswith(("ه", "ا", "ي"))


def _is_told_of(tokens: Sequence[Token], name: Name) -> bool:
    """'إلى سالم أحمد، الذي فقد ساقه': what follows is said of a person."""
    behind = [t.text for t in tokens[name.last : name.last + 2]]
    while behind and behind[0] in "،,":
        behind.pop(0)
    return bool(behind) and behind[0] in ("الذي", "التي", "وهو", "وهي", "اللذان", "اللذين", "ابن", "والد")


def _names_place(tokens: Sequence[Token], at: int) -> bool:
    """'على جنينة رسلان': the word before the name is the first of a place's name."""
    if at < 1 or tokens[at].kind != "word" or is_common(tokens[at].text) or marks(tokens[at].text):
        return False
    before = tokens[at - 1]
    return before.kind == "word" and (before.text in _LOCATIVE or bool(cues(before.text) & Mark.PLACE))
