# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Sections of a README in the markup of the README that is there.

The templates are Markdown of few forms: headings, paragraphs, code, tables, links.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from unicodedata import east_asian_width

MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")
RESTRUCTUREDTEXT = (".rst", ".rest")
ASCIIDOC = (".adoc", ".asciidoc", ".asc")
KNOWN = (*MARKDOWN, *RESTRUCTUREDTEXT, *ASCIIDOC)

_ADORNED = re.compile(r"""^([!-/:-@\[-`{-~])\1{2,199}$""")
_USUAL = "=-~^\"'"
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+!|~$])")
_INLINE = re.compile(r"`([^`\n]{1,200})`|(?<!\\)\[([^\]\n]{1,200})\]\(([^)\n]{1,300})\)")
_HEADING = re.compile(r"(#{2,3}) (.+)")
_RULE = re.compile(r"\|(?:-{3,}\|)+")

_Style = tuple[str, bool]
"""A character of reStructuredText that underlines headings, and whether it stands above too."""


def like(path: str, before: str, text: str) -> str:
    """Sections in Markdown, turned into the markup of the document with this path and text."""
    name = path.casefold()
    if name.endswith(RESTRUCTUREDTEXT):
        styles = _styles(before)
        return _turned(text, lambda level, title: _underlined(title, styles[level]), _RST)
    if name.endswith(ASCIIDOC):
        return _turned(text, lambda level, title: [f"{'=' * (level + 2)} {title}"], _ADOC)
    return text


class _Forms:
    """How a markup writes what the templates hold; ``apart`` is what it wants beside such parts."""

    def __init__(
        self,
        apart: str,
        plain: Callable[[str], str],
        code: Callable[[str], str],
        link: Callable[[str, str], str],
        block: Callable[[Sequence[str]], list[str]],
        table: Callable[[Sequence[Sequence[str]]], list[str]],
    ) -> None:
        self.apart = apart
        self.plain, self.code, self.link, self.block, self.table = plain, code, link, block, table


def _turned(text: str, heading: Callable[[int, str], list[str]], forms: _Forms) -> str:
    return "\n".join(_lines(text.split("\n"), heading, forms))


def _lines(
    lines: Sequence[str], heading: Callable[[int, str], list[str]], forms: _Forms
) -> Iterator[str]:
    code: list[str] | None = None
    for is_row, group in groupby(lines, lambda line: line.startswith("|")):
        if is_row:
            rows = [line.strip("|").split("|") for line in group if not _RULE.fullmatch(line)]
            yield from forms.table([[_inline(c.strip(), forms) for c in row] for row in rows])
            continue
        for line in group:
            if line.startswith("```"):
                yield from forms.block(code) if code is not None else ()
                code = [] if code is None else None
            elif code is not None:
                code.append(line)
            elif (title := _HEADING.fullmatch(line)) is not None:
                yield from heading(len(title[1]) - 2, _inline(title[2], forms))
            else:
                yield _inline(line, forms)


def _inline(line: str, forms: _Forms) -> str:
    out, at = "", 0
    for match in _INLINE.finditer(line):
        out += forms.plain(_shown(line[at : match.start()]))
        out += "" if out[-1:].isspace() or not out else forms.apart
        out += forms.code(match[1]) if match[1] else forms.link(_shown(match[2]), match[3])
        at = match.end()
        out += "" if line[at : at + 1].isspace() or at == len(line) else forms.apart
    return out + forms.plain(_shown(line[at:]))


def _shown(text: str) -> str:
    """What Markdown shows of a text."""
    return _ESCAPED.sub(r"\1", text).replace("&lt;", "<").replace("&amp;", "&")


def _styles(before: str) -> list[_Style]:
    """The marks of sections and of what stands below them in a document."""
    lines = [line.rstrip() for line in before.splitlines()]
    found: list[_Style] = []
    for number in range(1, len(lines)):
        mark = _ADORNED.fullmatch(lines[number])
        title = lines[number - 1]
        if mark and title and not _ADORNED.fullmatch(title) and not title[0].isspace():
            above = number > 1 and lines[number - 2] == lines[number]
            found.append((mark[1], above))
    order = list(dict.fromkeys(found))
    # One heading above all the others is the title.
    titled = bool(order) and found.count(order[0]) == 1
    free = [(c, False) for c in _USUAL if (c, False) not in order]
    return [*order[1 if titled else 0 :], *free][:2]


def _underlined(title: str, style: _Style) -> list[str]:
    mark, above = style
    line = mark * max(4, sum(2 if east_asian_width(c) in "WFA" else 1 for c in title))
    return [line, title, line] if above else [title, line]


def _rst_plain(text: str) -> str:
    return re.sub(r"([\\`*|]|_(?!\w))", r"\\\1", text)


def _rst_table(rows: Sequence[Sequence[str]]) -> list[str]:
    lines = [".. list-table::", "   :header-rows: 1", ""]
    for row in rows:
        lines += [f"   {'* -' if n == 0 else '  -'} {cell}" for n, cell in enumerate(row)]
    return lines


_RST = _Forms(
    "\\ ",
    _rst_plain,
    lambda code: f"``{code}``",
    lambda text, target: f"`{text} <{target}>`__",
    lambda lines: [".. code-block:: sh", "", *(f"   {line}" for line in lines)],
    _rst_table,
)
_ADOC = _Forms(
    "",
    lambda text: text,
    lambda code: f"``{code}``",
    lambda text, target: f"link:{target}[{text}]" if "://" not in target else f"{target}[{text}]",
    lambda lines: ["[source,sh]", "----", *lines, "----"],
    lambda rows: [
        '[options="header"]',
        "|===",
        *(" ".join(f"| {cell}" for cell in row) for row in rows),
        "|===",
    ],
)
