"""The noun that a side owns: طيران النظام، غارة جوية إسرائيلية، طائرة يرجح أنها تابعة للتحالف.

Heads are nouns that may have an owner (lexicon, kind `head`) and the ownerless aircraft and gunmen.
All positions are a view's.
"""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list
from tawthiq.records import record

_BETWEEN = word_list("between_noun_and_owner")
_FORCES = ("army", "militia", "enemy")
_BRACKETS = frozenset("([")
_TO = frozenset({"ل", "الي"})
_THAT = frozenset({"ان", "بان", "وان", "فان"})
_OR = frozenset({"ام", "او"})
_ON = "علي"
_OF_KIND = frozenset({"طراز", "نوع"})
_BACK_OF = frozenset({"متن", "ظهر", "ظهور"})
_COMMAS = ("،", ",")
_OF_RELATION = ("يه", "ي", "يا", "يين", "يان", "يتين", "يتان")  # أرضي … حوثي, أرضيين … حوثيين
_ROOT_BEGINS_SO = word_list("root_begins_like_article")
_THEY_ARE = word_list("actor_they_are")


@record
class Owned:
    """What a side owns: the stretch begins at `first`; `cls` is the class of noun, None for none.

    `second` where the noun has another owner before («الروسي والتابع للنظام»).
    """

    first: int
    cls: str | None
    prefix: str
    slant: str | None = None
    second: bool = False


def chain(view: View, at: Owned) -> Owned:
    """Over the nouns in construct before a position (قصف طائرات قوات …); a force yields to its weapon."""
    first, cls, prefix, slant = at.first, at.cls, at.prefix, at.slant
    for _ in range(3):
        before = _noun_before(view, first)
        if prefix not in ("", "ال") or before is None:
            break
        if "ال" in before.prefix or _with_article(view.text(before.first)):
            break
        first, prefix = before.first, before.prefix
        cls = str(before.entry.data["class"]) if cls is None or cls in _FORCES else cls
        slant = slant or before.entry.data.get("head_slant")
    return Owned(first, cls, prefix, slant)


def _noun_before(view: View, at: int) -> Match | None:
    """The noun before a name, also over «ما يسمى» and where the name stands in brackets."""
    so_called = view.cue_before(at, "so_called")
    head = view.head_ending(so_called.first if so_called else at)
    if head is None and view.text(at - 1) in _BRACKETS:
        head = view.head_ending(at - 1)
        return head if head and head.entry.data["class"] in ("army", "militia") else None
    return head


def belonging(view: View, first: int, prefix: str) -> Owned | None:
    """«طائرة … تابعة للنظام»: the noun that a word of belonging before a name leans on."""
    at = first - 1 if view.text(first - 1) in _TO or _on(view, first) or _from(view, first) else first
    if at == first and not prefix.lstrip("وف").startswith("ل"):
        return None
    word = view.text(at - 1)
    if not (view.cue_before(at, "belonging", "loyal") or word in _THEY_ARE):
        return None
    second, owned = word.startswith("و") or view.text(at - 2) in _OR, False  # روسية أم تابعة للنظام
    back = at - 1
    while back > 0 and at - back < 9:
        if view.text(back - 1) in _OR and view.owner_at(back - 2):
            back -= 1
            continue
        doubt = view.cue_before(back, "hedge")
        if doubt is not None:
            back = doubt.first - (view.text(doubt.first - 1) in _COMMAS)  # «مسيّرة، يُرجح أنها تابعة لـ»
            continue
        riding = _mounted(view, back)
        if riding:
            back = riding
            continue
        head = view.head_ending(back)
        if head is None and view.cue_before(back, "site"):  # «استهدف قصف سجنا تابعا لـ»: whose the site is
            return None
        if head is not None and view.cue_before(at, "loyal") and _has_owner(view, back):
            return None  # «طيران إماراتي مسير داعم لـ»
        if head is not None:
            begins = at - 1 if second and owned else head.first
            return Owned(begins, str(head.entry.data["class"]), head.prefix, None, second and owned)
        owned = owned or view.owner_at(back - 1)
        if owned and view.cue_before(at, "loyal"):  # «مسيرة تركية داعمة لـ»
            return None
        model = _model(view, back)
        if model:
            back = model
            continue
        if not (_light(view, back - 1) or view.owner_at(back - 1)):
            return None
        back -= 1
    return None


def _has_owner(view: View, at: int) -> bool:
    """Does the adjective of an owner stand within two words before a position?"""
    return any(view.owner_at(i) for i in range(max(0, at - 3), at))


def _model(view: View, at: int) -> int:
    """«طائرة من طراز أنتونوف تتبع لـ»: where «من طراز» begins, two words before at most, else 0."""
    for i in (at - 1, at - 2, at - 3):
        if i > 0 and view.text(i) in _OF_KIND and view.text(i - 1) == "من":
            return i - 1
    return 0


def _mounted(view: View, at: int) -> int:
    """«مسلحون على متن دراجات نارية يتبعون لـ»: where «على متن» begins, three words before at most, else 0."""
    places = (i for i in (at - 2, at - 3) if i > 0)
    return next((i - 1 for i in places if view.text(i) in _BACK_OF and view.text(i - 1) == _ON), 0)


