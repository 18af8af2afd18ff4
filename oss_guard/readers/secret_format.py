# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Values of a documented format: recognised by prefix or by the name they are given to.

The anchor leads to a place and obeys the rules of anchors: it is the name, where there is one,
for hundreds of names together with all that may follow them would take a fast engine seconds to
compile. A second expression, which may look at its neighbours and go on beyond the anchor's width,
decides there.
Binary content is left out: it would cost every literal a pass over media and archives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

from oss_guard.documents.document import Document
from oss_guard.model.errors import UnfitError
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Span
from oss_guard.readers import Anchor, Candidate, Params, Secret, reader
from oss_guard.readers._anchor_pattern import MAX_WIDTH, bounded, check, groups, opens, widest
from oss_guard.readers._assigned import ASSIGNED
from oss_guard.readers._documented import in_example
from oss_guard.readers._entropy import entropy
from oss_guard.readers._line import line_end
from oss_guard.readers._placeholders import is_placeholder
from oss_guard.readers._validators import VALIDATORS
from oss_guard.words import say

_TAIL = 16_384
_JUDGED = 512
_SPECIFICITY = 1000
_INVENTED = frozenset(
    "basic-credentials chosen-password generated given-password noted-password real-password"
    " url-password".split()
)
"""Validators of values that anybody may invent, as documentation does for its examples."""


class SecretFormat(Params, frozen=True):
    """A format. The value is ``pattern``, or its group ``group``.

    ``label``: the value counts only after this name and a sign of assignment. ``literals``: of
    which every match contains one (with a label: every match of the label). ``not_before``,
    ``not_after``: characters (as in a class) that do not stand beside a whole value. ``tail``: an
    expression by which the value goes on. ``near``: an expression that must match in the same
    line. ``min_entropy``: in bits a character of the value. ``specificity``: of overlapping values
    the more specific stays.
    ``confidence``: how sure the format alone makes a finding.
    """

    pattern: str
    literals: tuple[str, ...]
    label: str = ""
    ignore_case: bool = False
    group: int = 0
    not_before: str = "A-Za-z0-9_"
    not_after: str = "A-Za-z0-9_"
    tail: str = ""
    near: str = ""
    min_entropy: float = 0.0
    validator: str = ""
    specificity: int = 50
    kind: str = "secret"
    confidence: Literal["high", "medium", "low"] = "high"

    def verify(self) -> None:
        """Refuse what could not work, with the reason."""
        if groups(self.label.encode()):
            raise UnfitError(say("params.label-groups"))
        if self.label:
            bounded(self.pattern.encode())
        anchor = _anchor(self)
        check(anchor.pattern, anchor.literals, ignore_case=self.ignore_case)
        if not 0 <= self.group <= groups(self.pattern.encode()):
            raise UnfitError(say("params.no-group", group=self.group))
        if self.validator and self.validator not in VALIDATORS:
            known = ", ".join(VALIDATORS)
            raise UnfitError(say("params.no-validator", name=self.validator, known=known))
        if not 0 <= self.min_entropy <= 8:  # noqa: PLR2004 - bits of a byte
            raise UnfitError(say("params.entropy"))
        if not 0 <= self.specificity <= _SPECIFICITY:
            raise UnfitError(say("params.specificity", most=_SPECIFICITY))
        if self.tail and self.group:
            raise UnfitError(say("params.tail-group"))
        _check_surroundings(self.not_before, self.tail, self.not_after, self.near)


@lru_cache(maxsize=256)
def _check_surroundings(not_before: str, tail: str, not_after: str, near: str) -> None:
    """Refuse what would not compile around a pattern; most formats share what is around them."""
    try:
        re.compile(near)
        for characters in filter(None, (not_before, not_after)):
            re.compile(f"[{characters}]")
        re.compile(f"(?:{tail})")
    except re.error as error:
        raise UnfitError(say("params.surroundings", reason=error)) from None
    if widest(tail.encode()) > _TAIL:
        raise UnfitError(say("params.tail-long", most=_TAIL))


