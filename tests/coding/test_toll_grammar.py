"""Tolls put together from their parts: each way to tell of the dead with each way to tell of the injured.

The parts are the phrases of the news; a fixed seed draws the same sentences in each run. All are invented;
the places are real.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from tests.coding.reading import count, only, place_name, read

DRAWN = 400


class People(NamedTuple):
    """People counted, as subject and as object; how many («10+» for ten or more), children, women."""

    subject: str
    object: str
    many: str
    children: int | None = None
    women: int | None = None


DEAD = [
    People("ثلاثة أشخاص", "ثلاثة أشخاص", "3"),
    People("5 مدنيين", "5 مدنيين", "5"),
    People("سبعة مواطنين", "سبعة مواطنين", "7"),
    People("أحد عشر شخصا", "أحد عشر شخصا", "11"),
    People("عشرون شخصا", "عشرين شخصا", "20"),
    People("خمسة وعشرون مدنيا", "خمسة وعشرين مدنيا", "25"),
    People("مدنيان", "مدنيين اثنين", "2"),
    People("طفلان", "طفلين", "2", children=2),
    People("امرأتان", "امرأتين", "2", women=2),
    People("رجل وزوجته وطفلاهما", "رجل وزوجته وطفليهما", "4", children=2, women=1),
    People("امرأة وطفلها", "امرأة وطفلها", "2", children=1, women=1),
    People("ثلاثة أطفال وامرأة", "ثلاثة أطفال وامرأة", "4", children=3, women=1),
    People("شخص واحد", "شخص واحد", "1"),
    People("ما لا يقل عن عشرة أشخاص", "ما لا يقل عن عشرة أشخاص", "10+"),
    People("أكثر من 15 مدنيا", "أكثر من 15 مدنيا", "16+"),
    People("تسعة", "تسعة", "9"),
    People("مدني", "مدني", "1"),
    People("طفلة", "طفلة", "1", children=1),
]
KILLED = [
    "قتل {s}", "استشهد {s}", "قضى {s}", "ما أدى إلى مقتل {o}", "ما أسفر عن استشهاد {o}",
    "أسفر القصف عن مقتل {o}", "مما أدى لاستشهاد {o}", "أودى القصف بحياة {o}", "راح ضحية القصف {s}",
    "وقتل في القصف {s}", "فقتل {s}", "ولقي {s} مصرعهم", "حيث استشهد {s}", "قتلت {o}",
]  # fmt: skip
PARTS = [("", None, None), ("بينهم طفلان", 2, None), ("منهم طفلة", 1, None), ("بينهم 3 أطفال وامرأتان", 3, 2),
         ("من بينهم نساء وأطفال", None, None), ("جميعهم مدنيون", None, None), ("أحدهم طفل", 1, None)]  # fmt: skip
HURT = [
    People("سبعة آخرون", "سبعة آخرين", "7"),
    People("عشرة أشخاص", "عشرة أشخاص", "10"),
    People("ثلاثة عشر مدنيا", "ثلاثة عشر مدنيا", "13"),
    People("20 آخرون", "20 آخرين", "20"),
    People("ثمانية", "ثمانية", "8"),
]
INJURED = [
    " وإصابة {o}", " وأصيب {s}", " وجرح {s}", " فيما أصيب {s}", " كما أصيب {s} بجروح متفاوتة", "، وجرح {s}",
    "، وأصيب {s} بجروح", " فضلا عن إصابة {o}", " بالإضافة إلى إصابة {o}", "، في حين أصيب {s}",
]  # fmt: skip
OF_THE_HURT = ["", " بينهم طفلان", " منهم أربعة أطفال", " بعضهم في حال خطرة", " اثنان منهم بحال الخطر",
               " نقلوا إلى المشفى الميداني"]  # fmt: skip
LEADS = [
    "قصفت الطائرات الحربية بلدة ناحتة بريف درعا صباح اليوم، ",
    "استهدفت مدفعية النظام سوق بلدة ناحتة شرقي درعا اليوم، ",
    "شن الطيران الروسي غارات على بلدة ناحتة، ",
]


class Told(NamedTuple):
    text: str
    killed: str
    injured: str | None
    children: int | None
    women: int | None


def _tolls() -> Iterator[Told]:
    draw = random.Random(20171025)
    for _ in range(DRAWN):
        dead, (part, children, women) = draw.choice(DEAD), draw.choice(PARTS)
        if dead.children or dead.women or dead.many in ("1", "2", "3", "5"):
            part, children, women = "", dead.children, dead.women
        text = draw.choice(LEADS) + draw.choice(KILLED).format(s=dead.subject, o=dead.object)
        text += f" {part}" if part else ""
        injured = None
        if draw.random() < 0.75:
            hurt = draw.choice(HURT)
            injured = hurt.many
            text += draw.choice(INJURED).format(s=hurt.subject, o=hurt.object) + draw.choice(OF_THE_HURT)
        yield Told(text + ".", dead.many, injured, children, women)


@pytest.mark.parametrize("told", list(_tolls()), ids=lambda t: t.text)
def test_dead_and_injured(told: Told) -> None:
    event = only(told.text, published="2016-10-25")
    assert (count(event.killed), count(event.injured)) == (told.killed, told.injured)
    assert (event.victims.children, event.victims.women) == (told.children, told.women)


PLACES = [("بلدة كفرنبل", "كفر نبل"), ("مدينة معرة النعمان", "معرة النعمان"), ("بلدة حاس", "حاس"),
          ("مدينة سراقب", "سراقب"), ("مدينة أريحا", "أريحا"), ("قرية معرشورين", "معرشورين"),
          ("مدينة خان شيخون", "خان شيخون"), ("بلدة بنش", "بنش")]  # fmt: skip
ATTACKS = [
    "قصف الطيران الحربي {p} ما أدى إلى مقتل {k} وإصابة {i} آخرين",
    "استهدفت مدفعية النظام {p}، ما أسفر عن استشهاد {k} وجرح {i}",
    "قتل {k} وأصيب {i} في غارة روسية على {p}",
    "ألقت مروحيات النظام براميل متفجرة على {p} فقتل {k} وجرح {i}",
    "استشهد {k} وأصيب {i} جراء قصف صاروخي طال {p}",
    "انفجر لغم أرضي في {p} مما أدى لمقتل {k} وإصابة {i}",
    "شن الطيران الروسي ثلاث غارات على {p} أسفرت عن مقتل {k} وإصابة {i}",
]
DEAD_OF_EACH = [("3", "ثلاثة مدنيين"), ("4", "أربعة أشخاص"), ("5", "خمسة مدنيين"), ("6", "ستة أشخاص"),
                ("7", "سبعة مدنيين"), ("8", "ثمانية أشخاص")]  # fmt: skip
HURT_OF_EACH = [("9", "تسعة"), ("10", "عشرة"), ("11", "أحد عشر"), ("12", "12"), ("14", "14"), ("15", "15")]
JOINED = [". كما ", ". وفي سياق متصل، ", ". من جهة أخرى، ", ".\nو", ". إلى ذلك، ", ". وفي وقت لاحق ",
          ".\nبدورها، ", "، فيما ", "، كما ", "، و", ". وفي حادثة منفصلة، ", ".\n- "]  # fmt: skip
HEADS = ["", "# قتلى وجرحى في قصف على ريف إدلب\n", "أفاد مراسلنا في إدلب بما يلي: "]

Attacks = list[tuple[str | None, str | None, str | None]]


def _several() -> Iterator[tuple[str, Attacks]]:
    draw = random.Random(20181025)
    for _ in range(DRAWN):
        many = draw.choice((2, 2, 3))
        rows = list(zip(draw.sample(PLACES, many), draw.sample(DEAD_OF_EACH, many),
                        draw.sample(HURT_OF_EACH, many), strict=True))  # fmt: skip
        told = [draw.choice(ATTACKS).format(p=p[0], k=k[1], i=i[1]) for p, k, i in rows]
        text = draw.choice(HEADS) + told[0] + "".join(draw.choice(JOINED) + t for t in told[1:]) + "."
        yield text, sorted((p[1], k[0], i[0]) for p, k, i in rows)


@pytest.mark.parametrize(("text", "attacks"), list(_several()), ids=lambda x: x if isinstance(x, str) else "")
def test_attacks_told_together_stay_apart(text: str, attacks: Attacks) -> None:
    """Several attacks of one report, each with its place, its dead and its injured."""
    events = read(text, published="2018-10-25").events
    assert sorted((place_name(e), count(e.killed), count(e.injured)) for e in events) == attacks


BULLETINS = ["حصاد القصف على ريف إدلب ليوم 25/10/2018", "نشرة أخبار ريف إدلب 25 تشرين الأول 2018",
             "أبرز التطورات الميدانية في محافظة إدلب", "حصيلة القصف حتى الساعة:"]  # fmt: skip
ITEMS = [
    "{p}: {k} شهداء و{i} جرحى جراء غارات جوية",
    "{p}: استشهاد {k} مدنيين وإصابة {i} بقصف مدفعي",
    "استشهاد {k} مدنيين وإصابة {i} آخرين بغارة روسية على {p}",
    "قصف مدفعي على {p} أدى لاستشهاد {k} أشخاص وجرح {i}",
    "{p} | {k} شهداء و{i} جرحى بقصف بالبراميل المتفجرة",
]


def _bulletins() -> Iterator[tuple[str, Attacks]]:
    draw = random.Random(25102018)
    for _ in range(DRAWN // 4):
        many, numbered = draw.randint(3, 5), draw.random() < 0.5
        rows = list(zip(draw.sample(PLACES, many), draw.sample(range(3, 10), many),
                        draw.sample(range(10, 18), many), strict=True))  # fmt: skip
        lines = [draw.choice(ITEMS).format(p=p[0].split(" ", 1)[1], k=k, i=i) for p, k, i in rows]
        marks = [f"{n}) " if numbered else "- " for n in range(1, many + 1)]
        text = f"# {draw.choice(BULLETINS)}\n" + "\n".join(m + t for m, t in zip(marks, lines, strict=True))
        yield text, sorted((p[1], str(k), str(i)) for p, k, i in rows)


@pytest.mark.parametrize(("text", "attacks"), list(_bulletins()), ids=lambda x: x if isinstance(x, str) else "")
def test_each_line_of_a_bulletin_is_an_attack(text: str, attacks: Attacks) -> None:
    events = read(text, published="2018-10-25").events
    assert sorted((place_name(e), count(e.killed), count(e.injured)) for e in events) == attacks
