"""Statements of one report brought to events: which attack each clause speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tawthiq.coding.assembly.by_province import beside_such
from tawthiq.coding.assembly.causes import with_shared_tolls
from tawthiq.coding.assembly.course import take
from tawthiq.coding.assembly.days import other_day
from tawthiq.coding.assembly.days_of_parts import with_own_days
from tawthiq.coding.assembly.drafts import Assembly, Draft
from tawthiq.coding.assembly.events import held_by_nobody
from tawthiq.coding.assembly.fits import by_another
from tawthiq.coding.assembly.headings import share_headings, share_tolls
from tawthiq.coding.assembly.lead_of_one import leads_of_one
from tawthiq.coding.assembly.lead_of_several import leads_of_several
from tawthiq.coding.assembly.lead_parts import means_of_leads, share_means
from tawthiq.coding.assembly.lead_sums import with_lead_sums
from tawthiq.coding.assembly.leads_or_totals import (
    bare_leads,
    city_leads,
    leads_on_many_places,
    settle_leads,
    vague_leads,
)
from tawthiq.coding.assembly.of_the_lead import share_lead
from tawthiq.coding.assembly.on_forces import beside_it
from tawthiq.coding.assembly.other_acts import take_other_acts
from tawthiq.coding.assembly.other_side import of_the_ground
from tawthiq.coding.assembly.own_deeds import own_deeds
from tawthiq.coding.assembly.past import is_relative
from tawthiq.coding.assembly.same_attacker import carry_attackers
from tawthiq.coding.assembly.settle import one_attacker, one_of_twins, settled
from tawthiq.coding.assembly.spoken import says_of_it, spoken
from tawthiq.coding.assembly.state import Course
from tawthiq.coding.assembly.subheadings import without_subheadings
from tawthiq.coding.assembly.sums import days_of_leads, without_sums, without_totals
from tawthiq.coding.assembly.told_together import told_together
from tawthiq.coding.assembly.told_twice import told_twice
from tawthiq.coding.assembly.toll_behind import with_tolls_behind
from tawthiq.coding.assembly.towns import one_a_place
from tawthiq.coding.assembly.unharmed import without_zeros_elsewhere
from tawthiq.coding.assembly.verdicts import verdicts
from tawthiq.coding.assembly.victims import with_victims
from tawthiq.coding.statements import Statement

_AT_ONCE = 200  # statements; reports have some tens


def assemble(
    statements: Sequence[Statement], published: date | None = None, *, framed: bool = False
) -> Assembly:
    """Go through the statements in their order; each joins an event, opens one, or stands apart.

    `published` is the publication day: what lies more than a month before it is background. `framed`: the
    report is of a drill or a commemoration.
    """
    recent = any(is_relative(s.date) for s in statements)
    parts = [
        _assembled(part, Course(known_until=published, recent=recent, framed=framed))
        for part in _parts(statements)
    ]
    return parts[0] if len(parts) == 1 else _joined(parts)


def _parts(statements: Sequence[Statement]) -> list[Sequence[Statement]]:
    """The whole report, or where it is far longer than reports are, parts of it that end with a sentence.

    Every statement is held against every event before it: in parts the cost stays linear.
    """
    cuts, last = [0], 0
    for at, s in enumerate(statements):
        if at - last >= _AT_ONCE and s.clause.first == 0:
            cuts.append(at)
            last = at
    return [statements[a:b] for a, b in zip(cuts, [*cuts[1:], len(statements)], strict=True)]


def _joined(parts: Sequence[Assembly]) -> Assembly:
    drafts: list[Draft] = []
    denials: list[tuple[Statement, int | None]] = []
    for part in parts:
        denials += [(s, None if at is None else at + len(drafts)) for s, at in part.denials]
        drafts += part.drafts
    return Assembly(
        tuple(drafts),
        tuple(s for part in parts for s in part.totals),
        tuple(s for part in parts for s in part.situations),
        tuple(denials),
    )


def _assembled(statements: Sequence[Statement], course: Course) -> Assembly:
    told = with_tolls_behind(with_victims(without_subheadings(statements)))
    apart = [part for one in told for part in with_own_days(one, one_a_place(one))]
    taken = with_lead_sums(with_shared_tolls(apart))
    for s in taken:
        take(s, course)
    course.totals += without_totals(course.drafts, course.totals) + beside_such(course.drafts, course.totals)
    course.drafts = [d for d in course.drafts if d.statements]
    course.totals += settle_leads(course.drafts) + vague_leads(course.drafts) + city_leads(course.drafts)
    course.totals += leads_on_many_places(course.drafts)
    course.totals += without_sums(course.drafts)
    course.situations += bare_leads(course.drafts)
    leads_of_one(course.drafts)
    days_of_leads(course.drafts, course.totals)
    means_of_leads(course.drafts, taken)
    drafts = settled(one_of_twins(course.drafts), [d for _, d in course.denials])
    drafts, gone = told_twice(drafts)
    drafts = told_together(drafts)
    course.totals += leads_of_several(drafts, course.drafts)
    share_tolls(drafts)
    one_attacker(drafts)
    share_means(drafts, course.totals)
    without_zeros_elsewhere(drafts)
    course.situations += of_the_ground(drafts)
    judged = verdicts(drafts, taken)
    if judged:
        drafts[0].statements += judged
        course.situations = [s for s in course.situations if s not in judged]
    own_deeds(drafts, course.denials, statements)
    carry_attackers(drafts, statements)
    share_lead(drafts, taken)
    drafts = [d for d in drafts if len(drafts) == 1 or not held_by_nobody(d)]
    rest = _left_out(course.drafts, drafts)
    if len(drafts) == 1:
        of_it = tuple(drafts[0].statements)
        aside = [s for s in rest if not (_claims(s) or by_another(s, drafts[0]) or beside_it(s, drafts[0]))]
        drafts[0].statements += [s for s in aside if spoken(s) and says_of_it(s, of_it)]
    course.situations += [s for s in rest if _claims(s)] + take_other_acts(drafts)
    denials = [(s, _denied(s, gone.get(id(d), d), drafts)) for s, d in course.denials]
    share_headings(drafts)
    return Assembly(tuple(drafts), tuple(course.totals), tuple(course.situations), tuple(denials))


def _left_out(drafts: Sequence[Draft], kept: Sequence[Draft]) -> list[Statement]:
    """What was told of attacks that are no event of this register: claims of the report."""
    held = {id(s) for d in kept for s in d.statements}
    return [s for d in drafts for s in d.statements if id(s) not in held and not s.headline]


def _claims(s: Statement) -> bool:
    return bool(s.whole_rows) or s.acts


def _denied(s: Statement, draft: Draft | None, drafts: Sequence[Draft]) -> int | None:
    """The event that is denied; a denial that opens a report of one attack is of that attack."""
    if draft is None and len(drafts) == 1 and not other_day(s, drafts[0]):
        return 0
    return _index(draft, drafts)


def _index(draft: Draft | None, drafts: Sequence[Draft]) -> int | None:
    return next((i for i, d in enumerate(drafts) if d is draft), None)
