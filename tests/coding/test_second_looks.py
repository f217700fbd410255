"""Other sides' fighters, risen tolls, towns called by a war word, who is accused in passing. All invented."""

from __future__ import annotations

import pytest
from tests.coding.reading import harm_of, only, read, report
from tests.page import helpers

from tawthiq.coding.read import read_report


def test_fighters_that_the_other_side_announces_are_not_the_dead_of_the_attack() -> None:
    text = (
        "قُتل راعي أغنام وأصيب ابنه بقصف مدفعي للجيش التركي استهدف قرية هرور في محافظة دهوك.\n"
        "من جانبها، أعلنت وزارة الدفاع التركية تحييد 3 من عناصر حزب العمال، ولم تتطرق إلى القصف على هرور."
    )
    assert harm_of(only(text)) == {"killed": "1", "injured": "1"}


def test_two_of_the_injured_died_hours_after_they_were_brought_in() -> None:
    text = (
        "قتل ستة مدنيين وأصيب تسعة بغارة على ورشة قرب بلدة خان السبل.\n"
        "وقال مدير مركز الدفاع المدني إن اثنين من المصابين فارقا الحياة بعد ساعتين من نقلهما إلى المشفى، "
        "لترتفع الحصيلة إلى ثمانية قتلى."
    )
    assert harm_of(only(text))["killed"] == "8"


def test_the_toll_of_a_raid_brought_up_to_date() -> None:
    text = (
        "أغار الطيران الحربي الإسرائيلي على منزل في بلدة عين قانا ودمره.\n"
        "وحدثت وزارة الصحة حصيلة عدوان الطيران الإسرائيلي على عين قانا، فإذا هي خمسة شهداء وأحد عشر جريحا."
    )
    assert harm_of(only(text)) == {"killed": "5", "injured": "11"}


def test_a_town_that_is_called_battle() -> None:
    place = only("استهدفت مسيرة دراجة نارية عند مفرق بلدة معركة في قضاء صور وأصيب رجلان.").place
    assert place is not None and place.name_ar == "معركة"


def test_the_district_under_the_governorate_that_heads_the_sentence() -> None:
    place = only("وفي صعدة، أصيب مواطن إثر قذائف سقطت بين بيوت القرويين في مديرية رازح.").place
    assert place is not None and place.name_ar == "رازح"


def test_a_second_strike_with_an_aside_is_of_the_first() -> None:
    text = (
        "استشهد أربعة مواطنين وجرح ثلاثة جراء غارة لطيران العدوان على مزرعة بمنطقة الجاح.\n"
        "وأوضح مصدر محلي أن الطيران ألقى قنبلتين على المزرعة ثم عاود بعد ربع ساعة استهداف سيارة حضرت "
        "لانتشال الضحايا ما تسبب بإصابة سائقها الذي يعد بين الجرحى الثلاثة."
    )
    assert len(read(text).events) == 1


@pytest.mark.parametrize(
    "accused",
    [
        "متهما قوات النظام بالوقوف وراءه",
        "محملا قوات النظام مسؤولية القصف",
        "متهما قوات النظام بإطلاق القذائف",
    ],
)
def test_whom_a_participle_accuses(accused: str) -> None:
    event = only(f"أعلن المجلس المحلي مقتل 11 شخصا بقصف على بلدة سراقب، {accused}.")
    assert [a.id for a in event.actors] == ["syrian_government"]


def test_people_accused_of_dealings_with_a_side_accuse_nobody() -> None:
    event = only("أعدم تنظيم داعش ثلاثة مدنيين متهمين بالتعامل مع التحالف في مدينة الرقة.")
    assert [a.id for a in event.actors] == ["isis"]


def test_but_is_no_daughter_in_law() -> None:
    text = "قتل أربعة بقصف مدفعي على بلدة سراقب. وقال الناطق إن بينهم نساء، لكنه لم يحدد عدد الضحايا منهن."
    assert only(text).victims.women is None


def _kinds(text: str) -> dict[str, str]:
    return {words: kind for kind, words in helpers.kinds(helpers.read(text))}


BODY = (
    "قتل ثلاثة مدنيين وأصيب خمسة، اليوم الجمعة، في غارة جوية استهدفت منزلا قرب سوق مخيم النصيرات وسط القطاع، "
    "وفق مصدر طبي في مستشفى العودة."
)


