"""Several attacks, tolls and places in one sentence, and people who are a target and not a toll.

Parts are put together with a fixed seed; all are invented, places are real.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from tests.coding.reading import count, only, place_name, read

NUMBERS = [("أربعة", "4"), ("خمسة مواطنين", "5"), ("3 مدنيين", "3"), ("شاب", "1"), ("مواطنان", "2"), ("11 شخصا", "11")]
DIED = ["استشهد", "قتل", "استشهاد", "مقتل", "ارتقى"]
AIMED = ["بقصف", "باستهداف", "جراء قصف", "إثر استهداف", "في قصف الطائرات", "جراء استهداف الاحتلال", "بقصف الاحتلال",
         "في غارة على", "بنيران الاحتلال على", "بقصف استهدف", "بصاروخ استهدف", "جراء إطلاق النار على"]  # fmt: skip
PEOPLE = ["مجموعة مواطنين", "مجموعة من المواطنين", "تجمعا للمواطنين", "تجمع مواطنين", "عددا من المواطنين", "صيادين",
          "مزارعين", "عمال إغاثة", "نازحين", "منتظري المساعدات", "أطفال كانوا يلعبون", "مدنيين", "خيمة نازحين",
          "مجموعة من الأهالي", "مواطنين تجمعوا أمام مخبز", "شبان", "عشرات المواطنين", "مئات النازحين"]  # fmt: skip
WHERE = ["في حي الصبرة بغزة", "غربي خان يونس", "في مدينة رفح", "شمال مخيم النصيرات"]
AFTER = [("", None), ("، وفق مصادر طبية", None), ("، وأصيب ستة آخرون", "6"), (" صباح اليوم", None)]


def _aimed_at(drawn: int) -> Iterator[tuple[str, str, str | None]]:
    at = random.Random(41)
    for _ in range(drawn):
        (number, dead), (after, injured) = at.choice(NUMBERS), at.choice(AFTER)
        words = (at.choice(DIED), number, at.choice(AIMED), at.choice(PEOPLE), at.choice(WHERE))
        yield " ".join(words) + after + ".", dead, injured


@pytest.mark.parametrize(("text", "dead", "injured"), list(_aimed_at(150)))
def test_whom_an_attack_was_aimed_at_are_no_further_dead(text: str, dead: str, injured: str | None) -> None:
    event = only(text)
    assert (count(event.killed), count(event.injured)) == (dead, injured)


SIDES = [("قوات النظام", "syrian_government"), ("تنظيم داعش", "isis"), ("قوات سوريا الديمقراطية", "sdf"),
         ("الجيش التركي", "turkey")]  # fmt: skip
BLAMED = ["فتحت {a} النار على سيارة في {p} فقتل ثلاثة مدنيين", "مقتل ثلاثة مدنيين إثر استهداف {a} {p}",
          "ونسب ناشطون القصف على {p} إلى {a}، وقد قتل فيه ثلاثة مدنيين", "خلف قصف {a} على {p} ثلاثة قتلى مدنيين",
          "قتل ثلاثة مدنيين بقصف على {p}، وقال ناشطون إن {a} وراء القصف"]  # fmt: skip


@pytest.mark.parametrize("form", BLAMED)
@pytest.mark.parametrize(("name", "side"), SIDES)
@pytest.mark.parametrize("place", ["بلدة كفرنبل بريف إدلب", "مدينة سراقب"])
def test_who_attacked(form: str, name: str, side: str, place: str) -> None:
    assert [a.id for a in only(form.format(a=name, p=place) + ".").actors] == [side]


SEVERAL = [  # events as (place, killed, injured)
    ("استشهد مواطنان إثر استهداف مركبة في حي الأمل بخان يونس، وثلاثة مواطنين جراء استهداف منزل في بلدة القرارة",
     {("الأمل", "2", None), ("القرارة", "3", None)}),
    ("استشهد خمسة أطفال بقصف خيمة في مدينة رفح، فيما استشهد مواطنان إثر استهداف مركبة في بلدة القرارة، وثلاثة مواطنين"
     " جراء استهداف منزل في بلدة خزاعة", {("رفح", "5", None), ("القرارة", "2", None), ("خزاعة", "3", None)}),
    ("استشهد أربعة مواطنين في قصف على منزل في رفح وآخر على خيمة في خان يونس",
     {("رفح", None, None), ("خان يونس", None, None)}),
    ("قتل سبعة مدنيين جراء غارة على بلدة كفرنبل وقصف مدفعي على مدينة أريحا",
     {("كفر نبل", None, None), ("أريحا", None, None)}),
    ("قتل سبعة مدنيين جراء غارة على بلدة كفرنبل وقصف مدفعي على أطراف البلدة", {("كفر نبل", "7", None)}),
    ("قصفت الطائرات مدينة أريحا، وقتل طفل في سرمين", {("أريحا", None, None), ("سرمين", "1", None)}),
    ("شن الطيران غارات على بلدة حاس، واستشهد ثلاثة مدنيين في كفرنبل", {("حاس", None, None), ("كفر نبل", "3", None)}),
    ("قصف الاحتلال خان يونس واستشهد ثلاثة في بني سهيلا شرقي المدينة", {("بني سهيلا", "3", None)}),
    ("شنت الطائرات غارة على مدينة أريحا وقتل خمسة مدنيين في السوق", {("أريحا", "5", None)}),
    ("أصيب مدني بجروح جراء غارة على قرية بلشون. واستهدفت الغارات أيضا بلدة إحسم دون وقوع إصابات",
     {("بلشون", None, "1"), ("احسم", "0", "0")}),
    ("أصيب مدني بجروح جراء غارة على قرية بلشون. واستهدفت الغارات الجوية الروسية أيضا محيط قريتي إحسم وجوزف، دون وقوع"
     " إصابات", {("بلشون", None, "1"), ("احسم", "0", "0"), ("جوزف", "0", "0")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), SEVERAL)
def test_each_attack_keeps_its_place_and_its_toll(text: str, events: set[tuple[str, str | None, str | None]]) -> None:
    told = read(text + ".").events
    assert {(place_name(e), count(e.killed), count(e.injured)) for e in told} == events
    assert len(told) == len(events)


@pytest.mark.parametrize("lead", ["", "استشهد عشرون مدنيا نتيجة القصف الروسي على مناطق متفرقة بريف إدلب.\n"])
def test_an_attack_in_the_town_of_those_who_tell_it(lead: str) -> None:
    told = "وذكر ناشطون من مدينة جسر الشغور أن 15 مدنيا استشهدوا بعد استهداف الطيران لأحياء في المدينة."
    [event] = read(lead + told).events
    assert (place_name(event), count(event.killed)) == ("جسر الشغور", "15")


def test_villages_of_one_list_lie_together() -> None:
    events = read("قصفت الطائرات ريف إدلب. وقتل ثمانية بقصف استهدف بلدات القنيطرة وبداما وعين الزرقا.").events
    [event] = [e for e in events if e.killed]
    assert event.place is not None
    assert event.place.admin1 is not None
    assert event.place.admin1.id == "SY07"


@pytest.mark.parametrize("text", ["قضت امرأة وجرح العديد نتيجة القصف على مخيم النصيرات", "قتلت امرأة وأصيب كثيرون بقصف على رفح"])
def test_many_told_alone_are_people(text: str) -> None:
    event = only(text)
    assert (count(event.killed), count(event.injured)) == ("1", "3+")
