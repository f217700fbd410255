"""The records that travel between the steps: frozen (`records`), typed, in the words of the codebook.

Field names and their order are those of the contract (`tawthiq schema` prints it), so a record
written as JSON is a line of the contract and a line read back is a record. Offsets are Unicode
code points of `Report.text`, end exclusive; `text` beside them is exactly that slice. A value
that nobody stated is None or empty, never a default. `rule` beside the words of a value names what
read it: an entry of the lexicon (`harm/kill`) or a way of reading (`dates/relative`); None in lines
of versions that did not say it yet.
"""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from tawthiq.records import record

EventType = Literal[
    "air_strike", "barrel_bomb", "drone_strike", "artillery_shelling", "rocket_or_missile",
    "cluster_munition", "chemical_attack", "landmine_or_ied", "car_bomb", "suicide_attack",
    "sniper_or_small_arms", "ground_clash", "execution_or_massacre", "abduction_or_detention",
    "siege_or_starvation", "displacement", "other",
]
Outcome = Literal[
    "killed", "injured", "casualties", "missing", "trapped", "abducted", "detained", "displaced", "affected",
]
Group = Literal[
    "people", "civilians", "children", "women", "men", "elderly", "medics", "rescuers",
    "journalists", "aid_workers", "combatants",
]
SegmentKind = Literal[
    "headline", "dateline", "byline", "paragraph", "list_item", "subheading", "caption",
    "quotation", "comment", "furniture",
]
RestrictedKind = Literal["person", "phone", "handle", "exact_home"]
Basis = Literal["manifest", "feed", "metadata", "page", "bounds"]
DatePrecision = Literal["hours", "day", "days", "week", "month", "year", "unknown"]
TimeOfDay = Literal["dawn", "morning", "noon", "afternoon", "evening", "night", "after_midnight"]
Relation = Literal["in", "near", "countryside_of", "direction_of", "between", "road"]
PlacePrecision = Literal[
    "exact", "neighbourhood", "settlement", "area", "admin3", "admin2", "admin1", "country",
]
Role = Literal["attacker", "target", "party"]
SpeakerType = Literal[
    "outlet_reporter", "local_activists", "local_media", "monitor_ngo", "civil_defence", "medical",
    "government_side_media", "military_statement", "official", "international_org", "eyewitness",
    "unattributed",
]
Stance = Literal["asserts", "hedges", "accuses", "denies", "admits", "predicts"]
QuantityKind = Literal[
    "exact", "about", "more_than", "at_least", "between", "plural", "several", "tens", "hundreds",
    "thousands", "tens_of_thousands", "hundreds_of_thousands", "family", "none", "not_known",
]
Counting = Literal["literal", "airwars", "acled"]
Way = Literal["warc", "wacz", "feed", "telegram", "table", "bundle"]
"""Kinds of containers that documents come out of."""

IN_TOWN: frozenset[str] = frozenset({"exact", "neighbourhood"})
"""Precisions of a place inside a town."""

SETTLED: frozenset[str] = IN_TOWN | {"settlement"}
"""Precisions of a place that is a town or lies in one."""

CLAIM_BEARING: frozenset[str] = frozenset(
    {"headline", "dateline", "paragraph", "list_item", "subheading", "caption", "quotation"}
)
"""Segment kinds that claims may be read from; comments, furniture and bylines never are."""


@record
class Span:
    """Words of a report."""

    text: str
    start: int
    end: int


@record
class Named:
    """A unit or settlement by id and its two names."""

    id: str
    name_ar: str
    name_en: str | None


@record
class Published:
    """When a report was published, first and last possible day (ISO), and how that is known.

    With basis `bounds` one side may be None: the other bounds it.
    """

    start: str | None
    end: str | None
    precision: DatePrecision
    basis: Basis


@record
class Segment:
    kind: SegmentKind
    start: int
    end: int


@record
class Entry:
    """One of several reports on one page: a live blog's entry, a channel's post, a bulletin's item.

    `published` is its own; None where it shows no time that can be told for sure. `time`: its clock, HH:MM.
    """

    start: int
    end: int
    published: Published | None = None
    time: str | None = None


@record
class Restricted:
    """A span that only reviewers may see (codebook, section 9)."""

    kind: RestrictedKind
    start: int
    end: int


