# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Values that only their name gives away: ``password = …``, 「パスワードは…」.

The anchor finds a name with what follows it; from there the assignment is read as its syntax
writes it: in code a value is quoted, in settings it need not be, in prose it must look like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from oss_guard.documents.document import Document
from oss_guard.documents.syntaxes import CODE, PROSE
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Span
from oss_guard.readers import Anchor, Candidate, Params, Secret, reader
from oss_guard.readers._brackets import is_listed
from oss_guard.readers._browser_tokens import shown_on_pages
from oss_guard.readers._credential_names import BEFORE, KEYWORDS, PASSWORDS, TOKENS, end_of_name
from oss_guard.readers._documented import for_development, in_example, left_out
from oss_guard.readers._japanese_label import after_japanese
from oss_guard.readers._japanese_names import NAMES, WITH_SIGNS
from oss_guard.readers._labelled_value import Chosen, weigh
from oss_guard.readers._line import line_end, lines_end
from oss_guard.readers._value_syntax import (
    AFTER_USER,
    ASSIGNED,
    BARE,
    BESIDE,
    DEFAULTED,
    ELEMENT,
    HELD,
    IN_FORM,
    IN_LIST,
    IN_NOTE,
    IN_RECORD,
    LINE_BEGUN,
    NAME_END,
    NAMED,
    NEXT_LINE,
    QUOTED,
    SIGN,
    WRAPPED,
)

_CONDITION = re.compile(rb"\b(?:if|elif|elsif|elseif|when|and|or)\b|&&|[|]{2}", re.IGNORECASE)
"""Before a comparison: a program that asks lets in who knows the literal, a test only states it."""
_OPENED = re.compile(
    rb"(?:^|[\s(,=:+\[{?&|<>!])(?P<q>[\"'`])"
    rb"(?:[\w&?=./:%\x80-\xff-][\w&?=./:% \x80-\xff-]{0,60})?\Z"
)
"""A text of which the name is part, as ``"Password:"``: the quote after it ends that text."""
_IN_PRODUCT = re.compile(
    rb"[a-z]Pass[\"']?[ \t]{0,8}[=:][ \t]{0,8}[\"']"
    rb"(?i:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[\"']\Z"
)
"""The name of a keeper of passwords, with the UUID that it is known by."""
_TAG = re.compile(rb"<(?:[A-Za-z][\w.-]{0,20}:)?\Z")
_OPENS = {b"}": b"{", b"]": b"[", b")": b"("}
_MEMBER = re.compile(rb"(?:\.|,[ \t]{0,4}[:@])\Z")
_KEY_END = re.compile(rb"[ \t]?(?::|=>)")
_LOOKED_BACK = 64
_SHRUNK = frozenset({"css", "javascript"})
_LONG = _LONGEST_TEXT = _LONGEST_ASSIGNMENT = 400
_DATA = frozenset({"json", "jsonl"})
_COMMANDS = frozenset({"batch", "dockerfile", "powershell", "shell"})
_LITERAL_ONLY = CODE - _COMMANDS - {"sql"} | {"json", "jsonl", "toml", "terraform"}


class LabelledCredential(Params, frozen=True):
    """Which names are looked for: those of passwords, or those of keys and tokens."""

    names: Literal["password", "token"]
    specificity: int = 5


def _anchors(params: LabelledCredential) -> Sequence[Anchor]:
    words = PASSWORDS if params.names == "password" else TOKENS
    literals = tuple(word.encode() for word in words)
    any_word = b"(?:" + b"|".join(map(re.escape, literals)) + b")"
    japanese = tuple(word.encode() for word in NAMES[Chosen(params.names)])
    return (
        Anchor(any_word + NAME_END + SIGN, literals, ignore_case=True),
        Anchor(NAMED + any_word, literals, ignore_case=True),
        *(Anchor(re.escape(word), (word,)) for word in japanese),
        *(Anchor(*one) for one in WITH_SIGNS[Chosen(params.names)]),
    )


