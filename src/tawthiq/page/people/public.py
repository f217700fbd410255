"""Named for an office or a command: who is not restricted."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.context import Context, is_many
from tawthiq.page.people.names import Name
from tawthiq.page.people.words import Mark, cues, marks, pair

_OPENERS = frozenset("(\"«“”‘'[:،,-–—/*")
_ENDS = frozenset(".!?؟؛;:\n•")
_STOP = frozenset(
    {"عن", "علي", "من", "مع", "بعد", "قبل", "ان", "انه", "انها", "الذي", "التي", "بعدما", "بينما", "حيث"}
)
_SO_CALLED = frozenset({"المدعو", "المدعوه", "المسمي", "الملقب", "المكني"})
_WITHIN = frozenset({"في", "من", "لدي", "ضمن"})
_AMONG = frozenset({"بينهم", "منهم", "وبينهم", "ومنهم", "هم", "وهم", "ابرزهم"})
_FURTHEST = 12
_NAME = Mark.GIVEN | Mark.WEAK


def is_public(tokens: Sequence[Token], name: Name, context: Context) -> bool:
    """Named for an office or a command, before the name or after it."""
    before = _office_before(tokens, name, context.barrier)
    if before is not None and _is_of_volunteers(tokens, before):
        return False
    if before is not None and _is_victims(tokens, before):
        commands = _office_after(tokens, name)
        return commands is not None and not _is_local(tokens, commands)
    if before is not None:
        letters = all(len(t.text) == 1 for t in tokens[name.first : name.last])
        if letters and _is_local(tokens, before):
            return False  # عضو لجان المقاومة م.أ: who wants no name
        if _is_local(tokens, before) and _is_of_kin(tokens, name.last):
            return False  # عضو الجبهة فلان، وهو من أقرباء الضحيتين
        return not (_is_local(tokens, before) and _is_harmed(tokens, before, name))
    after = _office_after(tokens, name)
    protected = context.cue & (Mark.KIN | Mark.PRIVATE)
    polite = protected and cues(context.title) & Mark.POLITE
    if polite and after is not None and _is_apposed_office(tokens, after):
        protected = 0  # الدكتور فلان وكيل وزارة التربية
    if after is None or (protected and after == name.last):
        return False  # 'ناشدت زوجته فلانة الرئيس': no apposition
    general = not protected and after + 1 < len(tokens) and tokens[after + 1].text == "عام"
    victim = bool(context.cue & Mark.PRIVATE) and _is_local(tokens, after) and not general
    return not victim and not (_is_local(tokens, after) and _is_harmed(tokens, name.first, name))


def bears_title(tokens: Sequence[Token], name: Name, barrier: int) -> bool:
    """'قتل عضو المجلس عمار سالم': an office that shields nobody still says that a person is named."""
    return name.given and name.units > 1 and _office_before(tokens, name, barrier) is not None


def _office_before(tokens: Sequence[Token], name: Name, barrier: int) -> int | None:
    """The office word to the left, over its complement ('الناطق باسم …، فلان')."""
    if name.cut and tokens[name.first].text[0] in "وف":
        return None
    for at in range(name.first - 1, max(-1, barrier - 1, name.first - _FURTHEST - 1), -1):
        token = tokens[at]
        if token.kind == "break" or (
            token.text in _ENDS
            and not (
                token.text == "." and at and len(tokens[at - 1].text) == 1 and tokens[at - 1].kind == "word"
            )
        ):
            return None  # but over 'د.'
        if token.kind != "word":
            continue
        found = cues(token.text)
        two = pair(token.text, tokens[at + 1].text) if at + 1 < len(tokens) else 0
        if (found | two) & Mark.OFFICE and not two & Mark.PRIVATE:
            drives = token.text in _DRIVES and _is_of_vehicle(tokens, at)
            prays = token.text == "الوكيل" and at and tokens[at - 1].text in ("ونعم", "نعم")
            return None if drives or prays else at
        if found & Mark.TRADE and token.text.startswith("ال") and at and tokens[at - 1].text.startswith("ال"):
            continue  # مرصد الحريات الإعلامية
        if found & (Mark.PRIVATE | Mark.CALLED) and token.text in _SO_CALLED and _holds_office(tokens, at):
            continue  # القيادي في التنظيم المدعو فلان
        if token.text == "حماه":
            continue  # the city, no mother-in-law
        ends = found & (Mark.KIN | Mark.CALLED | Mark.SPEECH | Mark.VERB | Mark.HARMED)
        if token.text == "عن" and at and cues(tokens[at - 1].text) & Mark.OFFICE:
            continue  # النائب عن …، فلان
        if token.text == "من" and tokens[at + 1].text in _PARTIES and _is_deputy(tokens, at - 1):
            continue  # النائبان المعارضان من حزب …، فلان وفلانة
        if (ends and not found & Mark.PLACE) or token.text in _STOP:
            return None
        of_place = at and (
            cues(tokens[at - 1].text) & Mark.PLACE
            or (  # مدير مشفى الشهيد فلان، المستشار الإعلامي فلان
                found & Mark.TRADE and cues(tokens[at - 1].text) & Mark.OFFICE
            )
        )
        many = is_many(token.text)  # نقيب الصيادين فلان
        if found & Mark.PRIVATE and not found & Mark.POLITE and not of_place and not many:
            return None
    return None


_PARTIES = frozenset({"حزب", "كتله", "حركه", "تيار", "تحالف", "ائتلاف", "قائمه", "قايمه"})


def _is_deputy(tokens: Sequence[Token], at: int) -> bool:
    """An office, over an adjective."""
    while at > 0 and tokens[at].kind == "word" and not cues(tokens[at].text) & Mark.OFFICE:
        if not tokens[at].text.startswith("ال"):
            return False
        at -= 1
    return at >= 0 and tokens[at].kind == "word" and bool(cues(tokens[at].text) & Mark.OFFICE)


_DRIVES = frozenset({"يقودها", "يقوده", "تقودها", "تقوده"})
_VEHICLES = frozenset(
    {"سياره", "دراجه", "شاحنه", "مركبه", "حافله", "جرار", "صهريج", "باص", "توكتوك", "بيكاب", "قارب", "مركب",
     "ركشه", "عربه", "تاكسي", "اجره", "ناريه", "هوائيه", "زراعي", "مدنيه", "نقل", "كارو", "ميكروباص", "فان"}
)  # fmt: skip


def _is_of_vehicle(tokens: Sequence[Token], at: int) -> bool:
    """'دراجة نارية يقودها فلان': who drives, no commander."""
    before = [t.text.lstrip("وبلف").removeprefix("ال") for t in tokens[max(0, at - 6) : at]]
    return any(word in _VEHICLES for word in before)


_KINSMEN = frozenset({"اقرباء", "اقارب", "ذوي", "عايله", "اسره", "اهل"})


def _is_of_kin(tokens: Sequence[Token], at: int) -> bool:
    """'، وهو من أقرباء الضحيتين': named as one of the victims' own."""
    behind = [t.text for t in tokens[at : at + 4] if t.kind == "word" and t.text not in ("وهو", "وهي")]
    return len(behind) > 1 and behind[0] in ("من", "احد", "احدي") and behind[1] in _KINSMEN


