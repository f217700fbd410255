"""`tawthiq bundle` on the command line, and what `add` says of a bundle."""

from __future__ import annotations

from pathlib import Path

from .conftest import EXAMPLES, Tawthiq


def test_bundle(tawthiq: Tawthiq, tmp_path: Path) -> None:
    register = tmp_path / "register"
    assert tawthiq("run", EXAMPLES / "09-gaza-school.txt", "--register", register).status == 0
    (incident,) = tawthiq("incidents", "--json", "--register", register).lines
    ended = tawthiq("bundle", incident["id"], "--register", register, "-o", tmp_path / "school.wacz")
    assert ended.status == 0, ended.err
    assert "school.restricted.wacz: 1 documents" in ended.text and "restricted words" in ended.err
    added = tawthiq("add", tmp_path / "school.restricted.wacz", "--register", tmp_path / "other")
    assert added.status == 0 and "1 new" in added.text
    again = tawthiq("bundle", incident["id"], "--register", register, "-o", tmp_path / "school.wacz")
    assert again.status == 1 and "there already" in again.err
    assert tawthiq("bundle", "i-none", "--register", register).status == 1
