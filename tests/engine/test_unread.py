# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What was not read is neither there nor absent, whatever kept it from being read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec
import pytest

from oss_guard.engine import examples
from oss_guard.engine.audit import audit, gathered
from oss_guard.engine.evaluate import Evaluated, evaluate
from oss_guard.evidence.reuse_child import ReuseResult
from oss_guard.model.grades import Verdict, WaitsFor
from oss_guard.model.policy import Organization, PathRule, Settings
from oss_guard.model.report import Body, ClauseResult
from oss_guard.model.text import Text
from oss_guard.packs.bind import load_pack
from oss_guard.packs.expand import expand
from oss_guard.repository.memory import MemoryRepository

TOKYO = load_pack("tokyo")
RULES = {rule.id: rule for rule in TOKYO.rules}
OFFICE = Organization(Text("市", "City"), Text("", ""))
TODAY = date(2026, 6, 1)
LFS = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"
MIT = expand("${text.MIT}")

STAND = frozenset(
    {"TKY-GIT-001", "TKY-GIT-002", "TKY-GIT-003", "TKY-GIT-004", "TKY-GIT-005", "TKY-GIT-006",
     "TKY-UPK-001", "TKY-UPK-002", "TKY-UPK-022"}
)  # fmt: skip
"""Rules that may pass by history, tags or what the forge says, without any file."""


def judge(
    rule: str,
    files: Mapping[str, str],
    *excluded: str,
    missing: tuple[str, ...] = (),
    links: Mapping[str, str] | None = None,
) -> Evaluated:
    repository = MemoryRepository(
        {p: t.encode() for p, t in files.items()}, symlinks=links, missing=missing
    )
    rules = (PathRule(excluded, None, Text("reason", "reason")),) if excluded else ()
    with gathered(repository, [RULES[rule]], Settings(OFFICE, rules), TODAY) as sources:
        return evaluate(RULES[rule], sources, {})


@pytest.mark.parametrize("id", sorted(i for i in RULES if not i.startswith("SECRET-")))
@pytest.mark.parametrize("way", ["missing", "excluded"])
def test_no_rule_passes_or_fails_by_what_was_not_read(id: str, way: str) -> None:
    """The same repositories as in the rule's examples, but nothing of them can be read."""
    first = {e.expect: e for e in reversed(RULES[id].examples) if e.expect != "unknown"}
    for expect, example in first.items():
        files = {"missing": tuple(example.files), "excluded": ("**",)}[way]
        changed = msgspec.structs.replace(example, **{way: files})
        found = examples._evaluated(RULES[id], changed, OFFICE).outcome
        allowed = {Verdict.UNKNOWN, Verdict.NOT_APPLICABLE, Verdict(expect)}
        if id not in STAND:
            allowed.discard(Verdict.PASS)
        assert found.verdict in allowed, example.name


def test_a_breach_that_was_seen_stands() -> None:
    rule = "SECRET-PRIVATEKEY-001"
    leak = next(e for e in RULES[rule].examples if e.expect == "fail")
    key = expand(next(iter(leak.files.values())))
    assert judge(rule, {"a.pem": key, "b.txt": LFS}).outcome.verdict is Verdict.FAIL
    found = judge(rule, {"a.py": "", "b.txt": LFS}).outcome
    assert (found.verdict, found.waits_for) == (Verdict.UNKNOWN, (WaitsFor.EVIDENCE,))
    assert judge(rule, {"a.py": ""}).outcome.verdict is Verdict.PASS
    assert judge(rule, {"a.py": "", "b.mp4": LFS}).outcome.verdict is Verdict.PASS
    found = judge(rule, {"a.pem": key}, "*.pem").outcome
    assert (found.verdict, found.waits_for) == (Verdict.UNKNOWN, (WaitsFor.SCOPE,))


def test_what_is_missing_beside_a_breach_is_not_held_against_it() -> None:
    """An altered text is a breach; that another text is missing cannot be known."""
    files = {
        "LICENSE": MIT.replace("without restriction", "with some restrictions"),
        "package.json": '{"license": "MIT OR Apache-2.0"}',
        "COPYING": "x",
    }
    found = judge("TKY-LIC-007", files)
    assert [f.message.en for f in found.findings] != []
    cases = [v.case for v in found.outcome.violations]
    unread = judge("TKY-LIC-007", files, missing=("COPYING",)).outcome
    assert (unread.verdict, set(cases)) == (Verdict.FAIL, {"differs", "missing"})
    assert [v.case for v in unread.violations] == ["differs"]
    assert unread.basis[0].location.path == "COPYING"


