# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Licence files that are made to take for ever are neither a licence nor the lack of one."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from oss_guard.engine.audit import audit
from oss_guard.model.grades import Verdict, WaitsFor
from oss_guard.model.policy import Organization, Settings
from oss_guard.model.report import ClauseResult
from oss_guard.model.text import Text
from oss_guard.packs.bind import load_pack
from oss_guard.repository.memory import MemoryRepository
from oss_guard.repository.port import Commit
from oss_guard.spdx.sample_texts import licence_text
from oss_guard.spdx.texts import LIMIT, identify

MIT = licence_text("MIT")
REPEATED = (MIT + "\n---\n") * 900
LONG = MIT + "word " * (LIMIT // 5)
COMMITS = [
    Commit("2" * 40, ("1" * 40,), "2026-05-20T00:00:00Z", "Go on", ()),
    Commit("1" * 40, (), "2026-05-19T00:00:00Z", "Start", ()),
]
ON_LICENCES = {"2-2-(2)-b", "5-1-a", "5-2-(1)", "5-2-(4)", "5-4-b", "5-4-c", "5-4-d", "2-1-(1)"}


def judged(files: dict[str, str], brought: dict[str, str] | None = None) -> dict[str, ClauseResult]:
    """The clauses on licences of a repository."""
    pack = load_pack("tokyo")
    pack = replace(pack, rules=tuple(r for r in pack.rules if ON_LICENCES & set(r.clauses)))
    before = {COMMITS[1].id: {p: c.encode() for p, c in brought.items()}} if brought else None
    repository = MemoryRepository(
        {"a.py": b"a = 1\n", **{p: c.encode() for p, c in files.items()}},
        commits=COMMITS,
        brought=before,
    )
    settings = Settings(Organization(Text("市", "City"), Text("", "")))
    body = audit(repository, [pack], settings, date(2026, 6, 1))
    return {c.id: c for c in body.clauses}


def told(clause: ClauseResult) -> list[str | None]:
    """What is said not to have been compared."""
    found = [b.location.path for b in clause.basis if b.kind == "not-examined"]
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("text", [REPEATED, LONG], ids=["repeated", "long"])
def test_a_licence_that_was_not_compared_to_its_end_leaves_its_clauses_open(text: str) -> None:
    assert not identify(text).whole
    clauses = judged({"LICENSE": text})
    for id in ("2-2-(2)-b", "5-1-a", "5-2-(4)", "5-4-d", "2-1-(1)"):
        assert clauses[id].verdict is Verdict.UNKNOWN, id
        assert WaitsFor.EVIDENCE in clauses[id].waits_for
        assert told(clauses[id]) == ["LICENSE"], id


def test_that_of_a_part_leaves_open_what_rests_on_parts() -> None:
    files = {"LICENSE": MIT, "third_party/x/LICENSE": REPEATED, "third_party/x/x.c": "int x;\n"}
    clauses = judged(files)
    assert clauses["5-4-d"].verdict is Verdict.PASS
    for id in ("5-2-(1)", "5-2-(4)", "5-4-c"):
        assert clauses[id].verdict is Verdict.UNKNOWN, id
        assert "third_party/x/LICENSE" in told(clauses[id]), id


def test_a_list_of_what_is_depended_on_leaves_nothing_open() -> None:
    clauses = judged({"LICENSE": MIT, "THIRD-PARTY-LICENSES.txt": REPEATED})
    assert clauses["5-2-(4)"].verdict is Verdict.PASS
    assert clauses["5-4-d"].verdict is Verdict.PASS


def test_a_former_version_leaves_open_whether_the_licence_changed() -> None:
    assert judged({"LICENSE": MIT}, {"LICENSE": MIT})["5-4-b"].verdict is Verdict.PASS
    before = judged({"LICENSE": MIT}, {"LICENSE": REPEATED})["5-4-b"]
    assert before.verdict is Verdict.UNKNOWN
    assert WaitsFor.EVIDENCE in before.waits_for
