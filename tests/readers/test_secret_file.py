# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A file is what its name says only where it begins like it."""

from __future__ import annotations

import pytest

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers.secret_file import SecretFile, secret_file

PARAMS = SecretFile(begins=r"\xFE\xED", without="debug", least=8)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"\xfe\xed567890", True),
        (b"\xfe\xed", False),
        (b"\xfe\xee567890", False),
        (b"\xfe\xed567890 debug", False),
    ],
)
def test_the_whole_file_is_the_secret(content: bytes, found: bool) -> None:
    facts = list(secret_file.read(Document("binary", content), (), PARAMS))
    assert [f.span for f in facts] == ([Span(0, len(content))] if found else [])


def test_expressions_that_do_not_compile_are_refused() -> None:
    with pytest.raises(ValueError, match="invalid pattern"):
        SecretFile(begins="(").verify()
