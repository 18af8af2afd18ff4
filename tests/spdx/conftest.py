# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Licence texts for these tests, taken from an installed package so that none stands here."""

import gzip
import json
from importlib import metadata
from pathlib import Path

import pytest

from oss_guard.spdx.index import catalogue


@pytest.fixture(scope="session")
def licence_texts() -> dict[str, str]:
    """All texts of the SPDX list by id, from the dev-only package `licenseid`."""
    try:
        files = metadata.distribution("licenseid").files or []
    except metadata.PackageNotFoundError:
        pytest.skip("licenseid is not installed")
    bundle = next((file for file in files if file.name == "spdx-bundle.json.gz"), None)
    if bundle is None:
        pytest.skip("this licenseid brings no bundle of texts")
    data = json.loads(gzip.decompress(Path(str(bundle.locate())).read_bytes()))
    if data["licenseListVersion"] != catalogue().list_version:
        pytest.skip("the installed texts are of another list version")
    return {row["licenseId"]: row["text"] for row in data["licenses"] if row.get("text")}


@pytest.fixture
def licence_text(licence_texts: dict[str, str]):
    """A look-up of one text by its id."""
    return licence_texts.__getitem__
