"""How many were harmed in one event: each speaker's standing toll, joined into a range."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from tawthiq.arabic.numbers.read import range_of
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.claims.spans import span
from tawthiq.coding.claims.tolls import Toll, current_of, said_to_be, standing, tolls, victims
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.speakers.attributions import Attribution
from tawthiq.coding.statements import Statement
from tawthiq.model import Counting, Range, Report, Victims

_THEY = frozenset({"هي", "هو", "هما", "هم"})
_NOBODY = ("unattributed", "outlet_reporter", "eyewitness")
_SOON = frozenset({"ساعه", "الساعه", "ساعات", "دقايق", "اوليه", "الاوليه", "الاولي", "البدايه", "سابق"})
_PATIENTS = ("wounded", "injury", "dead", "body")
_MOVED = ("نقل", "تنقل", "ينقل", "استقبل", "اسعف", "اسعاف", "وصل", "وصول", "تسلم", "استلم")
_TO_PATIENTS = 3
_TO_WOUNDS = 4  # words from the count to «متأثرين بجراحهم»
_TO_STATE = 8  # words from the injured to their state
_THEY_IN = ("وهم", "وهي", "وحالتهم", "وحالتهن", "وبعضهم")
_STOPS, _STATE, _GRAVE = ("،", ".", "؛"), ("حال", "اوضاع", "وضع"), ("حرج", "خطر", "خطير")
_LATER = frozenset({"لاحقا", "ولاحقا", "لاحق", "بعدها"})
Voices = Sequence[tuple[Attribution | None, list[Statement]]]
"""The statements of an event by who says them."""


def rivals(draft: Draft, voices: Voices, outcome: str) -> list[Toll]:
    """The standing toll of each speaker; where only the headline counts, the headline's."""
    found = [t for _, group in voices if (t := standing(tolls(group, outcome)))]
    found = _without_spared(found, draft)
    headline = standing([t for t in tolls(draft.statements, outcome) if t.statement.headline])
    lead = all(t.statement.headline for t in found)
    if outcome == "casualties" and lead and _told_apart(draft):
        return []  # «مقتل وإصابة 23 بتفجيرين» above the dead and the injured of each
    if not found:
        headline = headline or standing(tolls(draft.statements, outcome))
        return [headline] if headline else []
    if len(found) > 1:
        raising = {id(s.clause.of) for s in draft.statements if "update" in s.kinds and not s.headline}
        fought = [t for t in found if _fighters_of_another(t)]
        others = [t for t in found if t not in fought]
        found = [*_without_details(others, raising), *fought] if others else _without_details(fought, raising)
    if headline and all(t.firmness < min(1, headline.firmness) for t in found):
        return [headline]  # «وأصيب العشرات» above «وإصابة آخرين»
    return found


def _told_apart(draft: Draft) -> bool:
    """Are both the dead and the injured counted below the headline?"""
    body = {r.outcome for s in draft.statements if not s.headline for r in s.whole_rows}
    return {"killed", "injured"} <= body


def _without_spared(found: list[Toll], draft: Draft) -> list[Toll]:
    """«قتلت الغارة مسلحين ولم يصب أي مدني»: no civilian is no count of all; it stands with who says it."""
    if not any(_spares(t) for t in found):
        return found
    others = [t for t in found if not _spares(t)]
    dead = [r for s in draft.statements for r in s.whole_rows if r.outcome == "killed" and r.quantity.low]
    fighters = bool(dead) and all(r.group == "combatants" for r in dead)
    return others if others or fighters else found


def _spares(toll: Toll) -> bool:
    return all(r.quantity.kind == "none" and r.group == "civilians" for r in toll.wholes)


def _without_details(found: list[Toll], raising: Collection[int]) -> list[Toll]:
    """Without counts of bodies, of one family, of single persons beside the count of the whole.

    `raising`: the sentences (by identity) that tell of a risen toll («ارتفعت إلى ثمانية …، والجرحى 23»).
    """
    found = [t for t in found if not t.bodies] or found
    found = current_of(found)
    most = max(t.low for t in found)
    found = [t for t in found if t.low == most or not _of_some(t)] or found
    raised = [t for t in found if id(t.statement.clause.of) in raising]
    if raised:  # «وكان نقيب قد بين في وقت سابق أن …»: the toll has changed since
        found = [t for t in found if t in raised or "earlier" not in t.statement.kinds]
    if raised and max(t.low for t in raised) >= max(t.low for t in found):
        risen = max(raised, key=lambda t: t.low)
        return [risen, *(t for t in found if t.high is not None and _stands_beside(t, risen))]
    top = max(t.low for t in found)
    counted = [
        t for t in found if t.low > 1 or t.low == top or any(r.quantity.kind == "none" for r in t.wholes)
    ]
    firmest = max(t.firmness for t in counted)
    return _settled([t for t in counted if t.firmness == firmest])


