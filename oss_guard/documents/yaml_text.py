# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""YAML with a place for every node, and nothing in it that could surprise.

YAML 1.2's core schema: ``no``, dates and ``1:30`` stay text. Duplicate keys, aliases, tags and
more than one document are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import yaml

from oss_guard.documents.located import SIZE_LIMIT, Located, Path
from oss_guard.model.errors import Fault, SourceError
from oss_guard.model.redacted import quoted
from oss_guard.model.text import Text
from oss_guard.words import say

DEPTH_LIMIT = 100
"""Nested collections at most."""


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The C loader where there is one, with the scalars of the core schema only.

    A third of the time went to PyYAML's resolvers by path, of which there are none.
    """

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:
        """The tag of a node that has none; ``implicit`` begins with whether it is plain."""
        if kind is not yaml.ScalarNode:
            return f"tag:yaml.org,2002:{'map' if kind is yaml.MappingNode else 'seq'}"
        if implicit[0]:
            for tag, expression in self.yaml_implicit_resolvers.get(value[:1], ()):
                if expression.match(value):
                    return str(tag)
        return "tag:yaml.org,2002:str"

    def descend_resolver(self, parent: object, index: object) -> None:
        """Nothing to do without paths."""

    def ascend_resolver(self) -> None:
        """Nothing to do without paths."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _expression, _first in (
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    (
        "float",
        (
            r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
            r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
        ),
        "-+0123456789.",
    ),
):
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_expression})$"), [*_first, ""]
    )

_SCALARS: dict[str, Callable[[str], Any]] = {
    "tag:yaml.org,2002:str": str,
    "tag:yaml.org,2002:null": lambda _: None,
    "tag:yaml.org,2002:bool": lambda v: v.lower() == "true",
    "tag:yaml.org,2002:int": lambda v: int(v, 0 if v[:2] in {"0o", "0x"} else 10),
    "tag:yaml.org,2002:float": lambda v: float(re.sub(r"\.(?=inf|nan)", "", v.lower())),
}
_LINE_END = re.compile("\r\n?|\n")
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""Control characters, and what YAML 1.1 takes for the end of a line and YAML 1.2 does not."""

_PROBLEMS = [
    (re.compile(expression), kind)
    for expression, kind in (
        ("tab character", "tab"),
        ("cannot start any token", "start"),
        ("mapping values are not allowed", "colon"),
        ("expected ':'", "no-colon"),
        ("sequence entries are not allowed", "dash"),
        ("expected ',' or", "bracket"),
        (r"expected key|expected <block|'-' indicator", "indent"),
        ("node content", "no-value"),
        (r"end of stream|document indicator", "quote"),
        (r"escape|hexa?decimal", "escape"),
        (r"another document|single document", "documents"),
        (r"\balias|anchor|alphabetic or numeric", "alias"),
        (r"\btag\b", "tag"),
        (r"directive|incompatible|version", "directive"),
    )
]
"""What YAML's two loaders say, and the kind of fault it is."""


def load(text: bytes, source: str) -> Located:
    """Read one YAML document, with the faults that ``typed`` tells together with its own.

    Raises SourceError where it cannot be read to its end.
    """
    if len(text) > SIZE_LIMIT:
        raise SourceError([Fault(source, 0, 0, say("yaml.too-large", limit=SIZE_LIMIT))])
    decoded = _decoded(text, source)
    try:
        node = yaml.compose(decoded, _Loader)
    except yaml.MarkedYAMLError as error:
        place = _place(error)
        text_ = _why(error.problem or "", _character(decoded, *place))
        raise SourceError([Fault(source, *place, text_)]) from None
    except yaml.YAMLError:
        raise SourceError([Fault(source, 0, 0, _why("", ""))]) from None
    except RecursionError:
        raise SourceError([Fault(source, 0, 0, say("yaml.deep", limit=DEPTH_LIMIT))]) from None
    located = Located(source)
    if node is not None:
        located.value = _build(node, (), located, set())
    return located


def _decoded(text: bytes, source: str) -> str:
    try:
        decoded = text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = _end_of(text[: error.start].decode("utf-8", "replace"))
        raise SourceError([Fault(source, *place, say("yaml.not-utf-8"))]) from None
    refused = _REFUSED.search(decoded)
    if refused:
        code = f"U+{ord(refused[0]):04X}"
        place = _end_of(decoded[: refused.start()])
        raise SourceError([Fault(source, *place, say("yaml.character", code=code))])
    return decoded


def _end_of(text: str) -> tuple[int, int]:
    lines = _LINE_END.split(text)
    return len(lines), len(lines[-1]) + 1


def _place(error: yaml.MarkedYAMLError) -> tuple[int, int]:
    # An open quotation is noticed at the end of the file; where it begins is what helps.
    quoted = "quoted scalar" in (error.context or "")
    mark = error.context_mark if quoted else error.problem_mark or error.context_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _character(text: str, line: int, column: int) -> str:
    """The character at a place, or nothing where there is none."""
    lines = _LINE_END.split(text)[line - 1 : line] if line else []
    return "".join(lines)[column - 1 : column]


def _why(problem: str, character: str) -> Text:
    """Our words for what either of the library's loaders complains of, in its own English."""
    kind = next((kind for words, kind in _PROBLEMS if words.search(problem)), "other")
    if kind == "start" and character == "\t":
        kind = "tab"
    return say("yaml.syntax").plus(say(f"yaml.syntax.{kind}"))


def _build(node: yaml.Node, path: Path, located: Located, seen: set[int]) -> Any:
    line, column = node.start_mark.line + 1, node.start_mark.column + 1
    located.values[path] = (line, column)
    faults = located.faults
    if id(node) in seen:
        faults.append(Fault(located.source, line, column, say("yaml.alias")))
        located.aliases.append(path)
        return None
    if len(path) >= DEPTH_LIMIT and not isinstance(node, yaml.ScalarNode):
        faults.append(Fault(located.source, line, column, say("yaml.deep", limit=DEPTH_LIMIT)))
        return None
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode) and node.tag == "tag:yaml.org,2002:map":
        return _mapping(node, path, located, seen)
    if isinstance(node, yaml.SequenceNode) and node.tag == "tag:yaml.org,2002:seq":
        return [_build(n, (*path, i), located, seen) for i, n in enumerate(node.value)]
    convert = _SCALARS.get(node.tag)
    if convert is None or not isinstance(node, yaml.ScalarNode):
        faults.append(Fault(located.source, line, column, say("yaml.tag", tag=quoted(node.tag))))
        return None
    try:
        return convert(node.value)
    except ValueError:  # `!!int x`, or more digits than Python converts
        faults.append(Fault(located.source, line, column, say("yaml.number")))
        return None


def _mapping(
    node: yaml.MappingNode, path: Path, located: Located, seen: set[int]
) -> Mapping[str, Any]:
    out: dict[str, Any] = {}
    faults = located.faults
    for key_node, value_node in node.value:
        mark = key_node.start_mark
        place = (mark.line + 1, mark.column + 1)
        if not isinstance(key_node, yaml.ScalarNode):
            faults.append(Fault(located.source, *place, say("yaml.key")))
            continue
        key = key_node.value
        if key in out:
            faults.append(Fault(located.source, *place, say("yaml.duplicate", key=quoted(key))))
            continue
        located.keys[*path, key] = place
        out[key] = _build(value_node, (*path, key), located, seen)
    return out
