# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What keeps the source from rotting: layers, sizes and names."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "oss_guard"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
NOT_CODE = {PACKAGE / "words" / "ja.py", PACKAGE / "words" / "en.py"}
"""Catalogues are as long as there are texts."""
FORBIDDEN = {"utils", "util", "helpers", "helper", "manager", "common", "misc", "shared"}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_is_short(path: Path) -> None:
    if path not in NOT_CODE:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_function_is_short(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    long = [
        f"{node.name} ({lines})"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := code_lines(node)) > LONGEST_FUNCTION
    ]
    assert long == []


def code_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of the body, without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_no_module_is_a_drawer_for_anything() -> None:
    parts = {part.lower().strip("_") for m in MODULES for part in m.relative_to(ROOT).parts}
    stems = {part.removesuffix(".py") for part in parts}
    assert stems & FORBIDDEN == set()


def test_checks_and_readers_are_one_to_a_file() -> None:
    for folder, decorator in (("checks", "check"), ("readers", "reader")):
        for path in sorted((PACKAGE / folder).glob("[!_]*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            decorated = [
                node.name
                for node in tree.body
                if isinstance(node, ast.FunctionDef)
                and any(
                    isinstance(d, ast.Call) and getattr(d.func, "id", "") == decorator
                    for d in node.decorator_list
                )
            ]
            assert decorated == [path.stem], name_of(path)


def test_layers_and_bans_hold() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]


def test_below_the_command_line_nobody_looks_at_clock_chance_or_terminal() -> None:
    """``secrets`` for a key that never leaves the run, and temporary names, are what remains."""
    allowed = {"oss_guard/scan/__init__.py": {"secrets"}}
    found = {}
    for path in MODULES:
        if path.is_relative_to(PACKAGE / "cli"):
            continue
        imported = {
            name
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            for name in imported_by(node)
        }
        bad = imported & {"time", "random", "secrets", "uuid", "socket", "locale", "getpass"}
        if bad - allowed.get(name_of(path), set()):
            found[name_of(path)] = sorted(bad)
    assert found == {}


def imported_by(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name.partition(".")[0] for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.level == 0:
        return [(node.module or "").partition(".")[0]]
    return []


def test_every_file_of_ours_names_its_licence() -> None:
    missing = [
        name_of(path)
        for folder in ("oss_guard", "tests", "tools", "benchmarks", "rules")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in {".py", ".yaml"}
        and b"SPDX-License-" + b"Identifier: Apache-2.0" not in path.read_bytes()[:300]
    ]
    assert missing == []
