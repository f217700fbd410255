"""Counts that divide another count: بينهم طفلان، ثلاث منهم سيدات، شهيدان (امرأة وطفل)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.numbers.alone import COUNT_OF
from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list
from tawthiq.model import Outcome, Quantity

_MOST = tuple(word_list("most_of"))
_IN_HOSPITAL = word_list("in_hospital")
_ONE_OF_THEM = ("احد", "احدا")
_TWO = ("اثنين", "اثنان", "اثنتين", "اثنتان")
_OPENING = 3
_TEN = 10  # the last number whose noun is a plural
_FAR = 10  # words from a marker to the last count that it opens
_OTHER = word_list("and_the_other")
_DEFINITE = ("ال", "وال", "لل")
_NUMBERED_BEHIND = ("dead", "wounded", "injury", "victim")
_SOME_OF = ("منهم", "منهن", "منها", "من", "بينهم", "و")
_BECAME = ("صاروا", "صارو", "باتوا", "اصبحوا", "بلغوا", "تخطي", "تجاوز", "صار", "بلغ")
_OF = frozenset({"من"})
_AMONG = ("من", "بين", "احد")  # «من بين الجرحى 4»
_SHARES = {"نصفهم": 2, "ثلثهم": 3, "ربعهم": 4}
_INJURED = word_list("injured_stems")
_KILLED = word_list("killed_stems")
_JOINS = frozenset({"و", "،", ",", "(", ")", "او", "-", "–", ":", '"', "«", "»", "”", "“"})

_ALL_OF_THEM = ("جميعه", "جميعا", "كله", "كافته", "وجميعه", "وكله")


def merged(counts: Sequence[Counted], clause: Clause) -> list[Counted]:
    """«ثلاث منهم سيدات»: a bare number, the marker and the noun that it counts are one count."""
    out: list[Counted] = []
    for count in (part for c in counts for part in _listed_apart(c, clause)):
        before = out[-1] if out else None
        if before is not None and before.unit is None and not before.bare and _bare_people(count):
            marker = _marker_between(before.last, count.first, clause)
            if marker is not None and _right_behind(marker, before, count, clause):
                out[-1] = replace(
                    count,
                    first=before.first,
                    quantity=before.quantity,
                    bare=False,
                    groups=(count.group,) if count.group else (),
                )
                continue
        numbered = before is not None and _numbered_after(before, count, clause)
        if before is not None and _her_three(before, count, clause):
            out[-1] = replace(count, first=before.first, quantity=before.quantity, bare=False)
            continue
        if before is not None and len(out) > 1 and _also_of_them(before, count, out[-2], clause):
            out[-1] = replace(count, first=before.first, quantity=before.quantity, bare=False)
            continue
        if before is not None and _the_two_of_them(before, count, clause):
            out[-1] = replace(before, last=count.last, quantity=count.quantity, bare=False)
            continue
        if before is not None and (numbered or _by_the_dozen(before, count, clause)):
            out[-1] = replace(before, last=count.last, quantity=count.quantity, bare=False)
            continue
        out.append(count)
    return out


def _right_behind(marker: Match, before: Counted, count: Counted, clause: Clause) -> bool:
    """«ثلاث منهم سيدات»; not «ثلاثة منهم معظمهم نساء»."""
    between = {t.text for t in clause.of.sentence.tokens[marker.last : count.first]}
    return count.first - before.last <= 2 and of_them(marker, clause) and not between - _OF


def _numbered_after(noun: Counted, number: Counted, clause: Clause) -> bool:
    """«الجرحى تسعة», «الشهداء 8»: the number stands behind the noun with its article."""
    bare = noun.bare and noun.quantity.value is None and noun.head is not None
    bare = bare and noun.unit in _NUMBERED_BEHIND
    between = [t.text for t in clause.of.sentence.tokens[noun.last : number.first]]
    beside = not between or (len(between) <= 3 and between[-1] in _BECAME)
    alone = number.unit is None and not number.bare and not number.others and beside
    if not (bare and alone) or not clause.of.sentence.tokens[noun.head or 0].text.startswith(_DEFINITE):
        return False
    before = clause.of.sentence.tokens[noun.first - 1].text if noun.first > clause.first else ""
    tokens = clause.of.sentence.tokens
    some = number.last < clause.last and tokens[number.last].text in _SOME_OF  # «الضحايا 3 منهم أطفال»
    return not some and before not in _AMONG and before.lstrip("وب") not in COUNT_OF


def _her_three(number: Counted, noun: Counted, clause: Clause) -> bool:
    """«امرأة وثلاث بناتها», as it is said: the number stands before the noun with its pronoun."""
    alone = number.unit is None and not number.bare and not number.others and number.last == noun.first
    kin = bool(noun.suffix) and noun.bare and noun.group is not None and noun.quantity.value is None
    return alone and kin and 2 < (number.quantity.value or 0) <= _TEN


def _also_of_them(number: Counted, noun: Counted, last: Counted, clause: Clause) -> bool:
    """«19 جثة، ثمان منها لأطفال وست لنساء»: the second number stands before its own «لـ»."""
    tokens = clause.of.sentence.tokens
    alone = number.unit is None and not number.bare
    alone = alone and number.first == last.last and noun.first == number.last
    of = alone and _bare_people(noun) and tokens[noun.first].text.startswith("ل")
    return of and inside_marker(last, clause) is not None and tokens[number.first].text.startswith("و")


def _the_two_of_them(noun: Counted, count: Counted, clause: Clause) -> bool:
    """«مقتل مواطنين لبنانيين اثنين»: a dual, its adjective and the number are one count."""
    tokens = clause.of.sentence.tokens
    two = count.unit is None and count.last == count.first + 1 and tokens[count.first].text in _TWO
    if not two or not noun.bare or noun.group is None or noun.head is None:
        return False
    between = tokens[noun.head + 1 : count.first]
    return len(between) <= 1 and all(t.text.endswith(("ين", "ان")) for t in (tokens[noun.head], *between))


def _by_the_dozen(noun: Counted, count: Counted, clause: Clause) -> bool:
    """«سقوط قتلى بالعشرات»: how many, told behind the bare plural."""
    vague = count.quantity.value is None and count.unit is None and count.first == noun.last
    word = clause.of.sentence.tokens[count.first].text
    return vague and noun.bare and noun.quantity.kind == "plural" and word.startswith("بال")


def _listed_apart(count: Counted, clause: Clause) -> tuple[Counted, ...]:
    """«3 أطفال أحدهم رضيع، وامرأتان»: the one of them is no head of the list that goes on."""
    if len(count.parts) < 2 or not count.first:
        return (count,)
    treated = _treated(count, clause)
    if treated:
        alive = count.parts[-treated:]
        return (*count.parts[:-treated], *(replace(p, outcome="injured") for p in alive))
    one = clause.of.sentence.tokens[count.first - 1].text
    marked = any(_divides(m) and m.last == count.first for m in clause.of.markers)
    return count.parts if marked and one.startswith(_ONE_OF_THEM) else (count,)


def _treated(count: Counted, clause: Clause) -> int:
    """«استشهد الأب وطفلاه، وأمهم وأختهم بالمشفى»: how many of a list's last members, after a comma, are."""
    tokens = clause.of.sentence.tokens
    if count.last >= clause.last or tokens[count.last].text not in _IN_HOSPITAL:
        return 0
    after = [i for i, p in enumerate(count.parts) if i and tokens[p.first - 1].text in ("،", ",")]
    return len(count.parts) - after[-1] if after else 0


