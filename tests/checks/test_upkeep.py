# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What checks of history, forge, dependencies and source form say beside their verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from oss_guard.checks import find
from oss_guard.engine.audit import gathered
from oss_guard.evidence.reuse import Reuse
from oss_guard.evidence.reuse_child import ReuseFile, ReuseResult
from oss_guard.model.grades import Confidence, Severity, Verdict, WaitsFor
from oss_guard.model.outcome import Outcome
from oss_guard.model.policy import ForgeFacts, Organization, Settings
from oss_guard.model.text import Text
from oss_guard.packs.pack import Rule
from oss_guard.readers import NoParams
from oss_guard.repository.memory import MemoryRepository
from oss_guard.repository.port import Commit, Tag

WORDS = Text("例", "example")
CITY = Organization(Text("例示市", "Example City"), WORDS, "example-city")
NPM = '{"name": "x", "dependencies": {"a": "1"}}'


def judged(
    name: str,
    files: dict[str, str] | None = None,
    params: dict[str, Any] | None = None,
    *,
    organization: Organization = CITY,
    forge: ForgeFacts | None = None,
    commits: Sequence[str] = ("a",),
    tags: Sequence[str] = (),
    history: bool = True,
    **more: Any,
) -> Outcome:
    check = find(name)
    values = check.params(**(params or {}))
    rule = Rule(
        "X-001", (), Severity.LOW, check, values, title=WORDS, reason=WORDS, remedy=WORDS,
        message={}, references=(), examples=(), source="x", category="",
    )  # fmt: skip
    repository = MemoryRepository(
        {p: c.encode() for p, c in (files or {}).items()},
        commits=[Commit(f"{n:040x}", ("f" * 40,), "2026-01-01", s) for n, s in enumerate(commits)],
        tags=[Tag(t, "2026-01-01") for t in tags],
        **more,
    )
    settings = Settings(organization, forge=forge or ForgeFacts(), history=history)
    with gathered(repository, [rule], settings, date(2026, 6, 1)) as sources:
        outcome: Outcome = check.run(sources.gather(check.needs, values), values)
        return outcome


def said(outcome: Outcome) -> str:
    return "\n".join(f"{b.location} {b.text.en}" for b in outcome.basis)


def test_an_import_is_a_pass_of_low_confidence() -> None:
    assert judged("managed-in-git").confidence is Confidence.LOW
    assert judged("managed-in-git", commits=("a", "b")).confidence is Confidence.HIGH
    shallow = judged("managed-in-git", shallow=True)
    assert "part of the history is not here" in said(shallow)


def test_what_is_not_committed_is_named() -> None:
    outcome = judged("work-tree-clean", {"a": ""}, uncommitted=["a", "設定.json"])
    assert outcome.waits_for == (WaitsFor.SCOPE,)
    assert "files of the work tree that differ from commit 000000000000: 2;" in said(outcome)
    assert [str(b.location) for b in outcome.basis] == [".", "a", "設定.json"]


def test_no_account_to_compare_with() -> None:
    forge = ForgeFacts(account="somebody")
    nobody = Organization(WORDS, WORDS)
    outcome = judged("official-account", organization=nobody, forge=forge)
    assert outcome.waits_for == (WaitsFor.SCOPE,)


def test_a_profile_may_bear_either_name() -> None:
    for name in ("例示市", "example city"):
        forge = ForgeFacts(account="Example-City", profile_name=name)
        assert judged("official-account", forge=forge).verdict is Verdict.PASS
    forge = ForgeFacts(account="example-city")
    assert judged("official-account", forge=forge).confidence is Confidence.LOW


REVIEW = {"window": 4, "share": 50, "subjects": (r"\(#\d+\)$",)}


@pytest.mark.parametrize(
    ("commits", "verdict"),
    [
        (("a (#1)", "b", "c (#2)", "d", "e", "f"), Verdict.PASS),
        (("a (#1)", "b", "c", "d", "e (#2)", "f (#3)"), Verdict.UNKNOWN),
        ((), Verdict.UNKNOWN),
    ],
)
def test_only_the_newest_commits_are_looked_at(commits: tuple[str, ...], verdict: Verdict) -> None:
    assert judged("merges-reviewed", None, REVIEW, commits=commits).verdict is verdict


