# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Of several licences, only those outside table 6 are said to stand outside it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from oss_guard.packs.expand import expand


def test_only_what_is_not_in_the_table_is_said_not_to_be(
    inside: Callable[..., Any], make_repository: Callable[..., Path]
) -> None:
    folder = make_repository(
        {
            "LICENSE": expand("${text.MIT}"),
            "package.json": '{"name": "x", "license": "ISC"}',
            "a.js": "const a = 1\n",
        }
    )
    done = inside("check", str(folder), "--format", "json", "--fail-on", "never", "--no-history")
    clause = next(c for c in json.loads(done.out)["body"]["clauses"] if c["id"] == "5-4-d")
    (said,) = [b["text"] for b in clause["basis"] if b["kind"] == "osi-approved"]
    assert said["ja"].endswith("（ISC はガイドラインの表 6 にはない）")
    assert said["en"].endswith("(ISC: not in table 6)")
