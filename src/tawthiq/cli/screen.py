"""What a person sees: words in their language, complaints, consoles."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tawthiq.errors import Language, TawthiqError

if TYPE_CHECKING:
    from rich.console import Console

PIPED_WIDTH = 160


def language() -> Language:
    """Arabic where the environment's locale is Arabic, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "ar" if value.lower().startswith("ar") else "en"
    return "en"


def say(key: str, spoken: Language | None = None, **values: object) -> str:
    """The sentence of a key with its values set in; whole numbers get their thousands divided."""
    shown = {name: f"{value:,}" if isinstance(value, int) else value for name, value in values.items()}
    return _words()[key][spoken or language()].format(**shown)


def in_both(kind: type[TawthiqError], code: str, **values: object) -> TawthiqError:
    """An error whose sentence stands under its code."""
    return kind(code, say(code, "en", **values), say(code, "ar", **values))


def complain(error: TawthiqError) -> None:
    """The error in one line on standard error."""
    warn(error.in_language(language()))


def warn(message: str) -> None:
    """A line on standard error; what its encoding cannot hold is escaped."""
    encoding = sys.stderr.encoding or "utf-8"
    line = f"tawthiq: {message}".encode(encoding, "backslashreplace").decode(encoding)
    print(line, file=sys.stderr, flush=True)


def console(*, error: bool = False) -> Console:
    """rich's console; wide where no terminal says how wide it is."""
    from rich.console import Console

    stream = sys.stderr if error else sys.stdout
    width = None if stream.isatty() else PIPED_WIDTH
    return Console(stderr=error, width=width, highlight=False, markup=False, emoji=False)


@cache
def _words() -> dict[str, dict[Language, str]]:
    import yaml

    found: dict[str, dict[Language, str]] = yaml.safe_load(
        (Path(__file__).parent / "words.yaml").read_text(encoding="utf-8")
    )
    return found
