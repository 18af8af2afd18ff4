# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Repositories that try to mislead their reader."""

from __future__ import annotations

import os
import stat
import time
import zlib
from pathlib import Path

import pytest

from oss_guard.model.errors import InputError
from oss_guard.repository import command
from oss_guard.repository.opening import change
from oss_guard.repository.port import Kind


def read_everything(repository):
    contents = list(repository.contents(repository.entries(), 1 << 20))
    repository.history(100)
    repository.not_examined()
    return {c.entry.path: c.data for c in contents}


def hostile_tree(made, *names):
    """A commit whose tree has names that git would never write."""
    blob = made.git("hash-object", "-w", "--stdin", feed=b"evil\n")
    body = b"".join(b"100644 " + name + b"\0" + bytes.fromhex(blob) for name in sorted(names))
    tree = made.git("hash-object", "-w", "-t", "tree", "--stdin", "--literally", feed=body)
    commit = made.git("commit-tree", tree, "-m", "evil")
    made.git("update-ref", "refs/heads/main", commit)


NAMES = (b"..", b".git", b".GIT", b"git~1", b"..\\x", b"C:x", b"./x", b"/etc")
ODD = (b"::error::x", b"a\nb", b"\x1b[31m", b"\xe2\x80\xaea", b"\r", b"x|y", b"=1+1", b"\xff")


def test_hostile_names_are_listed_and_not_read(made, opened, texts, reasons):
    hostile_tree(made, *NAMES, b"good")
    made.write("good", b"evil\n")
    for ref in (None, "HEAD"):
        repository = opened(made.root, ref)
        contents = texts(repository)
        assert contents["good"] == b"evil\n"
        assert len(contents) == len(NAMES) + 1
        assert [data for data in contents.values() if data is not None] == [b"evil\n"]
        assert set(reasons(repository).values()) == {"hostile-name"}
        assert len(reasons(repository)) == len(NAMES)
        assert all(path.isprintable() for path in contents)
        assert repository.subject().uncommitted == ()


@pytest.mark.parametrize("ref", [None, "HEAD"])
def test_what_is_only_hard_to_show_is_read_and_shown_escaped(made, opened, texts, reasons, ref):
    for name in ODD:
        (made.root / os.fsdecode(name)).write_bytes(b"text\n")
    made.git("add", "-A")
    made.git("commit", "-m", "odd")
    (made.root / os.fsdecode(ODD[0])).write_bytes(b"changed\n")
    repository = opened(made.root, ref)
    contents = texts(repository)
    assert len(contents) == len(ODD)
    assert contents["::error::x"] == (b"text\n" if ref else b"changed\n")
    assert all(path.isprintable() for path in contents)
    assert reasons(repository) == {}


def test_a_name_that_is_there_twice_is_hostile(made, opened, reasons):
    hostile_tree(made, b"twice", b"twice", b"good")
    assert reasons(opened(made.root, "HEAD")) == {"twice": "hostile-name"}


@pytest.mark.parametrize("value", ["-x", "--all", "", "a..b", "HEAD:a.txt", "none", "a\nb", "x\0y"])
def test_hostile_refs_are_refused(made, opened, value):
    made.commit(a__txt=b"text\n")
    with pytest.raises(InputError) as caught:
        opened(made.root, value)
    assert "\n" not in caught.value.text.ja + caught.value.text.en


def test_refs_that_name_commits_are_found(made, opened):
    first = made.commit(a__txt=b"1\n")
    made.git("tag", "-a", "v1", "-m", "tag")
    made.commit(a__txt=b"2\n")
    for value in (first, first[:12], "v1", "HEAD~1", "main^", "refs/tags/v1", "HEAD^{/change}~1"):
        assert opened(made.root, value).subject().commit == first


