"""Is an attack told, or only spoken of? The one question asked of every event before it is admitted.

Told is what is counted in numbers, lies on a day of its own, or is said by a verb of attack or harm that is
no wish, fear or supposition. Where a report gives none of these, the noun must stand where a noun tells: at
the head of its clause or behind a label («غارة على …», «حاريص: غارتان»), under a verb of happening («تعرضت
البلدة لقصف», «شهدت المدينة قصفا») or of reporting («أفاد مراسلنا بقصف …»), or as what brought harm about
(«شهداء بقصف على …»). Under any other word («تداعيات الهجمات», «عقوبات لمسؤوليتهم عن قصف …»)
it is a matter talked of, whatever that word is.
"""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.clitics import is_one_of
from tawthiq.coding.statements import Statement, once
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_NOUN_OR_VERB = word_list("noun_or_verb")
_BEFORE_VERBS = word_list("before_verbs")
_UNREAL = word_list("unreal_before_verbs")
_PART_OF_NOUN = word_list("part_of_the_noun")
_CAME_UNDER = word_list("came_under")
_REPORTS = word_list("tells_of_attack")
_EFFECTS = word_list("effects_of_attack")
_CAUSED = word_list("causing_verbs")
_REACTIONS = word_list("reactions")
_UNITS = word_list("one_deed")
_BROUGHT = word_list("brought_about")
_AMID = word_list("in_the_midst")
_THAT = ("ان", "وان", "بان", "انه", "انها", "وانه", "وانها", "بانه", "بانها")
_DAYS = ("day", "hours")
_IN = frozenset({"في", "وفي", "ففي"})
_FELL = frozenset({"راح", "راحت", "لقي", "لقيت", "لقوا", "فقد", "فقدت", "فقدوا", "قضي", "قضت", "قضوا"})
_PRESENT = ("ت", "ي")
_SHORT_POST, _TO_AIM = 8, 3
_OF_THE_PAST = ("تعرض", "توفي", "تسبب", "تمكن")
_REACHED_BY = word_list("reached_by_help_or_law")
_SHORT, _PREPOSITIONS = 2, ("من", "عن", "علي", "الي", "بعد", "قبل", "رغم", "ضد", "بشان", "حول", "لوقف", "وقف")
_DENIED = ("لن", "لا", "ليست", "ليس")


def told(d: Draft) -> bool:
    """Does any of its statements tell it?"""
    return any(_tells(s) for s in d.statements)


@once
def _tells(s: Statement) -> bool:
    if any(r.quantity.value for r in s.whole_rows) or s.besieged or _dated(s):
        return True
    verbs = [m.first for m in s.means if m.verbal and m.kind == "attack"]
    harm = [h for h in s.clause.of.harm if s.clause.holds(h.first)]
    verbs += [h.first for h in harm if h.kind == "verb" or (h.kind == "phrase" and _fell(h.first, s))]
    if any(_is_verb(at, s) and not (_unreal(at, s) or _aims_at_no_harm(at, s)) for at in verbs):
        return True
    tokens = s.clause.of.sentence.tokens[s.clause.first : s.clause.last]
    if s.hits and _at_a_spot(s) and any(is_one_of(t.text, _EFFECTS) for t in tokens):
        return True  # «الطيران يدمر مدرسة في البلدة»
    nouns = {m.first for m in s.means if m.kind != "carrier" and not _is_verb_of(m.first, verbs, s)}
    nouns |= {h.first for h in harm if not _is_verb_of(h.first, verbs, s)}
    nouns |= {r.first for r in s.rows if r.quantity.value != 0}
    return any(_stands_told(at, s) for at in nouns)


def _fell(at: int, s: Statement) -> bool:
    """«راح ضحيتها العشرات», «لقي حتفه»: a verb with its complement."""
    return s.clause.of.sentence.tokens[at].text.lstrip("وف") in _FELL


