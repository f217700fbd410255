"""Adding an archive, killed in the middle: nothing is lost or doubled, and `verify` is clean after the next."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from capture.archives import Archive, page

from .conftest import Tawthiq
from .test_read import COMMAND
from .test_stopped import wait_for

COUNT = 520


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive = Archive()
    for number in range(COUNT):
        archive.response(page(number), f"http://example.org/{number}")
    return archive.save(tmp_path_factory.mktemp("crawl") / "crawl.warc.gz")


@pytest.mark.parametrize("files", [1, 40, 300])
def test_killed_while_adding_an_archive(tawthiq: Tawthiq, crawl: Path, tmp_path: Path, files: int) -> None:
    register = tmp_path / "register"
    adding = subprocess.Popen([*COMMAND, "add", str(crawl), "--register", str(register)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
    wait_for(adding, register / "evidence", files)
    adding.kill()
    adding.wait()
    again = tawthiq("add", crawl, "--register", register)
    assert again.status == 0, again.err
    assert f"not read yet: {COUNT}" in again.text
    assert tawthiq("verify", "--register", register).status == 0
    kept = [path for path in (register / "evidence").rglob("*") if path.is_file()]
    assert len(kept) == COUNT + 1  # the archive itself is the one more
    assert list((register / "incoming").iterdir()) == []
