"""Words of attack that struck nobody: names, weapons in store or shot down, deeds only meant."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.fold import bare, fold
from tawthiq.arabic.vocabulary import Entry, Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import begins
from tawthiq.coding.families import FAMILY
from tawthiq.coding.figures import figure_of_speech
from tawthiq.coding.idle_aircraft import (
    in_peace,
    names_outlet,
    none_of_them,
    of_flying,
    people_march,
    shot_down,
)
from tawthiq.coding.idle_ordnance import (
    LIE_ABOUT,
    ON_REACH,
    blown_up_safely,
    destroyed,
    families,
    found_in_store,
    no_attack,
    stored,
)
from tawthiq.coding.reply import in_reply
from tawthiq.coding.words import word_list

_PURPOSES = word_list("purposes")
_CAUSES = word_list("causes")
_WHO = word_list("relative_pronouns")
_MAY_RAID, _GAS = word_list("may_raid"), word_list("household_gas")
_FIRES = word_list("fires")
_BOMBS = ("قنبل", "قنابل", "صاروخ", "صواريخ", "برميل", "براميل", "قذيف", "قذايف", "ذخاير", "عبوه", "عبوات")
_TWO = 2
_MEANT = 6  # words from «سبب الهجوم» to the deed that is its cause
_STRUCK = ("target", "bombard", "explosion")  # «استهداف»، «قصف»، «تفجير» before a car bomb
_SUBJECT = 3  # words of the subject between the verb and the car bomb
_UPWARDS = 6  # words from «أطلق» to «في الهواء»
_PROTESTERS = ("محتج", "متظاهر", "غاضب", "مشجع", "المحتج", "المتظاهر", "المشجع")
_BURNT = 5  # words from «أحرق» over who did it to what was burnt
_STANDS_AROUND = word_list("stands_around")
_PROGRAMMES, _OF_CAMPAIGNS = word_list("peaceful_programmes"), word_list("of_peaceful_campaigns")
_AIMS = word_list("aims_of_operations")
_CAMPAIGNS = frozenset({"حمله", "الحمله", "حركه"})
_OVER = frozenset({"بعد", "اثر", "عقب", "بسبب", "خلفيه", "نتيجه"})
_CULPRITS, _TO_CULPRIT = tuple(word_list("culprits")), 6  # words from «اعتقلت» over who to «مشتبها به»
_TO_HOLD = 16  # words from «ألقت» over who and when to «القبض»
_CORDONS, _TO_CORDON = word_list("cordons"), 5  # words from «ضربت» over who to «طوقا»
_CALLED_DAWN, _THIS_DAY = ("ليبيا", "الجرود"), ("هذا", "هذه")
_DAY_NAMES = ("اليوم", "السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه")
_AIR, _JOY = word_list("the_air"), word_list("joy")


def struck_nobody(m: Match, clause: Clause) -> bool:
    """A word of attack that struck nobody here: a name, a figure of speech, answered, stored, only meant."""
    if in_reply(m.first, clause):
        return True
    for idles in _may_idle(m.entry):  # noqa: SIM110  (asked of every word of attack)
        if idles(m, clause):
            return True
    return False


def _may_idle(entry: Entry) -> tuple[_Idles, ...]:
    """What can be asked of a word of this entry: most is said of one weapon or deed alone."""
    event, kind = entry.data.get("event"), entry.data.get("kind")
    return (*_IDLE, *_BY_ID.get(entry.id, ()), *_BY_EVENT.get(event or "", ()), *_BY_KIND.get(kind or "", ()))


def _surrounds(m: Match, clause: Clause) -> bool:
    """«حيث تحاصر الدبابات المستشفى، أصابت رصاصة قناص سيدة»: guns that surround and stand there."""
    before = clause.of.sentence.tokens[m.first - 1].text if m.first > clause.first else ""
    return m.kind != "verb" and m.entry.id == "artillery" and before.lstrip("و") in _STANDS_AROUND


def _changes(m: Match, clause: Clause) -> bool:
    """«المعارك تغير وجه المدينة»: the verb of change is spelt as that of a raid, which is on (على) one."""
    tokens = clause.of.sentence.tokens
    after = (t.text for t in tokens[m.last : m.last + ON_REACH])
    return m.kind == "verb" and tokens[m.first].text in _MAY_RAID and "علي" not in after


def _into_the_air(m: Match, clause: Clause) -> bool:
    """«أطلق مسلحون النار في الهواء ابتهاجا»: shots at nobody, unless somebody is told to be hit."""
    if m.entry.data.get("event") != "sniper_or_small_arms" and m.entry.id != "throw":
        return False
    tokens = clause.of.sentence.tokens[m.last : min(clause.last, m.last + _UPWARDS)]
    words = [t.text for t in tokens]
    up = any(a == "في" and b in _AIR for a, b in pairwise(words)) or bool(set(words) & _JOY)
    return up and not any(clause.holds(h.first) for h in clause.of.harm)


def _lays_hold(m: Match, clause: Clause) -> bool:
    """«ألقت قيادة العمليات، اليوم السبت، القبض على ثلاثة متهمين»: an arrest, and nothing was dropped."""
    tokens = clause.of.sentence.tokens
    ahead = [t.text for t in tokens[m.last : min(clause.last, m.last + _TO_HOLD)]]
    if m.entry.id != "throw" or "القبض" not in ahead:
        return False
    return not any(w.lstrip("و").startswith(_BOMBS) for w in ahead[: ahead.index("القبض")])


def _lays_a_cordon(m: Match, clause: Clause) -> bool:
    """«وضربت قوات الأمن طوقا حول المكان»: they closed it off, and struck nobody."""
    tokens = clause.of.sentence.tokens
    ahead = [t.text for t in tokens[m.last : min(clause.last, m.last + _TO_CORDON)]]
    return m.kind == "verb" and any(w in _CORDONS for w in ahead)


def _aims_in_peace(m: Match, clause: Clause) -> bool:
    """«استهدف برنامج التأهيل مدارس الحي», «استهدفت حملة التلقيح أطفال البلدة»: whom they are for."""
    tokens = clause.of.sentence.tokens
    if m.kind != "verb" or "ستهدف" not in tokens[m.first].text:
        return False
    who = [t.text for t in tokens[m.last : min(clause.last, m.last + _SUBJECT + 1)]]
    if who and who[0] in _AIMS:
        return True  # «عملية تستهدف استعادة الجانب الأيمن من المدينة»
    if not who or who[0] not in _PROGRAMMES | _CAMPAIGNS:
        return False
    return who[0] in _PROGRAMMES or not _OF_CAMPAIGNS.isdisjoint(who[1:])


def _of_dawn(m: Match, clause: Clause) -> bool:
    """«مليشيات فجر ليبيا», «استشهد شاب فجر هذا الجمعة»: a name, or the hour of a day."""
    tokens = clause.of.sentence.tokens
    after = [t.text for t in tokens[m.last : m.last + 2]]
    if tokens[m.first].text != "فجر" or not after:
        return False
    return after[0] in _CALLED_DAWN or (after[0] in _THIS_DAY and after[-1] in _DAY_NAMES)


def _burns_things(m: Match, clause: Clause) -> bool:
    """«أحرق ثلاثة شبان إطارات»: the thing behind those who burn it."""
    if m.entry.id != "burn_down":
        return False
    tokens = clause.of.sentence.tokens[m.last : min(clause.last, m.last + _BURNT)]
    barred = {fold(w) for w in m.entry.data["unless"]}
    return any(t.text in barred or begins(t.text, _PROTESTERS) for t in tokens)


def _household(m: Match, clause: Clause) -> bool:
    """«وزعت الجمعية أسطوانات غاز على النازحين»: no attack is told in the clause."""
    if clause.of.sentence.tokens[m.last - 1].text.startswith("متفجر"):
        return False  # «أسطوانة متفجرة»
    word = clause.of.sentence.tokens[m.first].text.lstrip("وبل").removeprefix("ال")
    if word not in _GAS:
        return False
    return no_attack(m, clause)


def _of_a_fire(m: Match, clause: Clause) -> bool:
    """«الحريق الذي طال حقول القمح»"""
    if m.kind != "verb" or m.first < clause.first + 2:
        return False
    fire, who = (t.text for t in clause.of.sentence.tokens[m.first - 2 : m.first])
    return who in _WHO and fire in _FIRES


def car_struck(m: Match, clause: Clause) -> bool:
    """«استهدفت غارة سيارة مفخخة»: what was struck, with the aircraft or the shells named."""
    by = clause.of.sentence.tokens[m.first].text.startswith("ب")
    if m.entry.data.get("event") != "car_bomb" or by or m.kind == "verb":
        return False
    return _struck_at(m, clause) and any(
        clause.holds(o.first) and FAMILY.get(o.entry.data.get("event") or "") in ("air", "ground_fire")
        for o in clause.of.means
    )


def _struck_at(m: Match, clause: Clause) -> bool:
    """«استهدف الطيران سيارة مفخخة»: the verb, and at most its subject, before the car bomb."""
    return any(o.entry.id in _STRUCK and 0 <= m.first - o.last <= _SUBJECT for o in clause.of.means)


def _meant_only(m: Match, clause: Clause) -> bool:
    """«بهدف اعتقال مطلوبين», «قيد الاعتقال», «سبب الهجوم هو خطف …»: an arrest that is no deed told here."""
    if m.entry.id != "abduction":
        return False
    tokens = clause.of.sentence.tokens
    before = [t.text for t in tokens[max(clause.first, m.first - _MEANT) : m.first]]
    if tokens[m.first].text.startswith("ل") and m.kind != "verb" and _wanted(m, clause):
        return True  # «خلال نشاط لاعتقال مطلوبين»
    if _broke_out_over(m, clause):
        return True
    return bool(set(before[-2:]) & _PURPOSES) or bool(set(before) & _CAUSES)


def _catches_culprits(m: Match, clause: Clause) -> bool:
    """«قتل أربعة في هجوم على حاجز، واعتقلت القوات مشتبها به»: who did it is caught, beside an attack told."""
    after = clause.of.sentence.tokens[m.last : min(clause.last, m.last + _TO_CULPRIT)]
    if not any(begins(t.text, _CULPRITS) for t in after):
        return False
    attacks = (o for o in clause.of.means if clause.holds(o.first) and o.entry.data.get("kind") == "attack")
    told = any(o.entry.id not in ("abduction", "throw") for o in attacks)
    harm = (h for h in clause.of.harm if clause.holds(h.first))
    return told or any(h.entry.data["outcome"] in ("killed", "injured") for h in harm)


def _broke_out_over(m: Match, clause: Clause) -> bool:
    """«الاشتباكات اندلعت بعد أن قام مسلحون باعتقال أحد عناصر جماعة منافسة»: what the fight was over."""
    words = [t.text for t in clause.of.sentence.tokens[clause.first : m.first]]
    out = next((i for i, w in enumerate(words) if "ندلع" in w or "نشب" in w), None)
    if out is None or not any("اشتباك" in w or "مواجه" in w or "معارك" in w for w in words[: out + 2]):
        return False
    return any(w in _OVER for w in words[out + 1 :])


def _wanted(m: Match, clause: Clause) -> bool:
    """Whom they came for is not counted."""
    return not any(c.first >= m.last and c.quantity.value for c in clause.of.counted if clause.holds(c.first))


def _named_so(m: Match, clause: Clause) -> bool:
    """«معركة: غارة على منزل»: the word is the name of the place that was struck."""
    return any(p.first <= m.first and m.last <= p.last and m.last - m.first == 1 and
               bare(clause.of.sentence.tokens[m.first].text) in {bare(n) for n in map(fold, p.names)}
               for p in clause.of.places)  # fmt: skip


def _killed_bomber(m: Match, clause: Clause) -> bool:
    """«قتل انتحاريان برصاص …», «قتلت الشرطة ثلاثة انتحاريين»: whom others killed, and nothing went off."""
    if m.entry.id != "suicide" or "انتحاري" not in clause.of.sentence.tokens[m.first].text:
        return False
    deeds = (o for o in clause.of.means if o.entry.data.get("kind") == "attack" and clause.holds(o.first))
    if any(o.entry.id != "abduction" for o in deeds):
        return False
    by = any(h.entry.id == "kill" and 0 <= m.first - h.last <= _SUBJECT for h in clause.of.harm)
    kills = any(c.first == m.last and not _of_them(c, m) for c in clause.of.counted)
    return by and not kills  # «قتل انتحاري خمسة أشخاص»


def _of_them(count: Counted, m: Match) -> bool:
    """«انتحاريين اثنين»: the number of the bombers themselves."""
    return count.head is None and count.first == m.last and count.quantity.value == _TWO


def _left_by_it(m: Match, clause: Clause) -> bool:
    """«ذخائر من مخلفات العدوان», «جسم من مخلفات القصف»: what the attack of another day left behind."""
    before = clause.of.sentence.tokens[m.first - 1].text if m.first > clause.first else ""
    return m.entry.data.get("kind") == "attack" and before.lstrip("وب").removeprefix("ال") == "مخلفات"


# Why a word of attack struck nobody in its clause.
_Idles = Callable[[Match, Clause], bool]
_IDLE: tuple[_Idles, ...] = (
    *(_named_so, figure_of_speech, stored, shot_down, _of_a_fire),
    *(_left_by_it, _changes, _household, families, destroyed, none_of_them),
)
_BY_ID: dict[str, tuple[_Idles, ...]] = {
    "artillery": (_surrounds,),
    "drone": (names_outlet, people_march),
    "abduction": (_meant_only, _catches_culprits),
    "throw": (_lays_hold, _into_the_air),
    "target": (_aims_in_peace, _lays_a_cordon),
    "explosion": (_of_dawn, blown_up_safely),
    "mine": (blown_up_safely,),
    "burn_down": (_burns_things,),
    "suicide": (_killed_bomber,),
}
_BY_EVENT: dict[str, tuple[_Idles, ...]] = {
    "car_bomb": (car_struck,),
    "sniper_or_small_arms": (_into_the_air,),
    **dict.fromkeys(LIE_ABOUT, (found_in_store,)),
}
_BY_KIND: dict[str, tuple[_Idles, ...]] = {"carrier": (in_peace, of_flying)}
