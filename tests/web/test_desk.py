"""How the desk is offered: this machine alone, or a team behind a proxy that speaks TLS."""

from __future__ import annotations

import http.client
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tawthiq.errors import UsageError
from tawthiq.register.api import Register
from tawthiq.web.desk import Desk, desk

CHECK = """
import pathlib, sys
from django.core.management import call_command
from tawthiq.register import setup
from tawthiq.web.conf import overrides
from tawthiq.web.desk import desk
setup.configure(pathlib.Path(sys.argv[1]), **overrides(desk()))
call_command("check", deploy=True, fail_level="DEBUG")
"""
SERVE = "import sys, pathlib; from tawthiq.web import serve; serve(pathlib.Path(sys.argv[1]), port=0)"


def test_the_environment_says() -> None:
    assert desk({}) == Desk() and not Desk().behind_proxy
    found = desk({"TAWTHIQ_HOSTS": "desk.example.org, other.example.org", "TAWTHIQ_PUBLISH": "on"})
    assert found == Desk(("desk.example.org", "other.example.org"), True) and found.behind_proxy
    for wrong in ({"TAWTHIQ_HOSTS": "*"}, {"TAWTHIQ_HOSTS": ".example.org"}, {"TAWTHIQ_PUBLISH": "yes please"}):
        with pytest.raises(UsageError):
            desk(wrong)


def test_production_settings_pass_djangos_own_check(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", CHECK, str(tmp_path)], capture_output=True, text=True, check=False,
                          env=os.environ | {"TAWTHIQ_HOSTS": "desk.example.org"})
    assert done.returncode == 0 and "no issues" in done.stdout, done.stderr


@contextmanager
def serving(register: Path, **environment: str) -> Iterator[tuple[int, subprocess.Popen[str]]]:
    with subprocess.Popen([sys.executable, "-c", SERVE, str(register)], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, env=os.environ | environment) as server:
        try:
            assert server.stdout is not None
            yield int(server.stdout.readline().rstrip("/\n").rpartition(":")[2]), server
        finally:
            server.terminate()


def ask(port: int, address: str, **headers: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    return connection.getresponse()


def test_behind_a_proxy(tmp_path: Path, configured: Path) -> None:
    with Register.open(tmp_path / "register"):
        pass
    with serving(tmp_path / "register", TAWTHIQ_HOSTS="desk.example.org") as (port, _server):
        plain = ask(port, "/ar/", Host="desk.example.org")
        assert plain.status == 301 and plain.getheader("Location") == "https://desk.example.org/ar/"
        over_tls = {"Host": "desk.example.org", "X_Forwarded_Proto": "https", "X_Forwarded_For": "203.0.113.9"}
        answer = ask(port, "/ar/", **over_tls)  # no accounts: nobody is let in from outside
        assert answer.status == 302 and (answer.getheader("Location") or "").startswith("/ar/sign-in/")
        assert answer.getheader("Strict-Transport-Security", "").startswith("max-age=31536000")
        page = ask(port, "/ar/sign-in/", **over_tls)
        cookie = page.getheader("Set-Cookie", "")
        assert cookie.startswith("__Host-tawthiq_csrf=") and "Secure" in cookie and "HttpOnly" in cookie
        assert ask(port, "/ar/", Host="127.0.0.1", X_Forwarded_Proto="https").status == 400


def test_a_foreign_host_is_refused_with_a_page_and_no_traceback(tmp_path: Path, configured: Path) -> None:
    with Register.open(tmp_path / "register"):
        pass
    with serving(tmp_path / "register") as (port, server):
        for host in ("evil.example", "evil.example:80", "a b", "127.0.0.1.evil.example"):
            answer = ask(port, "/en/", Host=host)
            page = answer.read().decode()
            assert answer.status == 400 and "<html" in page and "Traceback" not in page
            assert answer.getheader("Content-Security-Policy")
        server.terminate()
        _out, err = server.communicate()
    assert not re.search(r"Traceback|evil", err), err
