# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What stands for a secret, in both languages, is told from one."""

from __future__ import annotations

import random
import string

import pytest

from oss_guard.readers._placeholders import is_placeholder, is_weak_default


@pytest.mark.parametrize(
    "value",
    [
        "changeme",
        "CHANGE_ME_PLEASE",
        "xxxxxxxx",
        "${VAR}",
        "$DB_PASSWORD",
        "<your-key>",
        "{{ key }}",
        "%(password)s",
        "#{secret}",
        "{password}",
        "your_api_key_here",
        "YOUR-TOKEN",
        "AKIAEXAMPLE",
        "0000000000",
        "aaaaaaaaaaaaaaab",
        "1234567890",
        "abcdefghij",
        "sk_...",
        "abc…",
        "******",
        "ここに入力",
        "ここにトークンを入力してください",
        "あなたのキー",
        "パスワード",
        "〇〇〇〇",
        "××××",
        "ダミー",
        "__TOKEN__",
        "@PASSWORD@",
        "%PASSWORD%",
        "dummy-token",
        "placeholder",
        "&lt;key&gt;",
    ],
)
def test_placeholders(value: str) -> None:
    assert is_placeholder(value)


@pytest.mark.parametrize("value", ["Kx7w4mQ2", "himitsu-no-kagi", "p4r7tWz", "鍵9x2"])
def test_what_may_be_real(value: str) -> None:
    assert not is_placeholder(value)


def test_random_values_are_practically_never_taken_for_placeholders() -> None:
    draw = random.Random(20260401)
    alphabet = string.ascii_letters + string.digits
    values = ["".join(draw.choices(alphabet, k=40)) for _ in range(2000)]
    assert sum(map(is_placeholder, values)) <= 4


def test_weak_defaults() -> None:
    assert is_weak_default("Postgres")
    assert not is_weak_default("Kx7w4mQ2")


def test_the_value_that_every_project_of_an_editor_bears():
    value = "frAQBc8Wsa1xVPfv" + "JcrgRYwTiizs2trQ"
    assert is_placeholder(value)
    assert not is_placeholder(value[::-1])
