# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""JSON with a place for every part, as far as the reader of YAML can tell one."""

from __future__ import annotations

import json
from typing import Any

from oss_guard.documents import yaml_text
from oss_guard.documents.located import Located
from oss_guard.model.errors import Fault, SourceError
from oss_guard.words import say

_PLAIN = (str, int, float, type(None))


def load(text: bytes, source: str) -> Located:
    """Read a JSON document. Raises SourceError where it is none.

    Places come from reading it as YAML, of which JSON is nearly a part: tabs, which may stand
    between its tokens only, become blanks. Where that fails the parts have no places.
    """
    try:
        value = json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        place = (error.lineno, error.colno)
        raise SourceError([Fault(source, *place, say("json.syntax"))]) from None
    except (ValueError, RecursionError):
        raise SourceError([Fault(source, 0, 0, say("json.syntax"))]) from None
    if _is_deep(value):
        raise SourceError([Fault(source, 0, 0, say("yaml.deep", limit=yaml_text.DEPTH_LIMIT))])
    try:
        located = yaml_text.load(text.replace(b"\t", b" "), source)
    except SourceError:
        located = Located(source)
    located.value = value
    return located


def _refuse(constant: str) -> object:
    """Python's parser takes NaN and Infinity, which JSON does not know."""
    raise ValueError(constant)


def _is_deep(value: Any) -> bool:
    """Whether it is nested deeper than what reads it may follow."""
    level = [value]
    for _ in range(yaml_text.DEPTH_LIMIT):
        inner = (v.values() if isinstance(v, dict) else v for v in level)
        level = [v for values in inner if not isinstance(values, _PLAIN) for v in values]
        if not level:
            return False
    return True
