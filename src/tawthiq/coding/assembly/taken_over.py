"""What a new attack has from what was told before it: by whom it was, with what."""

from __future__ import annotations

from tawthiq.coding.assembly.another import adds
from tawthiq.coding.assembly.days import other_day
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.fits import turns_to_another
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.rivals import rival_means
from tawthiq.coding.assembly.same_spot import same_governorate, same_place
from tawthiq.coding.assembly.shares import is_town
from tawthiq.coding.assembly.state import Course
from tawthiq.coding.event_types import could_fly, settle
from tawthiq.coding.means import Means
from tawthiq.coding.next_attack import one_of_those_counted
from tawthiq.coding.recovered import bodies_found
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list

_LAID = ("landmine_or_ied", "car_bomb", "suicide_attack")
_SEVERAL = 3  # places of one sentence
_ALSO = word_list("also")
_ADDED = word_list("added_words")


def _by_the_same(s: Statement, told: Draft) -> bool:
    """«قُتل مدني في …، كما قتل في … مدني آخر», with no means of its own: by the attack told before it."""
    last = told.statements[-1]
    if _left_out(s, last):
        return True
    goes_on = last.clause.of is s.clause.of or s.clause.of.sentence.tokens[s.clause.first].text in _ALSO
    goes_on = goes_on and not (turns_to_another(s) or s.attackers)  # «فيما قتل مجهولون رجلا في …»
    return goes_on and not s.strikes and not s.date and (s.kills_another or _at_its_own_town(s, told))


def _left_out(s: Statement, last: Statement) -> bool:
    """«قصف الطيران أمس بلدة كذا …، واليوم مدينة كذا ما أدى لمقتل أربعة»: the verb is left out."""
    own = s.date is not None and s.date.first == s.clause.first > 0 and last.clause.of is s.clause.of
    return own and not s.means and not s.attackers


def _fire_goes_on(s: Statement, told: Draft) -> bool:
    """«غارات على البارة …، فيما اقتصر القصف على خان شيخون على أضرار», «كما طال القصف الهبيط»: by the means
    told before, where the word is «القصف» alone and names nobody."""
    nouns = [m for m in s.means if not m.verbal]  # the verb is «طال», «شمل»
    bare = bool(nouns) and all(m.definite for m in nouns) and not any(m.type for m in s.means)
    bare = bare and not s.attackers
    same = adds(s) or told.statements[-1].clause.of is s.clause.of
    return bare and (same or _one_of_those_hit(s, told))


def _strikes_on(s: Statement, told: Draft) -> bool:
    """«قصفت القوات … . واستهدفت أيضا سوقا في ب»: a verb of attack that opens the sentence and has its object
    right after it: its subject is that of the sentence before."""
    last = told.statements[-1].clause.of.sentence
    here, at = s.clause.of.sentence, s.clause.first
    if s.attackers or here.index - last.index > 1 or not any(a.evidence == "verb" for _, a in told.attackers):
        return False
    at += here.tokens[at].text in _ALSO
    verb = next((m for m in s.means if m.verbal and m.first == at), None)
    if verb is None or (at == s.clause.first and not here.tokens[at].text.startswith(("و", "ف"))):
        return False
    at = verb.last
    while at < s.clause.last and here.tokens[at].text in _ADDED:
        at += 1
    struck = {h.first for h in s.hits} | {p.first for p in s.places}
    return at in struck and not any(m.first == at for m in s.means)


def _one_of_those_hit(s: Statement, told: Draft) -> bool:
    """«قصف الطيران أحياء … وأدى القصف إلى مقتل أربعة في حي كذا»: one of the quarters told just before."""
    place, hit = own_place(s), [p.place for p in told.statements[-1].places]
    return place is not None and len(hit) > 1 and any(same_place(place.place, p) for p in hit)


def _at_its_own_town(s: Statement, told: Draft) -> bool:
    """«كما استشهد عشرة في بلدة الكنيسة», «…، وفي حي الحيدرية استشهد أربعة»: people of its own at a town or a
    quarter of its own; a plural will do («كما أصيب عدد من المدنيين في …»)."""
    place = own_place(s)
    vague = any(r.quantity.value is None and (r.quantity.low or 0) > 1 for r in s.whole_rows)
    behind = s.clause.first > 0 and (vague or (s.told_dead or s.told_injured or 0) > 0)
    several = behind or vague or max(s.told_dead or 0, s.told_injured or 0) > 1
    if not several or place is None:
        return False
    beside = behind and told.place is not None and same_governorate(place.place, told.place.place)
    town = place.place.precision == "settlement" or is_town(place)
    return town or (beside and place.place.precision == "neighbourhood")


