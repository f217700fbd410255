"""Of which of two attacks a voice speaks: by the town, the spot or the weapon that it names. All invented."""

from __future__ import annotations

import pytest

from coding.reading import read

TANKS = "قتل شابان بقصف إسرائيلي بقذائف الدبابات على قرية عابدين غربي درعا.\n"
TAKEN = "واختطفت دورية للاحتلال راعي أغنام وابنه في قرية معرية.\n"
CAMP = "قتل تسعة بقصف مدفعي على مخيم النصيرات أمس.\n"
AT_SEA = "وأصيب صياد برصاص الزوارق الحربية في بحر رفح.\n"
SCHOOL = "استهدفت غارة مدرسة تؤوي نازحين في جباليا فقتل سبعة.\n"
CAR = "وقتل شخصان بغارة على سيارة في رفح.\n"

TOLD = [
    (TANKS + TAKEN + "وقال متحدث باسم جيش الاحتلال إن قواته قضت على خلية في عابدين.", 0, "military_statement"),
    (TANKS + TAKEN + "وقال ناشطون إن الراعي وابنه نقلا إلى ثكنة قريبة.", 1, "local_activists"),
    (CAMP + AT_SEA + "وقال أحد سكان المخيم إن القذائف سقطت فجأة.", 0, "eyewitness"),
    (CAMP + AT_SEA + "وقال شاهد عيان إن الزوارق أطلقت النار دون إنذار.", 1, "eyewitness"),
    (SCHOOL + CAR + "وقال معلم في المدرسة إن النازحين كانوا نياما.", 0, "eyewitness"),
    (SCHOOL + CAR + "وقال شاهد عيان إن السيارة احترقت بمن فيها.", 1, "eyewitness"),
]


@pytest.mark.parametrize(("text", "which", "voice"), TOLD)
def test_the_attack_that_a_voice_means(text: str, which: int, voice: str) -> None:
    events = read(text).events
    assert [voice in e.speakers for e in events] == [n == which for n in range(2)]


def test_several_recorded_by_one() -> None:
    text = (
        "سجل مرصد الضفاف لحقوق الإنسان هجومين على مدينة نوى بريف درعا الغربي.\n\n"
        "الأربعاء 22 نيسان/ أبريل: ألقت مروحيات برميلين على وسط المدينة، فقتل ستة مدنيين.\n\n"
        "الخميس 23 نيسان/ أبريل: سقطت قذائف على الحي الجنوبي، فقتل طفل."
    )
    assert ["monitor_ngo" in e.speakers for e in read(text).events] == [True, True]
