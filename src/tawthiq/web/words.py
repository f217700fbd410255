"""What the pages say, in Arabic and in English: locale/ar.yaml and locale/en.yaml hold the same keys."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from babel import Locale
from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

Language = Literal["ar", "en"]
LANGUAGES: tuple[Language, ...] = ("ar", "en")
FOLDER = Path(__file__).parent / "locale"

# First strong isolate and its end: a value set into a sentence keeps its own direction.
ISOLATE, POP = "\u2068", "\u2069"

PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})


@cache
def catalogue(language: Language) -> dict[str, Any]:
    """Every key of one language, joined by dots; a value is a text or its plural forms."""
    flat: dict[str, Any] = {}

    def walk(prefix: str, node: dict[str, Any]) -> None:
        for key, value in node.items():
            name = f"{prefix}{key}"
            if isinstance(value, dict) and "other" in value and set(value) <= PLURALS:
                flat[name] = value
            elif isinstance(value, dict):
                walk(f"{name}.", value)
            else:
                flat[name] = value

    for path in sorted(FOLDER.glob(f"*{language}.yaml")):  # ar.yaml, desk.ar.yaml
        walk("", yaml.safe_load(path.read_text(encoding="utf-8")))
    return flat


@cache
def _plural_form(language: Language, n: int) -> str:
    return str(Locale(language).plural_form(n))


@dataclass(frozen=True, slots=True)
class Words:
    """The catalogue of one language, as views and templates ask for it."""

    language: Language

    @property
    def direction(self) -> str:
        return "rtl" if self.language == "ar" else "ltr"

    def say(self, key: str, n: int | None = None, **values: object) -> str:
        """The text of a key with its values set in, each isolated in direction.

        Raises KeyError for a key that the catalogue does not hold: a page never shows a bare key.
        """
        text = catalogue(self.language)[key]
        if isinstance(text, dict):
            count = n or 0
            text = text.get(_plural_form(self.language, count), text["other"])
            # a count begins its phrase, so it needs no isolate
            return str(text).format(n=f"{count:,}")
        shown = {name: f"{ISOLATE}{value}{POP}" for name, value in values.items()}
        if n is not None:
            shown["n"] = f"{n:,}"
        return str(text).format(**shown) if shown else str(text)

    def label(self, group: str, identifier: str | None) -> str:
        """The name of an id of the codebook; an id that the catalogue does not know is shown as it is."""
        if not identifier:
            return ""
        found = catalogue(self.language).get(f"{group}.{identifier}")
        return found if isinstance(found, str) else identifier

    def labels(self, group: str) -> dict[str, str]:
        """Every id of a group with its name, in the order of the codebook."""
        prefix = f"{group}."
        return {
            key.removeprefix(prefix): text
            for key, text in catalogue(self.language).items()
            if key.startswith(prefix) and isinstance(text, str)
        }

    def name(self, arabic: str | None, english: str | None) -> str:
        """A place's name in this language, or the other one where only that is known."""
        first, second = (arabic, english) if self.language == "ar" else (english, arabic)
        return first or second or ""


@cache
def words(language: Language) -> Words:
    return Words(language)


def preferred_language(request: HttpRequest) -> Language:
    """The first of our languages that the browser asks for; Arabic when it asks for neither."""
    for code, _quality in parse_accept_lang_header(request.headers.get("Accept-Language", "").lower()):
        for language in LANGUAGES:
            if code.split("-")[0] == language:
                return language
    return "ar"
