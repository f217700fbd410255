"""Whose data the places and the base map are, in the wording that the licences ask for."""

from __future__ import annotations

ATTRIBUTION = (
    "Administrative boundaries, p-codes and populated places of Syria, Iraq and Yemen: OCHA Common "
    "Operational Datasets (COD-AB), United Nations Office for the Coordination of Humanitarian Affairs, "
    "CC BY-IGO. P-codes of Lebanon, Libya, Palestine and Sudan: OCHA global p-codes, CC BY-IGO. "
    "Changes: names cleaned, boundaries simplified.",
    "Places and boundaries marked wof: Who's On First (whosonfirst.org, "
    "https://whosonfirst.org/docs/licenses/), which includes data from GeoNames (CC BY 4.0, geonames.org), "
    "Quattroshapes (CC BY), Mesoshapes (CC0) and Natural Earth (public domain). Changes: names cleaned, "
    "merged with OCHA places, boundaries simplified.",
    "Places in Libya marked osm: © OpenStreetMap contributors, Open Database Licence (ODbL) 1.0, "
    "openstreetmap.org/copyright.",
    "Rivers, lakes and country outlines: made with Natural Earth (public domain).",
)
BORDERS = (
    "The designations and boundaries shown do not imply endorsement by the United Nations or by any of the "
    "sources; several borders are disputed (Golan, Halayeb, Abyei, East Jerusalem)."
)


def notice(*, invented: bool) -> str:
    """The text that goes with every export: what its figures are, and whose data its places are."""
    head = [
        "An export of tawthiq. Grades, statuses and attackers in it are suggestions that a program computed "
        "from what sources say; none is a finding until a person decides.",
        "ما في هذا التصدير من درجات وحالات ونسبة إلى جهات اقتراحات حسبها برنامج مما تقوله المصادر، "
        "ولا يصير شيء منها حكمًا حتى يقرّره شخص.",
    ]
    if invented:
        head += [
            "It holds invented examples: what they tell never happened; the places alone are real.",
            "فيه أمثلة مخترعة: ما ترويه لم يقع، والأماكن وحدها حقيقية.",
        ]
    return "\n\n".join([*head, *ATTRIBUTION, BORDERS]) + "\n"
