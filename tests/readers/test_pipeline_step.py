# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Commands that run count; names, comments, installations and printed words do not."""

from __future__ import annotations

import pytest

from oss_guard.documents.document import Document
from oss_guard.readers import NoParams
from oss_guard.readers.pipeline_step import PipelineStep, pipeline_step


def purposes(line: str) -> list[str]:
    facts = pipeline_step.read(Document("yaml", f"{line}\n".encode()), (), NoParams())
    return [f.purpose for f in facts if isinstance(f, PipelineStep)]


@pytest.mark.parametrize(
    "line",
    [
        "- run: npm test",
        "- run: npm run test:unit -- --ci",
        "      npx jest --coverage",
        "- run: yarn workspace web test",
        "- pnpm -r test",
        "- run: pip install -r requirements.txt && pytest",
        '- script: "python -m unittest discover"',
        "- run: ./gradlew test",
        "- run: mvn -B verify",
        "- run: bundle exec rspec",
        "- run: go test ./...",
        "- run: bundle exec rake",
        "./test.sh",
        "- run: cargo test --all",
        "- run: dotnet test --no-build",
        "- run: make check",
        "- run: make unit-tests",
        "- run: make V=1 cloud_test",
        "- uses: cypress-io/github-action@v6",
        "uses: midori/workflows/.github/workflows/go-test.yml@main",
        "- run: schemathesis run ./openapi.yaml --checks all",
        "- run: newman run tests.postman_collection.json",
        "sh 'vendor/bin/phpunit'",
        "- template: /templates/test/npm.yml@midori-templates",
    ],
)
def test_tests(line: str) -> None:
    assert purposes(line) == ["test"]


@pytest.mark.parametrize(
    "line",
    [
        "- run: npm audit --audit-level=high",
        "- run: pip-audit -r requirements.txt",
        "- uses: aquasecurity/trivy-action@master",
        "- uses: actions/dependency-review-action@v4",
        "- uses: golang/govulncheck-action@v1",
        "- template: Security/Dependency-Scanning.gitlab-ci.yml",
    ],
)
def test_audits(line: str) -> None:
    assert purposes(line) == ["audit"]


@pytest.mark.parametrize(
    "line",
    [
        "- name: Run npm test",
        "# - run: npm test",
        "- run: npm ci # npm test",
        '- run: echo "npm test"',
        "- run: pip install pytest tox",
        "- run: npm install --save-dev jest",
        "- run: pip install pip-audit",
        "- run: mvn -B -DskipTests package",
        "- run: ./gradlew build -x test",
        "- run: ./gradlew assembleDebug",
        "- uses: MishaKav/jest-coverage-comment@main",
        "- uses: SonarSource/sonarqube-scan-action@v8",
        "cache: .cache/jest",
        "- run: sls deploy --stage test",
        "test:",
        "- run: cargo fmt --check",
        "- run: make install-test",
        "- run: make lint unit-test-data",
        "- run: npm audit signatures",
        "- template: /templates/build/latest.yml@midori-templates",
    ],
)  # fmt: skip
def test_neither(line: str) -> None:
    assert purposes(line) == []


def test_a_hostile_line_is_read_in_time() -> None:
    for piece in ("npm run ", "make a_", "npm -a ", " ", "a:", "./a/"):
        assert purposes(piece * 20_000) == []
