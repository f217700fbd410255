"""Composed reports of Palestine, Lebanon and Yemen: what stands between the sentences."""

from __future__ import annotations

import pytest
from tests.coding.reading import read

from tawthiq.model import Event


def events(*lines: str) -> list[Event]:
    return list(read("\n".join(lines)).events)


def attackers(event: Event) -> set[str]:
    return {a.id for a in event.actors if a.role == "attacker"}


@pytest.mark.parametrize(
    "line",
    [
        "وأعلنت كتائب القسام قتل ثمانية جنود إسرائيليين في عملية تسلل خلف الخطوط شرق بيت حانون",
        "من جهتها أعلنت سرايا القدس أن مقاتليها قتلوا جنديين إسرائيليين وأصابوا ثلاثة آخرين في بيت حانون",
        "وقالت كتائب القسام إنها قتلت ضابطا إسرائيليا بعبوة ناسفة شرق بيت حانون",
    ],
)
def test_soldiers_whom_the_other_side_killed_are_none_of_the_strike_s_dead(line: str) -> None:
    (event,) = events("استشهد خمسة مواطنين في قصف على منزلهم في بلدة بيت حانون صباح الثلاثاء", line)
    assert (event.killed.low, event.killed.high) == (5, 5)
    assert attackers(event) == set() and event.victims.combatants is None
    assert event.speakers == ("unattributed",)


@pytest.mark.parametrize(
    ("lead", "line", "who"),
    [
        ("استشهد تسعة مواطنين في قصف على مدرسة في خان يونس",
         "وقال الجيش الإسرائيلي إنه قتل أربعة مسلحين في خان يونس", "israel"),
        ("قتل ستة أشخاص في قصف صاروخي على حفل في مأرب",
         "وأعلن الحوثيون أنهم قتلوا ثلاثين جنديا بصاروخ باليستي في مأرب", "houthis"),
    ],
)  # fmt: skip
def test_who_may_have_struck_gives_his_own_account(lead: str, line: str, who: str) -> None:
    (event,) = events(lead, line)
    assert attackers(event) == {who}
    assert event.victims.combatants is not None
