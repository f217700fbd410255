"""What tells no attack: fronts, habits, headings of bulletins, threats, accidents, the totals of a war."""

from __future__ import annotations

from itertools import pairwise

from tawthiq.coding import relevance
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.long_times import begun_long_ago, war_wrecked
from tawthiq.coding.periods import within_a_day
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_TURNS = word_list("clause_turns")
_SINCE = ("منذ", "ومنذ")
_IMPERFECT = ("وت", "وي")
_PRESENT = ("ت", "ي")
_ALL_OVER = frozenset({"عموم"})
_TIMES = frozenset({"الفتره", "بالفتره", "الاونه", "الايام", "الاسابيع", "الاشهر", "السنوات", "المرحله"})
_GOES_ON = frozenset({"تواصل", "يواصل", "تستمر", "يستمر", "يتعمد", "تتعمد"})
_NOUN_OR_VERB = word_list("noun_or_verb")
_THAT, _LONG = frozenset({"ان", "بان", "وان"}), 8
_FEW = frozenset({"القليله", "القلايل", "القليلات"})
_PAST = frozenset({"الماضيه", "الاخيره", "السابقه", "الفايته", "المنصرمه"})
_AFTER = frozenset({"بعد", "عقب", "اثر", "غداه"})
_BACK = frozenset({"تدعم", "يدعم", "دعمت", "دعم", "تساند", "يساند", "ساندت", "ساند", "تسند", "يسند"})
_STILL = (("لا", "تزال"), ("لا", "يزال"), ("ما", "تزال"), ("ما", "يزال"), ("ما", "زالت"), ("ما", "زال"))
_BEGINNING = frozenset({"بدايه", "مطلع", "بدء"})
_SEES = ("تشهد", "يشهد", "شهدت", "شهد")
_SCATTERED = word_list("scattered_words")
_ISSUED = frozenset({"قدمت", "قدم", "اصدرت", "اصدر", "نشرت", "نشر", "اطلقت"})
_BY_MEANS_OF = frozenset({"باستخدام", "عبر", "بواسطه"})
_WATCHING = ("monitor_ngo", "international_org")
_AT_LARGE = frozenset({
    "المدنيين", "المدارس", "المستشفيات", "المنازل", "الاسواق", "المنشات", "البنيه", "المرافق",
})  # fmt: skip
_RELIES = frozenset({"تعتمد", "يعتمد", "تنتهج", "ينتهج", "اعتمدت", "اعتمد"})
_DEEDS = frozenset({"حوادث", "عمليات", "حملات", "ظاهره", "سلسله", "موجه", "جرايم"})
_NTH = word_list("nth_of_several") | word_list("superlatives") | {"للمره", "مره", "المره", "الاول", "الاولي"}
_TO_NTH = 4  # words from «للمرة» to «هذا العام»
_EXPOSED = frozenset({"تعرضا", "استهدافا", "تضررا", "عرضه"})
_HOLDS, _MANY_HELD = ("يحتجز", "تحتجز"), 20
_LONG_HELD = frozenset({"منذ", "سجون", "سجونها", "سجونه", "معتقلات", "معتقلاتها", "معتقلاته"})
_RANGED, _TO_KINDS = frozenset({"تراوحت", "تنوعت", "تراوح", "تنوع", "تباينت", "تعددت"}), 3


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
    if _all_over_a_country(s) or relevance.is_exhumation(s.clause, s.means):
        return True
    if not s.whole_rows and _counts_massacres(s):
        return True
    if _taken_here_and_there(s) or _escalates_since(s) or _holds_many(s):
        return True
    vague = all(r.quantity.value is None for r in s.whole_rows)
    if s.whole_rows and vague and not s.headline and _of_late(s):
        return True  # «وشهدت قرى كذا في الأيام الماضية قصفا أدى إلى مقتل العشرات»
    if s.whole_rows:
        return False
    if s.acts and not s.headline and (begun_long_ago(s.clause) or (s.date is None and war_wrecked(s.clause))):
        return True
    if _backs_an_offensive(s) or _still_so(s) or _from_month_on(s):
        return True
    if not s.headline and (_of_this_year(s) or _kinds_of_attacks(s) or _most_struck(s)):
        return True
    if _accused_at_large(s) or _such_deeds(s) or _relies_on(s):
        return True
    if not s.hits and not _ALL_OVER.isdisjoint(s.clause.words):
        return True  # «شهدت عموم المناطق قصفا، ولا سيما في حماة وإدلب»
    if relevance.is_description(s.clause, s.means, s.rows) and not s.headline:
        return True
    if (_since(s) or _over_a_time(s) or _of_late(s)) and not s.headline:
        return True
    ongoing = "ongoing" in s.kinds and bool(s.means) and (_only_fights(s) or _over_weeks(s) or _nowhere(s))
    ongoing = ongoing and not _of_the_attack_told(s)
    spoken = bool(s.means) and all(m.rule == "clash" for m in s.means) and bool(s.said) and not s.hits
    return relevance.is_summary(s.clause) or ongoing or spoken


