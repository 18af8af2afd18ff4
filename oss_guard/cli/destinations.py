# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where reports are written: standard output and files."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from pathlib import Path

import click
import msgspec

from oss_guard.cli.in_place import put_in_place
from oss_guard.cli.output import put
from oss_guard.cli.screen import columns
from oss_guard.model.errors import InputError
from oss_guard.model.report import Report
from oss_guard.model.text import Lang
from oss_guard.reports import FORMATS, renderer, text
from oss_guard.words import say, why


class Output(msgspec.Struct, frozen=True):
    """One report to write; ``file`` None is standard output."""

    format: str
    file: Path | None


def asked(formats: Sequence[str]) -> list[Output]:
    """The destinations that ``FORMAT`` and ``FORMAT=FILE`` name; InputError for what is neither."""
    outputs = []
    for each in formats or ("text",):
        name, equals, file = each.partition("=")
        if name not in FORMATS:
            raise InputError(say("usage.format", name=name, known=", ".join(FORMATS)))
        if (equals and file in {"", ".", ".."}) or file.endswith(("/", os.sep)):
            raise InputError(say("usage.format-file", name=name))
        outputs.append(Output(name, Path(file) if equals else None))
        if equals and not _has_folder(Path(file)):
            raise InputError(say("usage.no-folder", path=str(Path(file).parent)))
    if sum(o.file is None for o in outputs) > 1:
        raise InputError(say("usage.two-to-stdout"))
    files = [Path(os.path.abspath(o.file)) for o in outputs if o.file is not None]  # noqa: PTH100 - "a/../b" too
    twice = next((f for n, f in enumerate(files) if f in files[:n] and not _is_special(f)), None)
    if twice is not None:
        raise InputError(say("usage.two-to-file", path=str(twice)))
    return outputs


def _is_special(file: Path) -> bool:
    """A device or a pipe, which takes several reports one after the other."""
    try:
        return file.exists() and not file.is_file()
    except OSError:
        return False


def _has_folder(file: Path) -> bool:
    try:
        return file.absolute().parent.is_dir()
    except OSError:  # The current folder itself may be gone.
        return False


def write(
    report: Report,
    outputs: Sequence[Output],
    lang: Lang,
    color: str,
    only: Collection[str] | None,
    commands: text.Commands,
) -> None:
    """Write the report to every destination.

    ``commands`` are for who reads it now: how oss-guard was started here is nobody else's business.
    InputError where one cannot be written.
    """
    for output in outputs:
        if output.format != "text":
            data = renderer(output.format)(report, lang)
        elif output.file is None:
            data = text.render(report, lang, columns(), only, commands)
        else:
            data = _plain(text.render(report, lang, only=only))
        if output.file is not None:
            _replace(output.file, data)
        elif output.format == "text":
            put(data.decode("utf-8"), nl=False, color=_colored(color))
        else:
            put(data, nl=False)


def put_or_write(data: bytes, file: Path | None) -> None:
    """Write to a file, or for None to standard output. InputError where that cannot be done."""
    if file is None:
        put(data, nl=False)
    else:
        _replace(file, data)


def _plain(data: bytes) -> bytes:
    return click.unstyle(data.decode("utf-8")).encode("utf-8")


def _colored(color: str) -> bool | None:
    """None lets click look whether standard output is a terminal."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None


def _replace(file: Path, data: bytes) -> None:
    """Put a report in the place of a file.

    A link is followed first, and what is no regular file (a pipe, a device) is written into:
    renaming would put a file in its place.
    """
    try:
        file = file.resolve()
        if _is_special(file):
            file.write_bytes(data)
        else:
            put_in_place(file, data)
    except OSError as error:
        raise InputError(say("file.unwritable", path=str(file), reason=why(error))) from None
