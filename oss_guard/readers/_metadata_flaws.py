# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What is wrong in a metadata file by its schema, each with its key, its values and its place."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import msgspec
from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from oss_guard.documents.located import Located, Path
from oss_guard.model.redacted import quoted
from oss_guard.readers._forms_of_values import FORMS, characters
from oss_guard.readers.unfilled_placeholder import OURS

_ERRORS = Iterator[ValidationError]
_LONGEST_KEY = 60
_LISTED = 12


class Flawed(msgspec.Struct, frozen=True):
    """A flaw: its case, the key as ``a.b[0].c``, what its message names, and line and column."""

    case: str
    key: str
    values: Mapping[str, str]
    place: tuple[int, int]


def flaws(located: Located, schema: Mapping[str, Any]) -> Iterator[Flawed]:
    """The flaws, in no order. Keys without a value count as not there."""
    value = _without_nulls(located.value)
    for error in _leaves(_validator()(schema).iter_errors(value)):
        yield from _told(located, error)


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_nulls(v) for k, v in value.items() if v is not None}
    return [_without_nulls(v) for v in value] if isinstance(value, list) else value


def _leaves(errors: Iterable[ValidationError]) -> _ERRORS:
    """Of several forms the one that the value comes nearest to."""
    for error in errors:
        if not error.context:
            yield error
            continue
        branches: dict[Any, list[ValidationError]] = {}
        for inner in error.context:
            branches.setdefault(inner.schema_path[0], []).append(inner)
        yield from _leaves(min(branches.values(), key=_distance))


def _distance(branch: Any) -> tuple[bool, bool, int]:
    """Not of its type, not of the kind that it says it is, and how much is wrong."""
    another = any(e.validator == "type" and not e.relative_path for e in branch)
    kind = any(e.validator == "enum" and list(e.relative_path) == ["type"] for e in branch)
    return another, kind, len(branch)


@cache
def _validator() -> Any:
    return extend(
        Draft202012Validator,
        {
            "aliases": _aliases,
            "apart": _apart,
            "characters": _characters,
            "either": _either,
            "file": _file,
            "form": _form,
            "required": _required,
            "retired": _retired,
            "somewhere": _somewhere,
            "upper": _upper,
            "version": _version,
            "where": _where,
        },
    )


def _form(_: Any, name: str, value: Any, __: Any) -> _ERRORS:
    if isinstance(value, str) and not FORMS[name](value):
        yield ValidationError(name)


def _required(_: Any, keys: tuple[str, ...], value: Any, __: Any) -> _ERRORS:
    """As the standard keyword, whose errors have the key in their sentence only."""
    for key in keys if isinstance(value, dict) else ():
        if key not in value:
            yield ValidationError(key)


def _characters(_: Any, bounds: tuple[int, int | None], value: Any, __: Any) -> _ERRORS:
    if value == "" or not isinstance(value, (str, int, float)):
        return
    count, (least, most) = characters(str(value)), bounds
    # The official parser counts code points, of which there are no fewer.
    if len(str(value)) < least or (most is not None and count > most):
        yield ValidationError(str(count))


def _retired(_: Any, instead: str, __: Any, ___: Any) -> _ERRORS:
    yield ValidationError(instead)


def _upper(_: Any, __: bool, value: Any, ___: Any) -> _ERRORS:
    if isinstance(value, str) and value.islower() and FORMS["country"](value):
        yield ValidationError(value.upper())


def _file(_: Any, __: Any, value: Any, ___: Any) -> _ERRORS:
    if isinstance(value, str) and value:
        yield ValidationError(value)


def _version(_: Any, versions: Mapping[str, Any], value: Any, __: Any) -> _ERRORS:
    if isinstance(value, str) and value not in versions["current"]:
        yield ValidationError("outdated" if value in versions["outdated"] else "version")


def _aliases(_: Any, names: tuple[str, ...], value: Any, __: Any) -> _ERRORS:
    if isinstance(value, str) and value.startswith("alias:") and value[6:] not in names:
        yield ValidationError(value)


def _apart(_: Any, keys: tuple[str, ...], value: Any, __: Any) -> _ERRORS:
    standing = [k for k in keys if isinstance(value, dict) and k in value]
    if len(standing) > 1:
        yield ValidationError("", path=[standing[1]])


def _either(_: Any, keys: tuple[str, ...], value: Any, __: Any) -> _ERRORS:
    if isinstance(value, dict) and not any(k in value for k in keys):
        yield ValidationError(keys[0])


def _somewhere(_: Any, keys: tuple[str, ...], value: Any, __: Any) -> _ERRORS:
    parts = [v for v in value.values() if isinstance(v, dict)] if isinstance(value, dict) else []
    for key in keys if parts else ():
        if not any(key in part for part in parts):
            yield ValidationError(key, path=[next(k for k, v in value.items() if v is parts[0])])


def _where(_: Any, conditions: Any, value: Any, __: Any) -> _ERRORS:
    for key, values, other, needed in conditions:
        if isinstance(value, dict) and value.get(key) in values and (other in value) != needed:
            given = {"other": other, "condition": f"{key}: {value[key]}"}
            yield ValidationError("needed" if needed else "excess", instance=given)


