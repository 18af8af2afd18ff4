# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Known calls take credentials at known places; what else they are given is none."""

from __future__ import annotations

import time

import msgspec
import pytest

from oss_guard.documents.document import document
from oss_guard.model.errors import UnfitError
from oss_guard.packs.expand import expand
from oss_guard.readers import Secret
from oss_guard.readers.call_credential import Call, CallCredential
from oss_guard.scan import Request
from oss_guard.scan.plan import Plan

STRONG, OTHER = expand("Kx9${fake.base62.9}"), expand("Kz7${fake.base62.9}")
CALLS = (
    Call(("enter", "::enter", ".Enter"), argument=2),
    Call(("enter",), argument=4, of=4),
    Call(("token",), argument=1, form="token"),
    Call(("both",), argument=1, form="pair"),
)
PLAN = Plan([Request("call-credential", CallCredential(CALLS))], b"k")
BARE = Plan(
    [
        Request(
            "call-credential", CallCredential((Call(("enter", ".Enter"), argument=2, bare=True),))
        )
    ],
    b"k",
)


def values(text: str, plan: Plan = PLAN) -> list[str]:
    content = document(text.encode(), "text")
    facts = [s.fact for _, s in plan.read(content, "a").sightings]
    sure = [f for f in facts if isinstance(f, Secret) and f.confidence.gates]
    return [content.content[f.span.start : f.span.end].decode() for f in sure]


@pytest.mark.parametrize(
    "text",
    [
        *(f"enter(user, '{STRONG}')", f'x.enter(user, "{STRONG}", 3)', f"enter(u, `{STRONG}`)"),
        f"enter(\n    host('a', {{b: [1, 2]}}), # who\n    '{STRONG}',\n)",
        f"enter('a, b)', '{STRONG}')",
        f"enter(a + 'b', '{STRONG}');",
        f"X::enter($a, '{STRONG}')",
        *(f"enter(u, b'{STRONG}')", f'enter(u, @"{STRONG}")', f'enter(u, "{STRONG}".getBytes())'),
        *(f'enter(u, []byte("{STRONG}"))', f'enter(u, Encoding.UTF8.GetBytes("{STRONG}"))'),
        *(f"enter(u, Buffer.from('{STRONG}', 'utf8'))", f"enter(u, '{STRONG}'.freeze)"),
        *(f"enter('{STRONG}', '{STRONG}x')[0:]", f"both('app:{STRONG}')"),
    ],
)
def test_the_argument_that_a_call_takes_a_credential_in(text: str) -> None:
    assert [v.removesuffix("x") for v in values(text)] == [STRONG]


@pytest.mark.parametrize(
    "text",
    [
        *(f"enter('{STRONG}')", f"enter('{STRONG}', pw)", f"enter(u, p, '{STRONG}')"),
        *(f"enter(u, get('{STRONG}'))", f"enter(u, conf['{STRONG}'])", f"enter(u, '{STRONG}' + x)"),
        *(f"enter(u, pw='{STRONG}')", f"enter(u, x => '{STRONG}')", f"enter(u, '{STRONG}'"),
        *(f"center(u, '{STRONG}')", f"enters(u, '{STRONG}')", f"enter = (u, '{STRONG}')"),
        *(f"enter('{STRONG}', '{STRONG}')", f"enter('your_name', '{STRONG}')"),
        *("enter(u, 'secret')", "enter(u, '')", "enter(u, '${pw}')", 'enter(u, "{$pw}")'),
        *("token('enabled')", f"both('{STRONG}')", f"both('{STRONG}:{STRONG}')"),
        *("both('https://www.tosei.lg.jp')", "both('<user>:<password>')"),
        *(f"enter 'u', '{STRONG}'", "enter(u, 'a sentence is none')"),
    ],
)
def test_what_else_a_call_is_given(text: str) -> None:
    assert values(text) == []


def test_a_call_of_so_many_arguments() -> None:
    assert values(f"enter(h, p, u, '{STRONG}')") == [STRONG]
    assert values(f"enter(h, p, u, '{STRONG}', x)") == []


def test_each_value_once_and_every_call() -> None:
    text = f"enter(a, '{STRONG}'); enter(enter(b, '{OTHER}'), '{OTHER}y')\n"
    assert sorted(values(text)) == sorted([STRONG, OTHER, OTHER + "y"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"enter 'u', '{STRONG}'\n", [STRONG]),
        (f"enter('u', '{STRONG}')\n", [STRONG]),
        (f"x.Enter u,\n  '{STRONG}' do\n", []),
        (f"x.Enter u,\n  '{STRONG}'\n", [STRONG]),
        (f"enter\n'u', '{STRONG}'\n", []),
        (f"enter the town, '{STRONG} is'\n", []),
    ],
)
def test_calls_without_brackets(text: str, found: list[str]) -> None:
    assert values(text, BARE) == found


def test_a_rule_without_calls_or_with_a_short_name_is_refused() -> None:
    with pytest.raises(UnfitError, match="empty"):
        CallCredential(()).verify()
    with pytest.raises(msgspec.ValidationError, match="length >= 3"):
        msgspec.convert({"calls": [{"names": ["x"], "argument": 1}]}, CallCredential)


@pytest.mark.parametrize(
    "text", ["enter(" * 200_000, "enter('" * 100_000, "enter(" + "," * 400_000]
)
def test_what_never_ends_is_read_in_time(text: str) -> None:
    start = time.monotonic()
    assert values(text) == []
    assert time.monotonic() - start < 60
