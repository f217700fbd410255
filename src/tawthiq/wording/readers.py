"""Does an example hold: for each family, what an entry reads in a text, by the step that asks for the family.

A reader gives the words read (`right`), so that the example's `reads` must be among them; or (`wrong`) what
speaks against a counter-example: nothing does where the entry reads nothing in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tawthiq.arabic.clitics import cuts
from tawthiq.arabic.dates.read import Reference, date_mentions
from tawthiq.arabic.fold import fold
from tawthiq.arabic.numbers.read import counted, parse_number
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.coding.actors.mentions import ActorMention, actor_mentions
from tawthiq.coding.speakers.attributions import Attribution, attributions
from tawthiq.coding.speakers.outlets import outlet_country, outlet_kind
from tawthiq.coding.words import family
from tawthiq.places import place_mentions, report_context
from tawthiq.places.words import hits
from tawthiq.wording.one_report import PUBLISHED, protected, reading

Data = Mapping[str, Any]
Read = Callable[[Data, Data], list[str]]
_PLACE = " في مدينة سرمين"


@dataclass(frozen=True, slots=True)
class Reader:
    """`right` gives the words that the entry reads in an example, `wrong` those in a counter-example."""

    right: Read
    wrong: Read


def slice_of(text: str, tokens: list[Token], first: int, last: int) -> str:
    """The words of a text at tokens[first:last], empty where there are none."""
    return text[tokens[first].start : tokens[last - 1].end] if last > first else ""


def _in_family(name: str) -> Reader:
    """Means, harm, objects, markers: the entry's words; wrong only where a report makes a claim of them."""

    def right(entry: Data, example: Data) -> list[str]:
        text = example["text"]
        tokens = tokenize(text)
        found = [m for m in family(name).matches(tokens) if m.entry.id == entry["id"]]
        return [slice_of(text, tokens, m.first, m.last) for m in found]

    def wrong(entry: Data, example: Data) -> list[str]:
        found = right(entry, example)
        return found if name == "markers" or (found and _claimed(name, entry, example)) else []

    return Reader(right, wrong)


def _claimed(name: str, entry: Data, example: Data) -> bool:
    read = reading(example["text"] + _PLACE)
    return any(f"{name}/{entry['id']}" in c.rules for c in (*read.claims, *read.totals))


def _units(entry: Data, example: Data) -> list[str]:
    tokens = tokenize(example["text"])
    found = [c for c in counted(tokens) if c.unit == entry["id"] or entry.get("role")]
    return [slice_of(example["text"], tokens, c.first, c.last) for c in found]


def _counts(_entry: Data, example: Data) -> list[str]:
    tokens = tokenize(example["text"])
    return [slice_of(example["text"], tokens, c.first, c.last) for c in counted(tokens)]


def _numbers(_entry: Data, example: Data) -> list[str]:
    """Every count and number, from its beginning to the end of each of its words."""
    text, tokens = example["text"], tokenize(example["text"])
    spans = [(c.first, c.last) for c in counted(tokens)]
    spans += [(p.first, p.last) for p in (parse_number(tokens, i) for i in range(len(tokens))) if p]
    return [slice_of(text, tokens, first, end) for first, last in spans for end in range(first + 1, last + 1)]


def _no_number(entry: Data, example: Data) -> list[str]:
    """Counts of people in the text that hold a word of the entry."""
    values = [w for words in (entry.get("values") or {}).values() for w in words]
    listed = [*values, *(w for k in ("words", "before", "after") for w in entry.get(k) or ())]
    tokens = tokenize(example["text"])
    found = [c for c in counted(tokens) if (c.group or c.outcome) and not c.bare]
    spans = [slice_of(example["text"], tokens, c.first, c.last) for c in found]
    return [span for span in spans if any(_stands(str(w), fold(span)) for w in listed)]


