"""Which deed of a clause a day belongs to: the attack, or a visit, a session, a war, what came before.

«زار الوزير اليوم الأحد موقع التفجير الذي ضرب السوق يوم الجمعة»: the first day is that of the visit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tawthiq.arabic.dates.read import DateMention
from tawthiq.arabic.tokens import Token
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import begins
from tawthiq.coding.periods import of_a_war
from tawthiq.coding.words import word_list

_OF_WOUNDS = ("متاثر",)
_WOUNDED = ("اصيب", "اصيبت", "اصيبا", "اصيبوا", "اصابته", "اصابتها", "اصابتهم", "اصابه", "جرح", "جرحت")
_WAS = frozenset({"كان", "كانت", "كانا", "كانوا"})
_AFTER = frozenset({"بعد", "عقب", "بعدما", "اثر"})
_NO_VERB = word_list("doing_verbs") | word_list("happened") | word_list("causing_verbs") | word_list("befell")
_ADVERBIAL = word_list("adverbial_leads") | {"من", "منذ", "مع", "بتاريخ"}
_ANY_DEED = tuple(word_list("actor_any_deed"))
_PARTICLES = frozenset({"و", "قد", "فقد", "وقد", "لقد", "كما", "هذا", "فيما", "كان", "كانت", "وكان", "وكانت",
                        "ثم"})  # fmt: skip
_OTHERS = word_list("meeting_deeds")
_COUNTS_BACK = frozenset({"غداه", "بعد", "عقب"})
_EXPRESSING = word_list("expressing_verbs")
_DEFINITE = ("ال", "لل")
_RELATIVES = word_list("relative_pronouns")
_TOWNS = frozenset({"المدينه", "البلده", "القريه", "المخيم", "الحي", "المنطقه", "المحافظه"})
_SUFFERED = ("تعرض", "يتعرض", "تتعرض", "شهد", "تشهد", "يشهد", "سيطر", "تسيطر", "يسيطر", "استعاد", "دخل",
             "حرر")  # fmt: skip
_FLED, _TO_FLIGHT = frozenset({"نزح", "نزحت", "نزحا", "نزحتا", "نزحوا", "هجروا", "عاد", "عادت", "عادوا"}), 8
_TO_RELATIVE = 4  # words from «التي» to «أمس»
_TO_ITS_DAY = 14  # words from «قالت» to its day, over a long name
_COMING = re.compile(r"P[1-9]\d*D")
_FINE = ("day", "hours", "days")
_TAKEN = ("abducted", "detained", "missing")
_TO_DEED = 3  # words from «بعد أن» to its verb
_TO_COUNT = 3  # words from «بعد إصابة» to another who is counted


def of_the_attack(days: list[DateMention], clause: Clause) -> list[DateMention]:
    """The days that may be the attack's: not one that the clause gives to another deed."""
    tokens = clause.of.sentence.tokens
    days = [d for d in days if not (of_a_war(d, tokens) or _of_the_place(d, clause) or _to_come(d))]
    days = [d for d in days if not _of_the_flight(d, clause)]
    if not days:
        return days
    told = [m.first for m in (*clause.of.means, *clause.of.harm) if clause.holds(m.first)]
    first = min(told, default=None)
    if first is None:
        return days
    days = [d for d in _without_the_taking(days, first, clause) if not _of_an_utterance(d, first, clause)]
    if len(days) < 2:
        return [d for d in days if not of_a_meeting(d, clause)]
    days = _of_the_wound(days, clause)
    days = _without_those_before(days, first, clause)
    opening = [d for d in days if d.last <= first]
    later = [d for d in days if d.first > first and d.kind == "point" and d.precision in _FINE]
    if opening and later and _opens_with_another_deed(opening[0], clause):
        return later
    return days


def _to_come(day: DateMention) -> bool:
    """«وسيدفن القتلى غدا», «تجتمع الحكومة بعد غد»: no attack that is told was on a day to come."""
    return day.back_reference is None and bool(_COMING.fullmatch(day.offset or ""))


