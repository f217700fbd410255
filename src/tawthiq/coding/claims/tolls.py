"""Which counts of an event stand: per speaker the latest, details left out, rivals side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.claims.one_clause import raised_to, without_repeats
from tawthiq.coding.harm.rows import CIVIL_GROUPS, Row
from tawthiq.coding.harm.said_of_all import said_of_all
from tawthiq.coding.statements import Statement
from tawthiq.model import Group, Quantity, Victims
from tawthiq.records import record

_RETOLD = frozenset({"update", "earlier_toll", "recap"})
_DIVIDING = ("children", "women")
_NUMBERED = 2
_TEN = 10
_OF_A_PART = 3  # words from a part to what divides it («، اثنان منهم قياديان»)
_TWO = 2
_OF_THEM = ("منهم", "منهن", "منهما", "بينهن")
_NUMBER_OF = ("عدد", "حصيله")
_ALSO = ("كما", "فيما", "بينما")
_KIN = frozenset({"kin", "in_law", "family", "mother", "father", "relative_member"})


@record
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
    def more_than(self) -> bool:
        """Only its lower end is told, by «more than»."""
        return any(r.quantity.kind == "more_than" for r in self.wholes)

    @property
    def firmness(self) -> int:
        """How much its words settle: a bare plural least, then «عدة»، «عشرات», a number most."""
        return min(firmness(r) for r in self.wholes)

    @property
    def rows(self) -> tuple[Row, ...]:
        return (*self.wholes, *self.parts)


def firmness(row: Row) -> int:
    if row.quantity.value is not None or row.quantity.kind == "between":
        return _NUMBERED
    return 0 if row.quantity.kind in ("plural", "family") else 1


def counted(statements: Sequence[Statement]) -> frozenset[str]:
    """The outcomes that some whole count is of: of others there is no toll."""
    return frozenset(r.outcome for s in statements for r in s.rows if not r.subset)


def tolls(statements: Sequence[Statement], outcome: str) -> list[Toll]:
    """One toll for each clause that counts the outcome, in the order of the text."""
    out: list[Toll] = []
    for s in statements:
        wholes = tuple([r for r in s.whole_rows if r.outcome == outcome]) if s.rows else ()
        if wholes:
            parts = tuple([r for r in s.rows if r.outcome == outcome and r.subset and not r.orphan])
            standing_rows = raised_to(s, wholes)
            parts += tuple(r for r in wholes if r not in standing_rows and r.group in _DIVIDING)
            counts = without_repeats(standing_rows, s)
            out.append(Toll(s, outcome, counts, parts))
    return _in_one_sentence(out) if len(out) > 1 else out


def _in_one_sentence(listed: list[Toll]) -> list[Toll]:
    """«قتل جندي …، فيما قتل مدني …»: single people of two kinds in the clauses of one sentence are two."""
    out: list[Toll] = []
    for toll in listed:
        last = out[-1] if out else None
        if last is not None and any(also(last, toll) for also in _MORE_OF_THEM):
            out[-1] = replace(last, wholes=(*last.wholes, *toll.wholes), parts=(*last.parts, *toll.parts))
        else:
            out.append(toll)
    return out


def _another_single(one: Toll, two: Toll) -> bool:
    if one.statement.clause.of is not two.statement.clause.of or two.statement.kinds & _RETOLD:
        return False
    if one.statement.said[:1] != two.statement.said[:1]:
        return False  # «قتل شخص …، وقال الجيش إنه قضى على عنصر»
    kinds = [{(r.group, r.unit) for r in t.wholes} for t in (one, two)]
    named = any(r.unit in ("name", "pronoun", "body") for t in (one, two) for r in t.wholes)
    if kinds[0] & kinds[1] or not two.low == two.high == 1:
        return False
    if two.statement.clause.words[0] == "كما":  # «قتل ثلاثة …، كما قتل طفل كان …»
        plain = all(r.unit not in ("name", "pronoun", "body") for r in two.wholes)
        return plain and all(r.quantity.value for r in one.wholes)
    return not named and all(r.quantity.value == 1 for r in one.wholes)


def _fighters_beside(one: Toll, two: Toll) -> bool:
    """«استشهد ثلاثة مدنيين …، كما قتل خمسة من عناصر …»: fighters and civilians are other people."""
    said, clause = two.statement, two.statement.clause
    if clause.words[0] not in _ALSO or clause.of is not one.statement.clause.of or said.kinds & _RETOLD:
        return False
    if one.statement.said[:1] != said.said[:1] or any(clause.holds(m.first) for m in clause.of.means):
        return False
    rows = (*one.wholes, *two.wholes)
    fighters = [all(r.group == "combatants" for r in t.wholes) for t in (one, two)]
    apart = fighters[0] != fighters[1] and all(r.group in (*CIVIL_GROUPS, "combatants") for r in rows)
    return apart and all(r.quantity.kind == "exact" for r in rows)


def _struck_again(one: Toll, two: Toll) -> bool:
    """«فقتل خمسة، ثم عاود القصف ما أدى إلى مقتل مسعفين اثنين»: each strike has its own dead."""
    said = two.statement
    again = "double_tap" in said.kinds and "double_tap" not in one.statement.kinds
    if not again or said.clause.of is not one.statement.clause.of or said.kinds & _RETOLD:
        return False
    return all(r.quantity.kind == "exact" for r in (*one.wholes, *two.wholes))


_MORE_OF_THEM = (_another_single, _fighters_beside, _struck_again)
"""When the toll of a second clause counts other people than the toll of the first."""


def standing(listed: Sequence[Toll]) -> Toll | None:
    """The toll of one speaker that stands: the latest raised one, else the first that is no detail."""
    if len(listed) < 2:
        return listed[0] if listed else None
    body = [t for t in listed if not t.statement.headline] or list(listed)
    head = max((t.firmness for t in listed if t.statement.headline), default=0)
    if all(t.firmness < min(1, head) for t in body):  # «مقتل مواطنة» above «قتلى وجرحى»
        body = [t for t in listed if t.statement.headline]
    current = current_of(body)
    raised = [t for t in current if "update" in t.statement.kinds and not _detail(t)]
    raised += [t for t in current if t not in raised and counts_anew(t, current)]
    if raised:
        best = max(raised, key=lambda t: t.low)
        if best.low >= max(t.low for t in current if not _detail(t) or len(current) == 1):
            return best
    plain = [t for t in current if not _detail(t)]
    if plain and all(t.high == 0 for t in plain):  # «استشهد شاب في كذا. …. وغارتان على كذا دون إصابات»
        plain = [t for t in current if t.low] or plain
    if not plain or (_detail(current[0]) and all(t.firmness == 0 for t in plain)):
        return current[0] if current else None  # «مقتل مواطنة …», and «قتلى» in passing after it
    counted = [t for t in plain if t.low]
    first = counted[0] if counted and not plain[0].low else plain[0]  # «دون خسائر …، وأصاب الثالث امرأة»
    better = [t for t in plain if t.firmness > first.firmness and t.low >= _least(first)]
    if first.firmness < _NUMBERED and better:  # «قتلى وجرحى» in the lead, counted later
        return max(better, key=lambda t: t.firmness)
    return first


def current_of(listed: list[Toll]) -> list[Toll]:
    """Without what a first or former toll counted, where another settles as much."""
    current = [t for t in listed if "earlier_toll" not in t.statement.kinds]
    firm = max((t.firmness for t in current), default=-1) >= max((t.firmness for t in listed), default=-1)
    return current if current and firm else listed


def _least(toll: Toll) -> int:
    """The smallest number that a vague toll leaves open: «العشرات» may be eighteen, «عدد آخر» two."""
    if len(toll.wholes) == 1 and toll.wholes[0].quantity.kind == "several":
        return _TWO
    tens = [r for r in toll.wholes if r.quantity.kind == "tens"]
    return _TEN if len(tens) == len(toll.wholes) == 1 else toll.low


def counts_anew(toll: Toll, every: Sequence[Toll]) -> bool:
    """«عدد الشهداء 7» after another toll of the same speaker: the number at the time of writing."""
    first = toll.wholes[0]
    tokens = toll.statement.clause.of.sentence.tokens
    words = [t.text.lstrip("و") for t in tokens[first.first : min(first.last, first.first + 2)]]
    told = any(w in _NUMBER_OF for w in words) and first.quantity.value is not None
    return told and toll is not every[0] and toll.low >= every[0].low


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
            and row.unit != "at_work"
        ):
            groups.setdefault(row.group, row.quantity.low)
    apart = [groups.get("children"), groups.get("women")]
    if (
        groups.get("civilians") is None
        and None not in apart
        and any(t.low == sum(a or 0 for a in apart) == t.high for t in killed)
    ):
        groups["civilians"] = sum(a or 0 for a in apart)  # «القتلى هم 7 نساء و5 أطفال», of twelve
    return Victims(
        groups.get("civilians"), groups.get("children"), groups.get("women"), groups.get("combatants")
    )


def _group(toll: Toll, name: str) -> int | None:
    parts = [r for r in toll.parts if r.group == name and r.quantity.low and r.quantity.value is not None]
    parts = _undivided(parts, toll)
    if name == "civilians" and all(r.unit == "at_work" for r in parts):
        parts = []  # «خمسة قتلى، بينهم سائق حافلة»: a trade of some of them divides nobody
    wholes = [r for r in toll.wholes if r.group == name and r.quantity.low]
    if name != "civilians" and wholes and len(wholes) == len(toll.wholes) and not _any_listed(toll):
        return toll.low  # «12 مسلحا، بينهم قياديان», «سبعة أطفال، أحدهم رضيع»
    if name == "civilians" and parts and toll.low and _spelt_out_civil(toll):
        return toll.low  # «مواطن وامرأتان»
    plainly = name == "civilians" and len(wholes) == len(toll.wholes)  # «ثمانية مدنيين، ثلاثة منهم نازحون»
    if parts and plainly and toll.high is not None:
        return toll.low
    if parts:
        civil = [r for r in toll.parts if r.group in CIVIL_GROUPS and r.quantity.value]
        spelt = name == "civilians" and any(r.listed for r in toll.wholes)  # «مدنيان اثنان وطفل»
        if spelt and len(wholes) == len(toll.wholes):  # «مواطن ستيني وحفيدته», kin of each other
            return sum(r.quantity.low or 0 for r in wholes)
        after = [r for r in wholes if name != "civilians" and all(p.last <= r.first for p in parts)]
        return sum(r.quantity.low or 0 for r in (civil if spelt else [*parts, *after]))  # «أم وولدها، وبنتها»
    if wholes:
        whole = sum(r.quantity.low or 0 for r in wholes)
        rest = [r for r in toll.wholes if r not in wholes]
        if name == "civilians" and whole == 1 and any(r.group == "people" and r.quantity.value for r in rest):
            return None  # «المواطن فلان وستة من أبنائه»: who the others were is not said
        if name == "civilians" and _all_civil(toll.wholes) and toll.high is None:  # «… عرف منهم ثلاث نساء»
            plain = [r for r in toll.parts if r.group in ("children", "women") and r.quantity.value]
            whole = max(whole, sum(r.quantity.low or 0 for r in plain))
        return whole + sum(
            r.quantity.low or 0
            for r in toll.wholes
            if name == "civilians" and r.group in CIVIL_GROUPS and r not in wholes
        )
    known = (*CIVIL_GROUPS, "combatants")
    if name == "civilians" and toll.low and all(r.group in known for r in toll.wholes):
        civil_low = sum(r.quantity.low or 0 for r in toll.wholes if r.group in CIVIL_GROUPS)
        return civil_low or None  # «طفلان ومقاتلان»: nobody's status is left open
    whole_part = any(r.group in CIVIL_GROUPS and r.quantity.low == toll.low for r in toll.parts)
    if name == "civilians" and toll.low and (whole_part or _all_civil(toll.wholes) or _spelt_out_civil(toll)):
        return toll.low
    return None


def _undivided(parts: list[Row], toll: Toll) -> list[Row]:
    """«بينهم 12 مسلحا، اثنان منهم قياديان»: a part of a part adds nobody."""
    tokens = toll.statement.clause.of.sentence.tokens
    out = parts[:1]
    for row in parts[1:]:
        if out[-1].listed and row.first >= out[-1].first and row.last <= out[-1].last:
            continue  # «أربعة جنود واثنان من مقاتلي …», summed before
        inside = tokens[row.first - 1].text in _OF_THEM and row.first - out[-1].last <= _OF_A_PART
        fewer = (row.quantity.low or 0) < (out[-1].quantity.low or 0)
        if not (inside and fewer and not tokens[row.first - 2].text.startswith("و")):
            out.append(row)
    return out


def _any_listed(toll: Toll) -> bool:
    """«أم وولدها، وبنتها»: a list takes its group from one of its members."""
    return any(r.listed for r in toll.wholes)


def _all_civil(rows: Sequence[Row]) -> bool:
    return bool(rows) and all(r.group in CIVIL_GROUPS for r in rows)


def _spelt_out_civil(toll: Toll) -> bool:
    """«امرأة وطفلان ومسعف»: a list of women, children, people of peaceful callings leaves nobody else."""
    civil = [r for r in toll.parts if r.group in CIVIL_GROUPS and r.quantity.value and not r.listed]
    listed = {r.first: r for r in reversed(civil)}  # a nurse, who is told again among the women, once
    if any(r.group == "combatants" for r in toll.parts) or _divided_again(list(listed.values())):
        return False
    parted = any(r.listed for r in toll.wholes) or len({r.group for r in listed.values()}) > 1
    counted = sum(r.quantity.low or 0 for r in listed.values())
    return parted and toll.high == toll.low == counted


def _divided_again(listed: Sequence[Row]) -> bool:
    """«ثمانية قتلى: ستة مدنيين، بينهم طفلان، وآخران»: the children are of the six."""
    return any(r.group == "civilians" for r in listed) and any(r.rule == "subset" for r in listed)


def said_to_be(group: Group, statements: Sequence[Statement]) -> bool:
    """«إن الضحايا جميعهم من المدنيين», «والقتيلان من مقاتلي الوحدات»: said of all the dead, apart from the
    count."""
    return any(
        any(m.group == group and not (m.of_them and group == "combatants") for m in said_of_all(s.clause))
        for s in statements
        if not s.whole_rows
    )


def added(rows: Sequence[Row]) -> Quantity:
    """The quantity of several whole rows together (امرأة وطفل)."""
    if len(rows) == 1:
        return rows[0].quantity
    lows = sum(r.quantity.low or 0 for r in rows)
    highs = [r.quantity.high for r in rows]
    high = None if None in highs else sum(h for h in highs if h is not None)
    exact = all(r.quantity.kind == "exact" for r in rows)
    return Quantity("exact" if exact else "at_least", lows, lows, high)
