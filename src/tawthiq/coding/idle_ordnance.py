"""Ordnance that harms nobody where it is told: found, stored, blown up safely; and does a clause attack?"""

from __future__ import annotations

from itertools import pairwise

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import is_one_of
from tawthiq.coding.words import word_list
from tawthiq.remember import remembered

_STORES = word_list("stores")
ON_REACH = 4  # words from «تغير» to «على»
_STORED = 2  # words from «مستودع» to the weapon in it
_STORED_TOO = 3  # the same to the next one («لتخزين المسيرات والصواريخ»)
_ORDNANCE = word_list("ordnance")
_OF_SAPPERS = word_list("sappers")
_DESTROYING = word_list("destroying")
_FOUND = word_list("found_or_held")
_FOUND_AFTER = 4
LIE_ABOUT = ("landmine_or_ied", "artillery_shelling", "rocket_or_missile")
_BLEW, _LEFT = ("فجر", "تفجر", "يفجر", "ستفجر", "سيفجر"), ("مخلفات", "مخلف")
_SAPPERS = 4  # words from «تفجير» over who does it to what is blown up
_FAMILIES = ("اسر", "اسرا", "اسري")
_CAPTIVES = ("اسري", "اسراي", "اسرانا", "اسراه", "اسراها", "اسراهم", "اسراكم", "الاسري")
_WHOSE_FAMILIES = frozenset({"شهداء", "ضحايا", "قتلي", "مفقودين", "معتقلين", "شهيد"})


def blown_up_safely(m: Match, clause: Clause) -> bool:
    """«تفجير الجيش ذخائر غير منفجرة», «الهندسة تفجر 2,300 لغم»: what sappers do."""
    tokens = clause.of.sentence.tokens
    if m.entry.id not in ("explosion", "mine"):
        return False
    near = range(max(clause.first, m.first - _SAPPERS), m.first + 1)
    by_sappers = any(t.text.lstrip("وبل") in _OF_SAPPERS for t in tokens[clause.first : clause.last])
    if _left_behind(m, clause):
        return True
    blown = [i for i in near if "تفجير" in tokens[i].text or (by_sappers and _blows_up(tokens[i].text))]
    after = [t for i in blown for t in tokens[i + 1 : i + 1 + _SAPPERS]]
    some = any(t.text.removeprefix("ال") in _ORDNANCE for t in after)
    return some or (by_sappers and any(a.kind == "number" and "لغم" in b.text for a, b in pairwise(after)))


def _left_behind(m: Match, clause: Clause) -> bool:
    """«تفجر وحدات الجيش بين العاشرة والرابعة ذخائر من مخلفات العدوان»: what is left of the war is blown up,
    and nobody is harmed."""
    if any(clause.holds(h.first) for h in clause.of.harm):
        return False
    words = clause.words
    blown = next((i for i, w in enumerate(words) if w.lstrip("و") in _BLEW or _blows_up(w)), None)
    left = words[blown + 1 :] if blown is not None else ()
    return any(w.removeprefix("ال").startswith(_LEFT) for w in left)


def destroyed(m: Match, clause: Clause) -> bool:
    """«الدوي ناجم عن تفجير ذخائر من مخلفات …», «إتلاف كميات من القذائف والألغام»: nobody is harmed there."""
    if any(clause.holds(h.first) for h in clause.of.harm) or m.kind == "verb":
        return False
    words = clause.words
    destroying = [i for i, word in enumerate(words) if _destroys(word)]
    behind = (o for i in destroying for o in words[i + 1 : i + 1 + _SAPPERS])
    return any(bare(o.removeprefix("و")) in _ORDNANCE for o in behind)


@remembered(50_000)
def _destroys(word: str) -> bool:
    return word.lstrip("بول").removeprefix("ال") in _DESTROYING


def found_in_store(m: Match, clause: Clause) -> bool:
    """«عثرت الوحدات على مستودع احتوى 230 قذيفة هاون»: weapons that are counted where they lay."""
    if m.entry.data.get("event") not in LIE_ABOUT:
        return False
    if any(clause.holds(h.first) for h in clause.of.harm):
        return False
    tokens = clause.of.sentence.tokens
    around = (*tokens[clause.first : m.first], *tokens[m.last : min(clause.last, m.last + _FOUND_AFTER)])
    words = [t.text.lstrip("وف") for t in around]  # «قذائف هاون عثر عليها في بستان», too
    return any(w in _FOUND for w in words) and no_attack(m, clause)


def _blows_up(word: str) -> bool:
    return "فجر" in word and "نفجر" not in word


def families(m: Match, clause: Clause) -> bool:
    """«رجعت أسر بدون أكل», «تقل أسرى»: spelt as the verb of capture, which a captor or captives follow."""
    tokens = clause.of.sentence.tokens
    if _to_them(m, clause) or _with_theirs(m, clause) or held_by_them(tokens[m.first].text):
        return True
    if not is_one_of(tokens[m.first].text, _FAMILIES) or m.kind != "verb":
        return False
    if m.last < len(tokens) and tokens[m.last].text.removeprefix("ال") in _WHOSE_FAMILIES:
        return True  # «أسر شهداء التفجير»
    captives = any(m.last <= c.first <= m.last + ON_REACH and c.group for c in clause.of.counted)
    return not captives and not any(m.last <= a.first <= m.last + 1 for a in clause.of.actors)


def held_by_them(word: str) -> bool:
    """«1700 من أسرانا», «أسرى لدى التنظيم»: those who are held, no deed of taking them."""
    return is_one_of(word, _CAPTIVES)


def _to_them(m: Match, clause: Clause) -> bool:
    """«مساعدات لأسر الشهداء»: to families, of whom it says whose they are."""
    tokens = clause.of.sentence.tokens
    after = tokens[m.last].text if m.last < len(tokens) else ""
    return tokens[m.first].text.startswith(("لاسر", "ولاسر")) and after.startswith("ال")


def _with_theirs(m: Match, clause: Clause) -> bool:
    """«قتل 65 من عمال المحطة وأسرهم»: the families of those harmed, after their verb and no comma."""
    tokens = clause.of.sentence.tokens
    if tokens[m.first].text not in ("واسرهم", "واسرهن", "اسرهم"):
        return False
    harmed = [h.last for h in clause.of.harm if clause.first <= h.first < m.first]
    return bool(harmed) and not any(t.kind == "mark" for t in tokens[harmed[-1] : m.first])


def harms(clause: Clause) -> bool:
    return any(clause.holds(c.first) and c.outcome for c in clause.of.counted) or any(
        clause.holds(h.first) for h in clause.of.harm
    )


def no_attack(m: Match, clause: Clause) -> bool:
    others = (o for o in clause.of.means if clause.holds(o.first) and o is not m)
    return not any(o.entry.data.get("kind") == "attack" and not families(o, clause) for o in others)


def stored(m: Match, clause: Clause) -> bool:
    """«منصات إطلاق المسيرات», «بنية تحتية لتخزين طائرات مسيرة»: what was hit, not what struck."""
    if m.entry.data["kind"] == "attack" and m.entry.id != "throw":
        return False
    tokens = clause.of.sentence.tokens
    reach = _STORED_TOO if tokens[m.first].text.startswith("وال") else _STORED
    before = tokens[max(clause.first, m.first - reach) : m.first]
    return any(bare(t.text).lstrip("لبو") in _STORES or t.text in _STORES for t in before)
