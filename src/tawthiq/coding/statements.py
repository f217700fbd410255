"""A clause read as a statement: what it says of an attack, with its own place, date and speaker."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field
from typing import Any, TypeVar

from tawthiq.arabic.dates.read import DateMention
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.actors.mentions import ActorMention
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.counts import Row
from tawthiq.coding.means import Means
from tawthiq.coding.next_attack import next_attack, one_of_several
from tawthiq.coding.objects.hits import Hit
from tawthiq.coding.speakers.attributions import Attribution
from tawthiq.coding.words import word_list
from tawthiq.places import PlaceMention
from tawthiq.records import record

_ONTO = word_list("onto")
_FIRE = word_list("fire_words")
_TO_FIRE = 8  # words from «أطلقت» to «النار»
_WEEKDAYS = word_list("weekdays")
_ANOTHER = word_list("another_one")
_HAPPENED = word_list("happened")
_LIKE = ("مماثل", "مشابه")
_HOURS = re.compile(r"PT(\d+|X)H")
_LABEL_MARKS = frozenset({":", "|", "/"})
_RUMOURS = tuple(word_list("rumours"))  # «توضيحالكلام …»: glued to the word before
_AUTHORSHIP = word_list("authorship_stems")
_THROWN = 4  # words from «إلقاء» to what was thrown
_CAME_UNDER, _OVER_NUMBER = ("تعرض", "يتعرض", "تتعرض"), 2
_BOMBARDED = ("لقصف", "بقصف")
_ARMED = ("مسلح", "مقاتل", "عسكري", "عناصر", "عنصر", "ارهابي")
_HARMED = frozenset({"killed", "injured", "casualties"})
_ATTACKING = frozenset({"attacker", "party"})
_DID_IT = ("verb", "agent")  # the subject of the verb, «على يد …»


@record
class Statement:
    """What one clause says. `place`, `date` None where the clause itself names none."""

    clause: Clause
    means: tuple[Means, ...]
    rows: tuple[Row, ...]
    hits: tuple[Hit, ...]
    actors: tuple[ActorMention, ...]
    places: tuple[PlaceMention, ...]
    date: DateMention | None
    said: tuple[Attribution, ...]
    kinds: frozenset[str] = field(default_factory=frozenset)
    day_of_telling: bool = False  # «أعلنت الوزارة اليوم مقتل …»: its only day is that of the announcement
    day_before: DateMention | None = None  # of its sentence so far, where it names none
    header_tokens: tuple[Token, ...] = ()  # of the heading whose speaker this item takes over
    toll_behind: bool = False  # the sentence behind it counts whom its attack harmed
    # what nearly every rule asks of it, worked out once
    headline: bool = field(init=False, repr=False, compare=False)
    place: PlaceMention | None = field(init=False, repr=False, compare=False)
    whole_rows: tuple[Row, ...] = field(init=False, repr=False, compare=False)
    kills_or_injures: bool = field(init=False, repr=False, compare=False)
    killed: int | None = field(init=False, repr=False, compare=False)
    """The dead that the clause counts, where it gives a number."""
    acts: bool = field(init=False, repr=False, compare=False)
    """An attack is told, not only a weapon named."""
    attackers: tuple[ActorMention, ...] = field(init=False, repr=False, compare=False)
    evidence: int = field(init=False, repr=False, compare=False)
    """Token index of the first word of attack or harm."""
    kept: dict[object, Any] = field(init=False, repr=False, compare=False)
    """What rules have found out about it (`once`)."""

    def __post_init__(self) -> None:
        own: Any = self  # frozen for whoever asks it
        own.kept = {}
        own.headline = self.clause.of.sentence.kind in ("headline", "subheading")
        own.place = self.places[0] if self.places else None
        own.whole_rows = tuple([r for r in self.rows if not r.subset]) if self.rows else ()
        own.kills_or_injures = any(r.outcome in _HARMED for r in self.whole_rows)
        own.killed = self._number("killed") if self.rows else None
        own.acts = any(m.kind == "attack" for m in self.means)
        firsts = [*[m.first for m in self.means], *[r.first for r in self.rows]]
        own.evidence = min(firsts, default=self.clause.first)
        own.attackers = tuple([a for a in self.actors if a.role_hint in _ATTACKING])

    @property
    def item(self) -> bool:
        return self.clause.of.sentence.item

    @property
    def injured(self) -> int | None:
        """The injured that the clause counts, where it gives a number."""
        return self._number("injured")

    @property
    def told_dead(self) -> int | None:
        """The number of dead as written: 15 in «أكثر من 15» too."""
        return self._value("killed")

    @property
    def told_injured(self) -> int | None:
        """The number of injured as written."""
        return self._value("injured")

    def _value(self, outcome: str) -> int | None:
        values = [r.quantity.value for r in self.whole_rows if r.outcome == outcome]
        return sum(v or 0 for v in values) if values and None not in values else None

    def _number(self, outcome: str) -> int | None:
        counts = [r.quantity for r in self.whole_rows if r.outcome == outcome]
        if not counts or any(q.value is None for q in counts):
            return None
        return sum(q.low or 0 for q in counts)

    @property
    def weekday(self) -> str | None:
        """The one weekday that its date names («ليلة الخميس الماضية»)."""
        if self.date is None:
            return None
        said = (t.text for t in self.clause.of.sentence.tokens[self.date.first : self.date.last])
        words = {w.removeprefix("و") if w.startswith("وال") else w for w in said} & _WEEKDAYS
        return words.pop() if len(words) == 1 else None

    @property
    def hours_later(self) -> bool:
        """«وبعد نحو عشر ساعات عاودت المدفعية قصف البلدة»: hours after the attack told before it."""
        opening = [d for d in self.clause.dates if d.first <= self.clause.first + 1]
        hours = [_HOURS.fullmatch(d.back_reference or "") for d in opening]
        return any(h is not None and (h[1] == "X" or int(h[1]) > 1) for h in hours)

    @property
    def besieged(self) -> bool:
        """A siege is named, with or without what it did."""
        held = (m for m in self.clause.of.means if self.clause.holds(m.first))
        return any(m.entry.data.get("event") == "siege_or_starvation" for m in held)

    @property
    def kills_another(self) -> bool:
        """«فيما استشهد آخر في قصف …»: somebody else than the dead counted before."""
        tokens = self.clause.of.sentence.tokens
        dead = [r for r in self.whole_rows if r.outcome == "killed"]
        return any(t.text in _ANOTHER for r in dead for t in tokens[r.first : r.last])

    @property
    def next_attack(self) -> str | None:
        """«قذيفة أخرى», «قصف إسرائيلي آخر», «غارة ثالثة», «وجدد الطيران قصفه»: the word that tells it from
        the attack told before; None where it is not said to be another."""
        return next_attack(self.clause.of.sentence.tokens, self.means)

    @property
    def one_of_several(self) -> bool:
        """«استهدفت إحداها …», «بينها غارة على …»: one of the attacks told before."""
        return one_of_several(self.clause.words, self.clause.of.sentence.tokens, self.means)

    @property
    def like_it(self) -> bool:
        """«قصف مماثل»: another attack, of the kind told before."""
        struck = [m.last for m in self.means if m.kind == "attack" and not m.definite]
        held = (m for m in self.clause.of.markers if self.clause.holds(m.first))
        alike = [m.first for m in held if m.entry.id == "again"]
        tokens = self.clause.of.sentence.tokens
        return any(0 <= a - e <= 2 and tokens[a].text.startswith(_LIKE) for e in struck for a in alike)

    @property
    def points_back(self) -> bool:
        """«قصف مماثل», «وطالت الغارات …»: the attack is like, or is, the one told before."""
        return "again" in self.kinds or any(m.kind == "attack" and m.definite for m in self.means)

    @property
    def points_at_it(self) -> bool:
        """Its attack is «the» attack («خلّفت الغارات …»), told as nothing new."""
        attacks = [m for m in self.means if m.kind == "attack" and (not m.verbal or self._a_noun(m))]
        if not attacks or not attacks[0].definite or self._throws_another or self.one_of_several:
            return False
        return all(m.definite or (m.weak and not self.whole_rows) for m in attacks)

    def _a_noun(self, m: Means) -> bool:
        """«تعرضت لقصف …»: spelt like the verb, and none behind «لـ» and «بـ»."""
        return self.clause.of.sentence.tokens[m.first].text in _BOMBARDED

    @property
    def _throws_another(self) -> bool:
        """«إثر إلقاء الطيران المروحي برميلا»: definite by its subject alone, and what it threw is new."""
        thrown = [m.last for m in self.means if m.rule == "throw"]
        new = [m.first for m in self.means if m.kind == "weapon" and not m.definite]
        return any(0 <= at - end <= _THROWN for end in thrown for at in new)

    @property
    def says_when(self) -> bool:
        """«وقال البيان إن القصف وقع ليل الجمعة»: the day of «the» attack, told for its own sake."""
        if not self.points_at_it or self.date is None or self.kills_or_injures:
            return False
        tokens = self.clause.of.sentence.tokens
        last = max(m.last for m in self.means if m.definite)
        spot = max((p.last for p in self.places if p.first >= last), default=last)
        return any(t.text in _HAPPENED for t in tokens[last : spot + 1])

    @property
    def launched(self) -> bool:
        """«براميل متفجرة على المدينة», «تعرضت البلدة لبرميل»: a weapon and, beside it, where it fell."""
        tokens = self.clause.of.sentence.tokens
        if self._came_under():
            return True
        ends = [_fired_at(m, self.clause) for m in self.means if m.kind != "carrier"]
        return any(tokens[i].text in _ONTO for e in ends for i in range(e, min(e + 5, self.clause.last)))

    def _came_under(self) -> bool:
        """«تعرضت بلدة كذا لـ12 برميلا»: the verb, and behind «ل» the weapon, over its number."""
        tokens = self.clause.of.sentence.tokens
        verb = next((i for i in range(self.clause.first, self.clause.last)
                     if tokens[i].text.lstrip("وف").startswith(_CAME_UNDER)), None)
        if verb is None:
            return False
        under = (m.first for m in self.means if m.kind == "weapon" and m.first > verb)
        return any(
            tokens[i].text.startswith("ل")
            for at in under for i in range(max(verb + 1, at - _OVER_NUMBER), at + 1)
        )  # fmt: skip

    @property
    def label_end(self) -> int:
        """Where the label of a line ends («خان شيخون: …»), 0 where it has none."""
        tokens = self.clause.of.sentence.tokens
        if not self.clause.of.sentence.opens and not self.item:
            return 0
        return next((i for i, t in enumerate(tokens[1:8], 1) if t.text in _LABEL_MARKS), 0)

    @property
    def labelled(self) -> bool:
        return self.label_end > 0

    @property
    def label(self) -> str | None:
        """The place that the line opens with and a colon («نينوى: …»)."""
        named = (p for p in self.places if p.dateline and p.last <= self.label_end)
        return next((p.place.name_ar for p in named), None)

    @property
    def denies(self) -> bool:
        """The clause denies the harm or the attack itself, not only whose it was."""
        if "denial" not in self.clause.kinds:
            return False
        denials = [
            m
            for m in self.clause.of.markers
            if m.entry.data["kind"] == "denial" and self.clause.holds(m.first) and not self._left_open(m)
        ]
        first = next((m for m in denials if m.first <= self.evidence or self._of_a_rumour(m)), None)
        if first is None:
            return False
        tokens = self.clause.of.sentence.tokens
        words = [t.text for t in tokens[first.last : first.last + 6]]
        ahead = [t.text for t in tokens[first.last : first.last + 9]]
        if "ان" in words and any(w.startswith(_ARMED) for w in ahead):
            return False  # «نفى المجلس أن يكون بين القتلى مسلحون»: what they were is denied, not the harm
        return not any(stem in word for word in words for stem in _AUTHORSHIP)

    def _left_open(self, denial: Match) -> bool:
        """«ولم يؤكد التحالف ولم ينف»: neither said nor denied."""
        before = self.clause.of.sentence.tokens[denial.first - 1].text
        return denial.first > 0 and before.removeprefix("و") == "لم"

    def _of_a_rumour(self, denial: Match) -> bool:
        """«الكلام عن مسيرة ضربت المستشفى غير صحيح»: the clause opens with the rumour that it then denies."""
        words = [t.text for t in self.clause.of.sentence.tokens[self.clause.first : self.evidence]]
        return denial.first > self.evidence and any(w.endswith(_RUMOURS) for w in words)

    @property
    def assaults(self) -> bool:
        """An attack is told: by its word, by a new weapon that harmed («أصيب شاب برصاص …»), or by who did it
        («قتل مسلحون رجلا»)."""
        if self.acts or not self.kills_or_injures:
            return self.acts
        armed = any(m.kind == "weapon" and m.type and not (m.weak or m.definite) for m in self.means)
        return armed or any(a.evidence in _DID_IT for a in self.attackers)

    @property
    def strikes(self) -> bool:
        """The clause tells an attack, not only speaks of a weapon."""
        return bool(self.means)

    @property
    def tells(self) -> bool:
        return bool(self.means) or bool(self.whole_rows)


T = TypeVar("T")


def once(ask: Callable[[Statement], T]) -> Callable[[Statement], T]:
    """Ask a question of each statement once; rules ask it of the same one for every draft of the report."""

    def asked(s: Statement) -> T:
        kept = s.kept
        if ask not in kept:
            kept[ask] = ask(s)
        return kept[ask]  # type: ignore[no-any-return]

    return asked


def _fired_at(m: Means, clause: Clause) -> int:
    """Where the word of the weapon ends; of «أطلقت القوات صباح اليوم النار على …» the word is «النار»."""
    if m.rule != "gunfire" or not m.verbal:
        return m.last
    ahead = range(m.last, min(clause.last, m.last + _TO_FIRE))
    return next((i + 1 for i in ahead if clause.of.sentence.tokens[i].text in _FIRE), m.last)
