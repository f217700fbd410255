"""Clock times as live pages show them: '10:45', '٧:٣٠ مساءً', '18.15 (ت.غ)', alone or before a paragraph."""

from __future__ import annotations

from tawthiq.remember import pattern

_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_HALF = r"(?:صباحا[ًٌ]?|صباحًا|ظهرا[ًٌ]?|ظهرًا|عصرا[ًٌ]?|مساء[ًٌ]?|ليلا[ًٌ]?|فجرا[ًٌ]?|[صم]|[AaPp]\.?[Mm]\.?)"
_ZONE = r"(?:GMT|UTC|ت\.?\s?غ\.?|(?:بتوقيت|بالتوقيت|توقيت)\s[^\W\d_]+(?:\s[^\W\d_]+){0,2})"
_TIME = (rf"(?P<h>[01]?\d|2[0-3])\s?[:.٫]\s?(?P<m>[0-5]\d)(?::[0-5]\d)?(?!\d)(?:\s?(?P<half>{_HALF})(?!\w))?"
         rf"(?:\s?[(\[]?\s?(?:{_ZONE})(?:\s?[+-]\d{{1,2}})?\s?[)\]]?)?")
_LINE = pattern(rf"\W*(?:الساعة\s|عند\s)?{_TIME}\W*")
_HEAD = pattern(rf"[^\w(«\"“]*(?:الساعة\s)?{_TIME}\s?[|:：–—-]\s?(?=\W*[^\W\d_])")
_OPENS = pattern(r"\W*(?:الساعة\s)?\d")
_ANY = pattern(rf"(?<![\d.:]){_TIME}")
_LONGEST = 60


def is_clock_line(line: str) -> bool:
    """A line that is a clock time and nothing more."""
    return len(line) <= _LONGEST and _LINE.fullmatch(line.translate(_WESTERN)) is not None


def opens_with_clock(line: str) -> bool:
    """'10:45 مساء | …': a paragraph with the time of its own before a mark."""
    if not _OPENS.match(line):
        return False  # as most
    return _HEAD.match(line[:_LONGEST].translate(_WESTERN)) is not None


def clock_in(line: str) -> str | None:
    """The first clock time of a short line as HH:MM of 24 hours."""
    hit = _ANY.search(line[:2 * _LONGEST].translate(_WESTERN))
    if hit is None:
        return None
    hour, half = int(hit["h"]), (hit["half"] or "").lower()
    if half[:1] in ("م", "ع", "p") and hour < 12:
        hour += 12
    elif half[:1] in ("ص", "ف", "a") and hour == 12:
        hour = 0
    elif half[:1] == "ل" and hour < 12:
        hour = hour + 12 if hour >= 6 else hour
    elif half[:1] == "ظ" and hour < 6:
        hour += 12
    return f"{hour:02}:{hit['m']}"
