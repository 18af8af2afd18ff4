# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The form of all clauses that need a statement: written for officials, and read back.

A cell that a spreadsheet would take for a formula is written behind an apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from oss_guard.model.text import Lang, Text
from oss_guard.packs.pack import Clause
from oss_guard.policy import workbook
from oss_guard.policy.form import PARTS, answers_of
from oss_guard.reports.labels import label
from oss_guard.reports.markdown_text import escape
from oss_guard.reports.visible import one_line, visible
from oss_guard.words import say

FORMULA = frozenset("=+-@\t\r＝＋－＠")
"""What a formula may begin with."""

_TOLD = ("clause", "force", "title", "question", "answers", "evidence-hint", "why")
_LONGEST = 1000


class Open(msgspec.Struct, frozen=True):
    """A clause that needs a statement, and why."""

    clause: Clause
    why: Text


def as_csv(items: Iterable[Open], lang: Lang) -> bytes:
    """A row for each clause, as spreadsheets open it: UTF-8 with a mark, CRLF."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([_guarded(text) for text in row] for row in _table(items, lang))
    return out.getvalue().encode("utf-8-sig")


def as_workbook(items: Iterable[Open], lang: Lang) -> bytes:
    """The same as a workbook (XLSX). InputError where the library for them is not installed."""
    return workbook.written(_table(items, lang))


def _table(items: Iterable[Open], lang: Lang) -> Iterator[list[str]]:
    yield [heading(part, lang) for part in (*_TOLD, *PARTS)]
    for item in items:
        told = [visible(one_line(text, _LONGEST)) for text in _described(item, lang)]
        yield [*told, *("" for _ in PARTS)]


def as_markdown(items: Sequence[Open], lang: Lang) -> bytes:
    """A section for each clause, with a line for each part."""
    return ("\n".join(_lines(items, lang)) + "\n").encode()


def heading(part: str, lang: Lang) -> str:
    """What a column or line of a worksheet is called."""
    return say(f"form.{part}").get(lang)


def _lines(items: Sequence[Open], lang: Lang) -> Iterator[str]:
    yield f"# {say('form.heading').get(lang)}"
    yield from ("", say("form.how").get(lang))
    for item in items:
        force, title, *told = (escape(text) for text in _described(item, lang)[1:])
        yield from ("", f"## {item.clause.id} {title}", "")
        yield f"{heading('force', lang)}: {force}  "
        for part, text in zip(_TOLD[3:], told, strict=True):
            if text:
                yield f"{heading(part, lang)}: {text}  "
        yield ""
        yield from (f"- {heading(part, lang)}: " for part in PARTS)


def _described(item: Open, lang: Lang) -> tuple[str, ...]:
    clause = item.clause
    asked = clause.attested
    return (
        clause.id,
        label("force", clause.force, lang),
        clause.title.get(lang),
        asked.question.get(lang) if asked else "",
        answers_of(clause).get(lang),
        asked.evidence.get(lang) if asked else "",
        item.why.get(lang),
    )


def _guarded(text: str) -> str:
    """What is text for a spreadsheet that opens CSV, too."""
    return f"'{text}" if text[:1] in FORMULA else text
