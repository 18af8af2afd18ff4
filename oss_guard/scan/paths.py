# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Path globs, as rules and configuration write them.

``*`` and ``?`` stay within one folder, ``**`` crosses folders, ``[…]`` is one of some characters,
``{a,b}`` are alternatives; a pattern without ``/`` matches at the root only, letters match
whatever their case. Written here because a general library's expressions, made to follow a shell
in every corner, took longer to compile than the scan of a small repository.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from oss_guard.documents.joined import Joined
from oss_guard.model.text import Text
from oss_guard.words import say

_LONGEST = 1000
_SHOWN = 60
_ALTERNATIVES = 10
_LOOSE = 2
"""Wildcards of one kind of which several places may have to be tried, at most."""
_TOKEN = re.compile(
    r"(?P<folders>(?:(?<=/)|(?<![^{,]))\*\*/)|(?P<all>\*\*)|(?P<some>\*)|(?P<one>\?)"
    r"|(?P<set>\[!?\]?[^]/]*\])|(?P<open>\{)|(?P<close>\})|(?P<or>,)|(?P<other>.)",
    re.DOTALL,
)
_WILD = re.compile(r"\{.*\}|\[!?\]?[^]/]*\]|[*?]+", re.DOTALL)
_BRACES = re.compile(r"\{([^{}]*)\}")
_NESTED = re.compile(r"\{[^{}]*\{")
_FIXED = {
    "folders": "(?:[^/]+/)*",
    "all": ".*",
    "some": "[^/]*",
    "one": "[^/]",
    "open": "(?:",
    "close": ")",
}


