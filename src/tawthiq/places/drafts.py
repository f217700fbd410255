"""What the grammar of places finds before anything is looked up in context."""

from __future__ import annotations

from dataclasses import dataclass, field

from tawthiq.model import Relation
from tawthiq.places.name import Name
from tawthiq.records import record


@record
class Link:
    """How a place is placed by another: «بريف إدلب الجنوبي» is countryside_of, S, إدلب."""

    relation: Relation
    direction: str
    name: Name | None
    ranks: tuple[str, ...] = ()
    first: int = 0
    last: int = 0
    km: float = 0.0  # how far, where the text says


@dataclass(slots=True)
class Draft:
    """A mention at positions first:last of a scene.

    `evidence`: strong (a rank, direction or countryside stands with the name), weak (a preposition,
    an attack, a list), none. `anaphor` is the rank that a bare "البلدة" points back to.
    """

    first: int
    last: int
    name: Name | None
    relation: Relation = "in"
    direction: str = ""
    ranks: tuple[str, ...] = ()
    evidence: str = "none"
    plural: bool = False
    links: tuple[Link, ...] = ()
    others: tuple[Name, ...] = ()
    front: bool = False
    road: bool = False
    target: str | None = None
    point: str | None = None
    anaphor: str | None = None
    hometown: bool = False
    person: bool = False  # hometown only because of «رجل من»
    origin: bool = False
    evacuation: bool = False
    dateline: bool = False
    nisba: bool = False
    struck: bool = False  # a bare name right after words of attack: غارة على كفركلا
    marked: str = ""  # an everyday word, tagged or struck: «استهدف #الرفاعي», «قصف على الجيزة»
    dual: bool = False
    spot: bool = False  # a street or building with no town beside it
    ends: tuple[Name, ...] = ()  # of the road that it lies on: «طريق تدمر - دير الزور قرب السخنة»
    beside: tuple[Name, ...] = ()  # the other names of its list: «بلدات كفرنبل وحاس»
    frame: str = ""  # the governorate that it is told under: «ريف درعا: … بلدة صيدا»
    framed: bool = False  # told in the same sentence
    land: str = ""  # the country that its sentence opens with: «وفي سوريا، قتل …»
    frames: str = ""  # the governorate that it sets for others
    aside: bool = False  # part of an organisation's name: no mention, but it tells where the report is


@dataclass(slots=True)
class Lead:
    """What stands before a name: relation, direction, ranks, and where the name starts."""

    at: int
    relation: Relation = "in"
    direction: str = ""
    ranks: tuple[str, ...] = ()
    plural: bool = False
    strong: bool = False
    centre: bool = False
    front: bool = False
    countryside: bool = False
    between: bool = False
    road: bool = False
    articled: bool = False
    feminine: bool = False
    target: str | None = None
    prefix: str = ""
    dual: bool = False
    placed: bool = False  # مجمع X: a name only where the text says where it lies
    own: bool = False  # قريته, بلدتهم: a name may follow or not
    km: float = 0.0  # على بعد 70 كم
    capital: bool = False  # العاصمة X
    measured: bool = False  # a distance is told: «على بعد 7 كم جنوب …» is a side of it
    words: list[int] = field(default_factory=list)
