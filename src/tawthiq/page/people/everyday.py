"""Names that are words of every day, where the words around leave room for a person alone.

'بينهم أمير بائع الخبز', 'راح خلف وما رجع', '«ودعة ماتت في الطريق»', 'انتشلوا شامة من تحت
الركام', 'وقال حرب، وهو معلم'.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.ends import is_split
from tawthiq.page.people.names import Name
from tawthiq.page.people.ordinary import is_place
from tawthiq.page.people.parts import SURE, part
from tawthiq.page.people.run import is_written_as_word, run_end
from tawthiq.page.people.words import Mark, cues, marks, pair
from tawthiq.remember import remembered

_AMONG = frozenset(
    {and_ + who for and_ in ("", "و") for who in ("بينهم", "بينهن", "بينهما", "منهم", "منهن", "عنهم")}
)
_WENT = frozenset({"راح", "راحت", "وراح", "وراحت"})
_FOUND = frozenset(
    {and_ + verb + who for and_ in ("", "و", "ف") for verb in ("انتشل", "سحب", "اسعف", "اخرج", "دفن", "حمل")
     for who in ("وا", "نا")} | {"وجدنا", "وجدوا", "فوجدنا", "ووجدنا", "فوجدوا"}
)  # fmt: skip
_THENCE = frozenset(
    {"من", "تحت", "ومعه", "ومعها", "وهو", "وهي", "حيا", "حيه", "ميتا", "ميته", "جثه", "بلا", "عند"}
)
_SAID = frozenset(
    {"قال", "قالت", "يقول", "تقول", "اضاف", "اضافت", "يضيف", "تضيف", "اكد", "اكدت", "تابع", "تابعت"}
)
_HE = frozenset({"وهو", "وهي", "الذي", "التي"})
_OPENS = frozenset(".!؟?:•*-–—«\"“🔸▪")
_COMMAS = frozenset("،,")
_STOPS = frozenset("،,.؛(")
_BESIDE = 5  # tokens from one name to the next, over a trade: 'خلف بائع الخبز وأمير'
_MAY_BE_HOURS = frozenset({"خلف"})
"""The one particle that men are called by often; the others are hours and sides."""
_PASSED = frozenset({"توفي", "توفيت", "نزف", "نزفت", "نجا", "نجت"})
"""No verbs of now, for all their first letter."""
_NO_SPEAKER = frozenset({"بيان", "شاهد", "امين", "رايد"})
_WORD = Mark.COMMON | Mark.VERB
_NAME = Mark.GIVEN | Mark.WEAK
_NEVER = Mark.PLACE | Mark.PRIVATE | Mark.KIN | Mark.CALLED | Mark.SPEECH | Mark.OWNER
_AMONG_LEAD, _WENT_LEAD, _FOUND_LEAD, _SAID_LEAD = 1, 2, 3, 4


def by_everyday(text: str, tokens: Sequence[Token]) -> dict[int, Name]:
    """The names in such slots, by the token that they begin with."""
    found: dict[int, Name] = {}
    lead, opens, ended = 0, True, -9
    for at, token in enumerate(tokens):
        name = None
        if token.kind == "word":
            if at > 1 and tokens[at - 1].text in _COMMAS:
                name = _next_in_row(text, tokens, at, ended)
            elif at - ended < _BESIDE and token.text[0] == "و":
                name = _joined(tokens, at, ended)
            elif (lead or opens) and _may_be(token.text):
                name = _name(text, tokens, at)
                name = name if name is not None and _has_room(tokens, name, lead, opens) else None
        if name is not None:
            found[at], ended = name, name.last
        lead, opens = _lead(token.text), token.text in _OPENS
    return found


def _next_in_row(text: str, tokens: Sequence[Token], at: int, ended: int) -> Name | None:
    """'سالم، خلف وأمير', 'ميار، وحيدر، وأمير': behind a name and a comma, before another one or the end."""
    word, last = tokens[at].text, tokens[at - 2].text
    if not (ended == at - 1 or part(last) == SURE or (last[0] == "و" and part(last[1:]) == SURE)):
        return None
    if word[0] == "و" and not marks(word) and _may_be(word[1:]):
        return Name(at, at + 1, 1, 1, True, True, False, False) if _ends_item(tokens, at + 1) else None
    name = _name(text, tokens, at) if _may_be(word) else None
    return name if name is not None and _ends_item(tokens, name.last) else None


def _joined(tokens: Sequence[Token], at: int, ended: int) -> Name | None:
    """'بينهم أمير بائع الخبز وهدهد بائع الخضار', 'خلف وأمير.': 'and' with the next one."""
    word = tokens[at].text
    if marks(word) or not _may_be(word[1:]):
        return None
    between = tokens[ended:at]
    trade = not between or bool(cues(between[0].text) & (Mark.TRADE | Mark.KIN | Mark.PRIVATE))
    if not trade or any(t.kind != "word" for t in between):
        return None
    return Name(at, at + 1, 1, 1, True, True, False, False) if _ends_item(tokens, at + 1) else None


def _ends_item(tokens: Sequence[Token], at: int) -> bool:
    if at >= len(tokens) or tokens[at].text in _STOPS:
        return True
    word = tokens[at].text
    named = word[0] == "و" and bool(marks(word[1:]) & _NAME) and not marks(word)
    return named or bool(marks(word) & (Mark.TRADE | Mark.KIN))


@remembered(50_000)
def _lead(word: str) -> int:
    if word in _AMONG:
        return _AMONG_LEAD
    if word in _WENT:
        return _WENT_LEAD
    if word in _FOUND:
        return _FOUND_LEAD
    return _SAID_LEAD if word.lstrip("وف") in _SAID else 0


@remembered(50_000)
def _may_be(word: str) -> bool:
    known = marks(word)
    if not known & _NAME or known & _NEVER or (known & Mark.PARTICLE and word not in _MAY_BE_HOURS):
        return False
    return not word.startswith("ال")


def _name(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    end = run_end(text, tokens, at)
    if end == at or is_written_as_word(text, tokens[at]) or is_split(tokens, end):
        return None
    if at + 1 < len(tokens) and pair(tokens[at].text, tokens[at + 1].text) & Mark.OFFICE:
        return None
    return Name(at, end, 0, end - at, True, True, False, False)


def _has_room(tokens: Sequence[Token], name: Name, lead: int, opens: bool) -> bool:
    """Does what follows leave room for a person alone, behind what stands before?"""
    follows = tokens[name.last].text if name.last < len(tokens) else "."
    after = tokens[name.last + 1].text if name.last + 1 < len(tokens) else "."
    word = tokens[name.first].text
    office = marks(word) & Mark.OFFICE or word in _NO_SPEAKER
    if lead == _SAID_LEAD:
        return follows in _COMMAS and after in _HE and not office
    if lead == _AMONG_LEAD:
        person = bool(marks(follows) & (Mark.TRADE | Mark.KIN | Mark.PRIVATE))
        joined = follows[0] == "و" and bool(marks(follows[1:]) & _NAME)
        alone = follows in _COMMAS and not office and not marks(word) & _WORD and not is_place(word)
        return person or joined or alone  # منهم فتح، وحركة …
    if lead == _WENT_LEAD:
        return follows[0] == "و" and len(follows) > 1
    if lead == _FOUND_LEAD:
        return follows in _THENCE and not (follows == "من" and after not in ("تحت", "بين", "النهر", "البيت"))
    return opens and not office and _dies(word, follows, after)


def _dies(word: str, follows: str, after: str) -> bool:
    """'ودعة ماتت في الطريق', 'خلف استشهد برصاص': of one person, and of the same sex as far as that shows."""
    found = marks(follows)
    now = follows[0] in "يتن" and follows not in _PASSED
    if not found & Mark.FATE or not found & Mark.VERB or now or after.startswith("ال"):
        return False
    woman = marks(word) & (Mark.WOMAN | Mark.MAN) == Mark.WOMAN
    return follows[-1] == "ت" or not woman
