"""Subject or object: what a side is to the verb of attack before its name, and what it goes on to do."""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.arabic.units import unit_at
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.actors.excuses import merely_uses, named_so
from tawthiq.coding.actors.spot import STRIKES, THAT, Found, Spot, masdar_at, over_adverbs_after
from tawthiq.coding.firing import FIRE, fire_ahead
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list

SUBJECTS = word_list("actor_subject_before")
WITH_IT = frozenset({"به", "بها", "بهما", "بهم"})  # what stands before the verb is what they struck with
_NO_OBJECT = word_list("actor_no_object")
_ANY_DEED = word_list("actor_any_deed")
_GOING_ON = word_list("actor_going_on")
_SOON = 5
_KILLED = frozenset({"قتل", "قتلت", "جرح", "جرحت", "اصيب", "اصيبت"})
_AND_HURT = frozenset({"واصيب", "واصيبت", "وجرح", "وجرحت", "واستشهد", "وفقد"})
_ONE_FIGHTER = word_list("one_fighter")
_THROUGH = word_list("through_which")
_SELF = word_list("actor_self")
_WHOLE, _RELATIVE = word_list("whole_phrases"), word_list("relative_pronouns")
_NOUNS_IN_B = word_list("nouns_in_b")
_OPENED = word_list("opened")
_TO_FIRE = 4
_WHEN, _BEFORE_AFTER = frozenset({"ان", "بعدما", "قبلما"}), frozenset({"بعد", "قبل"})
_ARMED, _ARMED_REACH = word_list("armed_entry"), 16
_REACH = 14
_AIRCRAFT, _BRINGS_DOWN = word_list("brought_down"), ("اسقط", "اعترض")
_IT, _TO_CRAFT = ("ها", "ته", "هما", "طه", "ضه"), 3
_STRUCK_THINGS = word_list("struck_things")
_TO_OBJECT = 6  # words from the weapon to what it struck
_TO_WHOM = 10  # words from «قتلوا» to whom
_LAYS, _TO_BLAME = ("القي", "القت", "القوا", "يلقي", "تلقي", "يلقون"), 4
_LAID = word_list("blame_and_speech")
_THEY_FELL = frozenset({"قتلوا", "قتلا", "جرحوا", "جرحا"})
_PRESENT = 4  # letters of a verb in the present at least
_CLOSING = frozenset({"”", "»", '"', "“", "«"})
_OPENERS = frozenset({
    "حيث", "اذ", "بينما", "فيما", "كما", "ما", "لم", "لا", "لن", "قد", "عندما", "حين", "لكن", "ثم", "او",
    "ان", "كانت", "كان", "وكانت", "وكان", "مازالت", "زالت", "تزال", "يزال", "بدات", "بدا", "حتي",
    "وقد", "سوف", "كي",
})  # fmt: skip
_PREPOSITIONS = frozenset(
    ["بعد", "عقب", "قبل", "قبيل", "بعيد", "اثر", "خلال", "اثناء", "منذ", "علي", "مع", "من", "رغم", "وسط"]
)


def _behind_weapon(view: View, at: int) -> bool:
    """«استهداف قوات النظام بطائرة مسيرة سيارة مدنية»: behind what they struck with, what they struck."""
    if not any(m.entry.data.get("class") in ("aircraft", "weapon") for m in view.starts.get(at, ())):
        return False
    for i in range(at + 1, at + _TO_OBJECT):
        if view.is_stop(i) or view.text(i) in _NO_OBJECT or view.cue(i, "adverb", "against"):
            return False
        if view.text(i) in _STRUCK_THINGS:
            return True
    return False


def attack_verb(view: View, at: int) -> Match | None:
    """The verb of attack that ends just before a position."""
    for match in view.ends.get(at, ()):
        if match.entry.data.get("class") == "attack_verb" and match.kind == "verb":
            return match
    return None


def downs(view: View, verb: int, after: int) -> bool:
    """«أسقط الجيش مسيرة»، «مسيرة أسقطتها دفاعات الجيش»: whoever brought an aircraft down struck nobody by it.

    `after` is where what was brought down would stand; «أسقطت الطائرة قنبلة» drops.
    """
    word = view.text(verb).lstrip("وف")
    if not word.startswith(_BRINGS_DOWN):
        return False
    if word.endswith(_IT):
        return any(view.text(i).lstrip("بلو") in _AIRCRAFT for i in range(max(0, verb - _TO_CRAFT), verb))
    return any(view.text(i) in _AIRCRAFT for i in range(after, min(len(view.tokens), after + _TO_CRAFT)))


