# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``oss-guard licence``: which licences the texts in single files are, and what differs."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from oss_guard.cli.commands import Command, lang_option, language
from oss_guard.cli.output import complain, put
from oss_guard.cli.screen import show
from oss_guard.documents.document import BINARY, document
from oss_guard.model.errors import InputError
from oss_guard.model.text import Lang
from oss_guard.readers.licence_section import in_sections
from oss_guard.reports.json_bytes import json_bytes
from oss_guard.reports.terminal import Flow, Line
from oss_guard.reports.visible import visible
from oss_guard.spdx.texts import LIMIT, Difference, Identified, State, identify
from oss_guard.words import say, why

_README = "README"
_STANDARD_INPUT = "-"
_MOST_SHOWN = 12
_LONGEST_SHOWN = 300
_LONGEST_KEPT = 2_000
_UNREADABLE = 2


def command(lang: Lang) -> click.Command:
    """Build the command with its help in one language."""
    return Command(
        "licence",
        help=say("help.licence").get(lang),
        callback=_licence,
        params=[
            click.Argument(["files"], nargs=-1, required=True, metavar="FILE..."),
            click.Option(
                ["--format"],
                type=click.Choice(["text", "json"]),
                default="text",
                help=say("help.licence.format").get(lang),
            ),
            lang_option(lang),
        ],
    )


def _licence(files: tuple[str, ...], format: str, lang: str | None) -> int:
    del lang
    chosen = language(click.get_current_context())
    found: list[tuple[str, Identified | None]] = []
    for name in files:
        try:
            found.append((name, _told(name)))
        except InputError as error:
            complain(error.text, chosen)
            found.append((name, None))
    if format == "json":
        put(json_bytes([_entry(name, one) for name, one in found]), nl=False)
    else:
        lines = [line for name, one in found if one for line in _lines(name, one, chosen)]
        if lines:
            show(lines)
    return _UNREADABLE if any(one is None for _, one in found) else 0


def _told(name: str) -> Identified:
    """What a file holds; of a README its sections on licensing, where a text stands in one."""
    text = _text(name)
    sections = in_sections(text) if Path(name).name.upper().startswith(_README) else None
    return sections or identify(text)


def _text(name: str) -> str:
    """The text of a file or of standard input. InputError where it has none that can be read."""
    try:
        data = _data(name)
    except OSError as error:
        raise InputError(say("file.unreadable", path=name, reason=why(error))) from None
    except ValueError:  # A null character in the name.
        raise InputError(say("file.unreadable", path=name, reason="ENOENT")) from None
    if len(data) > LIMIT:
        raise InputError(say("licence.too-large", path=name, limit=LIMIT))
    read = document(data, "text")
    if read.syntax == BINARY or b"\0" in read.content:
        raise InputError(say("licence.binary", path=name))
    return read.text


def _data(name: str) -> bytes:
    if name == _STANDARD_INPUT:
        return sys.stdin.buffer.read(LIMIT + 1)
    # A pipe or a device might never end, and opening one might already wait.
    path = Path(name)
    if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
        raise InputError(say("licence.not-a-file", path=name))
    with open(path, "rb", opener=_without_waiting) as file:
        return file.read(LIMIT + 1)


def _without_waiting(name: str, flags: int) -> int:
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _entry(name: str, found: Identified | None) -> dict[str, Any]:
    if found is None:
        return {"path": name, "ids": [], "state": None, "parts": []}
    return {
        "path": name,
        "ids": list(found.ids),
        "state": found.state,
        "parts": [
            {
                "ids": list(part.ids),
                "state": part.state,
                "lines": list(part.lines),
                "differences": [_difference(one) for one in part.differences],
            }
            for part in found.parts
        ],
    }


def _difference(one: Difference) -> dict[str, Any]:
    return {
        "line": one.line,
        "before": one.before,
        "known": _cut(one.known, _LONGEST_KEPT),
        "found": _cut(one.found, _LONGEST_KEPT),
    }


def _lines(name: str, found: Identified, lang: Lang) -> Iterator[Line]:
    """What is said of one file, each part with the words that differ."""
    yield Flow(_named(found.ids, found.state, lang), "  ", f"{visible(name)}: ")
    if found.terms:
        near = ", ".join(found.near) or "-"
        yield Flow(say("licence.unlike", near=near).get(lang), "    ", "  ")
    for part in found.parts:
        first, last = part.lines
        if len(found.parts) > 1:
            where = say("licence.lines", first=first, last=last).get(lang)
            yield Flow(_named(part.ids, part.state, lang), "    ", f"  {where} ")
        for one in part.differences[:_MOST_SHOWN]:
            where = say("licence.line", line=one.line).get(lang)
            yield Flow(_shown(one), "      ", f"    {where} ")
        if len(part.differences) > _MOST_SHOWN:
            count = len(part.differences) - _MOST_SHOWN
            yield Flow(say("licence.more", count=count).get(lang), "      ", "    ")


def _named(ids: Sequence[str], state: State, lang: Lang) -> str:
    return f"{', '.join(ids) or '-'} ({say(f'licence.state.{state}').get(lang)})"


def _shown(one: Difference) -> str:
    """The words of a difference as a word diff has them."""
    words = [one.before and f"… {one.before}"]
    words.append(one.known and f"[-{_cut(one.known, _LONGEST_SHOWN)}-]")
    words.append(one.found and f"{{+{_cut(one.found, _LONGEST_SHOWN)}+}}")
    return visible(" ".join(filter(None, words)))


def _cut(words: str, longest: int) -> str:
    return words if len(words) <= longest else f"{words[:longest]}…"
