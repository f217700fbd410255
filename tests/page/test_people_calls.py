"""Names in frames of posts and witnesses, in rolls behind a colon, and unknown first names before a family's."""

from __future__ import annotations

import pytest
from tests.page.test_people import named

from tawthiq.model import Restricted
from tawthiq.page.homes import homes
from tawthiq.page.restricted import handles, phones

NAMED = {
    "رعد ومطر أولاد سامر الخالد استشهدوا": ["رعد", "مطر", "سامر الخالد"],
    "رعد انقتل عالحاجز": ["رعد"],
    "يا جماعة رمضان بعدو مفقود من مبارح": ["رمضان"],
    "ربي يشافيك يا آية": ["آية"],
    "لقوا سيف مقتول بالأرض الشرقية": ["سيف"],
    "سكت منصور قليلا ثم أكمل.": ["منصور"],
    "ذهب كريم إلى البحر ولم يعد.": ["كريم"],
    "وحين نادى جهاد على حكمت لم تجب.": ["جهاد", "حكمت"],
    "كانت أمل تقطف التين مع سلام ابنة جارنا.": ["أمل", "سلام"],
    "استهدف الطيران المسير دراجة يقودها نزار الشاطر في عيترون.": ["نزار الشاطر"],
    "الشقة المستهدفة تعود إلى صادق المخلافي.": ["صادق المخلافي"],
    "استهدفت المسيّرة جواد بن فلاح الغزي أثناء ركنه سيارته.": ["جواد بن فلاح الغزي"],
    "بينهم عضو الغرفة عمار بانقا.": ["عمار بانقا"],
    "عدد الضحايا ثلاثة: زعيط هوشان، نزار كنعان، هالة الشاطر.": ["زعيط هوشان", "نزار كنعان", "هالة الشاطر"],
    "ووُجد شلهون العامري مقتولاً داخل سيارته.": ["شلهون العامري"],
}
NOT_NAMED = [
    "عثر على سيف أثري في القلعة.", "تحمل حرب غزة آثارا بعيدة.", "فرح ونور وسلام كلهم غابوا عن المدينة.",
    "ساد سلام حذر في المدينة.", "الله يحميك يا شام ويا حلب", "وقعت دانة في السوق.", "ربي يرحم شهداءنا",
    "استشهاد فلاح وابنه بقصف مدفعي.", "قتل مايزيد عن عشرين شخصا في السوق.", "تقف حرب بلا نهاية.",
    "شن الطيران غارات على صفد البطيخ.", "تعود إلى حرب تموز مشاهد الدمار.",
]  # fmt: skip


@pytest.mark.parametrize("text", NAMED)
def test_a_name_in_such_a_frame_is_masked(text: str) -> None:
    assert named(text) == NAMED[text]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_a_word_in_such_a_frame_is_not(text: str) -> None:
    assert named(text) == []


def test_numbers_accounts_and_addresses() -> None:
    def cut(text: str, found: list[Restricted]) -> list[str]:
        return [text[f.start:f.end] for f in found]

    text = "يتصل على ٧٧٤٨٥٢٧٩١ أو ب03/350272 فورا"
    assert cut(text, phones(text)) == ["٧٧٤٨٥٢٧٩١", "03/350272"]
    assert not phones("بلغت الخسائر 750000000 ليرة سورية.")
    text = "telegram: m_alkhaled"
    assert cut(text, handles(text)) == ["m_alkhaled"]
    text = "عنوان منزل الشهيد: حي التضامن، شارع دعبول، بناء 14."
    assert cut(text, homes(text)) == ["شارع دعبول، بناء 14"]
    assert not homes("العنوان: خلف الكواليس قتال جديد في حلب")
