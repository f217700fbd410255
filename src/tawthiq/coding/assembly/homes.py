"""Which attack of the report a statement goes on with, and what it adds to it."""

from __future__ import annotations

from tawthiq.coding.actors.spot import THAT
from tawthiq.coding.assembly.another import adds_another, other_hour
from tawthiq.coding.assembly.days import goes_on_that_day, other_day, same_day, told_on_its_day
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.fits import by_another, fits, set_against
from tawthiq.coding.assembly.homes_of_items import another_item, headline_for, opens_item, told_in_a_line
from tawthiq.coding.assembly.joining import in_an_unread_town
from tawthiq.coding.assembly.leads import is_lead, part_of, tells_one_of_it, told_by_parts
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.retold import retells, same_toll, sums_to
from tawthiq.coding.assembly.rivals import rival_means, rivals_any
from tawthiq.coding.assembly.same_spot import is_wide, loose_capital, same_governorate, same_place
from tawthiq.coding.assembly.shares import AT_ITS_TOWN
from tawthiq.coding.assembly.told_anew import another_attack, by_their_enemy
from tawthiq.coding.headlines import two_in_headline
from tawthiq.coding.recovered import finds_somebody, of_nobody_known, recovers
from tawthiq.coding.statements import Statement
from tawthiq.coding.turns.anew import FOCUSED
from tawthiq.coding.words import word_list
from tawthiq.model import IN_TOWN
from tawthiq.places import PlaceMention

_AND_INJURED = frozenset({"واصيب", "وجرح", "واصابه", "وجرحي"})
_OTHERS = frozenset({"اخرون", "اخرين", "اخر", "اخرا", "اخران"})
_TO_OTHERS = 4  # words from «وأصيب» to «آخرون»
_LANDED = word_list("landed")
_ORDINALS = word_list("ordinals_alone")
_SHOT = ("sniper_or_small_arms", "execution_or_massacre", "landmine_or_ied")
_LED = 2  # words from «وأصيب» to the place
_BY_CHANCE = 5  # harmed whom two attacks may well count alike


def home_of(s: Statement, drafts: list[Draft], current: Draft | None) -> Draft | None:
    """The draft that the statement goes on with, or None where it opens a new one."""
    place = own_place(s)
    if AT_ITS_TOWN in s.kinds:
        return _told_there(s, place, drafts) if place is not None else None
    if s.item and (place is not None or opens_item(s)):
        return headline_for(s, drafts) or told_in_a_line(s, place, drafts)
    if current is None or another_item(s, current):
        return None
    if place is None and current.has_harm and in_an_unread_town(s) and rivals_any(s, current):
        return None
    if place is not None and _where_he_speaks(s, place, current):
        place = None
    if place is None and _the_injured_beside(s, current):
        return current
    if place is None and of_nobody_known(s.clause.words) and not s.points_at_it:
        return None
    if s.clause.first and two_in_headline(s.clause.of, s.clause.first, 0):
        return None
    if place is not None and s.clause.first and not s.strikes and recovers(s.clause.words, 0):
        return next((d for d in drafts if d.place and same_place(d.place.place, place.place)), None)
    if place is not None and _place_first(s, place, current):
        return next((d for d in drafts if d.place and same_place(d.place.place, place.place)), None)
    if _accuses(s) or _still_held(s, current) or _of_the_dead(s, current) or _one_of_a_salvo(s, current):
        return current
    if _another_body(s, place, current) or _hurt_after_a_body(s, current):
        return None
    if place is not None and _focused_elsewhere(s, place, current):
        there = (d for d in reversed(drafts) if d.place and same_place(d.place.place, place.place))
        return next((d for d in there if fits(s, place, d)), None)
    wide = place is None or is_wide(place.place)
    dead = {r.quantity.value for r in s.whole_rows if r.outcome == "killed"}
    if "update" in s.kinds and dead & current.killed() and wide:
        return current
    if place is not None:
        fitting = [
            d for d in reversed(drafts)
            if fits(s, place, d) and not (_summed_up_by(s, d, drafts) or _far_from(place, d, current))
            and not _of_days_before(s, d, current)
        ]  # fmt: skip
        if fitting:
            return _likest(s, fitting, current)
        if set_against(s, current) or by_another(s, current):
            return None
        if retells(s, place, current) and not (part_of(s, current) or _summed_up_by(s, current, drafts)):
            return current
        if _raised_for_its_governorate(s, place, drafts, current):
            return current
        twin = next((d for d in reversed(drafts) if same_toll(s, place, d) and not part_of(s, d)), None)
        return twin if twin or s.strikes or s.whole_rows else current
    if (told := _told_before(s, drafts, current) or _summed_before(s, drafts, current)) is not None:
        return told
    if other_day(s, current):
        same = [d for d in drafts if same_day(s.date, d.date)]
        if same:
            return same[-1]
        apart = s.strikes or told_on_its_day(s, current)
        return None if apart and (s.whole_rows or _struck_there_again(s)) else current
    apart = another_attack(s, current) or other_hour(s, current) or adds_another(s, current)
    apart = apart or by_their_enemy(s, current)
    return None if apart else current


