# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Expressions that are tried only where a text stands without which they cannot match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, cached_property
from importlib import import_module
from typing import Any

from oss_guard.documents.joined import Joined

_SHORTEST = 2
"""Bytes of UTF-8; a single Latin letter tells nothing."""
_TELLING = "@"
"""What tells something though it is short."""
_NAME = re.compile(r"\(\?&([a-z-]+)\)")
_DEEPEST = 4
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
        self._patterns = patterns
        self._vocabulary = vocabulary or Vocabulary({})
        self._kept: dict[int, re.Pattern[str]] = {}

    @cached_property
    def _needed(self) -> Mapping[str, Sequence[int]]:
        """Texts, and which expressions each of them lets match."""
        texts = [self._vocabulary.needed(pattern) or () for pattern in self._patterns]
        return {
            one: [i for i, needed in enumerate(texts) if any(one in text for text in needed)]
            for one in _shortest(text for needed in texts for text in needed)
        }

    @cached_property
    def _always(self) -> re.Pattern[str] | None:
        """The expressions that need no text."""
        always = [p for p in self._patterns if self._vocabulary.needed(p) is None]
        return self._any(always) if always else None

    def blocks(self, page: Joined, among: Sequence[int]) -> Iterator[int]:
        """Those of some texts of a page, by number, in which any of the expressions matches."""
        possible: dict[int, set[int]] = {}
        for one, by in self._needed.items():
            for number in page.holding(one):
                possible.setdefault(number, set()).update(by)
        always = self._always
        for number in among:
            if number not in possible and always is None:
                continue
            text = page.texts[number]
            if (always is not None and always.search(text)) or any(
                self._compiled(i).search(text) for i in sorted(possible.get(number, ()))
            ):
                yield number

    def is_on(self, page: Joined) -> bool:
        """Whether any of the expressions matches in any text of a page."""
        return next(self.blocks(page, range(len(page.texts))), None) is not None

    def found_in(self, text: str) -> bool:
        """Whether any of the expressions matches somewhere in the text."""
        if self._always is not None and self._always.search(text) is not None:
            return True
        lowered = text.lower()
        possible = {i for one, by in self._needed.items() if one in lowered for i in by}
        return any(self._compiled(i).search(text) for i in sorted(possible))

    def _compiled(self, number: int) -> re.Pattern[str]:
        if number not in self._kept:
            self._kept[number] = self._any([self._patterns[number]])
        return self._kept[number]

    def _any(self, patterns: Sequence[str]) -> re.Pattern[str]:
        whole = (self._vocabulary.expanded(p) for p in patterns)
        return re.compile("|".join(f"(?:{p})" for p in whole), re.IGNORECASE | re.ASCII)


class Vocabulary:
    """Words by name, each an expression, that other expressions name as ``(?&name)``."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words
        self._names = tuple(words)
        self.expanded = cache(self._expanded)
        self.needed = cache(self._needed)

    def _expanded(self, expression: str) -> str:
        """An expression with the words it names put in. ValueError for a name not known."""
        for _ in range(_DEEPEST):
            if not _NAME.search(expression):
                return expression
            expression = _NAME.sub(lambda named: f"(?:{self._word(named[1])})", expression)
        if _NAME.search(expression):
            raise ValueError("words name each other")
        return expression

    def _needed(self, expression: str) -> AbstractSet[str] | None:
        """Texts in lower case of which every match has one, whatever its case.

        None where it can match without any text that is worth looking for. ValueError as for
        ``expanded``.
        """
        # Words are large and named often; a character stands for each, so that each is read once.
        self.expanded(expression)
        sealed = _NAME.sub(lambda named: chr(_SEAL + self._names.index(named[1])), expression)
        return self._of_sequence(_parser.parse(sealed))

    def _word(self, name: str) -> str:
        if name not in self._words:
            known = ", ".join(sorted(self._words))
            raise ValueError(f"no such words: (?&{name}); known: {known}")
        return self._words[name]

    def _of_sequence(self, tree: Any) -> AbstractSet[str] | None:
        """The best choice that the items of a sequence offer: whose shortest text is longest."""
        choices: list[AbstractSet[str]] = []
        run: list[str] = []
        for operation, argument in tree:
            if operation is _LITERAL and not self._is_word(argument):
                run.append(chr(argument))
                continue
            if run:
                choices.append({"".join(run)})
                run = []
            inner = self._of_item(str(operation), argument)
            if inner is not None:
                choices.append(inner)
        if run:
            choices.append({"".join(run)})
        best = max(choices, key=_worth, default={""})
        return {text.lower() for text in best} if _worth(best) >= _SHORTEST else None

    def _of_item(self, name: str, argument: Any) -> AbstractSet[str] | None:
        match name:
            case "LITERAL":
                return self.needed(self._words[self._names[argument - _SEAL]])
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
        return None

    def _is_word(self, character: int) -> bool:
        return 0 <= character - _SEAL < len(self._names)


def _together(branches: Iterable[AbstractSet[str] | None]) -> AbstractSet[str] | None:
    """What is needed where one branch of all is taken."""
    found: set[str] = set()
    for branch in branches:
        if not branch:
            return None
        found |= branch
    return found


def _shortest(texts: Iterable[str]) -> tuple[str, ...]:
    """Without those that hold another."""
    found = set(texts)
    return tuple(sorted(t for t in found if not any(o in t for o in found - {t})))


def _worth(texts: AbstractSet[str]) -> int:
    return min(_SHORTEST if text == _TELLING else len(text.encode()) for text in texts)
