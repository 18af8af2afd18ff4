# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where repositories lie, in which forms, and what is refused."""

from __future__ import annotations

import os
import subprocess

import pytest

from oss_guard.model.errors import InputError


def refused(opened, path, ref=None):
    with pytest.raises(InputError) as caught:
        opened(path, ref)
    text = caught.value.text
    assert text.ja != text.en
    assert "\n" not in text.ja + text.en
    return text.en


def test_what_is_not_there_is_refused(made, opened):
    assert "does not exist" in refused(opened, made.root / "no-such")
    assert "does not exist" in refused(opened, made.root / "two\nlines")
    file = made.write("file")
    assert "not a folder" in refused(opened, file)
    refused(opened, file / "below")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_what_cannot_be_read_is_refused(made, opened):
    made.root.chmod(0)
    try:
        assert "cannot read" in refused(opened, made.root)
    finally:
        made.root.chmod(0o700)


def test_a_plain_folder(made, opened, texts, reasons):
    plain = made.beside("plain")
    plain.write("b.txt", b"1\n")
    plain.write("a/c.txt", b"2\n")
    plain.write(".github/x.yml", b"3\n")
    plain.beside("plain/nested").init().commit(n__txt=b"4\n")
    repository = opened(plain.root)
    subject = repository.subject()
    assert (subject.kind, subject.commit, subject.object_format) == ("folder", None, None)
    assert texts(repository) == {
        ".github/x.yml": b"3\n",
        "a/c.txt": b"2\n",
        "b.txt": b"1\n",
        "nested": None,
    }
    assert reasons(repository) == {"nested": "submodule"}
    assert "--ref" in refused(opened, plain.root, "HEAD")


def test_an_empty_git_folder_is_no_repository(made, opened, texts):
    plain = made.beside("plain")
    plain.write("a.txt", b"1\n")
    (plain.root / ".git").mkdir()
    assert texts(opened(plain.root)) == {"a.txt": b"1\n"}


@pytest.mark.parametrize("lost", ["HEAD", "objects"])
def test_half_a_repository_is_refused(made, opened, lost):
    made.commit(a__txt=b"1\n")
    (made.root / ".git" / lost).rename(made.home / "lost")
    assert "damaged" in refused(opened, made.root)


def test_a_bare_repository(made, opened, texts):
    commit = made.commit(a__txt=b"1\n")
    made.git("clone", "-q", "--bare", ".", "../bare.git")
    bare = made.root.parent / "bare.git"
    for place in (bare, bare / "refs"):
        repository = opened(place)
        assert repository.subject().commit == commit
        assert texts(repository) == {"a.txt": b"1\n"}


def test_a_bare_repository_without_commit(made, opened):
    bare = made.beside("bare").init("--bare")
    assert "--ref" in refused(opened, bare.root)


def test_a_bare_git_folder_beside_linked_work_trees(made, opened, texts):
    made.commit(a__txt=b"1\n")
    made.git("config", "core.bare", "true")
    made.write("other.txt")
    assert texts(opened(made.root)) == {"a.txt": b"1\n"}


def test_a_copy_without_config_and_refs(made, opened, texts):
    commit = made.commit(a__txt=b"1\n")
    made.git("pack-refs", "--all")
    made.git("clone", "-q", "--bare", ".", "../bare.git")
    bare = made.root.parent / "bare.git"
    (bare / "config").unlink()
    subprocess.run(["rm", "-r", str(bare / "refs")], check=True)  # noqa: S607
    assert opened(bare).subject().refs == (("refs/heads/main", commit),)
    (made.root / ".git/config").unlink()
    assert texts(opened(made.root)) == {"a.txt": b"1\n"}


def test_a_linked_work_tree(made, opened, texts):
    made.commit(a__txt=b"1\n")
    made.git("worktree", "add", "-q", "-b", "topic", "../linked")
    linked = made.beside("linked")
    commit = linked.commit(b__txt=b"2\n")
    linked.write("c.txt", b"3\n")
    repository = opened(linked.root)
    assert repository.subject().commit == commit
    assert repository.subject().uncommitted == ("c.txt",)
    assert texts(repository) == {"a.txt": b"1\n", "b.txt": b"2\n", "c.txt": b"3\n"}
    assert dict(repository.subject().refs)["refs/heads/topic"] == commit