def test_everything_that_a_verdict_waits_for_is_named() -> None:
    """A link to another host, a document that is not here and one that is left out."""
    files = {
        "README.md": "# 台帳\n[プライバシーポリシー](https://www.example.jp/privacy)\n[a](a/b.md)\n",
        "a/b.md": "x",
        "TERMS.md": "x",
    }
    found = judge("TKY-DOC-002", files, "TERMS.md", missing=("a/b.md",)).outcome
    assert found.verdict is Verdict.UNKNOWN
    assert found.waits_for == (WaitsFor.OTHER_HOST, WaitsFor.SCOPE, WaitsFor.EVIDENCE)
    assert [b.location.path for b in found.basis[:2]] == ["TERMS.md", "a/b.md"]
    assert found.basis[0].text.en.startswith("may decide this: left out of the scan")


def test_the_list_of_what_was_not_read_is_bounded() -> None:
    files = {f"README.{n}.md": "x" for n in range(50)}
    found = judge("TKY-DOC-002", files, missing=tuple(files)).outcome
    listed = [b for b in found.basis if b.kind == "not-examined"]
    assert len(listed) == 21
    assert listed[-1].text.en == "30 more were not read"


def test_an_unread_document_that_nothing_leads_to_decides_nothing() -> None:
    files = {"README.md": "# 台帳\n", "src/notes.md": "x"}
    assert judge("TKY-DOC-002", files, missing=("src/notes.md",)).outcome.verdict is Verdict.FAIL
    files["README.md"] += "[a](src/)\n"
    files["src/index.md"] = "x"
    found = judge("TKY-DOC-002", files, missing=("src/index.md",)).outcome
    assert found.verdict is Verdict.UNKNOWN


def test_links_of_a_linked_readme_lead_from_where_its_text_stands() -> None:
    files = {"docs/README.md": "# 台帳\n[手順](steps.md)\n", "docs/steps.md": "x\n"}
    links = {"README.md": "docs/README.md"}
    assert judge("TKY-DOC-013", files, links=links).outcome.verdict is Verdict.PASS
    del files["docs/steps.md"]
    assert judge("TKY-DOC-013", files, links=links).outcome.verdict is Verdict.FAIL


def judged(repository: MemoryRepository, *excluded: str) -> Body:
    rules = (PathRule(excluded, None, Text("reason", "reason")),) if excluded else ()
    return audit(repository, [TOKYO], Settings(OFFICE, rules), TODAY)


def verdicts(body: Body) -> dict[str, ClauseResult]:
    return {c.id: c for c in (*body.clauses, *body.recommendations)}


def test_leaving_everything_out_passes_nothing() -> None:
    files = {
        "LICENSE": MIT.encode(),
        "README.md": "# 台帳\n市の台帳です。\n".encode(),
        "a.py": b'# SPDX\x2dLicense-Identifier: MIT\nprint("x")\n',
    }
    before, after = judged(MemoryRepository(files)), judged(MemoryRepository(files), "**")
    passing = {c.id for c in verdicts(after).values() if c.verdict is Verdict.PASS}
    assert passing <= {"3-1-a", "4-2-b"}
    failing = {i for i, c in verdicts(before).items() if c.verdict is Verdict.FAIL}
    assert failing
    for id in failing:
        found = verdicts(after)[id]
        assert found.verdict in {Verdict.FAIL, Verdict.UNKNOWN}, id
        assert found.verdict is Verdict.FAIL or WaitsFor.SCOPE in found.waits_for, id


def test_the_reuse_tools_failure_leaves_open_what_rests_on_tags() -> None:
    """It is not said that no tag contradicts, nor that no licence is stated at all."""
    files = {"a.py": b"print(1)\n"}
    for licence, unknown in ((None, {"TKY-LIC-001", "TKY-LIC-002"}), (MIT, {"TKY-LIC-005"})):
        repository = MemoryRepository(files | ({"LICENSE": licence.encode()} if licence else {}))
        rules = [RULES[i] for i in ("TKY-LIC-001", "TKY-LIC-002", "TKY-LIC-005")]
        with gathered(repository, rules, Settings(OFFICE), TODAY) as sources:
            sources.reuse = lambda: ReuseResult(error="x")
            found = {r.id: evaluate(r, sources, {}).outcome.verdict for r in rules}
        assert {i for i, v in found.items() if v is Verdict.UNKNOWN} >= unknown
        if licence:
            assert found["TKY-LIC-001"] is found["TKY-LIC-002"] is Verdict.PASS
