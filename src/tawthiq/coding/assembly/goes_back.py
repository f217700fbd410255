"""A voice that speaks of an attack told before the one being told: by its town, its spot, its weapon.

«قصفت المدفعية قرية كذا …. واختطفت دورية راعيا في أخرى. وزعم المتحدث أن قواته قضت على خلية في كذا»: the town
is named again without its rank, where its name alone may be any word.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.fold import bare, fold
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.rivals import rival_means
from tawthiq.coding.assembly.spoken import comes_back, spoken
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_SPOTS = frozenset(bare(w) for w in word_list("spots_of_attacks"))
_BY_NAME = word_list("by_name")
_TOWNS = ("city", "town", "village")  # «أطراف قرية كذا»
_SHORTEST = 4  # letters of a name that is no short word
_DUAL = ("ين", "ان")
_PERSONS = word_list("one_person_nouns")
_AFTER_KNOWN = word_list("after_a_known_person")


def goes_back(s: Statement, drafts: Sequence[Draft], current: Draft | None) -> Draft | None:
    """The earlier attack of which a voice speaks that names no place and counts fighters at most."""
    fighters = all(r.group == "combatants" for r in s.whole_rows)
    if current is None or len(drafts) < 2 or not fighters or s.headline or s.item:
        return None
    if not spoken(s) or own_place(s) is not None:
        return None
    others = [d for d in reversed(drafts) if d is not current and not d.from_headline and d.statements]
    if (named := named_again(s, others)) is not None and named_again(s, [current]) is None:
        return named
    if s.whole_rows:
        return None
    if (spot := _at_the_spot(s, others, current)) is not None:
        return spot
    if any(x.stance == "denies" for x in s.said) and (own := of_its_side(s, drafts, current)):
        return own
    known = bool(s.means) and all(m.definite for m in s.means if not m.weak)
    if known and rival_means(s, current) and not comes_back(s, current.statements):
        return next((d for d in others if d.type()[0] and not rival_means(s, d)), None)
    return None


def of_its_side(s: Statement, drafts: Sequence[Draft], current: Draft | None) -> Draft | None:
    """«قتل 15 في غارات روسية على كذا. وقتل ثلاثة بقذائف على كذا. ونفت الوزارة الروسية استهداف مدنيين»: the
    latest attack that the side which speaks is said to have made, where the one being told is none of its."""
    mine = {a.id for a in s.actors if a.known and a.evidence in ("speaker", "claim", "denied")}
    if not mine or current is None or _made_by(mine, current):
        return None
    return next((d for d in reversed(drafts) if _made_by(mine, d) and not d.from_headline), None)


def _made_by(sides: set[str], draft: Draft) -> bool:
    return any(a.id in sides for _, a in draft.attackers)


def of_those_named(s: Statement, drafts: Sequence[Draft], current: Draft | None) -> Draft | None:
    """«قتل 70 في كذا، وجرح ثمانية في كذا. ووثق ناشطون استشهاد 40 بالاسم»: of the one attack told so far with
    as many dead, where the one being told has none; else None."""
    if current is None or not s.killed or current.has_dead or not _BY_NAME & set(s.clause.words):
        return None
    if own_place(s) is not None or any(not m.definite for m in s.means) or s.headline or s.item:
        return None
    holding = [d for d in drafts if any(n > s.killed for n in d.killed())]
    return holding[0] if len(holding) == 1 else None


def of_the_same_wounds(s: Statement, current: Draft | None) -> Draft | None:
    """«استشهد شاب فجر الجمعة متأثرا بجروحه في كذا. وأفادت الوزارة باستشهاد شاب متأثرا بجروحه التي أصيب بها
    مساء الخميس»: the one dead of wounds, by another voice; the days are of his death and of the attack."""
    if current is None or s.killed != 1 or current.killed() != {1} or not spoken(s) or s.next_attack:
        return None
    own, told, last = own_place(s), current.place, current.statements[-1]
    if "again" in s.kinds or s.kills_another:
        return None
    if own is not None and told is not None and told.place.name_ar not in own.names:
        return None  # «… في جنين. وأعلنت الوزارة استشهاد شاب متأثرا بجراحه في الخليل»
    near = last.clause.of.sentence.index + 1 == s.clause.of.sentence.index
    return current if near and _died_of_wounds(s) and _died_of_wounds(last) else None


def of_the_victim(s: Statement, current: Draft | None) -> Draft | None:
    """«استشهد طفل برصاص القوات قرب مخيم كذا. وقالت مصادر إن القوات أطلقت الرصاص على الطفل قرب مستعمرة كذا»:
    what befell the one told before, who is «the» child now, and nobody else."""
    if current is None or current.from_headline or s.headline or s.item or not s.strikes or s.next_attack:
        return None
    if s.whole_rows and not (s.killed and s.killed in current.killed()):
        return None
    last = current.statements[-1].clause.of.sentence.index
    if s.clause.of.sentence.index > last + 1 or rival_means(s, current) or "again" in s.kinds:
        return None
    known = _known_people(s)
    return current if known and known & _people_harmed(current) else None


def _known_people(s: Statement) -> set[str]:
    """«الطفل», «الشابين», with no name behind that would tell of somebody new."""
    words = [*s.clause.words, "،"]
    named = {first for first, _ in s.clause.of.people}
    out = set()
    for i, word in enumerate(words[:-1]):
        noun = word[1:] if word[0] in "بو" and word[1:3] == "ال" else word
        follows = words[i + 1]
        plain = follows in _AFTER_KNOWN or follows.startswith("ال") or not follows.isalpha()
        if noun.startswith("ال") and plain and s.clause.first + i + 1 not in named:
            out.add(_stem(noun[2:]))
    return out


def _people_harmed(draft: Draft) -> set[str]:
    """One or two people by the noun that the draft's rows count them with («طفل», «شابين»)."""
    out = set()
    for s in draft.statements:
        tokens = s.clause.of.sentence.tokens
        for r in s.whole_rows:
            if r.quantity.value in (1, 2) and r.quantity.kind == "exact":
                nouns = [t.text for t in tokens[r.first : r.last + 1] if t.kind == "word"]
                out |= {_stem(w) for noun in nouns for w in (noun, noun.removesuffix("ا"))}
    return out & _PERSONS


