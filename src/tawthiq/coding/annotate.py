"""Everything that stands in a sentence, found once: means, harm words, objects, markers, counts,
dates, places, actors, speakers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tawthiq.arabic.dates.read import DateMention, Reference, date_mentions
from tawthiq.arabic.fold import fold
from tawthiq.arabic.numbers.read import Counted, counted
from tawthiq.arabic.numbers.words import number_words
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.actors.mentions import ActorMention, actor_mentions
from tawthiq.coding.clitics import is_one_of
from tawthiq.coding.own_side import with_admissions
from tawthiq.coding.phrase_view import Plain, plain_of
from tawthiq.coding.risen import with_areas, without_sums
from tawthiq.coding.sentences import Sentence
from tawthiq.coding.speakers.attributions import Attribution, attributions
from tawthiq.coding.words import family, word_list
from tawthiq.model import Report
from tawthiq.places import PlaceContext, PlaceMention, place_mentions
from tawthiq.records import record

_PARTS = word_list("parts_of_building")
_YEARS = 1900  # «منذ 2011 سوريا …» is no count
_MEASURE = 5  # words from the bracket to the town that a distance is measured from
_LIGHT = frozenset("،,\"“”«»'")


@record
class Annotated:
    """A sentence with its mentions, each by token range within the sentence."""

    sentence: Sentence
    means: tuple[Match, ...]
    harm: tuple[Match, ...]
    objects: tuple[Match, ...]
    markers: tuple[Match, ...]
    counted: tuple[Counted, ...]
    dates: tuple[DateMention, ...]
    places: tuple[PlaceMention, ...]
    actors: tuple[ActorMention, ...]
    said: tuple[Attribution, ...]
    people: tuple[tuple[int, int], ...]  # names of persons, as the report marks them restricted


_REPORTERS = ("مراسل", "مراسله", "مراسلو", "قناه", "موقع", "شبكه", "تلفزيون", "مراسلي")
_THAT = ("ان", "بان", "انه", "بانه", ":", "في", "عن")


def annotate(
    sentence: Sentence,
    report: Report,
    reference: Reference,
    context: PlaceContext,
    country: str | None,
    day: date | None,
    earlier: Sequence[Attribution],
    previous: Sequence[Attribution] = (),
    quoted: bool = False,
) -> Annotated:
    """All mentions of one sentence. `earlier` are the speakers whom "وأضاف" and "المصدر" may go on with,
    `previous` those of the sentence right before; `quoted`: it begins inside a quotation."""
    tokens = sentence.tokens
    outlet = _outlet_words(tokens, report.outlet)
    found = place_mentions(tokens, report.text, context)
    counts = counted(tokens)
    outlet |= _nationals(counts, tokens)
    harm, people = family("harm").matches(tokens), _people(tokens, report)
    outlet |= _killed_by_name(harm, people)
    called = _called(tokens, people)
    places = tuple(p for p in found if not outlet & set(range(p.first, p.last)))
    places = tuple(p for p in places if not any(a <= p.first and p.last <= b for a, b in called))
    taken = _covered(places, tokens)
    named = frozenset(i for p in places if not p.anaphor for i in range(p.first, p.last))
    dates = tuple(
        d for d in date_mentions(tokens, reference)
        if not (named.issuperset(range(d.first, d.last)) or _of_an_outlet(d, tokens))
    )  # fmt: skip
    timed = {i for d in dates for i in range(d.first, d.last)}
    struck, plain = family("means").matches(tokens), plain_of(tokens)
    spoken = _said(sentence, report, earlier, previous, quoted, plain)
    said = tuple(a for a in spoken if not _tells(a, _outside(struck, named)))
    actors = tuple(actor_mentions(tokens, country=country, day=day, plain=plain))
    voices = frozenset(i for a in said for i in range(a.first, a.last + _tells_a_channel(a, tokens)))
    places = tuple(p for p in places if not _measured_from_a_voice(p, tokens, voices))
    places = tuple(p for p in places if not _in_its_name(p, actors))
    actors = tuple(a for a in actors if not _in_a_buildings_name(a, places))
    marks = [m for m in _over_commas("markers", tokens) if not _once_so(m, counts, tokens)]
    families, barred = _families(counts), timed | _numbered(places, tokens) if counts else timed
    elsewhere = taken | _of_camps(places, tokens) if counts else taken
    return Annotated(
        sentence,
        _outside(struck, named | timed | voices | families),
        _outside(harm, named | voices | families),
        _outside(family("objects").matches(tokens), taken | _camps(places) | _to_him(tokens, report.text)),
        with_areas(without_sums(_outside(marks, named), tokens), tokens, places),
        tuple(c for c in counts if _counts(c, elsewhere, barred)),
        dates,
        places,
        actors,
        with_admissions(said, actors, tokens),
        people,
    )


def _once_so(m: Match, counts: Sequence[Counted], tokens: Sequence[Token]) -> bool:
    """«اغتالوا مدير ناحية سابقا»: what he was."""
    if tokens[m.first].text != "سابقا" or m.last - m.first > 1:
        return False
    people = (p for c in counts for p in (c.parts or (c,)))
    return any(c.bare and c.unit in _CALLINGS and 0 <= m.first - c.last <= 1 for c in people)


def _tells_a_channel(said: Attribution, tokens: Sequence[Token]) -> bool:
    """«قالت مصادر طبية للمسيرة إن …»: told to a channel of that name, and no drone."""
    return said.last < len(tokens) and tokens[said.last].text == _TO_A_CHANNEL


def _measured_from_a_voice(p: PlaceMention, tokens: Sequence[Token], voices: frozenset[int]) -> bool:
    """«قال ضابط من شرطة بعقوبة (60 كلم شمال شرق بغداد)»: how far the speaker's town lies from another."""
    opens = [i for i in range(max(0, p.first - _MEASURE), p.first) if tokens[i].text == "("]
    measured = bool(opens) and any(t.kind == "number" for t in tokens[opens[-1] : p.first + 1])
    return measured and opens[-1] - 1 in voices


