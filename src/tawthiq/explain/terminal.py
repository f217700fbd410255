"""The explanation on a terminal: the text in colours, then events and values as tables.

Written in logical order and not reshaped: terminals that know Arabic join and order the letters themselves.
Every line that mixes directions is held by a direction mark at the start of each of its cells, so that
columns stay in their order. Without colours words stand in [brackets]; numbers lead from words to values.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tawthiq.explain.explanation import Explanation
from tawthiq.explain.marks import RESTRICTED, Block, Mark
from tawthiq.explain.rules import describe
from tawthiq.explain.values import Value, date_read, place_read
from tawthiq.model import Event, Range

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

STYLES = {
    "place": "black on bright_blue", "date": "black on bright_magenta", "harm": "black on bright_red",
    "actor": "black on bright_yellow", "weapon": "black on white", "object": "black on bright_green",
    "speaker": "black on bright_cyan", RESTRICTED: "red underline",
}
_BLOCKS = {"headline": "bold", "comment": "dim", "furniture": "dim"}
_TAGGED = ("comment", "furniture")
_FIRST = ("number", "kind", "read", "event", "type")
_HEAVY = ("event", "killed", "injured")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LRM, _RLM = "\u200e", "\u200f"
NARROW = 110
"""In fewer columns than this a table is torn; each row then has lines of its own."""


def show(told: Explanation, console: Console) -> None:
    """Print the explanation on a console; one without colours gets brackets."""
    plain = console.color_system is None or console.no_color
    for line in (*_head(told), *_legend(told, plain)):
        console.print(line)
    for block in told.blocks:
        console.print(_block(told, block, plain))
        console.print()
    _section(told, console, "events", [_event(told, e) for e in told.reading.events], "no_events")
    _section(told, console, "values", [_value(told, v, plain) for v in told.values], "no_values")
    _claims(told, console)
    _unclaimed(told, console)


def _head(told: Explanation) -> Iterator[Text]:
    from rich.text import Text

    report, labels = told.reading.report, told.labels
    if told.restricted:
        yield Text(told.say("restricted_shown"), style="bold red")
    if told.invented:
        yield Text(told.say("invented"), style="bold yellow")
    yield Text(told.mask.words(report.title) or report.file, style="bold")
    published = labels.published(report.published) if report.published else told.say("no_day")
    facts = [("file", report.file), ("outlet", told.mask.words(report.outlet) or told.say("unknown")),
             ("published", published), *([("captured", report.captured)] if report.captured else [])]
    told_facts = (f"{told.say(key)}: {value}{_mark(told)}" for key, value in facts)
    yield Text(" · ".join(told_facts), style="dim")
    yield Text(told.say("claim_no_fact"), style="dim")
    if told.mask.spans and not told.restricted:
        yield Text(told.say("restricted_masked", n=len(told.mask.spans)), style="dim")
    for warning in told.reading.warnings:
        yield Text(told.mask.words(warning), style="yellow")
    yield Text("")


def _mark(told: Explanation) -> str:
    """A mark of the line's own direction: what follows it keeps its place."""
    return _RLM if told.labels.language == "ar" else _LRM


def _legend(told: Explanation, plain: bool) -> Iterator[Text]:
    from rich.text import Text

    if not told.kinds or plain:
        return
    line = Text()
    for kind in told.kinds:
        line.append(f" {told.labels.label('kind', kind)} ", style=STYLES[kind])
        line.append(" ")
    yield line
    yield Text("")


def _block(told: Explanation, block: Block, plain: bool) -> Text:
    """A segment: marked words in their colour (the innermost wins), each followed by its numbers."""
    from rich.text import Text

    line = Text(style=_BLOCKS.get(block.kind, ""))
    if block.kind in _TAGGED:
        line.append(f"({told.say(f'{block.kind}_tag')}) ")
    opened: set[Mark] = set()
    for piece in block.pieces:
        if plain:
            line.append("[" * sum(m not in opened for m in piece.marks))
            opened |= set(piece.marks)
        words = told.mask.text[piece.start : piece.end]
        line.append(words, style="" if plain or not piece.marks else _style(piece.marks))
        ending = [m for m in reversed(piece.marks) if m.end == piece.end]
        if plain:
            line.append("".join("]" + _raised(m.numbers) for m in ending))
        else:
            line.append(_raised([n for m in ending for n in m.numbers]), style="bold")
    return line


def _style(marks: Sequence[Mark]) -> str:
    return STYLES[marks[-1].kind] + (" underline" if len(marks) > 1 else "")


def _raised(numbers: Sequence[int]) -> str:
    return "·".join(str(n).translate(_RAISED) for n in numbers)


Row = list[tuple[str, str, str]]
"""Cells of a row: the key of the column, what it holds, its style."""


