"""Signs that a person is named which are no word before the name: a drawn-out particle, a colon, a quote.

'وفقا لـعلي سلات', 'تتابع رحمة: …', 'أمل.. طفلة حلمت بالبحر', '«غيث كان يريد …»', 'الاسم: …', 'العم صباح
بائع الخضار'.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.ends import ends_person, is_hardly_a_word
from tawthiq.page.people.names import Name, read_name
from tawthiq.page.people.ordinary import end_of_strange, is_ordinary, is_place, is_strange
from tawthiq.page.people.parts import STRANGE, part
from tawthiq.page.people.words import Mark, cues, marks, phrases
from tawthiq.remember import remembered

_NAME = Mark.GIVEN | Mark.WEAK
_NO_FIRST = Mark.PARTICLE | Mark.PLACE | Mark.PRIVATE | Mark.HARMED | Mark.KIN | Mark.CALLED | Mark.OWNER
_NO_FIRST |= Mark.OFFICE | Mark.SPEECH
_NO_PERSON = frozenset({"بيان", "شاهد", "مصدر", "وجيه", "نايب", "قايد", "رايد", "امين", "علي"})
_KUNYA = frozenset({"ابو", "ابي", "ام", "عبد", "ود"})
_FORM = frozenset({"الاسم", "اسم"})
_HOURS = frozenset({"صباح", "فجر", "ضحي", "سحر"})
_TOWARDS = frozenset({"الي", "من", "مع", "ولم", "تاركا"})
_DAYS = frozenset(
    {"امس", "اليوم", "غد", "غدا", "هذا", "يوم", "ذلك", "كل", "يومها", "احد", "ومساء", "مبكرا", "باكرا"}
)
_QUOTES = frozenset("\"“«")
_CLOSE = frozenset("\"”»")
_UNDER_NAME = frozenset({"باسم", "بلقب", "بكنيه", "بلقبه", "باسمه", "بكنيته"})
ROOMS = frozenset({"غرفه", "سرير", "مقعد"})
_WAS = frozenset({"كان", "كانت", "وكان"})
_AS_FOR = frozenset({"اما", "واما"})
_HE = frozenset({"وهو", "وهي"})
_MERCY = frozenset({"يرحمو", "يرحمه", "يرحمها", "يرحما"})
_COMMAS = frozenset("،,")
_MARKS = _QUOTES | {":", ".", "#"}
_LEADS = _FORM | _UNDER_NAME | ROOMS | _AS_FOR | _MERCY
_CALLED = frozenset({"يدعي", "تدعي", "ويدعي", "وتدعي", "المدعو", "المدعوه"})
_THAT = frozenset({"ان", "لان", "لكن", "كانت", "كان"})
_FOR = frozenset({"الحريه", "العداله", "القصاص"})
_ASKS = frozenset({"العداله", "القصاص", "الحريه", "كلنا", "انقذوا", "سراح", "وداعا", "وينه", "وين"})
_PEOPLE = frozenset(
    {"طفل", "طفله", "شاب", "شابه", "رضيع", "رضيعه", "ام", "اب", "رجل", "امراه", "فتي", "فتاه", "طالب",
     "طالبه", "طبيب", "طبيبه", "مسعف", "معلم", "معلمه", "عريس", "عروس", "جد", "جده", "مسن", "مسنه",
     "ابن", "ابنه"}
)  # fmt: skip


def by_sign(text: str, tokens: Sequence[Token]) -> dict[int, Name]:
    """The names that such a sign tells, by the token that they begin with."""
    found: dict[int, Name] = {}
    drawn, before = "ـ" in text, ""
    for at, token in enumerate(tokens):
        last, before = before, token.text
        if token.kind == "mark":
            name = _at_mark(text, tokens, at) if before in _MARKS else None
        elif token.kind == "word" and len(before) > 2:
            wakes = _wakes(before) or last in _COMMAS or (drawn and before[0] in "لب")
            name = _at_word(text, tokens, at) if wakes else None
        else:
            continue
        if name is not None:
            found[name.first] = name
    return found


@remembered(50_000)
def _wakes(word: str) -> bool:
    return word in _LEADS or word in _HOURS or word in _PEOPLE or word in _CALLED


def _at_mark(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    if tokens[at].text == ":":
        return _in_form(text, tokens, at) or _says(tokens, at)
    if tokens[at].text in _QUOTES:
        return _quoted_first(tokens, at + 1)
    if tokens[at].text == "." and at and at < 4:
        return _headed(text, tokens, at)
    return _hashed(text, tokens, at + 1) if tokens[at].text == "#" else None


def _at_word(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    word = tokens[at].text
    if word[0] in "لب" and text.startswith(("لـ", "بـ"), tokens[at].start, tokens[at].end):
        return _stretched(text, tokens, at)
    if word in _LEADS and at + 1 < len(tokens):
        if word in ROOMS:
            return _one(at + 1) if _is_owner(tokens, at + 1) else None
        if word in _UNDER_NAME:
            return _between_quotes(tokens, at + 1)
        if word in _MERCY:
            return _one(at + 1) if _is_mourned(tokens, at + 1) else None
        return _as_for(tokens, at + 1) if word in _AS_FOR else None
    if word in _HOURS and at:
        return _one(at) if _is_called_so(tokens, at) else None
    if word in _PEOPLE and at:
        return _presented(tokens, at)
    if word in _CALLED and at + 1 < len(tokens):
        return _house_alone(tokens, at + 1)
    return _beside_kin(tokens, at) if at > 1 and tokens[at - 1].text in "،," else None


def _one(at: int) -> Name:
    return Name(at, at + 1, 0, 1, True, True, False, False)


def _stretched(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """'وفقا لـعلي سلات', 'اتصلت بـشربل': so a particle is drawn out before a name, a number or a quote."""
    word = tokens[at].text[1:]
    known = marks(word)
    if len(word) < 3 and word not in _KUNYA:
        return None
    named = known & _NAME and not known & (_NO_FIRST & ~Mark.HARMED)
    named = named or (word == "علي" and text[tokens[at].end - 1] == "ي")
    if not (named or word in _KUNYA or word.startswith("عبدال")):
        return None
    name = read_name(text, tokens, at)
    if name is not None and name.cut:
        return name
    end = end_of_strange(tokens, at)
    return Name(at, end, 1, end - at, True, True, False, False)


def _says(tokens: Sequence[Token], at: int) -> Name | None:
    """'تتابع رحمة: …', 'يضيف كرم: …': a word that is a name too between a verb of speech and its colon."""
    if at < 2 or tokens[at - 1].kind != "word" or tokens[at - 2].kind != "word":
        return None
    word, lead = tokens[at - 1].text, tokens[at - 2].text
    known = marks(word)
    told = cues(lead) & Mark.TELLS and not marks(lead) & _NAME
    named = known & _NAME and not known & _NO_FIRST and word not in _NO_PERSON
    return _one(at - 1) if told and named else None


def _in_form(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """'الاسم: …', 'اسم الشهيد: …': all words up to the line's end."""
    before = [t.text for t in tokens[max(0, at - 3) : at]]
    formal = before[-1:] == ["الاسم"] or before[-2:-1] == ["الاسم"]
    formal = formal or (before[-2:-1] == ["اسم"] and bool(cues(before[-1]) & Mark.PRIVATE))
    if not formal:
        return None
    first = end = at + 1
    while end < len(tokens) and end - first < 6 and tokens[end].kind == "word":
        if end > first and "\n" in text[tokens[end - 1].end : tokens[end].start]:
            break
        end += 1
    words = [t.text for t in tokens[first:end]]
    if not words or marks(words[0]) & (Mark.PARTICLE | Mark.VERB) or words[0].startswith("مجهول"):
        return None
    return Name(first, end, 0, end - first, True, True, False, False)


