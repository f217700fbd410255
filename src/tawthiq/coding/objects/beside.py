"""Words that say that an object was not struck: beside it, on the way to it."""

from __future__ import annotations

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import begins, is_one_of
from tawthiq.coding.objects.aimed import burst_at, by_masdar, by_pronoun, fired_at, queue_at, struck_it
from tawthiq.coding.objects.land import of_field_hands, of_the_work
from tawthiq.coding.objects.named import camp_by_name, camp_of_displaced, camp_of_tents, of_soldiers
from tawthiq.coding.objects.reach import next_words
from tawthiq.coding.phrase_view import QUOTES
from tawthiq.coding.words import word_list
from tawthiq.places import PlaceMention

_BESIDE = word_list("beside")
_QUARTERS = frozenset({"حي", "احياء", "منطقه", "مناطق", "منازل", "منزل", "بيت", "بيوت"})
_NEXT_TO, _FROM_IT = word_list("next_to"), ("من", "علي", "عن", "ل")
_TOWARDS = word_list("towards")
_WAY = word_list("way_to")
_ONTO = word_list("onto")
_ENTERED = tuple(word_list("entered_stems"))
_TIME_AND_AGAIN = word_list("time_and_again")
_MANY = word_list("many_of")
_PARTS = word_list("parts_of")
_WENT = tuple(word_list("went_stems"))
_NOT_ABOUT = word_list("besides_with_an")
_OWNERS = word_list("tents_of_others")
_SURROUNDINGS = word_list("surroundings")
_POSTS = word_list("their_posts")
_RAIDED = tuple(word_list("raided_stems"))
_BESIEGED = ("حاصر", "تحاصر", "يحاصر", "طوق", "تطوق", "يطوق", "محاصره", "تطويق")
_SUFFERED = ("تعرض", "يتعرض", "تتعرض")
_STATIONED = ("متمركز", "يتمركز", "تتمركز", "تمركز", "يتحصن", "متحصن", "انتشرت", "تنتشر")
_STILL = frozenset({"ما", "لا", "زالت", "تزال", "كانت", "قد", "التي", "وهي"})
_UNDER_CARE = tuple(word_list("under_care_stems"))
_JAILERS = word_list("jailers")
_CLOSED = ("اغلق", "تغلق", "يغلق", "اغلاق", "علقت", "تعليق", "عطلت", "تعطيل")
_SEARCHED = ("homes", "farm", "other")
_FLEW = ("حلق", "تحلق", "يحلق", "تحليق", "حوم", "تحوم")
_SPOILT = ("تخريب", "خرب", "العبث", "عبث", "تحطيم", "حطم", "تكسير", "كسر", "اتلاف", "تدمير")
_CONTENTS = frozenset({"محتوياتها", "محتوياته", "محتويات", "اثاثها", "اثاثه"})
_IN_IT = 5  # words from «منازلهم» to «محتوياتها»
_RAZED = ("قصف", "دمر", "نسف", "فجر", "احرق", "هدم", "استهدف")  # «حاصرت القوات منزلا وقصفته»
_MENDING = word_list("mending")
_CARRIED = 2  # words from «تسعف» to the hospital
_HURRY = word_list("hurry")

_ONE_OF = frozenset({"احد", "احدي", "بعض"})
_LIVES = ("عيش", "قيم", "سكن", "قطن", "عيشون", "قيمون", "سكنون", "قطنون")
_LIVING = 4  # words from «يعيش» to the tent
_LED = ("ادي", "ادت", "يودي", "تودي", "مودي")
_THAT = ("ان", "انه", "انها", "انهم")
_SUBJECT = 5  # words from «أدى» to «إلى»
_OBJECT = 6  # words of a subject and a day
_NEARLY = 7
_LED_AWAY = 8  # words from «تقتاد» to where people were taken
_DAMAGED = 3  # words from «دمار» to what was damaged
_PARTED = frozenset({"في", "من", "الي", "علي", "قرب", "عن", "بعد", "قبل", "حيث", "خلال", "عند", "،", ","})


