"""Words of attack within another matter: supposed, foiled, shot down, ruled on, talked over, answered for."""

from __future__ import annotations

from itertools import pairwise

from tawthiq.arabic.fold import bare
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.clitics import begins, is_one_of
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import phrase_list, word_list
from tawthiq.model import SETTLED

_HARMED = ("killed", "injured", "casualties", "abducted", "missing")
_IF = ("اذا", "واذا", "فاذا")
_TO_IF = 2  # words from «إذا» to what would happen
_WOULD_BE = ("سيكون", "ستكون", "سيعني", "ستعني", "سيودي", "ستودي", "سيكلف")
_TO_WOULD = 4
_LIKELY = ("محتمل", "محتمله", "محتملا", "مرتقب", "مرتقبه", "وشيك", "وشيكه", "وشيكا", "متوقع", "متوقعه")
_HOURLY = ("ثانيه", "دقيقه", "ساعه", "يوم", "ليله", "اسبوع")
_AT_THAT_TIME = ("يومها", "وقتها", "حينها", "انذاك", "يومذاك", "ايامها")
_FOILED = word_list("foiled")
_ABOUT_TO = frozenset(phrase_list("about_to"))
_WENT_OFF = ("انفجر",)
_TO_DEED = 5  # words from «إحباط» to the deed that was foiled
_TO_THROW_BACK = ("صد", "دحر")
_THROWS_BACK = tuple(word_list("throws_back"))
_DOWNED = word_list("downed") | {"تصدي", "تصدت", "التصدي"}
_FLYING = word_list("flying_things")
_TO_FLYING = 3  # words from «إسقاط» to what was shot down
_NO_WEAPON = ("target", "throw", "drone", "aircraft", "aircraft_types")
_STOPPED = word_list("to_be_stopped")
_AT_ONCE = ("فوري", "فورا", "شامل", "دايم", "كل", "جميع", "اي", "كافه")
_TO_STOPPED = 2  # words from «وقف» to the attacks that are to end
_ANSWERING = tuple(word_list("answering_for"))
_TO_ANSWERED = 3  # words from «ضلوعهم في» to the deed
_PATTERNS = word_list("patterns")
_TALKS = word_list("talked_over")
_OPENING = 4  # words in which a clause says what it is about
_RELATIVES = word_list("relative_pronouns")
_CASES, _JUDICIAL = ("قضيه", "قضايا", "ملف"), tuple(word_list("judicial_stems"))
_TO_CASE = 2  # words from «قضية» to the deed that names it
_ONTO = word_list("onto")
_CARE = word_list("care")
_HARMED_BEFORE = ("ضحايا", "ناج", "اسر", "عايل", "عوايل", "ذوي", "ابناء", "ايتام", "متضرر", "المتضرر")
_TO_CARED = 8  # words from «زار» to those who were hurt
_REACTIONS = word_list("reactions")
_TO_CONDEMNED = 10  # words from «أدانت», over who does, to what is condemned
_PROTESTED = word_list("protested")
_TO_PROTESTED = 3  # words from «تنديدا» to what is protested
_WRECKED, _THEM = ("هجر", "شرد", "دمر", "هدم", "خرب"), ("ه", "ها", "هم", "هن")
_LONG, _NOW = 8, frozenset({"الان", "حاليا", "هلق", "هسه", "دلوقتي", "للتو", "عاجل"})
_PASSIVE = ("تعرض", "وتعرض", "توفي", "تسبب", "تمكن")  # of the past, though they begin with «ت»
_COURTS = word_list("courts")
_RULINGS = word_list("rulings")
_ARRESTS = word_list("arrests")
_CULPRITS = tuple(word_list("culprits"))
_ARRESTING, _TO_CULPRIT = 7, 9  # words at a clause's beginning that tell of an arrest, and on to who he is
_LATELY, _TAKEN = ("P0D", "-P1D"), ("abducted", "detained")


