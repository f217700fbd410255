"""How near a word of attack must stand to an object, and what may stand between the two."""

from __future__ import annotations

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.words import word_list

_ONTO = word_list("onto")
_INSIDE = word_list("inside")
_FOUND = word_list("bodies_found")
_AMONG = ("بينها", "منها", "ومنها", "وبينها")
_TURNS = word_list("relative_pronouns") | word_list("past_perfect") | {"من", "الي", "قرب", "بعد"}
_CIRCUMSTANCE = ("وهو", "وهي", "وهم", "وهما", "اثناء", "خلال", "لدي")
_TOLD_NEXT = word_list("told_next")
_TAKEN = "abduction_or_detention"
_REACH, _NEAR = 10, 3
_FAR = 10  # words in which «تعرض» may follow a place


def attacked_before(match: Match, clause: Clause, reach: int) -> bool:
    """A word of attack before the object, the day and the place left out of the count of words."""
    if bodies_found(match, clause):
        return False
    accusative = clause.of.sentence.tokens[match.first].text.endswith("ا") or _bare_plural(match)
    skipped = _skipped(clause)
    for m in clause.of.means:
        if not clause.holds(m.first) or m.last > match.first or _meanwhile(m.last, match, clause):
            continue
        if m.entry.data.get("event") == _TAKEN and match.first - m.last > 1:
            continue  # «اعتقل حاجز طلابا كانوا في حافلة»: who was taken, not what they rode in
        between = (i for i in range(m.last, match.first) if clause.of.sentence.tokens[i].kind == "word")
        gap = sum(1 for i in between if i not in skipped)
        near = match.first - m.last <= _NEAR or (gap <= _NEAR and accusative)
        own = m.last - m.first == 1 and _own_object(clause, m.last, match)
        if near or (gap <= reach and _onto(clause, m.first if own else m.last, match)):
            return True
    return False


def _meanwhile(first: int, match: Match, clause: Clause) -> bool:
    """«رصاصة قناص وهي تجيب الماء لبيتهم»: what the one who was hit was about."""
    words = clause.of.sentence.tokens[first : match.first]
    return match.prefix == "ل" and any(t.text in _CIRCUMSTANCE for t in words)


def _bare_plural(match: Match) -> bool:
    """منازل، مدارس: an object whose accusative shows no letter."""
    return match.number == "plural" and not match.prefix


def _skipped(clause: Clause) -> set[int]:
    spans = [(d.first, d.last) for d in clause.of.dates] + [(p.first, p.last) for p in clause.of.places]
    return {i for first, last in spans for i in range(first, last)}


def next_words(match: Match, clause: Clause) -> list[str]:
    """The words after the object up to a comma, its place and day left out («المشفى في حي المطار تعرض …»)."""
    tokens, skipped = clause.of.sentence.tokens, _skipped(clause)
    near = range(match.last, min(clause.last, match.last + _FAR))
    words = [tokens[i].text for i in near if i not in skipped][:6]
    return words[: words.index("،")] if "،" in words else words


def _own_object(clause: Clause, first: int, match: Match) -> bool:
    """«استهدفت قوات … بالرشاشات منازل المدنيين», not «استهدفت شبانا كانوا في طريقهم من منازلهم»."""
    return not any(t.text in _TURNS for t in clause.of.sentence.tokens[first : match.first])


def _onto(clause: Clause, first: int, match: Match) -> bool:
    tokens = clause.of.sentence.tokens
    words = [t.text for t in tokens[first : match.first]]
    among = any(w in _AMONG for w in words)  # «استهدفت مواقع، بينها مركز لبيع الألواح»
    joined = among or "و" in match.prefix or words[-1:] == ["،"]
    if "،" in words and not joined:  # «…، وأغلقت المدارس أبوابها»
        words = words[len(words) - words[::-1].index("،") :]
        if words and words[0][:1] == "و" and words[0][1:] in _TOLD_NEXT:
            return False  # «…، وسمع الدوي في المرفأ»
    return "ب" in match.prefix or any(w in _ONTO or w in _INSIDE for w in words)


def bodies_found(match: Match, clause: Clause) -> bool:
    """«العثور على جثتين في بستان»: where they lay was not what was struck."""
    return not _FOUND.isdisjoint([t.text for t in clause.of.sentence.tokens[clause.first : match.first]])
