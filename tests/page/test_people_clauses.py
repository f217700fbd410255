"""Clauses that leave room for a person alone, and the same clauses with towns, things and outlets."""

from __future__ import annotations

import random

import pytest

from tawthiq.page.homes import homes
from tawthiq.places.gazetteer import load

from .helpers import read
from .test_people import named

STRANGE = ["دلكاش", "طرعان", "شحيبر", "قشعور", "كلبوش", "زهدوان"]
WORDS = ["وسام", "نور", "أمل", "سلام", "كريم", "غالب", "وردة", "بدر"]  # names that are words too
OF_BOTH = [
    "لم يكن {} قد أكمل الخامسة عشرة.", "وذكرت جارته أن {} خرج لشراء الخبز.", "أما {} فقد نجا من القصف.",
    "ترك {} وراءه أربعة أطفال.", "ودفن {} بجوار المسجد.", "الله يرحمك يا {}", "خرج {} من منزله ولم يعد.",
]  # fmt: skip
OF_STRANGE = ["وبحسب {}، فإن الطائرة عادت.", "قصف الطيران منزل {} فجر اليوم.", "بائعة الخضار {} قتلت أمس."]
OF_TOWNS = [
    "لم تكن {} قد قصفت من قبل.", "وقال المرصد إن {} خرجت عن السيطرة.", "أما {} فقد قصفت مرتين.",
    "وبحسب {}، فإن الطائرة عادت.", "خرجت {} من الخدمة.",
]  # fmt: skip


@pytest.mark.parametrize("frame", OF_BOTH + OF_STRANGE)
def test_strange_words_in_such_clauses(frame: str) -> None:
    assert [named(frame.format(word)) for word in STRANGE] == [[word] for word in STRANGE]


@pytest.mark.parametrize("frame", OF_BOTH)
def test_names_that_are_words_in_such_clauses(frame: str) -> None:
    assert [named(frame.format(word)) for word in WORDS] == [[word] for word in WORDS]


def test_towns_in_the_same_clauses() -> None:
    """Towns drawn from the gazetteer: hardly one is masked, and only where its name is a person's too."""
    drawn = random.Random(11)
    gazetteer = load()
    entries = (gazetteer.get(f"C{number}") for number in drawn.sample(range(1000, 7000), 600))
    towns = [e.name_ar for e in entries if e is not None and " " not in e.name_ar]
    towns = [t for t in towns if not t.startswith("ال")][:120]
    masked = sum(bool(named(frame.format(town))) for town in towns for frame in OF_TOWNS)
    assert len(towns) > 60 and masked < 0.14 * len(towns) * len(OF_TOWNS)


@pytest.mark.parametrize(
    "text",
    [
        "كان هجوم قد استهدف البلدة.", "كانت مسيرة قد أصابت المبنى.", "قتل رجل، وفق هآرتس.", "قتل رجلان، بحسب تاس",
        "أصيب مختار البلدة.", "قتل قائد في الفصيل.", "اعتقال رائد في الجيش.", "وأصيبت زوجته صباح اليوم.",
        "قتلت والدته فجر الأحد.", "وأقيم القداس في دير مار سركيس وباخوس.", "رحل عنا اليوم.",
        "قالت الحركة الشعبية بقيادة عبد العزيز الحلو إنها انسحبت.", "وهي ناجية من الأسر.",
        "ودفنوا في مقابر أحمد شرفي.", "في منطقة آل ثابت قرب الحدود.",
    ],
)  # fmt: skip
def test_no_persons_to_protect(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وأصيبت زوجته صباح بجروح.", ["صباح"]), ("وأبناؤها حور وكنان قتلوا.", ["حور", "كنان"]),
        ("وأصيب في انفجار آخر ج. معلوف وهو عامل.", ["ج. معلوف"]), ("ومعه وزميلها Sami Haddad.", ["Sami Haddad"]),
        ("وأصيبت فاطمة خميس في القصف.", ["فاطمة خميس"]), ("قتلت كنتها دولة حسن بغوي بلغم.", ["دولة حسن بغوي"]),
        ("وقال إن نور لن ترى ثانية.", ["نور"]), ("«زهرة ماتت في الطريق».", ["زهرة"]),
        ("فتشوا بيت القرنفلي المجاور.", ["القرنفلي"]), ("في عزاء آل وادي بالمدينة.", ["وادي"]),
        ("سالم الزقزوق – 41 – الأب", ["سالم الزقزوق"]), ("وصل إلى بيت ساحور أمس.", []),
        ("وروى (ع.ح.م)، وهو جار العائلة.", ["ع.ح.م"]), ("ومعه موسى أق إنتالا قتل.", ["موسى أق إنتالا"]),
    ],
)  # fmt: skip
def test_names_by_their_place(text: str, names: list[str]) -> None:
    page = read(text, "1.txt", kind="news").report
    assert [page.text[r.start : r.end] for r in page.restricted] == names


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("في بيتنا في عمارة الحاشدي الدور الثالث شقة 7 جنب مسجد النور بعد الضربة",
         "في عمارة الحاشدي الدور الثالث شقة 7 جنب مسجد النور"),
        ("العزاء في بيت ابنتها حي الشرعية بناء الورد طابق أول", "بناء الورد طابق أول"),
        ("خيمة العزاء قدام بيتو شارع الكورنيش مقابل محل الحلويات", "شارع الكورنيش مقابل محل الحلويات"),
        ("سقطت على داره في محلة 312 زقاق 14 دار 22 بالزعفرانية", "في محلة 312 زقاق 14 دار 22"),
        ("عنوان العائلة حاليا: خيمة 9 خلف جامعة الأقصى", "خيمة 9 خلف جامعة الأقصى"),
    ],
)
def test_addresses(text: str, home: str) -> None:
    assert [text[r.start : r.end] for r in homes(text)] == [home]