def _all_over_a_country(s: Statement) -> bool:
    """«تقرير عن مقتل مدنيين في هجمات عشوائية في السودان»: nobody in numbers, no attack by itself."""
    if s.headline or not over_a_country(s):
        return False
    if any(r.quantity.kind != "plural" for r in s.whole_rows):
        return False
    issued = s.clause.words[0].removeprefix("و") in _ISSUED  # «قدمت المنظمة، اليوم، تقريرا عن …»
    if s.date is not None and not (s.day_of_telling or (issued and s.date.first < s.evidence)):
        return False
    return _only_plural(s)


def _only_plural(s: Statement) -> bool:
    """Are all attacks that it names plural nouns, but for the verb of striking that they take?"""
    words = [t.text for t in s.clause.of.sentence.tokens]
    by = next((i for i in range(s.evidence, s.clause.last) if words[i] in _BY_MEANS_OF), s.clause.last)
    held = [m for m in s.clause.of.means if s.clause.holds(m.first) and m.entry.data.get("kind") == "attack"]
    held = [m for m in held if m.first < by]
    plural = {m.first for m in held if m.number == "plural"}
    nouns = [m for m in held if m.kind != "verb" and m.entry.id != "throw"]
    loose = all(m.entry.id in ("target", "throw") for m in held if m.kind == "verb")
    return bool(nouns) and loose and all(m.first in plural for m in nouns)


def _accused_at_large(s: Statement) -> bool:
    """«تتحمل القوات مسؤولية هجمات استهدفت المدارس والمستشفيات»: of no place, no day, by an organisation."""
    if s.headline or s.places or s.date is not None or s.item or not s.said:
        return False
    if s.said[0].type not in _WATCHING or _AT_LARGE.isdisjoint(s.clause.words):
        return False
    nouns = [m for m in s.means if m.kind == "attack" and not m.verbal]
    return _only_plural(s) and bool(nouns) and not nouns[0].definite


def _relies_on(s: Statement) -> bool:
    """«تعتمد القوات على استراتيجية واسعة مصحوبة بقصف جوي»: how a side fights, on no day."""
    if s.headline or s.date is not None:
        return False
    ahead = [t.text.lstrip("و") for t in s.clause.of.sentence.tokens[s.clause.first : s.evidence]]
    return any(a in _RELIES and "علي" in ahead[i + 1 :] for i, a in enumerate(ahead))


def _such_deeds(s: Statement) -> bool:
    """«اتهامات بالمسؤولية عن حوادث الاغتيالات في درعا», «حملات الاعتقال»: a kind of deeds, on no day."""
    if s.headline or s.date is not None or s.hits or not s.means:
        return False
    tokens = s.clause.of.sentence.tokens
    deeds = [m for m in s.means if m.rule not in ("throw", "target")]
    return bool(deeds) and all(m.definite and tokens[m.first - 1].text in _DEEDS for m in deeds)


def _of_this_year(s: Statement) -> bool:
    """«وصعد الاحتلال هذا العام من عدوانه في نابلس وجنين»: over a whole year, and nobody is counted."""
    if s.date is None or s.date.precision != "year" or s.date.offset != "P0Y":
        return False
    before = s.clause.of.sentence.tokens[max(s.clause.first, s.date.first - _TO_NTH) : s.date.first]
    return _NTH.isdisjoint(t.text for t in before)  # «للمرة الثالثة هذا العام», «في خامس غارة هذا العام»


def _most_struck(s: Statement) -> bool:
    """«وكانت صعدة من أكثر الأماكن تعرضا للقصف»: how often it was struck, on no day."""
    words = s.clause.words
    if s.date is not None or not ("اكثر" in words or "الاكثر" in words):
        return False
    first = min((m.first for m in s.means), default=s.clause.first) - s.clause.first
    most = (i for i, word in enumerate(words) if word in ("اكثر", "الاكثر") and i < first)
    return any(not _EXPOSED.isdisjoint(words[i + 1 : i + 1 + _TO_KINDS]) for i in most)


