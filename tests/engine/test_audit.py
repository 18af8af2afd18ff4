# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A repository and packs in, a body out."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from oss_guard.engine.audit import audit
from oss_guard.model.grades import Confidence, Force, Severity, Verdict, WaitsFor
from oss_guard.model.policy import Organization, Ownership, PathRule, Settings
from oss_guard.model.report import Body, ClauseResult
from oss_guard.model.text import Text
from oss_guard.packs.bind import load_pack
from oss_guard.packs.expand import expand
from oss_guard.packs.pack import Clause, Pack
from oss_guard.reports.labels import waits_for
from oss_guard.reports.places import origin
from oss_guard.repository.memory import MemoryRepository
from oss_guard.repository.port import Commit

WORDS = Text("語", "words")
BODY = Settings(Organization(Text("見本市", "Sample City"), WORDS))
TODAY = date(2026, 6, 1)
KEY = "ghp" + "_${fake.github}"


@pytest.fixture(scope="module")
def tokyo() -> Pack:
    return load_pack("tokyo")


def clause(id: str, force: Force = Force.MUST) -> Clause:
    return Clause(id, force, "developer", WORDS, WORDS, WORDS)


@pytest.fixture(scope="module")
def small(tokyo: Pack) -> Pack:
    """Three rules: one for two clauses, one for one, one for none."""
    rules = {r.id: r for r in tokyo.rules}
    present = replace(rules["TKY-COM-001"], clauses=("1-a", "1-b"))
    secret = replace(rules["SECRET-GITHUB-001"], clauses=("2-a",))
    extra = replace(rules["TKY-COM-001"], id="TKY-COM-900", clauses=())
    clauses = (clause("1-a"), clause("1-b"), clause("2-a"))
    return replace(tokyo, clauses=clauses, rules=(present, secret, extra))


def judged(pack: Pack, files: dict[str, str], settings: Settings = BODY, **more: object) -> Body:
    data = {path: expand(text).encode() for path, text in files.items()}
    return audit(MemoryRepository(data), [pack], settings, TODAY, **more)  # type: ignore[arg-type]


def by_id(body: Body) -> dict[str, ClauseResult]:
    return {c.id: c for c in (*body.clauses, *body.recommendations)}


def test_one_fault_is_one_finding_and_fails_every_clause_it_names(small: Pack) -> None:
    body = judged(small, {"a.py": "x = 1\n"})
    found = [f for f in body.findings if f.rule == "TKY-COM-001"]
    assert [(f.clause, f.also_clauses) for f in found] == [("1-a", ("1-b",))]
    verdicts = by_id(body)
    assert verdicts["1-a"].verdict is verdicts["1-b"].verdict is Verdict.FAIL
    for clause_id in ("1-a", "1-b"):
        prints = [p for b in verdicts[clause_id].basis for p in b.fingerprints]
        assert prints == [found[0].fingerprint]


def test_a_rule_without_clause_is_reported_apart_and_fails_none(small: Pack) -> None:
    body = judged(small, {"a.py": "x"})
    assert [r.id for r in body.recommendations] == ["TKY-COM-900"]
    assert [f.clause for f in body.findings if f.rule == "TKY-COM-900"] == [None]
    assert sum(body.counts.values()) == 3


def test_fingerprints_stay_when_something_else_changes(small: Pack) -> None:
    before = judged(small, {"a.py": "x"})
    after = judged(small, {"a.py": "y", "b/c.py": "z" * 1000})
    assert [f.fingerprint for f in before.findings] == [f.fingerprint for f in after.findings]
    prints = [f.fingerprint for f in before.findings]
    assert len(prints) == len(set(prints))
    assert None not in prints


def test_a_secret_has_only_a_redacted_excerpt(small: Pack) -> None:
    body = judged(small, {"a.py": f"key = '{KEY}'\n", "CODE_OF_CONDUCT.md": "x"})
    (found,) = body.findings
    assert (found.location.commit, found.refs) == (body.subject.commit, ("refs/heads/main",))
    assert found.fingerprint is not None
    assert found.group == 1
    assert str(found.excerpt) == "ghp_…(40)"
    assert expand(KEY)[4:] not in repr(body)
    assert by_id(body)["2-a"].verdict is Verdict.FAIL


def test_one_value_in_one_file_is_one_finding_with_further_places(small: Pack) -> None:
    body = judged(small, {"a.py": f"'{KEY}'\n'{KEY}'\n", "b.py": f"'{KEY}'\n"})
    found = [f for f in body.findings if f.rule.startswith("SECRET")]
    assert [str(f.location) for f in found] == ["a.py:1:2", "b.py:1:2"]
    # Further lines and the present tree's places of the same value.
    assert [[str(p) for p in f.also] for f in found] == [
        ["a.py:2:2", "a.py:1:2", "a.py:2:2"],
        ["b.py:1:2"],
    ]
    assert [f.group for f in found] == [1, 1]


