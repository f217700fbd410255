"""A small register of invented incidents: a denial, an admission, an area, an unknown place, hostile words."""

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


def place(name_ar: str | None, name_en: str | None, lat: float | None, lon: float | None, text: str, at: int,
          **other: Any) -> Place:
    plain: dict[str, Any] = {
        "id": f"C-{name_en}", "kind": "town", "admin1": IDLIB, "relation": "in", "precision": "settlement",
        "within": None, "candidates": (),
    }
    return Place(name_ar=name_ar, name_en=name_en, lat=lat, lon=lon, text=text, start=at, end=at + len(text),
                 **(plain | other))


def reading(file: str, lines: list[tuple[str, str]], *, outlet: str, published: str, claims: Any) -> Reading:
    """A reading over (segment kind, words) lines; `claims` makes the claims from the text's look-up."""
    text, segments = "", []
    for kind, words in lines:
        segments.append(Segment(kind, len(text), len(text) + len(words)))  # type: ignore[arg-type]
        text += words + "\n"
    restricted = [
        Restricted(kind, text.index(words), text.index(words) + len(words))  # type: ignore[arg-type]
        for kind, words in (("person", VICTIM),) if words in text
    ]
    report = Report(
        id="sha256:" + hashlib.sha256(text.encode()).hexdigest(), file=file, outlet=outlet,
        url="https://example.invalid/" + file, title=lines[0][1], language="ar",
        published=Published(published, published, "day", "manifest"), captured=None, text=text,
        segments=tuple(segments), restricted=tuple(restricted),
    )
    made = claims(text)
    events = tuple(_event(claim) for claim in made if claim.event == 0)[:1]
    return Reading(report, events, tuple(made), (), ("تنبيه للاختبار",))


def _event(claim: Claim) -> Event:
    return Event(
        0, claim.event_type, claim.place, claim.date, tuple(EventActor(a.id, a.role, a.hedged) for a in claim.actors),
        Range(7, 9), None, Victims(), HarmByOutcome(), (), (claim.speaker.type,), claim.quote, (claim.id,),
    )


def span(text: str, words: str) -> tuple[str, int, int]:
    at = text.index(words)
    return words, at, at + len(words)


def sarmin(text: str, number: str = "7", **other: Any) -> list[Claim]:
    """A claim of an air strike on Sarmin with nested and overlapping values."""
    words, start, end = span(text, "سرمين")
    toll = f"{number} مدنيين بينهم طفلان"
    quote = text.split("\n")[1]
    plain: dict[str, Any] = {
        "stance": "accuses", "admits": None, "event_type": "air_strike", "means_inferred": True,
        "speaker": Speaker("local_activists", *span(text, "ناشطون")),
        "actors": (Actor("russia", "attacker", True, *span(text, "طائرات روسية")),),
    }
    return [Claim(
        id="c1" + number, event=0, weapons=(Weapon("aircraft", *span(text, "طائرات")),),
        place=place("سرمين", "Sarmin", 35.9, 36.72, words, start),
        date=Date("2020-01-14", "2020-01-14", "day", "evening", None, *span(text, "مساء الثلاثاء")),
        harm=(
            Harm("killed", "civilians", Quantity("exact", int(number), int(number), int(number)), None, *span(text, toll)),
            Harm("killed", "children", Quantity("exact", 2, 2, 2), 0, *span(text, "طفلان")),
            Harm("injured", "people", Quantity("tens", None, 20, None), None, *span(text, "عشرات")),
        ),
        objects=(Object("market", "hit", *span(text, "سوق")),), quote=Span(*span(text, quote)), rules=("r",),
        **(plain | other),
    )]


