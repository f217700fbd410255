"""Reports of one attack and of two, made so that the day, the place and the dead of each are known.

Drawn with a fixed seed over ways to name a day, where it stands, how the second attack is joined, and what is
told of other days: each day must be that of its own attack, and no toll may hold the dead of another. All
texts are invented; the places are real. The report is of Wednesday, 25 October 2017.
"""

from __future__ import annotations

import random

import pytest
from tests.coding.reading import count, only, place_name, read

_AGO = {0: "2017-10-25", 1: "2017-10-24", 2: "2017-10-23"}
_DAYS = {
    0: ["اليوم", "اليوم الأربعاء", "فجر اليوم", "الأربعاء", "ظهر الأربعاء", "في 25 تشرين الأول 2017"],
    1: ["أمس", "يوم أمس", "مساء أمس", "أمس الثلاثاء", "الثلاثاء", "فجر يوم الثلاثاء", "في 24-10-2017"],
    2: ["أمس الأول", "أول من أمس", "البارحة الأولى", "قبل يومين", "الاثنين", "عصر الاثنين", "قبل ليلتين"],
}
_TOWNS = [("بلدة كفرنبل", "كفر نبل"), ("مدينة سراقب", "سراقب"), ("مدينة أريحا", "أريحا"), ("بلدة بنش", "بنش")]
_NUMBERS = {3: "ثلاثة", 4: "أربعة", 5: "خمسة", 6: "ستة", 7: "سبعة", 8: "ثمانية", 9: "تسعة"}
_TOLD = [
    "قُتل{d} {n} مدنيين في قصف مدفعي على {t}",
    "قُتل {n} مدنيين في غارة جوية على {t}{d}",
    "أسفر قصف صاروخي{d} على {t} عن مقتل {n} أشخاص",
    "أدت غارة جوية على {t}{d} إلى مقتل {n} مدنيين",
    "استهدف قصف مدفعي {t}{d}، ما أدى إلى مقتل {n} مدنيين",
    "انفجرت{d} سيارة مفخخة في {t}، ما أسفر عن مقتل {n} أشخاص",
    "سقط {n} قتلى{d} في قصف صاروخي على {t}",
    "لقي {n} مواطنين{d} مصرعهم جراء انفجار عبوة ناسفة في {t}",
]
_JOINED = ["، كما ", "، فيما ", "، بينما ", "، في حين ", "، و", ". كما ", ". وفي سياق منفصل، ", ".\nو"]

Told = tuple[str | None, str | None, str | None]


def _events(text: str) -> list[Told]:
    return [(place_name(e), count(e.killed), e.date.start if e.date else None) for e in read(text).events]


class _Drawn:
    """A town, its dead and a day, and how an attack there is told."""

    def __init__(self, draw: random.Random, town: tuple[str, str], dead: int, ago: int | None) -> None:
        self.town, self.name = town
        self.dead, self.ago = dead, ago
        self.day = "" if ago is None else " " + draw.choice(_DAYS[ago])
        self.form = draw.choice(_TOLD)

    def text(self, *, dated: bool = True) -> str:
        day = self.day if dated else ""
        return self.form.format(d=day, n=_NUMBERS[self.dead], t=self.town)

    def told(self, ago: int | None = None) -> Told:
        day = self.ago if ago is None else ago
        return (self.name, str(self.dead), None if day is None else _AGO[day])


def _pair(draw: random.Random, one: int | None, two: int | None) -> tuple[_Drawn, _Drawn]:
    towns, dead = draw.sample(_TOWNS, 2), draw.sample(sorted(_NUMBERS), 2)
    return _Drawn(draw, towns[0], dead[0], one), _Drawn(draw, towns[1], dead[1], two)


@pytest.mark.parametrize("ago", sorted(_DAYS))
def test_one_attack_on_its_day(ago: int) -> None:
    draw = random.Random(ago)
    for day in _DAYS[ago]:
        a, _ = _pair(draw, ago, None)
        a.day = draw.choice([f" {day}", f"، {day}،"])
        assert _events(a.text().replace("،،", "،") + ".") == [a.told()], a.text()


