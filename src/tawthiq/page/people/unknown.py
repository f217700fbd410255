"""Words that nobody knows: where the words around them leave room for a name alone."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.context import Context, is_many
from tawthiq.page.people.ends import is_split
from tawthiq.page.people.names import FAMILIES, Name
from tawthiq.page.people.ordinary import is_known, is_ordinary, is_strange
from tawthiq.page.people.words import Mark, cues, is_common, marks

_AMONG = frozenset({"بينهم", "بينهن", "منهم", "منهن", "بينهما", "ابرزهم"})
_ONE_OF_MANY = frozenset({"من"})  # كل من
_PRONOUNS = frozenset({"هم", "هما", "وهم", "وهما", "هو", "هي", "وهو", "وهي"})
_WITHHELD = frozenset({"ذكر", "كشف", "نشر", "الافصاح", "ايراد", "اعلان", "الكشف", "بذكر", "معرفه", "عن"})
_NAME = Mark.GIVEN | Mark.WEAK
_NO_HOUSE = Mark.COMMON | Mark.VERB | Mark.WORDY | Mark.OFFICE | Mark.PRIVATE


def unknown_is_name(tokens: Sequence[Token], name: Name, context: Context) -> bool:
    """A first word that nobody knows: only after a title, kinship, or a word that says 'called'."""
    rest = tokens[name.first + 1 : name.last]
    closed = any(_is_last_known(t.text) for t in rest)
    known = any(is_name_word(t.text) for t in rest)
    if is_split(tokens, name.last):
        return False
    first = tokens[name.first].text[name.cut :]
    joined = first[0] in "بلك" and not context.cue & Mark.CALLED
    if (context.row or joined) and not known and is_ordinary(first):
        return False  # فلان واقتادوه إلى; طالب بمحاسبة الجناة
    if context.cue & Mark.TRADE and not context.title.startswith(("ال", "وال", "لل")):
        closed = known  # صاحب محل الخضار
    if is_many(context.title) and tokens[name.first].text[0] in "بلك" and not known:
        return False  # للمواطنين بضرورة التبرع
    if (
        context.row
        or (closed and context.cue & (Mark.PRIVATE | Mark.KIN))
        or (known and context.cue & (Mark.HARMED | Mark.SPEECH))
        or (known and context.cue & Mark.DEED and _is_open_to(tokens, name))
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
    if context.cue & Mark.DEED:
        return False
    if context.cue & Mark.PRIVATE:
        return closed or _stands_after_title(tokens[name.first].text, follower, context)
    of_family = context.title in FAMILIES or context.title.lstrip("وفبكل") in FAMILIES
    word = tokens[name.first].text
    flees = word.endswith("ه") and is_known(word) and not marks(word)  # عائلة فارة
    return (
        of_family
        and not flees
        and name.units <= 2
        and (word.startswith("ال") or not word.endswith("يه"))
        and not (word.endswith("ه") and word[0] in "م")
    )


_INNER = frozenset({"ابو", "ابي", "ام", "بن", "ابن", "بنت", "ال", "عبد", "ود"})
_OF_THE_HOUSE = frozenset(
    {"الاب", "الام", "الجد", "الجده", "الابن", "الابنه", "الزوج", "الزوجه", "الاخ", "الاخت"}
)
_JOINED = ("ه", "ها", "هم", "هما", "هن")
_RELATIVE = frozenset({"الذي", "التي", "اللذان", "اللذين", "الذين", "وهو", "وهي", "وهم", "وهما"})
_THAT = frozenset({"ان", "انه", "انها", "انهم"})
_COMMAS = frozenset("،,")


def _is_told_by_frame(tokens: Sequence[Token], name: Name, context: Context) -> bool:
    """Words that nobody knows, where the words around leave room for a name alone."""
    words = [t.text for t in tokens[name.first : name.last]]
    if context.cue & Mark.SPEECH and name.last < len(tokens) and _says_that(words, tokens[name.last].text):
        return True
    if not is_shaped(words[0]) or any(_is_adverb(w) for w in words[1:]):
        return False
    follower = tokens[name.last].text if name.last < len(tokens) else "."
    relative = follower in _RELATIVE or (
        follower in _COMMAS and name.last + 1 < len(tokens) and tokens[name.last + 1].text in _RELATIVE
    )
    many, house = len(words) > 1, any(w.startswith("ال") or w in _INNER for w in words[1:])
    if not (relative or _closes_name(tokens, name.last)):
        return False
    two = many and all(map(_is_strange, words))
    if context.cue & Mark.SPEECH:
        said = follower in _THAT or follower in _COMMAS or follower[0] == "ف" or follower == "لمراسلنا"
        return relative or ((house or two) and said)
    if context.cue & Mark.KIN:
        joined = context.title.endswith(_JOINED)
        described = not context.near and bool(cues(tokens[name.first - 1].text) & Mark.ADJECTIVE)
        return (many and (joined or context.title in _OF_THE_HOUSE)) or (joined and described)
    if context.cue & Mark.DEED:
        return many and (two or _is_house(words[-1]))
    if context.cue & Mark.OWNER:
        return (house and many) or two
    if context.cue & Mark.HARMED:
        return house or two or (many and relative)
    if context.cue & Mark.CALLED:
        return many
    if context.cue & Mark.PRIVATE and context.title.lstrip("وفبكل").startswith(("ال", "لل", "ل")):
        return many or not context.near
    if context.cue & Mark.PRIVATE and not context.near:  # عامل الإغاثة فلان
        return many or follower in _THAT
    return False


def _is_open_to(tokens: Sequence[Token], name: Name) -> bool:
    return is_shaped(tokens[name.first].text) and _closes_name(tokens, name.last)


def _says_that(words: Sequence[str], follower: str) -> bool:
    """'وقال هشلان دقماق إن': between a verb of speech and 'that', two words and more of no list."""
    plural = any(w.endswith(("ون", "ين", "ات", "يه", "وا")) for w in words)
    known = any(marks(w) or cues(w) or is_common(w) for w in words if not w.startswith("ال"))
    return len(words) > 1 and follower in _THAT and not plural and not known


def _is_strange(word: str) -> bool:
    """No word of the reader's lists, and no adjective or plural by its ending: a name rather than a noun."""
    ends = word.endswith(("يه", "ون", "ين", "ات", "ان", "ا", "ه", "ي"))
    ends = ends or word.startswith("ال")
    return is_shaped(word) and not ends and not marks(word) and not cues(word) and not is_common(word)