def _bare_people(count: Counted) -> bool:
    return count.bare and bool(count.group) and count.quantity.kind == "plural"


def of_them(marker: Match, clause: Clause) -> bool:
    """منهم، منهن، not بينهم, which opens another count."""
    return clause.of.sentence.tokens[marker.first].text in ("منهم", "منهن", "منها", "منهما")


def _marker_between(first: int, last: int, clause: Clause) -> Match | None:
    return next((m for m in clause.of.markers if _divides(m) and m.first >= first and m.last <= last), None)


def _divides(match: Match) -> bool:
    return match.entry.data["kind"] in ("subset", "consist")


def inside_marker(count: Counted, clause: Clause) -> Match | None:
    """The marker that stands inside a merged count."""
    if count.bare or count.head is None:
        return None
    marker = _marker_between(count.first, count.head, clause)
    return marker if marker is None or marker.entry.id != "made_up_of" else None  # «عائلة مؤلفة من ستة»


def marker_after(
    count: Counted, rows: Sequence[Row], predicates: Sequence[Predicate], clause: Clause
) -> Match | None:
    """«37 مدنيا …، 17 منهم في …»: the marker behind a bare number that divides the count before it.

    Not in «قتل ثلاثة وأصيب عشرة منهم أربعة أطفال»: the ten have their own predicate, and are divided.
    """
    if count.unit is not None or count.bare or count.others or not any(not r.subset for r in rows):
        return None
    marker = _marker_between(count.last, count.last + 2, clause)
    if marker is None or marker.first != count.last or not of_them(marker, clause):
        return None
    own = any(p.last == count.first and p.outcome != rows[-1].outcome for p in predicates)
    divided = any(c.first == marker.last and not c.bare for c in clause.of.counted)
    return None if own or divided else marker


