"""`tawthiq add --url`: off until switched on, and what was fetched is a document like any other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fetch.servers import Site, site, socks

from .conftest import Tawthiq


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    for name in ("TAWTHIQ_FETCH", "TAWTHIQ_PROXY", "ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY", "all_proxy", "https_proxy", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
    with site() as found:
        yield found


def test_fetching_is_off_until_switched_on(tawthiq: Tawthiq, here: Site, tmp_path: Path) -> None:
    ended = tawthiq("add", "--url", here.url, "--agent", "desk/1", "--register", tmp_path / "register")
    assert ended.status == 2 and here.asked == [] and not (tmp_path / "register").exists()
    assert "--fetch" in ended.err and "that of this machine itself" in ended.err and "desk/1" in ended.err


def test_private_addresses_are_refused(tawthiq: Tawthiq, here: Site, tmp_path: Path) -> None:
    ended = tawthiq("add", "--fetch", "--url", here.url, "--register", tmp_path / "register")
    assert ended.status == 1 and "[private_address]" in ended.err and here.asked == []


def test_fetched_read_and_verified(tawthiq: Tawthiq, here: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAWTHIQ_ALLOW_PRIVATE", "1")
    register, addresses = tmp_path / "register", tmp_path / "list.txt"
    addresses.write_text(f"{here.url}/\n", "utf-8")
    ended = tawthiq("add", "--fetch", "--url", addresses, "--register", register)
    assert ended.status == 0, ended.err
    assert "The sites will see as your address that of this machine itself" in ended.err and "Mozilla/5.0 (compatible)" in ended.err
    assert "documents: 1 new" in ended.text
    assert "1 reports" in tawthiq("run", "--register", register).text
    assert tawthiq("verify", "--register", register).status == 0


def test_the_proxy_is_named_and_used(tawthiq: Tawthiq, here: Site, tmp_path: Path) -> None:
    with socks(here.port) as proxy:
        ended = tawthiq("add", "--fetch", "--url", "http://news.example/", "--proxy", f"socks5://127.0.0.1:{proxy.port}", "--register", tmp_path / "r")
    assert ended.status == 0, ended.err
    assert f"that of the proxy socks5h://127.0.0.1:{proxy.port}" in ended.err and proxy.names[-1] == "news.example:80"
