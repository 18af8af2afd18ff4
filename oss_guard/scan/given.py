# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which readers of a run are given a document."""

from __future__ import annotations

import msgspec

from oss_guard.scan.anchors import Search


class Readers(msgspec.Struct):
    """What documents of one syntax and one set of wanted requests need.

    Anchors for whole contents and for their heads, and the requests that read without anchors.
    """

    whole: Search
    head: Search
    unanchored: list[int]
