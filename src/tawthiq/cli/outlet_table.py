"""Outlets as a table on a terminal and as rows of a CSV."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tawthiq.cli.screen import console, language, say
from tawthiq.cli.table import NARROW
from tawthiq.contract import INVENTED_NOTE
from tawthiq.publish.profile import Value
from tawthiq.review import Outlet
from tawthiq.review.naming import Name
from tawthiq.web.words import Words, words

if TYPE_CHECKING:
    from rich.table import Table

COLUMNS = (
    "outlet", "reports", "events", "first", "last", "incidents", "independent", "repeating", "how", "repeats",
    "repeated_by", "names", "slants", "speakers", "voices", "tolls_compared", "tolls_agree", "tolls_higher",
    "tolls_lower", "tolls_ratio", "early_compared", "early_first", "early_days_after", "note",
)  # fmt: skip
_SHOWN = 3  # names and kinds of speaker in a cell


def row(outlet: Outlet) -> dict[str, Value]:
    """An outlet as a row of a CSV; lists stand in one cell, `name: count` each."""
    i, tolls, early = outlet.independence, outlet.tolls, outlet.earliness
    names = (f"{n.actor}: {n.words} ({n.slant or 'none'}): {n.times}" for n in outlet.names)
    values: Sequence[Value] = (
        outlet.outlet, outlet.reports, outlet.events, outlet.first, outlet.last, outlet.incidents,
        i.independent, i.repeating, _cell(i.how), _cell(i.repeats), _cell(i.repeated_by), " | ".join(names),
        _cell(outlet.slants), _cell(outlet.speakers), _cell(outlet.voices), tolls.compared, tolls.agrees,
        tolls.higher, tolls.lower, tolls.ratio, early.compared, early.first, early.days_after,
        INVENTED_NOTE if outlet.invented else "",
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))


def _cell(counted: Mapping[str, int]) -> str:
    return " | ".join(f"{name}: {n}" for name, n in counted.items())


def show(found: Sequence[Outlet]) -> None:
    """Print the outlets as a table, on a narrow terminal as lines, and what the figures do not say."""
    w, screen = words(language()), console()
    if screen.width < NARROW:
        for outlet in found:
            screen.print("\n    ".join(cell for cell in _cells(w, outlet) if cell))
    else:
        screen.print(_table(w, found))
    if any(outlet.invented for outlet in found):
        screen.print(f"{INVENTED_NOTE}: {w.say('invented.note')}")
    screen.print(say("outlets_note", n=len(found)))


def _table(w: Words, found: Sequence[Outlet]) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_lines=True)
    for name in ("outlet", "independent", "names", "carries", "tolls", "early"):
        table.add_column(say(f"outlets_{name}"))
    for outlet in found:
        table.add_row(*_cells(w, outlet))
    return table


def _cells(w: Words, outlet: Outlet) -> list[str]:
    i = outlet.independence
    own = [say("outlet_independent", n=i.independent, all=outlet.incidents)]
    own += [say("outlet_repeats", names=_counted(w, i.repeats))] if i.repeats else []
    own += [say("outlet_repeated_by", names=_counted(w, i.repeated_by))] if i.repeated_by else []
    kinds = {w.label("speaker", kind): n for kind, n in list(outlet.speakers.items())[:_SHOWN]}
    name = outlet.outlet + (f"\n{INVENTED_NOTE}" if outlet.invented else "")
    return [
        f"{name}\n{_published(outlet)}", "\n".join(own), "\n".join(_side(w, n) for n in outlet.names),
        _counted(w, kinds | dict(outlet.voices)), _tolls(outlet), _early(outlet),
    ]  # fmt: skip


def _published(outlet: Outlet) -> str:
    first, last = outlet.first or "–", outlet.last or "–"
    return say("outlet_reports", reports=outlet.reports, events=outlet.events, first=first, last=last)


def _tolls(outlet: Outlet) -> str:
    tolls = outlet.tolls
    ratio = "–" if tolls.ratio is None else f"{tolls.ratio:g}"
    return say("outlet_tolls", n=tolls.compared, agrees=tolls.agrees, higher=tolls.higher, lower=tolls.lower,
               ratio=ratio) if tolls.compared else ""  # fmt: skip


def _early(outlet: Outlet) -> str:
    early = outlet.earliness
    days = f"{early.days_after:g}" if early.days_after is not None else "–"
    return say("outlet_early", n=early.compared, first=early.first, days=days) if early.compared else ""


def _side(w: Words, name: Name) -> str:
    """A side with the words that the outlet uses for it, and the note of their slant."""
    note = [say(f"slant_{name.slant}")] if name.slant in ("loaded", "self") else []
    told = ("، " if w.language == "ar" else ", ").join([str(name.times), *note])
    return f"{w.label('actor', name.actor)}: «{name.words}» ({told})"


def _counted(w: Words, counted: Mapping[str, int]) -> str:
    return ("؛ " if w.language == "ar" else "; ").join(f"{name} ({n})" for name, n in counted.items())