def _dates(entry: Data, example: Data) -> list[str]:
    text, tokens = example["text"], tokenize(example["text"])
    day = _day(example.get("published")) or date.fromisoformat(PUBLISHED)
    found = date_mentions(tokens, Reference(day, day))
    wanted = {k: str(example[k]) for k in ("start", "end") if k in example}
    found = [m for m in found if all(getattr(m, k) == v for k, v in wanted.items())]
    return [slice_of(text, tokens, m.first, m.last) for m in found if _has(entry, tokens[m.first : m.last])]


def _has(entry: Data, tokens: list[Token]) -> bool:
    """Does a phrase of the entry stand in these tokens?"""
    words = " ".join(t.text for t in tokens)
    return any(_stands(str(p), words) for p in entry["phrases"])


def _stands(phrase: str, folded: str) -> bool:
    """Do the words of a phrase stand in a folded text, its first word with or without clitics?"""
    wanted, here = fold(phrase).split(), folded.split()
    return any(
        here[at + 1 : at + len(wanted)] == wanted[1:] and any(c.word == wanted[0] for c in cuts(here[at]))
        for at in range(len(here))
    )


BARRING = frozenset(
    {"named_month", "named_weekday", "named_today", "today_paper", "not_today", "not_tonight", "ranked"}
)
"""Words of dates whose work is to keep a date from being read."""


def _date_words(entry: Data, example: Data) -> list[str]:
    """Dates with the entry's words; for what no date holds, its own words where they do their work."""
    if entry["kind"] not in (*BARRING, "event_noun", "lasting"):
        return _dates(entry, example)
    text, tokens = example["text"], tokenize(example["text"])
    ends = [m.last for m in date_mentions(tokens, Reference(date.fromisoformat(PUBLISHED)))]
    if entry["kind"] == "event_noun":  # what a date of another event points to (غداة القصف)
        spans = [(end, end + n) for end in ends for n in (1, 2) if end + n <= len(tokens)]
    elif entry["kind"] == "lasting":  # what منذ says the beginning of
        spans = [(at, at + 1) for at in range(len(tokens) if ends else 0)]
    else:
        n = max(len(str(p).split()) for p in entry["phrases"])
        spans = [] if ends else [(at, at + n) for at in range(len(tokens) + 1 - n)]
    return [slice_of(text, tokens, a, b) for a, b in spans if _has(entry, tokens[a:b])]


def _lists(entry: Data, example: Data) -> list[str]:
    """The listed words that stand in the text: whole, without clitics, or as the beginning of a word."""
    text = example["text"]
    tokens = tokenize(text)
    listed = {fold(str(w)) for w in entry["words"]}
    stem = entry["id"].endswith("stems") or entry["id"] in _STEMS
    out = []
    for first in range(len(tokens)):
        for last in range(first + 1, min(first + 6, len(tokens)) + 1):
            words = " ".join(t.text for t in tokens[first:last])
            head, _, rest = words.partition(" ")
            forms = {(c.word + " " + rest).strip() for c in cuts(head)} | {words}
            if forms & listed or (stem and any(f.startswith(tuple(listed)) for f in forms)):
                out.append(slice_of(text, tokens, first, last))
    return out


_STEMS = frozenset({
    "most_of", "own_forces", "own_fighters", "exchange_stems", "violent_death", "pictures", "rubble",
})  # fmt: skip


def _actors(entry: Data, example: Data) -> list[str]:
    """Stretches by the entry with the part, the doubt and the slant told, and each ending of theirs."""
    text = example["text"]
    tokens = tokenize(text)
    found = actor_mentions(tokens, country=example.get("country"), day=_day(example.get("day")))
    wanted = example.get("entry", entry["id"])
    read = [m for m in found if m.entry == wanted and _as_told(m, example)]
    return [slice_of(text, tokens, first, m.last) for m in read for first in range(m.first, m.last)]


def _as_told(mention: ActorMention, example: Data) -> bool:
    told = {"role": mention.role_hint, "hedged": mention.hedged, "slant": mention.slant}
    return all(told[key] == example[key] for key in told if key in example)


def _day(value: Any) -> date | None:
    return value if isinstance(value, date) or value is None else date.fromisoformat(value)


