"""Who was harmed, how and how many: counts joined to the words that say what happened to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import after_harm
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm import appositions, merged_counts, subcounts, subset_markers
from tawthiq.coding.harm.ages import aged
from tawthiq.coding.harm.all_of_them import (
    all_of_one_kind,
    all_of_two,
    among_the_risen,
    latest,
    moved,
    one_of_both,
    same_people,
    without_echoes,
    without_former,
    without_label,
)
from tawthiq.coding.harm.as_many import as_many
from tawthiq.coding.harm.doers import did_it
from tawthiq.coding.harm.elsewhere import elsewhere
from tawthiq.coding.harm.fallen_as import without_manner, without_state
from tawthiq.coding.harm.families import by_their_members, family_before
from tawthiq.coding.harm.governors import governor, opens_anew, subject_of
from tawthiq.coding.harm.group_counted import group_of, of_a_household, some_of_them
from tawthiq.coding.harm.inverted import inverted_row
from tawthiq.coding.harm.listed_people import a_woman, with_parts
from tawthiq.coding.harm.lone_injury import lone_injury, wounded_others
from tawthiq.coding.harm.named import listed_after, named_rows
from tawthiq.coding.harm.of_whom import told_of_whom
from tawthiq.coding.harm.one_of_them import one_of_them, spelt_wholly
from tawthiq.coding.harm.outcomes import befell, executed, outcome_of
from tawthiq.coding.harm.parts_told import parts_told
from tawthiq.coding.harm.people_counted import (
    all_of_a_family,
    beside_them,
    counts_people,
    definite_plural,
    family_harmed,
    held_in,
    not_there,
    numbers_a_place,
    of_families,
    of_the_harmed,
    spoken_of,
)
from tawthiq.coding.harm.plainly import plain_civilians
from tawthiq.coding.harm.predicates import FELL, Predicate, halves, predicates
from tawthiq.coding.harm.pronouns import with_pronouns
from tawthiq.coding.harm.rows import OF_ALL, Row
from tawthiq.coding.harm.said_of_all import Said, may_open, sure_of_all, told_of_all
from tawthiq.coding.harm.shot import SHOTS, shot_rows, sniped_rows
from tawthiq.coding.harm.standing import by_standing, one_of_the_dead
from tawthiq.coding.harm.subjects import OF_AGE
from tawthiq.coding.harm.titles import of_one_person, whose_kin
from tawthiq.coding.harm.told_once import (
    fell_together,
    named_once,
    one_body,
    others_once,
    said_once,
    their_number,
)
from tawthiq.coding.harm.who_he_was import who_he_was
from tawthiq.coding.harm.whom_struck import whom_it_struck
from tawthiq.coding.harm.zero import OPENING, not_known, zero_rows
from tawthiq.coding.words import word_list
from tawthiq.model import Group, Quantity
from tawthiq.remember import remembered

__all__ = ["Row", "harm_rows"]

_ONE_OF = word_list("counting_heads")
_ANY = ("اي", "ايه")
_OF_AGE = 18
_TO_AGE = 3  # words from a noun to the age behind it
_SAID_BY = frozenset({"all_civilians", "consist", "subset"})
_CIVIL = ("civilians", "children", "women", "elderly")


def harm_rows(clause: Clause) -> list[Row]:
    """The counts of people harmed in a clause, whole counts before the sub-counts that divide them."""
    if not _may_count(clause):
        return []
    tokens = clause.of.sentence.tokens
    found = predicates(clause)
    rows: list[Row] = list(zero_rows(clause))
    denied = {i for r in rows for i in range(r.first, r.last)}
    told_of = told_of_all(clause)
    every = sure_of_all(told_of, clause)
    denied |= {i for m in told_of for i in range(m.first, m.last)}
    named = {i for a in clause.of.actors for i in range(a.first + 1, a.last)}  # «تنظيم حراس الدين»
    held = [
        of_one_person(c, clause) for c in clause.of.counted
        if clause.holds(c.first) and denied.isdisjoint(range(c.first, c.last)) and c.first not in named
        and not (_in_a_name(c, clause) or _of_any(c, tokens))
    ]  # fmt: skip
    for count in merged_counts.merged(whose_kin(held, clause), clause):
        count = _of_cases(count, tokens)
        row = _row(_by_age(count, clause), tokens, found, rows, clause) or inverted_row(count, clause)
        if row:
            row = row if count.parts else aged(row, clause)
            rows += with_parts(row, count, clause) if not _of_each(row) else _each(row)
    rows = without_manner(rows, tokens)
    rows += named_rows(clause, found, rows)
    rows = without_state(rows, tokens)
    rows += listed_after(clause, rows)
    rows += one_of_them(clause, found, rows)
    rows = [aged(r, clause) if r.unit == "pronoun" else r for r in with_pronouns(clause, rows)]
    rows += as_many(clause, rows)
    rows += shot_rows(clause, rows)
    rows += sniped_rows(clause, rows)
    rows += lone_injury(clause, rows)
    rows += wounded_others(clause, rows)
    if not rows:
        return [*(_of_them_all(s) for s in every if not s.of_them), *who_he_was(clause)]  # none, as mostly
    rows = [x for r in rows for x in (r, *all_of_one_kind(r, rows, every, tokens))]
    told = told_of_whom([r for r in rows if not not_known(r, clause)], tokens)
    told = by_their_members(told, clause)
    told = without_former(told, tokens)
    told = all_of_two(one_of_both(fell_together(their_number(told, tokens), tokens), tokens))
    told = among_the_risen(without_echoes(moved(latest(told, tokens), clause), tokens), tokens)
    told = without_label(parts_told(told, tokens), tokens)
    told = same_people(appositions.apposed(told, tokens, found), tokens)
    told = one_body(told, tokens)
    told = others_once(said_once(plain_civilians(by_standing(told, clause), clause), tokens), tokens)
    return [x for r in named_once(told, clause) for x in (r, *a_woman(r, clause))]


def _may_count(clause: Clause) -> bool:
    """Is there a word of harm, a count, or a word that one of the rules below begins with? Often none."""
    held = any(clause.holds(m.first) for m in clause.of.harm)
    held = held or any(clause.holds(c.first) for c in clause.of.counted)
    return held or not _SAID_BY.isdisjoint(clause.kinds) or any(map(_tells_harm, clause.words))


@remembered(50_000)


def _tells_harm(word: str) -> bool:
    """Does the word tell harm, though it is none of the lexicon's: «لقي … حتفه», «سقطوا», «دون ضحايا»?"""
    return word in OPENING or word in FELL or word in SHOTS or word in halves() or may_open(word)


