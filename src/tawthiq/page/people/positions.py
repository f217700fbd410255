"""Places in a sentence that all but demand a person: whatever strange words stand there are a name.

'استشهد دلكاش برصاص …', 'قال ققنوس إن …', 'زوجته شحيبر', 'الشاب بشندي', 'كورباج وهو ينتشل …'. What a rank or a
noun before the word says ('قرية دلكاش') has been ruled out by then: neither is a word of these positions.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.context import BROKEN, is_many
from tawthiq.page.people.ends import is_split
from tawthiq.page.people.names import Name
from tawthiq.page.people.ordinary import is_known, is_place, is_strange, is_strange_house, may_go_on
from tawthiq.page.people.parts import may_open
from tawthiq.page.people.words import Mark, cues, marks
from tawthiq.remember import remembered

_MOST = 4
_COMMAS = frozenset("،,؛;")
_OPEN = frozenset("\"“«'*(") | {"ب"}
_QUOTES = frozenset("\"“«")
_CLOSE = frozenset("\"”»'*)")
_THAT = frozenset({"ان", "انه", "انها", "انهم", "ل", "ما", "كيف", "عن", "لنا"})
_SO = frozenset({"وهو", "وهي", "الذي", "التي", "نازح", "نازحه", "احد", "احدي"})
_HE = frozenset({"وهو", "وهي"})
_PRONOUNS = frozenset({"هو", "هي", "هم", "هما", "هن"})
_BY_LETTER = frozenset({"اسمها", "اسمه", "لاسمها", "لاسمه", "الحرف", "بالحرف", "نفسه", "نفسها"})
LINKS = frozenset({"اغ", "ايت", "بو", "با", "اق", "ابو", "ابي", "ام", "بن", "ال", "عبد", "ملا", "الملا"})
"""Words in a name that another follows: إغلس آغ موسى, ضومط أبو سخيل."""
_END = frozenset({"حتفه", "حتفها", "مصرعه", "مصرعها", "ربه", "ربها", "نحبه", "نحبها"})
_FRIENDS = ("زميل", "ضيف", "رفيق", "صديق", "جار", "جير")
PICTURE = frozenset({"تصوير", "عدسه", "بعدسه", "الصوره"})
_SHE_WAS = frozenset({"كانت", "وكانت", "تكن", "ظلت", "بقيت", "كان", "وكان"})
_OWNED = frozenset(
    {"منزل", "منزلي", "منازل", "خيمه", "بيت", "بيتي", "دار", "حوش", "شقه", "مزرعه"}
)
_OF_TOWNS = frozenset(
    {"نزحت", "نزح", "نجت", "بكت", "ودعت", "خرجت", "هربت", "نامت", "استيقظت", "عاشت", "تعيش"}
)
_PILGRIM = frozenset({"حاج", "حج", "حجي"})  # they belong to the name that they open
_NO_DEED = frozenset(
    {"جثه", "جثمان", "جنازه", "تشييع", "مصرع", "نعي", "مقتل", "استشهاد", "وفاه", "ارتقاء", "اغتيال",
     "اعتقال", "اختطاف", "رثاء", "وداع", "مصير"}
)  # fmt: skip
_TANWIN = ("ا\u064b", "\u064bا", "\u064b")
_HOUSES = frozenset({"ناس", "عيال"})
_NAME = Mark.GIVEN | Mark.WEAK
_LEADS = Mark.PRIVATE | Mark.KIN | Mark.CALLED | Mark.KNOWN_AS | Mark.TELLS | Mark.TELLS_THAT | Mark.SPEECH
_LEADS |= Mark.FATE | Mark.DEED
_NO_PART = Mark.PARTICLE | Mark.OFFICE | Mark.PLACE | Mark.SPEECH
_ENDS = Mark.PARTICLE | Mark.VERB | Mark.SPEECH | Mark.HARMED | Mark.FATE | Mark.TELLS | Mark.CALLED


def by_position(text: str, tokens: Sequence[Token]) -> dict[int, Name]:
    """Names of strange words alone, or that begin with one, by the token that they begin with."""
    found: dict[int, Name] = {}
    led = True
    for at, token in enumerate(tokens):
        if token.kind != "word" or not led:
            led = token.kind != "word" or _may_lead(token.text)
            continue
        led = _may_lead(token.text)
        if len(token.text) == 1:
            if _is_letter(tokens, at):
                found[at] = Name(at, at + 1, 0, 2, True, True, False, False)
            continue
        if not _may_begin(token.text):
            continue
        cut = _behind_particle(text, tokens, at)
        end = _end(text, tokens, at, cut)
        if end == at:
            continue
        if cut or _is_led(tokens, at, end) or _opens_line(tokens, at, end) or _is_apposed(tokens, at, end):
            known = any(marks(t.text) & _NAME for t in tokens[at:end])
            found[at] = Name(at, end, cut, end - at, known, known, False, False)
    return found


@remembered(50_000)
def _may_lead(word: str) -> bool:
    """Could a name of these positions stand behind the word? Asked of every word."""
    owned = not _OWNED.isdisjoint((word, word[1:]))
    leads = owned or word in _HOUSES or word == "يا" or word.startswith(("ال", "وال"))
    return leads or bool(cues(word) & _LEADS)


@remembered(50_000)
def _may_begin(word: str) -> bool:
    """Could such a name begin with the word? One with «ب» may be read behind it."""
    strange = is_strange(word) or is_strange(word, own_end=True) or is_strange_house(word)
    return strange or word[0] == "ب" or word in _PILGRIM


def joined(tokens: Sequence[Token], at: int, ended: int) -> Name | None:
    """'محمد وشحيبر بجروح': 'and' with a strange word, right behind a name to protect."""
    word = tokens[at].text
    if word[0] != "و" or len(word) < 4 or marks(word):
        return None
    if at != ended and not _over_brackets(tokens, at, ended):
        return None
    if not (is_strange(word[1:]) or may_open(word[1:])) or is_known(word):
        return None
    end = _goes_to(tokens, at)
    closed = _closes(tokens, end) and not is_split(tokens, end)
    return Name(at, end, 1, end - at, False, False, False, False) if closed else None


def _over_brackets(tokens: Sequence[Token], at: int, ended: int) -> bool:
    """'سالم العلي (من سرت) وشحيبر': what is said of the one before in brackets."""
    return 2 < at - ended < 9 and tokens[ended].text == "(" and tokens[at - 1].text == ")"


def credited(tokens: Sequence[Token]) -> list[Name]:
    """'تصوير: سامر الإدلبي': who took the picture, where the line says no more."""
    opening = next((t.text for t in tokens if t.kind == "word"), "")
    if opening not in PICTURE:
        return []
    words = [t for t in tokens if t.kind == "word"]
    if not 1 < len(words) <= _MOST:
        return []
    first = next(i for i, t in enumerate(tokens) if t is words[1])
    named = is_strange(words[1].text) or bool(marks(words[1].text) & _NAME) or words[1].text in LINKS
    inside = [t for t in tokens[first:] if t.text != "."]  # تصوير ثائر ا.
    whole = len(inside) == len(words) - 1 and not any(cues(w.text) & _NO_PART for w in words[2:])
    return [Name(first, len(tokens), 0, len(words) - 1, True, True, False, False)] if named and whole else []


def _behind_particle(text: str, tokens: Sequence[Token], at: int) -> int:
    """How many letters stand before the name in 'المعروف بـشحيبر'."""
    joined_so = text.startswith("بـ", tokens[at].start, tokens[at].end) and len(tokens[at].text) > 3
    return int(joined_so and at > 0 and bool(cues(tokens[at - 1].text) & Mark.KNOWN_AS))


def _is_letter(tokens: Sequence[Token], at: int) -> bool:
    """'تقول «م» إنها', 'رمزت لاسمها بـ"ن"': a letter in quotation marks that stands for a person."""
    if not 0 < at < len(tokens) - 1 or tokens[at].text == "و":
        return False
    if tokens[at - 1].text not in _QUOTES or tokens[at + 1].text not in _CLOSE:
        return False
    back = at - 2 - (at > 1 and tokens[at - 2].text == "ب")
    lead = tokens[back].text if back >= 0 else ""
    wanted = Mark.PRIVATE | Mark.KIN | Mark.SPEECH | Mark.CALLED | Mark.KNOWN_AS | Mark.FATE
    return lead in _BY_LETTER or bool(cues(lead) & wanted)


def _end(text: str, tokens: Sequence[Token], at: int, cut: int) -> int:
    """Where the name ends that begins here with a strange word; `at` where none does."""
    word = tokens[at].text[cut:]
    titled = word in _PILGRIM and at + 1 < len(tokens) and is_strange(tokens[at + 1].text)
    titled = titled or (is_strange_house(word) and _is_of_kin(tokens, at - 1))
    start, stop = tokens[at].start, tokens[at].end
    strange = is_strange(word) or bool(cut and marks(word) & _NAME)
    strange = strange or (text.endswith("ة", start, stop) and is_strange(word, own_end=True))
    if not titled and (not strange or text.endswith(_TANWIN, start, stop)):
        return at
    return _goes_to(tokens, at)


def _is_of_kin(tokens: Sequence[Token], at: int) -> bool:
    """حبوبتنا, والدته: a relative with a joined pronoun, behind whom adjectives are rare."""
    word = tokens[at].text if at >= 0 else ""
    if word.lstrip("وفبل").startswith(_FRIENDS):
        return False
    return bool(cues(word) & Mark.KIN) and word.endswith(("ه", "ها", "هم", "نا", "ي")) and word[:2] != "ال"


def _goes_to(tokens: Sequence[Token], at: int) -> int:
    end = at + 1
    while end < len(tokens) and end - at < _MOST and tokens[end].kind == "word":
        step = 1 + (tokens[end].text in LINKS)
        word = tokens[min(end + step, len(tokens)) - 1].text
        if word[0] == "ت" and at and tokens[at - 1].text in _SHE_WAS and not marks(word):
            break  # كانت شحيبر تخبز
        if end + step > len(tokens) or word in _END or not may_go_on(word):
            break
        end += step
    return end


def _is_led(tokens: Sequence[Token], at: int, end: int) -> bool:
    """By the word before, over an opening mark: a title, kinship, speech, fate, a word that says 'called'."""
    back = at - 1
    while back >= 0 and at - back < 3 and tokens[back].text in _OPEN:
        back -= 1
    if back < 0 or tokens[back].kind != "word":
        return False
    if back == at - 1:
        return _is_led_by(tokens, back, end)
    closed = end < len(tokens) and tokens[end].text in _CLOSE
    lead = tokens[back].text
    return closed and (
        is_title(tokens, back) or lead in _BY_LETTER or bool(cues(lead) & (Mark.KNOWN_AS | Mark.CALLED))
    )


def _is_led_by(tokens: Sequence[Token], back: int, end: int) -> bool:
    lead = tokens[back].text
    found = cues(lead)
    return (
        (is_title(tokens, back) and not _is_of_thing(tokens, end))
        or _of_trade(tokens, back, end)
        or bool(found & Mark.CALLED and (lead.lstrip("وف") not in _PRONOUNS or _is_whole(tokens, back, end)))
        or bool(found & Mark.TELLS and _is_told(tokens, end) and not _is_manner(tokens[back + 1].text))
        or bool(found & (Mark.SPEECH | Mark.TELLS_THAT) and _says_that(tokens, end))
        or bool(found & Mark.FATE and _closes(tokens, end) and not _is_town(tokens, back, end))
        or bool(found & Mark.DEED and _acts(tokens, end))
        or bool(_OWNED & {lead, lead[1:]} and _owns(tokens, back, end))
        or (lead in _HOUSES and back > 0 and bool(cues(tokens[back - 1].text) & (Mark.OWNER | Mark.PLACE)))
        or (lead == "يا" and back > 0 and tokens[back - 1].text.startswith("يرحم"))
    )


def _is_manner(word: str) -> bool:
    """'يقول قاصدا ابنه', 'تقول مستذكرة': how it is said."""
    return word[-1] == "ا" and ((len(word) == 5 and word[1] == "ا") or (word[0] == "م" and len(word) > 5))


def _is_town(tokens: Sequence[Token], back: int, end: int) -> bool:
    """'نزحت بليدا بالكامل', 'خرجت صوران من الخدمة': what a town does too, before a town's name alone."""
    return end == back + 2 and tokens[back].text in _OF_TOWNS and is_place(tokens[back + 1].text)


