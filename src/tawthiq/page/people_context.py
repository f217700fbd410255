"""What stands around a name: a title, kinship, a place or an office; and what follows from it."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people_names import FAMILIES, Name
from tawthiq.page.people_words import Mark, cues, is_common, marks, pair, stems
from tawthiq.records import record

_INTRODUCE = Mark.PRIVATE | Mark.KIN | Mark.CALLED | Mark.OWNER | Mark.SPEECH | Mark.HARMED
_OPENERS = frozenset("(\"«“”‘'[:،,-–—/*")
_QUOTES = frozenset("(\"«“”‘'[*")
_ENDS = frozenset(".!?؟؛;:\n•")
_LOCATIVE = frozenset({"في", "الي", "نحو", "باتجاه", "قرب", "علي", "محيط", "شرق", "غرب", "شمال", "جنوب"})
_STOP = frozenset(
    {"عن", "علي", "من", "مع", "بعد", "قبل", "ان", "انه", "انها", "الذي", "التي", "بعدما", "بينما", "حيث"}
)
_AMONG = frozenset({"بينهم", "بينهن", "منهم", "منهن", "بينهما", "ابرزهم"})
_ONE_OF_MANY = frozenset({"من"})  # كل من
_PRONOUNS = frozenset({"هم", "هما", "وهم", "وهما", "هو", "هي", "وهو", "وهي"})
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
_PARTS = frozenset(
    {"راس", "عين", "باب", "محيط", "اطراف", "طريق", "وادي", "حساب", "صفحه", "حوش"}
)  # رأس الطفلة فلانة
_SO_CALLED = frozenset({"المدعو", "المدعوه", "المسمي", "الملقب", "المكني"})
_FIELD = frozenset({"في", "ضد", "حول", "علي", "عن", "لدي", "ضمن", "بمجال"})
_WITHIN = frozenset({"في", "من", "لدي", "ضمن"})
_WITHHELD = frozenset({"ذكر", "كشف", "نشر", "الافصاح", "ايراد", "اعلان", "الكشف", "بذكر", "معرفه", "عن"})
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
_FURTHEST = 12
_NAME = Mark.GIVEN | Mark.WEAK


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
    direct = at == name.first - 1
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
    return Context(0, False, "", follows, barrier)


# the last words of such pairs
LEADING = frozenset({"من", "علي", "باسم", "مستعار", "اما", "واما", "نفسه", "نفسها"})


def leads(tokens: Sequence[Token], at: int) -> str:
    """The last word of two that lead to a person together: 'كل من', 'أطلقوا النار على', 'عرف نفسه باسم'."""
    if at >= 0 and tokens[at].text in ("اما", "واما"):
        return "اما"
    if at < 1 or tokens[at].kind != "word" or tokens[at - 1].kind != "word":
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


def _is_adjective(word: str) -> bool:
    return word.startswith("ال") or bool(cues(word) & Mark.ADJECTIVE)


def is_blocked(tokens: Sequence[Token], name: Name) -> bool:
    """The name is that of a place, a building or a unit: 'مدرسة الشهيد محمد', 'كتائب أبو سالم'."""
    at = name.first - 1
    while at > 0 and name.first - at <= 2 and tokens[at].text in _QUOTES:
        at -= 1  # قرية "غانم العلي"
    if at < 0 or tokens[at].kind != "word":
        return False
    if tokens[at].text == "ال" and at:
        at -= 1  # منطقة آل فلان
    if tokens[at].text in ("ابن", "بن") and at:
        at -= 1  # مدرسة ابن خلدون
    found = cues(tokens[at].text)
    if found & Mark.PLACE and not found & Mark.OWNER:
        return True
    titled = found & (Mark.PRIVATE | Mark.OFFICE) or tokens[at].text in ("النبي", "الامام", "القديس", "سيدنا")
    if titled and at and tokens[at - 1].text.lstrip("وفبل") in _PARTS:
        return False
    return bool(
        titled
        and at
        and tokens[at - 1].kind == "word"
        and cues(tokens[at - 1].text) & Mark.PLACE
        and not tokens[at].text.startswith(("و", "لل"))
    )


def admits(tokens: Sequence[Token], name: Name, context: Context) -> bool:
    """Is it a person's name here?"""
    head = marks(_opening(tokens, name))
    if _is_word_here(tokens, name, context, head):
        return False
    if not name.given and not name.kunya:
        return _unknown_is_name(tokens, name, context)
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
        return (
            name.sure
            or name.units > 1
            or name.kunya
            or bool(head & Mark.WEAK and not head & (Mark.COMMON | Mark.WORDY))
        )
    return _stands_alone(tokens, name)


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
    rest = tokens[name.first + 1 : name.last]
    if any(_is_name_word(t.text) or t.text.startswith("ال") for t in rest):
        return False
    follower = tokens[name.last].text if name.last < len(tokens) else "."
    if head & Mark.VERB and head & Mark.WEAK and follower == "الي":
        return True  # مشيرة إلى استشهاد
    if head & Mark.WEAK and head & (Mark.PRIVATE | Mark.HARMED) and not rest:
        told = context.cue & (Mark.KIN | Mark.CALLED) or context.title.startswith(("ال", "وال", "لل"))
        return not told  # وشهيد آخر
    woman = head & Mark.WOMAN and head & Mark.WEAK and not head & Mark.MAN
    return bool(woman and context.title.lstrip("وف") in _MEN_SAY)  # قال بيان


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
    if name.units == 1 and not name.cut and not after_place and _acts(tokens, name):
        return True
    rest = tokens[name.first + 1 : name.last]
    known = sum(_is_name_word(t.text) or t.text == "علي" for t in rest)
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


