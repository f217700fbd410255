"""Does a statement speak of the same place and day as an event in the making?"""

from __future__ import annotations

from tawthiq.coding.assembly.another import (
    adds,
    adds_another,
    another_teller,
    harm_of_its_own,
    on_the_same_day,
    other_hour,
    same_harm,
)
from tawthiq.coding.assembly.bomb_or_strike import of_another_kind
from tawthiq.coding.assembly.days import other_day
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.leads import is_spread, part_of
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.on_forces import another_strike
from tawthiq.coding.assembly.other_side import another_side
from tawthiq.coding.assembly.rivals import (
    another_voice,
    other_toll,
    rival_means,
    rival_toll,
    rivals,
    rivals_any,
)
from tawthiq.coding.assembly.same_spot import (
    compatible,
    holds_towns,
    in_another_unit,
    is_district,
    other_governorate,
    same_place,
)
from tawthiq.coding.assembly.shares import is_town
from tawthiq.coding.assembly.two_places import (
    at_its_edge,
    at_its_own_camp,
    beside_that_side,
    chained,
    guessed_inside,
    in_another_town,
    in_other_districts,
    narrowed,
    of_another_town,
    of_other_units,
)
from tawthiq.coding.comes_after import comes_after
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import IN_TOWN, SETTLED
from tawthiq.places import PlaceMention

_ONE_OF_SERIES = word_list("one_of_series")
_LATER = word_list("later")
_IN = ("وفي", "في", "وب", "أما")
_THEY = word_list("attackers_told")
_ANSWERED = ("ورد", "وردت", "رد", "ردت")


