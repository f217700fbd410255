"""What stands around a name: a title, kinship, a place; the name of a building or a unit is told apart."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.deeds import by_deed
from tawthiq.page.people.names import FAMILIES, Name
from tawthiq.page.people.words import Mark, cues, ends_call, marks, pair, stems
from tawthiq.records import record

_INTRODUCE = Mark.PRIVATE | Mark.KIN | Mark.CALLED | Mark.OWNER | Mark.SPEECH | Mark.HARMED
_OPENERS = frozenset("(\"«“”‘'[:،,-–—/*")
_QUOTES = frozenset("(\"«“”‘'[*/")
_PRONOUNS = frozenset({"هم", "هما", "وهم", "وهما", "هو", "هي", "وهو", "وهي"})
_BEARS = frozenset({"يحمل", "تحمل", "حمل", "حملت", "الحامل", "الحامله"})
_PARTS = frozenset(
    {"راس", "عين", "باب", "محيط", "اطراف", "طريق", "وادي", "حساب", "صفحه", "حوش",
     "حقل", "كرم", "بستان"}
)  # رأس الطفلة فلانة
_FIELD = frozenset({"في", "ضد", "حول", "علي", "عن", "لدي", "ضمن", "بمجال"})
_ALSO = frozenset({"ايضا", "كذلك", "خاصه"})
_WITHIN = frozenset({"في", "من", "لدي", "ضمن"})
_ANDS = frozenset("و،,")
_PLACES = frozenset(
    {"قري", "قريتي", "قريتا", "بلدات", "بلدتي", "بلدتا", "مدن", "مدينتي", "احياء", "حيي", "مناطق",
     "منطقتي", "مخيمات", "مخيمي", "مدارس", "مدرستي", "مساجد", "مسجدي", "جوامع", "شوارع", "شارعي",
     "مديريات", "نواحي",
     "تلال", "جبال", "مستشفيات", "مشافي", "كتايب", "الويه", "محاور", "عزل", "عزلتي", "حارات", "ضيع"}
)  # fmt: skip
_INNER = frozenset({"ابن", "بن", "ابو", "ابي", "ام", "ال"})
_SCHOOLS = frozenset({"بنات", "بنين", "ذكور", "اناث", "ابتداييه", "ثانويه", "اساسيه"})
_A_PLACE = frozenset({"قريه", "بلده", "حي", "منطقه", "مدينه", "ضيعه"})
BROKEN = frozenset(
    {
        "الشهداء",
        "الضحايا",
        "القتلي",
        "الجرحي",
        "الاطفال",
        "الشبان",
        "النساء",
        "الاشقاء",
        "الاخوه",
        "الفتيان",
        "الشباب",
        "الاسري",
        "الساده",
        "الدكاتره",
        "السجناء",
        "الابناء",
        "الاولاد",
        "الاحفاد",
    }
)


@record
class Context:
    """`cue`: what introduces the name; `near`: directly before it; `row`: goes on a row of names."""

    cue: int
    near: bool
    title: str
    row: bool
    barrier: int = 0


def read_context(tokens: Sequence[Token], name: Name, follows: bool, barrier: int = 0) -> Context:
    """The nearest introducing word before the name, over adjectives and an opening mark."""
    at = name.first - 1
    while at >= 0 and tokens[at].text in _OPENERS and name.first - at <= 3:
        at -= 1
    if at > 0 and tokens[at].text in _ALSO:
        at -= 1
    blessed = at > 1 and tokens[at].text == "الله" and tokens[at - 1].text == "باذن"
    at -= 2 * blessed  # الشهيدة بإذن الله فلانة
    direct = at == name.first - 1 or blessed
    led = leads(tokens, at) if direct else ""
    if led == "اما":
        return Context(Mark.SPEECH, True, led, follows, barrier)
    if led:
        return Context(Mark.HARMED if led == "علي" else Mark.CALLED, True, led, follows, barrier)
    for step in range(3):
        if at < 0 or tokens[at].kind != "word":
            break
        word = tokens[at].text
        found = cues(word) if word[:1] not in "لبك" or word.lstrip("لبك") not in _PRONOUNS else 0
        wanted = _INTRODUCE if step == 0 else Mark.PRIVATE | Mark.KIN
        family = word in FAMILIES or word.lstrip("وفبل") in FAMILIES
        if found & wanted and (
            direct or family or found & (Mark.PRIVATE | Mark.KIN | Mark.CALLED | Mark.SPEECH)
        ):
            return Context(found & wanted, step == 0, word, follows, barrier)
        if not _is_adjective(word):
            break
        at -= 1
        if at > 0 and tokens[at].text in _WITHIN and word.startswith("ال"):
            at -= 1  # الناشط في الاحتجاجات فلان
    field = _title_over_field(tokens, name.first)
    if field is not None:
        return Context(Mark.PRIVATE, False, tokens[field].text, follows, barrier)
    deed = by_deed(tokens, name.first) if direct and not name.cut else ""
    if deed:
        return Context(Mark.DEED, True, deed, follows, barrier)
    return Context(0, False, "", follows, barrier)


# the last words of such pairs
LEADING = frozenset(
    {"من", "علي", "فوق", "الحياه", "المنيه", "العايله", "الاسره", "عايلتي", "عايلتنا", "اسرته", "اسرتها",
     "عايلته", "عايلتها", "اقاربه", "اقربايه", "ابنائه", "اولاده", "باسم", "مستعار", "قسرا", "اما", "واما",
     "نفسه", "نفسها"}
)  # fmt: skip


def leads(tokens: Sequence[Token], at: int) -> str:
    """The last word of two that lead to a person together: 'كل من', 'أطلقوا النار على', 'عرف نفسه باسم'."""
    if at >= 0 and tokens[at].text in ("اما", "واما"):
        either = any(t.text in ("واما", "او") for t in tokens[at + 1 : at + 5])  # إما نصر وإما شهادة
        return "" if either else "اما"
    if at < 1 or not ends_call(tokens[at].text) or tokens[at].kind != "word" or tokens[at - 1].kind != "word":
        return ""
    before = tokens[at - 1].text
    words = {before, *(stem for _, stem in stems(before))}
    return tokens[at].text if any(pair(w, tokens[at].text) & Mark.CALLED for w in words) else ""


def _title_over_field(tokens: Sequence[Token], first: int) -> int | None:
    """'الناشطة في مجال حقوق المرأة أمل': a title with its field, in words that say nothing else."""
    for at in range(first - 1, max(0, first - 7), -1):
        word = tokens[at].text
        if tokens[at].kind != "word" or cues(word) & (Mark.VERB | Mark.SPEECH | Mark.HARMED | Mark.OFFICE):
            return None
        titled = cues(tokens[at - 1].text) & Mark.TRADE and tokens[at - 1].text.startswith(("ال", "وال"))
        if word in _FIELD:
            return at - 1 if titled and at < first - 1 else None
    return None


_RELATIVE = frozenset({"الذي", "التي", "الذين", "اللذين", "اللذان", "اللتين", "اللتان", "اللواتي"})


def _is_adjective(word: str) -> bool:
    if word in _RELATIVE:
        return False  # المصاب الذي مازال
    return word.startswith("ال") or bool(cues(word) & Mark.ADJECTIVE)


def is_blocked(tokens: Sequence[Token], name: Name) -> bool:
    """The name is that of a place, a building or a unit: 'مدرسة الشهيد محمد', 'كتائب أبو سالم'."""
    at = name.first - 1
    while at > 0 and name.first - at <= 2 and tokens[at].text in _QUOTES:
        at -= 1  # قرية "غانم العلي"
    if _in_row_of_places(tokens, name):
        return True
    if at < 0 or tokens[at].kind != "word":
        return False
    if tokens[at].text == "البو":
        return True  # a tribe, and its land
    if tokens[at].text == "ال" and at:
        at -= 1  # منطقة آل فلان
    if tokens[at].text in _SCHOOLS and at and _is_place_noun(tokens[at - 1].text):
        at -= 1  # مدرسة بنات فلان
    if tokens[at].text in ("ابن", "بن") and at:
        at -= 1  # مدرسة ابن خلدون
    if at and tokens[at - 1].text == "يا":
        return False  # يا جماعة فلان مفقود
    found = cues(tokens[at].text)
    if _is_place_noun(tokens[at].text) and not found & Mark.OWNER:
        return True
    titled = found & (Mark.PRIVATE | Mark.OFFICE) or tokens[at].text in ("النبي", "الامام", "القديس", "سيدنا")
    if titled and at and tokens[at - 1].text.lstrip("وفبل") in _PARTS:
        return False
    named = at - bool(titled)
    if named > 0 and tokens[named].text == "اسم" and _bears(tokens, named):
        return True
    if titled and at > 1 and tokens[at - 1].text in _QUOTES and _is_place_noun(tokens[at - 2].text):
        return True  # مشفى "الشهيد فلان"
    return bool(
        titled
        and at
        and tokens[at - 1].kind == "word"
        and _is_place_noun(tokens[at - 1].text)
        and not tokens[at].text.startswith(("و", "لل"))
    )


def _is_place_noun(word: str) -> bool:
    """Also the short ones that keep their 'and': 'وحي الشيخ أبو سالم'."""
    if word.lstrip("وبفل") in _PLACES:
        return True
    return bool((cues(word) | (marks(word[1:]) if word[:1] == "و" else 0)) & Mark.PLACE)


def _in_row_of_places(tokens: Sequence[Token], name: Name) -> bool:
    """'قرى نوفل وأبو كرمة', 'قرية الشيخ غانم والشيخ سالم': a further place by 'and'."""
    at = name.first
    shaykh = tokens[at - 1].text if at else ""
    if shaykh in ("والشيخ", "وال") or (shaykh == "ال" and at > 1):
        at -= 1
    if tokens[at].text[:1] != "و" and not (at and tokens[at - 1].text in _ANDS):
        return False
    for back in range(at - 1, max(-1, at - 9), -1):
        word = tokens[back].text
        if word in _ANDS:
            continue
        if tokens[back].kind != "word":
            return False
        bare = word.lstrip("وبفل")
        if bare in _PLACES or (at < name.first and bare in _A_PLACE):
            return True
        told = cues(word) & (Mark.VERB | Mark.KIN | Mark.PARTICLE | Mark.SPEECH | Mark.HARMED | Mark.CALLED)
        titled = cues(word) & Mark.PRIVATE and bare != "الشيخ"
        if titled or (told and not marks(word) & Mark.GIVEN and word not in _INNER):
            return False
    return False


def _bears(tokens: Sequence[Token], at: int) -> bool:
    """'ويحمل مفرق البلدة اسم الشهيد …': a place, a unit bears the name."""
    return any(t.text.lstrip("وف") in _BEARS for t in tokens[max(0, at - 4) : at])


def is_many(title: str) -> bool:
    """A title of several: المواطنين, الشهداء."""
    return title.endswith(("ين", "ون", "ات")) or title.lstrip("و") in BROKEN