def _is_name_word(word: str) -> bool:
    found = marks(word)
    if word == "عبد" or word.startswith("عبدال"):
        return True
    if found & _NAME and not found & (Mark.COMMON | Mark.VERB | Mark.WORDY):
        return True
    return word.startswith("ال") and bool(marks(word[2:]) & _NAME)


def _unknown_is_name(tokens: Sequence[Token], name: Name, context: Context) -> bool:
    """A first word that nobody knows: only after a title, kinship, or a word that says 'called'."""
    rest = tokens[name.first + 1 : name.last]
    closed = any(_is_last_known(t.text) for t in rest)
    known = any(_is_name_word(t.text) for t in rest)
    if context.cue & Mark.TRADE and not context.title.startswith(("ال", "وال", "لل")):
        closed = known  # صاحب محل الخضار
    if _many(context.title) and tokens[name.first].text[0] in "بلك" and not known:
        return False  # للمواطنين بضرورة التبرع
    if (
        context.row
        or (closed and context.cue & (Mark.PRIVATE | Mark.KIN))
        or (known and context.cue & (Mark.HARMED | Mark.SPEECH))
    ):
        return closed or (context.row and _ends_phrase(tokens, name.last))
    if not name.cut and _is_told_by_frame(tokens, name, context):
        return True
    if not context.near or name.cut:
        return False
    follower = tokens[name.last].text if name.last < len(tokens) else "."
    if context.cue & Mark.CALLED and name.first > 1 and tokens[name.first - 2].text in _WITHHELD:
        return closed  # عدم ذكر اسمها لظروف
    if context.cue & Mark.CALLED:
        title = context.title
        pronoun = title in _PRONOUNS or title in _ONE_OF_MANY or title.lstrip("وف") in _AMONG
        return closed if pronoun else True
    if context.cue & Mark.KIN:
        alone = name.units == 1 and _stands_after_title(tokens[name.first].text, ",", context)
        follows_kin = follower in _COMMAS or follower == "." or follower[0] == "و"
        follows_kin = follows_kin and not (
            name.first > 1 and cues(tokens[name.first - 2].text) & Mark.PLACE
        )  # قرية الأم جريص
        alone = alone and (not context.title.startswith("ال") or follows_kin)
        return closed or follower == "(" or follower.isdigit() or alone
    if context.cue & Mark.PRIVATE:
        return closed or _stands_after_title(tokens[name.first].text, follower, context)
    of_family = context.title in FAMILIES or context.title.lstrip("وفبكل") in FAMILIES
    word = tokens[name.first].text
    return (
        of_family
        and name.units <= 2
        and (word.startswith("ال") or not word.endswith("يه"))
        and not (word.endswith("ه") and word[0] in "م")
    )


