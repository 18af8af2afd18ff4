# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``oss-guard licence``: single files, in words and as JSON."""

from __future__ import annotations

import json
import os
import re

import pytest

from oss_guard.spdx.sample_texts import licence_text
from oss_guard.spdx.texts import LIMIT

MIT = licence_text("MIT")
RULE = "\n\n" + "-" * 40 + "\n\n"


@pytest.fixture
def written(tmp_path):
    def write(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return write


def told(inside, *names: str, code: int = 0):
    return json.loads(inside("licence", "--format", "json", *names, code=code).out)


def test_each_file_has_its_entry_in_the_order_given(inside, written) -> None:
    names = [
        written("b", MIT + RULE + licence_text("GPL-3.0-only")),
        written("a", re.sub(r"to deal\s+in", "to deal with", MIT)),
        written("c", "This map is released under the MIT License.\n"),
        written("d", "A map of rivers.\n"),
        written("e", MIT[: int(len(MIT) * 0.7)]),
    ]
    entries = told(inside, *names)
    assert [one["path"] for one in entries] == names
    assert [one["state"] for one in entries] == [
        "exact",
        "modified",
        "reference",
        "none",
        "truncated",
    ]
    two = entries[0]
    assert two["ids"] == ["MIT", "GPL-3.0-only", "GPL-3.0-or-later"]
    assert [part["ids"] for part in two["parts"]] == [
        ["MIT"],
        ["GPL-3.0-only", "GPL-3.0-or-later"],
    ]
    (first, second) = (part["lines"] for part in two["parts"])
    assert first[0] == 1
    assert first[1] < MIT.count("\n") + 3 < second[0] <= second[1]


def test_the_differing_words_stand_against_the_known_ones(inside, written) -> None:
    name = written("LICENSE", re.sub(r"to deal\s+in", "to deal with", MIT))
    ((part,),) = (one["parts"] for one in told(inside, name))
    (difference,) = part["differences"]
    assert (difference["known"], difference["found"]) == ("in", "with")
    line = MIT.replace("\n", "\n").split("\n")[difference["line"] - 1]
    assert "deal" in line or line.startswith("in ")
    assert "[-in-] {+with+}" in inside("licence", name, code=0).out
    assert "modified: 違う語がある" in inside("licence", name, lang="ja", code=0).out


def test_a_ban_beside_the_text_is_shown_as_written(inside, written) -> None:
    name = written("LICENSE", f"{MIT}\n営利目的での利用を禁じます。\n".encode("cp932"))
    assert "{+営利目的での利用を禁じます+}" in inside("licence", name, code=0).out


def test_what_cannot_be_read_is_one_line_each(inside, written, tmp_path) -> None:
    names = [
        written("nul", b"ab\0cd" * 100),
        written("large", b"licence " * (LIMIT // 8 + 1)),
        str(tmp_path),
        str(tmp_path / "missing"),
        written("LICENSE", MIT),
    ]
    done = inside("licence", "--format", "json", *names, code=2)
    assert [one["state"] for one in json.loads(done.out)] == [None, None, None, None, "exact"]
    lines = done.err.splitlines()
    assert len(lines) == 4
    assert all(name in line for name, line in zip(names, lines, strict=False))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(inside, tmp_path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "pipe" in inside("licence", str(tmp_path / "pipe"), code=2).err


def test_names_and_words_are_escaped(inside, written) -> None:
    name = written("a\x1b[31m", f"{MIT}\nYou must not \x9b31m sell it.\n")
    out = inside("licence", name, code=0).out
    assert "\x1b" not in out
    assert "\x9b" not in out


def test_where_nothing_could_be_read_nothing_is_printed(inside) -> None:
    assert inside("licence", "nowhere", code=2).out == ""
