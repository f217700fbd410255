"""Spellings made to slip past filters, undone: dots, digits, single letters, missing and extra spaces."""

from __future__ import annotations

from itertools import pairwise

from tawthiq.arabic.fold import bare, fold
from tawthiq.arabic.token_types import Known, Token
from tawthiq.remember import remembered

_AND = "و"
_DIGIT_LETTERS = str.maketrans({"1": "ا", "3": "ع", "7": "ح", "2": "ء", "9": "ص", "5": "خ"})


def mend(tokens: list[Token], known: Known) -> list[Token]:
    """Tokens with broken and glued words mended, where exactly that gives a known word."""
    out: list[Token] = []
    free, before, starts = 0, -1, [*[t.start for t in tokens], -1]
    for at, token in enumerate(tokens):
        text, end = token.text, token.end
        if at < free:
            pass
        elif text == _AND and _stands_off(tokens, at):
            free = at + 2
            out.append(_joined(tokens[at:free], _AND + tokens[at + 1].text))
        elif token.kind == "word":
            apart = starts[at + 1] != end or _stopped(tokens, at)
            if apart and _whole(text) and known(text):
                out.append(token)  # nothing to mend, as mostly
            else:
                free = _mend_at(tokens, at, known, out)
        elif token.kind == "number" and at and before == token.start:
            free = _mend_at(tokens, at, known, out)
        else:
            out.append(token)
        before = end
    return out


def _stands_off(tokens: list[Token], at: int) -> bool:
    """«و قال», «و القصف»: the «and» of a word, a space away from it."""
    return at + 1 < len(tokens) and tokens[at + 1].kind == "word" and len(tokens[at + 1].text) > 1


def _stopped(tokens: list[Token], at: int) -> bool:
    """Does one mark follow the word, and then a space or the end?"""
    mark = tokens[at + 1]
    return mark.kind == "mark" and (at + 2 == len(tokens) or tokens[at + 2].start != mark.end)


def _mend_at(tokens: list[Token], at: int, known: Known, out: list[Token]) -> int:
    """Mend what stands at a place; where reading goes on."""
    step, made = _mended(tokens, at, known)
    out += made
    return at + step


@remembered(100_000)
def _whole(text: str) -> bool:
    """Is a known word surely no piece of another (two letters, or an article and a syllable, may be)?"""
    return len(text) > 4 or text in _SMALL or not (len(text) < 3 or text.startswith("ال"))


def _mended(tokens: list[Token], at: int, known: Known) -> tuple[int, list[Token]]:
    """How many tokens were read, and what they give."""
    glued = at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start
    for rule in _RULES if glued else _RULES_OVER_SPACE:
        found = rule(tokens, at, known)
        if found:
            return found[0], [found[1]]
    return 1, _unglued(tokens[at], known)


def _joined(tokens: list[Token], text: str) -> Token:
    return Token(text, tokens[0].start, tokens[-1].end, "word")


def _adjacent(tokens: list[Token], at: int, count: int) -> bool:
    part = tokens[at : at + count]
    return len(part) == count and all(a.end == b.start for a, b in pairwise(part))


def _digits_inside(tokens: list[Token], at: int, known: Known) -> tuple[int, Token] | None:
    """د1عش، د11عش: digits that stand for letters."""
    if not (_adjacent(tokens, at, 3) and [t.kind for t in tokens[at : at + 3]] == ["word", "number", "word"]):
        return None
    left, digits, right = tokens[at : at + 3]
    if len(digits.text) > 2 or len(set(digits.text)) > 1:
        return None
    letter = digits.text[0].translate(_DIGIT_LETTERS)
    text = left.text + letter + right.text
    return (3, _joined(tokens[at : at + 3], text)) if known(text) else None


_STOP_LIKE = frozenset(".·•*…'’`^+=")
_ALSO_PUNCTUATION = frozenset("_-،,|/~")
_WORDS = (
    "إلى إلا الآن الذي التي اللي الله الحي إليه إليها اليوم في من على عن أن أو ما لا لم لن قد كل هو هي هم "
    "كما بعد قبل مع ثم إذا هذا هذه ذلك تلك بين منذ حتى عند أي كان كانت إثر نحو"
)
_SMALL = frozenset(fold(_WORDS).split())
"""Small words, folded, that are never a piece of a broken one."""
_DERIVED = ("است", "مست", "يست", "تست", "مت")
_PLURAL_OF_THEIRS = ("اتهم", "اتها", "اتهن", "اتنا")
_ARTICLES = ("ال", "وال", "بال", "فال", "كال", "لل", "ولل")
_LONGEST = 9
"""No word has more letters than this when each stands alone."""


