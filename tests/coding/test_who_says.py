"""Who says it, by classes of language: people with no office, counts, accusations, carriers, the outlet itself.

All sentences are invented.
"""

from __future__ import annotations

import pytest

from coding.reading import read, report
from tawthiq.arabic.tokens import tokenize
from tawthiq.coding.read import read_report
from tawthiq.coding.speakers.attributions import Attribution, attributions
from tawthiq.model import Report

Said = list[tuple[str, str, str]]


def said(text: str, outlet: str | None = None) -> Said:
    """(words, type, stance) of each voice of a sentence."""
    tokens = tokenize(text)

    def words(a: Attribution) -> str:
        return text[tokens[a.first].start : tokens[a.last - 1].end] if a.last > a.first else ""

    return [(words(a), a.type, a.stance) for a in attributions(tokens, text=text, outlet=outlet)]


SOMEBODY = [
    ("وقال تاجر من السوق، سالم العلي، لصحيفتنا إنه أحصى عشرين جثة", "تاجر من السوق"),
    ("وقالت امرأة نازحة إن الطائرة أغارت مرتين", "امرأة نازحة"),
    ("وروت سيدة فقدت ابنها أن الطائرة قصفت الطابور", "سيدة فقدت ابنها"),
    ("وأكد إمام المسجد أن القذيفة سقطت وقت الصلاة", "إمام المسجد"),
    ("ونقلت الصحيفة عن صياد من القرية قوله إن الزورق غرق", "صياد من القرية"),
    ("وقال مصور نجا من القصف، فضل عدم كشف اسمه، لموقعنا إن الخيمة احترقت", "مصور نجا من القصف"),
]


@pytest.mark.parametrize(("text", "speaker"), SOMEBODY)
def test_somebody_with_no_office_is_an_eyewitness(text: str, speaker: str) -> None:
    found = said(text)
    assert len(found) == 1 and found[0][1:] == ("eyewitness", "asserts")
    assert found[0][0].startswith(speaker.split()[0])


@pytest.mark.parametrize(
    "text",
    [
        "أعلن مقتل تاجر من السوق في القصف",
        "قتل صاحب المقهى حين سقطت القذيفة",
        "أكدت المصادر مقتل امرأة نازحة",
        "نقل رجل جريح إلى المشفى",
    ],
)
def test_a_victim_is_no_speaker(text: str) -> None:
    assert not [one for one in said(text) if one[1] == "eyewitness"]


BODIES = [
    ("وقالت شبكة رصد سوريا لحقوق الإنسان إن طفلا قتل", "monitor_ngo"),
    ("وقالت منظمة الوادي للدفاع عن حقوق الرعاة إن طفلا قتل", "monitor_ngo"),
    ("قتل طفل بقصف على البلدة، بحسب إعلام محلي", "local_media"),
    ("قتل طفل بقصف على البلدة، وفق مصادر قبلية", "local_media"),
    ("أعلن مركز عمليات طوارئ الصحة العامة مقتل طفل", "official"),
    ("أفاد مكتب الصحة بمقتل طفل", "official"),
    ("وقالت غرفة عملية بركان الغضب إن طفلا قتل", "military_statement"),
    ("قتل طفل بقصف على البلدة، بحسب ما أفاد سامر علي المتحدث باسم جهاز الإسعاف والطوارئ", "medical"),
    ("قتل طفل بقصف على البلدة، وفق ما ذكره سامر حسن، مدير مشفى البلدة", "medical"),
    ("وأفاد عناصر إنقاذ بمقتل طفل", "civil_defence"),
]


@pytest.mark.parametrize(("text", "kind"), BODIES)
def test_bodies_that_speak(text: str, kind: str) -> None:
    assert [one[1] for one in said(text)] == [kind]


def test_the_accused_is_no_speaker() -> None:
    assert said("ويتهم الجيش بشن غارات على المدينة") == []


def test_who_told_the_attack_tells_what_came_of_it() -> None:
    found = read("ذكر المرصد السوري أن الطيران قصف بلدة حاس.\nوأسفر القصف عن مقتل سبعة مدنيين.")
    assert {c.speaker.type for c in found.claims} == {"monitor_ngo"}


def test_an_opinion_after_others_have_told_it_is_no_claim() -> None:
    told = read("قال ناشطون إن القصف المدفعي على بلدة حاس قتل سبعة مدنيين.\nواعتبر الجيش أن القصف رد مشروع.")
    assert {c.speaker.type for c in told.claims} <= {"local_activists", "unattributed"}


