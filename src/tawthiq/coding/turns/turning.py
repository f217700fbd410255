"""Where a sentence turns to another matter (فيما، بينما، كما، إلى ذلك …)."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.coding.annotate import Annotated
from tawthiq.coding.harmed_beside import begins_elsewhere, may_begin
from tawthiq.coding.headlines import two_in_headline
from tawthiq.coding.pauses import paused
from tawthiq.coding.recovered import may_recover
from tawthiq.coding.risen import of_one_attack
from tawthiq.coding.turns.anew import (
    FOCUSED,
    another_ahead,
    another_raid,
    another_strike,
    another_thing,
    as_for_another,
    fighters_ahead,
    focuses,
    fought,
    lacks_its_people,
    launches,
    only_adds_people,
    only_counts,
    recovers_elsewhere,
    same_cause_ahead,
    strikes_again,
    struck_after,
    tells_at,
    that_it_struck,
    then_at,
    then_strikes,
    there_befell,
)
from tawthiq.coding.turns.before import (
    adds_a_sum,
    after_another_day,
    after_look_back,
    another_voice,
    answers,
    back_from,
    counts_again,
    counts_on,
    day_by_day,
    divides_the_dead,
    formerly,
    on_a_day_before,
    on_another_day,
    sums_up,
    that_was_struck,
)
from tawthiq.coding.turns.singled import may_single_out, singles_out
from tawthiq.coding.turns.told import another_district, listed_too, new_place, shared_out, without_and
from tawthiq.coding.turns.told_whole import another_whole, may_tell
from tawthiq.coding.words import phrase_list, word_list
from tawthiq.remember import remembered

_TURNS = word_list("clause_turns")
_ADDING = frozenset(p for p in phrase_list("adding") if len(p) == 2)
_ADDING_WORDS = frozenset(p[0] for p in phrase_list("adding") if len(p) == 1)
_SUFFERED = tuple(word_list("suffered_stems"))
_WHERE = "حيث"
_FOLLOWED = frozenset({"اعقبها", "اعقبه", "اعقبهما", "اعقبتها", "اعقبته", "تلاه", "تلاها", "تلته", "تلتها"})
_AS_FOR, _BEFORE, _THEN = "اما", "قبل", "ثم"
_LIKEWISE = "كذلك"
_BESIDE = ("الي", "جانب")
_THAT = ("التي", "الذي")
_MEANWHILE = ("فيما", "بينما")
_AMID = ("كذلك", "لاحقا", "ايضا")
_SAYING = word_list("saying_participles")
_SUMMING = word_list("summing_turns")
_AFTER_THAT = word_list("after_that")
_REPLYING = word_list("after_what_is_told") | {"ردا"}
_SAYING_ON = word_list("saying_on")
_RENEWED = word_list("renewed")
_HOURS = tuple(word_list("hour_adjectives"))
_AND_IN = "وفي"
_AND_THAT = "وان"
_RATHER = ("بل", "لكن", "ولكن", "وانما", "انما")
_INCIDENTS = word_list("incidents")
_AND_THAT_IT = ("وانها", "وانه", "وانهم")
_HAD_BEEN = ("وكان", "وكانت")
_MEANS = ("attack", "weapon")
_MET_DEATH = word_list("met_death")
_LAUNCHED = word_list("launched")
_FELL = frozenset({"وسقطت", "وسقط", "وتساقطت", "وانهمرت", "ونزلت", "ووقعت"})
_AFTER_OTHERS, _TO_TELLER = ("بعد", "بعدما", "عقب"), 5
_TELLS = ("asserts", "accuses", "admits")
_TO_WOUNDS = 6  # words from «حيث» to «متأثرا بجراحه»
_TURN_PAIRS = frozenset(phrase_list("clause_turn_pairs"))
_FIRST_OF_TWO = frozenset(p[0] for p in (*_ADDING, *_TURN_PAIRS))


@remembered(20_000)
def may_turn(word: str) -> bool:
    """Can a word by itself begin a clause of another matter?"""
    if word.startswith("و") and (word in _RENEWED or word in _MET_DEATH or may_recover(word)):
        return True  # «…، وجدد الطيران قصفه على …»
    if word in FOCUSED or without_and(word) in _FOLLOWED or without_and(word) in _THAT:
        return True
    opens = (_AND_IN, _AS_FOR, _BEFORE, _THEN, _AND_THAT, *_AND_THAT_IT, *_AFTER_OTHERS)
    if word in opens or word in _HAD_BEEN or word in _LAUNCHED or word in _FELL:
        return True
    turns = word in _TURNS or word in _SAYING or word in _SUMMING or word in _ADDING_WORDS
    turns = turns or word in _AFTER_THAT or word in _REPLYING or word in _RATHER
    turns = turns or without_and(word) in _SAYING
    turns = turns or may_begin(word) or may_single_out(word) or may_tell(word)
    return turns or word.startswith(_SUFFERED) or without_and(word) in _FIRST_OF_TWO


def may_answer(sentence: Annotated) -> set[int]:
    """Where a second voice may begin without «و», right behind a comma (`another_voice`)."""
    tokens = sentence.sentence.tokens
    return {
        i for a in sentence.said[1:] for i in (a.first - 1, a.first) if i > 1 and tokens[i - 1].kind == "mark"
    }


def said_on(sentence: Annotated, at: int) -> bool:
    """«…، وأضاف المصدر أن رجلا توفي في انفجار مماثل»: a voice goes on behind a comma."""
    tokens = sentence.sentence.tokens
    if tokens[at].text[:1] != "و" or not paused(tokens, at):
        return False
    return any(at <= a.first <= at + 1 and a.scope_first > at for a in sentence.said)


def turns(sentence: Annotated, at: int, since: int) -> bool:
    """Does another matter begin at token `at` of a sentence whose last clause began at `since`?"""
    tokens = sentence.sentence.tokens
    word, following = tokens[at].text, tokens[at + 1].text
    bare = without_and(word)
    if of_one_attack(tokens, at):
        return False  # «…، ليرتفع عدد شهداء القصف إلى 12»
    if word == _AND_THAT:
        return another_strike(sentence, at)
    if bare in _THAT:
        return that_was_struck(sentence, at)
    if (bare, following) == _BESIDE and not any(m.first == at + 2 for m in sentence.harm):
        return False  # «سقطت قذيفة إلى جانب مدرسة في كذا»
    if (bare, following) in _TURN_PAIRS or _at_a_time_when(tokens, at):
        return True
    if _denied_from(sentence, at) or _told_before_denied(sentence, at, since):
        return True
    if since and _denied_from(sentence, since) and (bare in _SAYING or bare in _RATHER):
        return True  # «…، نافيا سقوط مدنيين، ومؤكدا مقتل …»
    if word in _HAD_BEEN:
        return paused(tokens, at)  # «…، وكان تفجيران ضربا المنطقة أول أمس»
    if bare in _FOLLOWED:
        told = any(m.first == at + 1 for m in sentence.means)
        return told and paused(tokens, at) and new_place(sentence, at)
    if word == _AS_FOR:
        told = tells_at(sentence, at, _MEANS) or as_for_another(sentence, at)
        return paused(tokens, at) and told
    if word == _BEFORE:
        return following == "ان" and then_strikes(sentence, at)
    if word == _THEN:
        return then_at(sentence, at)
    if word == _AND_IN:
        apart = following in _INCIDENTS  # «، وفي حادث منفصل عثرت الشرطة …»
        told = apart or (tells_at(sentence, at) and not only_counts(sentence, at))
        return told and (paused(tokens, at) or there_befell(sentence, at))
    if another_voice(sentence, at, since):
        return True
    if said_on(sentence, at) and (
        new_place(sentence, at)
        or another_ahead(sentence, at)
        or fighters_ahead(sentence, at, since)
        or adds_a_sum(sentence, at)
        or counts_again(sentence, at, since)
    ):
        return True
    if word == _WHERE and shared_out(sentence, at):
        return True
    if word == _WHERE and listed_too(sentence, at):
        return False
    if word == _WHERE and not any(since <= m.first < at for m in sentence.harm):
        return False  # «كانت الضربة الأشد في المخيم، حيث سوت طائرة منزلا»
    if word == _WHERE and any(t.text.startswith("متاثر") for t in tokens[at : at + _TO_WOUNDS]):
        return False  # «…، حيث استشهد طفل متأثرا بجراحه في مشفى …»: one of those counted
    if (bare, following) in _ADDING or word in _ADDING_WORDS or word.startswith(_SUFFERED):
        anew = new_place(sentence, at) or another_ahead(sentence, at)
        if word.startswith(_SUFFERED):
            anew = anew or divides_the_dead(sentence, at, since) or another_whole(sentence, at, since)
        return anew and not only_adds_people(sentence, at)
    if word in _AMID and (tokens[at - 1].kind != "mark" or lacks_its_people(sentence, at, since)):
        return False  # «أطلقت كذلك صاروخا», «أصيب لاحقا», «قتل، أمس، أيضا ثلاثة»
    if word in _MEANWHILE and same_cause_ahead(sentence, at, since):
        return False
    if bare == _LIKEWISE and new_place(sentence, at) and only_adds_people(sentence, at):
        return False  # «مقتل ستة في كذا، وكذلك تسعة في كذا»
    if word in _TURNS or (word in _SAYING and following in _SAYING_ON and counts_on(sentence, at)):
        return True
    if word in _SAYING and following in _SAYING_ON and another_district(sentence, at):
        return True
    if word in _SAYING and following in _SAYING_ON and another_ahead(sentence, at):
        return True  # «…، مبينا أن عبوة ثانية استهدفت منزلا …»
    if word.startswith("و") and word in _RENEWED:
        return True  # «…، وجدد الطيران قصفه على …»
    recaps = (m for m in sentence.markers if m.first == at and m.entry.data["kind"] == "recap")
    if any(not formerly(m, sentence) for m in recaps):
        return True  # «…، ويشار إلى أن أمس شهد مقتل …»
    if answers(sentence, at, since):
        return True
    if strikes_again(sentence, at, since) or sums_up(sentence, at) or back_from(sentence, at):
        return True
    if focuses(sentence, at, since):
        return True
    if struck_after(sentence, at) or after_look_back(sentence, at, since):
        return True
    if after_another_day(sentence, at, since):
        return True
    if on_a_day_before(sentence, at, since) or on_another_day(sentence, at, since):
        return True
    if day_by_day(sentence, at, since):
        return True
    if begins_elsewhere(sentence, at, since) or another_whole(sentence, at, since):
        return True
    if another_raid(sentence, at, since) or singles_out(sentence, at, since):
        return True
    if two_in_headline(sentence, at, since):
        return True
    if may_recover(word) and recovers_elsewhere(sentence, at):
        return True
    # a new subject that strikes: «والطيران المروحي رمى», «وقصفت المدفعية»
    starts_attack = any(
        m.first == at
        and m.prefix.startswith("و")
        and m.entry.data.get("kind") in ("attack", "carrier")
        and m.kind in ("verb", "phrase")
        for m in sentence.means
    )
    if not (starts_attack or launches(sentence, at) or that_it_struck(sentence, at)):
        return False
    return new_place(sentence, at) or fought(sentence, since, at) or another_thing(sentence, at)


def _denied_from(sentence: Annotated, at: int) -> bool:
    """«نجم الانفجار عن تسرب غاز، نافيا سقوط صاروخ …»: what is denied stands apart from what is said."""
    tokens = sentence.sentence.tokens
    apart = tokens[at - 1].kind == "mark" or tokens[at].text[:1] == "و"
    return apart and any(m.first == at and m.entry.data["kind"] == "denial" for m in sentence.markers)


def _told_before_denied(sentence: Annotated, at: int, since: int) -> bool:
    """«نفت القوات قصف المشفى، بعد أن قال المرصد إن ثمانية قتلوا …»: what others told stands for itself."""
    tokens = sentence.sentence.tokens
    if tokens[at].text not in _AFTER_OTHERS:
        return False
    if not any(a.stance == "denies" and since <= a.first < at for a in sentence.said):
        return False
    told = any(at < a.first <= at + _TO_TELLER and a.stance in _TELLS for a in sentence.said)
    return told and any(m.first > at for m in sentence.harm)


def _at_a_time_when(tokens: Sequence[Token], at: int) -> bool:
    """«قتل خمسة في غارة …، في وقت ارتفعت الحصيلة منذ أمس إلى 500», not «في وقت متأخر»."""
    words = [t.text for t in tokens[at : at + 3]]
    return without_and(words[0]) == "في" and words[1:2] == ["وقت"] and not words[2].startswith(_HOURS)
