"""`tawthiq outlets` and `tawthiq check`: what reviewers ask of a register, or of a read output."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tawthiq import pipeline
from tawthiq.cli.listing import not_read
from tawthiq.cli.screen import language, say
from tawthiq.contract import INVENTED
from tawthiq.linking import Laid
from tawthiq.model import Incident, Reading
from tawthiq.review import checks
from tawthiq.review import outlets as outlets_of
from tawthiq.review.finding import Finding

_All = tuple[list[Reading], tuple[Incident, ...], Laid, frozenset[str], tuple[Finding, ...], tuple[str, ...]]


def outlets(source: Path | None, directory: Path, output: Path | None, *, as_json: bool) -> int:
    """Every outlet: as a table, as JSON Lines, or as a CSV file."""
    readings, incidents, _, invented, _, redacted = _all(source, directory)
    from tawthiq.register.hidden import hide

    found = [hide(one, redacted) for one in outlets_of(readings, incidents, invented)]
    if output is not None:
        from tawthiq.cli.outlet_table import COLUMNS, row
        from tawthiq.publish.write import csv_text, write

        write(output, csv_text([row(o) for o in found], COLUMNS))
        print(say("outlets_written", path=output, rows=len(found)))
    elif as_json:
        for one in found:
            print(json.dumps(asdict(one), ensure_ascii=False))
    else:
        from tawthiq.cli.outlet_table import show

        show(found)
    return 0


def check(source: Path | None, directory: Path, *, as_json: bool) -> int:
    """The list for reviewers; 1 where it holds anything."""
    readings, incidents, people, _, again, redacted = _all(source, directory)
    from tawthiq.register.hidden import hide

    found = [hide(one, redacted) for one in (*again, *checks(readings, incidents, people))]
    for one in found:
        if as_json:
            print(json.dumps(asdict(one), ensure_ascii=False))
        else:
            print(_line(one.rule, one.text_ar if language() == "ar" else one.text_en,
                        [*one.incidents, *one.events]))  # fmt: skip
    if not as_json:
        print(say("checked", n=len(found), incidents=len(incidents)))
    return 1 if found else 0


def _line(rule: str, text: str, about: Sequence[str]) -> str:
    return f"{text} [{rule}]" + (f"\n    {' · '.join(about)}" if about else "")


def _all(source: Path | None, directory: Path) -> _All:
    """Readings, incidents and people's decisions of a register, or of a read output; ids of examples,
    decisions that no longer fit, and words that people redacted."""
    if source is not None:
        with not_read(source):
            found = pipeline.readings_of(source)
        invented = frozenset(r.report.id for r in found if r.report.kind == INVENTED)
        return found, pipeline.link_readings(found), Laid(), invented, (), ()
    from tawthiq.register.api import Register
    from tawthiq.register.pairs import KINDS

    with Register.open(directory, create=False) as register:
        again = tuple(Finding("decision_unfit", (), (), (), r.text_ar, r.text_en)
                      for r in register.rechecks() if r.decision.kind not in KINDS)  # checks tells the others
        stored = tuple(register.incidents())
        return (list(register.readings()), stored, register.people(), register.invented(), again,
                register.redacted())
