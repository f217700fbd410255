"""Composed reports of Libya and Sudan: who accuses whom, whose word is of which attack. All is invented; the
places are real.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import count, only, read

SHELLED = "قتل ثلاثة مدنيين في قصف مدفعي على حي الثورة بأم درمان."


def attackers(text: str, published: str = "2024-04-17") -> list[tuple[str, bool]]:
    (event,) = read(text, published).events
    return sorted((a.id, a.hedged) for a in event.actors if a.role == "attacker")


@pytest.mark.parametrize("charge", [
    "وتبادل الجيش والدعم السريع الاتهامات بالمسؤولية عن القصف.",
    "وتبادلت القوات المسلحة والدعم السريع الاتهامات حول المسؤولية عن الهجوم.",
    "وتبادل طرفا النزاع، الجيش وقوات الدعم السريع، الاتهام بقصف الحي.",
    "والجيش والدعم السريع يتبادلان الاتهامات بشأن القصف.",
    "وسط اتهامات متبادلة بين الجيش والدعم السريع بالمسؤولية عن القصف.",
])  # fmt: skip
def test_sides_that_accuse_each_other_are_both_accused(charge: str) -> None:
    assert attackers(f"{SHELLED} {charge}") == [("sudan_rsf", True), ("sudan_saf", True)]


@pytest.mark.parametrize("other", [
    "وتبادل الجيش والدعم السريع الاتهامات بخرق الهدنة.",
    "وتبادل الجيش والدعم السريع الأسرى شمال المدينة.",
    "ويتبادل الطرفان الاتهامات بقصف الأحياء.",
])  # fmt: skip
def test_what_else_two_sides_exchange_accuses_nobody(other: str) -> None:
    assert attackers(f"{SHELLED} {other}") == []


def test_who_fired_the_weapons_told_stays_beside_a_counter_accusation() -> None:
    told = "قتل ثلاثة مدنيين إثر سقوط صواريخ غراد على بلدة مارع. وقال ناشطون إن قوات النظام أطلقت الصواريخ"
    both = f"{told}، فيما اتهم النظام فصائل المعارضة بإطلاقها."
    assert attackers(both, "2016-04-17") == [("opposition_factions", True), ("syrian_government", False)]
    assert attackers(f"{told}.", "2016-04-17") == [("syrian_government", False)]


TWO = "أصيب ستة ممرضين جراء قصف مستشفى الخضراء في طرابلس. وفي عين زارة سقطت قذيفة على منزل فقتلت طفلة."


def test_the_thing_hit_tells_which_attack_is_condemned() -> None:
    first, second = read(f"{TWO} ودانت بعثة الأمم المتحدة الهجوم على المستشفى.", "2020-04-09").events
    assert (first.objects, second.objects) == (("hospital",), ("homes",))
    first, second = read(f"{TWO} وقال ناشطون إن القصف أصاب مدرسة أيضا.", "2020-04-09").events
    assert (first.objects, second.objects) == (("hospital",), ("homes", "school"))


@pytest.mark.parametrize("answer", [
    "ونفى الناطق باسم الجيش السوداني استهداف مدنيين، وقال إن قواته قصفت مخزنا للذخيرة.",
    "ونفى الجيش السوداني استهداف مدنيين، وقال إنه قصف مخزنا للذخيرة.",
    "ونفى الجيش السوداني استهداف المدنيين وقال إنه هاجم مقر قيادة للمليشيا.",
    "ونفى الجيش السوداني استهداف مدنيين، مؤكدا أنه استهدف تجمعا للدعم السريع.",
    "ونفى الجيش السوداني استهداف مدنيين. وقال إن مدفعيته قصفت تجمعا للدعم السريع.",
    "وقال الجيش السوداني إنه لم يستهدف مدنيين. وأضاف أنه قصف تجمعا للدعم السريع.",
])  # fmt: skip
def test_a_side_that_denies_the_harm_owns_up_to_the_attack(answer: str) -> None:
    assert attackers(f"{SHELLED} {answer}") == [("sudan_saf", False)]


@pytest.mark.parametrize("answer", [
    "ونفى الجيش السوداني قصف الحي، وقال إنه قصف مواقع للدعم السريع في مدينة الأبيض.",
    "ونفى الجيش السوداني صلته بالقصف، وقال إنه أسقط مسيرة فوق المدينة.",
    "ونفى الجيش السوداني مسؤوليته عن القصف، وأضاف أنه سيحقق في الحادث.",
    "ونفى الجيش السوداني أن يكون قد قصف الحي، وقال إنه لم ينفذ أي طلعات في المنطقة.",
    "وقال الجيش إن ثلاثة من جنوده قتلوا في القصف.",
])  # fmt: skip
def test_other_words_of_a_side_own_up_to_nothing(answer: str) -> None:
    assert attackers(f"{SHELLED} {answer}") == []


def test_a_denial_that_accuses_the_other_side_names_both() -> None:
    theirs = "قتل ثلاثة مدنيين في قصف للدعم السريع على حي الثورة بأم درمان."
    answer = "ونفت الدعم السريع ذلك، واتهمت الجيش بقصف الحي."
    assert attackers(f"{theirs} {answer}") == [("sudan_rsf", False), ("sudan_saf", True)]
    answer = "ونفت الدعم السريع ذلك، وقالت إن الجيش هو من قصف الحي."
    assert attackers(f"{theirs} {answer}") == [("sudan_rsf", False), ("sudan_saf", False)]


@pytest.mark.parametrize(("answer", "killed"), [
    ("وقالت قوات الدعم السريع إن ثمانية من عناصرها قتلوا في الهجوم.", "100"),
    ("واعترفت الدعم السريع بمقتل ثمانية من مقاتليها.", "100"),
    ("وأعلنت الدعم السريع أنها هاجمت معسكرا للجيش في ود النورة، وأن ثمانية من عناصرها قتلوا.", "100"),
    ("وقالت لجان المقاومة إن القتلى 120 مدنيا.", "100-120"),
])  # fmt: skip
def test_the_dead_of_those_who_struck_are_none_of_the_attack(answer: str, killed: str) -> None:
    event = only(f"هاجمت قوات الدعم السريع قرية ود النورة وقتلت 100 مدني. {answer}", published="2024-06-06")
    assert (count(event.killed), event.victims.combatants) == (killed, None)


def test_soldiers_killed_by_the_other_side_stay_among_the_dead() -> None:
    event = only("قصفت قوات الدعم السريع مدينة الأبيض فقتلت 12 شخصا. وقال الجيش إن ثلاثة من جنوده قتلوا في القصف.")
    assert count(event.killed) == "3-12"


def test_whom_a_hospital_received_is_of_none_of_the_attacks_listed() -> None:
    listed = "- سقوط دانات بحي الثورة: 3 شهداء و5 إصابات\n- دانة بسوق صابرين: شهيد واحد و11 إصابة"
    first, second = read(f"{listed}\n- استقبل مستشفى النو 16 جريحا اليوم", "2024-11-10").events
    assert (count(first.injured), count(second.injured)) == ("5", "11")
    event = only("قصف على سوق صابرين أسفر عن 3 شهداء.\nاستقبل مستشفى النو 16 جريحا.", published="2024-11-10")
    assert (count(event.killed), count(event.injured)) == ("3", "16")


def test_a_line_on_an_attack_that_harmed_nobody_takes_no_dead_away() -> None:
    event = only("غارة على السوق الشعبي 7 شهداء بينهم طفلة\nغارتان على الأطراف الشمالية ولا إصابات")
    assert (count(event.killed), event.victims.children) == ("7", 1)


@pytest.mark.parametrize("part", [
    "خمسة من الضحايا من عائلة واحدة", "13 من القتلى من أسرة واحدة", "ستة من القتلى أشقاء",
])  # fmt: skip
def test_some_of_the_dead_are_no_toll_of_their_own(part: str) -> None:
    event = only(f"قصف الطيران الحربي سوق مليط فقتل 27 مدنيا. وقالت مصادر إن {part}.", published="2024-06-06")
    assert count(event.killed) == "27"


def test_an_earlier_shell_that_harmed_nobody_takes_no_injured_away() -> None:
    told = "سقطت قذائف على حي غوط الشعال في طرابلس، مما أدى إلى إصابة خمسة مدنيين."
    event = only(f"{told} وقبل ذلك بساعات، كان صاروخ قد سقط قرب مدرسة بالحي نفسه دون أن يوقع ضحايا.")
    assert (count(event.killed), count(event.injured)) == (None, "5")


def test_who_accuses_a_leader_is_not_accused() -> None:
    told = "سقطت صواريخ على حي في طرابلس فقتلت ثلاثة."
    assert attackers(f"{told} واتهمت حكومة الوفاق حفتر بقصف العاصمة.", "2020-05-07") == []
    assert attackers(f"{told} واتهم المجلس البلدي قوات حفتر بقصف العاصمة.", "2020-05-07") == [("libyan_lna", False)]
