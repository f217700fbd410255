"""A day of strikes as local monitors tell it: who flew, what was struck, which toll is whose. All invented."""

from __future__ import annotations

from tests.coding.reading import count, only, place_name, read


def test_strikes_told_within_a_battle_are_the_attack() -> None:
    event = only("تجري الاشتباكات في مدينة الرقة وسط غارات جوية للتحالف الدولي، ما أدى لسقوط 10 قتلى مدنيين.")
    assert event.event_type == "air_strike"


def test_a_clash_with_shells_stays_a_clash() -> None:
    event = only("قتل ثلاثة مدنيين خلال اشتباكات بالرشاشات والقذائف في بلدة البصيرة.")
    assert event.event_type == "ground_clash"


def test_a_network_called_slaughtered_in_silence_tells_no_slaughter() -> None:
    [event] = read("حصري – الرقة تذبح بصمت\nقتل ثلاثة مدنيين بغارة جوية على مدينة الرقة.").events
    assert event.event_type == "air_strike"


def test_a_car_bomb_that_was_struck_struck_nobody() -> None:
    event = only("قتل ستة مدنيين لدى استهداف سيارة مفخخة لتنظيم داعش بغارة جوية في حي الزنجيلي بالموصل.")
    assert event.event_type == "air_strike"
    assert [a.id for a in event.actors] == []


def test_a_car_bomb_by_which_a_market_was_struck() -> None:
    event = only("استهدف تنظيم داعش بسيارة مفخخة سوقا في مدينة الرمادي فقتل خمسة مدنيين.")
    assert event.event_type == "car_bomb"
    assert [a.id for a in event.actors] == ["isis"]


def test_raids_are_not_carried_over_from_those_who_have_no_aircraft() -> None:
    first, second = read(
        "استهدف عناصر تنظيم الدولة مدينة مارع بقذائف الهاون، ما أسفر عن مقتل رجل.\n"
        "واستهدفت غارات أخرى منازل المدنيين في حي الشيخ سعيد بمدينة حلب، ما أوقع سبعة جرحى."
    ).events
    assert [a.id for a in first.actors] == ["isis"]
    assert second.actors == ()


def test_a_count_between_dashes_spells_out_the_one_before_it() -> None:
    event = only("لقي أربعة مدنيين –ثلاثة أطفال وأمهم- حتفهم بغارة على بلدة الشحيل وجرح غيرهم.")
    assert (count(event.killed), event.victims.children) == ("4", 3)


def test_who_is_counted_after_most_of_them_is_another() -> None:
    one, two = read(
        "أسفرت الغارتان عن استشهاد 5 مدنيين أغلبهم من الأطفال في حي القصور وشهيد واحد في حي الجورة."
    ).events
    assert (count(one.killed), count(two.killed)) == ("5", "1")


def test_a_second_attack_begins_with_its_first_predicate() -> None:
    first, second = read(
        "قتل سبعة أشخاص وأصيب 45 بجروح جراء قصف استهدف مدينة الفلوجة، ولقي أربعة جنود حتفهم وأصيب ستة "
        "بتفجير انتحاري استهدف مستشفى هيت."
    ).events
    assert (count(first.killed), count(second.killed)) == ("7", "4")
    assert second.victims.combatants == 4


def test_who_tells_the_toll_of_the_attack_before_is_brought_back_to_it() -> None:
    first, second = read(
        "قتل سبعة أشخاص وأصيب 45 بجروح جراء قصف استهدف مدينة الفلوجة، ولقي أربعة جنود حتفهم وأصيب ستة "
        "بتفجير انتحاري استهدف مستشفى هيت.\n"
        "وقال الطبيب رئيس أطباء المستشفى إن سبعة أشخاص قتلوا وأصيب 45 من جراء القصف."
    ).events
    assert (count(first.killed), count(second.killed)) == ("7", "4")


def test_another_attack_of_the_same_day_is_no_look_back() -> None:
    events = read(
        "قضى 9 مدنيين بغارات روسية، مساء أمس الأربعاء، على بلدة هجين.\n"
        "يشار إلى أن 15 مدنيا قضوا صباح أمس الأربعاء، بغارات على قرية محيميدة بريف دير الزور."
    ).events
    assert [count(e.killed) for e in events] == ["9", "15"]


