# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Rules of shipped packs as they were parsed before: a thousand of them take long to parse.

What is kept is plain data of known types under the digest of the files.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

import oss_guard
from oss_guard import cache
from oss_guard.packs.schema import RuleFile

_KIND = "packs"


class Written(msgspec.Struct, frozen=True, array_like=True):
    """A rule as its file says it: name of the file in the pack, place in it, content."""

    name: str
    line: int
    column: int
    rule: RuleFile


def recall(digest: str) -> list[Written] | None:
    """The rules of files of this digest; None where they were not kept."""
    data = cache.recall(_KIND, _name(digest))
    if data is None:
        return None
    try:
        return msgspec.msgpack.decode(data, type=list[Written])
    except (msgspec.MsgspecError, ValueError):
        return None


def keep(digest: str, written: Sequence[Written]) -> None:
    """Keep the rules of files of this digest."""
    cache.keep(_KIND, _name(digest), msgspec.msgpack.encode(written))


def _name(digest: str) -> str:
    return f"{oss_guard.__version__}-{digest}.msgpack"
