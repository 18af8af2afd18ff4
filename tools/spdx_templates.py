# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Turn an XML file of the SPDX licence list into the template kept in the data file."""

import re
import re._constants as sre  # type: ignore[import-not-found]
import re._parser as sre_parser  # type: ignore[import-not-found]
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from oss_guard.spdx.words import normalise

_NAMESPACE = "{http://www.spdx.org/license}"
_BLOCKS = {"p", "item", "list", "br", "titleText", "copyrightText", "text"}
_HOLE = "\ue000"
_COPYRIGHT_LINE = re.compile(r"(?:^|\n)[\W_]*(?:copyright|\(c\)|\u00a9)[^\n]*$", re.IGNORECASE)
_SOURCE_COPYRIGHT = re.compile(r"\n\s*(copyright )(\(c\)|\u00a9|[\[<\d])", re.IGNORECASE)
_SOURCE_HOLDER = re.compile(r"(\rcopyright (?:\(c\)|\u00a9)?+[^\n\r]*\w[^\n\r]*)\n", re.IGNORECASE)
_MOST_OPTIONS = 48
_LEAST_SPACES = 3
_LEAST_SPACES_OF_NOTICE = 15

_LINE = r"one line to give the \1's name and {} idea of what it does"
_TO_FILL = {
    r"one line to give the (program|library)'s name\s+and\s+"
    r"(?:an|a brief|<alt[^>]*>(?:an|a brief|an idea)</alt>)\s+(?:idea\s+)?of\s+what\s+it\s+does": (
        f'<alt name="line" match="{_LINE.format("a brief")}|.+">{_LINE.format("an")}</alt>'
    ),
    r"&lt;program&gt;\s+Copyright \(C\)\s+&lt;year&gt;\s+&lt;name of author&gt;": (
        '<alt name="program" match=".+">program</alt>'
        ' <optional><alt name="name" match=".+">copyright year name of author</alt></optional>'
    ),
    r"(Gnomovision version 69,) Copyright \(C\) (year|19xx|19yy) name of author": (
        r'\1 <optional><alt name="name" match=".+">copyright \2 name of author</alt></optional>'
    ),
}
"""Blanks that the GNU licences tell people to fill in, after the terms, and the list does not.

A notice of copyright that is filled in, or never was, may be left out of the words as such.
"""

Raw = list[object]


@dataclass(slots=True)
class Template:
    """A template under construction: its sequence and titles. A string is a run of words."""

    nodes: Raw = field(default_factory=list)
    titles: set[str] = field(default_factory=set)


def fixed(words: tuple[str, ...]) -> str:
    """Return a fixed run, its words parted by spaces."""
    return " ".join(words)


def plain(text: str) -> Template:
    """Return the template of a text without replaceable parts."""
    return Template([fixed(normalise(text))])


def _tag(element: ET.Element) -> str:
    return element.tag.removeprefix(_NAMESPACE)


def _expand(parsed: Iterable[tuple[object, object]]) -> list[str] | None:
    """List the strings a pattern matches, holes marked; None where they cannot be listed."""
    results = [""]
    for op, value in parsed:
        options: list[str] | None
        if op is sre.LITERAL and isinstance(value, int):
            options = [chr(value)]
        elif op is sre.ANY:
            options = ["."]  # the full stop of an address that the list left unescaped
        elif op is sre.SUBPATTERN and isinstance(value, tuple):
            options = _expand(value[-1])
        elif op is sre.BRANCH and isinstance(value, tuple):
            options = _union(value[1])
        elif op is sre.IN and isinstance(value, list):
            options = _characters(value)
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT) and isinstance(value, tuple):
            options = _repeat(*value)
        else:
            options = None
        if options is None:
            return None
        results = [head + tail for head in results for tail in dict.fromkeys(options)]
        if len(results) > _MOST_OPTIONS:
            return None
    return results


def _union(branches: Iterable[Iterable[tuple[object, object]]]) -> list[str] | None:
    found: list[str] = []
    for branch in branches:
        options = _expand(branch)
        if options is None:
            return None
        found += options
    return found


def _characters(value: list[tuple[object, object]]) -> list[str] | None:
    if value == [(sre.CATEGORY, sre.CATEGORY_SPACE)]:
        return [" "]
    letters: list[str] = []
    for op, code in value:
        if op is not sre.LITERAL or not isinstance(code, int):
            return None
        letters.append(chr(code))
    return [" "] if all(letter.isspace() for letter in letters) else letters