def _of_the_place(day: DateMention, clause: Clause) -> bool:
    """«استشهدت أم في قصف … على المدينة التي تعرضت أمس لقصف متواصل»: what the town had seen before."""
    tokens = clause.of.sentence.tokens
    which = next((i for i in range(day.first - 1, max(clause.first, day.first - _TO_RELATIVE), -1)
                  if tokens[i].text in _RELATIVES), None)  # fmt: skip
    if which is None or any(t.kind == "mark" for t in tokens[which : day.first]):
        return False
    if not tokens[which + 1].text.startswith(_SUFFERED):
        return False  # «الغارة على بلدة كذا التي وقعت أمس»
    named = any(p.last == which for p in clause.of.places) or tokens[which - 1].text in _TOWNS
    struck = (m.first for m in clause.of.means if m.entry.data.get("kind") == "attack")
    return named and any(clause.first <= at < which for at in struck)


def _of_the_flight(day: DateMention, clause: Clause) -> bool:
    """«قتل ثلاثة، كانوا قد نزحوا من كذا قبل أسبوع، بقصف …»: since when the dead had been there."""
    tokens = clause.of.sentence.tokens
    for i in range(day.first - 1, max(clause.first, day.first - _TO_FLIGHT), -1):
        if tokens[i].text in _FLED:
            return any(m.first < i and m.entry.data["outcome"] == "killed" for m in clause.of.harm)
        if tokens[i].kind == "mark" or any(m.first == i for m in clause.of.means):
            return False
    return False


def _of_the_wound(days: list[DateMention], clause: Clause) -> list[DateMention]:
    """«توفي اليوم متأثرا بإصابته أمس بقصف …», «استشهد اليوم بعد إصابته أمس»: the day on which he was hurt."""
    tokens = clause.of.sentence.tokens
    for i in range(clause.first + 1, clause.last):
        wounded = _after_a_wound(i, tokens, clause) or _had_been_hurt(i, tokens, clause)
        if begins(tokens[i].text, _OF_WOUNDS) or wounded:
            after = [d for d in days if d.first > i and d.kind == "point"]
            return after if after and all(_earlier(after[0], d) for d in days if d not in after) else days
    return days


def _had_been_hurt(at: int, tokens: Sequence[Token], clause: Clause) -> bool:
    """«استشهد اليوم شاب كان قد أصيب برصاص … قبل أسبوع»: of who died, who is counted or named before."""
    if tokens[at].text not in _WAS or at + 2 >= clause.last:
        return False
    verb = at + 1 + (tokens[at + 1].text == "قد")
    dead = any(m.first < at and m.entry.data["outcome"] == "killed" for m in clause.of.harm)
    return dead and tokens[verb].text in _WOUNDED


def _after_a_wound(at: int, tokens: Sequence[Token], clause: Clause) -> bool:
    """«بعد إصابته», «بعد أن أصيب»: of who died, who is counted before."""
    if tokens[at].text not in _AFTER:
        return False
    ahead = [t.text for t in tokens[at + 1 : at + 3]]
    wounded = ahead[:1] != [] and (ahead[0] in _WOUNDED or (ahead[0] == "ان" and ahead[-1] in _WOUNDED))
    dead = any(m.first < at and m.entry.data["outcome"] == "killed" for m in clause.of.harm)
    others = any(0 < c.first - at <= _TO_COUNT for c in clause.of.counted)
    return wounded and dead and not others


def _without_the_taking(days: list[DateMention], first: int, clause: Clause) -> list[DateMention]:
    """«العثور على جثة شاب قتل بالرصاص بعد اختطافه أمس»: the day on which he was taken."""
    tokens = clause.of.sentence.tokens
    taken = (m.first for m in clause.of.harm if m.entry.data["outcome"] in _TAKEN and clause.holds(m.first))
    since = next((i for i in taken if i > first and {tokens[i - 1].text, tokens[i - 2].text} & _AFTER), None)
    return days if since is None else [d for d in days if not 0 < d.first - since <= _TO_DEED]