@pytest.mark.parametrize(
    ("name", "params", "waits"),
    [
        ("merges-reviewed", REVIEW, (WaitsFor.ATTESTATION, WaitsFor.SCOPE)),
        ("work-tree-clean", None, (WaitsFor.SCOPE,)),
        ("several-versions", {"least": 2}, (WaitsFor.SCOPE,)),
        ("changes-recorded", None, (WaitsFor.SCOPE,)),
    ],
)
def test_outside_a_repository_no_history_should_have_been_readable(
    name: str, params: dict[str, Any] | None, waits: tuple[WaitsFor, ...]
) -> None:
    outcome = judged(name, {"a.py": "x"}, params, managed=False)
    assert (outcome.verdict, outcome.waits_for) == (Verdict.UNKNOWN, waits)


def test_a_short_history_waits_for_evidence_too() -> None:
    outcome = judged("merges-reviewed", None, REVIEW, shallow=True)
    assert outcome.waits_for == (WaitsFor.ATTESTATION, WaitsFor.EVIDENCE)


@pytest.mark.parametrize(
    ("name", "files", "params", "waits"),
    [
        ("merges-reviewed", None, REVIEW, (WaitsFor.ATTESTATION, WaitsFor.SCOPE)),
        ("changes-recorded", None, None, (WaitsFor.SCOPE,)),
        ("several-versions", None, {"least": 2}, (WaitsFor.SCOPE,)),
        (
            "dependencies-watched",
            {"package.json": NPM},
            {"configurations": ("renovate.json",)},
            (WaitsFor.ATTESTATION, WaitsFor.SCOPE),
        ),
    ],
)
def test_history_left_out_is_unknown_and_nothing_is_said_of_it(
    name: str,
    files: dict[str, str] | None,
    params: dict[str, Any] | None,
    waits: tuple[WaitsFor, ...],
) -> None:
    outcome = judged(name, files, params, tags=["v1.0.0"], history=False)
    assert outcome.verdict is Verdict.UNKNOWN
    assert outcome.waits_for == waits
    assert "history was not looked at" in said(outcome)
    assert "tags in all" not in said(outcome)
    assert "first-parent commits" not in said(outcome)


def test_bad_patterns_are_refused() -> None:
    with pytest.raises(Exception, match="unterminated"):
        judged("merges-reviewed", None, {**REVIEW, "subjects": ("(",)})


def test_one_of_tags_and_record_is_a_pass_of_low_confidence() -> None:
    both = judged("changes-recorded", {"CHANGELOG.md": "## 1.0.0\n"}, tags=["v1.0.0"])
    assert both.confidence is Confidence.HIGH
    tags = judged("changes-recorded", tags=["v1.0.0"])
    assert tags.confidence is Confidence.LOW
    record = judged("changes-recorded", {"CHANGELOG.md": "## 1.0.0\n"})
    assert record.confidence is Confidence.LOW
    assert "no tag marks a version" in said(record)


@pytest.mark.parametrize(
    ("tag", "confidence"),
    [("v1.1", Confidence.HIGH), ("map@1.0.0", Confidence.HIGH), ("v2.0.0", Confidence.LOW)],
)
def test_tags_and_record_have_a_version_in_common(tag: str, confidence: Confidence) -> None:
    outcome = judged("changes-recorded", {"CHANGELOG.md": "## 1.1.0\n\n## 1.0.0\n"}, tags=[tag])
    assert outcome.confidence is confidence
    assert ("no version is both tagged" in said(outcome)) is (confidence is Confidence.LOW)


def test_a_record_without_a_release_is_said() -> None:
    outcome = judged("changes-recorded", {"CHANGELOG.md": "## Unreleased\n\n- the map\n"})
    assert outcome.verdict is Verdict.FAIL
    assert "no released version yet" in said(outcome)


def test_tags_that_are_no_versions_are_shown() -> None:
    (violation,) = judged("changes-recorded", tags=["20260101", "latest"]).violations
    assert violation.case == "no-version-tags"
    assert violation.values == {"count": "2", "tags": "latest, 20260101"}


