"""Whole reports, read to their events. All of them are invented; the places are real."""

from __future__ import annotations

from tests.coding.reading import apart, count, harm_of, place_name, read

AGENCY = """# مقتل تسعة مدنيين بغارات جوية على ريف إدلب
قتل تسعة مدنيين، بينهم ثلاثة أطفال، وأصيب 14 آخرون، اليوم الأربعاء، جراء غارة جوية استهدفت سوقا شعبيا في مدينة أريحا بريف إدلب.
وقال مدير الدفاع المدني في المنطقة إن فرقه انتشلت سبعة جثامين من تحت الأنقاض، ولا يزال شخصان عالقين.
وأضاف أن الغارة دمرت خمسة محال تجارية ومنزلا.
وفي سياق متصل، قتلت امرأة بقصف مدفعي لقوات النظام على بلدة حاس مساء أمس الثلاثاء.
يذكر أن غارات مماثلة على المدينة أودت بحياة 30 مدنيا في آذار الماضي.
وبذلك يرتفع عدد القتلى منذ بداية الشهر إلى 112 مدنيا."""


def test_a_report_of_two_attacks_a_look_back_and_a_total() -> None:
    reading = read(AGENCY)
    market, shelling = reading.events
    assert (market.event_type, place_name(market), market.date and market.date.start) == (
        "air_strike",
        "أريحا",
        "2017-10-25",
    )
    assert count(market.killed) == "9" and count(market.injured) == "14"
    assert (market.victims.civilians, market.victims.children) == (9, 3)
    assert "market" in market.objects and "homes" in market.objects
    assert (shelling.event_type, place_name(shelling), harm_of(shelling)) == (
        "artillery_shelling",
        "حاس",
        {"killed": "1"},
    )
    assert shelling.date and (shelling.date.start, shelling.date.time_of_day) == ("2017-10-24", "evening")
    assert [a.id for a in shelling.actors] == ["syrian_government"]
    assert [c.harm[0].quantity.value for c in reading.totals] == [112]
    assert 30 in {h.quantity.value for c in apart(reading) for h in c.harm}


RIVALS = """# روسيا تنفي قصف مشفى في كفر نبل
قال ناشطون إن طائرات حربية روسية استهدفت، صباح اليوم، مشفى في مدينة كفر نبل بريف إدلب، ما أدى إلى مقتل أربعة مدنيين.
وقال المرصد السوري لحقوق الإنسان إن ستة أشخاص قتلوا في الغارة، بينهم طبيب.
ونفت وزارة الدفاع الروسية استهداف المشفى."""


def test_a_report_of_rival_figures_and_a_denial() -> None:
    reading = read(RIVALS)
    [event] = reading.events
    assert (event.event_type, place_name(event), count(event.killed)) == ("air_strike", "كفر نبل", "4-6")
    assert event.objects == ("hospital",)
    assert [(a.id, a.role) for a in event.actors] == [("russia", "attacker")]
    assert {"local_activists", "monitor_ngo"} <= set(event.speakers)
    assert {c.stance for c in reading.claims} == {"asserts", "denies"}
    assert 0 in {c.event for c in reading.claims if c.stance == "denies"}


BOMB = """# انفجار سيارة مفخخة في الباب
انفجرت سيارة مفخخة، ظهر الثلاثاء، قرب سوق وسط مدينة الباب شرقي حلب.
وأسفر الانفجار عن مقتل خمسة أشخاص وإصابة عشرين آخرين، وفق حصيلة أولية.
وارتفعت الحصيلة لاحقا إلى ثمانية قتلى و31 جريحا.
ولم تعلن أي جهة مسؤوليتها عن التفجير.
وتشهد المدينة تفجيرات متكررة."""


def test_a_report_whose_toll_rises() -> None:
    [event] = read(BOMB).events
    assert (event.event_type, place_name(event), harm_of(event)) == (
        "car_bomb",
        "الباب",
        {"killed": "8", "injured": "31"},
    )
    assert event.date and (event.date.start, event.date.time_of_day) == ("2017-10-24", "noon")
    assert event.actors == ()
    assert "vehicle" not in event.objects


BULLETIN = """# ملخص القصف على ريفي إدلب وحماة اليوم الأربعاء
- سراقب: مقتل طفل وإصابة امرأتين بقصف مدفعي
- أريحا: أربع غارات جوية دون إصابات
- اللطامنة: قصف براجمات الصواريخ ومقتل مزارع
- مورك: انفجار لغم أرضي بسيارة وإصابة ثلاثة مدنيين"""


def test_a_bulletin_is_one_event_an_item() -> None:
    events = read(BULLETIN).events
    assert [(e.event_type, place_name(e), harm_of(e)) for e in events] == [
        ("artillery_shelling", "سراقب", {"killed": "1", "injured": "2"}),
        ("air_strike", "أريحا", {"killed": "0", "injured": "0"}),
        ("rocket_or_missile", "اللطامنة", {"killed": "1"}),
        ("landmine_or_ied", "مورك", {"injured": "3"}),
    ]
    assert {e.date and e.date.start for e in events} == {"2017-10-25"}


RAID = """# اختطاف ثلاثة عمال إغاثة في مدينة سلقين
اختطف ثلاثة عمال إغاثة، مساء أمس الثلاثاء، على يد مجهولين في مدينة سلقين غربي إدلب.
وقالت المنظمة في بيان إن المخطوفين كانوا في طريقهم إلى مخيم للنازحين.
وطالبت بالإفراج عنهم فورا."""


def test_a_report_of_an_abduction() -> None:
    [event] = read(RAID).events
    assert (event.event_type, place_name(event), harm_of(event)) == (
        "abduction_or_detention",
        "سلقين",
        {"abducted": "3"},
    )
    assert event.objects == ()


PEACE = """# افتتاح سوق شعبي في أريحا بعد ترميمه
افتتح المجلس المحلي، اليوم الأربعاء، السوق الشعبي في مدينة أريحا بعد أشهر من أعمال الترميم.
وقال رئيس المجلس إن السوق يضم 120 محلا ويوفر فرص عمل لأكثر من 300 شخص.
وأضاف أن العائلات النازحة تشكل نصف سكان المدينة."""


def test_a_report_of_peace_tells_nothing() -> None:
    reading = read(PEACE)
    assert (reading.events, reading.totals) == ((), ())
    assert all(not c.harm for c in reading.claims)


FRONT = """# معارك عنيفة في دير الزور
تشهد أحياء مدينة دير الزور معارك عنيفة بين قوات النظام وتنظيم الدولة منذ أسبوعين.
وقتل عشرة عناصر من قوات النظام في المعارك.
وتسببت المعارك بتدمير نحو 90 بالمئة من حي الحويقة، بحسب ناشطين."""


def test_a_report_of_a_front_is_claims_and_no_attack_on_civilians() -> None:
    reading = read(FRONT)
    assert not [e for e in reading.events if e.victims.civilians]
    assert "ground_clash" in {c.event_type for c in reading.claims}
    for c in reading.claims:
        assert 90 not in {h.quantity.value for h in c.harm}