def _where_he_speaks(s: Statement, place: PlaceMention, current: Draft) -> bool:
    """«وقال مدير الأمن، فلان في كذا، إن عدد الضحايا وصل إلى …»: where a voice is that counts the harmed of
    the attack told, and names no attack."""
    if s.means or not current.has_harm or not s.whole_rows:
        return False
    tokens = s.clause.of.sentence.tokens
    says = next((i for i in range(place.last, s.evidence) if tokens[i].text in THAT), None)
    spoken_before = any(a.first < place.first for a in s.said)
    return says is not None and spoken_before and not any(
        tokens[i].text in THAT for i in range(s.clause.first, place.first)
    )


def _raised_for_its_governorate(
    s: Statement, place: PlaceMention, drafts: list[Draft], current: Draft
) -> bool:
    """«… ثمانية بقصف على قرية كذا. وارتفع عدد ضحايا القصف في دهوك إلى تسعة»: the only attack told so far,
    by the name of its governorate, and hardly more dead than it had."""
    told = max(current.killed(), default=0)
    if "update" not in s.kinds or not (s.points_at_it and s.killed) or not told <= s.killed <= 2 * told:
        return False
    if current.place is None or not loose_capital(place) or is_wide(current.place.place):
        return False
    alone = not any(d is not current and d.has_harm for d in drafts)
    return alone and same_governorate(place.place, current.place.place)


def _struck_there_again(s: Statement) -> bool:
    """«وعاود الطيران قصف البلدة اليوم مستهدفا منازل المدنيين»: told as new, on its own day."""
    again = s.date is not None and s.acts and not (s.points_at_it or s.day_of_telling or s.headline)
    return again and bool(s.hits) and any(p.anaphor for p in s.places)


def _the_injured_beside(s: Statement, current: Draft) -> bool:
    """«… ثمانية قتلوا، وأصيب 15 آخرون في قصف …»: others than the dead of the same sentence."""
    last = current.statements[-1]
    if s.clause.first == 0 or last.clause.of is not s.clause.of or last.clause.last != s.clause.first:
        return False
    words = s.clause.words[:_TO_OTHERS]
    others = words[0] in _AND_INJURED and not _OTHERS.isdisjoint(words)
    dead = bool(last.whole_rows) and all(r.outcome == "killed" for r in last.whole_rows)
    hurt = bool(s.whole_rows) and all(r.outcome == "injured" for r in s.whole_rows)
    told = any(m.type for m in last.means)
    return others and dead and hurt and not s.next_attack and not (told and rival_means(s, current))


def _focused_elsewhere(s: Statement, place: PlaceMention, current: Draft) -> bool:
    """«وتركز القصف على بلدة كذا حيث قتل ثلاثة», behind a sum told after an attack on another town."""
    told = current.place
    other = told is not None and not is_wide(told.place) and not same_place(told.place, place.place)
    return other and s.clause.words[0] in FOCUSED and s.kills_or_injures


def _another_body(s: Statement, place: PlaceMention | None, current: Draft) -> bool:
    """«اغتال مجهولون شابا من مدينة كذا. وعثر الأهالي على جثة رجل في بلدة كذا»: no body of the man shot."""
    if place is None or s.clause.first or s.acts or not (current.has_dead and finds_somebody(s.clause.words)):
        return False
    told = current.place
    return current.type()[0] in _SHOT and not (told and same_place(told.place, place.place))


def _hurt_after_a_body(s: Statement, current: Draft) -> bool:
    """«عثر الأهالي على جثة شاب في كذا. وكانت كذا شهدت أيضا إطلاق نار أصيب فيه اثنان»: none on the dead."""
    hurt = bool(s.whole_rows) and all(r.outcome == "injured" for r in s.whole_rows)
    bodies = all(finds_somebody(o.clause.words) and not o.strikes for o in current.statements if o.tells)
    return hurt and s.strikes and current.has_dead and bodies and not (s.headline or s.points_at_it)


def _place_first(s: Statement, place: PlaceMention, current: Draft) -> bool:
    """«قضى في طريق كذا طفل، وأصيب في أبو سليم رجل مسن»: behind the verb where, and then whom, of a sentence
    that told others before at a place that no table has."""
    if not s.clause.first or current.statements[-1].clause.of is not s.clause.of or s.strikes:
        return False
    verb = s.clause.first in {m.first for m in s.clause.of.harm if m.kind == "verb" and m.prefix == "و"}
    whom = s.whole_rows[0].first if s.whole_rows else 0
    return verb and current.has_harm and place.first - s.clause.first <= _LED and whom >= place.last


def _told_there(s: Statement, place: PlaceMention, drafts: list[Draft]) -> Draft | None:
    """The attack on the very town that a share of the dead is told of, unless another share opened it."""
    others = [d for d in drafts if not any(o.clause.of is s.clause.of for o in d.statements)]
    there = (d for d in reversed(others) if d.place and same_place(d.place.place, place.place))
    return next((d for d in there if fits(s, place, d)), None)


