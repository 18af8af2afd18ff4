# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts of licences that can be written whole, and the licence that a repository already has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from oss_guard.repository.disk import read_regular
from oss_guard.scaffold.texts import Values
from oss_guard.spdx.facts import known
from oss_guard.spdx.sample_texts import licence_ids, licence_text
from oss_guard.spdx.texts import LIMIT, identify

_HEAD = 3
_YEAR = re.compile(r"<year>|\bYEAR\b")
_HOLDER = re.compile(r"<(?:owner|copyright holders)>|\bAUTHOR EMAIL\b")
_NOTICE = re.compile(
    r"^[ \t]{0,8}(?:Copyright|©)(?:[ \t]{1,4}(?:\(c\)|©))?[ \t]{1,4}"
    r"((?=[^\n]{0,40}[0-9]{4})[^\n]{4,200})$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that names a year and a holder."""
_LATER = "-or-later"


def offered() -> list[str]:
    """Ids of the licences whose text is here, exact and whole, and which the OSI has approved."""
    ids = []
    for id in licence_ids():
        facts = known(id)
        if facts is not None and facts.osi_approved and identify(licence_text(id)).state == "exact":
            ids.append(facts.id)
            if id.endswith("-only"):
                ids.append(id.removesuffix("-only") + _LATER)
    return sorted(ids, key=str.casefold)


def text_of(id: str, values: Values) -> str:
    """The text, with year and holder where it asks for them at its head."""
    lines = licence_text(_source(id)).split("\n")
    owner = values.known(values.organization, "init.fill.organization")
    for number, line in enumerate(lines[:_HEAD]):
        if _YEAR.search(line) and _HOLDER.search(line):
            dated = _YEAR.sub(str(values.year), line)
            lines[number] = _HOLDER.sub(lambda _: owner, dated).rstrip()
    return "\n".join(lines).rstrip("\n") + "\n"


def _source(id: str) -> str:
    """The id under which the text is kept."""
    return id.removesuffix(_LATER) + "-only" if id.endswith(_LATER) else id


def found(root: Path, names: Iterable[str]) -> str | None:
    """The one licence that files of these names hold exactly; None where that is not certain."""
    held = {_held(root, name) for name in names}
    ids = held.pop() if len(held) == 1 else ()
    return ids[0] if len(ids) == 1 else None


def holds(root: Path, name: str, id: str) -> bool:
    """Whether a file holds the text of a licence exactly, which may be that of others too."""
    return id in _held(root, name)


def notice(root: Path, names: Iterable[str], id: str | None) -> str | None:
    """The years and holders that files with a licence bear; None for none, and for several.

    The holders of the licence's own text, as that of the GNU licences names them, are none.
    """
    if id is None:
        return None
    source = _source(id)
    own = _notices(licence_text(source)) if source in licence_ids() else set()
    lines = {line for name in names for line in _notices(_text(root, name))} - own
    return lines.pop() if len(lines) == 1 else None


def _notices(text: str) -> set[str]:
    return {match[1].strip() for match in _NOTICE.finditer(text)}


def _held(root: Path, name: str) -> tuple[str, ...]:
    told = identify(_text(root, name))
    return told.ids if told.state == "exact" else ()


def _text(root: Path, name: str) -> str:
    try:
        data = read_regular(root / name, LIMIT)
    except OSError:
        return ""
    return (data or b"").decode("utf-8", "replace")
