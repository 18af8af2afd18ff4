# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Full texts of common licences, for examples and new repositories. Source: the SPDX list."""

from __future__ import annotations

import gzip
import json
from functools import cache
from importlib.resources import files

_FILE = "sample_texts.json.gz"


@cache
def _texts() -> dict[str, str]:
    packed = files("oss_guard.spdx").joinpath(_FILE).read_bytes()
    return {str(id): str(text) for id, text in json.loads(gzip.decompress(packed)).items()}


def licence_text(id: str) -> str:
    """The text of an SPDX id. KeyError for one whose text is not shipped."""
    return _texts()[id]


def licence_ids() -> list[str]:
    """The SPDX ids whose text is shipped."""
    return sorted(_texts())
