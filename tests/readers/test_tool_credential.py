# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The name of a file tells the tool, and the tool where it keeps credentials."""

from __future__ import annotations

import base64
import time

import pytest

from oss_guard.documents.document import document
from oss_guard.model.grades import Confidence
from oss_guard.packs.bind import load_pack
from oss_guard.packs.expand import expand
from oss_guard.readers import find
from oss_guard.readers._kept_value import Form, judged
from oss_guard.readers.tool_credential import Place, ToolCredential, tool_credential

STRONG = expand("Kx9${fake.base62.9}")
HASH = expand("$6$${fake.base62.8}$${fake.base62.86}")
PAIR = base64.b64encode(f"tosei:{STRONG}".encode()).decode()


@pytest.mark.parametrize(
    ("value", "form", "confidence"),
    [
        (STRONG, "password", Confidence.HIGH),
        ("sakuranbo", "password", Confidence.HIGH),
        ("postgres", "password", Confidence.LOW),
        ("${DB_PASSWORD}", "password", None),
        ("$DB_PASSWORD", "password", None),
        ("<password>", "password", None),
        ("********", "password", None),
        ("ask somebody for it", "password", None),
        ("/run/secrets/db", "password", None),
        (HASH, "hash", Confidence.HIGH),
        ("$6$xxxxxxxx$xxxxxxxxxxxx", "hash", None),
        (base64.b64encode(STRONG.encode()).decode(), "base64", Confidence.HIGH),
        (base64.b64encode(b"\0\1\2\3\4\5").decode(), "base64", None),
        ("no base 64", "base64", None),
        (PAIR, "pair", Confidence.HIGH),
        (base64.b64encode(b"user:password").decode(), "pair", None),
        (expand("${fake.base62.32}"), "token", Confidence.MEDIUM),
        ("enabled", "token", None),
        (expand("A35C${fake.HEX.40}"), "hidden", Confidence.HIGH),
        ("0000000000000000", "hidden", None),
        (expand("${fake.base62.30}<{${fake.base62.31}}>"), "random", Confidence.HIGH),
        ("put your unique phrase here, please", "random", None),
    ],
)
def test_a_value_is_judged_as_it_is_written(
    value: str, form: Form, confidence: Confidence | None
) -> None:
    assert judged(value, form) is confidence


def test_a_place_without_a_value_is_refused() -> None:
    with pytest.raises(ValueError, match="no group value"):
        ToolCredential((Place("password=(.*)"),)).verify()
    with pytest.raises(ValueError, match="invalid pattern"):
        ToolCredential((Place("(?P<value>"),)).verify()


def test_the_surest_finding_is_no_surer_than_the_rule_allows() -> None:
    params = ToolCredential((Place("=(?P<value>.+)"),), most=Confidence.MEDIUM)
    facts = list(tool_credential.read(document(f"a={STRONG}".encode(), "text"), (), params))
    assert [f.confidence for f in facts] == [Confidence.MEDIUM]


@pytest.mark.parametrize("unit", ["a:", "password ", "password=", '"', " ", "\n", "\t=", "<Pass>a"])
def test_hostile_files_are_read_in_time(unit: str) -> None:
    params = [r.params.request.params for r in load_pack("secrets").rules]
    content = document((unit * 200_000)[:400_000].encode(), "text")
    began = time.monotonic()
    for one in params:
        if isinstance(one, ToolCredential):
            list(tool_credential.read(content, (), one))
    assert time.monotonic() - began < 60


def test_files_known_by_name_are_read_in_history_too() -> None:
    assert find("tool-credential").reach == find("secret-file").reach == "history"