def test_a_record_that_points_elsewhere_is_said() -> None:
    outcome = judged("changes-recorded", {"CHANGELOG.md": "see https://forge.example/releases\n"})
    assert outcome.verdict is Verdict.FAIL
    assert "CHANGELOG.md:1:1 the record of changes only points elsewhere" in said(outcome)


def test_the_same_version_counts_once() -> None:
    files = {"CHANGELOG.md": "## 1.0.0\n"}
    (violation,) = judged("several-versions", files, {"least": 2}, tags=["v1.0.0"]).violations
    assert (violation.case, violation.values["versions"]) == ("too-few", "1.0.0")


def watched(files: dict[str, str], **more: Any) -> Outcome:
    return judged("dependencies-watched", files, {"configurations": ("renovate.json",)}, **more)


def test_the_missing_half_is_named() -> None:
    lock = watched({"package.json": NPM, "yarn.lock": "x"})
    assert lock.waits_for == (WaitsFor.ATTESTATION,)
    assert "nothing configures updates" in said(lock)
    update = watched({"package.json": NPM, "renovate.json": "{}", ".gitignore": "yarn.lock\n"})
    assert "npm: nothing fixes the versions (package-lock.json" in said(update)
    assert ".gitignore:1:1 yarn.lock is kept out by .gitignore" in said(update)


def test_watches_of_other_ecosystems_are_said() -> None:
    config = "updates:\n  - package-ecosystem: docker\n"
    outcome = watched({"package.json": NPM, "yarn.lock": "x", ".github/dependabot.yml": config})
    assert outcome.verdict is Verdict.UNKNOWN
    assert "does not concern these dependencies: docker" in said(outcome)


def test_partly_watched() -> None:
    files = {
        "package.json": NPM,
        "yarn.lock": "x",
        "requirements.txt": "a==1\n",
        ".github/dependabot.yml": "updates:\n  - package-ecosystem: npm\n",
    }
    outcome = watched(files)
    assert outcome.verdict is Verdict.PASS
    assert "not among what is updated or audited: python" in said(outcome)


def test_commits_of_update_tools_never_make_a_pass() -> None:
    commits = ["Merge pull request #1 from city/dependabot/npm/a-2"]
    outcome = watched({"package.json": NPM, "yarn.lock": "x"}, commits=commits)
    assert outcome.verdict is Verdict.UNKNOWN
    assert "commits of update tools (1, the newest of 2026-01-01)" in said(outcome)


def test_vendored_parts_are_said_where_nothing_is_declared() -> None:
    outcome = watched({"index.html": "", "vendor/a.js": "f();\n", "vendor/.keep": ""})
    assert (outcome.verdict, outcome.waits_for) == (Verdict.UNKNOWN, (WaitsFor.ATTESTATION,))
    assert "copied into the tree (files: 1)" in said(outcome)
    assert watched({"index.html": "", "vendor/.keep": ""}).verdict is Verdict.NOT_APPLICABLE


def test_a_pipeline_that_runs_an_empty_command() -> None:
    files = {
        "package.json": '{"scripts": {"test": "exit 0"}}',
        "test/a.js": "1\n",
        ".github/workflows/ci.yml": "- run: npm test\n",
    }
    assert judged("pipeline-tests", files).verdict is Verdict.FAIL
    files["package.json"] = '{"scripts": {"test": "mocha"}}'
    assert judged("pipeline-tests", files).verdict is Verdict.PASS


def form(files: dict[str, str]) -> Outcome:
    return judged("source-form", files, {"tools": ("**/wrapper.jar",), "built": ("dist/**",)})


def test_confidence_follows_the_class_of_a_file() -> None:
    outcome = form({"a.exe": "MZ\0", "vendor/b.exe": "MZ\0", "tests/c.exe": "MZ\0"})
    assert {v.location.path: v.confidence for v in outcome.violations} == {
        "a.exe": Confidence.HIGH,
        "vendor/b.exe": Confidence.MEDIUM,
        "tests/c.exe": Confidence.LOW,
    }


