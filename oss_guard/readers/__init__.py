# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Readers: pure functions from one document to facts. One file, one reader.

A module of this package holds one function decorated with ``@reader``; the module's name, with
hyphens, is the reader's name, so there is no list to edit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, Self, TypeVar

import msgspec

from oss_guard.documents.document import Document
from oss_guard.documents.syntaxes import ALL
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Span
from oss_guard.modules import find_in, names_in

P = TypeVar("P")

Expression = Annotated[str, msgspec.Meta(extra_json_schema={"format": "regex"})]
"""A regular expression that a rule gives; packs are searched for those that do not compile."""
Glob = Annotated[str, msgspec.Meta(extra_json_schema={"format": "glob"})]
"""A glob that a rule gives, as ``oss_guard.scan.paths`` reads them; tried likewise."""


class Params(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of what a rule tells a reader or a check. Use tuples, so that values are hashable."""

    def verify(self) -> None:
        """Raise UnfitError for what could not work.

        This takes time (it compiles expressions), so shipped packs are verified by their tests
        and not at every start.
        """
        for name in self.__struct_fields__:
            value = getattr(self, name)
            for item in value if isinstance(value, tuple) else (value,):
                if isinstance(item, Params):
                    item.verify()

    def completed(self, of: Callable[[str], Params]) -> Self:
        """These with what they take over from other rules; ``of`` gives those of a rule's id.

        Raises KeyError with the id of a rule that there is not, or that has nothing of the kind.
        """
        del of
        return self


class NoParams(Params, frozen=True):
    """For readers and checks that are told nothing."""


class Anchor(msgspec.Struct, frozen=True):
    """A byte pattern that leads a reader to a place; engines only propose, ``re`` confirms.

    The pattern has a finite width and no assertion, back-reference, newline or non-ASCII class;
    every match contains one of ``literals`` (each two bytes or more). ``ignore_case`` concerns
    ASCII letters only; the literals are then lower case. ``assigned`` is the expression of the
    value without which nothing comes of a match, where it is a name (see ``_assigned``); engines
    may leave out names without one.
    """

    pattern: bytes
    literals: tuple[bytes, ...]
    ignore_case: bool = False
    assigned: bytes = b""

    @classmethod
    def of_words(cls, words: Iterable[str]) -> Self:
        """One that any of some words matches, whatever its case; they are in lower case."""
        literals = tuple(word.encode() for word in words)
        return cls(b"|".join(map(re.escape, literals)), literals, ignore_case=True)


class Candidate(NamedTuple):
    """A confirmed match of an anchor and the segment (line, or cell of a long line) around it."""

    anchor: int
    match: Span
    segment: Span


class Fact(msgspec.Struct, frozen=True):
    """Something a reader saw. Subclasses may add fields, but never a sensitive value."""

    span: Span


class Secret(Fact, frozen=True):
    """A sensitive value: the span is the value. Of overlapping ones the most specific stays.

    ``confidence`` is the reader's own, before anything is known of the path.
    """

    kind: str = "secret"
    specificity: int = 0
    confidence: Confidence = Confidence.HIGH


HEAD = 2048
"""How many bytes of a file count as its head, where licence headers and marks of tools stand."""

AHEAD = 640

MOST = 200_000
"""Matches of one anchor in one content that are read; what has more is made to take time."""
Reach = Literal["tree", "history"]


class Room(NamedTuple):
    """How many contents, and bytes of them together, a reader is given in one run.

    Of one content no more than ``each`` bytes cost it time.
    """

    contents: int
    size: int
    each: int


Read = Callable[[Document, Sequence[Candidate], Any], Iterable[Fact]]


class Reader(msgspec.Struct, frozen=True):
    """A reader as the scan uses it. ``syntaxes`` are the labels of documents it is given.

    ``anchors`` maps parameters to anchors; a reader without anchors is given every document that
    its request's paths name. In syntaxes of
    ``head_only`` anchors are looked for in the first HEAD bytes and no further. One that reaches
    into ``history`` does not depend on the syntax of a text; with anchors it reads contents of
    whatever name, without it those that ever had a name that its request's paths match. What one
    sees that reads ``by_line`` depends on the line of its candidates and the two lines after it
    alone, of these at most on AHEAD bytes. ``most`` is how many matches of one anchor it can read
    in seconds. One that takes long for each content has ``room`` for so many of those that its
    requests' paths name.
    """

    name: str
    params: type[Params]
    syntaxes: frozenset[str]
    anchors: Callable[[Any], Sequence[Anchor]] | None
    read: Read
    head_only: frozenset[str] = frozenset()
    reach: Reach = "tree"
    by_line: bool = False
    most: int = MOST
    room: Room | None = None


def reader(
    *,
    params: type[P],
    anchors: Callable[[P], Sequence[Anchor]] | None = None,
    syntaxes: frozenset[str] = ALL,
    head_only: frozenset[str] = frozenset(),
    reach: Reach = "tree",
    by_line: bool = False,
    most: int = MOST,
    room: Room | None = None,
) -> Callable[[Callable[[Document, Sequence[Candidate], P], Iterable[Fact]]], Reader]:
    """Make a reader of a function; mypy ties its parameters to those it is to be found by."""

    def decorate(read: Callable[[Document, Sequence[Candidate], P], Iterable[Fact]]) -> Reader:
        name = read.__module__.rpartition(".")[2].replace("_", "-")
        if not issubclass(params, Params):
            raise TypeError(f"{name}: params must be a Params")
        return Reader(name, params, syntaxes, anchors, read, head_only, reach, by_line, most, room)

    return decorate


def names() -> tuple[str, ...]:
    """Names of all readers, without importing them."""
    return names_in(__name__)


@cache
def find(name: str) -> Reader:
    """The reader of that name. KeyError where there is none."""
    return find_in(__name__, name, Reader)
