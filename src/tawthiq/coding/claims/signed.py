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
_PAGES = ("local_activists",)  # «تنسيقية …» over a post is a page's name: it only reports
_ASK = "المصدر: "
_POST = 1_500  # characters of a post; a page has tags and menus of bodies' names
_SHORT_POST = 700
_BODIES = ("medical", "civil_defence", "monitor_ngo", "official")
_LINE = 60  # characters of a line that is a name
_LAST = 3  # lines from the end among which a post is signed: the day and the hashtags may follow
_FURTHER = 3  # words of a place behind a body's name
_AMBULANCE = re.compile(r"^[إا]سعاف (?!\S+(?:ين|حى|ات)\b)\S+(?: \S+)?$")  # «إسعاف الزاوية»
_HEAD_PARTS = re.compile(r"\s+[-–|/]\s+")
_WE = word_list("we_recorded") | word_list("own_people")
_RECORDED = word_list("we_recorded")
_BULLETIN = re.compile("النشرة|نشرة|بيان|حصيلة|تحديث|إيجاز|نعلمكم|وصلنا|عندنا|أهلنا")
_NEWS_OF_ITS_OWN = re.compile("النشرة|نشرة|بيان|تحديث|إيجاز|نعلمكم|وصلنا")
_NOBODY = ("director", "spokesman", "source_bare", "media_office")  # «المكتب التنفيذي»: of whom?
_RESCUE = "و?(?:استجاب|أسعف|اسعف|انتشل|أخمد|اخمد|أجل|اجل|توجه|تفقد|هرع|سارع|عمل|نقل|تنتشل|تسعف|تعمل|تخمد)"
_OUR_TEAMS = re.compile(  # at the beginning of a line, with nobody quoted before it
    rf"(?m)^[^:\"«“\n]*?\b(?:{_RESCUE}\w*\s+(?=فرقنا|متطوعونا)|(?=(?:فرقنا|متطوعونا)\s+{_RESCUE}))(?P<who>\w+)"
)
_OUR_CLINIC = re.compile(
    r"(?m)^[^:\"«“\n]*?\b[لوب]?(?P<who>نقطتنا الطبية|مركزنا الطبي|مركزنا الصحي|مشفانا|مستشفانا|مشافينا"
    r"|سيارات إسعافنا)\b"
)
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
    if len(report.text) > _POST:
        return None
    return _over_or_under(report) or (None if report.outlet else _rescuers(report.text))


def _rescuers(text: str) -> Source | None:
    """«استجابت فرقنا لقصف …», «وصل مشفانا …»: rescuers and doctors tell what they did, and quote nobody."""
    ours = _OUR_CLINIC.search(text) if "نا" in text else None
    if ours is not None:
        return "medical", *ours.span("who")
    told = _OUR_TEAMS.search(text) if "فرقنا" in text or "متطوعونا" in text else None
    return ("civil_defence", *told.span("who")) if told else None


def _over_or_under(report: Report) -> Source | None:
    """The body whose name is a line of its own over a post, or under it."""
    if len(report.segments) < 2:
        return None
    first, last = report.segments[:1], report.segments[-_LAST:]
    lines = [*(s for s in last if s not in first), *first]
    names = [(s, found) for s in lines if (found := _named(report.text[s.start : s.end][: _LINE + 1]))]
    names = [n for n in names if n[0] not in first or _of_the_first_line(n[1][0], report)]
    if len(names) != 1:  # two names in lines of their own are the tags of a page
        return None
    [(line, (kind, start, end))] = names
    return kind, line.start + start, line.start + end


def _of_the_first_line(kind: SpeakerType, report: Report) -> bool:
    """Is the post that of the body whose name stands over it?"""
    if kind in _PAGES:
        news = _NEWS_OF_ITS_OWN.search(report.text)
        return news is not None or any(t.text in _RECORDED for t in tokenize(report.text))
    return _speaks_itself(report.text) or (kind in _BODIES and len(report.text) <= _SHORT_POST)


def _speaks_itself(text: str) -> bool:
    """Do those whose post it is say «we», or is it a bulletin?"""
    return bool(_BULLETIN.search(text)) or any(t.text.removeprefix("و") in _WE for t in tokenize(text))


@lru_cache(maxsize=1_000)
def _named(line: str) -> Source | None:
    """Is the line, or its part before a dash, the name of a body and no more?"""
    part = _HEAD_PARTS.split(line.strip())[0]
    if len(line) > _LINE or "\n" in line.strip():
        return None
    if _AMBULANCE.match(part):
        return "medical", line.index(part), line.index(part) + len(part)
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
