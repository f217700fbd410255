"""Voices that tell of an attack after the first has told it, put together from their parts.

A reply, a denial, an accusation without words of harm, a second voice in the sentence or in one of its own:
each belongs to the attack that it speaks of; what a voice says of another matter belongs to none. A fixed
seed draws the same texts in each run. All are invented; the places are real.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from tests.coding.reading import read

from tawthiq.coding.clitics import begins, is_one_of
from tawthiq.model import Reading

DRAWN = 120
ATTACK = "قتل خمسة مدنيين وأصيب تسعة آخرون، صباح اليوم، في غارة جوية استهدفت سوقا في مدينة سراقب"
OTHER = "وفي مدينة أريحا، قتل ثلاثة أشخاص بقصف مدفعي على منزل، بحسب شهود عيان."
FIRST = ["", "، بحسب ناشطين", "، وفق ما أفاد ناشطون"]


class Second(NamedTuple):
    name: str
    type: str


CIVIL = [
    Second("مصدر طبي", "medical"),
    Second("الدفاع المدني", "civil_defence"),
    Second("رئيس المجلس المحلي", "official"),
    Second("المحافظ", "official"),
    Second("المرصد السوري لحقوق الإنسان", "monitor_ngo"),
]
SIDE = [Second("الجيش", "military_statement"), Second("المتحدث باسم الجيش", "military_statement")]
IN_SENTENCE = [
    "، فيما أفاد {v} بأن بين القتلى طفلين.", "، في حين ذكر {v} أن اثنين من المصابين في حالة حرجة.",
    "، بينما قال {v} إن فرق الإنقاذ ما زالت تبحث تحت الأنقاض.", "، وهو ما أكده {v}.",
    "، أما {v} فأكد أن بين الضحايا نساء.", "، في وقت قال فيه {v} إن عددا من الجرحى في حالة خطرة.",
]  # fmt: skip
AFTER = [
    ". وقال {v} إن الشهداء من عائلة واحدة نزحت قبل أسبوعين.", ". أما {v} فقال إن القتلى جميعا من المدنيين.",
    ".\nواتهم {v} قوات النظام بالوقوف وراء الهجوم.", ". وأكد {v} أن قوات النظام تقف وراء ما حدث.",
    ". هذا ما أفاد به {v}.", ".\nجاء ذلك بحسب ما أعلن {v}.", ". وقال {v} إن المبنى دمر بالكامل.",
]  # fmt: skip
REPLIES = [
    ". وقال {v} إنه يدقق في التقارير.", ".\nوردا على سؤال قال {v} إن القيادة تنظر في ما جرى.",
    ". واكتفى {v} بالقول إن الحادث قيد التحقيق.", ".\nوقال {v} إن الهدف كان قياديا في التنظيم.",
]  # fmt: skip
DENIALS = [
    ". ونفى {v} أي صلة له بالهجوم.", "، بينما نفى {v} استهداف المدنيين.", "، وهو ما نفاه {v}.",
    ".\nمن جهته نفى {v} مسؤوليته عن القصف.", ". ونفى {v} صحة هذه التقارير.",
]  # fmt: skip
ELSEWHERE = [
    ". وقال {v} إن أسعار الخبز ارتفعت.", ". ونفى {v} وجود خلافات مع الحلفاء.",
    ".\nواتهم {v} دول الجوار بعرقلة المحادثات.", ". وقال {v} إن الحرب دمرت نصف مدارس المحافظة.",
    ". وأكد {v} أن الكهرباء ستعود إلى المدينة غدا.", ". ونفى {v} أنباء استقالة وزير المالية.",
    ".\nوأعلن {v} تدشين محطة مياه جديدة.", ". ولم يعلق {v} على الهجوم.",
]  # fmt: skip


def _drawn(forms: list[str], voices: list[Second], seed: int) -> Iterator[tuple[str, str]]:
    chance = random.Random(seed)
    for _ in range(DRAWN // 4):
        voice = chance.choice(voices)
        told = ATTACK + chance.choice(FIRST) + chance.choice(forms).format(v=voice.name)
        yield told + (f"\n{OTHER}" if chance.random() < 0.4 else ""), voice.type


def _at_saraqib(reading: Reading) -> tuple[str, ...]:
    found = [e.speakers for e in reading.events if e.place and e.place.name_ar == "سراقب"]
    assert len(found) == 1, reading.events
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [*_drawn(IN_SENTENCE, CIVIL, 1), *_drawn(AFTER, CIVIL, 2), *_drawn(REPLIES, SIDE, 3)],
)
def test_a_second_voice_is_of_the_attack(text: str, kind: str) -> None:
    """Whoever tells of it after the first is among its speakers."""
    assert kind in _at_saraqib(read(text)), text


@pytest.mark.parametrize(("text", "kind"), [*_drawn(DENIALS, SIDE, 4)])
def test_a_denial_keeps_its_stance(text: str, kind: str) -> None:
    """A side that denies is a speaker of the attack, and its claim denies."""
    reading = read(text)
    assert kind in _at_saraqib(reading), text
    denied = [c for c in reading.claims if c.stance == "denies" and c.speaker.type == kind]
    assert denied and all(c.event is not None for c in denied), text


@pytest.mark.parametrize(("text", "kind"), [*_drawn(ELSEWHERE, [*CIVIL[2:4], *SIDE], 5)])
def test_another_matter_is_not_of_the_attack(text: str, kind: str) -> None:
    """What a voice says of prices, of talks or of the war at large joins no attack."""
    assert kind not in _at_saraqib(read(text)), text


def test_a_reply_goes_to_the_town_that_it_names() -> None:
    """After another attack was told, the town that a voice names says of which it speaks."""
    reading = read(f"{ATTACK}، بحسب ناشطين.\n{OTHER}\nوقال متحدث عسكري إن الجيش يدقق في ما جرى في سراقب.")
    assert "military_statement" in _at_saraqib(reading)
    assert all("military_statement" not in e.speakers for e in reading.events if e.killed.low == 3)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أعلن قائممقام القضاء مقتل ثلاثة مدنيين بانفجار عبوة ناسفة في ناحية الرياض.", 1),
        ("أفاد مدير شرطة القضاء بمقتل شخصين بتفجير سيارة مفخخة وسط الحويجة.", 1),
        ("وقال مصدر في مستشفى القضاء إن أربعة قتلوا بهجوم انتحاري في الدجيل.", 1),
        ("أعلن مجلس القضاء المحلي مقتل شخصين بقصف على بلدة الخيام.", 1),
        ("أصدر القضاء العراقي حكمه على المتهمين بتفجير السيارة المفخخة.", 0),
        ("حكم القضاء بالإعدام على منفذ تفجير السوق.", 0),
        ("قرر مجلس القضاء الأعلى إعدام المدان بتفجير السوق.", 0),
    ],
)
def test_a_district_is_no_court(text: str, told: int) -> None:
    """In Iraq and Lebanon القضاء is the district, beside its offices."""
    assert len(read(text).events) == told, text


def test_a_clitic_is_no_root_letter() -> None:
    """One clitic comes off, before no article and of no root."""
    fell = frozenset({"وقعت", "سقطت", "فتح", "بلغ", "وكالة"})
    assert all(is_one_of(w, fell) for w in ("وقعت", "ووقعت", "فوقعت", "وسقطت", "ففتح", "بلغ", "لوكالة"))
    assert not is_one_of("قعت", fell)
    assert begins("وبالهروب", ("الهروب",))
    assert not begins("الكهرباء", ("هرب",))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{ATTACK}.\nوشاهد مراسلنا متطوعين ينتشلون جثة طفلة من تحت الأنقاض.", "outlet_reporter"),
        (f"{ATTACK}، بحسب ناشطين. وتحدث ما يسمى \"الدفاع المدني\" عن مقتل ستة.", "civil_defence"),
        (f"{ATTACK}.\nوأبلغتنا غرفة طوارئ المدينة أن الجرحى نقلوا إلى المشفى.", "local_activists"),
        (f"{ATTACK}، بحسب ناشطين. ونفى المركز الإعلامي لـ\"قسد\" أي صلة بالهجوم.", "military_statement"),
        (f"{ATTACK}، بحسب ناشطين. ورجح قائد في الشرطة أن تكون خلايا خلف العملية.", "official"),
        (f"{ATTACK}.\nوقال سائق نجا من الهجوم إن الناس كانوا نياما.", "eyewitness"),
        (f"{ATTACK}.\nوقال السائق الذي نجا من الهجوم إن قطعة قماش كانت مثبتة على السقف.", "eyewitness"),
        (
            f"{ATTACK}.\nوذكر الدفاع المدني أن الهجوم، وهو السابع من نوعه خلال أسبوع، أحرق محلين.",
            "civil_defence",
        ),
    ],
)
def test_who_else_speaks(text: str, kind: str) -> None:
    """Each by his own way into the sentence."""
    assert kind in _at_saraqib(read(text)), text


def test_the_population_in_an_office_does_not_speak() -> None:
    """«مكتب الصحة العامة والسكان» is one body."""
    reading = read(f"{ATTACK}، وفق ما أعلن مكتب الصحة العامة والسكان بالمحافظة.")
    assert "eyewitness" not in _at_saraqib(reading)


def test_an_attack_is_told_beside_a_storm_foretold() -> None:
    """A warning of weather after it makes no accident of an attack."""
    told = "استهدفت طائرة حربية منزلا في بلدة سراقب، ما أدى إلى مقتل سبعة مدنيين."
    assert len(read(f"{told} وحذر الدفاع المدني من عاصفة رملية متوقعة.").events) == 1
    assert not read("تحطمت طائرة ومقتل سبعة في عاصفة ضربت المدينة.").events