def _dated(s: Statement) -> bool:
    """On a day of its own, named behind the attack; a day before it is that of whatever verb stands there."""
    day = s.date
    if day is None or day.kind != "point" or day.precision not in _DAYS:
        return False
    return day.first > s.evidence or (day.first - s.clause.first <= 1 and not s.day_of_telling)


def _is_verb_of(at: int, verbs: list[int], s: Statement) -> bool:
    return at in verbs and _is_verb(at, s)


def _is_verb(at: int, s: Statement) -> bool:
    """«قتل», «قصف» are nouns too: a verb heads its clause or stands behind a particle."""
    tokens = s.clause.of.sentence.tokens
    word = tokens[at].text
    if word.lstrip("وف") not in _NOUN_OR_VERB and word not in _NOUN_OR_VERB:
        return True
    if at == s.clause.first or tokens[at - 1].kind == "mark":
        return True
    i = _last_not_apart(at - 1, s)  # «الجيش قصف الحي», not «استنكرت الجامعة قصف الحي»
    if i == s.clause.first and i < at - 1 and tokens[i].text in _IN:
        return True  # «وفي مديرية كذا قصف الطيران البئر»
    return i < s.clause.first or tokens[i].text.removeprefix("و") in _BEFORE_VERBS


def _unreal(at: int, s: Statement) -> bool:
    """«قد تقصف», «لن يقصف», «خشية أن تقصف»: a verb of what may be."""
    tokens = s.clause.of.sentence.tokens
    word = tokens[at].text.lstrip("وف")
    if word[:1] == "س" and word[1:2] in _PRESENT:
        return True
    before = tokens[at - 1].text.lstrip("وف") if at > s.clause.first else ""
    if word[:1] not in _PRESENT or word[-1:] == "ت" or word in _OF_THE_PAST:
        return False
    long = len(s.clause.words) > _SHORT_POST
    return before in _UNREAL or (long and not s.headline and not _at_a_spot(s))  # what is always done


def _aims_at_no_harm(at: int, s: Statement) -> bool:
    """«استهدفت العقوبات مدير …», «سلال غذائية استهدفت 350 أسرة»: who or what is reached, and not struck."""
    if not any(m.first == at and m.rule == "target" for m in s.means):
        return False
    near = s.clause.of.sentence.tokens[max(s.clause.first, at - _TO_AIM) : at + 2]
    return any(is_one_of(t.text, _REACHED_BY) for t in near)


@once
def _set_apart(s: Statement) -> frozenset[int]:
    """Tokens of places, days, speakers and sides: words that may stand between a verb and its noun."""
    sides = [m for m in s.clause.of.means if m.entry.data.get("kind") == "carrier"]
    numbers = [c for c in s.clause.of.counted if not (c.group or c.outcome)]
    of = s.clause.of
    spans = [(p.first, p.last) for p in of.places] + [(d.first, d.last) for d in of.dates]
    spans += [(v.first, v.last) for v in of.said] + [(a.first, a.last) for a in of.actors]
    spans += [(n.first, n.last) for n in numbers] + [(m.first, m.last) for m in sides]
    return frozenset(i for first, last in spans for i in range(first, last))


def _last_not_apart(at: int, s: Statement) -> int:
    apart = _set_apart(s)
    while at >= s.clause.first and at in apart:
        at -= 1
    return at