def _on(view: View, first: int) -> bool:
    """«محسوبين على …»: whose men they are said to be."""
    return view.text(first - 1) == _ON and view.cue_before(first - 1, "loyal") is not None


def _from(view: View, first: int) -> bool:
    """«يعتقد أنهم من …»"""
    return view.text(first - 1) == "من" and view.text(first - 2) in _THEY_ARE


def loyal(view: View, first: int) -> bool:
    """«ميليشيات موالية لـ …»: does a word of loyalty stand right before a name?"""
    at = first - 1 if view.text(first - 1) in _TO or _on(view, first) else first
    return view.cue_before(at, "loyal") is not None


def owner_head(view: View, match: Match) -> Match | None:
    """The noun that an owner's adjective agrees with, over other adjectives and hedges between.

    Before a person's name also over his titles («قوات اللواء المتقاعد خليفة حفتر»).
    """
    at, loose, to = match.first, False, match.prefix.startswith("ل")
    for _ in range(11):
        title = view.cue_before(at, "title") if match.entry.data.get("phrases") else None
        if title is not None:
            at, to = title.first, to or view.text(title.first).lstrip("وف").startswith("لل")
            continue
        head = view.head_ending(at)
        if head is not None and head.entry.data.get("adjective") and not stands_alone(view, head):
            at = head.first
            continue
        if head is not None:
            fits = agrees(view, head, match, at == match.first, to) and not (
                loose and _clashes(view, head, match)
            )
            return head if fits or _predicate(view, head, match) else None
        if at == 0:
            return None
        doubted = view.text(at - 1) in "،," and view.cue(at, "hedge") is not None
        if at == match.first and view.text(at - 1) in _BRACKETS:  # «بقصف انتقامي (حكومي ودولي)»
            at -= 1
            continue
        doubter = _doubter(view, at)
        if doubter:
            at = doubter
            continue
        if not (doubted or _light(view, at - 1) or view.owner_at(at - 1)):
            if not _relation(view.text(at - 1), view.text(match.first)):
                return None
            loose = True
        at -= 1
    return None


def _doubter(view: View, at: int) -> int:
    """«طائرات يرجح ناشطون أنها روسية»: where the doubt begins, over who has it; 0 where nobody is named."""
    if view.text(at - 1) not in _THEY_ARE:
        return 0
    return next((i for i in (at - 3, at - 4) if i >= 0 and view.cue(i, "hedge")), 0)


def _predicate(view: View, head: Match, match: Match) -> bool:
    """«إن الطائرة روسية», «أن القصف تركي»: what is said of the one that was told."""
    return view.text(head.first - 1) in _THAT and head.last == match.first and head.last == head.first + 1


def _light(view: View, at: int) -> bool:
    plain = bare(view.text(at))
    return plain in _BETWEEN or plain[1:] in _BETWEEN or view.is_model(at)


def stands_alone(view: View, head: Match) -> bool:
    """«حربي روسي ينفذ»: an adjective that local networks use as a noun; after another noun it is none."""
    at = head.first - 1
    word = view.text(at)
    if at < 0 or view.is_stop(at) or len(word) < 4 or word.startswith("ال"):
        return not word.startswith("ال")
    return view.cue(at, "attack_verb", "passive", "adverb") is not None


def _relation(word: str, owner: str) -> bool:
    """Another adjective of relation, of the owner's gender and article (صاروخ اعتراضي إسرائيلي)."""
    owner = owner.lstrip("و")
    if len(bare(word)) < 4 or word.startswith("ال") != owner.startswith("ال"):
        return False
    return any(word.endswith(end) and owner.endswith(end) for end in _OF_RELATION)


def _with_article(word: str) -> bool:
    """«الغارات», but «ألغام», «آليات» begin so by their root."""
    return word.startswith("ال") and word not in _ROOT_BEGINS_SO


def _clashes(view: View, head: Match, match: Match) -> bool:
    """A masculine noun has no feminine adjective (قصف قرية سورية)."""
    feminine = view.text(match.first).endswith("ه")
    return feminine and head.number == "singular" and not view.text(head.last - 1).endswith("ه")


def agrees(view: View, head: Match, match: Match, adjacent: bool, to: bool) -> bool:
    """Does the owner's adjective go with this noun, by article and number (or by ل, `to`)?"""
    word = view.text(match.first).lstrip("و")
    if match.number == "dual" and word.endswith("يا") and not view.text(head.first).endswith("ا"):
        return view.text(match.first - 1).endswith("ا") and not adjacent
    defined = "ال" in match.prefix or word.startswith("ال")
    head_defined = (
        "ال" in head.prefix
        or _with_article(view.text(head.last - 1))
        or _with_article(view.text(head.first))
    )
    if match.entry.data.get("phrases"):  # proper names: قوات الأسد، قوات اللواء خليفة حفتر
        return "ال" not in head.prefix or (not adjacent and to)
    if adjacent:
        return defined or not head_defined
    return defined == head_defined or not defined
