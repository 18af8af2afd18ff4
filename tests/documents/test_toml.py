# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""TOML of anybody's."""

from __future__ import annotations

import pytest

from oss_guard.documents import toml
from oss_guard.documents.document import document
from oss_guard.readers.manifest import Manifest, Params, manifest


def test_toml_is_read() -> None:
    assert toml.loads("a.b = '鍵'\n".encode()) == {"a": {"b": "鍵"}}


@pytest.mark.parametrize(
    "text",
    ["a." * 500_000 + "a = 1", "[" + "a." * 500_000 + "a]", "'' . " * 200_000 + "a = 1",
     "a = " + "[" * 500_000, "a = " + "{a = " * 200_000, "a = 1" + "1" * 5_000, "a", "\0"],
    ids=lambda text: text[:8],
)  # fmt: skip
def test_what_is_none_or_would_take_for_ever_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        toml.loads(text.encode())


def test_a_manifest_that_is_not_read_is_said_to_be_faulty() -> None:
    doc = document(("a." * 500_000 + "a = 1").encode(), "toml")
    (fact,) = manifest.read(doc, (), Params("pyproject"))
    assert isinstance(fact, Manifest)
    assert fact.fault == "toml"
