"""Who says it: every example of the lexicon, the labelled phrases, and invented sentences of all kinds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tawthiq import lexicon
from tawthiq.arabic.fold import fold
from tawthiq.arabic.tokens import tokenize
from tawthiq.coding.speakers.attributions import Attribution, attributions

PHRASES = Path(__file__).parents[1] / "gold" / "phrases" / "attribution.jsonl"
FLOOR = 0.97  # of the labelled phrases, words and chain included
LOCAL = {"local_activists", "local_media", "eyewitness"}
ENTRIES = lexicon.load("speakers")


def read(text: str, **known: Any) -> list[Attribution]:
    return attributions(tokenize(text), text=text, **known)


def words(text: str, one: Attribution) -> str | None:
    tokens = tokenize(text)
    return text[tokens[one.first].start : tokens[one.last - 1].end] if one.last > one.first else None


def same(a: str | None, b: str | None) -> bool:
    """Equal but for quotation marks at the ends and a preposition joined to the first word."""
    left, right = (fold(x or "").strip(' "«»“”') for x in (a, b))
    return left == right or left.lstrip("لوب") == right.lstrip("لوب")


@pytest.mark.parametrize(
    ("entry", "case"), [(e, c) for e in ENTRIES for c in e["examples"]], ids=lambda x: x.get("id", "")
)
def test_every_example_of_the_lexicon_is_read(entry: dict[str, Any], case: dict[str, Any]) -> None:
    text = case["text"]
    found = [
        a
        for a in read(text)
        if (a.type, a.stance) == (case["type"], case["stance"]) and same(words(text, a), case["reads"])
    ]
    assert found, [(words(text, a), a.type, a.stance) for a in read(text)]
    if "admits" in case:
        assert found[0].admits == case["admits"]


def _wrong(entry: dict[str, Any], case: dict[str, Any], one: Attribution) -> bool:
    """Is this what the counter-example says must not be read?"""
    kind = entry["kind"]
    if kind in ("verb", "prep", "participle", "unattributed"):
        return one.verb_entry == entry["id"]
    if kind == "head":
        return one.speaker_entry == entry["id"] and one.type == entry["type"]
    if kind == "modifier":
        return one.type == entry["type"]
    if kind == "mark":
        return one.stance == entry["stance"]
    if kind == "perception":
        return one.stance == "asserts"
    return one.admits == case.get("admits", "act") if kind in ("own_act", "own_attack", "harm") else True


@pytest.mark.parametrize(
    ("entry", "case"), [(e, c) for e in ENTRIES for c in e["not"]], ids=lambda x: x.get("id", "")
)
def test_no_counter_example_of_the_lexicon_is_read(entry: dict[str, Any], case: dict[str, Any]) -> None:
    assert not [a for a in read(case["text"]) if _wrong(entry, case, a)]


def _agrees(row: dict[str, Any]) -> bool:
    text = row["text"]
    if row["speaker"] is None and (row["speaker_type"], row["stance"]) == ("unattributed", "asserts"):
        return all(a.type == "unattributed" for a in read(text))
    return any(
        (a.type == row["speaker_type"] or {a.type, row["speaker_type"]} <= LOCAL)
        and a.stance == row["stance"]
        and same(words(text, a), row["speaker"])
        and [fold(v.text) for v in a.via] == [fold(v) for v in row["via"]]
        for a in read(text)
    )


def test_the_labelled_phrases_are_read_with_words_type_stance_and_chain() -> None:
    rows = [json.loads(line) for line in PHRASES.read_text("utf-8").splitlines()]
    wrong = [r["text"] for r in rows if not _agrees(r)]
    assert len(wrong) <= (1 - FLOOR) * len(rows), wrong


# Invented sentences: text, speaker's words, type, stance.
SAID = [
    ("وقال ناشطون في المنطقة إن القصف توقف", "ناشطون في المنطقة", "local_activists", "asserts"),
    (
        "قال الناشط الحقوقي سامر الخطيب إن السوق احترق",
        "الناشط الحقوقي سامر الخطيب",
        "local_activists",
        "asserts",
    ),
    (
        "وقال سامر الخطيب، مدير المشفى الميداني، إن الجرحى سبعة",
        "سامر الخطيب، مدير المشفى الميداني",
        "medical",
        "asserts",
    ),
    (
        "أفاد محافظ اللاذقية اللواء محمد السالم بمقتل رجلين",
        "محافظ اللاذقية اللواء محمد السالم",
        "official",
        "asserts",
    ),
    (
        "قال المتحدث باسم وزارة الصحة سامر الخطيب إن القتلى تسعة",
        "المتحدث باسم وزارة الصحة سامر الخطيب",
        "official",
        "asserts",
    ),
    ("أعلنت وزارة الصحة في غزة مرارا أن المشافي ممتلئة", "وزارة الصحة في غزة", "official", "asserts"),
    (
        "قالت وكالة الأنباء الفلسطينية (وفا) إن شابا قتل",
        "وكالة الأنباء الفلسطينية (وفا)",
        "government_side_media",
        "asserts",
    ),
    (
        "ذكر التلفزيون الحكومي السوري أن قذيفة سقطت",
        "التلفزيون الحكومي السوري",
        "government_side_media",
        "asserts",
    ),
    ("أكد مراسل سبوتنيك أن الحي قصف", "مراسل سبوتنيك", "government_side_media", "asserts"),
    (
        "أفادت الوكالة الوطنية للإعلام بأن مسيرة أغارت على سيارة",
        "الوكالة الوطنية للإعلام",
        "government_side_media",
        "asserts",
    ),
    (
        "قالت قناة المسيرة التابعة للحوثيين إن رجلين قتلا",
        "قناة المسيرة التابعة للحوثيين",
        "government_side_media",
        "asserts",
    ),
    (
        "أفاد مراسل وكالة قاسيون للأنباء أن السيارة انفجرت",
        "مراسل وكالة قاسيون للأنباء",
        "outlet_reporter",
        "asserts",
    ),
    (
        "قال المركز الإعلامي لمجلس منبج العسكري إن القرية قصفت",
        "المركز الإعلامي لمجلس منبج العسكري",
        "military_statement",
        "asserts",
    ),
    ("أدانت منظمة سلام للحقوق والحريات الهجوم", "منظمة سلام للحقوق والحريات", "monitor_ngo", "asserts"),
    (
        "قالت مسؤولة في الهلال الأحمر السوري إن المشفى قصف",
        "مسؤولة في الهلال الأحمر السوري",
        "medical",
        "asserts",
    ),
    ("أفاد الدفاع المدني بريف دمشق بمقتل ثلاثة", "الدفاع المدني بريف دمشق", "civil_defence", "asserts"),
    (
        "سجلت منظمة مواطنة لحقوق الإنسان مقتل تسعة مدنيين",
        "منظمة مواطنة لحقوق الإنسان",
        "monitor_ngo",
        "asserts",
    ),
    ("ذكرت مصادر محلية وقتها أن الطريق قطع", "مصادر محلية", "local_media", "asserts"),
    ("قتل رجل، على ما أفاد مصدر أمني", "مصدر أمني", "official", "asserts"),
    ("قتل رجل وفقا لما أعلنته نقابة الأطباء", "نقابة الأطباء", "medical", "asserts"),
    ("طبقا لمصدر في الشرطة، انفجرت السيارة", "لمصدر في الشرطة", "official", "asserts"),
    ("استنادا إلى شهادات ناجين، سقطت القذيفة على الخيمة", "شهادات ناجين", "eyewitness", "asserts"),
    ("علم نشطاء المرصد السوري أن التنظيم أعدم رجلين", "نشطاء المرصد السوري", "monitor_ngo", "asserts"),
    ("وأورد بيان صادر عن وزارة الصحة أن الجرحى سبعة", "وزارة الصحة", "official", "asserts"),
    ("أصدر مشفى المدينة إحصائية وثق فيها عشرة قتلى", "مشفى المدينة", "medical", "asserts"),
    ("صفحة شبكة الساحل على فيسبوك: سقوط قذيفة", "صفحة شبكة الساحل على فيسبوك", "local_media", "asserts"),
    ("قالت الأمم المتحدة إن العائلات نزحت", "الأمم المتحدة", "international_org", "asserts"),
    ("واتهم مدير الدفاع المدني الطيران الروسي بقصف المركز", "مدير الدفاع المدني", "civil_defence", "accuses"),
    ("وحمل المجلس المحلي قسد مسؤولية التفجير", "المجلس المحلي", "official", "accuses"),
    ("وحذر الدفاع المدني من احتمال ارتفاع الحصيلة", "الدفاع المدني", "civil_defence", "predicts"),
    ("قال المرصد إن العدد مرشح للارتفاع", "المرصد", "monitor_ngo", "predicts"),
    ("قال متحدث عسكري إن التحالف ربما أصاب المنزل", "متحدث عسكري", "military_statement", "hedges"),
    ("قال الجيش الإسرائيلي إن قواته لم تستهدف المدرسة", "الجيش الإسرائيلي", "military_statement", "denies"),
    ("نفى الجيش السوداني مسؤوليته عن القصف", "الجيش السوداني", "military_statement", "denies"),
    ("أعلن مركز عمليات طوارئ الصحة أن رجلا قتل", "مركز عمليات طوارئ الصحة", "official", "asserts"),
    (
        "قال مدير مكتب حقوق الإنسان في تعز إن القناص أصاب طفلة",
        "مدير مكتب حقوق الإنسان في تعز",
        "official",
        "asserts",
    ),
    ("قالت مجموعة من فرق الإنقاذ إن الجثث انتشلت", "مجموعة من فرق الإنقاذ", "civil_defence", "asserts"),
    ("وبلغت الحصيلة سبعة وفق إحصائية للدفاع المدني", "إحصائية للدفاع المدني", "civil_defence", "asserts"),
    (
        "جاء في تقرير لمنظمة العفو الدولية أن التحالف قتل مدنيين",
        "لمنظمة العفو الدولية",
        "monitor_ngo",
        "asserts",
    ),
    ("يقول أحمد (35 عاما) إن بيته دمر", "أحمد", "eyewitness", "asserts"),
    ("خبرونا أهل الضيعة إنو في تلات شهدا", "أهل الضيعة", "eyewitness", "asserts"),
    ("حسب ما وصلنا من الأهالي، الطيران ضرب المدرسة", "من الأهالي", "eyewitness", "asserts"),
    ("عاجل الدفاع المدني: إصابة طفلين", "الدفاع المدني", "civil_defence", "asserts"),
    ("وأكدت حركة حماس أن الادعاءات كاذبة", "حركة حماس", "military_statement", "denies"),
    (
        "قالت وزارة الدفاع الروسية إن الطيران لم ينفذ أي غارات",
        "وزارة الدفاع الروسية",
        "military_statement",
        "denies",
    ),
    ("أشارت أصابع الاتهام إلى خلايا التنظيم", None, "unattributed", "accuses"),
    ("عم يقولو في شهدا بالسوق", None, "unattributed", "hedges"),
    ("وردنا أن القصف طال المخيم", None, "unattributed", "asserts"),
]


@pytest.mark.parametrize(("text", "speaker", "kind", "stance"), SAID)
def test_speakers_of_invented_sentences(text: str, speaker: str | None, kind: str, stance: str) -> None:
    found = [(words(text, a), a.type, a.stance) for a in read(text)]
    assert (speaker, kind, stance) in found


# Invented sentences: nobody speaks in them.
NOBODY = [
    "نقلت سيارات الإسعاف الجرحى إلى المشفى",
    "بين الأنقاض جثث ثلاثة أطفال",
    "بلغ عدد القتلى سبعة",
    "رد الجيش على مصادر النيران",
    "ردت قوات النظام على مصادر إطلاق الصواريخ",
    "بث ناشطون تسجيلا مصورا للحظة القصف",
    "استشهد طفل برصاص قناص تابع لقوات النظام",
    "زادت إسرائيل من غاراتها على الجنوب",
    "تبادلت إسرائيل وحزب الله القصف طوال الليل",
    "ويذكر أن المدينة محاصرة منذ عام",
    "يشار إلى أن الطريق مغلق",
    "ولم ترد معلومات عن إصابات",
    "عثر الأهالي على جثة رجل قرب النهر",
    "كتب التاريخ كثيرة",
    "وامتنع التحالف عن تأكيد الخبر",
    "كتب فريق التحرير",
    "لم يعلن أحد مسؤوليته عن الهجوم",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_speaks(text: str) -> None:
    assert read(text) == []


ADMITS = [
    ("أقر التحالف الدولي بمقتل مدنيين في غارة على الموصل", "harm"),
    ("أقرت وزارة الدفاع الأمريكية بأن ضربة نفذتها أسفرت عن مقتل سبعة مدنيين", "harm"),
    ("أقر الجيش بتنفيذ الغارة لكنه قال إنها استهدفت منزل قيادي", "act"),
    ("تبنى تنظيم الدولة التفجير الذي أودى بحياة عشرة مدنيين", "act"),
    ("أعلن التحالف أن طائراته استهدفت موقعا للتنظيم", "act"),
    ("أعلن الجيش الإسرائيلي أنه قصف هدفا لمسلحين", "act"),
    ("أعلنت القيادة المركزية الأمريكية مسؤوليتها عن الضربة", "act"),
    ("قال الجيش الإسرائيلي إن صاروخا سقط في الحقل", None),
    ("ويقر مسؤول الهلال الأحمر بعدم القدرة على إخراج العائلات", None),
]


@pytest.mark.parametrize(("text", "what"), ADMITS)
def test_an_admission_says_what_is_admitted(text: str, what: str | None) -> None:
    (one,) = read(text)
    assert one.admits == what
    assert (one.stance == "admits") == (what is not None)


def test_a_denial_after_a_statement_is_kept() -> None:
    text = "قال متحدث باسم التحالف إن الغارة نفذت، نافيا أن يكون مدنيون قد قتلوا"
    assert [(a.type, a.stance) for a in read(text)] == [
        ("military_statement", "asserts"),
        ("military_statement", "denies"),
    ]


def test_the_latter_of_two_is_nobody_named_before() -> None:
    earlier = read("أعلنت نقابة الأطباء مقتل تسعة")
    text = "بينما تنفي الأخيرة ذلك، وتقول في بيان إن الطيران قصف السوق"
    assert [(a.type, a.stance) for a in read(text, earlier=earlier)] == [
        ("unattributed", "denies"),
        ("unattributed", "asserts"),
    ]


def test_two_who_say_the_same_are_two_voices() -> None:
    text = "قتل رجل بحسب مصدر طبي وناشطين"
    assert [a.type for a in read(text)] == ["medical", "local_activists"]


CHAINS = [
    ("نقلت وكالة رويترز عن شهود عيان أن الغارة أصابت سوقا", ["وكالة رويترز"], "eyewitness"),
    ("ذكرت وسائل إعلام عراقية نقلا عن مصدر أمني أن عبوة انفجرت", ["وسائل إعلام عراقية"], "official"),
    ("قال مصدر عسكري لنورث برس إن رجلا قتل", ["نورث برس"], "military_statement"),
    ("وأكد مصدر طبي في تصريح لوكالة سمارت أن الجرحى تسعة", ["وكالة سمارت"], "medical"),
]


@pytest.mark.parametrize(("text", "chain", "kind"), CHAINS)
def test_relays_are_the_chain_and_the_source_speaks(text: str, chain: list[str], kind: str) -> None:
    (one,) = read(text)
    assert ([v.text for v in one.via], one.type) == (chain, kind)


def _after(first: str, second: str) -> list[tuple[str, bool]]:
    return [(a.type, a.continuing) for a in read(second, earlier=read(first))]


GOES_ON = [
    ("قال مصدر طبي إن الجرحى سبعة", "وأضاف المصدر أن ثلاثة في حالة حرجة", "medical"),
    ("قال مصدر طبي إن الجرحى سبعة", "وأضاف أن ثلاثة في حالة حرجة", "medical"),
    ("قال ناشطون إن القصف عنيف", "وأشاروا إلى إصابة عدد من المدنيين", "local_activists"),
    ("أعلنت وزارة الصحة مقتل رجل", "وذكر، اليوم الأحد، أن الجرحى ثلاثة", "official"),
    ("قالت وكالة سانا إن لغما انفجر", "وأضافت الوكالة أن مواطنا قتل", "government_side_media"),
    ("قال سامر الخطيب، مدير المشفى، إن الجرحى سبعة", "وقال الخطيب إن المشفى ممتلئ", "medical"),
    ("قالت مصادر محلية إن صاروخا سقط", "ووفقا للمصادر فإن أحدا لم يصب", "local_media"),
]


@pytest.mark.parametrize(("first", "second", "kind"), GOES_ON)
def test_a_voice_goes_on(first: str, second: str, kind: str) -> None:
    assert _after(first, second) == [(kind, True)]


def test_the_form_of_the_verb_says_who_goes_on() -> None:
    earlier = [*read("قالت وزارة الصحة إن القتلى سبعة"), *read("قال مصدر عسكري إن الهجوم صد")]
    assert [a.type for a in read("وأضافت أن الجرحى تسعة", earlier=earlier)] == ["official"]
    assert [a.type for a in read("وأضاف أن المهاجمين انسحبوا", earlier=earlier)] == ["military_statement"]


def test_a_subordinate_sentence_belongs_to_the_one_before() -> None:
    before = read("قال ناشطون إن الطيران قصف دوما")
    (one,) = read("كما استهدف القصف بلدة حرستا", earlier=before, previous=before)
    assert (one.type, one.continuing, one.scope_first) == ("local_activists", True, 0)
    assert read("واستهدف القصف بلدة حرستا", earlier=before, previous=before) == []


def test_a_source_behind_governs_what_stands_before_it() -> None:
    text = "قتل ثلاثة مدنيين، بحسب ناشطين"
    (one,) = read(text)
    tokens = tokenize(text)
    assert text[tokens[one.scope_first].start : tokens[one.scope_last - 1].end].startswith("قتل ثلاثة مدنيين")


def test_reading_is_the_same_without_the_text() -> None:
    text = "نقلت وكالة رويترز عن شهود عيان أن الغارة أصابت سوقا"
    bare = attributions(tokenize(text))
    assert [(a.type, a.stance, len(a.via)) for a in bare] == [
        (a.type, a.stance, len(a.via)) for a in read(text)
    ]