def spoken_of(match: Match, clause: Clause) -> bool:
    """«مقتل مزارع»: a farmer, not farms; «خيمة للصحفيين», «الخيمة»: no camp of the displaced."""
    tokens = clause.of.sentence.tokens
    if match.entry.id == "farm" and of_the_work(match, clause):
        return True
    if match.entry.id == "farm":
        return tokens[match.first].text.startswith("مزارع") and _of_farmers(match.first, clause)
    if match.entry.id == "shelter" and _of_jailers(match, clause):
        return True
    if of_soldiers(match, clause) or of_field_hands(match, clause) or _stall(match, clause):
        return True
    word = tokens[match.first].text
    if match.entry.id == "camp" and "خيم" in word:
        after = [t.text for t in tokens[match.last : match.last + 1]]
        before = tokens[max(clause.first, match.first - _LIVING) : match.first]
        living = any(t.text[1:] in _LIVES for t in before)  # «يعيش اليوم في خيمة»
        some = match.number == "plural" and is_one_of(tokens[match.first - 1].text, _ONE_OF)
        return living or (word.startswith("ال") and not some) or any(w in _OWNERS for w in after)
    return False


def _of_jailers(match: Match, clause: Clause) -> bool:
    """«قضى داخل أقبية المخابرات»: cellars where a side holds people, no shelter."""
    tokens = clause.of.sentence.tokens
    whose = tokens[match.last].text if match.last < len(tokens) else ""
    cellars = "قب" in tokens[match.first].text
    return cellars and (whose in _JAILERS or any(a.first == match.last for a in clause.of.actors))


def _stall(match: Match, clause: Clause) -> bool:
    """«عشرة دكاكين وراكوبتين تفحمت»: a booth among shops is no home."""
    booth = "راكوب" in clause.of.sentence.tokens[match.first].text
    return booth and any(m.entry.id == "market" and clause.holds(m.first) for m in clause.of.objects)


def _of_farmers(at: int, clause: Clause) -> bool:
    """«مقتل مزارع», «شهيد (مزارع)»"""
    at -= at > 0 and clause.of.sentence.tokens[at - 1].text == "("
    told = any(c.last == at and c.outcome is not None for c in clause.of.counted)
    return told or any(h.last == at for h in clause.of.harm)


def beside(match: Match, clause: Clause) -> bool:
    tokens = clause.of.sentence.tokens
    at = match.first
    at -= at > clause.first and tokens[at - 1].text in _ONE_OF  # «في طريقها إلى إحدى المدارس»
    before = [t.text for t in tokens[max(clause.first, at - 2) : at]]
    if match.prefix in ("ل", "وال", "و") and not before:
        return False
    if any(rule(match, clause) for rule in (fired_at, by_pronoun, by_masdar, burst_at, queue_at, struck_it)):
        return False
    if ransacked(match, clause):
        return False
    if match.entry.id == "infrastructure" and _where_it_lies(match.first, clause):
        return True
    if _words_beside(match.first, clause) or _still_beside(match, clause):
        return True
    if len(before) == 2 and before[0] in _WAY:
        return True
    led_to = before and before[-1] in _TOWARDS and not _counted_or_entered(_three_before(match, clause))
    if led_to and not (before[-1] == "الي" and _aimed_at(match, clause)):
        return True
    return _taken_to(match, clause) or any(a.first <= match.first < a.last for a in clause.of.said)


def _three_before(match: Match, clause: Clause) -> list[str]:
    tokens = clause.of.sentence.tokens[max(clause.first, match.first - 3) : match.first]
    return [t.text for t in tokens]


def _words_beside(first: int, clause: Clause) -> bool:
    near = clause.of.sentence.tokens[max(clause.first, first - 3) : first]
    before = [t.text for t in near if t.text not in QUOTES][-2:]  # «بالقرب من "سجن المدينة"»
    return any(w in _BESIDE or w.lstrip("وبف") in _BESIDE for w in before) or _next_to(first, before, clause)


