# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The scripts of the action, each run by bash as a runner would, without installing anything."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = "\"; touch pwned; '; touch pwned; `touch pwned`; $(touch pwned)\ntouch pwned\n"

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="a bash found on Windows may be one of WSL, without these paths"
)


@dataclass(frozen=True, slots=True)
class Ran:
    """What the check step left behind."""

    code: int
    log: str
    outputs: Mapping[str, str]
    summary: str

    @property
    def body(self) -> Any:
        return json.loads(Path(self.outputs["json"]).read_bytes())["body"]


Run = Callable[..., Ran]
PACK = "policy/pack"
BASE = "${{ github.event.pull_request.base.sha || github.event.merge_group.base_sha }}"
BASH = shutil.which("bash") or "bash"


@pytest.fixture(scope="session")
def steps() -> Mapping[str, Mapping[str, Any]]:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    defaults = {name: facts["default"] for name, facts in action["inputs"].items()}
    return {step.get("id", "gate"): step for step in action["runs"]["steps"]} | {"inputs": defaults}


@pytest.fixture
def check(steps: Mapping[str, Mapping[str, Any]], tmp_path: Path) -> Run:
    """Run the check step on a workspace; inputs as keywords, dashes as underscores."""
    folder = tmp_path / "folder"
    folder.mkdir()
    output, summary = tmp_path / "output", tmp_path / "summary"
    output.touch()
    summary.write_text("an earlier step wrote this\n")

    def run(workspace: Path, base: str = "", **inputs: str) -> Ran:
        given = dict(steps["inputs"]) | {k.replace("_", "-"): v for k, v in inputs.items()}
        known = {f"${{{{ inputs.{name} }}}}": value for name, value in given.items()}
        known[BASE] = base
        known["${{ steps.install.outputs.folder }}"] = str(folder)
        known["${{ steps.install.outputs.python }}"] = sys.executable
        environment = {name: known[value] for name, value in steps["check"]["env"].items()}
        done = _bash(
            steps["check"]["run"],
            workspace,
            environment
            | {
                "GITHUB_WORKSPACE": str(workspace),
                "GITHUB_OUTPUT": str(output),
                "GITHUB_STEP_SUMMARY": str(summary),
            },
        )
        assert done.returncode == 0, done.stderr
        outputs = dict(line.split("=", 1) for line in output.read_text().splitlines())
        code = int(outputs["exit-code"])
        return Ran(code, done.stdout + done.stderr, outputs, summary.read_text(encoding="utf-8"))

    return run