def test_a_symbolic_link_is_its_text(made, opened, texts, reasons):
    secret = made.root.parent / "secret"
    secret.mkdir()
    (secret / "key").write_text("secret")
    made.commit(sub=b"", a__txt=b"text\n")
    made.root.joinpath("sub").unlink()
    made.write("dir/key", b"mine\n")
    made.commit()
    made.root.joinpath("out").symlink_to(secret / "key")
    made.root.joinpath("a.txt").unlink()
    made.root.joinpath("a.txt").symlink_to(secret / "key")
    made.root.joinpath("dir/key").unlink()
    made.root.joinpath("dir").rmdir()
    made.root.joinpath("dir").symlink_to(secret)
    repository = opened(made.root)
    target = os.fsencode(secret / "key")
    assert texts(repository) == {
        "out": target,
        "a.txt": target,
        "dir": os.fsencode(secret),
    }
    assert {entry.kind for entry in repository.entries()} == {Kind.SYMLINK}
    assert repository.subject().uncommitted == ("a.txt", "dir", "dir/key", "out")
    assert reasons(repository) == {}


def test_content_behind_a_linked_folder_is_not_in_the_tree(made, opened, texts):
    made.write("dir/key", b"same\n")
    made.commit()
    twin = made.root.parent / "twin"
    made.root.joinpath("dir").rename(twin)
    made.root.joinpath("dir").symlink_to(twin)
    repository = opened(made.root)
    assert texts(repository) == {"dir": os.fsencode(twin)}
    assert repository.subject().uncommitted == ("dir", "dir/key")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_is_not_opened(made, opened, texts, reasons):
    made.commit(a__txt=b"text\n", b__txt=b"text\n")
    made.root.joinpath("a.txt").unlink()
    os.mkfifo(made.root / "a.txt")
    os.mkfifo(made.root / "new")
    repository = opened(made.root)
    assert texts(repository) == {"b.txt": b"text\n"}
    assert reasons(repository) == {"a.txt": "special-file"}
    (made.root / ".git").rename(made.home / "unused")
    folder = opened(made.root)
    assert texts(folder) == {"b.txt": b"text\n"}
    assert reasons(folder) == {"a.txt": "special-file", "new": "special-file"}


def test_git_files_that_are_links_are_not_followed(made, opened):
    made.commit(a__txt=b"text\n")
    made.root.joinpath(".git/info/exclude").unlink(missing_ok=True)
    (made.root / ".git/info/exclude").symlink_to("/dev/zero")
    (made.root / ".git/shallow").symlink_to("/dev/zero")
    assert not opened(made.root).subject().shallow


@pytest.mark.parametrize("name", ["packed-refs", "refs", "refs/heads", "refs/heads/x"])
def test_links_behind_which_refs_may_be_are_refused(made, opened, name):
    made.commit(a__txt=b"text\n")
    place = made.root / ".git" / name
    aside = made.root / ".git" / "aside"
    if place.exists():
        place.rename(aside)
    elif name == "packed-refs":
        aside.write_text("0" * 40 + " refs/heads/planted\n")
    else:
        aside.mkdir()
    place.symlink_to(aside)
    with pytest.raises(InputError) as caught:
        opened(made.root)
    assert f"is damaged ({name})" in str(caught.value)


def test_a_ref_that_cannot_be_read_is_listed_and_leaves_history_open(made, opened):
    commit = made.commit(a__txt=b"text\n")
    heads = made.root / ".git/refs/heads"
    aside = made.root / "aside"
    aside.write_text(commit + "\n")
    (heads / "linked").symlink_to(aside)
    (heads / "empty").write_bytes(b"")
    (heads / "old").symlink_to("refs/heads/main")
    (heads / "dangling").write_text("ref: refs/heads/none\n")
    repository = opened(made.root)
    assert [name for name, _ in repository.subject().refs] == ["refs/heads/main", "refs/heads/old"]
    assert [(n.path, n.what, n.reason) for n in repository.not_examined()] == [
        ("refs/heads/empty", "ref", "broken"),
        ("refs/heads/linked", "ref", "special-file"),
    ]
    steps = repository.steps()
    assert [step.commit for step in steps] == [commit]
    assert not steps.complete


