"""The toll of an attack in a sentence of its own: «قصف الطيران معصرة في كذا. واستشهد ثلاثة من عمالها».

It says what «قصف الطيران معصرة في كذا، فاستشهد ثلاثة من عمالها» says, and is read with the attack: by itself
it names no attack, no place and no day, and would be taken for harm of whatever was told before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import after_harm
from tawthiq.coding.annotate import Annotated
from tawthiq.coding.sentences import Sentence
from tawthiq.coding.words import word_list

_CAUSED = word_list("causing_verbs")
_ANEW = word_list("attacks_told_anew")
_OTHERS = word_list("another_one")
_LONGEST = 24  # words of a sentence that tells a toll and nothing else
_OF_WOUNDS = "متاثر"  # «متأثرا بجراحه»
_HARMED = frozenset({"killed", "injured", "casualties"})


def with_their_tolls(annotated: Sequence[Annotated]) -> list[Sentence] | None:
    """The sentences, each attack with the toll behind it; None where there is no such toll, as mostly."""
    out: list[Sentence] = []
    before: Annotated | None = None
    last: Annotated | None = None
    for s in annotated:
        if last is not None and tells_its_toll(s, last) and not _of_two(s, last, before):
            out[-1] = _joined(out[-1], s.sentence)
            before, last = last, None
        else:
            out.append(s.sentence)
            before, last = last, s
    if len(out) == len(annotated):
        return None
    ahead = sum(s.index < 0 for s in out)  # a heading that no line of the text is
    return [s if s.index < 0 else replace(s, index=i - ahead) for i, s in enumerate(out)]


def _joined(attack: Sentence, toll: Sentence) -> Sentence:
    end = attack.tokens[-1].end
    return replace(attack, tokens=(*attack.tokens, Token("،", end, end, "mark"), *toll.tokens))


def tells_its_toll(s: Annotated, told: Annotated) -> bool:
    """Does the sentence count the harmed of the attack told right before it, and name no other?"""
    here, there = s.sentence, told.sentence
    if here.opens or here.item or here.kind != there.kind:
        return False
    if s.places or s.dates or not _counts(s) or not _only_attacks(told):
        return False
    if len(here.tokens) > _LONGEST or any(t.text in _OTHERS for t in here.tokens):
        return False  # «واستشهد آخر …»: somebody else, by what is not said
    return (_by_it(s) and _as_told(s, told)) or _opens_with_harm(s)


def _counts(s: Annotated) -> bool:
    people = (c for c in s.counted if c.group or c.outcome in _HARMED or c.unit is None)
    return any(c.quantity.value != 0 for c in people)  # «واستشهد اثنان منهم»: a number alone too


def _only_attacks(s: Annotated) -> bool:
    """An attack, and nobody counted so far whom it harmed; «أصابت قذيفة مركبا» may say what was hit."""
    attacks = any(m.entry.data.get("kind") in ("attack", "weapon") for m in s.means)
    told = any(m.kind != "verb" or m.first == 0 for m in s.harm)
    many = any(c.outcome in _HARMED or (c.group and c.quantity.value) for c in s.counted)
    return attacks and not told and not many  # «… على مزارعين في حقولهم» counts nobody


def _by_it(s: Annotated) -> bool:
    """«وأدت القذائف إلى إصابة …», «وأسفر القصف عن …»: «the» attack brought it about."""
    words = [t.text for t in s.sentence.tokens[:2]]
    cause = words[-1].removeprefix("ال")
    caused = words[0].startswith("و") and words[0].removeprefix("و") in _CAUSED
    return caused and cause != words[-1] and cause in _ANEW


def _as_told(s: Annotated, told: Annotated) -> bool:
    """«وأسفر القصف المدفعي عن …»: not of an air strike told right before it, nor of a bare «قصف»."""
    return _events(s) <= _events(told)


def _events(s: Annotated) -> set[str]:
    return {m.entry.data["event"] for m in s.means if m.entry.data.get("event")}


def _of_two(s: Annotated, told: Annotated, before: Annotated | None) -> bool:
    """«رد الطيران بقصف … . قصفت القوات بالمدفعية … . وأسفر القصف المدفعي عن …»: which of two attacks told in
    turn it names is for whoever reads them together."""
    return bool(_events(s)) and before is not None and bool(_events(before) - _events(told))


def _opens_with_harm(s: Annotated) -> bool:
    """«واستشهد ثلاثة من عمالها وجرح سبعة»: what befell them, and no word of an attack."""
    tokens = s.sentence.tokens
    opens = tokens[0].text.startswith("و") and after_harm(tokens, 1) and any(m.first == 0 for m in s.harm)
    if tokens[0].text.endswith("ت") and not any(c.first == 1 for c in s.counted):
        return False  # «وقتلت قوات كذا اثنين»: who did it
    of_wounds = any(t.text.startswith(_OF_WOUNDS) for t in tokens)  # of which attack is not said
    return opens and not (of_wounds or s.means or s.actors)
