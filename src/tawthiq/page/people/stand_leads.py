"""What leads to a person that stands behind it: a title, what befell somebody, whose it is, who did it."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.context import is_many
from tawthiq.page.people.deeds import WHO_DID, by_deed
from tawthiq.page.people.ends import is_adjective
from tawthiq.page.people.parts import NONE, SURE, part
from tawthiq.page.people.positions import is_title
from tawthiq.page.people.run import run_end
from tawthiq.page.people.words import Mark, cues, ends_call, marks, pair
from tawthiq.remember import remembered

_FAR = 5
WEAK, STRONG, TITLED = 1, 2, 3
DRIVES = frozenset(
    {"يقودها", "يقوده", "تقودها", "تقوده", "يستقلها", "تستقلها", "يركبها", "يستقلهما", "تخص", "يخص", "وتخص"}
)
BY = frozenset(
    {"بحسب", "وبحسب", "وفق", "ووفق", "حسب", "لحسب", "شهاده", "روايه", "افاده", "لشهاده", "لروايه"}
)  # fmt: skip
PRONOUNS = frozenset({"هو", "هي", "هم", "هما", "هن", "وهم", "وهما", "وهو", "وهي"})
_ONE_OF = frozenset(
    {"الناجين", "السكان", "الشهود", "الاهالي", "الجيران", "المسعفين", "المصابين", "الجرحي", "النازحين"}
)  # fmt: skip
_OVER = frozenset("\"“«'*(:/") | {"ب"}
_BODIES = frozenset({"جثامين", "جثث", "جثتي", "جثماني", "وجثامين", "ارواح"})
_LEADS = Mark.PRIVATE | Mark.KIN | Mark.CALLED | Mark.KNOWN_AS | Mark.FATE | Mark.HARMED
LEADS_TOO = Mark.TELLS | Mark.SPEECH | Mark.TELLS_THAT
_OWNED_BY = frozenset({"تعود", "يعود", "وتعود", "ويعود", "عايده", "عايد", "العايد", "العايده"})
_HARMED = frozenset(
    {"القتلي", "الضحايا", "الشهداء", "الجرحي", "المصابين", "المعتقلين", "المفقودين", "المخطوفين"}
)  # fmt: skip
_NO_SUBJECT = Mark.PARTICLE | Mark.SPEECH | Mark.CALLED | Mark.KIN | Mark.PRIVATE | Mark.VERB
AS_FOR = frozenset({"اما", "واما"})
_ALSO = frozenset({"كذلك", "ايضا"})
_TRULY = frozenset({"الحقيقي", "الكامل", "الحركي", "الثلاثي"})
_NAME_OF = frozenset({"اسمه", "اسمها", "واسمه", "واسمها"})
_FELL = frozenset({"سقط", "سقطت", "وسقط", "وسقطت", "تعرض", "تعرضت", "وتعرض"})
_DEAD = frozenset(
    {"قتيلا", "قتيله", "قتيلين", "شهيدا", "شهيده", "شهيدين", "جريحا", "جريحه", "جريحين", "مضرجا", "للضرب",
     "للتعذيب", "للاعتقال", "للطعن", "للخطف", "للاختطاف"}
)  # fmt: skip
_NEAR = _TRULY | _FELL | _ALSO | DRIVES | _BODIES | BY | _HARMED | AS_FOR | PRONOUNS


@remembered(50_000)
def reach_of(word: str) -> int:
    """How far behind the word a name may begin that it leads to: 0 where none does, 1 right behind."""
    found = cues(word)
    if found & (Mark.DONE | Mark.TOWARDS) or word in _OWNED_BY:
        return _FAR
    if found & (Mark.PRIVATE | Mark.KIN):
        return 2  # صاحب المتجر فلان
    near = found & (_LEADS | LEADS_TOO | Mark.DEED) or ends_call(word)
    return int(bool(near or not word.isalpha() or word in _NEAR))


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


def demand_of(text: str, tokens: Sequence[Token], at: int) -> int:
    """How surely what stands before demands a person here: WEAK, STRONG, TITLED; 0 where nothing does."""
    if tokens[at - 1].text in "،,":
        return STRONG if _is_apposed(text, tokens, at) else 0
    back = at - 1
    while back > 0 and at - back < 3 and tokens[back].text in _OVER:
        back -= 1
    if tokens[back].kind != "word":
        return 0
    word, found = tokens[back].text, cues(tokens[back].text)
    if back < at - 1:
        return STRONG if found & (Mark.KNOWN_AS | Mark.CALLED) or is_title(tokens, back) else 0
    if word in DRIVES or word in _BODIES or _is_named_truly(tokens, back) or _falls(tokens, back):
        return STRONG
    if word in _ALSO and back:
        back -= 1
        word, found = tokens[back].text, cues(tokens[back].text)
    if _is_officers(tokens, back):
        return 0
    if ends_call(word) and back and pair(tokens[back - 1].text, word) & Mark.CALLED:
        return STRONG
    if word in BY or word in AS_FOR:
        return WEAK
    if word in PRONOUNS:
        return WEAK
    if found & (Mark.OFFICE | Mark.PLACE):
        return 0
    if is_title(tokens, back):
        return TITLED
    if found & (Mark.FATE | Mark.CALLED | Mark.KNOWN_AS):
        return STRONG if not found & Mark.DONE else WEAK
    if found & (Mark.HARMED | Mark.TELLS | Mark.SPEECH | Mark.TELLS_THAT):
        return WEAK
    if _is_trade(tokens, back):
        return STRONG
    if word == "الي":
        return WEAK if {t.text for t in tokens[max(0, at - 6) : back]} & _OWNED_BY else 0
    if word in _HARMED and back and tokens[back - 1].text in ("بين", "وبين"):
        return STRONG
    return WEAK if by_deed(tokens, at) or _is_done(tokens, back) else 0


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