def _told(located: Located, error: ValidationError) -> Iterator[Flawed]:
    path: Path = tuple(error.absolute_path)
    tell = _CASES.get(str(error.validator))
    if tell is not None and not _unfilled(error.instance):
        for case, at, values, on_key in tell(error, path):
            yield Flawed(case, _name(at), values, _place(located, at, on_key=on_key))


def _unfilled(value: Any) -> bool:
    """Placeholders of templates are found by a rule of their own."""
    return isinstance(value, str) and any(mark in value for mark in OURS)


_Case = tuple[str, Path, dict[str, str], bool]


def _missing(error: ValidationError, path: Path) -> Iterator[_Case]:
    if isinstance(error.instance, dict):
        yield "missing", (*path, error.message), {}, True


def _unknown(error: ValidationError, path: Path) -> Iterator[_Case]:
    known = list(error.schema["properties"])
    for key in error.instance:
        if key in known:
            continue
        near = difflib.get_close_matches(key, known, 1) if len(key) <= _LONGEST_KEY else []
        case, values = ("near-key", {"near": near[0]}) if near else ("unknown-key", {})
        yield case, (*path, key), values, True


def _kind(error: ValidationError, path: Path) -> Iterator[_Case]:
    wanted = error.validator_value
    is_number = isinstance(error.instance, (int, float)) and not isinstance(error.instance, bool)
    if wanted == "string" and is_number:
        yield "unquoted", path, {}, False
    else:
        yield "kind", path, {"kind": str(wanted)}, False


def _choice(error: ValidationError, path: Path) -> Iterator[_Case]:
    if not isinstance(error.instance, str):
        return
    allowed = list(error.validator_value)
    value = error.instance
    near = difflib.get_close_matches(value, allowed, 1) if len(value) <= _LONGEST_KEY else []
    shown = near or allowed[:_LISTED]
    listed = ", ".join(shown) + (" …" if not near and allowed[_LISTED:] else "")
    yield "value", path, {"value": quoted(value), "allowed": listed}, False


def _of_list(error: ValidationError, path: Path) -> Iterator[_Case]:
    yield "value", path, {"value": "…", "allowed": ", ".join(error.validator_value["enum"])}, False


def _length(error: ValidationError, path: Path) -> Iterator[_Case]:
    least, most = error.validator_value
    short = int(error.message) < least
    values = {"count": error.message, "limit": str(least if short else most)}
    yield "short" if short else "long", path, values, False


def _form_of(error: ValidationError, path: Path) -> Iterator[_Case]:
    in_key = error.parent is None and "propertyNames" in error.absolute_schema_path
    at = (*path, str(error.instance)) if in_key else path
    yield "form", at, {"form": str(error.validator_value)}, in_key


def _of_version(error: ValidationError, path: Path) -> Iterator[_Case]:
    values = {"value": quoted(str(error.instance)), "write": error.validator_value["write"]}
    yield error.message, path, values, False


def _condition(error: ValidationError, path: Path) -> Iterator[_Case]:
    given = dict(error.instance)
    at = (*path, given.pop("other"))
    yield error.message, at, given, True


_CASES: dict[str, Callable[[ValidationError, Path], Iterator[_Case]]] = {
    "additionalProperties": _unknown,
    "aliases": lambda e, p: iter([("value", p, {"value": quoted(e.message),
                                   "allowed": ", ".join(e.validator_value)}, False)]),
    "apart": lambda _, p: iter([("twice", p, {}, True)]),
    "characters": _length,
    "contains": _of_list,
    "either": _missing,
    "enum": _choice,
    "file": lambda e, p: iter([("file", p, {"path": e.message,
                                "endings": ", ".join(e.validator_value)}, False)]),
    "form": _form_of,
    "minItems": lambda _, p: iter([("empty", p, {}, True)]),
    "minLength": lambda _, p: iter([("empty", p, {}, True)]),
    "minProperties": lambda _, p: iter([("empty", p, {}, True)]),
    "required": _missing,
    "retired": lambda e, p: iter([("retired", p, {"instead": e.message}, True)]),
    "somewhere": _missing,
    "type": _kind,
    "upper": lambda e, p: iter([("lower", p, {"instead": e.message}, False)]),
    "version": _of_version,
    "where": _condition,
}  # fmt: skip


def _name(path: Path) -> str:
    shown = "".join(f"[{k}]" if isinstance(k, int) else f".{quoted(k, near=True)}" for k in path)
    return shown.removeprefix(".")


def _place(located: Located, path: Path, *, on_key: bool) -> tuple[int, int]:
    """Of the value or its key; where there is neither, of what it should stand in."""
    tables = (located.keys, located.values) if on_key else (located.values, located.keys)
    while path:
        for table in tables:
            if path in table:
                return table[path]
        path = path[:-1]
        tables = (located.keys, located.values)
    return located.values.get((), (1, 1))
