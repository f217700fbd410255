"""The look-up: clitics, joined pronouns, longest match, and forms that may not stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq.arabic.fold import bare, fold
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.arabic.vocabulary import (
    Entry,
    Form,
    Match,
    Vocabulary,
    cuts,
    forms_of,
    knowing,
    rows_of,
    spelt,
)


def entry(name: str, **data: object) -> Entry:
    return Entry(name, "test", data)


ENTRIES = [
    entry("kill", verbs=["قتل", {"past": "أصاب", "passive": "أصيب"}, "قضى على"]),
    entry("raid", nouns=["غارة", "قصف"], phrases=["قصف جوي", "غارة جوية"]),
    entry("barrel", nouns=["برميل متفجر"], plurals=["براميل متفجرة", "براميل"]),
    entry("bombing", nouns=["قصف مدفعي"]),
    entry("also", nouns=["قصف"]),
    entry("army", phrases=["قوات النظام", "النظام", "القوات"]),
    entry("at", phrases=["في البلدة"]),
]
VOCABULARY = Vocabulary(ENTRIES)
KNOWN = knowing(spelt(rows_of(ENTRIES)), {"سرمين"})


def found(text: str) -> list[tuple[str, str]]:
    tokens = tokenize(text)
    matches = VOCABULARY.matches(tokens)
    return [(m.entry.id, text[tokens[m.first].start : tokens[m.last - 1].end]) for m in matches]


def one(text: str) -> Match:
    return VOCABULARY.matches(tokenize(text))[0]


@pytest.mark.parametrize(
    ("word", "prefix", "suffix"),
    [
        ("غارة", "", ""), ("الغارة", "ال", ""), ("والغارات", "وال", ""), ("بغارتين", "ب", ""),
        ("للغارة", "لال", ""),
        ("وبالغارة", "وبال", ""), ("كالغارات", "كال", ""), ("غارتها", "", "ها"), ("وغاراتهم", "و", "هم"),
        ("فالغارات", "فال", ""), ("عالغارة", "عال", ""), ("لغاراته", "ل", "ه"),
    ],
)
def test_clitics_and_pronouns_are_cut(word: str, prefix: str, suffix: str) -> None:
    match = one(word)
    assert (match.entry.id, match.prefix, match.suffix) == ("raid", prefix, suffix)


VERBS = ["قتل", "وقتل", "فقتلت", "سيقتل", "وسيقتلون", "ليقتلوا", "قتلهم", "يصيب", "وأصيبوا"]


@pytest.mark.parametrize("word", VERBS)
def test_verbs_take_their_clitics(word: str) -> None:
    assert one(word).kind == "verb"


@pytest.mark.parametrize("word", ["القتلت", "بيقتل", "كيقتل", "سغارة", "وسقصف"])
def test_clitics_that_do_not_go_with_the_kind_of_word(word: str) -> None:
    assert VOCABULARY.matches(tokenize(word)) == []


LONGEST = [
    ("قصف جوي على البلدة", [("raid", "قصف جوي")]),
    ("قصف على البلدة", [("raid", "قصف"), ("also", "قصف")]),
    ("القصف الجوي", [("raid", "القصف الجوي")]),
    ("بقصف مدفعي", [("bombing", "بقصف مدفعي")]),
    ("براميل متفجرة", [("barrel", "براميل متفجرة")]),
    ("البراميل المتفجرة", [("barrel", "البراميل المتفجرة")]),
    ("قوات النظام", [("army", "قوات النظام")]),
    ("وقوات النظام", [("army", "وقوات النظام")]),
    ("القوات", [("army", "القوات")]),
    ("قضت على", [("kill", "قضت على")]),
    ("قضت", []),
    ("قتل في البلدة", [("kill", "قتل"), ("at", "في البلدة")]),
    ("برميلان متفجران", []),
]


@pytest.mark.parametrize(("text", "expected"), LONGEST, ids=[x[0] for x in LONGEST])
def test_the_longest_match_wins_and_ties_keep_all(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_match_inside_a_longer_one_is_left_out() -> None:
    assert [m.entry.id for m in VOCABULARY.matches(tokenize("قوات النظام النظام"))] == ["army", "army"]


def test_numbers_of_nouns() -> None:
    numbers = {w: one(w).number for w in ("غارة", "غارتان", "غارات", "براميل")}
    assert numbers == {"غارة": "singular", "غارتان": "dual", "غارات": "plural", "براميل": "plural"}


def test_known_words_have_their_clitics_too() -> None:
    assert all(KNOWN(fold(w)) for w in ("غارة", "وبالغارة", "سرمين", "بسرمين", "سيقتلون"))
    assert not any(KNOWN(fold(w)) for w in ("غار", "حلب", "مرسين"))


def test_every_cut_puts_the_word_together_again() -> None:
    for cut in cuts(fold("وبغاراتهم")):
        assert cut.word and fold("وبغاراتهم").startswith(cut.prefix.replace("لال", "لل"))


@given(st.text(alphabet="وفبلكسالغارةتهمنيقصدهاع", max_size=12))
def test_any_word_is_cut_without_losing_letters(word: str) -> None:
    text = fold(word)
    found_cuts = cuts(text)
    assert found_cuts[0].word == text
    for cut in found_cuts[1:]:
        prefix = cut.prefix.replace("لال", "لل") if "لل" in text else cut.prefix
        assert len(prefix) + len(cut.word) + len(cut.suffix) <= len(text) + 2


SOME = [
    "قصف", "جوي", "القصف", "بقصف", "مدفعي", "قوات", "النظام", "قضت", "على", "سرمين", "غارتهم", "5", "،",
]
WORD = st.sampled_from(SOME)


@given(st.lists(WORD, max_size=12))
def test_matches_are_those_of_a_plain_search(words: list[str]) -> None:
    """Against a slow search over all forms at each token."""
    tokens = tokenize(" ".join(words))
    assert VOCABULARY.matches(tokens) == plain_search(tokens)


def plain_search(tokens: list[Token]) -> list[Match]:
    forms: list[Form] = [f for e in ENTRIES for f in forms_of(e)]
    out: list[Match] = []
    free = 0
    for at, token in enumerate(tokens):
        here: list[Match] = []
        for cut in cuts(token.text) if token.kind == "word" else ():
            for form in forms:
                last = at + len(form.words)
                whole = [cut.word, *(bare(t.text) for t in tokens[at + 1 : last])]
                bad = (
                    (cut.suffix and len(form.words) > 1)
                    or (form.kind == "verb" and cut.prefix not in ("", "و", "ف", "س", "وس", "فس", "ل"))
                    or (form.kind == "noun" and "س" in cut.prefix)
                )
                if not bad and whole == [form.words[0], *map(bare, form.words[1:])]:
                    here.append(Match(form.entry, at, last, form.kind, form.number, cut.prefix, cut.suffix))
        longest = max((m.last for m in here), default=0)
        here = [m for m in here if m.last == longest]
        if here and not here[0].suffix:
            here = [m for m in here if not m.suffix]
        if longest > free:
            first: dict[str, Match] = {}
            for match in here:
                first.setdefault(match.entry.id, match)
            out += first.values()
            free = longest
    return out