_INNER = frozenset({"ابو", "ابي", "ام", "بن", "ابن", "بنت", "ال", "عبد", "ود"})
_OF_THE_HOUSE = frozenset(
    {"الاب", "الام", "الجد", "الجده", "الابن", "الابنه", "الزوج", "الزوجه", "الاخ", "الاخت"}
)
_TO_DO = frozenset(
    {"في", "من", "الي", "علي", "مع", "عن", "ان", "لم", "لا", "بعد", "قبل", "حين", "انه", "انها"}
)
_JOINED = ("ه", "ها", "هم", "هما", "هن")
_RELATIVE = frozenset({"الذي", "التي", "اللذان", "اللذين", "الذين", "وهو", "وهي", "وهم", "وهما"})
_THAT = frozenset({"ان", "انه", "انها", "انهم"})
_COMMAS = frozenset("،,")


def _is_told_by_frame(tokens: Sequence[Token], name: Name, context: Context) -> bool:
    """Words that nobody knows, where the words around leave room for a name alone."""
    words = [t.text for t in tokens[name.first : name.last]]
    if not is_shaped(words[0]) or any(_is_adverb(w) for w in words[1:]):
        return False
    follower = tokens[name.last].text if name.last < len(tokens) else "."
    relative = follower in _RELATIVE or (
        follower in _COMMAS and name.last + 1 < len(tokens) and tokens[name.last + 1].text in _RELATIVE
    )
    many, house = len(words) > 1, any(w.startswith("ال") or w in _INNER for w in words[1:])
    if not (relative or _closes_name(tokens, name.last)):
        return False
    if context.cue & Mark.SPEECH:
        said = follower in _THAT or follower in _COMMAS or follower[0] == "ف"
        return relative or (house and said)
    if context.cue & Mark.KIN:
        joined = context.title.endswith(_JOINED)
        described = not context.near and bool(cues(tokens[name.first - 1].text) & Mark.ADJECTIVE)
        return (many and (joined or context.title in _OF_THE_HOUSE)) or (joined and described)
    if context.cue & Mark.OWNER:
        return house and many
    if context.cue & Mark.HARMED:
        return house or (many and relative)
    if context.cue & Mark.CALLED:
        return many
    if context.cue & Mark.PRIVATE and context.title.lstrip("وفبكل").startswith(("ال", "لل", "ل")):
        return many or not context.near
    if context.cue & Mark.PRIVATE and not context.near:  # عامل الإغاثة فلان
        return many or follower in _THAT
    return False


def is_shaped(word: str) -> bool:
    ends = word.endswith(("ات", "وا", "ايا", "يه")) or (len(word) > 5 and word.endswith(("ون", "ين")))
    return word[0] not in "بلكفويت" and 2 < len(word) < 9 and not ends


def _is_adverb(word: str) -> bool:
    return len(word) > 4 and word.endswith("ا") and word[0] in "متا"


