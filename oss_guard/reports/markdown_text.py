# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts of others in GitHub Markdown, where nothing of theirs may mean anything."""

from __future__ import annotations

import re

from oss_guard.reports.visible import one_line, visible

_LONGEST = 500
# A colon before a blank ends no scheme and begins no emoji.
_MARKUP = re.compile(r"(?!: )[!-/:-@\[-`{-~]")
_NO_SPAN = re.compile(r"[`|\\]")
# Without meaning inside a line; what is not ours never begins one.
_HARMLESS = frozenset("%,;?/.-+=()'\"")
_WEB = re.compile(r"www(?=\.)", re.IGNORECASE)


def escape(text: str) -> str:
    """Write one line that is only text: no markup, HTML, table cell, link or mention."""
    escaped = _entities(one_line(text, _LONGEST))
    # Mentions, references and addresses are found in the finished page, after entities are
    # resolved: only a character of no width in between stops them.
    for mark in ("&#64;", "&#35;"):
        escaped = escaped.replace(mark, mark + "&#8203;")
    return _WEB.sub(r"\g<0>&#8203;", escaped)


def code(text: str) -> str:
    """Write ``text`` in a monospaced face; nothing inside is markup, a mention or a link.

    In a code span nothing has a meaning, entities neither, but what ends it, and in a table a bar
    and what escapes one; the blanks at its ends are lost. What has these is written as HTML.
    """
    shown = visible(text)
    if shown and shown == shown.strip(" ") and not _NO_SPAN.search(shown):
        return f"`{shown}`"
    return f"<code>{_entities(text)}</code>"


def _entities(text: str) -> str:
    return _MARKUP.sub(
        lambda match: match[0] if match[0] in _HARMLESS else f"&#{ord(match[0])};", visible(text)
    )
