"""Who says it: the voices of a sentence, what each governs, and how each stands to it.

Read are: verb and speaker (قال ناشطون إن), speaker and verb (الجيش ينفي), speaker and colon, words of
source (بحسب، نقلا عن) before or after what they govern, chains (وكالة نقلا عن مصدر), and the later
"وأضاف المصدر" that goes on with an earlier voice. A sentence with no voice gives none: it is the outlet's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.fold import bare
from tawthiq.arabic.tokens import Token
from tawthiq.coding.phrase_view import Plain, View, plain_of, view_of
from tawthiq.coding.speakers.agencies import with_agencies
from tawthiq.coding.speakers.attribution import Attribution
from tawthiq.coding.speakers.carriers import opens_carrier
from tawthiq.coding.speakers.found import Found, subject_at
from tawthiq.coding.speakers.meant import meant_by, of_the_body
from tawthiq.coding.speakers.names import Voice
from tawthiq.coding.speakers.outlets import outlet_country
from tawthiq.coding.speakers.own_people import outlets_own
from tawthiq.coding.speakers.patterns import found_in
from tawthiq.coding.speakers.persons import PERSONS
from tawthiq.coding.speakers.stance import stance_of
from tawthiq.coding.speakers.verb_first import WAS_ASKED
from tawthiq.coding.speakers.words import THAT, vocabulary
from tawthiq.coding.words import word_list
from tawthiq.model import SpeakerType, Via

__all__ = ["Attribution", "attributions", "outlet_country"]

_NAME = 4  # words of a person's name
_REMEMBERED = 40  # voices back that «المصدر» may mean: time stays linear in the report
_RELATIVE = word_list("relative_pronouns")
_TELLING = word_list("goes_on_telling")
_ATTACKS = word_list("attacks_told_anew")
_BODIES = ("medical", "medical_named", "international", "international_named", "monitors", "civil_defence")
_DEMANDS = word_list("demands")
_SAYING = frozenset({"قايلا", "قايله", "قايلين"})
_DEEDS = ("record", "receive")
_OWN_DEEDS = (*_DEEDS, "estimate")
_LIKELY = frozenset({"الارجح", "المرجح", "المحتمل", "يرجح", "الاغلب"})
_AFTER_NAME = ("عن", "منذ", "في", "خلال", "قبل", "الي")
_OF_BODIES = (
    "military_statement", "official", "civil_defence", "medical", "monitor_ngo", "international_org",
)  # fmt: skip
_TURNS = word_list("turns_of_sentence")
_LEADS = 3  # words before «وقال»
_SUBORDINATE = word_list("goes_with_sentence_before")


def attributions(
    tokens: Sequence[Token],
    *,
    earlier: Sequence[Attribution] = (),
    previous: Sequence[Attribution] = (),
    outlet: str | None = None,
    text: str | None = None,
    quoted: bool = False,
    opens: bool = False,
    plain: Plain | None = None,
) -> list[Attribution]:
    """Voices in the tokens of one sentence, in order.

    `earlier` are the voices of the sentences before, the last one last: whom "وأضاف" and "المدير" mean;
    `previous` those of the sentence right before, which "كما …" goes on with; `outlet` settles "فريقنا";
    `text` is the report's text, which gives `via` its exact words (the folded words without it);
    `quoted`: the sentence begins inside a quotation that the one before it opened; `opens`: it is the first
    of its paragraph, where «كما …» is the outlet's own next news; `plain`: the tokens without quotes.
    """
    plain = plain or plain_of(tokens)
    view = view_of(plain, vocabulary().matches(plain[0]))
    found = _led(view, _cited(with_agencies(view, found_in(view))))
    known = earlier[-_REMEMBERED:]
    out: list[Attribution] = []
    start, governed = 0, (0, 0)
    for i, one in enumerate(found):
        follows = i + 1 + _reports_of(view, found[i : i + 2])  # «قال فلان إن فرق الإنقاذ انتشلت …»
        end = found[follows].begin if found[follows:] and not found[follows].before else len(view.tokens)
        parted = found[i - 1].voice is not None if i else not _closes(view, one)
        own = _turn(view, start, one.begin) if one.before and parted else start
        if own > start and out:
            out[-1] = _cut(view, out[-1], own)
        scope = (own, one.begin) if one.before else (one.scope, max(one.scope, end))
        if one.before and i and found[i - 1].before and all(map(view.is_stop, range(*scope))):
            scope = governed  # «…، وفق ناشطين، وهو ما أكده الدفاع المدني»: of the same words
        governed = scope
        made = _made(view, one, scope, [*known, *out], outlet, text)
        charges = any(o.voice is None and o.stance == "accuses" for o in found[i + 1 : i + 2])
        judges = not charges and _only_judges(view, one, scope, made, [*known, *out])
        out += [] if judges or _unknown(one, made) else made
        start = max(one.scope, one.voice.next if one.voice else 0)
    return out or _going_on(view, previous, quoted, opens)


def _turn(view: View, start: int, end: int) -> int:
    """«قال مصدر إن …، فيما قتل آخر في …، بحسب سكان»: where the words of who is named at the end begin."""
    turns = (i for i in range(end - 1, start, -1) if view.text(i) in _TURNS)
    return next((i for i in turns if view.is_stop(i - 1) or view.text(i - 1) == "في"), start)


def _closes(view: View, one: Found) -> bool:
    """Does the source end its sentence, so that all of it may be his?"""
    return one.voice is None or all(map(view.is_stop, range(one.voice.next, len(view.tokens))))


def _cut(view: View, one: Attribution, at: int) -> Attribution:
    """The attribution of who spoke before, which ends where another's words begin."""
    return replace(one, scope_last=max(one.scope_first, min(one.scope_last, _place(view, at))))


