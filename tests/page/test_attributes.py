"""One element with thousands of attributes costs the parser no more than one with 200. Invented pages."""

from __future__ import annotations

import pytest

from tawthiq.attributes import MOST, fewer_attributes
from tawthiq.page.markup import read_markup

SENTENCE = "قتل 3 مدنيين في قصف على بلدة الزيتونة."


def many(count: int, value: str = "'{n}'") -> str:
    return " ".join(f"a{n}={value.format(n=n)}" for n in range(count))


@pytest.mark.parametrize("value", ["'{n}'", '"{n}"', "{n}", "'>{n}'", "'<b {n}'", '"it\'s {n}"'])
def test_the_first_ones_stay_and_all_that_is_no_attribute(value: str) -> None:
    page = f"<body><p {many(5_000, value)} id=last>{SENTENCE}</p><p class='b'>بعدها</p>"
    fewer = fewer_attributes(page)
    assert fewer == f"<body><p {many(MOST, value)}>{SENTENCE}</p><p class='b'>بعدها</p>"
    assert SENTENCE in read_markup(page).text


@pytest.mark.parametrize("page", [
    "", "<", "<p", "<p a", "a < b", f"<p {many(MOST)}>{SENTENCE}</p>",
    f"<p title='{'كلمة ' * 2_000}'>{SENTENCE}</p>",
    f"<p>{SENTENCE} 3 < 5 {'كلمة ' * 2_000}</p>",
    f"<script>if (a<b {'word ' * 2_000}) x('</p>')</script><p>{SENTENCE}</p>",
    f"<style>a<b {'word ' * 2_000}</style><p>{SENTENCE}</p>",
    f"<!-- <p {many(500)} > --><p>{SENTENCE}</p>",
    f"<p title='unclosed>{SENTENCE}</p> {'كلمة ' * 50}",
])
def test_any_other_page_stays_as_it_is(page: str) -> None:
    assert fewer_attributes(page) == page


def test_an_element_after_scripts_and_comments_is_found() -> None:
    before = f"<!-- > --><script>if (a<b {'word ' * 2_000}) </script><TITLE>ع<b {many(500)}</TITLE>"
    page = f"{before}<div {many(900)}>{SENTENCE}</div>"
    assert fewer_attributes(page) == f"{before}<div {many(MOST)}>{SENTENCE}</div>"


@pytest.mark.parametrize("unit", ["<a '>", "'><a '", "<a \"'\"", "= ", "/ ", "<a b=\"", "<!-- ", "<script>", "a<b'\""])
def test_hostile_repeats_end(unit: str) -> None:
    """Each would take minutes in time that grows with the square."""
    fewer_attributes("<a " + unit * 300_000)