def _of_them_all(said: Said) -> Row:
    """«والقتلى كلهم مدنيون», in a sentence of its own: it divides the count of another."""
    many = Quantity("plural", None, 2, None)
    return Row("killed", said.group, many, said.first, said.last, True, True, OF_ALL)


def _by_age(count: Counted, clause: Clause) -> Counted:
    """«أحدهم صبي في الثانية عشرة»: one child, by the age right behind the noun."""
    if count.group != "people" or count.quantity.value != 1 or count.parts:
        return count
    ages = (c for c in clause.of.counted if c.unit == "age" and 0 <= c.first - count.last <= _TO_AGE)
    age = next(ages, None)
    young = age is not None and age.quantity.value is not None and age.quantity.value < _OF_AGE
    between = clause.of.sentence.tokens[count.last : age.first] if age is not None else ()
    joined = any(t.text[:1] == "و" for t in between)
    return replace(count, group="children") if young and not joined else count


def _of_cases(count: Counted, tokens: Sequence[Token]) -> Counted:
    """«مقتل 9 حالات وإصابة 12 حالة»: the cases of what befell people are people."""
    if count.unit != "case" or not after_harm(tokens, count.first):
        return count
    return replace(count, unit="person", group="people", groups=("people",))


def _in_a_name(count: Counted, clause: Clause) -> bool:
    """«أفادت شبكة "الجنوب 24" بأن …»: a figure in the speaker's name."""
    alone = count.unit is None and not count.bare and not count.others
    return alone and any(a.first <= count.first < a.last for a in clause.of.said)


def _of_any(count: Counted, tokens: Sequence[Token]) -> bool:
    """«يأسف لمقتل أي مدنيين»: nobody that anybody counted."""
    return count.bare and count.first > 0 and tokens[count.first - 1].text in _ANY


def _of_each(row: Row) -> bool:
    """«عشرات القتلى والجرحى»: a vague word before two nouns governs each of them."""
    return row.outcome == "casualties" and row.unit in ("dead", "wounded") and row.quantity.value is None


def _each(row: Row) -> list[Row]:
    return [replace(row, outcome="killed"), replace(row, outcome="injured")]


