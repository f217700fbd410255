"""Where persons stand: behind a title, what befell somebody, 'called', 'the release of', before what one did.

What stands there and is no ordinary word is a name; how far it goes is told by its words (`people_run`).
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.ends import is_adjective, is_split
from tawthiq.page.people.names import Name
from tawthiq.page.people.ordinary import is_place
from tawthiq.page.people.parts import LINKS, NONE, STRANGE, SURE, TOO, may_stand_whole, part
from tawthiq.page.people.run import (
    FIRST_LINKS,
    is_spelt_elsewhere,
    is_written_as_word,
    names,
    names_surely,
    run_end,
)
from tawthiq.page.people.stand_leads import (
    AS_FOR,
    BY,
    DRIVES,
    LEADS_TOO,
    PRONOUNS,
    STRONG,
    TITLED,
    WEAK,
    demand_of,
    reach_of,
)
from tawthiq.page.people.words import Mark, cues, marks, phrases
from tawthiq.remember import remembered

_OPENS_LINE = 1
_TOLD = ("placename", "public")
_OPENS = frozenset(".!؟?:•*-–—«\"“")
_PEOPLE = frozenset(
    {"طفل", "طفله", "شاب", "شابه", "رضيع", "رضيعه", "امراه", "فتي", "فتاه", "طالب", "طالبه", "مسعف",
     "معلم", "معلمه",
     "مسن", "مسنه", "نازح", "نازحه"}
)  # fmt: skip
_SAID = frozenset(
    {"الذي", "التي", "ان", "انه", "انها", "انهم", "وهو", "وهي", "لمراسلنا", "تفاصيل", "لحظات", "قصته",
     "قصتها", "اخر", "ما", "كيف", "قايلا", "قايله", "عن"}
)  # fmt: skip
_ENDS = Mark.PARTICLE | Mark.VERB | Mark.SPEECH | Mark.HARMED | Mark.FATE | Mark.TELLS | Mark.CALLED
_ENDS |= Mark.KIN | Mark.DEED | Mark.DONE | Mark.ADJECTIVE
_NAME = Mark.GIVEN | Mark.WEAK
_NO_FIRST = Mark.PARTICLE | Mark.KIN | Mark.CALLED | Mark.SPEECH | Mark.OFFICE | Mark.PRIVATE | Mark.OWNER
_NO_FIRST |= Mark.ADJECTIVE | Mark.PLACE
_HE = frozenset({"وهو", "وهي"})
_FOLK = frozenset({"سكان", "اهالي", "ابناء", "اهل", "نازحي"})
_SINCE = frozenset({"الي", "منذ", "اثره", "اثرها", "اثناء"})


def by_stand(text: str, tokens: Sequence[Token]) -> dict[int, Name]:
    """The names in such positions, by the token that they begin with."""
    found: dict[int, Name] = {}
    before, reach = _OPENS_LINE, 0
    for at, token in enumerate(tokens):
        leads, before = before, reach_of(token.text)
        if leads > 1:
            reach = at + leads
        if not leads and at > reach:
            continue
        if token.kind != "word" or not (_begins(token.text) or is_spelt_elsewhere(text, token)):
            continue
        if is_adjective(tokens, at):
            continue
        lead = demand_of(text, tokens, at) if at else 0
        if lead:
            name = _read(text, tokens, at, lead)
        else:
            name = _opening(text, tokens, at) if not at or tokens[at - 1].kind != "word" else None
        if name is not None:
            found[at] = name
    return found


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
    name = _read(text, tokens, at, STRONG)
    if name is None or name.last >= len(tokens):
        return None
    found, word = marks(tokens[name.last].text), tokens[name.last].text
    befell = found & (Mark.FATE | Mark.HARMED) and found & Mark.VERB
    return name if befell or word in _PEOPLE else None


def _read(text: str, tokens: Sequence[Token], at: int, lead: int) -> Name | None:
    word = tokens[at].text
    elsewhere = lead > WEAK and is_spelt_elsewhere(text, tokens[at])
    kind = SURE if elsewhere else part(word)
    end = run_end(text, tokens, at)
    if end == at or is_written_as_word(text, tokens[at]):
        return None
    if word[:2] == "ال" and not (marks(word) & Mark.GIVEN or (end == at + 1 and lead == STRONG)):
        return None  # العامل السوري فلان
    units = end - at
    named = any((names if lead > WEAK else names_surely)(t.text) for t in tokens[at + 1 : end])
    house = kind == SURE and not elsewhere and not marks(word) & _NAME
    if house and (units == 1 or (lead == WEAK and not names_surely(tokens[at + 1].text))):
        return None
    if word in FIRST_LINKS and lead == WEAK and part(tokens[at + 1].text) != SURE:
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
    told = elsewhere or before in DRIVES or (lead != TITLED and _is_told_of(tokens, end))
    told = told or bool(lead == WEAK and cues(before) & Mark.TELLS and _alone(tokens, at, end, lead))
    if units == 1 and kind == SURE and not told:
        return None  # told elsewhere
    known = bool(marks(word) & _NAME) or kind == SURE
    return Name(at, end, 0, units, known, known, word in ("ابو", "ام", "ابي"), False)


def _may_be_first(tokens: Sequence[Token], at: int, lead: int) -> bool:
    """A word that is a name too; 'خلف', 'صباح' behind a title alone, before what is a name beyond doubt."""
    word = tokens[at].text
    if word in LINKS or (part(word) == NONE and lead < TITLED):
        return False
    if tokens[at + 1].text in ("بن", "بنت"):
        return True
    if part(word) == TOO and not marks(word) & _NAME:
        return False  # كفه اليمنى
    known = marks(word) & _NO_FIRST
    hour = known == known & (Mark.PARTICLE | Mark.PRIVATE | Mark.ADJECTIVE) and marks(word) & _NAME
    return not known or bool(hour and lead >= STRONG and names(tokens[at + 1].text))


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
    if lead >= STRONG or _is_told_of(tokens, end):
        return True
    follows = tokens[end].text if end < len(tokens) else "."
    before = tokens[at - 1].text
    if before in BY:
        return follows[0] == "ف" or follows in "،,"
    if cues(before) & LEADS_TOO:
        from_where = follows == "من" and end + 1 < len(tokens) and tokens[end + 1].text in _FOLK
        return follows in _SAID or follows in "،:," or from_where
    if before in PRONOUNS:
        return False
    if before in AS_FOR:
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
