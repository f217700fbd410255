"""Where persons stand: behind a title, what befell somebody, 'called', 'the release of', before what one did.

What stands there and is no ordinary word is a name; how far it goes is told by its words (`people_run`).
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.context import is_many
from tawthiq.page.people.deeds import WHO_DID, by_deed
from tawthiq.page.people.ends import is_adjective, is_split
from tawthiq.page.people.names import Name
from tawthiq.page.people.ordinary import is_place
from tawthiq.page.people.parts import LINKS, NONE, STRANGE, SURE, TOO, may_stand_whole, part
from tawthiq.page.people.positions import is_title
from tawthiq.page.people.run import (
    FIRST_LINKS,
    is_spelt_elsewhere,
    is_written_as_word,
    names,
    names_surely,
    run_end,
)
from tawthiq.page.people.words import Mark, cues, ends_call, marks, pair, phrases
from tawthiq.remember import remembered

_FAR = 5
_TOLD = ("placename", "public")
_WEAK, _STRONG, _TITLED = 1, 2, 3
_DRIVES = frozenset(
    {"يقودها", "يقوده", "تقودها", "تقوده", "يستقلها", "تستقلها", "يركبها", "يستقلهما", "تخص", "يخص", "وتخص"}
)
_BY = frozenset(
    {"بحسب", "وبحسب", "وفق", "ووفق", "حسب", "لحسب", "شهاده", "روايه", "افاده", "لشهاده", "لروايه"}
)  # fmt: skip
_TO = frozenset({"عن", "علي", "الي", "ضد", "بحق", "مع"})
_PRONOUNS = frozenset({"هو", "هي", "هم", "هما", "هن", "وهم", "وهما", "وهو", "وهي"})
_OPENS = frozenset(".!؟?:•*-–—«\"“")
_PEOPLE = frozenset(
    {"طفل", "طفله", "شاب", "شابه", "رضيع", "رضيعه", "امراه", "فتي", "فتاه", "طالب", "طالبه", "مسعف",
     "معلم", "معلمه",
     "مسن", "مسنه", "نازح", "نازحه"}
)  # fmt: skip
_ONE_OF = frozenset(
    {"الناجين", "السكان", "الشهود", "الاهالي", "الجيران", "المسعفين", "المصابين", "الجرحي", "النازحين"}
)  # fmt: skip
_OVER = frozenset("\"“«'*(:/") | {"ب"}
_CLOSE = frozenset("\"”»'*)")
_BODIES = frozenset({"جثامين", "جثث", "جثتي", "جثماني", "وجثامين", "ارواح"})
_LEADS = Mark.PRIVATE | Mark.KIN | Mark.CALLED | Mark.KNOWN_AS | Mark.FATE | Mark.HARMED
_LEADS_TOO = Mark.TELLS | Mark.SPEECH | Mark.TELLS_THAT
_SAID = frozenset(
    {"الذي", "التي", "ان", "انه", "انها", "انهم", "وهو", "وهي", "لمراسلنا", "تفاصيل", "لحظات", "قصته",
     "قصتها", "اخر", "ما", "كيف", "قايلا", "قايله", "عن"}
)  # fmt: skip
_ENDS = Mark.PARTICLE | Mark.VERB | Mark.SPEECH | Mark.HARMED | Mark.FATE | Mark.TELLS | Mark.CALLED
_ENDS |= Mark.KIN | Mark.DEED | Mark.DONE | Mark.ADJECTIVE
_NAME = Mark.GIVEN | Mark.WEAK
_NO_FIRST = Mark.PARTICLE | Mark.KIN | Mark.CALLED | Mark.SPEECH | Mark.OFFICE | Mark.PRIVATE | Mark.OWNER
_NO_FIRST |= Mark.ADJECTIVE | Mark.PLACE
_OWNED_BY = frozenset({"تعود", "يعود", "وتعود", "ويعود", "عايده", "عايد", "العايد", "العايده"})
_HARMED = frozenset(
    {"القتلي", "الضحايا", "الشهداء", "الجرحي", "المصابين", "المعتقلين", "المفقودين", "المخطوفين"}
)  # fmt: skip
_NO_SUBJECT = Mark.PARTICLE | Mark.SPEECH | Mark.CALLED | Mark.KIN | Mark.PRIVATE | Mark.VERB
_AS_FOR = frozenset({"اما", "واما"})
_HE = frozenset({"وهو", "وهي"})
_ALSO = frozenset({"كذلك", "ايضا"})
_TRULY = frozenset({"الحقيقي", "الكامل", "الحركي", "الثلاثي"})
_NAME_OF = frozenset({"اسمه", "اسمها", "واسمه", "واسمها"})
_FELL = frozenset({"سقط", "سقطت", "وسقط", "وسقطت", "تعرض", "تعرضت", "وتعرض"})
_DEAD = frozenset(
    {"قتيلا", "قتيله", "قتيلين", "شهيدا", "شهيده", "شهيدين", "جريحا", "جريحه", "جريحين", "مضرجا", "للضرب",
     "للتعذيب", "للاعتقال", "للطعن", "للخطف", "للاختطاف"}
)  # fmt: skip
_FOLK = frozenset({"سكان", "اهالي", "ابناء", "اهل", "نازحي"})
_SINCE = frozenset({"الي", "منذ", "اثره", "اثرها", "اثناء"})


def by_stand(text: str, tokens: Sequence[Token]) -> dict[int, Name]:
    """The names in such positions, by the token that they begin with."""
    found: dict[int, Name] = {}
    before, reach = _OPENS_LINE, 0
    for at, token in enumerate(tokens):
        leads, before = before, _leads(token.text)
        if leads > 1:
            reach = at + leads
        if not leads and at > reach:
            continue
        if token.kind != "word" or not (_begins(token.text) or is_spelt_elsewhere(text, token)):
            continue
        if is_adjective(tokens, at):
            continue
        lead = _lead(text, tokens, at) if at else 0
        if lead:
            name = _read(text, tokens, at, lead)
        else:
            name = _opening(text, tokens, at) if not at or tokens[at - 1].kind != "word" else None
        if name is not None:
            found[at] = name
    return found


_OPENS_LINE = 1
_NEAR = _TRULY | _FELL | _ALSO | _DRIVES | _BODIES | _BY | _HARMED | _AS_FOR | _PRONOUNS


@remembered(50_000)
def _leads(word: str) -> int:
    """How far behind the word a name may begin that it leads to: 0 where none does, 1 right behind."""
    found = cues(word)
    if found & (Mark.DONE | Mark.TOWARDS) or word in _OWNED_BY:
        return _FAR
    if found & (Mark.PRIVATE | Mark.KIN):
        return 2  # صاحب المتجر فلان
    near = found & (_LEADS | _LEADS_TOO | Mark.DEED) or ends_call(word)
    return int(bool(near or not word.isalpha() or word in _NEAR))


@remembered(50_000)
def _begins(word: str) -> bool:
    """May a name begin with the word where a person is demanded?"""
    return word in LINKS or part(word) != NONE or _is_noun(word)


@remembered(50_000)
def _is_noun(word: str) -> bool:
    """Behind 'the young man' a noun without the article is a name: 'الشيخ طلب عبده'."""
    barred = _NO_FIRST | Mark.HARMED | Mark.VERB
    return 2 < len(word) < 8 and word[0] not in "وفبلكيتن" and word[:2] != "ال" and not marks(word) & barred


def _opening(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """'دلكاش استشهد برصاص', 'شحيبر طفلة في التاسعة': what opens a sentence,
     before what befell a person, what one is."""
    if at and tokens[at - 1].text not in _OPENS:
        return None
    name = _read(text, tokens, at, _STRONG)
    if name is None or name.last >= len(tokens):
        return None
    found, word = marks(tokens[name.last].text), tokens[name.last].text
    befell = found & (Mark.FATE | Mark.HARMED) and found & Mark.VERB
    return name if befell or word in _PEOPLE else None


def _is_apposed(text: str, tokens: Sequence[Token], at: int) -> bool:
    """'خال الطفل، فلان، قال': between commas, behind who it is."""
    end = run_end(text, tokens, at)
    if end == at or end >= len(tokens) or tokens[end].text not in "،,":
        return False
    back, people = at - 2, False
    while back >= 0 and at - back < 6 and tokens[back].kind == "word":
        found = cues(tokens[back].text)
        person = bool(found & (Mark.PRIVATE | Mark.KIN)) or tokens[back].text in _ONE_OF
        if found & (Mark.PLACE | Mark.OFFICE) or (part(tokens[back].text) == SURE and not person):
            return False
        people = people or person
        back -= 1
    return people


def _lead(text: str, tokens: Sequence[Token], at: int) -> int:
    if tokens[at - 1].text in "،,":
        return _STRONG if _is_apposed(text, tokens, at) else 0
    back = at - 1
    while back > 0 and at - back < 3 and tokens[back].text in _OVER:
        back -= 1
    if tokens[back].kind != "word":
        return 0
    word, found = tokens[back].text, cues(tokens[back].text)
    if back < at - 1:
        return _STRONG if found & (Mark.KNOWN_AS | Mark.CALLED) or is_title(tokens, back) else 0
    if word in _DRIVES or word in _BODIES or _is_named_truly(tokens, back) or _falls(tokens, back):
        return _STRONG
    if word in _ALSO and back:
        back -= 1
        word, found = tokens[back].text, cues(tokens[back].text)
    if _is_officers(tokens, back):
        return 0
    if ends_call(word) and back and pair(tokens[back - 1].text, word) & Mark.CALLED:
        return _STRONG
    if word in _BY or word in _AS_FOR:
        return _WEAK
    if word in _PRONOUNS:
        return _WEAK
    if found & (Mark.OFFICE | Mark.PLACE):
        return 0
    if is_title(tokens, back):
        return _TITLED
    if found & (Mark.FATE | Mark.CALLED | Mark.KNOWN_AS):
        return _STRONG if not found & Mark.DONE else _WEAK
    if found & (Mark.HARMED | Mark.TELLS | Mark.SPEECH | Mark.TELLS_THAT):
        return _WEAK
    if _is_trade(tokens, back):
        return _STRONG
    if word == "الي":
        return _WEAK if {t.text for t in tokens[max(0, at - 6) : back]} & _OWNED_BY else 0
    if word in _HARMED and back and tokens[back - 1].text in ("بين", "وبين"):
        return _STRONG
    return _WEAK if by_deed(tokens, at) or _is_done(tokens, back) else 0


def _is_done(tokens: Sequence[Token], back: int) -> bool:
    """'اعتقلت دورية أمنية فلانا': behind what was done and who did it,
     an indefinite noun with an adjective."""
    first, second = tokens[back - 1] if back else None, tokens[back - 2] if back > 1 else None
    if first is None or first.kind != "word":
        return False
    if part(tokens[back].text) != NONE and not is_adjective(tokens, back):
        return False
    if marks(tokens[back].text) & _NO_SUBJECT or marks(first.text) & Mark.PARTICLE:
        return False
    if cues(first.text) & Mark.DONE and tokens[back].text in WHO_DID:
        return True
    if cues(first.text) & Mark.DONE:
        return bool(tokens[back].text.endswith(("ون", "ان", "يه", "ه")))
    done = second is not None and second.kind == "word" and cues(second.text) & Mark.DONE
    return bool(done) and part(first.text) == NONE and first.text[0] not in "بل"


def _is_named_truly(tokens: Sequence[Token], back: int) -> bool:
    """'واسمه الحقيقي فلان'."""
    return tokens[back].text in _TRULY and back > 0 and tokens[back - 1].text in _NAME_OF


def _falls(tokens: Sequence[Token], back: int) -> bool:
    """'سقط فلان وفلان قتيلين': who falls dead; what else falls is told otherwise."""
    if tokens[back].text not in _FELL:
        return False
    return any(t.text in _DEAD for t in tokens[back + 2 : back + 10])


def _is_officers(tokens: Sequence[Token], back: int) -> bool:
    """'رئيس بلدية المدينة فلان': of an office, over what it is of."""
    for at in range(back - 1, max(-1, back - 4), -1):
        if tokens[at].kind != "word":
            return False
        found = cues(tokens[at].text)
        if found & Mark.OFFICE:
            return True
        if found & (Mark.FATE | Mark.HARMED | Mark.VERB | Mark.PRIVATE | Mark.KIN | Mark.PARTICLE):
            return False
    return False


def _is_trade(tokens: Sequence[Token], back: int) -> bool:
    """'صاحب المتجر', 'الأسير المحرر': a trade of two words, a title with an adjective."""
    if not back or not tokens[back].text.startswith("ال") or tokens[back - 1].kind != "word":
        return False
    found = cues(tokens[back - 1].text)
    one = not found & Mark.OFFICE and not is_many(tokens[back - 1].text)
    return one and bool(found & (Mark.PRIVATE | Mark.KIN))


def _read(text: str, tokens: Sequence[Token], at: int, lead: int) -> Name | None:
    word = tokens[at].text
    elsewhere = lead > _WEAK and is_spelt_elsewhere(text, tokens[at])
    kind = SURE if elsewhere else part(word)
    end = run_end(text, tokens, at)
    if end == at or is_written_as_word(text, tokens[at]):
        return None
    if word[:2] == "ال" and not (marks(word) & Mark.GIVEN or (end == at + 1 and lead == _STRONG)):
        return None  # العامل السوري فلان
    units = end - at
    named = any((names if lead > _WEAK else names_surely)(t.text) for t in tokens[at + 1 : end])
    house = kind == SURE and not elsewhere and not marks(word) & _NAME
    if house and (units == 1 or (lead == _WEAK and not names_surely(tokens[at + 1].text))):
        return None
    if word in FIRST_LINKS and lead == _WEAK and part(tokens[at + 1].text) != SURE:
        return None  # استهدف القصف أم قرنوف
    if kind == SURE or word in FIRST_LINKS:
        pass
    elif kind == STRANGE or (text[tokens[at].end - 1] == "ة" and may_stand_whole(word)):
        if units == 1 and not _alone(tokens, at, end, lead):
            return None
    elif not (named and _may_be_first(tokens, at, lead)):
        return None
    if is_split(tokens, end) or _names_place(tokens, at, end):
        return None
    before = tokens[at - 1].text
    told = elsewhere or before in _DRIVES or (lead != _TITLED and _is_told_of(tokens, end))
    told = told or bool(lead == _WEAK and cues(before) & Mark.TELLS and _alone(tokens, at, end, lead))
    if units == 1 and kind == SURE and not told:
        return None  # told elsewhere
    known = bool(marks(word) & _NAME) or kind == SURE
    return Name(at, end, 0, units, known, known, word in ("ابو", "ام", "ابي"), False)


def _may_be_first(tokens: Sequence[Token], at: int, lead: int) -> bool:
    """A word that is a name too; 'خلف', 'صباح' behind a title alone, before what is a name beyond doubt."""
    word = tokens[at].text
    if word in LINKS or (part(word) == NONE and lead < _TITLED):
        return False
    if tokens[at + 1].text in ("بن", "بنت"):
        return True
    if part(word) == TOO and not marks(word) & _NAME:
        return False  # كفه اليمنى
    known = marks(word) & _NO_FIRST
    hour = known == known & (Mark.PARTICLE | Mark.PRIVATE | Mark.ADJECTIVE) and marks(word) & _NAME
    return not known or bool(hour and lead >= _STRONG and names(tokens[at + 1].text))


def _names_place(tokens: Sequence[Token], at: int, end: int) -> bool:
    words = tuple(t.text for t in tokens[at:end])
    if is_place(" ".join(words)):
        return True
    return any(words[: len(p)] == p for kind in _TOLD for p in phrases(kind).get(words[0], ()))


def _alone(tokens: Sequence[Token], at: int, end: int, lead: int) -> bool:
    """One word that no list knows: before what may follow a person, and no town's name."""
    word = tokens[at].text
    if is_place(word) or not _closes(tokens, end):
        return False
    if lead >= _STRONG or _is_told_of(tokens, end):
        return True
    follows = tokens[end].text if end < len(tokens) else "."
    before = tokens[at - 1].text
    if before in _BY:
        return follows[0] == "ف" or follows in "،,"
    if cues(before) & _LEADS_TOO:
        from_where = follows == "من" and end + 1 < len(tokens) and tokens[end + 1].text in _FOLK
        return follows in _SAID or follows in "،:," or from_where
    if before in _PRONOUNS:
        return False
    if before in _AS_FOR:
        return follows[0] == "ف" or _is_told_of(tokens, end)
    if cues(before) & Mark.DEED and not cues(before) & Mark.DONE:
        many = before.endswith(("وا", "نا")) and len(before) > 4 and word[-1] not in "اهي"  # التقينا, خطفوا
        return many or follows in _SINCE or _acts(follows)
    return not word.endswith(("ا", "ه", "ين"))


def _is_told_of(tokens: Sequence[Token], end: int) -> bool:
    """'ونقل فلان، وهو بائع، إلى': who that is stands behind a comma."""
    return end + 1 < len(tokens) and tokens[end].text in "،," and tokens[end + 1].text in _HE


def _acts(word: str) -> bool:
    """'كان شحيبر يسقي أرضه': who does something right then."""
    return 3 < len(word) < 8 and word[0] in "يت" and not marks(word) & _NAME


def _closes(tokens: Sequence[Token], end: int) -> bool:
    """What may follow a person: a mark, a number, a particle, a verb; not what the word would be of."""
    if end >= len(tokens) or tokens[end].kind != "word":
        return True
    word = tokens[end].text
    if word.startswith("ال"):
        return bool(cues(word) & (_ENDS | Mark.PRIVATE)) or word in ("الذي", "التي")
    return part(word) != SURE
