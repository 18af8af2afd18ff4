# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Files that describe software for machines: publiccode.yml, CITATION.cff and codemeta.json.

Nothing is built from what stands in them, and no connection is opened.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from oss_guard.documents.document import Document
from oss_guard.model.errors import Fault, SourceError
from oss_guard.model.location import Span
from oss_guard.model.text import Text
from oss_guard.readers import Candidate, Fact, reader
from oss_guard.readers import Params as Base
from oss_guard.words import say

if TYPE_CHECKING:
    from oss_guard.documents.located import Located, Path

LIMIT = 1 << 20
"""Bytes above which such a file is not read; no written one comes near it."""
MOST = 1_000
"""Flaws of one file that are looked for, in how it is written and in what it says."""
_MERGE = "<<"
_LONGEST = 500

Standard = Literal["publiccode", "citation", "codemeta"]


class Params(Base, frozen=True):
    """Which standard the file follows."""

    standard: Standard


class Described(Fact, frozen=True):
    """A file that could be read: what it says of the licence, with its place, and of the version.

    Texts are as written, empty where it says nothing. ``aliased``: it holds aliases of YAML, which
    are not followed, so what they stand for is not known; ``licence_aliased``: one of them may be
    for the licence.
    """

    standard: str = ""
    licence: str = ""
    version: str = ""
    aliased: bool = False
    licence_aliased: bool = False


class Flaw(Fact, frozen=True):
    """Something that its standard does not allow, or takes back: a case, a key, and its values.

    The case ``file`` is a flaw only where the ``path`` among its values leads nowhere. ``why`` says
    what is wrong with a file that cannot be read. The case ``too-many`` is of those that follow.
    """

    standard: str = ""
    case: str = ""
    key: str = ""
    values: tuple[tuple[str, str], ...] = ()
    why: Text | None = None


@reader(params=Params, syntaxes=frozenset({"yaml", "json"}))
def metadata(document: Document, candidates: Sequence[Candidate], params: Params) -> Iterable[Fact]:
    """What the file says, then its flaws in order of place."""
    del candidates
    if len(document.content) > LIMIT:
        return
    if document.recoded:
        yield Flaw(Span(0, 0), params.standard, "unreadable", why=say("yaml.not-utf-8"))
    lines = _Lines(document.content)
    try:
        located = _loaded(document)
    except SourceError as error:
        yield from _faults(error.faults, params.standard, lines)
        return
    yield from _facts(located, params.standard, lines)


def _loaded(document: Document) -> Located:
    from oss_guard.documents import json_text, yaml_text  # noqa: PLC0415 - few have such a file

    load = json_text.load if document.syntax == "json" else yaml_text.load
    return load(document.content, "")


def _faults(faults: Sequence[Fault], standard: Standard, lines: _Lines) -> Iterator[Fact]:
    """What is wrong with how it is written."""
    for fault in faults[:MOST]:
        span = lines.span(fault.line, fault.column)
        yield Flaw(span, standard, "unreadable", why=fault.text)
    if faults[MOST:]:
        yield _too_many(standard)


def _too_many(standard: Standard) -> Flaw:
    return Flaw(Span(0, 0), standard, "too-many", values=(("most", str(MOST)),))


def _facts(located: Located, standard: Standard, lines: _Lines) -> Iterator[Fact]:
    from oss_guard.readers._metadata_flaws import flaws  # noqa: PLC0415 - jsonschema costs 0.1 s

    value = located.value
    if not isinstance(value, dict):
        yield Flaw(Span(0, 0), standard, "unreadable", why=say("metadata.no-keys"))
        return
    path, licence = _licence(value, standard)
    at = located.values.get(path, (1, 1)) if path else (1, 1)
    version = value.get("softwareVersion" if standard == "publiccode" else "version")
    aliased = any(_may_hold(alias, path, value) for alias in located.aliases)
    yield Described(
        lines.span(*at), standard, licence, _text(version), bool(located.aliases), aliased
    )
    alias = say("yaml.alias")
    yield from _faults([f for f in located.faults if f.text != alias], standard, lines)
    found = list(islice(flaws(located, _schema(standard)), MOST + 1))
    for flaw in sorted(found[:MOST], key=lambda f: (f.place, f.case, f.key)):
        yield Flaw(
            lines.span(*flaw.place), standard, flaw.case, flaw.key, tuple(flaw.values.items())
        )
    if found[MOST:]:
        yield _too_many(standard)


def _may_hold(alias: Path, path: Path, value: Any) -> bool:
    """Whether what an alias stands for may be, hold or be a part of what is at a path.

    What is merged into a table gives keys that it has not.
    """
    if not path:
        return False
    if path[: len(alias)] == alias or alias[: len(path)] == path:
        return True
    if _MERGE not in alias:
        return False
    base = alias[: alias.index(_MERGE)]
    for key in base:
        value = value[key]
    return path[: len(base)] == base and path[len(base)] not in value


def _schema(standard: Standard) -> Mapping[str, Any]:
    if standard == "publiccode":
        from oss_guard.readers._publiccode import SCHEMA  # noqa: PLC0415 - likewise
    elif standard == "citation":
        from oss_guard.readers._citation import SCHEMA  # noqa: PLC0415 - likewise
    else:
        from oss_guard.readers._codemeta import SCHEMA  # noqa: PLC0415 - likewise
    return SCHEMA


def _licence(value: dict[str, Any], standard: Standard) -> tuple[tuple[str, ...], str]:
    """Where the licence stands and what it is; several are a choice, as both standards say."""
    if standard == "publiccode":
        legal = value.get("legal")
        return ("legal", "license"), _text(legal.get("license") if isinstance(legal, dict) else "")
    if value.get("type") == "dataset":
        return (), ""  # The licence of data, not of a program.
    given = value.get("license")
    listed = given if isinstance(given, list) else [given]
    words = [_text(_named(one)) for one in listed]
    return ("license",), " OR ".join(w for w in words if w)


def _named(one: Any) -> Any:
    """A licence in JSON-LD may be a thing with an address or a name."""
    if isinstance(one, dict):
        return one.get("@id") or one.get("id") or one.get("url") or one.get("name")
    return one


def _text(value: Any) -> str:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return str(value)[:_LONGEST].strip() if isinstance(value, str) or is_number else ""


class _Lines:
    """From lines and columns of characters to spans of bytes."""

    def __init__(self, content: bytes) -> None:
        self._lines = content.split(b"\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def span(self, line: int, column: int) -> Span:
        """The beginning where the place is not known."""
        if not 0 < line <= len(self._lines):
            return Span(0, 0)
        before = self._lines[line - 1].decode("utf-8", "replace")[: max(column - 1, 0)]
        offset = self._starts[line - 1] + len(before.encode())
        return Span(offset, offset)