def in_another_frame(s: Statement) -> bool:
    """Does the clause speak of an attack only as what might be, was prevented, is judged or talked over?"""
    return (
        _supposed(s) or _foiled(s) or _shot_down(s) or _to_be_stopped(s) or _answered_for(s)
        or _talked_over(s) or _ruled(s) or _arrested(s) or _in_a_case(s) or _cared_for(s) or _at_all_times(s)
        or _protested(s) or _whom_it_drove_out(s) or _in_those_days(s)
        or _condemned(s) or _every_hour(s)
    )  # fmt: skip


def _before(s: Statement, reach: int) -> list[str]:
    """The words right before the first word of attack or harm."""
    tokens = s.clause.of.sentence.tokens
    return [t.text for t in tokens[max(s.clause.first, s.evidence - reach) : s.evidence]]


def _counts(s: Statement) -> bool:
    """Somebody is harmed there: by a number or not, but not «none»."""
    return any(r.outcome in _HARMED and r.quantity.value != 0 for r in s.rows)


def _numbers(s: Statement) -> bool:
    """So many people are harmed."""
    return any(r.outcome in _HARMED and r.quantity.value for r in s.rows)


def _supposed(s: Statement) -> bool:
    """«إذا سقط قتلى فسنرد», «قصف بيروت سيكون أول رد», «هجوم محتمل»: what would happen."""
    if any(w in _IF for w in _before(s, _TO_IF)):
        return True
    if s.rows or not s.means:
        return False
    tokens, last = s.clause.of.sentence.tokens, s.means[0].last
    after = [t.text for t in tokens[last : min(s.clause.last, last + _TO_WOULD)]]
    likely = any(w in _LIKELY for w in after[:_TO_IF])
    return likely or (not s.means[0].verbal and any(w in _WOULD_BE for w in after))


def _foiled(s: Statement) -> bool:
    """«إحباط هجوم انتحاري كان يستهدف …», «عبوة كانت معدة للتفجير»: no deed, and nobody is harmed by it."""
    if not s.means or _counts(s):
        return False
    also = s.clause.of.sentence.tokens[s.evidence].text[:1] == "و"  # «أحبطت تسللا وقصفت البلدة»
    if not also and any(is_one_of(w, _FOILED) for w in _before(s, _TO_DEED)):
        return True
    if s.means[0].definite and not s.means[0].verbal:
        return False  # «العبوة كانت معدة لاستهداف دورية»: of the blast that was told
    if any(m.verbal and begins(s.clause.of.sentence.tokens[m.first].text, _WENT_OFF) for m in s.means):
        return False  # «عبوة كانت مزروعة على جانب الطريق انفجرت»
    about = s.clause.words
    return any((a.lstrip("و"), b) in _ABOUT_TO for a, b in pairwise(about))


def _shot_down(s: Statement) -> bool:
    """«إسقاط مسيرة كانت تحاول استهداف قاعدة»: nothing hit and nobody harmed, but what came was shot down."""
    if _counts(s) or s.hits or any(m.rule not in _NO_WEAPON for m in s.means):
        return False
    words = s.clause.words
    return bool(s.means) and any(
        is_one_of(w, _DOWNED) and any(bare(o) in _FLYING for o in words[i + 1 : i + 1 + _TO_FLYING])
        for i, w in enumerate(words)
        if s.clause.first + i < s.evidence
    )


def _to_be_stopped(s: Statement) -> bool:
    """«دعت المنظمة إلى وقف استهداف المشافي»: what is asked to end, at large."""
    if s.rows or not s.means or s.means[0].verbal:
        return False
    words = _before(s, _TO_STOPPED)
    near = words[-1:] if words[-1:] and words[-1] not in _AT_ONCE else words
    return any(is_one_of(w, _STOPPED) for w in near)  # «رغم وقف النار، غارة على …» asks for nothing


def _answered_for(s: Statement) -> bool:
    """«عقوبات على قادة بسبب ضلوعهم في قتل مدنيين», «أنماط من استهداف المخابز»: deeds at large, of no one day.

    A town with people counted there is one attack, whoever answers for it.
    """
    place = own_place(s)
    if _numbers(s) and place is not None and place.place.precision in SETTLED:
        return False
    words = _before(s, _TO_ANSWERED)
    if any(begins(w, _ANSWERING) for w in words):
        return not _numbers(s)
    return not s.rows and any(is_one_of(w, _PATTERNS) for w in words)


