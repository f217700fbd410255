"""Names in Latin letters: those of the report's own people ('RIP Lara Nahle'), and known given names.

A name that is masked in Arabic is given away by its second spelling: letters that both scripts write are
compared, vowels and what transliterations differ in are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from tawthiq import lexicon
from tawthiq.model import Restricted, Segment
from tawthiq.page.people.words import Mark, cues, plain
from tawthiq.records import record
from tawthiq.remember import pattern

_WORD = r"[A-Z](?:[a-z'’]|-[A-Z]?){1,16}"
_CAPITALS = pattern(rf"(?<![\w@/.#]){_WORD}(?:[ _](?:{_WORD}|(?:al|el|bin|abu)[ -]))+")
_ALONE = pattern(rf"(?<=[\u0600-\u06ff] )(?P<name>{_WORD})(?![\w ]*[A-Z])")
_ANY = pattern(r"[A-Z][a-z]+[ _](?:[A-Z]|al|el|bin|abu)|[\u0600-\u06ff] [A-Z][a-z]|(?:his|her|my|their) ")
_WITH = pattern(
    rf"\s(?:and|&)\s(?:(?:little|baby|his|her|the|son|daughter|wife|sister|brother|mother|father)\s)*(?P<name>{_WORD})"
)
_OF_KIN = pattern(
    rf"\b(?:his|her|my|their)\s(?:(?:little|baby|two|three|only|young)\s)?(?:sons?|daughters?|wife|husband|brothers?|sisters?|"
    rf"mother|father|cousins?|kids|children|uncle|aunt|friends?|colleague)\s(?P<name>{_WORD})"
    rf"(?:(?:,\s|\s(?:and|&)\s)(?P<more>{_WORD}))?"
)
_OFFICES = "President|Minister|General|Gen\\.|Colonel|Col\\.|Spokesman|Spokesperson|Senator|By"
_TITLED = pattern(rf"(?:{_OFFICES})\s$")
_HEARD = {
    "ب": "b", "ت": "t", "ث": "t", "ج": "j", "خ": "k", "د": "d", "ذ": "d", "ر": "r", "ز": "z", "س": "s",
    "ش": "s", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "g", "ف": "f", "ق": "k", "ك": "k", "ل": "l",
    "م": "m", "ن": "n",
}  # fmt: skip
_LATIN = {"c": "k", "q": "k", "p": "b", "v": "f"}
_SILENT = frozenset("aeiouyhw'’-")
_FEWEST = 2


@record
class Known:
    """The given names in Latin letters that tell a name alone."""

    given: frozenset[str]


@cache
def _known() -> Known:
    entries = (e for e in lexicon.load("people") if e["kind"] == "given_latin")
    return Known(frozenset(str(w).lower() for e in entries for w in e["words"]))


def latin_names(
    text: str, segments: Iterable[Segment], named: Sequence[tuple[Restricted, tuple[str, ...]]]
) -> list[Restricted]:
    """Spans of the names in Latin letters in what is no comment and no byline."""
    if not _ANY.search(text):
        return []
    sounds = {sound for _, words in named for word in words if len(sound := _arabic(word)) > 1}
    found = []
    for segment in segments:
        if segment.kind in ("comment", "byline"):
            continue
        for hit in _CAPITALS.finditer(text, segment.start, segment.end):
            titled = _TITLED.search(text, max(0, hit.start() - 14), hit.start())
            if not titled and (_is_name(hit.group(), sounds) or _is_led(text, hit.start())):
                found.append(Restricted("person", hit.start(), hit.end()))
        for hit in _OF_KIN.finditer(text, segment.start, segment.end):
            found += [Restricted("person", *hit.span(part)) for part in ("name", "more") if hit[part]]
        for hit in _ALONE.finditer(text, segment.start, segment.end):
            if _is_led(text, hit.start("name"), alone=True):
                found.append(Restricted("person", hit.start("name"), hit.end("name")))
    found += [
        Restricted("person", behind.start("name"), behind.end("name"))
        for span in found
        if (behind := _WITH.match(text, span.end))
    ]  # Yousef Haddad and little Joury
    return found + _again(text, found)


def _is_led(text: str, at: int, alone: bool = False) -> bool:
    """'وزميلها Sami Haddad': behind an Arabic title or a relative."""
    before = text[max(0, at - 24) : at].split()
    found = cues(plain(before[-1])) if before and text[at - 1] == " " else 0
    return bool(found & (Mark.KIN | Mark.PRIVATE) and not found & Mark.OFFICE) and (
        not alone or bool(found & Mark.KIN)
    )


def _again(text: str, found: Sequence[Restricted]) -> list[Restricted]:
    """The last name alone, further on: 'وكان Haddad قد …'."""
    lasts = {text[s.start : s.end].replace("_", " ").split()[-1] for s in found}
    taken = {at for s in found for at in range(s.start, s.end)}
    return [
        Restricted("person", hit.start(), hit.end())
        for last in sorted(lasts) if len(last) > 3
        for hit in re.finditer(rf"(?<![\w@/.#]){re.escape(last)}(?!\w)", text)
        if hit.start() not in taken
    ]


def _is_name(words: str, sounds: set[str]) -> bool:
    parts = re.split("[ _]", words.strip())
    if parts[0].lower() in _known().given:
        return True
    return sum(_latin(part) in sounds for part in parts) >= _FEWEST


def _arabic(word: str) -> str:
    return _single("".join(_HEARD.get(c, "") for c in word.removeprefix("ال")))


def _latin(word: str) -> str:
    plain = word.lower().removeprefix("al-").removeprefix("el-").replace("sh", "s").replace("kh", "k")
    plain = plain.replace("gh", "g").replace("th", "t").replace("dh", "d").replace("ch", "s")
    return _single("".join(_LATIN.get(c, c) for c in plain if c not in _SILENT))


def _single(sound: str) -> str:
    """Doubled letters are written or not."""
    return re.sub(r"(.)\1+", r"\1", sound)
