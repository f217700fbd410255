"""Records are told, compared and kept in sets as dataclasses are."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from tawthiq.records import record


@record
class _Pair:
    first: str
    second: int = 0


@dataclass(slots=True, unsafe_hash=True)
class _Plain:
    first: str
    second: int = 0


@record
class _One:
    only: str


@record
class _Hidden:
    shown: str
    text: str = field(repr=False)


@record
class _None:
    pass


def test_told_as_a_dataclass() -> None:
    assert repr(_Pair("a", 1)) == repr(_Plain("a", 1)).replace("_Plain", "_Pair")
    assert repr(_Hidden("a", "long")) == "_Hidden(shown='a')"
    assert repr(_None()) == "_None()"


def test_compared_by_class_and_values() -> None:
    assert _Pair("a", 1) == _Pair("a", 1)
    assert _Pair("a", 1) != _Pair("a", 2)
    assert _Pair("a", 1) != _Plain("a", 1)
    assert _One("a") != "a"
    assert _None() == _None()


def test_kept_in_sets() -> None:
    assert len({_Pair("a", 1), replace(_Pair("a"), second=1), _Pair("b", 1)}) == 2
    assert len({_One("a"), _One("a"), _None(), _None()}) == 2
