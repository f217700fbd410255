"""Further mentions of people already named: by surname alone ('وأضاف الخالد') or first name alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawthiq.arabic.fold import IGNORED
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.model import Restricted, Segment
from tawthiq.page.people.ends import ends_person, is_hardly_a_word, is_verb
from tawthiq.page.people.ordinary import is_strange
from tawthiq.page.people.surnames import is_family
from tawthiq.page.people.words import Mark, cues, is_common, marks, plain, stems

_NAME = Mark.GIVEN | Mark.WEAK
_WORD = Mark.COMMON | Mark.VERB | Mark.WORDY | Mark.OFFICE
_SOFT = Mark.WEAK | Mark.MAN | Mark.WOMAN
_THAT = frozenset({"ان", "لان", "لكن", "وان"})
_SAYS_THAT = frozenset({"ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "بانهم"})
_LOCATIVE = frozenset({"في", "الي", "نحو", "قرب", "باتجاه", "شرق", "غرب", "شمال", "جنوب"})
_TO_PLACES = frozenset({"في", "الي", "من", "نحو", "قرب", "باتجاه", "شرق", "غرب", "شمال", "جنوب"})
_INTRODUCE = Mark.PRIVATE | Mark.SPEECH | Mark.KIN | Mark.CALLED


def again(
    text: str,
    read: list[list[Token]],
    passed: Iterable[Segment],
    named: Sequence[tuple[Restricted, tuple[str, ...]]],
    public: set[tuple[str, ...]],
    shown: Iterable[Restricted] = (),
) -> list[Restricted]:
    """The spans of `named` and of every further mention by a part of the name, in the text's order.

    `read` are the segments that may begin a name, as tokens; `passed` the others; `shown` are
    where public persons are named, who may be of the same family.
    """
    spans = [span for span, _ in named]
    known = {word for words in public for word in words}
    named_words = [words for _, words in named]
    houses = {words[-1] for words in named_words if len(words) > 1 and len(words[-1]) > 3}
    parts = _parts(named_words) - (known - houses)  # of two of one family, the one may be meant
    doubles = _doubles(named_words) - parts - known
    whole = _whole(words for _, words in named)
    if parts or whole or doubles:
        wanted = parts | doubles
        read = read + [
            tokenize(text, s.start, s.end) for s in passed if _holds(text[s.start : s.end], wanted)
        ]
        named_so = [s for s in shown if not _is_of_house(text, s, named, public)]
        taken = {at for span in (*spans, *named_so) for at in range(span.start, span.end)}
        spans += [found for tokens in read for found in _repeated(text, tokens, whole, taken)]
        taken = {at for span in (*spans, *named_so) for at in range(span.start, span.end)}
        spans += [found for tokens in read for found in _mentions(text, tokens, parts, taken)]
        if doubles:
            spans += [found for tokens in read for found in _acting(tokens, doubles, taken)]
    return sorted(spans, key=lambda s: (s.start, s.end))


def _is_of_house(
    text: str,
    shown: Restricted,
    named: Sequence[tuple[Restricted, tuple[str, ...]]],
    public: set[tuple[str, ...]],
) -> bool:
    """'نقابة الصحفيين الزميلين العبسي والحذيفي': a surname behind an office, of one who was named before."""
    word = plain(text[shown.start : shown.end])
    if " " in word or any(len(words) > 1 and word in words for words in public):
        return False
    return any(span.start < shown.start and len(words) > 1 and words[-1] == word for span, words in named)


def _holds(line: str, parts: set[str]) -> bool:
    words = map(plain, line.split())
    return any(word in parts or any(stem in parts for _, stem in stems(word)) for word in words)


def _whole(names: Iterable[tuple[str, ...]]) -> dict[str, set[tuple[str, ...]]]:
    """Names of two words and more by their first word."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for words in names:
        if len(words) > 1:
            found.setdefault(words[0], set()).add(words[1:])
        for part in (words[:2], words[-2:]) if len(words) > 2 else ():
            if not is_common(part[0]) or part[0].startswith("ال"):
                found.setdefault(part[0], set()).add(part[1:])
    return found


def _repeated(
    text: str,
    tokens: Sequence[Token],
    whole: dict[str, set[tuple[str, ...]]],
    taken: set[int],
) -> Iterable[Restricted]:
    """The same words again, wherever they stand."""
    for at, token in enumerate(tokens):
        if token.kind != "word" or token.end - 1 in taken:
            continue
        for cut, word in [(0, token.text), *stems(token.text)]:
            if word not in whole:
                continue
            for rest in sorted(whole[word], key=lambda r: (-len(r), r)):
                end = at + len(rest)
                if end < len(tokens) and tuple(t.text for t in tokens[at + 1 : end + 1]) == rest:
                    yield Restricted("person", _after(text, token.start, cut), tokens[end].end)
                    break


def _parts(names: Iterable[tuple[str, ...]]) -> set[str]:
    found: set[str] = set()
    for words in names:
        if len(words) < 2:
            found |= {w for w in words if len(w) > 2 and marks(w) & Mark.GIVEN and not marks(w) & _WORD}
            found |= {w for w in words if len(w) > 2 and is_hardly_a_word(w)}
            found |= {w for w in words if len(w) > 3 and not marks(w) & ~_SOFT and not is_common(w)}
            continue
        surnames = [w for w in words[1:] if w.startswith("ال")]
        parts = (words[0], words[-1], *surnames)
        found |= {w for w in parts if len(w) > 3 and _is_part(w) and not marks(w) & Mark.POLITE}
        for part in words[1:]:
            if not marks(part) and not is_common(part) and not part.startswith("ال") and len(part) > 2:
                found |= {"ال" + part, part}
        found |= {w[2:] for w in surnames if len(w) > 5 and not marks(w[2:]) and not is_common(w[2:])}
        found |= {w for w in words[:1] if len(w) == 3 and marks(w) & Mark.GIVEN}
    return found - {"الله", "الدين", "الرحمن", "ابو", "ابي", "عبد"}