def _bash(
    script: str, folder: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def good(
    build: Callable[..., Path],
    passing: Mapping[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    return build(tmp_path_factory.mktemp("good"), passing)


def test_a_good_repository_passes_and_leaves_its_reports(check: Run, good: Path) -> None:
    ran = check(good, lang="en", pack=PACK)
    assert ran.code == 0
    assert ran.body["clauses"]
    assert json.loads(Path(ran.outputs["sarif"]).read_bytes())["version"] == "2.1.0"
    assert ran.summary.startswith("an earlier step wrote this\n## oss-guard")
    assert "::notice title=oss-guard::" in ran.log


def test_a_bad_repository_fails(
    check: Run, build: Callable[..., Path], failing: Mapping[str, str], tmp_path: Path
) -> None:
    ran = check(build(tmp_path / "bad", failing), lang="ja")
    assert ran.code == 1
    assert "::error title=" in ran.log
    assert "不適合" in ran.summary


def test_nothing_fails_on_request(
    check: Run, build: Callable[..., Path], failing: Mapping[str, str], tmp_path: Path
) -> None:
    assert check(build(tmp_path / "bad", failing), fail_on="never").code == 0


def test_a_shallow_clone_is_incomplete(
    check: Run, good: Path, git: Callable[..., None], tmp_path: Path
) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{good}", "shallow")
    assert check(tmp_path / "shallow", fail_on="never").code == 4


def test_a_shallow_clone_passes_where_that_is_accepted(
    check: Run, good: Path, git: Callable[..., None], tmp_path: Path
) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{good}", "shallow")
    ran = check(tmp_path / "shallow", fail_on="never", require_complete="false")
    assert ran.code == 0


def test_the_repository_may_lie_below_the_workspace(
    check: Run, build: Callable[..., Path], passing: Mapping[str, str], tmp_path: Path
) -> None:
    below = "$(touch pwned) 「公開」"
    build(tmp_path / "workspace" / below, passing)
    assert check(tmp_path / "workspace", path=below, pack=f"{below}/{PACK}").code == 0
    assert not list(tmp_path.rglob("pwned"))


def test_packs_stand_one_a_line(check: Run, good: Path) -> None:
    ran = check(good, pack="\n  secrets\ntokyo  \n")
    assert {p["name"] for p in ran.body["policy"]["packs"]} == {"secrets", "tokyo"}


def test_a_pack_with_a_slash_is_looked_for_in_the_workspace(check: Run, good: Path) -> None:
    ran = check(good, pack="packs/none", lang="en")
    assert ran.code == 2
    assert f"{good}/packs/none" in ran.log


def test_policy_none_is_listed(check: Run, good: Path) -> None:
    effects = check(good, policy="none").body["policy"]["effects"]
    assert [e["kind"] for e in effects] == ["policy"]


def test_policy_of_another_folder(check: Run, good: Path) -> None:
    assert check(good, policy="no/such/folder").code == 2


@pytest.mark.parametrize(
    "name", ["path", "pack", "ref", "policy", "lang", "fail_on", "require_complete"]
)
@pytest.mark.parametrize("value", [HOSTILE, "--help", "--policy=none"])
def test_an_input_is_only_ever_a_value(
    check: Run, good: Path, name: str, value: str, tmp_path: Path
) -> None:
    ran = check(good, **{name: value})
    assert ran.code in {2, 3}
    assert set(ran.outputs) == {"exit-code"}
    assert not list(tmp_path.rglob("pwned"))
    assert not (good / "pwned").exists()


@pytest.mark.parametrize(
    ("code", "said"),
    [(0, ""), (1, ""), (2, "(exit code 2)"), (4, "fetch-depth: 0"), (70, "(exit code 70)")],
)
def test_the_gate_passes_the_code_on(
    steps: Mapping[str, Mapping[str, Any]], tmp_path: Path, code: int, said: str
) -> None:
    done = _bash(steps["gate"]["run"], tmp_path, {"CODE": str(code)})
    assert done.returncode == code
    assert said in done.stdout
    assert bool(done.stdout) == bool(said)


LENIENT = "paths: {exclude: [{paths: ['**'], reason: speed}]}\n"
STRICT = "organization: {name: {ja: 甲市, en: A}, court: {ja: 乙, en: B}}\n"


def effects(ran: Ran) -> list[str]:
    return [effect["kind"] for effect in ran.body["policy"]["effects"]]


@pytest.mark.parametrize(
    ("before", "kinds"),
    [({".oss-guard.yml": STRICT}, ["policy", "organization"]), ({}, ["policy"])],
)
def test_a_pull_request_does_not_choose_how_it_is_judged(
    check: Run,
    build: Callable[..., Path],
    git: Callable[..., None],
    passing: Mapping[str, str],
    tmp_path: Path,
    before: Mapping[str, str],
    kinds: list[str],
) -> None:
    folder = build(tmp_path / "repository", {**passing, **before})
    base = (folder / ".git/refs/heads/main").read_text().strip()
    (folder / ".oss-guard.yml").write_text(LENIENT)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "次")
    assert effects(check(folder, pack=PACK)) == ["path-excluded"]
    ran = check(folder, base=base, pack=PACK)
    assert effects(ran) == kinds
    assert base in json.dumps(ran.body["policy"])
    assert "path-excluded" in effects(check(folder, base=base, pack=PACK, policy="."))
    assert effects(check(folder, base=base, pack=PACK, policy="none")) == ["policy"]


def test_a_base_that_is_not_here_is_no_reason_to_believe_the_pull_request(
    check: Run, good: Path
) -> None:
    ran = check(good, base="1" * 40, pack=PACK)
    assert ran.code == 2
    assert "fetch-depth: 0" in ran.log
    assert "json" not in ran.outputs
