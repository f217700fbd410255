"""The quick way to a command: what typer's own gives, value for value and complaint for complaint."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
import typer

from tawthiq.cli.quick import run

from .test_read import COMMAND, invented

app = typer.Typer()
sub = typer.Typer()
app.add_typer(sub, name="sub")
File = Annotated[Path | None, typer.Option(file_okay=False)]


@app.command()
def take(
    words: Annotated[list[str] | None, typer.Argument()] = None, folder: File = None,
    paths: Annotated[list[Path] | None, typer.Option("--path")] = None, number: int = 3,
    kind: Annotated[Literal["one", "two"], typer.Option()] = "one", shown: bool = False,
    there: Annotated[Path | None, typer.Option(exists=True)] = None,
    parsed: Annotated[str, typer.Option(parser=str.upper)] = "a",
) -> dict[str, Any]:
    return dict(locals())


@app.command("by-name")
def named(word: str) -> str:
    return word


@sub.command()
def deeper(path: Path = Path(), count: Annotated[int, typer.Option(min=1)] = 1) -> tuple[Path, int]:
    return path, count


@app.callback()
def callback() -> None:
    pass


GIVEN = (
    ("take",), ("take", "a", "ب"), ("take", "--path", "x", "--path", "", "--folder", "."), ("take", "--number", "7"),
    ("take", "--kind", "two", "--shown"), ("take", "--kind", "three"), ("take", "--number", "x"), ("take", "--folder", __file__),
    ("take", "--there", __file__), ("take", "--there", "no-such"), ("take", "--parsed", "b"), ("take", "--none"), ("take", "--help"),
    ("by-name", "w"), ("by-name",), ("named", "w"), ("sub", "deeper", "--path", "x", "--count", "2"), ("sub", "deeper", "--count", "0"),
    ("sub",), ("sub", "none"), ("none",), ("tak",), (), ("--help",), ("--none", "take"),
)


def ended(command: Any, *given: Any, **how: Any) -> tuple[Any, ...]:
    try:
        found = command(*given, **how)
    except Exception as error:
        told = getattr(error, "format_message", lambda: "")()
        return type(error), getattr(error, "exit_code", None), told
    return (found, *(map(type, found.values()) if isinstance(found, dict) else ()))


@pytest.mark.parametrize("given", GIVEN)
def test_as_typer_itself(given: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    own = ended(app, list(given), standalone_mode=False), capsys.readouterr()
    assert (ended(run, app, given), capsys.readouterr()) == own


def test_reading_imports_what_it_needs(tmp_path: Path) -> None:
    """Each of these takes a tenth of a second or more: pydantic is for the API, YAML for files not kept."""
    path = invented(tmp_path, "a.txt")
    script = f"{COMMAND[-1].replace('main()', 'status()').replace('import main', 'import status')}; import json, sys; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script, "read", path], capture_output=True, check=True, text=True)
    line, modules = done.stdout.splitlines()
    assert json.loads(line)["events"]
    assert not {"pydantic", "django", "rich", "openpyxl", "pypdf"} & set(json.loads(modules))
