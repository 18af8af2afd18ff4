# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A file that the user names: read whole within bounds, whatever it turns out to be."""

from __future__ import annotations

from pathlib import Path

from oss_guard.model.errors import InputError
from oss_guard.words import say, why


def content(file: Path, limit: int) -> bytes:
    """Its bytes. InputError where it is no regular file, cannot be read or has more than that."""
    try:
        if not file.is_file():
            reason = say("repository.unread.special-file" if file.exists() else "system.ENOENT")
            raise InputError(say("file.unreadable", path=str(file), reason=reason))
        with file.open("rb") as opened:
            data = opened.read(limit + 1)
    except OSError as error:
        raise InputError(say("file.unreadable", path=str(file), reason=why(error))) from None
    if len(data) > limit:
        raise InputError(say("form.too-large", path=str(file), limit=limit))
    return data