def _in_its_name(p: PlaceMention, actors: Sequence[ActorMention]) -> bool:
    """«قتل شخصان من مجلس شورى مجاهدي درنة»: the town is part of the group's name."""
    return any(a.first < p.first and p.last <= a.last for a in actors)


def _in_a_buildings_name(a: ActorMention, places: Sequence[PlaceMention]) -> bool:
    """«الهجوم على المستشفى السعودي»: the hospital's name, and not whose attack it was."""
    named = (p for p in places if p.place.precision == "exact" and p.place.id and p.place.kind == "landmark")
    return any(p.first > a.first and p.first < a.last <= p.last for p in named)


def _killed_by_name(harm: Sequence[Match], people: Sequence[tuple[int, int]]) -> frozenset[int]:
    """«مقتل أبو عمر مع اثنين …»: who is named right behind the word is no village of his name."""
    ends = {m.last for m in harm} if people else set()
    return frozenset(i for first, last in people if first in ends for i in range(first, last))


def _called(tokens: Sequence[Token], people: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """«مدني يدعى علي بن علي»: who is called so is no village of a part of the name."""
    return [(a, b) for a, b in people if a and tokens[a - 1].text.lstrip("و") in _CALLED]


def _of_an_outlet(d: DateMention, tokens: Sequence[Token]) -> bool:
    """«قال مراسل حلب اليوم إن …»: the day is of a channel's name."""
    if d.last - d.first > 1 or tokens[d.first].text != "اليوم" or d.first < 2 or d.last >= len(tokens):
        return False
    before = tokens[d.first - 2].text.lstrip("ول")
    return before in _REPORTERS and tokens[d.last].text in _THAT


def _to_him(tokens: Sequence[Token], text: str) -> frozenset[int]:
    """«لجأ إليه مدنيون»: folded it is spelt like «آلية», a vehicle."""
    alike = (i for i, t in enumerate(tokens) if t.text == "اليه")
    return frozenset(i for i in alike if text[tokens[i].start] != "آ")


def _tells(said: Attribution, means: Sequence[Match]) -> bool:
    """«قوات النظام ترتكب مجزرة في سراقب: 12 شهيدا»: before the colon stands the attack, not a speaker."""
    side = said.type in ("military_statement", "official")
    attacks = (m for m in means if m.entry.data.get("kind") == "attack")
    return side and any(said.first < m.first < said.last for m in attacks)


_PREPOSITIONS = ("ب", "ل", "ك")
_CALLINGS = ("occupation", "combatant")
_CALLED = ("يدعي", "تدعي", "المدعو", "المدعوه", "مدعو", "يسمي", "اسمه", "اسمها")
_TO_A_CHANNEL = "للمسيره"
_CLITICS = 2  # letters before a name in its word («وليد»، «ولأحمد»)


def _people(tokens: Sequence[Token], report: Report) -> tuple[tuple[int, int], ...]:
    """Token ranges of the persons' names that the report marks."""
    start, end = (tokens[0].start, tokens[-1].end) if tokens else (0, 0)
    found = []
    for r in report.restricted:
        if r.kind == "person" and start <= r.start and r.end <= end:
            near = r.start - _CLITICS
            inside = [i for i, t in enumerate(tokens) if near <= t.start and r.start < t.end <= r.end]
            if inside:
                found += _without_kin(tokens, inside[0], inside[-1] + 1)
    return tuple(found)


def _without_kin(tokens: Sequence[Token], first: int, last: int) -> list[tuple[int, int]]:
    """«محمود خالد جاسم وزوجته», marked as one name: his wife is somebody else."""
    for at in range(first + 1, last):
        kin = unit_at(tokens, at) if tokens[at].text[:1] == "و" else None
        if kin is not None and kin.conjoined and kin.suffix and kin.unit.group is not None:
            rest = [(at + 1, last)] if at + 1 < last else []
            return [(first, at), *rest]
    return [(first, last)]


def _said(
    sentence: Sentence,
    report: Report,
    earlier: Sequence[Attribution],
    previous: Sequence[Attribution],
    quoted: bool,
    plain: Plain,
) -> list[Attribution]:
    before = previous if sentence.kind == "paragraph" else ()
    return attributions(
        sentence.tokens,
        earlier=earlier,
        previous=before,
        outlet=report.outlet,
        text=report.text,
        quoted=quoted,
        opens=sentence.opens,
        plain=plain,
    )


def _over_commas(name: str, tokens: Sequence[Token]) -> list[Match]:
    """Matches of a family where commas and quotation marks do not part a phrase (يأتي ذلك، بعد)."""
    kept = [i for i, t in enumerate(tokens) if t.text not in _LIGHT]
    if len(kept) == len(tokens):
        return [m for m in family(name).matches(tokens) if not _with_them(m)]
    found = family(name).matches([tokens[i] for i in kept])
    return [
        Match(m.entry, kept[m.first], kept[m.last - 1] + 1, m.kind, m.number, m.prefix, m.suffix)
        for m in found
        if not _with_them(m)
    ]


def _with_them(m: Match) -> bool:
    """«غارتين استهدف بهما بلدة …»: a pronoun behind its preposition begins no roll («وهما شقيقان»)."""
    return m.entry.id == "consist" and m.prefix in _PREPOSITIONS


def _covered(places: tuple[PlaceMention, ...], tokens: Sequence[Token]) -> frozenset[int]:
    """Tokens that are the proper name of a place: "دير" of دير الزور is no church.

    The first word of a spot («صوامع القمح», «الطريق الدولي») says what stands there, the second where the
    first is a part of it («بوابة مستشفى …»).
    """
    return frozenset(
        i
        for p in places
        if not p.anaphor and not p.point_target
        for i in range(p.first + _told_words(p, tokens), p.last)
    )


def _told_words(p: PlaceMention, tokens: Sequence[Token]) -> int:
    return 0 if p.place.precision != "exact" else 1 + names_part(p, tokens)


def names_part(p: PlaceMention, tokens: Sequence[Token]) -> bool:
    """«بوابة مستشفى العودة», «ساحة المدرسة»: a spot that is a part of what stands there."""
    return is_one_of(tokens[p.first].text, _PARTS)


def _outlet_words(tokens: Sequence[Token], outlet: str | None) -> frozenset[int]:
    """Tokens that are the outlet's own name («كركوك ناو»), where it has two words or more."""
    name = fold(outlet or "").split()
    if len(name) < 2:
        return frozenset()
    words = [t.text for t in tokens]
    starts = [i for i in range(len(words) - len(name) + 1) if words[i : i + len(name)] == name]
    return frozenset(i for start in starts for i in range(start, start + len(name)))


def _nationals(counts: Sequence[Counted], tokens: Sequence[Token]) -> frozenset[int]:
    """«11 سوريا»، «أربعون ليبيا»: people counted, not the country that is spelt alike."""
    counted_so = (c for c in counts if c.unit == "person" and c.head is not None and not c.bare)
    return frozenset(
        c.head
        for c in counted_so
        if c.head is not None
        and tokens[c.head].text.endswith("يا")
        and 11 <= (c.quantity.value or 0) % 100 <= 99
        and (c.quantity.value or 0) < _YEARS
    )


def _families(counts: Sequence[Counted]) -> frozenset[int]:
    """«35 مدنيا من 5 أسر»: families counted; nobody was captured."""
    return frozenset(c.head for c in counts if c.unit == "family" and c.head is not None and c.head > c.first)


def _counts(count: Counted, taken: frozenset[int], timed: set[int]) -> bool:
    """Not the day of a date, not a word of a place's name."""
    if count.head is not None:
        return count.head not in taken and count.head not in timed
    return not timed & set(range(count.first, count.last))


def _numbered(places: tuple[PlaceMention, ...], tokens: Sequence[Token]) -> set[int]:
    """«حي المزة 86», «الخرطوم 2», «كريات أربع»: tokens of names that have a number, or are one."""
    numbered = (p for p in places if any(c.isdigit() for c in p.place.name_ar or ""))
    return {i for p in numbered for i in range(p.first, p.last)} | {
        i for p in places if not p.anaphor and p.place.name_ar for i in range(p.first, p.last)
        if number_words(tokens[i].text) and tokens[i].text in fold(p.place.name_ar).split()
    }  # fmt: skip


def _of_camps(places: tuple[PlaceMention, ...], tokens: Sequence[Token]) -> frozenset[int]:
    """The names of camps: nobody is counted in «مخيم جنين»."""
    named = (p for p in places if p.point_target == "camp" and not p.anaphor and p.place.name_ar)
    spelt = ((p, fold(p.place.name_ar or "").split()) for p in named)
    return frozenset(i for p, words in spelt for i in range(p.first, p.last) if tokens[i].text in words)


def _camps(places: tuple[PlaceMention, ...]) -> frozenset[int]:
    """A camp that is itself a settlement (مخيم البريج، المخيم ذاته) is a place, not an object in it."""
    return frozenset(
        i
        for p in places
        if p.anaphor or (p.point_target == "camp" and p.place.precision == "settlement")
        for i in range(p.first, p.last)
    )


def _outside(matches: list[Match], taken: frozenset[int]) -> tuple[Match, ...]:
    return tuple([m for m in matches if m.first not in taken] if taken else matches)
