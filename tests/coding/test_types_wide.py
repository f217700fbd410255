"""Event types by words that name no weapon of their own: who fired from where, what was driven or thrown."""

from __future__ import annotations

import pytest
from tests.coding.reading import read

AIRCRAFT = {
    "طائرات مسيرة": "drone_strike",
    "مسيرات كواد كابتر": "drone_strike",
    "مروحيات": "air_strike",
    "طائرات حربية": "air_strike",
}


@pytest.mark.parametrize(("aircraft", "kind"), AIRCRAFT.items())
@pytest.mark.parametrize("said", ["أطلقت {} النار على مدنيين في سرمين وقتلت ثلاثة.",
                                  "قتل ثلاثة مدنيين بنيران {} في سرمين."])  # fmt: skip
def test_gunfire_from_the_air_is_a_strike_from_the_air(aircraft: str, kind: str, said: str) -> None:
    assert [e.event_type for e in read(said.format(aircraft)).events] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("أطلق مسلحون النار على طائرة مسيرة في سرمين فقتل رجل برصاصة طائشة.", "sniper_or_small_arms"),
        ("قتل رجل بغارة شنها طيران استطلاع على سيارته في بلدة قاح.", "drone_strike"),
        ("قتل 20 شخصا في تفجير نفذه انتحاري يقود شاحنة صغيرة وسط مدينة كركوك.", "car_bomb"),
        ("قتل 20 شخصا في تفجير نفذه انتحاري وسط مدينة كركوك.", "suicide_attack"),
        ("هاجم مستوطنون مزارعين قرب ترمسعيا ورشقوهم بالحجارة ما أدى إلى إصابة مسن.", "other"),
        ("استشهد ثلاثة بقصف زوارق الاحتلال شاطئ دير البلح.", "artillery_shelling"),
        ("أصيب صيادان بنيران بارجة قبالة سواحل الخوخة.", "artillery_shelling"),
        ("قتل ثلاثة أشخاص في القورية بعد قصف من الجو طال منزلا.", "air_strike"),
    ],
)
def test_turns_of_speech(text: str, kind: str) -> None:
    assert [e.event_type for e in read(text).events] == [kind]


def test_a_brawl_with_stones_is_no_attack() -> None:
    assert not read("تراشق شبان بالحجارة بعد مباراة في سرمين ما أدى إلى إصابة ثلاثة منهم.").events
