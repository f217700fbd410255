"""Telephone numbers, handles and addresses are marked; figures of a report are not."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tawthiq.page.restricted import by_form, handles, mails, phones


def words(text: str) -> list[tuple[str, str]]:
    return [(r.kind, text[r.start : r.end]) for r in by_form(text)]


@pytest.mark.parametrize(
    "number",
    [
        "+963944123456",
        "00963 944 123 456",
        "0944123456",
        "+964 770 123 4567",
        "٠٩٤٤١٢٣٤٥٦",
        "+٩٦٣٩٤٤١٢٣٤٥٦",
        "0944-123-456",
        "011 223 4567",
        "963944123456+",
        "+963 (944) 123-456",
        "0944/123456",
        "0 9 4 4 1 2 3 4 5 6",
        "963 944 123 456",
    ],
)
def test_telephone_numbers(number: str) -> None:
    assert words(f"للتبليغ على الرقم {number}، على مدار الساعة") == [("phone", number)]


def test_a_number_that_is_called_one() -> None:
    assert words("واتساب: 944 123 456 طوال اليوم") == [("phone", "944 123 456")]


@pytest.mark.parametrize(
    "text",
    [
        "قتل 1200 شخص ونزح 14000 آخرون",
        "عام 2016-2017",
        "35.4996, 36.5405",
        "نزح 400 000 شخص",
        "03-04-2019",
        "2019-04-03",
        "الساعة 09:12",
        "بقيمة 5000000 ليرة",
        "قرار مجلس الأمن 2139",
        "0 قتلى",
        "1.200.000",
    ],
)
def test_figures_dates_and_coordinates_are_no_telephones(text: str) -> None:
    assert not phones(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("الشهباء@shahba_officeقوات", "@shahba_office"),
        ("t.me/jazira_now/7731", "t.me/jazira_now/7731"),
        ("https://twitter.com/some_one/status/1 نص", "https://twitter.com/some_one/status/1"),
        ("تابع @abc", "@abc"),
        ("www.facebook.com/some.page", "www.facebook.com/some.page"),
        ("facebook.com/profile.php?id=10001", "facebook.com/profile.php?id=10001"),
        ("نشر @أبو_فلان على صفحته", "@أبو_فلان"),
        ("حسابه على تلغرام: abo_ahmad_88", "abo_ahmad_88"),
    ],
)
def test_handles(text: str, found: str) -> None:
    assert [text[r.start : r.end] for r in handles(text)] == [found]


def test_mail_addresses_are_one_span() -> None:
    assert words("راسلونا: a.b-c@mail.example.org.") == [("handle", "a.b-c@mail.example.org")]
    assert not mails("قال @abc.de")


def test_spans_are_in_order_and_apart() -> None:
    found = by_form("@a1 +963944123456 x@y.org t.me/abc @b2")
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert len(found) == 5
