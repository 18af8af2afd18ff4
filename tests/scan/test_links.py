# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Symbolic links lead to files of the tree, by name, and never further."""

from __future__ import annotations

import pytest

from oss_guard.model.location import Location
from oss_guard.readers import NoParams
from oss_guard.readers.phrase import PhraseParams
from oss_guard.repository.memory import MemoryRepository
from oss_guard.scan import Request, Scanned, run
from oss_guard.scan.links import target_of
from oss_guard.scan.plan import Plan
from oss_guard.scan.run import scan

TEXT = Request("licence-text", NoParams(), ("LICENSE*",))
READMES = Request("phrase", PhraseParams(("x",)), ("README*",))
EVERYWHERE = Request("phrase", PhraseParams(("x",)))


@pytest.mark.parametrize(
    ("links", "leads"),
    [
        ({"a": "b"}, "b"),
        ({"docs/a": "../b"}, "b"),
        ({"docs/a": "./x//y/../z"}, "docs/x/z"),
        ({"a": "b", "b": "c/d"}, "c/d"),
        ({"a": "dir/f", "dir": "real/deep"}, "real/deep/f"),
        ({"a": "dir/../f", "dir": "real/deep"}, "real/f"),
        ({"a": "/etc/passwd"}, None),
        ({"a": "../outside"}, None),
        ({"docs/a": "../../docs/b"}, None),
        ({"a": "b", "b": "/etc/passwd"}, None),
        ({"a": "a"}, None),
        ({"a": "b", "b": "a"}, None),
        ({"docs/a": "b/a", "docs/b": "../docs"}, None),
        ({**{f"{n}": f"{n + 1}" for n in range(100)}, "a": "0"}, None),
    ],
)
def test_where_a_link_leads(links: dict[str, str], leads: str | None) -> None:
    raw = {p.encode(): t.encode() for p, t in links.items()}
    first = "a" if "a" in links else "docs/a"
    assert target_of(first.encode(), raw) == (leads.encode() if leads is not None else None)


def test_a_loop_that_grows_ends() -> None:
    assert target_of(b"a", {b"a": b"a/" * 2000}) is None


def scanned(links: dict[str, str], **files: bytes) -> Scanned:
    repository = MemoryRepository({**FILES, **files}, symlinks=links)
    return scan(repository, Plan([READMES, EVERYWHERE], b"k"), excluded=("left/**",))


FILES = {"docs/guide.md": b"x\n", "left/out.md": b"x\n"}


def test_a_link_is_read_under_its_own_name_by_those_who_asked_for_it() -> None:
    found = scanned({"README.md": "docs/guide.md", "other.md": "docs/guide.md"})
    assert [s.location for s in found.sightings[READMES]] == [Location("README.md", 1, 1)]
    # What is looked for everywhere is found where it stands, once.
    assert [s.location.path for s in found.sightings[EVERYWHERE]] == ["docs/guide.md"]
    assert found.links == {"README.md": "docs/guide.md"}
    assert [n.path for n in found.not_examined] == ["left/out.md"]
    assert set(found.syntaxes) == {"docs/guide.md"}


def test_a_link_that_cannot_be_followed_is_said() -> None:
    found = scanned(
        {"README.md": "../x.md", "README.en.md": "gone.md", "README.ja.md": "left/out.md",
         "README": "docs"}
    )  # fmt: skip
    assert {n.path: n.reason for n in found.not_examined} == {
        "README": "symlink",
        "README.en.md": "symlink",
        "README.ja.md": "excluded",
        "README.md": "symlink",
        "left/out.md": "excluded",
    }
    assert found.links == {}


def test_a_link_to_what_is_not_here_is_said() -> None:
    repository = MemoryRepository(
        {"a.md": b"x"}, symlinks={"README.md": "a.md", "README.en.md": "README.md"},
        missing=["a.md", "README.en.md"],
    )  # fmt: skip
    found = scan(repository, Plan([READMES], b"k"))
    assert {n.path: n.reason for n in found.not_examined} == {
        "README.en.md": "symlink",
        "README.md": "symlink",
    }
    assert found.sightings[READMES] == []


def test_links_to_large_files_are_read_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "LIMIT", 100)
    links = {f"README.{n}.md": "a.md" for n in range(5)}
    found = scan(MemoryRepository({"a.md": b"x" * 40}, symlinks=links), Plan([READMES], b"k"))
    assert sorted(found.links) == ["README.0.md", "README.1.md"]
    assert [n.path for n in found.not_examined] == [f"README.{n}.md" for n in (2, 3, 4)]


def test_a_licence_may_stand_behind_a_link() -> None:
    repository = MemoryRepository({"docs/MIT": b"Permission"}, symlinks={"LICENSE": "docs/MIT"})
    found = scan(repository, Plan([TEXT], b"k"))
    assert {s.location.path for s in found.sightings[TEXT]} == {"LICENSE"}