@pytest.mark.parametrize("boundary", ["12" * 32, "12" * 19, "x", f"{'12' * 20}\n{'12' * 32}"])
def test_a_boundary_that_git_would_not_read_is_refused(made, opened, boundary):
    made.commit(a__txt=b"text\n")
    (made.root / ".git/shallow").write_text(boundary + "\n")
    with pytest.raises(InputError) as caught:
        opened(made.root)
    assert "is damaged (shallow)" in str(caught.value)


PIPES = {
    "settings": ".gitignore",
    "settings of a folder": "new/.gitignore",
    "a repository in it": "sub/.git/HEAD",
    "borrowed objects": ".git/objects/info/alternates",
    "an object": f".git/objects/ab/{'cd' * 19}",
    "an index": f".git/objects/pack/pack-{'a' * 40}.idx",
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
@pytest.mark.parametrize("where", list(PIPES))
def test_what_git_would_wait_for_is_refused_or_passed_by(made, opened, monkeypatch, where):
    monkeypatch.setattr(command, "_PATIENCE", 0.5)
    made.commit(a__txt=b"text\n")
    path = made.root / PIPES[where]
    path.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(path)
    if path.name.endswith(".idx"):
        path.with_suffix(".pack").write_bytes(b"x")
    if path.name == "HEAD":
        for name in ("objects", "refs"):
            (path.parent / name).mkdir()
    with pytest.raises(InputError) as caught:
        read_all(opened, made.root)
    assert PIPES[where].rpartition("/")[2] in str(caught.value)
    assert "no regular file" in str(caught.value)


def read_all(opened, root):
    store = opened(root).store()
    list(store.listing())
    list(store.read(["ab" + "cd" * 19], 9))


def test_a_process_that_is_left_early_is_ended(made, opened, monkeypatch):
    made.commit(a__txt=b"text\n")
    running = opened(made.root).store().commands().start(("cat-file", "--batch"), forever())
    monkeypatch.setattr(command, "_CHUNK", 1)
    monkeypatch.setattr(running, "stdout", Interrupted())
    with pytest.raises(KeyboardInterrupt):
        running.result(1 << 20)


def forever():
    while True:
        time.sleep(0.01)
        yield b"\n" * 100


class Interrupted:
    def read(self, _size):
        raise KeyboardInterrupt

    def close(self):
        pass


def test_a_forged_commit_graph_hides_nothing(made, opened):
    made.commit("one", a__txt=b"1\n")
    forged = made.commit("two", a__txt=b"2\n")
    made.commit("three", a__txt=b"3\n")
    made.git("commit-graph", "write", "--reachable")
    graph = made.root / ".git/objects/info/commit-graph"
    data = graph.read_bytes().replace(bytes.fromhex(forged), b"\xff" * 20)
    graph.chmod(0o600)
    graph.write_bytes(data)
    subjects = [commit.subject for commit in opened(made.root).history(10).commits]
    assert subjects == ["three", "two", "one"]


def test_replacements_and_grafts_are_not_applied(made, opened, texts):
    first = made.commit("one", a__txt=b"1\n")
    second = made.commit("two", a__txt=b"2\n")
    made.git(
        "replace", made.git("rev-parse", f"{second}:a.txt"), made.git("rev-parse", f"{first}:a.txt")
    )
    made.git("replace", "--graft", second)
    made.write(".git/info/grafts", f"{second}\n".encode())
    repository = opened(made.root, "HEAD")
    assert texts(repository) == {"a.txt": b"2\n"}
    assert len(repository.history(9).commits) == 2


def test_damaged_objects_are_listed(made, opened, texts, reasons):
    names = [f"f{n}" for n in range(6)]
    for name in names:
        made.write(name, f"content of {name}\n".encode() * 50)
    made.commit()
    oids = {name: made.git("rev-parse", f"HEAD:{name}") for name in names}
    for path in (made.loose(oid) for oid in oids.values()):
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    made.loose(oids["f1"]).write_bytes(b"garbage")
    good = zlib.decompress(made.loose(oids["f3"]).read_bytes())
    made.loose(oids["f3"]).write_bytes(zlib.compress(good)[:-12])
    made.loose(oids["f4"]).write_bytes(b"")
    repository = opened(made.root, "HEAD")
    contents = texts(repository)
    assert {name for name, data in contents.items() if data is None} == {"f1", "f3", "f4"}
    assert set(reasons(repository)) == {"f1", "f3", "f4"}
    assert reasons(repository)["f3"] == "broken"
    assert contents["f5"] == b"content of f5\n" * 50


@pytest.mark.parametrize("options", [(), ("--object-format=sha256",)])
def test_a_content_that_is_not_what_its_id_says_is_damaged(
    made, opened, texts, reasons, options
) -> None:
    other = made.beside("other").init(*options)
    base = other.commit(c__txt=b"c\n")
    other.commit(a__txt=b"hello\n", b__txt=b"b\n")
    path = other.loose(other.git("rev-parse", "HEAD:a.txt"))
    path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    path.write_bytes(zlib.compress(b"blob 6\0forged"))
    repository = opened(other.root, "HEAD")
    assert texts(repository) == {"a.txt": None, "b.txt": b"b\n", "c.txt": b"c\n"}
    assert reasons(repository) == {"a.txt": "broken"}
    pushed = change(repository, base)
    assert texts(pushed) == {"a.txt": None, "b.txt": b"b\n"}
    assert reasons(pushed) == {"a.txt": "broken"}


@pytest.mark.parametrize("what", ["commit", "tree", "subtree"])
@pytest.mark.parametrize("how", ["missing", "garbage"])
def test_a_broken_state_to_judge_is_refused(made, opened, what, how):
    made.write("sub/a.txt")
    made.commit()
    name = {"commit": "HEAD", "tree": "HEAD^{tree}", "subtree": "HEAD:sub"}[what]
    path = made.loose(made.git("rev-parse", name))
    path.chmod(0o600)
    path.unlink() if how == "missing" else path.write_bytes(b"garbage")
    for ref in (None, "main"):
        with pytest.raises(InputError):
            opened(made.root, ref)


def test_one_damaged_tag_hides_no_other(made, opened):
    made.commit(a__txt=b"text\n")
    made.git("tag", "light")
    made.git("tag", "-a", "note", "-m", "note")
    made.git("tag", "-a", "nested", "-m", "nested", "note")
    made.git("tag", "-a", "lost", "-m", "lost")
    made.git("tag", "blob", made.git("rev-parse", "HEAD:a.txt"))
    lost = made.loose(made.git("rev-parse", "lost"))
    lost.chmod(0o600)
    lost.unlink()
    made.write(".git/refs/tags/planted", b"1" * 40 + b"\n")
    date = "2026-01-02T03:04:05+09:00"
    tags = {tag.name: tag.date for tag in opened(made.root).history(1).tags}
    assert tags == {
        "light": date,
        "note": date,
        "nested": date,
        "lost": "",
        "blob": "",
        "planted": "",
    }


def test_untrusted_bytes_in_messages_do_no_harm(made, opened):
    made.write("a.txt")
    made.git("add", "-A")
    tree = made.git("write-tree")
    body = (
        f"tree {tree}\nauthor A <a@example.org> 1 +0000\ncommitter C <c> 99999999999999 +9999\n\n"
    ).encode() + b"\xff\x1b subject\n\nSigned-off-by: A\n B <a@example.org>\n"
    commit = made.git("hash-object", "-w", "-t", "commit", "--stdin", "--literally", feed=body)
    made.git("update-ref", "refs/heads/main", commit)
    (found,) = opened(made.root).history(5).commits
    assert found.id == commit
    assert found.trailers == ("Signed-off-by: A B <a@example.org>",)


def test_the_private_folder_is_private(made, scratch: Path, opened):
    made.commit(a__txt=b"text\n")
    repository = opened(made.root)
    (folder,) = scratch.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    repository.close()
    assert not folder.exists()


def test_nothing_is_written_to_the_inspected_repository(made, opened):
    made.commit(a__txt=b"text\n")
    made.write("a.txt", b"changed\n")
    before = {p: p.lstat().st_mtime_ns for p in made.root.rglob("*")}
    read_everything(opened(made.root))
    assert {p: p.lstat().st_mtime_ns for p in made.root.rglob("*")} == before
