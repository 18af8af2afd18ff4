# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a REUSE.toml of the project may speak for: never the parts of others."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

_WILD = re.compile(r"[\\*]")
EVERYTHING = ("**",)


def covered(paths: Iterable[str], parts: Collection[str]) -> Sequence[str]:
    """Patterns of REUSE.toml that match all of ``paths`` and nothing in ``parts``.

    Parts are files, or folders that end in a slash. Without any, one pattern matches everything,
    also what is added later. Source: REUSE specification 3.3, "REUSE.toml".
    """
    if not parts:
        return EVERYTHING
    folders = tuple(part for part in parts if part.endswith("/"))
    own = [p for p in sorted(set(paths)) if p not in parts and not p.startswith(folders)]
    return tuple(_patterns(own, "", parts))


def _patterns(paths: Iterable[str], folder: str, parts: Collection[str]) -> Iterator[str]:
    def name(path: str) -> str:
        return path[len(folder) :].partition("/")[0]

    for first, group in groupby(paths, name):
        here, path = list(group), f"{folder}{first}"
        if here == [path]:
            yield _WILD.sub(r"\\\g<0>", path)
        elif any(part.startswith(f"{path}/") for part in parts):
            yield from _patterns(here, f"{path}/", parts)
        else:
            yield _WILD.sub(r"\\\g<0>", path) + "/**"
