# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Notices are counted by holder, classified, and help the person who states whose it is."""

from __future__ import annotations

from datetime import date

from oss_guard.checks.holders_named import holders_named
from oss_guard.engine.audit import gathered
from oss_guard.evidence.holders import Holders
from oss_guard.model.grades import Verdict
from oss_guard.model.outcome import Outcome
from oss_guard.model.policy import Organization, Settings
from oss_guard.model.text import Text
from oss_guard.packs.bind import load_pack
from oss_guard.repository.memory import MemoryRepository

TODAY = date(2026, 6, 1)
CITY = Organization(Text("例示市", "Example City"), Text("", ""))


def judged(files: dict[str, str]) -> Outcome:
    rule = next(r for r in load_pack("tokyo").rules if r.id == "TKY-RGT-001")
    repository = MemoryRepository({path: text.encode() for path, text in files.items()})
    with gathered(repository, [rule], Settings(CITY), TODAY) as sources:
        return holders_named.run(sources.gather(Holders), rule.params)


def said(files: dict[str, str]) -> list[str]:
    return [b.text.en for b in judged(files).basis]


def notice(holder: str) -> str:
    return f"Copyright (c) 2024 {holder}\n"


def test_holders_are_grouped_whatever_their_spelling_and_the_body_comes_first() -> None:
    files = {
        "a.md": notice("Sample Systems Co., Ltd."),
        "b.md": notice("Sample Systems Co. Ltd."),
        "LICENSE": notice("例示市総務局"),
        "c.md": notice("Mei Rei"),
        "d.md": notice("the tool authors"),
        "e.md": notice("隣市"),
    }
    assert said(files) == [
        "named as holder of copyright: “例示市総務局” (the publishing body), files: 1",
        "named as holder of copyright: “隣市” (another public body), files: 1",
        (
            "named as holder of copyright: “Sample Systems Co., Ltd.” (a company or corporation),"
            " files: 2"
        ),
        (
            "named as holder of copyright: “the tool authors” (a project or its contributors),"
            " files: 1"
        ),
        (
            "named as holder of copyright: “Mei Rei” (a person, or of a kind not recognised),"
            " files: 1"
        ),
    ]


def test_whose_name_only_begins_with_that_of_the_body_is_another() -> None:
    assert "another" not in said({"a.md": notice("Example City, Planning Bureau")})[0]
    assert "company" in said({"a.md": notice("例示市観光株式会社")})[0]
    assert "not recognised" in said({"a.md": notice("Example Citymapper")})[0]


def test_sources_that_name_nobody_are_counted() -> None:
    files = {"a.py": "# " + notice("例示市") + "x = 1\n", "b.py": "y = 1\n", "c.py": "z = 1\n"}
    outcome = judged(files)
    last = outcome.basis[-1]
    assert outcome.verdict is Verdict.NEEDS_ATTESTATION
    assert last.text.en == "source files of the project's own: 3, without a holder: 2"
    assert last.location.path == "b.py"


def test_a_source_whose_notice_tells_no_name_is_counted_too() -> None:
    outcome = judged({"a.py": "# " + notice("Sample Inc. | Other Inc."), "b.py": "y = 1\n"})
    last = outcome.basis[-1]
    assert last.text.en == "source files of the project's own: 2, without a holder: 2"
    assert last.location.path == "a.py"


def test_what_one_file_says_of_many_counts_for_them() -> None:
    toml = (
        'version = 1\n[[annotations]]\npath = "**"\n'
        'SPDX-FileCopyrightText = "2024 Example City"\nSPDX-License-Identifier = "MIT"\n'
    )
    texts = said({"REUSE.toml": toml, "a.py": "x = 1\n"})
    assert any("“Example City” (the publishing body)" in text for text in texts)
    assert texts[-1] == "source files of the project's own: 1, without a holder: 0"


def test_those_of_vendored_parts_are_told_apart() -> None:
    texts = said({"node_modules/x/index.js": "// " + notice("Sample Ltd") + "x();\n"})
    assert texts[0] == "no file of the project's own names a holder of copyright"
    assert "such as Sample Ltd." in texts[1]


def test_many_holders_are_cut_and_counted() -> None:
    names = [f"Mei {chr(65 + n)}rei" for n in range(14)]
    texts = said({f"{n}.md": notice(name) for n, name in enumerate(names)})
    assert texts[10] == "4 more holders"
