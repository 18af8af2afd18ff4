# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Steps of continuous integration that run tests or audit dependencies.

Read line by line, whatever the service: only the commands and actions that a step runs say
something, not what it is called, its other keys or comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader

Purpose = Literal["test", "audit", "script"]

_LONGEST = 1_000
_MOST = 500
_SILENT = re.compile(
    r"#|//|(?!(?:run|script|command|cmd|uses|include|template|bash|sh|pwsh|powershell|test|file"
    r"|commands|args|goals|inlineScript|task) ?:)[\w.-]{1,60} ?:(?:\s|$)"
    r"|(?:(?:run|script) ?: ?)?[\"']?(?:echo|printf)\b"
)
_SKIPS = re.compile(r"-DskipTests(?!=false)|-Dmaven\.test\.skip(?!=false)|\s-x\s+test\b")
_FRONT = r"(?:^|[\s:;&|\"'(\[/@$-])"
_TEST = re.compile(
    _FRONT + r"(?:"
    r"(?:npm|pnpm|yarn|bun)\s+(?:(?:run|workspaces?|foreach|exec)\s+(?:[\w@/.-]{1,60}\s+)?"
    r"|--?[\w=@/.-]{1,60}\s+){0,4}(?:[\w-]{1,30}:)?(?:test|tests|e2e|spec)\b"
    r"|npm\s+(?:t|tst|it|cit)\b"
    r"|(?:jest|vitest|mocha|ava|karma\s+start|cypress\s+run|playwright\s+test|wdio\s+run)(?![\w./-])"
    r"|deno\s+test\b|node\s+--test\b|cypress-io/github-action"
    r"|(?:pytest|py\.test|tox|nox|nosetests)(?![\w.-])|python3?\s+-m\s+(?:unittest|pytest)"
    r"|manage\.py\s+test"
    r"|hatch\s+(?:run\s+)?\S{0,30}test"
    r"|go\s+test\b|gotestsum|ginkgo"
    r"|cargo\s+(?:[\w+-]{1,30}\s+)?(?:test|nextest)\b"
    r"|(?:mvnw?|gradlew?)(?:\.cmd|\.bat)?\s(?:[^#\n]{0,200}\s)?:?(?:[\w-]{1,40}:){0,5}"
    r"(?:test|verify|install|package|check|build|deploy|test\w{1,40}"
    r"|(?!checkstyle|pmd|spotbugs|lint|compile|assemble)\w{1,40}Test)\b"
    r"|dotnet\s+test|vstest|VSTest@\d"
    r"|rspec|rake\s+(?:test|spec)|rake\s*$|rails\s+test|minitest"
    r"|phpunit|pest|artisan\s+test|composer\s+(?:run(?:-script)?\s+)?test\b|codecept\s+run"
    r"|flutter\s+(?:test|drive)|dart\s+test|melos\s+run\s+test"
    r"|swift\s+test|xcodebuild\s[^#\n]{0,200}\btest\b|fastlane\s+(?:\w{1,20}\s+)?(?:test|scan)"
    r"|mix\s+test|sbt\s[^#\n]{0,60}\btest\b|lein\s+test|ctest|bats\b|bazel\s+test"
    r"|make\s+(?:[\w./=-]{1,60}\s+){0,3}(?:(?:test|tests|check)\b"
    r"|(?!(?:build|clean|install|lint|prepare|setup)[-_])(?:[A-Za-z0-9.]{1,30}[-_]){1,3}tests?(?![\w-]))|(?:just|task)\s+test\b"
    r"|(?:schemathesis|newman|st)\s+run\b|dredd\s|behave(?![\w./-])|cucumber(?:-js)?(?![\w./-])"
    r"|\.github/workflows/(?:[\w.]{1,30}-){0,4}tests?(?:-[\w.-]{1,40})?\.ya?ml(?=@|$)"
    r"|template\s?:\s?[\w./-]{0,80}/tests?[/_-][\w./-]{1,60}\.ya?ml(?=@|\s|$)"
    r"|\w{1,30}_testrunner(?:\.sh)?\b|testthat|R\s+CMD\s+check|check-r-package|rcmdcheck::|devtools::check|prove\s|\.?/?(?:[\w-]{1,40}/){0,5}(?:run[_-]?tests?(?:\.\w{1,4})?|tests?\.(?:sh|ps1|cmd|bat))"
    r")"
)
_SCRIPT = re.compile(
    r"(?:^|[\s:;&|\"'(])(?:(?:ba|z)?sh\s+|pwsh\s+|\./|(?:bin|scripts?|ci|tools)/)[\w./-]{1,80}\.(?:sh|ps1|cmd|bat)\b"
    r"|(?:^|[\s:;&|\"'(])\./(?!gradlew|mvnw)(?:[\w-]{1,40}/){0,4}[\w-]{1,40}(?=\s|$)"
    r"|(?:^|[\s:;&|\"'(])\.\\(?:[\w-]{1,40}\\){0,5}[\w.-]{1,60}\.(?:ps1|cmd|bat)\b"
)
"""A script of the project's own, whose commands stand elsewhere."""
AUDIT = re.compile(
    _FRONT + r"(?:"
    r"(?:npm|pnpm|bun)\s+audit(?!\s+signatures)|yarn\s+(?:npm\s+)?audit|audit-ci|better-npm-audit|auditjs|retire\b"
    r"|osv-scanner|pip-audit|safety\s+(?:check|scan)|uv\s+audit"
    r"|trivy|trivy-action|grype|anchore/scan-action|snyk|dependency-check|dependencycheck\w{0,20}"
    r"|dependency-review-action|bundle(?:r-|\s+exec\s+bundle-|-)?\s?audit"
    r"|cargo[\s-](?:audit|deny)|audit-check|govulncheck|nancy\b|composer\s+audit"
    r"|local-php-security-checker|security-checker|dotnet\s+list\s[^#\n]{0,80}--vulnerable"
    r"|mix\s+(?:hex|deps)\.(?:audit|unlock\s--check-unused)|renovate|Dependency-Scanning|gemnasium"
    r"|dependency_scanning|whitesource|mend\b|blackduck|fossa|ort\s+advise|jfrog\s+audit|jf\s+audit"
    r"|DependencyCheck|npm-check-updates|ncu\b|sonatype\w{0,20}|yamory|vuls\b"
    r")",
    re.IGNORECASE,
)
"""Of a command or action: it looks for vulnerabilities of dependencies."""