def _closes_name(tokens: Sequence[Token], at: int) -> bool:
    """What may follow a name: a mark, a number, a particle, 'and', a verb."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return True
    word = tokens[at].text
    if word[0] in "بل" and not marks(word) and is_common(word):
        return True  # بجروح, لمراسلنا
    return word[0] == "و" or bool(cues(word) & (Mark.PARTICLE | Mark.VERB | Mark.SPEECH | Mark.HARMED))


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    if at >= len(tokens) or tokens[at].kind != "word":
        return True
    return bool(marks(tokens[at].text) & Mark.PARTICLE) or tokens[at].text.startswith("و")


def _many(title: str) -> bool:
    return title.endswith(("ين", "ون", "ات")) or title.lstrip("و") in BROKEN


def _is_last_known(word: str) -> bool:
    return word.startswith("ال") or bool(marks(word) & _NAME)


def _stands_after_title(word: str, follower: str, context: Context) -> bool:
    """'الطفلة ريناس برصاص', 'الناشط ريناس، وهو': a word alone, that is no adverb and no object."""
    kin = context.cue & Mark.KIN
    definite = kin or context.title.lstrip("وفبكل").startswith(("ال", "لل", "شهيد"))
    many = (_many(context.title) or context.title.endswith("ان")) and follower not in '"”»'
    trade = context.cue & (Mark.POLITE | Mark.TRADE)
    shaped = (
        word.endswith(("ات", "ين", "ا") if trade else ("ات", "ين", "يا"))
        or word[0] in "بلكف"
        or len(word) > 8
    )
    if not definite or many or (shaped and follower not in '"”»'):
        return False
    return bool(kin or not trade or context.title.startswith(("ال", "وال")))


def is_public(tokens: Sequence[Token], name: Name, context: Context) -> bool:
    """Named for an office or a command, before the name or after it."""
    before = _office_before(tokens, name, context.barrier)
    if before is not None:
        return not (_is_local(tokens, before) and _is_harmed(tokens, before, name))
    after = _office_after(tokens, name)
    protected = context.cue & Mark.KIN or (context.cue & Mark.PRIVATE and not context.cue & Mark.POLITE)
    if after is None or (protected and after == name.last):
        return False  # 'ناشدت زوجته فلانة الرئيس': no apposition
    victim = bool(context.cue & Mark.PRIVATE) and _is_local(tokens, after)
    return not victim and not (_is_local(tokens, after) and _is_harmed(tokens, name.first, name))


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
            return at
        if found & Mark.TRADE and token.text.startswith("ال") and at and tokens[at - 1].text.startswith("ال"):
            continue  # مرصد الحريات الإعلامية
        if found & (Mark.PRIVATE | Mark.CALLED) and token.text in _SO_CALLED and _holds_office(tokens, at):
            continue  # القيادي في التنظيم المدعو فلان
        ends = found & (Mark.KIN | Mark.CALLED | Mark.SPEECH | Mark.VERB | Mark.HARMED)
        if token.text == "عن" and at and cues(tokens[at - 1].text) & Mark.OFFICE:
            continue  # النائب عن …، فلان
        if (ends and not found & Mark.PLACE) or token.text in _STOP:
            return None
        of_place = at and (
            cues(tokens[at - 1].text) & Mark.PLACE
            or (  # مدير مشفى الشهيد فلان، المستشار الإعلامي فلان
                found & Mark.TRADE and cues(tokens[at - 1].text) & Mark.OFFICE
            )
        )
        many = _many(token.text)  # نقيب الصيادين فلان
        if found & Mark.PRIVATE and not found & Mark.POLITE and not of_place and not many:
            return None
    return None


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
    if (at == name.last and exact & _NAME) or (exact & Mark.PLACE and tokens[at - 1].text == "("):
        return None  # قائد is a name too; (لواء الخيام) is what a fighter is called
    two = pair(tokens[at].text, tokens[at + 1].text) if at + 1 < len(tokens) else 0
    if two & Mark.PRIVATE:
        return None  # رئيس تحرير
    return at if (exact | two) & Mark.OFFICE else None


def _is_local(tokens: Sequence[Token], at: int) -> bool:
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
    return any(t.kind == "word" and cues(t.text) & Mark.HARMED for t in around)
