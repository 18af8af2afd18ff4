# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What every repository promises, asked of all of them."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from oss_guard.repository.memory import MemoryRepository
from oss_guard.repository.names import blob_id
from oss_guard.repository.port import Kind, Repository

FILES = {
    "README.md": b"# Name\n",
    "a-b/z.txt": b"z\n",
    "a.txt": b"",
    "a/big.bin": bytes(range(256)) * 8,
    "src/run.sh": b"#!/bin/sh\n",
    "文書/説明.md": "説明\n".encode(),
}
LINKS = {"link": "../outside"}
KINDS = ("memory", "folder", "git", "bare")


@pytest.fixture(params=KINDS)
def repository(request, made, opened) -> Repository:
    if request.param == "memory":
        return MemoryRepository(FILES, symlinks=LINKS, executables=["src/run.sh"])
    for name, data in FILES.items():
        made.write(name, data)
    (made.root / "src/run.sh").chmod(0o755)
    (made.root / "link").symlink_to("../outside")
    if request.param == "folder":
        (made.root / ".git").rename(made.home / "unused")
        return opened(made.root)
    made.commit()
    if request.param == "git":
        return opened(made.root)
    made.git("clone", "-q", "--bare", ".", "../bare.git")
    return opened(made.root.parent / "bare.git")


def test_entries_are_sorted_by_their_bytes(repository):
    raws = [entry.raw for entry in repository.entries()]
    assert raws == sorted(os.fsencode(name) for name in (*FILES, *LINKS))
    assert repository.subject().files == len(raws)


def test_entries_say_kind_size_and_mode(repository):
    entries = {entry.path: entry for entry in repository.entries()}
    assert entries["link"].kind is Kind.SYMLINK
    assert {e.path for e in entries.values() if e.executable} == {"src/run.sh"}
    for name, data in {**FILES, "link": b"../outside"}.items():
        assert entries[name].size == len(data)
        assert entries[name].oid in ("", blob_id(data))
        assert not entries[name].uncommitted


def test_contents_come_in_the_order_asked(repository):
    entries = list(reversed(repository.entries()))
    contents = list(repository.contents(iter(entries), 1 << 20))
    assert [content.entry for content in contents] == entries
    expected = {**FILES, "link": b"../outside"}
    assert {c.entry.path: c.data for c in contents} == expected
    assert not any(content.reason for content in contents)


def test_contents_above_the_limit_are_not_read(repository):
    contents = {c.entry.path: c for c in repository.contents(repository.entries(), 100)}
    assert contents["a/big.bin"].data is None
    assert contents["a/big.bin"].reason == "too-large"
    assert contents["README.md"].data == FILES["README.md"]
    (skipped,) = repository.not_examined()
    assert (skipped.path, skipped.reason, skipped.bytes) == ("a/big.bin", "too-large", 2048)
    assert skipped.text.ja
    assert skipped.text.en


def test_contents_may_be_left_half_way(repository):
    contents = repository.contents(repository.entries(), 1 << 20)
    next(contents)
    contents.close()
    assert len(list(repository.contents(repository.entries(), 1 << 20))) == len(FILES) + 1


def test_the_same_entry_may_be_asked_twice(repository):
    entry = repository.entries()[0]
    assert [c.data for c in repository.contents([entry, entry], 99)] == [b"# Name\n"] * 2


def test_history_says_whether_anybody_keeps_it(repository):
    history = repository.history(10)
    subject = repository.subject()
    assert history.managed == (subject.kind == "git")
    assert (subject.commit is not None) == history.managed
    assert (subject.tree is not None) == history.managed
    assert subject.name is None


def test_closing_twice_is_harmless(repository):
    repository.close()
    repository.close()


def test_memory_gives_what_it_was_given(reasons: Callable[..., dict]):
    repository = MemoryRepository(
        {"a": b"1", "../x": b"2", "50%20": b"3"},
        submodules={"lib": "1" * 40},
        missing=["a"],
        uncommitted=["a", "gone"],
        shallow=True,
    )
    assert reasons(repository) == {"a": "missing", "../x": "hostile-name", "lib": "submodule"}
    assert repository.subject().uncommitted == ("a", "gone")
    assert repository.subject().shallow
    assert not repository.history(5).complete
    assert [entry.path for entry in repository.entries()] == ["../x", "50%20", "a", "lib"]
    reading = repository.contents(repository.entries(), 9)
    assert [c.reason for c in reading] == ["hostile-name", "", "missing", "submodule"]
