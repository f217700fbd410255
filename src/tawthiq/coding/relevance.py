"""What a clause is not: a recap, a habit, a threat, a prayer, an accident, a total (codebook, section 7)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.annotate import Annotated
from tawthiq.coding.clauses import Clause
from tawthiq.coding.comes_after import comes_after
from tawthiq.coding.harm.by_their_hand import killed_so
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.means import Means
from tawthiq.coding.turns.before import answers, formerly, looks_back
from tawthiq.coding.words import word_list

_DAY_OF = "يوم"  # «رحمهم الله، راحوا يوم قصف الطيران السوق»
_OF = ("عن", "من", "في")
_ENDED = 4  # words from «هدنة» to the attack that it ended
_BROKEN = tuple(word_list("broken_truce"))
_YEARS = word_list("years")
_GONE_BY = word_list("years_gone_by")
_SINCE_IT = word_list("years_since")
_TO_SPEAKER = 4  # words from «وفي وقت سابق» to the speaker, his verb between them
_REMEMBERED = 4  # words from «الذكرى السنوية» to what is remembered
_OF_CRIME = (None, "sniper_or_small_arms", "execution_or_massacre", "abduction_or_detention", "ground_clash")
CIVIL = ("gunfire", "assassination", "small_arms", "aircraft", "explosion", "car_exploded")
COLLAPSE = "collapse"
_SHELLED = "bombard"
_QUARRELS = frozenset({"quarrel", "suicide"})
_CYLINDER = ("اسطوان", "اسطون", "جره", "جرار", "قاروره", "انبوبه")
_TODAY = word_list("today")
_SHORT_TIMES = word_list("short_times")
_WHERE_IT_WAS = word_list("where_it_was")
_HAD_BEEN = ("وكان", "وكانت")
_PERFECT = word_list("past_perfect")
_RELATIVE = word_list("relative_pronouns")
_PICTURES = word_list("pictures_shown")
_ARCHIVE = word_list("archive_pictures")
_OPENING = 5  # words in which a picture is named as such
_AT_ONE_TIME = word_list("at_one_time")
_WITH_IT = 5  # words from «بالتزامن مع» to «ذكرى»
_TREATS = frozenset({"مركز", "مستشفي", "مشفي", "علاج", "عزل", "عياده"})


_CAME_ABOUT = frozenset({"وقع", "وقعت", "حدث", "حدثت", "جاء", "جاءت", "تاتي", "ياتي"})
"""«ووقعت هذه الهجمات في يوم الذكرى …»: on which day the attacks told were."""


def is_recap(clause: Clause) -> bool:
    """Words that open a look back; they stand near the start of the clause. "Earlier today" is none."""
    if _as_before(clause) or comes_after(clause):
        return True
    if clause.first > 0 and answers(clause.of, clause.first, 0):
        return True
    if any(d.kind == "anniversary" and not _beside(d.first, clause) for d in clause.dates):
        return clause.words[0].removeprefix("و") not in _CAME_ABOUT
    if clause.first > 0 and any(
        d.first == clause.first and looks_back(d, clause.of) for d in clause.of.dates
    ):
        return True
    for m in clause.of.markers:
        kind = m.entry.data["kind"]
        near = m.first - clause.first <= 4 or (kind == "recap" and m.first <= _first_told(clause))
        if kind == "earlier" and _dates_speech(m.first, clause):
            continue
        if kind == "recap" and (_within_hours(m, clause) or formerly(m, clause.of)):
            continue
        if kind in ("recap", "earlier") and clause.holds(m.first) and near:
            after = {t.text for t in clause.of.sentence.tokens[m.last : m.last + 2]}
            return kind == "recap" or not after & _TODAY
    return False


def _within_hours(m: Match, clause: Clause) -> bool:
    """«وقبل ذلك بنصف ساعة ضربت مسيرة أخرى …»: of one run with what is told, no look back."""
    after = [t.text for t in clause.of.sentence.tokens[m.last : m.last + 2]]
    return any(w.removeprefix("ب") in _SHORT_TIMES for w in after)


def looks_back_first(clause: Clause) -> bool:
    """«بعد يوم من إصابة راعية في …، قتل سائق»: the look back in front of what the sentence tells."""
    if clause.first > 0 or clause.last == len(clause.of.sentence.tokens):
        return False
    held = [d for d in clause.dates if looks_back(d, clause.of)]
    return bool(held) and not any(m.first < held[0].first for m in (*clause.of.means, *clause.of.harm))


def _dates_speech(at: int, clause: Clause) -> bool:
    """«وقالت الوكالة في وقت سابق إن …», «وفي وقت سابق أكد مراسلنا …»: when it was said, no look back."""
    tokens, days = clause.of.sentence.tokens, clause.of.dates

    def near(speaker: int) -> bool:
        between = (
            i for i in range(at, speaker) if not any(d.first <= i < d.last and d.first > at for d in days)
        )
        return at < speaker and sum(tokens[i].kind == "word" for i in between) <= _TO_SPEAKER

    return any(a.first <= at < a.scope_first or near(a.first) for a in clause.of.said)


def _first_told(clause: Clause) -> int:
    """Where the clause first names an attack or harm."""
    found = [m.first for m in (*clause.of.means, *clause.of.harm) if clause.holds(m.first)]
    return min(found, default=clause.last)


def is_summary(clause: Clause) -> bool:
    """«ملخص القصف على …»: the heading of a bulletin, which tells no attack of its own."""
    return "summary" in clause.kinds and any(
        m.entry.data["kind"] == "summary"
        and clause.holds(m.first)
        and m.first - clause.first <= 4
        and not any(c.outcome and clause.first <= c.first < m.first for c in clause.of.counted)
        for m in clause.of.markers
    )


def speaks_of_many(clause: Clause) -> bool:
    """«هجمات مماثلة»: similar attacks, in the plural."""
    if "again" not in clause.kinds:
        return False
    similar = [m for m in clause.of.markers if m.entry.data["kind"] == "again" and clause.holds(m.first)]
    return any(
        m.number == "plural" and clause.holds(m.first) and 0 <= s.first - m.last <= 1
        for m in clause.of.means
        for s in similar
    )


def is_past_perfect(clause: Clause) -> bool:
    """«وكانت المدفعية قد استهدفت»: told as earlier than what the report is about."""
    words = [t.text for t in clause.of.sentence.tokens[clause.first : clause.first + 3]]
    if _PERFECT.isdisjoint(words):
        return False
    return any(w in _PERFECT and after not in _WHERE_IT_WAS for w, after in pairwise(words))


def had_been(clause: Clause, evidence: int) -> bool:
    """«أخفق المجلس …، وكانت الآلية حملت … مسؤولية هجوم …»: the look back begins within the clause."""
    tokens = clause.of.sentence.tokens
    return any(
        tokens[at].text in _HAD_BEEN and tokens[at - 1].kind == "mark"
        for at in range(clause.first + 1, evidence)
    )


def is_hypothetical(clause: Clause, evidence: int) -> bool:
    """A threat, fear or warning that governs the first evidence of the clause."""
    return "threat" in clause.kinds and any(
        m.entry.data["kind"] == "threat"
        and clause.holds(m.first)
        and m.first <= evidence
        and evidence - m.first <= 12
        for m in clause.of.markers
    )


def is_habit(clause: Clause, rows: Sequence[Row]) -> bool:
    """Repeated over time, and counts nobody in numbers; «في اليوم العادي» whoever is counted."""
    if "usual_day" in clause.marks:
        return True
    found = clause.kinds
    vague = all(r.quantity.value is None for r in rows)
    dated = any(d.kind == "point" for d in clause.dates)
    return vague and ("habit" in found or ("ongoing" in found and bool(rows) and not dated))


def is_retold(clause: Clause, means: Sequence[Means], evidence: int) -> bool:
    """«ذكرى مجزرة», «هدنة توقف القصف», «تظاهرة تنديدا بالقصف»: remembered, ended, protested, not told."""
    tokens = clause.of.sentence.tokens
    if any(m.first == at for at in years_on(clause) for m in means):
        return True
    if any(m.verbal and m.first > clause.first and tokens[m.first - 1].text == _DAY_OF for m in means):
        return True
    if any(m.verbal and tokens[max(m.first - 1, 0)].text not in _OF for m in means):
        return False
    for m in clause.of.markers:
        reach = {"non_attack": 1, "ended": _ENDED}.get(m.entry.data["kind"], -1)
        named = m.entry.id == "commemoration" and tokens[m.first].text.endswith("الذكري")
        reach = _REMEMBERED if named else reach  # «الذكرى السنوية الثالثة لمجزرة»
        before = tokens[max(clause.first, m.first - 5) : m.first]
        broken = any(t.text.removeprefix("ال").startswith(_BROKEN) for t in before)
        if clause.holds(m.first) and 0 <= evidence - m.last <= reach and not broken:
            return True
    return False


def years_on(clause: Clause) -> list[int]:
    """Where what happened stands in «ستة أعوام على مجزرة …», «سبع سنوات مرت على قصف …»."""
    if _YEARS.isdisjoint(clause.words):
        return []
    words = [t.text for t in clause.of.sentence.tokens]
    found = []
    for at in range(clause.first, clause.last - 2):
        if words[at] not in _YEARS:
            continue
        after = at + 1 + (words[at + 1] in _GONE_BY)
        if words[at - 1] == "بعد" and (_struck_before(clause, at) or _then_told(clause, after)):
            continue
        if words[after] in _SINCE_IT:
            found.append(after + 1)
    return found


def _struck_before(clause: Clause, at: int) -> bool:
    """«قصفت المدفعية السوق بعد عامين من قصف مماثل», not «رفع جثث بعد عام على المعارك»."""
    attacks = (m for m in clause.of.means if m.entry.data.get("kind") == "attack")
    verbs = (m for m in clause.of.harm if m.kind == "verb")
    return any(clause.first <= m.first < at for m in (*attacks, *verbs))


def _then_told(clause: Clause, at: int) -> bool:
    """«بعد عامين من قصف السوق، قتلت غارة ثلاثة»: behind the comma stands what is told."""
    tokens = clause.of.sentence.tokens
    comma = next((i for i in range(at, clause.last) if tokens[i].text in ("،", ",")), clause.last)
    verbs = (m for m in (*clause.of.means, *clause.of.harm) if m.kind == "verb" and clause.holds(m.first))
    return any(m.first == comma + 1 for m in verbs)


def is_remembered(clause: Clause) -> bool:
    """«الذكرى … لمجزرة …», «خمسة أعوام على قصف …»: an attack of long ago, whatever it counts.

    «قتلت امرأة بقصف اليوم، بالتزامن مع الذكرى …»: the memory is beside what is told.
    """
    if years_on(clause):
        return True
    return "commemoration" in clause.marks and any(
        m.entry.id == "commemoration" and clause.holds(m.first) and not _beside(m.first, clause)
        for m in clause.of.markers
    )


def shows_old(clause: Clause) -> bool:
    """«صورة من الأرشيف لمجزرة السوق …»: what a picture of another day shows."""
    words = clause.words[:_OPENING]
    at = next((i for i, w in enumerate(words) if w in _PICTURES), None)
    if at is None or _ARCHIVE.isdisjoint(w.removeprefix("ال") for w in words[at + 1 : at + 4]):
        return False
    return any(w[:1] == "ل" or w == "من" for w in clause.words[at + 2 : at + 7])


def _as_before(clause: Clause) -> bool:
    """«كما قصفت المدارس من قبل»: like what happened before, with nothing after «من قبل» that did it."""
    if "كما" not in clause.words or "قبل" not in clause.words:
        return False
    words = [w for w in clause.words if w.isalpha()]
    return words[:1] == ["كما"] and words[-2:] == ["من", "قبل"]


def _beside(at: int, clause: Clause) -> bool:
    """«…، تزامنا مع إحياء الذكرى», behind what the clause tells."""
    before = clause.of.sentence.tokens[max(_first_told(clause), at - _WITH_IT) : at]
    return any(t.text in _AT_ONE_TIME for t in before)


def is_exhumation(clause: Clause, means: Sequence[Means]) -> bool:
    """«العثور على مقبرة جماعية تضم رفات 40 مدنيا أعدمهم التنظيم»: the dead of unknown days, found later."""
    return "grave" in clause.kinds and all(of_a_grave(m.type) for m in means)


def of_a_grave(event: str | None) -> bool:
    return event in (None, "execution_or_massacre", "abduction_or_detention")


def is_description(clause: Clause, means: Sequence[Means], rows: Sequence[Row]) -> bool:
    """«القاعدة التي تنطلق منها الطائرات التي تقصف …»: what is always done, told of a thing, not an attack."""
    acts = [m for m in means if m.kind == "attack"]
    if rows or not acts or any(d.kind == "point" for d in clause.dates):
        return False
    tokens = clause.of.sentence.tokens

    def habitual(m: Means) -> bool:
        before = {t.text for t in tokens[max(clause.first, m.first - 2) : m.first]}
        return m.verbal and tokens[m.first].text[:1] in "تي" and bool(before & _RELATIVE)

    plural = {m.first for m in clause.of.means if m.number == "plural"}
    done = [m for m in acts if habitual(m)]
    raids = (m for m in acts if m not in done)  # «هجمات المسيرات التي تطلقها القوات على …»
    return bool(done) and all(not m.verbal and m.first in plural and m.first < done[0].first for m in raids)


def is_crime(clause: Clause, means: Sequence[Means]) -> bool:
    """«القبض على متهمين في قتل سائق وسرقة سيارته»: told by the police as a crime of gain."""
    return "crime" in clause.kinds and all(m.type in _OF_CRIME for m in means)


def treated(m: Match, s: Annotated) -> bool:
    """«قصف مركز للكوليرا», «مستشفى علاج الكوليرا»: what a centre treats."""
    before = [t.text.lstrip("وبل") for t in s.sentence.tokens[max(0, m.first - 2) : m.first]]
    return not _TREATS.isdisjoint(before)


def is_accident(clause: Clause, means: Sequence[Means]) -> bool:
    """A crash, illness, weather, a quarrel; unless a weapon of war is named as well."""
    if not _QUARRELS.isdisjoint(clause.marks):
        return True
    if "accident" not in clause.kinds:
        return False
    told = [m for m in clause.of.markers if m.entry.data["kind"] == "accident" and clause.holds(m.first)]
    told = [m for m in told if not treated(m, clause.of)]
    if not told or killed_so(clause.of, clause.first, clause.last):  # «قتل التنظيم سبعة مدنيين غرقا»
        return False
    if means and all(m.entry.id == COLLAPSE for m in told):
        return False  # «انهيار مبنى بقصف على الحي»
    tokens = clause.of.sentence.tokens
    weapons = [m for m in means if (m.type and not m.weak and m.rule not in CIVIL) or _shelled(m)]
    return all(is_cylinder(tokens[m.first].text) for m in weapons)


def _shelled(m: Means) -> bool:
    """«انفجار مولدة إثر قصف»: of war by itself, whatever fired; not «خوفهم من القصف»."""
    return m.rule == _SHELLED and not m.definite


def is_cylinder(word: str) -> bool:
    """«أسطوانات غاز»: of cooking gas, where an accident is told."""
    return word.lstrip("وبل").removeprefix("ال").startswith(_CYLINDER)
