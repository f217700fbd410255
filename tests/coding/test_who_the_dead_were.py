"""Who the dead were: said of them in the same sentence or a later one, by what they did, by their kin, by words
beside the number; and the sentences that only look so. Put together by a fixed seed from invented parts."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import pytest
from tests.coding.reading import read

TOWNS = ["كفرنبل", "سرمين", "الرستن", "دوما", "حيس"]
WAYS = ["جراء قصف مدفعي على {town}", "إثر غارة جوية على {town}", "بانفجار لغم في {town}"]
NUMBERS = {3: "ثلاثة", 4: "أربعة", 5: "خمسة", 6: "ستة", 7: "سبعة", 9: "تسعة"}
KILLED = ["قُتل {}", "استشهد {}", "قضى {}"]
SHORT = {"civ": "civilians", "chi": "children", "wom": "women", "com": "combatants"}
DRAWN = 60


def victims(text: str) -> dict[str, int]:
    """How the killed of the one event with a toll divide."""
    (event,) = [e for e in read(text).events if e.killed is not None]
    found = {k: getattr(event.victims, name) for k, name in SHORT.items()}
    assert event.killed is not None
    return {"killed": event.killed.low, **{k: v for k, v in found.items() if v is not None}}


class Draw:
    """Parts of sentences by a fixed seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def one(self, parts: Sequence[str]) -> str:
        return self.chance.choice(parts)

    def how(self) -> str:
        return self.one(WAYS).format(town=self.one(TOWNS))

    def number(self) -> tuple[int, str]:
        n = self.chance.choice(list(NUMBERS))
        return n, self.one([NUMBERS[n], str(n)])

    def killed(self, who: str) -> str:
        return self.one(KILLED).format(who)


CIVIL = ["مدنيون", "من المدنيين", "نازحون", "من النازحين", "لاجئون", "من أهالي القرية", "من سكان الحي"]
DEAD = ["القتلى", "الضحايا", "الشهداء"]
LATER = ["{toll}. وقال مصدر طبي إن {dead} {all} {civil}", "{toll}، وأكد الدفاع المدني أن {dead} {all} {civil}",
         "{toll}. و{dead} {all} {civil}"]  # fmt: skip


def said_later() -> Iterator[tuple[str, int]]:
    draw = Draw(3)
    for _ in range(DRAWN):
        n, word = draw.number()
        toll = f"{draw.killed(word + ' ' + draw.one(['أشخاص', 'شبان']))} {draw.how()}"
        parts = {"dead": draw.one(DEAD), "all": draw.one(["كلهم", "جميعهم"]), "civil": draw.one(CIVIL)}
        yield draw.one(LATER).format(toll=toll, **parts), n
        yield f"{draw.killed(word + ' أشخاص')}، {parts['all']} {parts['civil']}، {draw.how()}", n


@pytest.mark.parametrize(("text", "civilians"), list(said_later()))
def test_all_the_dead_are_said_to_be_civilians(text: str, civilians: int) -> None:
    assert victims(text) == {"killed": civilians, "civ": civilians}


UNSURE = [
    ". ولم يعرف إن كان القتلى مدنيين", ". ونفى الجيش أن يكون القتلى مدنيين", ". ومعظم القتلى مدنيون",
    ". وبعض الضحايا مدنيون", ". ولا يعرف هل القتلى مدنيون", ". وقال إن الجرحى كلهم مدنيون",
    ". ويحتمل أن يكون الضحايا من المدنيين", ". والقتلى مدنيون ومسلحون", ". وأكد الناطق أن القتلى ليسوا مدنيين",
    ". وقال إن أحد القتلى مدني", ". ونصف القتلى من المدنيين", ". والضحايا من المدنيين ثلاثة",
    "، معظمهم من المدنيين", "، بعضهم مدنيون", "، أغلبهم نازحون",
]  # fmt: skip


@pytest.mark.parametrize("more", UNSURE)
def test_what_is_not_said_of_all_of_them_is_left_open(more: str) -> None:
    assert victims(f"قُتل سبعة أشخاص بقصف مدفعي على سرمين{more}") == {"killed": 7}


