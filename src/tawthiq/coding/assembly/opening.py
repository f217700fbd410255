"""Does a clause open an event: an attack told, or harm that only violence does?"""

from __future__ import annotations

import re
from itertools import pairwise

from tawthiq.arabic.fold import bare
from tawthiq.coding import relevance
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.other_matters import other_matter
from tawthiq.coding.assembly.same_spot import is_wide
from tawthiq.coding.statements import Statement

_IN, _YEAR = ("في", "وفي"), re.compile("(?:19|20)[0-9]{2}")
_WAR = ("عدوان", "اعتداءات", "خروقات", "انتهاكات")


def opens(s: Statement) -> bool:
    """A clause opens an event when it tells an attack, or harm that only violence does."""
    if relevance.is_past_perfect(s.clause) and not s.rows and s.date is None:
        return False
    if _names_only_a_country(s) or other_matter(s) or _of_a_year_gone(s) or _only_moved(s):
        return False
    if not s.strikes:
        return any(
            r.outcome in ("killed", "injured", "abducted", "detained", "casualties") for r in s.whole_rows
        )
    if s.toll_behind and own_place(s) is not None:
        return True
    if _names_only_the_war(s):
        return False
    if all(m.rule == "throw" for m in s.means):
        return bool(s.whole_rows or s.hits)  # «نفذت القوات عملية في المدينة»
    if s.acts:
        strong = any(not m.weak for m in s.means)
        return strong or bool(s.whole_rows or s.hits or s.headline or _told_where(s))
    harmed = any(r.outcome not in ("displaced", "affected") for r in s.whole_rows)
    return harmed or bool(s.hits) or (own_place(s) is not None and s.launched)


def _told_where(s: Statement) -> bool:
    """A place of its own; «وتزامن الهجوم مع توسع المسلحين في محافظات …» tells of no other attack."""
    place = own_place(s)
    return place is not None and not (s.points_at_it and is_wide(place.place))


def _names_only_the_war(s: Statement) -> bool:
    """«خرج النازحون هربا من عدوان الاحتلال على القطاع»: no deed, nobody harmed, nothing hit."""
    tokens = s.clause.of.sentence.tokens
    acts = [m for m in s.means if m.kind == "attack"]
    war = all(bare(tokens[m.first].text).lstrip("بل").startswith(_WAR) for m in acts)
    return bool(acts) and war and not (s.whole_rows or s.hits or s.headline)


def _names_only_a_country(s: Statement) -> bool:
    """«تصعيد الهجمات الجوية على شمالي سوريا»: no count, no object, and no place but a country."""
    harmed = [r for r in s.whole_rows if r.outcome not in ("displaced", "affected")]
    counted = any(r.quantity.kind != "plural" or s.date is not None for r in harmed)
    if s.headline or counted or s.hits or not s.places:
        return False
    return all(p.place.kind == "country" for p in s.places)


def _of_a_year_gone(s: Statement) -> bool:
    """«وكانت تفجيرات وسط بغداد في 2015 قد قتلت 23 شخصا»: recalled, of a whole year and of no day."""
    if not relevance.is_past_perfect(s.clause) or s.headline or s.item:
        return False
    dates = [d for d in s.clause.dates if d.kind in ("point", "window")]
    bare = any(a in _IN and _YEAR.fullmatch(b) for a, b in pairwise(s.clause.words))  # «في 2015»
    return (bare or bool(dates)) and all(d.precision == "year" for d in dates)


def _only_moved(s: Statement) -> bool:
    """«وأشار إلى نقل المصابين لمستشفى كذا بحي كذا»: «the» injured, known before, are brought somewhere."""
    if s.strikes or "evacuate" not in s.kinds or s.headline or s.item:
        return False
    tokens = s.clause.of.sentence.tokens
    return bool(s.rows) and all(
        r.quantity.kind == "plural" and tokens[r.last - 1].text.startswith("ال") for r in s.rows
    )
