"""Sides named in a clause that had no part in its attack: who answers it, describes it, mourns its dead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from tawthiq.arabic.tokens import Token
from tawthiq.coding.actors.mentions import ActorMention
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import begins, is_one_of
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.idle import car_struck, struck_nobody
from tawthiq.coding.reply import in_reply
from tawthiq.coding.words import phrase_list, word_list

_DESCRIBING = word_list("describing_verbs")
_MOURNING = tuple(word_list("mourning_stems"))
_BESIDES = frozenset(phrase_list("going_on_beside"))
_AROUND, _THEIR_ATTACK = word_list("around_the_attack"), tuple(word_list("offensive_stems"))
_WENT_ON = ("تزامن", "تزامنت", "ترافق", "ترافقت")
_SAME = word_list("the_same")
_REPLIES = word_list("replies")
_THAT = frozenset({"ذلك", "هذا", "هذه", "القصف", "الغاره", "الغارات", "الهجوم", "الاعتداء", "العدوان"})
_ANSWERS, _TO_ANSWER = frozenset({"رد", "ردت", "يرد", "ترد", "ردوا"}), 3
_ZONES = ("مناطق", "محاور", "اماكن", "مواقع", "محور", "محيط")
_FIGHTS = ("الاشتباك", "الاشتباكات", "القتال", "المعارك", "المواجهات")
_STOPS = frozenset("،,.؛:")
_LIKE = ("تشبه", "يشبه", "شبيهه", "شبيه", "غرار")
_BESIDE = 8  # words from «تزامنا مع» to the side
_OWNED = 8  # words from a car bomb to the side whose it was
_HARMED = ("killed", "injured", "casualties")
_MEMBERS = word_list("members_of_a_force")
_ALL_OF = word_list("all_of_those") | word_list("the_dead_told_of")
_MEN = ("انتحاري", "عنصر", "عناصر", "قيادي", "مسلح", "مقاتل", "قائد", "قاءد", "قايد", "مسوول")
_RAIDS = tuple(word_list("raid_stems"))
_BEFORE_SUBJECT = word_list("that") | _STOPS
_OWNS_UP, _TO_ADMIT = word_list("actor_admitted"), 3  # words from «اعترف» over adverbs to the side
_BANDS, _TO_BAND = word_list("bands"), 3  # words from «مقتل» to «مجموعة من X»
_ARRESTS, _CULPRITS = word_list("arrests"), tuple(word_list("culprits"))
_CATCHING = ("abduction", "throw", "detain", "abduct")
_TO_ARREST, _TO_CULPRIT = 3, 6  # words from who arrests to «القبض», and on to «منفذ»
_COUNTING = word_list("counting_heads") | word_list("vague_counts")


def with_parts(actors: Iterable[ActorMention], clause: Clause, rows: Sequence[Row]) -> list[ActorMention]:
    """The sides of a clause, those without a part in its attack no longer its attackers."""
    found = [_settled(a, clause, rows) for a in actors]
    return [_no_answer(_aside(a, found, clause), found, clause, rows) for a in found]


def _no_answer(
    actor: ActorMention, every: Sequence[ActorMention], clause: Clause, rows: Sequence[Row]
) -> ActorMention:
    """«قتل أربعة بقصف لـX، وردت Y بقصف مواقعه»: Y answered elsewhere, and nobody is told as harmed by it."""
    if actor.role_hint != "attacker":
        return actor
    others = [a for a in every if a.role_hint == "attacker" and a.id not in (actor.id, "unknown")]
    if any(r.last > actor.first for r in rows):
        answers = (a.first for a in others if a.first >= actor.last and _in_answer(a, clause))
        no_part = any(all(r.first > at for r in rows) for at in answers)  # «قصف X كذا، وردت Y فقتلت …»
    else:
        told = any(a.last <= actor.first for a in others)
        no_part = told and _in_answer(actor, clause)
        no_part = no_part or ((told or not rows) and _answers_that(actor, clause))
    return replace(actor, role_hint=None, evidence="no_part") if no_part else actor


def _in_answer(actor: ActorMention, clause: Clause) -> bool:
    """«وردت القوات …», «ولترد القوات …»: the verb right before the name."""
    before = clause.of.sentence.tokens[actor.first - 1].text if actor.first > clause.first else ""
    return before[:1] in ("و", "ف", "ل") and before[1:] in _ANSWERS


def _answers_that(actor: ActorMention, clause: Clause) -> bool:
    """«وأعلن X أنه قصف مواقع ردا على ذلك»: an answer to what was told, at no place of its own."""
    if any(actor.first <= p.first < clause.last for p in clause.of.places):
        return False
    after = [t.text for t in clause.of.sentence.tokens[actor.last : clause.last]]
    return any(
        a in _REPLIES and b == "علي" and after[i + 2 : i + 3] and after[i + 2] in _THAT
        for i, (a, b) in enumerate(pairwise(after))
    )


def _aside(actor: ActorMention, every: Sequence[ActorMention], clause: Clause) -> ActorMention:
    """«…، تزامنا مع غارات التحالف على …», «مع استمرار قصف القوات»: what went on besides the attack told."""
    if actor.role_hint != "attacker" or not _besides(actor.first, clause):
        return actor
    others = {a.id for a in every if a.role_hint == "attacker" and not _besides(a.first, clause)}
    if not (others - {actor.id, "unknown"} or _the_attack_beside(actor.first, clause)):
        return actor
    return replace(actor, role_hint=None, evidence="no_part")


def _the_attack_beside(at: int, clause: Clause) -> bool:
    """«القصف تزامن مع هجوم لـ…»: the attack told before went on beside theirs."""
    before = [t.text for t in clause.of.sentence.tokens[max(clause.first, at - _BESIDE) : at]]
    return any(a.startswith("ال") and b in _WENT_ON for a, b in pairwise(before))


def _besides(at: int, clause: Clause) -> bool:
    """Do «تزامنا مع», «مع استمرار» stand before the word, within its phrase, and no «same place» after it?"""
    tokens = clause.of.sentence.tokens
    after = {t.text for t in tokens[at : at + _BESIDE]}
    if after & _SAME:
        return False
    for i in range(at, max(clause.first, at - _BESIDE) - 1, -1):
        if i < at and tokens[i].text in _STOPS:
            return False
        if i > clause.first and ((tokens[i - 1].text, tokens[i].text) in _BESIDES or _another(tokens, i)):
            told = (m.first for m in (*clause.of.means, *clause.of.harm))
            return any(clause.first <= first < i for first in told)  # not «هذا بالتزامن مع غارتين …»
    return False


def _another(tokens: Sequence[Token], at: int) -> bool:
    """«وسط هجوم لـ», «غداة إعلان», «في صد هجوم»: does what follows tell another attack than this one?"""
    led = at - 2 if tokens[at - 1].kind == "mark" and at > 1 else at - 1  # «في "صد" هجوم الفصائل»
    word = tokens[led].text
    around = word in _AROUND or word.removeprefix("و") in _AROUND
    return around and tokens[at].text.removeprefix("ل").startswith(_THEIR_ATTACK)


def _settled(actor: ActorMention, clause: Clause, rows: Sequence[Row]) -> ActorMention:
    if actor.role_hint != "attacker":
        return actor
    tokens = clause.of.sentence.tokens
    if _of_the_dead(actor, clause, rows) or _whose_car(actor, clause):
        return replace(actor, role_hint="target", evidence="members")
    if _of_its_members(actor, clause, rows):
        return replace(actor, role_hint=None, evidence="no_part")
    if _answers_fire(actor, clause, rows) or _on_the_fight(actor, clause, rows):
        return replace(actor, role_hint=None, evidence="no_part")
    if actor.evidence == "agent" and _likened(actor, clause):
        return replace(actor, role_hint=None, evidence="no_part")
    if _arrests_them(actor, clause, rows):
        return replace(actor, role_hint=None, evidence="no_part")
    if in_reply(actor.first, clause) or _describes(actor, tokens) or _mourns(actor, tokens, rows):
        return replace(actor, role_hint=None, evidence="no_part")
    return actor


def _arrests_them(actor: ActorMention, clause: Clause, rows: Sequence[Row]) -> bool:
    """«…، وألقت القوات القبض على منفذ الهجوم», «اعتقلت المتهم بالتفجير»: who caught those who did it."""
    deeds = (m for m in clause.of.means if clause.holds(m.first) and m.entry.data.get("kind") == "attack")
    harmed = any(m.entry.id not in _CATCHING for m in clause.of.harm if clause.holds(m.first))
    if actor.evidence != "verb" or not (harmed or any(m.entry.id not in _CATCHING for m in deeds)):
        return False
    words = [t.text for t in clause.of.sentence.tokens[: clause.last]]
    near = range(max(clause.first, actor.first - _TO_ARREST), min(clause.last, actor.last + _TO_ARREST))
    arrest = next((i for i in near if is_one_of(words[i], _ARRESTS)), None)
    if arrest is None:
        return False
    behind = (m.first for m in (*clause.of.means, *clause.of.harm) if arrest < m.first < clause.last)
    if any(words[at][:1] == "و" for at in behind):
        return False  # «اعتقلت القوات منفذ العملية وقتلت ثلاثة»
    since = max(arrest + 1, actor.last)
    culprit = next((i for i in range(since, len(words)) if begins(words[i], _CULPRITS)), None)
    if culprit is None or culprit >= since + _TO_CULPRIT:
        return False
    return not any(r.outcome == "detained" and r.last <= culprit for r in rows)  # «12 شابا بينهم متهمون»


def _answers_fire(actor: ActorMention, clause: Clause, rows: Sequence[Row]) -> bool:
    """«إن الجيش رد على مصادر النيران ودمر منصات …»: an answer, with no attack and no harm told."""
    tokens = clause.of.sentence.tokens
    after = [t.text for t in tokens[actor.last : actor.last + _TO_ANSWER]]
    before = tokens[actor.first - 1].text.lstrip("وف") if actor.first else ""
    answers = any(a in _ANSWERS and b == "علي" for a, b in pairwise(after))
    answers = answers or (before in _ANSWERS and after[:1] == ["علي"])
    if rows or not answers:
        return False
    told = (m for m in clause.of.means if clause.holds(m.first) and m.entry.data.get("kind") == "attack")
    return all(struck_nobody(m, clause) for m in told)


def _on_the_fight(actor: ActorMention, clause: Clause, rows: Sequence[Row]) -> bool:
    """«سقطت قذائف على حي كذا، ترافق مع قصف قوات كذا لمناطق الاشتباك»: fire on the front, nobody harmed."""
    beside = any(clause.first <= m.last < actor.first - 2 for m in clause.of.means)
    if not beside or any(r.first >= actor.last for r in rows):
        return False
    after = [t.text for t in clause.of.sentence.tokens[actor.last : actor.last + _BESIDE]]
    stop = next((i for i, word in enumerate(after) if word in _STOPS), len(after))
    return any(a.removeprefix("ل") in _ZONES and b in _FIGHTS for a, b in pairwise(after[:stop]))


def _likened(actor: ActorMention, clause: Clause) -> bool:
    """«مجزرة تذكر بالمجازر التي ارتكبتها القوات», «على غرار ما فعلته …»: another crime than the one told."""
    tokens = clause.of.sentence.tokens
    words = [t.text for t in tokens[max(clause.first, actor.first - _BESIDE) : actor.first]]
    alike = any(w.startswith(_LIKE) for w in words)
    return alike or any(a in ("تذكر", "يذكر") and b.startswith("ب") for a, b in pairwise(words))


def _describes(actor: ActorMention, tokens: Sequence[Token]) -> bool:
    """«وصفت القوات القصف بأنه جريمة»"""
    verb = tokens[actor.first - 1].text if actor.first else ""
    return verb in _DESCRIBING or (verb[:1] in ("و", "ف") and verb[1:] in _DESCRIBING)


def _mourns(actor: ActorMention, tokens: Sequence[Token], rows: Sequence[Row]) -> bool:
    """«أكد الحزب استهداف مركز له … واستشهاد اثنين»: nobody calls those whom he killed martyrs. Who writes
    that a side owned up («أقر جيش الاحتلال بقصف …، ما تسبب باستشهاد …») does."""
    before = tokens[max(0, actor.first - _TO_ADMIT) : actor.first]
    if actor.evidence != "claim" or actor.id == "israel" or any(t.text in _OWNS_UP for t in before):
        return False
    near = (t.text for r in rows if r.outcome == "killed" for t in tokens[max(0, r.first - 2) : r.last])
    return any(stem in word for word in near for stem in _MOURNING)


def _whose_car(actor: ActorMention, clause: Clause) -> bool:
    """«استهدفت الطائرات سيارة مفخخة تابعة للتنظيم»: whose car bomb was struck."""
    return any(m.first <= actor.first <= m.last + _OWNED and car_struck(m, clause) for m in clause.of.means)


def _aimed_at(at: int, clause: Clause) -> bool:
    """«استهدفت انتحاريا من التنظيم»: one of its men, whom the attack was aimed at."""
    tokens = clause.of.sentence.tokens
    aimed = at > clause.first and "استهدف" in tokens[at - 1].text
    return aimed and tokens[at].text.startswith(_MEN)


def _of_its_members(actor: ActorMention, clause: Clause, rows: Sequence[Row]) -> bool:
    """«ستة من عناصر الكتائب قتلوا …», «كلهم من مقاتلي الحركة», «استهدفت عنصرا من …»: whose men they were."""
    tokens, at = clause.of.sentence.tokens, actor.first - 1
    at -= at > clause.first and tokens[at].text in _MEMBERS and tokens[at - 1].text in ("من", "في")
    if at <= clause.first or tokens[at].text not in ("من", "في"):
        return False
    attack = any(m.first == actor.first and m.entry.data.get("kind") == "attack" for m in clause.of.means)
    if attack and tokens[at - 1].text in _ALL_OF:
        return False  # «ارتفع عدد القتلى في قصف الطيران على كذا»: what killed them
    if tokens[at - 1].text in _ALL_OF or _aimed_at(at - 1, clause):
        return True
    ends = range(at, actor.first + 2)  # the name may hold «عناصر» too
    return tokens[at].text == "من" and any(r.last in ends for r in rows)


def _of_the_dead(actor: ActorMention, clause: Clause, rows: Sequence[Row]) -> bool:
    """«هلاك العشرات من عناصر المليشيا»: whose members they were; «قتل مستوطن وأصيب آخر»: themselves."""
    if any(r.outcome in _HARMED and r.first <= actor.first and actor.last <= r.last for r in rows):
        return True
    tokens, at = clause.of.sentence.tokens, actor.first - 1
    if at <= clause.first or tokens[at].text != "من":
        return False
    counted = tokens[at - 1].text in _COUNTING and not _came(at - 2, clause)
    counted = counted and not _did_it(actor, at - 1, clause)
    return counted or any(r.last in (at, at + 1) for r in rows)


def _did_it(actor: ActorMention, head: int, clause: Clause) -> bool:
    """«أقدمت مجموعة من X على قتل …», «مجموعة من X يرتدون … هاجمت»: a band that acts, with no word of death
    right before it («مقتل مجموعة من …») or behind it («مجموعة من X قتلوا في …»)."""
    if actor.evidence != "verb" or clause.of.sentence.tokens[head].text not in _BANDS:
        return False
    near = (*range(head - _TO_BAND, head), actor.last, actor.last + 1)
    return not any(m.first in near for m in clause.of.harm)


def _came(at: int, clause: Clause) -> bool:
    """«هاجمت مجموعة من المليشيا قرية كذا»: the verb that opens the clause, of those who came there."""
    if at < clause.first or not begins(clause.of.sentence.tokens[at].text, _RAIDS):
        return False
    return at == clause.first or clause.of.sentence.tokens[at - 1].text in _BEFORE_SUBJECT
