"""Towns whose names are everyday words, what befell a place, guns and what they struck, namesakes."""

from __future__ import annotations

import pytest
from tests.places.helpers import names, read

from tawthiq.model import Document
from tawthiq.pipeline import read_document


def place_of(text: str) -> str | None:
    """The name of the place of a report's only event."""
    found = read_document(Document("t.txt", text.encode(), "sha256:t", None, None)).events
    assert len(found) == 1
    return found[0].place.name_ar if found[0].place else None


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("قصف طيران التحالف يثرب بمحافظة صلاح الدين", "wof:1293749887"),
        ("قتل خمسة بقصف الحوثيين في الضحي في محافظة الحديدة", "wof:1309708067"),
        ("قتل خمسة في العبيدي (الأنبار)", "wof:1310309167"),
        ("قصف على براق - درعا", "C6072"),
        ("قصف على احيزم - بابل", "wof:1344254901"),
        ("تعرضت الخيام - النبطية لقصف مدفعي", "wof:1226640497"),
        ("قتل خمسة بقصف على شوفة في محافظة طولكرم", "wof:101921299"),
        ("قتل خمسة بقصف على شوفة (طولكرم)", "wof:101921299"),
        ("شهدت كنصفرة قصفا مدفعيا", "C4309"),
        ("تعرضت كنصفرة لغارات", "C4309"),
        ("انفجار في علي الغربي بمحافظة ميسان", "wof:421197841"),
        ("قصف على بلدة القريا على بعد 12 كم من ذيبين بمحافظة السويداء", "C6200"),
        ("قصف على بير شويحان بريف دير الزور الشمالي", "C6881"),
        ("قصف على تلة الخياط ببيروت", "wof:421181893"),
        ("قصف قوات الدعم السريع بلدة كريمة", "wof:890441681"),
        ("قصف طيران الجيش السوداني الكرمك - النيل الأزرق", "wof:421198573"),
        ("استهدفت الغارة سوقا في مخيم دير البلح", "wof:101920081"),
        ("استهدف قصف مدرسة في مدينة بصرة", "wof:421202467"),
    ],
)
def test_one_place(text: str, identifier: str) -> None:
    assert [m.place.id for m in read(text) if not m.anaphor] == [identifier]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("انفجرت سيارة مفخخة في المشروع بمحافظة بابل", "بابل"),
        ("انفجار في المزرعة بمحافظة حماة", "حماة"),
        ("قتل رجل في المبنى بمحافظة الجوف", "الجوف"),
    ],
)
def test_a_site_is_no_town(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text", ["شهدت العلاقة تحسنا", "تعرضت الشاحنة لحادث سير", "شهدت الجلسة نقاشا حادا", "استهدف المشروع الأسر الفقيرة"]
)
def test_no_place(text: str) -> None:
    assert names(text) == []


def test_a_tag_in_its_governorate() -> None:
    told = names("تصعيد في محافظة ذي قار. وفي #الرفاعي قتل سبعة أشخاص بقصف لتنظيم داعش")
    assert told == ["ذي قار", "الرفاعي"]
    assert "الرفاعي" not in names("تصعيد في محافظة كركوك. وفي #الرفاعي قتل سبعة أشخاص بقصف لتنظيم داعش")


def test_a_namesake_of_a_known_hospital() -> None:
    there = read("قصف على مستشفى الشفاء في قرية عبسان الجديدة في قطاع غزة")[0]
    assert (there.place.name_ar, there.point_target) == ("عبسان الجديدة", "hospital")
    known = read("قصف على مستشفى الشفاء غرب مدينة غزة")[0].place
    assert known.id == "hand:ps:shifa-hospital"


def test_an_unknown_village_with_another_consonant() -> None:
    found = read("قصف على قرية الرسيمية بريف اللاذقية الشرقي")[0].place  # الرويمية lies there
    assert (found.id, found.name_ar) == (None, "الرسيمية")
    assert found.admin1 is not None and found.admin1.id == "SY06"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قصفت مدفعية النظام المتمركزة في معسكر جورين بلدة كنصفرة بريف إدلب، ما أدى إلى مقتل سبعة أشخاص.", "كنصفرة"),
        ("قصفت المدفعية المتمركزة في مارع سوقا شعبيا في بلدة جاسم بدرعا، ما أدى إلى مقتل سبعة أشخاص.", "جاسم"),
        ("بالتزامن مع اشتباكات على جبهة سراقب، قصف الطيران أطراف بلدة كنصفرة فقتل ثلاثة مدنيين.", "كنصفرة"),
        ("تعرضت الخيام - النبطية لقصف مدفعي أوقع ثلاثة قتلى.", "الخيام"),
        ("بالتزامن مع اشتباكات في سراقب، قتل ثلاثة مدنيين بقصف مدفعي.", "سراقب"),
        ("قتل ثلاثة مدنيين من أبناء مارع بقصف على بلدة جاسم على بعد 12 كم من نوى.", "جاسم"),
        ("قتل خمسة مدنيين بقصف على أطراف بلدة هبيلا بولاية غرب دارفور أثناء عودتهم من كتم.", "هبيلا"),
        ("قالت منظمة طبية، التي تدير مستشفى في رفح، إن الجيش قصف أطراف قرية دير الغصون وقتل ثلاثة.", "دير الغصون"),
    ],
)
def test_the_place_of_the_attack(text: str, name: str) -> None:
    assert place_of(text) == name


def test_a_hospital_that_they_run_is_struck() -> None:
    assert place_of("قصفت الطائرات المستشفى الذي تديره منظمة طبية في مدينة رفح فقتل ثلاثة.") == "رفح"


def test_quotation_marks_belong_to_the_words() -> None:
    assert read("قصف على بلدة «كنصفرة» اليوم")[0].place.text == "بلدة «كنصفرة»"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قصف على كفر رندان بريف إدلب الجنوبي", "كفر رندان"),
        ("شهدت خربة الزعيتر في ولاية غرب كردفان قصفا مدفعيا", "خربة الزعيتر"),
        ("غارة على تل أبيض بريف الرقة", "تل أبيض"),
    ],
)
def test_a_village_that_no_table_has_without_its_rank(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text", ["غارة على تل استراتيجي بريف اللاذقية", "قتل رجل في عين المكان بريف حماة", "استهدف أم الشهيد بريف حماة"]
)
def test_words_that_only_look_like_a_village(text: str) -> None:
    assert [m.place.kind for m in read(text)] == ["governorate"]