def _means_so_far(told: Draft) -> tuple[Means, ...]:
    """Its own means, and those that its bare «القصف» took over."""
    return (*(m for o in told.statements for m in o.means), *told.carried_means)


def _one_more_by_them(s: Statement) -> bool:
    """«غارات بطائرات مسيرة …، ولم تسفر ضربة ثالثة عن ضحايا»: of the same kind, where nobody is named."""
    bare = bool(s.means) and not any(m.type for m in s.means)
    return s.next_attack is not None and bare and not (s.attackers or s.points_back)


def _as_the_others(home: Draft, course: Course) -> None:
    """«استهدفت إحداها …»: by whom and with what all of them were, told before with their toll."""
    if course.current:
        home.carried, home.carried_means = course.current.attackers, _means_so_far(course.current)
    else:
        told = course.totals[-1]
        home.carried, home.carried_means = tuple((told, a) for a in told.attackers), told.means


def take_over(home: Draft, s: Statement, course: Course) -> None:
    """What the new attack `home`, which `s` opens, has from what was told before: by whom, with what."""
    told = course.current
    if not (s.strikes or s.item) and bodies_found(s.clause.words):
        return  # whose bodies lay elsewhere: by what they were killed is not told
    if _of_all_their_fire(s, course):
        return
    if s.item and not s.means and course.heading:
        home.carried = tuple((course.heading, a) for a in course.heading.attackers)
        home.carried_means = course.heading.means
    elif s.item and s.clause.first == 0 and s.kills_or_injures and not (s.points_back or s.like_it):
        return  # an item tells its own attack, or none
    elif told and (_by_the_same(s, told) or _fire_goes_on(s, told)):
        home.carried, home.carried_means = told.attackers, _means_so_far(told)
    elif told and _strikes_on(s, told):
        home.carried = told.attackers
    elif told and (one_of_those_counted(s.next_attack) or _one_more_by_them(s)):
        home.carried_means = tuple(m for o in told.statements for m in o.means)
    elif s.one_of_several and (told or course.totals):
        _as_the_others(home, course)
    elif told and s.points_back and not s.besieged:
        _as_pointed_back(home, s, told)


def _of_all_their_fire(s: Statement, course: Course) -> bool:
    """«وشمل القصف مدينة كذا وبلدات كذا», after attacks by several sides, each on its town: the fire of a day,
    and no word says whose."""
    if s.clause.first or s.like_it or s.next_attack or s.whole_rows or s.attackers or s.item:
        return False
    places = {p.place.id for p in s.clause.of.places}
    if len(places) < _SEVERAL or not all(m.definite for m in s.means if not m.verbal):
        return False
    sides = {frozenset(a.id for _, a in d.attackers if a.known) for d in course.drafts if not d.from_headline}
    return len(sides - {frozenset()}) > 1


def _as_pointed_back(home: Draft, s: Statement, told: Draft) -> None:
    """«وفي قصف مماثل …»: the attackers told before, where they could have done it; its means, if again so."""
    kind = settle(s.means, ())[0]
    pairs = told.attackers
    if not s.like_it and other_day(s, told):
        return  # «ارتفع عدد شهداء المجزرة التي وقعت أمس»
    if not s.like_it:  # a doubt is of its own attack
        pairs = tuple(p for p in pairs if not p[1].hedged)
    apart = kind in _LAID and not (s.like_it or s.next_attack)  # «وفي حادث آخر، فجّر انتحاري …»
    apart = apart or rival_means(s, told)  # «إثر القصف المدفعي الذي …», after a raid
    turns = turns_to_another(s) and not s.strikes  # «من جهة أخرى، قتل 12 في …»
    apart = apart or turns
    home.carried = pairs if not apart and all(could_fly(kind, a.id) for _, a in pairs) else ()
    if "again" in s.kinds and not turns and (s.like_it or s.next_attack or not s.acts):
        home.carried_means = _means_so_far(told)
