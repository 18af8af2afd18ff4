# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The data file: its size, its origin, and that it is what the sources give."""

import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from oss_guard.spdx.index import catalogue
from oss_guard.spdx.known_texts import library

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "oss_guard" / "spdx"


def test_files_are_small_and_without_time():
    facts = (FOLDER / "licences.json.gz").read_bytes()
    assert len(facts) + (FOLDER / "texts.xz").stat().st_size <= 1_000_000
    assert facts[4:8] == bytes(4)


def test_every_id_has_facts():
    data = catalogue()
    assert len(data.licences) == 741
    assert len(data.exceptions) == 86
    assert all(one in data.licences for text in library().texts for one in text.ids)
    assert all(len(source.sha256) == 64 for source in data.sources)


def test_rebuild_gives_the_same():
    for name, version in ((one.name, one.version) for one in catalogue().sources):
        try:
            found = metadata.version(name)
        except metadata.PackageNotFoundError:
            pytest.skip(f"{name} is not installed")
        if found != version:
            pytest.skip(f"{name} is {found}, the file was made from {version}")
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "build_spdx_data.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
