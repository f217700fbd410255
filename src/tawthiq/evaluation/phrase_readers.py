"""The readers of labelled phrases: each gives what is right and what was read, in the same words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from tawthiq.arabic.dates.read import reference_at, resolve_phrase
from tawthiq.arabic.fold import fold
from tawthiq.arabic.numbers.read import Counted, counted
from tawthiq.arabic.tokens import Known, Token, tokenize
from tawthiq.evaluation.slots import speaker_types

Case = dict[str, Any]
Reader = Callable[[Case, Known | None], tuple[str, str]]

_THINGS = {
    "family": "families",
    "raid": "raids",
    "barrel": "barrels",
    "missile": "missiles",
    "percent": "percent",
}
_NAMED_WITH_THEIR_KIND = frozenset({"landmark", "road", "camp"})


def unit_label(count: Counted) -> str | None:
    """What a count counts, in the words of the labelled list: people, children, women or a thing."""
    if count.unit in _THINGS:
        return _THINGS[count.unit]
    if count.group is None:
        return None
    return count.group if count.group in ("children", "women") else "people"


def _number(case: Case, _known: Known | None) -> tuple[str, str]:
    found = counted(tokenize(case["text"]))
    right = f"{case['min']}..{case['max']} {case['unit']}"
    if not found:
        return right, "nothing"
    return right, f"{found[0].quantity.low}..{found[0].quantity.high} {unit_label(found[0])}"


def _date(case: Case, _known: Known | None) -> tuple[str, str]:
    found = resolve_phrase(case["text"], reference_at(datetime.fromisoformat(case["reference"])))
    right = f"{case['start']}..{case['end']} {case['precision']}"
    if found is None:
        return right, "None..None unknown"
    return right, f"{found.start}..{found.end} {found.precision.replace('hours', 'day')}"


def _spelling(case: Case, known: Known | None) -> tuple[str, str]:
    """Right when the words are those of the clean spelling, folded."""
    right, read = tokenize(case["clean"]), tokenize(case["text"], known=known or _vocabulary())
    return _words(right), _words(read)


def _words(tokens: list[Token]) -> str:
    return " ".join(t.text for t in tokens if t.text not in "#_")


def _vocabulary() -> Known:
    from tawthiq.coding.words import known

    return known()


def _place(case: Case, _known: Known | None) -> tuple[str, str]:
    """All names, none beside them (but a spot's own name), and the relation; a road with one name is "in"."""
    from tawthiq.places import place_mentions, report_context
    from tawthiq.places.keys import key_of

    tokens = tokenize(case["text"])
    mentions = place_mentions(tokens, case["text"], report_context([tokens]))
    wanted = {key_of(fold(name).split()) for name in case["names"]}
    found = {key_of(fold(name).split()) for m in mentions for name in m.names}
    spot = case["type"] in _NAMED_WITH_THEIR_KIND or any(m.point_name for m in mentions)
    if wanted <= found and len(found - wanted) <= spot:
        found = wanted
    relation = next((m.phrase_relation for m in mentions if m.phrase_relation != "in"), "in")
    relation = "in" if relation == "road" and case["type"] == "road" else relation
    return f"{sorted(wanted)} {case['relation']}", f"{sorted(found)} {relation}"


def _voice(case: Case, _known: Known | None) -> tuple[str, str]:
    """The type of the speaker and the stance; the kinds of unnamed local voice count as one."""
    from tawthiq.coding.speakers.attributions import attributions

    said = attributions(tokenize(case["text"]), text=case["text"])
    kind, stance = (said[0].type, said[0].stance) if said else ("unattributed", "asserts")
    return (
        f"{''.join(speaker_types([case['speaker_type']]))} {case['stance']}",
        f"{''.join(speaker_types([kind]))} {stance}",
    )


READERS: dict[str, Reader] = {
    "numbers": _number,
    "dates": _date,
    "obfuscation": _spelling,
    "places": _place,
    "attribution": _voice,
}
