"""Names by what follows them: an age in brackets, 'a false name', a blessing, 'of the residents', kin.

Such words stand behind persons alone, so that the words before them are a name even if nobody knows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.names import FAMILIES, Name
from tawthiq.page.people.ordinary import is_strange
from tawthiq.page.people.surnames import is_family
from tawthiq.page.people.words import Mark, cues, is_common, marks, pair, phrases, stems, tails
from tawthiq.remember import remembered

_OPEN = frozenset('(،,-–—[“”"«»*|')
_CLOSE = frozenset("\"”»*“’'")
_MOST = 5
_NAME = Mark.GIVEN | Mark.WEAK
_ENDS_NAME = (
    Mark.PRIVATE
    | Mark.OFFICE
    | Mark.KIN
    | Mark.CALLED
    | Mark.SPEECH
    | Mark.HARMED
    | Mark.OWNER
    | Mark.PLACE
    | Mark.VERB
)
_KUNYA = frozenset({"ابو", "ابا", "ابي", "ام", "عبد", "بن", "ابن", "بنت", "ال"})


def told_after(text: str, tokens: Sequence[Token]) -> dict[int, Name]:
    """Names that end right before an age or such a phrase, by the token that they begin with."""
    found: dict[int, Name] = {}
    _, phrases, faint = tails()
    for at in [i for i, t in enumerate(tokens) if _may_tell(t.text) or t.kind == "number"]:
        token = tokens[at]
        word = token.text
        if not at or (word not in phrases and token.kind != "number" and word != ":"):
            aside = _aside(tokens, at) if word in _SAYS and tokens[at - 1].text in _COMMAS else None
            if aside is not None:
                found[aside.first] = aside
            continue
        if word == ":" and at < 6 and not any(t.text in ":.،" for t in tokens[:at]):
            said = _before(tokens, at, faint=True)
            if (
                said is not None
                and not _names_place(tokens, said)
                and not cues(tokens[said.last - 1].text) & Mark.KIN  # رفيق دربي: فلان
                and not any(t.kind == "word" for t in tokens[: said.first])
            ):
                found[said.first] = said  # 'هند ق: قالوا …', the name of whoever speaks
            continue
        aged = token.kind == "number" and _is_age(tokens, at)
        if not aged and not (token.text in phrases and _is_phrase(tokens, at, phrases[token.text])):
            continue
        name = _before(tokens, at, faint=token.text in faint)
        if name is not None and text.endswith("على", tokens[name.first].start, tokens[name.first].end):
            alone = name.last - name.first == 1  # عثر على فلان مقتولا
            name = None if alone else _name(tokens, name.first + 1, name.last, token.text in faint)
        if name is not None:
            found[name.first] = name
    return found


@remembered(50_000)
def _may_tell(word: str) -> bool:
    return word in tails()[1] or word in _SAYS or word == ":"


_SAYS = frozenset({"ان", "انه", "انها", "انهم", "انهما"})


def _aside(tokens: Sequence[Token], at: int) -> Name | None:
    """'وقال صاحب محل مجاور، فلان الفلاني، إن': who spoke, between commas, before what was said."""
    last = first = at - 1
    while first > 0 and last - first < 4 and tokens[first - 1].kind == "word":
        first -= 1
    if first == last or last - first > 3 or not first or tokens[first - 1].text not in _COMMAS:
        return None
    if not all(_is_part(tokens, i) for i in range(first, last)) or _cannot_begin(tokens, first):
        return None
    before = list(tokens[max(0, first - 8) : first - 1])
    while any(t.kind != "word" for t in before):
        before.pop(0)
    told = next((i for i, t in enumerate(before) if cues(t.text) & Mark.SPEECH), None)
    if told is None or any(cues(t.text) & Mark.OFFICE for t in before):
        return None
    return _name(tokens, first, last, faint=False)


def _names_place(tokens: Sequence[Token], name: Name) -> bool:
    words = tuple(t.text for t in tokens[name.first : name.last])
    return any(words[: len(p)] == p for p in phrases("placename").get(words[0], ()))


_COMMAS = frozenset("،,؛;")


def leads_run(tokens: Sequence[Token], at: int) -> Name | None:
    """'عمر، تيموش، لجين': the first of a run between commas, in which two are nothing but names."""
    if at and tokens[at - 1].kind == "word":
        return None
    first = _item(tokens, at)
    if first is None or any(
        is_common(t.text) or cues(t.text) & _ENDS_NAME for t in tokens[at:first] if not marks(t.text) & _NAME
    ):
        return None
    sure, start = 0, first + 1
    for _ in range(3):
        end = _item(tokens, start)
        word = tokens[start].text if end is not None else ""
        found = [marks(word), *(marks(stem) for _, stem in stems(word))]
        sure += any(m & Mark.GIVEN and not m & (Mark.COMMON | Mark.WORDY) for m in found)
        if end is None:
            break
        start = end + 1
    known = any(marks(t.text) & _NAME for t in tokens[at:first])
    return Name(at, first, 0, first - at, known, known, False, False) if sure > 1 else None


def _item(tokens: Sequence[Token], at: int) -> int | None:
    """Where up to three words end before a comma."""
    end = at
    while end < len(tokens) and end - at < 4 and tokens[end].kind == "word":
        end += 1
    return end if at < end < len(tokens) and end - at < 4 and tokens[end].text in _COMMAS else None


_STROKES = frozenset("-–—|/")


def _is_years(number: str) -> bool:
    return number.isdigit() and 0 < int(number) < 110


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    """'(12 عاما)', '، 12 سنة'; not '(12 عاما من الحرب)', '12 شخصا'."""
    units, _, _ = tails()
    if at + 1 >= len(tokens):
        return False
    word = tokens[at + 1].text
    bracketed = tokens[at - 1].text in "([" or (at > 1 and tokens[at - 2].text in "([")
    between = tokens[at - 1].text in _STROKES and tokens[at + 1].text in _STROKES
    if between and _is_years(tokens[at].text):
        return True  # سالم – 41 – الأب
    if word in units:
        return bracketed or tokens[at - 1].text in _OPEN or _plain_age(tokens, at)
    return (
        bracketed and word in ")]" and 0 < int(tokens[at].text or 0) < 100
        if tokens[at].text.isdigit()
        else False
    )


def _plain_age(tokens: Sequence[Token], at: int) -> bool:
    """'خليل أمير 30 عاما': with no mark between, two words of which one is a name, or a sentence's first."""
    if at and tokens[at - 1].kind == "word" and (at == 1 or _opens_item(tokens, at - 2)):
        return _is_name_alone(tokens[at - 1].text, at + 2 >= len(tokens))
    if at < 2 or tokens[at - 1].kind != "word" or tokens[at - 2].kind != "word":
        return False
    last, first = tokens[at - 1].text, tokens[at - 2].text
    begins = at < 3 or tokens[at - 3].kind != "word"
    named = marks(first) & _NAME or any(marks(stem) & _NAME for _, stem in stems(first)) or first in _KUNYA
    return bool(
        (named and (marks(last) & _NAME or not is_common(last))) or (begins and last.startswith("ال"))
    )


