# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: E501 - examples of formats are written one a line
"""Provider files: a rule of each format, and every fault where the format stands."""

from __future__ import annotations

import pytest

from oss_guard.engine.examples import run_examples
from oss_guard.model.grades import Severity
from oss_guard.packs.bind import load_pack
from oss_guard.packs.pack import Rule

FILE = "keys/cloud.yaml"
PROVIDER = """provider: {ja: 例示クラウド, en: Example Cloud}
severity: critical
reason: {ja: 鍵の理由, en: reason of the key}
revoke: {ja: 鍵を消す。, en: Delete the key.}
references: [https://cloud.example.jp/keys]
formats:
  - id: SMP-CLOUD-001
    name: {ja: API キー, en: API key}
    params:
      pattern: 'exk_[a-z0-9]{20}'
      literals: [exk_]
    examples:
      - {name: in settings, files: {a.env: "K=exk_${fake.base36.20}\\n"}, expect: fail, at: ["a.env:1:3"]}
      - {name: too short, files: {a.env: "K=exk_${fake.base36.9}\\n"}, expect: pass}
  - id: SMP-CLOUD-002
    name: {ja: 署名鍵, en: signing key}
    severity: high
    reason: {ja: 署名の理由, en: reason of signing}
    revoke: {ja: 署名鍵を替える。, en: Change the signing key.}
    references: []
    params:
      pattern: 'exs_[a-z0-9]{20}'
      literals: [exs_]
    examples:
      - {name: in settings, files: {a.env: "K=exs_${fake.base36.20}\\n"}, expect: fail}
      - {name: another key, files: {a.env: "K=ext_${fake.base36.20}\\n"}, expect: pass}
"""


@pytest.fixture
def provided(pack):
    pack.write(FILE, PROVIDER)
    return pack


def rules(provided) -> dict[str, Rule]:
    return {r.id: r for r in load_pack(str(provided.root)).rules}


def test_each_format_is_a_rule_with_the_words_of_its_provider(provided) -> None:
    rule = rules(provided)["SMP-CLOUD-001"]
    assert (rule.severity, rule.clauses, rule.category) == (Severity.CRITICAL, (), "keys")
    assert (rule.title.ja, rule.title.en) == (
        "例示クラウドの API キーがない",
        "No Example Cloud API key",
    )
    assert rule.message["found"].ja == "{path} に例示クラウドの API キーが書かれている"
    assert rule.message["found"].en == "Example Cloud API key in {path}"
    assert rule.reason.en == "reason of the key"
    assert rule.remedy.ja.startswith("まず、鍵を消す。次に、")
    assert rule.remedy.en.startswith("Delete the key. Then ")
    assert rule.references == ("https://cloud.example.jp/keys",)


def test_a_latin_name_is_set_apart_in_japanese(provided) -> None:
    provided.change("ja: 例示クラウド", "ja: Cloud", FILE)
    rule = rules(provided)["SMP-CLOUD-002"]
    assert rule.title.ja == "Cloud の署名鍵がない"
    assert rule.message["found"].ja == "{path} に Cloud の署名鍵が書かれている"


def test_a_format_may_say_otherwise_than_its_provider(provided) -> None:
    rule = rules(provided)["SMP-CLOUD-002"]
    assert (rule.severity, rule.references) == (Severity.HIGH, ())
    assert (rule.reason.ja, rule.reason.en) == ("署名の理由", "reason of signing")
    assert rule.remedy.en.startswith("Change the signing key. Then ")


def test_the_examples_of_formats_run(provided) -> None:
    loaded = load_pack(str(provided.root))
    ran = list(run_examples(loaded, [r for r in loaded.rules if r.id.startswith("SMP-CLOUD")]))
    assert [(r.id, e.name) for r, e, misfire in ran if misfire is None] == [
        ("SMP-CLOUD-001", "in settings"),
        ("SMP-CLOUD-001", "too short"),
        ("SMP-CLOUD-002", "in settings"),
        ("SMP-CLOUD-002", "another key"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("references: [h", "refrences: [h", "5:1: unknown key 'refrences'"),
        ("severity: critical\n", "", "1:1: required key 'severity' is missing"),
        ("    severity: high", "    severty: high", "17:5: unknown key 'severty'"),
        ("    severity: high", "    clauses: []", "17:5: unknown key 'clauses'"),
        ("{ja: 署名鍵, en: signing key}", "{ja: 署名鍵}", "16:11: required key 'en' is missing"),
        ("[exs_]", "[exs]\n      litrals: [a]", "24:7: unknown key 'litrals'"),
        ("exs_[a-z0-9]{20}", "exs_.{20}", "22:7: the pattern has a dot"),
        ("exs_[a-z0-9]{20}", "exs_[a-z", "22:7: invalid pattern: "),
        ("SMP-CLOUD-002", "smp-2", "15:9: 'smp-2' does not match"),
        ("SMP-CLOUD-002", "SMP-CLOUD-001", "15:5: rule SMP-CLOUD-001 also stands in "),
        ("SMP-CLOUD-002", "SMP-AAA-001", "15:5: rule SMP-AAA-001 also stands in "),
        ("name: another key", "name: in settings", "26:16: example 'in settings' stands twice"),
        ("expect: fail}", "expect: pass}", "25:7: there is no example for verdict 'fail'"),
        ("expect: fail}", "expect: fial}", "25:82: 'fial' is not allowed; did you mean 'fail'?"),
    ],
)
def test_each_fault_is_told_at_its_place(provided, old: str, new: str, fault: str) -> None:
    provided.change(old, new, FILE)
    (told,) = provided.faults()
    assert told.startswith(f"{FILE}:{fault}"), told


def test_a_file_without_formats_is_told(provided) -> None:
    provided.write(FILE, PROVIDER.partition("formats:")[0] + "formats: []\n")
    assert provided.faults() == [f"{FILE}:6:10: must not be empty"]


def test_faults_of_all_formats_are_told_at_once(provided) -> None:
    provided.change("exk_[a-z0-9]{20}", "exk_.{20}", FILE)
    provided.change("exs_[a-z0-9]{20}", "exs_(", FILE)
    assert [f.partition(": ")[0] for f in provided.faults()] == [f"{FILE}:10:7", f"{FILE}:22:7"]
