# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Hostile texts for property tests, and the golden files."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import strategies as st

GOLDEN = Path(__file__).parent / "golden"

hostile = st.text(
    st.one_of(
        st.sampled_from("\n\r\t\x1b\x07\x85\x9b\u2028\u202e\u200b\ud800%:,|`<>[]()@#*_\\&$~! -.w"),
        st.characters(),
    ),
    max_size=60,
)
pieces = st.sampled_from(
    ["::error::x", "\n::stop-commands::t\n", "##[error]x", "##vso[task]", "</td>", "| a |", "@me "]
)
hostile_text = st.lists(st.one_of(hostile, pieces), max_size=4).map("".join)


def assert_golden(name: str, content: bytes) -> None:
    """Compare with the golden file; OSS_GUARD_WRITE_GOLDEN=1 writes it instead."""
    path = GOLDEN / name
    if os.environ.get("OSS_GUARD_WRITE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    assert content.decode() == path.read_bytes().decode()