def _is_of_thing(tokens: Sequence[Token], end: int) -> bool:
    """'وجدته مزرق الوجه': a word with what it is of behind it; not 'وزوجته شحيبر الحامل'."""
    word = tokens[end].text if end < len(tokens) and tokens[end].kind == "word" else ""
    thing = word.startswith("ال") and marks(word[2:]) & Mark.COMMON
    return bool(thing) and not (marks(word) | marks(word[2:])) & Mark.ADJECTIVE


def _owns(tokens: Sequence[Token], back: int, end: int) -> bool:
    """'قصف منزل شحيبر فجر اليوم': whose house it is; no adjective of the house, no town's name."""
    word = tokens[back + 1].text
    shaped = word[0] != "م" and not word.endswith(("ي", "يه", "ا"))
    town = is_place(word) or is_place(tokens[back].text.lstrip("وفل") + word)  # بيت ساحور
    return shaped and _closes(tokens, end) and not (end == back + 2 and town)


def _is_whole(tokens: Sequence[Token], back: int, end: int) -> bool:
    """'هما إغلس آغ موسى من …': two words and more, and their end."""
    return end - back > 2 and tokens[back + 1].text[0] not in "يت" and _closes(tokens, end)


def is_title(tokens: Sequence[Token], back: int) -> bool:
    """One person's title with the article, or one relative of somebody; no part of a place's name."""
    word, found = tokens[back].text, cues(tokens[back].text)
    bare = word.lstrip("وفبكل")
    if is_many(word) or bare in BROKEN or word.endswith("ان") or found & Mark.OFFICE or word == "حماه":
        return False  # حماة: the city
    if back and tokens[back - 1].kind == "word" and cues(tokens[back - 1].text) & Mark.PLACE:
        return False
    if found & Mark.TRADE and back + 1 < len(tokens) and tokens[back + 1].text[0] == "ل":
        return False  # قصف المدرسة لكسب …
    definite = bare.startswith(("ال", "شهيد")) or found & Mark.POLITE
    return bool(found & Mark.KIN or (found & Mark.PRIVATE and definite))