def _speakers(entry: Data, example: Data) -> list[str]:
    return [
        _bare(words) for words, a in _said(example)
        if (a.type, a.stance) == (example["type"], example["stance"])
        and ("admits" not in example or a.admits == example["admits"])
    ]


def _bare(words: str) -> str:
    return words.strip(' "«»“”')


def _said(example: Data) -> list[tuple[str, Attribution]]:
    text = example["text"]
    tokens = tokenize(text)
    return [(slice_of(text, tokens, a.first, a.last), a) for a in attributions(tokens, text=text)]


def _not_said(entry: Data, example: Data) -> list[str]:
    return [words or a.type for words, a in _said(example) if _is_wrong(entry, example, a)]


def _is_wrong(entry: Data, example: Data, one: Attribution) -> bool:
    """Is this what the counter-example says must not be read?"""
    kind = entry["kind"]
    if kind in ("verb", "prep", "participle", "unattributed"):
        return bool(one.verb_entry == entry["id"])
    if kind in ("head", "capital"):
        return bool(one.speaker_entry == entry["id"] and one.type == entry["type"])
    if kind == "perception":
        return bool(one.stance == "asserts")
    if kind == "modifier":
        return bool(one.type == entry["type"])
    if kind == "mark":
        return bool(one.stance == entry["stance"])
    return one.admits == example.get("admits", "act") if kind in ("own_act", "own_attack", "harm") else True


def _outlets(entry: Data, example: Data) -> list[str]:
    """The outlet as a voice or as what relayed one; for a word of outlets' names, where it works."""
    if "outlet" in example or entry["kind"] == "word":
        return _named_outlet(entry, str(example.get("outlet", example["text"])))
    found = []
    for words, a in _said(example):
        own = a.speaker_entry == entry["id"] or ("type" in example and _is_named(entry, words))
        if own and example.get("type", a.type) == a.type:
            found.append(_bare(words))
        found += [_bare(v.text) for v in a.via if _is_named(entry, v.text)]
    return found


def _named_outlet(entry: Data, name: str) -> list[str]:
    voice = entry["kind"] == "word" and "voice" in entry
    says = outlet_kind(name) == entry["voice"] if voice else outlet_country(name) == entry["country"]
    return [str(n) for n in entry["names"] if says and _stands(str(n), fold(name))]


def _is_named(entry: Data, words: str) -> bool:
    return any(_stands(str(n), fold(words)) for n in entry["names"])


def _people(_entry: Data, example: Data) -> list[str]:
    return protected(example["text"])


def _places(entry: Data, example: Data) -> list[str]:
    """The stretch of the entry's own words; for plain lists of names, the names read as places."""
    text = example["text"]
    tokens = tokenize(text)
    if not isinstance(entry["words"], list):
        found = place_mentions(tokens, text, report_context([tokens]))
        return [name for m in found for name in (slice_of(text, tokens, m.first, m.last), *m.names)]
    texts = [t.text for t in tokens]
    starts = [(at, h) for at in range(len(texts)) for h in hits(texts, at) if h.data["id"] == entry["id"]]
    return [slice_of(text, tokens, at, h.last) for at, h in starts]


def _no_place(entry: Data, example: Data) -> list[str]:
    """The entry's words that are part of a place: the word alone may be found (قاعدة المساواة)."""
    text = example["text"]
    tokens = tokenize(text)
    places = place_mentions(tokens, text, report_context([tokens]))
    named = " | ".join(fold(slice_of(text, tokens, m.first, m.last)) for m in places)
    return [words for words in _places(entry, example) if fold(words) in named]


READERS: dict[str, Reader] = {
    **{name: _in_family(name) for name in ("means", "harm", "objects", "markers")},
    "units": Reader(_counts, lambda e, x: _units(e, x) if not e.get("role") else []),
    "numbers": Reader(_numbers, _no_number),
    "dates": Reader(_date_words, _dates),
    "wordlists": Reader(_lists, _lists),
    "actors": Reader(_actors, _actors),
    "speakers": Reader(_speakers, _not_said),
    "outlets": Reader(_outlets, _outlets),
    "people": Reader(_people, _people),
    "places": Reader(_places, _no_place),
}
