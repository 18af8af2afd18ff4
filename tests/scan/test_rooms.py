# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A reader that takes long for each content is given so many, and what is beyond is said."""

from __future__ import annotations

import pytest

from oss_guard.readers import NoParams, Room, find
from oss_guard.readers.licence_text import ROOM
from oss_guard.repository.memory import MemoryRepository
from oss_guard.scan import Request, Scanned, rooms
from oss_guard.scan.plan import Plan
from oss_guard.scan.rooms import without
from oss_guard.scan.run import scan

TEXTS = Request("licence-text", NoParams(), ("**/LICENSE*",))
PAST = Request("past-licence", NoParams(), ("LICENSE*",))


def scanned(files: dict[str, bytes], **more: dict[str, str]) -> Scanned:
    return scan(MemoryRepository(files, **more), Plan([TEXTS], b"k"))


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = find("licence-text")
    narrow = type(reader)(
        **{f: getattr(reader, f) for f in reader.__struct_fields__ if f != "room"},
        room=Room(2, 1000, 700),
    )
    monkeypatch.setattr(rooms, "find", lambda _: narrow)


@pytest.mark.usefixtures("small")
def test_those_near_the_root_are_read_and_the_others_named() -> None:
    files = {f"{folder}LICENSE": b"a" for folder in ("a/a/", "", "b/", "a/")}
    found = scanned({**files, "a/a/a/README.md": b"a"})
    assert [s.location.path for s in found.sightings[TEXTS]] == ["LICENSE", "a/LICENSE"]
    said = [(n.path, n.what, n.reason) for n in found.not_examined]
    assert said == [("b/LICENSE", "file", "too-many"), ("a/a/LICENSE", "file", "too-many")]
    assert found.syntaxes["b/LICENSE"] == "text"


@pytest.mark.usefixtures("small")
def test_many_bytes_are_too_many_too_and_links_count() -> None:
    files = {"b/LICENSE": b"a" * 600, "c/LICENSE": b"a" * 600}
    found = scanned(files, symlinks={"LICENSE": "b/LICENSE"})
    assert [s.location.path for s in found.sightings[TEXTS]] == ["LICENSE"]
    assert [n.path for n in found.not_examined] == ["b/LICENSE", "c/LICENSE"]


@pytest.mark.usefixtures("small")
def test_one_that_is_not_read_to_its_end_takes_no_more_room_than_it_is_read() -> None:
    found = scanned({"LICENSE": b"a" * 5000, "a/LICENSE": b"a" * 300})
    assert not found.not_examined


def test_history_has_a_room_of_its_own() -> None:
    many = [("LICENSE", 10)] * (ROOM.contents + 1)
    assert not any(without([TEXTS], "history", many))
    assert [bool(w) for w in without([TEXTS], "tree", many)][-2:] == [False, True]
    assert without([PAST], "history", many)[-1] == {"past-licence"}
    assert not any(without([PAST], "tree", many))
    assert not any(without([PAST], "history", [("README.md", 10**9)]))