def _row(
    count: Counted, tokens: Sequence[Token], found: list[Predicate], rows: list[Row], clause: Clause
) -> Row | None:
    house = count.unit == "family"
    theirs = family_before(count, found, clause) or all_of_a_family(count, found, tokens) if house else None
    if house and not (theirs or family_harmed(count, found, tokens)):
        return None
    if house and count.definite and any(r.quantity.value for r in rows if not r.subset):
        return None  # «قتلت تسعة مدنيين وأبادت العائلة بأكملها»: those nine, or some of them
    count = of_families(count)
    if not counts_people(count, tokens) or numbers_a_place(count, tokens):
        return None
    if _known_alone(count, found, clause):
        return None
    if beside_them(count, tokens) or not_there(count, clause) or did_it(count, found, clause):
        return None
    if (one := one_of_the_dead(count, tokens)) is not None:
        return one
    if of_the_harmed(count, tokens) or spoken_of(count, tokens, clause):
        return some_of_them(count, clause)
    group = group_of(count, clause)
    marker = subset_markers.inside_marker(count, clause)
    marker = marker or subset_markers.marker_of(count, rows, found, clause)
    marker = marker or subset_markers.marker_after(count, rows, found, clause)
    if marker is not None and not rows and count.unit == "body" and subset_markers.of_them(marker, clause):
        marker = None  # «طلعوا منهم 4 جثث»
    if marker is not None and tokens[count.first - 1].kind == "mark" and elsewhere(count, rows, clause):
        marker = None  # «وخمسة في حي كذا بينهم امرأتان، وثلاثة في حي كذا»
    if marker is not None and not opens_anew(count, tokens):
        divided = subcounts.subset_row(count, marker, rows, found, clause)
        if divided and (count.quantity.low or 0) > 1 and of_a_household(count, tokens):
            return replace(divided, group="people")  # «21 بينهم تسعة من عائلة واحدة»: the rest is open
        return replace(divided, group=group) if divided else _all_of_whom(count, group, marker, found, clause)
    held = held_in(count, tokens)
    able = [p for p in found if _of_those(p, count, tokens)] if held else found
    if whom_it_struck(count, found, rows, clause):
        return None
    governed = theirs or governor(count, able, rows, tokens, clause)
    if held and governed is None:
        return None
    if governed and (outcome_now := befell(count, governed, tokens)) is not None:
        count = replace(count, outcome=outcome_now)
    elif governed and executed(count, governed, tokens):
        count = replace(count, outcome="killed")  # «تصفية تسعة جرحى»
    if governed and subject_of(count, governed, clause):
        return None
    outcome = outcome_of(count, governed, found, rows, tokens)
    beside = elsewhere(count, rows, clause) if outcome is None else None
    if beside is not None:
        like = beside.group if group == "people" else group
        return replace(
            beside, group=like, quantity=count.quantity, first=count.first, last=count.last, unit=None
        )
    if outcome is None:
        whole = appositions.spelt_out(count, rows, tokens)
        if whole is None:
            return None
        return Row(
            whole.outcome, group, count.quantity, count.first, count.last, True, False, "count", count.unit
        )
    if governed and governed.rule == "capture" and outcome == "detained" and group in _CIVIL:
        outcome = "abducted"  # «أسروا ثمانية مدنيين»: nobody arrests civilians as prisoners of war
    rule = governed.rule if governed and governed.outcome in (outcome, "casualties") else "count"
    last = rows[-1] if rows else None
    goes_on = last is not None and outcome == last.outcome and not _of_a_whole_list(last, rows)
    if last is not None and goes_on and subcounts.continues(count, last, clause, found):
        return Row(
            outcome, group, count.quantity, count.first, count.last, True, last.orphan, last.rule, count.unit
        )
    return Row(outcome, group, count.quantity, count.first, count.last, False, False, rule, count.unit)


def _of_a_whole_list(part: Row, rows: list[Row]) -> bool:
    """«رجل وامرأة وطفل شهيد»: the parts of a list that is itself a whole divide none of what follows."""
    return any(r.listed and not r.subset and r.first <= part.first and part.last <= r.last for r in rows)


def _known_alone(count: Counted, found: list[Predicate], clause: Clause) -> bool:
    """People known or in general, whom the words count nowhere; «وفاة الطفلة (5 سنوات)» tells of one."""
    if not definite_plural(count, clause.of.sentence.tokens):
        return False
    right_behind = any(p.last == count.first and p.outcome in ("killed", "injured") for p in found)
    return not (right_behind and count.quantity.value == 1 and _age_behind(count, clause))


def _age_behind(count: Counted, clause: Clause) -> bool:
    """«الطفلة (5 سنوات)», «الشاب البالغ من العمر عشرين عاما»: an age right behind a person without name."""
    tokens = clause.of.sentence.tokens
    ages = (c for c in clause.of.counted if c.unit in ("age", "year") and c.first >= count.last)
    age = next(ages, None)
    between = [t.text for t in tokens[count.last : age.first]] if age is not None else None
    return between is not None and (between in ([], ["("]) or all(w in OF_AGE for w in between))


def _of_those(predicate: Predicate, held: Counted, tokens: Sequence[Token]) -> bool:
    """«حافلة تقل عمالا قتلوا», not «مركزا يضم نازحين فقتلت سبعة»: said of those who were inside."""
    word = tokens[predicate.first].text
    anew = word[:1] in ("و", "ف") or (predicate.kind == "verb" and word.startswith(("لي", "لت")))
    return predicate.first >= held.last and not anew


def _all_of_whom(
    count: Counted, group: Group, marker: Match, found: list[Predicate], clause: Clause
) -> Row | None:
    """«ومقتل كل من كانوا فيها وهم رجل وأربع نساء»: the list counts all of them."""
    governed = spelt_wholly(marker.first, found, clause) if marker.entry.data["kind"] == "consist" else None
    if governed is None:
        return None
    first, last = count.first, count.last
    return Row(governed.outcome, group, count.quantity, first, last, False, False, governed.rule, count.unit)