def test_a_name_given_by_a_verb_is_no_claim_of_doubt() -> None:
    text = "وقال مهاجر يدعى سالما (22 عاما) نجا من القصف: سمعنا صوت طائرة ثم انهار السقف"
    assert said(text) == [("مهاجر", "eyewitness", "asserts")]


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("لكن مرصد الحريات قدر عدد القتلى بما لا يقل عن خمسين", "monitor_ngo", "asserts"),
        ("وقدر مسؤول محلي عدد القتلى بخمسين", "official", "asserts"),
        ("حمل المجلس المحلي، في بيان أصدره مساء الخميس، الفصائل مسؤولية القصف", "official", "accuses"),
        ('واتهمت وزارة الداخلية "طيرانا أجنبيا" بتنفيذ غارة على المركز', "official", "accuses"),
        ("واتهمت قوى الشرطة والأمن العام وقوف خلايا التنظيم وراء التفجير", "official", "accuses"),
        ("مجلس البلدة المحلي: سبعة قتلى في القصف", "official", "asserts"),
        ("ذكر مجلس المدينة العسكري أن القصف توقف", "military_statement", "asserts"),
        ("قال مصدر في مؤسسة الكهرباء إن المحطة توقفت", "official", "asserts"),
        ("قال مصدر يتبع ما يسمى الإدارة المحلية إن المحطة توقفت", "official", "asserts"),
        ("أفاد مندوبنا بأن القصف توقف", "outlet_reporter", "asserts"),
        ("وكان سالم العلي المتحدث بلسان الحكومة قال إن القصف توقف", "official", "asserts"),
        ("قال مسؤولون بالجيش إن صاروخين سقطا", "military_statement", "asserts"),
        ("ذكر الناطق الرسمي باسم القوات المسلحة أن القصف توقف", "military_statement", "asserts"),
    ],
)
def test_who_he_is(text: str, kind: str, stance: str) -> None:
    assert [(k, s) for _, k, s in said(text)] == [(kind, stance)]


@pytest.mark.parametrize(
    "text",
    [
        "بقدر ما حضر المسؤول من وقت",
        "عمان - وكالات: توقف القصف على البلدة",
        "شهدت المدينة تفجيرات تبنى التنظيم معظمها",
        "حمل المسعفون الجرحى إلى المشفى",
    ],
)
def test_who_says_nothing_here(text: str) -> None:
    assert not [one for one in said(text) if one[1] != "unattributed"]


def test_who_told_what_stands_before() -> None:
    assert said("ذكرت ذلك اليوم صحيفة محلية") == [("صحيفة محلية", "local_media", "asserts")]


def test_an_agency_at_the_end_carries_the_words() -> None:
    text = "قالت وزارة الداخلية إن القصف دمر منزلين، وفق وكالة رويترز"
    [one] = attributions(tokenize(text), text=text)
    assert one.type == "official" and [v.type for v in one.via] == ["local_media"]
    apart = "قالت وزارة الداخلية إن القصف توقف، فيما قتل رجل في البلدة، وفق وكالة رويترز"
    assert [k for _, k, _ in said(apart)] == ["official", "local_media"]


def test_a_reporter_of_another_outlet_speaks_as_that_outlet() -> None:
    text = "أفاد مراسل قناة الميادين بأن القصف توقف"
    assert said(text, outlet="وكالة البلد")[0][1] == "local_media"
    assert said(text, outlet="الميادين")[0][1] == "outlet_reporter"
    assert said("أفاد مراسلنا بأن القصف توقف", outlet="وكالة البلد")[0][1] == "outlet_reporter"


def test_we_are_nobody_named() -> None:
    assert said("ننعى المتطوعين سالما وعامرا اللذين استشهدا في القصف") == []


def test_the_denial_of_an_attack_is_among_its_speakers() -> None:
    event = read(
        "قُتل خمسة مدنيين في غارة على سوق مدينة سرمين اليوم.\nونفى الناطق باسم الجيش الوطني ذلك جملة وتفصيلا."
    ).events[0]
    assert "military_statement" in event.speakers
    first = read(
        "نفت القيادة العامة للجيش الوطني قيام طائراتها بغارة على مدينة سرمين.\n"
        "وكانت غارة على سوق سرمين قد أدت إلى مقتل خمسة مدنيين اليوم."
    )
    assert "military_statement" in first.events[0].speakers


def page(text: str, outlet: str, kind: str | None = None) -> Report:
    made = report(text, outlet=outlet)
    return Report(**{f: getattr(made, f) for f in made.__slots__} | {"kind": kind})


RESCUED = "استهدفت غارة منزلا في بلدة سرمين اليوم فقُتل خمسة مدنيين، وأسعفت فرقنا الجرحى."


def test_the_page_of_a_rescue_service_speaks_for_itself() -> None:
    [claim] = read_report(page(RESCUED, "الدفاع المدني - مركز سرمين")).claims
    assert claim.speaker.type == "civil_defence" and claim.speaker.text == "فرقنا"
    assert claim.speaker.rule == "speakers/own_voice"
    [claim] = read_report(page(RESCUED, "صحيفة البلد")).claims
    assert claim.speaker.type == "unattributed"


