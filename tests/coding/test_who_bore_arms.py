"""Strikes whose dead are told as fighters, suspects, civilians beside them; the attacker's word on them and the
town's. Put together by a fixed seed from invented parts; places and sides are real."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from tests.coding.reading import read


class War(NamedTuple):
    """Where a side strikes whom: town, strike with its attacker, who speaks for the attacker, the force."""

    town: str
    strike: str
    attacker: str
    hedged: bool
    says: str
    force: str


WARS = [
    War("مديرية الصومعة بمحافظة البيضاء", "غارة لطائرة أمريكية بدون طيار على سيارة في {}", "united_states", False,
        "الجيش الأمريكي", "تنظيم القاعدة"),
    War("مديرية عتق بمحافظة شبوة", "ضربة لطائرة مسيرة يعتقد أنها أمريكية على منزل في {}", "united_states", True,
        "الجيش الأمريكي", "أنصار الشريعة"),
    War("بلدة النبطية", "غارة إسرائيلية على سيارة في {}", "israel", False, "الجيش الإسرائيلي", "حزب الله"),
    War("ناحية سنوني بقضاء سنجار", "قصف مسيرة تركية لسيارة في {}", "turkey", False, "الجيش التركي",
        "حزب العمال الكردستاني"),
    War("بلدة هجين", "غارة للتحالف الدولي على {}", "us_led_coalition", False, "التحالف الدولي", "تنظيم داعش"),
    War("مدينة مرزق", "غارة لطيران حفتر على {}", "libyan_lna", False, "قوات حفتر", "المعارضة التشادية"),
    War("مدينة الكومة", "غارة لطيران الجيش السوداني على سوق {}", "sudan_saf", False, "الجيش السوداني",
        "الدعم السريع"),
    War("مدينة تدمر", "غارات روسية على {}", "russia", False, "وزارة الدفاع الروسية", "تنظيم داعش"),
]  # fmt: skip
NUMBERS = {3: "ثلاثة", 4: "أربعة", 5: "خمسة", 6: "ستة", 7: "سبعة", 8: "ثمانية", 9: "تسعة"}
MEMBERS = ["عناصر", "مقاتلي", "مسلحي"]
HARMED = "، وأصيب طفل وامرأة"  # fighters who alone are harmed make no event

# «{n} أشخاص» with k of a kind: text, then combatants and civilians as n, k, n-k or None
TOLLS = [
    ("قُتل {n} من {members} {force} في {strike}" + HARMED, "n", None),
    ("مقتل {n} مسلحين من {force} في {strike}" + HARMED, "n", None),
    ("قُتل {n} أشخاص جميعهم من {members} {force} في {strike}" + HARMED, "n", None),
    ("لقي {n} مسلحين مفترضين من {force} مصرعهم في {strike}", None, None),
    ("قُتل {n} متشددين مشتبها بهم في {strike}", None, None),
    ("قُتل {n} أشخاص يشتبه بانتمائهم إلى {force} في {strike}", None, None),
    ("قُتل {n} أشخاص يعتقد أنهم من {members} {force} في {strike}", None, None),
    ("قُتل {n} أشخاص بين مدنيين ومسلحين في {strike}", None, None),
    ("قُتل {n} أشخاص، معظمهم مسلحون، في {strike}", None, None),
    ("قُتل {n} أشخاص في {strike}، ولم يعرف إن كانوا مدنيين أم مسلحين", None, None),
    ("قُتل {n} أشخاص في {strike}، بينهم {k} مدنيين والبقية مسلحون من {force}", "n-k", "k"),
    ("قُتل {n} أشخاص في {strike}، بينهم {k} مدنيين والباقون من {members} {force}", "n-k", "k"),
    ("قُتل {n} أشخاص في {strike}، {k} منهم من {members} {force} والباقون مدنيون", "k", "n-k"),
    ("قُتل {n} أشخاص في {strike}، {k} منهم مدنيون والآخرون عناصر في {force}", "n-k", "k"),
    ("قُتل {k} مدنيين و{m} من {members} {force} في {strike}", "n-k", "k"),
    ("أسفرت {strike} عن مقتل {k} مسلحين و{m} مدنيين", "k", "n-k"),
    ("استشهد {k} مدنيين وقتل {m} مسلحين في {strike}", "n-k", "k"),
    ("قُتل قيادي في {force} و{m} من مرافقيه في {strike}" + HARMED, "m+1", None),
    ("قُتل {n} أشخاص في {strike}. وقال {says} إنه قضى على {k} من عناصر {force}", "k", None),
    ("قُتل {n} أشخاص في {strike}، وقال {says} إنه قتل {k} مسلحين", "k", None),
    ("قُتل {n} مدنيين في {strike}. وأعلن {says} القضاء على {k} عناصر من {force} نافيا سقوط مدنيين", "k", "n"),
    ("قُتل {n} مدنيين في {strike}. وقال {says} إن الضربة قتلت {k} من عناصر {force} وإنه لم يصب أي مدني", "k", "n"),
    ("قُتل {n} أشخاص في {strike}. وقال {says} إن القتلى من {members} {force}", "n", None),
    ("قُتل {n} أشخاص في {strike}. وقال {says} إن القتلى من {members} {force}، فيما أكد ذووهم أن القتلى مدنيون",
     "n", "n"),
    ("قُتل {n} أشخاص في {strike}. وأكد الأهالي أن القتلى لم يكونوا مسلحين، بل مدنيون", None, "n"),
    ("قُتل {n} أشخاص في {strike}. ونفى المجلس المحلي أن يكون بين القتلى مسلحون، مؤكدا أنهم جميعا مدنيون", None, "n"),
    ("قُتل {n} أشخاص في {strike}. وقال مصدر أمني إن أحد القتلى قائد ميداني في {force}", "1", None),
    ("قُتل {n} أشخاص في {strike}. وزعم {says} أن الضربة استهدفت مسلحين", None, None),
    ("قُتل {n} مدنيين في {strike}، وقال {says} إنه لم يقتل أي مدني", None, "n"),
]  # fmt: skip
DRAWN = 4


class Told(NamedTuple):
    text: str
    attacker: tuple[str, bool]
    killed: int
    combatants: int | None
    civilians: int | None


def _drawn(seed: int, drawn: int = DRAWN) -> Iterator[Told]:
    chance = random.Random(seed)
    for form, fought, civil in TOLLS:
        for _ in range(drawn):
            war = chance.choice(WARS)
            n = chance.choice([7, 8, 9])
            k = chance.choice([3, 4])
            words = {"n": n, "k": k, "m": n - k}
            parts = {name: chance.choice([NUMBERS[v], str(v)]) for name, v in words.items()}
            text = form.format(
                strike=war.strike.format(war.town), force=war.force, says=war.says,
                members=chance.choice(MEMBERS), **parts,
            )  # fmt: skip
            sums = {"n": n, "k": k, "n-k": n - k, "m+1": n - k + 1, "1": 1, None: None}
            killed = n - k + 1 if fought == "m+1" else n
            owns = "{says}" in form  # who speaks of the strike as his own leaves no doubt whose it was
            yield Told(text + ".", (war.attacker, war.hedged and not owns), killed, sums[fought], sums[civil])


@pytest.mark.parametrize("told", list(_drawn(17)), ids=lambda t: t.text)
def test_who_of_the_dead_bore_arms(told: Told) -> None:
    (event,) = read(told.text).events
    assert event.killed is not None
    high = event.killed.high if event.killed.high is not None else told.killed
    assert event.killed.low <= told.killed <= high
    assert (event.victims.combatants, event.victims.civilians) == (told.combatants, told.civilians)
    attackers = [(a.id, a.hedged) for a in event.actors if a.role == "attacker"]
    assert attackers in ([told.attacker], [(told.attacker[0], True)] if "يعتقد أنها" in told.text else [])
