# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_guard import cache
from oss_guard.readers.secret_format import SecretFormat
from oss_guard.scan import Request, clean
from oss_guard.scan.clean import Clean

FORMAT = Request("secret-format", SecretFormat("tok_[a-z0-9]{16}", ("tok_",)))
OIDS = [hashlib.sha1(b"%d" % n, usedforsecurity=False).hexdigest() for n in range(40)]


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
    assert Clean([FORMAT], 1, 20).known(OIDS) == (set(), set())
    Clean([FORMAT], 1, 20).learn(raw(OIDS[3:9]), raw(OIDS[20:21]))
    Clean([FORMAT], 1, 20).learn(raw(OIDS[8:12]), b"")
    assert Clean([FORMAT], 1, 20).known(OIDS) == (set(OIDS[3:12]), {OIDS[20]})
    assert Clean([FORMAT], 1, 20).known(OIDS[:4]) == ({OIDS[3]}, set())


def test_nothing_learned_writes_nothing(kept) -> None:
    Clean([FORMAT], 1, 20).learn(b"", b"")
    assert kept == {}


@pytest.mark.usefixtures("kept")
def test_other_readers_limits_and_formats_of_ids_know_nothing_of_it(monkeypatch) -> None:
    Clean([FORMAT], 1, 20).learn(raw(OIDS), b"")
    other = Request("secret-format", SecretFormat("tok_[a-z0-9]{17}", ("tok_",)))
    narrower = Request("secret-format", FORMAT.params, ("*.env",))
    for requests in ([other], [narrower], [FORMAT, other], []):
        assert Clean(requests, 1, 20).known(OIDS) == (set(), set())
    assert Clean([FORMAT], 2, 20).known(OIDS) == (set(), set())
    assert Clean([FORMAT], 1, 32).known([o + "0" * 24 for o in OIDS]) == (set(), set())
    monkeypatch.setattr(clean, "_code", lambda: "other code")
    assert Clean([FORMAT], 1, 20).known(OIDS) == (set(), set())


@pytest.mark.parametrize("data", [b"", b"\x92\xc4", b"\x92\xc4\x03abc\xc4\x00", b"\xc0", b"\x81"])
def test_what_is_damaged_counts_as_not_there(kept, data: bytes) -> None:
    Clean([FORMAT], 1, 20).learn(raw(OIDS), b"")
    kept.update(dict.fromkeys(kept, data))
    assert Clean([FORMAT], 1, 20).known(OIDS) == (set(), set())


@pytest.mark.usefixtures("kept")
def test_it_does_not_grow_for_ever(monkeypatch) -> None:
    monkeypatch.setattr(clean, "_MOST", 30)
    Clean([FORMAT], 1, 20).learn(raw(OIDS[:20]), b"")
    Clean([FORMAT], 1, 20).learn(raw(OIDS[20:]), b"")
    assert Clean([FORMAT], 1, 20).known(OIDS) == (set(OIDS[20:]), set())


@given(st.sets(st.sampled_from(OIDS)), st.sets(st.sampled_from(OIDS)))
def test_any_ids(known: set[str], asked: set[str]) -> None:
    both = clean._both(sorted(asked), iter(sorted(map(bytes.fromhex, known))))
    assert set(both) == known & asked
