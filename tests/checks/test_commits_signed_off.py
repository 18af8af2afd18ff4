# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Since when sign-off is asked for, in real histories."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from oss_guard.engine.audit import audit
from oss_guard.evidence import sign_off
from oss_guard.model.policy import Organization, Settings
from oss_guard.model.report import Body, ClauseResult
from oss_guard.model.text import Text
from oss_guard.packs.bind import load_pack
from oss_guard.repository.opening import open_repository
from tests.conftest import git

RULE = "TKY-COM-006"
ASKS = "# 貢献\n\nDCO に同意してください。\n"


def judged(folder: Path) -> tuple[ClauseResult, Body]:
    repository = open_repository(folder)
    body = audit(
        repository,
        [load_pack("tokyo", only={RULE})],
        Settings(Organization(Text("市", "City"), Text("裁", "Court"))),
        date(2026, 6, 1),
    )
    repository.close()
    return next(c for c in body.recommendations if c.id == RULE), body


def change(folder: Path, name: str, text: str, *options: str) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", name, *options)
    return git(folder, "rev-parse", "HEAD").strip()


def test_terms_that_a_merge_brought_bind_what_came_after_it(make_repository) -> None:
    folder = make_repository({"a.txt": "1\n"})
    git(folder, "checkout", "-q", "-b", "terms")
    change(folder, "CONTRIBUTING.md", ASKS)
    git(folder, "checkout", "-q", "-")
    change(folder, "a.txt", "2\n")  # After the terms, by its date, and without them.
    git(folder, "merge", "-q", "--no-ff", "-m", "merge", "terms")
    merge = git(folder, "rev-parse", "HEAD").strip()
    assert judged(folder)[0].verdict == "not-applicable"
    change(folder, "a.txt", "3\n", "-s")
    result, _ = judged(folder)
    assert result.verdict == "pass"
    assert merge in {b.location.commit for b in result.basis if b.location}
    last = change(folder, "a.txt", "4\n")
    result, body = judged(folder)
    assert result.verdict == "fail"
    (finding,) = body.findings
    assert finding.location.commit == last
    assert "1 of the last 2" in finding.message.en


def test_terms_that_were_given_up_and_came_again_bind_since_then(make_repository) -> None:
    folder = make_repository({"CONTRIBUTING.md": ASKS})
    change(folder, "CONTRIBUTING.md", "# 貢献\n\n歓迎します。\n", "-s")
    change(folder, "a.txt", "1\n")
    change(folder, "CONTRIBUTING.md", ASKS)
    change(folder, "a.txt", "2\n", "-s")
    assert judged(folder)[0].verdict == "pass"


def test_old_terms_bind_all_that_is_looked_at(make_repository) -> None:
    folder = make_repository({"CONTRIBUTING.md": ASKS})
    for number in range(31):
        change(folder, "a.txt", f"{number}\n", *(["-s"] if number else []))
    assert judged(folder)[0].verdict == "pass"
    change(folder, "CONTRIBUTING.md", ASKS + "\nありがとうございます。\n")
    assert judged(folder)[0].verdict == "fail"


def test_versions_that_are_too_large_leave_it_open(
    make_repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_repository({"CONTRIBUTING.md": ASKS})
    change(folder, "CONTRIBUTING.md", ASKS + "\n歓迎します。\n", "-s")
    change(folder, "a.txt", "1\n", "-s")
    monkeypatch.setattr(sign_off, "_ROOM", 100)
    result, _ = judged(folder)
    assert (result.verdict, result.waits_for) == ("unknown", ("evidence",))
