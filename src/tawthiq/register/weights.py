"""A register's own weights: a file beside its database, written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from tawthiq.linking.other_weights import Weights, text
from tawthiq.register.evidence import storage_error


def keep(path: Path, weights: Weights | None) -> None:
    """Put these weights in place of those in the file; with None take it away. Raises StorageError."""
    new = path.with_suffix(".new")
    try:
        if weights is None:
            path.unlink(missing_ok=True)
            return
        new.write_text(text(weights, ["The weights that this register links by."]), encoding="utf-8")
        new.replace(path)
    except OSError as error:
        raise storage_error(error, path.parent) from error
