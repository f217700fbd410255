"""The part that a named side plays: attacker, target, party to a clash, or none.

The words around the name decide, the nearest first: an agent's preposition, the noun that it owns,
the verb before or after it. The owner of what was hit, the holder of the ground and the speaker are
never attackers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Entry
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list
from tawthiq.model import Role

_LINKS = word_list("actor_links")
_OFFICE = word_list("offices")
_OBSERVERS = word_list("observers")
_AND = frozenset({"و", "او", "ام"})
_DONE = word_list("done")
_OPENERS = word_list("clause_openers")
_PAIRING = word_list("pairing")
_ACCORDING = word_list("according_to")


class NamedLike(Protocol):
    first: int
    last: int
    ids: tuple[str, ...]
    entry: Entry
    head: str | None
    prefix: str


@dataclass(frozen=True, slots=True)
class Part:
    """What a name does in its sentence, and the rule (`evidence`) that said so."""

    role: Role | None
    owner_of: str
    hedged: bool
    evidence: str


def parts(view: View, named: Sequence[NamedLike]) -> list[Part]:
    """The part of each name, in order; a name joined by و takes the part of the one before it."""
    out: list[Part] = []
    for i, name in enumerate(named):
        before = named[i - 1] if i else None
        role, evidence = _role(view, name, named)
        if before is not None and evidence in ("owner", "default", "verb") and _joined(view, before, name):
            role, evidence = out[-1].role, out[-1].evidence
        owner = _owner_of(view, name, evidence)
        hedged = _hedged(view, name, named, i) or (
            evidence == "accused" and not _accuser_is_office(view, name)
        )
        if before is not None and _joined(view, before, name):
            hedged = hedged or out[-1].hedged
        out.append(Part(role, owner, hedged, evidence))
    return out


def _joined(view: View, before: NamedLike, name: NamedLike) -> bool:
    word = view.text(name.first)
    if before.last == name.first:
        return (word.startswith("و") and "و" in name.prefix) or word.startswith("و")
    return before.last == name.first - 1 and view.text(before.last) in _AND


def _owner_of(view: View, name: NamedLike, evidence: str) -> str:
    if evidence in ("speaker", "remnant", "area"):
        return evidence
    if name.head == "aircraft":
        return "aircraft"
    return (
        "adjective" if name.entry.data["kind"] == "owner" and name.head in ("attack", "weapon") else "force"
    )


def _role(view: View, name: NamedLike, named: Sequence[NamedLike]) -> tuple[Role | None, str]:
    for rule in (_remnant, _accused, _undergone, _clash, _before, _after):
        found = rule(view, name)
        if found is not None:
            return found
    if name.head in ("aircraft", "attack", "weapon"):
        return "attacker", "owner"
    return None, "default"


_Found = tuple[Role | None, str] | None


def _remnant(view: View, name: NamedLike) -> _Found:
    at = name.first
    for _ in range(3):
        cue = view.cue_before(at, "remnant")
        if cue is not None:
            return "attacker", "remnant"
        if bare(view.text(at - 1)) not in _LINKS and not view.cue_before(at, "members"):
            return None
        at -= 1
    return None


def _accused(view: View, name: NamedLike) -> _Found:
    """اتهم ناشطون X: the side after the accuser; "X تتهم Y": the side after the verb."""
    for at in range(name.first - 1, max(-1, name.first - 14), -1):
        if view.text(at) in ("،", ":", "."):
            return None
        cue = view.cue(at, "accuse")
        if cue is None:
            continue
        if cue.kind == "noun":
            return (
                ("attacker", "accused")
                if "ل" in name.prefix or view.text(name.first - 1) in ("الي", "ل")
                else None
            )
        subject_first = (
            cue.prefix in ("و", "ف") or at == 0 or view.is_stop(at - 1) or view.text(at - 1) in _OPENERS
        )
        between = name.first - cue.last
        if subject_first and between == 0:
            return None, "speaker"
        return "attacker", "accused"
    return None


def _undergone(view: View, name: NamedLike) -> _Found:
    """«تم استهداف المسعفين والقوات …»: what stands after a masdar of the passive is its target."""
    for at in range(name.first - 1, max(0, name.first - 6), -1):
        if view.is_stop(at):
            return None
        if view.text(at) in _DONE and view.cue(at + 1, "attack_verb") is None and view.head_ending(at + 2):
            return "target", "object"
    return None


def _accuser_is_office(view: View, name: NamedLike) -> bool:
    for at in range(name.first - 1, max(-1, name.first - 14), -1):
        if bare(view.text(at)) in _OFFICE or view.text(at) in _OFFICE:
            return True
    return False


def _clash(view: View, name: NamedLike) -> _Found:
    for at in range(name.first - 1, max(-1, name.first - 14), -1):
        if view.is_stop(at) and view.text(at) not in "()":
            return None
        word = view.text(at)
        if view.cue(at, "clash") and _pairing(view, at, name):
            return "party", "clash"
        if view.cue(at, "attack_verb") and word[:1] not in "ل" and not view.cue(at, "clash"):
            return None
    after = view.cue(name.last, "clash")
    return ("party", "clash") if after is not None and after.kind == "verb" else None


def _pairing(view: View, clash: int, name: NamedLike) -> bool:
    span = [view.text(i) for i in range(clash + 1, name.first + 1)]
    verb = any(m.kind == "verb" for m in view.starts.get(clash, ()) if m.entry.data.get("class") == "clash")
    return any(w in _PAIRING for w in span) or verb


def _before(view: View, name: NamedLike) -> _Found:
    at = name.first
    joint = "ل" in name.prefix
    links = 0
    while at > 0 and links < 4:
        found = _cue_at(view, at, joint or links > 0, name)
        if found is not None:
            return found
        word = bare(view.text(at - 1))
        members = view.cue_before(at, "members")
        if members is not None:
            if _killed_before(view, members.first):
                return "target", "members"
            at, links = members.first, links + 1
            continue
        head = view.head_ending(at)
        if head is not None and name.head is None:
            strikes = head.entry.data["class"] in ("attack", "aircraft", "weapon")
            return ("attacker", "owner") if strikes else None
        if word in _LINKS:
            if word == "من" and (found := _from(view, at - 1)):
                return found
            at, links = at - 1, links + 1
            continue
        return None
    return None


def _from(view: View, at: int) -> _Found:
    """قصف مدفعي من قوات النظام: an attack noun a few words before من."""
    for back in range(at, max(-1, at - 5), -1):
        head = view.head_ending(back)
        if head is not None and head.entry.data["class"] in ("attack", "aircraft", "weapon"):
            return "attacker", "agent"
        if view.is_stop(back - 1):
            return None
    return None


def _cue_at(view: View, at: int, joint: bool, name: NamedLike) -> _Found:
    if view.cue_before(at, "passive"):
        return "attacker", "agent"
    if view.cue_before(at, "source"):
        return "attacker", "source"
    site = view.cue_before(at, "site", "control", "against")
    if site is not None:
        if _source_before(view, site.first):
            return "attacker", "source"
        kind = site.entry.data["class"]
        return (None, "area") if kind == "control" else ("target", kind)
    verb = view.cue_before(at, "attack_verb")
    if verb is not None and any(
        m.kind == "verb" for m in view.ends.get(at, ()) if m.entry.data.get("class") == "attack_verb"
    ):
        return _after_verb(view, verb.first, name)
    saying = view.cue_before(at, "saying")
    if saying is not None:
        return None, "speaker"
    return None


def _after_verb(view: View, verb: int, name: NamedLike) -> _Found:
    """Subject when the verb opens its clause; object when an attacker stands before the verb."""
    if name.head in ("aircraft", "attack", "weapon"):
        return "attacker", "verb"
    back = verb
    for _ in range(4):
        head = view.head_ending(back)
        if head is not None and head.entry.data["class"] in ("attack", "aircraft", "weapon"):
            return "target", "object"
        if view.is_stop(back - 1):
            break
        back -= 1
    return "attacker", "verb"


def _source_before(view: View, at: int) -> bool:
    for back in range(at, max(-1, at - 3), -1):
        if view.cue_before(back, "source"):
            return True
    return view.text(at - 1) == "من" and _from(view, at - 1) is not None


def _killed_before(view: View, at: int) -> bool:
    return any(
        view.cue(back, "killed") for back in range(at - 1, max(-1, at - 5), -1) if not view.is_stop(back)
    )


def _after(view: View, name: NamedLike) -> _Found:
    """قوات النظام استهدفت، طيران التحالف عم يقصف، X تنفي."""
    for at in range(name.last, min(len(view.tokens), name.last + 9)):
        if view.is_stop(at) and view.text(at) not in "()-":
            return None
        cue = view.cue(at, "attack_verb")
        if cue is not None and cue.kind == "verb" and cue.prefix in ("", "س"):
            if cue.suffix and at > name.last:
                return None
            return ("attacker", "verb") if at <= name.last + 5 else None
        if view.cue(at, "saying") and at == name.last:
            return (None, "speaker") if name.head not in ("aircraft", "attack", "weapon") else None
    return None


def _hedged(view: View, name: NamedLike, named: Sequence[NamedLike], index: int) -> bool:
    edge = named[index - 1].last if index else 0
    for at in range(name.last - 1, max(edge, name.last - 14) - 1, -1):
        if at < name.first and (view.text(at) in ("،", ":", ".", "؛") or view.cue(at, "motive")):
            break
        if view.cue(at, "hedge"):
            return True
    for at in range(name.last, min(len(view.tokens), name.last + 4)):
        if view.text(at) in ("،", ":", ".", "؛"):
            break
        if view.cue(at, "hedge") and view.text(at) not in ("قد", "انباء"):
            return not (index + 1 < len(named) and named[index + 1].first > at > name.last + 1)
    return name.head == "aircraft" and name.ids != ("unknown",) and _by_observers(view, name.last)


def _by_observers(view: View, at: int) -> bool:
    """وفق المراصد: who flew rests on an observer's word."""
    pairs = zip(view.tokens[at:], view.tokens[at + 1 :], strict=False)
    return any(a.text in _ACCORDING and b.text in _OBSERVERS for a, b in pairs)
