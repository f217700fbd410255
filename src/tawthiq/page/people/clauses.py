"""Clauses whose frame leaves room for a person: 'لم يكن فلان قد أكمل', 'أن فلان خرج', 'أما فلان فقد'.

A word without the article right there is hardly a thing: things are told with it ('كان القصف قد توقف',
'أن القصف توقف'). So also a given name that is a common word elsewhere is a name there, and a word that
nobody knows.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.ends import ends_person
from tawthiq.page.people.names import Name, read_name
from tawthiq.page.people.ordinary import end_of_strange, is_ordinary, is_place, is_strange, is_sure
from tawthiq.page.people.words import Mark, cues, marks, pair, phrases
from tawthiq.remember import remembered

_WERE = frozenset({"يكن", "تكن", "كان", "كانت", "وكان", "وكانت"})
_BY = frozenset({"بحسب", "وبحسب", "وفق", "ووفق", "حسب"})
_AS_FOR = frozenset({"اما", "واما"})
_CLANS = frozenset({"ال", "وال", "لال", "بال"})
_OH = frozenset({"يا", "يما", "يمه"})
_SO = frozenset({"وهو", "وهي", "الذي", "التي"})
_AND_YET = frozenset({"ان", "لكن", "ولكن", "بينما", "وبينما", "فيما", "وفيما"})
_FIRST = _WERE | _BY | _AS_FOR | _OH | _AND_YET
# said to the dead: 'الله يرحمك يا فلان'
_HOURS = frozenset({"صباح", "فجر", "ضحي", "سحر"})
_WHOSE = ("ه", "ها", "هم", "هما", "ي", "نا")
_DAYS = frozenset({"امس", "اليوم", "غد", "غدا", "هذا", "يوم", "ذلك", "كل", "يومها"})
_OPENS = frozenset("«\"“:.!؟")
_OWNED = frozenset(
    {"منزل", "منازل", "بيت", "بيوت", "دار", "حوش", "خيمه", "بقاله", "دكان", "محل", "ورشه", "صيدليه", "مخبز"}
)
_BESIDE = frozenset({"المجاور", "المقابل", "الملاصق", "الواقع", "الكائن", "القريب", "بجوار", "بجانب"})
_OF_HOUSE = frozenset(
    {"محاصر", "كله", "كلو", "كلهم", "كلن", "راح", "انقصف", "انهد", "انقصفت", "محروق", "مدمر", "تدمر", "انحرق"}
)
_BEHIND = frozenset(
    {"وراءه", "وراءها", "خلفه", "خلفها", "بجوار", "بجانب", "حتفه", "حتفها", "مصرعه", "مصرعها", "وحيدا"}
)
_TO_THE_DEAD = frozenset(
    {
        "يرحمك", "يرحمكم", "يرحمكن", "رحمك", "وداعا", "نلقاك", "نلقاكم", "عليك", "عليكي", "عليكم", "قلبك",
        "قلبي", "روحك", "فراقك", "سامحنا", "سامحينا", "الجنه", "بالجنه", "اشتقتلك", "شهيد", "يحرسك", "نراك",
        "ننساك", "دمك", "موتك", "بسلام", "رحلت", "سبقتنا", "يصبرك", "خساره", "ارقد", "نم", "دم", "استشهدت",
        "وينك", "ذنبك", "كنت", "كنتي", "انت", "وانت", "انتي", "وانتي", "الشهاده",
        "شهادتك", "ودعتك", "ودعناك", "لروحك", "يرحمو", "وين", "ردي", "رد", "روحو", "راح", "اخ", "اه", "ويلي",
        "حسرتي", "وجعي",
    }
)  # fmt: skip
_DEAR = frozenset({"حبيب", "حبيبه", "نور", "روح", "عمر", "حياه"})
_LANDS = frozenset({"شام"})  # الله يحميك يا شام
_KNEW = frozenset(
    {"قد", "تعلم", "يعلم", "تعرف", "يعرف", "تتوقع", "يتوقع", "تدري", "يدري", "تتخيل", "يتخيل", "تدرك", "يدرك"}
)
_ON_THE_WAY = frozenset({"طريقه", "طريقها", "حضن"})
_NO_YOU = frozenset({"هناك", "ذلك", "كذلك", "هنالك", "معارك", "بارك"})
_NAME = Mark.GIVEN | Mark.WEAK
_NO_FIRST = Mark.PARTICLE | Mark.PLACE | Mark.PRIVATE | Mark.HARMED | Mark.KIN | Mark.CALLED | Mark.OWNER
_KUNYA = frozenset({"ابو", "ابا", "ابي", "ام", "عبد"})


def by_clause(text: str, tokens: Sequence[Token]) -> dict[int, Name]:
    """Names that such a clause leaves room for, by the token that they begin with."""
    found: dict[int, Name] = {}
    for at in [i for i, t in enumerate(tokens, 1) if _wakes(t.text)]:
        if at == len(tokens):
            break
        lead = tokens[at - 1].text
        if lead in _CLANS and _is_clan(text, tokens, at):
            found[at] = Name(at, at + 1, 0, 1, True, True, False, True)
            continue
        if lead in _OPENS and _opens_with(tokens, at):
            found[at] = Name(at, at + 1, 0, 1, True, True, False, False)
            continue
        if tokens[at].kind != "word" or not _leads(lead):
            continue
        if _OWNED & {lead, lead[1:]}:
            if _is_house(tokens, at):
                found[at] = Name(at, at + 1, 0, 1, True, True, False, True)
            continue
        name = _name(text, tokens, at) if lead in _FIRST else _of_fate(text, tokens, at)
        if name is not None and _fits(tokens, name, lead):
            found[at] = name
    return found


@remembered(50_000)
def _wakes(word: str) -> bool:
    return word in _CLANS or word in _OPENS or _leads(word)


@remembered(50_000)
def _leads(word: str) -> bool:
    return word in _FIRST or bool(_OWNED & {word, word[1:]}) or bool(cues(word) & (Mark.FATE | Mark.KIN))


def _is_clan(text: str, tokens: Sequence[Token], at: int) -> bool:
    """'عزاء آل وادي': any word behind آل, which is no dynasty and no place."""
    raw = text[tokens[at - 1].start : tokens[at - 1].end]
    if raw.lstrip("ولبف") != "آل" or marks(tokens[at].text) & Mark.PARTICLE:
        return False
    placed = at > 1 and cues(tokens[at - 2].text) & Mark.PLACE  # منطقة آل فلان
    return not placed and ("ال", tokens[at].text) not in phrases("placename").get("ال", ())


def _opens_with(tokens: Sequence[Token], at: int) -> bool:
    """'«زهرة ماتت في الطريق»': a given name, a word elsewhere, before what befell a person."""
    known = marks(tokens[at].text)
    if not known & _NAME or known & (_NO_FIRST | Mark.OFFICE | Mark.VERB) or at + 1 == len(tokens):
        return False
    found = marks(tokens[at + 1].text)
    return bool(found & Mark.VERB and found & (Mark.FATE | Mark.HARMED))


def _is_house(tokens: Sequence[Token], at: int) -> bool:
    """'فتشوا بيت القرنفلي المجاور', 'قرب بقالة الصلوي': a family's name in ي, with no word of it behind."""
    word = tokens[at].text
    if not (word.startswith("ال") and word.endswith("ي") and len(word) > 5) or marks(word) & ~Mark.SURNAME:
        return False
    if marks(word[2:]) & ~(_NAME | Mark.SURNAME | Mark.MAN) or (not marks(word) and is_ordinary(word)):
        return False
    follows = tokens[at + 1].text if at + 1 < len(tokens) and tokens[at + 1].kind == "word" else ""
    return not follows or follows in _BESIDE | _OF_HOUSE or bool(cues(follows) & (Mark.PARTICLE | Mark.VERB))


