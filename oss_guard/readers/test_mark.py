# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Says that a class is a test, by what its test framework wants of it.

A name alone does not: `LoadTest` may be what the program does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader

_READ = 1 << 20
_MARK = re.compile(
    rb"@(?:\w{1,20})?Test\b|@(?:RunWith|ExtendWith)\b"
    rb"|(?i:junit|testng|scalatest|specs2|munit|kotest|spekframework|xctest|phpunit|nunit|xunit"
    rb"|mockito|visualstudio\.testtools)"
    rb"|\[(?:Fact|Theory|Test|TestMethod|TestFixture|TestClass)\b"
    rb"|\bextends\s{1,4}[\w\\.]{0,80}TestCase\b|\bfunc(?:tion)?\s{1,4}test[A-Z_]"
)
_BASE = re.compile(rb"(?:\bextends|[):])\s{1,4}[\w.]{0,80}(?:Spec|Suite|Properties)\b")
"""In Scala and Kotlin, where a base class alone may bring the framework."""


class TestMark(Fact, frozen=True):
    """The first mark of a test."""


@reader(params=NoParams, syntaxes=frozenset({"csharp", "java", "kotlin", "php", "scala", "swift"}))
def test_mark(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """One fact a file, of what stands in its first mebibyte."""
    del candidates, params
    found = _MARK.search(document.content, 0, _READ)
    if found is None and document.syntax in {"kotlin", "scala"}:
        found = _BASE.search(document.content, 0, _READ)
    if found is not None:
        yield TestMark(Span(*found.span()))