def marker_of(
    count: Counted, rows: Sequence[Row], predicates: Sequence[Predicate], clause: Clause
) -> Match | None:
    """A word such as بينهم between the count and what precedes it, with no new predicate between."""
    before = (r.last for r in rows if not r.subset and r.last <= count.first and not _in_marker(r, clause))
    floor = max(before, default=clause.first)
    best: Match | None = None
    for m in clause.of.markers:
        near = m.last <= count.first <= m.last + _reach(m, count, clause) and m.first >= floor - 1
        near = near and not (count.quantity.value and _of_most(m, clause))
        if near and _divides(m) and clause.holds(m.first):
            best = m
    between = (p for p in predicates if best and best.last <= p.first and p.last <= count.first)
    tokens = clause.of.sentence.tokens
    if best is None or any(not _noun_of_marker(p, best, tokens) for p in between):
        return None
    if best is not None and by_another_attack(count, best.last, clause):
        return None
    if rows and rows[-1].orphan and count.outcome is not None and _parted(rows[-1].last, count.first, clause):
        return None  # «بينهم طفلان وسيدة، 6 قتلى»: the whole stands after its parts
    if rows and rows[-1].first >= best.last and count.first - rows[-1].last > 3:
        others = tokens[rows[-1].last : count.first]
        return best if any(t.text in _OTHER for t in others) else None
    return None if _begins_anew(count, best, clause) else best


def _noun_of_marker(predicate: Predicate, marker: Match, tokens: Sequence[Token]) -> bool:
    """«4 إصابات بينها إصابة لطفل»; not «أحدهم وإصابة اثنين»."""
    right = predicate.kind == "noun" and predicate.first == marker.last
    return right and tokens[predicate.first].text[:1] != "و"


def _in_marker(row: Row, clause: Clause) -> bool:
    """«بين الضحايا الاثني عشر سبعة أطفال»: the whole is counted inside the words that divide it."""
    return any(_divides(m) and m.first <= row.first < m.last for m in clause.of.markers)


def _parted(first: int, last: int, clause: Clause) -> bool:
    """Does a comma or a stop stand between?"""
    return any(t.text in ("،", ",", ".", ":") for t in clause.of.sentence.tokens[first:last])


def _of_most(marker: Match, clause: Clause) -> bool:
    """«خمسة مدنيين أغلبهم أطفال وشهيد في حي …»: most of them are not counted, who is counted is another."""
    return clause.of.sentence.tokens[marker.first].text.lstrip("و").startswith(_MOST)


def _reach(marker: Match, count: Counted, clause: Clause) -> int:
    """«3 أطفال أحدهم رضيع، وامرأتان»: what follows «one of them» is a word or two, up to the comma."""
    tokens = clause.of.sentence.tokens
    if not tokens[marker.first].text.startswith(_ONE_OF_THEM):
        return _FAR
    between = [t.text for t in tokens[marker.last : count.first]]
    if count.outcome is not None and (count.conjoined or between[-1:] == ["و"]):
        return 0  # «9 قتلى أحدهم طفل و3 جرحى»
    return _FAR if _OTHER & set(between) else 2 if "،" not in between else 0


