# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Refs, tags and history, complete and not."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from oss_guard.model.errors import InputError
from oss_guard.repository import refs
from oss_guard.repository.command import Output, check_version
from oss_guard.repository.names import blob_id
from oss_guard.repository.port import Kind


def refused(opened, path, ref=None):
    with pytest.raises(InputError) as caught:
        opened(path, ref)
    text = caught.value.text
    assert text.ja != text.en
    assert "\n" not in text.ja + text.en
    return text.en


def test_refs_that_a_push_could_publish(made, opened):
    made.commit("one", a__txt=b"1\n")
    commit = made.commit("two", a__txt=b"2\n")
    made.git("tag", "v1")
    made.git("pack-refs", "--all")
    made.git("update-ref", "refs/heads/main", commit)
    names = ("refs/notes/x", "refs/pull/1/head", "refs/remotes/origin/main", "refs/stashed")
    left_out = ("refs/bisect/bad", "refs/original/refs/heads/main", "refs/stash")
    for name in (*names, *left_out):
        made.git("update-ref", name, commit)
    made.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main")
    made.git("symbolic-ref", "refs/remotes/origin/gone", "refs/remotes/origin/no-such")
    made.git("symbolic-ref", "refs/heads/a", "refs/heads/b")
    made.git("symbolic-ref", "refs/heads/b", "refs/heads/a")
    made.write(".git/refs/heads/main.lock", commit.encode())
    made.write(".git/refs/heads/..x", commit.encode())
    made.write(".git/refs/heads/garbage", b"garbage")
    subject = opened(made.root).subject()
    expected = {*names, "refs/remotes/origin/HEAD", "refs/heads/main", "refs/tags/v1"}
    assert [name for name, _ in subject.refs] == sorted(expected)
    assert {oid for _, oid in subject.refs} == {commit}
    assert subject.left_out_refs == left_out


def test_very_many_refs(made, opened, monkeypatch):
    commit = made.commit(a__txt=b"1\n")
    lines = "".join(f"{commit} refs/tags/t{n:06}\n" for n in range(50_000))
    made.write(".git/packed-refs", lines.encode())
    repository = opened(made.root)
    assert len(repository.subject().refs) == 50_001
    assert len(repository.history(1).tags) == 50_000
    monkeypatch.setattr(refs, "MOST_REFS", 1000)
    assert "too many refs" in refused(opened, made.root)


def test_history(made, opened):
    first = made.commit("one", a__txt=b"1\n")
    made.git("checkout", "-q", "-b", "topic")
    second = made.commit(
        "two\n\nBody.\n\nSigned-off-by: Ａ子 <a@example.org>\nAcked-by: B", b__txt=b""
    )
    made.git("checkout", "-q", "main")
    made.git("merge", "-q", "--no-ff", "-m", "Merge topic", "topic")
    made.git("tag", "-a", "v1", "-m", "v1")
    repository = opened(made.root)
    history = repository.history(10)
    assert [commit.subject for commit in history.commits] == ["Merge topic", "one"]
    assert history.commits[0].parents == (first, second)
    assert history.commits[0].date == "2026-01-02T03:04:05+09:00"
    assert history.complete
    assert [(tag.name, tag.date) for tag in history.tags] == [("v1", "2026-01-02T03:04:05+09:00")]
    assert len(repository.history(1).commits) == 1
    assert repository.history(1).complete
    assert repository.history(0).commits == ()
    topic = opened(made.root, "topic").history(10)
    assert topic.commits[0].trailers == ("Signed-off-by: Ａ子 <a@example.org>", "Acked-by: B")


def test_a_shallow_clone_says_so(made, opened, texts):
    for number in range(5):
        made.commit(f"{number}", a__txt=f"{number}\n".encode())
    clone = made.beside("clone")
    made.git("clone", "-q", "--depth", "2", f"file://{made.root}", str(clone.root))
    repository = opened(clone.root)
    assert repository.subject().shallow
    assert texts(repository) == {"a.txt": b"4\n"}
    assert len(repository.history(10).commits) == 2
    assert not repository.history(10).complete
    assert repository.history(1).complete
    assert not opened(made.root).subject().shallow