def test_a_clause_that_waits_for_another_finding_names_it(tokyo: Pack) -> None:
    text = expand("${text.MIT}").partition("The above")[0]
    body = judged(
        tokyo, {"LICENSE": text, "package.json": '{"license": "MIT"}\n', "a.js": "x();\n"}
    )
    (cut,) = [f for f in body.findings if f.clause == "5-2-(4)"]
    clause = by_id(body)["2-1-(1)"]
    assert (clause.verdict, clause.waits_for) == (Verdict.UNKNOWN, (WaitsFor.SCOPE,))
    first = clause.basis[0]
    assert (first.kind, first.location) == ("mend-first", cut.location)
    assert first.fingerprints == (cut.fingerprint,)
    assert "5-2-(4)" in first.text.en
    assert waits_for(clause, "en") == "another finding, to be mended first"


def test_an_id_that_contradicts_the_text_is_one_finding(tokyo: Pack) -> None:
    files = {
        "LICENSE": expand("${text.MIT}"),
        "package.json": '{"license": "ISC"}\n',
        "a.js": "x();",
    }
    body = judged(tokyo, files)
    (one,) = [f for f in body.findings if f.location.path == "package.json" and f.confidence.gates]
    assert one.clause == "2-2-(2)-b"
    clause = by_id(body)["5-2-(4)"]
    assert clause.verdict is Verdict.UNKNOWN
    assert clause.basis[0].fingerprints == (one.fingerprint,)


def test_without_history_a_secret_has_no_fingerprint(small: Pack) -> None:
    body = judged(small, {"a.py": f"key = '{KEY}'\n"}, settings=replace(BODY, history=False))
    (found,) = [f for f in body.findings if f.rule.startswith("SECRET")]
    assert (found.fingerprint, found.location.commit) == (None, None)


def test_what_only_history_has_is_found_with_its_commit(small: Pack) -> None:
    commits = [Commit(f"{n:040x}", (f"{n - 1:040x}",), "2026-01-01T00:00:00Z", "x") for n in (2, 1)]
    repository = MemoryRepository(
        {"a.py": b"x\n", "CODE_OF_CONDUCT.md": b"x"},
        commits=commits,
        brought={f"{1:040x}": {"old.py": expand(f"'{KEY}'\n").encode()}},
    )
    body = audit(repository, [small], BODY, TODAY)
    (found,) = body.findings
    assert (str(found.location), found.location.commit) == ("old.py:1:2", f"{1:040x}")
    assert found.standing is None
    assert by_id(body)["2-a"].verdict is Verdict.FAIL


def test_what_stands_in_a_file_that_was_not_read_is_not_called_gone(small: Pack) -> None:
    commits = [Commit(f"{n:040x}", (f"{n - 1:040x}",), "2026-01-01T00:00:00Z", "x") for n in (2, 1)]
    content = expand(f"'{KEY}'\n").encode()
    repository = MemoryRepository(
        {"old.py": content},
        commits=commits,
        brought={f"{1:040x}": {"old.py": content}},
        missing=["old.py"],
    )
    found = next(f for f in audit(repository, [small], BODY, TODAY).findings if f.excerpt)
    assert found.standing is None
    assert origin(found, "en").endswith("the file is in the present tree too, not all of it read")


def test_a_dummy_in_test_data_is_a_doubtful_pass(small: Pack) -> None:
    body = judged(small, {"tests/a.py": f"'{KEY}'\n", "CODE_OF_CONDUCT.md": "x"})
    verdict = by_id(body)["2-a"]
    assert (verdict.verdict, verdict.confidence.value) == (Verdict.PASS, "low")
    assert [(c.path, c.kind, c.files) for c in body.path_classes] == [("tests/", "test-data", 1)]


def test_configuration_moves_paths_and_severities(small: Pack) -> None:
    settings = replace(
        BODY,
        paths=(
            PathRule(("tests/**",), Ownership.OWN, Text("real settings", "real settings")),
            PathRule(("left/**",), None, Text("left out", "left out")),
        ),
        severities={"SECRET-GITHUB-001": "low"},
    )
    body = judged(small, {"tests/a.py": f"'{KEY}'\n", "left/b.py": f"'{KEY}'\n"}, settings)
    found = [f for f in body.findings if f.rule.startswith("SECRET")]
    assert [(str(f.location), f.severity) for f in found] == [("tests/a.py:1:2", Severity.LOW)]
    assert [(n.path, n.reason) for n in body.not_examined] == [("left/b.py", "excluded")]


