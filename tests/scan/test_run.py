# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The scan of a whole tree: order, what is left out and said, one process or several."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from oss_guard.model.location import Location
from oss_guard.readers import NoParams, find
from oss_guard.readers.labelled_credential import LabelledCredential
from oss_guard.readers.secret_format import SecretFormat
from oss_guard.readers.text_pattern import Pattern, TextPatterns
from oss_guard.repository.memory import MemoryRepository
from oss_guard.scan import Request, Scanned
from oss_guard.scan import plan as plan_module
from oss_guard.scan import run as run_module
from oss_guard.scan.export import Covering, Export
from oss_guard.scan.plan import Plan
from oss_guard.scan.run import scan

TOKEN = Request("secret-format", SecretFormat("tok_[a-z0-9]{16}", ("tok_",)))
WORDS = Request("text-pattern", TextPatterns((Pattern("internal use", ("internal",)),)))
KEY = b"k" * 32
VALUE = "tok_" + "a1b2c3d4" * 2


def reasons(scanned: Scanned) -> dict[str | None, str]:
    return {item.path: item.reason for item in scanned.not_examined}


def test_sightings_come_by_request_in_order_of_path_and_place() -> None:
    files = {
        "b.txt": f"{VALUE}\ninternal use {VALUE}\n".encode(),
        "a.md": b"for internal use\n",
        "設定/c.env": f"K={VALUE}".encode("cp932"),
    }
    scanned = scan(MemoryRepository(files), Plan([TOKEN, WORDS], KEY))
    assert [str(s.location) for s in scanned.sightings[TOKEN]] == [
        "b.txt:1:1",
        "b.txt:2:14",
        "設定/c.env:1:3",
    ]
    assert [s.location for s in scanned.sightings[WORDS]] == [
        Location("a.md", 1, 5),
        Location("b.txt", 2, 1),
    ]
    assert scanned.syntaxes == {"a.md": "markdown", "b.txt": "text", "設定/c.env": "dotenv"}


def test_what_is_not_read_is_said_with_its_reason() -> None:
    files = {
        "logo.png": b"\x89PNG\0\0",
        "key.enc": b"\0GITCRYPT\0" + b"x" * 40,
        "big.bin": b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
        "left/out.txt": VALUE.encode(),
        "plain.txt": b"x",
    }
    repository = MemoryRepository(files, symlinks={"link": "/etc/passwd"})
    scanned = scan(repository, Plan([TOKEN], KEY), excluded=("left/**",))
    assert reasons(scanned) == {
        "big.bin": "lfs-pointer",
        "key.enc": "encrypted",
        "left/out.txt": "excluded",
        "link": "symlink",
        "logo.png": "binary",
    }
    assert scanned.sightings[TOKEN] == []
    assert "left/out.txt" not in scanned.syntaxes


def test_a_content_above_the_limit_or_missing_is_left_to_the_repository_to_say(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run_module, "LIMIT", 100)
    repository = MemoryRepository(
        {"a.txt": b"x" * 101, "b.txt": b"y", "c.txt": b"z"}, missing=["c.txt"]
    )
    scanned = scan(repository, Plan([TOKEN], KEY))
    assert {item.path: item.reason for item in repository.not_examined()} == {
        "a.txt": "too-large",
        "c.txt": "missing",
    }
    assert scanned.not_examined == []
    assert scanned.syntaxes["b.txt"] == "text"


def test_a_content_made_to_take_time_is_read_in_part_and_quoted_nowhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(plan_module, "find", lambda name: replace(find(name), most=3))
    passwords = Request("labelled-credential", LabelledCredential("password"))
    outline = Request("outline", NoParams())
    value = "Xk9vQ2mLp7Zt4Wb"
    text = f"password: {value}\n" + "password: x\n" * 9 + f"# {value}\n"
    repository = MemoryRepository({"a.md": text.encode(), "b.md": f"# B {value}\n".encode()})
    export = Export(tmp_path, Covering.of(["a.md", "b.md"]))
    scanned = scan(repository, Plan([passwords, outline], KEY), export=export)
    assert reasons(scanned) == {"a.md": "too-dense"}
    assert [s.location.path for s in scanned.sightings[passwords]] == ["a.md"]
    assert {s.location.path for s in scanned.sightings[outline]} == {"b.md"}
    assert not any(value in p.read_text("utf-8") for p in tmp_path.glob("**/a.md"))
    assert scanned.values == {value.encode()}


def test_progress_is_told_in_bytes_up_to_the_whole() -> None:
    told: list[tuple[int, int]] = []
    files = {"a": b"12345", "b": b"", "c": b"123"}
    scan(
        MemoryRepository(files),
        Plan([], KEY),
        progress=lambda done, total: told.append((done, total)),
    )
    assert told == [(5, 8), (5, 8), (8, 8)]


def tree(files: int) -> dict[str, bytes]:
    out = {}
    for n in range(files):
        body = f"# 行 {n}\n" * (n % 17) + (
            f"key = '{VALUE[:-2]}{n % 90 + 10}'\n" if n % 5 == 0 else ""
        )
        encoding = ("utf-8", "cp932", "euc_jp")[n % 3]
        out[f"d{n % 7}/f{n}.py"] = body.encode(encoding)
        if n % 11 == 0:
            out[f"d{n % 7}/b{n}.bin"] = b"\0\1\2" * n
    return out


def plain(scanned: Scanned) -> tuple[object, ...]:
    """A scan without identities, which are keyed for one run, but with what they make equal."""
    names: dict[bytes, int] = {}
    sightings = {
        request: [
            (replace(s, identity=b""), names.setdefault(s.identity, len(names))) for s in found
        ]
        for request, found in scanned.sightings.items()
    }
    return sightings, scanned.not_examined, scanned.syntaxes


def test_several_processes_see_what_one_sees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_module, "_LARGE", 0)
    monkeypatch.setattr(run_module, "_BATCH_BYTES", 2000)
    files = tree(200)
    seen, written = [], []
    for jobs in (1, 2, 5):
        root = tmp_path / str(jobs)
        root.mkdir()
        scanned = scan(
            MemoryRepository(files), Plan([TOKEN, WORDS], KEY), export=Export(root), jobs=jobs
        )
        seen.append(plain(scanned))
        written.append(
            {p.relative_to(root): p.read_bytes() for p in root.rglob("*") if p.is_file()}
        )
    assert seen[0] == seen[1] == seen[2]
    assert written[0] == written[1] == written[2]
    assert len(written[0]) == len(files)
