"""Voices that carry on, that are of two kinds at once, that tell by pictures; what near an attack was not hit;
whose raids a lead tells of. All is invented; the places are real.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import only, read

TOLD = "قتل خمسة مدنيين وأصيب تسعة آخرون في قصف على سوق بلدة سرمين"


def voices(text: str) -> set[str]:
    return {s for e in read(text).events for s in e.speakers} - {"unattributed"}


def last_voices(text: str) -> set[str]:
    return set(read(text).events[-1].speakers)


@pytest.mark.parametrize("paper", ["بيان ثان", "بيان آخر", "تصريح لاحق", "بيان منفصل", "تقرير جديد"])
@pytest.mark.parametrize(("who", "verb", "kind"), [
    ("وذكر الدفاع المدني أن", "وذكر", "civil_defence"),
    ("وقالت وزارة الصحة إن", "وقالت", "official"),
    ("وأكد المجمع الطبي أن", "وأكد", "medical"),
])  # fmt: skip
def test_a_second_statement_is_of_who_spoke_before(paper: str, who: str, verb: str, kind: str) -> None:
    text = f"{who} امرأة قتلت في غارة على بلدة كفرنبل. {verb} في {paper} أن غارة على معرة النعمان قتلت طفلين."
    assert last_voices(text) == {kind}


@pytest.mark.parametrize(("who", "kinds"), [
    ("مصادر أمنية وطبية", {"official", "medical"}),
    ("مصادر طبية وأمنية", {"official", "medical"}),
    ("مصادر أمنية وصحية", {"official", "medical"}),
    ("مصادر أمنية وأخرى طبية", {"official", "medical"}),
    ("مصدران أمني وطبي", {"official", "medical"}),
    ("مصدران عسكري وطبي", {"military_statement", "medical"}),
    ("مصدران أمنيان", {"official"}),
    ("مصدرين طبيين", {"medical"}),
    ("مصدرين عسكريين", {"military_statement"}),
    ("مصادر محلية وطبية", {"medical"}),
    ("مصادر محلية متطابقة", {"local_media"}),
    ("مصدر في وزارة الصحة والسكان", {"official"}),
])  # fmt: skip
def test_sources_of_two_kinds_are_two_voices(who: str, kinds: set[str]) -> None:
    assert voices(f"{TOLD}، بحسب {who}.") == kinds


@pytest.mark.parametrize(("text", "kinds"), [
    ("أظهر شريط فيديو نشره ناشطون سقوط برميلين متفجرين على الأحياء السكنية في بلدة سرمين.", {"local_activists"}),
    ("وأظهرت مقاطع مصورة بثها سكان احتراق منازل جراء قصف الطيران لبلدة سرمين.", {"eyewitness"}),
    ("وبينت صور وزعتها فرق الدفاع المدني دمار المنازل بعد قصف بلدة سرمين.", {"civil_defence"}),
    ("مقاطع مصورة نشرها ناشطون تظهر مقتل خمسة في قصف على سوق بلدة سرمين.", {"local_activists"}),
    (f"{TOLD}. وأظهرت مشاهد بثتها قناة محلية رجالا يبحثون بين الأنقاض.", set()),
    (f"{TOLD}. ونشر ناشطون صورا للحريق.", set()),
    (f"{TOLD}. وأظهر شريط فيديو سقوط القذيفة.", set()),
])  # fmt: skip
def test_people_of_the_place_tell_by_their_pictures(text: str, kinds: set[str]) -> None:
    assert voices(text) == kinds


@pytest.mark.parametrize(("who", "kind"), [
    ("وسائل إعلام مؤيدة للنظام", "government_side_media"),
    ("الإعلام المؤيد للحكومة", "government_side_media"),
    ("مواقع محسوبة على الحوثيين", "government_side_media"),
    ("وسائل إعلام معارضة", "local_media"),
    ("مرصد الشمال للطيران", "local_activists"),
    ("المرصد السوري", "monitor_ngo"),
    ("إدارة الإعلام بولاية الخرطوم", "official"),
    ("إدارة الإعلام في الدفاع المدني", "civil_defence"),
    ("ضابط عراقي", "military_statement"),
    ("ضابط برتبة عقيد", "military_statement"),
    ("ضابط في شرطة المدينة", "official"),
    ("ضابط أمن", "official"),
    ("ضباط في الشرطة", "official"),
    ("مسؤول النازحين بالمخيم", "local_activists"),
    ("مسؤول البلدية", "official"),
])  # fmt: skip
def test_of_what_kind_a_speaker_is(who: str, kind: str) -> None:
    assert voices(f"وقال {who} إن خمسة مدنيين قتلوا في قصف على سوق بلدة سرمين.") == {kind}


@pytest.mark.parametrize(("text", "kinds"), [
    # what «بيّن» says, over a carrier and a comma
    ("ذكر مصدر أمني أن طفلا قتل في بعقوبة. وبين المصدر لوكالة محلية، أن عبوة انفجرت وقتلته.", {"official"}),
    # an office named by nothing more is of who spoke last
    ("أفادت عملية بركان الغضب بمقتل امرأة بقذائف على حي صلاح الدين. وأوضح المركز الإعلامي أن المرأة قتلت في "
     "منزلها.", {"military_statement"}),
    ("أفاد ناشطون بمقتل امرأة بقذائف على بلدة سرمين. وأوضح المركز الإعلامي أن المرأة قتلت في منزلها.",
     {"local_activists"}),
    # a name set off behind an office, and said again
    ("أعلن المتحدث باسم وزارة الصحة، رامز العبدو منذ قليل عن مقتل طفل بقصف على بلدة سرمين. وقال العبدو إن الطفل "
     "قتل في منزله.", {"official"}),
    # a name in quotation marks, and his office
    ("أعلن \"رامز العبدو\" مدير مستشفى ميداني في سرمين إصابة خمسة برصاص القوات في البلدة.", {"medical"}),
    # a sentence of its own that goes on, and rescuers who did more
    ("قال مدير المشفى إن غارة على بلدة سرمين قتلت ثلاثة.\nمشيرا إلى أن غارة على أريحا أصابت طفلين.", {"medical"}),
    ("قال الدفاع المدني إن طواقمه انتشلت جثة من منزل قصفته الطائرات في سرمين.\nكما انتشلت ثلاث جثث من منزل آخر "
     "قصفته الطائرات في أريحا.", {"civil_defence"}),
    # nobody's news
    ("وتحدثت أنباء عن جرحى بعد أن قصفت مسيرة بلدة سرمين.", set()),
])  # fmt: skip
def test_who_goes_on(text: str, kinds: set[str]) -> None:
    assert voices(text) == kinds


@pytest.mark.parametrize("text", [
    "وقال الرئيس إن الإرهاب لا مكان له في البلاد.",
    "وقال مرصد الشمال للطيران إن طائرة استطلاع حلقت فوق جبل الزاوية.",
    "وقال رئيس الوزراء إن حكومته ستعقد اجتماعا غدا.",
])  # fmt: skip
def test_words_of_another_matter_are_of_no_attack(text: str) -> None:
    assert voices(f"{TOLD}. {text}") == set()


def test_a_reckoning_is_told_after_others_have_spoken() -> None:
    text = "قتل عشرة في تفجيرين في بيروت، وفق شهود عيان. ورأت مصادر أمنية أن الأرجح أن انتحاريين نفذا التفجيرين."
    assert voices(text) == {"eyewitness", "official"}


@pytest.mark.parametrize("day", ["غدا", "غدا الخميس", "بعد غد"])
def test_no_attack_is_of_a_day_to_come(day: str) -> None:
    assert only(f"{TOLD}. وسيدفن القتلى {day}.").date is None
    assert only(f"{TOLD} أمس. وسيدفن القتلى {day}.").date.start == "2017-10-24"


@pytest.mark.parametrize(("text", "hit"), [
    ("هاجم مسلحون شابين في حي الزيتون بالبصرة وأصيبا، ويعالجان الآن بالمستشفى التعليمي.", []),
    ("أصيب طفل بإطلاق نار في درعا، وهو يرقد بالمشفى الوطني.", []),
    ("استهدف القصف المستشفى التعليمي في البصرة وأصيب طبيب.", ["hospital"]),
    ("أصاب صاروخ مركزا لتوزيع سيارات الإسعاف في بنغازي وقتل ثلاثة.", []),
    ("قتل اثنان بقصف على تعز، وإن سيارات الإسعاف ما زالت تنقل الجثث.", []),
    ("أصاب صاروخ سيارة إسعاف في بنغازي وقتل ثلاثة.", ["ambulance"]),
    ("قتلت طفلتان بسقوط قذيفة على منزلهما بالقرب من \"سجن الجديدة\" في طرابلس.", ["homes"]),
    ("قتل خمسة بسقوط قذيفة على \"سجن الجديدة\" في طرابلس.", ["other"]),
    ("قصف الطيران بلدة مضايا، وقضى معتقل في أقبية المخابرات تحت التعذيب.", []),
    ("قصف الطيران أقبية يحتمي بها المدنيون في دوما وقتل خمسة.", ["shelter"]),
    ("قتل خمسة بقصف على سراقب، وتمركزت دبابات في الأراضي الزراعية شمال المدينة.", []),
    ("قصفت المدفعية الأماكن السكنية في مدينة دارة عزة وقتلت ستة.", ["homes"]),
    ("أصابت غارة مبنى من 4 طوابق في بعلبك ودمرته.", ["homes"]),
])  # fmt: skip
def test_what_was_hit_and_what_only_stands_near(text: str, hit: list[str]) -> None:
    assert [o for e in read(text).events for o in e.objects] == hit


def sides(text: str, day: str | None = "2017-10-25") -> list[set[str]]:
    return [{a.id for a in e.actors if a.role != "target"} for e in read(text, day).events]


RAID = "وأسفرت غارة على بلدة بدنايل في البقاع عن مقتل أربعة."


@pytest.mark.parametrize(("lead", "whose"), [
    ("قتل 558 شخصا في الغارات التي يواصل الاحتلال الصهيوني شنها على لبنان.", {"israel"}),
    ("قتل 558 شخصا في الغارات التي كثف العدو الإسرائيلي تنفيذها على لبنان.", {"israel"}),
    ("تتعرض بعلبك في لبنان لعدوان إسرائيلي عنيف منذ الظهر.", {"israel"}),
    ("التقى رئيس الحكومة اللبنانية سفير إسرائيل لدى الأمم المتحدة.", set()),
])  # fmt: skip
def test_whose_raids_the_lead_tells_of(lead: str, whose: set[str]) -> None:
    assert sides(f"{lead} {RAID}")[-1] == whose


@pytest.mark.parametrize(("text", "day", "whose"), [
    ("أطلقت قوات صالح النار على متظاهرين في صنعاء وقتلت شخصين.", "2011-09-18", {"yemeni_government"}),
    ("قصفت قوات صالح حي الروضة في تعز وقتلت شخصين.", "2015-09-18", {"houthis"}),
    ("قصفت قوات صالح حي الروضة في تعز وقتلت شخصين.", None, {"houthis"}),
    ("قصفت قوات النظام العراقي حي الجولان في الفلوجة وقتلت خمسة.", "2014-06-10", {"iraqi_government"}),
    ("أطلقت قوات موالية للزعيم الليبي معمر القذافي النار على المارة في مصراتة وقتلت شخصين.", "2011-03-10", {"other"}),
    ("ارتفع عدد القتلى في قصف الطيران الروسي على بلدة سرمين إلى عشرين شخصا.", "2016-03-10", {"russia"}),
    ("ارتفع عدد الضحايا في قصف قوات النظام على بلدة سرمين إلى عشرين شخصا.", "2016-03-10", {"syrian_government"}),
    ("كل القتلى من قوات النظام، وقد سقطوا بانفجار لغم في بلدة سرمين.", "2016-03-10", set()),
])  # fmt: skip
def test_whose_attack_it_was(text: str, day: str | None, whose: set[str]) -> None:
    assert set().union(*sides(text, day)) == whose


def test_an_answer_to_fire_is_no_attack() -> None:
    text = "قتل أربعة مدنيين بقذائف أطلقها إرهابيون على حي الزاهرة بدمشق. وردت وحدات من الجيش على مصادر إطلاق القذائف."
    assert sides(text) == [{"opposition_factions"}]


CLAIM = "وتبنى تنظيم داعش الهجوم."


@pytest.mark.parametrize(("between", "whose"), [
    ("وجاء الهجوم بعد أيام من زيارة رئيس الوزراء.", {"isis"}),
    ("ويأتي التفجير بعد يومين من عودة الوفد إلى مدينة كربلاء.", {"isis"}),
    ("ويأتي ذلك عقب إعلان هدنة في المحافظة.", {"isis"}),
    ("وجاء الهجوم بعد أيام من تفجير مماثل في كربلاء قتل فيه ثلاثة.", {"isis"}),  # «الهجوم» still the first
])  # fmt: skip
def test_an_attack_told_after_something_else_is_still_the_one_told(between: str, whose: set[str]) -> None:
    text = f"قتل سبعة في تفجير سيارة مفخخة في سوق بمدينة الحلة. {between} {CLAIM}"
    assert sides(text, "2015-09-25") == [whose]
