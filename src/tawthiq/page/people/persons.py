"""Names of victims, witnesses and unofficial sources; persons named for an office are told apart.

A name is marked when its own words are nothing but a name, or when a title, kinship, a verb of
speech or a list of names introduces it. A miss endangers somebody; a mask too many is undone by a
reader: where the two conflict, mask.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from tawthiq.arabic.fold import IGNORED
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.model import Restricted, Segment
from tawthiq.page.people.admits import admits
from tawthiq.page.people.again import again
from tawthiq.page.people.aliases import NICKNAMED, aliases, nicknames
from tawthiq.page.people.begins import BEFORE, REACH, goes_on, joins, may_start
from tawthiq.page.people.calls import by_call
from tawthiq.page.people.clauses import by_clause
from tawthiq.page.people.context import LEADING, Context, is_blocked, leads, read_context
from tawthiq.page.people.doubts import is_rather_words
from tawthiq.page.people.everyday import by_everyday
from tawthiq.page.people.frames import leads_run, leftwards, told_after
from tawthiq.page.people.headers import may_head
from tawthiq.page.people.houses import by_house
from tawthiq.page.people.initials import dotted
from tawthiq.page.people.latin import latin_names
from tawthiq.page.people.lists import Expectation, list_names, names_of_items, rows
from tawthiq.page.people.name_here import name_at, past_saints
from tawthiq.page.people.names import Name
from tawthiq.page.people.nicks import by_nick
from tawthiq.page.people.offices import named_for_office
from tawthiq.page.people.positions import by_position, credited
from tawthiq.page.people.public import bears_title, is_public
from tawthiq.page.people.quotes import quoted_rows
from tawthiq.page.people.rolls import by_roll
from tawthiq.page.people.rows import by_row
from tawthiq.page.people.run import prolonged
from tawthiq.page.people.runs import run_items
from tawthiq.page.people.signs import ROOMS, by_sign
from tawthiq.page.people.slots import by_slot
from tawthiq.page.people.stand import by_stand
from tawthiq.page.people.words import Mark, cues, matters, opens_phrase, phrases, starts_name, stems
from tawthiq.page.restricted import joined, merged
from tawthiq.remember import remembered

_THEY = frozenset({"هم", "هما", "وهم", "وهما"})
_TWO_WORDS = ("والي", "نادي", "ابنيه", "وابنيه")


@dataclass(slots=True)
class Found:
    """Names of one report: their words, and whether they are public."""

    private: list[tuple[Restricted, tuple[str, ...]]] = field(default_factory=list)
    public: set[tuple[str, ...]] = field(default_factory=set)
    shown: list[Restricted] = field(default_factory=list)  # where public persons are named with their office


def persons(text: str, segments: Sequence[Segment]) -> list[Restricted]:
    """Spans of the names to protect in every segment but comments (masked whole) and bylines."""
    found = Found()
    read: list[list[Token]] = []
    passed: list[Segment] = []
    listed = Expectation()
    items = run_items(text)
    for segment in segments:
        if segment.kind == "byline":
            _keep(text, (words := tokenize(text, segment.start, segment.end)), credited(words), found)
        if segment.kind in ("comment", "byline"):
            continue
        inside = items[bisect_left(items, segment.start) : bisect_left(items, segment.end)]
        line = text[segment.start : segment.end]
        if not (listed.open or inside or may_head(line)) and not any(map(matters, line.split())):
            passed.append(segment)
            continue
        # a name goes on over a line's end, and in a hashtag: lines that stand apart are segments of their own
        cut = tokenize(text, segment.start, segment.end)
        tokens = [
            _plain(text, t) if t.text in _TWO_WORDS else t
            for t in cut if t.kind != "break" and t.text != "_"
        ]  # fmt: skip
        read.append(tokens)
        names = credited(tokens) or list_names(text, tokens, segment.kind, listed)
        taken = _keep(text, tokens, names, found)
        taken |= _keep(text, tokens, names_of_items(text, tokens, inside, taken), found)
        taken |= _keep(text, tokens, rows(text, tokens, taken), found)
        if line.count('"') > 3 or line.count("“") > 1 or line.count("«") > 1:
            taken |= _keep(text, tokens, _untaken(quoted_rows(tokens), taken), found)
        _scan(text, tokens, taken, found)
    known = _parts_of(found.public)
    kept = [
        (span, words)
        for span, words in found.private
        if (len(words) > 2 and words not in found.public) or (words[0], words[-1]) not in known
    ]
    spans = again(text, read, passed, kept, found.public, found.shown)
    return joined(text, merged([*spans, *dotted(text), *latin_names(text, segments, kept)]))


def _plain(text: str, token: Token) -> Token:
    """'وإلى', which folds to the governor والي, as the particle that it is; 'نادى' as the verb, no club;
    'أبنية' as buildings, nobody's two sons."""
    if text[token.end - 1] == "ة":
        return Token("مباني", token.start, token.end, token.kind)
    if text[token.end - 1] != "ى":
        return token
    if token.text == "نادي":
        return Token("ينادي", token.start, token.end, token.kind)
    return Token("الي", token.start + 1, token.end, token.kind)


