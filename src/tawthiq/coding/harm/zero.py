"""Explicit zero («دون وقوع إصابات»، «اقتصرت الأضرار على الماديات») told apart from not known
(«دون ورود أنباء عن ضحايا»), which counts nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tawthiq.arabic.numbers.none import AFTER_THAT
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.vocabulary import cuts
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import phrase_list, word_list
from tawthiq.model import Group, Outcome, Quantity

NONE = Quantity("none", 0, 0, 0)
_NEGATORS = word_list("zero_negators")
_FILLERS = word_list("zero_fillers")
_UNKNOWN = word_list("not_known")
_BOTH = word_list("both_outcomes")
_DEAD = word_list("dead_words")
_HURT = word_list("hurt_words")
_HURT_TOO = ("جرحي", "اصابات", "مصابين")
_HUMAN = word_list("human_losses")
_MATERIAL = phrase_list("material_only")
_MATERIAL_FIRST = frozenset(p[0] for p in _MATERIAL)
_CONFINED = ("اقتصرت", "اقتصر", "فاقتصرت", "واقتصرت", "واقتصر")
OPENING = _MATERIAL_FIRST | _NEGATORS | set(_CONFINED)
_PASSES = word_list("passing_days")
_DAMAGE, _BUT = ("اضرار", "خسائر", "خسار"), ("سوي", "الا")
_THINGS, _MATERIAL_ONE = ("الماديات", "الماديه"), ("ماديه", "طفيفه")
_WINDOW = 7
_WITHOUT_THAT = ("دون", "بدون", "ودون")
_WHOM = 3  # words from the negation to the civilians
_ANYBODY = ("احد", "اي", "احدا")
_VERBS_OF_HARM: dict[str, tuple[Outcome, ...]] = {  # لم يصب أحد
    "يصب": ("injured",),
    "تصب": ("injured",),
    "يصاب": ("injured",),
    "تصاب": ("injured",),
    "يجرح": ("injured",),
    "يقتل": ("killed",),
    "يستشهد": ("killed",),
    "يمت": ("killed",),
}
_ANOTHER = ("اخري", "ثانيه", "ثالثه")
_MORE = ("اخر", "اضافي", "جديد")
_RESULT = ("يسفر", "تسفر", "يودي", "تودي", "ينتج", "ينجم")
_LEAVES = word_list("leaving_negated")
_ANY = ("اي", "ايه")
_LOSSES = {"خسائر", "اضرار"}
_WITHOUT = ("دون", "دونما", "لا", "بلا", "لم")
_NEAR = 7  # words from «دون» to the bare plural
_NO_NEWS, _ABOUT = ("لم", "دون", "بدون", "لا", "عدم", "ليست", "ليس"), ("عن", "حول", "بشان", "بخصوص")
_NEWS = frozenset({"انباء", "معلومات", "تقارير", "معطيات", "بيانات", "تفاصيل", "احصاييات", "حصيله"})
_LEFT = 14  # words from «لم» to «أي ضحايا»
_ASKED = 10  # words from «ما إذا» to the count that it asks about
_ONLY, _BUT_ALSO = frozenset({"فحسب", "فقط", "وحسب", "وحدهم"}), frozenset({"بل", "وانما", "انما"})


def zero_rows(clause: Clause) -> Iterator[Row]:
    """Rows of the explicit zeros of a clause, at the words that say so."""
    seen: set[Outcome] = set()
    for first, last, outcomes in _found(clause):
        for outcome in outcomes:
            if outcome not in seen:
                seen.add(outcome)
                civil = _of_civilians(clause, first, last)
                group: Group = "civilians" if civil is not None else "people"
                yield Row(outcome, group, NONE, first, civil or last, False, False, "zero")


def _of_civilians(clause: Clause, first: int, last: int) -> int | None:
    """«لم يصب أي مدني», «دون سقوط ضحايا مدنيين»: where the words end, up to the civilians."""
    tokens = clause.of.sentence.tokens
    reach = range(first, min(clause.last, last + _WHOM))
    stop = next((i for i in reach if i >= last and _another_matter(tokens[i])), reach.stop)
    plain = {i: tokens[i].text.lstrip("وبل").removeprefix("ال") for i in range(first, stop)}
    civil = [i for i, word in plain.items() if word.startswith("مدني")]
    return max(civil[0] + 1, last) if civil else None


def _another_matter(token: Token) -> bool:
    """«لم يسقط قتلى وجرح ثلاثة مدنيين»: a mark, a number, a word with و."""
    return token.kind != "word" or token.text[:1] == "و"


def not_known(row: Row, clause: Clause) -> bool:
    """«لم يتضح ما إذا وقعت إصابات»: a vague count that is asked about, not told."""
    if row.quantity.value is not None or row.quantity.kind == "none":
        return False
    if row.unit == "injury" and row.quantity.kind == "plural" and _denied(row, clause):
        return True
    if _no_news_of(row, clause):
        return True
    return any(
        m.entry.data["kind"] == "not_known" and clause.holds(m.first) and 0 <= row.first - m.last <= _ASKED
        for m in clause.of.markers
    )


def _no_news_of(row: Row, clause: Clause) -> bool:
    """«ولم ترد على إثر ذلك أنباء عن وقوع قتلى أو مصابين»: the negation, and between it and the news anything
    but a mark."""
    tokens = clause.of.sentence.tokens
    for at in range(max(clause.first, row.first - _NEAR), row.first - 1):
        about = (tokens[at + k].text for k in (1, 2))  # «أنباء مؤكدة عن»
        if tokens[at].text in _NEWS and any(word in _ABOUT for word in about):
            before = tokens[max(clause.first, at - _NEAR) : at]
            last = max((i for i, t in enumerate(before) if t.kind == "mark"), default=-1)
            return any(t.text.removeprefix("و") in _NO_NEWS for t in before[last + 1 :])
    return False


def of_another(row: Row, rows: Sequence[Row], tokens: Sequence[Token]) -> bool:
    """«إصابة طفلة بقذيفة …، وقذيفة أخرى أصابت المستشفى دون إصابات»: the zero of another shell."""
    if row.quantity.kind != "none":
        return False
    harmed = [r.last for r in rows if r.quantity.low and r.last <= row.first]
    return bool(harmed) and any(t.text in _ANOTHER for t in tokens[min(harmed) : row.first])


def _denied(row: Row, clause: Clause) -> bool:
    """«دون أن نعلم بإصابات»: behind a negation that no rule of zeros reads, they are none that are told."""
    before = clause.of.sentence.tokens[max(clause.first, row.first - _NEAR) : row.first]
    return any(t.text.lstrip("وب") in _WITHOUT for t in before)


def _found(clause: Clause) -> Iterator[tuple[int, int, tuple[Outcome, ...]]]:
    words = [t.text for t in clause.of.sentence.tokens]
    if OPENING.isdisjoint(words):
        return
    for at in range(clause.first, clause.last):
        for phrase in _MATERIAL if words[at] in _MATERIAL_FIRST else ():
            if tuple(words[at : at + len(phrase)]) == phrase:
                yield at, at + len(phrase), ("killed", "injured")
        if words[at] in _CONFINED and (end := _things_only(words, at + 1, clause.last)):
            yield at, end, ("killed", "injured")
        if words[at] in _NEGATORS and not (
            _hardly(words, at, clause.first) or _after_that(words, at) or _not_only(words[at : clause.last])
        ):
            hit = _negated(words, at, clause.last)
            if hit and not _others(words, hit[0]):
                yield at, hit[0], hit[1]


def _after_that(words: list[str], at: int) -> bool:
    """«بعد ما صار إصابات», «20 مدنيا ما بين قتيل وجريح», «…، ما يسفر عن سقوط قتلى»: there were some."""
    if words[at].lstrip("و") != "ما":
        return False
    next_word = words[at + 1 : at + 2]
    if at and words[at] == "ما" and any(w.startswith(_RESULT) or w in _LEAVES for w in next_word):
        return True  # «which causes»
    return words[at + 1 : at + 2] == ["بين"] or (at > 0 and words[at - 1].lstrip("و") in AFTER_THAT)


def _not_only(words: list[str]) -> bool:
    """«لم تخلف ضحايا من المقاتلين فحسب، بل طالت مدنيين»: there were some, and others."""
    only = next((i for i, word in enumerate(words[:_LEFT]) if word in _ONLY), None)
    return only is not None and not _BUT_ALSO.isdisjoint(words[only + 1 : only + 3])


def _others(words: list[str], at: int) -> bool:
    """«تأكدت الفرق من عدم وجود إصابات أخرى»: none besides those told before."""
    return any(w.startswith(_MORE) for w in words[at : at + 1])


def _things_only(words: list[str], at: int, stop: int) -> int | None:
    """«اقتصرت أضرارهما على الماديات»، «لم تخلف سوى أضرار مادية»: where the words end."""
    damage = at + 2 < stop and words[at].startswith(_DAMAGE)
    onto = words[at + 1 : at + 3] if damage else []
    if len(onto) == 2 and onto[0] == "علي" and onto[1] in _THINGS:
        return at + 3
    if at + 2 >= stop or words[at] not in _BUT:
        return None
    pairs = enumerate(pairwise(words[at : min(stop, at + 5)]), at)
    return next((i + 2 for i, (a, b) in pairs if a.startswith(_DAMAGE) and b in _MATERIAL_ONE), None)


def _hardly(words: list[str], at: int, first: int) -> bool:
    """«لا يكاد يمر يوم دون أن تسجل خسائر»: losses, on most days."""
    return "يوم" in words[max(first, at - 3) : at] and bool(_PASSES & set(words[max(first, at - 5) : at]))


def _negated(words: list[str], at: int, stop: int) -> tuple[int, tuple[Outcome, ...]] | None:
    that = at + 2 < stop and words[at] in _WITHOUT_THAT and words[at + 1] == "ان"  # «دون أن يصاب أحد»
    verb = at + 1 + that
    nobody = any(w in _ANYBODY for w in words[verb + 1 : min(stop, verb + 3)])
    if nobody and verb < stop and words[verb] in _VERBS_OF_HARM:
        return verb + 2, _VERBS_OF_HARM[words[verb]]
    if (left := _left_nobody(words, at, stop)) is not None:
        return left
    return _whom_none(words, _after_result(words, at, stop), stop)


def _whom_none(words: list[str], at: int, stop: int) -> tuple[int, tuple[Outcome, ...]] | None:
    """The words behind a negation that say who there is none of, fillers between."""
    for i in range(at + 1, min(stop, at + 1 + _WINDOW)):
        core = {c.word for c in cuts(words[i])}
        if core & _UNKNOWN and words[i] not in _FILLERS:
            return None
        if core & _DEAD:
            return _with_next(words, i, stop)
        if core & _HURT:
            return i + 1, ("injured",)
        if core & _BOTH:
            following = set(words[i + 1 : i + 4])
            if core & {"خسائر", "اضرار"}:
                if following & _HUMAN:
                    human = next(j for j in range(i + 1, i + 4) if words[j] in _HUMAN)
                    return min(stop, human + 1), ("killed", "injured")
                continue
            if words[i] == "اصابه" and i + 1 < stop and words[i + 1] not in ("احد", "اي", "او", "،", "."):
                return None
            whom = i + 3 if words[i + 1 : i + 2] == ["اي"] else i + 1  # «عدم إصابة أي مدني»
            return min(stop, whom), ("killed", "injured")
        if not core & _FILLERS:
            return None
    return None


def _after_result(words: list[str], at: int, stop: int) -> int:
    """«دون أن يسفر القصف عن ضحايا»: what is denied stands behind the subject and its place."""
    if words[at + 1 : at + 2] != ["ان"] or at + 2 >= stop or not words[at + 2].startswith(_RESULT):
        return at
    return next((i for i in range(at + 3, min(stop, at + _ASKED + 2)) if words[i] in ("عن", "الي")), at)


def _left_nobody(words: list[str], at: int, stop: int) -> tuple[int, tuple[Outcome, ...]] | None:
    """«لم يسفر سقوط الصاروخ في صحراء … عن أي ضحايا»: the negated verb of leaving, and farther on whom."""
    if at + 1 >= stop or words[at + 1] not in _LEAVES:
        return None
    if (end := _things_only(words, at + 2, stop)) is not None:
        return end, ("killed", "injured")
    behind = (i for i in range(at + 2, min(stop, _far_left(words, at))) if words[i] in ("عن", "الي"))
    denied = next((found for i in behind if (found := _whom_none(words, i, stop))), None)
    if denied is not None:
        return denied  # «لم يسفر القصف على البلدة عن وقوع إصابات»
    for i in range(at + 2, min(stop, at + _LEFT) - 1):
        if words[i] in _ANY and {c.word for c in cuts(words[i + 1])} & (_BOTH | _DEAD) - _LOSSES:
            return i + 2, ("killed", "injured")
    return None


def _far_left(words: list[str], at: int) -> int:
    """How far the losses may stand: «لم يسفر قصف على مدينة كذا (55 كم غرب مدينة كذا) عن قتلى», what stands in
    brackets not counted."""
    end = at + _LEFT
    if "(" in words[at:end]:
        opens = words.index("(", at)
        closes = next((i for i in range(opens, min(len(words), opens + _LEFT)) if words[i] == ")"), opens)
        end += closes - opens
    return end


def _with_next(words: list[str], at: int, stop: int) -> tuple[int, tuple[Outcome, ...]]:
    """«قتلى أو جرحى»: where both stand, both are none."""
    near = words[at + 1 : min(stop, at + 4)]
    hurt = next((i for i, w in enumerate(near, at + 1) if any(s in w for s in _HURT_TOO)), None)
    return (at + 1, ("killed",)) if hurt is None else (hurt + 1, ("killed", "injured"))