def _repeat(low: int, high: int, inner: list[tuple[object, object]]) -> list[str] | None:
    if len(inner) == 1 and inner[0][0] is sre.ANY:
        return [f" {_HOLE} "] if low else ["", f" {_HOLE} "]
    options = _expand(inner)
    if options is None:
        return None
    if options and all(not option.strip(" *#-_.,:\"'") for option in options):
        return [" "]
    return (["", *options] if low == 0 else options) if high == 1 or low <= 1 else None


def _alternatives(pattern: str, default: str) -> object | None:
    """Return the choice for an `alt` part, or None where only its default is known."""
    try:
        options = _expand(sre_parser.parse(pattern))
    except re.error:
        return None
    if options is None:
        return None
    sequences: list[Raw] = []
    for option in [default, *options]:
        sequence: Raw = []
        for number, part in enumerate(option.split(_HOLE)):
            if number:
                sequence.append(0)
            words = normalise(part, continues=True)
            if words:
                sequence.append(fixed(words))
        if sequence not in sequences:
            sequences.append(sequence)
    if any(0 in sequence for sequence in sequences):
        words = normalise(default, continues=True)
        if not words:
            sequences = [s for s in sequences if s != [0]]
            return sequences if len(sequences) > 1 else None
        return {"a": sequences, "d": " ".join(words)}
    return sequences if len(sequences) > 1 else None


def _wordless(element: ET.Element) -> bool:
    """Tell whether a part has no words, neither its own nor as an alternative."""
    texts = ("".join(element.itertext()), *(part.get("match", "") for part in element.iter()))
    return not any(normalise(text, continues=True) for text in texts)


class _Reader:
    def __init__(self) -> None:
        self.template = Template()
        self._buffer = ""
        self._fresh = True

    def flush(self, out: Raw) -> None:
        words = normalise(self._buffer, continues=not self._fresh)
        if self._buffer.strip():
            self._fresh = self._buffer.rstrip(" \t").endswith("\n")
        self._buffer = ""
        if words:
            out.append(fixed(words))

    def _add(self, text: str | None, verbatim: bool = False) -> None:
        if text:
            if not verbatim:
                text = _SOURCE_COPYRIGHT.sub("\r\\1\\2", text)
                text = _SOURCE_HOLDER.sub("\\1\r", text)
                text = re.sub(r"[ \t\n]+", " ", text).replace("\r", "\n")
            self._buffer += text

    def walk(self, element: ET.Element, out: Raw) -> None:
        tag = _tag(element)
        if tag in _BLOCKS:
            self._add("\n\n", True)
        if tag == "optional" and _wordless(element):
            self._add("".join(element.itertext()))
        elif tag in ("optional", "copyrightText"):
            self.flush(out)
            inner: Raw = []
            self._children(element, inner)
            self.flush(inner)
            if inner:
                out.append([[], inner])
        elif tag == "titleText":
            self.flush(out)
            self._fresh = True
            self.template.titles.add(" ".join(normalise("".join(element.itertext()))))
            title: Raw = []
            self._children(element, title)
            self.flush(title)
            if title:
                out.append([[], title])
        elif tag == "alt":
            default = re.sub(r"\s+", " ", "".join(element.itertext()))
            choice = _alternatives(element.get("match", ""), default)
            # A holder in a copyright line goes with that line.
            if choice is None or _COPYRIGHT_LINE.search(self._buffer):
                self._add(default)
            else:
                self.flush(out)
                out.append(choice)
                self._fresh = False
        else:
            self._children(element, out)
        if tag in _BLOCKS:
            self._add("\n\n", True)

    def _children(self, element: ET.Element, out: Raw) -> None:
        self._add(element.text)
        for child in element:
            self.walk(child, out)
            self._add(child.tail)


def from_xml(data: bytes) -> Template | None:
    """Return the template of an XML file of the licence list; None where it holds no text."""
    return _read(data, "text", _LEAST_SPACES)


def notice_from_xml(data: bytes) -> Template | None:
    """Return the template of the notice that the licence asks for in each file; None without."""
    return _read(data, "standardLicenseHeader", _LEAST_SPACES_OF_NOTICE)


def _read(data: bytes, tag: str, least_spaces: int) -> Template | None:
    for blank, filled in _TO_FILL.items():
        data = re.sub(blank.encode(), filled.encode(), data)
    # The file comes from a package of a fixed version that the developer installed.
    element = ET.fromstring(data).find(f".//{_NAMESPACE}{tag}")  # noqa: S314
    if element is None:
        return None
    reader = _Reader()
    reader.walk(element, reader.template.nodes)
    reader.flush(reader.template.nodes)
    terms = any(isinstance(n, str) and n.count(" ") >= least_spaces for n in reader.template.nodes)
    return reader.template if terms else None
