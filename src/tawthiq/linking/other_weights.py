"""Files of other weights: what each contribution counts, in place of the shipped value of the same name.

A file may not flip what speaks for one incident into what speaks against it, nor weaken what holds two
strikes apart (`never_weaker`); vetoes are no weights, and no file reaches them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite
from pathlib import Path

import yaml

from tawthiq.errors import ContractError
from tawthiq.linking.settings import content, setting

Weights = dict[str, float]


def shipped() -> Weights:
    """The weights that tawthiq comes with."""
    return {name: float(value) for name, value in setting("weights").items()}


def bounds(name: str) -> tuple[float, float]:
    """The least and the most that a contribution may count."""
    value, most = shipped()[name], float(setting("most"))
    if name == "decided_together":
        return value, value
    if value == 0:
        return -1.0, 1.0
    low, high = (0.0, most) if value > 0 else (-most, 0.0)
    if name in setting("never_weaker"):
        return (value, high) if value > 0 else (low, value)
    return low, high


def load(path: Path) -> Weights:
    """The weights of a file. Raises ContractError naming what is wrong in it."""
    try:
        read = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise _wrong(path, _reason(error), _reason(error)) from error
    found = read.get("weights") if isinstance(read, dict) else None
    if not isinstance(found, dict):
        raise _wrong(path, "it has no mapping `weights`", "ليس فيه `weights`")
    return {str(name): _value(path, str(name), value) for name, value in found.items()}


def _value(path: Path, name: str, value: object) -> float:
    if name not in shipped():
        raise _wrong(path, f"{name} is no weight of weights.yaml", f"‏{name} ليس من أوزان weights.yaml")
    low, high = bounds(name)
    number = isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
    if not number or not low <= float(value) <= high:  # type: ignore[arg-type]
        raise _wrong(
            path, f"{name}: {value} is not between {low} and {high}",
            f"‏{name}: القيمة {value} ليست بين {low} و{high}",
        )  # fmt: skip
    return float(value)  # type: ignore[arg-type]


def text(weights: Mapping[str, float], notes: Sequence[str]) -> str:
    """A file of these weights in the order of the shipped ones, each with its words; notes stand first."""
    words, old = content("evidence.yaml"), shipped()
    rows = [f"# {note}" for note in notes]
    rows.append("# Give it to `tawthiq run --weights FILE`. Each line: what it counts, and did as shipped.")
    rows += ["", "weights:"]
    for name, before in old.items():
        if name in weights:
            entry = f"  {name}: {weights[name]:g}"
            rows.append(f"{entry:32}# {before:g} | {words[name]['en']} | {words[name]['ar']}")
    return "\n".join(rows) + "\n"


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or " ".join(str(error).split()) or type(error).__name__


def _wrong(path: Path, english: str, arabic: str) -> ContractError:
    return ContractError(
        "weights_file",
        f"{path}: no file of weights: {english}. `tawthiq link train` writes one.",
        f"{path}: ليس ملف أوزان: {arabic}. يكتب مثلَه الأمرُ ‎`tawthiq link train`‎.",
    )
