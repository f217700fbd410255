"""A small register of invented incidents: denial, admission, copy, area, unknown place, hostile words."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from tawthiq.model import (
    Actor,
    Claim,
    Date,
    DateRange,
    Dispute,
    Document,
    Event,
    EventActor,
    GradeReason,
    Harm,
    HarmByOutcome,
    HistoryEntry,
    Incident,
    IncidentActor,
    IncidentHarm,
    LowHigh,
    Member,
    Named,
    Object,
    Place,
    Published,
    Quantity,
    Range,
    Reading,
    Report,
    Restricted,
    Segment,
    Span,
    Speaker,
    Victims,
    Weapon,
)

IDLIB = Named("SY07", "إدلب", "Idleb")
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"
VICTIM = "فلان بن علّان"
COMMENT = "تعليق سري لا يُعرض رقمه 0999000111"
PHONE, HANDLE, HOME = "0933555777", "@shahed_sirri", "منزل أبي الخفاء"
SECRETS = (VICTIM, "بن علّان", "تعليق سري", "0999000111", PHONE, HANDLE, "شاهد_سري", HOME, "أبي الخفاء")
"""Words that no page may show."""
RESTRICTED = (("person", VICTIM), ("phone", PHONE), ("handle", HANDLE), ("exact_home", HOME))


def place(name_ar: str | None, name_en: str | None, lat: float | None, lon: float | None, text: str, at: int,
          **other: Any) -> Place:
    plain: dict[str, Any] = {
        "id": f"C-{name_en}", "kind": "town", "admin1": IDLIB, "relation": "in", "precision": "settlement",
        "within": None, "candidates": (),
    }
    return Place(name_ar=name_ar, name_en=name_en, lat=lat, lon=lon, text=text, start=at, end=at + len(text),
                 **(plain | other))


def reading(
    file: str, lines: list[tuple[str, str]], *, outlet: str, published: str, claims: Any, title: str = "",
) -> Reading:
    """A reading over (segment kind, words) lines; `claims` makes the claims from the text's look-up."""
    text, segments = "", []
    for kind, words in lines:
        segments.append(Segment(kind, len(text), len(text) + len(words)))  # type: ignore[arg-type]
        text += words + "\n"
    restricted = [
        Restricted(kind, text.index(words), text.index(words) + len(words))  # type: ignore[arg-type]
        for kind, words in RESTRICTED if words in text
    ]
    report = Report(
        id="sha256:" + hashlib.sha256(text.encode()).hexdigest(), file=file, outlet=outlet,
        url="https://example.invalid/" + file, title=title or lines[0][1], language="ar",
        published=Published(published, published, "day", "manifest"), captured=None, text=text,
        segments=tuple(segments), restricted=tuple(restricted),
    )
    made = claims(text)
    events = tuple(_event(claim) for claim in made if claim.event == 0)[:1]
    return Reading(report, events, tuple(made), (), ("تنبيه للاختبار",))


def _event(claim: Claim) -> Event:
    actors = tuple(EventActor(a.id, a.role, a.hedged) for a in claim.actors)
    return Event(
        0, claim.event_type, claim.place, claim.date, actors, Range(7, 9), None, Victims(), HarmByOutcome(),
        (),
        (claim.speaker.type,), claim.quote, (claim.id,),
    )


def exact(n: int) -> Quantity:
    return Quantity("exact", n, n, n)


def span(text: str, words: str) -> tuple[str, int, int]:
    at = text.index(words)
    return words, at, at + len(words)


def sarmin(text: str, number: str = "7", **other: Any) -> list[Claim]:
    """A claim of an air strike on Sarmin with nested and overlapping values."""
    words, start, _end = span(text, "سرمين")
    toll = f"{number} مدنيين بينهم طفلان"
    quote = text.split("\n")[1]
    plain: dict[str, Any] = {
        "id": "c1" + number, "stance": "accuses", "admits": None,
        "event_type": "air_strike", "means_inferred": True,
        "speaker": Speaker("local_activists", *span(text, "ناشطون")),
        "actors": (Actor("russia", "attacker", True, *span(text, "طائرات روسية")),),
    }
    return [Claim(
        event=0, weapons=(Weapon("aircraft", *span(text, "طائرات")),),
        place=place("سرمين", "Sarmin", 35.9, 36.72, words, start),
        date=Date("2020-01-14", "2020-01-14", "day", "evening", None, *span(text, "مساء الثلاثاء")),
        harm=(
            Harm("killed", "civilians", exact(int(number)), None, *span(text, toll)),
            Harm("killed", "children", exact(2), 0, *span(text, "طفلان")),
            Harm("injured", "people", Quantity("tens", None, 20, None), None, *span(text, "عشرات")),
        ),
        objects=(Object("market", "hit", *span(text, "سوق")),), quote=Span(*span(text, quote)), rules=("r",),
        **(plain | other),
    )]


BODY = (
    "قال ناشطون إن طائرات روسية قصفت سوق سرمين مساء الثلاثاء، فقُتل {n} مدنيين بينهم طفلان وجُرح عشرات، "
    f"منهم {VICTIM}."
)


