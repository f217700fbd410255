"""Who is said to have done it, apart from the telling of the attack: condemned, accused, named in a label.

«قُتل أربعة بسقوط قذائف على …. وندد المجلس باستهداف القوات للأحياء السكنية»: in a report of one attack that
names nobody, such words are of that attack.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding import relevance
from tawthiq.coding.actors.mentions import ActorMention
from tawthiq.coding.assembly.days import other_day
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.same_spot import same_place
from tawthiq.coding.clitics import begins
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list

_CONDEMN = (*word_list("condemning_stems"), *word_list("demanding_stems"))
_DEAD, _WHO = word_list("the_dead_told_of"), word_list("relative_pronouns")
_CRIMES = word_list("crimes_told")
_LIKENED = ("تشبه", "يشبه", "شبيه", "تذكر", "يذكر", "مثل", "كتلك", "تكرار", "تكرر", "تعيد", "يعيد")
_THESE = word_list("pointing_words")
_JUDGED = ("accused", "identified", "labelled", "source", "condemned")
_CAME_IN = ("دخل", "وصل", "تقدم", "تسلل", "انتشر", "خرج", "انسحب")
_NEAR = 5  # sentences from the attack to the words on who did it
_OTHER_TIME = frozenset({"recap", "earlier", "days_ago"})
_POINTING = 3  # words from «هذه» to «جريمة», and from there to who did it


def verdicts(drafts: Sequence[Draft], statements: Sequence[Statement]) -> list[Statement]:
    """The statements that say whose the only attack of a report was, where its telling names nobody."""
    if len(drafts) != 1 or any(a.id != "unknown" for _, a in drafts[0].attackers):
        return []
    draft = drafts[0]
    held = {id(s) for s in draft.statements}
    found = [s for s in statements if id(s) not in held and s.attackers and _of_it(s, draft) and _judges(s)]
    sides = {a.id for s in found for a in _known(s)}
    alone = len(sides) == 1
    return found if alone and not _others_named(statements, sides) else []


def _others_named(statements: Sequence[Statement], sides: set[str]) -> bool:
    """«دخلت المليشيا القرية … نحمل الجيش المسؤولية»: of two sides it is not told here which one did it."""
    return any(
        a.known and a.id not in sides and a.role_hint != "target" and not _holds_ground(s, a)
        for s in statements
        for a in s.clause.of.actors
    )


def _holds_ground(s: Statement, actor: ActorMention) -> bool:
    """«المدينة الخاضعة لسيطرة X»: named for the place alone."""
    at = actor.first - 1
    return actor.evidence == "area" and not begins(s.clause.of.sentence.tokens[at].text, _CAME_IN)


def _of_it(s: Statement, draft: Draft) -> bool:
    """Right after the attack, at no other place or day, with no toll of its own."""
    told = [o.clause.of.sentence.index for o in draft.statements if not o.headline]
    at = s.clause.of.sentence.index
    labelled = any(a.evidence == "labelled" for a in s.attackers)  # a field of its own, wherever it stands
    if s.headline or not told or not (labelled or min(told) <= at <= max(told) + _NEAR):
        return False
    if s.whole_rows or s.kinds & _OTHER_TIME or relevance.is_past_perfect(s.clause) or other_day(s, draft):
        return False
    place = own_place(s)
    return place is None or (draft.place is not None and same_place(place.place, draft.place.place))


def _judges(s: Statement) -> bool:
    """Is the side accused, named as the culprit, condemned, or said to have done «this crime»?"""
    known = _known(s)
    if not known:
        return False
    if any(a.evidence in _JUDGED for a in known):
        return True
    return any(_condemned(s, a) or _this_crime(s, a) for a in known)


def _condemned(s: Statement, actor: ActorMention) -> bool:
    """«وندد المجلس باستهداف القوات للأحياء», «وطالب بوقف اعتداءات القوات»: behind a word of condemning."""
    tokens = s.clause.of.sentence.tokens
    before = tokens[s.clause.first : actor.first]
    if any(t.text in _WHO for t in before) and any(t.text in _DEAD for t in before):
        return True  # «ونعى المجلس الضحايا الذين قضوا بنيران القوات»
    return s.acts and any(begins(t.text, _CONDEMN) for t in before)


def _this_crime(s: Statement, actor: ActorMention) -> bool:
    """«هذه جريمة حرب ارتكبتها القوات», «تعد هذه المجزرة الثانية التي ترتكبها …»"""
    tokens = s.clause.of.sentence.tokens
    words = [t.text for t in tokens[s.clause.first : actor.first]]
    pointed = [i for i, word in enumerate(words) if word in _THESE]
    near = (w.removeprefix("ال") for i in pointed for w in words[i + 1 : i + 1 + _POINTING])
    one = not _many(s) and not any(begins(w, _LIKENED) for w in words)  # «تشبه جريمة ارتكبتها …»
    return actor.evidence == "agent" and one and any(w in _CRIMES for w in near)


def _many(s: Statement) -> bool:
    """«الهجمات», «المجازر»: more than the attack told."""
    return any(m.number == "plural" for m in s.clause.of.means if s.clause.holds(m.first))


def _known(s: Statement) -> list[ActorMention]:
    return [a for a in s.attackers if a.id != "unknown" and a.role_hint == "attacker"]