def fits(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """May the statement, with a place of its own, tell of the draft?"""
    if other_day(s, draft) or adds_another(s, draft) or other_hour(s, draft):
        return False
    if draft.has_harm and s.kills_or_injures and comes_after(s.clause):
        return False
    if _one_sides_town(s, place, draft):
        return False
    if of_another_kind(s, place, draft):
        return False
    if next_to(s, draft) or part_of(s, draft) or another_side(s, draft) or another_strike(s, draft):
        return False
    if (draft.place is None or draft.borrowed) and _other_guns(s, draft):
        return False
    if draft.nowhere and _struck_here(s, draft):
        return False
    if draft.place is None:
        return not ((s.acts and _by_other_means(s, draft)) or _turned_with_toll(s, draft))
    if _counted_apart(s, place, draft):
        return False
    if draft.borrowed:
        return not other_governorate(place.place, draft.place.place) and not s.kills_or_injures
    if _turned_to(s, place, draft) or in_another_town(place, draft.place) or _answers(s, place, draft):
        return False
    if by_another(s, draft) or set_against(s, draft) or _upon_another(s, place, draft):
        return False
    labels = {o.label for o in draft.statements} - {None}
    if s.label is not None and labels and s.label not in labels:
        return False
    if _told_beside(s, place, draft):
        return False
    if place.place.precision in IN_TOWN and of_another_town(s, place, draft.place):
        return False
    if in_another_unit(place, s.places, draft.place) or of_other_units(place, draft):
        return False
    if in_other_districts(place, draft.place):
        return False
    if draft.has_harm and not draft.from_headline and at_its_own_camp(s, place, draft):
        return False
    if beside_that_side(s, place, draft) or _one_more_there(s, place, draft):
        return False
    one_spot = compatible(place.place, draft.place.place) or chained(place, draft.place)
    if not (one_spot or narrowed(s, place, draft) or at_its_edge(s, place, draft)):
        return False
    risen = "update" in s.kinds or _before_it_rose(s, draft)
    if not (same_place(place.place, draft.place.place) or risen) and other_toll(s, draft):
        return False
    known = risen or _of_it(s, draft)
    if guessed_inside(place, draft.place) and s.acts and rival_toll(s, draft) and not known:
        return False
    if rival_means(s, draft) and not same_harm(s, draft) and takes_people(s, draft):
        return False
    return not _by_other_means(s, draft)


def _of_it(s: Statement, draft: Draft) -> bool:
    """«غارة على بلدة كذا قتلت أربعة. وقالت مصادر إن خمسة قتلوا في الغارة على حي كذا»: «the» attack, of which
    another voice counts otherwise."""
    return s.points_at_it and another_voice(s, draft)


def _before_it_rose(s: Statement, draft: Draft) -> bool:
    """«ارتفعت حصيلة القذيفة على سوق في ضواحي دمشق إلى 44», then «وقُتل 35 في القذيفة التي سقطت على سوق في حي
    كذا»: the first toll of that attack, with its spot."""
    most = max((o.killed or 0 for o in draft.statements if "update" in o.kinds), default=0)
    known = any(m.definite and m.kind in ("attack", "weapon") for m in s.means)
    return known and 0 < (s.killed or 0) < most


def _struck_here(s: Statement, draft: Draft) -> bool:
    """An attack told as new with whom it harmed, after one that harmed nobody, nobody knows where."""
    told = draft.has_harm or draft.from_headline or draft.place is not None
    return s.acts and s.kills_or_injures and not (told or s.points_at_it)


def _one_sides_town(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """«شنت الطائرات الروسية والسورية غارات على ريف إدلب», then «استهدفت طائرات النظام بلدة كذا، ما أدى لمقتل
    ثلاثة»: of the sides of a lead over a region not all, or another."""
    mine, theirs = {a.id for a in s.attackers if a.known}, {a.id for _, a in draft.attackers if a.known}
    if not (mine and theirs) or mine == theirs or draft.has_harm or draft.place is None:
        return False
    told = draft.place.place
    wide = holds_towns(told) and place.place.precision in SETTLED
    return wide and s.acts and s.kills_or_injures and all(is_spread(o) for o in draft.statements)


def _turned_with_toll(s: Statement, draft: Draft) -> bool:
    """«… قتلوا في قصف. من جهة أخرى، قتل 12 في مدينة كذا»: the clause turns to other dead, at a place."""
    other = draft.has_harm and not (draft.from_headline or s.headline or s.points_at_it)
    turns = _opens_anew(s) or _fronted(s)  # «وفي بغداد قتل ثلاثة …»
    anew = turns_to_another(s) and s.acts  # «وفي حادث منفصل، قتل شرطيان بعبوة …»
    return other and turns and bool(s.told_dead) and (anew or rivals_any(s, draft))


def _by_other_means(s: Statement, draft: Draft) -> bool:
    """Harm by other means than the draft's, that nobody gives as the same."""
    rival = rival_means(s, draft) and not same_harm(s, draft)
    return rival and s.kills_or_injures and draft.has_harm and not draft.from_headline


def _other_guns(s: Statement, draft: Draft) -> bool:
    """«سقوط أربعة في غارة على منزل …. كما قصفت المدفعية سهل …»: other means, at a place of their own."""
    apart = s.acts and draft.has_harm and not (draft.from_headline or s.headline or s.points_at_it)
    return apart and not s.whole_rows and rival_means(s, draft)


def _counted_apart(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """«قتل عشرة في النبطية، فيما قتل ثمانية في مركبا»: in one sentence, at another town, others."""
    told = draft.place
    if told is None or not s.told_dead or "update" in s.kinds or same_place(place.place, told.place):
        return False
    if any(p.place.precision != "settlement" and not is_town(p) for p in (place, told)):
        return False
    same = [o for o in draft.statements if o.clause.of is s.clause.of and o is not s]
    return any(o.told_dead and (o.told_dead, o.injured) != (s.told_dead, s.injured) for o in same)


def by_another(s: Statement, draft: Draft) -> bool:
    """«من جهة أخرى، أطلق مسلحو التنظيم النار على مدنيين في حي …»: another side's deed, at its own spot."""
    place = own_place(s)
    if place is None or draft.place is None or s.headline or s.points_at_it:
        return False
    mine, theirs = {a.id for a in s.attackers}, {a.id for _, a in draft.attackers}
    apart = bool(mine and theirs) and not mine & theirs and not same_place(place.place, draft.place.place)
    return apart and "again" in s.kinds and draft.has_harm and rival_means(s, draft)


def takes_people(s: Statement, draft: Draft) -> bool:
    """«واعتقلت … ثلاثة مدنيين», after another side's strike: those taken, by others than who struck."""
    if not s.whole_rows or any(r.outcome not in ("abducted", "detained") for r in s.whole_rows):
        return False
    mine, theirs = {a.id for a in s.attackers}, {a.id for _, a in draft.attackers}
    if mine == {"unknown"} and not _THEY.isdisjoint(s.clause.words):
        return False  # «وأضاف أن المسلحين اختطفوا اثنين»: the gunmen told before
    return bool(mine and theirs) and not mine & theirs and draft.type()[0] != "abduction_or_detention"


def _one_more_there(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """«13 قتيلا في غارة على بعلبك الهرمل …», then «غارتان على بلدة اللبوة أدتا إلى مقتل شخصين»: at a town of
    that governorate, others, in nobody else's words."""
    told = draft.place
    wide = told is not None and told.place.precision == "admin1" and place.place.precision in SETTLED
    own = wide and harm_of_its_own(s, draft) and not (s.said or s.points_at_it)
    return own and rival_toll(s, draft) and all(o.acts for o in draft.statements if o.killed is not None)


def _turned_to(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """«وفي سياق متصل، استشهد اثنان في قصف استهدف منزلا في …»: harm of its own at another place."""
    told = draft.place is not None and same_place(place.place, draft.place.place)
    spot = place.place.precision in SETTLED or is_district(place.place)
    harm = s.kills_or_injures or s.like_it or (_opens_anew(s) and spot)
    turned = "again" in s.kinds and (s.acts or _opens_anew(s)) and harm and not s.headline
    return turned and not told and not draft.from_headline and not s.points_at_it


def _answers(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """«ورد الثوار بقصف مواقع في حي كذا»: what the other side did then, at a place of its own."""
    answer = s.acts and s.clause.first == 0 and s.clause.of.sentence.tokens[0].text in _ANSWERED
    return answer and draft.place is not None and not same_place(place.place, draft.place.place)


def _opens_anew(s: Statement) -> bool:
    """«إلى ذلك شن الطيران غارة على …»: the clause itself turns to another matter."""
    first = s.clause.first
    turns = (m for m in s.clause.of.markers if m.entry.data["kind"] == "again")
    return any(first <= m.first <= first + 1 for m in turns) and not s.said


def turns_to_another(s: Statement) -> bool:
    """«من جهة أخرى …», «وفي حادث منفصل …»: to another matter, and not to one like it."""
    return _opens_anew(s) and not (s.like_it or s.next_attack)


def next_to(s: Statement, draft: Draft) -> bool:
    """«قذيفة أخرى سقطت على …», «قصف آخر استهدف محيط …»: an attack beside the one that the draft tells."""
    word = s.next_attack
    if word is None or s.headline or "double_tap" in s.kinds:
        return False
    if draft.from_headline:
        return is_spread(draft.statements[0]) and draft.has_harm
    if _of_a_series(s, draft):
        return False
    return not any(o.next_attack == word and not rivals(s, o) for o in draft.statements)


def _of_a_series(s: Statement, draft: Draft) -> bool:
    """«ثماني غارات، استهدفت إحداها …، فيما استهدفت غارة أخرى …»: one of those counted, that harmed nobody."""
    if s.kills_or_injures:
        return False
    words = (t.text for o in (*draft.statements, s) for t in o.clause.of.sentence.tokens)
    return any(w.lstrip("وب") in _ONE_OF_SERIES for w in words)


def set_against(s: Statement, draft: Draft) -> bool:
    """«أما في …» or «وفي اليوم ذاته …», with other harm than the draft's: an attack beside it."""
    beside = as_for(s) or (on_the_same_day(s) and s.strikes and s.kills_or_injures)
    if not beside or draft.from_headline:
        return False
    return rivals_any(s, draft) or not draft.has_harm or _set_elsewhere(s, draft)


def _set_elsewhere(s: Statement, draft: Draft) -> bool:
    """«أما في محافظة نينوى فقد قتل اثنان», after two dead in a town of it: others, at another name."""
    place = own_place(s)
    if not as_for(s) or place is None or draft.place is None or "update" in s.kinds:
        return False
    return not same_place(place.place, draft.place.place)


def _told_beside(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """«وفي حي …، سقطت قذيفة», «وفي وقت لاحق …», «كما دمرت الطائرات …»: another spot of the same city."""
    told = draft.place
    if told is None or draft.from_headline or s.points_at_it or not s.strikes:
        return False
    if same_place(place.place, told.place):
        return False
    near = place.place.precision in (*SETTLED, "area") and place.place.relation != "countryside_of"
    if adds(s) and near and harm_of_its_own(s, draft):
        return True
    if adds(s) and near and s.acts and not s.points_back and draft.has_harm and rival_means(s, draft):
        return True  # «كما قصفت القوات بالمدفعية بلدة …», after a rocket on a camp of that district
    if place.place.precision not in SETTLED:
        return False
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    later = any(t.text in _LATER for t in tokens[first : first + 4])
    fronted = _fronted(s) and draft.has_harm and not _comes_to(s, draft)
    another = hits_another(s, draft)
    if another and draft.has_harm and not s.kills_or_injures and another_teller(s):
        return True
    return later or fronted or (adds(s) and (rival_means(s, draft) or another))


def _fronted(s: Statement) -> bool:
    """«وفي بلدة …، استهدفت غارة …»: the clause opens with its place."""
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    if tokens[first].text in _IN and any(p.first == first + 1 for p in s.places):
        return True
    return as_for(s)


def _comes_to(s: Statement, draft: Draft) -> bool:
    """«… فيما أصيب فتى في الحديدة», and then «وفي الحديدة، أصيب فتى … بمديرية الحالي»: the place at its head
    is that of the attack told, with as many harmed."""
    head = next((p for p in s.places if p.first == s.clause.first + 1), None)
    here = head is not None and draft.place is not None and same_place(head.place, draft.place.place)
    told = [(o.killed, o.injured) for o in draft.statements if o.kills_or_injures]
    return here and (s.killed, s.injured) in told and any((s.killed, s.injured))


def as_for(s: Statement) -> bool:
    """«أما في مديرية …، فأصيبت امرأة بشظايا صاروخ»: another attack, at a place set against the one before."""
    words = [t.text for t in s.clause.of.sentence.tokens[s.clause.first : s.clause.first + 2]]
    opens = words[:1] == ["اما"] and words[1:2] in (["في"], ["علي"], ["الي"])
    armed = s.strikes or any(m.type and not m.weak for m in s.means)
    return opens and armed and s.kills_or_injures


def _upon_another(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """«استشهد شاب باستهداف دراجة في مدينة غزة. وأصيب 11 في غارة على مسجد في مخيم جباليا»: a raid told as new,
    on another thing at another spot, with whom it harmed."""
    told = draft.place
    if told is None or s.said or s.points_back or same_place(place.place, told.place):
        return False
    new = any(m.kind == "attack" and m.type and not (m.verbal or m.definite) for m in s.means)
    return new and harm_of_its_own(s, draft) and hits_another(s, draft)


def hits_another(s: Statement, draft: Draft) -> bool:
    """«كما تعرضت مدرسة … لقصف»: a thing hit by an attack of its own, that the draft's did not hit."""
    told = {h.id for o in draft.statements for h in o.hits}
    own = {h.id for h in s.hits}
    return s.acts and bool(own) and bool(told) and not own & told