def readings() -> list[Reading]:
    body = "قال ناشطون إن طائرات روسية قصفت سوق سرمين مساء الثلاثاء، فقُتل {n} مدنيين بينهم طفلان وجُرح عشرات، منهم " + VICTIM + "."
    first = reading(
        "a.txt", [("headline", f"قصف على سرمين {HOSTILE}"), ("paragraph", body.format(n="7")),
                  ("furniture", "اقرأ أيضا: خبر آخر"), ("comment", COMMENT)],
        outlet="شبكة النخيل " + HOSTILE, published="2020-01-15", claims=lambda t: sarmin(t))
    second = reading(
        "b.txt", [("headline", "ارتفاع الحصيلة"), ("paragraph", body.format(n="9"))],
        outlet="صدى الجبل", published="2020-01-16", claims=lambda t: sarmin(t, "9"))
    denial = reading(
        "c.txt", [("headline", "نفي"), ("paragraph", "نفى بيان عسكري أن تكون الطائرات قصفت سرمين.")],
        outlet="وكالة الساحل", published="2020-01-17",
        claims=lambda t: [Claim("c3", 0, "air_strike", "denies", None,
                                Speaker("military_statement", *span(t, "بيان عسكري")), (), (), False,
                                place("سرمين", "Sarmin", 35.9, 36.72, *span(t, "سرمين")[:2]), None, (), (),
                                Span(*span(t, t.split("\n")[1])), ("r",))])
    area = reading(
        "d.txt", [("headline", "قصف ريف"), ("paragraph", "قصف مدفعي على ريف الأتارب أمس دون إصابات.")],
        outlet="صدى الجبل", published="2021-03-02",
        claims=lambda t: [Claim("c4", 0, "artillery_shelling", "admits", "harm",
                                Speaker("government_side_media", None, None, None), (), (), False,
                                place("الأتارب", "Atareb", 36.13, 36.83, *span(t, "ريف الأتارب")[:2],
                                      relation="countryside_of", precision="area",
                                      admin1=Named("SY02", "حلب", "Aleppo")), None, (), (),
                                Span(*span(t, t.split("\n")[1])), ("r",))])
    unknown = reading(
        "e.txt", [("headline", "لغم"), ("paragraph", "انفجار لغم في مزرعة الوادي.")],
        outlet="صدى الجبل", published="2021-05-02",
        claims=lambda t: [Claim("c5", 0, "landmine_or_ied", "asserts", None, Speaker("unattributed", None, None, None),
                                (), (), False,
                                place("مزرعة الوادي", None, None, None, *span(t, "مزرعة الوادي")[:2], id=None,
                                      admin1=None), None, (), (), Span(*span(t, t.split("\n")[1])), ("r",))])
    return [first, second, denial, area, unknown]


def incident(identifier: str, members: list[Reading], **other: Any) -> Incident:
    claim = members[0].claims[0]
    plain: dict[str, Any] = {
        "date": DateRange("2021-03-01", "2021-03-01", "day"), "actors": (), "harm": {},
        "strike_status": "single_source", "grade": "weak", "disputes": (), "history": (), "possible_of": (),
    }
    return Incident(
        id=identifier, place=claim.place, event_types=(claim.event_type,), independent_sources=len(members),
        grade_reasons=(GradeReason("one_source", "مصدر مستقل واحد فقط", "Only one independent source"),),
        members=tuple(Member(r.report.file, r.report.id, 0) for r in members), **(plain | other),
    )


def incidents(read: list[Reading]) -> list[Incident]:
    first, second, denial, area, unknown = read
    return [
        incident(
            "i-sarmin", [first, second, denial], date=DateRange("2020-01-14", "2020-01-14", "day"),
            actors=(IncidentActor("russia", "attacker", True, 2, 2),), grade="contested", strike_status="likely",
            harm={"killed": IncidentHarm(7, 9, LowHigh(7, 9), LowHigh(2, 2), None, None), "injured": IncidentHarm(20, None)},
            disputes=(Dispute("attacker", ("russia", "unknown"), "ينفي الطرف المتهم الفعل", "The accused side denies the act"),),
            history=(HistoryEntry("2020-01-15", "a.txt", 0, LowHigh(7, 7), "first", "أول رواية", "First account"),
                     HistoryEntry("2020-01-16", "b.txt", 0, LowHigh(9, 9), "rising", "ارتفعت من 7 إلى 9", "Rose from 7 to 9")),
        ),
        incident("i-atareb", [area]),
        incident("i-mine", [unknown], date=None, possible_of=("i-atareb",)),
    ]


def fill(folder: Path) -> Path:
    """A register in `folder` with all of it; the first three reports are marked as invented examples."""
    from tawthiq.register.api import Register

    with Register.open(folder) as register, register.writing():
        read = readings()
        for number, one in enumerate(read):
            register.add(Document(
                one.report.file, one.report.text.encode(), one.report.id, one.report.outlet,
                "invented" if number < 3 else None, one.report.url, "2020-01-15", None))
        register.record(read)
        register.replace_incidents(incidents(read))
    return folder
