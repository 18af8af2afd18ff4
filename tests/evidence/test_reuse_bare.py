# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What the export leaves out is told as the REUSE tool itself would tell it."""

import pytest

from oss_guard.evidence.reuse_child import ReuseChild, ReuseResult
from oss_guard.repository.memory import MemoryRepository
from oss_guard.scan.export import Covering, Export, export_folder
from oss_guard.scan.plan import Plan
from oss_guard.scan.run import scan

TAG = "SPDX-License-" + "Identifier: MIT\nSPDX-File" + "CopyrightText: 2026 Example\n"
NAMES = (
    "a.py",
    "b/c.txt",
    "LICENSE",
    "LICENSE.md",
    "LICENSE-x",
    "LICENCE.txt",
    "LICENSEES.txt",
    "license",
    "docs/COPYING",
    "COPYING.LESSER",
    ".gitignore",
    ".hgtags",
    "x/.hgtags",
    "LICENSES/MIT.txt",
    "sub/LICENSES/x.txt",
    ".reuse/other.txt",
    "a.spdx",
    "a.spdx.json",
    "aspdx",
    "CAL-1.0.txt",
    "SHL-2.1",
    "subprojects/p/file.c",
    "subprojects/file.c",
    "image.license",
    "日本語.txt",
    "a%252Fb.py",
)


def _facts(files: dict[str, bytes], *, lean: bool) -> tuple[ReuseResult, list[str]]:
    repository = MemoryRepository(files)
    covering = Covering.of(files) if lean else Covering()
    with export_folder(len(files)) as root:
        scanned = scan(repository, Plan([], b"k"), export=Export(root, covering))
        with ReuseChild() as child:
            child.lint(root, len(files), scanned.bare)
            return child.result(), scanned.bare


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"tagged.py": TAG.encode()},
        {"image.png": b"\x89PNG\0\0", "image.png.license": TAG.encode()},
        {"empty.txt": b"", "newline.txt": b"\n"},
        {
            "REUSE.toml": b'version = 1\n[[annotations]]\npath = "b/**"\n'
            b'SPDX-FileCopyrightText = "2026 Example"\nSPDX-License-Identifier = "MIT"\n'
        },
    ],
    ids=["names", "tags", "sidecar", "empty", "toml"],
)
def test_facts_do_not_depend_on_what_is_left_out(more):
    files = dict.fromkeys(NAMES, b"nothing to see\n") | more
    (lean, bare), (full, none) = _facts(files, lean=True), _facts(files, lean=False)
    assert not none
    assert lean == full
    assert lean.error is None
    assert bool(bare) is ("REUSE.toml" not in more)


def test_a_broken_declaration_is_told_whatever_is_left_out():
    files = {"a.py": b"x\n", "sub/REUSE.toml": b"version = ["}
    assert _facts(files, lean=True)[0].error
