# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a Secret holds is secret, however its values are written."""

from __future__ import annotations

import base64
import time

import pytest

from oss_guard.documents.document import document
from oss_guard.packs.expand import expand
from oss_guard.readers import Secret
from oss_guard.readers.kubernetes_secret import KubernetesSecret
from oss_guard.scan import Request
from oss_guard.scan.plan import Plan

STRONG = expand("Kx9${fake.base62.9}")
CODED = base64.b64encode(STRONG.encode()).decode()
PLAN = Plan([Request("kubernetes-secret", KubernetesSecret())], b"k")


def values(text: str) -> list[str]:
    content = document(text.encode(), "text")
    facts = [s.fact for _, s in PLAN.read(content, "a").sightings]
    return [content.content[f.span.start : f.span.end].decode() for f in facts]


def coded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    "text",
    [
        "kind: Secret\ndata:\n  a: {}\n",
        'kind: "Secret"\ndata:\n    "a": "{}"   # x\n',
        "data:\n  a: {}\n# x\nkind: Secret\n",
        "kind: ConfigMap\ndata:\n  a: b\n---\nkind: Secret\ntype: Opaque\ndata:\n  a: {}\n",
        "items:\n  - data:\n      a: {}\n    kind: Secret\n",
        '{{"data": {{"a": "{}"}}, "kind": "Secret"}}\n',
        'x: "{{\\"data\\":{{\\"a\\":\\"{}\\"}},\\"kind\\":\\"Secret\\"}}"\n',
    ],
)
def test_a_value_in_base64(text: str) -> None:
    assert values(text.format(CODED)) == [CODED]


@pytest.mark.parametrize(
    "value",
    [
        coded(f"postgres://app:{STRONG}@db1.tosei.lg.jp/jumin"),
        coded(f"[db]\nuser = app\npassword = {STRONG}\n"),
        coded(f'{{"auths": {{"a": {{"auth": "{coded("app:" + STRONG)}"}}}}}}'),
        base64.b64encode(bytes(range(120, 152))).decode(),
        coded("sakuranbo"),
    ],
)
def test_what_a_value_holds(value: str) -> None:
    assert values(f"kind: Secret\ndata:\n  app-password: {value}\n") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "kind: SecretList\ndata:\n  a: {}\n",
        "kind: SealedSecret\ndata:\n  a: {}\n",
        "kind: Secret\nmetadata:\n  annotations:\n    data:\n      a: {}\n",
        "kind: Secret\ndata:\n  username: {}\n",
        "kind: Secret\ndata:\n  a: {{{{ {} }}}}\n",
        "kind: Secret\n---\nkind: ConfigMap\ndata:\n  a: {}\n",
    ],
)
def test_other_values(text: str) -> None:
    assert values(text.format(CODED)) == []


@pytest.mark.parametrize("value", [coded("password"), coded("<password>"), coded("app.local"), "b"])
def test_values_that_are_no_secret(value: str) -> None:
    content = document(f"kind: Secret\ndata:\n  a: {value}\n".encode(), "text")
    found = [s.fact for _, s in PLAN.read(content, "a").sightings]
    assert not any(f.confidence.gates for f in found if isinstance(f, Secret))


@pytest.mark.parametrize(
    "unit",
    ["kind: Secret\n", "kind: Secret\ndata:\n  a: b\n", '"kind": "Secret"', '"data": {', "---\n"],
)
def test_hostile_files_are_read_in_time(unit: str) -> None:
    began = time.monotonic()
    values("kind: Secret\n" + unit * (300_000 // len(unit)))
    assert time.monotonic() - began < 60
