"""The server: this machine alone."""

from __future__ import annotations

import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tawthiq.errors import RegisterError, UsageError
from tawthiq.register.api import Register
from tawthiq.web.server import _listen, application, check_host


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_this_machine(host: str) -> None:
    assert check_host(host) == "127.0.0.1"


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "::", "::1", "192.168.1.5", "example.org", "", "127.0.0.1.evil.example"])
def test_any_other_address_is_refused(host: str) -> None:
    with pytest.raises(UsageError, match=r"127\.0\.0\.1") as caught:
        check_host(host)
    assert caught.value.code == "not_loopback"


def test_a_taken_port_is_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(UsageError, match="is taken"):
            _listen("127.0.0.1", taken.getsockname()[1])


def test_a_folder_that_is_no_register_is_named(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="is no register"):
        application(tmp_path)


@pytest.fixture
def served(tmp_path: Path, configured: Path) -> Iterator[str]:
    with Register.open(tmp_path / "register"):
        pass
    code = "import sys, pathlib; from tawthiq.web import serve; serve(pathlib.Path(sys.argv[1]), port=0)"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "register")], stdout=subprocess.PIPE, text=True,
    ) as server:
        try:
            assert server.stdout is not None
            yield server.stdout.readline().strip()
        finally:
            server.terminate()


def test_an_empty_register_is_served_in_both_languages(served: str) -> None:
    assert served.startswith("http://127.0.0.1:")
    for language, direction in (("ar", "rtl"), ("en", "ltr")):
        with urllib.request.urlopen(f"{served}{language}/") as answer:
            page = answer.read().decode()
            assert answer.status == 200 and "waitress" not in str(answer.headers).lower()
            assert f'<html lang="{language}" dir="{direction}">' in page and 'class="empty"' in page
    foreign = urllib.request.Request(f"{served}ar/", headers={"Host": "evil.example"})
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(foreign)
    assert caught.value.code == 400
    for file in ("static/boundaries/countries.geojson", "static/web/map.js", "static/web/base.css"):
        with urllib.request.urlopen(f"{served}{file}") as answer:
            assert answer.status == 200 and answer.headers["Content-Security-Policy"]