@record
class Container:
    """An archive, feed, export or table that documents come out of, named by the hash of all its bytes.

    `path` is where the bytes lie now; it is never recorded.
    """

    sha256: str
    size: int
    file: str
    path: str = ""


@record
class Origin:
    """How a document came out of a container, and where its bytes stand there.

    `member` is a file inside the container; `item` what the container calls the document (record,
    entry, message, row). `offset` and `length` are bytes of the container, or of the member; `inner` a
    place inside the inflated bytes that begin at `offset`. `title` is what the container says beside it.
    """

    way: Way
    container: Container
    member: str | None = None
    item: str | None = None
    offset: int | None = None
    length: int | None = None
    inner: int | None = None
    title: str | None = None
    software: str | None = None
    earlier: str | None = None  # JSON: what another register sealed of the capture


@record
class Document:
    """Bytes as captured: the evidentiary copy, and what is known of the capture from outside."""

    file: str
    content: bytes
    sha256: str
    outlet: str | None = None
    kind: str | None = None
    url: str | None = None
    published: str | None = None  # ISO date from the manifest or feed
    captured: str | None = None  # ISO date-time
    dated_by: Literal["feed"] | None = None  # who says `published`: a feed, export or table; None: the user
    media_type: str | None = None  # as the server or container declares it, charset included
    origin: Origin | None = None  # None for a file of its own


@record
class Report:
    """One published text read out of a document; its text is the coordinate system of all spans."""

    id: str  # "sha256:…" of the document's bytes
    file: str
    outlet: str | None
    url: str | None
    title: str | None
    language: str
    published: Published | None
    captured: str | None
    text: str
    segments: tuple[Segment, ...] = ()
    restricted: tuple[Restricted, ...] = ()
    kind: str | None = None  # as the manifest says; `invented` marks examples
    entries: tuple[Entry, ...] = ()  # where the page holds several reports, in the order of the text


@record
class Quantity:
    """How many: the words' kind and value, and the literal low and high (high None = open)."""

    kind: QuantityKind
    value: int | None
    low: int | None
    high: int | None


@record
class Range:
    """A count under the chosen counting convention; high None is an open upper end."""

    low: int
    high: int | None
    text: str | None = None
    start: int | None = None
    end: int | None = None


@record
class Place:
    id: str | None
    name_ar: str | None
    name_en: str | None
    kind: str | None
    admin1: Named | None
    lat: float | None
    lon: float | None
    relation: Relation
    precision: PlacePrecision
    within: Named | None
    candidates: tuple[str, ...]
    text: str | None
    start: int | None
    end: int | None
    rule: str | None = None


@record
class Date:
    """Event date: ISO days, or only an offset such as -P2D where the publication day is unknown."""

    start: str | None
    end: str | None
    precision: DatePrecision
    time_of_day: TimeOfDay | None
    offset: str | None
    text: str
    start_char: int
    end_char: int
    rule: str | None = None


@record
class Via:
    type: str
    text: str


@record
class Speaker:
    type: SpeakerType
    text: str | None
    start: int | None
    end: int | None
    via: tuple[Via, ...] = ()
    rule: str | None = None


@record
class Actor:
    """An actor as one claim names it. `candidates`: ids that a bare name may mean, none asserted."""

    id: str
    role: Role
    hedged: bool
    text: str
    start: int
    end: int
    candidates: tuple[str, ...] = ()
    rule: str | None = None


@record
class Weapon:
    id: str
    text: str
    start: int
    end: int
    rule: str | None = None


@record
class Object:
    """What was hit: an id of the contract's list; effect: destroyed, damaged, out_of_service, hit, None."""

    id: str
    effect: str | None
    text: str
    start: int
    end: int
    rule: str | None = None


@record
class Harm:
    """One count of one outcome; a sub-count names the index of the row that it divides."""

    outcome: Outcome
    group: Group
    quantity: Quantity
    subset_of: int | None
    text: str
    start: int
    end: int
    rule: str | None = None


