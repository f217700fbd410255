"""Slots that hold persons alone: 'فقدت ضحوى ابنها', 'يعود لدلكاش', 'وداعا شحيبر', 'دلكاش السارة الذي كان …'.

A given name that is a common word elsewhere, or a word that nobody knows, is a name there.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.ends import NOUNS
from tawthiq.page.people.names import Name, read_name
from tawthiq.page.people.ordinary import is_place, is_strange, is_strange_house, is_sure, may_go_on
from tawthiq.page.people.parts import may_follow
from tawthiq.page.people.positions import LINKS
from tawthiq.page.people.words import Mark, cues, marks, pair
from tawthiq.remember import remembered

_OWNED_BY = frozenset(
    {"يعود", "تعود", "عايد", "عايده", "العايد", "العايده", "مملوك", "مملوكه", "المملوك", "المملوكه", "ملك",
     "ملكيته", "ملكيتها", "ملكيه"}
)  # fmt: skip
_HIS = frozenset(
    {"يملكه", "يملكها", "تملكه", "تملكها", "يقطنه", "يقطنها", "تقطنه", "تقطنها", "يسكنه", "يسكنها", "تسكنه",
     "تسكنها", "يستاجره", "تستاجره", "ويقطنه", "ويسكنه", "ويملكه"}
)  # fmt: skip
_RECALL = frozenset(
    {also + who + verb for also in ("", "و") for who in "يت"
     for verb in ("تذكر", "روي", "حكي", "ستذكر", "صف", "سرد", "ستعيد")}
)  # fmt: skip
_SAYS = frozenset({"قال", "قالت", "يقول", "تقول", "اضاف", "اضافت", "يضيف", "تضيف", "اكد", "اكدت"})
_NO_SPEAKER = frozenset({"بيان", "شاهد", "نايب", "قائد", "قايد", "رائد", "رايد", "امين"})
_THAT = frozenset({"ان", "انه", "انها"})
_HIS_WORDS = frozenset({"حديثه", "حديثها", "كلامه", "كلامها", "قصته", "قصتها", "شهادته", "شهادتها"})
_AND_HE = frozenset({"وهو", "وهي", "الذي", "التي"})
_WAS = frozenset({"كانت", "وكانت", "ظلت", "بقيت"})
_THIS = frozenset({"هذا", "هذه", "وهذا", "وهذه", "هاد", "هاي", "هذي", "الا"})
_CALL_ME = frozenset(
    {"يسميني", "تسميني", "يسمونني", "يسموني", "يناديني", "تناديني", "ينادونني", "ينادوني", "يلقبونني",
     "يسمونه", "يسمونها", "نسميه", "نسميها", "سموه", "سموها"}
)  # fmt: skip
_LOST = frozenset({"فقدت", "فقد", "خسرت", "خسر", "ودعت", "ودع", "دفنت", "دفن", "احتضنت", "شيعت"})
_LIMBS = frozenset(
    limb + whose for limb in ("ساق", "يد", "عين", "بصر", "قدم", "رجل", "ذراع", "اصابع", "ساقي")
    for whose in ("ه", "ها")
)
_I_DO = frozenset(
    {"احمل", "احتضن", "احضن", "انادي", "اضم", "اودع", "ادفن", "حضنت", "ناديت", "ضممت", "احتضنت", "سحبت",
     "لمحت", "ايقظت", "نحمل", "ننادي", "حملنا", "سحبنا", "دفنا"}
)  # fmt: skip
_FAREWELL = frozenset({"وداعا"})
_MERCY = frozenset({"رحم", "ورحم", "يرحم", "رحمه", "ورحمه"})
_KNOWN_AGAIN = frozenset({"تعرف", "تعرفت", "وتعرف", "وتعرفت"})
_ON = frozenset({"الي", "علي"})
_ONE_FAMILY = frozenset({"عايله", "اسره", "عيله", "لعايله", "لاسره", "وعايله", "بعايله"})
_INNER = frozenset({"ابو", "ابي", "ام", "بن", "ال", "بو"})
_NATIONS = frozenset(
    {"بريطان", "اميرك", "امريك", "فرنس", "بولند", "استرال", "نرويج", "سويد", "المان", "ايطال", "اسبان",
     "كند", "هولند", "بلجيك", "دنمارك", "ايرلند", "نمساو", "سويسر", "يونان", "ترك",
     "اوكران", "روس", "برتغال", "فنلند", "تشيك",
     "نيوزيلند", "هند", "باكستان", "بنغلاديش", "بنغال", "فلبين", "نيبال", "سريلانك", "اثيوب", "اريتر",
     "صين", "يابان", "كور", "كين", "صومال", "نيجير", "غان", "سنغال", "افغان", "ايران", "برازيل", "مكسيك",
     "ارجنتين", "اسكتلند", "مجر", "رومان", "بلغار", "صرب", "كروات", "تايلند", "تشاد", "اوغند", "ارمن",
     "فيتنام", "اندونيس", "ماليز"}
)  # fmt: skip
_RELATIVE = frozenset({"الذي", "التي"})
_JOINED = ("ه", "ها", "هما", "هم")
_LEADS = _OWNED_BY | _HIS | _FAREWELL | _KNOWN_AGAIN | _CALL_ME | _I_DO | _THIS | _ONE_FAMILY | {"الله"}
_SLOT, _WHO, _OF_ACT, _TELLS, _AND = 1, 2, 4, 8, 16
_NAME = Mark.GIVEN | Mark.WEAK
_ACT = Mark.FATE | Mark.DEED | Mark.SPEECH | Mark.TELLS | Mark.HARMED | Mark.DONE
_NO_FIRST = Mark.PARTICLE | Mark.PLACE | Mark.PRIVATE | Mark.HARMED | Mark.KIN | Mark.CALLED | Mark.OWNER
_NO_FIRST |= Mark.OFFICE | Mark.SPEECH | Mark.ADJECTIVE
_NO_HOUSE = Mark.PARTICLE | Mark.ADJECTIVE | Mark.PRIVATE | Mark.KIN | Mark.SPEECH | Mark.HARMED | Mark.CALLED
_NO_HOUSE |= Mark.VERB
_ENDS = Mark.PARTICLE | Mark.VERB | Mark.SPEECH | Mark.HARMED | Mark.FATE | Mark.KIN


def by_slot(text: str, tokens: Sequence[Token]) -> dict[int, Name]:
    """The names in such slots, by the token that they begin with."""
    found: dict[int, Name] = {}
    for at in [i for i, t in enumerate(tokens) if _kind(t.text)]:
        kind = _kind(tokens[at].text)
        if at + 1 == len(tokens):
            break
        if kind == _AND:
            if _does_too(tokens, at):
                found[at] = Name(at, at + 1, 1, 1, True, True, False, False)
            continue
        name = None
        if kind & _SLOT:
            name = _behind(text, tokens, at)
        if name is None and kind & _TELLS and _speaks(tokens, at):
            name = Name(at + 1, at + 2, 0, 1, True, True, False, False)
        if name is None and kind & _OF_ACT:
            name = _before_kin(text, tokens, at)
        if name is None and kind & _WHO:
            name = _who(tokens, at)
        if name is not None:
            found[name.first] = name
    return found


@remembered(50_000)
def _kind(word: str) -> int:
    """Which of the slots may lie around the word."""
    slot = word in _LEADS or _is_of_nation(word)
    tells = word in _RECALL or word in _WAS or word.lstrip("و") in _SAYS
    tells = tells or bool(cues(word) & Mark.TELLS and not marks(word) & _NAME)
    act = bool(cues(word) & _ACT) and not marks(word) & _NAME
    found = _SLOT * slot | _TELLS * tells | _WHO * (word in _RELATIVE) | _OF_ACT * act
    return found or _AND * bool(word[:1] == "و" and marks(word[1:]) & _NAME and not marks(word))


def _behind(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """Who owns it, who is bidden farewell, whom God may have mercy on, who knew the dead."""
    lead = tokens[at].text
    if lead in _ONE_FAMILY:
        return _house(tokens, at + 1)
    if lead in _CALL_ME and tokens[at + 1].kind == "word":
        return _run(tokens, at + 1, 0)
    if lead in _THIS and not _is_shown(tokens, at + 1):
        return None
    if lead in _I_DO and not marks(tokens[at + 1].text) & _NAME:
        return None
    if _is_of_nation(lead):
        return _stranger(tokens, at + 1)
    if lead in _OWNED_BY:
        return _owner(text, tokens, at + 1)
    if lead == "الله" and not (at and tokens[at - 1].text in _MERCY):
        return None
    first = at + 1 + (tokens[at + 1].text == ("علي" if lead == "الله" else "يا"))
    if lead == "الله" and _word(tokens, first).startswith("علي") and _word(tokens, first) != "علي":
        return None  # رحمة الله عليه
    if lead in _KNOWN_AGAIN and not (first + 1 < len(tokens) and tokens[first + 1].text in _ON):
        return None
    return _person(text, tokens, first) if first < len(tokens) else None


def _house(tokens: Sequence[Token], at: int) -> Name | None:
    """'منزلا لعائلة صخر في', 'من عائلة المصدر:': a noun that is no feminine adjective, no verb, no person."""
    word, end = _word(tokens, at), at + 1
    if not word:
        return None
    if word in _INNER:
        word, end = _word(tokens, at + 1), at + 2
    known, shut = marks(word), tokens[end].text if end < len(tokens) else ":"
    if end == at + 1 and (known & _NO_HOUSE or len(word) < 3):
        return None
    feminine = word.endswith(("ه", "ات", "ين", "ون", "ت", "ا")) and not known & (_NAME | Mark.SURNAME)
    verb = word[0] in "تيب" and not known and not may_follow(word)
    office = known & Mark.OFFICE and not known & Mark.SURNAME
    if end == at + 1 and (feminine or verb or office) and shut != ":":
        return None
    follows = _word(tokens, end)
    if follows in ("عليه", "عليها", "عليهم") or word in ("وحده", "تانيه", "تاني"):
        return None  # المجني عليه, عيلة وحدة
    closed = not follows or bool(cues(follows) & (Mark.PARTICLE | Mark.VERB)) or follows[0] in "بول"
    closed = closed or bool(cues(follows) & Mark.KIN and follows.endswith(_JOINED))
    return Name(at, end, 0, end - at, True, True, False, True) if closed and len(word) > 1 else None


def _is_of_nation(word: str) -> bool:
    """والبولندي, الأسترالية."""
    bare = word.lstrip("و")
    if not bare.startswith("ال"):
        return False
    return bare[2:].removesuffix("ه").removesuffix("ي") in _NATIONS and bare.endswith(("ي", "يه"))


def _stranger(tokens: Sequence[Token], at: int) -> Name | None:
    """'والبولندي توماش نوفاك': two words that nobody knows; an office is told apart later."""
    first, second = _word(tokens, at), _word(tokens, at + 1)
    strange = _is_foreign(first) and _is_foreign(second) and not is_place(first)
    if strange or (marks(first) & Mark.WEAK and not marks(first) & Mark.COMMON and _is_foreign(second)):
        return _run(tokens, at, 0)
    return None


def _is_foreign(word: str) -> bool:
    named = bool(marks(word) & (Mark.SURNAME | Mark.WEAK))
    return is_strange(word) or (len(word) > 3 and named and word[:2] != "ال")


def _owner(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """'يعود لـخالد الشاطر': behind 'to', joined or not."""
    if tokens[at].text == "ل" and at + 1 < len(tokens):
        return _person(text, tokens, at + 1)
    word = tokens[at].text
    if word[:1] != "ل" or len(word) < 4 or tokens[at].kind != "word":
        return None
    owner, follows = word[1:], _word(tokens, at + 1)
    stretched = text[tokens[at].start : tokens[at].end].startswith("لـ")
    known = marks(owner)
    house = bool(follows) and may_go_on(follows) and not is_place(follows)
    named = bool(known & _NAME) and not known & _NO_FIRST and (house or stretched or is_sure(owner))
    strange = not cues(owner) and is_strange(owner) and not is_place(owner) and (stretched or house)
    return _run(tokens, at, 1) if named or strange else None


def _person(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    word = _word(tokens, at)
    known = marks(word)
    if known & _NAME and not known & _NO_FIRST and not pair(word, _word(tokens, at + 1)) & Mark.OFFICE:
        return read_name(text, tokens, at) or _run(tokens, at, 0)
    return _run(tokens, at, 0) if word and is_strange(word) and not is_place(word) else None


def _speaks(tokens: Sequence[Token], at: int) -> bool:
    """'تروي حياة ما جرى', 'يقول خريف إن', 'كانت رحمة تخبز': a name that is a word too."""
    word, follows, lead = _word(tokens, at + 1), _word(tokens, at + 2), tokens[at].text
    known = marks(word)
    barred = Mark.OFFICE | Mark.PRIVATE | Mark.SPEECH | Mark.KIN
    if not known & _NAME or known & barred or (word in _NO_SPEAKER and (lead not in _WAS or word != "بيان")):
        return False
    if lead in _WAS:
        does = 3 < len(follows) < 8 and follows[0] == "ت" and not marks(follows) & _NAME
        return does and (word in NOUNS or not known & Mark.VERB) and not known & Mark.PARTICLE
    if lead not in _RECALL:
        told = follows in _THAT or follows in _HIS_WORDS or follows in _AND_HE
        return told and not known & Mark.PARTICLE
    object_of_word = not follows or follows.startswith("ال") or bool(marks(follows) & Mark.ADJECTIVE)
    return not object_of_word and not known & (Mark.PARTICLE | Mark.COMMON)


def _is_shown(tokens: Sequence[Token], at: int) -> bool:
    """'هذا خليل، وتلك أخته', 'لم يبق إلا خليل': a word that is hardly anything but a name, before a mark."""
    known = marks(_word(tokens, at))
    barred = Mark.COMMON | Mark.VERB | Mark.WORDY | Mark.PARTICLE | Mark.OFFICE | Mark.PLACE
    return bool(known & _NAME) and not known & barred and not _word(tokens, at + 1)


def _does_too(tokens: Sequence[Token], at: int) -> bool:
    """'، وحلا تمسك بثوبي': 'and' with a given name, before what she does."""
    known, follows = marks(tokens[at].text[1:]), _word(tokens, at + 1)
    barred = Mark.COMMON | Mark.VERB | Mark.WORDY | Mark.PARTICLE | Mark.OFFICE | Mark.PLACE | Mark.OWNER
    if not known & _NAME or known & barred or marks(tokens[at].text) or not 3 < len(follows) < 8:
        return False
    begins = "تي" if not known & Mark.MAN else "ي"
    return follows[0] in begins and not marks(follows) & (_NAME | Mark.COMMON | Mark.SURNAME)


def _before_kin(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """'فقدت حياة ابنها', 'ودع دلكاش الساري والديه': between what somebody did and whose relative it was."""
    word = _word(tokens, at + 1)
    known = marks(word)
    lost = tokens[at].text.lstrip("و") in _LOST
    barred = _NO_FIRST & ~(Mark.HARMED | Mark.OWNER) if lost and known & Mark.WEAK else _NO_FIRST  # حياة
    if word[-1:] == "ا" and len(word) == 5 and word[1] == "ا" and not known:
        return None  # يقول قاصدا ابنه
    if not word or word.startswith("ال") or known & barred or pair(word, _word(tokens, at + 2)):
        return None
    if not (known & _NAME or (is_strange(word) and not is_place(word))):
        return None
    if known & (Mark.WORDY | Mark.COMMON | Mark.VERB) and not lost:
        return None  # ينتظر عودة ولده
    end = at + 2
    while end < len(tokens) and end < at + 4 and tokens[end].kind == "word" and may_go_on(tokens[end].text):
        end += 1
    kin = _word(tokens, end)
    if not (marks(kin) & Mark.KIN and kin.endswith(_JOINED)) and not (lost and kin in _LIMBS):
        return None
    return Name(at + 1, end, 0, end - at - 1, True, True, False, False)


def _who(tokens: Sequence[Token], at: int) -> Name | None:
    """'إلى جانب دلكاش الساره الذي كان …': no thing without the article is described so, but a name."""
    first = at - 2
    if first < 0 or tokens[first].kind != "word" or tokens[at - 1].kind != "word":
        return None
    word, house = tokens[first].text, tokens[at - 1].text
    surname = bool(marks(house) & (Mark.SURNAME | Mark.WEAK)) and not marks(house) & Mark.PARTICLE
    if not (surname or is_strange_house(house) or (is_strange(house) and not is_place(house))):
        return None
    known = marks(word)
    named = bool(known & _NAME) and not known & (_NO_FIRST | Mark.COMMON | Mark.VERB | Mark.WORDY)
    if not named and not (is_strange(word) and not is_place(word)):
        return None
    return Name(first, at, 0, 2, True, True, False, True)


def _run(tokens: Sequence[Token], at: int, cut: int) -> Name:
    end = at + 1
    while end < len(tokens) and end < at + 4 and tokens[end].kind == "word":
        step = 1 + (tokens[end].text in LINKS)
        word = _word(tokens, end + step - 1)
        if not word or not may_go_on(word) or (marks(word) & _ENDS and not marks(word) & _NAME):
            break
        end += step
    return Name(at, end, cut, end - at, True, True, False, False)


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) and tokens[at].kind == "word" else ""
