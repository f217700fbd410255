"""Men who came and attacked, and weapons that only a clause of harm names. All sentences are invented."""

from tests.coding.reading import only, read


def test_an_armed_side_that_attacks_a_village_shoots() -> None:
    event = only("هاجمت مليشيا الدعم السريع قرية ود الأمين بولاية الجزيرة وقتلت سبعة من الأهالي.")
    assert event.event_type == "sniper_or_small_arms"


def test_attacks_by_no_named_side_stay_open() -> None:
    event = only("قتل سبعة مدنيين في هجوم على قرية الزهراء بريف حماة.")
    assert event.event_type == "other"


def test_a_car_that_exploded_when_a_drone_struck_it_was_no_bomb() -> None:
    event = only("قتل شخصان بعدما انفجرت سيارة استهدفتها طائرة مسيرة قرب بلدة تل رفعت.")
    assert event.event_type == "drone_strike"


def test_a_weapon_named_beside_its_dead_tells_an_attack() -> None:
    event = only("قتلوا خمسة منا بالرشاش وهم واقفون قرب الجدار.")
    assert event.killed is not None and event.killed.low == 5


def test_a_weapon_that_was_only_found_tells_none() -> None:
    assert not read("ضبطت الدورية كلاشنكوف ومسدسا في سيارة قرب بلدة سرمدا.").events
