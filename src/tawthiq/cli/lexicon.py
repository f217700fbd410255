"""`tawthiq lexicon check` and `try`: is the language whole, and what does a sentence read."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tawthiq.cli.screen import console, in_both, language
from tawthiq.errors import Language, UsageError
from tawthiq.wording.problems import Problem, sentence

if TYPE_CHECKING:
    from tawthiq.wording.trial import Trial

LANGUAGES: tuple[Language, Language] = ("en", "ar")


def check(target: Path | None, *, as_json: bool) -> int:
    """Print every problem of a lexicon in both languages; 1 where there is one, else 0."""
    from tawthiq.wording.check import check as checked

    found = checked(target)
    for problem in found.problems:
        print(_line(problem) if as_json else _both(problem))
    if as_json:
        return 1 if found.problems else 0
    if found.problems:
        values: dict[str, object] = {"count": len(found.problems)}
    else:
        values = {"files": found.files, "entries": found.entries, "examples": found.examples,
                  "counters": found.counters}
    for spoken in LANGUAGES:
        print(sentence("check.problems" if found.problems else "check.whole", spoken, **values))
    return 1 if found.problems else 0


def _both(problem: Problem) -> str:
    where = f"{problem.file}:{problem.line}"
    named = ".".join(part for part in (problem.entry, problem.field) if part)
    head = f"{where}: {named}: " if named else f"{where}: "
    return f"{head}{problem.sentence('en')}\n    {problem.sentence('ar')}"


def _line(problem: Problem) -> str:
    told = {"file": str(problem.file), "line": problem.line, "entry": problem.entry, "field": problem.field,
            "code": problem.code, "message": problem.sentence("en"), "message_ar": problem.sentence("ar")}
    return json.dumps(told, ensure_ascii=False)


def try_(words: Sequence[str] | None, country: str | None, published: str | None, *, as_json: bool) -> int:
    """Print what each sentence reads: those given, else the lines of standard input."""
    from tawthiq.wording.trial import as_json as told
    from tawthiq.wording.trial import trial

    day = _day(published)
    for at, text in enumerate(_sentences(words)):
        tried = trial(text, country, day)
        if as_json:
            print(json.dumps(told(tried), ensure_ascii=False))
        else:
            _show(tried, first=at == 0)
    return 0


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published) if published else None
    except ValueError:
        raise in_both(UsageError, "bad_day", value=published) from None


def _sentences(words: Sequence[str] | None) -> Iterator[str]:
    if words and list(words) != ["-"]:
        yield from (w.strip() for w in words if w.strip())
    else:
        yield from (line.strip() for line in sys.stdin if line.strip())


def _show(tried: Trial, *, first: bool) -> None:
    screen = console()
    if not first:
        screen.print()
    screen.print(tried.text)
    rows = [
        [r.words, r.family, r.entry, r.kind, r.code, r.source.form, r.source.shown()] for r in tried.rows
    ]
    _table("read", ("words", "family", "entry", "kind", "code", "form", "where"), rows)
    held = [
        [h.words, h.family, h.entry, h.by, h.because, h.source.form, h.source.shown()] for h in tried.held
    ]
    if held:
        _table("held", ("words", "family", "entry", "by", "because", "form", "where"), held)
    screen.print(_heading("claims"))
    for line in _claims(tried) or [sentence("try.nothing", language())]:
        screen.print(f"  {line}")


def _claims(tried: Trial) -> list[str]:
    read = tried.reading
    if read is None:
        return []
    out = []
    for c in (*read.claims, *read.totals):
        place = f" · {c.place.text}" if c.place and c.place.text else ""
        harm = "".join(f" · {h.outcome} {h.group} {h.quantity.low}" for h in c.harm)
        out.append(f"{c.event_type} · {c.stance} · {c.speaker.type}{place}{harm} · [{', '.join(c.rules)}]")
    return out


def _heading(key: str) -> str:
    return " · ".join(sentence(f"try.{key}", spoken) for spoken in LANGUAGES)


def _table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, title=_heading(title), title_justify="left")
    for name in columns:
        table.add_column(_heading(name), overflow="fold")
    for row in rows or [[sentence("try.nothing", language()), *[""] * (len(columns) - 1)]]:
        table.add_row(*map(Text, row))
    console().print(table)
