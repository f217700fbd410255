"""Names of people to protect, exact homes; office-holders, places and bodies told apart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tawthiq import lexicon
from tawthiq.model import Segment
from tawthiq.page.homes import homes
from tawthiq.page.people.persons import persons

from .helpers import read
from .people_gold import GOLD, Span, labelled, missed, needless


def named(text: str) -> list[str]:
    """The names marked in one line."""
    return [text[r.start:r.end] for r in persons(text, [Segment("paragraph", 0, len(text))])]


def _examples(key: str) -> Iterator[tuple[str, str, str]]:
    for entry in lexicon.load("people"):
        for example in entry[key]:
            yield entry["id"], example["text"], example.get("reads", "")


@pytest.mark.parametrize(("entry", "text", "reads"), list(_examples("examples")))
def test_entries_of_the_lexicon_read_their_examples(entry: str, text: str, reads: str) -> None:
    assert reads in [*named(text), *(text[r.start:r.end] for r in homes(text))]


@pytest.mark.parametrize(("entry", "text", "reads"), list(_examples("not")))
def test_entries_of_the_lexicon_leave_their_counter_examples(entry: str, text: str, reads: str) -> None:
    assert not named(text) and not homes(text)


RATHER_WORDS = [
    "وقال بيان لقوى الأمن الداخلي إن القصف مستمر.", "وأفاد بيان لوزارة الخارجية بأن الوفد وصل.",
    "وقال بيان أصدرته تنسيقية المدينة إن السوق أغلق.", "قتل جندي تركي بانفجار عبوة ناسفة.",
    "سقط طفل شهيد وشهيد آخر مجهول الهوية.", "قال أمين عام الحزب إن الهجوم انتهى.",
    "مقتل أمين شرطة وإصابة مجند.", "أكد دعاء الأهالي بالرحمة.", "أعلن تحرير المدينة أمس.",
    "وقالت الوزارة، مشيرة إلى استشهاد طفلين، إن القصف مستمر.", "وأضافت مؤكدة مقتل ثلاثة ومنوهة بجهود الفرق.",
    "قصفت المدفعية الطريق الدولي “إم فور” غرب البلدة.", "استهدفت الغارة مخيمات (“مرام”، “وطن”).",
    "قصفت الطائرات قرية \"غانم العلي\" بالمدفعية.", "سقطت قذيفة على جامع “عبد الله بن عمر” وسط المدينة.",
    "وهرعت فرق المتطوعين لإطفاء الحرائق الناجمة عن الانفجار.", "وجه المشفى نداء للمواطنين بضرورة التبرع بالدم.",
    "قالت شاهدة فضلت عدم ذكر اسمها لظروف أمنية إن القصف مستمر.", "جاء فوز العراق بعد هدفين.",
    "قتل مدنيان في المحطة المجاورة لهما بدرعا.", "وأكدت أن المقاطع المصورة أظهرت مشاهد صادمة.",
    "بحسب الأهالي حسن على البلدة.", "كان صباح اليوم هادئا.", "وصفت المنظمة سلام المدينة بالهش.",
    "أعلنت حركة الجهاد مسؤوليتها عن الهجوم.", "قصف مدينة عدن صباحا.",
]
STILL_NAMES = [
    ("قالت مشيرة الخالد وهي من سكان البلدة إن القصف مستمر.", ["مشيرة الخالد"]),
    ("وقالت بيان محمد، وهي طالبة، إن القصف مستمر.", ["بيان محمد"]),
    ("قالت بيان إن القصف مستمر.", ["بيان"]),
    ("قال الناشط بيان السالم إن القصف مستمر.", ["بيان السالم"]),
    ("استشهد الشاب تركي العلي.", ["تركي العلي"]),
    ("قتل الشقيقان شهيد وجهاد الحسن.", ["شهيد", "جهاد الحسن"]),
    ("وأصيبت زوجته رهف وابنته سلام.", ["رهف", "سلام"]),
    ("استشهدت الطفلة صباح العلي.", ["صباح العلي"]),
    ("الضحايا هم: عدن سالم، صباح العلي، شهيد الحسن.", ["عدن سالم", "صباح العلي", "شهيد الحسن"]),
    ("واستشهد نزار القرنة، وجهاد القرنة، وعلاء القرنة.", ["نزار القرنة", "جهاد القرنة", "علاء القرنة"]),
    ("والضحايا هم نزار الحلب، وجميل قراشي، وزكريا القش.", ["نزار الحلب", "جميل قراشي", "زكريا القش"]),
    ("وبينهم طفلة تدعى ليمار.", ["ليمار"]), ("قال أمين العلي إن القصف مستمر.", ["أمين العلي"]),
    ("قتل محمد\nالعلي في القصف.", ["محمد\nالعلي"]),
]


@pytest.mark.parametrize("text", RATHER_WORDS)
def test_words_that_are_names_elsewhere(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(("text", "names"), STILL_NAMES)
def test_the_same_words_as_names(text: str, names: list[str]) -> None:
    assert named(text) == names


def _score(file: str) -> tuple[float, float]:
    """Recall (whole names) and precision on a file of labelled reports."""
    wanted = lost = marked = idle = 0
    for report in labelled(GOLD / file):
        page = read(report.text, f"{report.id}.txt", kind=report.kind)
        assert page.report.text == report.text
        found: list[Span] = [(r.kind, r.start, r.end) for r in page.report.restricted]
        wanted, lost = wanted + len(report.spans), lost + len(missed(report.spans, found))
        marked, idle = marked + len(found), idle + len(needless(report.spans, found))
    return 1 - lost / wanted, 1 - idle / marked


@pytest.mark.parametrize(
    ("file", "recall", "precision"),
    # recall when first read: unseen 0.67, third 0.82, fourth 0.81 and 0.94, fifth 0.65, sixth 0.91,
    # own1 0.96 (precision 0.83), own2 0.85 (0.78): 0.91 together; seventh 0.87 (0.92), eighth 0.78 (0.90),
    # ninth 0.90 (0.96), tenth 0.92 (0.92), eleventh 0.90 (0.96), twelfth 0.83 (0.94), thirteenth 0.88 (0.91),
    # fourteenth 0.80 (0.92), fifteenth 0.96 (0.94), sixteenth 0.87 (0.97), seventeenth 0.93 (0.93),
    # eighteenth 0.79 (0.99), nineteenth 0.90 (0.97);
    # the kinds of names that they missed were then added: a new set is still the honest measure
    [("reports.txt", 0.99, 0.98), ("unseen.txt", 0.98, 0.97), ("third.txt", 0.98, 0.97), ("fourth.txt", 0.97, 0.97),
     ("fifth.txt", 0.95, 0.97), ("sixth.txt", 0.98, 0.97), ("own1.txt", 0.98, 0.95), ("own2.txt", 0.98, 0.97),
     ("seventh.txt", 0.98, 0.98), ("eighth.txt", 0.98, 0.97), ("ninth.txt", 0.98, 0.97), ("tenth.txt", 0.98, 0.97),
     ("eleventh.txt", 0.92, 0.95), ("twelfth.txt", 0.97, 0.94), ("thirteenth.txt", 0.98, 0.91),
     ("fourteenth.txt", 0.96, 0.92), ("fifteenth.txt", 0.95, 0.94),
     ("sixteenth.txt", 0.98, 0.98), ("seventeenth.txt", 0.97, 0.95), ("eighteenth.txt", 0.90, 0.97),
     ("nineteenth.txt", 0.94, 0.96), ("twentieth.txt", 0.92, 0.97)],
)
def test_labelled_reports(file: str, recall: float, precision: float) -> None:
    found, right = _score(file)
    assert found >= recall and right >= precision


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("استشهاد الطفلة ريم الخالد وإصابة والدها محمد وشقيقها سامر", ["ريم الخالد", "محمد", "سامر"]),
        ("قال أبو محمد، وهو من سكان الحي، إن ابنه فقد", ["أبو محمد"]),
        ("الشهداء هم: محمد العلي، وأخوه خالد، ودلشير حمو", ["محمد العلي", "خالد", "دلشير حمو"]),
        ("قتل عبد الرحمن بن سالم آل ياسين بقذيفة", ["عبد الرحمن بن سالم آل ياسين"]),
        ("وقالت سعاد (اسم مستعار) إنها رأت ذلك", ["سعاد"]),
        ("قال الطبيب سامر ح. إن المشفى امتلأ", ["سامر ح."]),
        ("استشهاد الشاب مجد العمر \"جواد\" اليوم", ["مجد العمر", "جواد"]),
        ("الشـ.ـهيد محمد الأحمد", ["محمد الأحمد"]),
        ("قتلت الطفلة ريناس برصاص قناص", ["ريناس"]),
        ("وذكر الناشط محمد الخالد أن القصف توقف، وأضاف الخالد أنه نجا", ["محمد الخالد", "الخالد"]),
        ("بحسب محمود عباس الخلف الذي نجا", ["محمود عباس الخلف"]),
        ("قصف منزل عائلة الخالد", ["الخالد"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [  # what follows a name, or stands around it, tells it without any list of names
        ("قالت قشعم الدندل (35 عاما) إن البيت احترق", ["قشعم الدندل"]),
        ("فقدنا بيرقدار الشلبي رحمه الله في القصف", ["بيرقدار الشلبي"]),
        ("ودفن صالح وزوجته حسناء في مقبرة البلدة", ["صالح", "حسناء"]),
        ("وهم: سالم قرشان، سالم الشاطر، وامرأة تُعرف بـ«أم محمد»", ["سالم قرشان", "سالم الشاطر", "أم محمد"]),
        ("نجا منهم عمر، تيموش، لجين، ورغد، هالة، سلوى", ["لجين", "رغد", "هالة", "سلوى"]),
        ("عمر، تيموش، لجين، ورغد، هالة إخوة قتلوا", ["عمر", "تيموش", "لجين", "رغد"]),
        ("من عوائل \"القرنوف\" و\"الشدياق\" و\"قرطاس\" في البلدة", ["القرنوف", "الشدياق", "قرطاس"]),
        ("قصف منزلين لعائلتي السالم والنعيم في الحي", ["السالم", "النعيم"]),
        ("اعتقل الشاب نزار الدغيلة. وكان الدغيلة قد انشق", ["نزار الدغيلة", "الدغيلة"]),
        ("استشهد الشاب مازن نزار قعيش، واعتقل القعيش قبل عام", ["مازن نزار قعيش", "القعيش"]),
        ("قتل مازن الشاطر الملقب بـ «القرنفلي» في درعا", ["مازن الشاطر", "القرنفلي"]),
        ("وقال المواطن م. ع. وأكدت س. الأحمد ذلك", ["م. ع.", "س. الأحمد"]),
        ("استشهدت السيدة **رغدة خلف** وابنتها **هالة خلف** بالقصف", ["رغدة خلف", "هالة خلف"]),
        ("جرح كل من نزار قائد الشاطر “32 عاماً” –مازن محمود الشاطر “23 عاماً”", ["نزار قائد الشاطر", "مازن محمود الشاطر"]),
        ("استشهد نورالدين أبومحمد الحلبي", ["نورالدين أبومحمد الحلبي"]),
        ("فأم خالد واحدة من الناجيات", ["أم خالد"]),
        ("هند محمد: قالوا ثلاثة ماتوا", ["هند محمد"]),
    ],
)
def test_frames(text: str, names: list[str]) -> None:
    assert [n for n in named(text) if n in names] == names


@pytest.mark.parametrize(
    "text",
    [
        "وأفاد مدير مستشفى الأمل في البلدة، مازن الشاطر، بأن الشاب استشهد",
        "وأفاد الناطق باسم وزارة الصحة د. مازن الشاطر بأن العدد ارتفع",
        "قال نزار الشاطر، ملازم في الجيش، إن مسلحين هاجموا المركبة",
        "حتى الساعة 21:58 (ت.غ)", "وأصيب طفل (12 عاما) وامرأة (30 عاما)", "عن عمر ناهز 25 عاما",
        "وتم التعرف على الجثث وجار البحث عن ناجين", "قتل في القصف بوساطة حل سلمي وقصف ليلي",
        "واستهدف القصف الزعفرانة أم قرنوف والمشروع", "نعت عائلة نازحة فقيرة ضحاياها", "قالت رويترز إن القصف مستمر",
        "انهار صخر على الطريق", "اعتقل في إنزال، لافتة إلى أن العائلة بخير",
    ],
)
def test_words_around_names(text: str) -> None:
    assert named(text) == []


def test_places_behind_the_names_of_a_list() -> None:
    page = read("والشهداء هم:\n1. نزار كنعان / طوباس\n2. هالة الشاطر - رهط\n3. القمر نزار\n\nوانتهت القائمة أمس.")
    text = page.report.text
    found = [text[r.start:r.end] for r in page.report.restricted]
    assert found == ["نزار كنعان", "هالة الشاطر", "القمر نزار"]


@pytest.mark.parametrize(
    "text",
    [
        "قال الناطق باسم الدفاع المدني في إدلب، محمد الخالد، إن الفرق أنهت عملها",
        "قتل اللواء عصام الخالد في المعارك",
        "أكد محمد الخالد، المتحدث باسم الجيش، أن القصف توقف",
        "مدير مشفى الشهيد محمد الأحمد الدكتور سامر الخالد",
        "قصفت كتائب عز الدين القسام وجيش خالد بن الوليد الموقع",
        "سقطت قذائف على حي صلاح الدين وشارع خالد بن الوليد ومشفى الشهيد محمد",
        "وصلت القافلة إلى خان يونس ثم إلى أم درمان وأبو غريب",
        "اعتدوا على السوق وقصفوا على الأحياء",
        "استشهدت أم وأطفالها الثلاثة",
        "قتل سبعة من عائلة واحدة نازحة",
        "قال مصدر طبي إن الطفل المصاب توفي",
        "قصف ليلي على المدينة صباح الجمعة وفجر الخميس",
        "الآن طيران حربي في الأجواء",
        "التقى بشار الأسد وفدا من موسكو",
    ],
)
def test_no_names(text: str) -> None:
    assert not named(text)


def test_a_local_office_shields_no_victim() -> None:
    assert named("استشهاد مدير المدرسة حسان الخالد بقذيفة") == ["حسان الخالد"]
    assert not named("قال مدير المرصد حسان الخالد إن العدد ارتفع")


def test_a_public_person_stays_public_when_named_again() -> None:
    assert not named("قال وزير الصحة محمد الخالد إن المشفى امتلأ. وأضاف محمد الخالد أن الدواء نفد")


def test_lists_of_names_hold_names_that_nobody_knows() -> None:
    page = read("أسماء الشهداء:\n- قرمزان الفلاني\n- بيراز\n- شهيد مجهول\n\nوما تزال فرق الإنقاذ تعمل", kind="x")
    text = page.report.text
    assert [text[r.start:r.end] for r in page.report.restricted] == ["قرمزان الفلاني", "بيراز"]


def test_repeated_headlines_are_masked_too() -> None:
    page = read("مقتل الطفلة ريم الخالد\n\nمقتل الطفلة ريم الخالد\n\nقالت مصادر إن الطفلة قتلت بقذيفة أمس قرب البيت.")
    assert [page.report.text[r.start:r.end] for r in page.report.restricted] == ["ريم الخالد"] * 2


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("قتل في منزله الواقع خلف جامع الرحمن، وفق جيرانه", "خلف جامع الرحمن"),
        ("يسكن في شقة رقم 12 من المجمع", "شقة رقم 12"),
        ("كان بيتو ورا الفرن", "ورا الفرن"),
        ("كان يسكن خلف جامع الرحمن", "خلف جامع الرحمن"),
        ("العزا ببيت المرحوم جنب الفرن العتيق", "جنب الفرن العتيق"),
        ("في شقة بالطابق الثاني من بناية السلام", "شقة بالطابق الثاني من بناية السلام"),
    ],
)
def test_exact_homes(text: str, home: str) -> None:
    assert [text[r.start:r.end] for r in homes(text)] == [home]


@pytest.mark.parametrize(
    "text", ["قصف منزله الواقع في بلدة طفس", "انهار منزل خلف المدرسة", "المشفى الواقع خلف الجامع", "نزل 12 في بيت"]
)
def test_no_exact_homes(text: str) -> None:
    assert not homes(text)


def test_the_house_of_a_named_person() -> None:
    page = read("استهدف القصف منزل المواطن محمد العلي خلف جامع الرحمن وسط البلدة، وفق سكان الحي أمس.")
    kinds = {r.kind: page.report.text[r.start:r.end] for r in page.report.restricted}
    assert kinds == {"person": "محمد العلي", "exact_home": "خلف جامع الرحمن"}