def _accuses(s: Statement) -> bool:
    """«واتهم مصدر المسلحين المتحصنين في حي كذا بإطلاق القذيفة»: who fired the one told before."""
    of_it = bool(s.means) and any(m.definite for m in s.means)
    charged = any(a.stance == "accuses" for a in s.said)
    return charged and of_it and not s.rows and s.date is None and not s.headline


def _far_from(place: PlaceMention, draft: Draft, current: Draft) -> bool:
    """«وفي ريف دمشق …»: an unlisted place told long before is not known to lie in the governorate."""
    told = draft.place.place if draft.place else None
    unlisted = told is not None and told.id is None and told.admin1 is None
    return unlisted and draft is not current and place.place.precision == "admin1"


def _of_days_before(s: Statement, draft: Draft, current: Draft) -> bool:
    """Was the draft told on another day than that which the voice goes on with?"""
    day = draft.date or draft.lead_day
    if draft is current or day is None or day.start is None or not goes_on_that_day(s, current):
        return False
    return not same_day(current.date, day)


def _told_before(s: Statement, drafts: list[Draft], current: Draft) -> Draft | None:
    """Another voice gives the dead and injured of an attack told before the one being told."""
    if not s.said or not (s.acts and s.killed and s.injured) or s.killed in current.killed():
        return None
    if not current.killed() or s.headline:
        return None
    return next(
        (d for d in reversed(drafts) if s.killed in d.killed() and s.injured in d.injured()), None
    )


def _summed_before(s: Statement, drafts: list[Draft], current: Draft) -> Draft | None:
    """«سقط 11 بين قتيل وجريح في …», another side's raids, and then «أسفر القصف عن مقتل اثنين وإصابة تسعة»:
    the parts of a sum that was told before."""
    if not (s.said and s.points_at_it and s.killed and s.injured) or sums_to(s, current):
        return None
    if s.killed + s.injured < _BY_CHANCE or s.killed in current.killed():
        return None
    return next((d for d in reversed(drafts) if sums_to(s, d) and not other_day(s, d)), None)


def _summed_up_by(s: Statement, draft: Draft, drafts: list[Draft]) -> bool:
    """Is the draft a lead over several attacks, and the statement told of one of them?"""
    return told_by_parts(draft, drafts) or (is_lead(draft) and tells_one_of_it(s, draft))


def _still_held(s: Statement, current: Draft) -> bool:
    """«تم اقتياد الشابين إلى …»: where those taken were brought, told after their abduction."""
    taken = bool(s.means) and all(m.type == "abduction_or_detention" for m in s.means)
    return taken and not s.whole_rows and not s.headline and current.type()[0] == "abduction_or_detention"


def _of_the_dead(s: Statement, current: Draft) -> bool:
    """«من بين القتلى ثلاثة أطباء …، واستهدف القصف مستشفى …»: parts of the toll told before."""
    dead = [r for r in s.rows if r.outcome == "killed"]
    parts = bool(dead) and all(r.subset for r in dead) and current.has_harm and not current.from_headline
    return parts and s.points_at_it and not s.headline


def _one_of_a_salvo(s: Statement, current: Draft) -> bool:
    """«سقطت ثلاثة صواريخ …، فيما أصاب الثالث منزلا»: one of those counted."""
    if s.clause.first == 0 or current.statements[-1].clause.of is not s.clause.of:
        return False
    if s.killed and current.killed() and s.killed not in current.killed():
        return False  # «…، فيما انفجرت الثانية في … وقتلت ثمانية»
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    return tokens[first + 1].text in _LANDED and tokens[first + 2].text in _ORDINALS


def _likest(s: Statement, fitting: list[Draft], current: Draft) -> Draft:
    """Of the attacks at its place: the one of its means, the one being told, the latest."""
    alike = [d for d in fitting if not rival_means(s, d)] or fitting
    as_many = [d for d in alike if s.killed and s.killed in d.killed()]
    if len(as_many) == 1 and not current.has_harm:
        return as_many[0]  # the lead's dead, after raids that harmed nobody
    if current in alike and not _fight_told_between(s, current):
        there = [d for d in alike if _at_its_spot(s, d)]
        return current if _at_its_spot(s, current) or len(there) != 1 else there[0]
    return next((d for d in alike if d is not current), current)


def _at_its_spot(s: Statement, draft: Draft) -> bool:
    """Does the statement name the very building or quarter of the draft, its own day left out?"""
    place = own_place(s)
    if place is None or draft.place is None or s.date is not None or s.points_at_it:
        return False
    fine = draft.place.place.precision in IN_TOWN
    return fine and same_place(place.place, draft.place.place)


def _fight_told_between(s: Statement, current: Draft) -> bool:
    """After a clash told in passing, the next قصف goes on with the attack told before it."""
    clash = all(m.rule == "clash" for o in current.statements for m in o.means)
    return clash and s.acts and all(m.rule != "clash" for m in s.means)