def _stands_told(at: int, s: Statement) -> bool:
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    word, apart = tokens[at].text, _set_apart(s)
    ahead = range(first, at)
    if any(is_one_of(tokens[i].text, _CAME_UNDER) for i in ahead):
        return True
    if _match(at, s) is None and any(is_one_of(tokens[i].text, _CAUSED) for i in ahead) and _at_a_spot(s):
        return True  # «الهجمات التي شهدتها مدينة كذا وأدت إلى مقتل العشرات»
    i = at - 1
    while i >= first and (i in apart or tokens[i].kind != "word" or is_one_of(tokens[i].text, _PART_OF_NOUN)):
        if tokens[i].text == ":":
            return True
        i -= 1
    if i < first:
        return not _talked_of_at_large(at, s)
    governor = tokens[i].text
    if governor in _THAT:
        return not _talked_of_at_large(at, s)
    if governor == "عن":  # «أنباء عن قصف …», «أفاد مراسلنا عن غارة …»
        i = _last_not_apart(i - 1, s)
        governor = tokens[i].text if i >= first else governor
    if is_one_of(governor, _REPORTS) or is_one_of(governor, _EFFECTS):
        return True
    if governor.removeprefix("و") in _REACTIONS or _condemned(i, s):
        return _a_scene(at, s)
    if at - first <= _SHORT and governor not in _PREPOSITIONS and _one_at_a_spot(at, s):
        return True  # «الله يستر قصف قوي على البلدة»
    if word[:1] == "ب" or governor.removeprefix("و") in _BROUGHT:
        return _brought_harm(at, s) or _one_at_a_spot(at, s)
    return is_one_of(governor, _AMID) and _one_at_a_spot(at, s)


def _brought_harm(at: int, s: Statement) -> bool:
    """«شهداء بقصف …», «أضرار في المشفى جراء غارة»: harm or a thing hit stands before it."""
    return any(r.first < at for r in s.rows) or any(h.first < at for h in s.hits) or "damage" in s.kinds


def _match(at: int, s: Statement) -> Match | None:
    return next((m for m in s.clause.of.means if m.first == at), None)


def _at_a_spot(s: Statement) -> bool:
    place = own_place(s)
    return place is not None and place.place.precision in (*SETTLED, "area")


def _one_at_a_spot(at: int, s: Statement) -> bool:
    """«قصف مدفعي على بلدة كذا»: one attack, new to the reader, at a town."""
    found = _match(at, s)
    if found is None or not _at_a_spot(s):
        return False
    if found.number == "plural" and not _counted(at, s):
        return False
    return not any(m.definite for m in s.means if m.first == at)


def _counted(at: int, s: Statement) -> bool:
    """«ثلاث غارات على …»"""
    return any(c.first < at < c.last or c.last == at for c in s.clause.of.counted)


def _condemned(at: int, s: Statement) -> bool:
    """«أدانت الخارجية بأقوى العبارات حادثة …»: a verb of condemning earlier in the clause."""
    tokens = s.clause.of.sentence.tokens
    return any(is_one_of(tokens[i].text, _REACTIONS) for i in range(s.clause.first, at + 1))


def _a_scene(at: int, s: Statement) -> bool:
    """«أدانت الوزارة التفجير الانتحاري وسط بغداد», «استهداف مستشفى في المخا»: one deed or one thing that was
    hit, at a town; «استهداف المدارس في إدلب» is of many."""
    found = _match(at, s)
    if found is None or found.number == "plural" or not _at_a_spot(s):
        return False
    one = bare(s.clause.of.sentence.tokens[at].text) in _UNITS
    objects = [m for m in s.clause.of.objects if s.clause.holds(m.first) and m.first > at]
    return one or any(m.number != "plural" for m in objects[:1])


def _talked_of_at_large(at: int, s: Statement) -> bool:
    """«الهجمات على المستشفيات ترقى إلى جرائم حرب», «إن القصف لن يوقف …»: «the» attack, of which the verb says
    what it is or does, and nothing of what happened."""
    tokens = s.clause.of.sentence.tokens
    construct = at + 1 < s.clause.last and tokens[at + 1].text.startswith("ال")  # «استهداف المدنيين»
    if not (construct or any(m.definite for m in s.means if m.first == at)):
        return False
    after = range(at + 1, s.clause.last)
    if any(tokens[i].text in _DENIED for i in after):
        return True
    verbs = (tokens[i].text for i in after if i not in _set_apart(s) and len(tokens[i].text) > len("تقع"))
    return any(w[:1] in _PRESENT and w[-1:] != "ت" for w in verbs)
