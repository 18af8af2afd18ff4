# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The catalogues: the same texts in both languages, each used, each use known."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from oss_guard.model.finding import Status
from oss_guard.model.grades import Confidence, Force, Severity, Verdict
from oss_guard.reports.labels import Scale
from oss_guard.words.en import WORDS as EN
from oss_guard.words.ja import WORDS as JA

PACKAGE = Path(__file__).parents[2] / "oss_guard"
SAYERS = {"say", "said", "_say", "words"}

COMPUTED = (
    "actor.",
    "attestation.answer.",
    "attestation.state.",
    "components.fault.",
    "components.open.",
    "components.use.",
    "dependency.use.",
    "explain.",
    "form.",
    "help.attest.",
    "help.check.",
    "help.command.",
    "help.rules.",
    "help.init.",
    "help.waive.",
    "history.lost.",
    "init.section.",
    "licence.state.",
    "metadata.form.",
    "not-examined.",
    "params.has-",
    "policy.path-",
    "report.column.",
    "report.confidence.",
    "report.force.",
    "report.header.",
    "report.path-class.",
    "report.section.",
    "report.severity.",
    "report.status.",
    "report.verdict.",
    "report.waits.",
    "repository.unread.",
    "scope.",
    "schema.type.",
    "system.",
    "waiver.remedy.",
    "waiver.state.",
    "waiver.title.",
    "yaml.syntax.",
)
"""Beginnings of ids that the code completes from a closed list at run time."""


def strings() -> Iterator[str]:
    """Every string of the source, and the fixed beginning of every computed one."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.name in {"en.py", "ja.py"}:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def said() -> Iterator[tuple[str, str]]:
    """(file, id) of every literal first argument of a function that looks texts up."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name not in SAYERS:
                continue
            for argument in node.args[:2]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield path.name, argument.value


def test_both_catalogues_have_the_same_sorted_ids() -> None:
    assert list(EN) == sorted(EN)
    assert list(JA) == sorted(JA)
    assert list(EN) == list(JA)


def test_no_text_is_empty_and_both_have_the_same_placeholders() -> None:
    odd = [
        key
        for key in EN
        if not EN[key].strip()
        or not JA[key].strip()
        or placeholders(EN[key]) - {"en"} != placeholders(JA[key]) - {"ja"}
    ]
    assert odd == []


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{([a-z_]+)\}", text))


def test_every_text_that_is_asked_for_exists() -> None:
    unknown = [
        (file, key) for file, key in said() if "." in key and key not in EN and " " not in key
    ]
    assert unknown == []


def test_every_text_is_used() -> None:
    used = set(strings())
    unused = [key for key in EN if key not in used and not key.startswith(COMPUTED)]
    assert unused == []


def test_every_computed_beginning_is_used() -> None:
    used = set(strings()) | {f"report.{scale}." for scale in get_args(Scale)}
    assert [c for c in COMPUTED if c not in used] == []


def test_closed_scales_have_all_their_words() -> None:
    for scale, values in (
        ("confidence", Confidence),
        ("force", Force),
        ("severity", Severity),
        ("status", Status),
        ("verdict", Verdict),
    ):
        for value in values:
            assert f"report.{scale}.{value}" in EN


def test_japanese_is_japanese() -> None:
    """A text without a single kana or kanji is a text somebody forgot."""
    same_in_both = {"rules.params"}
    plain = [
        key
        for key, text in JA.items()
        if not re.search("[\u3040-\u30ff\u3400-\u9fff]", text) and key not in same_in_both
    ]
    assert plain == []
