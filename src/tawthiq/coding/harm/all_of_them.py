"""What is said of all those counted: «جميعهم من المدنيين», «قتلى وجرحى من المدنيين»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import CIVIL_GROUPS, Row
from tawthiq.coding.harm.said_of_all import Said
from tawthiq.coding.words import word_list

_RISE = (*word_list("rise_stems"), *word_list("rising_nouns"))
_AFTER = word_list("after_words")
# «بلغ العدد خمسة بعدما فارق شاب الحياة»
_REACHED = ("بلغ", "بلغت", "يبلغ", "تبلغ", "وصل", "وصلت", "يصل", "تصل")
_EARLIER = ("الاوليه", "السابقه", "اوليه", "سابقه")
_OLD_TOLL, _AFTER_IT = ("حصيله", "الحصيله"), ("بعد", "مقابل", "عن")
_FORMER_TOLL = 14  # words from «حصيلة أولية» over who told it to its last number
_WAS = ("كان", "كانت")
_SAID_BEFORE = 7  # words from «كانت» to the former toll
_RISEN = 12  # words from the rise to the number that it reached
_WHERE, _OF_WOUNDS = "حيث", ("متاثر",)
_THEN = 6  # words from there to those who died meanwhile
_THE_TOLL = ("العدد", "الحصيله", "الرقم", "عددهم")
_TO_BECOME = ("يصبح", "تصبح", "اصبح", "اصبحت", "صار", "صارت", "بات", "باتت")
_FORMER, _NOW = ("السابقه", "سابقه"), "الان"
_LATER = ("لاحق", "لاحقا", "ولاحقا")
_OVER_A_WAR, _CALLINGS = 20, word_list("callings_counted")
_HARMED = ("dead", "wounded", "injury", "victim")
_OF_TWO = ("children", "women", "elderly")
_TOPIC = ("ان", "بان", "وان", "وبان", "عدد", "حصيله", ".", ":")
_OR_MISSING = ("ومفقود", "ومفقودين", "ومحاصر", "وعالق")
_NUMBER_OF = ("عدد", "حصيله", "عددهم", "اجمالي", "مجموع")
_TOTAL = 4  # words from «عدد» to the number
_HOW_THEY_ARE = word_list("how_the_wounded_are")
_PAIR = 4  # words from a toll to the toll joined to it («15 وجرح نحو ثلاثين»)


def all_of_one_kind(
    row: Row, rows: Sequence[Row], told: Sequence[Said], tokens: Sequence[Token]
) -> Iterator[Row]:
    """«12 شهيدا و25 جريحا جميعهم من المدنيين»: the part of a toll that is called civilian, all of it;
    «ستة قتلى كلهم من عناصر التنظيم»: or fighters."""
    for m in told:
        wholes = [r for r in rows if not r.subset and r.last <= m.first and r.quantity.value]
        pair = wholes[-2:] if len(wholes) > 1 and paired(wholes[-2], wholes[-1], tokens) else wholes[-1:]
        if len(pair) > 1 and pair[1].group == m.group != pair[0].group:
            pair = pair[1:]  # «مقتل 31 شخصا وإصابة 5 مدنيين كلهم من عائلة واحدة»: of the five
        if m.one:  # «قُتل شاب …، وهو مدني»
            pair = [r for r in wholes[-1:] if r.quantity.value == 1]
        if m.of_them and m.group == "combatants" and _others_between(pair, m, tokens):
            continue
        if any(r is row for r in pair) and row.group in ("people", m.group):
            first, last = m.first, m.last
            yield replace(row, group=m.group, first=first, last=last, subset=True, rule="subset")


def _others_between(pair: Sequence[Row], said: Said, tokens: Sequence[Token]) -> bool:
    """«قتل خمسة … برصاص مسلحين، وقالوا إنهم من عناصر …»: fighters are told of who are not the dead."""
    nouns = (unit_at(tokens, i) for i in range(pair[-1].last if pair else said.first, said.first))
    return any(n is not None and n.unit.group == "combatants" for n in nouns)


def paired(one: Row, two: Row, tokens: Sequence[Token]) -> bool:
    """A toll of the dead and one of the injured, joined by و."""
    if one.outcome == two.outcome or two.first - one.last > _PAIR:
        return False
    return any(t.text[:1] == "و" for t in tokens[one.last : two.first + 1])


def same_people(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«شهداء وجرحى من المدنيين»: what is said after two joined tolls is said of both."""
    out = list(rows)
    for i in range(len(out) - 1):
        one, two = out[i], out[i + 1]
        between = [t.text for t in tokens[one.last : two.first]]
        joined = (not between and tokens[two.first].text.startswith("و")) or between == ["و"]
        apart = one.outcome != two.outcome and not (one.subset or two.subset)
        if not (joined and apart and one.group == "people" and two.group == "civilians"):
            continue
        plain = one.quantity.value is None and two.quantity.value is None
        if plain or (two.unit in ("wounded", "dead") and tokens[two.last - 1].text.startswith("ال")):
            out[i] = replace(one, group="civilians")
    return out


