# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""In which contents of history readers saw something, remembered from one run to the next.

What is kept are ids of contents, so no value can be in it; what was seen is read anew. Whatever
could change what readers see is in the name under which they are kept, the readers' own code too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import resources

import msgspec

import oss_guard
from oss_guard import cache
from oss_guard.scan import Request

_KIND = "sifted"
_MOST = 1_500_000
"""Ids kept; beyond them those of the last run alone."""
_CODE = ("documents", "readers", "scan")


class Ids(msgspec.Struct):
    """Ids, as raw bytes of one width one after the other, by what their contents are.

    Texts in which nothing was seen, what is no text, and texts in which something was.
    """

    clean: bytes = b""
    no_text: bytes = b""
    held: bytes = b""


class Known:
    """What earlier runs found out, under all that it depends on."""

    def __init__(self, requests: Sequence[Request], limit: int, width: int) -> None:
        self._name = f"{oss_guard.__version__}-{_digest(requests, limit, width)}"
        self._width = width
        self._ids = _parts(cache.recall(_KIND, self._name), width) or Ids()

    def among(self, oids: Iterable[str]) -> tuple[set[str], set[str], set[str]]:
        """Which of these are known to be clean, to be no text, and to hold something."""
        ordered, width = sorted(oids), self._width
        return (
            set(_both(ordered, _split(self._ids.clean, width))),
            set(_both(ordered, _split(self._ids.no_text, width))),
            set(_both(ordered, _split(self._ids.held, width))),
        )

    def learn(self, new: Ids) -> None:
        """Keep what a run found out with what was known."""
        if new == Ids():
            return
        old = self._ids
        kept = Ids(
            self._merged(old.clean, new.clean),
            self._merged(old.no_text, new.no_text),
            self._merged(old.held, new.held),
        )
        cache.keep(_KIND, self._name, msgspec.msgpack.encode(kept))

    def _merged(self, old: bytes, new: bytes) -> bytes:
        every = new if len(old) + len(new) > _MOST * self._width else old + new
        return b"".join(sorted(set(_split(every, self._width))))


def _parts(data: bytes | None, width: int) -> Ids | None:
    """What was kept; None for what was not written so."""
    if data is None:
        return None
    try:
        ids = msgspec.msgpack.decode(data, type=Ids)
    except (msgspec.MsgspecError, ValueError):
        return None
    whole = not any(len(part) % width for part in (ids.clean, ids.no_text, ids.held))
    return ids if whole else None


def _split(ids: bytes, width: int) -> Iterator[bytes]:
    return (ids[at : at + width] for at in range(0, len(ids), width))


def _both(ordered: Iterable[str], kept: Iterator[bytes]) -> Iterator[str]:
    """Those of ``ordered`` that are kept too, both in order; neither is held in memory anew."""
    own = next(kept, None)
    for oid in ordered:
        raw = bytes.fromhex(oid)
        while own is not None and own < raw:
            own = next(kept, None)
        if own is None:
            return
        if own == raw:
            yield oid


def _digest(requests: Sequence[Request], limit: int, width: int) -> str:
    digest = hashlib.sha256(b"%d %d %s" % (limit, width, _code().encode()))
    for request in requests:
        told = (request.reader.encode(), msgspec.json.encode(request.params))
        paths = msgspec.json.encode(request.paths)
        digest.update(b"".join(b"%d:%b" % (len(part), part) for part in (*told, paths)))
    return digest.hexdigest()


@lru_cache(maxsize=1)
def _code() -> str:
    """A digest of the code that decides what is seen."""
    digest = hashlib.sha256()
    for package in _CODE:
        folder = resources.files("oss_guard") / package
        for file in sorted(folder.iterdir(), key=lambda f: f.name):
            if file.name.endswith(".py"):
                digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