@reader(params=LabelledCredential, anchors=_anchors, reach="history", by_line=True)
def labelled_credential(
    document: Document, candidates: Sequence[Candidate], params: LabelledCredential
) -> Iterable[Secret]:
    """Each value once. Plain text is read as settings, of which every other syntax takes less."""
    seen: set[Span] = set()
    chosen = Chosen(params.names)
    for candidate in candidates:
        japanese = candidate.anchor > 1
        find = after_japanese if japanese else _after_name
        for span, told in find(document, candidate):
            value = document.content[span.start : span.end].decode("ascii", "replace")
            confidence = None if span in seen else weigh(value, chosen, told=told)
            if confidence is Confidence.LOW and told and japanese and value.isdigit():
                confidence = Confidence.MEDIUM  # No word is like them.
            if confidence is not None and _shown(document.content, span):
                confidence = Confidence.LOW
            if confidence is Confidence.LOW and _minified(document, span):
                continue
            if confidence is not None:
                seen.add(span)
                yield Secret(span, f"labelled-{chosen}", params.specificity, confidence)


def _shown(content: bytes, span: Span) -> bool:
    return (
        shown_on_pages(content, *_of(span))
        or in_example(content, span.start)
        or for_development(content, span.start)
        or left_out(content, span.start)
    )


def _minified(document: Document, span: Span) -> bool:
    """Whether it stands in the midst of a line of code that is longer than people write."""
    if document.syntax not in _SHRUNK:
        return False
    content, start = document.content, max(0, span.start - _LONG)
    end = min(len(content), span.end + _LONG)
    return end - start > _LONG and b"\n" not in content[start:end]


def _after_name(document: Document, candidate: Candidate) -> Iterator[tuple[Span, bool]]:
    """The value that the syntax gives to a name; whether quotes or syntax make it a literal."""
    content = document.content
    end = line_end(content, candidate.match.start, _LONGEST_ASSIGNMENT)
    for word in KEYWORDS.finditer(content, *_of(candidate.match)):
        sign = _sign(content, candidate, word, end)
        if sign is None or (document.syntax in _DATA and sign[0].strip() == b'",'):
            continue  # In data a comma after a text ends an element of a list.
        wrapped = WRAPPED.match(content, sign.end())
        at = wrapped.end() if wrapped else sign.end()
        limit = line_end(content, at, _LONGEST_ASSIGNMENT)
        quoted = QUOTED.match(content, at, limit)
        if quoted is not None and _is_no_value(content, word, sign, quoted):
            continue
        if quoted is not None:
            yield Span(*quoted.span("value")), True
            return
        bare = BARE.match(content, at, limit)
        if bare is not None and bare["value"][:1] in b";&":
            return  # Nothing stands between the sign and the next setting.
        if bare is not None and _may_be_bare(document, word):
            alone = bare.end("rest") > bare.end("value") or bare.end() == limit
            if not alone and sign[0].strip() == b"::":
                return
            told = document.syntax in _COMMANDS or (alone and document.syntax not in PROSE)
            told = told or _in_record(content, word)
            yield Span(bare.start("value"), _without_closing(bare)), told
            return
        defaulted = DEFAULTED.match(content, at, limit)
        quoted = QUOTED.match(content, defaulted.end(), limit) if defaulted else None
        if quoted is not None:
            yield Span(*quoted.span("value")), True
            return


def _may_be_bare(document: Document, word: re.Match[bytes]) -> bool:
    """Whether values need no quotes, which in code they do but for what forms send."""
    if document.syntax not in _LITERAL_ONLY:
        return True
    chosen = word[0].lower().decode() in PASSWORDS
    return chosen and any(_precedes(e, document.content, word) for e in (IN_FORM, IN_NOTE))