def test_an_attack_of_weeks_before_is_one() -> None:
    event = only(
        "قضى 9 مدنيين بغارات روسية، مساء أمس الأربعاء، على بلدة هجين.\n"
        "يشار إلى أن 15 مدنيا قضوا الشهر الماضي بغارات على قرية محيميدة بريف دير الزور."
    )
    assert count(event.killed) == "9"


def test_the_town_is_that_of_the_clause() -> None:
    events = read(
        "قتل 11 مدنيا بغارتين على مدينة القورية، هذا وقد قضى رجل من أبناء بلدة صبيخان باستهداف البلدة "
        "براجمات الصواريخ."
    ).events
    assert [place_name(e) for e in events] == ["القورية", "صبيخان"]


def test_the_village_after_the_subject_points_back() -> None:
    event = only("قتل رجل في قرية محكان بريف دير الزور.\nواستهدف الطيران الروسي اليوم القرية بغارات جوية.")
    assert place_name(event) == "محكان"


def test_a_sentence_that_only_says_who_told_the_one_before() -> None:
    event = only("قتل 12 مدنيا بغارة روسية على بلدة محكان. وفق ما أعلن المرصد السوري لحقوق الإنسان.")
    assert event.speakers == ("monitor_ngo",)


def test_a_person_after_a_town_is_no_second_town() -> None:
    event = only("أعلن مدير بلدية مدينة الموصل، عبدالستار سالم، مقتل 150 مدنيا بغارات التحالف الدولي أمس.")
    assert place_name(event) in (None, "الموصل")


def test_since_this_morning_is_one_attack_in_a_report_without_a_day() -> None:
    event = only("شن الطيران الروسي منذ صباح اليوم 25 غارة على مدينة إدلب أسفرت عن استشهاد 9 مدنيين.", published=None)
    assert count(event.killed) == "9"


def test_a_day_told_in_a_look_back_is_not_the_day_of_the_attack() -> None:
    event = only(
        "استشهد خمسة مدنيين إثر قصف للطيران الحربي على بلدة معارة النعسان.\n"
        "يذكر أن الطيران الروسي يواصل قصف محافظة إدلب, واستشهد يوم أمس أربعة مدنيين.",
        published=None,
    )
    assert event.date is None


def test_a_lead_over_a_countryside_goes_with_the_town_told_after_it() -> None:
    event = only(
        "# مجازر الطيران مستمرة\nنفذ الطيران الروسي مجزرة جديدة في ريف إدلب عصر اليوم، ضحاياها عشرات الشهداء والجرحى.\n"
        "وأفاد الدفاع المدني باستشهاد 37 مدنيا بعد استهداف الطائرات الروسية سوقا في مدينة كفرنبل."
    )
    assert (place_name(event), count(event.killed)) == ("كفر نبل", "37")


def test_a_lead_over_a_region_sums_up_the_towns_told_after_it() -> None:
    events = read(
        "عدد من الشهداء والجرحى في مدن وبلدات بالغوطة الشرقية ظهر اليوم بغارات جوية.\n"
        "واستهدف الطيران الحربي بغارتين مدينة دوما وأسفرتا عن سقوط أربعة شهداء.\n"
        "كما سقط شهيدان في بلدة مسرابا جراء غارات جوية."
    ).events
    assert [place_name(e) for e in events] == ["دوما", "مسرابا"]


def test_killed_and_injured_together_and_then_apart() -> None:
    event = only(
        "قتل وأصيب نحو أربعين مدنيا بقصف لطيران التحالف الدولي على مناطق عدة في قضاء تلعفر غربي نينوى.\n"
        "وذكر مصدر طبي أن 13 شخصا قتلوا وجرح 26 آخرون بغارة للتحالف داخل تلعفر."
    )
    assert (count(event.killed), count(event.injured)) == ("13", "26")


def test_a_member_of_the_civil_defence_is_no_fighter() -> None:
    event = only("استهدفت غارة روسية مركزا للدفاع المدني في مدينة معرة النعمان، ما أدى لاستشهاد عنصر وجرح خمسة.")
    assert (event.victims.combatants, event.victims.civilians) == (None, 1)


