"""Names told by what persons do and what is done to them; sons, hashtags, letters and Latin spellings."""

from __future__ import annotations

import pytest

from .helpers import read
from .test_people import named


def all_named(text: str) -> list[str]:
    """The persons marked in a post."""
    page = read(text, "post.txt", kind="x")
    return [page.report.text[r.start : r.end] for r in page.report.restricted if r.kind == "person"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("نجا نضال شلهوب من القصف.", ["نضال شلهوب"]),
        ("وجدنا قرطوم محمد تحت الأنقاض.", ["قرطوم محمد"]),
        ("نقلت فرق الإسعاف رزق دقماق إلى المستشفى.", ["رزق دقماق"]),
        ("أطلق الجندي النار باتجاه سلمان فأصابه في رأسه.", ["سلمان"]),
        ("بالنسبة إلى ريتا لم تنته الحرب.", ["ريتا"]),
        ("قال لنا وحيد المرزوقي وهو يبكي إنهم فقدوا كل شيء.", ["وحيد المرزوقي"]),
        ("كانت وفاء تعد الطعام حين سقطت القذيفة.", ["وفاء"]),
        ("اعتقلت قوات الاحتلال محمد بني عودة من منزله.", ["محمد بني عودة"]),
        ("أصيب أحمد بني فضل (20 عاما) برصاصة.", ["أحمد بني فضل"]),
        ("وأضاف مجاهد ود السوق أن السوق احترق.", ["مجاهد ود السوق"]),
        ("والقتيلات هن كلتومة أبكر وست النفور حسن.", ["كلتومة أبكر", "ست النفور حسن"]),
        ("قتل المتطوع وعز الدين كوكو أمس.", ["عز الدين كوكو"]),
        ("كما روى عضو لجان المقاومة م.أ.", ["م.أ."]),
        ("قتل منتصر الشهير بـ\"ميسي\" أمس.", ["منتصر", "ميسي"]),
        ("وجارهم محمد زكي (أبو يزن) الكيلاني", ["محمد زكي", "أبو يزن", "الكيلاني"]),
        ("وقال خالها الذي عرف عن نفسه بـأحمد ز. إنها بخير", ["أحمد ز."]),
    ],
)
def test_names_by_deeds(text: str, names: list[str]) -> None:
    assert named(text) == names or "".join(named(text)).replace(" ", "") == "".join(names).replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        "عادت الحياة إلى البلدة.", "كان نهار الجمعة هادئا.", "وجدنا رغيف خبز تحت الأنقاض.",
        "نقلت فرق الإسعاف جثث الضحايا إلى المستشفى.", "استهدفت قوات النظام أطراف البلدة بالمدفعية.",
        "أطلق الجندي النار باتجاه حي صلاح الدين.", "أصابت القذيفة سقف المطبخ في بيتها.", "وكانت حرب صيف 2006 قد استمرت.",
        "شاهد صور القصف.", "كان الصوت رعد والمطر غزير.", "اثنا عشر برميلا كانت حصة مخيم خان الشيح.",
        "استهدفت الطائرات دارا سكنية في المنطقة.", "قصف المدرسة لكسب ود الشارع.", "وقال وجيه عشائري إن الطريق آمن.",
        "صورة متداولة لهيكل السيارة بعد إخماد النار.", "ست غارات على البلدة.", "وقال قائد المجموعة المدعو (ق.د) إنه نجا.",
    ],
)
def test_deeds_of_no_person(text: str) -> None:
    assert named(text) == []


def test_hashtags_and_latin_spellings() -> None:
    assert all_named("استشهدت الصحفية لارا نحلة اليوم. #لارا_نحلة RIP Lara Nahle") == [
        "لارا نحلة", "لارا_نحلة", "Lara Nahle"]
    assert all_named("أنقذوا أخي #الحرية_لنشوان_الريمي") == ["نشوان_الريمي"]
    assert all_named("الصور من الصديق Nour Haddad بعد القصف اليوم") == ["Nour Haddad"]


def test_latin_words_that_are_no_persons_to_protect() -> None:
    assert not all_named("قالت منظمة Human Rights Watch إن القصف مستمر اليوم")
    assert not all_named("وكتب President Mohamed Morsi على صفحته قبل سنوات إن القصف مستمر")
