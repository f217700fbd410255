"""`tawthiq explain`: one report, with every value's words and rule, on the terminal or as a page."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tawthiq.capture import Known, collect
from tawthiq.capture.manifest import read_manifest
from tawthiq.cli.accounts import whoever
from tawthiq.cli.screen import in_both, language, say, warn
from tawthiq.errors import Language, PublishError, TawthiqError, UsageError
from tawthiq.model import Document, Failure, Reading
from tawthiq.pipeline import read_document

if TYPE_CHECKING:
    from tawthiq.web.labels import PageLabels


def labels(spoken: Language) -> PageLabels:
    """The labels of one language."""
    from tawthiq.web.labels import PageLabels
    from tawthiq.web.words import words

    return PageLabels(words(spoken))


def explain_command(
    file: Path, manifest: Path | None, facts: Known, *, register: Path | None, html: Path | None,
    spoken: Language | None, restricted: bool, no_color: bool,
) -> int:
    """Explain one file, or one report of a register; 1 when it could not be read."""
    from tawthiq.explain import explain, page, show

    if register is not None:
        if manifest or facts != Known():
            raise in_both(UsageError, "explain_either")
        reading: Reading | Failure = _kept(register, str(file), restricted=restricted)
    else:
        document = _document(file, manifest, facts)
        reading = read_document(document) if isinstance(document, Document) else document
    if isinstance(reading, Failure):
        warn(f"{reading.message} [{reading.code}]")
        return 1
    if html is not None:
        told = explain(reading, labels(spoken or "ar"), restricted=restricted)
        print(say("explained", path=_write(html, page(told), restricted)))
        return 0
    show(explain(reading, labels(spoken or language()), restricted=restricted), _console(no_color))
    sys.stdout.flush()
    return 0


def _kept(directory: Path, name: str, *, restricted: bool) -> Reading:
    """A report of a register as it was read, with what people redacted; a look is written down first."""
    from tawthiq.register.api import Register

    with Register.open(directory, create=False) as register:
        found = register.report(name)
        if restricted:
            register.note(whoever("tawthiq explain"), "look", [(found.report.id, "explain")])
    return found


def _document(file: Path, manifest: Path | None, facts: Known) -> Document | Failure:
    """The file with what a manifest knows of it: the one given, or one beside it that names it."""
    if file.is_dir():
        raise in_both(UsageError, "one_file", path=file)
    beside = file.parent / "manifest.tsv"
    source = manifest or (beside if beside.is_file() else None)
    found = next(iter(collect([file], known=facts)))
    if source is None or isinstance(found, Failure):
        return found
    listed = read_manifest(source)
    wrong = next((f for f in listed.failures if manifest or _same(source.parent / f.file, file)), None)
    if wrong is not None:
        return wrong
    row = next((r for r in listed.rows if _same(source.parent / r.file, file)), None)
    if row is None:
        if manifest:
            raise in_both(TawthiqError, "not_in_manifest", path=file, manifest=manifest)
        return found
    values = {k: v for k, v in row.values.items() if k in ("outlet", "kind", "url", "published", "captured")}
    return replace(found, **values)  # type: ignore[arg-type]


def _same(one: Path, two: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(two)


def _write(path: Path, text: str, restricted: bool) -> Path:
    """The page's file; one with restricted words says so in its name and is its owner's alone."""
    from tawthiq.publish.write import marked, write

    path = marked(path) if restricted else path
    try:
        write(path, text, private=restricted)
    except PublishError as error:
        reason = error.__cause__.strerror if isinstance(error.__cause__, OSError) else ""
        raise in_both(PublishError, "html_not_written", path=path, reason=reason) from error
    return path


def _console(no_color: bool):  # type: ignore[no-untyped-def]
    from rich.console import Console

    from tawthiq.cli.screen import PIPED_WIDTH

    width = None if sys.stdout.isatty() else PIPED_WIDTH
    off = no_color or bool(os.environ.get("NO_COLOR"))
    return Console(width=width, highlight=False, markup=False, emoji=False, no_color=off, soft_wrap=False)
