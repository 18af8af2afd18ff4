# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The one boundary between exceptions and exit codes."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import traceback
from enum import IntEnum
from pathlib import Path
from types import FrameType

import click

from oss_guard.cli.commands import program
from oss_guard.cli.invocation import command_line
from oss_guard.cli.language import choose
from oss_guard.cli.output import FULL, complain, tell
from oss_guard.model.errors import Fault, InputError, SourceError
from oss_guard.model.text import Lang, Text
from oss_guard.reports.visible import visible
from oss_guard.words import say


class Exit(IntEnum):
    """Exit codes, as the README documents them."""

    OK = 0
    FAILED = 1
    USAGE = 2
    SOURCE = 3
    INCOMPLETE = 4
    INTERNAL = 70
    INTERRUPTED = 130


_FAULTS = 200
"""Faults that are told at most; a file with more has one cause that makes them all."""
_USUAL = {
    "-V": ("--version",),
    "--version": ("--version",),
    "-v": ("--version", "--verbose"),
    "--verbose": ("--version", "--verbose"),
}
"""What other programs know under these names, or know in every command."""


class Interrupted(BaseException):
    """A signal asked us to stop. Not KeyboardInterrupt, to which the parser adds a line."""


def run() -> None:
    """Run the program and leave with its exit code."""
    lang = choose(sys.argv[1:], os.environ)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _interrupt)
    code = _run(lang)
    _ignore_signals()  # What is left is cleaning up.
    sys.exit(code)


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Leave in order. An impatient second signal must not break off the cleaning up."""
    del number, frame
    _ignore_signals()
    raise Interrupted


def _ignore_signals() -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)


def _run(lang: Lang) -> int:
    try:
        # Not `main`, which takes any broken pipe, one to git too, for a reader that has gone.
        with program(lang).make_context("oss-guard", sys.argv[1:]) as ctx:
            code = ctx.command.invoke(ctx)
        return code if isinstance(code, int) else Exit.OK
    except click.exceptions.Exit as error:
        return error.exit_code
    except (Interrupted, KeyboardInterrupt, click.Abort):
        complain(say("error.interrupted"), lang)
        return Exit.INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as error:
        tell(error.message)
        return Exit.USAGE
    except click.ClickException as error:
        complain(_usage(error), lang)
        return Exit.USAGE
    except InputError as error:
        complain(error.text, lang)
        return Exit.USAGE
    except SourceError as error:
        faults = _quotable(error)
        for fault in faults[:_FAULTS]:
            tell(f"{visible(fault.where)}: {visible(fault.text.get(lang))}")
        if faults[_FAULTS:]:
            complain(say("report.and-more", n=len(faults) - _FAULTS), lang)
        return Exit.SOURCE
    except Exception as error:  # noqa: BLE001 - the last resort
        return _failed(error, lang)


def _failed(error: Exception, lang: Lang) -> int:
    """A full disk is nobody's fault; whatever else comes here is ours."""
    if isinstance(error, OSError) and error.errno in FULL:
        complain(say("error.disk-full"), lang)
        return Exit.USAGE
    try:
        text = say("error.internal", log=_log(error))
    except OSError:
        text = say("error.internal-unlogged", kind=type(error).__name__, place=_place(error))
    complain(text, lang)
    return Exit.INTERNAL


def _quotable(error: SourceError) -> tuple[Fault, ...]:
    """The faults without sensitive values: what is wrong may be the inspected repository's own."""
    from oss_guard.engine.audit import redaction_for  # noqa: PLC0415 - for faults only

    try:
        return redaction_for(()).quoted(error.faults)
    except SourceError:  # Our own rules for secrets are what is wrong.
        return error.faults


def _usage(error: click.ClickException) -> Text:
    """The parser's complaint in both languages."""
    from oss_guard.packs.validate import suggestion  # noqa: PLC0415 - rarely needed

    match error:
        case click.NoSuchOption():
            text = say("usage.no-such-option", option=error.option_name)
            elsewhere = _USUAL.get(error.option_name)
            if elsewhere is not None:
                return text.plus(say("usage.did-you-mean", near=command_line(*elsewhere)))
            near = error.possibilities or ()
            return text.plus(suggestion(error.option_name, near)) if near else text
        case click.MissingParameter():
            return say("usage.missing", name=_named(error))
        case click.BadParameter() if error.param and isinstance(error.param.type, click.Choice):
            choices = ", ".join(map(str, error.param.type.choices))
            return say("usage.choice", name=_named(error), choices=choices)
        case click.BadParameter() if error.param and isinstance(error.param.type, click.IntRange):
            bounds = error.param.type
            return say("usage.integer", name=_named(error), low=bounds.min, high=bounds.max)
        case click.BadParameter():
            reason = Text(error.message, error.message)
            return say("usage.bad-parameter", name=_named(error)).plus(reason)
        case click.BadOptionUsage():
            return say(_misused(error), option=error.option_name)
        case _:
            return say("usage.other", reason=error.format_message())


def _misused(error: click.BadOptionUsage) -> str:
    """Whether the option lacks a value or has one too many; the parser says so in English."""
    known = error.ctx.command.params if error.ctx is not None else []
    used = next((p for p in known if error.option_name in p.opts), None)
    if not isinstance(used, click.Option):
        return "usage.bad-option"
    return "usage.no-value" if used.is_flag else "usage.needs-value"


def _named(error: click.BadParameter) -> str:
    hint = error.param_hint
    if isinstance(hint, str):
        return hint
    if hint:
        return " / ".join(hint)
    if error.param is None:
        return "?"
    if isinstance(error.param, click.Argument):
        return error.param.human_readable_name
    return error.param.opts[0] if error.param.opts else error.param.name or "?"


def _log(error: Exception) -> str:
    """Write where it happened to a file; messages and values stay out, they may be sensitive."""
    handle, name = tempfile.mkstemp(prefix="oss-guard-", suffix=".log", text=True)
    with os.fdopen(handle, "w", encoding="utf-8") as log:
        log.write(f"{type(error).__name__}\n")
        log.writelines(traceback.format_tb(error.__traceback__))
    return name


def _place(error: Exception) -> str:
    """The innermost place of the error as ``file:line``, the file without its folder."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
