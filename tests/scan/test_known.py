# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_guard import cache
from oss_guard.readers.secret_format import SecretFormat
from oss_guard.scan import Request
from oss_guard.scan import known as module
from oss_guard.scan.known import Ids, Known

FORMAT = Request("secret-format", SecretFormat("tok_[a-z0-9]{16}", ("tok_",)))
OIDS = [hashlib.sha1(b"%d" % n, usedforsecurity=False).hexdigest() for n in range(40)]


DAMAGED = (b"", b"\x92\xc4", b"\x81\xa5clean\xc4\x03abc", b"\x81\xa4held\xc4\x01a", b"\xc0")
NOTHING: tuple[set[str], set[str], set[str]] = (set(), set(), set())


def raw(oids: list[str]) -> bytes:
    return b"".join(map(bytes.fromhex, oids))


@pytest.fixture
def kept(monkeypatch) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    monkeypatch.setattr(cache, "recall", lambda _, name: files.get(name))
    monkeypatch.setattr(cache, "keep", lambda _, name, data: files.update({name: data}))
    return files


@pytest.mark.usefixtures("kept")
def test_what_was_learned_is_known_to_the_next_run() -> None:
    assert Known([FORMAT], 1, 20).among(OIDS) == NOTHING
    Known([FORMAT], 1, 20).learn(Ids(raw(OIDS[3:9]), raw(OIDS[20:21]), raw(OIDS[30:32])))
    Known([FORMAT], 1, 20).learn(Ids(raw(OIDS[8:12]), held=raw(OIDS[32:33])))
    assert Known([FORMAT], 1, 20).among(OIDS) == (set(OIDS[3:12]), {OIDS[20]}, set(OIDS[30:33]))
    assert Known([FORMAT], 1, 20).among(OIDS[:4]) == ({OIDS[3]}, set(), set())


def test_nothing_learned_writes_nothing(kept) -> None:
    Known([FORMAT], 1, 20).learn(Ids())
    assert kept == {}


@pytest.mark.usefixtures("kept")
def test_other_readers_limits_and_formats_of_ids_know_nothing_of_it(monkeypatch) -> None:
    Known([FORMAT], 1, 20).learn(Ids(raw(OIDS)))
    other = Request("secret-format", SecretFormat("tok_[a-z0-9]{17}", ("tok_",)))
    narrower = Request("secret-format", FORMAT.params, ("*.env",))
    for requests in ([other], [narrower], [FORMAT, other], []):
        assert Known(requests, 1, 20).among(OIDS) == NOTHING
    assert Known([FORMAT], 2, 20).among(OIDS) == NOTHING
    assert Known([FORMAT], 1, 32).among([o + "0" * 24 for o in OIDS]) == NOTHING
    monkeypatch.setattr(module, "_code", lambda: "other code")
    assert Known([FORMAT], 1, 20).among(OIDS) == NOTHING


@pytest.mark.parametrize(
    "data",
    DAMAGED,
)
def test_what_is_damaged_counts_as_not_there(kept, data: bytes) -> None:
    Known([FORMAT], 1, 20).learn(Ids(raw(OIDS)))
    kept.update(dict.fromkeys(kept, data))
    assert Known([FORMAT], 1, 20).among(OIDS) == NOTHING


@pytest.mark.usefixtures("kept")
def test_it_does_not_grow_for_ever(monkeypatch) -> None:
    monkeypatch.setattr(module, "_MOST", 30)
    Known([FORMAT], 1, 20).learn(Ids(raw(OIDS[:20])))
    Known([FORMAT], 1, 20).learn(Ids(raw(OIDS[20:])))
    assert Known([FORMAT], 1, 20).among(OIDS) == (set(OIDS[20:]), set(), set())


@given(st.sets(st.sampled_from(OIDS)), st.sets(st.sampled_from(OIDS)))
def test_any_ids(known: set[str], asked: set[str]) -> None:
    both = module._both(sorted(asked), iter(sorted(map(bytes.fromhex, known))))
    assert set(both) == known & asked