def _reports_of(view: View, two: Sequence[Found]) -> bool:
    """«يشير المركز إلى أن عناصر الدفاع المدني عثروا على جثتين»: what others did, in his words."""
    if len(two) < 2 or two[0].voice is None or two[0].before or two[1].entry not in _DEEDS:
        return False
    that = range(two[0].scope - 1, two[1].begin)
    return len(that) <= _LEADS and any(view.text(i) in THAT for i in that)


def _led(view: View, found: Sequence[Found]) -> Sequence[Found]:
    """«عميد البلدية دعا الطرفين، وقال إن», «وطالب المحافظ بالتحقيق، مؤكدا أن»: whose sentence it is."""
    if not found or found[0].voice is not None or found[0].entry != "go_on" or found[0].begin < _LEADS:
        return found
    # «وعندما سئل المتحدث عن الغارة قال إن»
    asked = next((i + 1 for i in range(_LEADS) if view.text(i) in WAS_ASKED), 0)
    verb_leads = view.text(0) in _DEMANDS or view.text(found[0].begin) in _SAYING
    first = asked or int(verb_leads)
    leader = subject_at(view, first, limit=found[0].begin)
    if leader is None or leader.type == "unattributed" or (leader.anaphor and leader.entry != "official"):
        return found
    return [replace(found[0], voice=replace(leader, next=found[0].scope)), *found[1:]]


def _cited(found: Sequence[Found]) -> Sequence[Found]:
    """«استقبل المستشفى جثامين …، بحسب الدفاع المدني»: the hospital speaks where nobody else is cited."""
    others = any(one.voice is not None and one.entry != "receive" for one in found)
    return [one for one in found if one.entry != "receive"] if others else found


def _only_judges(
    view: View,
    one: Found,
    scope: tuple[int, int],
    made: Sequence[Attribution],
    earlier: Sequence[Attribution],
) -> bool:
    """«وأدانت الوزارة الهجوم», «واعتبر التنظيم …» after others have told it: a reaction tells nothing new.

    One that counts («أدان المجلس القصف الذي قتل سبعة») tells it again.
    """
    if one.entry != "judge" or any(m.continuing for m in made):
        return False
    told = any(e.type not in ("unattributed", made[0].type) for e in earlier)
    words = [view.text(i) for i in range(*scope)]
    reckons = any(w in _LIKELY for w in words[:_LEADS])  # «ورأت مصادر أن الأرجح أن انتحاريين نفذا …»
    return told and not reckons and not any(w in _RELATIVE for w in words)


def _unknown(one: Found, made: Sequence[Attribution]) -> bool:
    """«وفق سامر», whom the report has not named: no voice that could be told from any other name."""
    return one.voice is not None and one.voice.entry == "named_before" and not made[0].continuing


def _going_on(
    view: View, previous: Sequence[Attribution], quoted: bool, opens: bool
) -> list[Attribution]:
    """«كما استهدف القصف …», «وأسفر القصف عن …»: what goes with the sentence before is told by its speaker."""
    joins = view.text(0) in (_TELLING if opens else _SUBORDINATE | _TELLING)
    goes_on = _does_more(view, previous) or (joins and not (opens and _anew(view)))
    if not previous or not (quoted or goes_on):
        return []
    told = previous[-1]
    certain = quoted or told.stance == "asserts"
    if not certain or told.type == "unattributed" or told.scope_first < told.first:
        return []
    end = _place(view, len(view.tokens))
    told = replace(told, first=0, last=0, scope_first=0, scope_last=end)
    return [replace(told, via=(), verb_entry="go_on", continuing=True)]


def _does_more(view: View, previous: Sequence[Attribution]) -> bool:
    """«كما رفعت 8 شهداء من منزل آخر»: a deed of rescuers or recorders, its subject those who spoke before."""
    verb = view.cue_verb(1) if view.text(0) in ("كما", "وكما") else None
    if verb is None or verb.entry.id not in _OWN_DEEDS or not previous:
        return False
    needs = verb.entry.data.get("needs") or ("civil_defence", "medical")
    return previous[-1].type in needs and subject_at(view, verb.last) is None


def _anew(view: View) -> bool:
    """«وأدى هجوم لقوات … إلى»: an attack that the report has not told yet, where «وأدى القصف» goes on."""
    return view.text(1) in _ATTACKS and not view.text(2).startswith("ال")