def readings() -> list[Reading]:
    """Seven reports: two accounts of one strike, a denial, a copy, an admission, a mine, a home."""
    first = reading(
        "a.txt", [("headline", f"قصف على سرمين {HOSTILE}"), ("paragraph", BODY.format(n="7")),
                  ("furniture", f"للتواصل {PHONE} {HANDLE}"), ("comment", COMMENT)],
        outlet="شبكة النخيل " + HOSTILE, published="2020-01-15", claims=sarmin,
        title=f"قصف على سرمين ومقتل {VICTIM}")
    second = reading(
        "b.txt", [("headline", "ارتفاع الحصيلة"), ("paragraph", BODY.format(n="9"))],
        outlet="صدى الجبل", published="2020-01-16", claims=lambda t: sarmin(t, "9"))
    copy = reading(
        "copy.txt", [("headline", "نقلا عن صدى الجبل"), ("paragraph", BODY.format(n="9"))],
        outlet="قناة الساحل", published="2020-01-16", claims=lambda t: sarmin(t, "9", id="c-copy"))
    denial = reading(
        "c.txt", [("headline", "نفي"), ("paragraph", "نفى بيان عسكري أن تكون الطائرات قصفت سرمين.")],
        outlet="وكالة الساحل", published="2020-01-17",
        claims=lambda t: [plain(
            t, "c3", "air_strike", place("سرمين", "Sarmin", 35.9, 36.72, *span(t, "سرمين")[:2]),
            stance="denies", speaker=Speaker("military_statement", *span(t, "بيان عسكري")))])
    area = reading(
        "d.txt", [("headline", "قصف ريف"), ("paragraph", "قصف مدفعي على ريف الأتارب أمس دون إصابات.")],
        outlet="صدى الجبل", published="2021-03-02",
        claims=lambda t: [plain(
            t, "c4", "artillery_shelling",
            place("الأتارب", "Atareb", 36.13, 36.83, *span(t, "ريف الأتارب")[:2], relation="countryside_of",
                  precision="area", admin1=Named("SY02", "حلب", "Aleppo")),
            stance="admits", admits="harm", speaker=Speaker("government_side_media", None, None, None))])
    unknown = reading(
        "e.txt", [("headline", "لغم"), ("paragraph", "انفجار لغم في مزرعة الوادي.")],
        outlet="صدى الجبل", published="2021-05-02",
        claims=lambda t: [plain(t, "c5", "landmine_or_ied", place(
            "مزرعة الوادي", None, None, None, *span(t, "مزرعة الوادي")[:2], id=None, admin1=None))])
    home = reading(
        "f.txt", [("headline", "قصف بيت"), ("paragraph", f"سقطت قذيفة على {HOME} ليلا.")],
        outlet="صدى الجبل", published="2021-06-02",
        claims=lambda t: [plain(t, "c6", "artillery_shelling", place(
            HOME, None, None, None, *span(t, HOME)[:2], id=None))])
    return [first, second, copy, denial, area, unknown, home]


def plain(text: str, identifier: str, event_type: Any, where: Place, **other: Any) -> Claim:
    """A claim of the text's second line with a place and little else."""
    values: dict[str, Any] = {
        "stance": "asserts", "admits": None, "speaker": Speaker("unattributed", None, None, None),
        "actors": (), "weapons": (), "means_inferred": False, "date": None, "harm": (), "objects": (),
        "rules": ("r",),
        "quote": Span(*span(text, text.split("\n")[1])),
    }
    return Claim(id=identifier, event=0, event_type=event_type, place=where, **(values | other))


def incident(identifier: str, members: list[Reading], **other: Any) -> Incident:
    claim = members[0].claims[0]
    plain: dict[str, Any] = {
        "date": DateRange("2021-03-01", "2021-03-03", "days"), "actors": (), "harm": {},
        "strike_status": "single_source", "grade": "weak", "disputes": (), "history": (), "possible_of": (),
        "independent_sources": len(members), "place": claim.place,
    }
    return Incident(
        id=identifier, event_types=(claim.event_type,),
        grade_reasons=(GradeReason("one_source", "مصدر مستقل واحد فقط", "Only one independent source"),),
        members=tuple(Member(r.report.file, r.report.id, 0) for r in members), **(plain | other),
    )


def incidents(read: list[Reading]) -> list[Incident]:
    first, second, copy, denial, area, unknown, home = read
    return [
        incident(
            "i-sarmin", [first, second, copy, denial], date=DateRange("2020-01-14", "2020-01-14", "day"),
            actors=(IncidentActor("russia", "attacker", True, 3, 2),), grade="contested",
            strike_status="likely", independent_sources=3,
            harm={
                "killed": IncidentHarm(7, 9, LowHigh(7, 9), LowHigh(2, 2)), "injured": IncidentHarm(20, None),
            },
            disputes=(Dispute("attacker", ("russia", "unknown"), "ينفي الطرف المتهم الفعل",
                              "The accused side denies the act"),),
            history=(
                HistoryEntry("2020-01-15", "a.txt", 0, LowHigh(7, 7), "first", "أول رواية", "First account"),
                HistoryEntry("2020-01-16", "b.txt", 0, LowHigh(9, 9), "rising", "ارتفعت الحصيلة", "It rose"),
                HistoryEntry("2020-01-16", "copy.txt", 0, LowHigh(9, 9), "copy", "ينقل خبرًا", "A copy"),
            ),
        ),
        incident("i-atareb", [area]),
        incident("i-mine", [unknown], date=None, possible_of=("i-atareb",)),
        incident("i-home", [home], date=None, place=home.claims[0].place),
    ]


def fill(folder: Path) -> Path:
    """A register in `folder` with all of it; the reports of the first incident are marked as invented."""
    from tawthiq.register.api import Register

    with Register.open(folder) as register, register.writing():
        read = readings()
        for number, one in enumerate(read):
            register.add(Document(
                one.report.file, one.report.text.encode(), one.report.id, one.report.outlet,
                "invented" if number < 4 else None, one.report.url, "2020-01-15", None))
        register.record(read)
        register.replace_incidents(incidents(read))
    return folder
