"""What speaks against a name where nothing but its place speaks for it: its words are rather words here.

'ندوب العدوان', 'نور الكتاب' (a thing and what it is of), 'للاستخدام البشري', 'قائدان عسكريان بارزان' (an
adjective that agrees with the noun before), 'أصيب بخدوش' (what somebody suffered), 'وهي متشبثة' (a state).
Asked once of every name that no title, kinship, list or word for 'called' tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.context import Context, is_many
from tawthiq.page.people.ends import is_said_of_person
from tawthiq.page.people.names import Name
from tawthiq.page.people.ordinary import is_known, is_ordinary, is_place
from tawthiq.page.people.parts import LINKS
from tawthiq.page.people.run import TAKES
from tawthiq.page.people.unknown import is_name_word
from tawthiq.page.people.words import Mark, cues, marks, stems
from tawthiq.remember import remembered

_NAME = Mark.GIVEN | Mark.WEAK
_OTHER = Mark.WEAK | Mark.WORDY | Mark.COMMON | Mark.VERB | Mark.OFFICE | Mark.PARTICLE | Mark.ADJECTIVE
_PERSONS = Mark.PRIVATE | Mark.KIN | Mark.CALLED | Mark.KNOWN_AS
_OF_PERSONS = _PERSONS | Mark.FATE | Mark.TELLS | Mark.SPEECH | Mark.OFFICE | Mark.OWNER
_ROW = frozenset("،,:؛;-–/")
_THAT = frozenset({"ان", "انه", "انها", "بان", "بانه", "بانها"})
_OF_SOMEBODY = ("كم", "نا", "هم", "ها")
_SIDES = frozenset({"جنوبي", "شمالي", "شرقي", "غربي"})
_HOUSES = frozenset({"منزل", "بيت", "منزلي", "خيمه", "دار", "شقه"})
_DEFINITE = ("ال", "وال", "بال", "كال", "فال", "لل", "ولل")
_SUFFER = frozenset(
    {and_ + verb for and_ in ("", "و", "ف") for verb in ("اصيب", "اصيبت", "جرح", "جرحت", "توفي", "توفيت")}
)
_HE = frozenset({"هو", "هي", "وهو", "وهي", "كان", "كانت", "وكان", "وكانت"})


def is_rather_words(text: str, tokens: Sequence[Token], name: Name, context: Context, told: bool) -> bool:
    """Are these words no name here, for all their place? `told`: by what befell one, who spoke, drove."""
    first = tokens[name.first].text
    first = next((stem for cut, stem in stems(first) if cut == name.cut), first) if name.cut else first
    if _is_predicate(tokens, name, first) or _has_tanwin(text, tokens[name.first], first):
        return True
    if name.kunya or context.row or _is_told(context) or (name.family and name.units == 1):
        return False
    if name.units > 1:
        if _is_described(tokens, name, first):
            return True
        known = marks(first)
        given = known & Mark.GIVEN and not known & Mark.WORDY
        if (given and (told or context.cue & ~Mark.OWNER)) or _is_demanded(tokens, name):
            return False  # واستشهد نزار القرنة
        return _is_of_thing(tokens, name, first, context)
    if not context.cue and not told and is_in_places(tokens, name.first, name.last):
        return True
    return _agrees(tokens, name.first) or _is_suffered(tokens, name) or is_state(text, tokens[name.first])


def _is_told(context: Context) -> bool:
    """By one person's title or relative, or by 'called', right before the name."""
    told = context.near and context.cue & _PERSONS and context.title not in _HE
    return bool(told and not is_many(context.title))


def _is_described(tokens: Sequence[Token], name: Name, first: str) -> bool:
    """'مقتل مهاجر أفريقي' (a noun and its adjective), 'بلدة يارين جنوبي لبنان' (a town and its side)."""
    word = tokens[name.last - 1].text
    if name.last - name.first != 2:
        return False
    if word in _SIDES:
        return is_place(first)
    people = word.endswith("ي") and is_known(word) and not marks(word) & (_NAME | Mark.SURNAME)
    return bool(marks(first) & Mark.COMMON and (marks(word) & Mark.ADJECTIVE or people))


def _is_demanded(tokens: Sequence[Token], name: Name) -> bool:
    """By who was harmed, spoke, had a house there, or by what this person does behind the name."""
    before = tokens[name.first - 1] if name.first else None
    behind = tokens[name.last] if name.last < len(tokens) else None
    if is_said_of_person(tokens, name.last):
        return True
    if before is None or before.kind != "word":
        return False
    found, word = cues(before.text), before.text.lstrip("وفل")
    if found & Mark.SPEECH and not found & (Mark.TELLS | Mark.TELLS_THAT):
        return behind is None or behind.kind != "word" or behind.text in _THAT  # أكد عزم تل أبيب على
    fate = found & Mark.FATE and word not in TAKES
    return bool(fate or found & (Mark.HARMED | Mark.TELLS | Mark.DONE) or word in _HOUSES)