def _opens_item(tokens: Sequence[Token], at: int) -> bool:
    """A dot, a stroke or an emoji, with which an item of a list begins."""
    return tokens[at].kind == "mark" and (tokens[at].text in "•*-–—" or ord(tokens[at].text[0]) > 0x2190)


def _is_name_alone(word: str, ends_line: bool) -> bool:
    """'سهاد 34 عاما' on a line of its own: no 'منذ 34 عاما', no 'سجن 34 عاما'."""
    known = marks(word)
    if known & _NAME:
        return ends_line or not known & (_ENDS_NAME | Mark.PARTICLE)
    return is_strange(word)


def _is_phrase(tokens: Sequence[Token], at: int, phrases: tuple[tuple[str, ...], ...]) -> bool:
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    near = (rest for rest in phrases if not rest or rest[0] == after)
    return any([t.text for t in tokens[at + 1 : at + 1 + len(rest)]] == [*rest] for rest in near)


def _before(tokens: Sequence[Token], at: int, faint: bool) -> Name | None:
    last = at
    while last > 0 and tokens[last - 1].kind == "mark" and tokens[last - 1].text in _OPEN | _CLOSE:
        last -= 1
    if at - last > 4:
        return None
    first = last
    if last > 2 and not _is_part(tokens, last - 1) and _is_surname(tokens, last - 1):
        first -= 1  # عبد الستار مدني (17 عاما)
    while first > 0 and last - first < _MOST and _is_part(tokens, first - 1):
        first -= 1
        if tokens[first].text[0] == "و" and not marks(tokens[first].text):
            break
    while first < last and _cannot_begin(tokens, first):
        first += 1
    if first == last or any(tokens[i].text in FAMILIES for i in range(first, last)):
        return None
    return _name(tokens, first, last, faint)