def _is_of_volunteers(tokens: Sequence[Token], at: int) -> bool:
    """'عضو غرفة الطوارئ فلان', 'عضوة لجان المقاومة فلانة': who helps where that is persecuted."""
    if tokens[at].text.removeprefix("ال").lstrip("و") not in _MEMBERS:
        return False
    behind = [t.text for t in tokens[at + 1 : at + 4]]
    if behind and behind[0] in _OF_THE_BODY:
        return True
    return any(w.removeprefix("ال") in _VOLUNTEERS for w in behind[1:]) and behind[0] in _BODIES


_VICTIMS = frozenset({"الشهيد", "الشهيده", "القتيل", "القتيله", "المرحوم", "المرحومه", "المغدور", "الفقيد"})


def _is_victims(tokens: Sequence[Token], at: int) -> bool:
    """'شيعوا الشهيد الملازم فلانا': the rank of one who is told as a victim."""
    before = tokens[at - 1] if at else None
    named_for = at > 1 and cues(tokens[at - 2].text) & Mark.PLACE  # مدرسة الشهيد الملازم فلان
    return before is not None and before.text.lstrip("وبلف") in _VICTIMS and not named_for


_MEMBERS = frozenset({"عضو", "عضوه"})
_OF_THE_BODY = frozenset({"الغرفه", "التكيه", "المبادره", "بالغرفه", "بالتكيه"})
_BODIES = frozenset({"غرفه", "غرف", "بغرفه", "لجان", "لجنه", "بلجان", "في", "تكيه", "مبادره", "تنسيقيه"})
_VOLUNTEERS = frozenset({"طواري", "مقاومه", "خيري", "خيريه", "شبابيه", "غرفه"})