def test_a_lost_commit_makes_history_incomplete(made, opened):
    first = made.commit("one", a__txt=b"1\n")
    made.commit("two", a__txt=b"2\n")
    made.loose(first).chmod(0o600)
    made.loose(first).unlink()
    history = opened(made.root).history(10)
    assert not history.complete
    assert len(history.commits) <= 1
    assert opened(made.root).history(1).managed


def test_a_partial_clone(made, opened, texts, reasons):
    made.commit("one", a__txt=b"1\n", b__txt=b"2\n")
    clone = made.beside("clone")
    made.git("config", "uploadpack.allowFilter", "true")
    made.git(
        "clone", "-q", "--no-checkout", "--filter=blob:none", f"file://{made.root}", str(clone.root)
    )
    repository = opened(clone.root)
    assert set(texts(repository).values()) == {None}
    assert reasons(repository) == {"a.txt": "missing", "b.txt": "missing"}


def test_alternates_are_read(made, opened, texts):
    made.commit("one", a__txt=b"1\n")
    clone = made.beside("clone")
    made.git("clone", "-q", "--shared", ".", str(clone.root))
    assert texts(opened(clone.root)) == {"a.txt": b"1\n"}


def test_submodule_commits_in_a_bare_repository(made, opened, reasons):
    made.commit(a__txt=b"1\n")
    made.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},lib")
    made.git("commit", "-q", "-m", "lib")
    repository = opened(made.root, "HEAD")
    kinds = {entry.path: entry.kind for entry in repository.entries()}
    assert kinds == {"a.txt": Kind.FILE, "lib": Kind.SUBMODULE}
    assert reasons(repository) == {"lib": "submodule"}


@pytest.mark.parametrize(
    "words", ["git version 2.30.9", "git version 1.8", "hg 5", "git version x.y"]
)
def test_an_old_git_is_refused(words):
    with pytest.raises(InputError):
        check_version(Output(0, words.encode(), b"", complete=True))


def test_a_recent_git_is_fine():
    output = Output(0, b"git version 2.39.5 (Apple Git-154)\n", b"", complete=True)
    assert check_version(output) == "2.39.5"


def test_without_git(made):
    """In a process of its own, since GitPython looks for git when it is imported."""
    made.commit(a__txt=b"1\n")
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from oss_guard.model.errors import InputError\n"
        "from oss_guard.repository.opening import open_repository\n"
        "try:\n open_repository(Path(sys.argv[1]))\n"
        "except InputError as error:\n print(error.text.en)\n"
    )
    for variables in ({"PATH": "/no/such"}, {"PATH": "/no/such", "GIT_PYTHON_REFRESH": "quiet"}):
        done = subprocess.run(
            [sys.executable, "-c", code, str(made.root)],
            env={**variables, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        )
        assert b"git was not found" in done.stdout


def test_versions_of_a_file_are_those_of_the_main_line(made, opened):
    made.write("a*b.md", b"1\n")
    made.write("axb.md", b"another\n")
    first = made.commit("first")
    made.git("checkout", "-qb", "topic")
    made.write("a*b.md", b"2\n")
    made.commit("on a branch")
    made.git("checkout", "-q", "-")
    made.write("other.md", b"x\n")
    made.commit("another file")
    made.git("merge", "-q", "--no-ff", "-m", "merge", "topic")
    merge = made.git("rev-parse", "HEAD").strip()
    made.git("rm", "-q", "a*b.md")
    last = made.commit("gone")
    repository = opened(made.root)
    found = repository.versions(b"a*b.md", 10)
    assert [v.commit for v in found] == [last, merge, first]
    assert [v.oid for v in found] == ["", blob_id(b"2\n"), blob_id(b"1\n")]
    assert repository.versions(b"a*b.md", 1) == found[:1]
    assert repository.versions(b"none", 10) == ()