def _anchor(params: SecretFormat) -> Anchor:
    literals = tuple(x.encode() for x in params.literals)
    if not params.label:
        return Anchor(params.pattern.encode(), literals, params.ignore_case)
    return Anchor(
        params.label.encode(), literals, params.ignore_case, assigned=params.pattern.encode()
    )


@lru_cache(maxsize=4096)
def _expression(params: SecretFormat) -> tuple[re.Pattern[bytes], re.Pattern[bytes] | None]:
    # An escape in a string (`\nAKIA…`) or a percent-encoding (`%3DAKIA…`) ends in a letter or
    # digit, and yet a value may follow.
    guard = rf"(?:(?<![{params.not_before}])|(?<=\\[nrt])|(?<=%[0-9A-Fa-f]{{2}}))"
    before = guard if params.not_before else ""
    after = rf"(?![{params.not_after}])" if params.not_after else ""
    value = rf"({before}(?:{params.pattern}){params.tail}){after}"
    if params.label:
        value = f"(?:{params.label}){ASSIGNED}{value}"
    flags = re.IGNORECASE if params.ignore_case else 0
    near = re.compile(params.near.encode(), re.IGNORECASE) if params.near else None
    return re.compile(value.encode(), flags), near


def _anchors(params: SecretFormat) -> Sequence[Anchor]:
    return (_anchor(params),)


@reader(params=SecretFormat, anchors=_anchors, reach="history", by_line=True)
def secret_format(
    document: Document, candidates: Sequence[Candidate], params: SecretFormat
) -> Iterable[Secret]:
    """Each value once; placeholders and documented examples are none."""
    expression, near = _expression(params)
    content = document.content
    seen: set[Span] = set()
    beside: dict[Span, bool] = {}
    for candidate in candidates:
        segment = candidate.segment
        if near is not None:
            if segment not in beside:
                beside[segment] = near.search(content, segment.start, segment.end) is not None
            if not beside[segment]:
                continue
        match = _confirmed(expression, content, _starts(params, content, candidate.match))
        if match is None:
            continue
        span = Span(*match.span(params.group + 1))
        if span in seen:
            continue
        seen.add(span)
        if _real(content, span, match, params):
            shown = params.validator in _INVENTED and in_example(content, span.start)
            confidence = Confidence.LOW if shown else Confidence(params.confidence)
            yield Secret(span, params.kind, params.specificity, confidence)


def _starts(params: SecretFormat, content: bytes, found: Span) -> Sequence[int]:
    """Where a match may begin: there, or within what the anchor took for a name.

    As in `tosei key: see tosei_key=…`.
    """
    if not params.label:
        return (found.start,)
    if not _opens(params):
        return range(found.start, found.end)
    literals = [x.encode() for x in params.literals]
    text = content[found.start : found.end + max(map(len, literals))]
    text = text.lower() if params.ignore_case else text
    starts = {m.start() for x in literals for m in re.finditer(re.escape(x), text)}
    return sorted(found.start + at for at in starts if at < found.end - found.start)


@lru_cache(maxsize=4096)
def _opens(params: SecretFormat) -> bool:
    """Whether every match of the label begins with one of its literals."""
    literals = [x.encode() for x in params.literals]
    return opens(params.label.encode(), literals, fold=params.ignore_case)


def _confirmed(
    expression: re.Pattern[bytes], content: bytes, starts: Sequence[int]
) -> re.Match[bytes] | None:
    """The first match at one of ``starts``; it stays within its line."""
    limit = line_end(content, starts[0], 2 * MAX_WIDTH + _TAIL) if starts else 0
    matches = (expression.match(content, start, limit) for start in starts)
    return next((match for match in matches if match is not None), None)


def _real(content: bytes, span: Span, match: re.Match[bytes], params: SecretFormat) -> bool:
    value = content[span.start : span.end].decode("utf-8", "replace")
    if params.validator:
        # The validator may look at what follows the value, such as the host after a password.
        whole = content[match.start() : match.end() + _JUDGED].partition(b"\n")[0]
        if not VALIDATORS[params.validator](value, whole.decode("utf-8", "replace")):
            return False
    return not (
        (params.min_entropy and entropy(value[:_JUDGED]) < params.min_entropy)
        or is_placeholder(value)
    )
