"""Telegram Desktop exports (result.json, messages*.html): every message of a channel or group a document.

A person's private chats are left out, and no person's name is taken over: of a forwarded message the
line that names the channel it comes from is kept, since a copy is no second source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import html as lxml_html  # type: ignore[import-untyped]

from tawthiq.attributes import fewer_attributes
from tawthiq.capture.found import Found, Skipped
from tawthiq.capture.json_stream import JsonError, JsonStream
from tawthiq.capture.limits import Limits
from tawthiq.capture.minimal import Entry, document_of, moment_of, with_zone
from tawthiq.model import Container, Failure, Origin

KIND = "telegram"
FORWARDED = "Forwarded from"
_OPEN = frozenset(
    {"public_channel", "private_channel", "public_supergroup", "private_supergroup", "private_group"})
_LISTS, _AROUND = frozenset({"messages"}), frozenset({"chats", "list", "left_chats"})
_ID = re.compile(r"message-?(\d+)")


@dataclass(frozen=True, slots=True)
class TelegramJson:
    """One result.json, of a single chat or of an account."""

    file: str
    container: Container
    limits: Limits

    def documents(self) -> Iterator[Found]:
        """Its messages in their order. Raises OSError."""
        number = 0
        try:
            with Path(self.container.path).open(encoding="utf-8-sig", errors="replace") as source:
                stream = JsonStream(source, self.limits.document_bytes)
                for chat, message in stream.objects(_LISTS, _AROUND):
                    number += 1
                    yield self._message(chat, message, number)
        except JsonError as error:
            yield Failure(self.file, "damaged", f"{self.file}: {error}. The {number:,} messages before it "
                          "are taken; export the chat again.")

    def _message(self, chat: dict[str, Any], message: Any, number: int) -> Found:
        name = f"{self.file}#{number}"
        if not isinstance(message, dict) or message.get("type") != "message":
            return Skipped(name, "service message")
        if chat.get("type") not in _OPEN:
            return Skipped(name, "private chat")
        text = plain_text(message.get("text"))
        if not text.strip():
            return Skipped(name, "message without text")
        identifier = message.get("id")
        channel = chat.get("id")
        known = isinstance(identifier, int) and isinstance(channel, int)
        entry = Entry(
            text=text, outlet=_line(chat.get("name")),
            url=f"https://t.me/c/{channel}/{identifier}" if known else None,
            published=with_zone(_line(message.get("date")), _line(message.get("date_unixtime"))),
            edited=with_zone(_line(message.get("edited")), _line(message.get("edited_unixtime"))),
            relayed=_relayed(message),
        )
        told = f"message {channel}/{identifier}" if known else f"message {number}"
        file = f"{self.file}#{channel}/{identifier}" if known else name
        return document_of(entry, file, Origin("telegram", self.container, item=told), KIND)


def plain_text(said: Any) -> str:
    """The words of a message, which may be divided into parts with links and styles."""
    if isinstance(said, list):
        return "".join(plain_text(part) for part in said[:10_000] if not isinstance(part, list))
    if isinstance(said, dict):
        return said["text"] if isinstance(said.get("text"), str) else ""
    return said if isinstance(said, str) else ""


def _relayed(message: dict[str, Any]) -> str | None:
    """The line that says where a message comes from; a person is not named."""
    if str(message.get("forwarded_from_id", "")).startswith("user"):
        return None
    name = _line(message.get("forwarded_from"))
    return f"{FORWARDED} {name}" if name else None


def _line(value: Any) -> str | None:
    return " ".join(str(value).split())[:500] or None if isinstance(value, str | int) else None


@dataclass(frozen=True, slots=True)
class TelegramHtml:
    """One messages.html; its pages are files of their own."""

    file: str
    container: Container
    limits: Limits

    def documents(self) -> Iterator[Found]:
        """Its messages in their order. Raises OSError."""
        if self.container.size > self.limits.document_bytes:
            yield Failure(self.file, "too_large", f"{self.file}: larger than the limit of "
                          f"{self.limits.document_bytes:,} bytes. Export as JSON, or raise the limit.")
            return
        parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True)
        source = fewer_attributes(Path(self.container.path).read_bytes().decode("utf-8", "replace"))
        root = lxml_html.document_fromstring(source.encode(), parser=parser)
        outlet = next((_words(e) for e in root.iterfind(".//div") if _is(e, "page_header")), None)
        for number, element in enumerate((e for e in root.iterfind(".//div") if _is(e, "message")), 1):
            yield self._message(element, number, outlet)

    def _message(self, element: Any, number: int, outlet: str | None) -> Found:
        identifier = _ID.fullmatch(element.get("id", ""))
        name = f"{self.file}#{identifier.group(1) if identifier else number}"
        if not _is(element, "default"):
            return Skipped(name, "service message")
        inside = list(element.iterfind(".//div"))
        text = next((_words(e) for e in inside if _is(e, "text")), "")
        if not text.strip():
            return Skipped(name, "message without text")
        dates = [e.get("title") for e in inside if _is(e, "date") and _is(e, "pull_right")]
        entry = Entry(text=text, outlet=outlet, published=moment_of(dates[0]) if dates else None,
                      relayed=_forwarded(inside))
        told = f"message {identifier.group(1)}" if identifier else f"message {number}"
        return document_of(entry, name, Origin("telegram", self.container, item=told), KIND)


def _forwarded(inside: list[Any]) -> str | None:
    body = next((e for e in inside if _is(e, "forwarded")), None)
    names = body.iterfind(".//div") if body is not None else ()
    name = next((e for e in names if _is(e, "from_name")), None)
    if name is None:
        return None
    said = " ".join((name.text or "").split())
    return f"{FORWARDED} {said}" if said else None


def _is(element: Any, name: str) -> bool:
    return name in element.get("class", "").split()


def _words(element: Any) -> str:
    """The words of an element, its line breaks kept."""
    parts: list[str] = [element.text or ""]
    for part in element.iterdescendants():
        parts.append("\n" if part.tag == "br" else (part.text or ""))
        parts.append(part.tail or "")
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)
