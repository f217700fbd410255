"""Reports of several sentences from Syria and Iraq: what stands between and around the attacks."""

from __future__ import annotations

from tests.coding.reading import read

from tawthiq.model import Event


def events(*lines: str) -> list[Event]:
    return list(read("\n".join(lines)).events)


def killed(*lines: str) -> list[int | None]:
    return [e.killed.low if e.killed else None for e in events(*lines)]


def places(*lines: str) -> list[str | None]:
    return [e.place.name_ar if e.place else None for e in events(*lines)]


SUM = "24 شهيدا حصيلة القصف على مدن وبلدات الغوطة الشرقية اليوم"


def test_the_line_of_one_town_is_no_lead_of_those_of_others() -> None:
    lines = ("كفربطنا: 13 شهيدا جراء 5 غارات", "عربين: 6 شهداء بغارات جوية", "دوما: 5 شهداء بقصف صاروخي")
    assert killed(SUM, *lines) == [13, 6, 5]
    lead = "إدلب: 12 شهيدا بغارات جوية اليوم"
    assert killed(lead, "استشهد سبعة في بلدة كفرنبل بغارة", "كما استشهد خمسة في بلدة حاس بغارة") == [7, 5]


STRUCK = "قصفت طائرات تركية قرية هرور في محافظة دهوك"
HOMES = "وقال مدير الناحية إن القصف ألحق أضرارا بثلاثة منازل دون خسائر بشرية"


def test_fighters_neutralised_at_large_are_no_dead_of_a_strike_on_homes() -> None:
    away = "وأعلنت وزارة الدفاع التركية تحييد أربعة من مسلحي حزب العمال شمالي العراق"
    assert killed(STRUCK, HOMES, away) == [0]
    assert killed(STRUCK, away) == [None]
    by_it = "وقالت وزارة الدفاع التركية إن القصف أدى إلى تحييد أربعة من مسلحي حزب العمال"
    assert killed("قصف الطيران التركي قرية هرور وألحق أضرارا بالمنازل", by_it) == [4]


def test_fighters_neutralised_in_the_car_that_was_hit_are_its_dead() -> None:
    assert not events(
        "قصفت مسيرة تركية سيارة قرب سنجار",
        "وأعلنت وزارة الدفاع التركية تحييد ثلاثة من عناصر حزب العمال كانوا في السيارة",
    )


WIDE = "أعدم تنظيم داعش 40 شابا في ريف دير الزور الشرقي"


def test_others_killed_at_a_town_of_their_own_are_not_those_of_the_countryside() -> None:
    assert killed(WIDE, "وأكد ناشطون أن عناصر التنظيم ذبحوا 15 آخرين في بلدة غرانيج") == [40, 15]
    raid = "قتل خمسة مدنيين بغارة على ريف إدلب الجنوبي"
    assert killed(raid, "وقال الدفاع المدني إن غارة على بلدة حاس قتلت ثلاثة آخرين") == [5, 3]
    same = "وقال الدفاع المدني إن الغارة على بلدة حاس قتلت خمسة وأصابت ثلاثة آخرين"
    assert killed(raid, same) == [5]
    assert len(events(raid, "وقال الدفاع المدني إن اثنين آخرين قضوا تحت الأنقاض في بلدة حاس")) == 1


def test_a_massacre_in_the_countryside_told_closer_was_by_that_town() -> None:
    wide = "ارتكب الطيران مجزرة في ريف إدلب الجنوبي"
    assert places(f"{wide}، حيث قصف تجمعا للنازحين في محيط بلدة حاس وقتل 12 مدنيا") == ["حاس"]
    shelled = "قتل 12 مدنيا بقصف على ريف حلب الجنوبي انطلق من حواجز قرب بلدة الحاضر"
    assert places(shelled) == ["حلب"]


