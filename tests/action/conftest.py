# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Repositories that the action judges: one that passes and one that fails."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Build = Callable[[Path, Mapping[str, str]], Path]

# A guideline of one clause: what a whole one asks for changes with every rule.
PACK = {
    "pack.yaml": """
name: conduct
version: 1.0.0
title: {ja: 行動規範, en: Conduct}
""",
    "clauses.yaml": """
clauses:
  - id: "1"
    force: must
    actor: owner-bureau
    title: {ja: 行動規範がある, en: Conduct is stated}
    summary: {ja: 行動規範を置く。, en: A code of conduct is there.}
    reference: {ja: 第 1 条, en: Article 1}
""",
    "conduct.yaml": """
id: CON-COM-001
clauses: ["1"]
severity: high
check: file-present
params: {any_of: [CONDUCT.md]}
title: {ja: 行動規範がある, en: Conduct is stated}
reason: {ja: 参加者に期待する振る舞いを示す。, en: Those who take part know what is expected.}
message:
  absent: {ja: "{wanted} がない", en: "{wanted} is missing"}
remedy: {ja: CONDUCT.md を置く。, en: Add CONDUCT.md.}
examples:
  - {name: there, files: {CONDUCT.md: "x"}, expect: pass}
  - {name: missing, files: {README.md: "x"}, expect: fail, at: ["."]}
""",
}
BARE = {"README.md": "# 地図\n"} | {f"policy/pack/{name}": text for name, text in PACK.items()}


@pytest.fixture(scope="session")
def passing() -> Mapping[str, str]:
    """Files that meet the one clause of the pack in ``policy/pack``."""
    return {**BARE, "CONDUCT.md": "互いを尊重します。\n"}


@pytest.fixture(scope="session")
def failing() -> Mapping[str, str]:
    """Files that meet neither that clause nor those on licences and statements."""
    return BARE


@pytest.fixture(scope="session")
def git() -> Callable[..., None]:
    """Run git away from the settings of this machine."""
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith("GIT_")},
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{who}_NAME": "A" for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_EMAIL": "a@example.org" for who in ("AUTHOR", "COMMITTER")},
    }

    program = shutil.which("git") or "git"

    def run(folder: Path, *arguments: str) -> None:
        subprocess.run([program, *arguments], cwd=folder, env=environment, check=True)

    return run


@pytest.fixture(scope="session")
def build(git: Callable[..., None]) -> Build:
    """Make a repository of one tagged commit."""

    def made(folder: Path, files: Mapping[str, str]) -> Path:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        git(folder, "init", "-q", "-b", "main")
        git(folder, "add", "--all")
        git(folder, "commit", "-q", "-m", "公開")
        git(folder, "tag", "v1.0.0")
        return folder

    return made
