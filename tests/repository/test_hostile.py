# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Repositories that try to make their reader run something."""

from __future__ import annotations

import os

import pytest


@pytest.fixture
def trap(made):
    """A command that leaves a marker when it is run."""
    marker = made.root.parent / "marker"
    script = made.root.parent / "trap.sh"
    script.write_text(f"#!/bin/sh\necho ran >> '{marker}'\nexit 1\n")
    script.chmod(0o755)
    return str(script), marker


def read_everything(repository):
    contents = list(repository.contents(repository.entries(), 1 << 20))
    repository.history(100)
    repository.not_examined()
    return {c.entry.path: c.data for c in contents}


SETTINGS = {
    "core.fsmonitor": "{trap}",
    "core.sshCommand": "{trap}",
    "core.pager": "{trap}",
    "core.editor": "{trap}",
    "core.askPass": "{trap}",
    "core.alternateRefsCommand": "{trap}",
    "core.gitProxy": "{trap}",
    "credential.helper": "!{trap}",
    "gpg.program": "{trap}",
    "log.showSignature": "true",
    "filter.evil.clean": "{trap}",
    "filter.evil.smudge": "{trap}",
    "filter.evil.process": "{trap}",
    "filter.evil.required": "true",
    "filter.lfs.clean": "{trap}",
    "diff.evil.textconv": "{trap}",
    "diff.evil.command": "{trap}",
    "diff.external": "{trap}",
    "merge.evil.driver": "{trap}",
    "alias.version": "!{trap}",
    "alias.ls-files": "!{trap}",
    "pager.log": "{trap}",
    "trailer.evil.command": "{trap}",
    "trailer.evil.cmd": "{trap}",
    "uploadpack.packObjectsHook": "{trap}",
    "status.submoduleSummary": "true",
    "core.worktree": "/nowhere",
}


def test_nothing_in_the_configuration_runs(made, opened, trap):
    command, marker = trap
    made.commit(a__txt=b"text\n", b__txt=b"text\n")
    hooks = made.root.parent / "hooks"
    hooks.mkdir()
    for hook in ("post-index-change", "post-checkout", "pre-commit", "fsmonitor-watchman"):
        (hooks / hook).write_text(f"#!/bin/sh\n{command}\n")
        (hooks / hook).chmod(0o755)
        (made.root / ".git/hooks").mkdir(exist_ok=True)
        (made.root / ".git/hooks" / hook).write_text(f"#!/bin/sh\n{command}\n")
        (made.root / ".git/hooks" / hook).chmod(0o755)
    for key, value in SETTINGS.items():
        made.git("config", key, value.format(trap=command))
    made.git("config", "core.hooksPath", str(hooks))
    made.write(".gitattributes", b"* filter=evil diff=evil merge=evil\n")
    made.write(".git/info/attributes", b"* filter=evil diff=evil\n")
    made.write("a.txt", b"changed\n")
    made.git("config", "--unset", "core.worktree")
    made.try_git("status")
    assert marker.exists(), "the trap is not set"
    marker.unlink()
    made.git("config", "--file", ".git/config", "core.worktree", "/nowhere")
    contents = read_everything(opened(made.root))
    assert contents["a.txt"] == b"changed\n"
    assert contents["b.txt"] == b"text\n"
    assert read_everything(opened(made.root, "HEAD"))["a.txt"] == b"text\n"
    assert not marker.exists()


def test_an_included_configuration_is_not_followed(made, opened, trap):
    command, marker = trap
    made.commit(a__txt=b"text\n")
    other = made.root.parent / "other.config"
    other.write_text(f"[core]\n\tfsmonitor = {command}\n\tbare = true\n")
    made.git("config", "include.path", str(other))
    made.git("config", "includeIf.gitdir:/.path", str(other))
    made.write("a.txt", b"changed\n")
    repository = opened(made.root)
    assert read_everything(repository)["a.txt"] == b"changed\n"
    assert not marker.exists()