_BARRED = Mark.PARTICLE | Mark.POLITE | Mark.KIN | Mark.CALLED | Mark.PLACE | Mark.SPEECH


def _doubles(names: Iterable[tuple[str, ...]]) -> set[str]:
    """First and last names that are words as well, of persons who are proven to be called so."""
    parts = {word for words in names for word in (words[0], words[-1])}
    return {w for w in parts if len(w) > 2 and not marks(w) & _BARRED and (marks(w) & _NAME or len(w) > 3)}


def _acting(tokens: Sequence[Token], doubles: set[str], taken: set[int]) -> Iterable[Restricted]:
    """'وأكدت ملك أنها …', 'وتكافح إنصاف حاليا', 'والدة سمير': such a name alone, where a person
    acts or speaks, or of whom somebody is a relative."""
    for at, token in enumerate(tokens):
        if at and token.text in doubles and token.end - 1 not in taken and _is_actor(tokens, at):
            yield Restricted("person", token.start, token.end)


def _is_actor(tokens: Sequence[Token], at: int) -> bool:
    before, word = tokens[at - 1], tokens[at].text
    that = at + 1 < len(tokens) and tokens[at + 1].text in _SAYS_THAT
    if before.kind != "word" or not (that or ends_person(tokens, at + 1)):
        return False
    found = cues(before.text)
    says = Mark.TELLS | Mark.TELLS_THAT | (Mark.SPEECH if that else 0)
    if found & says and not marks(before.text) & _NAME:
        return True
    if word.startswith("ال") or marks(word) & Mark.OFFICE:
        return False
    bare = before.text[1:] if before.text[0] in "وف" and len(before.text) > 4 else before.text
    return bool(found & Mark.KIN and not found & Mark.PLACE) or is_verb(bare)


def _is_part(word: str) -> bool:
    known = marks(word)
    if known & Mark.GIVEN or (word.startswith("ال") and is_family(word)):
        return True
    joined = word[0] in "بلكوف" and not is_common(word[1:])  # لودي is not 'to' and a common word
    return not known and (joined or not is_common(word))


def _mentions(text: str, tokens: Sequence[Token], parts: set[str], taken: set[int]) -> Iterable[Restricted]:
    for at, token in enumerate(tokens):
        if token.kind != "word" or token.end - 1 in taken:
            continue
        for cut, word in [(0, token.text), *stems(token.text)]:
            if word in parts and _is_person(tokens, at, word, taken):
                taken.update(range(token.start, token.end))
                yield Restricted("person", _after(text, token.start, cut), token.end)
                break


def _is_person(tokens: Sequence[Token], at: int, word: str, taken: set[int]) -> bool:
    before = cues(tokens[at - 1].text) if at and tokens[at - 1].kind == "word" else 0
    behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if marks(word) & Mark.PARTICLE and (behind in ("امس", "هذا", "يوم") or behind.startswith("ال")):
        return False  # صباح أمس
    if before & _INTRODUCE:
        return bool(marks(word) & ~_SOFT or not marks(word) or not before & Mark.TRADE)  # مراسل شام
    if before & Mark.PLACE:
        return False
    if word.startswith("ال") and marks(word[2:]) & (Mark.GIVEN | Mark.WEAK):
        return True
    if is_strange(word) and at and tokens[at - 1].text not in _TO_PLACES:
        return True
    if len(word) == 3 and marks(word):
        opens = at > 0 and (tokens[at - 1].kind == "mark" or tokens[at - 1].text in _THAT)
        if opens and at + 1 < len(tokens) and tokens[at + 1].text.startswith("ال"):
            return False  # أن حسن النية
        barred = Mark.OWNER | Mark.KIN | (0 if before & (Mark.PARTICLE | Mark.VERB) else Mark.COMMON)
        apart = not before & barred and tokens[at - 1].text not in _LOCATIVE
        again = apart and at > 0 and is_hardly_a_word(word) and ends_person(tokens, at + 1)
        return opens or again or at + 1 >= len(tokens) or tokens[at + 1].kind == "mark"
    # a surname that is an adjective of place needs a word that introduces it, or a verb before it
    if not at or tokens[at - 1].kind == "mark" or tokens[at - 1].end - 1 in taken:
        return True
    if word.endswith("ي") and word.startswith("ال") and at and tokens[at - 1].kind == "word":
        noun = (
            tokens[at - 1].text.startswith(("ال", "وال", "بال", "لل"))
            or marks(tokens[at - 1].text) & Mark.COMMON
        )
        told = before & (Mark.HARMED | Mark.VERB | Mark.PARTICLE | Mark.OWNER | Mark.DEED)
        if told or (not noun and not before):
            return True
    noun = before & Mark.COMMON and not before & (Mark.PARTICLE | Mark.VERB)
    return not word.endswith(("ي", "يه")) and not (word.startswith("ال") and noun)


def _after(text: str, start: int, cut: int) -> int:
    while cut or text[start] in IGNORED:
        cut -= text[start] not in IGNORED
        start += 1
    return start