def subject_or_object(spot: Spot, verb: Match) -> Found:
    """Subject when the verb opens its clause; object when what strikes stands before the verb."""
    view, name = spot.view, spot.name
    if name.head != "aircraft" and downs(view, verb.first, name.last):
        return None, "peaceful"
    if blames(view, verb, name.last):
        return None, "speaker"
    if peaceful(view, verb, name.last) or (idle(view, verb) and not _struck_later(spot)):
        return None, "peaceful"
    if merely_uses(view, verb, name.last) or named_so(view, verb, name.first, name.last):
        return None, "background"
    if name.head in ("aircraft", "attack"):
        return "attacker", "verb"
    if _one_killed(view, verb, name.first, name.last):
        return "target", "object"
    if view.text(verb.last - 1).endswith("وا"):  # a plural verb has its subject before it
        return "target", "object"
    if view.text(verb.last) in WITH_IT or _goes_back(view, verb):  # «القذائف التي أمطرت بها القوات الحي»
        return "attacker", "verb"
    if _oblique(view, verb, name.first):
        return "target", "object"
    if not verb.suffix and _predicate_of_another(view, verb, name.last):
        return "target", "object"
    if not verb.suffix and (_pronoun_before(view, verb.first) or _striker_before(view, verb.first)):
        return "target", "object"
    return "attacker", "verb"


def _goes_back(view: View, verb: Match) -> bool:
    """«المجزرة التي قصف فيها الجيش منزلا»: the pronoun is what «التي» tells of, and the side did it."""
    return view.text(verb.last) in _WHOLE and view.text(verb.first - 1) in _RELATIVE


def _oblique(view: View, verb: Match, first: int) -> bool:
    """«غارة يوم السبت قتلت إرهابيين»: men in ين behind a feminine verb, whose subject they cannot be."""
    return view.text(verb.last - 1).endswith("ت") and not verb.suffix and view.text(first).endswith("ين")


def _one_killed(view: View, verb: Match, first: int, last: int) -> bool:
    """«قتل جندي سعودي بقذيفة», «قتل جندي أمريكي وأصيب أربعة»: one fighter, and nobody whom he killed."""
    killed = view.text(verb.first).lstrip("وف") in _KILLED and view.text(first) in _ONE_FIGHTER
    no_object = not has_object(view, last) or view.text(last) in _THROUGH
    return killed and (no_object or _by_what(view, last) or view.is_stop(last))


def _by_what(view: View, at: int) -> bool:
    """«… بقذيفة», «… إثر غارة», «… في غارة», «… وجرح ثلاثة»: no object follows, which who kills must have."""
    word = view.text(at)
    if word == "في":
        return masdar_at(view, at + 1) is not None or any(
            m.entry.data.get("class") == "attack" for m in view.starts.get(at + 1, ())
        )
    return word.startswith("ب") or word in _THROUGH or word in _AND_HURT


def peaceful(view: View, verb: Match, at: int) -> bool:
    """«نفذ الجيش إسقاطا جويا للمساعدات»: verbs of any deed, and a deed that is no attack."""
    if not any(stem in view.text(verb.first) for stem in _ANY_DEED):
        return False
    return any(view.cue(i, "peaceful") for i in range(at, min(len(view.tokens), at + 4)))


def blames(view: View, verb: Match, at: int) -> bool:
    """«ألقت الفصائل المسؤولية على …», «ألقى المتحدث كلمة»: who lays the blame or speaks struck nobody."""
    if not view.text(verb.first).lstrip("وف").startswith(_LAYS):
        return False
    return any(view.text(i) in _LAID for i in range(at, min(len(view.tokens), at + _TO_BLAME)))


def fell(view: View, at: int) -> bool:
    """«أعضاء في التنظيم، قُتلوا في غارة»: spelt like «they killed»; by what they were killed follows, and
    nobody whom they killed («قتلوا في هجوم عشرة مواطنين»)."""
    if view.text(at) not in _THEY_FELL or not _by_what(view, over_adverbs_after(view, at + 1)):
        return False
    ahead = range(at + 1, min(len(view.tokens), at + _TO_WHOM))
    end = next((i for i in ahead if view.is_stop(i)), at + _TO_WHOM)
    return not any(_people_at(view, i) for i in ahead if i < end)


def _people_at(view: View, at: int) -> bool:
    noun = unit_at(view.tokens, at)
    return noun is not None and noun.unit.group is not None


def idle(view: View, verb: Match) -> bool:
    """«تواصل تحقيقاتها»: going on with something that is no attack."""
    if not any(stem in view.text(verb.first) for stem in _GOING_ON):
        return False
    return not any(_struck_at(view, i) for i in range(verb.last, min(len(view.tokens), verb.last + _SOON)))


def _struck_later(spot: Spot) -> bool:
    """«جدد الطيران الإسرائيلي قصف المدينة»: the deed stands after the subject."""
    view, last = spot.view, spot.name.last
    for i in range(spot.name.first, min(len(view.tokens), last + _REACH)):
        if _struck_at(view, i):
            return True
        if i >= last and (view.text(i) in THAT or view.text(i) in ".؛"):
            return False
    return False


