"""Harm said with a pronoun of someone told of before: «أطلق النار على شاب … ما أدى إلى مقتله»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tawthiq.arabic.families import entry
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import UnitWord, unit_at
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list
from tawthiq.model import Group, Outcome, Quantity

_ONE, _TWO = Quantity("exact", 1, 1, 1), Quantity("exact", 2, 2, 2)
_MANY: dict[str, Quantity] = {"ه": _ONE, "ها": _ONE, "هما": _TWO}
_RESULT = tuple(word_list("result_stems"))
_HIMSELF = ("هو", "هي")
_LEADS = frozenset({"الي", "عن", "في", "ل", "ب"})
_LED = 14  # words from the verb of result to what it led to («أدى انفجار عبوة بسيارة طبيب إلى إصابته»)
_BACK = 40  # words back to the person
_NOTHING_AFTER = word_list("nobody_after")
_HOW = ("بجر", "بشظ", "بطلق", "برصاص", "باصاب", "بحروق", "بكسور", "متاثر")
_TOGETHER = ("مع", "برفقه", "رفقه", "ومعه", "بصحبه")
_SHOTS = ("gunfire", "gunfire_spoken")
_BESIDE = 3  # words from the shots to whom they were fired at
_NEXT = 2  # words from «مقتله» to those killed with him
_BOTH = ("اثنين", "اثنان")
_DID_AWAY = ("قضي", "قضت", "قضوا")
_UPON_THEM = frozenset({"عليه", "عليها", "عليهما", "عليهم"})
_CELLS = word_list("cells_of_fighters")
_ONE_OF = frozenset({"احد", "احدي"})
_ANNOUNCED = ("اعلن", "يعلن", "الاعلان")
_FAR = 6  # words from one such noun to the next («إصابته في رأسه واستشهاده»)


def with_pronouns(clause: Clause, rows: Sequence[Row]) -> list[Row]:
    """The rows with those of pronouns; «أصيب طفل بجروح أدت إلى وفاته» is one dead, none injured."""
    added = list(pronoun_rows(clause, rows))
    added += done_away_with(clause, [*rows, *added])
    added += _unnamed_subject(clause, [*rows, *added])
    died = [r for r in added if r.outcome == "killed"]
    stays = [r for r in rows if not any(_one_injured(r) and r.last <= d.first for d in died)]
    return [_with_himself(r, clause) for r in (*stays, *added)]


def _with_himself(row: Row, clause: Clause) -> Row:
    """«أصيب هو وابنته»: one more than the kin who are counted."""
    tokens, n = clause.of.sentence.tokens, row.quantity.value
    beside = row.first > clause.first and tokens[row.first - 1].text in _HIMSELF
    if not beside or not n or row.subset or tokens[row.first].text[:1] != "و":
        return row
    return replace(row, group="people", quantity=Quantity("exact", n + 1, n + 1, n + 1), first=row.first - 1)


def _unnamed_subject(clause: Clause, rows: Sequence[Row]) -> Iterator[Row]:
    """«أطلقوا النار على شاب أمام منزله فقتل», «استهدفت مسيرة راعيا فأصيب بجروح»: he who was told of."""
    tokens = clause.of.sentence.tokens
    for m in clause.of.harm:
        outcome: Outcome = m.entry.data["outcome"]
        of_wounds = m.prefix == "و" and outcome == "killed" and _of_wounds(m, clause)
        so = tokens[m.first].text.startswith("ف")  # «ففارقت الحياة»
        lost = m.kind == "phrase" and so and m.last - m.first > 1
        blown = _blown_up(m, clause) if m.prefix == "و" and outcome == "killed" else None
        shot = m.prefix == "و" and outcome == "killed" and (blown or _shot_before(m, clause))
        verbal = m.kind == "verb" and (m.prefix == "ف" or of_wounds or shot)
        told = not (verbal or lost) or m.suffix or not clause.holds(m.first)
        if told or outcome not in ("killed", "injured") or any(r.outcome == outcome for r in rows):
            continue
        after = tokens[m.last].text if m.last < clause.last else "."
        if not (after in _NOTHING_AFTER or after.startswith(_HOW) or of_wounds):
            continue
        hers = tokens[m.first].text.endswith("ت") and not tokens[m.first].text.endswith("مات")
        whom = blown or _person(replace(m, suffix="ها" if hers else "ه"), clause)
        if whom is not None and any(a.last <= m.first for a in clause.of.means):
            group: Group = whom.unit.group or "people"
            yield Row(outcome, group, _ONE, m.first, m.last, False, False, m.entry.id, "pronoun")


def _blown_up(m: Match, clause: Clause) -> UnitWord | None:
    """«انفجر لغم براعي غنم … وتوفي»: him at whom it went off."""
    tokens = clause.of.sentence.tokens
    mines = (o for o in clause.of.means if o.entry.data.get("event") == "landmine_or_ied")
    for mine in (o for o in mines if clause.holds(o.first) and o.last <= m.first):
        for at in range(mine.last, min(m.first, mine.last + _BESIDE)):
            noun = unit_at(tokens, at)
            one = noun is not None and noun.number in ("singular", "accusative") and noun.prefix == "ب"
            if noun is not None and one and noun.unit.group and not noun.suffix:
                return noun
    return None


def _shot_before(m: Match, clause: Clause) -> bool:
    """«أطلقوا النار على شاب … ومات», «طخوا شب … واستشهد»: one person right beside the shots."""
    tokens = clause.of.sentence.tokens
    for shots in clause.of.means:
        if not (shots.entry.id in _SHOTS and clause.holds(shots.first) and shots.last <= m.first):
            continue
        near = range(max(clause.first, shots.first - _BESIDE), min(m.first, shots.last + _BESIDE))
        units = [unit_at(tokens, i) for i in near]
        if any(u and u.unit.group and u.number in ("singular", "accusative") for u in units):
            return True
    return False


def _of_wounds(m: Match, clause: Clause) -> bool:
    """«أصيب طفل …، وتوفي لاحقا متأثرا بجراحه»"""
    after = clause.of.sentence.tokens[m.last : min(clause.last, m.last + 3)]
    return any(t.text.startswith("متاثر") for t in after)


def _one_injured(row: Row) -> bool:
    return row.outcome == "injured" and row.quantity == _ONE and not row.subset


def pronoun_rows(clause: Clause, rows: Sequence[Row]) -> Iterator[Row]:
    """One row for the harm that befell the person, or the two, whom a pronoun points back to.

    Only what an attack led to counts («ما أسفر عن إصابتها»); the injured who died of it are the dead alone.
    """
    said = [m for m in clause.of.harm if clause.holds(m.first) and (m.suffix in _MANY or m.suffix == "هم")]
    found: dict[Outcome, Row] = {}
    for at, m in enumerate(said):
        outcome: Outcome = m.entry.data["outcome"]
        others = [r for r in rows if r.outcome == outcome]
        if outcome not in ("killed", "injured") or (others and not _joined_to(m, others[0], clause)):
            continue
        if not (_led_to(m, clause) or _goes_on(m, said[:at], clause) or _did(m, clause) or _told(m, clause)):
            continue
        row = _row(m, outcome, clause) if m.suffix in _MANY else _row_of_many(m, outcome, rows, clause)
        if row is not None:
            found.setdefault(outcome, row if others else _with_kin(row, clause))
    if "killed" in found:
        found.pop("injured", None)
    yield from found.values()


def done_away_with(clause: Clause, rows: Sequence[Row]) -> Iterator[Row]:
    """«رصدت خلية من ثلاثة مسلحين وقضت عليها», «لاحقت مسلحا فقضت عليه»: those who were told of before."""
    if _UPON_THEM.isdisjoint(clause.words) or any(r.outcome == "killed" for r in rows):
        return
    tokens = clause.of.sentence.tokens
    for at in range(clause.first + 1, clause.last):
        verb, upon = tokens[at - 1].text, tokens[at].text
        if upon not in _UPON_THEM or verb.lstrip("وف") not in _DID_AWAY or verb[:1] not in ("و", "ف"):
            continue
        did = Match(entry("harm", "kill"), at - 1, at + 1, "phrase", None, suffix=upon.removeprefix("علي"))
        cell = upon == "عليها"
        if cell and not any(t.text in _CELLS for t in tokens[clause.first : at]):
            continue
        many = cell or upon == "عليهم"
        row = _row_of_many(did, "killed", rows, clause) if many else _row(did, "killed", clause)
        if row is not None:
            yield row
            return


def _joined_to(m: Match, row: Row, clause: Clause) -> bool:
    """«ما أدى إلى مقتله ومقتل طفل», «إلى مقتله مع ثلاثة أطفال»: others right after the one meant."""
    tokens = clause.of.sentence.tokens
    after = tokens[m.last].text if m.last < clause.last else ""
    near = 0 <= row.first - m.last <= _NEXT and m.suffix in _MANY
    return near and (after in _TOGETHER or after[:1] == "و")


def _with_kin(row: Row, clause: Clause) -> Row:
    """«إلى استشهاده وزوجته», «مع مرافقه»: one or two more, told by whose they are."""
    tokens, at = clause.of.sentence.tokens, row.last
    at += at < clause.last and tokens[at].text in _TOGETHER
    noun = unit_at(tokens, at) if at < clause.last else None
    beside = noun is not None and bool(noun.suffix) and noun.unit.group is not None
    if noun is None or not beside or not (noun.conjoined or at > row.last) or not row.quantity.value:
        return row
    more = {"singular": 1, "dual": 2, "construct": 2}.get(noun.number)
    if more is None or noun.unit.outcome is not None:
        return row
    n = row.quantity.value + more
    return replace(row, group="people", quantity=Quantity("exact", n, n, n), last=noun.last)


def _led_to(m: Match, clause: Clause) -> bool:
    """«أدى إلى مقتله», «تسببت بإصابته»: the noun is what a verb of result led to."""
    tokens = clause.of.sentence.tokens
    lead = m.prefix if m.prefix else tokens[m.first - 1].text if m.first > clause.first else ""
    if lead.lstrip("و") not in _LEADS:
        return False
    words = [t.text.lstrip("وف") for t in tokens[max(clause.first, m.first - _LED) : m.first]]
    return any(w.startswith(_RESULT) for w in words)


def _told(m: Match, clause: Clause) -> bool:
    """«أطلقوا النار على شاب وأعلن عن استشهاده»: who was shot at, in the same clause."""
    tokens = clause.of.sentence.tokens
    near = tokens[max(clause.first, m.first - 2) : m.first]
    shots = any(o.entry.id in _SHOTS and clause.holds(o.first) and o.last <= m.first for o in clause.of.means)
    return shots and m.kind == "noun" and any(t.text.lstrip("و").startswith(_ANNOUNCED) for t in near)


def _did(m: Match, clause: Clause) -> bool:
    """«لاحقوا شابا وقتلوه»: a verb that goes on with whom its object pronoun means."""
    then = m.first > clause.first and clause.of.sentence.tokens[m.first - 1].text == "ثم"
    return m.kind == "verb" and (m.prefix in ("و", "ف") or then)


def _goes_on(m: Match, before: Sequence[Match], clause: Clause) -> bool:
    """«جراء إصابته في رأسه واستشهاده على الفور»: it follows from the injury named right before it."""
    near = any(m.first - b.last <= _FAR and b.suffix == m.suffix for b in before)
    return near and m.kind == "noun" and m.prefix == "و" and m.entry.data["outcome"] == "killed"


def _row(m: Match, outcome: Outcome, clause: Clause) -> Row | None:
    whom = _person(m, clause)
    if whom is None and (outcome != "killed" or m.suffix == "ها" or m.kind == "verb"):
        return None  # «أدى إلى إصابتها»: a car, a house, a town
    group: Group = (whom.unit.group if whom else None) or "people"
    return Row(outcome, group, _MANY[m.suffix], m.first, m.last, False, False, m.entry.id, "pronoun")


def _row_of_many(m: Match, outcome: Outcome, rows: Sequence[Row], clause: Clause) -> Row | None:
    """«استهدفت مسيرة خمسة رعاة ما أدى إلى مقتلهم»: those counted before of whom nothing else is said."""
    told = {i for r in rows for i in range(r.first, r.last)}
    before = [c for c in clause.of.counted if c.last <= m.first and clause.holds(c.first) and c.group]
    whom = before[-1] if before else None
    if whom is None or whom.definite or whom.suffix or whom.outcome is not None or whom.first in told:
        return None
    if whom.bare or whom.quantity.value is None or (whom.conjoined and not whom.parts):
        return None  # «تقل مسؤولا واثنين من مقاتليه ما أسفر عن مصرعهم»: with him they are more
    group: Group = whom.group or "people"
    first, last = whom.first, whom.last
    return Row(outcome, group, whom.quantity, first, last, False, False, m.entry.id, whom.unit)


def _person(m: Match, clause: Clause) -> UnitWord | None:
    """The nearest person before the noun whom its pronoun fits."""
    tokens = clause.of.sentence.tokens
    named = {i for a in clause.of.actors for i in range(a.first + 1, a.last)}  # «قوات سوريا الديمقراطية»
    for at in range(m.first - 1, max(-1, m.first - _BACK), -1):
        noun = unit_at(tokens, at) if at not in named else None
        if noun is not None and noun.unit.group is not None and _fits(noun, m.suffix, tokens):
            return noun
    return None


def _fits(noun: UnitWord, suffix: str, tokens: Sequence[Token]) -> bool:
    if noun.unit.id in ("person", "foreigner") and noun.definite:  # «امرأة تحمل الجنسية السورية»
        return False
    if noun.unit.id == "unborn":  # «أطلقوا النار على شاب في جنين فقتل»
        return False
    if noun.unit.id == "of_an_age" and noun.at and unit_at(tokens, noun.at - 1) is not None:
        return False  # «قنص امرأة خمسينية»
    if noun.suffix or noun.unit.outcome is not None or noun.prefix[:1] in ("ل", "ب"):
        return False
    if suffix == "هما":
        two = noun.number == "homograph" and noun.last < len(tokens) and tokens[noun.last].text in _BOTH
        return noun.number == "dual" or two
    feminine = tokens[noun.last - 1].text.endswith("ه") or noun.unit.group == "women"
    if noun.number == "plural" and noun.at and tokens[noun.at - 1].text.lstrip("بل") in _ONE_OF:
        return suffix == ("ها" if tokens[noun.at - 1].text.endswith("ي") else "ه")  # «سيارة أحد الموظفين»
    return noun.number in ("singular", "accusative") and feminine == (suffix == "ها")