def test_stamped_titles_above_the_date_are_a_ticker() -> None:
    ticker = ["05:50 م | هيئة الأسرى: تدهور صحة معتقلين", "05:31 م | إصابتان برصاص في قلقيلية"]
    page = ["قتلى بغارة على منزل في النصيرات", *ticker, "الجمعة 06 ديسمبر 2024 | 06:31 م", "", BODY]
    kinds = _kinds("\n".join(page))
    assert [kinds[line] for line in ticker] == ["furniture", "furniture"]
    assert kinds[BODY] == "paragraph"


def test_stories_around_this_one_are_not_of_it() -> None:
    other = "وفاة تسعة أطفال بسوء التغذية في معسكر زمزم"
    page = ["قتلى بغارة على منزل في النصيرات", "", BODY, "", "حول هذه القصة", other]
    assert _kinds("\n".join(page))[other] == "furniture"


OBJECTS = [
    ("قصف مدفعي على معسكر زمزم للنازحين وقتل طفل.", "camp"),
    ("قصفت الطائرات الأطراف السكنية لبلدة سراقب وقتل طفل.", "homes"),
    ("احترق محصول القمح بقصف مدفعي على بلدة اللطامنة وأصيب فلاح.", "farm"),
    ("غارة جوية على ورشة صيانة للسيارات في بلدة حاس وقتل عامل.", "other"),
    ("ضرب الطيران كافتيريا على شاطئ غزة وقتل عشرين.", "other"),
]


@pytest.mark.parametrize(("text", "struck"), OBJECTS)
def test_what_was_struck(text: str, struck: str) -> None:
    assert list(only(text).objects) == [struck]


def test_cars_that_burned_in_a_blast_are_no_car_bomb() -> None:
    event = only("احترقت سيارات ومحال تجارية بانفجار في سوق مدينة رأس العين وقتل ثلاثة.")
    assert event.event_type != "car_bomb"


def test_a_monitor_s_page_that_tells_what_it_recorded_is_its_voice() -> None:
    text = "وثّقنا ظهر اليوم إلقاء مروحية للنظام أربعة براميل متفجرة على بلدة عندان ومقتل سيدة."
    claims = read_report(report(text, outlet="مرصد أطفال عندان")).claims
    assert [c.speaker.type for c in claims] == ["monitor_ngo"]
    assert [c.speaker.text for c in claims] == ["وثّقنا"]


def test_our_former_post_is_no_source() -> None:
    text = "نفيدكم بأن عدد شهداء قصف الطيران على حي مايو بلغ تسعة وليس 12 كما ورد في منشورنا السابق."
    claims = read_report(report(text, outlet="غرفة طوارئ جنوب الحزام")).claims
    assert [c.speaker.type for c in claims] == ["local_activists"]


@pytest.mark.parametrize("parting", ["\n", " "])
def test_a_look_back_inside_a_sentence_ends_with_it(parting: str) -> None:
    told = parting.join([
        "قتل رجل وأصيب ابنه اليوم بإطلاق نار في بلدة ذيبان.",
        "وقال شاهد إن القتيل كان قد تلقى تهديدات قبل أسابيع.",
        "وفي بلدة الصور، انفجرت عبوة ناسفة بصهريج، ما أدى إلى مقتل سائقه وإصابة مرافقه.",
    ])  # fmt: skip
    assert [e.place.name_ar for e in read(told).events if e.place] == ["ذيبان", "الصور"]


def test_what_counts_from_a_look_back_is_part_of_it() -> None:
    told = (
        "قتل رجل وأصيب ابنه اليوم بقصف إسرائيلي على قرية عابدين. وقال المختار إن القرية كانت قد تعرضت لتوغل في "
        "كانون الأول الماضي. ووفق مرصد محلي، قُتل في المحافظة منذ ذلك التاريخ 27 مدنيا."
    )
    assert harm_of(only(told))["killed"] == "1"


@pytest.mark.parametrize("day", ["", " الأربعاء"])
def test_when_it_was_said_is_no_look_back_whatever_the_day_beside_it(day: str) -> None:
    told = (
        "قتل ثلاثة مدنيين اليوم بقصف صاروخي على حي صلاح الدين في طرابلس.\n"
        f"وفي وقت سابق{day}، أعلن المركز الإعلامي سقوط قتيلين مدنيين بالقصف ذاته واحتراق مسجد الحي."
    )
    event = only(told)
    assert event.objects
