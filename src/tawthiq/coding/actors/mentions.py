"""Who is named: the words for the sides of a war, and the owners of aircraft, weapons and attacks.

A name stands alone (حزب الله), in construct (طيران النظام) or as an adjective of a noun that can
have an owner (غارة جوية إسرائيلية). What it means may hang on the country and the day; where these
leave several readings, none is asserted: the id is `unknown` and `candidates` lists them. An
aircraft or gunman with no owner is `unknown` with no candidates. The part that the named side
plays is read in actor_roles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from tawthiq.arabic.families import entries
from tawthiq.arabic.fold import bare
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.vocabulary import Form, Match, Rows, Vocabulary, rows_of
from tawthiq.coding.actors.named import Named, named_in
from tawthiq.coding.actors.roles import Part, parts
from tawthiq.coding.phrase_view import Plain, View, plain_of, view_of
from tawthiq.lexicon.tables import table
from tawthiq.model import Role
from tawthiq.records import record

_NAMING = ("name", "owner")
_NOBODY = ("unknown", "other")


@record
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

    @property
    def known(self) -> bool:
        """Is it a side of the codebook, neither unknown nor only some other?"""
        return self.id not in _NOBODY

    @property
    def surely_attacks(self) -> bool:
        return self.known and self.role_hint == "attacker" and not self.hedged


@cache
def vocabulary() -> Vocabulary:
    """The look-up over names, owners, nouns with owners and the cues around them."""
    return Vocabulary(entries("actors"), _rows())


@table()
def _rows() -> Rows:
    return rows_of(entries("actors"), _with_indefinite)


def _with_indefinite(form: Form) -> Iterator[Form]:
    yield form
    data, plain = form.entry.data, bare(form.words[0])
    indefinite = data["kind"] == "name" and not data.get("definite") and plain != form.words[0]
    if indefinite and len(form.words) > 1:
        yield Form(form.entry, form.kind, form.number, (plain, *form.words[1:]))


def actor_mentions(
    tokens: Sequence[Token],
    matches: Sequence[Match] | None = None,
    *,
    country: str | None,
    day: date | None,
    plain: Plain | None = None,
) -> list[ActorMention]:
    """All sides named in the tokens of one sentence, in order, each with the part it plays.

    `country` is an ISO code (sy, iq, ye, ps, lb, sd, ly) or None, `day` the day of the event or of
    publication. `plain`: the tokens without quotation marks, where they are at hand; `matches`: those of
    `vocabulary()` on them.
    """
    plain = plain or plain_of(tokens)
    found = vocabulary().matches(plain[0]) if matches is None else matches
    if not any(m.entry.data.get("kind") in _NAMING for m in found):
        return []  # nobody is named, as in most sentences
    view = view_of(plain, found)
    land = country.lower() if country else None
    named = named_in(view, land, day)
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
        _slant(named),
        named.entry.id,
        part.role,
        part.evidence,
    )


def _slant(named: Named) -> str | None:
    """The lexicon's note on the wording: the name's own, or that of a loaded noun before it."""
    own = named.entry.data.get("slant")
    return named.slant if named.slant and own in (None, "neutral") else own
