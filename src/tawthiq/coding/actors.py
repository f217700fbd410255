"""Who is named: the words for the sides of a war, and the owners of aircraft, weapons and attacks.

A name stands alone (حزب الله), in construct (طيران النظام) or as an adjective of a noun that can
have an owner (غارة جوية إسرائيلية). What it means may hang on the country and the day; where these
leave several readings, none is asserted: the id is `unknown` and `candidates` lists them. An
aircraft or gunman with no owner is `unknown` with no candidates. The part that the named side
plays is read in actor_roles.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from tawthiq import lexicon
from tawthiq.arabic.fold import bare, fold
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.vocabulary import Entry, Form, Match, Vocabulary, forms_of
from tawthiq.coding.actor_roles import Part, parts
from tawthiq.coding.phrase_view import View, view_of
from tawthiq.coding.words import word_list
from tawthiq.model import Role

_STATE = {"syria_state": ("2024-12-08", "syrian_government", "syrian_transitional_government")}
_MADE_IN = word_list("made_in")
_BETWEEN = word_list("between_noun_and_owner")


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A side named at tokens[first:last].

    `owner_of`: what the words say it owns or is (aircraft, force, adjective, speaker, remnant, area).
    `role_hint` is None where the words give it no part in the attack (holder of the ground, speaker);
    `evidence` names the rule that says so. `slant` is the lexicon's note on the wording.
    """

    first: int
    last: int
    id: str
    candidates: tuple[str, ...]
    owner_of: str
    hedged: bool
    slant: str | None
    entry: str
    role_hint: Role | None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a view's positions before its part is settled; `head` is the noun class before it."""

    first: int
    last: int
    ids: tuple[str, ...]
    entry: Entry
    head: str | None
    prefix: str
    bare_name: bool


@cache
def vocabulary() -> Vocabulary:
    """The look-up over names, owners, nouns with owners and the cues around them."""
    forms: list[Form] = []
    for data in lexicon.load("actors"):
        entry = Entry(data["id"], "actors", data)
        for form in forms_of(entry):
            forms.append(form)
            plain = bare(form.words[0])
            if (
                data["kind"] == "name"
                and not data.get("definite")
                and plain != form.words[0]
                and len(form.words) > 1
            ):
                forms.append(Form(entry, form.kind, form.number, (plain, *form.words[1:])))
    return Vocabulary(forms)


