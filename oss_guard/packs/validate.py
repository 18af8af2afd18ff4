# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Plain data to typed values, with every fault at its place.

Valid files are converted by msgspec alone, in microseconds. Only where that fails is the JSON
Schema of the same type consulted, because it names all faults and not the first only.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import msgspec

from oss_guard.documents.located import Located, Path
from oss_guard.model.errors import Fault, SourceError
from oss_guard.model.redacted import quoted
from oss_guard.model.text import Text
from oss_guard.words import say

T = TypeVar("T")
_LONGEST_REASON = 180
_NAMED = 20


def schema_of(kind: Any) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a type."""
    schema = msgspec.json.schema(kind)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def typed(located: Located, kind: type[T], at: Path = ()) -> T:
    """Convert what stands at ``at``. Raises SourceError with all faults.

    Those of how it is written are told with the whole.
    """
    value = located.value
    for key in at:
        value = value[key]
    faults = [] if at else located.faults
    try:
        converted = msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        told = {(f.line, f.column) for f in faults}
        other = [f for f in _faults(located, kind, at, value) if (f.line, f.column) not in told]
        if not faults and not other:
            other = [located.fault(at, say("schema.other", reason=str(error)[:_LONGEST_REASON]))]
        raise SourceError([*faults, *other]) from None
    if faults:
        raise SourceError(faults)
    return converted


def _faults(located: Located, kind: Any, at: Path, value: Any) -> Iterator[Fault]:
    import jsonschema  # noqa: PLC0415 - costs 0.1 s and is needed only for faulty files

    validator = jsonschema.Draft202012Validator(schema_of(kind))
    lacking: set[Path] = set()
    for error in _leaves(validator.iter_errors(value)):
        path: Path = (*at, *error.absolute_path)
        if error.validator == "additionalProperties":
            known = list(error.schema.get("properties", {}))
            for key in sorted(set(map(str, error.instance)) - set(known)):
                yield located.fault((*path, key), unknown_key(key, known), key=True)
        elif error.validator == "required":
            if path in lacking:
                continue  # There is one such error for each key, and the first told them all.
            lacking.add(path)
            for key in error.validator_value:
                if key not in error.instance:
                    yield located.fault(path, say("schema.missing", key=key))
        else:
            yield located.fault(path, _reason(error))


def _reason(error: Any) -> Any:
    match error.validator:
        case "enum" | "const":
            allowed = [str(v) for v in _as_list(error.validator_value)]
            return not_one_of(str(error.instance), allowed)
        case "type":
            kinds = [_type_name(kind) for kind in _as_list(error.validator_value)]
            wanted = Text("か".join(k.ja for k in kinds), " or ".join(k.en for k in kinds))
            return say("schema.type", wanted=wanted, found=_type_name(_json_type(error.instance)))
        case "pattern":
            value = quoted(str(error.instance))
            return say("schema.pattern", value=value, pattern=error.validator_value)
        case "minLength" | "minItems" | "minProperties":
            return say("schema.empty")
        case "minimum":
            return say("schema.minimum", limit=error.validator_value)
        case "maximum":
            return say("schema.maximum", limit=error.validator_value)
        case _:
            return say("schema.other", reason=f"{error.validator}: {error.validator_value}")


def _leaves(errors: Any) -> Iterator[Any]:
    for error in errors:
        if error.context:
            branches: dict[Any, list[Any]] = {}
            for inner in error.context:
                branches.setdefault(inner.schema_path[0], []).append(inner)
            yield from _leaves(max(branches.values(), key=_closeness))
        else:
            yield error


def _closeness(branch: list[Any]) -> tuple[bool, int]:
    """How near the value comes to one of several forms: of its type, and wrong far inside."""
    another = any(e.validator == "type" and not e.relative_path for e in branch)
    return not another, max(len(e.absolute_path) for e in branch)


def unknown_key(key: str, known: list[str]) -> Any:
    """The words for a key that does not exist, with the likely one."""
    close = difflib.get_close_matches(key, known, 1)
    if close:
        return say("schema.unknown-key-near", key=quoted(key, near=True), near=close[0])
    return say("schema.unknown-key", key=quoted(key), known=", ".join(known))


def not_one_of(value: str, allowed: list[str]) -> Any:
    """The words for a value outside a closed list, with the likely one."""
    close = difflib.get_close_matches(value, allowed, 1)
    if close:
        return say("schema.not-one-of-near", value=quoted(value, near=True), near=close[0])
    return say("schema.not-one-of", value=quoted(value), allowed=", ".join(allowed))


def near(value: str, known: Iterable[str]) -> Text:
    """The likely one of the known names, if any is like it."""
    close = difflib.get_close_matches(value, list(known), 1)
    return say("usage.did-you-mean", near=close[0]) if close else Text("", "")


def suggestion(value: str, known: Iterable[str]) -> Text:
    """The likely one of the known names, or all of them."""
    names = list(known)
    likely = near(value, names)
    if likely.en:
        return likely
    return say("usage.one-of", allowed=", ".join(names[:_NAMED]))


def _as_list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _json_type(value: Any) -> str:
    names = {bool: "boolean", int: "integer", float: "number", str: "string", type(None): "null"}
    return names.get(type(value), "array" if isinstance(value, list) else "object")


def _type_name(kind: str) -> Text:
    return say(f"schema.type.{kind}")
