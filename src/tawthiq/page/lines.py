"""What one line is by its own words: a header of a section, a counter, a credit, a comment's head."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from tawthiq.arabic.emphasis import opens_bold
from tawthiq.arabic.fold import fold
from tawthiq.page.ages import ages
from tawthiq.page.blocks import ARABIC, count_words
from tawthiq.page.dateline import names_place
from tawthiq.page.telling import tells_harm
from tawthiq.page.visible_date import shown_dates, without_time_words
from tawthiq.page.words import SHORT, bare_line, words
from tawthiq.remember import pattern, remembered

Header = Literal["comments", "related", "ends"]
_SHORTCODE = pattern(r"\[/?[A-Za-z][\w\- =\"']{0,60}\]")
_TRAIL = pattern(r"[^>›»/|]{1,40}(?:\s?[>›»]\s?[^>›»/|]{1,40}){1,6}")
_COUNTED = (r"(?:ال)?(?:مشاهدة|مشاهدات|قراءة|قراءات|زيارة|زيارات|مشاركة|مشاركات|إعجاب|تعليق|تعليقات|نقاط|"
            r"مساهمات|رسائل|مشتركا?|مشتركين|متابعا?|متابعين)|subscribers?|followers?|views?|shares?|likes?|comments?|count")
_COUNTER = pattern(
    rf"(?:(?:\d[\d.,]*\s?(?:[KMk]|ألف|آلاف|مليون)?\s?)?(?:{_COUNTED})\s?[:(]?\s?(?:\d[\d.,]*\s?[KMk]?)?\)?\s?){{1,4}}"
)
_CLOCKED = pattern(r"\s[-–—|]\s?(?:[01]?\d|2[0-3]):[0-5]\d(?:\s|$)")  # hours behind titles
_RATE = pattern(
    r"(?:[^\W\d_]{2,15}\s?){0,3}[+-]?\d{1,6}(?:[.,]\d{1,4})?\s?(?:°\s?[CcمF]?|℃|%)?\s?(?:[^\W\d_]{2,15}\s?){0,3}"
)
_DATED = pattern(r"(?:date|تاريخ النشر|نشر بتاريخ|نشر في|نُشر في)\s?[:：]?\s+", re.IGNORECASE)
_COLUMNS = pattern(r"\S[ \t\xa0]{3,}(?=\S)")
_LABELLED = pattern(r"[^:：|.…]{2,40}(?:[:：|]|\.{2,3}|…)")
_WORDS = pattern(r"\w+")
_TOKEN = pattern(r"[^\s|/•·,،+]+")
_STOPS, _SENTENCES = pattern(r"[^\W\d_]{2}[\"”»)]?[.؟!]\s+[^\W\d_]{2}"), 2
_SENTENCE_END = pattern(r"[.!؟?][\"”»)\]]{0,2}\s*$")
_BULLET = pattern(
    r"(?:[•●○◦■□▪▫◾◽◼◻▸►▶➤➢✓✔✅☑✦★☆*·\-–—>]|[0-9\u0660-\u0669]{1,3}\s?[-.)–_]|"
    r"[\U0001F300-\U0001FAFF\u2600-\u27bf\u2b00-\u2bff\u203c\u2049\u25a0-\u25ff])\ufe0f?(?=\s*\S)"
)
_HASHTAGS = pattern(r"(?:[^\w#]*#[\w\u0640.]+)+[^\w#]*")
_QUOTED = pattern(r"[\"“”«].{20,}[\"“”»][.،]?", re.DOTALL)
_AGENCY = pattern(r"[(（\[][^()\[\]]{2,30}[)）\]]\.?$")
_PHOTO = pattern(r"\s[/|–—-]\s?[A-Za-z][A-Za-z .&'-]{1,30}$")
_DASH = pattern(r"\s?[–—|/-]\s?")
_IMAGE = pattern(r"\[(?:صورة|فيديو|photo|image|video)[^\]]{0,20}\]", re.IGNORECASE)
_COUNTED_ON = pattern(r"\W*\d|[^\d]{3,12}\s[\"“«]")  # '3 ردود على …', 'رد على "…"'
_ON = fold(" على ")
_CLOCK = pattern(r"\d:\d\d")
_CREDIT_WORDS = 16
_DIGIT = pattern(r"\d")
_BETWEEN = pattern(r"\w\s?[-–—|·•/]\s?\w")
_POSTER = pattern(r"\s*[—–-]{1,2}\s?[^()]{2,60}\(@[A-Za-z0-9_]{1,30}\)")


def header(line: str) -> Header | None:
    """The section that a line opens, when the whole line is a header of one."""
    bare = bare_line(line)
    if not bare:
        return None
    names: tuple[Header, ...] = ("comments", "related", "ends")
    for name in names:
        if bare in words(name):
            return name
    first = bare.split(_ON, 1)[0]
    plural = first in ("تعليقات", "التعليقات") or (_COUNTED_ON.match(line) and first in words("comments"))
    if first != bare and plural and count_words(line) <= 25:
        return "comments"
    return None if ends_sentence(line) else _by_ends(bare)


def _by_ends(bare: str) -> Header | None:
    """'أخبار ذات علاقة', 'المزيد من سياسة': a header by how it ends or begins."""
    parts = bare.split(" ")
    if 2 <= len(parts) <= 5:
        if " ".join(parts[-2:]) in words("related_tails") or parts[-1] in words("related_tails"):
            return "related"
        if " ".join(parts[:2]) in words("more"):
            return "ends"
    return None


def opens_box(line: str) -> bool:
    """The heading of a box beside or inside an article: other stories, most read, the newsletter."""
    if header(line) in ("related", "ends"):
        return True
    return not words("letters").isdisjoint(bare_line(line).split(" "))


def is_furniture(line: str) -> bool:
    """Navigation, share bars, counters, notices: furniture wherever the line stands."""
    if len(line) > 3 * SHORT:
        return _is_bare_of_words(line)
    return _is_short_furniture(line)


def _is_bare_of_words(line: str) -> bool:
    """Nothing in Arabic, a code of the page, or titles side by side: a ticker."""
    if not ARABIC.search(line) or _SHORTCODE.fullmatch(line):
        return True
    if len(_STOPS.findall(line[:4000])) >= _SENTENCES:
        return False  # running text, whatever a crawler set between its paragraphs
    if len(_CLOCKED.findall(line[:4000])) >= 3:
        return True
    return len(_COLUMNS.findall(line[:4000])) >= 3 and not ends_sentence(line)


@remembered(4_096)
def _is_short_furniture(line: str) -> bool:
    """The same of a line that several steps ask about."""
    if _is_bare_of_words(line):
        return True
    bare = bare_line(line)
    if _is_rate(line):
        return True
    if bare in words("lines") or _COUNTER.fullmatch(line.strip(" ()|•·")):
        return True
    if len(line) <= SHORT and (_is_bar(line) or is_sections(line) or "©" in line or _is_tags(line)):
        return True
    if _is_gauge(line, bare):
        return True
    said = " ".join(_WORDS.findall(bare))
    return bool(_notices().search(said)) and count_words(line) <= 30


def _is_gauge(line: str, bare: str) -> bool:
    """'الطقس في حلب 31°', 'عدد الزوار الآن: 12': a number with what it counts, six words at most."""
    parts = bare.split(" ")
    if len(parts) > 6 or not _DIGIT.search(line) or ends_sentence(line):
        return False
    if bare in words("prayers") and _CLOCK.search(line):
        return True
    return "°" in line or "℃" in line or any(" ".join(parts[:n]) in words("gauges") for n in (1, 2, 3))


def _is_rate(line: str) -> bool:
    """'21.9°دمشق', '3.62 دولار': the weather of a town, the rate of a currency."""
    if len(line) > 40 or _RATE.fullmatch(line) is None:
        return False
    if "°" in line or "℃" in line:
        return True
    return not words("currencies").isdisjoint(fold(w) for w in re.findall(r"[^\W\d_]+", line))


@lru_cache(maxsize=1)
def _notices() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(words('notices'))))})(?!\w)")


def _is_bar(line: str) -> bool:
    """A row of nothing but buttons and navigation."""
    tokens = [bare_line(t) for t in _TOKEN.findall(line)]
    named = [t for t in tokens if t]
    return bool(named) and all(t in words("lines") for t in named)


def _is_tags(line: str) -> bool:
    """'الوسوم: قصف، ضحايا': a header of a section with its entries on the same line."""
    label = _LABELLED.match(line)
    if label is None or bare_line(label.group()) not in words("ends") or ends_sentence(line):
        return False
    return not is_news(line)


def is_news(line: str) -> bool:
    """«خبر عاجل: شهيدان بقصف …»: a post, or a title of another story where it stands below an article."""
    label = _LABELLED.match(line)
    if label is None or bare_line(label.group()) not in words("tickers") & words("ends"):
        return False
    return tells_harm(line[label.end() :])


@lru_cache(maxsize=1)
def _sections() -> re.Pattern[str]:
    names = {w.replace(" ", "") for family in ("lines", "ends", "related", "tickers") for w in words(family)}
    return re.compile(rf"(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))}){{2,8}}")


def is_sections(line: str) -> bool:
    """Names of sections that ran together: 'أهم الأخبارعربي ودولي'."""
    bare = bare_line(line).replace(" ", "")
    return 8 <= len(bare) <= 60 and _sections().fullmatch(bare) is not None


def is_site(line: str) -> bool:
    """The name of an outlet, a section or a person above the headline: a word or two, or so called."""
    if len(line) > SHORT:
        return False  # nothing of it is folded: a long line is no name
    bare = bare_line(line).split(" ")
    return len(bare) <= 2 or (len(bare) <= 4 and bare[0] in words("sites"))


def is_masthead(line: str) -> bool:
    """An office of the medium, alone or with its name: 'رئيس التحرير: …'."""
    bare = bare_line(line)
    if bare and _offices(bare) > 1:
        return True  # 'رئيس مجلس الإدارة فلان رئيس التحرير فلان'
    label = bare_line(line.split(":")[0]) if ":" in line else bare
    return bool(bare) and (bare in words("mastheads") or label in words("mastheads"))


@remembered(4_096)
def _offices(bare: str) -> int:
    """How many offices of a medium a line names."""
    return sum(office in bare for office in words("mastheads"))


def is_pure_date(line: str) -> bool:
    """A line that is a date and nothing more."""
    return len(line) <= 60 and bool(shown_dates(line)) and not count_words(without_time_words(line))


def is_trail(line: str) -> bool:
    """A breadcrumb such as 'الرئيسية > أخبار > عربي'."""
    return len(line) <= SHORT and _TRAIL.fullmatch(line) is not None


def is_credit(line: str) -> bool:
    """Who wrote it, where it was taken from, or when it was published or updated."""
    if len(line) > SHORT:
        return False
    if _POSTER.match(line):
        return True  # who wrote a post that is embedded
    found = words("credits")
    label = _LABELLED.match(line)
    if label and bare_line(label.group()) in found - words("pictured"):
        return count_words(line) <= 20 and not tells_harm(line[label.end() :])  # «متابعة: 3 شهداء بقصف …»
    if label and bare_line(label.group()) in found:
        return count_words(line) <= 20
    parts = bare_line(line).split(" ")
    opened = any(" ".join(parts[:n]) in found for n in (1, 2))
    if opened and (len(parts) <= 3 or parts[0] in ("بواسطه", "بقلم", "by", "posted", "منقول")):
        return len(parts) <= 16 and not (parts[0] == "منقول" and tells_harm(" ".join(parts[1:])))
    few = len(parts) <= _CREDIT_WORDS or _own_words_few(line)
    return opened and bool(shown_dates(line)) and few


def _own_words_few(line: str) -> bool:
    """«تحرير فلان - تم النشر بتاريخ : 7 أيلول، 2018 11:08:32 م خبر عسكري»: the day and its hour are half of
    it."""
    few = count_words(without_time_words(line)) <= _CREDIT_WORDS
    return few and not (ends_sentence(line) or tells_harm(line))


def is_date_line(line: str) -> bool:
    """A line that is a date for the most part."""
    return len(line) <= SHORT and _is_date_line(line)


@remembered(4_096)
def _is_date_line(line: str) -> bool:
    found = shown_dates(line)
    if not (found or _age_alone(line)):
        return False
    if found and opens_with_label(line) and len(line) <= SHORT // 2 and not ends_sentence(line):
        return True  # 'date 2019-04-02 الثلاثاء 2 نيسان / شبكة السهل - وكالات'
    # 'حصيلة القصف ليوم 3/4/2015' is a headline: words of its own stand before the date
    own = count_words(without_time_words(line[: found[0].start])) if found else 0
    if own > 2 and not is_labelled(line) and not _is_source_before(line, found[0].start, own):
        return False
    return count_words(without_time_words(line)) <= 7 and not ends_sentence(line)


def opens_with_label(line: str) -> bool:
    """'تاريخ النشر 2019-04-02 …': a label of the day and the date right behind it."""
    hit = _DATED.match(line)
    days = shown_dates(line[hit.end() : hit.end() + 40]) if hit else []
    return bool(days) and not days[0].start


def _is_source_before(line: str, date: int, own: int) -> bool:
    """'شبكة السهل - إدلب | 13 …': names with a stroke between them, and no verb, before the date."""
    before = line[:date]
    return own <= 5 and _BETWEEN.search(before.strip()) is not None and names_place(before)


def is_labelled(line: str) -> bool:
    """True for a line that opens with a word of credit, such as 'تاريخ النشر'."""
    parts = bare_line(line).split(" ")
    return any(" ".join(parts[:n]).rstrip(" :") in words("credits") for n in (1, 2, 3))


def _age_alone(line: str) -> bool:
    found = ages(line)
    return bool(found) and count_words(line[: found[0].start]) <= 3 and count_words(line[found[0].end:]) <= 3


def is_name(line: str, count: int) -> bool:
    """A line that can be a reader's name: a few words, no number, no verb, no word of harm."""
    if not 1 <= count <= 4 or len(line) > 60 or line[-1] in ".،:؛!؟?…" or _DIGIT.search(line):
        return False
    return not is_furniture(line) and header(line) is None and names_place(line)