def moved(rows: list[Row], clause: Clause) -> list[Row]:
    """«استقبل المشفى 8 مصابين، مشيرا إلى نقل 4 مصابين إلى …»: the moved are some of the injured told of."""
    moves = {m.last for m in clause.of.markers if m.entry.data["kind"] == "evacuate" and m.kind == "noun"}
    out: list[Row] = []
    for row in rows:
        before = sum(r.quantity.low or 0 for r in out if r.outcome == row.outcome and not r.subset)
        some = row.unit == "wounded" and row.first in moves and not row.subset
        part = some and (row.quantity.value or before + 1) <= before
        out.append(replace(row, subset=True, rule="subset") if part else row)
    return out


def all_of_two(rows: list[Row]) -> list[Row]:
    """«15 مواطنا كلهم نساء وأطفال»: all of them are of the two groups, how many of each is not said."""
    wholes = {(r.outcome, r.quantity.value) for r in rows if not r.subset and (r.quantity.value or 0) > 1}
    groups: dict[tuple[str, int | None], set[str]] = {}
    for r in rows:
        if r.subset and r.group in ("children", "women", "elderly"):
            groups.setdefault((r.outcome, r.quantity.value), set()).add(r.group)
    both = {k for k, g in groups.items() if len(g) > 1 and k in wholes}

    def vague(r: Row) -> bool:
        return r.subset and r.group in _OF_TWO and (r.outcome, r.quantity.value) in both

    return [r for r in rows if not vague(r)]