def _sign(
    content: bytes, candidate: Candidate, word: re.Match[bytes], end: int
) -> re.Match[bytes] | None:
    """What assigns a value to the name that the word is part of; None where nothing does."""
    name_end = end_of_name(content, word)
    if name_end is None:
        return None
    sign = HELD.match(content, name_end) or ASSIGNED.match(content, name_end, end)
    if sign is None or (sign[0].endswith(b">") and not _is_element(content, word, sign)):
        sign = NEXT_LINE.match(content, name_end)
    if sign is None:
        stands = _begins_line(content, candidate, word) or any(
            _precedes(before, content, word) for before in (AFTER_USER, IN_LIST)
        )
        return BESIDE.match(content, name_end) if stands else None
    if sign[0].strip(b" \t])") == b"|" and word[0].lower().decode() not in TOKENS:
        return None  # Cells about passwords mostly say what they are like.
    if sign[0].lstrip().startswith(b",") and _is_member(content, word):
        return (
            None  # `form.password, "text"` and `1, :password, "text"`: one argument and the next.
        )
    if sign[0].rstrip().endswith(b",") and is_listed(content, word.start()):
        return None  # A word of a list and the next.
    if sign[0].strip(b" \t\"'`])").startswith((b"==", b"!=")):
        condition = _CONDITION.search(content, candidate.segment.start, word.start())
        return sign if condition else None
    return sign


def _begins_line(content: bytes, candidate: Candidate, word: re.Match[bytes]) -> bool:
    """Whether nothing stands before the name, as in settings and definitions of constants."""
    return LINE_BEGUN.fullmatch(content, candidate.segment.start, word.start()) is not None


def _is_member(content: bytes, word: re.Match[bytes]) -> bool:
    return (
        word[0].islower()
        and _MEMBER.search(content, max(0, word.start() - 8), word.start()) is not None
    )


def _is_no_value(
    content: bytes, word: re.Match[bytes], sign: re.Match[bytes], quoted: re.Match[bytes]
) -> bool:
    return (
        _ends_a_text(content, word, sign, quoted)
        or _is_next_key(content, sign, quoted)
        or _IN_PRODUCT.match(content, word.start() - 1, quoted.end()) is not None
    )


def _ends_a_text(
    content: bytes, word: re.Match[bytes], sign: re.Match[bytes], quoted: re.Match[bytes]
) -> bool:
    """Whether what looks like the first quote of a value is the last one of a text before it.

    Minified programs put label after label, and what stands between two of them is code.
    """
    quote = quoted["q"][-1:]
    if quote in sign[0]:
        return False
    start = content.rfind(b"\n", max(0, word.start() - _LOOKED_BACK), word.start()) + 1
    before = content[max(start, word.start() - _LOOKED_BACK) : word.start()]
    opened = _OPENED.search(before)
    return opened is not None and opened["q"] == quote


def _is_next_key(content: bytes, sign: re.Match[bytes], quoted: re.Match[bytes]) -> bool:
    """Whether a text after a comma is the key of what comes next in a mapping."""
    return sign[0].rstrip().endswith(b",") and _KEY_END.match(content, quoted.end()) is not None


def _is_element(content: bytes, word: re.Match[bytes], sign: re.Match[bytes]) -> bool:
    """Whether ``>`` ends the start tag of an element of that name that holds text alone."""
    if sign[0].endswith(b"=>"):
        return True
    before = BEFORE.search(content, max(0, word.start() - 60), word.start())
    start = before.start() if before else word.start()
    end = content.find(b"<", sign.end(), lines_end(content, sign.end(), _LONGEST_TEXT))
    named = sign[0].startswith((b'"', b"'")) and _precedes(ELEMENT, content, word)
    opened = named or _TAG.search(content, max(0, start - 24), start) is not None
    return opened and content[end : end + 2] == b"</" and end >= 0


def _without_closing(bare: re.Match[bytes]) -> int:
    """Where the value ends before brackets that were opened before it, as in ``{password: x}``."""
    value = bare["value"]
    while value[-1:] in _OPENS and value and _OPENS[value[-1:]] not in value:
        value = value[:-1]
    return bare.start("value") + len(value)


def _in_record(content: bytes, word: re.Match[bytes]) -> bool:
    before = BEFORE.search(content, max(0, word.start() - 60), word.start())
    start = before.start() if before else word.start()
    return IN_RECORD.search(content, max(0, start - _LOOKED_BACK), start) is not None


def _precedes(expression: re.Pattern[bytes], content: bytes, word: re.Match[bytes]) -> bool:
    return (
        expression.search(content, max(0, word.start() - 3 * _LOOKED_BACK), word.start())
        is not None
    )


def _of(span: Span) -> tuple[int, int]:
    return span.start, span.end