def test_findings_come_worst_first_then_by_rule_and_place(tokyo: Pack) -> None:
    body = judged(tokyo, {"b.py": f"'{KEY}'\n", "a.py": f"x\n'{KEY}'\n"})
    order = [(list(Severity).index(f.severity), f.rule, f.location.order) for f in body.findings]
    assert order == sorted(order)


def test_every_clause_gets_exactly_one_verdict_on_an_empty_repository(tokyo: Pack) -> None:
    body = judged(tokyo, {})
    assert [c.id for c in body.clauses] == [c.id for c in tokyo.clauses]
    assert all(c.basis for c in body.clauses)
    assert all(c.waits_for for c in body.clauses if c.verdict is Verdict.UNKNOWN)
    assert not any(c.waits_for for c in body.clauses if c.verdict is not Verdict.UNKNOWN)
    assert all(WaitsFor.EVIDENCE not in c.waits_for for c in body.clauses)


def test_the_name_comes_from_the_caller_and_else_there_is_none(small: Pack) -> None:
    assert judged(small, {}, name="n").subject.name == "n"
    assert judged(small, {}).subject.name is None


def test_the_name_is_that_of_publiccode_else_of_the_manifest(small: Pack) -> None:
    manifest = {"package.json": '{"name": "by-manifest"}', "sub/publiccode.yml": "name: below\n"}
    assert judged(small, manifest).subject.name == "by-manifest"
    files = {**manifest, "publiccode.yml": "publiccodeYmlVersion: '0.4'\nname: みどり地図\n"}
    assert judged(small, files).subject.name == "みどり地図"
    assert judged(small, files, name="asked for").subject.name == "asked for"
    broken = {**manifest, "publiccode.yml": "name: [\n"}
    assert judged(small, broken).subject.name == "by-manifest"


def test_packs_are_named_with_their_digests_and_the_date(small: Pack) -> None:
    body = judged(small, {})
    assert [p.name for p in body.policy.packs] == ["tokyo", "secrets"]
    assert all(len(p.digest) == 64 for p in body.policy.packs)
    assert body.policy.date == "2026-06-01"


def test_no_fingerprint_is_made_from_a_value_in_a_path(tokyo: Pack) -> None:
    key = expand("AKIA" + "${fake.base32.16}")
    prints = []
    for value in (key, key[:4] + key[:3:-1]):
        body = judged(tokyo, {f"{value}/a.exe": "MZ\0\0", f"{value}/b.rs": "fn main() {}\n"})
        here = [f for f in body.findings if f.location.path and f.location.path.startswith("AKIA…")]
        assert len(here) > 1
        prints.append([f.fingerprint for f in here])
    assert prints[0] == prints[1]


def test_a_clause_with_doubtful_findings_only_passes_with_low_confidence(small: Pack) -> None:
    """A dummy in test data: listed in the basis, gates nothing; beside a real one it adds none."""
    dummy = {"tests/test_a.py": f"K = '{KEY}'\n"}
    result = by_id(judged(small, dummy))["2-a"]
    assert (result.verdict, result.confidence) == (Verdict.PASS, Confidence.LOW)
    found = [b.location.path for b in result.basis if b.kind == "finding"]
    assert found == ["tests/test_a.py"]
    real = by_id(judged(small, {**dummy, "a.py": f"K = '{KEY}'\n"}))["2-a"]
    assert (real.verdict, real.confidence) == (Verdict.FAIL, Confidence.HIGH)
    none = by_id(judged(small, {"a.py": "x\n"}))["2-a"]
    assert (none.verdict, none.confidence) == (Verdict.PASS, Confidence.HIGH)


def test_packages_of_unity_are_not_sought_by_npm(tokyo: Pack) -> None:
    files = {
        "LICENSE": expand("${text.MIT}"),
        "package.json": '{"name": "jp.midori.kit", "dependencies": {"com.unity.mathematics": "1"}}',
        "Runtime/a.cs": "class A {}\n",
    }
    basis = by_id(judged(tokyo, files))["5-2-(1)"].basis
    (text,) = [b.text.en for b in basis if b.kind == "licence-unknown"]
    assert text.startswith("unity: the licences of 1 components are not known: com.unity.math")
    assert "npm" not in text


def test_what_an_editor_writes_beside_a_part_is_no_part(tokyo: Pack) -> None:
    files = {
        "LICENSE": expand("${text.MIT}"),
        "a.cs": "class A {}\n",
        "ThirdParty/Mei/Mei.cs": "class Mei {}\n",
        "ThirdParty/Mei/Mei.cs.meta": "guid: 1\n",
        "ThirdParty/Mei.meta": "guid: 2\n",
    }
    basis = by_id(judged(tokyo, files))["5-2-(1)"].basis
    assert {b.location.path for b in basis if b.kind == "vendored"} == {"ThirdParty/Mei/Mei.cs"}
