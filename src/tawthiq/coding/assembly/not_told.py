"""Words of attack without an attack: threats, courts, pictures, questions, what is spoken of in passing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.coding import relevance
from tawthiq.coding.actors.mentions import ActorMention
from tawthiq.coding.assembly.frames import in_another_frame
from tawthiq.coding.assembly.mourned import condoles, prayed_for, prays, remembers
from tawthiq.coding.clitics import begins, is_one_of
from tawthiq.coding.harm.rows import CIVIL_GROUPS
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import phrase_list, word_list
from tawthiq.remember import remembered

_RANKS = phrase_list("in_the_ranks")
_SENTENCES = ("execution", "stone_and_knife")  # «الإعدام شنقا»
_BE = ("يكن", "تكن", "تكون", "يكون")
_OUR_FIGHTERS = word_list("our_fighters")
_WAR_THINGS = ("vehicle", "infrastructure", "other")
_COURTS = word_list("courts")
_DISTRICT = ("القضاء",)  # in Iraq and Lebanon
_OF_DISTRICT = word_list("offices_of_a_district")
_SIDES_OF_IT = word_list("sides_of_a_district")
_PART = ("مشارك", "ضلوع", "تورط", "دور", "قضي", "ملف")  # «مدان بالمشاركة في تفجير …»
_COURT_REACH = 5  # words at a clause's beginning, that name who judges
_UNDONE = frozenset({"demining", "release"})
_COMMENTS = word_list("comments")
_NEGATIONS = word_list("negations")
_ANY = word_list("any_words")
_PICTURES = word_list("picture_captions")
_BESIDE_HARM = ("displaced", "affected")
_RELATIVES = word_list("relative_pronouns")
_TITLE, _TITLED, _TO_TITLE = ("عنوان", "عنوانه", "عنوانها"), ("معنون", "المعنون"), 4
_RELATED = 3  # words from «التي» to the attack
_CAUSED_BY = ("اثر", "بعد", "عقب", "جراء", "بسبب", "نتيجه")
_LONG_TIMES = word_list("long_times")
_IN_THEM = frozenset({"فيها", "خلالها", "شهدت"})
_TELLING_WHEN = frozenset({"بعد", "عقب", "منذ", "قبل", "حتي"})
_A_WEEK = 5  # days
_BACK = re.compile(r"-P(\d+)([DWMY])")
_DAYS_OF = {"D": 1, "W": 7, "M": 30, "Y": 365}
_REACTIONS = word_list("reactions")
_QUESTIONS = word_list("question_words")
_OPENING = 3
_BURIED = tuple(word_list("burial_stems"))
_HELD = word_list("still_held")
_MAY = word_list("may_happen")


def not_told(s: Statement) -> bool:
    """Threats, prayers, accidents: words of attack without an attack."""
    if relevance.is_accident(s.clause, s.means) or _pictured(s) or _negated(s) or _comments(s):
        return True
    if any(at <= s.evidence or _spoken_of(s) for at in relevance.years_on(s.clause)):
        return True  # «مضت سنة على استشهاد أخي في قصف …», «رفع جثث … بعد عام على المعارك»
    if _played(s) or _was_not(s) or _cleared(s) or _of_our_fighters(s):
        return True
    if remembers(s) or _relieves(s) or in_another_frame(s):
        return True
    if _in_passing(s) or _asked(s) or _still_held(s) or _reacts(s):
        return True
    if _threatened(s) or _tells_when(s) or _in_a_title(s):
        return True
    if _tried(s) or _opinion(s) or (relevance.is_crime(s.clause, s.means) and not s.attackers):
        return True
    if (not s.acts and _in_the_ranks(s)) or prayed_for(s) or condoles(s):
        return True
    harmed = [r for r in s.rows if r.outcome not in _BESIDE_HARM]
    if harmed:
        return all(r.quantity.high is None for r in harmed) and _feared(s)
    if any(a.evidence == "peaceful" for a in s.actors) and not any(m.type and not m.weak for m in s.means
                                                                   if m.kind == "attack"):  # fmt: skip
        return True  # إسقاط جوي للمساعدات
    retold = relevance.is_retold(s.clause, s.means, s.evidence)
    return prays(s) or retold or relevance.is_hypothetical(s.clause, s.evidence)


def _spoken_of(s: Statement) -> bool:
    """Is «the» attack all that it names, on no day?"""
    return s.date is None and all(m.definite and not m.verbal for m in s.means)


def _in_passing(s: Statement) -> bool:
    """«وصلت قافلة إلى المدينة التي تعرضت لقصف عنيف», «بعد أسابيع من القصف»: another matter is told.

    The attack stands in a relative clause or tells the time, on no day near it, and nobody is counted but
    vaguely; with a day of the week before or longer ago, whoever is counted.
    """
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    harm = (h for h in s.clause.of.harm if h.entry.data["outcome"] in ("killed", "injured"))
    at = min([s.evidence, *(h.first for h in harm if s.clause.holds(h.first))])
    before = [t.text for t in tokens[max(first, at - _RELATED) : at]]
    relative = next((i for i, w in enumerate(before) if w in _RELATIVES), None)
    related = relative is not None and at - len(before) + relative > first + 1 and at - first > _RELATED
    after_weeks = before[-1:] == ["من"] and any(w in _LONG_TIMES for w in before[-3:-1])
    after_weeks = after_weeks or _fell_in_them(s, at)
    days = _days_back(s)
    caused = bool(before) and before[-1] in _CAUSED_BY
    buried = begins(tokens[first].text, _BURIED) and s.date is not None and s.date.precision == "day"
    # «شيع المئات اليوم من ارتقى قبل ثمانية أيام»: the report is of him
    if days is not None and days >= _A_WEEK and (related or caused) and not buried:
        return True
    if not (related or after_weeks):
        return False
    counted = any(r.quantity.kind == "exact" and r.quantity.value for r in s.rows)
    undated = s.date is None or s.date.precision in ("month", "year")
    return not counted and (after_weeks or undated)


def _fell_in_them(s: Statement, at: int) -> bool:
    """«بعد أسابيع سقط فيها مئات الشهداء»: those weeks, and no one day."""
    tokens = s.clause.of.sentence.tokens
    near = [t.text for t in tokens[max(s.clause.first, at - _RELATED) : min(s.clause.last, at + _RELATED)]]
    return any(
        w in _LONG_TIMES and not _IN_THEM.isdisjoint(near[i + 1 : i + 1 + _RELATED])
        for i, w in enumerate(near)
    )


def _days_back(s: Statement) -> int | None:
    """How many days before the report its day lies, where that is said («الأسبوع الماضي», «قبل شهر»)."""
    found = _BACK.fullmatch(s.date.offset or "") if s.date is not None else None
    return int(found[1]) * _DAYS_OF[found[2]] if found else None


def _in_a_title(s: Statement) -> bool:
    """«أصدرت المنظمة تقريرا تحت عنوان (مجازر مروعة في الغوطة)»: what a writing is called, on no harm counted."""
    tokens = s.clause.of.sentence.tokens
    told = [m.first for m in s.means if m.kind == "attack"]
    if not told or s.rows or s.headline:
        return False
    before = [t.text for t in tokens[max(s.clause.first, min(told) - _TO_TITLE) : min(told)]]
    return any(w.removeprefix("ب") in _TITLE or w.startswith(_TITLED) for w in before)


def _reacts(s: Statement) -> bool:
    """«واستنكر رئيس الاتحاد الاستهداف المتمادي»: a judgement of what others told, that counts nobody."""
    word = s.clause.of.sentence.tokens[s.clause.first].text
    told = any(not m.definite or m.verbal for m in s.means)
    return not (s.said or s.rows or told) and s.date is None and word.removeprefix("و") in _REACTIONS


def _threatened(s: Statement) -> bool:
    """«مقطع لأشخاص يهددون بقتل أحد الضباط»: what is threatened with, and no other harm or attack."""
    if "threat" not in s.clause.kinds:
        return False
    harm = [h for h in s.clause.of.harm if s.clause.holds(h.first)]
    at = min([*[h.first for h in harm], *[m.first for m in s.means]], default=None)
    if at is None or s.clause.of.sentence.tokens[at].text[:1] != "ب":
        return False
    if any(h.kind == "verb" for h in harm) or any(m.verbal and m.first > at for m in s.means):
        return False  # «هددت القوات بقصف البلدة ثم قصفتها»
    threats = (m for m in s.clause.of.markers if m.entry.data["kind"] == "threat")
    return any(s.clause.first <= m.first and 0 <= at - m.last <= 1 for m in threats)


def _tells_when(s: Statement) -> bool:
    """«تولى القيادة بعد مقتل سلفه»: a death that only tells when something was, on no day, at no place."""
    if s.acts or s.means or s.date is not None or s.places or s.hits or s.headline or "update" in s.kinds:
        return False
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    deaths = [h for h in s.clause.of.harm if s.clause.holds(h.first)]
    if len(deaths) != 1 or deaths[0].kind == "verb" or len(s.rows) != 1 or s.told_dead != 1:
        return False
    at = deaths[0].first
    return at - first > _RELATED and tokens[at - 1].text in _TELLING_WHEN


def _asked(s: Statement) -> bool:
    """«لماذا يقصفون المستشفيات؟»: a question, that counts nobody on no day."""
    words = s.clause.words
    asks = words[:1] == ["سوال"] or any(w.lstrip("وف") in _QUESTIONS for w in words[:_OPENING])
    return asks and s.clause.first == 0 and not s.rows and s.date is None


def _still_held(s: Statement) -> bool:
    """«استمرار احتجاز المدنيين في سجون …», «مصير 340 مخفيا قسرا»: people taken long before, on no day."""
    if s.date is not None or any(r.outcome not in ("abducted", "detained", "missing") for r in s.rows):
        return False
    if any(m.type != "abduction_or_detention" or m.verbal for m in s.means) or not (s.means or s.rows):
        return False
    return any(w.lstrip("ول") in _HELD for w in s.clause.words)


def _comments(s: Statement) -> bool:
    """«وتأتي الغارة في أول أيام العيد»: words on the attack told before, nobody harmed."""
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    near = (m for m in s.means if m.kind == "attack" and m.definite and m.first <= first + 2)
    return tokens[first].text in _COMMENTS and not s.rows and any(near)


def _negated(s: Statement) -> bool:
    """«لم تشن الطائرات أي غارة», «لم تلق أي مسيرة قذيفة»: nothing happened, and nobody is counted."""
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    if any(r.quantity.value for r in s.rows):
        return False
    struck = [m for m in s.means if not (m.verbal and m.type is None)]
    at = [m.first - 1 for m in struck if m.first > first and tokens[m.first - 1].text in _ANY]
    return any(t.text in _NEGATIONS for t in tokens[first : min(at, default=first)])


def _played(s: Statement) -> bool:
    """«ورشة توعية تضمنت تمثيلا لانفجار لغم»: an attack that is only shown."""
    if "exercise" not in s.clause.marks:
        return False
    shown = [m.first for m in s.clause.of.markers if m.entry.id == "exercise" and s.clause.holds(m.first)]
    return min(shown) <= s.evidence and not any(r.outcome == "killed" for r in s.rows)


def _cleared(s: Statement) -> bool:
    """«إتلاف ألغام», «إطلاق سراح ثلاثين معتقلا»: mines that are cleared, people who are set free."""
    if _UNDONE.isdisjoint(s.clause.marks):
        return False
    marks = (m for m in s.clause.of.markers if m.entry.id in _UNDONE and s.clause.holds(m.first))
    clears = any(m.entry.id != "release" or m.first <= s.evidence or not s.means for m in marks)
    return clears and not any(r.quantity.value for r in s.rows if r.outcome in ("killed", "injured"))


def _relieves(s: Statement) -> bool:
    """«توزيع مساعدات على المتضررين من القصف»: aid is what the clause opens with, and nobody is harmed."""
    harmed = any(r.outcome in ("killed", "injured", "casualties") for r in s.rows)
    aid = (m for m in s.clause.of.markers if m.entry.id == "relief")
    return not harmed and any(s.clause.first <= m.first <= s.clause.first + 2 < s.evidence for m in aid)


def _of_our_fighters(s: Statement) -> bool:
    """«قتل عشرة من رجالنا», «نفذ نسورنا طلعات»: a side speaks of its own fighters, and of nobody else."""
    if not any(map(_our, s.clause.words)) or any(a.known and not _ours(a, s) for a in s.attackers):
        return False  # «أغار طيران العدو على نقطة لقواتنا»
    civil = any(r.group in CIVIL_GROUPS for r in s.rows) or any(h.id not in _WAR_THINGS for h in s.hits)
    return not civil


@remembered(20_000)
def _our(word: str) -> bool:
    return is_one_of(word, _OUR_FIGHTERS)


def _ours(a: ActorMention, s: Statement) -> bool:
    return any(_our(t.text) for t in s.clause.of.sentence.tokens[a.first : a.last])


def _was_not(s: Statement) -> bool:
    """«لم يكن القصف هذه المرة»: the attack is denied by the verb of being right before it."""
    tokens = s.clause.of.sentence.tokens
    struck = (m.first for m in s.means if m.kind == "attack" and m.first > s.clause.first + 1)
    pairs = ((tokens[at - 2].text.lstrip("و"), tokens[at - 1].text) for at in struck)
    return not s.rows and any(one in _NEGATIONS and two in _BE for one, two in pairs)


def _tried(s: Statement) -> bool:
    """«حكم على ضابط بالسجن لدوره في قتل سجناء», «الإعدام لمدانين بتفجير مقهى»: no deed but what they did."""
    tokens = s.clause.of.sentence.tokens
    deeds = [m for m in s.means if m.kind == "attack" and m.rule not in _SENTENCES]
    if deeds and not s.attackers:
        opening = range(s.clause.first, min(s.clause.last, s.clause.first + _COURT_REACH))
        named = {i for p in s.clause.of.places for i in range(p.first, p.last)}  # «حي وادي القاضي»
        judging = (i for i in opening if _judges(i, tokens, s.clause.first) and i not in named)
        court = next(judging, None)
        if court is not None and court < min(m.first for m in s.means):
            return True  # «أصدرت المحكمة حكمها في ملف تفجير العبوة التي قتلت ثلاثة»
    if "trial" not in s.clause.marks:
        return False
    courts = [m.first for m in s.clause.of.markers if m.entry.id == "trial" and s.clause.holds(m.first)]
    if _years_ago(s) and all(m.first > courts[0] for m in deeds):
        return True  # «حكم بالسجن المؤبد لتسببه في مقتل أربعة في هجوم شنه على المخيم قبل سنوات»
    carried_out = [m for m in deeds if m.rule == "throw"]
    deeds = [m for m in deeds if m.rule != "throw"]
    if carried_out and not deeds and s.attackers:
        return False  # «نفذت المليشيا حكم الإعدام بحق تسعة مدنيين»
    return all(
        m.first > courts[0] and (tokens[m.first].text[:1] == "ب" or begins(tokens[m.first - 2].text, _PART))
        for m in deeds
    )


def _years_ago(s: Statement) -> bool:
    offset = (s.date.offset or "") if s.date is not None else ""
    return offset.startswith("-P") and offset.endswith("Y")


def _judges(at: int, tokens: Sequence[Token], first: int) -> bool:
    """Is a court named here? «قائممقام القضاء», «شرطة القضاء» is the district; «القضاء العراقي» judges."""
    word = tokens[at].text.removeprefix("و")
    if word not in _DISTRICT or at == first:
        return word in _COURTS
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if after == "علي":
        return False  # «أعلن الجيش القضاء على ثلاثة مسلحين»
    of_a_state = after.startswith("ال") and after.endswith("ي") and after not in _SIDES_OF_IT
    return of_a_state or not is_one_of(tokens[at - 1].text, _OF_DISTRICT)


def _opinion(s: Statement) -> bool:
    """«يرى الباحث أن الغارات رسالة سياسية»: on no day, and nobody harmed."""
    return "opinion" in s.kinds and not s.rows and s.date is None


def _in_the_ranks(s: Statement) -> bool:
    """«نعت البلدة أحد أبنائها الذي ارتقى في صفوف المقاومة»: a fighter who died as one."""
    words = s.clause.words
    told = [p for p in _RANKS if p[0] in words]
    return any(tuple(words[i : i + len(p)]) == p for p in told for i in range(len(words)))


def _pictured(s: Statement) -> bool:
    """«صورة لآثار قصف سابق على المطار»: what a picture shows, nobody harmed."""
    return not s.rows and s.clause.of.sentence.tokens[0].text in _PICTURES


def _feared(s: Statement) -> bool:
    """«محذرا من أن أي هجوم قد يوقع مئات القتلى»: a threat, and «قد» before what would happen."""
    tokens, clause = s.clause.of.sentence.tokens, s.clause
    before = tokens[clause.first : max(r.first for r in s.rows)]
    modal = any(t.text.lstrip("وبل").removeprefix("ال") in _MAY or t.text in _MAY for t in before)
    return modal and relevance.is_hypothetical(clause, s.evidence)
