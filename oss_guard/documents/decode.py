# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Bytes of unknown encoding to text.

A decoder of our own comes first: on short Japanese texts, which are the common case here, it is
right more often than general detectors; charset-normalizer decides what it leaves open.
"""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKS = tuple(mark for mark, _ in _BOMS)
_SNIFFED = 8000
_DETECTED = 1 << 16
_UTF16_ZEROS = 0.3
_ESCAPES = re.compile(rb"\x1b(?:\$[@B]|\([IJ])")
_PLAUSIBLE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uff01-\uff5e\u3000-\u303f]")
_RARE = re.compile("[\uff61-\uff9f\ue000-\uf8ff\u0080-\u00a0\ufffd]")


def is_plain(data: bytes) -> bool:
    """Whether the bytes are UTF-8 text as it is to be, which most are: nothing is to be decoded."""
    if data.isascii():
        return b"\0" not in data and b"\x1b" not in data
    if b"\0" in data[:_SNIFFED] or data.startswith(_MARKS):
        return False
    return _strict(data, "utf-8") is not None


def decode(data: bytes) -> str | None:
    """The text, without byte order mark, or None where the content is binary."""
    if data.isascii():
        return _ascii(data)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    if b"\0" in data[:_SNIFFED]:
        return _utf16_without_mark(data)
    text = _strict(data, "utf-8")
    return text if text is not None else _legacy(data)


def _ascii(data: bytes) -> str | None:
    if b"\0" in data[:_SNIFFED]:
        return _utf16_without_mark(data)
    if b"\x1b" in data and _ESCAPES.search(data):
        text = _strict(data, "iso2022_jp_ext")
        if text is not None:
            return text
    return data.decode("ascii")


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _utf16_without_mark(data: bytes) -> str | None:
    head = data[:_SNIFFED]
    half = max(len(head) // 2, 1)
    if head[1::2].count(0) / half >= _UTF16_ZEROS and not head[0::2].count(0):
        return _strict(data, "utf-16-le")
    if head[0::2].count(0) / half >= _UTF16_ZEROS and not head[1::2].count(0):
        return _strict(data, "utf-16-be")
    return None


def _legacy(data: bytes) -> str | None:
    candidates = [
        (_oddity(text), text)
        for encoding in ("cp932", "euc_jp", "euc_jis_2004")
        if (text := _strict(data, encoding)) is not None
    ]
    if candidates:
        oddity, text = min(candidates, key=lambda c: c[0])
        if oddity == 0 or _PLAUSIBLE.search(text):
            return text
    return _detected(data)


def _oddity(text: str) -> float:
    """How unlike Japanese prose a text is: rare characters against plausible ones."""
    return len(_RARE.findall(text)) / (1 + len(_PLAUSIBLE.findall(text)))


def _detected(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - costs 0.07 s and is rarely needed

    best = from_bytes(data[:_DETECTED]).best()
    return _strict(data, best.encoding) if best is not None else None
