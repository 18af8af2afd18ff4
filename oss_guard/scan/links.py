# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Symbolic links inside the judged tree, followed by name and never through the file system."""

from __future__ import annotations

from collections.abc import Mapping

_HOPS = 8
_MOST_PARTS = 1000
LONGEST = 4096
"""Bytes of a target; a longer one leads nowhere."""


def target_of(raw: bytes, links: Mapping[bytes, bytes]) -> bytes | None:
    """The path that the link at ``raw`` leads to, None where it leaves the tree or has no end.

    ``links`` maps the raw path of each link to what it says. A path that is returned need not
    exist.
    """
    at = raw.split(b"/")[:-1]
    ahead = links[raw].split(b"/")[::-1]
    hops = 1
    if links[raw].startswith(b"/"):
        return None
    while ahead:
        part = ahead.pop()
        if part in {b"", b"."}:
            continue
        if part == b"..":
            if not at:
                return None
            at.pop()
            continue
        at.append(part)
        said = links.get(b"/".join(at))
        if said is None:
            continue
        hops += 1
        if hops > _HOPS or said.startswith(b"/") or len(ahead) > _MOST_PARTS:
            return None
        at.pop()
        ahead += said.split(b"/")[::-1]
    return b"/".join(at)