def _of_trade(tokens: Sequence[Token], back: int, end: int) -> bool:
    """'بائع الخضار ققنوس في', 'الأسير المحرر دلكاش': a trade of two words, a title with an adjective."""
    two = back and tokens[back].text.startswith("ال") and tokens[back - 1].kind == "word"
    if not two or not _closes(tokens, end):
        return False
    found = cues(tokens[back - 1].text)
    return bool(found & (Mark.PRIVATE | Mark.KIN)) and not found & Mark.OFFICE and not is_many(
        tokens[back - 1].text
    )


def _is_told(tokens: Sequence[Token], end: int) -> bool:
    """Behind who speaks: a mark, 'that', 'what', 'to us'."""
    if end >= len(tokens) or tokens[end].kind != "word":
        return True
    word = tokens[end].text
    return word in _THAT | _SO or word[0] == "ل" or bool(cues(word) & Mark.PARTICLE)


def _says_that(tokens: Sequence[Token], end: int) -> bool:
    """The subject of a verb that takes things as its object too: before 'that', or a clause of its own."""
    follows = [t.text for t in tokens[end : end + 2]]
    if follows and follows[0] in _COMMAS:
        return follows[-1] in _SO
    return bool(follows) and (follows[0] in _THAT or follows[0] == "لمراسلنا")


