"""Short reports made from the gazetteer itself, so that their right place is known: noun phrases, and the
sentences that they stand in. What happened is invented; the places are real, but for the made-up villages."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from tawthiq.arabic.fold import fold
from tawthiq.places.fit import same_spot
from tawthiq.places.gazetteer import Entry, distance, load
from tawthiq.places.keys import key_of

COUNTRIES = ("SY", "IQ", "YE", "PS", "LB", "SD")
_RANKS = {"city": "مدينة", "town": "بلدة", "village": "قرية"}
_UNITS = {"YE": "مديرية", "IQ": "قضاء", "LB": "قضاء", "SD": "محلية", "SY": "ناحية", "PS": "محافظة"}
_STRIKERS = {
    "SY": "الطيران الروسي",
    "IQ": "تنظيم داعش",
    "YE": "ميليشيا الحوثي",
    "PS": "الطيران الإسرائيلي",
    "LB": "الطيران الإسرائيلي",
    "SD": "الدعم السريع",
}
_PLAIN = re.compile("[ء-ي ]{3,}")
_VILLAGES = ("كفر رندان", "خربة الزعيتر", "أم الجلانيط", "الحنيبلية", "عين الدوارس", "الرسيمية")


@dataclass(frozen=True, slots=True)
class Made:
    """A report, and where its attack was; `place` is None for a village that no table has."""

    country: str
    phrase: str
    frame: str
    text: str
    place: Entry | None
    governorate: str

    def right(self, identifier: str | None, name: str | None, governorate: str | None) -> bool:
        """Is the place read the one that was meant, or its name left open?"""
        if self.place is None:
            return identifier is None and governorate in (None, self.governorate)
        found = load().get(identifier)
        if found is None:
            return key_of(fold(name or "").split()) == key_of(fold(self.place.name_ar).split())
        return found.id == self.place.id or same_spot(found, self.place)


@dataclass(frozen=True, slots=True)
class _Place:
    entry: Entry
    rank: str
    unit: str  # «محافظة درعا»
    wide: str  # «درعا»
    beside: Entry  # another town of the governorate

    @property
    def named(self) -> str:
        return f"{self.rank} {self.entry.name_ar}"

    @property
    def tag(self) -> str:
        return "#" + self.entry.name_ar.replace(" ", "_")


PHRASES: dict[str, Callable[[_Place], str]] = {
    "rank and unit": lambda p: f"{p.named} في {p.unit}",
    "bare and unit": lambda p: f"{p.entry.name_ar} في {p.unit}",
    "of the unit": lambda p: f"{p.named} التابعة ل{p.unit}",
    "in brackets": lambda p: f"{p.entry.name_ar} ({p.wide})",
    "behind a dash": lambda p: f"{p.entry.name_ar} - {p.wide}",
    "in quotes": lambda p: f"{p.rank} «{p.entry.name_ar}» في {p.unit}",
    "tag": lambda p: f"{p.tag} في {p.unit}",
    "edge": lambda p: f"أطراف {p.named} في {p.unit}",
    "homes": lambda p: f"منازل المدنيين في {p.named} في {p.unit}",
    "market": lambda p: f"سوق شعبي في {p.named} في {p.unit}",
    "school": lambda p: f"مدرسة الشهداء في {p.named} في {p.unit}",
    "hospital": lambda p: f"مستشفى الشفاء في {p.named} في {p.unit}",
    "street": lambda p: f"شارع بغداد في {p.named} في {p.unit}",
    "near another": lambda p: f"{p.named} القريبة من {p.beside.name_ar} في {p.unit}",
    "no table": lambda p: f"قرية {{made}} في {p.unit}",
}

FRAMES = {
    "raid": "شن {by} غارة على {place}، ما أدى إلى مقتل ثلاثة مدنيين.",
    "struck": "استهدف {by} {place} بالمدفعية، ما أسفر عن مقتل ثلاثة مدنيين.",
    "undergone": "تعرضت {place} لقصف مدفعي من قبل {by} أوقع ثلاثة قتلى.",
    "place first": "في {place}، قتل ثلاثة مدنيين بقصف نفذه {by}.",
    "headline": "مقتل ثلاثة مدنيين بقصف {by} على {place}\nلقي ثلاثة مدنيين مصرعهم جراء القصف.",
    "speaker": "قتل ثلاثة مدنيين بقصف {by} على {place}، وقال مدير مستشفى {away} إن بينهم أطفالا.",
    "home": "قتل ثلاثة مدنيين من أبناء {away} بقصف {by} على {place}.",
    "guns": "قصفت المدفعية المتمركزة في {away} {place}، ما أدى إلى مقتل ثلاثة مدنيين.",
    "meanwhile": "بالتزامن مع اشتباكات على جبهة {away}، قصف {by} {place} فقتل ثلاثة مدنيين.",
    "wounded": "أصيب ثلاثة مدنيين بقصف {by} على {place}، ونقلوا إلى مستشفى مدينة {away}.",
    "who runs": "قالت منظمة أطباء بلا حدود، التي تدير مستشفى في {away}، إن {by} قصف {place} وقتل ثلاثة.",
}
_BARE = frozenset({"bare and unit", "in brackets", "behind a dash"})


def made_reports(count: int, seed: int) -> Iterator[Made]:
    """So many reports, the same for the same seed."""
    chance = random.Random(seed)
    while count:
        country = chance.choice(COUNTRIES)
        place = _picked(country, chance)
        phrase, frame = chance.choice([*PHRASES]), chance.choice([*FRAMES])
        if place is None or (phrase in _BARE and frame == "guns"):
            continue  # two names side by side may be one place and what holds it
        away = chance.choice(_towns(country))
        if away.admin1 == place.entry.admin1 or _alike(away, place.entry):
            continue
        named = PHRASES[phrase](place).format(made=chance.choice(_VILLAGES))
        text = FRAMES[frame].format(by=_STRIKERS[country], place=named, away=away.name_ar)
        known = None if phrase == "no table" else place.entry
        yield Made(country, phrase, frame, text, known, place.entry.admin1)
        count -= 1


def _picked(country: str, chance: random.Random) -> _Place | None:
    entry = chance.choice(_towns(country) if chance.random() < 0.6 else _villages(country))
    wide = _unit(entry)
    beside = [e for e in _towns(country) if e.admin1 == entry.admin1 and 3 < (distance(e, entry) or 0) < 25]
    if wide is None or not beside or _namesakes(entry) or wide.name_ar in entry.name_ar:
        return None
    rank = "محافظة" if country != "SD" else "ولاية"
    return _Place(entry, _RANKS[entry.kind], f"{rank} {wide.name_ar}", wide.name_ar, chance.choice(beside))


def _unit(entry: Entry) -> Entry | None:
    """What is called a governorate there."""
    return load().get(entry.admin2 if entry.admin1 == "PS01" else entry.admin1)


def _namesakes(entry: Entry) -> bool:
    same = load().find(key_of(fold(entry.name_ar).split()))
    return any(e.admin1 == entry.admin1 and not (e.unit or same_spot(e, entry)) for e in same if e is not entry)


def _alike(a: Entry, b: Entry) -> bool:
    return key_of(fold(a.name_ar).split()) == key_of(fold(b.name_ar).split())


@cache
def _towns(country: str) -> tuple[Entry, ...]:
    return tuple(e for e in _settlements(country) if e.kind != "village")


@cache
def _villages(country: str) -> tuple[Entry, ...]:
    return tuple(e for e in _settlements(country) if e.kind == "village")


@cache
def _settlements(country: str) -> tuple[Entry, ...]:
    """Settlements of a country with a plain name of at most three words, in the order of the tables."""
    units = (e.id for e in _governorates() if e.country == country)
    found = (e for unit in units for e in load().settlements(unit) if e.kind in _RANKS)
    return tuple(e for e in found if _PLAIN.fullmatch(e.name_ar) and len(e.name_ar.split()) < 4)


@cache
def _governorates() -> tuple[Entry, ...]:
    keys = ("درعا", "ادلب", "حماه", "نينوي", "ديالي", "كركوك", "تعز", "صعده", "حجه", "الضفهالغربيه", "النبطيه",
            "البقاع", "الجنوب", "شمالدارفور", "جنوبكردفان", "نهرالنيل", "سنار")  # fmt: skip
    found = (e for key in keys for e in load().find(key_of((key,))))
    return tuple(dict.fromkeys(e for e in found if e.kind == "governorate"))