def _fighters_of_another(toll: Toll) -> bool:
    """«وقال الجيش إنه قتل عشرات المسلحين», beside «ثلاثة مدنيين»: another voice's count, that settles none
    of the others."""
    return toll.low > 1 and bool(toll.statement.said) and all(_fighter(r) for r in toll.wholes)


def _stands_beside(toll: Toll, risen: Toll) -> bool:
    """«قالت الشبكة إن 21 قتلوا …، ورفع المرصد الحصيلة إلى 30»: a risen toll replaces that of its own speaker,
    and of nobody in particular; another who is named keeps his."""
    theirs, its = _who(toll), _who(risen)
    later = any(t.text in _LATER for t in risen.statement.clause.of.sentence.tokens)
    if later or not _SOON.isdisjoint(toll.statement.clause.words):
        return False  # «أحصى الدفاع المدني بعد ربع ساعة …», «ولاحقا ارتفعت»: known to be less than all
    return toll.low > 1 and toll.firmness == risen.firmness and bool(theirs and its) and theirs != its


def _who(toll: Toll) -> str | None:
    """The type of the voice that is named for a toll; none where the outlet or nobody speaks."""
    said = toll.statement.said
    return said[0].type if said and said[0].type not in _NOBODY else None


def _of_some(toll: Toll) -> bool:
    some = toll.listed or _one_family(toll) or _brought_in(toll)
    return some or _of_their_wounds(toll) or _badly_hurt(toll)


def _badly_hurt(toll: Toll) -> bool:
    """«25 شخصا أصيبوا بشظايا هم في حالة حرجة», «عشرة مصابين حالتهم خطرة»: those of the injured whose state
    is told."""
    tokens = toll.statement.clause.of.sentence.tokens
    last = max(r.last for r in toll.wholes)
    words = [t.text for t in tokens[last : last + _TO_STATE]]
    ends = (i for i, w in enumerate(words) if w in _STOPS or (w[:1] == "و" and w not in _THEY_IN))
    stop = next(ends, len(words))
    state = any(w.removeprefix("ب").startswith(_STATE) for w in words[:stop])
    return toll.outcome == "injured" and state and any(w.startswith(_GRAVE) for w in words[:stop])


def _of_their_wounds(toll: Toll) -> bool:
    """«تسعة مدنيين فارقوا الحياة متأثرين بجراحهم»: those who died after the others."""
    tokens = toll.statement.clause.of.sentence.tokens
    last = max(r.last for r in toll.wholes)
    return any(t.text.startswith("متاثر") for t in tokens[last : last + _TO_WOUNDS])


def _brought_in(toll: Toll) -> bool:
    """«استقبل المشفى أربعة جرحى», «تسلم جثامين ثلاثة»: those whom one hospital saw, of a larger toll."""
    tokens = toll.statement.clause.of.sentence.tokens
    if any(r.unit not in _PATIENTS or r.quantity.value is None for r in toll.wholes):
        return False
    first = min(r.first for r in toll.wholes)
    before = [t.text.lstrip("وف") for t in tokens[max(0, first - _TO_PATIENTS) : first]]
    return any(w.startswith(_MOVED) for w in before)


def _one_family(toll: Toll) -> bool:
    """«فماتت هي وأولادها»: who of the dead one speaker tells of."""
    tokens = toll.statement.clause.of.sentence.tokens
    return all(tokens[r.first].text in _THEY for r in toll.wholes)


def _settled(found: list[Toll]) -> list[Toll]:
    """«أكثر من عشرة» beside «11»: a count with «more than» says no less than a number that is more."""
    exact = [t.low for t in found if t.high is not None]
    return [t for t in found if not (t.more_than and any(t.low - 1 <= n for n in exact))]


def joined(found: Sequence[Toll], report: Report, counting: Counting) -> Range | None:
    ranges = [(t, r) for t in found if (r := _range(t, counting)) is not None]
    if not ranges:
        return None
    toll = ranges[0][0]
    first = min(r.first for r in toll.wholes)
    last = max(r.last for r in toll.wholes)
    words = span(report, toll.statement.clause.of.sentence.tokens, first, last)
    highs = [r[1] for _, r in ranges]
    high = None if None in highs else max(h for h in highs if h is not None)
    return Range(min(r[0] for _, r in ranges), high, words.text, words.start, words.end)


