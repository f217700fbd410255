"""Posts that say whose they are: a line that is a body's name, a monitor that learnt it itself."""

from __future__ import annotations

import re
from functools import lru_cache

from tawthiq.arabic.tokens import tokenize
from tawthiq.coding.speakers.attributions import attributions
from tawthiq.coding.words import word_list
from tawthiq.model import Report, SpeakerType

Source = tuple[SpeakerType, int, int]

_MEDIA = ("local_media", "government_side_media", "outlet_reporter", "unattributed", "eyewitness")
_ASK = "المصدر: "
_POST = 1_500  # characters of a post; a page has tags and menus of bodies' names
_LINE = 60  # characters of a line that is a name
_LAST = 3  # lines from the end among which a post is signed: the day and the hashtags may follow
_FURTHER = 3  # words of a place behind a body's name
_HEAD_PARTS = re.compile(r"\s+[-–|/]\s+")
_WE = word_list("we_recorded") | word_list("own_people")
_BULLETIN = re.compile("النشرة|نشرة|بيان|حصيلة|تحديث|إيجاز|نعلمكم|وصلنا|عندنا|أهلنا")
_NOBODY = ("director", "spokesman", "source_bare", "media_office")  # «المكتب التنفيذي»: of whom?
_ITSELF = re.compile(
    r"(?:^|[\n:])\s*و?علمت? ((?:المرصد|المركز|الشبكة|المنظمة|الرابطة|الهيئة)"
    r"(?: \S+){0,2} (?:\S*حقوق\S*(?: \S+)?|للرصد(?: \S+)?|للتوثيق|للعدالة(?: \S+)?)) أن"
)
_DATELINE = re.compile(r"(?:^|\n)[^\n:.]{0,40}[–-] ?(المرصد [^\n:.،]{3,40}?) ?::")


def signed_by(report: Report) -> Source | None:
    """Whose the report is by its own words, with where it says so."""
    itself = _ITSELF.search(report.text) if "علم" in report.text else None
    itself = itself or (_DATELINE.search(report.text) if "::" in report.text else None)
    if itself is not None:
        return "monitor_ngo", itself.start(1), itself.end(1)
    if len(report.text) > _POST or len(report.segments) < 2:
        return None
    first, last = report.segments[:1], report.segments[-_LAST:]
    lines = [*(s for s in last if s not in first), *first]
    names = [(s, found) for s in lines if (found := _named(report.text[s.start : s.end][: _LINE + 1]))]
    names = [n for n in names if n[0] not in first or _speaks_itself(report.text)]
    if len(names) != 1:  # two names in lines of their own are the tags of a page
        return None
    [(line, (kind, start, end))] = names
    return kind, line.start + start, line.start + end


def _speaks_itself(text: str) -> bool:
    """Do those whose post it is say «we», or is it a bulletin?"""
    return bool(_BULLETIN.search(text)) or any(t.text.removeprefix("و") in _WE for t in tokenize(text))


@lru_cache(maxsize=1_000)
def _named(line: str) -> Source | None:
    """Is the line, or its part before a dash, the name of a body and no more?"""
    part = _HEAD_PARTS.split(line.strip())[0]
    if len(line) > _LINE or "\n" in line.strip():
        return None
    asked = _ASK + part
    tokens = tokenize(asked)
    said = next((a for a in attributions(tokens) if a.last > a.first), None)
    if said is None or said.type in _MEDIA or said.first != 2 or said.speaker_entry in _NOBODY:
        return None
    rest = tokens[said.last :]
    if len(rest) > _FURTHER or any(t.kind != "word" or t.text.startswith(("و", "ب", "ت", "ي")) for t in rest):
        return None
    offset = line.index(part) - len(_ASK)
    return said.type, offset + tokens[said.first].start, offset + tokens[said.last - 1].end
