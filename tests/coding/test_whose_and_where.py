"""Settings and sides, sounds and destinations, voices and days that belong to another attack. All invented."""

from __future__ import annotations

import pytest
from tests.coding.reading import harm_of, only, place_name, read, told


def test_a_setting_makes_no_parties() -> None:
    text = (
        "قتل ستة مدنيين في قصف مدفعي لقوات الدعم السريع استهدف سوقا في مدينة الفاشر، "
        "مع احتدام المعارك بين الجيش السوداني وقوات الدعم السريع."
    )
    assert [(a.id, a.role) for a in only(text).actors] == [("sudan_rsf", "attacker")]


def test_a_clash_that_is_told_has_parties() -> None:
    text = "قتل مدنيان في اشتباكات بين قوات الدعم السريع والجيش السوداني في مدينة الفاشر."
    assert {a.role for a in only(text).actors} == {"party"}


PLACES = [
    ("قتل ثمانية في غارة على قرية عبس، وسمع دوي الانفجار في مدينة حرض.", "عبس"),
    ("سمع دوي انفجارات في مدينة حلب بعد قصف قرية العيس، ما أدى لمقتل طفلين.", "العيس"),
    ("قصفت دبابات إسرائيلية قرية عابدين بريف درعا وقتلت رجلا، ونزحت عائلات باتجاه بلدة الشجرة.", "عابدين"),
    ("وفي دير الزور، قضى ثلاثة بانفجار لغم بسيارة كانت تقلهم في بادية التبني غربي المحافظة.", "التبني"),
    ("أما في إدلب، فاستهدفت طائرات حربية السوق الشعبي في مدينة سراقب، ما أدى إلى مقتل ثلاثة.", "سراقب"),
    ("وفي الخليل، اعتقلت قوات الاحتلال ستة مواطنين من بلدة بيت أمر.", "بيت أمر"),
    ("ننعى إلى أهلنا في البوكمال استشهاد ثمانية بقصف طائرات التحالف لمنزلهم في قرية الباغوز.", "الباغوز"),
    ("ارتفاع حصيلة شهداء مجزرة الباب إلى 18 شهيدا.", "الباب"),
    ("الطيران الحربي يقصف مدينة سرمين الآن.", "سرمين"),
    ("غارات على المنصورة واستشهاد أربعة مدنيين.", "المنصورة"),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_where_the_attack_was(text: str, place: str) -> None:
    assert place_name(only(text)) == place


def test_no_quarter_of_another_country_s_table() -> None:
    """«السباهي» stands in the table of Sudan alone, where no coalition flew."""
    place = only("طائرات التحالف ألقت قنابل الفوسفور الأبيض على حيي السباهي والإدخار.").place
    assert place is not None and place.admin1 is None and place.lat is None


def test_the_side_of_a_town_and_the_village_that_lies_there_are_one_attack() -> None:
    text = (
        "قتل ثمانية أشخاص، مساء الأربعاء، في غارة جوية جنوبي صنعاء، وفق ما نقلت وكالة رويترز عن سكان.\n"
        "وقال السكان إن الغارة استهدفت منزلا في منطقة بيت بوس بمديرية سنحان التابعة لمحافظة صنعاء."
    )
    event = only(text)
    assert (place_name(event), harm_of(event), event.speakers) == ("بيت بوس", {"killed": "8"}, ("eyewitness",))


def test_a_new_attack_that_opens_a_paragraph_is_not_told_by_the_voice_before() -> None:
    text = (
        "قال مصدر عسكري إن الجيش قصف تجمعات للمسلحين قرب مدينة نيالا.\n"
        "وأدى هجوم بطائرة مسيرة السبت الماضي إلى مقتل 40 شخصا في حي أبو شوك شمالي الفاشر."
    )
    assert [e.speakers for e in read(text).events if e.killed] == [("unattributed",)]


def test_another_attack_told_by_the_same_voice_behind_a_comma() -> None:
    text = (
        "قتل ثلاثة مدنيين بانفجار لغم بسيارتهم في منطقة بوصنيب غرب بنغازي، وفق مصدر طبي، وأضاف المصدر أن رجلا "
        "توفي أمس متأثرا بجروح أصيب بها في انفجار مماثل بمنطقة القوارشة."
    )
    assert told(text) == [("بوصنيب", "3"), ("القوارشة", "1")]
    first, second = read(text).events
    assert first.date is None and second.date is not None


def test_another_bomb_behind_a_participle_of_speech() -> None:
    text = (
        'وأضاف المصدر أن "عبوة ناسفة انفجرت في حي السيدية جنوبي بغداد، ما أدى إلى إصابة أربعة"، مبينا أن "عبوة '
        'ثانية استهدفت منزلا في قضاء المدائن جنوبي العاصمة، ما أسفر عن إصابة اثنين".'
    )
    assert [harm_of(e) for e in read(text).events] == [{"injured": "4"}, {"injured": "2"}]


def test_an_accusation_is_of_the_attack_told_before() -> None:
    text = (
        "قتلت طفلة جراء سقوط قذيفة على منزل في حي الليثي بمدينة بنغازي.\n"
        "واتهم مصدر عسكري مسلحين يتحصنون في الصابري بإطلاق القذيفة."
    )
    assert len(read(text).events) == 1


def test_a_claim_for_one_attack_says_nothing_of_the_next() -> None:
    text = (
        "انفجرت سيارة مفخخة في حي الكرادة وسط بغداد وقتلت 14 شخصا، وتبنى تنظيم داعش التفجير.\n"
        "وفي حادث آخر، فجر انتحاري نفسه عند حاجز في حي الدورة جنوبي بغداد وقتل خمسة."
    )
    assert [[a.id for a in e.actors] for e in read(text).events] == [["isis"], []]


def test_an_outlet_named_by_a_figure_counts_nobody() -> None:
    text = 'قصف مدفعي على قرية عابدين بريف درعا. وأفادت شبكة "الجنوب 24" المحلية بأن عدد القتلى بلغ خمسة.'
    assert harm_of(only(text)) == {"killed": "5"}


def test_the_office_of_a_body_speaks_for_it() -> None:
    text = "قال مدير المكتب الإعلامي في الدفاع المدني بحلب إن ستة مدنيين قتلوا بغارة على قرية ميزناز."
    assert only(text).speakers == ("civil_defence",)


def test_the_shelling_after_the_raid_is_the_only_enemy_s() -> None:
    text = (
        "أغار الطيران الإسرائيلي على منزل في بلدة عين بعال وقتل ثلاثة.\n"
        "كما تعرضت أطراف بلدة عيترون لقصف مدفعي متقطع، من دون وقوع إصابات."
    )
    assert [[a.id for a in e.actors] for e in read(text).events] == [["israel"], ["israel"]]
