# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a binary content is, by its first bytes: programs and libraries in compiled form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oss_guard.documents.document import BINARY, Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x7fELF", "elf"),
    (b"\xfe\xed\xfa\xce", "mach-o"),
    (b"\xfe\xed\xfa\xcf", "mach-o"),
    (b"\xce\xfa\xed\xfe", "mach-o"),
    (b"\xcf\xfa\xed\xfe", "mach-o"),
    (b"\0asm", "wasm"),
    (b"dex\n", "dex"),
    (b"!<arch>\n", "archive"),
    (b"\xed\xab\xee\xdb", "rpm"),
    (b"\x1bLua", "lua-bytecode"),
    (b"BC\xc0\xde", "llvm-bitcode"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"PK\x03\x04", "zip"),
)
_MOST_ARCHITECTURES = 45
_PYTHON_MAGICS = (range(3150, 3800), range(62000, 62300))
_PE_OFFSET = 0x3C
_JAR_NAME = b"META-INF/"


class BinaryKind(Fact, frozen=True):
    """A machine-readable word: ``elf``, ``pe``, ``mach-o``, ``java-class``, ``jar`` and so on."""

    kind: str = ""


@reader(params=NoParams, syntaxes=frozenset({BINARY}))
def binary_kind(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """Says nothing of images, fonts and other media."""
    del candidates, params
    kind = kind_of(document.content)
    if kind:
        yield BinaryKind(Span(0, 0), kind)


def kind_of(content: bytes) -> str:
    """The kind of a content, or "" for what is no program."""
    head = content[:64]
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return "jar" if kind == "zip" and _jar(content) else kind
    if head.startswith(b"\xca\xfe\xba\xbe"):
        # Java classes and universal Mach-O share these bytes; what follows is a version of
        # Java (45 or more) or a small number of architectures.
        count = int.from_bytes(head[4:8], "big")
        return "java-class" if count & 0xFFFF >= _MOST_ARCHITECTURES else "mach-o"
    if head.startswith(b"MZ"):
        return "pe" if _pe(content) else "dos"
    if head[2:4] == b"\r\n":
        number = int.from_bytes(head[:2], "little")
        return "python-bytecode" if any(number in r for r in _PYTHON_MAGICS) else ""
    return ""


def _jar(content: bytes) -> bool:
    return content[30 : 30 + len(_JAR_NAME)] == _JAR_NAME


def _pe(content: bytes) -> bool:
    at = int.from_bytes(content[_PE_OFFSET : _PE_OFFSET + 4], "little")
    return content[at : at + 4] == b"PE\0\0"
