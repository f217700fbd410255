"""Help, version, schema, the pages of `serve`, and what the wheel carries."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import urllib.request
import zipfile
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tawthiq.contract import INVENTED_NOTE, schema

from .conftest import EXAMPLES, ROOT, Tawthiq
from .test_read import COMMAND

COMMANDS = (
    "read", "run", "incidents", "why", "decide", "link", "outlets", "check", "explain", "evaluate", "serve", "export", "verify",
    "schema",
)


def test_help_names_every_command(tawthiq: Tawthiq) -> None:
    ended = tawthiq("--help")
    assert ended.status == 0 and all(re.search(rf"\b{name}\b", ended.text) for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(tawthiq: Tawthiq, command: str) -> None:
    ended = tawthiq(command, "--help")
    assert ended.status == 0 and command in ended.text


def test_version(tawthiq: Tawthiq) -> None:
    assert re.fullmatch(r"tawthiq \d+\.\d+\.\d+\n", tawthiq("--version").text)


@pytest.mark.parametrize("lines", ["read", "incidents"])
def test_schema_prints_the_schema_shipped(tawthiq: Tawthiq, lines: str) -> None:
    ended = tawthiq("schema", lines)
    Draft202012Validator.check_schema(json.loads(ended.text))
    assert json.loads(ended.text) == schema(lines)  # type: ignore[arg-type]


def test_help_loads_neither_django_nor_the_reader() -> None:
    script = ("import sys; from tawthiq import cli; sys.argv = ['tawthiq', '--help']; cli.status(); "
              "print([m for m in sys.modules "
              "if m.startswith(('django', 'pydantic', 'tawthiq.coding', 'lxml'))])")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_pages_of_a_register_of_examples_say_that_they_are_invented(
    tawthiq: Tawthiq, tmp_path: Path
) -> None:
    register = tmp_path / "register"
    assert tawthiq("run", "--manifest", EXAMPLES / "manifest.tsv", "--register", register).status == 0
    command = [*COMMAND, "serve", "--register", str(register), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as serving:
        assert serving.stdout is not None
        address = re.search(r"http://127\.0\.0\.1:\d+/", serving.stdout.readline())
        assert address
        try:
            _look(address.group(), "ar", "rtl", INVENTED_NOTE.split(" / ")[1])
            _look(address.group(), "en", "ltr", "Invented example")
        finally:
            serving.terminate()


def _look(address: str, language: str, direction: str, mark: str) -> None:
    def page(path: str) -> str:
        with urllib.request.urlopen(address.rstrip("/") + path, timeout=20) as answer:
            assert answer.status == 200
            return str(answer.read().decode("utf-8"))

    listed = page(f"/{language}/")
    head = re.search(r"<html[^>]*>", listed)
    assert head and f'lang="{language}"' in head.group() and f'dir="{direction}"' in head.group()
    assert mark in listed
    links = sorted(set(re.findall(rf'href="(/{language}/[^"#?]*incident[^"#?]*)"', listed)))
    assert links
    for link in links[:3]:
        assert mark in page(link)


def test_the_wheel_carries_the_front_end_the_lexicon_and_the_places(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)],
        check=True, capture_output=True,
    )
    [wheel] = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    static = ROOT / "src" / "tawthiq" / "web" / "static"
    built = [p.relative_to(ROOT / "src").as_posix() for p in static.rglob("*") if p.is_file()]
    assert any("/vendor/maplibre/" in name for name in built), "run tools/frontend.py first"
    content = [
        p.relative_to(ROOT / "src").as_posix()
        for top in ("lexicon", "gazetteer", "web/locale", "web/templates", "explain", "evaluation")
        for p in (ROOT / "src" / "tawthiq" / top).rglob("*") if p.is_file() and "__pycache__" not in p.parts
    ]
    assert not {*built, *content, "tawthiq/py.typed", "tawthiq/page/words.yml"} - names
