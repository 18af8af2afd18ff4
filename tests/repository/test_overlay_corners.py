# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The corners of the overlay: marks in the index, other repositories, odd names."""

from __future__ import annotations

import os
import random

import pytest

from oss_guard.repository import overlay
from oss_guard.repository.port import Kind


def uncommitted(repository):
    return repository.subject().uncommitted


def test_marked_entries_stand_as_in_head(made, opened, texts):
    for name in ("in/a.txt", "out/b.txt", "out/deep/c.txt", "top.txt", "local.txt"):
        made.write(name, name.encode())
    made.commit()
    made.git("sparse-checkout", "set", "in")
    assert not (made.root / "out").exists()
    made.git("update-index", "--assume-unchanged", "top.txt")
    made.write("top.txt", b"mine\n")
    made.git("update-index", "--skip-worktree", "local.txt")
    made.write("local.txt", b"mine\n")
    (made.root / "in/a.txt").unlink()
    repository = opened(made.root)
    assert uncommitted(repository) == ("in/a.txt",)
    assert texts(repository)["top.txt"] == b"top.txt"
    assert texts(repository)["out/deep/c.txt"] == b"out/deep/c.txt"


def test_a_sparse_index_is_understood(made, opened, texts):
    for name in ("in/a.txt", "out/b.txt", "out/deep/c.txt"):
        made.write(name, name.encode())
    made.commit()
    made.git("sparse-checkout", "set", "--cone", "--sparse-index", "in")
    made.write("in/a.txt", b"changed\n")
    repository = opened(made.root)
    assert uncommitted(repository) == ("in/a.txt",)
    assert set(texts(repository)) == {"in/a.txt", "out/b.txt", "out/deep/c.txt"}


def test_a_split_index_is_understood(made, opened):
    made.commit(a__txt=b"1\n", b__txt=b"2\n")
    made.git("update-index", "--split-index")
    made.git("update-index", "--skip-worktree", "a.txt")
    (made.root / "a.txt").unlink()
    made.write("b.txt", b"changed\n")
    assert list((made.root / ".git").glob("sharedindex.*"))
    assert uncommitted(opened(made.root)) == ("b.txt",)


def test_an_unreadable_index_is_said(made, opened, reasons):
    made.commit(a__txt=b"1\n", b__txt=b"2\n")
    made.write(".git/index", b"DIRC" + b"\xff" * 100)
    made.write("b.txt", b"changed\n")
    repository = opened(made.root)
    assert uncommitted(repository) == ("b.txt",)
    assert reasons(repository) == {None: "unreadable"}


def test_other_repositories_inside_are_submodules(made, opened, texts, reasons):
    library = made.beside("library").init()
    library.commit(lib__txt=b"lib\n")
    made.commit(a__txt=b"1\n")
    made.git("submodule", "--quiet", "add", str(library.root), "clean")
    made.git("submodule", "--quiet", "add", str(library.root), "moved")
    made.git("submodule", "--quiet", "add", str(library.root), "empty")
    made.commit()
    made.git("submodule", "--quiet", "deinit", "-f", "empty")
    inner = made.root / "moved"
    made.git("commit", "-q", "--allow-empty", "-m", "more", at=inner)
    made.git("clone", "-q", str(library.root), "nested")
    repository = opened(made.root)
    kinds = {e.path: e for e in repository.entries() if e.kind is Kind.SUBMODULE}
    assert set(kinds) == {"clean", "moved", "empty", "nested"}
    assert uncommitted(repository) == ("moved", "nested")
    assert kinds["clean"].oid == made.git("rev-parse", "HEAD:clean")
    assert set(reasons(repository).items()) == {(name, "submodule") for name in kinds}
    assert {path for path, data in texts(repository).items() if data is None} == set(kinds)
    inside = opened(made.root / "clean")
    assert texts(inside) == {"lib.txt": b"lib\n"}


def test_their_worktree_setting_is_ignored(made, opened, texts):
    made.commit(a__txt=b"1\n")
    made.git("config", "core.worktree", str(made.home))
    assert texts(opened(made.root)) == {"a.txt": b"1\n"}


def test_a_file_that_vanishes_while_it_is_read_is_listed(made, opened, reasons):
    made.commit(a__txt=b"1\n")
    made.write("new.txt", b"new\n")
    made.write("grown.txt", b"1\n")
    repository = opened(made.root)
    (made.root / "new.txt").unlink()
    made.write("grown.txt", b"x" * 200)
    contents = {c.entry.path: c for c in repository.contents(repository.entries(), 100)}
    assert contents["new.txt"].reason == "unreadable"
    assert contents["grown.txt"].reason == "too-large"
    assert reasons(repository) == {"new.txt": "unreadable", "grown.txt": "too-large"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_what_cannot_be_read_is_listed(made, opened, reasons, texts):
    made.commit(a__txt=b"1\n")
    made.write("secret.txt").chmod(0)
    made.write("closed/a.txt")
    (made.root / "closed").chmod(0)
    try:
        repository = opened(made.root)
        assert texts(repository)["secret.txt"] is None
        assert reasons(repository) == {"secret.txt": "unreadable", "closed": "unreadable"}
    finally:
        (made.root / "closed").chmod(0o700)


def test_names_that_are_not_utf8(made, opened, texts):
    made.write(b"caf\xe9.txt", b"latin\n")
    made.write("100%41.txt", b"percent\n")
    made.write("50% off.txt", b"plain\n")
    made.write("日本語/テスト.txt", b"utf8\n")
    made.commit()
    made.write(b"\xff\xfe", b"new\n")
    repository = opened(made.root)
    assert texts(repository) == {
        "caf%E9.txt": b"latin\n",
        "100%2541.txt": b"percent\n",
        "50% off.txt": b"plain\n",
        "日本語/テスト.txt": b"utf8\n",
        "%FF%FE": b"new\n",
    }
    assert uncommitted(repository) == ("%FF%FE",)


def test_too_many_files_are_refused(made, opened, monkeypatch):
    made.commit(a=b"1", b=b"2", c=b"3")
    monkeypatch.setattr(overlay, "MOST_FILES", 1)
    for name in "defgh":
        made.write(name)
    with pytest.raises(overlay.InputError):
        opened(made.root)


def test_like_git_add_on_random_changes(made, opened, texts):
    """The oracle is git itself: add everything to an index of its own, then compare."""
    chance = random.Random(7)
    names = [f"{d}{n}.txt" for d in ("", "x/", "x/y/", "z/") for n in range(6)]
    for round_ in range(6):
        for name in names:
            if chance.random() < 0.7:
                made.write(name, chance.randbytes(3))
        made.write(".gitignore", chance.choice([b"", b"x/y/\n", b"[12].txt\n!z/1.txt\n"]))
        made.commit(f"round {round_}")
        for name in names:
            path = made.root / name
            action = chance.random()
            if action < 0.2 and path.exists():
                path.unlink()
            elif action < 0.4:
                made.write(name, chance.randbytes(3))
        mine = texts(opened(made.root))
        changed = uncommitted(opened(made.root))
        made.git("add", "-A")
        theirs = made.git("ls-files").splitlines()
        assert sorted(mine) == sorted(theirs)
        expected = made.git("diff", "--cached", "--name-only", "--no-renames").splitlines()
        assert list(changed) == sorted(expected)


def test_how_git_tells_of_such_a_folder():
    # Whoever may read all, as tests may, is never told so.
    told = b"warning: could not open directory 'x \xe7\xa7\x98/': Permission denied\nwarning: x\n"
    assert overlay._CLOSED.findall(told) == [b"x \xe7\xa7\x98"]