def _closes(tokens: Sequence[Token], end: int) -> bool:
    """What may follow who suffered it: a mark, a number, a particle, joined or not, a verb."""
    if end >= len(tokens) or tokens[end].kind != "word":
        return True
    word = tokens[end].text
    return word[0] in "بلوف" or word in _SO | _END or bool(cues(word) & (_ENDS | Mark.KIN))


def _acts(tokens: Sequence[Token], end: int) -> bool:
    """'كان شحيبر يسقي أرضه': who does something right then."""
    word = tokens[end].text if end < len(tokens) and tokens[end].kind == "word" else ""
    return 3 < len(word) < 8 and word[0] in "يت" and not marks(word) & _NAME


def _is_apposed(tokens: Sequence[Token], at: int, end: int) -> bool:
    """'يروي ناج آخر، كيداني، أن …', 'طلبت زوجة كليب، فوزية، نقله': between commas, behind who it is."""
    commas = at > 1 and end < len(tokens) and tokens[at - 1].text in _COMMAS and tokens[end].text in _COMMAS
    back, people = at - 2, False
    while commas and back >= 0 and at - back < 9 and tokens[back].kind == "word":
        found = cues(tokens[back].text)
        if found & (Mark.PLACE | Mark.OFFICE):
            return False
        people = people or bool(found & (Mark.PRIVATE | Mark.KIN))
        if found & (Mark.SPEECH | Mark.TELLS | Mark.TELLS_THAT) and end + 1 < len(tokens):
            people = people or tokens[end + 1].text in _THAT
        back -= 1
    return people


def _opens_line(tokens: Sequence[Token], at: int, end: int) -> bool:
    """'كورباج وهو ينتشل', 'ققنوس استشهد برصاص': what opens a sentence, before a person's deed."""
    if at and tokens[at - 1].text not in ".!؟?\n•-–—🔸*":
        return False
    if end + 1 >= len(tokens) or tokens[end].kind != "word":
        return False
    word, after = tokens[end].text, tokens[end + 1].text
    if word in _HE:
        return after[0] in "يت"
    found = marks(word)
    told = found & (Mark.FATE | Mark.TELLS) and found & (Mark.VERB | Mark.SPEECH | Mark.HARMED)
    return bool(told) and word not in _NO_DEED
