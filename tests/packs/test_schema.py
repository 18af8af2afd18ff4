# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The published JSON Schemas say the same as the loader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from oss_guard.documents.yaml_text import load
from oss_guard.packs.find import shipped
from oss_guard.packs.provider import is_provider
from oss_guard.packs.schema import (
    ClausesFile,
    ConfigurationFile,
    PackFile,
    ProviderFile,
    RuleFile,
)
from oss_guard.packs.validate import schema_of

KINDS = {"pack.yaml": PackFile, "clauses.yaml": ClausesFile}
FILES = sorted(shipped().rglob("*.yaml"))


def validator(kind: Any) -> jsonschema.Draft202012Validator:
    schema = schema_of(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


VALIDATORS = {
    kind: validator(kind)
    for kind in (PackFile, ClausesFile, RuleFile, ProviderFile, ConfigurationFile)
}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(shipped()).as_posix())
def test_every_shipped_file_is_valid(path: Path) -> None:
    value = load(path.read_bytes(), path.name).value
    kind = KINDS.get(path.name, ProviderFile if is_provider(value) else RuleFile)
    assert [e.message for e in VALIDATORS[kind].iter_errors(value)] == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (RuleFile, "{}"),
        (RuleFile, "id: X-001\nseverity: low\n"),
        (ProviderFile, "provider: {ja: a, en: b}"),
        (PackFile, "name: Sample\nversion: '1'\ntitle: {ja: a, en: b}"),
        (PackFile, "name: sample\nversion: 1\ntitle: {ja: a, en: b}"),
        (PackFile, "name: sample\nversion: '1'\ntitle: {ja: a, en: b, fr: c}"),
        (ClausesFile, "clauses: [{id: '1'}]"),
        (ConfigurationFile, "pathes: {}"),
        (ConfigurationFile, "paths: {exclude: [{paths: [], reason: x}]}"),
        (ConfigurationFile, "paths: {exclude: [{paths: [a]}]}"),
        (ConfigurationFile, "severities: [{rule: X-001, severity: none, reason: x}]"),
    ],
)
def test_a_broken_file_is_not(kind: Any, text: str) -> None:
    assert not VALIDATORS[kind].is_valid(load(text.encode(), "f").value)


def test_an_empty_configuration_is_valid() -> None:
    assert VALIDATORS[ConfigurationFile].is_valid({})
