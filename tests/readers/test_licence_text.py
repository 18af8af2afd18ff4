# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Files named like licences that are far too long for one."""

from __future__ import annotations

import time

from oss_guard.documents.document import Document
from oss_guard.readers.licence_text import fact_of


def test_a_file_of_fifty_megabytes_is_unknown_terms_at_once() -> None:
    document = Document("text", b"Permission is hereby granted. " * 1_700_000)
    start = time.process_time()
    fact = fact_of(document)
    assert fact.unrecognised
    assert not fact.ids
    assert time.process_time() - start < 1


def test_characters_of_several_bytes_do_not_make_it_short() -> None:
    assert fact_of(Document("text", "許諾".encode() * 1_000_000)).unrecognised