def one_of_both(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«40 شخصا بين شهيد ومفقود»: of each some; nobody counts one martyr."""
    return [
        r
        for r in rows
        if not (
            r.quantity.value == 1
            and r.first > 0
            and tokens[r.first - 1].text == "بين"
            and r.last < len(tokens)
            and tokens[r.last].text in _OR_MISSING
        )
    ]


def without_echoes(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«أصيب 20 شخصا …، لوجود جرحى بحالات خطرة»: a bare plural after a number states no figure of its own."""
    out: list[Row] = []
    for row in [r for r in rows if not _of_what(r, rows, tokens)]:
        before = [r for r in out if r.outcome == row.outcome and not r.subset and r.quantity.value]
        numbered = bool(before)
        if (before and _known_number(row, before[-1], tokens)) or _some_of_them(row, before, tokens):
            continue
        bare = row.quantity.kind == "plural" and not row.subset
        bare = bare and (row.unit in _HARMED or (row.unit == "body" and row.quantity.value is None))
        bare = bare or (
            row.quantity.kind == "plural" and not row.subset and _of_whom_it_is_said(row, tokens)
        )
        if not (numbered and bare and tokens[row.first].text[:1] != "و"):
            out.append(row)
    return out


def _some_of_them(row: Row, before: Sequence[Row], tokens: Sequence[Token]) -> bool:
    """«وأصيب ستة، نظرا لخطورة بعض الإصابات», «بعض الجرحى في حالة حرجة»: of those counted, how they are."""
    told = row.unit in _HARMED and row.quantity.value is None and not row.subset
    if not told or tokens[row.first].text.lstrip("وف") != "بعض":
        return False
    state = row.first > 0 and tokens[row.first - 1].text.lstrip("وبل") in _HOW_THEY_ARE
    return state or (bool(before) and tokens[row.last - 1].text.startswith("ال"))


def without_label(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«5 شهداء: استشهد خمسة مدنيين بغارة …»: the toll before the colon is that of the words behind it; where
    they tell fewer, these are some of them."""
    head = next((r for r in rows if r.quantity.value and not r.subset), None)
    if head is None or head.last >= len(tokens) or tokens[head.last].text != ":":
        return rows
    rest = [r for r in rows if r.first > head.last and r.outcome == head.outcome and not r.subset]
    told = [r.quantity.value for r in rest]
    if not rest or None in told:
        return rows
    sum_of_them = sum(v or 0 for v in told)
    if rest[0].listed and rest[0].quantity == head.quantity and head.group in CIVIL_GROUPS:
        return rows  # «خمسة مدنيين: رجل وامرأة وثلاثة أطفال»: who the five were
    if head.quantity.value in (told[0], sum_of_them):
        return [r for r in rows if r is not head]
    fewer = sum_of_them < (head.quantity.value or 0)
    return [replace(r, subset=True) if fewer and r in rest else r for r in rows]


def _of_what(row: Row, rows: Sequence[Row], tokens: Sequence[Token]) -> bool:
    """«إن ضحايا المجزرة التي ارتكبها الطيران … خمسة شهداء»: of which attack they were, and then how many."""
    bare = row.quantity.value is None and row.unit in _HARMED and not row.subset
    owned = bare and row.last < len(tokens) and tokens[row.last].text.startswith("ال")
    owned = owned and row.last - row.first == 1 and row.first > 0 and tokens[row.first - 1].text in _TOPIC
    after = (r for r in rows if r.outcome == row.outcome and r.first > row.last and r.unit in _HARMED)
    return owned and any(r.quantity.value for r in after)


def _of_whom_it_is_said(row: Row, tokens: Sequence[Token]) -> bool:
    """«مقتل 141 شخصا …، وقال إن مدنيين أعدموا»: some of those counted."""
    return row.unit == "civilian" and row.first > 0 and tokens[row.first - 1].text in ("ان", "بان")


def _known_number(row: Row, before: Row, tokens: Sequence[Token]) -> bool:
    """«استشهد ثلاثة شبان …، ونعت الكتيبة الشهداء الثلاثة»: those counted before, by their number."""
    told = row.unit == "dead" and not row.subset and tokens[row.first].text.removeprefix("و").startswith("ال")
    return told and row.quantity.value == before.quantity.value


def without_former(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«ثلاثة شهداء، بعدما كانت الحصيلة الأولية تشير إلى شهيدين»: the toll that was told before."""

    def former(row: Row) -> bool:
        words = [t.text for t in tokens[max(0, row.first - _SAID_BEFORE) : row.first]]
        was = any(w in _WAS for w in words) and any(w in _EARLIER for w in words)
        was = was or _after_former(tokens, row.first) or _after_it_was(words)
        return was and any(r.outcome == row.outcome and r.last <= row.first and not r.subset for r in rows)

    return [r for r in rows if not former(r)]


def _after_it_was(words: Sequence[str]) -> bool:
    """«16 قتيلا و20 جريحا، بعد أن كانت سبعة قتلى و15 جريحا»"""
    if "بعدما" not in words and "بعد" not in words:
        return False
    pairs = list(pairwise(words))
    since = any(a == "بعدما" and b in _WAS for a, b in pairs)
    return since or any(a == "ان" and b in _WAS and "بعد" in words[:i] for i, (a, b) in enumerate(pairs))


def _after_former(tokens: Sequence[Token], at: int) -> bool:
    """«بعد حصيلة أولية تحدثت عن 27 قتيلا و106 جرحى»: does the number at `at` belong to that toll?"""
    for i in range(at - 1, max(1, at - 1 - _FORMER_TOLL), -1):
        if tokens[i].text in ".؛":
            return False
        if tokens[i].text in _EARLIER and tokens[i - 1].text in _OLD_TOLL:
            return tokens[i - 2].text in _AFTER_IT
    return False


def latest(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«من 5 قتلى إلى 7», «ثلاثة شهداء وفي وقت لاحق تسعة شهداء»: the later number holds the earlier."""
    out: list[Row] = []
    for row in rows:
        last = out[-1] if out else None
        if last is not None and _holds(last, row, tokens):
            out.pop()
        if _counts_all(row, tokens):
            out = [r for r in out if not _within(r, row)]
        out.append(row)
    return out


def _within(one: Row, whole: Row) -> bool:
    """«قتل سبعة …، وقال الطبيب إن عدد القتلى تسعة»: those counted before are of the toll said after."""
    same = one.outcome == whole.outcome and not one.subset
    return same and (one.quantity.low or 0) <= (whole.quantity.low or 0)


def _holds(one: Row, two: Row, tokens: Sequence[Token]) -> bool:
    if one.outcome != two.outcome or one.subset or two.subset:
        return False
    if (two.quantity.low or 0) <= (one.quantity.low or 0):
        return False
    between = [t.text for t in tokens[one.last : two.first]]
    rise = between == ["الي"] and one.first > 0 and tokens[one.first - 1].text == "من"
    rise = rise or (between[-1:] == ["الي"] and any(w.removeprefix("و") in _THE_TOLL for w in between[-4:]))
    rise = rise or _became(tokens, two.first)
    rise = rise or (
        any(t.text in _FORMER for t in tokens[max(0, one.first - _RISEN) : one.first]) and _NOW in between
    )
    return rise or (len(between) <= _THEN and any(w in _LATER for w in between))


def _became(tokens: Sequence[Token], at: int) -> bool:
    """«ليصبح العدد عشرة», «والعدد صار عشرة»: the toll as it is by now."""
    words = [t.text.lstrip("ولف") for t in tokens[max(0, at - 2) : at]]
    return any(w in _TO_BECOME for w in words) and any(w in _THE_TOLL for w in words)


def _counts_all(row: Row, tokens: Sequence[Token]) -> bool:
    """«…، وقال الطبيب إن عدد القتلى سبعة»: the toll said once more, not more dead."""
    if row.subset or row.quantity.kind != "exact" or not row.quantity.value:
        return False
    words = [t.text.lstrip("وف").removeprefix("ب") for t in tokens[max(0, row.first - _TOTAL) : row.last]]
    said = {t.text for t in tokens[max(0, row.first - _TOTAL) : row.first]}
    reached = any(w in _THE_TOLL for w in words) and any(v in said or "و" + v in said for v in _REACHED)
    return reached or any(w in _NUMBER_OF and after.startswith("ال") for w, after in pairwise(words))


def among_the_risen(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«ارتفع عدد الشهداء إلى ستة بعد وفاة امرأتين»: those whose death raised the toll are among it."""
    rows = [r for r in rows if not _of_a_calling(r, tokens)]
    out: list[Row] = []
    for row in rows:
        toll = next((r for r in out if r.outcome == row.outcome and not r.subset and r.quantity.value), None)
        less = toll is not None and (row.quantity.low or 0) < (toll.quantity.value or 0)
        if toll is not None and less and not row.subset and _after_a_rise(toll, row, tokens):
            row = replace(row, subset=True)
        out.append(row)
    return out


def _of_a_calling(toll: Row, tokens: Sequence[Token]) -> bool:
    """«ارتفاع عدد الشهداء الصحفيين إلى 240 بعد استشهاد صحفي»: of a calling over the whole war."""
    words = [t.text for t in tokens[max(0, toll.first - _RISEN) : toll.last]]
    if (toll.quantity.low or 0) < _OVER_A_WAR or not any(w in _CALLINGS for w in words):
        return False
    then = [t.text for t in tokens[toll.last : toll.last + 3]]
    return any(w.startswith(_RISE) for w in words) and any(w in _AFTER for w in then)


def _after_a_rise(toll: Row, row: Row, tokens: Sequence[Token]) -> bool:
    words = [t.text for t in tokens[max(0, toll.first - _RISEN) : toll.last]]
    rose = any(w.startswith(_RISE) or w in _REACHED or w.lstrip("ولف") in _TO_BECOME for w in words)
    then = [t.text for t in tokens[toll.last : row.first]]
    wounds = any(t.text.startswith(_OF_WOUNDS) for t in tokens[row.first : row.last + 3])
    if rose and wounds and _WHERE in then:
        return True  # «ارتفع عدد شهداء الغارة على … إلى 12، حيث استشهد طفل متأثرا بجراحه»
    return rose and 0 < len(then) <= _THEN and any(w in _AFTER for w in then[:3])