@pytest.mark.parametrize("joined", _JOINED)
def test_two_attacks_each_on_its_day(joined: str) -> None:
    draw = random.Random(joined)
    for one, two in ((0, 1), (1, 0), (0, 2), (1, None), (2, 1)):
        a, b = _pair(draw, one, two)
        text = a.text() + joined + b.text() + "."
        assert _events(text) == [a.told(), b.told(one if two is None else two)], text


@pytest.mark.parametrize(
    "recalled",
    [
        "يذكر أن {n} مدنيين قتلوا {d} في قصف مدفعي على {t}.",
        "وكان {n} مدنيين قد قتلوا {d} في غارة جوية على {t}.",
        "وكانت عبوة ناسفة قد انفجرت {d} في {t} وأدت إلى مقتل {n} مدنيين.",
        "وكانت سيارة مفخخة انفجرت {d} في {t}، ما أسفر عن مقتل {n} أشخاص.",
    ],
)
def test_what_is_recalled_dates_no_attack_and_is_none(recalled: str) -> None:
    draw = random.Random(recalled)
    for ago in (None, 0):
        a, b = _pair(draw, ago, 2)
        day = draw.choice(["أمس الأول", "يوم الاثنين", "قبل يومين"])
        text = a.text() + ". " + recalled.format(n=_NUMBERS[b.dead], d=day, t=b.town)
        assert _events(text) == [a.told()], text


def test_words_that_turn_to_another_matter_end_a_look_back() -> None:
    draw = random.Random(1)
    for turn in ("إلى ذلك، ", "من جهة أخرى، ", "وفي سياق متصل، "):
        a, b = _pair(draw, 0, None)
        back = "يذكر أن عشرة مدنيين قتلوا أول أمس في قصف على مدينة معرة النعمان. "
        text = f"{a.text()}. {back}{turn}{b.text()}."
        assert _events(text) == [a.told(), b.told(0)], text


def test_what_was_the_day_before_is_not_added() -> None:
    draw = random.Random(2)
    for behind in ("، وذلك غداة غارة جوية على {t} أوقعت {n} قتلى", "، بعد يوم من مقتل {n} مدنيين في قصف على {t}"):
        a, b = _pair(draw, 0, None)
        a.form = "قُتل{d} {n} مدنيين في قصف مدفعي على {t}"
        text = a.text() + behind.format(t=b.town, n=_NUMBERS[b.dead]) + "."
        assert a.told() in _events(text), text


@pytest.mark.parametrize(
    "besides", ["إلى جانب مقتل {n} آخرين في غارة جوية على {t}", "فضلا عن مقتل {n} في قصف على {t}"]
)
def test_those_who_died_besides_at_another_town(besides: str) -> None:
    draw = random.Random(besides)
    a, b = _pair(draw, 1, None)
    text = f"{a.text()}، {besides.format(n=_NUMBERS[b.dead], t=b.town)}."
    assert _events(text) == [a.told(), b.told(1)], text


@pytest.mark.parametrize(
    "in_turn",
    [
        "أسفرت الأولى عن مقتل {n} مدنيين، والثانية عن مقتل {m}",
        "قتل في الأولى {n} مدنيين، وفي الثانية {m}",
        "أوقعت الأولى {n} قتلى والثانية {m}",
    ],
)
def test_two_attacks_told_in_turn(in_turn: str) -> None:
    a, b = _pair(random.Random(in_turn), 1, None)
    told = in_turn.format(n=_NUMBERS[a.dead], m=_NUMBERS[b.dead])
    text = f"استهدفت أمس غارتان جويتان {a.town} و{b.town}، {told}."
    assert _events(text) == [a.told(), b.told(1)], text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "قُتل خمسة مدنيين في غارة على بلدة بنش فجر اليوم، وأدت غارة على البلدة نفسها ظهر اليوم إلى مقتل ستة.",
            [("بنش", "5", _AGO[0]), ("بنش", "6", _AGO[0])],
        ),
        (
            "استهدفت غارة بلدة بنش اليوم، ما أدى إلى مقتل ستة، واستهدفت غارة البلدة نفسها أمس، ما أدى إلى مقتل خمسة.",
            [("بنش", "6", _AGO[0]), ("بنش", "5", _AGO[1])],
        ),
    ],
)
def test_one_town_twice(text: str, told: list[Told]) -> None:
    assert _events(text) == told