@cache
def _excluded(entry_id: str, words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(bare(fold(w)) for w in words)


def actor_mentions(
    tokens: Sequence[Token],
    matches: Sequence[Match] | None = None,
    *,
    country: str | None,
    day: date | None,
) -> list[ActorMention]:
    """All sides named in the tokens of one sentence, in order, each with the part it plays.

    `country` is an ISO code (sy, iq, ye, ps, lb, sd, ly) or None, `day` the day of the event or of
    publication. `matches`, where given, are those of `vocabulary()` on the same tokens without quotes.
    """
    view = view_of(tokens, vocabulary(), matches)
    land = country.lower() if country else None
    named = _resolved(_owners(view, land, day) + _names(view, land, day))
    return [_mention(view, n, part) for n, part in zip(named, parts(view, named), strict=True)]


def _mention(view: View, named: Named, part: Part) -> ActorMention:
    first, last = view.where[named.first], view.where[named.last - 1] + 1
    known = named.ids if len(named.ids) != 1 else ()
    return ActorMention(
        first,
        last,
        named.ids[0] if len(named.ids) == 1 else "unknown",
        known,
        part.owner_of,
        part.hedged,
        named.entry.data.get("slant"),
        named.entry.id,
        part.role,
        part.evidence,
    )


def readings(data: Mapping[str, Any], country: str | None, day: date | None) -> tuple[str, ...]:
    """Actors that an entry may mean in this country on this day; none where it does not apply."""
    if data.get("valid_from") and day and day < data["valid_from"]:
        return ()
    lands = data.get("countries")
    if lands and country and country not in lands:
        return ()
    by_country = data.get("by_country")
    if by_country:
        return _by_country(data, by_country, country, day)
    if data.get("by_date"):
        ((turn, (before, after)),) = data["by_date"].items()
        return _by_date(turn, before, after, day)
    if data.get("actor"):
        return (data["actor"],)
    return tuple(data.get("candidates") or ())


def _by_country(
    data: Mapping[str, Any], table: Mapping[str, str], country: str | None, day: date | None
) -> tuple[str, ...]:
    if country is None:
        found = tuple(data.get("candidates") or dict.fromkeys(table.values()))
    elif country in table:
        found = (table[country],)
    elif "*" in table:
        found = (table["*"],)
    else:
        found = tuple(data.get("candidates") or ())
    out: list[str] = []
    for name in found:
        out += _by_date(*_STATE[name], day) if name in _STATE else [name]
    return tuple(dict.fromkeys(out))


def _by_date(turn: str, before: str, after: str, day: date | None) -> tuple[str, ...]:
    if day is None:
        return before, after
    return (before,) if day.isoformat() < turn else (after,)


def _names(view: View, country: str | None, day: date | None) -> list[Named]:
    out: list[Named] = []
    for match in view.kinds("name"):
        data = match.entry.data
        if match.suffix or _barred(view, match):
            continue
        ids = readings(data, country, day)
        if not ids:
            continue
        first, head = _construct(view, match)
        out.append(
            Named(
                first,
                match.last,
                ids,
                match.entry,
                head or data.get("class"),
                match.prefix,
                data.get("actor") == "unknown",
            )
        )
    return out


def _barred(view: View, match: Match) -> bool:
    words = match.entry.data.get("not_before")
    return bool(words) and bare(view.text(match.last)) in _excluded(match.entry.id, tuple(words))


def _construct(view: View, match: Match) -> tuple[int, str | None]:
    """طيران النظام، مدفعية قسد: the noun that the name owns, and "طيران تابع للنظام"."""
    first, head = match.first, None
    for _ in range(2):
        before = view.head_ending(first)
        if before is None or match.prefix not in ("", "ال") or "ال" in before.prefix:
            break
        first, head = (
            before.first,
            str(before.entry.data["class"]) if head in (None, "army", "militia", "enemy") else head,
        )
    if first == match.first and bare(view.text(match.first - 1).lstrip("و")).startswith("تابع"):
        back = match.first - 1
        while back > 0 and match.first - back < 5 and bare(view.text(back - 1)) in _BETWEEN:
            back -= 1
        before = view.head_ending(back)
        if before is not None:
            return before.first, str(before.entry.data["class"])
    return first, head


def _owners(view: View, country: str | None, day: date | None) -> list[Named]:
    out: list[Named] = []
    for match in view.kinds("owner"):
        if (
            match.suffix
            or match.prefix not in ("", "ال", "و", "وال", "ل", "لال")
            or view.text(match.last) in _MADE_IN
        ):
            continue
        head = _head_of(view, match)
        data = match.entry.data
        if head is None or (data.get("heads") and head.entry.data["class"] not in data["heads"]):
            continue
        ids = readings(data, country, day)
        if ids:
            start = head.first if "و" not in match.prefix else match.first
            out.append(
                Named(start, match.last, ids, match.entry, str(head.entry.data["class"]), head.prefix, False)
            )
    return out


def _head_of(view: View, match: Match) -> Match | None:
    """The noun that an owner's adjective agrees with, over other adjectives and hedges between."""
    at = match.first
    for _ in range(11):
        head = view.head_ending(at)
        if head is not None:
            return head if _agrees(view, head, match, at == match.first) else None
        word = view.text(at - 1)
        plain = bare(word)
        if at == 0 or not (
            plain in _BETWEEN or plain[1:] in _BETWEEN or view.is_model(at - 1) or view.owner_at(at - 1)
        ):
            return None
        at -= 1
    return None


def _agrees(view: View, head: Match, match: Match, adjacent: bool) -> bool:
    word = view.text(match.first).lstrip("و")
    if match.number == "dual" and word.endswith("يا") and not view.text(head.first).endswith("ا"):
        return view.text(match.first - 1).endswith("ا") and not adjacent
    defined = "ال" in match.prefix or word.startswith("ال")
    head_defined = (
        "ال" in head.prefix
        or view.text(head.last - 1).startswith("ال")
        or view.text(head.first).startswith("ال")
    )
    if match.entry.data.get("phrases"):  # proper names: قوات الأسد
        return adjacent and "ال" not in head.prefix
    return (adjacent and (defined or not head_defined)) or (
        not adjacent and (defined == head_defined or not defined)
    )


def _resolved(found: list[Named]) -> list[Named]:
    """One reading for each stretch: the longest, several entries on one stretch joined."""
    found.sort(key=lambda n: (-(n.last - n.first), n.bare_name, n.first))
    kept: list[Named] = []
    for named in found:
        twin = next(
            (i for i, k in enumerate(kept) if k.last == named.last and k.first <= named.first < k.last), None
        )
        if twin is not None:
            other = kept[twin]
            if (other.first, other.entry.data["kind"]) == (
                named.first,
                named.entry.data["kind"],
            ) and not named.bare_name:
                ids = tuple(dict.fromkeys(other.ids + named.ids))
                kept[twin] = Named(
                    other.first, other.last, ids, other.entry, other.head, other.prefix, other.bare_name
                )
            continue
        if any(k.first < named.last and named.first < k.last for k in kept):
            continue
        kept.append(named)
    return sorted(kept, key=lambda n: n.first)
