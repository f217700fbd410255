"""Who is said to have done an attack, apart from its telling, and who only stands near it in the text."""

from __future__ import annotations

import pytest
from tests.coding.reading import read

SHELLS = "قتل أربعة مدنيين بسقوط قذائف على بلدة سرمين بريف إدلب أمس. "
STALL = "قتل ثلاثة مواطنين بسقوط دانة على سوق مدينة الأبيض أمس. "


def attackers(text: str) -> set[tuple[str, str, bool]]:
    return {(a.id, a.role, a.hedged) for e in read(text).events for a in e.actors}


@pytest.mark.parametrize("text", [
    SHELLS + "وطالبت المنظمات قوات النظام بوقف استهداف المدنيين",
    SHELLS + "وهذه المجزرة تذكر بالمجازر التي ارتكبتها قوات النظام",
    SHELLS + "وندد المجلس بصمت المجتمع الدولي واستمرار حصار قوات النظام للمدينة",
    SHELLS + "وتبعد البلدة خمسة كيلومترات عن مواقع تتمركز فيها قوات النظام",
    STALL + "وحملت الغرفة الجيش مسؤولية نقص الأدوية في المستشفى",
    STALL + "ونحمل الجيش المسؤولية عن عدم تأمين السوق",
    "دخلت مليشيا الدعم السريع قرية أم دقرسي. وقتل خمسة من الأهالي بقذيفة. ونحمل الجيش المسؤولية",
])
def test_blame_for_other_matters_names_no_attacker(text: str) -> None:
    assert not {a for a in attackers(text) if a[0] in ("syrian_government", "sudan_saf")}


def test_one_attack_is_given_to_whom_it_is_blamed_on() -> None:
    assert attackers(STALL + "وحملت الغرفة الدعم السريع المسؤولية، وطالبت بوقف القصف") == {
        ("sudan_rsf", "attacker", True)}
    two = "قصفت قوات النظام بلدة النيرب وقتلت طفلا. وسقطت قذيفة على منزل في مدينة أريحا وقتلت امرأة"
    assert [{a.id for a in e.actors} for e in read(two).events] == [{"syrian_government"}, set()]


def test_what_flew_there_and_then_struck() -> None:
    event = read("حلقت مسيرة تتبع لقوات الدعم السريع فوق أم روابة ثم ألقت مقذوفين على السوق فقتل تسعة").events[0]
    assert (event.event_type, {a.id for a in event.actors}) == ("drone_strike", {"sudan_rsf"})
