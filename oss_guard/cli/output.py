# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The one way to standard output and standard error."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import TextIO

import click

from oss_guard.model.errors import InputError
from oss_guard.model.text import Lang, Text
from oss_guard.reports.visible import visible
from oss_guard.words import say, why

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
"""Errors of a device without room."""
_LONGEST = 600
"""Characters of a complaint at most; what it quotes may be of any length."""


def put(data: str | bytes, *, nl: bool = True, color: bool | None = None) -> None:
    """Write to standard output.

    A reader that has gone has seen enough: the rest is dropped without a word, and the exit code
    is what it would have been. InputError where it cannot be written for another reason.
    """
    try:
        click.echo(data, nl=nl, color=color)
    except BrokenPipeError:
        _silence(sys.stdout)
    except OSError as error:
        _silence(sys.stdout)
        raise InputError(_unwritten(error)) from None


def tell(line: str) -> None:
    """Write a line to standard error; where that fails there is nobody left to tell."""
    try:
        click.echo(line, err=True)
    except OSError:
        _silence(sys.stderr)


def complain(text: Text, lang: Lang) -> None:
    """Tell one line in one language, cut where what it quotes is long."""
    line = visible(text.get(lang))
    if len(line) > _LONGEST:
        line = f"{line[: _LONGEST // 2]}…{line[-_LONGEST // 2 :]}"
    tell(f"oss-guard: {line}")


def _unwritten(error: OSError) -> Text:
    if error.errno in FULL:
        return say("error.disk-full")
    if error.errno == errno.EBADF:
        return say("output.closed")
    return say("output.unwritable", reason=why(error))


def _silence(stream: TextIO) -> None:
    """Let what is still held back go nowhere; the interpreter would complain of it at exit."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