def _kinds_of_attacks(s: Statement) -> bool:
    """«وتراوحت تلك الاعتداءات بين قتل وإطلاق نار وحرق منازل»: of what kinds they were."""
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    if tokens[first].text.removeprefix("و") not in _RANGED:
        return False
    near = (m for m in s.means if m.kind == "attack" and m.definite and not m.verbal)
    return any(first < m.first <= first + _TO_KINDS for m in near)


def _taken_here_and_there(s: Statement) -> bool:
    """«اعتقلت القوات 14 مواطنا من أنحاء متفرقة»: the arrests of a day over a region, at no town."""
    if not s.whole_rows or any(r.outcome not in ("abducted", "detained") for r in s.whole_rows):
        return False
    place = own_place(s)
    named = place is not None and place.place.precision in SETTLED
    return not named and not _SCATTERED.isdisjoint(s.clause.words)


def _holds_many(s: Statement) -> bool:
    """«يحتجز التنظيم 3000 امرأة منذ اجتياح البلدة», «تحتجز القوات صحفيين في سجون كذا»: how things are."""
    tokens = s.clause.of.sentence.tokens
    acts = [tokens[m.first].text.lstrip("وف") for m in s.means if m.kind == "attack"]
    holds = bool(acts) and all(w.startswith(_HOLDS) for w in acts) and not s.headline
    long = not _LONG_HELD.isdisjoint(s.clause.words)
    if s.date is not None:
        return False
    return holds and (long or any((r.quantity.low or 0) >= _MANY_HELD for r in s.rows))


def _counts_massacres(s: Statement) -> bool:
    """«وقعت عشر مجازر في المحافظة», «15 مجزرة خلال 24 ساعة»: how many there were, and nobody counted."""
    acts = [m for m in s.clause.of.means if s.clause.holds(m.first) and m.entry.data.get("kind") == "attack"]
    if any(m.entry.id != "massacre" for m in acts):
        return False
    tokens = s.clause.of.sentence.tokens
    ends = {at for m in acts for at in (m.first, m.last)}
    if any((c.quantity.value or 0) > 1 and c.last in ends for c in s.clause.of.counted):
        return True
    if s.headline or any(m.number != "plural" for m in acts):
        return False
    before = [t for m in acts for t in tokens[max(0, m.first - 2) : m.first]]
    return any(t.kind == "number" or t.text == "عدد" for t in before)


def _escalates_since(s: Statement) -> bool:
    """«وتشهد المنطقة تصعيدا منذ السبت، بعد استهداف القوات عربة ومقتل اثنين»: what it began with."""
    words = s.clause.words
    if s.headline or s.clause.first or words[0].lstrip("و") not in _SEES:
        return False
    before = words[: s.evidence - s.clause.first]
    return "بعد" in before and any(w.startswith("تصعيد") for w in before)


def _backs_an_offensive(s: Statement) -> bool:
    """«وتدعم قوات التحالف القوات جوا في هجومها للسيطرة على السد»: an advance that somebody backs."""
    if s.headline or not s.means or any(m.type or m.rule != "target" for m in s.means):
        return False
    before = s.clause.of.sentence.tokens[s.clause.first : s.evidence]
    return any(t.text.lstrip("وف") in _BACK for t in before)


def _still_so(s: Statement) -> bool:
    """«لا تزال المدينة تتصدر مشهد الغارات كذا», no verb of attack in it: how things stand."""
    if s.headline or s.date is not None or s.hits or not s.acts or any(m.verbal for m in s.means):
        return False
    return s.clause.first == 0 and tuple(w.lstrip("و") for w in s.clause.words[:2]) in _STILL


def _from_month_on(s: Statement) -> bool:
    """«وقعوا ضحية عدة انفجارات من بداية الشهر في كذا وكذا»: over a time told by its beginning."""
    tokens = s.clause.of.sentence.tokens
    began = (d.first for d in s.clause.dates if d.precision in ("month", "year", "days", "week"))
    if s.headline or not any(tokens[at - 1].text == "من" and tokens[at].text in _BEGINNING for at in began):
        return False
    return any(m.number == "plural" for m in s.clause.of.means if s.clause.holds(m.first))


def _since(s: Statement) -> bool:
    """«ومنذ محاولة القوات اقتحام العاصمة، قصفت …»: over all that time; «منذ الصباح» is one attack's."""
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    if tokens[first].text not in _SINCE or any(d.first <= first + 1 for d in s.clause.dates):
        return False
    return not any(d.kind == "point" for d in s.clause.dates)