def _is_part(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind != "word" or (len(token.text) < 2):
        return False
    found = marks(token.text)
    if token.text in ("بني", "ود") and at and marks(tokens[at - 1].text) & _NAME:
        return True
    if token.text in _KUNYA or found & (_NAME | Mark.SURNAME):
        return not found & Mark.PARTICLE or token.text == "علي"
    if token.text[0] == "و" and any(marks(stem) & _NAME for _, stem in stems(token.text)) and not found:
        return True
    if cues(token.text) & _ENDS_NAME or is_common(token.text):
        return False
    return not (at and pair(tokens[at - 1].text, token.text) & Mark.OFFICE)


def _is_surname(tokens: Sequence[Token], at: int) -> bool:
    word, before = tokens[at], tokens[at - 1]
    barred = Mark.PARTICLE | Mark.PRIVATE | Mark.KIN | Mark.OFFICE
    house = word.text.startswith("ال") and not marks(word.text) & Mark.ADJECTIVE  # عطا القدرة (64)
    return bool(
        word.kind == "word"
        and before.kind == "word"
        and (marks(before.text) & Mark.GIVEN or (at > 1 and tokens[at - 2].text == "عبد"))
        and not marks(word.text) & barred
        and (house or not word.text.startswith("ال"))
    )


def _cannot_begin(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].text
    if word.startswith("ال") and not marks(word) & _NAME:
        return True
    return word in ("بن", "ابن", "بنت", "ال") or (
        word.endswith(("ات", "ين", "ون")) and not marks(word) & _NAME
    )


def _name(tokens: Sequence[Token], first: int, last: int, faint: bool) -> Name | None:
    word = tokens[first].text
    cut = 0
    if not marks(word) & _NAME and word not in _KUNYA:
        cut = next(
            (
                n
                for n, stem in stems(word)
                if word[0] in "وفل" and (marks(stem) & _NAME or (n == 1 and word[0] == "و"))
            ),
            0,
        )
    opening = next((stem for n, stem in stems(word) if n == cut), word) if cut else word
    known = bool(marks(opening) & _NAME) or opening in _KUNYA
    if faint and not known:
        return None
    joined = last - first == 1 and opening[0] in "بلكيت" and not is_strange(opening)
    if not known and (len(opening) < 3 or joined):
        return None
    kin = last < len(tokens) and cues(tokens[last].text) & Mark.KIN
    doubtful = marks(opening) & (Mark.COMMON | Mark.WORDY) and last - first == 1 and faint and not kin
    trade = kin and last - first == 1 and marks(opening) & Mark.PRIVATE  # استشهاد فلاح ونجله
    if doubtful or trade:
        return None
    return Name(first, last, cut, last - first, known, known, False, False)


def leftwards(tokens: Sequence[Token], name: Name, ended: int) -> Name:
    """'المواطنة، تمرية نزار': a word that nobody knows, between a title or a mark and the name."""
    at = name.first - 1
    son = tokens[name.first].text in ("بن", "بنت") and at > ended
    if son and tokens[at].kind == "word" and marks(tokens[at].text) & _NAME:
        return replace(name, first=at, units=name.units + 1)  # استهدفت المسيرة جواد بن سالم
    if name.cut or name.kunya or at < 1 or at < ended or tokens[at].kind != "word":
        return name
    before = tokens[at - 1]
    if _is_known_house(tokens[at].text) and before.text.startswith(("ال", "وال")):
        wanted = Mark.POLITE if tokens[at].text.endswith("ي") else Mark.PRIVATE  # الباحث الاجتماعي فلان
        titled = before.kind == "word" and cues(before.text) & wanted
        return replace(name, first=at, units=name.units + 1) if titled else name  # الشيخ البرعي سالم
    if not _is_unknown(tokens[at].text):
        return name
    told = (
        cues(before.text) & (Mark.PRIVATE | Mark.KIN | Mark.CALLED | Mark.HARMED)
        if before.kind == "word"
        else 0
    )
    listed = before.text in '،,:(-–•"“«*' and name.units > 1
    return replace(name, first=at, units=name.units + 1) if told or listed else name


def _is_known_house(word: str) -> bool:
    """البرعي: no adjective, no trade, no other common word."""
    barred = Mark.ADJECTIVE | Mark.COMMON | Mark.PRIVATE | Mark.OFFICE
    return word.startswith("ال") and is_family(word) and not (marks(word) | marks(word[2:])) & barred


def _is_unknown(word: str) -> bool:
    known = marks(word) or cues(word) or is_common(word)
    shaped = word[0] not in "وفبلكيتن" or (word[0] == "ت" and word.endswith("ه"))
    return (
        not known
        and 2 < len(word) < 10
        and shaped
        and not word.startswith("ال")
        and (not word.endswith(("ات", "ين", "ون", "ان", "وا", "ها", "هم", "ا")))
    )
