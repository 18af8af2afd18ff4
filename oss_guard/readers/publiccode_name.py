# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The name that a publiccode.yml gives the software."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader

_LIMIT = 1 << 20
_LONGEST = 200
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class PubliccodeName(Fact, frozen=True):
    """The value of ``name`` at the top of the file, as written, cut at 200 characters."""

    name: str = ""


@reader(params=NoParams, syntaxes=frozenset({"yaml"}))
def publiccode_name(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """One fact, or none where there is no such key or what stands before it is no YAML."""
    import yaml  # noqa: PLC0415 - few repositories have such a file

    del candidates, params
    if len(document.content) > _LIMIT:
        return
    text = document.content.decode("utf-8", "replace")
    try:
        name = next(_names(text), "")
    except (yaml.YAMLError, RecursionError):
        return
    if name:
        yield PubliccodeName(Span(0, 0), name[:_LONGEST].strip())


def _names(text: str) -> Iterator[str]:
    """Values of the key ``name`` of the outermost mapping.

    From the events of the parser: nothing is built, so neither aliases nor tags mean anything.
    """
    import yaml  # noqa: PLC0415 - likewise

    depth = 0
    key: str | None = None
    at_key = True
    for event in yaml.parse(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            continue
        if not isinstance(event, yaml.NodeEvent):
            continue
        if depth == 0 and not isinstance(event, yaml.MappingStartEvent):
            return
        if depth == 1:
            scalar = event if isinstance(event, yaml.ScalarEvent) else None
            if at_key:
                key = scalar.value if scalar else None
            elif key == "name":
                plain = scalar is not None and scalar.implicit[0]
                if scalar is not None and not (plain and scalar.value in _NOTHING):
                    yield scalar.value.strip()
                return
            at_key = not at_key
        depth += isinstance(event, yaml.CollectionStartEvent)