def _holds_office(tokens: Sequence[Token], at: int) -> bool:
    """An office right before 'the so-called', or with 'in the …' between."""
    while at and (tokens[at - 1].text in _WITHIN or tokens[at - 1].text.startswith(("ال", "بال"))):
        at -= 1
        if cues(tokens[at].text) & Mark.OFFICE:
            return True
    return bool(at and tokens[at - 1].kind == "word" and cues(tokens[at - 1].text) & Mark.OFFICE)


def _office_after(tokens: Sequence[Token], name: Name) -> int | None:
    at = name.last
    while at < len(tokens) and at < name.last + 2 and tokens[at].text in _OPENERS:
        at += 1
    if at < len(tokens) and tokens[at].text in ("وهو", "وهي", "هو"):
        at += 1
    if at >= len(tokens) or tokens[at].kind != "word":
        return None
    exact = marks(tokens[at].text)
    if exact & Mark.OFFICE and at + 1 < len(tokens):
        led = tokens[at + 1].text
        if (marks(led) | marks(led.removeprefix("ال"))) & Mark.PLACE and tokens[at + 1].kind == "word":
            return at  # فلان قائد الفرقة
    if (at == name.last and exact & _NAME) or (exact & Mark.PLACE and tokens[at - 1].text == "("):
        return None  # قائد is a name too; (لواء الخيام) is what a fighter is called
    two = pair(tokens[at].text, tokens[at + 1].text) if at + 1 < len(tokens) else 0
    if two & Mark.PRIVATE:
        return None  # رئيس تحرير
    return at if (exact | two) & Mark.OFFICE else None


def _is_apposed_office(tokens: Sequence[Token], at: int) -> bool:
    """'مدير عام الإدارة', 'وكيل وزارة التربية': an office without the article, and what it is of."""
    behind = tokens[at + 1].text if at + 1 < len(tokens) and tokens[at + 1].kind == "word" else ""
    two = pair(tokens[at].text, behind) & Mark.OFFICE
    of_what = behind.startswith("ال") or marks(behind) & Mark.PLACE or two or behind in _BODIES_OF
    return bool(of_what) and not tokens[at].text.startswith("ال")


_BODIES_OF = frozenset(
    {"وزاره", "اداره", "هييه", "دائره", "دايره", "مكتب", "مديريه", "قسم", "لجنه", "مجلس", "حزب", "حركه",
     "نقابه", "جمعيه", "منظمه", "مركز", "بلديه", "محافظه", "شركه", "عام", "عموم"}
)  # fmt: skip


_OF_STATES = frozenset(
    {"الوزراء", "الحكومه", "الجمهوريه", "البرلمان", "النواب", "الاركان", "الدوله", "حكومه", "الشيوخ", "وزراء"}
)


def _is_local(tokens: Sequence[Token], at: int) -> bool:
    if not _OF_STATES.isdisjoint(t.text for t in tokens[at + 1 : at + 3]):
        return False  # رئيس مجلس الوزراء
    two = pair(tokens[at].text, tokens[at + 1].text) if at + 1 < len(tokens) else 0
    return bool((cues(tokens[at].text) | two) & Mark.LOCAL)


def _is_harmed(tokens: Sequence[Token], at: int, name: Name) -> bool:
    before = list(tokens[max(0, at - 4) : at])
    while any(t.kind != "word" or cues(t.text) & Mark.SPEECH for t in before):
        before.pop(0)  # of another clause
    behind = list(tokens[name.last : name.last + 3])
    while any(t.kind != "word" for t in behind):
        behind.pop()
    around = [*before, *behind]
    if any(t.text in _AMONG for t in before):  # قتل أربعة من عمال البلدية بينهم رئيس القسم فلان
        around += tokens[max(0, at - 16) : at]
    return any(t.kind == "word" and cues(t.text) & Mark.HARMED for t in around)