def test_the_page_without_its_name_in_the_report_stays_unnamed() -> None:
    text = "استهدفت غارة منزلا في بلدة سرمين اليوم فقُتل خمسة مدنيين."
    [claim] = read_report(page(text, "الدفاع المدني - مركز سرمين")).claims
    assert claim.speaker.type == "unattributed"


STRUCK = "قُتل خمسة مدنيين في غارة على سوق مدينة سرمين اليوم.\n"


@pytest.mark.parametrize(
    "text",
    [
        "وأعلن الجيش السوري بدء مرحلة جديدة من حملته في الريف.",
        "وقال ناشطون إن مظاهرة خرجت في المدينة مساء.",
        "وذكر سكان أن سعر الخبز تضاعف.",
        "وأضاف مصدر طبي",
    ],
)
def test_who_speaks_of_another_matter_is_no_speaker_of_the_event(text: str) -> None:
    assert read(STRUCK + text).events[0].speakers == ("unattributed",)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("وقال مدير المشفى إن الجرحى وصلوا تباعا.", "medical"),
        ("وقال صاحب الدكان إن الطائرة عادت بعد دقائق.", "eyewitness"),
        ("وذكر ناشطون أن السوق كان مكتظا.", "local_activists"),
    ],
)
def test_who_speaks_of_the_attack_is_a_speaker_of_the_event(text: str, kind: str) -> None:
    assert read(STRUCK + text).events[0].speakers == ("unattributed", kind)


def test_the_channel_that_relayed_speaks_herself_next() -> None:
    text = "نقلت قناة محلية عن مصدر طبي أن ثلاثة قتلوا"
    earlier = attributions(tokenize(text), text=text)
    more = "وأفادت القناة بأن القصف توقف"
    [one] = attributions(tokenize(more), text=more, earlier=earlier)
    assert (earlier[0].type, one.type) == ("medical", "local_media")


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("أفاد مراسلنا أن طائرات حربية يرجح أنها للنظام استهدفت السوق", "asserts"),
        ("قال ناشطون إن الطائرة يرجح أنها روسية", "hedges"),
        ("يرجح ناشطون أن الطائرة روسية", "hedges"),
        ("أقارب القتيلين: لا علاقة لهما بأي فصيل", "asserts"),
        ("الجيش الإسرائيلي: لا علاقة لنا بالقصف", "denies"),
    ],
)
def test_stance(text: str, stance: str) -> None:
    assert [s for _, _, s in said(text)] == [stance]


def test_a_town_named_like_a_verb_admits_nothing() -> None:
    assert said("تبنين: غارة على مبنى قرب المشفى") == []


def test_a_toll_that_may_rise_is_told_all_the_same() -> None:
    text = "قال الدفاع المدني إن سبعة مدنيين قتلوا في قصف على سرمين والعدد مرشح للارتفاع."
    assert [c.stance for c in read(text).claims] == ["asserts"]
    assert [s for _, _, s in said("حذر الدفاع المدني من ارتفاع عدد القتلى")] == ["predicts"]


def test_who_hits_the_attackers_admits_another_act() -> None:
    struck = "استشهد شخصان في غارة إسرائيلية على بلدة حانين جنوب لبنان اليوم.\n"
    back = 'في المقابل، أعلن "حزب الله" استهداف تجمع لجنود إسرائيليين بالأسلحة الصاروخية.'
    reading = read(struck + back)
    assert [(c.event, c.stance) for c in reading.claims] == [(0, "asserts"), (None, "admits")]
    assert [a.id for a in reading.events[0].actors] == ["israel"]
    own = "وأعلن الجيش الإسرائيلي استهداف منزل في بلدة حانين."
    assert "admits" in [c.stance for c in read(struck + own).claims]


OFFICES = [
    ("وقال لنا الدكتور أبو محمد إن عدد القتلى سبعة", "medical"),
    ("وذكرت مصادر استشفائية أن عدد القتلى سبعة", "medical"),
    ("وقال منقذ شارك في انتشال الضحايا إن القتلى سبعة", "civil_defence"),
    ("وروى شرطي كان في الحاجز أن المسلحين أطلقوا النار", "official"),
    ("وقال تاجر رأى ما حدث إن القذيفة أصابت السوق", "eyewitness"),
    ("وروت أم خالد التي نجت من القصف أن القذيفة قتلت ثلاثة", "eyewitness"),
    ("ووفقا لما جمعه باحثو المركز فإن الطائرة قصفت المنزل", "monitor_ngo"),
    ("وأصدرت وزارة الصحة كشفا بعدد الضحايا", "official"),
]


@pytest.mark.parametrize(("text", "office"), OFFICES)
def test_callings_that_say_who_speaks(text: str, office: str) -> None:
    assert [one[1] for one in said(text)] == [office]
