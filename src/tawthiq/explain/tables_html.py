"""Events, values, claims and rules of an explanation as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawthiq.explain.explanation import Explanation
from tawthiq.explain.html import Html, code, isolated, joined, tag
from tawthiq.explain.rules import Sample, describe, samples
from tawthiq.explain.values import Kind, Value, date_read, place_read
from tawthiq.model import Claim, Event, Range

_EVENT = (
    "event", "type", "place", "date", "actors", "killed", "injured", "other_harm", "objects", "speakers",
)
_VALUE = ("number", "read", "words", "rule", "in_claims")


def events_html(told: Explanation) -> Html:
    """One row for each event; each cell leads to the values that it rests on."""
    if not told.reading.events:
        return tag("p", told.say("no_events"), class_="empty")
    columns = [c for c in _EVENT if c != "other_harm" or _has_other(told)]
    rows = [tag("tr", *_event_cells(told, event, columns), id=f"e{event.event + 1}")
            for event in told.reading.events]
    return _table(told, "events", columns, rows)


def _has_other(told: Explanation) -> bool:
    return any(told.other_harm(e.harm_by_outcome) for e in told.reading.events)


def _table(told: Explanation, name: str, columns: Sequence[str], rows: Iterable[Html]) -> Html:
    head = tag("tr", *(tag("th", told.say(c), scope="col") for c in columns))
    return tag("div", tag("table", tag("thead", head), tag("tbody", *rows), class_=name), class_="scroll")


def _event_cells(told: Explanation, event: Event, columns: Sequence[str]) -> list[Html]:
    labels = told.labels
    place, date = event.place, event.date
    shown: dict[str, list[Html]] = {
        "event": [tag("b", str(event.event + 1))],
        "type": [Html(tag("span", labels.label("event_type", event.event_type)))],
        "place": [_with(told, place_read(place, told.mask, labels),
                        told.numbers("place", place.start, place.end))] if place else [],
        "date": [_with(told, date_read(date, labels),
                       told.numbers("date", date.start_char, date.end_char))] if date else [],
        "actors": [_named(told, event, "actor", a.id, told.actor(a)) for a in event.actors],
        "killed": _range(told, event, event.killed),
        "injured": _range(told, event, event.injured),
        "other_harm": [_with(told, text, _within(told, event, start, end))
                       for text, start, end in told.other_harm(event.harm_by_outcome)],
        "objects": [_named(told, event, "object", o) for o in event.objects],
        "speakers": [_named(told, event, "speaker", s) for s in event.speakers],
    }
    return [_cell(told, c, shown[c]) for c in columns]


def _named(told: Explanation, event: Event, kind: Kind, identifier: str, text: str | None = None) -> Html:
    """An id of an event by its name, with the values that its claims read it from."""
    name = told.labels.label(kind, identifier)
    return _with(told, text or name, told.of_event(event, kind, [name]))


def _cell(told: Explanation, column: str, parts: Sequence[Html]) -> Html:
    inner = [tag("div", p) for p in parts] or [tag("span", "–", class_="none")]
    return tag("td", *inner, data_label=told.say(column), class_=f"c-{column}")


def _range(told: Explanation, event: Event, found: Range | None) -> list[Html]:
    if found is None:
        return []
    shown = told.labels.range(found)
    return [_with(told, shown, _within(told, event, found.start, found.end))]


def _within(told: Explanation, event: Event, start: int | None, end: int | None) -> tuple[int, ...]:
    """The counts of the event's claims that stand in these words («رجل وطفلة» is two)."""
    if start is None or end is None:
        return ()
    held = (told.values[n - 1] for n in told.of_event(event, "harm"))
    return tuple(v.number for v in held if start <= v.start and v.end <= end)


def _with(told: Explanation, text: str, numbers: Iterable[int]) -> Html:
    """Something read, and the numbers of the values that it rests on."""
    return joined(isolated(text), *(chip(told, told.values[n - 1]) for n in numbers))


def chip(told: Explanation, value: Value) -> Html:
    """The number of a value, in the colour of its kind, leading to its row."""
    n, kind = value.number, told.labels.label("kind", value.kind)
    return tag("a", str(n), href=f"#v{n}", class_=f"chip k-{value.kind} x{n}",
               title=f"{kind}: {value.read}", aria_label=told.say("to_value", n=n))


def values_html(told: Explanation) -> Html:
    """One row for each value: what was read, from which words, by which rule, in which claims."""
    if not told.values:
        return tag("p", told.say("no_values"), class_="empty")
    return _table(told, "values", _VALUE, [_value(told, v) for v in told.values])


