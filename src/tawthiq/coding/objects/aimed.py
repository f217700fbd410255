"""Objects struck though a word of nearness stands before them: fired at, passing the bomb, fallen among."""

from __future__ import annotations

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.words import word_list

_FIRED = tuple(word_list("fired_at_stems"))
_AT = word_list("fired_at")
_PASSING = word_list("passing")
_FELL = word_list("fell") | word_list("came_down")
_TROD = word_list("trod_on")
_HOLDERS = word_list("works_there")
_QUEUES = word_list("queues")
_BESIDE = word_list("beside")
_STRUCK = ("المستهدف", "المستهدفه", "المقصوف", "المقصوفه")
_ON_IT, _ON_HER = ("عليه",), ("عليها", "عليهما")
_QUEUE = 5  # words from «طابور» to the bakery
_WAS_DONE = frozenset({"تم", "وتم", "جري", "وجري"})  # «مشفى كذا تم استهدافه»
_ITS = frozenset({"تعرض", "استهداف", "قصف", "تدمير", "ضرب", "تفجير", "نسف"})
_AFTER = frozenset({"بعد", "اثر", "عقب", "جراء", "نتيجه", "بسبب", "منذ"})
_ITS_STRIKE = 14  # words from the hospital to «بعد استهدافه»
_BURST = 9  # words from «انفجرت» to what the bomb burst at
_BLASTS = ("انفجر", "انفجار", "تفجير", "فجر")
_BOMBS = frozenset({"عبوه", "عبوات", "لغم", "الغام", "لغما", "عبوتين", "عبوتان"})
_REACH = 9  # words from «أطلقت» to what it fired at
_HIS_SHOT = 10  # words from an object to «سقطت عليه»
_VERB_TO_IT = 2  # words from «سقطت» to «عليه»


def fired_at(match: Match, clause: Clause) -> bool:
    """«أطلقت صاروخا باتجاه سيارة», «عبوة انفجرت لدى مرور حافلة», «سقطت قذائف بين بيوت …»."""
    words = _before(match, clause, _REACH)
    if not words:
        return False
    if words[-1] in _AT:
        return any(_fires(w) for w in words)
    if words[-1] in _PASSING:
        return match.entry.id in ("vehicle", "ambulance")
    among = words[-1] == "بين" and match.number == "plural" and not match.prefix
    return among and any(_falls(w) or w == "انفجار" for w in words)


def by_pronoun(match: Match, clause: Clause) -> bool:
    """«منزل سقطت عليه قذيفة», «اعترضوا حافلة وفتحوا عليها النار»: the pronoun is the object before it."""
    tokens = clause.of.sentence.tokens
    owned = any(w in _HOLDERS or w in _BESIDE for w in _before(match, clause, 1))  # «إمام مسجد أطلق عليه …»
    if match.entry.id in ("farm", "infrastructure") or owned:
        return False
    pronouns = _ON_HER if _feminine(match, clause) else _ON_IT
    others = {m.first for m in clause.of.objects}
    for at in range(match.last, min(clause.last, match.last + _HIS_SHOT)):
        if at in others:
            return False
        if tokens[at].text in pronouns:
            verbs = [t.text for t in tokens[max(match.last, at - _VERB_TO_IT) : at]]
            return any(_falls(v) or _fires(v) for v in verbs)
    return False


def by_masdar(match: Match, clause: Clause) -> bool:
    """«توقف المشفى بعد تعرضه لقصف», «المدرسة … بعد استهدافها»: the pronoun is the object before it."""
    tokens = clause.of.sentence.tokens
    if match.suffix or match.entry.id in ("vehicle", "farm"):
        return False
    ends = ("ها",) if _feminine(match, clause) else ("ه",)
    others = {m.first for m in clause.of.objects}
    for at in range(match.last, min(clause.last, match.last + _ITS_STRIKE)):
        if at in others:
            return False
        word = tokens[at].text
        if at > match.last and word.endswith(ends) and word[: -len(ends[0])].lstrip("ل") in _ITS:
            return tokens[at - 1].text in _AFTER | _WAS_DONE or word.startswith("ل")
    return False


def struck_it(match: Match, clause: Clause) -> bool:
    """«يستقلون سيارة استهدفتها مسيرة», «قرب المنزل المستهدف»: what is said of the object right behind it."""
    verbs = (m for m in clause.of.means if m.kind == "verb" and m.first == match.last)
    if any(m.suffix in ("ه", "ها") and not m.prefix for m in verbs):
        return True
    after = clause.of.sentence.tokens[match.last : match.last + 1]
    return "ال" in match.prefix and any(t.text in _STRUCK for t in after)


def burst_at(match: Match, clause: Clause) -> bool:
    """«انفجرت عبوة ناسفة زرعت إلى جانب الطريق بصهريج»: what the bomb burst at."""
    if match.prefix not in ("ب", "بال") or match.entry.id not in ("vehicle", "ambulance"):
        return False
    words = _before(match, clause, _BURST)
    if "،" in words:
        words = words[len(words) - words[::-1].index("،") :]
    blast = next((i for i, w in enumerate(words) if w.lstrip("وف").startswith(_BLASTS)), None)
    return blast is not None and any(w in _BOMBS for w in words[blast:])


def queue_at(match: Match, clause: Clause) -> bool:
    """«المصطفين أمام مخبز»: who is struck in a queue is struck at what it stands before."""
    if match.entry.id not in ("bakery", "water_station"):
        return False
    words = clause.of.sentence.tokens[max(clause.first, match.first - _QUEUE) : match.first]
    return any(t.text.lstrip("ولب") in _QUEUES for t in words)


def trod_on_mine(match: Match, clause: Clause) -> bool:
    """«داست سيارتهم لغما»."""
    words = _before(match, clause, 1)
    return match.entry.id in ("vehicle", "ambulance") and any(w in _TROD or w[1:] in _TROD for w in words)


def _fires(word: str) -> bool:
    return word.startswith(_FIRED) or word[1:].startswith(_FIRED)


def _falls(word: str) -> bool:
    return word in _FELL or word[1:] in _FELL


def _feminine(match: Match, clause: Clause) -> bool:
    """«حافلة … عليها»; a plural of things takes the feminine pronoun too."""
    word = clause.of.sentence.tokens[match.first].text
    possessed = bool(match.suffix) and "ت" in word[-4:]
    return (word.endswith(("ه", "ات")) and not match.suffix) or match.number == "plural" or possessed


def _before(match: Match, clause: Clause, reach: int) -> list[str]:
    tokens = clause.of.sentence.tokens[max(clause.first, match.first - reach) : match.first]
    return [t.text for t in tokens]
