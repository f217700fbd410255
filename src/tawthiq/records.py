"""Records that are made by the thousand while a report is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """A dataclass with slots that the type checker holds frozen.

    At run time nothing guards it: a dataclass frozen there takes about three times as long to make.
    """
    made = dataclass(slots=True, eq=False, repr=False)(cls)
    for name, method in _methods(made).items():
        setattr(made, name, method)
    return made


def _methods(cls: type) -> dict[str, Callable[..., object]]:
    """What a dataclass would write and compile anew for each class, at every start: repr, eq and hash."""
    names = [f.name for f in fields(cls) if f.repr]
    compared = [f.name for f in fields(cls) if f.compare]
    values: Callable[[Any], object] = attrgetter(*compared) if compared else lambda _record: ()

    def told(self: Any) -> str:
        return f"{cls.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    def same(self: Any, other: object) -> bool:
        if other is self:
            return True
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    return {"__repr__": told, "__eq__": same, "__hash__": hashed}
