# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Compiled programs are known by their first bytes."""

from __future__ import annotations

import pytest

from oss_guard.documents.document import document
from oss_guard.readers import NoParams
from oss_guard.readers.binary_kind import BinaryKind, binary_kind, kind_of

PE = b"MZ" + bytes(58) + (64).to_bytes(4, "little") + b"PE\0\0"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x7fELF\x02\x01\x01\0", "elf"),
        (PE, "pe"),
        (b"MZ" + bytes(70), "dos"),
        (b"\xcf\xfa\xed\xfe\x07\0\0\1", "mach-o"),
        (b"\xca\xfe\xba\xbe\0\0\0\x02", "mach-o"),
        (b"\xca\xfe\xba\xbe\0\0\0\x41", "java-class"),
        (b"\0asm\1\0\0\0", "wasm"),
        (b"PK\x03\x04" + bytes(26) + b"META-INF/MANIFEST.MF", "jar"),
        (b"PK\x03\x04" + bytes(26) + b"a.txt", "zip"),
        ((3439).to_bytes(2, "little") + b"\r\n" + bytes(12), "python-bytecode"),
        (b"\x01\x02\r\n" + bytes(12), ""),
        (b"\x89PNG\r\n\x1a\n", ""),
        (b"", ""),
        (b"MZ", "dos"),
    ],
)
def test_kinds(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind


def test_media_say_nothing() -> None:
    facts = binary_kind.read(document(b"\x89PNG\0\0\0", "text"), (), NoParams())
    assert list(facts) == []
    (fact,) = binary_kind.read(document(b"\x7fELF\x02\0\0", "text"), (), NoParams())
    assert isinstance(fact, BinaryKind)
    assert fact.kind == "elf"