def _range(toll: Toll, counting: Counting) -> tuple[int, int | None] | None:
    parts = [range_of(r.quantity, counting) for r in toll.wholes]
    known = [p for p in parts if p is not None and p[0] is not None]
    if not known:
        return None
    highs = [p[1] for p in known]
    low = sum(p[0] for p in known if p[0] is not None)
    if None in highs:
        return max(low, _parts_low(toll)), None
    return low, sum(h for h in highs if h is not None)


def _parts_low(toll: Toll) -> int:
    """An open count is at least what is named of it («شهداء، عُرف منهم ثلاث نساء وسبعة أطفال»)."""
    told = [r for r in toll.parts if r.quantity.value is not None]
    apart = [r.quantity.low or 0 for r in told if r.group in ("children", "women", "men")]
    return max([sum(apart), *(r.quantity.low or 0 for r in told)], default=0)


def _of_same_number(killed: Sequence[Toll], draft: Draft) -> list[Toll]:
    numbers = {(t.low, t.high) for t in killed if t.low > 1}
    others = (t for t in tolls(draft.statements, "killed") if (t.low, t.high) in numbers)
    return [t for t in others if t not in killed and t.firmness > 0]


def _bodies_numbered(toll: Toll) -> bool:
    return toll.bodies and toll.firmness > 1


def _at_least(found: Victims, killed: Sequence[Toll], draft: Draft) -> Victims:
    """Children and women of a smaller toll («عائلة من أم وأطفالها»), or of a count of bodies beside another
    number, are among the dead of the whole."""
    top = max((t.low for t in killed), default=0)
    every = tolls(draft.statements, "killed")
    listed = [t for t in every if t.firmness > 0 and (1 <= t.low < top or _bodies_numbered(t))]
    less = victims(listed, ())
    children = found.children if found.children is not None else less.children
    women = found.women if found.women is not None else less.women
    same = (children, women) == (found.children, found.women)
    return found if same else replace(found, children=children, women=women)


def victims_of(killed: Sequence[Toll], orphans: Sequence[Row], draft: Draft) -> Victims:
    """How the killed divide, by the tolls that stand and by others of the same number (20 مدنيا، 20 شخصا)."""
    every = [*killed, *_of_same_number(killed, draft)]
    found = victims(every, orphans)
    if _exceeds(found, killed):
        found = _none_beyond(victims(every, ()), killed)
    found = _none_beyond(_at_least(found, killed, draft), killed)
    most = max((t.low for t in killed), default=0) or None
    if found.civilians is None and killed and said_to_be("civilians", draft.statements):
        found = replace(found, civilians=most)
    if found.combatants is None and killed and said_to_be("combatants", draft.statements):
        found = replace(found, combatants=most)
    if found.combatants is None:
        found = _none_beyond(replace(found, combatants=_fighters_alone(killed, draft)), killed)
    return found


def _fighters_alone(killed: Sequence[Toll], draft: Draft) -> int | None:
    """«وقال الجيش إنه قتل عشرات المرتزقة»: one voice's dead are all fighters, beside the toll that stands."""
    said = [t for t in tolls(draft.statements, "killed") if t.statement.said and t not in killed]
    fought = [t for t in said if t.low and (all(_fighter(r) for r in t.wholes) or _listed_fighters(t))]
    return max((t.low for t in fought), default=None)


def _listed_fighters(toll: Toll) -> bool:
    """«قتلت قائدا ميدانيا ومرافقه»: all that is listed are fighters."""
    fighters = sum(r.quantity.low or 0 for r in toll.parts if r.group == "combatants")
    return toll.listed and toll.low == toll.high == fighters


def _fighter(row: Row) -> bool:
    return row.group == "combatants" and not row.listed and row.quantity.kind not in ("plural", "several")


def _exceeds(found: Victims, killed: Sequence[Toll]) -> bool:
    """Are the parts more than the whole («5 قتلى», and «من بين الشهداء 17 طفلا» of the war)?"""
    return _none_beyond(found, killed) != found


def _none_beyond(found: Victims, killed: Sequence[Toll]) -> Victims:
    """A part larger than its whole is of other dead, and is never given."""
    highs = [t.high for t in killed]
    if not highs or None in highs:
        return found
    most = max(h for h in highs if h is not None)
    for names in (("children", "women"), ("civilians",), ("combatants",)):  # one voice's civilians may be
        if sum(getattr(found, name) or 0 for name in names) > most:  # another's fighters
            found = replace(found, **dict.fromkeys(names))
    return found