DOING = [
    "من منتظري المساعدات", "أثناء انتظارهم المساعدات", "كانوا ينتظرون المساعدات", "وهم ينتظرون شاحنات الطحين",
    "كانوا يجمعون الكمأة", "أثناء جمعهم الحطب", "أثناء قطافهم الزيتون", "خلال عملهم في أرضهم",
    "كانوا يعملون في حقولهم", "وهم يحرثون أرضهم", "كانوا يصطفون أمام مخبز", "أثناء تعبئة المياه",
    "كانوا يرعون الأغنام",
]  # fmt: skip
NOT_IN_PEACE = [
    ("قُتل ثلاثة جنود كانوا ينتظرون الطعام", {"killed": 3, "com": 3}),
    ("قُتل خمسة مقاتلين أثناء جمعهم الحطب", {"killed": 5, "com": 5}),
    ("قُتل أربعة أشخاص وأصيب جندي كان ينتظر الطعام", {"killed": 4}),
    ("قُتل ثلاثة أشخاص خلال جمع المسلحين الحطب", {"killed": 3}),
    ("قُتل خمسة أشخاص كانوا يجمعون السلاح", {"killed": 5}),
    ("قُتل خمسة أشخاص وأصيب ثلاثة مزارعين أثناء عملهم في حقل قمح", {"killed": 5}),
    ("قُتل ثلاثة أشخاص كانوا ينتظرون حافلة", {"killed": 3}),
    ("قُتل ثلاثة أشخاص كانوا ينتظرون منذ دقيقة", {"killed": 3}),
    ("قُتل ثلاثة أشخاص كانوا ينتظرون القوات الفرنسية", {"killed": 3}),
    ("قُتل ثلاثة مزارعين", {"killed": 3}),
]


@pytest.mark.parametrize("doing", DOING)
def test_who_was_at_something_peaceful_is_a_civilian(doing: str) -> None:
    draw = Draw(len(doing))
    n, word = draw.number()
    for who in (word, f"{word} أشخاص", f"{word} شبان"):
        assert victims(f"{draw.killed(who)} {doing} {draw.how()}") == {"killed": n, "civ": n}


@pytest.mark.parametrize(("toll", "expected"), NOT_IN_PEACE)
def test_who_was_at_nothing_peaceful_is_not(toll: str, expected: dict[str, int]) -> None:
    assert victims(f"{toll} في قصف مدفعي على سرمين") == expected


STRUCK = [
    "{killed} في غارة استهدفت مجموعة من المواطنين في {town}", "استهدفت مسيرة تجمعا للأهالي في {town} ف{killed}",
    "قصف مدفعي على تجمع للمدنيين في {town}، {killed}", "{killed} في قصف خيام نازحين في {town}",
]  # fmt: skip
NOT_STRUCK = [
    "{killed} قرب تجمع للنازحين في {town} بقصف مدفعي", "استهدفت غارة تجمعا للمقاتلين والمدنيين في {town} ف{killed}",
    "قصفت الطائرات تجمعا للمدنيين ومقرا للمسلحين في {town} ف{killed}",
    "{killed} بغارة على مقر عسكري قرب خيام نازحين في {town}",
]  # fmt: skip


@pytest.mark.parametrize("form", STRUCK)
def test_the_dead_of_a_crowd_of_civilians_that_was_struck(form: str) -> None:
    draw = Draw(len(form))
    for _ in range(5):
        n, word = draw.number()
        text = form.format(killed=draw.killed(word + " أشخاص"), town=draw.one(TOWNS))
        assert victims(text) == {"killed": n, "civ": n}


@pytest.mark.parametrize("form", NOT_STRUCK)
def test_a_crowd_that_was_not_struck_or_held_fighters(form: str) -> None:
    draw = Draw(len(form))
    n, word = draw.number()
    assert victims(form.format(killed=f"قُتل {word} أشخاص", town=draw.one(TOWNS))) == {"killed": n}


NUMBERED = [
    "ارتفعت حصيلة القتلى المدنيين إلى {n} {how}", "ارتفع عدد الشهداء المدنيين إلى {n} {how}",
    "بلغ عدد القتلى المدنيين {n} {how}", "ارتفع عدد القتلى من المدنيين إلى {n} {how}",
]  # fmt: skip


@pytest.mark.parametrize("form", NUMBERED)
def test_the_number_of_the_civilian_dead(form: str) -> None:
    draw = Draw(len(form))
    for _ in range(10):
        n, word = draw.number()
        assert victims(form.format(n=word, how=draw.how())) == {"killed": n, "civ": n}


FIGHTERS = ["{n} مسلحين بينهم قياديان", "{n} جنود بينهم ضابطان", "{n} من عناصر التنظيم بينهم قياديان",
            "{n} مقاتلين بينهم ضابط", "{n} عناصر، أحدهم قيادي،"]  # fmt: skip


@pytest.mark.parametrize("form", FIGHTERS)
def test_fighters_are_counted_whole(form: str) -> None:
    draw = Draw(len(form))
    for _ in range(10):
        n, word = draw.number()
        assert victims(f"قُتل {form.format(n=word)} {draw.how()}") == {"killed": n, "com": n}