def _without_those_before(days: list[DateMention], first: int, clause: Clause) -> list[DateMention]:
    """«قتل ثلاثة اليوم بقصف …، وذلك بعد مقتل طفلة أمس», «… بعد أن خطف قبل يومين»: of what was before."""
    tokens = clause.of.sentence.tokens
    main = days[0]
    since = max(main.last, first + 1)
    turn = next((i for i in range(since, clause.last - 1) if tokens[i].text in ("بعد", "عقب", "بعدما")), None)
    if turn is None or not main.start or any(d.first == turn for d in clause.of.dates):
        return days
    another = any(m.first == turn + 1 and m.kind == "noun" for m in clause.of.harm)
    if not another and tokens[turn].text != "بعدما" and tokens[turn + 1].text != "ان":
        return days  # «قتل بعد استهداف سيارته أمس»: how he was killed
    ahead = (m for m in clause.of.harm if turn < m.first <= turn + _TO_DEED)
    taken = any(m.entry.data["outcome"] in _TAKEN for m in ahead)
    deed = (m for m in clause.of.means if turn < m.first <= turn + _TO_DEED)
    if not (another or taken) and any(m.entry.data.get("kind") == "attack" for m in deed):
        return days
    return [d for d in days if d.first < turn or _touch(d, main)]


def _earlier(a: DateMention, b: DateMention) -> bool:
    if a.end and b.start:
        return a.end < b.start
    return (a.offset or "").startswith("-P") and b.offset == "P0D"


def _touch(a: DateMention, b: DateMention) -> bool:
    return not (a.start and a.end and b.start and b.end) or (a.start <= b.end and b.start <= a.end)


def _opening_word(clause: Clause) -> int:
    """Where the clause's own verb stands, over «وقد», «كما»."""
    at = clause.first
    tokens = clause.of.sentence.tokens
    while at < clause.last - 1 and (tokens[at].kind != "word" or tokens[at].text in _PARTICLES):
        at += 1
    return at


def _of_an_utterance(day: DateMention, told: int, clause: Clause) -> bool:
    """«أعربت البعثة، اليوم الجمعة، عن جزعها لمقتل مدنيين في قصف …», «اتهمت الحكومة اليوم القوات بقصف …»: on
    that day it was condemned, mourned or blamed."""
    at, tokens = _opening_word(clause), clause.of.sentence.tokens
    word = tokens[at].text
    verb = word in _EXPRESSING or word.removeprefix("و") in _EXPRESSING
    other = any(c.first < day.first for c in clause.of.counted if clause.holds(c.first))
    other = other or any(t.text in _RELATIVES for t in tokens[at : day.first])
    other = other or any(t.text in _COUNTS_BACK for t in tokens[day.last : told])  # «… الاثنين … غداة غارات»
    return verb and not other and at < day.first <= at + _TO_ITS_DAY and day.last <= told


def _opens_with_another_deed(day: DateMention, clause: Clause) -> bool:
    """The clause's first word is no attack, nobody and no place, and its day stands behind it."""
    at = _opening_word(clause)
    if not at < day.first <= at + _TO_ITS_DAY:
        return False
    of = clause.of
    word = of.sentence.tokens[at].text
    bare = word.removeprefix("و") if len(word) > 3 else word
    if word.startswith("ال") or bare in _NO_VERB or bare in _ADVERBIAL or begins(word, _ANY_DEED):
        return False
    found = [(m.first, m.last) for m in (*of.means, *of.harm, *of.objects)]
    named = [*((p.first, p.last) for p in of.places), *((a.first, a.last) for a in of.actors)]
    spans = [*found, *named, *((c.first, c.last) for c in of.counted)]
    return not any(a <= at < b for a, b in spans)


def of_a_meeting(day: DateMention, clause: Clause) -> bool:
    """«عقد البرلمان اليوم جلسة لبحث التفجير الذي قتل ثمانية»: the day is that of a meeting, a visit or a
    protest, and of «the» attack they speak."""
    at, tokens = _opening_word(clause), clause.of.sentence.tokens
    bare = tokens[at].text.removeprefix("و") if len(tokens[at].text) > 3 else tokens[at].text
    if at >= day.first or bare not in _OTHERS:
        return False
    told = [m for m in (*clause.of.means, *clause.of.harm) if clause.holds(m.first)]
    first = min(told, key=lambda m: m.first, default=None)
    counted = any(c.first < day.last for c in clause.of.counted if clause.holds(c.first))
    return first is not None and not counted and day.last <= first.first and first.prefix.endswith(_DEFINITE)
