"""Forms of verbs and nouns against lists written from the grammar, class by class."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq.arabic.fold import fold
from tawthiq.arabic.inflect import noun_forms, verb_forms

# (past, present or None, passive or None): forms that must be among the forms
VERBS = {
    "sound I": ("قتل", None, None, "قَتَلَ قُتِلت قتلا قتلتا قتلوا قتلن قتلنا قتلتم يقتل تقتل نقتل "
                "يُقتَلون يقتلوا تقتلون يقتلان تقتلان يقتلن"),
    "I, present stated": ("ضرب", "يضرب", None, "ضربت ضربوا يضرب تضرب أضرب نضرب يضربون"),
    "doubled I": ("فرّ", "يفر", None, "فر فرت فرا فروا فررن فررنا يفر تفر يفرون يفروا يفران يفررن"),
    "doubled I, guessed": ("شنّ", None, None, "شن شنت شنوا يشن تشن يشنون"),
    "hollow I with و": ("قال", "يقول", "قيل", "قال قالت قالا قالتا قالوا قلنا قيل يقول تقول أقول نقول "
                        "يقولون يقولان"),
    "hollow I, guessed": ("زار", None, None, "زار زارت زاروا زرنا يزور تزور يزورون يزار"),
    "hollow I with ي": ("سار", "يسير", None, "سار سارت ساروا يسير تسير يسيرون"),
    "defective I with ى": ("رمى", None, None, "رمى رمت رمتا رميا رموا رمينا رميت يرمي ترمي نرمي يرمون "
                          "يرموا يرميان يرم"),
    "defective I with ا": ("دعا", None, None, "دعا دعت دعوا دعونا دعوت يدعو تدعو ندعو يدعون يدعوان يدع"),
    "defective I with ي": ("لقي", "يلقى", None, "لقي لقيت لقيا لقوا لقينا يلقى تلقى يلقون يلقيان"),
    "first letter و": ("وصل", None, None, "وصل وصلت وصلوا وصلنا يصل تصل نصل يصلون يوصل"),
    "first letter hamza": ("أخذ", None, None, "أخذ أخذت أخذوا يأخذ تأخذ يأخذون يؤخذ"),
    "middle hamza": ("سأل", None, None, "سأل سألت سألوا سألنا يسأل تسأل يسألون"),
    "last hamza": ("لجأ", None, None, "لجأ لجأت لجأوا لجؤوا لجأنا يلجأ تلجأ يلجؤون يلجأون"),
    "II": ("دمّر", None, None, "دمّر دمّرت دمّروا يدمّر تدمّر يدمّرون"),
    "II defective": ("غطّى", None, None, "غطى غطت غطوا غطينا يغطي تغطي يغطون"),
    "III": ("حاصر", None, None, "حاصر حاصرت حوصر حوصرت حوصروا يحاصر تحاصر يحاصرون"),
    "IV": ("أعلن", None, None, "أعلن أعلنت أعلنوا أُعلن يعلن تعلن نعلن يعلنون"),
    "IV hollow": ("أصاب", None, None, "أصاب أصابت أصابوا أصيب أصيبت أصيبا أصيبوا أصبنا يصيب تصيب "
                  "يصيبون يصاب تصاب يصابون يصب تصب"),
    "IV defective": ("ألقى", None, None, "ألقى ألقت ألقوا ألقينا يلقي تلقي يلقون يلق"),
    "IV first و": ("أوقع", None, None, "أوقع أوقعت أوقعوا يوقع توقع يوقعون"),
    "IV last hamza": ("أنشأ", None, None, "أنشأ أنشأت أنشؤوا ينشئ تنشئ ينشئون"),
    "V": ("تعرّض", None, None, "تعرّض تعرّضت تعرّضوا يتعرّض تتعرّض يتعرّضون"),
    "V defective": ("توفّى", None, "توفّي", "توفي توفيت توفوا توفيا يتوفى تتوفى يتوفون"),
    "VI": ("تبادل", None, None, "تبادل تبادلت تبادلا تبادلوا يتبادل يتبادلون"),
    "VII": ("انفجر", None, None, "انفجر انفجرت انفجرتا ينفجر تنفجر"),
    "VII hollow": ("انهار", None, None, "انهار انهارت انهاروا ينهار تنهار"),
    "VII doubled": ("انضمّ", None, None, "انضم انضمت انضموا انضممنا ينضم تنضم ينضمون"),
    "VIII": ("اعتقل", None, None, "اعتقل اعتقلت اعتقلوا يعتقل تعتقل يعتقلون أعتقل"),
    "VIII hollow": ("اغتال", None, None, "اغتال اغتالت اغتيل اغتيلت يغتال تغتال يغتالون"),
    "VIII doubled": ("احتلّ", None, None, "احتل احتلت احتلوا احتللنا يحتل تحتل يحتلون"),
    "VIII defective": ("ارتقى", None, None, "ارتقى ارتقت ارتقوا ارتقيا يرتقي ترتقي يرتقون"),
    "VIII last hamza": ("اختبأ", None, None, "اختبأ اختبأت اختبأوا يختبئ يختبئون"),
    "X": ("استهدف", None, None, "استهدف استهدفت استهدفوا استهدفنا يستهدف تستهدف يستهدفون"),
    "X hollow": ("استعاد", None, None, "استعاد استعادت استعيد استعيدت استعدنا يستعيد تستعيد يستعاد يستعيدون"),
    "X doubled": ("استمرّ", None, None, "استمر استمرت استمروا استمررنا يستمر تستمر يستمرون"),
    "X defective": ("استولى", None, None, "استولى استولت استولوا استولينا يستولي تستولي يستولون"),
    "four letters": ("سيطر", None, None, "سيطر سيطرت سيطروا يسيطر تسيطر يسيطرون"),
}
WRONG = {
    "قتل": "مقتل قتلى قتيل قاتل أقتل اقتل يقاتل انقتل",
    "أصاب": "إصابة مصاب نصب صاب يصوب يصبون",
    "اغتال": "يغتيل اغتيال",
    "انهار": "ينهير انهيار",
    "سقط": "أسقط يسقطت",
    "سأل": "يسول سيل سلنا يسيل",
    "قال": "قيل يقيل قلت",
    "دعا": "يدعي دعي",
    "لجأ": "يلج يلجو",
    "كان": "كين",
}


@pytest.mark.parametrize(("past", "present", "passive", "expected"), VERBS.values(), ids=VERBS)
def test_forms_of_each_class(past: str, present: str | None, passive: str | None, expected: str) -> None:
    forms = verb_forms(past, present, passive)
    assert [w for w in expected.split() if fold(w) not in forms] == []


@pytest.mark.parametrize(("past", "words"), WRONG.items(), ids=WRONG)
def test_other_words_are_no_forms(past: str, words: str) -> None:
    assert [w for w in words.split() if fold(w) in verb_forms(past)] == []


@given(st.text(alphabet="أابتجحدرسصطعفقلمنهوىيءئّ", max_size=8))
def test_any_letters_give_folded_forms(past: str) -> None:
    forms = verb_forms(past)
    assert (fold(past) in forms) == bool(fold(past))
    assert all(f == fold(f) for f in forms)


NOUNS = {
    "شهيد": ("شهيد", "شهيدان شهيدين شهيدا شهيدي", "شهيدون شهيدات"),
    "غارة": ("غارة غارت", "غارتان غارتين غارتا غارتي", "غارات"),
    "مستشفى": ("مستشفى", "مستشفيان مستشفيين", "مستشفيات"),
    "مدني": ("مدني", "مدنيان مدنيين", "مدنيون مدنيات"),
    "مسيّرة": ("مسيرة", "مسيرتان مسيرتين", "مسيرات"),
}


@pytest.mark.parametrize("noun", NOUNS)
def test_forms_of_nouns_with_their_number(noun: str) -> None:
    forms = noun_forms(noun)
    for number, words in zip(("singular", "dual", "plural"), NOUNS[noun], strict=True):
        assert [w for w in words.split() if forms.get(fold(w)) != number] == []


def test_broken_plurals_are_not_guessed() -> None:
    assert fold("شهداء") not in noun_forms("شهيد")
    assert fold("قتلى") not in noun_forms("قتيل")