def _where_it_lies(first: int, clause: Clause) -> bool:
    """«غارات على حي في مرفأ كذا»: where that lies which was struck; not «على صالة في المطار»."""
    if first - 3 < clause.first:
        return False
    onto, hit, word = (t.text for t in clause.of.sentence.tokens[first - 3 : first])
    return word == "في" and onto in _ONTO and hit in _QUARTERS


def _next_to(first: int, before: list[str], clause: Clause) -> bool:
    """«منزل مجاور لمسجد», «العوائل القريبة من المشفى»: a neighbour; not «المنازل المجاورة ومسجدا»."""
    if clause.of.sentence.tokens[first].text.startswith("ل") and before[-1:] and before[-1] in _NEXT_TO:
        return True
    return len(before) > 1 and before[-2] in _NEXT_TO and before[-1] in _FROM_IT


def _still_beside(match: Match, clause: Clause) -> bool:
    """«محيط المشفى ومدرسة», «الاستهداف المتكرر للأحياء ومنازل», «من مواقعها في المطار»."""
    tokens = clause.of.sentence.tokens
    words = [t.text for t in tokens[max(clause.first, match.first - 5) : match.first]]
    if any(w in _TIME_AND_AGAIN for w in words) or _where_they_fire_from(match.first, clause):
        return True
    if _flown_over(words):
        return True
    raided = words[-3:] if "،" in words else words
    then = tokens[match.last].text if match.last < len(tokens) else ""
    raided = [] if then[:1] in ("و", "ف") and then[1:].startswith(_RAZED) else raided
    if match.entry.id in _SEARCHED and any(w.lstrip("وب").startswith(_RAIDED) for w in raided):
        return True
    if any(w.lstrip("وف").startswith(_BESIEGED) for w in raided[-2:]):
        return True  # «والدبابات تحاصر الجامعة»
    following = (t.text for t in tokens[match.last : match.last + 4] if t.text not in _STILL)
    around = (*words[-1:], *tuple(following)[:1])  # «سيارات الإسعاف ما زالت تنقل الجثث»
    hurried = match.entry.id in ("ambulance", "vehicle") and any(w in _HURRY for w in around)
    if hurried and not _object_of(match.first, clause):  # «قصف سيارة إسعاف هرعت إلى المكان»
        return True
    if words and words[-1].lstrip("وف").startswith(_CLOSED):
        return True  # «أغلقت المدارس أبوابها بعد القصف»
    if match.entry.id == "ambulance" and words and words[-1].removeprefix("ل") in _MENDING:
        return True  # «مركز لتوزيع سيارات الإسعاف»
    if match.entry.id == "vehicle" and _of_a_workshop(match, words, clause):
        return True
    if match.prefix.startswith("و") and match.number == "singular" and "بين" in words and "،" not in words:
        return True  # «بين المدرسة والملعب»
    return match.prefix == "و" and any(w in _SURROUNDINGS for w in words[1:]) and "،" not in words


def _flown_over(words: list[str]) -> bool:
    """«وحلقت الطائرات فوق المدرسة»"""
    return words[-1:] == ["فوق"] and any(begins(w, _FLEW) for w in words)


def ransacked(match: Match, clause: Clause) -> bool:
    """«بعد دهم منازلهم وتخريب محتوياتها»: searched, and what was in it spoilt."""
    if match.entry.id not in _SEARCHED:
        return False
    after = clause.of.sentence.tokens[match.last : match.last + _IN_IT]
    words = [t.text.lstrip("وب") for t in after]
    return any(w in _CONTENTS for w in words) and any(w.startswith(_SPOILT) for w in words)