def _talked_over(s: Statement) -> bool:
    """«ناقشت اللجنة تداعيات الاغتيالات والتفجيرات التي تستهدف …»: attacks at large, as what is talked of."""
    words = s.clause.words
    if s.rows or s.hits or not s.means or not any(is_one_of(w, _TALKS) for w in words[:_OPENING]):
        return False
    tokens = s.clause.of.sentence.tokens

    def at_large(first: int) -> bool:
        return tokens[first].text[:1] in "تي" and tokens[first - 1].text in _RELATIVES

    return all(at_large(m.first) if m.verbal else m.definite for m in s.means if m.kind == "attack")


def _ruled(s: Statement) -> bool:
    """«محكمة تبرئ جنديا قتل شابا», «برأت المحكمة …»: the court and its ruling open the clause."""
    opening = min(_OPENING, s.evidence - s.clause.first + 1)
    words = [w.lstrip("و") for w in s.clause.words[:opening]]
    court = any(w in _COURTS for w in words)
    return court and any(w in _RULINGS for w in words) and not s.attackers


def _in_a_case(s: Statement) -> bool:
    """«براءة ثلاثة متهمين في قضية قتل متظاهرين»: the name of a case, where those who judge are named too."""
    tokens, clause = s.clause.of.sentence.tokens, s.clause
    told = [m.first for m in (*clause.of.means, *clause.of.harm) if clause.holds(m.first)]
    before = (t for at in told for t in tokens[max(clause.first, at - _TO_CASE) : at])
    return any(is_one_of(t.text, _CASES) for t in before) and any(begins(w, _JUDICIAL) for w in clause.words)


def _cared_for(s: Statement) -> bool:
    """«زار المحافظ جرحى القصف», «مساعدات لأسر ضحايا المجزرة»: those hurt before, whom somebody helps now.

    None is counted in numbers, and no verb of attack or harm tells when they were hurt.
    """
    if any(r.quantity.kind != "plural" or r.rule != "count" for r in s.rows):
        return False
    tokens = s.clause.of.sentence.tokens
    if any(tokens[i].text in _ONTO for m in s.means for i in range(m.last, min(m.last + 2, s.clause.last))):
        return False  # «جرحى غارة على سوق»
    ends = {r.last for r in s.rows}  # «جرحى القصف», not «جرحى جراء القصف»
    if any(m.first not in ends if s.rows else m.verbal for m in s.means[:1]):
        return False
    if not (s.rows or s.means) or (s.date is not None and s.date.first > s.evidence):
        return False
    words = _before(s, _TO_CARED)
    care = any(is_one_of(w, _CARE) for w in words)
    return care and (bool(s.rows) or any(begins(w, _HARMED_BEFORE) for w in words))


def _condemned(s: Statement) -> bool:
    """«تدين المنظمة استهداف المدنيين وقصف المدارس»: deeds at large, nowhere and on no day."""
    if s.rows or s.places or s.date is not None or not s.means:
        return False
    return any(w.removeprefix("و") in _REACTIONS for w in _before(s, _TO_CONDEMNED))


def _every_hour(s: Statement) -> bool:
    """«كل دقيقة شهيد وكل ساعة مجزرة»: how often, and no one attack."""
    words = _before(s, _TO_IF)
    return any(a.lstrip("و") == "كل" and b in _HOURLY for a, b in pairwise(words))


def _in_those_days(s: Statement) -> bool:
    """«يومها مات ناس على الطريق»: remembered, of nobody in numbers and nowhere."""
    opening = any(w.lstrip("و") in _AT_THAT_TIME for w in s.clause.words[:_OPENING])
    return opening and not s.places and s.date is None and not _numbers(s)


def _protested(s: Statement) -> bool:
    """«مسيرة تنديدا بقصف المدينة», «رفعوا صور أطفال استشهدوا»: what people marched for, nobody counted."""
    if not s.means and s.date is None and not _numbers(s) and "صور" in _before(s, 1):
        return True
    return not _numbers(s) and any(
        w.removeprefix("و") in _PROTESTED for w in _before(s, _TO_PROTESTED)
    )


