"""Which counts of an event stand: per speaker the latest, details left out, rivals side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement
from tawthiq.model import Quantity, Victims

_TWICE = 12  # words between two tellings of one count
_KIN = frozenset({"kin", "family", "mother", "father", "relative_member"})
_CIVIL = frozenset(
    {"civilians", "children", "medics", "rescuers", "journalists", "aid_workers", "women", "elderly"}
)


@dataclass(frozen=True, slots=True)
class Toll:
    """The counts of one outcome in one clause: whole counts and the sub-counts that divide them."""

    statement: Statement
    outcome: str
    wholes: tuple[Row, ...]
    parts: tuple[Row, ...]

    @property
    def low(self) -> int:
        return sum(r.quantity.low or 0 for r in self.wholes)

    @property
    def high(self) -> int | None:
        highs = [r.quantity.high for r in self.wholes]
        return None if None in highs else sum(h for h in highs if h is not None)

    @property
    def bodies(self) -> bool:
        """Only bodies are counted («انتشال ثمانية جثامين»)."""
        return all(r.unit == "body" for r in self.wholes)

    @property
    def listed(self) -> bool:
        """Only named kin are counted («مقتل أم وأطفالها الثلاثة»)."""
        return all(r.listed or r.unit in _KIN for r in self.wholes)

    @property
    def rows(self) -> tuple[Row, ...]:
        return (*self.wholes, *self.parts)


def tolls(statements: Sequence[Statement], outcome: str) -> list[Toll]:
    """One toll for each clause that counts the outcome, in the order of the text."""
    out = []
    for s in statements:
        wholes = tuple(r for r in s.rows if r.outcome == outcome and not r.subset)
        if wholes:
            parts = tuple(r for r in s.rows if r.outcome == outcome and r.subset and not r.orphan)
            wholes = _raised_to(s, wholes)
            out.append(Toll(s, outcome, _without_bodies(_said_once(_without_zero(wholes))), parts))
    return out


def _raised_to(s: Statement, wholes: tuple[Row, ...]) -> tuple[Row, ...]:
    """«وصول شهيدة …، لترتفع الحصيلة إلى 11»: what the toll rose to holds what stands before it."""
    raised = [
        m.first for m in s.clause.of.markers if m.entry.data["kind"] == "update" and s.clause.holds(m.first)
    ]
    after = tuple(r for r in wholes if raised and r.first > raised[0])
    tokens = s.clause.of.sentence.tokens
    reached = tuple(
        r for r in after if tokens[r.first - 1].text == "الي" or tokens[r.first].text.startswith("ل")
    )
    return reached or after or wholes


def _said_once(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """«4 قتلى …، مضيفا أن الحصيلة 4 قتلى»: the same count twice in one sentence is one count."""
    out: list[Row] = []
    for row in rows:
        if not any(_same_count(o, row) for o in out):
            out.append(row)
    return tuple(out)


def _same_count(one: Row, two: Row) -> bool:
    """Far apart, the count said again; side by side, the same number in digits and in words."""
    if one.quantity.value is None or one.quantity.value != two.quantity.value:
        return False
    gap = two.first - one.last
    return gap <= 1 and None in (one.unit, two.unit) if gap <= 1 else gap > _TWICE and one.unit == two.unit


def _without_bodies(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """«12 شهيدا بعد انتشال ثلاثة جثامين»: bodies beside a toll are part of it."""
    return tuple(r for r in rows if r.unit != "body") or rows


def _without_zero(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    counted = tuple(r for r in rows if r.quantity.kind != "none")
    return counted or rows[:1]


def standing(listed: Sequence[Toll]) -> Toll | None:
    """The toll of one speaker that stands: the latest raised one, else the first that is no detail."""
    body = [t for t in listed if not t.statement.headline] or list(listed)
    current = [t for t in body if "earlier_toll" not in t.statement.kinds] or body
    raised = [t for t in current if "update" in t.statement.kinds and not _detail(t)]
    if raised:
        best = max(raised, key=lambda t: t.low)
        if best.low >= max(t.low for t in current if not _detail(t) or len(current) == 1):
            return best
    plain = [t for t in current if not _detail(t)]
    if not plain:
        return current[0] if current else None
    first = plain[0]
    if all(r.quantity.value is None for r in first.wholes):  # «قتلى وجرحى» in the lead, counted later
        counted = [
            t for t in plain if all(r.quantity.value is not None for r in t.wholes) and t.low >= first.low
        ]
        if counted:
            return counted[0]
    return first


def _detail(toll: Toll) -> bool:
    """A single person told of («قُتل رجل كان …») beside a whole toll."""
    return (
        toll.low <= 1
        and toll.high is not None
        and toll.high <= 1
        and not any(r.quantity.kind == "none" for r in toll.wholes)
    )


def victims(killed: Sequence[Toll], orphans: Sequence[Row]) -> Victims:
    """How the killed divide, from whole rows of one group and from sub-counts; None where unsaid."""
    groups: dict[str, int | None] = {}
    for toll in killed:
        for name in ("children", "women", "combatants", "civilians"):
            value = _group(toll, name)
            if value is not None and groups.get(name) is None:
                groups[name] = value
    for row in orphans:
        if (
            row.outcome == "killed"
            and row.quantity.low is not None
            and row.quantity.value is not None
            and row.group in ("children", "women", "combatants", "civilians")
        ):
            groups.setdefault(row.group, row.quantity.low)
    return Victims(
        groups.get("civilians"), groups.get("children"), groups.get("women"), groups.get("combatants")
    )


def _group(toll: Toll, name: str) -> int | None:
    parts = [r for r in toll.parts if r.group == name and r.quantity.low and r.quantity.value is not None]
    wholes = [r for r in toll.wholes if r.group == name and r.quantity.low]
    if parts:
        civil = [r for r in toll.parts if r.group in _CIVIL and r.quantity.value]
        spelt = name == "civilians" and any(r.listed for r in toll.wholes)  # «مدنيان اثنان وطفل»
        return sum(r.quantity.low or 0 for r in (civil if spelt else parts))
    if wholes:
        whole = sum(r.quantity.low or 0 for r in wholes)
        return whole + sum(
            r.quantity.low or 0
            for r in toll.wholes
            if name == "civilians" and r.group in _CIVIL and r not in wholes
        )
    whole_part = any(r.group in _CIVIL and r.quantity.low == toll.low for r in toll.parts)
    if name == "civilians" and toll.low and (whole_part or _all_civil(toll.wholes) or _spelt_out_civil(toll)):
        return toll.low
    return None


def _all_civil(rows: Sequence[Row]) -> bool:
    return bool(rows) and all(r.group in _CIVIL for r in rows)


def _spelt_out_civil(toll: Toll) -> bool:
    """«امرأة وطفلان»: a list of women, children and old people leaves nobody else."""
    listed = [r for r in toll.parts if r.group in ("children", "women", "elderly") and r.quantity.value]
    return any(r.listed for r in toll.wholes) and sum(r.quantity.low or 0 for r in listed) == toll.low


def said_civilian(statements: Sequence[Statement]) -> bool:
    """«إن الضحايا جميعهم من المدنيين»: said of all the dead, apart from the count."""
    return any("all_civilians" in s.kinds and not s.whole_rows for s in statements)


def added(rows: Sequence[Row]) -> Quantity:
    """The quantity of several whole rows together (امرأة وطفل)."""
    if len(rows) == 1:
        return rows[0].quantity
    lows = sum(r.quantity.low or 0 for r in rows)
    highs = [r.quantity.high for r in rows]
    high = None if None in highs else sum(h for h in highs if h is not None)
    exact = all(r.quantity.kind == "exact" for r in rows)
    return Quantity("exact" if exact else "at_least", lows, lows, high)
