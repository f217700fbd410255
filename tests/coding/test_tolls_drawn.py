"""Tolls drawn from a grammar: each phrase of people with each frame that tells what befell them.

A phrase bears its answer: how many, how many children, women, civilians and fighters; a frame says what became
of them. What the drawn sentence must read follows from the two. All sentences are invented; the places are
real. A fixed seed draws the same ones in each run.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from tests.coding.reading import count, divided, harm, harm_of, only, read

DRAWN = 200
UNSAID = -1


class People(NamedTuple):
    """Subject and object form, how many; then children, women, civilians, fighters, UNSAID where left open.

    `agrees`: which form a verb behind them takes («قتل», «قتلت», «قتلا», «قتلوا»).
    """

    subject: str
    object: str
    many: str
    children: int | None = None
    women: int | None = None
    civilians: int | None = UNSAID
    fighters: int | None = None
    agrees: int = 3


MAN, WOMAN, TWO, THEY = range(4)
PEOPLE = [
    People("7 مدنيين", "7 مدنيين", "7", civilians=7),
    People("خمسة (5) مدنيين", "خمسة (5) مدنيين", "5", civilians=5),
    People("مئة و12 مدنيا", "مئة و12 مدنيا", "112", civilians=112),
    People("نازح", "نازح", "1", civilians=1, agrees=MAN),
    People("طفلة", "طفلة", "1", children=1, civilians=1, agrees=WOMAN),
    People("شخصان", "شخصين", "2", civilians=None, agrees=TWO),
    People("طفل في العاشرة من عمره", "طفل في العاشرة من عمره", "1", children=1, agrees=MAN),
    People("ما لا يقل عن 8 أشخاص", "ما لا يقل عن 8 أشخاص", "8+", civilians=None),
    People("أكثر من 10 مدنيين بينهم 4 أطفال", "أكثر من 10 مدنيين بينهم 4 أطفال", "11+", children=4),
    People("عدد من المدنيين", "عدد من المدنيين", "3+"),
    People("أب وزوجته وأطفالهما الثلاثة", "أب وزوجته وأطفالهما الثلاثة", "5", children=3, women=1),
    People("سيدة وطفلتاها", "سيدة وطفلتيها", "3", children=2, women=1),
    People("خمسة مدنيين: رجل وامرأة وثلاثة أطفال", "خمسة مدنيين: رجل وامرأة وثلاثة أطفال", "5", children=3,
           women=1, civilians=5),
    People("ثلاثة مدنيين هم طفلان وامرأة", "ثلاثة مدنيين هم طفلان وامرأة", "3", children=2, women=1, civilians=3),
    People("9 مدنيين، ثلاثة منهم أطفال", "9 مدنيين، ثلاثة منهم أطفال", "9", children=3, civilians=9),
    People("12 مدنيا أغلبهم نساء وأطفال", "12 مدنيا أغلبهم نساء وأطفال", "12", civilians=12),
    People("خمسة مدنيين وثلاثة مقاتلين", "خمسة مدنيين وثلاثة مقاتلين", "8", civilians=5, fighters=3),
    People("ستة أشخاص من عائلة واحدة", "ستة أشخاص من عائلة واحدة", "6"),
]  # fmt: skip
SAID = [
    "ما أدى إلى مقتل {o}", "ما أسفر عن استشهاد {o}", "و<استشهد/استشهدت> {s}", "ف<قتل/قتلت> {s}",
    "وكان من نتيجة ذلك أن <قتل/قتلت> {s}", "وراح ضحية ذلك {s}", "وقال الدفاع المدني إنه <قضى/قضت> {s}",
    "وبعد أن <قتل/قتلت> {s} أعلن الحداد", "و<سقط/سقطت> {s} «قتيلا/قتيلة/قتيلين/قتلى»",
    "و<ارتقى/ارتقت> {s} «شهيدا/شهيدة/شهيدين/شهداء»", "وأفاد المشفى بأن {o} «قتل/قتلت/قتلا/قتلوا»",
    "ووثقت فرق الإنقاذ مقتل {o}",
]  # fmt: skip
HURT = [("", None), (" وإصابة 14 آخرين", "14"), ("، بالإضافة لستة مصابين", "6"), (" وإصابات", "2+"),
        ("، وأصيب تسعة بجروح", "9"), (" فضلا عن جرح أكثر من عشرين", "21+")]  # fmt: skip
LEADS = [
    "قصفت مدفعية النظام بلدة كفرنبل بريف إدلب صباح اليوم، ",
    "شن الطيران الحربي أربع غارات على بلدة كفرنبل بريف إدلب، ",
    "انفجر لغم أرضي في قرية معرشورين بريف إدلب، ",
]


class Drawn(NamedTuple):
    text: str
    people: People
    injured: str | None


def _agreeing(frame: str, people: People) -> str:
    """The frame with the forms that agree with the people: «a/b» before them, «a/b/c/d» behind."""
    hers = people.subject.startswith(("طفلة", "سيدة"))
    for opens, closes, at in (("<", ">", int(hers)), ("«", "»", people.agrees)):
        while opens in frame:
            first, last = frame.index(opens), frame.index(closes)
            frame = frame[:first] + frame[first + 1 : last].split("/")[at] + frame[last + 1 :]
    return frame.format(s=people.subject, o=people.object)


def _drawn() -> Iterator[Drawn]:
    draw = random.Random(27112019)
    for _ in range(DRAWN):
        people, frame, (hurt, injured) = draw.choice(PEOPLE), draw.choice(SAID), draw.choice(HURT)
        if frame.startswith("وبعد") or (hurt[:2] == " و" and "{o}" not in frame):
            hurt, injured = "", None  # «فقتل سبعة وإصابة 14»: no one says so
        if frame.endswith("»") and ("أغلبهم" in people.subject or ":" in people.subject):
            continue  # «… وثلاثة أطفال قتلى»: of the last alone, or of all
        yield Drawn(draw.choice(LEADS) + _agreeing(frame, people) + hurt + ".", people, injured)


@pytest.mark.parametrize("drawn", list(_drawn()), ids=lambda d: d.text)
def test_each_phrase_in_each_frame(drawn: Drawn) -> None:
    event, people = only(drawn.text, published="2019-11-27"), drawn.people
    found = event.victims
    assert (count(event.killed), count(event.injured)) == (people.many, drawn.injured)
    assert (found.children, found.women, found.combatants) == (people.children, people.women, people.fighters)
    assert people.civilians in (UNSAID, found.civilians)


ATTACKS = ["قصف جوي على بلدة كفرنبل بريف إدلب", "انفجار لغم أرضي في قرية معرشورين بريف إدلب"]
POSTS = [
    ("11 مدنيا بينهم 4 أطفال ضحايا {a}", {"killed": "11"}),
    ("مسعف ضحية {a}", {"killed": "1"}),
    ("11 مدنيا بينهم 4 أطفال شهداء ب{a}", {"killed": "11"}),
    ("نعت مديرية التربية معلما وثلاثة طلاب قضوا في {a}", {"killed": "4"}),
    ("شيع أهالي البلدة شابا وطفلين قضوا في {a}", {"killed": "3"}),
    ("قتل مدنيان وثالث أصيب في {a}", {"killed": "2", "injured": "1"}),
    ("مدنيان قتلا وثالث أصيب في {a}", {"killed": "2", "injured": "1"}),
    ("قتل رجل وآخر أصيب في {a}", {"killed": "1", "injured": "1"}),
    ("أعلن الحداد بعد أن قتل ستة مدنيين وأصيب تسعة في {a}", {"killed": "6", "injured": "9"}),
    ("وقع {a}. والقتلى هم: ثلاثة أطفال وامرأتان ورجل", {"killed": "6"}),
    ("وقع {a}. وأفاد مراسلنا بأن الضحايا هم أم وأطفالها الأربعة", {"killed": "5"}),
    ("وقع {a}. وأكد أن القتلى هم سبعة مدنيين بينهم طفلان", {"killed": "7"}),
    ("وقع {a}، وأدى إلى وفاة الطفلة (5 سنوات)", {"killed": "1"}),
    ("قال الدفاع المدني إن خمسة مدنيين وثلاثة مقاتلين أصيبوا بجروح في {a}", {"injured": "8"}),
    ("أفاد مراسلنا بأن 5 أفراد من العائلة نفسها قتلوا جراء {a}", {"killed": "5"}),
    ("أفاد مراسلنا بأن طفلة تبلغ من العمر سبع سنوات وشقيقها قتلا جراء {a}", {"killed": "2"}),
    ("انتشلت الفرق جثامين أب وثلاثة من أبنائه بعد {a}", {"killed": "4"}),
    ("أدى {a} إلى مقتل ساكني المنزل وهم خمسة مدنيين", {"killed": "5"}),
    ("أدى {a} إلى تدمير منزل ومقتل ساكنيه الأربعة", {"killed": "4"}),
    ("أفاد المشفى بأن 7 مدنيين قتلوا، بالإضافة لستة مصابين، في {a}", {"killed": "7", "injured": "6"}),
    ("قتل عدد من المدنيين وجرحى في {a}", {"killed": "3+", "injured": "2+"}),
]  # fmt: skip
OTHERWISE = [
    ("حاول المسلحون أن يقتلوا ثلاثة مدنيين قبل {a}", {}),
    ("كاد ثلاثة مدنيين أن يقتلوا في {a}", {}),
    ("شيع أهالي البلدة ضحايا {a}", {}),
    ("وقع {a} وكان برفقة القتيل طفل نجا", {}),
    ("تجمع ثلاثة أطفال حول منزل ضحايا {a}", {}),
    ("سقط ستة مدنيين قتلى وجرحى في {a}", {"casualties": "6"}),
]  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize(("post", "told"), POSTS)
def test_posts_of_one_sentence(post: str, told: dict[str, str], attack: str) -> None:
    assert harm(post.format(a=attack) + ".", published="2019-11-27") == told


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize(("post", "told"), OTHERWISE)
def test_nobody_is_counted_who_was_not_killed(post: str, told: dict[str, str], attack: str) -> None:
    events = read(post.format(a=attack) + ".", published="2019-11-27").events
    assert all(harm_of(e) == told for e in events)


def test_who_the_one_dead_was() -> None:
    told = f"وقع {ATTACKS[1]}، ما أدى إلى مقتل مدني. "
    assert divided(told + "وقالت المصادر إن القتيل طفل يبلغ من العمر 9 سنوات.")["children"] == 1
    assert divided(told + "والضحية سيدة من أهالي القرية.")["women"] == 1


def test_all_of_one_family_are_those_counted_last() -> None:
    told = f"أدى {ATTACKS[0]} إلى مقتل 31 شخصا، وإصابة 5 مدنيين كلهم من عائلة واحدة."
    assert "civilians" not in divided(told)


KIN = [
    ("طفل وعمه", {"children": 1}, "2"), ("شاب وجده", {}, "2"), ("طفل وعمته", {"children": 1, "women": 1}, "2"),
    ("أم وجدة وطفل", {"children": 1, "women": 2}, "3"), ("4 من طلاب المدرسة ومعلمتهم", {}, "5"),
    ("ثلاثة عمال ومديرهم", {}, "4"), ("رجل وثلاثة من أبنائه", {}, "4"),
]  # fmt: skip


@pytest.mark.parametrize(("people", "parts", "many"), KIN)
def test_people_told_by_another(people: str, parts: dict[str, int], many: str) -> None:
    event = only(f"قتل {people} ب{ATTACKS[0]}.", published="2019-11-27")
    assert count(event.killed) == many
    assert (event.victims.children, event.victims.women) == (parts.get("children"), parts.get("women"))