def _is_house(word: str) -> bool:
    """الشربجي, الخطيب: by its ending or by the list a family's name, and no noun behind another."""
    known = marks(word) & (Mark.SURNAME | Mark.COMMON | Mark.ADJECTIVE)
    return word.startswith("ال") and (known == Mark.SURNAME or (word.endswith("ي") and not known))


def is_shaped(word: str) -> bool:
    """By its letters it may be a name: no particle joined before, no ending of a plural or a verb."""
    ends = word.endswith(("ات", "وا", "ايا", "يه")) or (len(word) > 5 and word.endswith(("ون", "ين")))
    whole = word[0] not in "بلكفويت" or is_strange(word)
    return whole and 2 < len(word) < 9 and not ends


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


def _is_last_known(word: str) -> bool:
    return word.startswith("ال") or bool(marks(word) & _NAME)


def _stands_after_title(word: str, follower: str, context: Context) -> bool:
    """'الطفلة ريناس برصاص', 'الناشط ريناس، وهو': a word alone, that is no adverb and no object."""
    kin = context.cue & Mark.KIN
    definite = kin or context.title.lstrip("وفبكل").startswith(("ال", "لل", "شهيد"))
    many = (is_many(context.title) or context.title.endswith("ان")) and follower not in '"”»'
    trade = context.cue & (Mark.POLITE | Mark.TRADE)
    shaped = (
        word.endswith(("ات", "ين", "ا") if trade else ("ات", "ين", "يا"))
        or word[0] in "بلكف"
        or len(word) > 8
    )
    if not definite or many or (shaped and follower not in '"”»'):
        return False
    acts = marks(word) & (Mark.DEED | Mark.VERB) and follower not in '"”»'
    if word.endswith(("هم", "ها", "هما")) or acts:
        return False  # 15 شهيدا جلهم من عائلة واحدة; المصاب أدخل إلى المشفى
    return bool(kin or not trade or context.title.startswith(("ال", "وال")))


def is_name_word(word: str) -> bool:
    """A word that is hardly anything but a part of a name."""
    found = marks(word)
    if word == "عبد" or word.startswith("عبدال"):
        return True
    bare = not word.startswith("ال") and found & Mark.SURNAME and not found & _NO_HOUSE
    if bare or (found & _NAME and not found & (Mark.COMMON | Mark.VERB | Mark.WORDY)):
        return True
    return word.startswith("ال") and bool(marks(word[2:]) & _NAME)