def is_sentence(line: str, count: int) -> bool:
    """Enough words for running text: twelve, or six with the mark that ends a sentence."""
    return count >= 12 or (count >= 6 and ends_sentence(line))


def ends_sentence(line: str) -> bool:
    return _SENTENCE_END.search(line[-8:]) is not None


def bullet(line: str) -> str | None:
    """The mark that opens a list item ('#' for any number), or None."""
    hit = _BULLET.match(line)
    if not hit or opens_bold(line):
        return None
    return "#" if hit.group()[0].isdigit() else hit.group()[0]


def is_hashtags(line: str) -> bool:
    return "#" in line and _HASHTAGS.fullmatch(line[:300]) is not None


def is_quoted(line: str) -> bool:
    """True for a line that stands between quotation marks as a whole."""
    return _QUOTED.fullmatch(line) is not None and not re.search(r"[\"“”«»]", line[1:-2])


def is_picture(line: str, count: int) -> bool:
    """True for words that describe a picture: so marked, or ending in an agency in brackets."""
    if _IMAGE.match(line):
        return True
    if count > 25 or ends_sentence(line):
        return False
    first = bare_line(line).split(" ")[0]
    return (count >= 2 and first in words("pictures")) or (
        count >= 3 and (
            _AGENCY.search(line) is not None or _PHOTO.search(line) is not None
            or (_DASH.search(line) is not None and bare_line(_DASH.split(line)[-1]) in words("agencies"))
        )
    )
