"""People's word on pairs of events stands, whatever the scores say."""

from __future__ import annotations

from itertools import permutations

import pytest

from tawthiq.linking import Decided, link
from tawthiq.model import Reading

from .made import claim, day, place, reading

SARAQIB, ARIHA = place("C3916"), place("C4278")


def told(outlet: str, where: object = SARAQIB, when: str = "2019-05-01", **other: object) -> Reading:
    return reading(outlet, "2019-05-02", (where, day(when), [claim(killed=7, actors=["russia"], **other)]))  # type: ignore[arg-type]


A, B, C = told("شبكة النخيل"), told("صدى الجبل"), told("نداء الوادي", when="2019-05-02")


def key(one: Reading) -> tuple[str, int]:
    return one.report.id, 0


def groups(readings: list[Reading], decided: Decided) -> set[frozenset[str]]:
    return {frozenset(m.report for m in i.members) for i in link(readings, decided=decided)}


def test_what_a_person_keeps_apart_is_never_joined() -> None:
    assert len(link([A, B])) == 1
    assert len(groups([A, B], Decided(apart=((key(A), key(B)),)))) == 2


def test_what_a_person_keeps_apart_is_not_joined_through_a_third() -> None:
    third = told("مرآة الشرق")
    found = groups([A, B, third], Decided(apart=((key(A), key(B)),)))
    assert not any({A.report.id, B.report.id} <= g for g in found)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_what_a_person_links_is_one_though_the_days_differ(order: tuple[int, ...]) -> None:
    decided = Decided(together=((key(C), key(A)),))
    found = groups([[A, B, C][n] for n in order], decided)
    assert any({A.report.id, C.report.id} <= g for g in found)
    assert sum(len(g) for g in found) == 3


def test_two_vague_reports_linked_by_a_person_stand_as_an_incident() -> None:
    vague = [told(o, where=place("SY07")) for o in ("شبكة الغيم", "تجمع الضباب")]
    found = link([*vague, told("شبكة النخيل"), told("صدى الجبل", where=ARIHA)],
                 decided=Decided(together=((key(vague[0]), key(vague[1])),)))  # fmt: skip
    joined = next(i for i in found if len(i.members) == 2)
    assert not joined.possible_of


def test_a_contradiction_is_named_and_pairs_of_unknown_events_are_left_out() -> None:
    decided = Decided(together=((key(A), key(B)), (key(B), key(C))), apart=((key(A), key(C)),))
    assert decided.contradictions() == ((key(A), key(C)),)
    assert Decided(together=((key(A), key(B)),), apart=((key(A), key(C)),)).contradictions() == ()
    assert len(groups([A], Decided(together=((key(A), ("sha256:none", 0)),)))) == 1
