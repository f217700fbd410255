"""`tawthiq seal`: no authority, no seal; over the wire from an authority of our own; through the proxy."""

from __future__ import annotations

from pathlib import Path

import pytest

from fetch.servers import site, socks
from register.authority import authority

from .conftest import EXAMPLES, Tawthiq


def test_seal(tawthiq: Tawthiq, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TAWTHIQ_PROXY", "ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY", "all_proxy", "https_proxy", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
    register, stamping = tmp_path / "register", authority(tmp_path / "tsa")
    assert tawthiq("add", next(iter(sorted(EXAMPLES.rglob("*.txt")))), "--register", register).status == 0
    ended = tawthiq("seal", "--register", register)
    assert ended.status == 2 and "nothing of the documents" in ended.err
    with site() as here:
        here.answer_post = stamping.answer
        ended = tawthiq("seal", "--authority", here.url, "--register", register)
        assert ended.status == 1 and "TAWTHIQ_ALLOW_PRIVATE" in ended.err and here.posted == []
        with socks(here.port) as proxy:
            ended = tawthiq("seal", "--authority", "http://stamps.example/", "--certificate", stamping.root,
                            "--proxy", f"socks5h://127.0.0.1:{proxy.port}", "--register", register)
        assert ended.status == 0, ended.err
        assert proxy.names == ["stamps.example:80"]
    assert "that of the proxy" in ended.err and "seals/0001: sealed" in ended.text
    ended = tawthiq("verify", "--register", register)
    assert ended.status == 0 and "Time stamps that fit: 1" in ended.text
