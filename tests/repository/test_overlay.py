# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""HEAD overlaid by the work tree, as ``git add -A`` would record it."""

from __future__ import annotations

import hashlib
import shutil

import pytest

from oss_guard.repository.port import Kind


def uncommitted(repository):
    return repository.subject().uncommitted


def test_a_clean_checkout_is_head(made, opened, texts):
    commit = made.commit(a__txt=b"1\n", b__txt=b"2\n")
    repository = opened(made.root)
    subject = repository.subject()
    assert subject.kind == "git"
    assert subject.commit == commit
    assert subject.tree == made.git("rev-parse", "HEAD^{tree}")
    assert subject.object_format == "sha1"
    assert subject.refs == (("refs/heads/main", commit),)
    assert subject.uncommitted == ()
    assert texts(repository) == {"a.txt": b"1\n", "b.txt": b"2\n"}
    assert repository.git_version[0].isdigit()


def test_changes_are_laid_over_head(made, opened, texts):
    made.write(".gitignore", b"*.log\n")
    made.write("sub/gone.txt")
    made.commit(same__txt=b"1\n", changed__txt=b"2\n")
    made.write("changed.txt", b"3\n")
    made.write("新規 file.txt", b"4\n")
    made.write("ignored.log")
    made.write(".git/info/exclude", b"private\n")
    made.write("private")
    shutil.rmtree(made.root / "sub")
    repository = opened(made.root)
    assert texts(repository) == {
        ".gitignore": b"*.log\n",
        "same.txt": b"1\n",
        "changed.txt": b"3\n",
        "新規 file.txt": b"4\n",
    }
    assert uncommitted(repository) == ("changed.txt", "sub/gone.txt", "新規 file.txt")
    marked = {entry.path for entry in repository.entries() if entry.uncommitted}
    assert marked == {"changed.txt", "新規 file.txt"}
    assert texts(opened(made.root, "HEAD"))["changed.txt"] == b"2\n"


def test_what_was_added_by_force_is_judged_though_ignored(made, opened, texts):
    made.write(".gitignore", b".env\n")
    made.commit(a__txt=b"1\n")
    made.write(".env", b"KEY=1\n")
    made.git("add", "-f", ".env")
    repository = opened(made.root)
    assert texts(repository)[".env"] == b"KEY=1\n"
    assert uncommitted(repository) == (".env",)
    made.git("rm", "-q", "--cached", ".env")
    assert ".env" not in texts(opened(made.root))


def test_a_folder_inside_means_the_whole_repository(made, opened, texts):
    made.write("sub/deep/a.txt")
    made.commit(b__txt=b"b\n")
    for name in ("sub", "sub/deep"):
        assert set(texts(opened(made.root / name))) == {"sub/deep/a.txt", "b.txt"}


def test_a_staged_but_deleted_file_is_not_judged(made, opened):
    made.commit(a__txt=b"1\n")
    made.write("staged.txt")
    made.git("add", "staged.txt")
    (made.root / "staged.txt").unlink()
    assert uncommitted(opened(made.root)) == ()


def test_no_commit_yet(made, opened, texts):
    made.write("a.txt", b"1\n")
    repository = opened(made.root)
    subject = repository.subject()
    assert (subject.commit, subject.tree, subject.refs) == (None, None, ())
    assert texts(repository) == {"a.txt": b"1\n"}
    assert subject.uncommitted == ("a.txt",)
    assert repository.history(5).commits == ()
    assert repository.history(5).managed


def test_an_empty_repository(made, opened):
    assert opened(made.root).entries() == ()


def test_never_checked_out_means_head(made, opened, texts):
    commit = made.commit(a__txt=b"1\n")
    clone = made.beside("clone")
    made.git("clone", "-q", "--no-checkout", ".", str(clone.root))
    repository = opened(clone.root)
    assert repository.subject().commit == commit
    assert texts(repository) == {"a.txt": b"1\n"}
    assert uncommitted(repository) == ()
    clone.write("report.json")
    assert uncommitted(opened(clone.root)) == ("report.json",)
    assert set(texts(opened(clone.root))) == {"a.txt", "report.json"}


