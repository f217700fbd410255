"""`export` from a register to a file: marks, attribution, whole or not at all."""

from __future__ import annotations

import csv
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from register.records import document, incident, reading
from tawthiq.errors import PublishError
from tawthiq.publish import write
from tawthiq.publish.export import export
from tawthiq.register.api import Register


@pytest.fixture
def register(tmp_path: Path, configured: Path) -> Iterator[Register]:
    with Register.open(tmp_path / "register") as made, made.writing():
        one, two = document("قصف القرية سرّ", "سرّ.txt", kind="invented"), document("غيره سرّ", "b.txt")
        made.add_all([one, two])
        made.record([reading(one), reading(two)])
        made.replace_incidents([incident("i1", (one, 0)), incident("i2", (two, 0))])
        yield made


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_public_csv_tells_what_is_invented_and_no_words(register: Register, tmp_path: Path) -> None:
    path, number = export(register, "csv", tmp_path / "out" / "x.csv")
    assert (path, number) == (tmp_path / "out" / "x.csv", 2)
    assert "سر" not in path.read_text(encoding="utf-8")
    found = {row["incident"]: row["note"] for row in table(path)}
    assert found["i2"] == "" and "invented" in found["i1"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    beside = (tmp_path / "out" / "x-ATTRIBUTION.txt").read_text(encoding="utf-8")
    assert "OCHA" in beside and "suggestions" in beside and "مخترعة" in beside


def test_restricted_is_marked_in_name_and_first_column(register: Register, tmp_path: Path) -> None:
    path, _number = export(register, "csv", tmp_path / "x.csv", restricted=True)
    assert path.name == "x-RESTRICTED.csv" and not (tmp_path / "x.csv").exists()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    rows = table(path)
    assert next(iter(rows[0])) == "restricted" and {row["restricted"] for row in rows} == {"RESTRICTED"}
    assert rows[0]["files"] and rows[0]["quotes"] == "قصف "
    again, _number = export(register, "csv", path, restricted=True)
    assert again == path


def test_restricted_geojson_says_so_first(register: Register, tmp_path: Path) -> None:
    path, _number = export(register, "geojson", tmp_path / "x.geojson", restricted=True)
    text = path.read_text(encoding="utf-8")
    assert path.name == "x-RESTRICTED.geojson" and text.startswith('{"restricted": "RESTRICTED"')
    assert '"properties": {"restricted": "RESTRICTED", ' in text


def test_the_same_register_gives_the_same_bytes(register: Register, tmp_path: Path) -> None:
    paths = [export(register, "geojson", tmp_path / name)[0] for name in ("a.geojson", "b.geojson")]
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "x.csv").write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PublishError, match="No space left") as caught:
        write.write(tmp_path / "x.csv", "new")
    assert caught.value.code == "not_written" and "x.csv" in str(caught.value)
    assert [p.name for p in tmp_path.iterdir()] == ["x.csv"] and (tmp_path / "x.csv").read_text() == "old"


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.csv").mkdir()
    with pytest.raises(PublishError, match=r"x\.csv cannot be written"):
        write.write(tmp_path / "x.csv", "new")