def _untaken(names: Sequence[Name], taken: set[int]) -> list[Name]:
    return [n for n in names if taken.isdisjoint(range(n.first, n.last))]


def _keep(text: str, tokens: Sequence[Token], names: Sequence[Name], found: Found) -> set[int]:
    taken: set[int] = set()
    for name in names:
        taken.update(range(name.first, name.last))
        found.private.append((_span(text, tokens, name), _words(tokens, name)))
        _with_alias(text, tokens, name, found)
    return taken


def _scan(text: str, tokens: Sequence[Token], taken: set[int], found: Found) -> None:
    """Read the tokens from left to right; `ended`: where the last name to protect ended, `office`: the last
    public one, `barrier`: what lies before it is said of others."""
    at, ended, office, barrier, listing = 0, -9, -9, 0, -99
    found.public.update(_words(tokens, public) for public in named_for_office(tokens))
    told = by_clause(text, tokens)
    told |= by_position(text, tokens)
    told |= told_after(text, tokens)
    told |= by_slot(text, tokens)
    told |= by_sign(text, tokens)
    told = by_house(tokens) | by_call(text, tokens) | by_roll(tokens) | told
    told |= by_nick(text, tokens)
    told = by_everyday(text, tokens) | by_row(text, tokens) | by_stand(text, tokens) | told
    awake = sorted({*_awake(tokens), *told, *taken, len(tokens)})
    while at < len(tokens):
        if at - ended > REACH:
            at = awake[bisect_left(awake, at)]
            if at == len(tokens):
                break
        if tokens[at].kind != "word" or at in taken:
            barrier = at + 1 if at in taken else barrier
            at += 1
            continue
        if tokens[at].text in LEADING and leads(tokens, at):
            at += 1
            continue
        before = cues(tokens[at - 1].text) if at and tokens[at - 1].kind == "word" else 0
        opens = not at or tokens[at - 1].kind != "word"
        run = leads_run(tokens, at) if opens and at not in told else None
        if run is not None:
            told[at] = run
        if not (at in told or may_start(tokens, at, before, ended)):
            at += 1
            continue
        skipped = 0 if at in told else _skipped(tokens, at, before, found)
        if skipped:
            office = at + skipped
            at += skipped
            continue
        name, known = name_at(text, tokens, at, before, ended, told)
        if name is None:
            at += 1
            continue
        if (known or name.kunya) and 0 < office < at and nicknames(tokens, office, at):
            found.public.add(_words(tokens, name))
            at = office = name.last
            continue
        if is_blocked(tokens, name) and not (known and tokens[name.first - 1].text in ROOMS):
            at = past_saints(tokens, name)
            continue
        follows = joins(tokens, name, ended) or (name.given and _in_list(tokens, name.first, listing))
        context = read_context(tokens, name, follows, barrier)
        if is_public(tokens, name, context) or _joins_public(tokens, name, office, context):
            found.public.add(_words(tokens, name))
            found.shown.append(_span(text, tokens, name))
            office = name.last
        elif _is_private(text, tokens, name, context, known, at in told):
            name = prolonged(text, tokens, leftwards(tokens, name, ended))
            found.private.append((_span(text, tokens, name), _words(tokens, name)))
            if context.title in _THEY or (
                at > 1 and tokens[at - 1].text == "من" and tokens[at - 2].text == "كل"
            ):
                listing = at
            ended = barrier = name.last
            name = _with_alias(text, tokens, name, found)
        else:
            at = name.last if name.kunya else at + 1
            continue
        at = name.last


