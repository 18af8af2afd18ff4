# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What holds of the action, its workflows, locks and documents without running them."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = ACTION["runs"]["steps"]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
DOCUMENTS = [ROOT / "docs" / name for name in ("action.md", "action.en.md")]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PINNED = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def test_no_expression_stands_in_a_script() -> None:
    for step in STEPS:
        assert step["shell"] == "bash"
        assert "${{" not in step["run"]


def test_every_input_reaches_a_script_by_its_environment() -> None:
    given = [value for step in STEPS for value in step.get("env", {}).values()]
    for name in ACTION["inputs"]:
        assert f"${{{{ inputs.{name} }}}}" in given
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)


def test_every_variable_of_a_step_is_used() -> None:
    for step in STEPS:
        for name in step.get("env", {}):
            assert re.search(rf"\${{?{name}\b", step["run"])


def test_the_last_step_alone_decides() -> None:
    assert STEPS[-1]["run"].rstrip().endswith('exit "$CODE"')
    assert all("continue-on-error" not in step for step in STEPS)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.name)
def test_documents_name_every_input_and_output(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    rows = set(re.findall(r"^\| `([a-z-]+)` \|", text, re.MULTILINE))
    assert rows >= {*ACTION["inputs"], *ACTION["outputs"]}
    for name, facts in ACTION["inputs"].items():
        assert not facts["default"] or f"| `{name}` | `{facts['default']}` |" in text


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.name)
def test_examples_are_workflows_with_pinned_actions(document: Path) -> None:
    examples = re.findall(r"```yaml\n(.*?)```", document.read_text(encoding="utf-8"), re.DOTALL)
    assert examples
    for example in examples:
        yaml.safe_load(example)
        _all_pinned(example)


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda w: w.name)
def test_workflows_ask_for_little_and_pin_actions(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    read = yaml.safe_load(text)
    assert read["permissions"] == {}
    assert all(job["permissions"] == {"contents": "read"} for job in read["jobs"].values())
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")
    _all_pinned(text)


def _all_pinned(text: str) -> None:
    for line in text.splitlines():
        ours = line.endswith(("uses: ./", "uses: OWNER/oss-guard@v0"))
        assert "uses:" not in line or ours or PINNED.search(line), line


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_locks_hold_versions_and_hashes_only(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    # pip 23.2.1 takes a pin with hashes for what another package wishes only with its extras.
    assert "uv pip compile --no-strip-extras " in text
    for requirement in _requirements(text):
        assert re.match(r"[a-z0-9-]+(\[[a-z0-9,-]+\])?==[\w.]+ ", requirement), requirement
        assert "--hash=sha256:" in requirement


def test_locks_cover_what_the_project_declares() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for lock, wanted in (
        ("action.txt", declared["project"]["dependencies"]),
        ("dev.txt", declared["project"]["dependencies"]),
        ("build.txt", declared["build-system"]["requires"]),
    ):
        text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
        locked = {r.partition("==")[0] for r in _requirements(text)}
        assert {re.split(r"[^\w.-]", w)[0].lower() for w in wanted} <= locked


def _requirements(text: str) -> Iterator[str]:
    joined = text.replace("\\\n", "")
    return (line for line in joined.splitlines() if line[:1].isalnum())


@pytest.mark.parametrize(
    ("program", "arguments"),
    [
        ("zizmor", ["--offline", "--min-severity=medium", "action.yml", ".github"]),
        ("check-jsonschema", ["--builtin-schema=vendor.github-actions", "action.yml"]),
        (
            "check-jsonschema",
            ["--builtin-schema=vendor.github-workflows", *(str(w) for w in WORKFLOWS)],
        ),
        ("check-jsonschema", ["--builtin-schema=vendor.dependabot", ".github/dependabot.yml"]),
    ],
)
def test_linters_find_nothing(program: str, arguments: list[str]) -> None:
    suffix = ".exe" if sys.platform == "win32" else ""
    path = Path(sysconfig.get_path("scripts")) / f"{program}{suffix}"
    if not path.exists():
        pytest.skip(f"{program} is not installed in this environment")
    done: Any = subprocess.run(
        [path, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