TOLD = [
    # a list of people none of whom fights
    ("قُتل امرأتان وطفل ومسعف", {"killed": 4, "civ": 4, "wom": 2, "chi": 1}),
    ("سقط ثلاثة قتلى، هم مواطن وامرأتان،", {"killed": 3, "civ": 3, "wom": 2}),
    ("سقط ثلاثة شهداء (مدنيان وطفل)", {"killed": 3, "civ": 3, "chi": 1}),
    ("ثلاثة شهداء، امرأة وطفلاها،", {"killed": 3, "civ": 3, "wom": 1, "chi": 2}),
    ("قُتل ثمانية أشخاص: ستة مدنيين، بينهم طفلان، وجنديان", {"killed": 8, "civ": 6, "chi": 2, "com": 2}),
    # women by their calling
    ("قُتل ستة أشخاص، بينهم ثلاث بائعات شاي،", {"killed": 6, "civ": 3, "wom": 3}),
    ("استشهد طبيب وممرضتان", {"killed": 3, "civ": 3, "wom": 2}),
    ("قتلوا النازحة ليلى العلي", {"killed": 1, "civ": 1, "wom": 1}),
    ("قُتلت طالبتان في كلية الطب", {"killed": 2, "civ": 2}),
    ("قُتلت معلمتان والسائق", {"killed": 3, "civ": 3, "wom": 2}),
    ("قُتل الداعية ⟦حسن العلي⟧", {"killed": 1}),
    # a part of a part adds nobody
    ("مقتل 30 شخصا بينهم 12 مسلحا، اثنان منهم قياديان،", {"killed": 30, "com": 12}),
    ("مقتل 9 مدنيين بينهم 3 نساء، اثنتان منهن مسنتان، وطفل", {"killed": 9, "civ": 9, "wom": 3, "chi": 1}),
    ("قُتل سبعة أطفال بينهم رضيع", {"killed": 7, "civ": 7, "chi": 7}),
    # the young by their class and age
    ("قُتلت طالبة في الصف الخامس", {"killed": 1, "civ": 1, "chi": 1}),
    ("قُتل صبي في العاشرة وأصيب آخر", {"killed": 1, "civ": 1, "chi": 1}),
    ("قُتل فتى في العاشرة صباحا", {"killed": 1}),
    ("قُتل طالب في جامعة حلب", {"killed": 1, "civ": 1}),
    # one number in several words
    ("مقتل مواطنين لبنانيين اثنين", {"killed": 2, "civ": 2}),
    ("مقتل مسعفين سوريين اثنين", {"killed": 2, "civ": 2}),
    ("قُتل امرأة وثلاث بناتها", {"killed": 4, "civ": 4, "wom": 1}),
    ("انتشال 19 جثة، ثمان منها لأطفال وست لنساء،", {"killed": 19, "chi": 8, "wom": 6}),
    # whose they are
    ("قُتل اثنان من مسعفيها", {"killed": 2, "civ": 2}),
    ("قُتل اثنان من مقاتليه", {"killed": 2, "com": 2}),
    ("قُتل سائق سيارة إسعاف", {"killed": 1, "civ": 1}),
    ("قُتل رجل مدني", {"killed": 1, "civ": 1}),
]


@pytest.mark.parametrize(("toll", "expected"), TOLD)
def test_how_the_dead_divide(toll: str, expected: dict[str, int]) -> None:
    assert victims(f"{toll} جراء قصف مدفعي على سرمين") == expected


def test_women_and_children_among_the_bodies_counted_beside_another_number() -> None:
    text = "قُتل 21 شخصا في قصف جوي على سرمين. وقال متطوع إنهم دفنوا 26 جثة، بينها تسع نساء وخمسة أطفال"
    found = victims(text)
    assert (found["wom"], found["chi"]) == (9, 5)


LATER_ONE = [
    ("قُتل شخصان {how}. وقال الأهالي إن القتيلين مدنيان", 2), ("قُتل شابان {how}. والقتيلان مدنيان", 2),
    ("قُتل شاب {how}. وقال ناشطون إن القتيل مدني", 1), ("قُتل شخصان {how}، وكلاهما مدني", 2),
    ("قُتل ثلاثة أشخاص {how}، وهم مدنيون بحسب ذويهم", 3), ("قُتل شاب {how}، وهو نازح من حمص", 1),
    ("قُتل ثلاثة أشخاص {how}. وقال الأهالي إنهم مدنيون", 3), ("قُتل شخصان {how}، وقال إنهما \"مدنيان\"", 2),
]  # fmt: skip


@pytest.mark.parametrize(("form", "civilians"), LATER_ONE)
def test_one_or_two_are_said_to_be_civilians(form: str, civilians: int) -> None:
    draw = Draw(civilians)
    for _ in range(5):
        assert victims(form.format(how=draw.how())) == {"killed": civilians, "civ": civilians}


def test_who_they_were_is_no_figure_of_its_speaker() -> None:
    found = read("قُتل تسعة أشخاص بغارة جوية على سرمين. وقال الدفاع المدني إن القتلى كلهم مدنيون")
    assert [c.harm for c in found.claims if c.speaker.type == "civil_defence"] == [()]