def _value(told: Explanation, v: Value) -> Html:
    n = v.number
    number = tag("a", str(n), href=f"#w{n}", class_=f"chip k-{v.kind}", aria_label=told.say("to_words", n=n))
    words = tag("a", tag("q", v.words, lang="ar", dir="rtl"), href=f"#w{n}", class_="words")
    read = [tag("small", told.labels.label("kind", v.kind)), isolated(v.read)]
    rule = [Html(tag("span", describe(v.rule, told.labels))), *([_rule_link(v.rule)] if v.rule else [])]
    claims = [tag("a", str(c), href=f"#c{c}", aria_label=told.say("claim", n=c)) for c in v.claims]
    cells = {"number": [number], "read": read, "words": [words], "rule": rule, "in_claims": claims}
    return tag("tr", *(
        tag("td", *cells[c], data_label=told.say(c), class_=f"c-{c}") for c in _VALUE), id=f"v{n}")


def _rule_link(rule: str) -> Html:
    return tag("a", code(rule), href=f"#{_anchor(rule)}", class_="rule")


def _anchor(rule: str) -> str:
    return "r-" + rule.replace("/", "-").replace("_", "-")


def claims_html(told: Explanation) -> Html:
    """One card for each claim: who says it, how, of which event, in which words, with which values."""
    return tag("ol", *(_claim(told, n, c) for n, c in enumerate(told.claims, 1)), class_="claims")


def _claim(told: Explanation, number: int, claim: Claim) -> Html:
    labels = told.labels
    who = labels.label("speaker", claim.speaker.type) if claim.speaker.text else told.say("unattributed")
    said = (who, labels.label("stance", claim.stance), labels.label("event_type", claim.event_type))
    head = [tag("b", told.say("claim", n=number)), *(tag("span", words) for words in said)]
    head += [tag("strong", labels.label("admits", claim.admits))] if claim.admits else []
    head += [tag("small", told.say("inferred"))] if claim.means_inferred else []
    if claim.speaker.via:
        names = " ← ".join(told.mask.words(v.text) for v in claim.speaker.via)
        head.append(tag("small", told.say("via", names=names)))
    head.append(_home(told, number, claim))
    quote = tag("blockquote", told.mask.text[claim.quote.start : claim.quote.end], lang="ar", dir="rtl")
    values = tag("p", *(chip(told, v) for v in told.values_of(number)), class_="chips")
    rules = tag("p", *(_rule_link(r) for r in claim.rules), class_="rules", title=told.say("its_rules"))
    return tag("li", tag("h3", *head), quote, values, rules, id=f"c{number}")


def _home(told: Explanation, number: int, claim: Claim) -> Html:
    if claim.event is None:
        return tag("em", told.home(number))
    return tag("a", told.home(number), href=f"#e{claim.event + 1}")


def rules_html(told: Explanation) -> Html:
    """Every rule that was used, in words, with a sentence that it reads and one that it must not read."""
    return tag("dl", *(_rule(told, r) for r in told.rules), class_="rulebook")


def _rule(told: Explanation, rule: str) -> Html:
    reads, wrong = samples(rule)
    parts = [tag("span", describe(rule, told.labels))]
    parts += [_sample(told.say("example"), reads)] if reads else []
    parts += [_sample(told.say("counter"), wrong)] if wrong else []
    return tag("div", tag("dt", code(rule)), tag("dd", *parts), id=_anchor(rule))


def _sample(title: str, sample: Sample) -> Html:
    note = [tag("small", f"({sample.note})", lang="ar", dir="rtl")] if sample.note else []
    return tag("p", tag("small", title), tag("q", sample.text, lang="ar", dir="rtl"), *note)


def legend_html(told: Explanation) -> Html:
    """The kinds of values that the report holds, each in its colour."""
    return tag("ul", *(
        tag("li", tag("span", told.labels.label("kind", k), class_=f"m k-{k} h1"), f" {_count(told, k)}")
        for k in told.kinds), class_="legend")


def _count(told: Explanation, kind: Kind) -> str:
    return str(sum(v.kind == kind for v in told.values))


def unclaimed_html(told: Explanation) -> Html:
    """What was counted and went into no claim: how it was read, and the words with those around them."""
    rows = []
    for one in told.unclaimed:
        words = tag("q", one.before, tag("b", one.words), one.after, lang="ar", dir="rtl")
        rows.append(tag("li", tag("span", one.read), words))
    return joined(tag("p", told.say("unclaimed_note"), class_="fine"), tag("ul", *rows, class_="unclaimed"))
