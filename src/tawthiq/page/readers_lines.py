"""What one line is of a reader: the head of a comment, an answer, a handle above a post."""

from __future__ import annotations

from tawthiq.page.ages import ages
from tawthiq.page.blocks import count_words
from tawthiq.page.visible_date import without_time_words
from tawthiq.page.words import SHORT, bare_line, words
from tawthiq.remember import pattern

_PINNED = pattern(r"\W*(?:(?:ال)?تعليق (?:ال)?مثبت\w{0,2}|[Pp]inned [Cc]omment)\s*:")
_REPLY = pattern(r"(?:رد|الرد|Re|RE|re)\s?[:：]\s?(?=\S)")
_HANDLE = pattern(r"[^@\n]{0,60}(?<![A-Za-z0-9._%+(-])@([A-Za-z0-9_]{2,30})(?![\w.@])")
_BALLOON = pattern(
    r"[\s•*-]*[\U0001F4AC\U0001F5E8\U0001F5EF\U0001F5EA]\ufe0f?\s*[^:：\n]{1,40}[:：]"
)  # 💬 🗨 🗯 🗪
_HEAD_MARK = "·•|-–—(؛:："


def is_pinned(line: str) -> bool:
    """'تعليق مثبت: …': a comment that stands by itself below the text."""
    return _PINNED.match(line) is not None


def is_reply(line: str, title: str) -> bool:
    """'رد: …' and the title again: what follows is a reader's."""
    hit = _REPLY.match(line)
    return hit is not None and bool(title) and bare_line(line[hit.end():]) == bare_line(title)


def comment_head(line: str) -> int | None:
    """Where the commenter's name ends, for a line that heads a comment; None for any other line.

    'name · منذ 7 سنوات', 'name (منذ 11 سنة): words', '·منذ 6 سنوات' (0: the name stands before).
    """
    if "منذ" not in line[:80] and "قبل" not in line[:80] and "ago" not in line[:80]:
        return None
    found = ages(line[:120])
    if not found or count_words(line[: found[0].start]) > 6:
        return None
    before, after = line[: found[0].start].rstrip(), line[found[0].end:].lstrip()
    if before and before[-1] not in _HEAD_MARK:
        return None
    if after and after[0] in ".!؟?،":
        return None
    if after and after[0] not in ")]:：·•|-–—" and count_words(after) > 2:
        return None
    return len(before.rstrip(_HEAD_MARK + " "))


def says(line: str) -> bool:
    """'name يقول:' above a comment, or a balloon and 'name:' before its words."""
    if _BALLOON.match(line):
        return True
    parts = bare_line(line).split(" ")
    return 2 <= len(parts) <= 6 and parts[-1] in words("says") and line.rstrip()[-1] in ":：.…"


def handle(line: str) -> str:
    """The handle in the line above a post, 'name@handle · 11 يونيو'; '' for any other line."""
    hit = _HANDLE.match(line) if len(line) <= SHORT else None
    return hit[1].lower() if hit and not count_words(without_time_words(line[hit.end():])) else ""
