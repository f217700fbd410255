"""Template tags: words of the catalogue, names of ids, figures that keep their order."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from tawthiq.explain.rules import describe
from tawthiq.web import figures
from tawthiq.web.labels import PageLabels
from tawthiq.web.marks import Piece
from tawthiq.web.words import Words

register = template.Library()


def _words(context: Context) -> Words:
    words: Words = context["w"]
    return words


@register.simple_tag(takes_context=True)
def say(context: Context, key: str, n: int | None = None, **values: object) -> str:
    """A text of the catalogue in the page's language."""
    return _words(context).say(key, n, **values)


@register.simple_tag(takes_context=True)
def label(context: Context, group: str, identifier: str | None) -> str:
    """The name of an id of the codebook."""
    return _words(context).label(group, identifier)


@register.simple_tag(takes_context=True)
def figure(context: Context, bounds: Any) -> SafeString | str:
    """A range as figures, in the order of the page, with its reading in words for those who listen."""
    if bounds is None:
        return ""
    words = _words(context)
    shown = figures.short(words, bounds)
    if bounds.high == bounds.low or words.language == "ar":
        return format_html('<bdi class="fig" dir="{}">{}</bdi>', words.direction, shown)
    return format_html(
        '<bdi class="fig" dir="ltr" aria-hidden="true">{}</bdi><span class="unseen">{}</span>',
        shown, figures.figure_words(words, bounds),
    )


@register.simple_tag(takes_context=True)
def day(context: Context, text: str | None) -> str:
    """An ISO day written out."""
    return figures.day(_words(context), text)


@register.simple_tag(takes_context=True)
def moment(context: Context, text: str | None) -> str:
    """An ISO date-time written out."""
    return figures.moment(_words(context), text)


@register.simple_tag(takes_context=True)
def name(context: Context, thing: Any) -> str:
    """The name of a place or unit in the page's language, or the other where only that is known."""
    return _words(context).name(thing.name_ar, thing.name_en) if thing else ""


@register.simple_tag(takes_context=True)
def incident_date(context: Context, found: Any) -> str:
    """The date of an incident."""
    return figures.incident_date(_words(context), found)


@register.simple_tag(takes_context=True)
def named(context: Context, arabic: str | None, english: str | None) -> str:
    """Two names of one thing: that of the page's language, or the other where only that is known."""
    return _words(context).name(arabic, english)


@register.simple_tag(takes_context=True)
def dates(context: Context, start: str | None, end: str | None, precision: str) -> str:
    """A first and last day."""
    return figures.period(_words(context), start, end, precision)


@register.simple_tag(takes_context=True)
def claim_date(context: Context, found: Any) -> str:
    """The date of a claim."""
    return figures.claim_date(_words(context), found)


@register.simple_tag(takes_context=True)
def told(context: Context, thing: Any) -> str:
    """The sentence of a reason, dispute or step of history in the page's language."""
    return str(thing.text_ar if _words(context).language == "ar" else thing.text_en)


@register.simple_tag(takes_context=True)
def why_read(context: Context, rules: tuple[str, ...]) -> list[str]:
    """The rules that read a claim, each once, in words."""
    labels = PageLabels(_words(context))
    return list(dict.fromkeys(describe(rule, labels) for rule in rules))


@register.simple_tag(takes_context=True)
def marked(context: Context, pieces: tuple[Piece, ...]) -> SafeString:
    """Words of a report with the values read from them marked, each saying what was read; masks stay."""
    return format_html_join("", "{}", ((_piece(_words(context), piece),) for piece in pieces))


def _piece(words: Words, piece: Piece) -> SafeString | str:
    if not piece.marks:
        kind = "masked" if piece.masked else "restricted" if piece.restricted else ""
        return format_html('<span class="{}">{}</span>', kind, piece.text) if kind else piece.text
    kinds = dict.fromkeys(f"k-{mark.kind}" for mark in piece.marks)
    shown = ("restricted",) if piece.restricted and not piece.masked else ()
    said = dict.fromkeys(
        f"{words.label('kind', mark.kind)}: {words.label(mark.group, mark.identifier)}"
        for mark in piece.marks
    )
    return format_html(
        '<mark class="k {} deep-{}" title="{}">{}</mark>',
        " ".join((*shown, *kinds)), min(len(kinds), 3), " · ".join(said), piece.text,
    )