@record
class Claim:
    """What one speaker in one report says of one event (or of a situation: event None)."""

    id: str
    event: int | None
    event_type: EventType
    stance: Stance
    admits: Literal["act", "harm"] | None
    speaker: Speaker
    actors: tuple[Actor, ...]
    weapons: tuple[Weapon, ...]
    means_inferred: bool
    place: Place | None
    date: Date | None
    harm: tuple[Harm, ...]
    objects: tuple[Object, ...]
    quote: Span
    rules: tuple[str, ...]


@record
class EventActor:
    id: str
    role: Role
    hedged: bool


@record
class Victims:
    """How the killed divide; None where the text does not say."""

    civilians: int | None = None
    children: int | None = None
    women: int | None = None
    combatants: int | None = None


@record
class HarmByOutcome:
    casualties: Range | None = None
    missing: Range | None = None
    trapped: Range | None = None
    abducted: Range | None = None
    detained: Range | None = None
    displaced: Range | None = None
    affected: Range | None = None


@record
class Event:
    """One attack or harm as one report tells it: the claims on it, joined."""

    event: int
    event_type: EventType
    place: Place | None
    date: Date | None
    actors: tuple[EventActor, ...]
    killed: Range | None
    injured: Range | None
    victims: Victims
    harm_by_outcome: HarmByOutcome
    objects: tuple[str, ...]
    speakers: tuple[SpeakerType, ...]
    quote: Span
    claims: tuple[str, ...]


@record
class Unclaimed:
    """People counted in the report, or an outcome with its count, that no claim and no total holds.

    Told of another time or matter, or not understood: for a person to look at, never a figure of anything.
    `outcome`: None where people are counted beside an attack and no word says what became of them.
    """

    outcome: Outcome | None
    group: Group
    quantity: Quantity
    text: str
    start: int
    end: int


@record
class Reading:
    """One line of `tawthiq read`: a report and what was read from it."""

    report: Report
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    totals: tuple[Claim, ...] = ()
    warnings: tuple[str, ...] = ()
    counting: Counting = "literal"
    unclaimed: tuple[Unclaimed, ...] = ()


@record
class GradeReason:
    rule: str
    text_ar: str
    text_en: str


@record
class IncidentActor:
    id: str
    role: Role
    hedged: bool
    claims: int
    independent_sources: int


@record
class LowHigh:
    low: int
    high: int | None


@record
class IncidentHarm:
    """The range of one outcome over the incident's independent claims, and of its groups."""

    low: int
    high: int | None
    civilians: LowHigh | None = None
    children: LowHigh | None = None
    women: LowHigh | None = None
    combatants: LowHigh | None = None


@record
class Member:
    """One event of one report."""

    file: str
    report: str
    event: int


@record
class DateRange:
    start: str
    end: str
    precision: DatePrecision


@record
class Dispute:
    """What the sources disagree on; `values` are the rival values as shown."""

    field: str
    values: tuple[str, ...]
    text_ar: str
    text_en: str


@record
class HistoryEntry:
    """One step of what was reported: when, by whom, which figure, and what kind of change it was."""

    published: str | None
    file: str
    event: int | None  # None: a denial or admission that its report tells of no event of its own
    killed: LowHigh | None
    change: str  # first, same, rising, contradiction, denial, copy
    text_ar: str
    text_en: str


StrikeStatus = Literal["declared", "likely", "contested", "single_source", "unattributed"]
Grade = Literal["confirmed", "fair", "weak", "contested", "discounted"]


@record
class Incident:
    """A set of events of reports that speak of one moment of harm, and what follows from them."""

    id: str
    date: DateRange | None
    place: Place | None
    event_types: tuple[EventType, ...]
    actors: tuple[IncidentActor, ...]
    harm: dict[str, IncidentHarm]
    strike_status: StrikeStatus
    grade: Grade
    grade_reasons: tuple[GradeReason, ...]
    independent_sources: int
    disputes: tuple[Dispute, ...]
    possible_of: tuple[str, ...]
    members: tuple[Member, ...]
    history: tuple[HistoryEntry, ...]
    double_tap: bool = False
    counting: Counting = "literal"


@record
class Failure:
    """A file that could not be read: a code for programs, a message for people."""

    file: str
    code: str
    message: str


@record
class Decision:
    """What a person decided: append-only; superseded by later ones, never edited."""

    kind: str
    subject: str
    value: str
    reason: str
    by: str
    at: str
    saw: str = field(default="")
