"""HTML written from Python: text is escaped unless it is HTML already."""

from __future__ import annotations

from html import escape


class Html(str):
    """Text that is HTML."""

    __slots__ = ()


def tag(name: str, *children: str, **attributes: str | None) -> Html:
    """An element. Names of attributes may end in _ (class_) and write - as _; None leaves one out."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items() if value is not None)
    return Html(f"<{name}{said}>{joined(*children)}</{name}>")


def joined(*children: str) -> Html:
    """Pieces one after another, each escaped unless it is HTML."""
    return Html("".join(c if isinstance(c, Html) else escape(c) for c in children))


def isolated(text: str) -> Html:
    """Text that keeps its own direction within the line."""
    return tag("bdi", text)


def code(text: str) -> Html:
    """A code for tools, always left to right."""
    return tag("code", text, dir="ltr")