def _made(
    view: View,
    one: Found,
    scope: tuple[int, int],
    earlier: Sequence[Attribution],
    outlet: str | None,
    text: str | None,
) -> list[Attribution]:
    """The attribution of one voice, and of those named with it."""
    voices = [one.voice, *one.voice.also] if one.voice else [None]
    ones = [one if v is one.voice else replace(one, voice=v) for v in voices]
    return [_attribution(view, o, scope, earlier, outlet, text) for o in ones]


def _attribution(
    view: View,
    one: Found,
    scope: tuple[int, int],
    earlier: Sequence[Attribution],
    outlet: str | None,
    text: str | None,
) -> Attribution:
    voice = one.voice
    meant = meant_by(view, one, earlier)
    kind: SpeakerType = meant.type if meant else outlets_own(view, voice, outlet) if voice else "unattributed"
    if voice is not None and meant is None and voice.anaphor and voice.entry == "organisation":
        kind = _body_beside(view, voice) or kind
    if voice is not None and voice.entry == "spokesman" and _in_its_name(view, voice):
        kind = _body_beside(view, voice, "noun") or (earlier[-1].type if earlier else kind)
    if voice is not None and meant is None:
        kind = of_the_body(view, voice, earlier) or _their_office(voice, earlier) or kind
    stance, admits = stance_of(view, one.stance, kind, *scope)
    first = view.where[voice.first] if voice else view.where[one.begin]
    last = view.where[voice.last - 1] + 1 if voice else first
    return Attribution(
        first,
        last,
        _place(view, scope[0]),
        _place(view, scope[1]),
        kind,
        stance,
        admits,
        tuple(Via(t, _words(view, a, b, text)) for a, b, t in voice.via) if voice else (),
        one.entry,
        meant is not None,
        (*(meant.name if meant else _name(view, voice)), *_apposed(view, voice)),
        meant.speaker_entry if meant else voice.entry if voice else "",
        _named_at(view, voice, meant),
    )


def _body_beside(view: View, voice: Voice, also: str = "phrase") -> SpeakerType | None:
    """«… مسعفو الهلال الأحمر، بحسب ما أوضحت الجمعية»: the body that the sentence named before.

    `also`: «noun» where a common noun («مستشفى») may be it as well.
    """
    named = (m for at in range(voice.first - 1, -1, -1) for m in view.starts.get(at, ()))
    bodies = (m for m in named if m.entry.id in _BODIES and m.kind in ("phrase", also))
    return next((m.entry.data["type"] for m in bodies), None)


def _their_office(voice: Voice, earlier: Sequence[Attribution]) -> SpeakerType | None:
    """«وأوضح المركز الإعلامي» after «أفادت العملية»: an office named by nothing more is of who spoke."""
    bare_name = voice.entry == "media_office" and voice.last == voice.first + 2
    return earlier[-1].type if bare_name and earlier and earlier[-1].type in _OF_BODIES else None


def _in_its_name(view: View, voice: Voice) -> bool:
    """«استقبل المستشفى …، وفق الناطق باسمه»."""
    return any(view.text(i) in ("باسمه", "باسمها", "باسمهم") for i in range(voice.first, voice.last + 1))


def _named_at(view: View, voice: Voice | None, meant: Attribution | None) -> tuple[int, int] | None:
    """Where the text names the speaker; one who goes on («وأضاف») was named before."""
    if voice is None:
        return meant.named_at if meant else None
    return view.tokens[voice.first].start, view.tokens[voice.last - 1].end


def _name(view: View, voice: Voice | None) -> tuple[str, ...]:
    return tuple(bare(view.text(at).lstrip("و")) for at in range(voice.first, voice.last)) if voice else ()


def _apposed(view: View, voice: Voice | None) -> tuple[str, ...]:
    """«مدير الناحية، سامر الحلبي، أن …»: the name set off by commas after the office."""
    if voice is None or voice.entry not in PERSONS or view.text(voice.last) not in ("،", ","):
        return ()
    words: list[str] = []
    for at in range(voice.last + 1, voice.last + 2 + _NAME):
        ends = view.is_stop(at) or view.text(at) in THAT or view.text(at) in _AFTER_NAME
        if ends or (words and opens_carrier(view, at)):
            return tuple(words)
        if view.tokens[at].kind != "word" or _known_word(view, at):
            return ()
        words.append(bare(view.text(at)))
    return ()


def _known_word(view: View, at: int) -> bool:
    return any(m.entry.data.get("kind") in ("verb", "prep", "stop", "side") for m in view.starts.get(at, ()))


def _place(view: View, at: int) -> int:
    if at < len(view.where):
        return view.where[at]
    return view.where[-1] + 1 if view.where else 0


def _words(view: View, first: int, last: int, text: str | None) -> str:
    if text is None:
        return " ".join(t.text for t in view.tokens[first:last])
    words = text[view.tokens[first].start : view.tokens[last - 1].end]
    if words.startswith("ل") and view.text(first).startswith("ل"):
        return words[1:].lstrip('ـ "«“')
    return words
