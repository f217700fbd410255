"""What tells no attack: fronts, habits, headings of bulletins, threats, accidents, the totals of a war."""

from __future__ import annotations

from tawthiq.arabic.dates import DateMention
from tawthiq.coding import relevance
from tawthiq.coding.assembly.fits import own_place
from tawthiq.coding.assembly.same_spot import SETTLED
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list

_PICTURES = word_list("picture_captions")
_SINCE = ("منذ", "ومنذ")
_IMPERFECT = ("وت", "وي")
_ALL_OVER = ("عموم",)
_MAY = ("قد", "سوف", "ربما", "يمكن")


def over_a_country(s: Statement) -> bool:
    """«مقتل 900 مدني في غارات التحالف على سوريا والعراق»"""
    return bool(s.places) and all(p.place.precision == "country" for p in s.places)


def is_habit(s: Statement) -> bool:
    """Repeated over time, and not the headline of what is told."""
    return relevance.is_habit(s.clause, s.rows) and not s.headline


def names_situation(s: Statement) -> bool:
    """A siege, a displacement: words of the lexicon's situations stand in it."""
    return any(m.entry.data.get("kind") == "situation" and s.clause.holds(m.first) for m in s.clause.of.means)


def is_situation(s: Statement) -> bool:
    """The heading of a bulletin, or a front («وتشهد المدينة معارك …»), with no harm of its own."""
    if relevance.is_exhumation(s.clause, s.means) or (not s.whole_rows and _counts_massacres(s)):
        return True
    if s.whole_rows:
        return False
    words = (t.text for t in s.clause.of.sentence.tokens[s.clause.first : s.clause.last])
    if not s.hits and any(word in _ALL_OVER for word in words):
        return True  # «شهدت عموم المناطق قصفا، ولا سيما في حماة وإدلب»
    if relevance.is_description(s.clause, s.means, s.rows) and not s.headline:
        return True
    if (_since(s) or _over_a_time(s)) and not s.headline:
        return True
    ongoing = "ongoing" in s.kinds and bool(s.means) and (_only_fights(s) or _over_weeks(s) or _nowhere(s))
    spoken = bool(s.means) and all(m.rule == "clash" for m in s.means) and bool(s.said) and not s.hits
    return relevance.is_summary(s.clause) or ongoing or spoken


def _counts_massacres(s: Statement) -> bool:
    """«وقعت عشر مجازر في المحافظة»: how many there were, and nobody counted in any."""
    acts = [m for m in s.clause.of.means if s.clause.holds(m.first) and m.entry.data.get("kind") == "attack"]
    tokens = s.clause.of.sentence.tokens
    before = [t for m in acts for t in tokens[max(0, m.first - 2) : m.first]]
    counted = any(t.kind == "number" or t.text == "عدد" for t in before)
    many = all(m.entry.id == "massacre" and m.number == "plural" for m in acts)
    return counted and many and not s.headline


def _since(s: Statement) -> bool:
    """«ومنذ محاولة القوات اقتحام العاصمة، قصفت …»: over all that time; «منذ الصباح» is one attack's."""
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    if tokens[first].text not in _SINCE or any(d.first <= first + 1 for d in _dates(s)):
        return False
    return not any(d.kind == "point" for d in _dates(s))


def _over_a_time(s: Statement) -> bool:
    """«وتشن القوات، منذ 4 نيسان الماضي، هجوما للسيطرة على العاصمة»: nothing hit, and no day of its own."""
    dates = _dates(s)
    spans = [d for d in dates if d.kind == "since" and not relevance.within_a_day(d)]
    loose = all(m.rule in ("target", "throw") for m in s.means)
    return bool(spans) and loose and not s.hits and not any(d.kind == "point" for d in dates)


def _dates(s: Statement) -> list[DateMention]:
    return [d for d in s.clause.of.dates if s.clause.holds(d.first)]


def _only_fights(s: Statement) -> bool:
    return all(m.rule in ("clash", "target") for m in s.means)


def _nowhere(s: Statement) -> bool:
    """«وتواصل المليشيا قصفها على مختلف المناطق»: on no day, at no town."""
    place = own_place(s)
    return s.date is None and not s.headline and (place is None or place.place.precision not in SETTLED)


def _over_weeks(s: Statement) -> bool:
    """«تشهد عدن، خلال الأسابيع الأخيرة، عمليات اغتيال»"""
    return any(d.kind == "window" and s.clause.holds(d.first) for d in s.clause.of.dates)


def is_practice(s: Statement) -> bool:
    """«وتشن قوات التحالف ضربات على مواقع التنظيم»: what a side does in this war; nobody harmed, on no day."""
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    opens = first == 0 and tokens[0].text.startswith(_IMPERFECT) and s.clause.of.sentence.index > 0
    if not opens or s.headline or s.item or s.whole_rows or s.date is not None:
        return False
    return any(m.first == 0 and m.kind == "verb" for m in s.clause.of.means) and bool(s.attackers)


def not_told(s: Statement) -> bool:
    """Threats, prayers, accidents: words of attack without an attack."""
    if relevance.is_accident(s.clause, s.means) or _pictured(s):
        return True
    if s.rows:
        return all(r.quantity.value is None for r in s.rows) and _feared(s)
    if any(a.evidence == "peaceful" for a in s.actors) and not any(m.type and not m.weak for m in s.means
                                                                   if m.kind == "attack"):  # fmt: skip
        return True  # إسقاط جوي للمساعدات
    retold = relevance.is_retold(s.clause, s.means, s.evidence)
    return "prayer" in s.kinds or retold or relevance.is_hypothetical(s.clause, s.evidence)


def _pictured(s: Statement) -> bool:
    """«صورة لآثار قصف سابق على المطار»: what a picture shows, nobody harmed."""
    return not s.rows and s.clause.of.sentence.tokens[0].text in _PICTURES


def _feared(s: Statement) -> bool:
    """«محذرا من أن أي هجوم قد يوقع مئات القتلى»: a threat, and «قد» before what would happen."""
    tokens, clause = s.clause.of.sentence.tokens, s.clause
    modal = any(t.text in _MAY for t in tokens[clause.first : max(r.first for r in s.rows)])
    return modal and relevance.is_hypothetical(clause, s.evidence)


def is_habit_elsewhere(s: Statement) -> bool:
    """«نفذ التنظيم هجمات مماثلة في المحافظة»: similar attacks, with no place or harm of their own."""
    place = own_place(s)
    vague = place is None or place.place.precision not in SETTLED
    return vague and not s.rows and not s.headline and relevance.speaks_of_many(s.clause)