def _over_a_time(s: Statement) -> bool:
    """«وتشن القوات، منذ 4 نيسان الماضي، هجوما للسيطرة على العاصمة»: nothing hit, and no day of its own."""
    dates = s.clause.dates
    spans = [d for d in dates if d.kind == "since" and not within_a_day(d)]
    loose = all(m.rule in ("target", "throw") for m in s.means)
    return bool(spans) and loose and not s.hits and not any(d.kind == "point" for d in dates)


def _of_late(s: Statement) -> bool:
    """«وصعدت القوات قصفها على أحياء المدينة في الفترة الماضية»: of some time past, on no day."""
    if s.date is not None or not s.acts:
        return False
    words = [w for w in s.clause.words if w not in _FEW]
    at = next((i for i, (a, b) in enumerate(pairwise(words)) if a in _TIMES and b in _PAST), None)
    return at is not None and _AFTER.isdisjoint(words[:at])  # not «غارة بعد سقوط قتلى في الأيام الماضية»


def _only_fights(s: Statement) -> bool:
    return all(m.rule in ("clash", "target") for m in s.means)


def _of_the_attack_told(s: Statement) -> bool:
    """«هذا الهجوم الذي استهدف مسجدا يعكس المعاناة المستمرة»"""
    return s.points_at_it and any(s.clause.holds(o.first) for o in s.clause.of.objects)


def _nowhere(s: Statement) -> bool:
    """«وتواصل المليشيا قصفها على مختلف المناطق»: on no day, at no town."""
    place = own_place(s)
    return s.date is None and not s.headline and (place is None or place.place.precision not in SETTLED)


def _over_weeks(s: Statement) -> bool:
    """«تشهد عدن، خلال الأسابيع الأخيرة، عمليات اغتيال»"""
    return any(d.kind == "window" for d in s.clause.dates)


def is_practice(s: Statement) -> bool:
    """«وتشن قوات التحالف ضربات على مواقع التنظيم», «إن النظام يستهدف المدنيين لمنعهم من العودة»: what a side
    does in this war; nobody harmed, on no day."""
    if s.clause.of.sentence.index == 0 or s.headline or s.item or s.date is not None:
        return False
    goes_on = s.clause.first > 0 and s.clause.of.sentence.tokens[0].text in _SINCE  # «ومنذ … تخرق …، وتشن …»
    if not (s.attackers or goes_on):
        return False
    if any(r.quantity.kind != "plural" for r in s.whole_rows):
        return False
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    verb = first + (tokens[first].text in _TURNS)
    if verb >= s.clause.last:
        return False
    bare = tokens[verb].text.startswith(_PRESENT) if verb > first else False
    opens = tokens[verb].text.startswith(_IMPERFECT) and (first == 0 or tokens[0].text in _SINCE)
    if (opens or bare) and any(m.first == verb and m.kind == "verb" for m in s.clause.of.means):
        return True
    return not s.hits and _told_that_they_do(s)


def _told_that_they_do(s: Statement) -> bool:
    """«وقال مصدر إن النظام يستهدف المدنيين», «وبحسب شهود تواصل القوات قصف الأحياء»: a present, in a voice."""
    tokens = s.clause.of.sentence.tokens
    starts = {a.scope_first for a in s.said if a.scope_first is not None}
    acts = [m for m in s.means if m.kind == "attack"]
    if not starts or not acts or len(s.clause.words) < _LONG:
        return False
    verbs = [tokens[m.first].text.lstrip("وف") for m in acts if m.verbal]
    if any(w[:1] not in _PRESENT and w not in _NOUN_OR_VERB for w in verbs):
        return False
    side = {a.last for a in s.actors if tokens[a.first - 1].text in _THAT}
    does = {m.first for m in acts if m.verbal and tokens[m.first].text[:1] in _PRESENT}
    goes_on = {i for i in range(s.clause.first, s.clause.last) if tokens[i].text in _GOES_ON}
    return bool(does & side) or bool(goes_on & (side | starts))


def is_habit_elsewhere(s: Statement) -> bool:
    """«نفذ التنظيم هجمات مماثلة في المحافظة», «وكانت الطائرات على مدى الأسابيع الماضية قد شنت غارات مماثلة»:
    similar attacks, with no place or harm of their own."""
    place = own_place(s)
    vague = place is None or place.place.precision not in SETTLED
    if s.rows or s.headline:
        return False
    return (vague and relevance.speaks_of_many(s.clause)) or ({"again", "cumulative"} <= s.kinds)
