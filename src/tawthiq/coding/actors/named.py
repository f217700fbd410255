"""The names of sides in a sentence, each with the noun that it owns, before its part is settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from tawthiq.arabic.fold import bare, fold
from tawthiq.arabic.vocabulary import Entry, Match
from tawthiq.coding.actors.heads import Owned, belonging, chain, loyal, owner_head
from tawthiq.coding.actors.readings import readings
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list
from tawthiq.records import record

_BARE_SECONDS = word_list("actor_second_words")
_MADE_IN = word_list("made_in")
_CAUSES = word_list("actor_prepositions")
_CAUSED = word_list("causing_verbs")
_ON_WHAT = 9  # words from «العدوان على» over what it was upon to «أسفر»
_FOLLOWERS = {"iran": "iran_backed_militias", "turkey": "syrian_national_army"}
_PATRONS = frozenset({"russia", "united_states", "united_kingdom", "us_led_coalition", "israel"})
_FORCE_WORDS = frozenset({"قوات", "جيش", "طيران"})
_OWNER_PREFIXES = ("", "ال", "و", "وال", "ل", "لال")


@record
class Named:
    """A name in a view's positions; `head` is the class of the noun that it owns.

    `second` where it shares that noun with the name before it; `bare_name` an ownerless aircraft or
    gunman; `slant` the note on the noun (احتلال، ميليشيا), where it has one.
    """

    first: int
    last: int
    ids: tuple[str, ...]
    entry: Entry
    head: str | None
    prefix: str
    bare_name: bool
    second: bool = False
    slant: str | None = None


def named_in(view: View, country: str | None, day: date | None) -> list[Named]:
    """All names of a sentence in order, one for each stretch."""
    return _resolved(_owners(view, country, day) + _names(view, country, day))


def _names(view: View, country: str | None, day: date | None) -> list[Named]:
    out: list[Named] = []
    for match in view.kinds("name"):
        data = match.entry.data
        if match.suffix or _barred(view, match):
            continue
        ids = readings(data, country, day)
        if not ids:
            continue
        unknown = data.get("actor") == "unknown"
        if loyal(view, match.first):
            ids = _followers(ids)
        cls = "attack" if _aggression(view, match) else data.get("class")
        owned = _owned(view, match, cls) if ids else Owned(match.first, None, match.prefix)
        out.append(_named(match, owned, match.last, ids or readings(data, country, day), unknown))
    return out


def _aggression(view: View, match: Match) -> bool:
    """«في عدوان إسرائيلي على …»: the name is that of the attack itself."""
    word, before = view.text(match.first).lstrip("وبل"), view.text(match.first - 1)
    if word == "عدوان" or (word == "العدوان" and before in _CAUSES):
        return True
    if word != "العدوان":
        return False
    caused = any(view.text(at) in _CAUSED for at in range(match.last + 2, match.last + _ON_WHAT))
    return before in _CAUSED or (view.text(match.last) == "علي" and caused)  # «العدوان … على المطار أسفر عن»


def _followers(ids: tuple[str, ...]) -> tuple[str, ...]:
    """Whose men «الموالين لـ …» are: the side's own, Iran's militias; of a foreign state nobody known."""
    return tuple(_FOLLOWERS.get(i, i) for i in ids if i not in _PATRONS)


def _owned(view: View, match: Match, cls: str | None) -> Owned:
    far = belonging(view, match.first, match.prefix)
    if far is not None:
        return far
    found = chain(view, Owned(match.first, None, match.prefix))
    if found.first < match.first and found.cls == "army" and found.prefix.endswith("ل"):
        found = belonging(view, found.first, found.prefix) or found  # «مسلحون ينتمون لجيش النظام»
    return found if found.cls or cls is None else replace(found, cls=cls)


def _named(match: Match, owned: Owned, last: int, ids: tuple[str, ...], unknown: bool = False) -> Named:
    return Named(
        owned.first, last, ids, match.entry, owned.cls, owned.prefix, unknown, owned.second, owned.slant
    )


_FROM = "من"
_FIRED_FROM = word_list("fired_from")
_FLOWN = ("طيران", "طايرات", "طايره", "مقاتلات", "مدفعيه", "غارات", "غاره")


@cache
def _excluded(entry_id: str, words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(bare(fold(w)) for w in words)


def _barred(view: View, match: Match) -> bool:
    """«النظام الصحي», «الاحتلال التركي»: the next word makes another name of it."""
    data = match.entry.data
    words = data.get("not_before")
    flown = view.text(match.first - 1).lstrip("ولبف").removeprefix("ال") in _FLOWN  # «طيران العدوان على منزل»
    if words and not flown and bare(view.text(match.last)) in _excluded(match.entry.id, tuple(words)):
        # «أطلقها إرهابيون من أحياء المدينة»: where they fired from, not whose men they are
        return view.text(match.last) != _FROM or bare(view.text(match.last + 1)) not in _FIRED_FROM
    if _parted(view, match):
        return True
    after = data.get("not_after")
    if after and bare(view.text(match.first - 1)) in _excluded(match.entry.id + "<", tuple(after)):
        return True
    return bool(data.get("owner_follows")) and _other_owner(view, match)


def _parted(view: View, match: Match) -> bool:
    """«قصف التنظيم قاعدة …» is not «تنظيم القاعدة»: the article of the second word was given up."""
    if match.last - match.first != 2 or match.kind != "phrase":
        return False
    second = view.tokens[match.last - 1]
    article = view.text(match.first).lstrip("وبفلك").startswith("ال")
    return article and second.kind == "word" and second.text in _BARE_SECONDS


def _other_owner(view: View, match: Match) -> bool:
    """Does the adjective of an owner follow («العدو الأمريكي»), not one of the name's own («…السوري»)?"""
    return any(
        m.entry.data["kind"] == "owner" and m.prefix in ("ال", "") and view.text(m.first).startswith("ال")
        for m in view.starts.get(match.last, ())
    )


