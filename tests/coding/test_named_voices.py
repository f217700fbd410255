"""How reports name who speaks: asides, ranks, names after an office, names said again. All sentences invented."""

from __future__ import annotations

import pytest

from coding.reading import read
from coding.test_who_says import said
from tawthiq.arabic.tokens import tokenize
from tawthiq.coding.speakers.attributions import attributions

ASIDES = [
    (
        'ونقلت إذاعة "الضفاف"، على موقعها، أمس الخميس، عن مصدر محلي أن الجسر انهار',
        "local_media",
    ),
    ("ونقلت صحيفة محلية مساء أمس، عن مسعف قوله إن سبعة أصيبوا", "medical"),
    ("وقال أيضا الدفاع المدني إن الحريق أخمد", "civil_defence"),
    ("وأعلنت اليوم الأحد وزارة الداخلية مقتل شرطيين", "official"),
]


@pytest.mark.parametrize(("text", "kind"), ASIDES)
def test_an_aside_parts_no_speaker_from_his_verb(text: str, kind: str) -> None:
    assert [one[1] for one in said(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "وذكر النقيب سامر عبد الإله الضاحي، من سلاح الجو، أن الغارة دمرت منزلين",
            "military_statement",
        ),
        ("وقال الرائد في أمن المنشآت، نادر سليم الضاحي، إن القصف مستمر", "official"),
        ("وقال العقيد سامر الضاحي من الدفاع المدني إن الفرق وصلت", "civil_defence"),
        ("وذكر مسؤول مكتب الجنوب في حزب الله سامر الضاحي أن البيت فارغ", "military_statement"),
        ("وقال مسؤول محلي إن البيت فارغ", "official"),
        ("وذكر مسؤول الاستقبال بمركز سبها الطبي أن أربعة جرحى وصلوا", "medical"),
        ("وقالت لجنة نقابة المحامين في الحي إن الدورية صادرت الملفات", "monitor_ngo"),
        ("وقالت طواقم إغاثة إن الطريق مقطوع", "unattributed"),
    ],
)
def test_for_whom_somebody_speaks(text: str, kind: str) -> None:
    assert [one[1] for one in said(text)] == [kind]


def speakers(text: str) -> set[str]:
    return {c.speaker.type for c in read(text).claims if c.event is not None} - {"unattributed"}


def test_a_name_after_an_office_is_known_when_it_comes_back() -> None:
    first = "أعلن قائممقام القضاء، نوزاد عبد الجبار، إصابة راعيين في قصف تركي على القرية اليوم. "
    assert speakers(first + "وذكر عبد الجبار أن راعيين أصيبا في القصف.") == {"official"}


def test_another_of_a_common_first_name_is_somebody_else() -> None:
    first = "أعلن قائممقام القضاء، نوزاد عبد الجبار، إصابة راعيين في قصف تركي على القرية اليوم. "
    assert speakers(first + "وذكر عبد الكريم أن راعيين أصيبا في القصف.") == {"official", "eyewitness"}


def test_a_bare_source_is_somebody_named_before() -> None:
    first = "قال مدير مرصد الفرات لحقوق الإنسان نادر عبد الجبار إن غارة جوية استهدفت بلدة سراقب أمس. "
    again = "وجرح في الغارة، وفق عبد الجبار في إحصاء أول، ثلاثة من كوادر المشفى."
    assert speakers(first + again) == {"monitor_ngo"}
    assert said("قتل رجل في القصف وفق سامر") == []


def test_we_in_a_quotation_is_who_spoke_before() -> None:
    text = 'ذكر الدفاع المدني أن قصفا مدفعيا أصاب سراقب اليوم. وأضاف "فرقنا أسعفت خمسة جرحى قرب الجسر".'
    assert speakers(text) == {"civil_defence"}


def test_who_claims_most_of_them_does_not_admit_this_one() -> None:
    assert said('وتبنت "قوات تحرير عفرين" بعض العمليات في الريف') == []
    assert [s for _, _, s in said("وتبنى تنظيم داعش التفجير")] == ["admits"]


def test_the_day_between_an_agency_and_its_source_is_of_neither_name() -> None:
    tokens = tokenize("ونقلت وكالة سانا، ظهر أمس الاثنين، عن وزارة النقل أن الطريق مغلق")
    [told] = attributions(tokens)
    assert tokens[told.first].text == "وزاره" and [v.type for v in told.via] == ["government_side_media"]


