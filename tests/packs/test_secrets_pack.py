# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The pack of secret formats as a whole: examples hold, nothing leaks, hostile lines end."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from time import process_time

import pytest

from oss_guard.documents.document import Document
from oss_guard.engine.audit import audit
from oss_guard.engine.examples import run_examples
from oss_guard.model.policy import Organization, Settings
from oss_guard.model.text import Text
from oss_guard.packs.bind import load_pack
from oss_guard.packs.expand import expand
from oss_guard.packs.pack import Pack, Rule
from oss_guard.readers import Anchor, find
from oss_guard.repository.memory import MemoryRepository
from oss_guard.scan import Request
from oss_guard.scan.anchors import Numbered, Search
from oss_guard.scan.engines import Portable
from oss_guard.scan.plan import Plan

_LINE = 1 << 20
_VALUES_SHOWN = 4


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack("secrets")


def requests(pack: Pack) -> list[Request]:
    return [rule.params.request for rule in pack.rules]


def anchors(pack: Pack) -> list[list[Anchor]]:
    found = []
    for request in requests(pack):
        reader = find(request.reader)
        assert reader.anchors is not None or request.paths
        found.append(list(reader.anchors(request.params)) if reader.anchors is not None else [])
    return found


def failing(rule: Rule) -> list[dict[str, bytes]]:
    return [
        {path: expand(content).encode(example.encoding) for path, content in example.files.items()}
        for example in rule.examples
        if example.expect == "fail"
    ]


def test_every_example_holds(pack: Pack) -> None:
    misfires = [m for _, _, m in run_examples(pack, pack.rules) if m is not None]
    assert [(m.rule.id, m.example.name, m.text.en) for m in misfires] == []


def test_every_rule_is_about_one_kind_and_names_no_clause(pack: Pack) -> None:
    assert all(not rule.clauses and rule.category for rule in pack.rules)
    assert all(rule.id.startswith("SECRET-") for rule in pack.rules)


def test_most_literals_are_long_and_few(pack: Pack) -> None:
    literals = {x for one in anchors(pack) for anchor in one for x in anchor.literals}
    assert len(literals) <= 4 * len(pack.rules)
    assert [x for x in literals if len(x) < 3] == [b"Q~"]


def test_each_value_is_reported_by_one_rule_of_the_pack(pack: Pack) -> None:
    # The more specific rule wins where two see one value, so no value is reported twice.
    plan = Plan(requests(pack), b"k" * 32)
    for rule in pack.rules:
        for files in failing(rule):
            for path, content in files.items():
                if not content.isascii():
                    continue
                spans = [
                    s.fact.span for _, s in plan.read(Document("text", content), path).sightings
                ]
                assert len(spans) == len(set(spans))
                assert all(a.end <= b.start for a, b in pairwise(spans))


def test_both_engines_see_the_same(pack: Pack) -> None:
    # What stands around an example must not matter: it is read within a longer text too.
    portable, fast = (Plan(requests(pack), b"k" * 32) for _ in range(2))
    fast.hasten("tree")
    if fast.told("tree") == portable.told("tree"):
        pytest.skip("the fast engine is not installed")
    for rule in pack.rules:
        for files in failing(rule):
            for content in filter(bytes.isascii, files.values()):
                for text in (content, b"x " * 700 + content.replace(b"\n", b" ") + b"y" * 3000):
                    document = Document("text", text)
                    seen = portable.read(document, "a").sightings
                    assert fast.read(document, "a").sightings == seen


def test_no_report_holds_a_value(pack: Pack) -> None:
    settings = Settings(Organization(Text("例示市", "Example City"), Text("", "")))
    plan = Plan(requests(pack), b"k" * 32)
    files: dict[str, bytes] = {}
    values: set[str] = set()
    for rule in pack.rules:
        for number, example in enumerate(failing(rule)):
            for path, content in example.items():
                if not content.isascii():
                    continue
                name = f"{rule.id}/{number}/{path}"
                files[name] = content
                for _, sighting in plan.read(Document("text", content), name).sightings:
                    span = sighting.fact.span
                    values.add(content[span.start : span.end].decode())
    # Examples of formats that share an alphabet and a length share their invented value.
    assert len(values) > len(pack.rules) // 2
    body = audit(MemoryRepository(files), [pack], settings, date(2026, 6, 1))
    assert len(body.findings) >= len(pack.rules)
    written = repr(body)
    for value in values:
        rest = value[_VALUES_SHOWN:]
        assert len(rest) < 4 or rest not in written
        # A long value must not be recognisable by a part of it either.
        assert len(rest) < 24 or rest[4:20] not in written


@pytest.mark.parametrize("run", [" ", "\t", "\u3000", "-", "・", "a", "a ", '"', "/", "."])
def test_no_expression_grows_exponentially(pack: Pack, run: str) -> None:
    # Blanks that two parts of an expression match alike, before a name and after, doubled it.
    plan = Plan(requests(pack), b"k" * 32)
    names = (
        "パスワード",
        "暗証番号",
        "回復キー",
        "APIキー",
        "password",
        "secret",
        "PASS ",
        "line vty 0",
    )
    lines = [f"{run * 26}{name}{run * 26}\n{run * 26}x\n" for name in names]
    began = process_time()
    plan.read(Document("text", "".join(lines).encode()), "a.conf")
    assert process_time() - began < 5


@pytest.mark.parametrize("separator", [b"", b" ", b"=", b"://a:b"])
def test_a_hostile_line_gives_boundedly_many_candidates(pack: Pack, separator: bytes) -> None:
    found = anchors(pack)
    literals = dict.fromkeys(x for one in found for anchor in one for x in anchor.literals)
    line = separator.join(literals)
    content = (line * (_LINE // len(line) + 1))[:_LINE]
    every = [Numbered(r, n, a) for r, one in enumerate(found) for n, a in enumerate(one)]
    numbered = dict(enumerate(every))
    candidates = Search(numbered, Portable(numbered)).find(content).by_request
    shortest = 5
    for of_one in candidates.values():
        assert len(of_one) <= _LINE // shortest
        assert all(c.match.end - c.match.start <= 1024 for c in of_one)


def test_a_hostile_line_is_read_to_its_end(pack: Pack) -> None:
    plan = Plan(requests(pack), b"k" * 32)
    parts = (
        b"eyJeyJeyJeyJeyJeyJ.eyJ",
        b"://a:aaaaa@",
        b";pwd=aaaa server=1 ",
        b"-----BEGIN RSA PRIVATE " + b"KEY-----MII",
        b"twilio_token=",
        b"discord" + b"a" * 20,
    )
    for part in parts:
        content = (part * (_LINE // 4 // len(part) + 1))[: _LINE // 4]
        assert (
            len(plan.read(Document("text", content), "a").sightings)
            <= len(content) // len(part) + 1
        )