@pytest.mark.parametrize("committed", [b"a\nb\nc\n", b"a\r\nb\nc\r\n", b"a\r\nb\r\nc\r\n"])
@pytest.mark.parametrize("found", [b"a\r\nb\r\nc\r\n", b"a\nb\nc\n", b"a\nb\r\nc\n"])
def test_line_ends_are_no_change(made, opened, texts, committed, found):
    made.commit(a__txt=committed)
    made.write("a.txt", found)
    repository = opened(made.root)
    assert uncommitted(repository) == ()
    assert texts(repository) == {"a.txt": committed}
    made.write("a.txt", found + b"more\n")
    assert uncommitted(opened(made.root)) == ("a.txt",)


def test_a_checkout_with_autocrlf_is_clean(made, opened):
    made.write("bin", bytes(range(256)))
    made.commit(a__txt=b"1\n2\n", b__txt=b"3\n4\n", c__txt=b"same")
    clone = made.beside("clone")
    made.git("clone", "-q", "-c", "core.autocrlf=true", ".", str(clone.root))
    assert (clone.root / "a.txt").read_bytes() == b"1\r\n2\r\n"
    assert uncommitted(opened(clone.root)) == ()


def test_attributes_for_line_ends_are_honoured(made, opened):
    made.write(".gitattributes", b"*.bat text eol=crlf\n")
    made.commit(a__bat=b"1\r\n2\r\n")
    assert made.git("cat-file", "-s", "HEAD:a.bat") == "4"
    assert uncommitted(opened(made.root)) == ()


def pointer(data: bytes) -> bytes:
    digest = hashlib.sha256(data).hexdigest()
    return (
        f"version https://git-lfs.github.com/spec/v1\noid sha256:{digest}\nsize {len(data)}\n"
    ).encode()


def test_the_content_behind_a_pointer_is_clean(made, opened, texts):
    big = bytes(range(256)) * 20_000
    made.write(".gitattributes", b"*.bin filter=lfs diff=lfs merge=lfs -text\n")
    made.commit(a__bin=pointer(big), b__bin=pointer(big), c__bin=pointer(b"small"))
    made.write("a.bin", big)
    made.write("b.bin", big[:-1] + b"x")
    repository = opened(made.root)
    assert uncommitted(repository) == ("b.bin",)
    assert texts(repository)["a.bin"] == pointer(big)


def test_only_the_mode_differs(made, opened, texts):
    made.commit(run__sh=b"#!/bin/sh\n")
    (made.root / "run.sh").chmod(0o755)
    repository = opened(made.root)
    assert uncommitted(repository) == ("run.sh",)
    assert repository.entries()[0].executable
    assert texts(repository) == {"run.sh": b"#!/bin/sh\n"}
    made.git("config", "core.fileMode", "false")
    assert uncommitted(opened(made.root)) == ()


def test_a_platform_without_links_writes_their_text(made, opened, texts):
    (made.root / "link").symlink_to("target")
    made.commit()
    (made.root / "link").unlink()
    made.write("link", b"target")
    made.git("config", "core.symlinks", "false")
    repository = opened(made.root)
    assert uncommitted(repository) == ()
    assert repository.entries()[0].kind is Kind.SYMLINK
    made.write("link", b"elsewhere")
    changed = opened(made.root)
    assert texts(changed) == {"link": b"elsewhere"}
    assert changed.entries()[0].kind is Kind.SYMLINK


def test_kinds_may_change(made, opened, texts):
    made.write("folder/a.txt", b"1\n")
    (made.root / "link").symlink_to("target")
    made.commit(file=b"2\n", both=b"3\n")
    shutil.rmtree(made.root / "folder")
    made.write("folder", b"now a file\n")
    (made.root / "file").unlink()
    made.write("file/inner.txt", b"now a folder\n")
    (made.root / "link").unlink()
    made.write("link", b"now a file\n")
    repository = opened(made.root)
    assert texts(repository) == {
        "both": b"3\n",
        "file/inner.txt": b"now a folder\n",
        "folder": b"now a file\n",
        "link": b"now a file\n",
    }
    assert uncommitted(repository) == ("file", "file/inner.txt", "folder", "folder/a.txt", "link")