AGAIN = "قالت غرفة طوارئ الحي إن قذائف سقطت على بلدة سراقب أمس. "


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("وذكرت الغرفة في منشور أن القصف قتل سبعة.", {"local_activists"}),
        ("وذكرت اللجنة في منشور أن القصف قتل سبعة.", {"local_activists"}),
        (
            "وقالت عضوة غرفة الطوارئ، هناء الدين كرمو لصحيفتنا إن سبعة قتلوا. وذكرت كرمو أن القصف أصاب السوق.",
            {"local_activists"},
        ),
        ("وقال سمعان، الذي تضرر دكانه، إنه سمع القصف.", {"local_activists", "eyewitness"}),
        ("وقال شاهد عيان: «سقطت قذيفة. قتل سبعة في القصف. والبيت احترق».", {"local_activists", "eyewitness"}),
        ("وأضافت «القذائف سقطت على الحي وقتلت سبعة».", {"local_activists"}),
    ],
)
def test_who_was_named_speaks_again(told: str, found: set[str]) -> None:
    assert speakers(AGAIN + told) == found


def test_a_quotation_over_several_sentences_is_one_voice() -> None:
    text = 'قال مصدر طبي: "سقطت قذيفة على بلدة سراقب أمس. قتل سبعة مدنيين في القصف. وأصيب ثلاثة".'
    assert {c.speaker.type for c in read(text).claims} == {"medical"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("أصيب سبعة، وفقا لأطباء مستشفى شهداء الساحل", "مستشفى شهداء الساحل", "medical"),
        ("قتل رجل، حسبما أفاد طبيب الأحد", "طبيب", "medical"),
        (
            "أعلنت وكالة الدفاع المدني في المدينة إخماد الحريق",
            "وكالة الدفاع المدني في المدينة",
            "civil_defence",
        ),
        (
            "ذكرت مصادر تابعة لحزب الله أن سبعة أصيبوا",
            "مصادر تابعة لحزب الله",
            "military_statement",
        ),
        ("وبين المصدر أن الغارة أصابت منزلا", "المصدر", "unattributed"),
        (
            "وقال مدير المرصد نادر عبدالجبار «دمرت القذيفة ثلاثة بيوت من الحي القديم»",
            "مدير المرصد نادر عبدالجبار",
            "monitor_ngo",
        ),
        ("وجاء في نشرة أصدرتها وزارة الصحة أن سبعة قتلوا", "وزارة الصحة", "official"),
        (
            "كان نائب الرئيس في مجلس محلي لمدينة زوارة سامر الضاحي، قد نفى سقوط قتلى",
            "نائب الرئيس في مجلس محلي لمدينة زوارة سامر الضاحي",
            "official",
        ),
        (
            "وذكر سامر الضاحي، المستشار الإعلامي للمحافظ، أن الطريق آمن",
            "سامر الضاحي، المستشار الإعلامي للمحافظ",
            "official",
        ),
    ],
)
def test_where_a_name_ends_and_whose_it_is(text: str, name: str, kind: str) -> None:
    [(words, found, _)] = said(text)
    assert words.lstrip("ل").endswith(name) and found == kind


def test_a_plural_with_the_article_is_nobodys_surname() -> None:
    assert said("وأكد الحاضرون أن القصف توقف") == []
    assert [k for _, k, _ in said("وقال الضاحي إن القصف توقف")] == ["eyewitness"]


def test_who_is_backed_by_a_side_admits_nothing_in_its_name() -> None:
    text = "وذكرت فصائل المعارضة المدعومة من تركيا أن القوات التركية قصفت بلدة عين عيسى أمس."
    assert {c.stance for c in read(text).claims} == {"asserts"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("قتل تسعة عمال في حفرة بئر، قال سكان الوادي.", ["eyewitness"]),
        ("قتل تسعة في الحي، بحسب ما ذكرت أمس، غرفة طوارئ الحي", ["local_activists"]),
        ("ووفقا لوكالة الضفاف التي نقلت عن مصدر في قيادة الشرطة قوله إن القذيفة أصابت الفرن", ["official"]),
        ("وصرح مسئولون في المحافظة بأن الجسر أصيب", ["official"]),
        ("وروى أحد القاطنين أن القذيفة هبطت مساء", ["eyewitness"]),
    ],
)
def test_more_ways_of_naming(text: str, kinds: list[str]) -> None:
    assert [kind for _, kind, _ in said(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("🔴 مصادر طبية للضفاف: ستة جرحى في الحي", ["medical"]),
        ("الدفاع المدني: طواقمنا انتشلت جثتين", ["civil_defence"]),
        ("الصحة في غزة: تسعة جرحى في الحي", ["official"]),
        ("الإعلام الحربي: استهدفنا موقعا", ["military_statement"]),
        ("المصدر/ تنسيقية الحي", ["local_activists"]),
        ("شاهد: لحظة سقوط القذيفة", []),
        ("شاهد عيان: سقطت قذيفة", ["eyewitness"]),
        ("واتهم المجلس المحلي في مضايا حزب الله بقنص شاب", ["official"]),
    ],
)
def test_voices_of_posts(text: str, kinds: list[str]) -> None:
    assert [kind for _, kind, _ in said(text)] == kinds