class GlobError(ValueError):
    """A glob that cannot be used; ``text`` says why, in both languages."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


@lru_cache(maxsize=4096)
def compiled(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    """One expression that matches what any of ``patterns`` does; None for no patterns.

    Raises GlobError for a pattern that is empty, longer than 1,000 characters, unbalanced or full
    of wildcards.
    """
    if not patterns:
        return None
    try:
        return re.compile("|".join(map(_translate, patterns)), re.IGNORECASE)
    except re.error as error:
        raise GlobError(say("glob.set", glob=patterns[0][:_SHOWN])) from error


class Globs:
    """Patterns of which each is compiled once a path has a text that it asks for.

    Most are of names that a repository does not have, and to compile them takes longer than to
    look at all the paths of a small one. ``match`` raises GlobError as ``compiled`` does.
    """

    def __init__(self, patterns: tuple[str, ...]) -> None:
        self._asked = [(text, (pattern,)) for pattern in patterns for text in _texts(pattern)]

    def matching(self, paths: tuple[str, ...]) -> list[str]:
        """Those of ``paths`` that any of the patterns matches, in their order."""
        joined = _joined(paths)
        found: set[int] = set()
        for text, pattern in self._asked:
            for number in joined.holding(text):
                if number not in found:
                    expression = compiled(pattern)
                    if expression is not None and expression.match(paths[number]):
                        found.add(number)
        return [paths[number] for number in sorted(found)]

    def match(self, path: str) -> bool:
        """Whether any of the patterns matches the whole path."""
        folded = _folded(path)
        for text, pattern in self._asked:
            if text in folded:
                expression = compiled(pattern)
                if expression is not None and expression.match(path):
                    return True
        return False


@lru_cache(maxsize=4096)
def globs(patterns: tuple[str, ...]) -> Globs:
    """The globs of these patterns, ready to match; those of no patterns match nothing."""
    return Globs(patterns)


def matching(patterns: tuple[str, ...], paths: Iterable[str]) -> Sequence[str]:
    """Those of ``paths`` that any pattern matches, in their order."""
    return _matching(patterns, tuple(paths))


@lru_cache(maxsize=512)
def _matching(patterns: tuple[str, ...], paths: tuple[str, ...]) -> Sequence[str]:
    # Several checks look for the same names among all paths.
    return tuple(globs(patterns).matching(paths))


def _texts(pattern: str) -> Sequence[str]:
    """Texts of which every path that a pattern matches has one, folded.

    What stands outside all braces, or of each alternative of some, whichever is longer.
    """
    outside = max(_WILD.split(pattern), key=len)
    groups = () if "[" in pattern or _NESTED.search(pattern) else _BRACES.findall(pattern)
    choices = [
        [outside],
        *([max(_WILD.split(one), key=len) for one in group.split(",")] for group in groups),
    ]
    texts = [[_folded(text.strip("/")) for text in choice] for choice in choices]
    return max(texts, key=lambda choice: min(map(len, choice)))


@lru_cache(maxsize=8)
def _joined(paths: tuple[str, ...]) -> Joined:
    return Joined(paths, _folded)


@lru_cache(maxsize=1 << 16)
def _folded(text: str) -> str:
    """The same for all texts that expressions take for equal but for case."""
    if text.isascii():
        return text.lower()
    return text.casefold().replace("\u0131", "i").replace("\u0307", "")


def _translate(pattern: str) -> str:
    if not pattern or len(pattern) > _LONGEST:
        raise GlobError(say("glob.length", most=_LONGEST, glob=pattern[:_SHOWN]))
    parts = _parts(pattern)
    out: list[str] = []
    stars, folders = _Loose(), _Loose()
    at = 0
    while at < len(parts):
        kind, text = parts[at]
        at += 1
        if kind != "some":
            out.append(text)
            stars.step(kind)
            folders.step(kind)
            folders.add(kind == "folders" or (kind == "all" and at < len(parts)))
            continue
        run = at
        while run < len(parts) and parts[run][0] == "fixed":
            run += 1
        following = parts[run][0] if run < len(parts) else "end"
        if following == "some":
            # The next star takes what is left, so the first place will do and no other is tried:
            # globs of an inspected repository must not make matching take for ever.
            out.append(f"(?>[^/]*?{''.join(t for _, t in parts[at:run])})")
            at = run
        else:
            out.append(text)
            stars.add(following not in {"slash", "end"})
    if max(stars.most, folders.most) > _LOOSE:
        raise GlobError(say("glob.wildcards", glob=pattern[:_SHOWN]))
    return f"(?:{''.join(out)})\\Z"


class _Loose:
    """Counts wildcards of which several places may be tried; of alternatives the most."""

    def __init__(self) -> None:
        self._levels = [[0, 0]]

    def add(self, loose: bool) -> None:
        self._levels[-1][0] += loose

    def step(self, kind: str) -> None:
        """Begin, change or end alternatives."""
        if kind == "open":
            self._levels.append([0, 0])
        elif kind == "or":
            self._next()
        elif kind == "close":
            self._next()
            _, most = self._levels.pop()
            self._levels[-1][0] += most

    def _next(self) -> None:
        here = self._levels[-1]
        here[0], here[1] = 0, max(here)

    @property
    def most(self) -> int:
        return max(self._levels[-1])


def _parts(pattern: str) -> list[tuple[str, str]]:
    """Kind and expression of each token; ``fixed`` ones match one character that is no slash."""
    depth = 0
    parts: list[tuple[str, str]] = []
    for token in _TOKEN.finditer(pattern):
        kind, text = token.lastgroup or "", token[0]
        depth += (kind == "open") - (kind == "close")
        if depth < 0:
            break
        part = _part(kind, text, inside=depth > 0)
        if text == "/":
            kind = "slash"
        elif kind in {"one", "set", "other"} or part == ",":
            kind = "fixed"
        parts.append((kind, part))
    if sum(kind == "open" for kind, _ in parts) > _ALTERNATIVES:
        raise GlobError(say("glob.alternatives", most=_ALTERNATIVES, glob=pattern[:_SHOWN]))
    if depth:
        raise GlobError(say("glob.braces", glob=pattern[:_SHOWN]))
    return parts


def _part(kind: str, text: str, *, inside: bool) -> str:
    if kind == "set":
        negated = text.startswith("[!")
        inner = re.sub(r"[\\[&~|]", r"\\\g<0>", text[2 if negated else 1 : -1])
        return f"[{'^/' if negated else ''}{inner}]"
    if kind == "or":
        return "|" if inside else ","
    return _FIXED.get(kind) or re.escape(text)