_INSTALLS = re.compile(
    r"(?:pip3?|uv|pipx|npm|yarn|pnpm|gem|brew|apt(?:-get)?|cargo|go|dotnet tool|composer global)\s"
    r"(?:[\w./=-]{1,60}\s+){0,4}(?:install|add|require|get)\b[^&;|\n]{0,300}"
)


class PipelineStep(Fact, frozen=True):
    """A command or action; ``run`` is its line as written."""

    purpose: Purpose = "test"
    run: str = ""


@reader(params=NoParams)
def pipeline_step(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """Installing a tool is not running it, and neither is printing its name."""
    del candidates, params
    start = found = 0
    for raw in document.content.split(b"\n"):
        line = raw[:_LONGEST].decode("utf-8", "replace").strip(" -\t")
        if line and not _SILENT.match(line):
            said = _INSTALLS.sub("", line.partition(" #")[0])
            for purpose in _purposes(said):
                found += 1
                yield PipelineStep(Span(start, start + len(raw)), purpose, line)
        if found >= _MOST:
            return
        start += len(raw) + 1


def _purposes(said: str) -> list[Purpose]:
    purposes: list[Purpose] = []
    if _TEST.search(said) and not _SKIPS.search(said):
        purposes.append("test")
    if AUDIT.search(said):
        purposes.append("audit")
    if not purposes and _SCRIPT.search(said):
        purposes.append("script")
    return purposes