def _event(told: Explanation, event: Event) -> Row:
    labels = told.labels
    place, date = event.place, event.date
    numbers = [told.numbers("place", place.start, place.end) if place else (),
               told.numbers("date", date.start_char, date.end_char) if date else ()]
    other = [text for text, _start, _end in told.other_harm(event.harm_by_outcome)]
    cells = [
        ("event", str(event.event + 1)), ("type", labels.label("event_type", event.event_type)),
        ("place", _with(place_read(place, told.mask, labels), numbers[0]) if place else ""),
        ("date", _with(date_read(date, labels), numbers[1]) if date else ""),
        ("actors", _lines(told.actor(a) for a in event.actors)),
        ("killed", _range(told, event, event.killed)), ("injured", _range(told, event, event.injured)),
        *([("other_harm", _lines(other))] if other else []),
        ("objects", _lines(labels.label("object", o) for o in event.objects)),
        ("speakers", _lines(labels.label("speaker", s) for s in event.speakers)),
    ]
    return [(key, text or "–", "bold" if key in _HEAVY else "") for key, text in cells]


def _with(text: str, numbers: Sequence[int]) -> str:
    return f"{text} {_raised(numbers)}" if numbers else text


def _lines(names: Iterator[str] | Sequence[str]) -> str:
    return "\n".join(names)


def _range(told: Explanation, event: Event, found: Range | None) -> str:
    if found is None:
        return ""
    held = (told.values[n - 1] for n in told.of_event(event, "harm"))
    start, end = found.start or 0, found.end or 0
    return _with(told.labels.range(found), [v.number for v in held if start <= v.start and v.end <= end])


def _value(told: Explanation, v: Value, plain: bool) -> Row:
    return [
        ("number", str(v.number), "" if plain else STYLES[v.kind]),
        ("kind", told.labels.label("kind", v.kind), ""),
        ("read", v.read, "bold"),
        ("words", f"«{' '.join(v.words.split())}»", ""),
        ("rule", describe(v.rule, told.labels) + (f" ({v.rule})" if v.rule else ""), "dim"),
        ("in_claims", ", ".join(map(str, v.claims)), ""),
    ]


def _section(told: Explanation, console: Console, key: str, rows: Sequence[Row], empty: str) -> None:
    from rich.text import Text

    console.print(Text(told.say(key), style="bold underline"))
    if not rows:
        console.print(told.say(empty))
    elif console.width < NARROW:
        for row in rows:
            console.print(_stacked(told, row))
    else:
        console.print(_table(told, rows))
    console.print()


def _stacked(told: Explanation, row: Row) -> Text:
    """A row as lines of its own: what it is in the first line, the other cells under it."""
    from rich.text import Text

    out = Text()
    for key, text, style in row:
        if key in _FIRST:
            out.append(_mark(told) if not out else f" {_mark(told)}· ")
            out.append(text, style=style)
            continue
        out.append(f"\n   {_mark(told)}{told.say(key)}: ", style="dim")
        out.append(text.replace("\n", " · "), style=style)
    return out


def _table(told: Explanation, rows: Sequence[Row]) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    keys = list(dict.fromkeys(key for row in rows for key, _text, _style in row))
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=False)
    for key in keys:
        table.add_column(_mark(told) + told.say(key), no_wrap=key in ("number", "event"), overflow="fold")
    for row in rows:
        cells = {key: Text(_marked(told, text), style=style) for key, text, style in row}
        table.add_row(*(cells.get(key, Text("–")) for key in keys))
    return table


def _marked(told: Explanation, text: str) -> str:
    return "\n".join(_mark(told) + line for line in text.split("\n"))


def _claims(told: Explanation, console: Console) -> None:
    """Who says what, in a line each, with the rules that fired."""
    from rich.text import Text

    if not told.claims:
        return
    console.print(Text(told.say("claims"), style="bold underline"))
    labels, mark = told.labels, _mark(told)
    for number, claim in enumerate(told.claims, 1):
        who = labels.label("speaker", claim.speaker.type) if claim.speaker.text else told.say("unattributed")
        parts = [f"{mark}{number}", who, labels.label("stance", claim.stance),
                 labels.label("admits", claim.admits), labels.label("event_type", claim.event_type),
                 told.home(number), told.say("inferred") * claim.means_inferred]
        console.print(Text(f" {mark}· ".join(p for p in parts if p)))
        console.print(Text(f"   {mark}{', '.join(claim.rules)}", style="dim"))


def _unclaimed(told: Explanation, console: Console) -> None:
    """What was counted and went into no claim, in the words around it."""
    from rich.text import Text

    if not told.unclaimed:
        return
    mark = _mark(told)
    console.print()
    console.print(Text(told.say("unclaimed"), style="bold underline"))
    console.print(Text(told.say("unclaimed_note"), style="dim"))
    for one in told.unclaimed:
        line = Text(f" {mark}· {one.read}: {mark}«{one.before}")
        line.append(one.words, style="bold")
        console.print(line.append(f"{one.after}»"))
