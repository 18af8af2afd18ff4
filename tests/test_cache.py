# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What is kept is trusted only while it is whole and nobody else could have written it."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from oss_guard import cache
from oss_guard.packs.bind import load_pack
from oss_guard.packs.kept import OnePack
from oss_guard.packs.pack import Pack, Rule


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(cache, "_on", True)
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / name)
    return tmp_path / "oss-guard" / "some"


def test_what_was_kept_is_recalled(folder: Path) -> None:
    assert cache.recall("some", "a") is None
    cache.keep("some", "a", b"data")
    assert cache.recall("some", "a") == b"data"
    assert [p.name for p in folder.iterdir()] == ["a"]


def test_nothing_is_kept_or_recalled_while_it_is_off(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.keep("some", "a", b"data")
    monkeypatch.setattr(cache, "_on", False)
    cache.keep("some", "b", b"data")
    assert cache.recall("some", "a") is None
    assert [p.name for p in folder.iterdir()] == ["a"]


@pytest.mark.parametrize("damage", [lambda d: d[:-1], lambda d: d[:-1] + b"X", lambda _: b""])
def test_a_damaged_file_counts_as_not_there(folder: Path, damage) -> None:
    cache.keep("some", "a", b"data")
    path = folder / "a"
    path.write_bytes(damage(path.read_bytes()))
    assert cache.recall("some", "a") is None


@pytest.mark.skipif(os.name == "nt", reason="folders there belong to their user")
@pytest.mark.parametrize("what", ["", "a"])
def test_what_others_can_write_counts_as_not_there(folder: Path, what: str) -> None:
    cache.keep("some", "a", b"data")
    (folder / what).chmod(0o777)
    assert cache.recall("some", "a") is None


def plain(rule: Rule) -> dict[str, object]:
    fields = {name: getattr(rule, name) for name in rule.__struct_fields__}
    return fields | {"examples": list(rule.examples)}


def packs() -> list[Pack]:
    return [load_pack(name) for name in ("secrets", "tokyo")]


@pytest.mark.usefixtures("folder")
def test_packs_are_the_same_parsed_and_recalled(monkeypatch: pytest.MonkeyPatch) -> None:
    made, recalled = packs(), packs()
    monkeypatch.setattr("oss_guard.packs.parse.parsed", None)
    assert [list(map(plain, p.rules)) for p in packs()] == [list(map(plain, p.rules)) for p in made]
    for one, two in zip(made, recalled, strict=True):
        assert (one.used, one.title, one.organization, one.clauses, one.gates) == (
            two.used,
            two.title,
            two.organization,
            two.clauses,
            two.gates,
        )


def test_rules_of_another_form_count_as_not_there(folder: Path) -> None:
    before = load_pack("secrets")
    (kept,) = (folder.parent / "packs").iterdir()
    for data in (b"", b"\x93\x01\x02\x03", b"\xc1", b"\x90"):
        cache.keep("packs", kept.name, data)
        assert list(map(plain, load_pack("secrets").rules)) == list(map(plain, before.rules))


def test_what_was_kept_of_checks_that_have_changed_is_read_again(folder: Path) -> None:
    before = load_pack("secrets")
    (kept,) = (folder.parent / "packs").iterdir()
    written = msgspec.msgpack.decode(cache.recall("packs", kept.name) or b"", type=OnePack)
    rules = (msgspec.structs.replace(written.rules[0], reader="gone"), *written.rules[1:])
    cache.keep(
        "packs", kept.name, msgspec.msgpack.encode(msgspec.structs.replace(written, rules=rules))
    )
    assert list(map(plain, load_pack("secrets").rules)) == list(map(plain, before.rules))
