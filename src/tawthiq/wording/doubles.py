"""Entries that clash: one id twice, one form in two entries that mean different things by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from tawthiq.arabic.fold import fold
from tawthiq.coding.actors.readings import readings
from tawthiq.wording.marked import Marked, Path_
from tawthiq.wording.problems import Problem
from tawthiq.wording.shapes import codes
from tawthiq.wording.spelling import words


def doubles(entries: Sequence[Marked], own: Path | None = None) -> list[Problem]:
    """What clashes among all entries of one family; one's own entry may stand in place of a shipped one."""
    return [*_ids(entries, own), *_forms(entries)]


def _ids(entries: Sequence[Marked], own: Path | None) -> Iterator[Problem]:
    seen: dict[tuple[bool, str], Marked] = {}
    for entry in entries:
        key = (own is not None and entry.file.is_relative_to(own), entry.id)
        if key in seen:
            yield entry.problem("id_twice", "id", where=_where(seen[key]))
        seen.setdefault(key, entry)


def _forms(entries: Sequence[Marked]) -> Iterator[Problem]:
    if not entries or entries[0].family not in _MEANING:
        return
    holders: dict[str, dict[int, tuple[Marked, Path_, str]]] = defaultdict(dict)
    for entry in entries:
        for form, path, word in _listed(entry):
            holders[form].setdefault(id(entry), (entry, path, word))
    for held in holders.values():
        every = list(held.values())
        for (first, _path, _word), (second, path, word) in pairwise(every):
            if _differ(first, second):
                yield second.problem("form_twice", *path, form=word, other=first.id, where=_where(first))


def _listed(entry: Marked) -> Iterator[tuple[str, Path_, str]]:
    """The words that an entry lists, folded, but for those that it says it shares with another."""
    shared = {fold(str(w)) for w in entry.data.get("shares", ())}
    for path, word in words(entry):
        if path[0] in _FORMS and fold(word) not in shared:
            verb = "verb" if path[0] == "verbs" else ""
            if not verb or path[-1] in (path[1], "past"):
                yield f"{verb} {fold(word)}", path, word


_FORMS = ("verbs", "nouns", "plurals", "phrases", "names")


def _differ(first: Marked, second: Marked) -> bool:
    return _MEANING[first.family](first.data, second.data)


def _fields(*names: str) -> Callable[[Mapping[str, Any], Mapping[str, Any]], bool]:
    def differ(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
        return any(a.get(name) != b.get(name) for name in names)

    return differ


def _actors(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    """Two names of one kind that in some country, on no day in particular, mean different actors."""
    if a["kind"] != b["kind"] or a.get("class") != b.get("class"):
        return False
    heads = [set(x.get("heads") or ()) for x in (a, b)]
    if all(heads) and not heads[0] & heads[1]:
        return False
    lands = (readings(a, land, None) and readings(b, land, None) and
             set(readings(a, land, None)) != set(readings(b, land, None)) for land in codes("country")[:7])
    return any(lands)


def _speakers(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    """Adjectives (modifiers) may say several things; the noun before them settles which."""
    if a["kind"] != b["kind"] or a["kind"] == "modifier":
        return False
    return any(a.get(k) != b.get(k) for k in ("type", "stance"))


_MEANING: dict[str, Callable[[Mapping[str, Any], Mapping[str, Any]], bool]] = {
    "means": _fields("event", "kind"),
    "harm": _fields("outcome"),
    "objects": _fields("id"),
    "units": _fields("group", "outcome"),
    "outlets": _fields("kind", "side", "country"),
    "actors": _actors,
    "speakers": _speakers,
}


def _where(entry: Marked) -> str:
    return f"{entry.file.name}:{entry.line()}"
