"""The explanation on a terminal: coloured, plain, wide and narrow."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len
from rich.console import Console

from tawthiq.errors import Language
from tawthiq.explain import show

from .records import TEXT, UNCLAIMED, told

PLAIN = re.compile(r"[\[\]⁰¹²³⁴⁵⁶⁷⁸⁹·]")


def printed(language: Language = "en", *, width: int = 160, color: bool = False, restricted: bool = False) -> str:
    console = Console(width=width, highlight=False, markup=False, emoji=False, force_terminal=color,
                      color_system="standard" if color else None)
    with console.capture() as caught:
        show(told(language, restricted=restricted), console)
    return caught.get()


def test_without_colours_words_stand_in_brackets_with_their_numbers() -> None:
    shown = printed()
    assert "\x1b" not in shown
    assert re.search(r"\[سبعة مدنيين\][⁰¹²³⁴⁵⁶⁷⁸⁹]+", shown)
    whole = PLAIN.sub("", "".join(shown.split()))
    assert "".join(TEXT.split())[:120] in whole


def test_in_colours_every_kind_has_its_own_and_no_brackets() -> None:
    shown = printed(color=True)
    assert "\x1b[30m" in shown or "\x1b[30;" in shown
    assert "[سبعة" not in re.sub("\x1b\\[[0-9;]*m", "", shown)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("width", [60, 80, 160])
def test_no_line_is_wider_than_the_terminal(language: Language, width: int) -> None:
    assert max(map(cell_len, printed(language, width=width).splitlines())) <= width


@pytest.mark.parametrize("width", [80, 160])
def test_events_values_and_claims_are_told(width: int) -> None:
    shown = " ".join(printed(width=width).split())
    assert "Invented example" in shown and "Sarmin" in shown and "killed 7" in shown
    assert "harm/kill" in shown and "actors/" in shown and "masked letter for letter" in shown


def test_columns_are_held_in_their_order_by_direction_marks() -> None:
    assert "\u200e" in printed("en") and "\u200f" in printed("ar") and "\u200f" not in printed("en")


def test_restricted_words_are_masked_unless_asked_for() -> None:
    assert "سامر" not in printed() and "████" in printed()
    shown = printed(restricted=True)
    assert "سامر القاسم" in shown and shown.startswith("RESTRICTED")


def test_what_no_claim_took_is_shown_in_its_words() -> None:
    assert "Counted in no claim" not in printed()
    console = Console(width=160, highlight=False, markup=False, emoji=False, color_system=None)
    with console.capture() as caught:
        show(told("en", text=TEXT + UNCLAIMED), console)
    shown = " ".join(caught.get().split())
    assert "Counted in no claim" in shown and "killed 3" in shown and "بإعدام ثلاثة مدانين" in shown