def test_minified_files_are_one_finding() -> None:
    outcome = form({"a.py": "", "x.min.js": "", "y.min.js": "", "dist/z.min.js": ""})
    (violation,) = outcome.violations
    assert violation.values == {"count": "2"}
    assert [str(p) for p in violation.also] == ["y.min.js"]
    assert (outcome.verdict, outcome.confidence) == (Verdict.PASS, Confidence.LOW)


def reuse(facts: ReuseResult) -> Outcome:
    outcome: Outcome = find("reuse-compliant").run(
        Reuse(
            facts,
            len(facts.files),
            tuple(f.path for f in facts.files if not f.expressions and not f.invalid),
            tuple(f.path for f in facts.files if not f.copyrights),
            tuple((f.path, e) for f in facts.files for e in f.invalid),
            facts.unused_texts,
        ),
        NoParams(),
    )
    return outcome


def test_reuse_gives_one_violation_a_kind() -> None:
    files = tuple(ReuseFile(f"{n:03}.py", (), (), ()) for n in range(500))
    outcome = reuse(ReuseResult("6.2.0", files=files, missing_texts=("A", "B")))
    assert [v.case for v in outcome.violations] == ["no-licence", "no-copyright", "missing-text"]
    assert outcome.violations[0].values == {"count": "500", "files": "500"}
    assert len(outcome.violations[0].also) == 9
    assert outcome.violations[2].values == {"ids": "A, B"}


def test_reuse_quotes_escaped() -> None:
    outcome = reuse(ReuseResult(error="bad \x1b[31m\nfile"))
    assert outcome.waits_for == (WaitsFor.EVIDENCE,)
    assert said(outcome) == ". the REUSE tool could not judge: bad \\x1b[31m\\x0afile"
    file = ReuseFile("a.py", (), ("MIT OR \x00(",), ("x",))
    (violation,) = reuse(ReuseResult("6.2.0", files=(file,))).violations
    assert violation.values["expressions"] == "MIT OR \\x00("


def test_reuse_does_not_pass_unread_files() -> None:
    assert reuse(ReuseResult("6.2.0", read_errors=1)).verdict is Verdict.UNKNOWN
    stated = ReuseFile("a.py", ("MIT",), (), ("x",))
    assert reuse(ReuseResult("6.2.0", compliant=True, files=(stated,))).verdict is Verdict.PASS


def test_reuse_does_not_pass_where_there_is_nothing() -> None:
    assert reuse(ReuseResult("6.2.0", compliant=True)).verdict is Verdict.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("changelog", "confidence"),
    [
        ("CHANGELOG.md", Confidence.HIGH),
        ("docs/CHANGELOG.md", Confidence.HIGH),
        ("packages/map/CHANGELOG.md", Confidence.LOW),
    ],
)
def test_the_record_of_one_package_does_not_stand_for_the_whole(
    changelog: str, confidence: Confidence
) -> None:
    files = {changelog: "## 1.1.0 - 2026-02-01\n- a\n\n## 1.0.0 - 2026-01-01\n- b\n"}
    recorded = judged("changes-recorded", files, tags=["v1.1.0"])
    several = judged("several-versions", files, {"least": 2}, tags=["v1.1.0"])
    assert (recorded.verdict, recorded.confidence) == (Verdict.PASS, confidence)
    assert (several.verdict, several.confidence) == (Verdict.PASS, confidence)


def test_where_publiccode_says_that_it_is_published_is_told_and_proves_nothing() -> None:
    url = "publiccodeYmlVersion: '0'\nurl: \"https://github.com/{}/map\"\n"
    outcome = judged("official-account", {"publiccode.yml": url.format("Example-City")})
    assert (outcome.verdict, outcome.waits_for) == (Verdict.UNKNOWN, (WaitsFor.FORGE,))
    assert "the account that it names: example-city (the official one" in said(outcome)
    other = judged("official-account", {"publiccode.yml": url.format("vendor")})
    assert "vendor (another one;" in said(other)
    nested = "organisation:\n  url: https://github.com/vendor/map\n"
    assert "names" not in said(judged("official-account", {"publiccode.yml": nested}))