def _is_of_thing(tokens: Sequence[Token], name: Name, first: str, context: Context) -> bool:
    """'معاول البناء', 'طوفان الأقصى', 'هيكل السيارة المحترق', 'شهد مدرج النصر', 'عزم تل أبيب'."""
    words = [t.text for t in tokens[name.first + 1 : name.last]]
    if not words or words[:2] in (["الله"], ["العبد", "الله"]):
        return False
    if not is_double(first) or any(map(_is_sure, (first, *words))):
        return False
    named = any(marks(w) & (_NAME | Mark.SURNAME) for w in (first, *words))
    if not named and any(map(_is_participle, words)):
        return True  # حاضرة مستحضرة
    if all(w.startswith("ال") for w in words):
        return is_thing(words[0], not marks(first) & _NAME or bool(marks(first) & Mark.WORDY))
    if len(words) > 1 and words[0][:2] != "ال":
        return bool(cues(words[0]) & Mark.PLACE) or is_place(" ".join(words)) or _is_word(words[0])
    return not context.cue and bool(marks(first) & Mark.WORDY) and all(map(_is_word, words))


@remembered(50_000)
def _is_sure(word: str) -> bool:
    """A part of a name and hardly anything else: عبد, أبو, خالد; a letter, a dot."""
    if len(word) < 2 or word in LINKS or word.startswith("عبدال"):
        return True
    return is_name_word(word) and not is_double(word)


@remembered(50_000)
def _is_word(word: str) -> bool:
    """A word of the vocabulary that no family is called by, or a given name that is oftener a word."""
    known = marks(word)
    if known & (Mark.SURNAME | Mark.GIVEN):
        return False
    return bool(known & Mark.WORDY) or is_known(word)


def _is_predicate(tokens: Sequence[Token], name: Name, first: str) -> bool:
    """'وهو طالب أدب يبلغ من العمر': what somebody is."""
    before = tokens[name.first - 1].text if name.first else ""
    return before in _HE and bool(marks(first) & Mark.TRADE) and not any(
        map(_is_sure, (t.text for t in tokens[name.first + 1 : name.last]))
    )


def _has_tanwin(text: str, token: Token, first: str) -> bool:
    """'فقدنا أرواحا جميلة': an object in its case, which names in these reports hardly show."""
    raw = text[token.start : token.end]
    return raw.endswith(("\u064bا", "ا\u064b")) and is_double(first) and not marks(first[:-1]) & Mark.GIVEN


@remembered(50_000)
def is_double(word: str) -> bool:
    """A given name that is a word as well, or no known name at all."""
    known = marks(word)
    return not known & Mark.GIVEN or bool(known & _OTHER)


def is_thing(word: str, strange: bool) -> bool:
    """A noun of the vocabulary with the article, which no family is called by; where that much speaks for
    a thing (`strange`), also one that a few are called by (العدوان, البناء, الشمس)."""
    if not word.startswith("ال") or len(word) < 5 or word.endswith("ي"):
        return False
    known = marks(word) | marks(word[2:])
    if known & Mark.GIVEN and not known & (Mark.WEAK | Mark.COMMON):
        return False
    named = known & (_NAME | Mark.SURNAME)
    return bool(strange and known & Mark.WEAK) or (is_known(word[2:]) and (strange or not named))


def is_in_places(tokens: Sequence[Token], first: int, last: int) -> bool:
    """'على بلدات: حيان، عندان', 'اللاذقية: سلمى: غارة': a town beside another, over a mark or 'and'."""
    if not is_place(" ".join(t.text for t in tokens[first:last])):
        return False
    before, behind = tokens[max(0, first - 2) : first], tokens[last : last + 2]
    headed = bool(behind) and behind[0].text == ":"  # اللاذقية: سلمى: غارة
    rows = len(before) == 2 and before[1].text in (_ROW if headed else _ROW - {":"}) and _is_town(before[0])
    if behind and behind[0].kind == "word" and behind[0].text[0] == "و":
        return rows or _is_town_word(behind[0].text[1:])
    return rows or (len(behind) == 2 and behind[0].text in _ROW and _is_town(behind[1]))


def _is_town(token: Token) -> bool:
    return token.kind == "word" and _is_town_word(token.text)


@remembered(20_000)
def _is_town_word(word: str) -> bool:
    return not marks(word) and is_place(word)


def _agrees(tokens: Sequence[Token], at: int) -> bool:
    """An adjective behind its noun: both definite, both dual."""
    word = tokens[at].text
    if not at or tokens[at - 1].kind != "word":
        return False
    noun = tokens[at - 1].text
    if cues(noun) & _OF_PERSONS or is_name_word(noun):
        return False
    if word.startswith("ال"):
        own = len(noun) > 4 and noun.endswith(_OF_SOMEBODY)  # حضوركم الكريم
        return (noun.startswith(_DEFINITE) or own) and is_ordinary(word)
    return len(word) > 4 and word.endswith("ان") and len(noun) > 4 and noun.endswith("ان")


def _is_suffered(tokens: Sequence[Token], name: Name) -> bool:
    """'أصيب بخدوش، ونقل': what somebody suffered, where nothing else tells it."""
    word = tokens[name.first].text
    if word[0] != "ب" or len(word) < 5 or not name.first or marks(word) & _NAME:
        return False
    if tokens[name.first - 1].text not in _SUFFER:
        return False
    return name.last >= len(tokens) or tokens[name.last].text[0] != "ب"


def is_state(text: str, token: Token) -> bool:
    """متشبثان, مستحضرة, متسمرين: participles of the longer verbs in a form that names have not."""
    return _is_participle(token.text)


@remembered(50_000)
def _is_participle(word: str) -> bool:
    if marks(word) & (_NAME | Mark.SURNAME) or is_place(word):
        return False
    ends = word.endswith(("ه", "ان", "ين", "ون", "ات", "ا"))
    return len(word) > 5 and ends and word.startswith(("مت", "مست", "من", "مح", "مس"))