def _of_a_workshop(match: Match, words: list[str], clause: Clause) -> bool:
    """«ورشة صيانة للسيارات», «داخل موقف للسيارات», «جرفت آليات الاحتلال», «فتحت آليات رشاشاتها»."""
    if match.prefix == "لال" and (words[-1:] != ["موقف"] or words[-2:-1] in (["داخل"], ["في"])):
        return True
    if words and words[-1].removeprefix("ل") in _MENDING:
        return True
    by = any(m.last == match.first and m.entry.data["kind"] == "damage" for m in clause.of.markers)
    if any(m.last == match.first and m.entry.id == "open_fire" for m in clause.of.means):
        return True
    return by and any(a.first in (match.first, match.last) for a in clause.of.actors)


def _where_they_fire_from(first: int, clause: Clause) -> bool:
    """«قصفت القوات البلدة من مواقعها في المطار», «قناص متمركز في مبنى البلدية»."""
    words = [t.text for t in clause.of.sentence.tokens[max(clause.first, first - 4) : first]]
    near = [w.removeprefix("و").removeprefix("ال") for w in words[-3:]]
    if "،" not in near and any(w.startswith(_STATIONED) for w in near):
        return True
    at = next((i for i, w in enumerate(words) if w in _POSTS), None)
    return at is not None and "،" not in words[at:]


def _counted_or_entered(before: list[str]) -> bool:
    """«تضرر عدد كبير من المنازل», «فضلا عن سيارتين», «دخل إلى كنيسة»: no way that leads there."""
    if len(before) < 2:
        return False
    word, preposition = before[-2], before[-1]
    if preposition == "من":  # «الطابق الثالث من المشفى», «عشرات الدونمات من المحاصيل»
        return is_one_of(word, _MANY) or any(is_one_of(w, _PARTS) for w in before[:-1])
    if preposition == "عن":
        return is_one_of(word, _NOT_ABOUT)
    return begins(word, _ENTERED)


def _aimed_at(match: Match, clause: Clause) -> bool:
    """«وجهت ضربة إلى منزل»."""
    aimed = (m for m in clause.of.means if m.entry.data.get("kind") != "situation" and clause.holds(m.first))
    return any(1 <= match.first - m.last <= 3 for m in aimed)


def _taken_to(match: Match, clause: Clause) -> bool:
    """A hospital or an ambulance that the wounded were taken to or by."""
    if match.entry.id not in ("hospital", "ambulance") or _damaged_in(match, clause):
        return False
    tokens = clause.of.sentence.tokens
    before = (t.text.lstrip("وف") for t in tokens[max(clause.first, match.first - 2) : match.first])
    if any(word.startswith(_SUFFERED) for word in (*next_words(match, clause), *before)):
        return False
    near = range(max(clause.first, match.first - 6), match.first)
    window = [tokens[i].text for i in near if not (_led_to(i, clause) or _also(i, clause))]
    if any(w.lstrip("وف").startswith(_UNDER_CARE) for w in window):
        return True  # «ويعالجان الآن بالمستشفى»
    evacuated = any(
        m.entry.data["kind"] == "evacuate"
        and match.first - 7 <= m.first < match.last
        and not match.first <= m.first < match.last
        for m in clause.of.markers
    )
    return evacuated or any(w in _TOWARDS and w not in ("من", "عن") for w in window)


def _damaged_in(match: Match, clause: Clause) -> bool:
    """«دمارا كبيرا في المشفى», «حريق في المستشفى»: damage told of it, nobody was taken there."""
    near = (m for m in clause.of.markers if m.entry.data["kind"] == "damage" and clause.holds(m.first))
    return any(0 <= match.first - m.last <= _DAMAGED for m in near)


def _also(at: int, clause: Clause) -> bool:
    """«إضافة إلى تضرر سيارة إسعاف», «إلى ذلك سقطت قذيفة على مستشفى»: and that too."""
    tokens = clause.of.sentence.tokens
    if tokens[at].text == "الي" and tokens[at + 1].text == "ذلك":
        return True
    before = tokens[at - 1].text.lstrip("وب").removeprefix("ال") if at > clause.first else ""
    return tokens[at].text == "الي" and before in ("اضافه", "جانب")


