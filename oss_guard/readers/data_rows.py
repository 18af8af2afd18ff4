# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Files that hold data by their content: objects in a list, places on a map, columns of values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader

_HEAD = 8_192
_LINES = 30
_LEAST_LINES = 5
_LEAST_SIGNS = 2
_LIST = re.compile(rb"\s*(?:\{\s*\"[\w.$-]{1,60}\"\s*:\s*)?\[\s*(?:\{|\[\s*[\[\"\d{-])")
"""A list of objects or of lists, alone or as the first thing in an object."""
_MAP = re.compile(rb"\"type\"\s*:\s*\"(?:FeatureCollection|Feature|Topology)\"")
_OBJECT = re.compile(rb"\s*\{\s*\"[^\"\n]{1,80}\"\s*:")
_SIGNS = (b"\t", b",", b"|")


class DataRows(Fact, frozen=True):
    """The file holds data; the span is its beginning."""


@reader(params=NoParams, syntaxes=frozenset({"data", "json", "text"}))
def data_rows(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """Of JSON what is no setting by its form; of plain text any JSON, and rows of columns."""
    del candidates, params
    head = document.content[:_HEAD]
    listed = _LIST.match(head) or (head.lstrip()[:1] == b"{" and _MAP.search(head))
    plain = document.syntax != "json" and (_OBJECT.match(head) or _columns(head))
    if listed or plain:
        yield DataRows(Span(0, 0))


def _columns(head: bytes) -> bool:
    """Whether the first lines are cut into as many columns by one and the same sign.

    A comma before a blank belongs to a sentence.
    """
    lines = [line for line in head.split(b"\n")[:_LINES] if line.strip()]
    if len(head) == _HEAD:
        lines = lines[:-1]
    if len(lines) < _LEAST_LINES:
        return False
    for sign in _SIGNS:
        counts = {line.count(sign) - line.count(sign + b" ") for line in lines}
        if len(counts) == 1 and min(counts) >= _LEAST_SIGNS:
            return True
    return False