def _whom_it_drove_out(s: Statement) -> bool:
    """«بطانيات لعائلات هجرها القصف»: the attacks that made them what they are, on no day."""
    if _numbers(s) or (s.date is not None and s.date.first > s.evidence) or not s.means:
        return False
    first = s.means[0]
    if not first.definite or first.verbal or first.first == s.clause.first:
        return False
    verb = s.clause.of.sentence.tokens[first.first - 1].text
    return verb.startswith(_WRECKED) and verb.endswith(_THEM)


def _at_all_times(s: Statement) -> bool:
    """«فهي تضرب محطات الكهرباء وتقتل المدنيين»: what is always done, to nobody counted and at no town."""
    if s.headline or s.date is not None or s.said or _numbers(s) or s.clause.of.sentence.index == 0:
        return False
    if len(s.clause.words) < _LONG or not _NOW.isdisjoint(s.clause.words):
        return False  # «الطيران يقصف السوق الآن»
    place = own_place(s)
    if place is not None and place.place.precision in (*SETTLED, "area"):
        return False
    tokens = s.clause.of.sentence.tokens
    acts = [m for m in s.means if m.kind == "attack" and m.verbal]
    present = all(tokens[m.first].text.lstrip("وف")[:1] in ("ت", "ي") for m in acts)
    return bool(acts) and present and not any(tokens[m.first].text.startswith(_PASSIVE) for m in acts)


def _arrested(s: Statement) -> bool:
    """«القبض على إرهابي شارك في تفجيرات استهدفت المدنيين», «اعتقال منفذ تفجير كذا الذي قتل 30 شخصا»: what he
    did before. An attack of today or yesterday is told by it."""
    words = s.clause.words
    arrest = next((i for i, w in enumerate(words[:_ARRESTING]) if is_one_of(w, _ARRESTS)), None)
    if arrest is None:
        return False
    whom = range(arrest + 1, min(len(words), arrest + 1 + _TO_CULPRIT))
    culprit = next((i for i in whom if begins(words[i], _CULPRITS)), None)
    if culprit is None:
        return False
    behind = s.clause.first + culprit
    deeds = [m.first for m in s.means if m.kind == "attack" and m.rule not in ("abduction", "throw")]
    deeds += [r.first for r in s.rows if r.outcome in _HARMED]
    if not deeds or any(at <= behind for at in deeds):
        return False
    harm = [h.first for h in s.clause.of.harm if s.clause.holds(h.first) and h.first > behind]
    if any(s.clause.of.sentence.tokens[at].text[:1] == "و" for at in (min(deeds), *harm)):
        return False  # «اعتقلت منفذ العملية وقتلت ثلاثة»: what they did who caught him
    if any(r.outcome in _TAKEN and r.group != "combatants" and r.last <= behind for r in s.rows):
        return False  # «اعتقلت 12 شابا بينهم متهمون بقتل ضابط»
    return not any(d.first > behind and (d.offset or "") in _LATELY for d in s.clause.dates)


_BRINGS_DOWN = tuple(word_list("brought_down_stems"))


def repels(s: Statement) -> bool:
    """«أعلن الجيش تصديه لهجوم شنته قوات … على سلاح …»: an assault thrown back, nobody harmed in it."""
    if _brought_down(s):
        return True
    if s.whole_rows or s.hits or s.headline or not s.acts:
        return False
    if any(m.type and m.rule != "clash" and m.kind != "carrier" for m in s.means):
        return False
    words = [word.lstrip("وفبل") for word in s.clause.words]
    return any(word.startswith(_THROWS_BACK) or word in _TO_THROW_BACK for word in words)


def _brought_down(s: Statement) -> bool:
    """«رصدت الدفاعات طائرتين مسيرتين ودمرتهما دون خسائر»: aircraft that were shot down and harmed nobody."""
    if not s.means or s.hits or any(m.kind != "carrier" for m in s.means):
        return False
    unharmed = bool(s.rows) and all(r.quantity.value == 0 for r in s.rows)
    return unharmed and any(word.lstrip("وف").startswith(_BRINGS_DOWN) for word in s.clause.words)
