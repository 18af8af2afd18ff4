# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""JSON is read with places, and neither depth nor what only Python takes gets past it."""

from __future__ import annotations

import pytest

from oss_guard.documents.json_text import load
from oss_guard.documents.yaml_text import DEPTH_LIMIT
from oss_guard.model.errors import SourceError


def test_parts_have_places() -> None:
    located = load(b'{\n\t"a": [1,\n "b"]}', "x.json")
    assert located.value == {"a": [1, "b"]}
    assert located.values["a", 1] == (3, 2)


@pytest.mark.parametrize("depth", [DEPTH_LIMIT + 1, 500, 900, 5_000])
@pytest.mark.parametrize(("opens", "closes"), [("[", "]"), ('{"a":', "}")])
def test_deep_nesting_is_refused(depth: int, opens: str, closes: str) -> None:
    with pytest.raises(SourceError, match=r"deep|JSON"):
        load((opens * depth + "1" + closes * depth).encode(), "x.json")


def test_as_deep_as_may_be_is_read() -> None:
    depth = DEPTH_LIMIT - 1
    assert load(b"[" * depth + b"1" + b"]" * depth, "x.json").value


@pytest.mark.parametrize("text", [b"NaN", b'{"a": Infinity}', b"{", b"\xff"])
def test_what_is_no_json(text: bytes) -> None:
    with pytest.raises(SourceError, match="JSON"):
        load(text, "x.json")
