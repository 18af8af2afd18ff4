# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Characters that act instead of being seen, made visible: for every format people read."""

from __future__ import annotations

import re

_ACTIVE = re.compile(
    # C0, C1, invisible and direction-changing characters, line separators, lone surrogates, tags.
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
# A runner takes "##[command]" for an order wherever it stands in a line of its log.
_RUNNER_ORDER = re.compile(r"##(?=\w*\[)")
_LINE_ENDS = re.compile("[\r\n]+")


def visible(text: str) -> str:
    r"""Write what acts as Python does (``\n``, ``\x1b``, ``\u202e``); the result is one line."""
    shown = _ACTIVE.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)
    return _RUNNER_ORDER.sub(r"#\\#", shown)


def one_line(text: str, longest: int) -> str:
    """Join the lines of a sentence by spaces; one longer than ``longest`` is cut.

    Blanks within a line stay: it may quote a file, or name a path.
    """
    lines = (part.strip(" \t") for part in _LINE_ENDS.split(text))
    line = " ".join(filter(None, lines))
    return line if len(line) <= longest else line[:longest] + "…"