def test_the_soldiers_whom_a_strike_avenges_are_no_dead_of_it() -> None:
    pressed = "استشهد عاملان في قصف تركي استهدف معصرة في مدينة القامشلي"
    answer = "وزعمت وزارة الدفاع التركية أنها دمرت 24 هدفا ردا على مقتل تسعة من جنودها"
    assert killed(pressed, answer) == [2]
    assert killed("قصفت قوات النظام بلدة سرمين ثأرا لمقتل ضابط، ما أسفر عن مقتل طفلين") == [2]
    assert killed("قصفت قوات النظام بلدة سرمين ردا على هجوم، ما أسفر عن مقتل طفلين") == [2]


def test_a_city_by_its_rank_lies_over_the_border_of_the_land_named_beside_it() -> None:
    soldiers = "وقتل تسعة جنود أتراك في شمال العراق"
    (event,) = events("استشهد عاملان في قصف تركي على مدينة القامشلي", soldiers)
    assert event.place and event.place.admin1 and event.place.admin1.name_ar == "الحسكة"
    (hamlet,) = events("قتل ثلاثة بغارة على بعشيقة شمالي العراق")
    assert hamlet.place and hamlet.place.admin1 and hamlet.place.admin1.name_ar == "نينوى"


def test_works_struck_stay_an_attack_whatever_the_army_says_it_hit() -> None:
    works = "استهدف قصف تركي محطة كهرباء في مدينة القامشلي"
    assert len(events(works, "وأعلنت تركيا تدمير مواقع لقسد")) == 1
    assert not events("قصفت فصائل المعارضة مواقع لقوات النظام قرب محطة كهرباء في الزهراء")


def voices(event: Event) -> set[str]:
    return {a.id for a in event.actors}


def test_a_side_s_denial_is_of_its_own_attack() -> None:
    tourists = "قتل تسعة سياح بقصف مدفعي تركي على مصيف برخ في قضاء زاخو"
    other = "وفي كركوك، قتل مدني بهجوم لداعش في قضاء داقوق"
    first, second = events(
        tourists, other, "ونفت وزارة الدفاع التركية مسؤوليتها عن القصف، وحملت حزب العمال الكردستاني المسؤولية"
    )
    assert voices(first) == {"turkey", "other"} and voices(second) == {"isis"}
    first, second = events(
        "قتل 15 مدنيا في غارات روسية على مدينة الأتارب بريف حلب الغربي",
        "وقتل ثلاثة أشخاص بقذائف على حي الحمدانية في حلب",
        "واتهمت وزارة الدفاع الروسية فصائل المعارضة بقصف الحي",
    )
    assert voices(first) == {"russia"} and voices(second) == {"opposition_factions"}


def test_another_side_s_guns_on_the_same_town_are_another_attack() -> None:
    raid = "قضى خمسة مدنيين بغارة روسية على مدينة الأتارب غربي حلب"
    guns = "وقال ناشطون إن قوات النظام استهدفت المدينة ذاتها بالمدفعية ما أدى لمقتل أربعة"
    assert killed(raid, guns) == [5, 4] and places(raid, guns) == ["الأتارب", "الأتارب"]
    (event,) = events(raid, "وقال المرصد إن سبعة قتلوا جراء القصف، واتهم قوات النظام بقصف المدينة بالمدفعية")
    assert event.killed and (event.killed.low, event.killed.high) == (5, 7)
    shells = "قتل خمسة مدنيين بقذائف أطلقتها فصائل المعارضة على حي جمعية الزهراء في حلب"
    assert killed(shells, "ورد الجيش بغارات على مواقعهم أسفرت عن مقتل 10 منهم") == [5]


def test_who_is_accused_is_the_side_and_not_who_backs_it() -> None:
    bomb = "قتل ثمانية بتفجير سيارة مفخخة في مدينة عفرين"
    backed = "وحدات حماية الشعب الكردية المدعومة من الولايات المتحدة"
    (event,) = events(bomb, f"واتهمت وزارة الدفاع التركية {backed} بالوقوف وراء التفجير")
    assert {a.id for a in event.actors if a.role == "attacker"} == {"sdf"}
    shelled = "قتل ثمانية بقصف على سوق في حلب"
    (event,) = events(shelled, "واتهمت حكومة النظام المدعومة من روسيا فصائل المعارضة بقصف السوق")
    assert {a.id for a in event.actors if a.role == "attacker"} == {"opposition_factions"}
