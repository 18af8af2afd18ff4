# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Expressions that are tried only where a text stands without which they cannot match."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, cached_property
from importlib import import_module
from typing import Any

from oss_guard.documents.joined import Expression, Joined, Wanted, compiled, small

_SHORTEST = 2
"""Bytes of UTF-8; a single Latin letter tells nothing."""
_TELLING = "@"
"""What tells something though it is short."""
_NAME = re.compile(r"\(\?&([a-z-]+)\)")
_SET = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_DEEPEST = 4
_MOST_CLAUSES = 4
_SEAL = 0xF0000
"""The first of the characters for private use that stand for words; no expression has them."""

# The parser is CPython's own; it has no public name since `sre_parse` was deprecated.
_parser: Any = import_module("re._parser")
_LITERAL: Any = import_module("re._constants").LITERAL


class Screened:
    """Expressions of which it only matters whether any matches; case is ignored, words are ASCII.

    Looking for what they need costs little beside trying them, and most texts have none of it, so
    they are compiled late. They may name words of ``vocabulary``.
    """

    def __init__(self, patterns: Sequence[str], vocabulary: Vocabulary | None = None) -> None:
        self._vocabulary = vocabulary or Vocabulary({})
        # What one branch needs is seldom there; what one of many needs, often.
        self._patterns = [one for p in patterns for one in self._vocabulary.branches(p)]

    @cached_property
    def _clauses(self) -> Sequence[Sequence[AbstractSet[str]]]:
        return [self._vocabulary.clauses(pattern) for pattern in self._patterns]

    @cached_property
    def _words(self) -> Sequence[Sequence[str]]:
        return [self._vocabulary.words(pattern) for pattern in self._patterns]

    @cached_property
    def _needed(self) -> Mapping[str, Sequence[int]]:
        """Texts, and which expressions each of them lets match."""
        found: dict[str, list[int]] = {}
        for number, clauses in enumerate(self._clauses):
            for text in clauses[0] if clauses else ():
                found.setdefault(text, []).append(number)
        return found

    @cached_property
    def _wanted(self) -> Wanted:
        return Wanted(self._needed)

    @cached_property
    def _always(self) -> Expression | None:
        """The expressions that need no text."""
        always = [p for p, c in zip(self._patterns, self._clauses, strict=True) if not c]
        return self._any(always) if always else None

    def blocks(self, page: Joined, among: Sequence[int]) -> Iterator[int]:
        """Those of some texts of a page, by number, in which any of the expressions matches."""
        possible: dict[int, set[int]] = {}
        for one in page.those(self._wanted):
            by = self._needed[one]
            for number in page.holding(one):
                possible.setdefault(number, set()).update(by)
        always = self._always
        for number in among if possible or always is not None else ():
            if number not in possible and always is None:
                continue
            text, folded = page.texts[number], page.folded[number]
            if (always is not None and always.is_in(text, folded)) or any(
                self._compiled(i).is_in(text, folded)
                for i in possible.get(number, ())
                if all(number in page.any_of(clause) for clause in self._clauses[i][1:])
                and all(page.has(word, number) for word in self._words[i])
            ):
                yield number

    def is_on(self, page: Joined) -> bool:
        """Whether any of the expressions matches in any text of a page."""
        return next(self.blocks(page, range(len(page.texts))), None) is not None

    def found_in(self, text: str) -> bool:
        """Whether any of the expressions matches somewhere in the text."""
        folded = small(text)
        if self._always is not None and self._always.is_in(text, folded):
            return True
        possible = {i for one, by in self._needed.items() if one in folded for i in by}
        return any(
            self._compiled(i).is_in(text, folded)
            for i in possible
            if all(any(one in folded for one in clause) for clause in self._clauses[i][1:])
        )

    def _compiled(self, number: int) -> Expression:
        return compiled(self._vocabulary.expanded(self._patterns[number]))

    def _any(self, patterns: Sequence[str]) -> Expression:
        whole = (self._vocabulary.expanded(p) for p in patterns)
        return compiled("|".join(f"(?:{p})" for p in whole))


