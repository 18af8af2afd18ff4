# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Standard streams that are closed, or that know few characters, made fit to write to."""

from __future__ import annotations

import codecs
import io
import os
import sys

_PLAINER = {"✗": "x", "✓": "o", "✎": "*", "·": "-", "–": "-", "—": "-"}
"""What stands for characters that old code pages lack."""
_ERRORS = "oss-guard-plainer"


def prepare() -> None:
    """Make the standard streams usable. Call it once, before anything opens a file.

    What a closed descriptor's number goes to next would receive our output, so each closed one is
    opened on the null device: for standard output without the right to write, so that writing
    fails as it should and is told.
    """
    for name, flags, mode in (
        ("stdin", os.O_RDONLY, "r"),
        ("stdout", os.O_RDONLY, "w"),
        ("stderr", os.O_WRONLY, "w"),
    ):
        if getattr(sys, name) is None:
            descriptor = os.open(os.devnull, flags)
            os.set_inheritable(descriptor, True)
            setattr(sys, name, os.fdopen(descriptor, mode, encoding="utf-8"))
    if isinstance(sys.stdout, io.TextIOWrapper):
        codecs.register_error(_ERRORS, _plainer)
        sys.stdout.reconfigure(errors=_ERRORS)


def _plainer(error: UnicodeError) -> tuple[str, int]:
    r"""A character that the console lacks: a plainer one, else its number (``\u2713``)."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    escaped = (_PLAINER.get(c) or c.encode("ascii", "backslashreplace").decode() for c in lacking)
    return "".join(escaped), error.end