def _led_to(at: int, clause: Clause) -> bool:
    """«أدى القصف إلى مقتل ثلاثة وتدمير سيارة إسعاف», «أشار إلى أن القصف أصاب المشفى»: no way to anywhere."""
    tokens = clause.of.sentence.tokens
    if tokens[at + 1].text in _THAT:
        return tokens[at].text == "الي"
    before = tokens[max(clause.first, at - _SUBJECT) : at]
    return tokens[at].text == "الي" and any(begins(t.text, _LED) for t in before)


def point_hit(p: PlaceMention, clause: Clause) -> bool:
    """Is a place that is itself an object (مشفى …، مخيم …) the one that was struck?"""
    if p.evacuation or p.hometown or any(a.first <= p.first < a.last for a in clause.of.said):
        return False
    camp = (p.point_target or camp_by_name(p)) == "camp"
    settlement = camp and p.place.precision == "settlement"
    onto = p.first > 0 and clause.of.sentence.tokens[p.first - 1].text in _ONTO
    tents = camp_of_tents(p) and (onto or _follows_attack(p.first, clause))
    settlement = settlement and not (camp_of_displaced(p, clause) or tents)
    if p.place.relation != "in" or settlement or _words_beside(p.first, clause):
        return False
    if _where_they_fire_from(p.first, clause):
        return False
    tokens = clause.of.sentence.tokens
    before = [t.text for t in tokens[max(clause.first, p.first - 1) : p.first]]
    if before == ["تحت"] or any(w.lstrip("وف").startswith(_BESIEGED) for w in before):
        return False
    if p.point_target == "infrastructure" and _where_it_lies(p.first, clause):
        return False
    went = tokens[max(clause.first, p.first - _LED_AWAY) : p.first]
    if before == ["الي"] and any(begins(t.text, _WENT) for t in went):
        return False
    if _part_struck(p.first, clause):
        return True
    if before == ["من"]:  # «أقلعت من مطار …»
        return False
    if p.point_target != "hospital":
        return True
    taken = (m for m in clause.of.markers if m.entry.data["kind"] == "evacuate")
    if any(0 <= p.first - m.last <= _CARRIED for m in taken):
        return False  # «عم تسعف الجرحى ع مشفى كذا»
    return p.first > 0 and (tokens[p.first - 1].text in _ONTO or _follows_attack(p.first, clause))


def _part_struck(first: int, clause: Clause) -> bool:
    """«قصف يطال الطابق الثالث من مستشفى كذا»: what struck a part of it struck it."""
    tokens = clause.of.sentence.tokens
    if first == clause.first or tokens[first - 1].text not in ("من", "في"):
        return False
    part = next((i for i in range(first - 2, max(clause.first, first - 4), -1)
                 if is_one_of(tokens[i].text, _PARTS)), None)  # fmt: skip
    return part is not None and (tokens[part - 1].text in _ONTO or _follows_attack(part, clause))


def _follows_attack(at: int, clause: Clause) -> bool:
    near = any(clause.holds(m.first) and 0 <= at - m.last <= 1 for m in clause.of.means)
    return near or _object_of(at, clause)


def _object_of(at: int, clause: Clause) -> bool:
    """«قصف طيران حربي اليوم الخميس مشفى …»: the verb's object, behind its subject and its day."""
    tokens = clause.of.sentence.tokens
    for m in clause.of.means:
        if m.kind == "verb" and m.entry.data.get("kind") == "attack" and 0 <= at - m.last <= _OBJECT:
            between = [t.text for t in tokens[m.last : at]]
            if clause.holds(m.first) and not any(w in _PARTED or w.startswith(("و", "ب")) for w in between):
                return True
    return False


def nearly_hit(match: Match, clause: Clause) -> bool:
    """«كادت أن تصيب مركزا طبيا»"""
    before = clause.of.sentence.tokens[max(clause.first, match.first - _NEARLY) : match.first]
    return any(t.text.lstrip("و") in ("كاد", "كادت", "كادتا", "كادوا") for t in before)
