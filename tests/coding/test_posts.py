"""Posts and flashes: evasion spellings, hashtags, slips, telegram style. All texts are invented; the places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, harm_of, only, place_name, read

POSTS = [
    ("#عاجل شهيد وجرحى بقصف صاروخي على #سراقب", "rocket_or_missile", "سراقب", {"killed": "1", "injured": "2+"}),
    ("عاجل: غارة تستهدف سوقاً شعبياً في أريحا .. شهداء وجرحى", "air_strike", "أريحا", {"killed": "2+", "injured": "2+"}),
    ("قصـ.ـف مدفعي على بلدة حاس وارتقاء شهـ.ـيدين", "artillery_shelling", "حاس", {"killed": "2"}),
    ("استشهد ٣ مدنيين وأصيب ١٢ بقصف مدفعي على بلدة حاس", "artillery_shelling", "حاس", {"killed": "3", "injured": "12"}),
    ("قتل3 مدنيين وجرح15 مدنيا بقصف على بلدة حاس", "artillery_shelling", "حاس", {"killed": "3", "injured": "15"}),
    ("القصف المدفعي على بلدة حاس : 2 شهداء", "artillery_shelling", "حاس", {"killed": "2"}),
    (
        "مجزرة مروعة في بلدة حاس.. 22 شهيداً و 40 جريحاً حصيلة أولية",
        "execution_or_massacre", "حاس", {"killed": "22", "injured": "40"},
    ),
    ("ارتقى الشاب ⟦فلان الفلاني⟧ شهيدا برصاص قناص في مدينة دوما", "sniper_or_small_arms", "دوما", {"killed": "1"}),
    ("نعت مديرية الصحة ممرضا قتل بغارة على بلدة حاس", "air_strike", "حاس", {"killed": "1"}),
    ("توثيق استشهاد خمسة مدنيين اليوم في سراقب بقصف مدفعي", "artillery_shelling", "سراقب", {"killed": "5"}),
    ("طيران العدو يقصف بلدة حاس موقعا 3 شهداء", "air_strike", "حاس", {"killed": "3"}),
    ("قصف مركز على بلدة حاس منذ الصباح، وأنباء أولية عن إصابات", "artillery_shelling", "حاس", {"injured": "2+"}),
    ("رجل وزوجته وأطفالهما الأربعة قضوا بغارة على بلدة حاس", "air_strike", "حاس", {"killed": "6"}),
    ("امرأة شهيدة و3 أطفال جرحى بقصف على بلدة حاس", "artillery_shelling", "حاس", {"killed": "1", "injured": "3"}),
    ("اصابه طفله بجروح بقصف على بلدة حاس", "artillery_shelling", "حاس", {"injured": "1"}),
    ("قصف بخمسين قذيفة على بلدة حاس يخلف قتيلين", "artillery_shelling", "حاس", {"killed": "2"}),
    ("بعد 20 غارة على بلدة حاس، 3 قتلى", "air_strike", "حاس", {"killed": "3"}),
    ("غارتان جويتان على بلدة حاس خلفتا 3 شهداء و٧ جرحى", "air_strike", "حاس", {"killed": "3", "injured": "7"}),
    ("لا إصابات بقصف مدفعي على بلدة حاس", "artillery_shelling", "حاس", {"killed": "0", "injured": "0"}),
    ("مقتل مدنى واصابة اخر بقصف على بلدة حاس",
        "artillery_shelling", "حاس", {"killed": "1", "injured": "1"}),
    ("الشهيد الطفل ⟦فلان الفلاني⟧ قضى بقصف على بلدة حاس",
        "artillery_shelling", "حاس", {"killed": "1"}),
    ("قوات الأسد ترتكب مجزرة في سراقب: 12 شهيدا",
        "execution_or_massacre", "سراقب", {"killed": "12"}),
    ("خمسة جرحى من المدنيين حصيلة قصف مدفعي على بلدة حاس",
        "artillery_shelling", "حاس", {"injured": "5"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "place", "harm"), POSTS)
def test_a_post(text: str, kind: str, place: str, harm: dict[str, str]) -> None:
    event = only(text)
    assert (event.event_type, place_name(event), harm_of(event)) == (kind, place, harm)


def test_a_post_with_lines_of_signs() -> None:
    text = "🔴 سراقب\nقصف مدفعي يستهدف وسط المدينة\n📍 إصابة طفلين\n#إدلب"
    [event] = read(text).events
    assert place_name(event) == "سراقب"
    assert count(event.injured) == "2"


def test_spans_of_evasion_spellings_are_the_words_as_written() -> None:
    reading = read("قصـ.ـف مدفعي على بلدة حاس وارتقاء شهـ.ـيدين")
    [event] = reading.events
    assert event.killed and event.killed.text == "شهـ.ـيدين"