def _dots_inside(tokens: list[Token], at: int, known: Known) -> tuple[int, Token] | None:
    """قص.ف، غا.رة، م.قتل، اسرا..ئيل: marks without spaces inside a word that is known only whole."""
    ends = _pieces(tokens, at)
    for count in range(len(ends), 1, -1):
        last = ends[count - 1]
        part = tokens[at:last]
        words = [t.text for t in part if t.kind == "word"]
        marks = {t.text for t in part if t.kind == "mark"}
        text = "".join(words)
        if known(text) and not _stand_apart(words, marks, known):
            return last - at, _joined(part, text)
    return None


def _pieces(tokens: list[Token], at: int) -> list[int]:
    """Ends of up to five words that only one or two marks part, with no space between."""
    ends, end = [at + 1], at + 1
    while len(ends) < 5:
        word = next((k for k in (end + 1, end + 2) if k < len(tokens) and tokens[k].kind == "word"), None)
        if word is None or not _adjacent(tokens, end - 1, word - end + 2):
            break
        if any(t.text not in _STOP_LIKE and t.text not in _ALSO_PUNCTUATION for t in tokens[end:word]):
            break
        end = word + 1
        ends.append(end)
    return ends


def _stand_apart(words: list[str], marks: set[str], known: Known) -> bool:
    """Are the pieces words of their own, or initials (أ.م)?"""
    if len(words) == 2 and max(map(len, words)) == 1:
        return True
    shortest = 2 if marks <= _STOP_LIKE else 1
    return all(len(w) > shortest and known(w) for w in words)


def _single_letters(tokens: list[Token], at: int, known: Known) -> tuple[int, Token] | None:
    """د ا ع ش: three or more letters standing alone."""
    end = at
    while end < len(tokens) and tokens[end].kind == "word" and len(tokens[end].text) == 1:
        end += 1
        if end - at > _LONGEST:
            return None
    if end - at < 3:
        return None
    text = "".join(t.text for t in tokens[at:end])
    return (end - at, _joined(tokens[at:end], text)) if known(text) else None


def _broken_off(tokens: list[Token], at: int, known: Known) -> tuple[int, Token] | None:
    """سلا ح، الار هابي، ا لنظام: a space inside a word whose parts are not words."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind != "word":
        return None
    left, right = tokens[at], tokens[at + 1]
    if right.start - left.end != 1 or "و" in (left.text, right.text):
        return None
    text = left.text + right.text
    if len(text) < 3 or not _is_broken(left.text, right.text, known) or not known(text):
        return None
    return None if _is_sign(tokens, at) else (2, _joined([left, right], text))


def _is_broken(left: str, right: str, known: Known) -> bool:
    if left in _SMALL or right in _SMALL:
        return False
    if len(left) == 1:
        return left in "ابلكف" or not known(right)
    if known(left):  # الار is only the article and a syllable, فو a piece of a name
        return not _whole(left) and len(right) > 2 and not known(right)
    if len(right) == 1 or len(left) == 2:
        return True
    return not known(right) and min(len(left), len(right)) < 5 and len(left + right) > 3


def _is_sign(tokens: list[Token], at: int) -> bool:
    """5 م، 1445 هـ: a letter that belongs to the number before it."""
    return len(tokens[at].text) == 1 and at > 0 and tokens[at - 1].kind == "number"


def _may_part(left: str, right: str) -> bool:
    """Words that no lexicon holds must not fall apart: both parts long, or the second with its article."""
    if right.startswith(("ال", "وال")) and len(right) >= 5:
        return len(left) >= 3
    if left.startswith(_DERIVED) or right.startswith(_PLURAL_OF_THEIRS):
        return False  # متنافستين, استنجاده, تنقلاتهم: one word with its endings
    if left.startswith("ال") and right.endswith("يه"):  # الديموقراطية
        return False
    if len(right) < 5:  # عاجلسقوط, not المنشورة
        whole = left.startswith(_ARTICLES) or right.endswith("ات")  # الكسرات
        return len(right) == 4 and len(left) in (4, 5) and not whole
    return len(bare(left)) >= 4 or len(left) >= 5


def _unglued(token: Token, known: Known) -> list[Token]:
    """الزورطيران → الزور + طيران: two known words run together by a page that lost its line ends."""
    text = token.text
    if token.kind != "word" or len(text) < 7 or token.end - token.start != len(text) or known(text):
        return [token]
    parts = ((c, text[:c], text[c:]) for c in range(3, len(text) - 3))
    cuts = [c for c, left, right in parts if _may_part(left, right) and known(left) and known(right)]
    if not cuts and text[-1] == "و" and text.startswith(_ARTICLES) and known(text[:-1]):
        cuts = [len(text) - 1]  # «بالمطبخو 17 جريح»: the line ended before «و»
    if not cuts:
        return [token]
    cut = max(cuts, key=lambda c: (text[c:].startswith("ال"), min(c, len(text) - c), c))
    middle = token.start + cut
    return [Token(text[:cut], token.start, middle, "word"), Token(text[cut:], middle, token.end, "word")]


_RULES_OVER_SPACE = (_single_letters, _broken_off)
_RULES = (_digits_inside, _dots_inside, *_RULES_OVER_SPACE)
