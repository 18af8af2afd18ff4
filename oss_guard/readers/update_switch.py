# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where the configuration of an update tool switches the whole tool off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader

_LIMIT = 1 << 20
_SWITCHES = frozenset({b"enabled", b"update"})
"""Renovate's and pyup's outermost keys; false there ends all they do."""
_PRESET = b":disableRenovate"
_OUTERMOST = 1
_OFF = frozenset({b"false", b"no", b"off"})
_YAML = re.compile(
    rb"(?im)^(?:enabled|update)[ \t]{0,8}:[ \t]{1,8}(?:false|no|off)[ \t]{0,8}(?:#|$)"
)
_TOKEN = re.compile(
    rb"//[^\n]*|/\*(?s:.*?)(?:\*/|\Z)"
    rb"|\"(?P<double>(?:[^\"\\\n]|\\.)*)(?:\"|$)|'(?P<single>(?:[^'\\\n]|\\.)*)(?:'|$)"
    rb"|(?P<word>[\w$-]+)|(?P<mark>[{}\[\]:,])",
    re.MULTILINE,
)


@reader(params=NoParams)
def update_switch(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """One fact where it is off. A part that is switched off deeper inside leaves the rest on."""
    del candidates, params
    content = document.content[:_LIMIT]
    if document.syntax == "yaml":
        match = _YAML.search(content)
        if match:
            yield Fact(Span(match.start(), match.end()))
        return
    yield from _in_json(content)


def _in_json(content: bytes) -> Iterable[Fact]:
    """JSON with comments, keys without quotes and trailing commas, as such tools accept it."""
    depth = 0
    key = b""
    before = b""
    for token in _TOKEN.finditer(content):
        mark = token["mark"] or b""
        if mark:
            depth += (mark in b"{[") - (mark in b"}]")
            before = mark
            continue
        words = (token["double"], token["single"], token["word"])
        said = next((w for w in words if w is not None), None)
        if said is None:
            continue
        if depth == _OUTERMOST and before in {b"{", b","}:
            key = said
        off = depth == _OUTERMOST and before == b":" and key in _SWITCHES and token["word"] in _OFF
        if off or (depth > _OUTERMOST and key == b"extends" and said == _PRESET):
            yield Fact(Span(token.start(), token.end()))
            return
        before = b""