def _of_fate(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """'دفنت وردة بجوار زوجها', 'ترك وسام وراءه أربعة أطفال': a given name that is a word too, alone."""
    known = marks(tokens[at].text)
    if not cues(tokens[at - 1].text) & Mark.FATE:
        whole = _of_kin(text, tokens, at)
        if whole is not None:
            return whole
        follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
        whose = tokens[at - 1].text.endswith(_WHOSE) and tokens[at - 1].text != "حماه"
        hour = whose and tokens[at].text in _HOURS
        hour = hour and not follows.startswith("ال") and follows not in _DAYS
        return Name(at, at + 1, 0, 1, True, True, False, False) if hour else None  # زوجته صباح بجروح
    if not known & _NAME or known & (_NO_FIRST | Mark.OFFICE):
        return None
    follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if pair(tokens[at].text, follows) & (Mark.OFFICE | Mark.COMMON):
        return None  # رائد في الجيش; قتل أكبر عدد
    return Name(at, at + 1, 0, 1, False, True, False, False)


def _of_kin(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """'كنتها دولة حسن بغوي': any word between a relative of somebody and a given name is one too."""
    word = tokens[at].text
    barred = Mark.PARTICLE | Mark.VERB | Mark.PRIVATE | Mark.OFFICE | Mark.KIN | Mark.ADJECTIVE | Mark.SPEECH
    barred |= Mark.CALLED | Mark.KNOWN_AS | Mark.OWNER | Mark.HARMED
    if tokens[at - 1].text == "حماه":
        return None  # the city
    if word.startswith("ال") or cues(word) & barred or len(word) < 3:
        return None
    if not tokens[at - 1].text.endswith(_WHOSE):
        return None
    if at + 1 == len(tokens) or not is_sure(tokens[at + 1].text) or word[0] in "وبلك":
        return None
    behind = read_name(text, tokens, at + 1)
    return Name(at, behind.last, 0, behind.units + 1, True, True, False, behind.family) if behind else None


def _name(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """The name of one word or several that begins here; None where the word may be no person's."""
    word = tokens[at].text
    if is_strange(word):
        end = end_of_strange(tokens, at)
        if end == at + 1 and is_place(word):
            return None  # أما سراقب فقد قصفت
        return Name(at, end, 0, end - at, False, False, False, False)
    known = marks(word)
    if word not in _KUNYA and (not known & _NAME or known & _NO_FIRST):
        return None
    if known & Mark.OFFICE and not known & Mark.GIVEN:
        return None
    return read_name(text, tokens, at)


def _fits(tokens: Sequence[Token], name: Name, lead: str) -> bool:
    """Does what stands behind say that a person is told of?"""
    behind = tokens[name.last] if name.last < len(tokens) else None
    word = behind.text if behind is not None and behind.kind == "word" else ""
    if lead not in _FIRST:
        if name.units > 1:
            return True
        return word in _BEHIND or ends_person(tokens, name.last)
    if lead in _WERE:
        return word in _KNEW or (word == "في" and _follows(tokens, name.last) in _ON_THE_WAY)
    if lead in _OH:
        if tokens[name.first].text in _DEAR and word.endswith(("ك", "ي", "العين")):
            return False  # يا حبيب خالك
        until = name.last + 3 if name.given or name.kunya else name.first - 1
        around = {t.text for t in tokens[max(0, name.first - 9) : until]}
        ends = not word or word in _TO_THE_DEAD or ends_person(tokens, name.last)
        told = not _TO_THE_DEAD.isdisjoint(around) or _is_to_you(tokens, name.first - 2)
        return ends and told and tokens[name.first].text not in _LANDS
    if lead in _AND_YET:
        found = marks(word) if word else 0
        if word in ("لن", "لم") and name.last + 1 < len(tokens):
            return tokens[name.last + 1].text[0] in "يت"  # إن نور لن ترى
        return bool(found & Mark.VERB and found & (Mark.DEED | Mark.HARMED | Mark.FATE))
    if lead in _AS_FOR:
        return word[:1] == "ف" and bool(cues(word) & (Mark.PARTICLE | Mark.VERB | Mark.SPEECH))
    return not name.given and not name.kunya and (not word or word in _SO)  # the others are told elsewhere


def _is_to_you(tokens: Sequence[Token], at: int) -> bool:
    """'اغتالوك يا فلان', 'كسرتي ظهرنا يا فلانة': said to somebody by one of the words before."""
    words = [t.text for t in tokens[max(0, at - 1) : at + 1] if t.kind == "word"] if at >= 0 else []
    told = [w for w in words if len(w) > 3 and w not in _NO_YOU and not marks(w) & _NAME]
    return any(w.endswith(("ك", "كي")) or (w[-2:] == "تي" and w[:2] != "ال") for w in told)


def _follows(tokens: Sequence[Token], at: int) -> str:
    return tokens[at + 1].text if at + 1 < len(tokens) else ""