def _quoted_first(tokens: Sequence[Token], at: int) -> Name | None:
    """'«غيث كان يريد أن يصير طبيبا»': what somebody was said to be, by name."""
    if at + 2 >= len(tokens) or tokens[at].kind != "word":
        return None
    known, was, after = marks(tokens[at].text), tokens[at + 1].text, tokens[at + 2].text
    if not known & _NAME or known & (_NO_FIRST | Mark.COMMON | Mark.VERB) or was not in _WAS:
        return None
    return _one(at) if after[0] in "يت" and tokens[at + 2].kind == "word" else None


def _headed(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """'أمل.. طفلة حلمت بالبحر': who the headline is of, and what that person was."""
    behind = at
    while behind < len(tokens) and tokens[behind].text in "..…":
        behind += 1
    if behind == len(tokens) or tokens[behind].text not in _PEOPLE:
        return None
    if any(t.kind != "word" for t in tokens[:at]):
        return None
    if behind - at < 2 and tokens[at].text != "…":
        return None
    known = marks(tokens[0].text)
    if not known & _NAME or known & (_NO_FIRST & ~Mark.HARMED):
        return None
    name = read_name(text, tokens, 0)
    return name if name is not None and name.last == at else Name(0, at, 0, at, True, True, False, False)


def _is_mourned(tokens: Sequence[Token], at: int) -> bool:
    """'الله يرحمو خميس كان زلمة طيب'."""
    known = marks(tokens[at].text)
    return bool(known & _NAME) and not known & _NO_FIRST and ends_person(tokens, at + 1)


def _presented(tokens: Sequence[Token], at: int) -> Name | None:
    """'ربيعة امرأة من ريف الرقة', 'سلام، طفلة في السابعة': who opens a sentence, and what that one is."""
    first = at - 1 - (tokens[at - 1].text in "،,")
    if first < 0 or tokens[first].kind != "word":
        return None
    if first and tokens[first - 1].text not in ".!؟?:«“\"":
        return None
    known = marks(tokens[first].text)
    told = at + 1 < len(tokens) and tokens[at + 1].text in ("في", "من", "لم")  # رحمة طفلة في التاسعة
    barred = _NO_FIRST | Mark.VERB | (0 if first < at - 1 or told else Mark.COMMON | Mark.WORDY)
    return _one(first) if known & _NAME and not known & barred else None


def _house_alone(tokens: Sequence[Token], at: int) -> Name | None:
    """'الذي يدعى البيشي': a family's name of somewhere, which is no place itself."""
    word = tokens[at].text
    shaped = word.startswith("ال") and word.endswith("ي") and len(word) > 5
    if not shaped or marks(word) & ~Mark.SURNAME or marks(word[2:]) or is_ordinary(word) or is_place(word):
        return None
    return _one(at)


def _beside_kin(tokens: Sequence[Token], at: int) -> Name | None:
    """'أن رحمة، طفلته البكر، …': a word that is a name too, and whose relative that is."""
    kin, first = tokens[at].text, at - 2
    whose = kin.endswith(("ته", "تها", "نه", "نها", "جه", "جها")) and kin[0] not in "وبلف"
    if not whose or not cues(kin) & Mark.KIN:
        return None
    known = marks(tokens[first].text)
    before = tokens[first - 1].text if first else "."
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = behind is None or behind.kind != "word" or behind.text.startswith("ال")
    led = before in _THAT or not marks(before) & (Mark.COMMON | Mark.PLACE)
    named = known & _NAME and not known & (_NO_FIRST | Mark.VERB)
    return _one(first) if named and ends and led and tokens[first].kind == "word" else None


def _hashed(text: str, tokens: Sequence[Token], first: int) -> Name | None:
    """'#الحرية_لوجدان_ناجي', '#أنقذوا_انتصار_الحمادي': a person in a hashtag that asks for something."""
    end = first + 1
    while end < len(tokens) and text[tokens[end - 1].end : tokens[end].start] == "_":
        end += 1
    words = [t.text for t in tokens[first:end]]
    lead = 2 if words[:2] in (["اطلقوا", "سراح"], ["افرجوا", "عن"]) else 1
    if len(words) <= lead or not (lead == 2 or words[0] in _ASKS):
        return None
    at, word = first + lead, words[lead]
    towns = phrases("placename").get(word, ())
    if any(tuple(words[lead : lead + len(p)]) == p for p in towns) or is_place(" ".join(words[lead:])):
        return None
    cut = int(words[0] in _FOR and word[0] == "ل" and not marks(word) & _NAME)
    known = marks(word[cut:])
    named = known & _NAME and not known & _NO_FIRST
    named = named or (part(word[cut:]) == STRANGE and (words[0] == "انقذوا" or end - at > 1 - cut))
    if not (named or word[cut:] in _KUNYA or word[cut:].startswith("عبدال")):
        return None
    return Name(at, end, cut, end - at, True, True, False, False)


def _is_owner(tokens: Sequence[Token], at: int) -> bool:
    """'غرفة أمل احترقت': a given name that is no adjective, before what befell the room."""
    word = tokens[at].text
    known = marks(word)
    named = known & Mark.GIVEN and not known & (_NO_FIRST | Mark.COMMON | Mark.WORDY) and word != "صلاح"
    adjective = word.endswith("ه") and known & Mark.WEAK
    return bool(named and not adjective and ends_person(tokens, at + 1))


def _between_quotes(tokens: Sequence[Token], at: int) -> Name | None:
    """'المعروف باسم "عمو جبار"': all of a nickname of a person, not of an operation, a battle."""
    if at + 1 >= len(tokens) or tokens[at].text not in _QUOTES:
        return None
    close = next((i for i in range(at + 1, min(at + 6, len(tokens))) if tokens[i].text in _CLOSE), None)
    inside = tokens[at + 1 : close] if close is not None else []
    named = any(t.text in _KUNYA or cues(t.text) & Mark.KIN or is_hardly_a_word(t.text) for t in inside)
    things = any(cues(t.text) & (Mark.PLACE | Mark.OFFICE) for t in inside)
    if close is None or not named or things or any(t.kind != "word" for t in inside):
        return None
    return Name(at + 1, close, 0, 2, True, True, False, False)


def _as_for(tokens: Sequence[Token], at: int) -> Name | None:
    """'أما الخطيب، وهو معتقل سابق، فقال': a family's name, and what that person is."""
    word = tokens[at].text
    known = marks(word)
    if not word.startswith("ال") or known & Mark.PLACE or at + 3 >= len(tokens):
        return None
    if tokens[at + 1].text not in "،," or tokens[at + 2].text not in _HE:
        return None
    house = known & Mark.SURNAME or is_strange(word[2:]) or is_hardly_a_word(word[2:])
    person = cues(tokens[at + 3].text) & (Mark.PRIVATE | Mark.KIN) or tokens[at + 3].text in _PEOPLE
    return _one(at) if house and person and (known & Mark.SURNAME or not is_place(word)) else None


def _is_called_so(tokens: Sequence[Token], at: int) -> bool:
    """'العم صباح بائع الخضار', not 'قتل الشاب صباح اليوم': one person's title before, no day behind."""
    title = tokens[at - 1]
    bare = title.text.lstrip("وفبل")
    if cues(title.text) & Mark.FATE and title.kind == "word" and at + 1 < len(tokens):
        return tokens[at + 1].text in _TOWARDS  # خرج صباح إلى عمله
    if title.kind != "word" or not bare.startswith("ال") or not cues(title.text) & Mark.PRIVATE:
        return False
    if not _is_single(bare) or at + 1 >= len(tokens):
        return False
    behind = tokens[at + 1]
    if behind.kind == "number" or behind.text.startswith("ال") or behind.text in _DAYS:
        return False
    trade = cues(behind.text) & (Mark.PRIVATE | Mark.KIN) or behind.text in ("صاحب", "صاحبه")
    return bool(trade) or marks(behind.text) & _NAME > 0


@remembered(10_000)
def _is_single(title: str) -> bool:
    return not title.endswith(("ين", "ون", "ات", "ان")) and not cues(title) & Mark.OFFICE
