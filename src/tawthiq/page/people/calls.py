"""Frames of posts and witnesses in which a given name that is an ordinary word too is a name all the same.

'صباح ومطر أولاد …', 'رعد راح برصاصة طايشة', 'نادت حكمت على ابنها', 'وجدوا ورد ملقى', 'الشقة تعود إلى …'.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.ends import NOUNS, ends_person, is_hardly_a_word, is_verb
from tawthiq.page.people.names import Name, read_name
from tawthiq.page.people.ordinary import is_place
from tawthiq.page.people.words import Mark, cues, marks, pair
from tawthiq.remember import remembered

_STANDS = frozenset(
    {"يقف", "تقف", "وقفت", "يجلس", "تجلس", "جلس", "جلست", "نادي", "نادت", "ينادي", "تنادي", "صاح", "صاحت",
     "اقتيد", "اقتيدت", "احتجز", "احتجزت", "سجن", "سجنت", "يمشي", "تمشي", "ينام", "تنام", "يركض", "تركض",
     "تبكي", "يبكي", "تبتسم", "يبتسم", "استفاق", "استفاقت", "افاق", "افاقت", "توسل", "توسلت", "يجهش",
     "تجهش", "تتنهد", "يتنهد", "نزف", "نزفت", "ينزف", "تنزف", "احترقت", "اختنق", "اختنقت", "غرق", "غرقت",
     "تيتم", "تيتمت", "ترملت", "تتكئ", "يتكئ", "تتوسد", "تحتضن", "يحتضن"}
)  # fmt: skip
_CRIES = frozenset({"نادي", "نادت", "ينادي", "تنادي", "صرخ", "صرخت", "نادوا"})
_HOLDS = frozenset({"يحمل", "تحمل", "حمل", "حملت", "احتضن", "احتضنت", "يحتضن", "تحتضن", "ضمت", "تضم"})
_HELD = frozenset(
    {"صوره", "صور", "جثه", "جثمان", "جثامين", "رفات", "اشلاء", "ملابس", "لعبه", "حقيبه", "دميه", "هويه"}
)
_FINDS = frozenset(
    {"وجد", "وجدت", "وجدوا", "وجدنا", "وجدوه", "لقي", "لقوا", "لقيوا", "لقينا", "لقيت", "راي", "رات", "رايت",
     "راينا", "شاهدت", "شاهدنا", "شافوا", "شفت", "شفنا", "ترك", "تركوا", "رموا", "اخرجوا", "طلعوا"}
)  # fmt: skip
_STATE = frozenset(
    {"ملقي", "ملقاه", "مقتولا", "مقتوله", "مقتول", "ميتا", "ميته", "ميت", "غارقا", "غارقه", "غرقان", "مضرجا",
     "مضرجه", "ممددا", "ممدده", "مرمي", "مرميا", "مرميه", "مذبوح", "مذبوحا", "مذبوحه", "محترقا", "محترقه",
     "ينزف", "تنزف", "جثه", "بلا", "مكبلا", "مغمي", "تحت", "فاقدا", "فاقده", "مصابا", "مصابه", "مشنوقا"}
)  # fmt: skip
_KIN = frozenset(
    {"ابن", "ابنه", "بنت", "اخت", "اخ", "اخو", "شقيق", "شقيقه", "زوجه", "زوج", "والد", "والده", "عم",
     "خال", "جد", "جده", "حفيد", "حفيده", "جار", "جاره", "صديق", "صديقه", "زميل", "زميله"}
)  # fmt: skip
_JOINED = ("نا", "ه", "ها", "هم", "ي")
_MANY = frozenset(
    {"ولاد", "اولاد", "ابناء", "بنات", "اخوه", "اخوات", "اشقاء", "كلن", "كلهم", "كلهن", "كلياتن", "التلاته",
     "الثلاثه", "التنين", "الاثنين", "الاثنان", "سوا", "استشهدوا", "ماتوا", "راحوا", "قتلوا", "انقتلوا",
     "نجوا", "استشهدا", "قتلا", "اصيبا", "اصيبوا", "قضوا", "قضيا", "ارتقوا", "ارتقيا", "ماتا", "نجيا", "فقدا",
     "طلعوا", "نزحوا", "ناموا", "انصابوا", "ماتو", "راحو", "استشهدو", "انقتلو"}
)  # fmt: skip
_BEFELL = frozenset(
    {"انقتل", "انقتلت", "بعدو", "بعده", "بعدها", "لسه", "لسا", "لساتو", "لساتها", "انصاب", "انصابت", "تصاوب",
     "تصاوبت", "انخطف", "انخطفت", "انجرح", "انحرق", "اتصاب", "اتصابت", "اتقتل", "اتقتلت", "انفقد", "قنصوه",
     "قنصوها", "قتلوه", "قتلوها", "خطفوه", "خطفوها", "كتلوه", "كتلوهو", "قتلوهو", "ضربوه", "دفنوه", "دفناه",
     "اعتقلوه", "ذبحوه", "استشهد", "استشهدت", "ماتت", "توفت"}
)  # fmt: skip
_WENT = frozenset({"راح", "راحت", "طلع", "طلعت", "رجع", "رجعت"})
_WENT_SO = frozenset({"شهيد", "شهيده", "ضحيه", "السند", "وما", "ولم", "مبارح", "امبارح", "فدا", "غدر"})
_THAT = frozenset({"ان", "انو", "انه"})
_FOLK = frozenset({"جماعه", "ناس", "عالم", "شباب", "اخوان", "اخوتي", "اخواني", "اهل", "خلق"})
_OF_SOMEONE = frozenset({"يعود", "تعود", "عايد", "عايده", "العايد", "العايده"})
_PROPERTY = frozenset(
    {"شقه", "منزل", "بيت", "سياره", "مركبه", "مزرعه", "دراجه", "ورشه", "محل", "بنايه", "مبني", "عقار", "ارض",
     "خيمه", "دكان", "بستان", "شاحنه", "جرار", "مستودع", "مصنع", "معمل", "متجر", "صيدليه", "جثه", "جثمان"}
)  # fmt: skip
_SO_LOVED = frozenset(
    {"الصغيره", "الصغير", "الحبيبه", "الحبيب", "الغاليه", "الغالي", "المغدور", "المغدوره", "المكلومه",
     "المكلوم", "الجميله", "الجميل", "المسكين", "المسكينه", "البريئه", "البريء"}
)  # fmt: skip
_BUT = frozenset({"الا", "سوي", "غير"})
_LEFT = frozenset({"ينج", "تنج", "ينجو", "نجا", "نجت", "العايله", "الاسره", "عايلته", "عايلتها", "اسرته"})
_DOES = frozenset(
    {"سكت", "سكتت", "يسكت", "تسكت", "صمت", "صمتت", "يصمت", "تصمت", "ذهب", "ذهبت", "يذهب", "تذهب", "ركب",
     "ركبت", "صعد", "صعدت", "اكل", "اكلت", "شرب", "شربت", "لعب", "لعبت", "يلعب", "تلعب", "قرا", "قرات",
     "يقرا", "تقرا", "رسم", "رسمت", "يرسم", "ترسم", "غني", "غنت", "تطبخ", "طبخت", "تخبز", "خبزت", "يسقي",
     "يرعي", "لبس", "لبست", "نسي", "نسيت", "ينسي", "تنسي", "يعرف", "تعرف", "شعر", "شعرت", "يشعر", "تشعر",
     "خاف", "خافت", "يخاف", "تخاف", "حزن", "حزنت", "تعب", "تعبت", "مرض", "مرضت", "جاع", "جاعت", "نجح",
     "نجحت", "بقي", "بقيت", "دخل", "دخلت", "وصل", "وصلت", "عاد", "عادت", "رجع", "رجعت", "تحرك", "تحركت",
     "اسرع", "اسرعت", "تجمد", "تجمدت", "رفع", "رفعت", "وضع", "وضعت", "اغلق", "اغلقت", "فتح", "فتحت", "كمل",
     "يكمل", "تكمل", "تجاوز", "تجاوزت", "احب", "احبت", "يحب", "تحب", "كره", "كرهت", "اراد", "ارادت", "يريد",
     "تريد", "قرر", "قررت", "ظل", "ظلت", "صار", "صارت", "شفي", "شفيت", "تعلق", "تعلقت", "مضي", "مضت",
     "اقترب", "اقتربت", "ابتعد", "ابتعدت", "التصق", "التصقت", "انضم", "انضمت", "تطوع", "تطوعت", "تبرع",
     "تبرعت", "استسلم", "استسلمت", "تسلل", "تسللت", "توجه", "توجهت", "اعتاد", "اعتادت",
     "ساعد", "ساعدت", "اسعف", "حفر", "حفرت", "اين", "وين"}
)  # fmt: skip
_TAKES = frozenset({"تلقي", "تلقت"})
_SHOTS = frozenset({"رصاصه", "طلقه", "شظيه", "ضربه", "طعنه", "رصاصتين", "طعنات"})
_SWORN = frozenset({"ما", "كان", "كانت", "مات", "ماتت"})
_WHO = frozenset({"الذي", "التي"})
_NOT = frozenset({"ليس", "ليست"})
_HE_SAID = frozenset({"قوله", "قولها"})
_I = frozenset({"كنت", "كنا", "رايت", "راينا", "سمعت", "سمعنا", "خرجت", "خرجنا", "هربت", "هربنا", "فقدت"})
_GREETS = frozenset({"سلامات", "سلامتك", "وداعا"})
_BE_WELL = frozenset({"ان", "انشالله", "انشاءالله", "يا", "الله", "وانشالله"})
_NAME = Mark.GIVEN | Mark.WEAK
_BARRED = Mark.PARTICLE | Mark.PLACE | Mark.PRIVATE | Mark.HARMED | Mark.KIN | Mark.CALLED | Mark.OFFICE
_BARRED |= Mark.SPEECH | Mark.ADJECTIVE
_OTHERS = frozenset({"الي", "علي", "عن", "العيان"})
_HOMES = frozenset({"دار", "حوش", "ناس"})
_LEADS = _DOES | _TAKES | {"والله"} | _HOMES | _STANDS | _HOLDS | _FINDS | _OF_SOMEONE | _GREETS


def by_call(text: str, tokens: Sequence[Token]) -> dict[int, Name]:
    """The names in such frames, by the token that they begin with."""
    found: dict[int, Name] = {}
    leads = False
    for at, token in enumerate(tokens):
        led = leads
        if token.kind != "word":
            leads = False
            continue
        word = token.text
        leads, opens = _leads(word), _may_open(word)
        if not (led or opens):
            continue
        name = _beside(tokens, at) if opens and at + 2 < len(tokens) else None
        if name is None and led:
            name = _led(text, tokens, at)
        if name is None and opens and _begins(tokens, at):
            row = _row(tokens, at)
            found.update({n.first: n for n in row})
            name = None if row else _befallen(text, tokens, at)
        if name is not None:
            found[name.first] = name
    return found


@remembered(50_000)
def _leads(word: str) -> bool:
    return word in _LEADS or word[1:] in _LEADS or word in _SO_LOVED or word in _BUT or word in _OTHERS


@remembered(50_000)
def _may_open(word: str) -> bool:
    """Could a given name be read here, with no article, of two letters more than one?"""
    return len(word) > 2 and bool(marks(word) & _NAME) and not marks(word) & _BARRED


def _beside(tokens: Sequence[Token], at: int) -> Name | None:
    """'سلام ابنة جارنا', 'عن فرج وإدريس': before whose relative it is, or before a name joined by 'and'."""
    follows, after = _word(tokens, at + 1), _word(tokens, at + 2)
    kin = follows in _KIN and after.endswith(_JOINED) and not marks(after) & Mark.PARTICLE
    return _one(at, 0) if kin or _is_sure_joined(follows) else None


@remembered(50_000)
def _is_sure_joined(word: str) -> bool:
    """وإدريس: 'and' with a given name that is hardly anything else, and names no town."""
    bare = word[1:]
    sure = word[:1] == "و" and len(bare) > 3 and marks(bare) & Mark.GIVEN and not marks(word)
    return bool(sure) and is_hardly_a_word(bare) and bare not in NOUNS and not is_place(bare)


def _begins(tokens: Sequence[Token], at: int) -> bool:
    """A clause begins: at a mark, behind 'that', behind 'يا جماعة'."""
    if not at or tokens[at - 1].kind != "word":
        return True
    before = tokens[at - 1].text
    return before in _THAT or (before in _FOLK and at > 1 and tokens[at - 2].text == "يا")


def _row(tokens: Sequence[Token], at: int) -> list[Name]:
    """'صباح ومطر أولاد فلان', 'براء ومجد وسعاد كلن': names and what is said of several."""
    end = at + 1
    while end < len(tokens) and _is_joined(tokens[end].text):
        end += 1
    if end == at + 1 or end == len(tokens) or tokens[end].text not in _MANY:
        return []
    things = all(t.text[i > 0 :] in NOUNS for i, t in enumerate(tokens[at:end]))
    if things and tokens[end].text.startswith("كل"):
        return []  # فرح ونور كلهم غابوا
    return [_one(i, int(i > at)) for i in range(at, end)]


@remembered(50_000)
def _is_joined(word: str) -> bool:
    return word[:1] == "و" and not marks(word) and _may_open(word[1:])


def _befallen(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """'رعد انقتل عالحاجز', 'جهاد راح برصاصة', 'يا جماعة رمضان بعدو مفقود'."""
    name = read_name(text, tokens, at) or _one(at, 0)
    behind, after = _word(tokens, name.last), _word(tokens, name.last + 1)
    went = behind in _WENT and (after in _WENT_SO or after[:1] == "ب") and not is_place(tokens[at].text)
    lost = behind in _WHO and bool(cues(after) & (Mark.FATE | Mark.DEED)) and not name.cut
    spoke = behind == "" and _mark(tokens, name.last) == ":" and _word(tokens, name.last + 1) in _I
    plain = name.units == 1 and tokens[at].text not in NOUNS and is_hardly_a_word(tokens[at].text)
    counted = plain and behind in _NOT and not after.startswith("ال")
    return name if behind in _BEFELL or went or lost or spoke or counted else None


def _led(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """Behind a verb of persons alone, one of finding or of holding, 'belongs to', a greeting."""
    lead, word = tokens[at - 1].text, tokens[at].text
    if lead == "الي":
        return _owner(text, tokens, at)
    if lead == "علي":
        cried = {t.text.lstrip("وف") for t in tokens[max(0, at - 4) : at - 1]} & _CRIES
        return _one(at, 0) if cried and _may_open(word) and ends_person(tokens, at + 1) else None
    bare, follows = lead if lead in _LEADS else lead[1:], _word(tokens, at + 1)
    if pair(word, follows):
        return None
    if bare in _DOES and word not in NOUNS and (is_hardly_a_word(word) or _is_quality(word)):
        return _one(at, 0) if ends_person(tokens, at + 1) else None
    if not _may_open(word):
        return None
    if lead in _SO_LOVED:
        return _one(at, 0) if _begins(tokens, at - 1) and _ends(text, tokens, at + 1) else None
    if lead in _BUT:
        told = {t.text for t in tokens[max(0, at - 7) : at]}
        return _one(at, 0) if not follows and not _LEFT.isdisjoint(told) else None
    if lead == "عن":
        return _one(at, 0) if follows in _HE_SAID else None
    if lead == "العيان":
        return read_name(text, tokens, at) or _one(at, 0)
    if bare in _TAKES and follows in _SHOTS:
        return _one(at, 0)
    if bare == "وين":
        return _one(at, 0) if not follows else None
    if bare == "والله":
        return _one(at, 0) if follows in _SWORN else None
    if bare in _GREETS:
        return _one(at, 0) if not follows or follows in _BE_WELL else None
    if bare in _FINDS and follows in _STATE:
        return _one(at, 0)
    if bare in _HOLDS and follows in _HELD:
        return _one(at, 0)
    if bare in _HOMES and is_hardly_a_word(word) and at > 1 and is_verb(tokens[at - 2].text):
        return _one(at, 0) if _ends(text, tokens, at + 1) or not follows else None
    if bare in _STANDS and (bare[0] != "ي" or not marks(word) & Mark.WOMAN) and _ends(text, tokens, at + 1):
        return _one(at, 0)
    return None


@remembered(50_000)
def _is_quality(word: str) -> bool:
    """كريم, عادل, مسعود: an adjective that is a name; behind its verb it would end in ا (كريما)."""
    known = marks(word)
    shaped = len(word) == 4 and (word[1] == "ا" or word[2] == "ي") and word[3] != "ه"
    shaped = shaped or (len(word) == 5 and word[0] == "م" and word[3] == "و")
    barred = Mark.PARTICLE | Mark.PLACE | Mark.KIN | Mark.CALLED | Mark.OFFICE | Mark.PRIVATE | Mark.SPEECH
    return shaped and bool(known & _NAME) and not known & barred


def _ends(text: str, tokens: Sequence[Token], at: int) -> bool:
    """What may follow who stands, cries, is led away; 'تقف حرب بلا نهاية' is told of no person."""
    word = _word(tokens, at)
    upon = word == "علي" and text[tokens[at].end - 1] == "ى"
    return bool(word) and word != "بلا" and (upon or ends_person(tokens, at))


def _owner(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """'الشقة المستهدفة تعود إلى فلان': behind a thing that somebody owns."""
    if at < 3 or tokens[at - 2].text not in _OF_SOMEONE or not _may_open(tokens[at].text):
        return None
    before = {t.text.lstrip("ول").removeprefix("ال") for t in tokens[max(0, at - 8) : at - 2]}
    if _PROPERTY.isdisjoint(before):
        return None
    name = read_name(text, tokens, at)
    if name is None or (name.units == 1 and not is_hardly_a_word(tokens[at].text)):
        return None
    return name if ends_person(tokens, name.last) else None


def _one(at: int, cut: int) -> Name:
    return Name(at, at + 1, cut, 1, True, True, False, False)


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) and tokens[at].kind == "word" else ""


def _mark(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) and tokens[at].kind == "mark" else ""