def _owners(view: View, country: str | None, day: date | None) -> list[Named]:
    out: list[Named] = []
    for match in view.kinds("owner"):
        if match.suffix or match.prefix not in _OWNER_PREFIXES or view.text(match.last) in _MADE_IN:
            continue
        head = owner_head(view, match)
        data = match.entry.data
        if head is None and _beside_a_force(view, match):
            ids = readings(data, country, day)
            out += [Named(match.first, match.last, ids, match.entry, "army", "", False, True)] if ids else []
            continue
        if head is not None and _of_another(view, head, match):
            continue
        if head is None or (data.get("heads") and head.entry.data["class"] not in data["heads"]):
            continue
        if _whom_it_struck(view, match, head):
            continue
        ids = readings(data, country, day)
        if ids:
            out.append(_of_owner(view, match, head, ids))
    return out


def _whom_it_struck(view: View, match: Match, head: Match) -> bool:
    """«هجوم شنته مسيرة على سوريين», «غارة على مدنيين سودانيين»: people of a nation, whose no aircraft and no
    attack is; an owner has the article («غارات الأمريكيين»), or agrees with two («لغمين حوثيين»)."""
    people = match.prefix in ("", "و") and view.text(match.last - 1).endswith(("يين", "يون", "يان"))
    two = view.text(head.last - 1).endswith(("ين", "ان")) or view.text(head.first).endswith(("ين", "ان"))
    return people and not two and head.entry.data["class"] in ("aircraft", "attack", "weapon")


def _of_another(view: View, head: Match, match: Match) -> bool:
    """«طيران إماراتي مسير داعم لحفتر»: whose the aircraft are was told, and whom they help."""
    between = range(head.last, match.first)
    helps = [i for i in between if view.cue(i, "loyal")]
    return bool(helps) and any(view.owner_at(i) for i in between if i < helps[0])


def _beside_a_force(view: View, match: Match) -> bool:
    """«القوات الأمريكية والبريطانية»: the second of two whose first has an entry of its own."""
    if match.prefix != "وال" and not view.text(match.first).startswith("وال"):
        return False
    names = (m for m in view.ends.get(match.first, ()) if m.entry.data["kind"] == "name")
    return any(view.text(m.first).lstrip("وفبل").removeprefix("ال") in _FORCE_WORDS for m in names)


def _of_owner(view: View, match: Match, head: Match, ids: tuple[str, ...]) -> Named:
    noun = Owned(head.first, str(head.entry.data["class"]), head.prefix, head.entry.data.get("head_slant"))
    titled = match.entry.data.get("phrases") and view.cue_before(match.first, "title")
    shared = not titled and any(view.owner_at(i) for i in range(head.last, match.first))
    if "و" in match.prefix or shared:
        owned = replace(chain(view, noun), first=match.first, second=True)
    else:
        owned = belonging(view, head.first, head.prefix) or chain(view, noun)
    return _named(match, owned, match.last, ids)


def _resolved(found: Sequence[Named]) -> list[Named]:
    """One reading for each stretch: the longest, several entries on one stretch joined."""
    kept: dict[int, Named] = {}
    taken: set[int] = set()
    for named in sorted(found, key=_longest_first):
        other = kept.get(named.last)
        if other is not None and other.first <= named.first:
            kept[named.last] = _twin(other, named)
        elif taken.isdisjoint(range(named.first, named.last)):
            kept[named.last] = named
            taken.update(range(named.first, named.last))
    ordered = sorted(kept.values(), key=lambda n: n.first)
    return [n for i, n in enumerate(ordered) if not (i and _trails(ordered[i - 1], n))]


def _longest_first(n: Named) -> tuple[int, bool, bool, int]:
    return n.first - n.last, n.bare_name, n.entry.data["kind"] != "name", n.first


def _twin(kept: Named, named: Named) -> Named:
    same = (kept.first, kept.entry.data["kind"]) == (named.first, named.entry.data["kind"])
    if not same or named.bare_name:
        return kept
    return replace(kept, ids=tuple(dict.fromkeys(kept.ids + named.ids)))


def _trails(before: Named, named: Named) -> bool:
    """«طيران النظام الحربي»: the adjective after an owner is no aircraft of its own."""
    after = before.last == named.first and named.last == named.first + 1
    return after and named.bare_name and before.head == "aircraft"
