"""The pure rules beneath a reading: the means of one attack, places that agree, sums of counts. Invented values."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tawthiq.coding.assembly.same_spot import compatible, same_place
from tawthiq.coding.claims.tolls import added
from tawthiq.coding.event_types import settle
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.means import Means
from tawthiq.model import EventType, Named, Place, Quantity


def means(kind: EventType | None, rule: str = "some", weak: bool = False, at: int = 0) -> Means:
    return Means(kind, "attack", weak, at, at + 1, rule)


BARE = means(None, "bombard")
TARGET = means(None, "target", weak=True)
SETTLED: list[tuple[list[Means], list[str], tuple[str | None, bool]]] = [
    ([], [], (None, True)),
    ([means("air_strike")], [], ("air_strike", False)),
    ([means("air_strike"), means("barrel_bomb", at=1)], [], ("barrel_bomb", False)),
    ([means("air_strike"), means("cluster_munition", at=1)], [], ("cluster_munition", False)),
    ([means("rocket_or_missile"), means("cluster_munition", at=1)], [], ("cluster_munition", False)),
    ([means("suicide_attack"), means("car_bomb", at=1)], [], ("car_bomb", False)),
    ([means("barrel_bomb"), means("chemical_attack", at=1)], [], ("chemical_attack", False)),
    ([means("chemical_attack"), means("air_strike", at=1)], [], ("chemical_attack", False)),
    ([means("artillery_shelling"), means("air_strike", at=1)], [], ("artillery_shelling", False)),
    ([means("abduction_or_detention"), means("execution_or_massacre", at=1)], [],
     ("execution_or_massacre", False)),
    ([means("abduction_or_detention"), means("sniper_or_small_arms", at=1)], [],
     ("sniper_or_small_arms", False)),
    # a weak word (explosion, massacre) only where nothing specific stands
    ([means("landmine_or_ied", "explosion", weak=True), means("air_strike", at=1)], [], ("air_strike", False)),
    ([means("landmine_or_ied", "explosion", weak=True)], [], ("landmine_or_ied", False)),
    ([means("execution_or_massacre", "massacre", weak=True)], [], ("execution_or_massacre", True)),
    ([means("execution_or_massacre", "massacre", weak=True), BARE], [], ("artillery_shelling", True)),
    # bare قصف by the attacker's usual means
    ([BARE], [], ("artillery_shelling", True)),
    ([BARE], ["russia"], ("air_strike", True)),
    ([BARE], ["us_led_coalition"], ("air_strike", True)),
    ([BARE], ["israel"], ("air_strike", True)),
    ([BARE], ["saudi_led_coalition"], ("air_strike", True)),
    ([BARE], ["syrian_government"], ("artillery_shelling", True)),
    ([BARE], ["isis"], ("artillery_shelling", True)),
    ([BARE, means("air_strike", at=1)], ["isis"], ("air_strike", False)),
    # استهداف alone
    ([TARGET], [], ("other", True)),
    ([TARGET], ["russia"], ("air_strike", True)),
    ([TARGET], ["russia", "isis"], ("other", True)),
]  # fmt: skip


@pytest.mark.parametrize(("named", "attackers", "expected"), SETTLED)
def test_the_means_of_one_attack(
    named: list[Means], attackers: list[str], expected: tuple[str | None, bool]
) -> None:
    assert settle(named, attackers) == expected


IDLEB, HAMA = Named("SY07", "إدلب", "Idleb"), Named("SY05", "حماة", "Hama")
TOWN = Place(
    "C3916", "سراقب", "Saraqab", "town", IDLEB, None, None, "in", "settlement", None, (), "سراقب", 0, 5
)
OTHER = replace(TOWN, id="C3953", name_ar="سرمين", name_en="Sarmin", text="سرمين")
ALEPPO = Named("C1007", "حلب", "Aleppo")
CITY = replace(TOWN, id="C1007", name_ar="حلب", admin1=Named("SY02", "حلب", "Aleppo"), text="مدينة حلب")
QUARTER = replace(CITY, id="N1", name_ar="السكري", precision="neighbourhood", within=ALEPPO)
QUARTER_2 = replace(QUARTER, id="N2", name_ar="الصاخور")
PROVINCE = replace(TOWN, id="SY07", name_ar="إدلب", precision="admin1")
COUNTRYSIDE = replace(
    TOWN, id=None, name_ar="إدلب", precision="area", relation="countryside_of", text="ريف إدلب"
)
UNKNOWN = replace(TOWN, id=None, name_ar="قرية غير معروفة")
AGREE = [
    (TOWN, TOWN, True),
    (TOWN, OTHER, False),
    (TOWN, PROVINCE, True),
    (TOWN, COUNTRYSIDE, True),
    (TOWN, replace(PROVINCE, admin1=HAMA, id="SY05", name_ar="حماة"), False),
    (CITY, QUARTER, True),
    (QUARTER, QUARTER_2, False),
    (TOWN, QUARTER, False),
    (UNKNOWN, UNKNOWN, True),
    (UNKNOWN, TOWN, False),
    (UNKNOWN, PROVINCE, True),
    (replace(QUARTER, id=None, within=None), CITY, True),
    (replace(QUARTER, id=None, within=None), TOWN, False),
]


@pytest.mark.parametrize(("one", "two", "expected"), AGREE)
def test_places_that_may_be_of_one_attack(one: Place, two: Place, expected: bool) -> None:
    assert compatible(one, two) is expected
    assert compatible(two, one) is expected


def test_anything_agrees_with_no_place() -> None:
    assert compatible(TOWN, None)


def test_the_same_place_is_the_same_entry_or_the_same_unlisted_name() -> None:
    assert same_place(TOWN, replace(TOWN, name_ar="سراقب البلد"))
    assert same_place(UNKNOWN, UNKNOWN)
    assert not same_place(replace(TOWN, id="C1"), TOWN)
    assert not same_place(replace(UNKNOWN, name_ar=None), replace(UNKNOWN, name_ar=None))


def row(low: int, high: int | None, kind: str = "exact") -> Row:
    quantity = Quantity(kind, low if high == low else None, low, high)  # type: ignore[arg-type]
    return Row("killed", "people", quantity, 0, 1, False, False, "kill")


SUMS = [
    ([row(3, 3)], ("exact", 3, 3, 3)),
    ([row(3, 3), row(4, 4)], ("exact", 7, 7, 7)),
    ([row(3, 3), row(2, None, "plural")], ("at_least", 5, 5, None)),
    ([row(4, 6, "between"), row(1, 1)], ("at_least", 5, 5, 7)),
]


@pytest.mark.parametrize(("rows", "expected"), SUMS)
def test_counts_side_by_side_add_up(rows: list[Row], expected: tuple[str, int, int, int | None]) -> None:
    assert added(rows) == Quantity(*expected)  # type: ignore[arg-type]
