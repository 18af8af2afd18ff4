# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Headings, help and errors in both languages, by id; rules bring their own words."""

from __future__ import annotations

import errno

from oss_guard.model.text import Text
from oss_guard.words.en import WORDS as EN
from oss_guard.words.ja import WORDS as JA


def say(id: str, /, **values: object) -> Text:
    """The text ``id``, its ``{name}`` placeholders filled in. KeyError for an unknown id.

    A value that is a Text is filled in by its words of either language.
    """
    text = Text(JA[id], EN[id])
    words = {name: v if isinstance(v, Text) else Text(str(v), str(v)) for name, v in values.items()}
    return Text(
        text.fill({name: word.ja for name, word in words.items()}).ja,
        text.fill({name: word.en for name, word in words.items()}).en,
    )


def why(error: OSError) -> Text:
    """Why the system refused a file, in our words for what is usual."""
    try:
        return say(f"system.{errno.errorcode[error.errno or 0]}")
    except KeyError:
        reason = error.strerror or type(error).__name__
        return Text(reason, reason)
