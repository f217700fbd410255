"""From gold folders to figures: read them (or take an output), judge, and give text or an object."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tawthiq.errors import ContractError, Language
from tawthiq.evaluation.form import object_of
from tawthiq.evaluation.gold import Labelled, folders, labelled
from tawthiq.evaluation.judge import Verdict, judge
from tawthiq.evaluation.links import LinkScore, homes_of, link_score, placed
from tawthiq.evaluation.phrases import PhraseScore, phrase_files_of, score_phrases
from tawthiq.evaluation.phrases import text as phrase_text
from tawthiq.evaluation.readings import Line, by_file, line_of, read_lines
from tawthiq.evaluation.results import Links, SetResult
from tawthiq.evaluation.tables import text_of
from tawthiq.evaluation.words import fault
from tawthiq.model import Reading

_NAMED = 5  # reports without a line that an error names


@dataclass(frozen=True, slots=True)
class Measured:
    """All that was judged: phrase files, and each folder of reports apart."""

    phrases: tuple[PhraseScore, ...]
    sets: tuple[SetResult, ...]


def measure(paths: Sequence[Path], *, output: Path | None = None, before: Path | None = None) -> Measured:
    """Judge each gold folder and phrase file under `paths`, each folder apart.

    A path is a folder of labelled reports, a phrase file, or a folder that holds such. Reports are read
    anew, or taken from `output`, a file that `tawthiq read` wrote of them; `before` is an older output
    of the same reports. Raises EvaluationError for a path that is neither, a broken label, phrase or
    line, and an output without a line for some of the reports.
    """
    files = phrase_files_of(paths)
    gold = [(f, labelled(f)) for f in folders([p for p in paths if p.is_dir()], bool(files))]
    now, was = _by_file(output), _by_file(before)
    sets = [_judged(folder, reports, output, now, before, was) for folder, reports in gold]
    return Measured(tuple(score_phrases(f) for f in files), tuple(sets))


def evaluate(
    paths: Sequence[Path], *, output: Path | None = None, before: Path | None = None,
    show_differences: bool = False, language: Language = "en",
) -> str:
    """The figures of `measure` as text, in the language asked for.

    With `before` it says what got better and worse. `show_differences` lists every value that differs
    with its words; of reports in heldback.tsv only totals are ever shown.
    """
    found = measure(paths, output=output, before=before)
    parts = [phrase_text(found.phrases, show_differences, language)] if found.phrases else []
    parts += [text_of(s, show_differences, language) for s in found.sets]
    return "\n\n".join(parts)


def evaluate_object(
    paths: Sequence[Path], *, output: Path | None = None, before: Path | None = None,
    show_differences: bool = False,
) -> dict[str, Any]:
    """The figures of `measure` as an object that JSON can hold, keys in a fixed order."""
    found = measure(paths, output=output, before=before)
    return object_of(found.phrases, found.sets, show_differences)


def verdicts_of(folder: Path) -> list[Verdict]:
    """The folder read anew and judged, for gates."""
    return list(result_of(folder).verdicts)


def result_of(folder: Path) -> SetResult:
    """The folder read anew and judged, its linking too."""
    return _judged(folder, labelled(folder), None, {}, None, {})


def _by_file(output: Path | None) -> Mapping[str, Line]:
    return by_file(read_lines(output)) if output else {}


def _judged(
    folder: Path, reports: list[Labelled], output: Path | None, now: Mapping[str, Line],
    before: Path | None, was: Mapping[str, Line],
) -> SetResult:
    readings: dict[str, Reading] = {}
    if output:
        _all_there(folder, reports, output, now)
    else:
        now = by_file(_read_anew(reports, readings))
    if before:
        _all_there(folder, reports, before, was)
    older = tuple(judge(reports, was)) if before else None
    return SetResult(folder, tuple(judge(reports, now)), _links(reports, now, readings), older)


def _all_there(folder: Path, reports: Sequence[Labelled], output: Path, lines: Mapping[str, Line]) -> None:
    lacking = [r.name for r in reports if not line_of(r, lines)]
    if lacking:
        names = ", ".join(lacking[:_NAMED]) + (" …" if len(lacking) > _NAMED else "")
        raise fault(
            "reports_lacking", path=output, n=len(lacking), all=len(reports), names=names, folder=folder)


def _read_anew(reports: Sequence[Labelled], readings: dict[str, Reading]) -> Iterator[Line]:
    """Lines of the labelled reports as `tawthiq read` writes them, with what their manifest knows.

    The readings themselves are put into `readings` by file.
    """
    from tawthiq.capture import Known, collect
    from tawthiq.contract import read_line
    from tawthiq.pipeline import read_collection

    folder = reports[0].path.parent
    manifest = folder / "manifest.tsv"
    wanted = {r.path.name for r in reports}
    paths = [] if manifest.is_file() else [r.path for r in reports]
    known = manifest if manifest.is_file() else None
    for found in read_collection(collect(paths, manifest=known, known=Known()), workers=1):
        line: Line = json.loads(read_line(found))
        name = Path((line.get("report") or {}).get("file") or line.get("file") or "").name
        if name in wanted:
            if isinstance(found, Reading):
                readings[name] = found
            yield line


def _links(
    reports: Sequence[Labelled], lines: Mapping[str, Line], readings: Mapping[str, Reading]
) -> Links:
    """How the readings' events are linked, beside the labels; the reason where they cannot be."""
    from tawthiq.pipeline import link_readings

    try:
        found = list(readings.values()) or list(_parsed(reports, lines))
    except ContractError as error:
        return Links(None, None, None, error)
    incidents = link_readings(found)
    homes = homes_of((i.id, [(m.file, m.event) for m in i.members]) for i in incidents)
    events = placed(reports, lines, homes)
    parts = [link_score([e for e in events if e.heldback is held]) for held in (False, True)]
    return Links(link_score(events), *_parts(parts, reports))


def _parts(parts: list[LinkScore], reports: Sequence[Labelled]) -> tuple[LinkScore | None, LinkScore | None]:
    return (parts[0], parts[1]) if any(r.heldback for r in reports) else (None, None)


def _parsed(reports: Sequence[Labelled], lines: Mapping[str, Line]) -> Iterable[Reading]:
    from tawthiq.contract import parse_reading

    for report in reports:
        line = line_of(report, lines)
        if line.get("report"):
            found = parse_reading(json.dumps(line, ensure_ascii=False), source=report.name)
            if isinstance(found, Reading):
                yield found
