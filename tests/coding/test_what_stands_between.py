"""A sentence that tells of no attack changes nothing in what is told before and after it.

Sentences are invented, places are real.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import count, only, place_name, read

LEAD = "قُتل مدنيان بقصف مدفعي لقوات النظام على بلدة كفرنبل، أمس الثلاثاء، وفق الدفاع المدني."
IDLE = [
    "ويحد البلدة من الشرق وادٍ عميق.",
    "وتصل المياه إلى بيوتها مرة في الأسبوع.",
    "ويأتي ذلك وسط جمود في المسار السياسي.",
    "وأعرب الأمين العام للجامعة العربية عن أسفه.",
    "وتؤوي البلدة آلاف النازحين من القرى المجاورة.",
    "وقال المتحدث العسكري إن قواته في حالة استنفار.",
    "وحمّل المجلس المحلي المجتمع الدولي مسؤولية تقاعسه.",
]


@pytest.mark.parametrize("idle", IDLE)
def test_a_sentence_between_takes_nothing_away(idle: str) -> None:
    text = "{} {}وأسفر القصف أيضا عن إصابة أربعة أشخاص."
    plain, told = only(text.format(LEAD, "")), only(text.format(LEAD, idle + " "))
    assert (count(told.killed), count(told.injured)) == ("2", "4")
    assert told.speakers == plain.speakers
    assert told.harm_by_outcome.displaced is None


def test_a_speaker_beside_the_matter_tells_nothing_after_it() -> None:
    text = "سقطت قذائف على حي الثورة في أم درمان. وأعرب الأمين العام للأمم المتحدة عن قلقه. وأسفر القصف عن إصابة سبعة أشخاص."
    assert "international_org" not in only(text).speakers


def test_a_speaker_of_the_attack_goes_on_over_an_idle_sentence() -> None:
    text = "وقال مصدر طبي إن غارة على بلدة كفرنبل قتلت اثنين. {}وأسفرت الغارة عن إصابة سبعة أشخاص."
    for idle in ("", "ويحد البلدة من الشرق وادٍ عميق. "):
        assert only(text.format(idle)).speakers == ("medical",)


def test_the_day_of_the_lead_stands_behind_lines_that_tell_nothing() -> None:
    lines = ["# قتلى بقصف على بلدة كفرنبل", "صورة من البلدة", "من إعداد قسم الأخبار", "يمكنكم متابعتنا على المنصات"]
    text = "\n".join([*lines, "قتل ثلاثة مدنيين أمس الثلاثاء بقصف مدفعي.", "وأصيب سبعة في القصف على بلدة كفرنبل."])
    told = only(text)
    assert told.date is not None and told.date.start == "2017-10-24"
    assert place_name(told) == "كفر نبل"


def test_hosts_displace_nobody() -> None:
    told = only("قصفت الطائرات بلدة حاس دون وقوع إصابات. وتحتضن المدينة المجاورة مئات النازحين.")
    assert told.killed is not None and told.killed.high == 0
    assert told.harm_by_outcome.displaced is None
    fled = only("قصفت الطائرات بلدة حاس. وأدى القصف إلى نزوح مئات المدنيين.")
    assert fled.harm_by_outcome.displaced is not None


def test_a_patients_condition_is_of_the_attack() -> None:
    text = "قُتل ثلاثة بقصف على بلدة كفرنبل. وقال المتحدث العسكري إن {}."
    assert "military_statement" not in only(text.format("وحداته في حالة تأهب قصوى")).speakers
    assert "military_statement" in only(text.format("المصابين في حالة خطرة")).speakers


@pytest.mark.parametrize(
    ("deed", "actor"),
    [("وضربت قوات النظام طوقا حول المكان", False), ("وضربت قوات النظام المكان بالقذائف", True)],
)
def test_a_cordon_is_no_strike(deed: str, actor: bool) -> None:
    told = only(f"قُتل ثلاثة مدنيين بقصف على سوق في بلدة كفرنبل. {deed}.")
    assert ("syrian_government" in {a.id for a in told.actors}) is actor


def test_people_named_beside_a_battle_are_not_those_it_harmed() -> None:
    text = (
        "اندلعت اشتباكات عنيفة بين القوات والحوثيين في جبهة صرواح غربي مأرب. "
        "وأسفرت المعارك عن مقتل 30 مقاتلا من الجانبين، وقصفت المدفعية أطراف صرواح. {}"
    )
    assert not read(text.format("ويعتمد المدنيون هناك على الزراعة.")).events
    assert read(text.format("وأصابت قذيفة ثلاثة مدنيين في قرية قرب صرواح.")).events
