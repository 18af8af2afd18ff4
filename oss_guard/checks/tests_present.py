# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The project has tests and says how to run them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, ClassVar, Self

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, check
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.documents import Documents
from oss_guard.evidence.files import Files
from oss_guard.evidence.pages import Title
from oss_guard.evidence.tests import OwnTests
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, not_applicable, passed
from oss_guard.model.policy import Ownership
from oss_guard.model.report import NotExamined
from oss_guard.model.text import Text
from oss_guard.readers import Expression, Glob
from oss_guard.readers import Params as Base
from oss_guard.readers.pipeline_step import PipelineStep

_SHOWN = 3


class Params(Base, frozen=True):
    """Globs of files that configure a test runner, and headings of what explains how to run it."""

    runners: tuple[Glob, ...]
    headings: tuple[Expression, ...] = ()


class Run(Evidence, frozen=True):
    """The project's tests, and where its documents explain how to run them."""

    tests: OwnTests
    explained: tuple[Title, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (OwnTests, Documents)
    per_rule: ClassVar[bool] = True

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """The tests, and headings with text or commands below them."""
        titles = [t for page in sources.gather(Documents).pages for t in page.titles]
        wanted = [re.compile(h, re.IGNORECASE | re.ASCII) for h in params.headings]
        below = [t for t in titles if (t.code or t.alone) and any(w.search(t.text) for w in wanted)]
        return cls(sources.gather(OwnTests), tuple(below))

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """The configurations that the rule names, and Rust sources, which hold their tests."""
        return sources.gather(Files).unread_named((*params.runners, "**/*.rs"))

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Sources alone make programs."""
        del sources, params
        return ()


@check(
    needs=Run,
    params=Params,
    says={"none": ("count",), "empty-command": ("name", "command"), "no-command": ("path",)},
    gives=(PASS, FAIL, NOT_APPLICABLE),
    lacks=("none", "empty-command", "no-command"),
)
def tests_present(run: Run, params: Params) -> Outcome:
    """A test command that tests nothing is none, and a command without tests is none either."""
    tests = run.tests
    if not tests.code and not tests.files:
        text = Text("自作のプログラムがない（文書やデータのみ）", "no program of its own")
        return not_applicable(Basis("code", text))
    ways = [*_ways(tests, params), *_explained(run)]
    empty = [c for c in tests.commands if c.empty]
    if tests.files and ways:
        return passed(_counted(tests), *ways[:_SHOWN])
    if empty and not any(not c.empty for c in tests.commands):
        first = empty[0]
        values = {"name": first.name, "command": first.run[:100]}
        violation = Violation("empty-command", Location(first.manifest.path), values)
        return failed([violation], _counted(tests))
    if tests.files:
        path = tests.files[0].path or ""
        violation = Violation("no-command", values={"path": path}, confidence=Confidence.MEDIUM)
        return failed([violation], _counted(tests))
    violation = Violation("none", values={"count": str(len(tests.code))})
    return failed([violation], _counted(tests), *ways[:_SHOWN])


def _explained(run: Run) -> list[Basis]:
    return [
        Basis(
            "heading", Text(f"実行方法の説明: {t.text}", f"how to run them: {t.text}"), t.location
        )
        for t in run.explained[:_SHOWN]
    ]


def _counted(tests: OwnTests) -> Basis:
    count, first = len(tests.files), tests.files[0] if tests.files else Location()
    text = Text(
        f"プログラム {len(tests.code)} ファイルに対し、テスト {count} ファイル",
        f"test files: {count}, files of code: {len(tests.code)}",
    )
    return Basis("test", text, first)


def _ways(tests: OwnTests, params: Params) -> list[Basis]:
    ways = [
        Basis("command", Text(f"{c.name}: {c.run[:100]}", f"{c.name}: {c.run[:100]}"),
              Location(c.manifest.path))
        for c in tests.commands
        if not c.empty
    ]  # fmt: skip
    vendored = set(tests.tree.paths(Ownership.VENDORED))
    found = [p for p in tests.tree.find(params.runners, None) if p not in vendored]
    text = Text("テストの実行方法の設定", "configures how tests run")
    ways += [Basis("runner", text, Location(p)) for p in found]
    text = Text("ビルドツールがテストを実行できる", "the build tool runs tests")
    ways += [Basis("runner", text, Location(m.path)) for m in tests.built_in]
    text = Text("テストの枠組みに依存している", "depends on a test framework")
    ways += [Basis("runner", text, Location(m.path)) for m in tests.frameworks]
    ways += [
        Basis("pipeline", Text(s.fact.run[:100], s.fact.run[:100]), s.location)
        for s in tests.steps()
        if isinstance(s.fact, PipelineStep)
    ]
    return ways
