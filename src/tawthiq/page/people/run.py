"""How far a name goes: its run of words ends where one stands that cannot be in a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.ends import ends_person, is_said_of_person, is_split
from tawthiq.page.people.names import Name
from tawthiq.page.people.parts import LINKS, NONE, STRANGE, SURE, TOO, may_follow, may_stand_whole, part
from tawthiq.page.people.words import Mark, cues, marks
from tawthiq.remember import remembered

FIRST_LINKS = frozenset({"ابو", "ابا", "ابي", "ام", "عبد", "ود", "بو"})
_MOST = 6
_DAYS = frozenset({"الجمعه", "الخميس", "السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء"})
_SPELT_ELSEWHERE = frozenset("گپژڤ")
"""Letters of no Arabic word."""
_JOINED = frozenset({"لأ", "لإ", "بأ", "بإ", "فأ", "فإ", "كأ", "وأ", "وإ"})


def is_spelt_elsewhere(text: str, token: Token) -> bool:
    """گل, ژاله, پروانه."""
    return token.kind == "word" and not _SPELT_ELSEWHERE.isdisjoint(text[token.start : token.end])


def run_end(text: str, tokens: Sequence[Token], at: int) -> int:
    """Where the run of words ends that may be a name, begun at a token; `at` where a link lacks its word."""
    end = at + 1
    if tokens[at].text in LINKS:
        if not _joins(text, tokens, end) or not _goes_on(tokens[end].text):
            return at
        end += 1
    return goes_to(text, tokens, end, at)


def goes_to(text: str, tokens: Sequence[Token], end: int, first: int) -> int:
    """How far a name goes on behind its last word so far."""
    while end - first < _MOST:
        step = _step(text, tokens, end, first)
        if not step:
            break
        end += step
    return end


def _step(text: str, tokens: Sequence[Token], at: int, first: int) -> int:
    """How many words the next unit of a name takes; 0 where the name has ended."""
    if not _joins(text, tokens, at) or is_written_as_word(text, tokens[at]):
        return 0
    word = tokens[at].text
    if word in LINKS and _joins(text, tokens, at + 1) and tokens[at + 1].text in FIRST_LINKS:
        return 1  # ابن أبو سالم
    if word in LINKS:
        named = _joins(text, tokens, at + 1) and _goes_on(tokens[at + 1].text)
        return 2 if named and not (word == "ال" and text[tokens[at].start] != "آ") else 0
    if is_spelt_elsewhere(text, tokens[at]):
        return 1  # گل, پروانه
    kind = part(word)
    if kind == NONE and _is_surname_here(tokens, at, first):
        return 1
    if word[0] == "و" and len(word) > 3 and not marks(word):
        return 0  # 'and'
    own = text[tokens[at].end - 1] == "ة" and may_stand_whole(word)
    if kind in (SURE, STRANGE) or own or may_follow(word):
        return 1 if not (word in _DAYS or is_split(tokens, at + 1)) else 0
    if kind != TOO or not _joins(text, tokens, at + 1):
        return 0
    behind = tokens[at + 1].text  # 'سالم خلف العبد', 'هارون طلب عزام'
    barred = behind in _DAYS or cues(behind) & (Mark.PLACE | Mark.VERB)
    return int((names(behind) or behind in LINKS) and not barred)


TAKES = frozenset(
    {and_ + verb + she for and_ in ("", "و") for she in ("", "ت") for verb in (
        "ترك", "غادر", "ودع", "احتضن", "عانق", "مسح", "هز", "لمح", "سال", "يودع", "تودع", "يحتضن", "تحتضن",
        "نقل", "يعانق", "تعانق", "يمسح",
        "تمسح", "يهز", "تهز", "خرج", "رحل", "هرب", "دفن", "لقي", "فارق", "لفظ")}
)  # fmt: skip
"""What befalls persons, or persons do, that takes a thing too."""
_DEMANDS = Mark.FATE | Mark.HARMED | Mark.TELLS | Mark.TELLS_THAT | Mark.PRIVATE | Mark.KIN | Mark.CALLED


def _is_surname_here(tokens: Sequence[Token], at: int, first: int) -> bool:
    """'استشهد دلكاش الشمعة برصاص', 'الطفلة ريناس القلم فقدت': a noun with the article behind a first name,
    where a person is demanded and nothing of the noun follows."""
    word = tokens[at].text
    if at != first + 1 or not first or len(word) < 5 or not word.startswith("ال"):
        return False
    if marks(word) & ~Mark.SURNAME:
        return False
    if part(tokens[first].text) not in (STRANGE, SURE):
        return False
    lead = tokens[first - 1]
    if lead.kind != "word" or lead.text in TAKES or not cues(lead.text) & _DEMANDS:
        return is_said_of_person(tokens, at + 1)
    return ends_person(tokens, at + 1)


def _goes_on(word: str) -> bool:
    return part(word) != NONE or may_follow(word)


def _joins(text: str, tokens: Sequence[Token], at: int) -> bool:
    """A word, with nothing but a blank before it."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    return text[tokens[at - 1].end : tokens[at].start] in (" ", "_", "  ", "\u00a0")


def prolonged(text: str, tokens: Sequence[Token], name: Name) -> Name:
    """A name with what goes on it: its reader may have stopped at a word that no list knows."""
    if tokens[name.last - 1].text == "." or name.units >= _MOST:
        return name
    end = goes_to(text, tokens, name.last, name.first)
    return name if end == name.last else replace(name, last=end, units=name.units + end - name.last)


@remembered(50_000)
def names(word: str) -> bool:
    """Says that the word before is a name as well."""
    if word in ("بن", "بنت") or part(word) in (SURE, STRANGE) or may_follow(word):
        return True
    return part(word) == TOO and word.startswith("ال") and bool(marks(word) & Mark.SURNAME)


@remembered(50_000)
def names_surely(word: str) -> bool:
    return word in ("بن", "بنت") or part(word) in (SURE, STRANGE)


def is_written_as_word(text: str, token: Token) -> bool:
    """'سريرياً', 'لأحجز', 'على': by its vowels, its hamza, its last letter no name."""
    raw = text[token.start : token.end]
    upon = token.text == "علي" and raw[-1] == "ى"
    return upon or raw[:2] in _JOINED or raw.endswith(("\u064bا", "\u064b"))