@pytest.mark.parametrize("url", ["ext::{trap}", "ssh://host.invalid/x", "{root}"])
def test_a_missing_object_is_not_fetched(made, opened, reasons, trap, url):
    command, marker = trap
    made.commit(a__txt=b"text\n", b__txt=b"other\n")
    lost = made.git("rev-parse", "HEAD:b.txt")
    made.git("config", "core.repositoryFormatVersion", "1")
    made.git("config", "extensions.partialClone", "origin")
    made.git("config", "remote.origin.promisor", "true")
    made.git("config", "remote.origin.url", url.format(trap=command, root=made.root))
    made.git("config", "remote.origin.uploadpack", command)
    made.git("config", "protocol.ext.allow", "always")
    made.git("config", "core.sshCommand", command)
    made.loose(lost).chmod(0o600)
    made.loose(lost).unlink()
    made.try_git("cat-file", "-p", lost)
    assert marker.exists(), "the trap is not set"
    marker.unlink()
    repository = opened(made.root, "HEAD")
    contents = read_everything(repository)
    assert contents == {"a.txt": b"text\n", "b.txt": None}
    assert reasons(repository) == {"b.txt": "missing"}
    work_tree = opened(made.root)
    assert read_everything(work_tree)["b.txt"] == b"other\n"
    assert reasons(work_tree) == {}
    assert not marker.exists()


def test_variables_of_the_caller_have_no_effect(made, opened, trap, monkeypatch):
    command, marker = trap
    commit = made.commit(a__txt=b"text\n")
    other = made.beside("other").init()
    other.commit(b__txt=b"b\n")
    variables = {
        "GIT_DIR": str(other.root / ".git"),
        "GIT_WORK_TREE": str(other.root),
        "GIT_COMMON_DIR": str(other.root / ".git"),
        "GIT_INDEX_FILE": str(other.root / ".git/index"),
        "GIT_OBJECT_DIRECTORY": str(other.root / ".git/objects"),
        "GIT_ALTERNATE_OBJECT_DIRECTORIES": str(other.root / ".git/objects"),
        "GIT_NAMESPACE": "evil",
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "core.fsmonitor",
        "GIT_CONFIG_VALUE_0": command,
        "GIT_CONFIG_PARAMETERS": f"'core.fsmonitor={command}'",
        "GIT_CONFIG_GLOBAL": str(made.root / "no-such-file"),
        "GIT_EXTERNAL_DIFF": command,
        "GIT_SSH_COMMAND": command,
        "GIT_ATTR_SOURCE": "nowhere",
        "GIT_SHALLOW_FILE": "/dev/null",
        "GIT_GRAFT_FILE": "/dev/null",
        "GIT_CEILING_DIRECTORIES": "/",
        "GIT_LITERAL_PATHSPECS": "x",
        "GIT_TRACE": str(made.root / "trace"),
        "GIT_TRACE2_EVENT": str(made.root / "trace"),
    }
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    repository = opened(made.root)
    assert repository.subject().commit == commit
    assert repository.subject().uncommitted == ()
    assert read_everything(repository) == {"a.txt": b"text\n"}
    assert repository.history(5).commits[0].id == commit
    assert not marker.exists()
    assert os.environ["GIT_NAMESPACE"] == "evil"


def test_the_environment_is_clean_inside_a_hook(made, opened, monkeypatch):
    made.commit(a__txt=b"text\n")
    monkeypatch.setenv("GIT_INDEX_FILE", "nonsense")
    assert opened(made.root).subject().uncommitted == ()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root")
def test_a_repository_of_another_owner_is_read(made, opened):
    made.commit(a__txt=b"text\n")
    for path in (made.root, *made.root.rglob("*")):
        os.chown(path, 12345, 12345, follow_symlinks=False)
    assert read_everything(opened(made.root)) == {"a.txt": b"text\n"}
