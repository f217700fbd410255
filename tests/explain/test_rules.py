"""Every rule that the reader can give is told in words, in both languages."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tawthiq import lexicon
from tawthiq.capture import collect
from tawthiq.cli.explaining import labels
from tawthiq.errors import Language
from tawthiq.explain.rules import describe, entry_of, samples
from tawthiq.explain.words import HERE, catalogue
from tawthiq.model import Reading
from tawthiq.pipeline import read_collection

from .records import ROOT

SOURCE = ROOT / "src" / "tawthiq"
TOLD: dict[str, Any] = yaml.safe_load((HERE / "rules.yaml").read_text("utf-8"))
DATES = ("window", "since", "until", "duration", "age", "anniversary", "clock", "relative", "calendar", "back_reference")
SPEAK = ("head", "verb", "prep", "unattributed", "participle")


def literals(*folders: str) -> set[str]:
    """Every text in the code of these folders that is a rule with its family (`places/spot`)."""
    families = r"(?:dates|places|harm|means|objects|actors|speakers)/[a-z_]+"
    found: set[str] = set()
    for folder in folders:
        for path in sorted((SOURCE / folder).rglob("*.py")):
            nodes = ast.walk(ast.parse(path.read_text("utf-8")))
            found |= {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)
                      and re.fullmatch(families, n.value)}
    return found


def every_rule() -> list[str]:
    """What the coding package can name: entries of the lexicon, and ways of reading of its own."""
    rules = {f"means/{e['id']}" for e in lexicon.load("means")} | {"means/car_exploded", "means/inferred"}
    rules |= {f"harm/{e['id']}" for e in lexicon.load("harm")}
    rules |= {f"harm/{e['id']}" for e in lexicon.load("markers") if e["kind"] in ("subset", "consist")}
    rules |= {f"harm/{name}" for name in ("count", "zero", "names", "subset", "shot", "whole_civilian")}
    rules |= {f"objects/{e['id']}" for e in lexicon.load("objects")}
    rules |= {f"actors/{e['id']}" for e in lexicon.load("actors") if e["kind"] in ("name", "owner")}
    rules |= {f"speakers/{e['id']}" for e in lexicon.load("speakers") if e["kind"] in SPEAK}
    rules |= {f"speakers/{e['id']}" for e in lexicon.load("outlets") if e["kind"] != "word"}
    rules |= {f"speakers/{e['id']}" for e in lexicon.load("actors") if e["kind"] == "name"}
    rules |= {f"speakers/{name}" for name in ("go_on", "the_latter", "report_of", "person", "say")}
    rules |= {f"dates/{name}" for name in DATES} | {"double_tap", "update"}
    return sorted(rules | literals("coding", "places", "arabic"))


def rules_given() -> set[str]:
    """What the reader gave on every labelled report and example."""
    given: set[str] = set()
    for manifest in (*sorted((ROOT / "tests" / "gold").glob("*/manifest.tsv")), ROOT / "examples" / "manifest.tsv"):
        for found in read_collection(collect([], manifest=manifest), workers=1):
            if isinstance(found, Reading):
                claims = (*found.claims, *found.totals)
                given |= {r for c in claims for r in c.rules}
                values = [v for c in claims for v in (*c.harm, *c.actors, *c.weapons, *c.objects, c.place, c.date, c.speaker)]
                given |= {v.rule for v in values if v is not None and v.rule}
    return given


def is_told(rule: str, language: Language) -> bool:
    said = describe(rule, labels(language))
    foreign = not re.search(r"[\u0621-\u064a]", said) if language == "ar" else not re.search(r"[A-Za-z]{3}", said)
    return bool(said) and not foreign and said != TOLD["none"][language] and rule not in said and ": None" not in said


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_rule_is_told_in_words(language: Language) -> None:
    rules = every_rule()
    assert len(rules) > 300 and "places/points_back" in rules and "dates/relative" in rules
    assert [rule for rule in rules if not is_told(rule, language)] == []


def test_every_rule_that_was_given_is_told() -> None:
    given = rules_given()
    assert len(given) > 80
    assert [rule for rule in sorted(given) if not (is_told(rule, "ar") and is_told(rule, "en"))] == []
    assert sorted(given - set(every_rule())) == []


def test_ways_of_reading_named_in_the_sheet_exist() -> None:
    assert sorted(set(TOLD["rules"]) - set(every_rule()) - {"harm/casualties"}) == []


@pytest.mark.parametrize(("rule", "ar", "en"), [
    ("harm/kill", "قتلى", "killed"),
    ("means/barrel", "برميل متفجر", "Barrel bomb"),
    ("objects/bakery", "فرن", "Bakery"),
    ("actors/adj_russia", "روسيا", "Russia"),
    ("actors/coalition_bare", "التحالف", "oalition"),
    ("speakers/medical", "مصدر طبي", "Medical"),
    ("speakers/deny", "ينفي", "denies"),
    ("places/unknown", "بلا إحداثيات", "without coordinates"),
])
def test_what_a_rule_says(rule: str, ar: str, en: str) -> None:
    assert ar in describe(rule, labels("ar")) and en in describe(rule, labels("en"))


def test_a_loaded_name_says_so() -> None:
    assert "منحازة" in describe("actors/syria_regime_loaded", labels("ar"))
    assert "loaded name" in describe("actors/syria_regime_loaded", labels("en"))


def test_a_rule_of_another_version_is_told_to_be_unknown() -> None:
    assert describe(None, labels("en")) == describe("nothing/such", labels("en")) == TOLD["none"]["en"]


def test_a_rule_shows_what_its_entry_reads_and_what_it_must_not() -> None:
    reads, wrong = samples("harm/kill")
    entry = entry_of("harm/kill")[1]
    assert reads and reads.text == entry["examples"][0]["text"] and reads.note == entry["examples"][0]["reads"]
    assert wrong and wrong.text == entry["not"][0]["text"]
    assert samples("dates/relative") == (None, None)


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_every_sentence_stands_in_both_languages_with_the_same_values(key: str) -> None:
    said = catalogue()[key]
    assert set(said) == {"en", "ar"} and re.search(r"[\u0621-\u064a]", said["ar"])
    assert set(re.findall(r"{(\w+)}", said["en"])) == set(re.findall(r"{(\w+)}", said["ar"]))


def test_no_sentence_is_left_over() -> None:
    code = "".join(p.read_text("utf-8") for p in sorted(Path(HERE).glob("*.py")))
    assert [k for k in catalogue() if f'"{k}"' not in code and k not in ("comment_tag", "furniture_tag")] == []
