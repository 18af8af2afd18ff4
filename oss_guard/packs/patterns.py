# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Globs and regular expressions in what rules tell checks and readers, each tried at its place.

Which texts are such says the type of the parameters (``Glob``, ``Expression``, ``Phrase``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec import inspect

from oss_guard.documents.located import Located, Path
from oss_guard.model.errors import Fault
from oss_guard.readers import Params
from oss_guard.readers._vocabulary import VOCABULARY
from oss_guard.scan.paths import GlobError, compiled
from oss_guard.words import say


def unusable(located: Located, kind: type[Params], at: Path) -> Iterator[Fault]:
    """A fault for each pattern below ``at``, which is valid for ``kind``, that does not compile."""
    value = located.value
    for key in at:
        value = value[key]
    for place, format, pattern in _patterns(inspect.type_info(kind), value, at):
        try:
            if format == "glob":
                compiled((pattern,))
            else:
                # The second as most are used, joined with others: flags for all are refused so.
                whole = VOCABULARY.expanded(pattern) if format == "wording" else pattern
                for expression in (whole, f"|(?:{whole})"):
                    re.compile(expression, re.IGNORECASE | re.ASCII)
        except GlobError as error:
            yield located.fault(place, error.text)
        except (ValueError, re.error, OverflowError, RecursionError) as error:
            text = say("rule.bad-pattern", reason=str(error) or type(error).__name__)
            yield located.fault(place, text)


def _patterns(kind: inspect.Type, value: Any, at: Path) -> Iterator[tuple[Path, str, str]]:
    match kind:
        case inspect.Metadata(type=inner, extra_json_schema=schema):
            format = (schema or {}).get("format")
            if isinstance(value, str) and format is not None:
                yield at, format, value
            else:
                yield from _patterns(inner, value, at)
        case inspect.StructType(fields=fields) if isinstance(value, dict):
            for field in fields:
                if field.encode_name in value:
                    name = field.encode_name
                    yield from _patterns(field.type, value[name], (*at, name))
        case inspect.VarTupleType(item_type=inner) if isinstance(value, list):
            for number, item in enumerate(value):
                yield from _patterns(inner, item, (*at, number))
        case inspect.UnionType(types=types):
            for inner in types:
                yield from _patterns(inner, value, at)
        case _:
            return
