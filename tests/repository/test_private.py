# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The private folder, and names."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_guard.repository import private_directory as private
from oss_guard.repository.names import colliding, is_hostile, raw_name, shown

HOLD = """
import sys, time
from pathlib import Path
import tempfile
tempfile.tempdir = sys.argv[2]
from oss_guard.repository.opening import open_repository
repository = open_repository(Path(sys.argv[1]))
print("open", flush=True)
time.sleep(60)
"""


def holding(made, scratch):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(made.root), str(scratch)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"open\n"
    return process


def test_an_interrupt_leaves_nothing(made, scratch):
    made.commit(a__txt=b"1\n")
    with holding(made, scratch) as process:
        assert len(list(scratch.iterdir())) == 1
        process.send_signal(signal.SIGINT)
    assert list(scratch.iterdir()) == []


def test_what_a_killed_run_left_is_swept(made, scratch, opened):
    made.commit(a__txt=b"1\n")
    with holding(made, scratch) as process:
        (left,) = scratch.iterdir()
        opened(made.root).close()
        assert left.exists(), "swept the folder of a live process"
        process.kill()
    assert left.exists()
    opened(made.root).close()
    assert not left.exists()


def test_only_our_own_folders_are_swept(scratch):
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    text = f"{gone.pid} {private._namespace()}"
    stale = scratch / f"{private.PREFIX}stale"
    keep = [scratch / "other", *(scratch / f"{private.PREFIX}{n}" for n in range(5))]
    for folder in (stale, *keep):
        folder.mkdir()
        (folder / "pid").write_text(text)
    (keep[1] / "pid").unlink()
    (keep[2] / "pid").write_text("nonsense")
    (keep[3] / "pid").write_text(f"{gone.pid} pid:[1]")
    (keep[4] / "pid").write_text(f"{os.getpid()} {private._namespace()}")
    (keep[5] / "pid").write_text("-1 " + private._namespace())
    outside = scratch / "outside"
    outside.mkdir()
    (outside / "pid").write_text(text)
    (scratch / f"{private.PREFIX}link").symlink_to(outside)
    private.sweep(str(scratch))
    assert not stale.exists()
    assert all(folder.exists() for folder in (*keep, outside))


def test_a_forked_child_removes_nothing(scratch):
    directory = private.PrivateDirectory("git")
    child = os.fork()
    if child == 0:
        directory.close()
        os._exit(0)
    os.waitpid(child, 0)
    assert directory.path.exists()
    with directory:
        pass
    assert list(scratch.iterdir()) == []


def test_a_failed_opening_leaves_nothing(made, scratch, opened):
    made.commit(a__txt=b"1\n")
    with pytest.raises(Exception, match="names no commit"):
        opened(made.root, "no-such")
    assert list(scratch.iterdir()) == []


def test_contents_left_half_way_end_at_once(made, scratch, opened):
    made.commit(a__txt=b"1\n")
    repository = opened(made.root)
    contents = repository.contents(repository.entries(), 9)
    next(contents)
    started = time.monotonic()
    contents.close()
    assert time.monotonic() - started < 10
    assert len(list(scratch.iterdir())) == 1


RAW = st.one_of(
    st.binary(max_size=12), st.text("%0123456789ABCDEFabcdef", max_size=8).map(str.encode)
)


@given(RAW)
def test_shown_names_lead_back(raw):
    assert unquote_to_bytes(shown(raw)) == raw
    assert raw_name(shown(raw)) == raw
    shown(raw).encode()


@given(RAW, RAW)
def test_no_two_names_are_shown_alike(one, other):
    assert (shown(one) == shown(other)) == (one == other)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"a b.txt", "a b.txt"),
        ("日本.md".encode(), "日本.md"),
        (b"\xe3\x81", "%E3%81"),
        (b"50%", "50%"),
        (b"50%2", "50%2"),
        (b"50%20", "50%2520"),
        (b"a\x1b[0m\n", "a%1B[0m%0A"),
        ("a\u202eb".encode(), "a%E2%80%AEb"),
    ],
)
def test_shown(raw, text):
    assert shown(raw) == text


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"/a",
        b"a//b",
        b"a/",
        b".",
        b"a/../b",
        b".git",
        b"a/.GIT/config",
        b".git /x",
        b".git.",
        b"GIT~1",
        b".git::$INDEX_ALLOCATION",
        ".g\u200cit".encode(),
        b"a\\..\\b",
        b"C:\\x",
    ],
)
def test_hostile(raw):
    assert is_hostile(raw)


@pytest.mark.parametrize(
    "raw",
    [
        *(b"a", b".gitignore", b".github/x", b"git", b"a.git/b", b"..a", b"a..", b"\xff", b"a\\b"),
        *(b"::error::x", b"1:2", b"a\tb", b"a\nb", b"a\x7f", b"\x1b[31m", "\u202ea".encode()),
    ],
)
def test_not_hostile(raw):
    assert not is_hostile(raw)


def test_colliding():
    assert colliding([b"a", b"a/b", b"c/d", b"c/e", b"f", b"f", b"g/h/i", b"g/h"]) == {
        b"a",
        b"f",
        b"g/h",
    }


def test_reading_needs_no_git_package():
    code = (
        "import sys\nimport oss_guard.repository.opening, oss_guard.repository.memory\n"
        "assert 'git' not in sys.modules"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(private.__file__).parents[2])}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)


def test_another_folder_is_swept_when_it_is_used(tmp_path):
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    elsewhere = tmp_path / "memory"
    stale = elsewhere / f"{private.PREFIX}export-stale"
    stale.mkdir(parents=True)
    (stale / "pid").write_text(f"{gone.pid} {private._namespace()}")
    with private.PrivateDirectory("export", str(elsewhere)) as directory:
        assert directory.path.parent == elsewhere
        assert not stale.exists()
    assert list(elsewhere.iterdir()) == []