def _begins_anew(count: Counted, marker: Match, clause: Clause) -> bool:
    """«بينهم 16 طفلا، ووصل 12 شخصا …»: a word with و that counts nobody stands before the count."""
    tokens = clause.of.sentence.tokens
    if count.first - 1 <= marker.last or count.bare:
        return False
    word = tokens[count.first - 1].text
    named = any(c.first < count.first <= c.last for c in clause.of.counted)
    return len(word) > 3 and word[:1] == "و" and tokens[count.first - 2].text in ("،", ",") and not named


def subset_row(
    count: Counted,
    marker: Match,
    rows: Sequence[Row],
    predicates: Sequence[Predicate],
    clause: Clause,
) -> Row | None:
    """The row of a count behind a marker; a whole row where its noun says another outcome."""
    tokens = clause.of.sentence.tokens
    opens = marker.first - clause.first <= _OPENING
    word = tokens[marker.first].text.lstrip("و")
    wholes = [r for r in rows if not r.subset and r.quantity.value != 0]
    whole = wholes[-1] if wholes else None
    if marker.entry.data["kind"] == "consist" and count.parts:  # «مقتل 6 وإصابة 5 …، وهم أربعة رجال وطفلان»
        alike = (r for r in reversed(wholes) if r.quantity.value == count.quantity.value)
        whole = next(alike, whole)
    if word in _SHARES and count.bare:
        return _share(whole, count, _SHARES[word]) if _of_one_group(count, tokens) else None
    if word.startswith(_MOST) and count.bare:
        return None
    if word.startswith(_ONE_OF_THEM) and rows and _just_counted(count, rows[-1], tokens):
        return None
    died = _verb_of_marker(marker, predicates)
    if died is None and whole is not None and whole.outcome == "casualties":
        died = _verb_after(count, predicates)  # «16 بين قتيل وجريح، 4 منهم فارقوا الحياة»
    if died is not None and (whole is None or died.outcome != whole.outcome):
        return _apart(count, died)  # «والواقفين على الخبز تصاوب منهم 5»
    if count.bare and word.startswith(_ALL_OF_THEM):
        return _all_of(whole, count)
    outcome = (
        _marked(marker, tokens)
        or _said_after(count, predicates, wholes)
        or (whole.outcome if whole else None)
    )
    if outcome is None and not opens and not _of_the_dead(marker, clause):
        return None  # «المدنيين (بينهم نساء) المحاصرين»: it divides people whom nothing befell here
    outcome = outcome or "killed"
    group = count.group or "people"
    if count.outcome not in (None, "displaced", "affected") and count.outcome != outcome:
        return Row(
            count.outcome,
            group,
            count.quantity,
            count.first,
            count.last,
            False,
            False,
            marker.entry.id,
            count.unit,
        )
    if whole is not None and _beyond(count, whole):
        return Row(
            outcome, group, count.quantity, count.first, count.last, False, False, marker.entry.id, count.unit
        )
    orphan = not any(w.outcome == outcome for w in wholes)
    return Row(
        outcome, group, count.quantity, count.first, count.last, True, orphan, marker.entry.id, count.unit
    )


def _of_the_dead(marker: Match, clause: Clause) -> bool:
    """«أكد أن الضحايا مدنيون، بينهم ست نساء»: the dead are spoken of before the marker."""
    words = [t.text for t in clause.of.sentence.tokens[clause.first : marker.first]]
    return any(w.startswith(_DEFINITE) and any(stem in w for stem in _KILLED) for w in words)


def _just_counted(count: Counted, last: Row, tokens: Sequence[Token]) -> bool:
    """«3 أطفال أحدهم رضيع»: one of those just counted, not «أحدهما قيادي والثاني مدني»."""
    if count.outcome not in (None, last.outcome):
        return False  # «رجلين أحدهما مسن وسقوط جرحى»
    another = _OTHER & {t.text for t in tokens[last.last : count.first]}
    return (last.subset or last.group == count.group) and not another


def _verb_of_marker(marker: Match, predicates: Sequence[Predicate]) -> Predicate | None:
    """«140 مصابا، توفي منهم خمسون»: the verb right before the marker."""
    return next((p for p in predicates if p.last == marker.first and p.kind == "verb"), None)


def _apart(count: Counted, predicate: Predicate) -> Row:
    """A count of its own, with the outcome of its own predicate."""
    group = count.group or "people"
    first, last = count.first, count.last
    return Row(
        predicate.outcome, group, count.quantity, first, last, False, False, predicate.rule, count.unit
    )