@pytest.mark.parametrize("text", [b"", b"gitdir: ", b"gitdir: /no/such\n", b"gitdir: a\0b", b"x"])
def test_a_git_file_that_points_nowhere_is_refused(made, opened, text):
    plain = made.beside("plain")
    plain.write(".git", text)
    assert "git directory" in refused(opened, plain.root)


def test_a_detached_head(made, opened):
    first = made.commit(a__txt=b"1\n")
    made.commit(a__txt=b"2\n")
    made.git("checkout", "-q", "--detach", first)
    assert opened(made.root).subject().commit == first


def test_a_dangling_head_is_no_commit_yet(made, opened):
    made.commit(a__txt=b"1\n")
    made.git("symbolic-ref", "HEAD", "refs/heads/none")
    subject = opened(made.root).subject()
    assert subject.commit is None
    assert subject.uncommitted == ("a.txt",)


@pytest.mark.parametrize("text", [b"", b"ref: ../../outside\n", b"nonsense\n", b"ref: refs/../x\n"])
def test_a_damaged_head_is_refused(made, opened, text):
    made.commit(a__txt=b"1\n")
    made.write(".git/HEAD", text)
    assert "damaged" in refused(opened, made.root)


def test_a_damaged_branch_is_refused(made, opened):
    made.commit(a__txt=b"1\n")
    made.write(".git/refs/heads/main", b"nonsense\n")
    assert "damaged" in refused(opened, made.root)
    made.write(".git/refs/heads/main", b"1" * 40 + b"\n")
    assert "missing" in refused(opened, made.root)


def test_head_as_an_old_symbolic_link(made, opened):
    commit = made.commit(a__txt=b"1\n")
    (made.root / ".git/HEAD").unlink()
    (made.root / ".git/HEAD").symlink_to("refs/heads/main")
    assert opened(made.root).subject().commit == commit


def test_sha256(made, opened, texts):
    other = made.beside("other").init("--object-format=sha256")
    commit = other.commit(a__txt=b"1\n")
    other.git("tag", "v1")
    other.write("b.txt", b"2\n")
    repository = opened(other.root)
    assert repository.subject().object_format == "sha256"
    assert repository.subject().commit == commit
    assert len(commit) == 64
    assert texts(repository) == {"a.txt": b"1\n", "b.txt": b"2\n"}
    history = repository.history(5)
    assert history.commits[0].id == commit
    assert history.tags[0].date
    assert opened(other.root, commit[:20]).subject().commit == commit
    (other.root / ".git/config").unlink()
    assert opened(other.root).subject().commit == commit


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("extensions.refStorage", "reftable"),
        ("extensions.objectFormat", "sha3"),
        ("extensions.unheardOf", "true"),
    ],
)
def test_what_git_here_cannot_read_is_refused(made, opened, key, value):
    made.commit(a__txt=b"1\n")
    made.git("config", "core.repositoryFormatVersion", "1")
    made.git("config", "--file", ".git/config", key, value)
    assert "extension" in refused(opened, made.root)


def test_a_damaged_configuration_is_refused(made, opened):
    made.commit(a__txt=b"1\n")
    made.write(".git/config", b"[core\n")
    assert "configuration" in refused(opened, made.root)


def test_refs_in_tables_are_told_as_such(made, opened):
    """Such a repository has a HEAD that names no branch there could be."""
    made.commit(a__txt=b"1\n")
    config = (made.root / ".git/config").read_text("ascii")
    made.write(".git/HEAD", b"ref: refs/heads/.invalid\n")
    made.write(".git/reftable/tables.list", b"0x1-0x1.ref\n")
    config = config.replace("repositoryformatversion = 0", "repositoryformatversion = 1")
    made.write(".git/config", f"{config}[extensions]\n\trefStorage = reftable\n".encode())
    assert "refStorage=reftable" in refused(opened, made.root)
