# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Values of Kubernetes Secrets: in base 64 under ``data``, as they are under ``stringData``."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Span
from oss_guard.readers import Anchor, Candidate, Params, Secret, reader
from oss_guard.readers._labelled_value import Chosen, is_default, weigh
from oss_guard.readers._placeholders import is_placeholder

_MARKS = (
    *(b"kind: Secret", b'kind: "Secret', b"kind: 'Secret"),
    *(b'"kind": "Secret', b'"kind":"Secret', b'\\"kind\\":\\"Secret'),
)
_ANCHORS = tuple(Anchor(re.escape(mark), (mark,)) for mark in _MARKS)
_WINDOW = 64 * 1024
_MOST, _DEEPEST = 1_000, 60
_ENTRY = re.compile(
    rb"^(?P<indent>[ ]{1,60})[\"']?(?P<name>[\w.-]{1,253})[\"']?:[ \t]{1,20}"
    rb"(?:!!\w{1,10}[ ])?(?P<q>[\"']?)(?P<value>[^\n\"'#|>&*{\[][^\n\"']{0,16000}?)(?P=q)"
    rb"[ \t]{0,20}(?:#[^\n]*)?$",
    re.MULTILINE,
)
_BLOCK = re.compile(
    rb"^(?P<indent>[ ]{0,40}(?:- )?)(?P<name>data|stringData):[ \t]{0,20}$", re.MULTILINE
)
_DEDENT = re.compile(rb"^[ ]{0,40}(?=[^ \n#])", re.MULTILINE)
_OBJECT = re.compile(
    rb"\\?\"(?P<name>data|stringData)\\?\"\s{0,40}:\s{0,40}\{(?P<body>[^{}]{1,65536})\}"
)
_PAIR = re.compile(
    rb"\\?\"(?P<name>[\w.-]{1,253})\\?\"\s{0,40}:\s{0,40}\\?\"(?P<value>[^\"\\]{1,16000})\\?\""
)
_PUBLIC = re.compile(
    r"(?:^|[._-])(?:user(?:name)?|user[_-]?id|login|host(?:name)?|port|url|uri|endpoint|database|db|db[_-]?name|name|namespace"
    r"|region|email|mail|type|version|crt|cert|ca|pub|public|ca-cert|issuer|zone|domain|bucket|env|mode)$",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"(?:password|passwd|secret|token|_auth|\"auth)[\w-]{0,20}[\"']?\s{0,8}[:=]\s{0,8}[\"']?(?P<value>[^\s\"',;]{4,200})",
    re.IGNORECASE,
)
_IN_URL = re.compile(r"://[^:/@\s]{0,100}:(?P<value>[^@/\s]{3,200})@")
_SECRET_NAME = re.compile(r"pass|secret|token|key|pw", re.IGNORECASE)
_SHORTEST_KEY, _LONGEST_KEY, _LEAST_WORD, _READ = 16, 128, 6, 64 * 1024


_Entries = Iterator[tuple[Span, str, bool]]
"""The place of a value, its name, and whether it is in base 64."""


class KubernetesSecret(Params, frozen=True):
    """Of overlapping values the more specific stays."""

    specificity: int = 18


def _anchors(params: KubernetesSecret) -> Sequence[Anchor]:
    del params
    return _ANCHORS


@reader(params=KubernetesSecret, anchors=_anchors, reach="history")
def kubernetes_secret(
    document: Document, candidates: Sequence[Candidate], params: KubernetesSecret
) -> Iterable[Secret]:
    """Each value once; names that hold addresses, users or certificates are left out."""
    content = document.content
    seen: set[Span] = set()
    for span, name, encoded in _entries(content, candidates):
        if span in seen or len(seen) >= _MOST:
            continue
        seen.add(span)
        value = content[span.start : span.end].decode("utf-8", "replace")
        confidence = None if _PUBLIC.search(name) else _judged(value, name, encoded=encoded)
        if confidence is not None:
            yield Secret(span, "kubernetes-secret", params.specificity, confidence)


def _entries(content: bytes, candidates: Sequence[Candidate]) -> _Entries:
    """What stands beside each kind; a document is searched once for every depth of a kind."""
    first, last = 0, -1
    depths: set[int] = set()
    done = -1
    for candidate in candidates:
        start, end = candidate.match.start, candidate.match.end
        if content[end : end + 1].isalpha():
            continue
        if content[start : start + 1] != b"k":
            if start >= done:
                done = start + _WINDOW // 4
                yield from _of_json(content, start)
            continue
        if start >= last:
            first, last = _document(content, start)
            depths.clear()
        depth = start - content.rfind(b"\n", max(0, start - _DEEPEST), start) - 1
        if depth < _DEEPEST and depth not in depths:
            depths.add(depth)
            yield from _of_yaml(content, first, last, depth)


def _document(content: bytes, at: int) -> tuple[int, int]:
    """Where the YAML document around a place begins and ends, as far as is looked at."""
    low, high = max(0, at - _WINDOW), min(len(content), at + _WINDOW)
    before = content.rfind(b"\n---", low, at)
    after = content.find(b"\n---", at, high)
    return (low if before < 0 else before), (high if after < 0 else after)


def _of_yaml(content: bytes, first: int, last: int, depth: int) -> _Entries:
    """The entries of the blocks that stand as deep as the kind, within one document."""
    for block in _BLOCK.finditer(content, first, last):
        if block.end("indent") - block.start("indent") != depth:
            continue
        ends = (
            m.start()
            for m in _DEDENT.finditer(content, block.end() + 1, last)
            if len(m[0]) <= depth
        )
        stop = next(ends, last)
        for entry in _ENTRY.finditer(content, block.end() + 1, stop):
            name = entry["name"].decode()
            yield Span(*entry.span("value")), name, block["name"] == b"data"


def _of_json(content: bytes, at: int) -> _Entries:
    """The entries of the objects around the kind."""
    low, high = max(0, at - _WINDOW // 2), at + _WINDOW // 2
    for block in _OBJECT.finditer(content, low, high):
        for entry in _PAIR.finditer(content, *block.span("body")):
            name = entry["name"].decode()
            yield Span(*entry.span("value")), name, block["name"] == b"data"


def _judged(value: str, name: str, *, encoded: bool) -> Confidence | None:
    if not encoded:
        return _of_text(value, name)
    try:
        raw = base64.b64decode(value + "=" * (-len(value) % 4), validate=True)
        text = raw.decode().rstrip("\r\n")
    except UnicodeDecodeError:
        random = _SHORTEST_KEY <= len(raw) <= _LONGEST_KEY and not is_placeholder(value)
        return Confidence.MEDIUM if random else None
    except (binascii.Error, ValueError):
        return None
    return _of_text(text, name) if text.isprintable() else _of_file(text)


def _of_text(text: str, name: str) -> Confidence | None:
    url = _IN_URL.search(text)
    if url is not None or " " in text:
        return _of_file(text)
    confidence = weigh(text, Chosen.BY_PERSON, told=True)
    if confidence is Confidence.LOW and _SECRET_NAME.search(name) and not is_default(text):
        return Confidence.MEDIUM if len(text) >= _LEAST_WORD else Confidence.LOW
    return confidence


def _of_file(text: str) -> Confidence | None:
    """The surest of what settings within the value say."""
    found = (*_WITHIN.finditer(text[:_READ]), *_IN_URL.finditer(text[:_READ]))
    weighed = (weigh(m["value"], Chosen.BY_PERSON, told=True) for m in found)
    return next((c for c in weighed if c is not None and c.gates), None)
