"""A name among the others of its sentence, and small questions about the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import Any, TypeAlias

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.actors.heads import stands_alone
from tawthiq.coding.actors.named import Named
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list
from tawthiq.model import Role
from tawthiq.records import record

Found: TypeAlias = tuple[Role | None, str] | None
"""A part and the rule that gives it; None where the rule says nothing."""

STRIKES = ("aircraft", "attack", "weapon")
TO = frozenset({"ل", "الي"})
THAT = frozenset({"ان", "بان", "انه", "انها", "بانه", "بانها", "فان", "وان", "لان"})
_AND = frozenset({"و", "او", "ام"})
_NOT = word_list("actor_negators")
_BRACKETS = frozenset("()[]")
_BESIDE = frozenset("(-–/[")
COMMAS = frozenset({"،", ","})
_BETWEEN = word_list("between_noun_and_owner")
_GAP = 7


def has_to(prefix: str) -> bool:
    """Is the preposition ل among the clitics?"""
    return prefix.lstrip("وف").startswith("ل")


@record
class Spot:
    """`all[index]` is the name whose part is asked for."""

    view: View
    all: Sequence[Named]
    index: int
    name: Named = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        own: Any = self  # frozen for whoever asks it
        own.name = self.all[self.index]

    @property
    def before(self) -> Named | None:
        return self.all[self.index - 1] if self.index else None

    @property
    def owned_to(self) -> bool:
        """Does ل stand before the name («غارة للتحالف»)?"""
        return has_to(self.name.prefix) or self.view.text(self.name.first - 1) in TO

    @property
    def strikes(self) -> bool:
        """Is it an aircraft, a weapon or an attack that is named with its owner?"""
        return self.name.head in STRIKES


def apposed(spot: Spot, before: Match) -> bool:
    """«اتهم أهالي المنطقة قوات …»: a word with the article holds no name in construct."""
    single = before.last - before.first == 1 and spot.view.text(before.first).startswith("ال")
    return single and not spot.owned_to


def joined(view: View, before: Named, name: Named) -> bool:
    """«قوات النظام وحليفها»، «الأمريكي والبريطاني»: is the name added to the one before it?"""
    at = before.last
    while view.text(at) in _BRACKETS and at < name.first:
        at += 1
    if at == name.first:
        return name.second or view.text(at).startswith("و")
    if view.text(at) in _AND:
        at += 1
    elif not view.text(at).startswith("و"):
        return False
    return _only(view, at, name.first, "so_called", "members")


def beside(view: View, before: Named, name: Named) -> bool:
    """«قوات سوريا الديمقراطية (قسد)»: another name of the one just named."""
    at = before.last
    while view.text(at) in _BESIDE and at < name.first:
        at += 1
    same = bool(set(before.ids) & set(name.ids))
    return same and _only(view, at, name.first, "so_called") and not joined(view, before, name)


def _only(view: View, at: int, end: int, *classes: str) -> bool:
    """Does nothing but cues of these classes stand between two positions?"""
    while at < end:
        cue = view.cue(at, *classes)
        if cue is None:
            return False
        at = cue.last
    return at == end


def masdar_at(view: View, at: int) -> Match | None:
    """The masdar of an attack at a position, without article, pronoun or dual («قتلى» is none)."""
    match = view.cue(at, "masdar", "masdar_doer")
    if match is None or match.suffix or match.number == "dual" or match.prefix.endswith("ال"):
        return None
    return match


def over_adverbs(view: View, at: int) -> int:
    """Back over what may stand between a verb and its subject («قصفت أيضا», «شن، اليوم الثلاثاء،»)."""
    start = at
    while at > 0 and start - at < _GAP:
        token = view.tokens[at - 1]
        adverb = view.cue_before(at, "adverb")
        if adverb is not None:
            at = adverb.first
        elif (token.text in COMMAS or token.kind == "number") and (at < start or token.text in COMMAS):
            at -= 1
        else:
            break
    return at


def over_adverbs_after(view: View, at: int) -> int:
    """On over what may stand between a subject and its verb («قوات النظام، منذ عدة أيام، تقوم بـ»)."""
    start = at
    while at < len(view.tokens) and at - start < _GAP:
        adverb = view.cue(at, "adverb")
        if adverb is not None:
            at = adverb.last
        elif _light(view, at) and (at > start or view.cue(at + 1, "adverb")):
            at += 1
        else:
            break
    return at


def _light(view: View, at: int) -> bool:
    return view.text(at) in COMMAS or view.tokens[at].kind == "number"


def negated(view: View, verb: int) -> bool:
    """«لم تتبن»، «دون أن تعلن»: is the verb at a position denied?"""
    return view.text(verb - 1) in _NOT or (view.text(verb - 1) == "ان" and view.text(verb - 2) in _NOT)


def head_over_adjectives(view: View, at: int, most: int = 4) -> Match | None:
    """The noun before a position, over its adjectives («القصف المدفعي العشوائي للقوات»)."""
    defined = False
    for _ in range(most + 1):
        at = _before_bracket(view, at)
        head = view.head_ending(at)
        if head is not None and head.entry.data.get("adjective") and not stands_alone(view, head):
            at = head.first  # «عتاد حربي لـ»
            continue
        if head is not None:
            return head if not defined or "ال" in head.prefix else None
        if at == 0 or view.is_stop(at - 1):
            return None
        if not _adjective(view.text(at - 1)):
            if not view.text(at - 1).startswith("ال"):
                return None
            defined = True
        at -= 1
    return None


def _before_bracket(view: View, at: int) -> int:
    """«عربة مفخخة (روبوت) للاحتلال»: past a word or two in brackets."""
    if view.text(at - 1) != ")":
        return at
    return next((i for i in (at - 3, at - 4) if i > 0 and view.text(i) == "("), at)


def _adjective(word: str) -> bool:
    plain = bare(word)
    return plain in _BETWEEN or (len(plain) > 3 and plain.endswith(("ي", "يه", "يا")))
