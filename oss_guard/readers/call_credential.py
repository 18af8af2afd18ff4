# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Credentials among the arguments of well-known calls, where no name stands beside the value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Annotated, Literal

import msgspec

from oss_guard.documents.document import Document
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Span
from oss_guard.readers import Anchor, Candidate, Params, Secret, reader
from oss_guard.readers._anchor_pattern import check
from oss_guard.readers._arguments import LONGEST_BARE, arguments_at
from oss_guard.readers._labelled_value import Chosen, weigh
from oss_guard.readers._line import line_end
from oss_guard.readers._placeholders import is_placeholder

_OPEN = re.compile(rb"[ \t]{0,4}\(")
_USER = re.compile(r"^[^:\s]{1,80}:(?=.)")
_OF_PAIR = re.compile(r"[^/;,() ]{6,}$")
_CODE = re.compile(r"[A-Z]{1,4}\d{1,4}$")
"""Algorithms and numbers of messages, such as RS256."""
_NAMED_KEY = re.compile(r"(?:[a-z0-9]Key|[_-](?:key|KEY))\d{0,2}$")
"""What calls itself a key, such as base64Key2; no key is told by it."""
_WORD = re.compile(rb"[A-Za-z0-9_]")
_Literals = Sequence[Span | None]


class Call(Params, frozen=True):
    """The ``argument``, counted from 1, that every call of ``names`` takes a credential in.

    ``of``: only calls with so many arguments. ``bare``: they may be written without brackets.
    ``form``: how it is written; ``pair`` is a user and a password with a colon between.
    """

    names: tuple[Annotated[str, msgspec.Meta(min_length=3)], ...]
    argument: Annotated[int, msgspec.Meta(ge=1, le=12)]
    of: Annotated[int, msgspec.Meta(ge=0, le=12)] = 0
    bare: bool = False
    form: Literal["password", "token", "pair"] = "password"


class CallCredential(Params, frozen=True):
    """The ``calls`` that take credentials."""

    calls: tuple[Call, ...]
    kind: str = "call-credential"
    specificity: int = 12

    def verify(self) -> None:
        """Refuse what could not work, with the reason."""
        anchor = _anchor(self)
        check(anchor.pattern, anchor.literals)


def _anchor(params: CallCredential) -> Anchor:
    """Literals alone, which an engine finds without more work; long ones first, as they overlap."""
    begun = {name.encode() + b"(" for call in params.calls for name in call.names}
    begun |= {name.encode() + b" " for call in params.calls if call.bare for name in call.names}
    literals = sorted(begun, key=lambda literal: (-len(literal), literal))
    return Anchor(b"|".join(map(re.escape, literals)), tuple(literals))


def _anchors(params: CallCredential) -> Sequence[Anchor]:
    return (_anchor(params),)


@lru_cache(maxsize=64)
def _by_name(params: CallCredential) -> Mapping[bytes, Sequence[Call]]:
    named: dict[bytes, list[Call]] = {}
    for call in params.calls:
        for name in call.names:
            named.setdefault(name.encode().rstrip(), []).append(call)
    return named


@reader(params=CallCredential, anchors=_anchors, reach="history", most=20_000)
def call_credential(
    document: Document, candidates: Sequence[Candidate], params: CallCredential
) -> Iterable[Secret]:
    """Each value once. A call may go on over several lines."""
    content = document.content
    seen: set[Span] = set()
    taken = 0
    for candidate in candidates:
        start = candidate.match.start
        name = content[start : candidate.match.end].rstrip(b" (")
        if _WORD.match(name) and _WORD.match(content, start - 1, start):
            continue
        opened = _OPEN.match(content, start + len(name))
        at = opened.end() if opened else candidate.match.end
        if opened is None:
            if start < taken:  # A call without brackets takes the rest of its line.
                continue
            taken = line_end(content, at, LONGEST_BARE)
        arguments = arguments_at(content, at, closed=opened is not None)
        if arguments is None:
            continue
        literals = [argument.literal for argument in arguments]
        calls = _by_name(params).get(name, ())
        calls = calls if opened else [call for call in calls if call.bare]
        for span, confidence in _given(content, literals, calls):
            if span not in seen:
                seen.add(span)
                yield Secret(span, params.kind, params.specificity, confidence)


def _given(
    content: bytes, literals: _Literals, calls: Sequence[Call]
) -> Iterator[tuple[Span, Confidence]]:
    """The credentials that one of ``calls`` is given."""
    for call in calls:
        if len(literals) < call.argument or call.of not in {0, len(literals)}:
            continue
        span = literals[call.argument - 1]
        if span is None:
            continue
        texts = [_text(content, s) for n, s in enumerate(literals, 1) if s and n != call.argument]
        user = literals[call.argument - 2] if call.argument > 1 else None
        if user is not None and _is_nobody(_text(content, user)):
            continue
        value = _text(content, span)
        if call.form == "pair":
            pair = _USER.match(value)
            if pair is None or is_placeholder(pair[0]) or not _OF_PAIR.match(value, pair.end()):
                continue
            span, value = Span(span.start + pair.end(), span.end), value[pair.end() :]
            texts.append(pair[0][:-1])
        chosen = Chosen.BY_MACHINE if call.form == "token" else Chosen.BY_PERSON
        named = value in texts or _CODE.match(value) or _NAMED_KEY.search(value)
        confidence = None if named else weigh(value, chosen, told=True)
        if confidence is not None:
            yield span, confidence


def _is_nobody(user: str) -> bool:
    """Whether no account belongs to the name, so that the password is any: RFC 1635."""
    return user.lower() in {"anonymous", "ftp"} or is_placeholder(user)


def _text(content: bytes, span: Span) -> str:
    return content[span.start : span.end].decode("utf-8", "replace")
