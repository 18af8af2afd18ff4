# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What was searched for secrets is said, and what was not; only a whole search passes."""

from __future__ import annotations

from datetime import date

from oss_guard.checks.secret_coverage import secret_coverage
from oss_guard.engine.audit import gathered
from oss_guard.evidence.examined import Examined
from oss_guard.model.grades import Verdict, WaitsFor
from oss_guard.model.outcome import Outcome
from oss_guard.model.policy import Organization, PathRule, Settings
from oss_guard.model.report import NotExamined
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.repository.memory import MemoryRepository

LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"


def judged(repository: MemoryRepository, *paths: PathRule) -> Outcome:
    settings = Settings(Organization(Text("市", "City"), Text("", "")), paths)
    with gathered(repository, [], settings, date(2026, 6, 1)) as sources:
        return secret_coverage.run(sources.gather(Examined), NoParams())


def test_what_was_searched_is_said_and_what_is_no_text_is_listed() -> None:
    outcome = judged(MemoryRepository({"a.md": b"x\n", "b.bin": b"\0\1\2"}))
    assert outcome.verdict is Verdict.PASS
    texts = [b.text.en for b in outcome.basis]
    assert texts[0] == "searched: text files of the judged tree (1)"
    assert texts[1].startswith("1 outside this search: binary")


def test_what_should_have_been_readable_waits_for_evidence() -> None:
    files = {"data.csv": LFS, "gone.txt": b"x", "film.mp4": LFS}
    outcome = judged(MemoryRepository(files, missing=["gone.txt"]))
    assert outcome.waits_for == (WaitsFor.EVIDENCE,)
    named = [str(b.location) for b in outcome.basis if b.kind == "not-examined"]
    assert named == ["data.csv", "gone.txt"]
    assert [str(b.location) for b in outcome.basis if b.kind == "not-searched"] == ["film.mp4"]


def test_what_configuration_leaves_out_is_scope() -> None:
    excluded = PathRule(("data/**",), None, Text("large", "large"))
    outcome = judged(MemoryRepository({"data/a.csv": b"x\n"}), excluded)
    assert outcome.waits_for == (WaitsFor.SCOPE,)
    assert any("configuration" in b.text.en for b in outcome.basis)


def test_a_folder_has_no_history() -> None:
    outcome = judged(MemoryRepository({"a.md": b"x\n"}, managed=False))
    assert outcome.verdict is Verdict.UNKNOWN
    assert outcome.waits_for == (WaitsFor.SCOPE,)
    assert any("outside any Git repository" in b.text.en for b in outcome.basis)


def test_the_list_of_what_was_unread_is_bounded() -> None:
    text = Text("欠けている", "missing")
    left_out = tuple(NotExamined(f"{n:03}.txt", "file", "missing", text) for n in range(100))
    outcome = secret_coverage.run(Examined(0, left_out, 0, None), NoParams())
    named = [b.text.en for b in outcome.basis if b.kind == "not-examined"]
    assert len(named) == 21
    assert named[-1] == "80 more were not read"