def _stem(word: str) -> str:
    return word[:-2] if word.endswith(_DUAL) and len(word) > _SHORTEST else word


def _died_of_wounds(s: Statement) -> bool:
    return any(w.startswith("متاثر") for w in s.clause.words)


def _at_the_spot(s: Statement, others: Sequence[Draft], current: Draft) -> Draft | None:
    """«وقالت نازحة تقيم بالمعسكر …», «… في محيط النقطة الطبية»: a camp, a clinic that only one names."""
    spots = _spots(s) - _held_by(current)
    if spots and (there := next((d for d in others if spots & _held_by(d)), None)) is not None:
        return there
    struck, here = _known_things(s), _things_hit(current)
    if not struck or not here or struck & here:
        return None  # «… في غارة على كذا. وقالت الغرفة إن الغارة طالت السوق»: what that raid hit
    return next((d for d in others if struck <= _things_hit(d)), None)


def _known_things(s: Statement) -> set[str]:
    """«الهجوم على المستشفى», «قصف السوق»: what was hit, as one known thing and by the article alone."""
    tokens, ends = s.clause.of.sentence.tokens, {p.first for p in s.places}
    plural = {m.first for m in s.clause.of.objects if m.number == "plural"}
    known = [
        h for h in s.hits
        if _with_article(tokens[h.first].text) and h.first not in plural and h.first not in ends
    ]  # fmt: skip
    return {h.id for h in known} if len(known) == len(s.hits) else set()


def _with_article(word: str) -> bool:
    return word.startswith(("ال", "لل")) or word[1:3] == "ال"


def _things_hit(draft: Draft) -> set[str]:
    return {h.id for o in draft.statements for h in o.hits}


def _spots(s: Statement) -> set[str]:
    """Things and camps that the statement's words name by the article, who speaks included."""
    words = {w[1:] if w[0] in "بول" and w[1:3] == "ال" else w for w in s.clause.words}
    return {bare(w) for w in words if w.startswith("ال")} & _SPOTS


def _held_by(draft: Draft) -> set[str]:
    return {bare(w.lstrip("وبفل")) for o in draft.statements for w in o.clause.words} & _SPOTS


def named_again(s: Statement, drafts: Sequence[Draft]) -> Draft | None:
    """The first of the attacks whose town's bare name stands in the statement, as no thing that was hit."""
    things = {i for m in s.clause.of.objects for i in range(m.first, m.last)}
    words = [_plain(w) if s.clause.first + i not in things else "" for i, w in enumerate(s.clause.words)]
    return next((d for d in drafts if (name := _town(d)) and _holds(words, name)), None)


def _town(draft: Draft) -> list[str]:
    place = draft.place.place if draft.place else None
    if place is None or len(place.name_ar or "") < _SHORTEST:
        return []
    if place.precision not in SETTLED and not (place.precision == "area" and place.kind in _TOWNS):
        return []
    return [bare(w) for w in fold(place.name_ar or "").split()]


def _holds(words: Sequence[str], name: Sequence[str]) -> bool:
    size = len(name)
    return any(list(words[i : i + size]) == list(name) for i in range(len(words) - size + 1))


def _plain(word: str) -> str:
    """بعابدين, وعابدين: the name behind a joined letter."""
    joined = len(word) > _SHORTEST and word[0] in "بول" and not word.startswith("ال")
    return bare(word[1:] if joined else word)
