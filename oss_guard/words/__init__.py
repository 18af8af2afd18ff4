# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Headings, help and errors in both languages, by id; rules bring their own words."""

from __future__ import annotations

from oss_guard.model.text import Text
from oss_guard.words.en import WORDS as EN
from oss_guard.words.ja import WORDS as JA


def say(id: str, /, **values: object) -> Text:
    """The text ``id``, its ``{name}`` placeholders filled in. KeyError for an unknown id."""
    return Text(JA[id], EN[id]).fill({name: str(value) for name, value in values.items()})
