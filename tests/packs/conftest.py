# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Packs written for a test, with one rule that is right until a test makes it wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from oss_guard.model.errors import SourceError
from oss_guard.packs.bind import load_pack

PACK = """name: sample
version: 1.0.0
title: {ja: 見本, en: Sample}
"""
CLAUSES = """clauses:
  - id: 1-a
    force: must
    actor: developer
    title: {ja: 題, en: title}
    summary: {ja: 要約, en: summary}
    reference: {ja: 第1, en: Chapter 1}
"""
RULE = """id: SMP-AAA-001
clauses: [1-a]
severity: low
check: file-present
params:
  any_of: ["README*"]
title: {ja: 題, en: title}
reason: {ja: 理由, en: reason}
message:
  absent:
    ja: "{wanted} がない"
    en: "no {wanted}"
remedy: {ja: 直し方, en: remedy}
examples:
  - name: there
    files: {README.md: "x"}
    expect: pass
  - name: not there
    files: {}
    expect: fail
    at: ["."]
"""


class PackMaker:
    """A pack in a folder of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("pack.yaml", PACK)
        self.write("clauses.yaml", CLAUSES)
        self.write("a/rule.yaml", RULE)

    def write(self, name: str, text: str | bytes) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def change(self, old: str, new: str, name: str = "a/rule.yaml") -> None:
        text = (self.root / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        self.write(name, text.replace(old, new))

    def faults(self) -> list[str]:
        """Each fault as place within the pack and English words."""
        with pytest.raises(SourceError) as caught:
            load_pack(str(self.root))
        prefix = f"{self.root.as_posix()}/"
        for fault in caught.value.faults:
            assert fault.text.ja
        return [f"{f.where.removeprefix(prefix)}: {f.text.en}" for f in caught.value.faults]


@pytest.fixture
def make(tmp_path: Path) -> Callable[[str], PackMaker]:
    return lambda name: PackMaker(tmp_path / name)


@pytest.fixture
def pack(tmp_path: Path) -> PackMaker:
    return PackMaker(tmp_path / "sample")