def _struck_at(view: View, at: int) -> bool:
    """A word of attack or weapons at a position, with any pronoun («قصفها», «من هجماتها»)."""
    for match in view.starts.get(at, ()):
        cls = match.entry.data.get("class")
        if cls in ("masdar", "masdar_doer", "clash") or cls in STRIKES:
            return True
    return False


def _pronoun_before(view: View, verb: int) -> bool:
    """«إنها استهدفت دورية»، «التي استهدفت …»: the verb has its subject before it."""
    word = view.text(verb - 1)
    return word in SUBJECTS or word in _SELF


def _predicate_of_another(view: View, verb: Match, last: int) -> bool:
    """«والحرب في المدينة تستهدف التنظيم.»: in the present behind a noun, and nothing that the side struck."""
    word = view.text(verb.first)
    if verb.last - verb.first != 1 or not word.startswith(("ت", "ي")) or len(word) < _PRESENT:
        return False
    before = view.text(verb.first - 1)
    if verb.first == 0 or view.is_stop(verb.first - 1) or before in THAT or before in _OPENERS:
        return False
    ahead = range(last, min(len(view.tokens), last + 2))
    end = next((i for i in ahead if view.text(i) not in _CLOSING), last)
    return end >= len(view.tokens) or view.is_stop(end) or not has_object(view, end)


def _striker_before(view: View, verb: int) -> bool:
    for back in range(verb, max(-1, verb - 4), -1):
        head = view.head_ending(back)
        if head is not None and head.entry.data["class"] in STRIKES:
            return not _governed(view, head.first)
        if view.is_stop(back - 1):
            return False
    return False


def _governed(view: View, at: int) -> bool:
    """«وعقب الهجوم قصفت القوات …», «ورداً على الغارات …»: when or why, and no subject of the verb."""
    return view.text(at - 1).lstrip("وف") in _PREPOSITIONS


def acts_after(view: View, at: int, reach: int = _REACH) -> bool:
    """«أقدم … على إعدام»، «قام … بقصف»: is an attack named soon after a position, in its clause?"""
    for i in range(at, min(len(view.tokens), at + reach)):
        if view.text(i) in THAT:
            return False
        if masdar_at(view, i):
            return True
        if any(
            m.entry.data.get("class") == "attack" and "ال" not in m.prefix for m in view.starts.get(i, ())
        ):
            return True
    return False


def opens_fire(view: View, at: int, last: int) -> bool:
    """«فتحت آليات الاحتلال نيران أسلحتها صوب …»: the verb right before a name, and the fire soon after it."""
    word = view.text(at - 1)
    opened = word in _OPENED or (word[:1] in ("و", "ف") and word[1:] in _OPENED)
    ahead = [view.text(i) for i in range(last, len(view.tokens))] if opened else []
    return not FIRE.isdisjoint(ahead[:_TO_FIRE]) or fire_ahead(ahead)


def goes_on(view: View, at: int) -> bool:
    """«دخلت الدورية القرية وقتلت شابا»: does the subject of a first verb go on to attack?"""
    for i in range(at, min(len(view.tokens), at + _REACH)):
        verb = view.cue(i, "attack_verb")
        if verb is not None and verb.kind == "verb" and verb.prefix in ("و", "ف"):
            return True
        if _after_they(view, i):
            return True
        if view.text(i) in THAT or view.text(i) in ".؛":
            return False
    return False


def comes_armed(view: View, at: int) -> bool:
    """«دخلت المليشيا القرية بخمسة تاتشرات وعدد من المواتر»: with what they came."""
    ahead = range(at, min(len(view.tokens), at + _ARMED_REACH))
    end = next((i for i in ahead if view.text(i) in ".؛"), at + _ARMED_REACH)
    return any(bare(view.text(i)) in _ARMED for i in ahead if i < end)


def _after_they(view: View, at: int) -> bool:
    """«دخلت المليشيا القرية بعد أن قصفتها وقتلت …»: what it had done to the place."""
    word = view.text(at)
    if word not in _WHEN or (word == "ان" and view.text(at - 1) not in _BEFORE_AFTER):
        return False
    verb = view.cue(at + 1, "attack_verb")
    return verb is not None and verb.kind == "verb" and view.text(at + 1).endswith(("ها", "ته"))


def has_object(view: View, at: int) -> bool:
    """Does an object follow («اعتقال قسد لشابين»، «استهداف النظام بلدة»)? A preposition is none."""
    word = view.text(at)
    if word.startswith("ب") and _behind_weapon(view, at):
        return True
    if view.is_stop(at) or word in _NO_OBJECT or view.cue(at, "adverb", "against"):
        return False
    return word in _NOUNS_IN_B or not word.startswith(("ب", "و"))