def test_sections_by_day() -> None:
    text = (
        "الاثنين 23 تشرين الأول:\n"
        "- قُتل خمسة مدنيين في قصف مدفعي على بلدة بنش.\n"
        "الثلاثاء 24 تشرين الأول:\n"
        "- قُتل ستة مدنيين في غارة جوية على مدينة أريحا."
    )
    assert _events(text) == [("بنش", "5", _AGO[2]), ("أريحا", "6", _AGO[1])]


@pytest.mark.parametrize(
    "text",
    [
        "سراقب (25 تشرين الأول 2017) - قُتل خمسة مدنيين في غارة جوية على مدينة سراقب أمس.",
        "25 تشرين الأول 2017 - استهدفت طائرة حربية مدينة سراقب، ما أدى إلى مقتل خمسة مدنيين، مساء الثلاثاء.",
        "في بيان أصدرته اليوم، قالت لجان الحي إن انفجار سيارة مفخخة في مدينة سراقب أمس أسفر عن مقتل خمسة مدنيين.",
        "في تقرير نشرته الأربعاء، قالت لجان الحي إن غارة على مدينة سراقب الثلاثاء قتلت خمسة مدنيين.",
    ],
)
def test_a_dateline_and_a_paper_date_the_telling(text: str) -> None:
    assert _events(text) == [("سراقب", "5", _AGO[1])]


ONE = [
    # told on: its cause again, more whom it harmed, another voice, a finer place
    "قُتل خمسة مدنيين في غارة على بلدة بنش اليوم، وأدى القصف إلى إصابة ستة.",
    "استهدفت غارة بلدة بنش اليوم، ما أدى إلى مقتل خمسة مدنيين، وأسفرت الغارة عن دمار منزلين في البلدة.",
    "قُتل خمسة مدنيين وأصيب ستة، الأربعاء، في غارة على بلدة بنش.",
    "قُتل خمسة مدنيين في غارة على بلدة بنش اليوم، وسقطت القذائف إلى جانب مدرسة في الحي الشرقي من بلدة بنش.",
    "استهدفت غارتان بلدة بنش اليوم، أصابت الأولى منزلا والثانية مدرسة، ما أدى إلى مقتل خمسة مدنيين.",
    "قُتل خمسة مدنيين في غارة على بلدة بنش. وقالت مصادر طبية إن ستة قتلوا في الغارة على الحي الشرقي من البلدة.",
]


@pytest.mark.parametrize("text", ONE)
def test_one_attack_told_on(text: str) -> None:
    assert len(read(text).events) == 1, _events(text)


def test_a_weekday_beside_yesterday_where_the_day_of_the_report_is_not_known() -> None:
    text = "قُتل خمسة مدنيين في غارة على بلدة بنش أمس. والاثنين، أدى قصف مدفعي على مدينة أريحا إلى مقتل ستة مدنيين."
    assert [count(e.killed) for e in read(text, published=None).events] == ["5", "6"]


def test_an_older_day_where_the_day_of_the_report_is_not_known_is_background() -> None:
    text = "قُتل خمسة مدنيين في غارة على بلدة بنش أمس. وقُتل ستة في قصف على مدينة أريحا في 12 آذار 2015."
    assert count(only(text, published=None).killed) == "5"
