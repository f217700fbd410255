"""Make the project's environment in .venv, on a machine that may have little but Python and make.

    python3 tools/environment.py [--test]

Finds a Python of at least 3.11, makes .venv (also where ensurepip is missing, as on Debian without
python3-venv), and installs the locked requirements with their hashes through whatever package index
pip is set up for. With --test also what the tests need, Chromium included where root or sudo
allows. Does nothing when all is there already. Standard library only.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
OLDEST = (3, 11)


def main() -> int:
    test = "--test" in sys.argv[1:]
    try:
        make_venv()
        install(ROOT / ("requirements-test.txt" if test else "requirements.txt"), test)
        if node_missing():
            install_file(ROOT / "requirements-node.txt")
    except subprocess.CalledProcessError as error:
        print(f"setup: this command failed: {' '.join(map(str, error.cmd))}", file=sys.stderr)
        return 1
    except SetupError as error:
        print(f"setup: {error}", file=sys.stderr)
        return 1
    if test:
        system_package("chromium", "chromium", "browser tests")
    return 0


class SetupError(Exception):
    """What is missing and what the user can do."""


def run(*command: object, **options: object) -> None:
    subprocess.run([str(c) for c in command], check=True, **options)  # type: ignore[call-overload]


def find_python() -> str:
    """The first interpreter that is new enough; this one if it is."""
    if sys.version_info >= OLDEST:
        return sys.executable
    for name in ("python3.13", "python3.12", "python3.11", "python3"):
        path = shutil.which(name)
        if path and subprocess.run([path, "-c", f"import sys; sys.exit(sys.version_info < {OLDEST})"], check=False).returncode == 0:
            return path
    raise SetupError("Python 3.11 or newer is needed; install it (Debian: apt install python3) and run again")


def make_venv() -> None:
    """.venv with a pip of its own, or with the pip of the system pointed at it."""
    if PYTHON.exists() and subprocess.run([PYTHON, "-c", "import sys"], check=False).returncode == 0:
        return
    python = find_python()
    shutil.rmtree(VENV, ignore_errors=True)
    made = subprocess.run([python, "-m", "venv", str(VENV)], capture_output=True, check=False)
    if made.returncode == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    run(python, "-m", "venv", "--without-pip", VENV)
    if not system_pip(python) and not give_pip(python):
        raise SetupError("neither python3-venv nor pip is here; install one (Debian: apt install python3-venv) and run again")


def system_pip(python: str) -> bool:
    """Put pip into .venv by the system's pip, which may itself refuse to install into the system."""
    made = subprocess.run([python, "-m", "pip", "--python", str(PYTHON), "install", "--quiet", "pip"], capture_output=True, check=False)
    return made.returncode == 0


def give_pip(python: str) -> bool:
    """Without any pip: the system's package, where root or sudo allows."""
    if not apt("python3-venv", "python3-pip"):
        return False
    shutil.rmtree(VENV, ignore_errors=True)
    return subprocess.run([python, "-m", "venv", str(VENV)], check=False).returncode == 0


def install(requirements: Path, test: bool) -> None:
    """The locked packages, then the project itself, linked so that edits take effect."""
    kind = "test" if test else "run"
    stamp = VENV / f".installed-{kind}"
    wanted = digest(requirements, ROOT / "pyproject.toml")
    if stamp.exists() and stamp.read_text("ascii") == wanted:
        return
    if not test and (VENV / ".installed-test").exists() and (VENV / ".installed-test").read_text("ascii") == digest(
            ROOT / "requirements-test.txt", ROOT / "pyproject.toml"):
        return
    print(f"setup: installing {requirements.name} into .venv", flush=True)
    install_file(requirements)
    run(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-build-isolation", "--editable", ROOT)
    stamp.write_text(wanted, "ascii")


def install_file(requirements: Path) -> None:
    run(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "--requirement", requirements)


def digest(*files: Path) -> str:
    return hashlib.sha256(b"".join(f.read_bytes() for f in files)).hexdigest()


def node_missing() -> bool:
    """No Node of at least 18 on the system nor in .venv."""
    for node in (shutil.which("node"), str(VENV / "bin" / "node")):
        if node and shutil.which(node):
            said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
            if said.startswith("v") and int(said[1:].split(".")[0]) >= 18 and (shutil.which("npm") or "venv" in node):
                return False
    return True


def system_package(command: str, package: str, purpose: str) -> None:
    """Install a system package where that is allowed; else say loudly what will be skipped."""
    if shutil.which(command) or apt(package):
        return
    print(f"setup: NO {package.upper()}: {purpose} will be skipped; install {package} to run them", file=sys.stderr)


def apt(*packages: str) -> bool:
    if not shutil.which("apt-get"):
        return False
    sudo: list[str] = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if sudo and not shutil.which("sudo"):
        return False
    quiet = {"capture_output": True, "check": False, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
    print(f"setup: apt-get install {' '.join(packages)}", flush=True)
    subprocess.run([*sudo, "apt-get", "update"], **quiet)  # type: ignore[call-overload]
    done = subprocess.run([*sudo, "apt-get", "install", "-y", "--no-install-recommends", *packages], **quiet)  # type: ignore[call-overload]
    return bool(done.returncode == 0)


if __name__ == "__main__":
    sys.exit(main())
