"""Decisions are kept by the words that they were made on, and contradictions are said by name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tawthiq.linking import Laid, PairDecision, lay, link, why
from tawthiq.linking.anchors import Anchor, anchor, event_at
from tawthiq.model import Reading, Span

from .made import claim, day, place, reading

SARAQIB, ARIHA = place("C3916"), place("C4278")
WORDS = ("قتل سبعة في سوق البلدة", "قتل اثنان في حي آخر من البلدة")
TEXT = "عنوان الخبر\n" + WORDS[0] + ".\n" + WORDS[1] + "."
"""Invented: none of this happened."""


def quoting(made: Reading, *words: str) -> Reading:
    """The reading, its events each told by these words of its text."""
    spans = [Span(w, made.report.text.index(w), made.report.text.index(w) + len(w)) for w in words]
    events = tuple(replace(e, quote=s) for e, s in zip(made.events, spans, strict=True))
    claims = tuple(replace(c, quote=spans[c.event or 0]) for c in made.claims)
    return replace(made, events=events, claims=claims)


def told(*events: Any, text: str = TEXT, words: tuple[str, ...] = WORDS) -> Reading:
    return quoting(reading("شبكة النخيل", "2019-05-02", *events, text=text), *words)


SECOND = (SARAQIB, day("2019-05-01"), [claim(killed=2)])
BOTH = told((SARAQIB, day("2019-05-01"), [claim(killed=7)]), SECOND)


def known(of: Reading, number: int = 0) -> Anchor:
    return anchor(of, next(e for e in of.events if e.event == number))


def test_the_event_is_found_by_its_words_when_numbers_change() -> None:
    newer = replace(BOTH, events=tuple(replace(e, event=1 - e.event) for e in BOTH.events),
                    claims=tuple(replace(c, event=1 - (c.event or 0)) for c in BOTH.claims))  # fmt: skip
    assert [event_at(known(BOTH, n), BOTH) for n in (0, 1)] == [0, 1]
    assert [event_at(known(BOTH, n), newer) for n in (0, 1)] == [1, 0]


def test_the_event_is_found_when_its_words_stand_elsewhere_in_the_text() -> None:
    moved = told(SECOND, text="سطر جديد\n" + TEXT, words=WORDS[1:])
    assert event_at(known(BOTH, 1), moved) == 0


def test_words_that_no_event_tells_any_more_are_found_nowhere() -> None:
    assert event_at(known(BOTH, 0), told(SECOND, words=WORDS[1:])) is None
    assert event_at(known(BOTH, 0), told(SECOND, text=WORDS[1], words=WORDS[1:])) is None


def test_two_events_of_one_sentence_are_told_apart_by_their_place() -> None:
    shared = (WORDS[0], WORDS[0])
    two = told((SARAQIB, day("2019-05-01"), [claim(killed=7)]), (ARIHA, day("2019-05-01"), [claim(killed=7)]),
               words=shared)  # fmt: skip
    turned = told((ARIHA, day("2019-05-01"), [claim(killed=7)]), (SARAQIB, day("2019-05-01"), [claim(killed=7)]),
                  words=shared)  # fmt: skip
    assert [event_at(known(two, n), turned) for n in (0, 1)] == [1, 0]
    elsewhere = told(*[(place("C1007"), day("2019-05-01"), [claim(killed=7)])] * 2, words=shared)
    assert event_at(known(two, 0), elsewhere) is None, "which of the two is not sure"


def one(outlet: str, when: str = "2019-05-01") -> Reading:
    made = reading(outlet, "2019-05-02", (SARAQIB, day(when), [claim(killed=7)]))
    return quoting(made, made.report.text[:20])


A, B, C = one("شبكة النخيل"), one("صدى الجبل"), one("نداء الوادي", "2019-05-02")
ALL = [A, B, C]


def decision(number: int, kind: Any, a: Reading, b: Reading, **other: Any) -> PairDecision:
    return PairDecision(number, kind, (known(a), known(b)), "مراجعة", "2024-01-02T10:00:00+00:00", "سبب", **other)


def members(people: Laid) -> set[frozenset[str]]:
    return {frozenset(m.report for m in i.members) for i in link(ALL, decided=people.decided)}


def test_the_latest_decision_on_a_pair_stands() -> None:
    first = [decision(1, "split", A, B)]
    assert len(members(lay(first, ALL))) == 3
    again = [*first, decision(2, "link", B, A)]
    people = lay(again, ALL)
    assert len(members(people)) == 2 and not people.contradictions
    assert [d.number for d in people.standing.values()] == [2]


def test_a_decision_taken_back_gives_way_to_the_one_before_it() -> None:
    people = lay([decision(1, "split", A, B), decision(2, "link", A, B, undone=True)], ALL)
    assert [d.number for d in people.standing.values()] == [1]


def test_decisions_that_cannot_all_hold_are_named_one_by_one() -> None:
    people = lay([decision(4, "link", A, B), decision(5, "link", C, B), decision(9, "split", C, A)], ALL)
    (found,) = people.contradictions
    assert found.split.number == 9 and [d.number for d in found.chain] in ([4, 5], [5, 4])
    for text in found.texts:
        assert all(f"{r.report.file}#0" in text for r in ALL)
        assert all(str(n) in text for n in (4, 5, 9)) and "مراجعة" in text and "{" not in text


def test_a_decision_that_no_longer_fits_is_listed_and_changes_nothing() -> None:
    gone = decision(3, "split", A, B)
    people = lay([replace(gone, anchors=(gone.anchors[0], replace(gone.anchors[1], text="كلمات أخرى")))], ALL)
    assert not people.standing and [u.decision.number for u in people.unfit] == [3]
    arabic, english = people.unfit[0].told
    assert "3" in arabic and "no longer fits" in english
    assert [u.decision.number for u in lay([gone], [A, C]).unfit] == [3], "its report is not read any more"


def test_events_that_the_reader_makes_one_satisfy_a_link_and_not_a_split() -> None:
    merged = told((SARAQIB, day("2019-05-01"), [claim(killed=7)]), words=(WORDS[0] + ".\n" + WORDS[1],))
    pair = (known(BOTH, 0), known(BOTH, 1))
    made = [PairDecision(1, kind, pair, "م", "2024-01-02", "س") for kind in ("link", "split")]  # type: ignore[arg-type]
    assert not lay(made[:1], [merged]).unfit
    assert len(lay(made[1:], [merged]).unfit) == 1


def test_why_names_the_decision_and_the_contradiction() -> None:
    people = lay([decision(4, "link", A, B), decision(5, "link", C, B), decision(9, "split", C, A)], ALL)
    lines = why(ALL, f"{A.report.file}#0", f"{C.report.file}#0", people=people)
    names = [line.name for line in lines]
    assert "said_split" in names and "contradiction" in names and names[-1] == "verdict_together"
    (incident,) = link(ALL, decided=people.decided)
    told_of = [line.name for line in why(ALL, incident.id, people=people)]
    assert told_of.count("said_link") == 2 and "contradiction" in told_of


def test_words_are_found_however_their_spaces_and_marks_are_written() -> None:
    spaced = TEXT.replace(" ", "  ").replace("قتل", "قـتـل").replace("سوق", "سُوقِ")
    words = [w.replace(" ", "  ").replace("قتل", "قـتـل").replace("سوق", "سُوقِ") for w in WORDS]
    newer = told(SECOND, (SARAQIB, day("2019-05-01"), [claim(killed=7)]), text=spaced, words=(words[1], words[0]))
    assert [event_at(known(BOTH, n), newer) for n in (0, 1)] == [1, 0]
    assert event_at(known(newer, 0), BOTH) == 1
