"""What nobody without an account may see: comments, names, numbers, handles, homes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tawthiq.web.masking import MASK, Masked, mask_ranges

from .conftest import text_of
from .records import COMMENT, HOME, SECRETS, VICTIM, readings

Get = Callable[..., Any]


def test_no_secret_word_on_any_page(get: Get, addresses: tuple[str, ...]) -> None:
    for address in addresses:
        page = get(address).content.decode()
        assert not [words for words in SECRETS if words in page], address


def test_masks_stand_letter_for_letter_in_the_text(get: Get, digests: dict[str, str]) -> None:
    page = "".join(text_of(get(f"/ar/reports/{digests['a.txt']}/")).split())
    for before, secret in (("منهم", VICTIM), ("محجوبة", COMMENT)):
        assert before + MASK * len("".join(secret.split())) in page


def test_restricted_words_are_in_no_search(get: Get) -> None:
    page = get("/ar/?place=الخفاء").content.decode()
    assert "data-incident=" not in page
    from tawthiq.register.models import IncidentRow

    assert HOME not in str(list(IncidentRow.objects.values_list("place_ar", "place_en")))


def test_no_log_holds_the_words(get: Get, addresses: tuple[str, ...], caplog: Any, capfd: Any) -> None:
    for address in addresses:
        get(address)
    out, err = capfd.readouterr()
    assert not [words for words in SECRETS if words in out + err + caplog.text]


def test_words_without_a_span_are_masked_by_what_they_say() -> None:
    masked = Masked(readings()[0].report)
    assert VICTIM not in masked.words(f"مقتل {VICTIM} في سرمين")
    assert masked.words("سرمين") == "سرمين"


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=5))
def test_masking_keeps_every_offset(text: str, ranges: list[tuple[int, int]]) -> None:
    shown = mask_ranges(text, ranges)
    inside = {at for start, end in ranges for at in range(max(start, 0), min(end, len(text)))}
    assert len(shown) == len(text)
    for at, (was, now) in enumerate(zip(text, shown, strict=True)):
        assert now == (MASK if at in inside and not was.isspace() else was)
