"""From gold folders to a text: read them (or take an output), judge, print."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from tawthiq.evaluation.gold import Labelled, folders, labelled
from tawthiq.evaluation.judge import Verdict, judge
from tawthiq.evaluation.phrases import phrase_files_of, phrases
from tawthiq.evaluation.readings import Line, by_file, read_lines
from tawthiq.evaluation.tables import comparison, differences, table


def evaluate(
    paths: Sequence[Path],
    *,
    output: Path | None = None,
    before: Path | None = None,
    show_differences: bool = False,
) -> str:
    """Figures of each gold folder and phrase file under `paths`, as text.

    A path is a folder of labelled reports, a phrase file, or a folder that holds such. Reports are
    read anew, or taken from `output`, a file that `tawthiq read` wrote of them. With `before`, an
    older output, what got better and worse since. `show_differences` lists every value that differs
    with its words; of reports in heldback.tsv only totals are ever shown. Raises FileNotFoundError
    for a folder without labels.
    """
    phrase_files = phrase_files_of(paths)
    parts = [phrases(phrase_files, show_misses=show_differences)] if phrase_files else []
    for folder in folders([p for p in paths if p.is_dir()], bool(phrase_files)):
        reports = labelled(folder)
        verdicts = judge(reports, _lines(reports, output))
        parts.append(table(str(folder), verdicts))
        if show_differences:
            parts.append(differences(verdicts))
        if before:
            parts.append(comparison(judge(reports, _lines(reports, before)), verdicts))
    return "\n\n".join(p for p in parts if p)


def verdicts_of(folder: Path) -> list[Verdict]:
    """The folder read anew and judged, for gates."""
    reports = labelled(folder)
    return judge(reports, _lines(reports, None))


def _lines(reports: Sequence[Labelled], output: Path | None) -> dict[str, Line]:
    return by_file(read_lines(output) if output else _read_anew(reports))


def _read_anew(reports: Sequence[Labelled]) -> Iterator[Line]:
    """Lines of the labelled reports as `tawthiq read` writes them, with what their manifest knows."""
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
        name = (line.get("report") or {}).get("file") or line.get("file") or ""
        if Path(name).name in wanted:
            yield line