def test_a_member_of_a_force_stays_one() -> None:
    event = only("قتل مدنيان وعنصر من قوات النظام بانفجار لغم قرب مركز الدفاع المدني في مدينة تدمر.")
    assert event.victims.combatants == 1


def test_what_went_on_beside_the_attack_is_of_others() -> None:
    event = only("قتل 26 مدنيا بغارات روسية على بلدة هجين، مع استمرار القصف المدفعي لقوات النظام.")
    assert [a.id for a in event.actors] == ["russia"]


def test_two_sides_on_the_same_quarter_struck_together() -> None:
    event = only(
        "قتل 18 مدنيا بقصف مدفعي لقوات سوريا الديمقراطية على حي النور في الرقة تزامنا مع غارات للتحالف الدولي على الحي ذاته."
    )
    assert {a.id for a in event.actors} == {"sdf", "us_led_coalition"}


def test_what_a_side_does_all_the_time_is_no_attack() -> None:
    event = only(
        "قتل 15 شخصا بغارة أصابت مخبزا في مدينة الشدادي.\n"
        "وتقصف قوات التحالف الدولي أهدافا تابعة لتنظيم داعش في سوريا والعراق بينها الحسكة والرقة."
    )
    assert place_name(event) == "الشدادي"


def test_scores_may_be_eighteen() -> None:
    event = only(
        "# مجزرة في الرقة\nاستشهد العشرات جراء قصف مدفعي استهدف أحياء مدينة الرقة فجر اليوم.\n"
        "وفي التفاصيل، استشهد 18 مدنيا إثر قصف على حي النور وسط مدينة الرقة."
    )
    assert count(event.killed) == "18"


def test_people_before_their_verb_where_quotation_marks_open() -> None:
    event = only('قال مدير المرصد إن "16 مدنيا، بينهم 3 أطفال و4 نساء، قتلوا بغارة للتحالف على قرية السوسة".')
    assert (count(event.killed), event.victims.children, event.victims.women) == ("16", 3, 4)


def test_people_before_their_verb_after_a_colon() -> None:
    assert count(only('قال المصدر: "14 مدنيا، بينهم طفلان، قتلوا بقصف على بلدة هجين".').killed) == "14"


def test_a_moment_ago_is_no_span_of_the_day() -> None:
    event = only("لقي خمسة عشر شخصا مصرعهم منذ قليل في انفجار سيارة مفخخة وسط مدينة بنغازي.")
    assert count(event.killed) == "15"


def test_scattered_incidents_are_a_total() -> None:
    event = only(
        "قتل ستة مدنيين بغارة على قرية المسحك شمال بيجي.\n"
        "في غضون ذلك، أعلنت مصادر أمنية مقتل 9 مدنيين وإصابة 12 آخرين في حوادث متفرقة."
    )
    assert (count(event.killed), count(event.injured)) == ("6", None)


def test_who_gave_the_coordinates_is_not_who_struck() -> None:
    event = only(
        "قتل 17 مدنيا بقصف لطيران التحالف الدولي على قرية الحمام شمال منبج.\n"
        "واتهم ناشطون قوات سوريا الديمقراطية بأنها زودت التحالف بإحداثيات القرية."
    )
    assert [a.id for a in event.actors] == ["us_led_coalition"]


def test_a_village_with_and_without_its_article() -> None:
    event = only(
        "بلغ عدد الشهداء في قصف التحالف الدولي لقرية توخار بريف منبج 21 شهيدا.\n"
        "واستهدف القصف منازل في قرية التوخار قرب منبج."
    )
    assert count(event.killed) == "21"


def test_where_people_were_heading_is_not_where_they_were_struck() -> None:
    event = only("قتل 15 مدنيا باستهداف حافلات نازحين خلال توجههم إلى مدينة الرقة.")
    assert place_name(event) is None


def test_a_strike_of_months_ago_that_the_headline_tells() -> None:
    event = only(
        "# ضربة أمريكية قتلت 43 مدنيا في مدينة الرقة في مارس الماضي\n"
        "أقرت وزارة الدفاع الأمريكية، اليوم الخميس، بأن نحو 43 مدنيا قتلوا في مارس بقصف أمريكي في الرقة.",
        published="2017-05-25",
    )
    assert (count(event.killed), event.speakers) == ("43", ("military_statement",))
