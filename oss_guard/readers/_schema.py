# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Schemas of metadata files: JSON Schema with the words that their standards need beside it.

``form``: a form of ``_forms_of_values``. ``characters``: the least and the most that people see.
``retired``: a key that the standard takes back, and what to write instead. ``file``: a path in the
repository or an address, with one of these endings. ``where``: what another key's value demands or
forbids. ``somewhere``: keys that at least one of the parts has. ``apart``: keys of which one may
stand; ``either``: of which one must. ``version``: those that are current or outdated, and what to
write. ``aliases``: words that may follow ``alias:``. ``upper``: lower case is taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Schema = dict[str, Any]


def text(
    *, shortest: int = 0, longest: int | None = None, file: Sequence[str] | None = None
) -> Schema:
    """A text, perhaps with bounds of its length, perhaps the path of a file."""
    schema: Schema = {"type": "string"}
    if shortest or longest is not None:
        schema["characters"] = (shortest, longest)
    if file is not None:
        schema["file"] = tuple(file)
    return schema


def filled(*, shortest: int = 0, longest: int | None = None) -> Schema:
    """A text that is not empty."""
    return text(shortest=shortest, longest=longest) | {"minLength": 1}


def form(name: str) -> Schema:
    """A text of a form."""
    return {"type": "string", "form": name}


def one_of(values: Iterable[str]) -> Schema:
    """One of the words of a list."""
    return {"type": "string", "enum": list(values)}


def list_of(items: Schema, *, least: int = 0) -> Schema:
    """A list of at least so many."""
    return {"type": "array", "items": items, "minItems": least}


def section(
    keys: Mapping[str, Schema], *, required: Iterable[str] = (), others: bool = False
) -> Schema:
    """A mapping of these keys, and of ``others`` where the standard allows them."""
    return {
        "type": "object",
        "properties": dict(keys),
        "required": list(required),
        "additionalProperties": others,
    }
