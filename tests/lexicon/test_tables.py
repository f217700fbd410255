"""Tables worked out of the lexicon: kept for these entries and this code, and as they are worked out."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

import tawthiq.coding
import tawthiq.page
from tawthiq import lexicon
from tawthiq.lexicon import tables


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with one file of words and one of code."""
    folder = tmp_path / "lexicon"
    folder.mkdir()
    (folder / "means.yaml").write_bytes(b"- id: one\n")
    (tmp_path / "code.py").write_text("one = 1", encoding="utf-8")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setattr(lexicon, "SHIPPED", folder)
    monkeypatch.setattr(tables, "_every", [])
    return folder


def forms(words: Iterable[str] | None = None, family: str = "means") -> frozenset[str]:
    """The table in a process of its own; without words it may not be worked out."""
    tables._made_of.cache_clear()

    @tables.table(of=["means", "harm"])
    def _forms(name: str) -> frozenset[str]:
        assert words is not None, "it was kept, and is worked out all the same"
        return frozenset((name, *words))

    return _forms(family)


def test_a_table_is_kept_by_its_name(shipped: Path) -> None:
    assert forms(["قصف"]) == {"means", "قصف"}
    assert forms() == {"means", "قصف"}
    assert forms(["قتل"], "harm") == {"harm", "قتل"}
    assert forms() == {"means", "قصف"}


def test_an_edited_entry_counts_at_once(shipped: Path) -> None:
    forms(["قصف"])
    stamp = (shipped / "means.yaml").stat()
    (shipped / "means.yaml").write_bytes(b"- id: two\n")
    os.utime(shipped / "means.yaml", ns=(stamp.st_atime_ns, stamp.st_mtime_ns))  # by its words, not its time
    assert forms(["غارة"]) == {"means", "غارة"}
    (shipped / "more.yaml").write_bytes(b"- id: three\n")
    assert forms(["لغم"]) == {"means", "لغم"}


def test_edited_code_counts_at_once(shipped: Path) -> None:
    forms(["قصف"])
    os.utime(shipped.parent / "code.py", ns=(0, 10**18))
    assert forms(["غارة"]) == {"means", "غارة"}
    (shipped.parent / "deeper").mkdir()
    (shipped.parent / "deeper" / "code.py").write_text("", encoding="utf-8")
    assert forms(["لغم"]) == {"means", "لغم"}
    (shipped.parent / "README").write_text("no code", encoding="utf-8")
    assert forms() == {"means", "لغم"}


def test_with_entries_of_ones_own_nothing_is_kept(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forms(["قصف"])
    monkeypatch.setenv(lexicon.OWN, str(shipped))
    assert forms(["غارة"]) == {"means", "غارة"}
    monkeypatch.delenv(lexicon.OWN)
    assert forms() == {"means", "قصف"}
    monkeypatch.setattr(lexicon, "_in_place", {"means": ()})
    assert forms(["غارة"]) == {"means", "غارة"}


def test_every_table_is_kept_ahead(shipped: Path) -> None:
    forms(["قصف"])
    tables.keep_every()
    assert forms(None, "harm") == {"harm", "قصف"}


def test_every_table_of_the_reader_may_be_kept_and_is_the_same() -> None:
    assert tawthiq.coding and tawthiq.page
    assert len(tables._every) > 20
    for found in tables._every:
        made = found()
        assert marshal.loads(marshal.dumps(made)) == made