def _is_private(
    text: str, tokens: Sequence[Token], name: Name, context: Context, known: bool, led: bool
) -> bool:
    told = known or admits(tokens, name, context) or bears_title(tokens, name, context.barrier)
    return told and not is_rather_words(text, tokens, name, context, known or led)


def _awake(tokens: Sequence[Token]) -> list[int]:
    """Where a name may start (`may_start`); elsewhere only where one stands close before: most words."""
    out, led = [], True
    for at, token in enumerate(tokens):
        starts, goes_before = _ways(token.text) if token.kind == "word" else (True, True)
        if starts or led:
            out.append(at)
        led = goes_before or bool(token.text in LEADING and leads(tokens, at))
    return out


@remembered(50_000)
def _ways(word: str) -> tuple[bool, bool]:
    """May a name start with the word; may one follow it, whatever it is?"""
    led = bool(cues(word) & BEFORE) or word in NICKNAMED or word.startswith("ال") or word == "ب"
    return len(word) < 2 or starts_name(word), led


def _in_list(tokens: Sequence[Token], at: int, listing: int) -> bool:
    """Behind a comma in a sentence that told names: 'وهم فلان رئيس …، وفلان'."""
    if at - listing > 60 or tokens[at - 1].text not in "،,؛;":
        return False
    return not any(t.text in ".؟!" and t.kind == "mark" for t in tokens[listing:at])


def _joins_public(tokens: Sequence[Token], name: Name, office: int, context: Context) -> bool:
    """'الوزيران فلان وفلان': joined to a public person, with no title of its own."""
    joined = name.first == office and tokens[name.first].text[:1] == "و" and name.cut
    return bool(joined and not context.cue and name.units > 1)


def _skipped(tokens: Sequence[Token], at: int, before: int, found: Found) -> int:
    """How many tokens a place that looks like a name, or a public person, takes up."""
    if not opens_phrase(tokens[at].text):
        return 0
    places, public = phrases("placename"), phrases("public")
    for _, word in [(0, tokens[at].text), *stems(tokens[at].text)]:
        for words in public.get(word, ()):
            if _stands(tokens, at, words) and not goes_on(tokens, at + len(words)):
                found.public.add(words)
                return len(words)
        for words in places.get(word, ()) if not before & (Mark.PRIVATE | Mark.KIN | Mark.SPEECH) else ():
            shaykhs = words[0] == "الشيخ" and not before & Mark.PLACE and goes_on(tokens, at + len(words))
            if _stands(tokens, at, words) and not shaykhs:
                return len(words)
    return 0


def _stands(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> bool:
    return [t.text for t in tokens[at + 1 : at + len(words)]] == [*words[1:]]


def _with_alias(text: str, tokens: Sequence[Token], name: Name, found: Found) -> Name:
    """Keep what somebody is called besides; the last name of the person, where reading goes on."""
    for alias in aliases(tokens, name):
        found.private.append((_span(text, tokens, alias), _words(tokens, alias)))
        name = alias
    return name


def _words(tokens: Sequence[Token], name: Name) -> tuple[str, ...]:
    first = tokens[name.first].text
    opening = next((w for cut, w in stems(first) if cut == name.cut), first) if name.cut else first
    return (opening, *(t.text for t in tokens[name.first + 1 : name.last]))


def _span(text: str, tokens: Sequence[Token], name: Name) -> Restricted:
    start, left = tokens[name.first].start, name.cut
    while left or text[start] in IGNORED:
        left -= text[start] not in IGNORED
        start += 1
    return Restricted("person", start, tokens[name.last - 1].end)


def _parts_of(public: set[tuple[str, ...]]) -> set[tuple[str, str]]:
    """First and last word of all that a public person may be called by: not the first name alone, which
    a victim may bear too.
    """
    return {
        (words[first], words[last])
        for words in public
        for first in range(len(words))
        for last in range(first, len(words))
        if first or last or len(words) == 1
    }