class Vocabulary:
    """Words by name, each an expression, that other expressions name as ``(?&name)``."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words
        self._names = tuple(words)
        self.expanded = cache(self._expanded)
        self.clauses = cache(self._clauses)

    def _expanded(self, expression: str) -> str:
        """An expression with the words it names put in. ValueError for a name not known."""
        for _ in range(_DEEPEST):
            if not _NAME.search(expression):
                return expression
            expression = _NAME.sub(lambda named: f"(?:{self._word(named[1])})", expression)
        if _NAME.search(expression):
            raise ValueError("words name each other")
        return expression

    def needed(self, expression: str) -> AbstractSet[str] | None:
        """The most telling of its clauses; None where it has none."""
        return next(iter(self.clauses(expression)), None)

    def _clauses(self, expression: str) -> Sequence[AbstractSet[str]]:
        """Sets of texts in lower case; of each set every match has one, whatever its case.

        The most telling set is first. There is none where the expression can match without any
        text that is worth looking for. ValueError as for ``expanded``.
        """
        every = dict.fromkeys(
            frozenset(text.lower() for text in clause)
            for clause in self._of_sequence(self._tree(expression))
            if _worth(clause) >= _SHORTEST
        )
        return sorted(every, key=_worth, reverse=True)[:_MOST_CLAUSES]

    def _tree(self, expression: str) -> Any:
        """What the parser makes of it, with one character for each word."""
        # Words are large and named often; so each is read once.
        self.expanded(expression)
        sealed = _NAME.sub(lambda named: chr(_SEAL + self._names.index(named[1])), expression)
        return _parser.parse(sealed)

    def words(self, expression: str) -> Sequence[str]:
        """The words, as expressions, that every match has a match of, in order."""
        found = dict.fromkeys(_named(self._tree(expression), self._is_word))
        return [self.expanded(self._words[self._names[seal - _SEAL]]) for seal in found]

    def branches(self, expression: str) -> Sequence[str]:
        """Expressions of which one matches exactly where this one does."""
        named = _NAME.fullmatch(expression)
        inner = self._word(named[1]) if named else expression
        found = _branches(inner)
        return [expression] if len(found) == 1 else found

    def _word(self, name: str) -> str:
        if name not in self._words:
            known = ", ".join(sorted(self._words))
            raise ValueError(f"no such words: (?&{name}); known: {known}")
        return self._words[name]

    def _of_sequence(self, tree: Any) -> Sequence[AbstractSet[str]]:
        """What each item of a sequence asks for."""
        clauses: list[AbstractSet[str]] = []
        run: list[str] = []
        for operation, argument in tree:
            if operation is _LITERAL and not self._is_word(argument):
                run.append(chr(argument))
                continue
            if run:
                clauses.append({"".join(run)})
                run = []
            clauses += self._of_item(str(operation), argument)
        if run:
            clauses.append({"".join(run)})
        return clauses

    def _of_item(self, name: str, argument: Any) -> Sequence[AbstractSet[str]]:
        match name:
            case "LITERAL":
                return self.clauses(self._words[self._names[argument - _SEAL]])
            case "SUBPATTERN":
                return self._of_sequence(argument[-1])
            case "ASSERT" if argument[0] > 0:
                return self._of_sequence(argument[1])
            case "MAX_REPEAT" | "MIN_REPEAT" if argument[0] > 0:
                return self._of_sequence(argument[2])
            case "BRANCH":
                return _together(self._of_sequence(branch) for branch in argument[1])
            # Also the parser's own short form of branches of one character each.
            case "IN" if all(o is _LITERAL for o, _ in argument):
                return _together(self._of_sequence([one]) for one in argument)
        return ()

    def _is_word(self, character: int) -> bool:
        return 0 <= character - _SEAL < len(self._names)


def _together(branches: Iterable[Sequence[AbstractSet[str]]]) -> Sequence[AbstractSet[str]]:
    """What is needed where one branch of all is taken: of each its most telling clause."""
    found: set[str] = set()
    for clauses in branches:
        if not clauses:
            return ()
        found |= max(clauses, key=_worth)
    return (found,)


def _named(tree: Any, is_word: Callable[[int], bool]) -> Iterator[int]:
    """The characters that stand for words and that every match of a sequence passes."""
    for operation, argument in tree:
        match str(operation):
            case "LITERAL" if is_word(argument):
                yield argument
            case "SUBPATTERN":
                yield from _named(argument[-1], is_word)
            case "MAX_REPEAT" | "MIN_REPEAT" if argument[0] > 0:
                yield from _named(argument[2], is_word)


def _branches(expression: str) -> list[str]:
    """What an expression is made of, between the bars outside all groups."""
    if expression.startswith("(?:") and _closing(expression, 0) == len(expression) - 1:
        return _branches(expression[3:-1])
    found, at, begin = [], 0, 0
    while at < len(expression):
        if expression[at] == "|":
            found.append(expression[begin:at])
            begin = at + 1
        at = _closing(expression, at) + 1
    return [*found, expression[begin:]]


def _closing(expression: str, at: int) -> int:
    """The last character of the item of an expression that begins at ``at``."""
    if expression[at] == "\\":
        return at + 1
    if expression[at] == "[":
        return _SET.match(expression, at).end() - 1  # type: ignore[union-attr]
    if expression[at] != "(":
        return at
    at += 1
    while expression[at] != ")":
        at = _closing(expression, at) + 1
    return at


def _worth(texts: AbstractSet[str]) -> int:
    return min(_SHORTEST if text == _TELLING else len(text.encode()) for text in texts)