def _of_one_group(count: Counted, tokens: Sequence[Token]) -> bool:
    """«نصفهم أطفال ونساء» says of neither how many they are."""
    following = unit_at(tokens, count.last)
    joined = following is not None and following.conjoined and following.unit.group is not None
    return not (count.conjoined or count.parts or joined)


def _share(whole: Row | None, count: Counted, of: int) -> Row | None:
    """«ستة مدنيين نصفهم أطفال»: three, where the whole divides."""
    value = whole.quantity.value if whole and whole.quantity.kind == "exact" else None
    if whole is None or not value or value % of or not count.group:
        return None
    n = value // of
    quantity = Quantity("exact", n, n, n)
    first, last = count.first, count.last
    return Row(whole.outcome, count.group, quantity, first, last, True, False, "subset", count.unit)


def _all_of(whole: Row | None, count: Counted) -> Row | None:
    """«ستة أشخاص جميعهم أطفال»"""
    if whole is None or not count.group:
        return None
    return replace(
        whole,
        group=count.group,
        first=count.first,
        last=count.last,
        subset=True,
        rule="subset",
        unit=count.unit,
    )


def _beyond(count: Counted, whole: Row) -> bool:
    """«5 نساء بينهن مسنة … و6 أطفال»: more than the whole, or of another kind, divides nothing."""
    more = bool(whole.quantity.value and count.quantity.value and count.quantity.value > whole.quantity.value)
    other = {count.group, whole.group} == {"children", "women"}
    return more or other


def _marked(marker: Match, tokens: Sequence[Token]) -> Outcome | None:
    """بين القتلى، بين الجرحى: the marker names the whole."""
    named = " ".join(t.text for t in tokens[marker.first : marker.last])
    before = tokens[marker.first - 1].text if marker.first else ""
    if marker.entry.data["kind"] == "consist" and before.startswith(_DEFINITE):
        named = before  # «أن الضحايا هم الأب والأم وطفلان»
    if any(w in named for w in _INJURED):
        return "injured"
    return "killed" if any(w in named for w in _KILLED) else None


def _said_after(count: Counted, predicates: Sequence[Predicate], wholes: Sequence[Row]) -> Outcome | None:
    """«بينهم طفلان قضوا …»: a verb right after the count names which whole it divides."""
    after = _verb_after(count, predicates)
    return after.outcome if after and any(w.outcome == after.outcome for w in wholes) else None


def _verb_after(count: Counted, predicates: Sequence[Predicate]) -> Predicate | None:
    return next((p for p in predicates if 0 <= p.first - count.last <= 1 and p.kind != "noun"), None)


def by_another_attack(count: Counted, since: int, clause: Clause) -> bool:
    """«أربعة بينهم طفلان بقصف منزل في …، وثلاثة آخرون باستهداف مركبة في …»: others, by an attack of their own
    behind the comma."""
    tokens = clause.of.sentence.tokens
    plain = (count.unit is None or count.others) and count.first > 0 and bool(count.quantity.value)
    at = count.first - (tokens[count.first - 1].text == "و")
    if not plain or tokens[at - 1].text not in ("،", ",") or not count.conjoined:
        return False
    attacks = (m for m in clause.of.means if m.entry.data.get("kind") == "attack")
    struck = [m.first for m in attacks if clause.holds(m.first)]
    return any(since <= m < count.first for m in struck) and any(0 <= m - count.last <= 1 for m in struck)


def continues(count: Counted, last: Row, clause: Clause, predicates: Sequence[Predicate]) -> bool:
    """Does the count go on with the sub-count before it («بينهم طفلان وامرأة»)?"""
    tokens = clause.of.sentence.tokens
    if not last.subset or by_another_attack(count, last.last, clause):
        return False
    if count.others and count.quantity.value is not None:
        return True
    if count.first - last.last > 2:
        return False
    if last.orphan and count.outcome is not None and tokens[count.first - 1].text in ("،", ","):
        return False
    if any(last.last <= p.first < count.first for p in predicates):
        return False
    return all(t.text in _JOINS for t in tokens[last.last : count.first])
