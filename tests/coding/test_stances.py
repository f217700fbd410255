"""How a speaker stands to what he says: denials, admissions, blame, doubt. All sentences are invented."""

from __future__ import annotations

import pytest

from tawthiq.arabic.tokens import tokenize
from tawthiq.coding.speakers.attributions import attributions

STANCES = [
    ("وقال متحدث باسم التحالف إن الأنباء عن سقوط قتلى غير دقيقة", "denies", None),
    ("وأكد الجيش أنه لا يستهدف المدنيين", "denies", None),
    ("ودحض الجيش ما تردد عن قصف السوق", "denies", None),
    ("ووصف الناطق العسكري الأنباء عن قصف المشفى بأنها شائعات", "denies", None),
    ("وقال التحالف إن إحدى طائراته قصفت البناء لوجود قناصة", "admits", "act"),
    ("وقالت وزارة الدفاع التركية إنها حيدت خمسة مسلحين", "admits", "act"),
    ("وقال الجيش الإسرائيلي إنه أطلق قذيفتين نحو الأحراج", "admits", "act"),
    ("وقال الجيش الإسرائيلي إنه أطلق سراح أسيرين", "asserts", None),
    ("واعترف الجيش الأمريكي بأن الضربة قتلت عائلة", "admits", "harm"),
    ("واعترف الجيش الأمريكي بأن الضربة قتلت قياديا", "admits", "act"),
    ("وقال الجيش الإسرائيلي إنه يأسف لإصابة مدنيين جراء ضربته", "admits", "harm"),
    ("وقال الجيش اللبناني إنه يأسف لإصابة مدنيين في القرية", "asserts", None),
    ("وألقى المحافظ باللوم في القصف على المتمردين", "accuses", None),
    ("وحمل البيان الحوثيين مسؤولية القصف", "accuses", None),
    ("وقال ناشطون إن الطائرة قد تكون روسية", "hedges", None),
    ("وأفادت أنباء أولية بسقوط قتلى", "hedges", None),
    ("وقال الدفاع المدني إن فرقه لم تتمكن من الوصول إلى المكان", "asserts", None),
    ("وقال الجيش إن مسلحين قصفوا القرية", "asserts", None),
]


@pytest.mark.parametrize(("text", "stance", "admits"), STANCES)
def test_how_he_stands_to_it(text: str, stance: str, admits: str | None) -> None:
    assert [(a.stance, a.admits) for a in attributions(tokenize(text))] == [(stance, admits)]
