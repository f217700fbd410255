"""The explanation as one self-contained page: no script, and nothing asked for from outside."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from tawthiq.explain.explanation import Explanation
from tawthiq.explain.html import Html, code, isolated, joined, tag
from tawthiq.explain.tables_html import (
    claims_html,
    events_html,
    legend_html,
    rules_html,
    unclaimed_html,
    values_html,
)
from tawthiq.explain.text_html import text_html
from tawthiq.explain.words import HERE

_LINKED = 400
"""Up to how many values words and rows light up together under the pointer; the numbers link always."""


def page(told: Explanation) -> str:
    """A whole HTML document in the language of the explanation; the same reading gives the same text."""
    language = told.labels.language
    direction = "rtl" if language == "ar" else "ltr"
    html = tag("html", _head(told), tag("body", *_body(told)), lang=language, dir=direction)
    return f"<!DOCTYPE html>\n{html}\n"


def _head(told: Explanation) -> Html:
    style = _style(told)
    digest = b64encode(sha256(style.encode("utf-8", "replace")).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return tag(
        "head",
        Html('<meta charset="utf-8">'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{policy}">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Html('<meta name="color-scheme" content="light dark">'),
        Html('<meta name="referrer" content="no-referrer">'),
        Html('<meta name="robots" content="noindex">'),
        tag("title", told.say("title", name=_name(told))),
        tag("style", Html(style)),
    )


def _style(told: Explanation) -> str:
    """The sheet, and for each value the rule that lights up its words and its row together."""
    pairs = [
        f"main:has(.x{n}:hover) #v{n},main:has(#v{n}:hover) .x{n}{{--lit:1;outline:2px solid var(--ink);}}"
        for n in range(1, min(len(told.values), _LINKED) + 1)]
    return "\n".join([(HERE / "page.css").read_text("utf-8"), *pairs])


def _name(told: Explanation) -> str:
    report = told.reading.report
    return told.mask.words(report.title) or report.file


def _body(told: Explanation) -> list[Html]:
    parts = [
        _section(told, "events", events_html(told)),
        tag("div", _text(told), _section(told, "values", values_html(told)), class_="beside"),
    ]
    if told.claims:
        parts.append(_section(told, "claims", claims_html(told)))
    if told.unclaimed:
        parts.append(_section(told, "unclaimed", unclaimed_html(told)))
    if told.rules:
        note = tag("p", told.say("rules_note"), class_="fine")
        parts.append(_section(told, "rules", joined(note, rules_html(told))))
    return [_top(told), tag("main", *parts), tag("footer", tag("p", told.say("footer")))]


def _section(told: Explanation, key: str, content: Html) -> Html:
    return tag("section", tag("h2", told.say(key)), content, id=key)


def _text(told: Explanation) -> Html:
    fine = [tag("p", told.say("legend"), class_="fine"), legend_html(told)] if told.values else []
    hidden = len(told.mask.spans)
    if hidden and not told.restricted:
        fine.append(tag("p", told.say("restricted_masked", n=hidden), class_="fine"))
    body = tag("div", text_html(told), class_="report", lang=told.reading.report.language, dir="rtl")
    return tag("section", tag("h2", told.say("text")), *fine, body, id="text")


def _top(told: Explanation) -> Html:
    notes = [tag("p", told.say("restricted_shown"), class_="note note-restricted")] if told.restricted else []
    notes += [tag("p", told.say("invented"), class_="note")] if told.invented else []
    title = tag("h1", tag("span", _name(told), lang="ar", dir="auto"))
    brand = tag("p", tag("strong", told.say("brand")), tag("span", told.say("what")), class_="brand")
    fact = tag("p", told.say("claim_no_fact"), class_="fine")
    return tag("header", *notes, brand, title, _facts(told), fact, *_warnings(told))


def _facts(told: Explanation) -> Html:
    report = told.reading.report
    labels, unknown = told.labels, told.say("unknown")
    published = told.say("no_day")
    if report.published:
        basis = labels.label("basis", report.published.basis)
        published = f"{labels.published(report.published)} ({basis})"
    rows = [
        ("file", isolated(report.file)),
        ("outlet", isolated(told.mask.words(report.outlet) or unknown)),
        ("published", isolated(published)),
    ]
    rows += [("captured", isolated(report.captured))] if report.captured else []
    rows += [("url", isolated(told.mask.words(report.url)))] if report.url else []
    hash_ = joined(code(report.id.removeprefix("sha256:")), tag("small", told.say("hash_note")))
    rows.append(("hash", hash_))
    return tag("dl", *(tag("div", tag("dt", told.say(key)), tag("dd", value)) for key, value in rows),
               class_="facts")


def _warnings(told: Explanation) -> list[Html]:
    if not told.reading.warnings:
        return []
    listed = (tag("li", isolated(told.mask.words(w))) for w in told.reading.warnings)
    return [tag("ul", *listed, class_="warnings", aria_label=told.say("warnings"))]
