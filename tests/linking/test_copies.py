"""Copies by text: cut, under another heading, in another spelling; and what is none."""

from __future__ import annotations

import pytest

from tawthiq.arabic.fold import fold
from tawthiq.linking.copies import copies_of, is_copy, shingles

# invented
TEXT = (
    "قتل سبعة مدنيين بينهم طفلان وأصيب اثنا عشر آخرون في غارة جوية استهدفت سوق الخضار وسط البلدة ظهر اليوم، "
    "وهرعت فرق الإنقاذ إلى المكان لانتشال العالقين من تحت الأنقاض، فيما خرج المشفى الوحيد عن الخدمة بعد تضرر قسم الإسعاف فيه"
)
OTHER = (
    "أفاد ناشطون بسقوط سبعة قتلى مدنيين جراء غارة على سوق البلدة ظهرا، وقال مسعف إن معظم الجرحى نقلوا إلى مشاف قريبة "
    "بسبب امتلاء النقطة الطبية، مشيرا إلى أن الطائرة حلقت قبل القصف أكثر من ربع ساعة على علو منخفض فوق الأحياء"
)


def same(a: str, b: str) -> bool:
    return is_copy(shingles(fold(a)), shingles(fold(b)))


@pytest.mark.parametrize("remade", [
    TEXT, "عاجل من مراسلنا\n" + TEXT, TEXT[:150], TEXT + "\nالمصدر: شبكة النخيل",
    TEXT.replace("ة", "ه").replace("أ", "ا"), TEXT.replace("سبعة", "٧"), TEXT.replace("قصف", "قـصف") + " #عاجل 👇",
])  # fmt: skip
def test_a_copy_however_dressed(remade: str) -> None:
    assert same(TEXT, remade)


def test_two_accounts_of_one_attack_are_no_copies() -> None:
    assert not same(TEXT, OTHER)


def test_a_flash_of_a_few_words_is_a_copy_of_nothing_but_itself() -> None:
    flash = "غارة جوية استهدفت سوق الخضار"
    assert not same(TEXT, flash)
    assert same(flash, flash)


def test_minhash_finds_the_pairs_that_exact_overlap_confirms() -> None:
    sets = {name: shingles(fold(text)) for name, text in
            {"a": TEXT, "b": "متابعة\n" + TEXT, "c": OTHER, "d": ""}.items()}  # fmt: skip
    assert copies_of(sets) == [("a", "b")]
