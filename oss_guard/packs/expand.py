# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The two reserved forms in examples: ``${fake.ALPHABET.LENGTH}`` and ``${text.SPDX-ID}``.

``github``, ``grafana``, ``basic``, ``wrapped`` and ``wrapped-key`` are not alphabets but make
values with their own structure.
Invented keys and licence texts are made when an example runs, so that none stands in a file where
another scanner (or ours) would take it for real.
"""

from __future__ import annotations

import base64
import hashlib
import re
import string
import zlib

from oss_guard.spdx.sample_texts import licence_text

_FORM = re.compile(r"\$\{(fake|text)\.([^{}]+)\}")
_LONGEST = 10_000
_ALPHABETS = {
    "base32": string.ascii_uppercase + "234567",
    "base36": string.ascii_lowercase + string.digits,
    "base58": "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz",
    "base62": string.digits + string.ascii_uppercase + string.ascii_lowercase,
    "base64": string.ascii_letters + string.digits + "+/",
    "base64url": string.ascii_letters + string.digits + "-_",
    "bech32": "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L",
    "dash": "-",
    "digits": string.digits,
    "hex": "0123456789abcdef",
    "HEX": "0123456789ABCDEF",
    "letters": string.ascii_letters,
    "lower": string.ascii_lowercase,
    "space": " ",
    "upper": string.ascii_uppercase,
    "upper36": string.ascii_uppercase + string.digits,
}
_IN_BASE64 = {
    "basic": "tosei-admin:{}",
    "wrapped": "{}",
    "wrapped-key": "-----BEGIN PRIVATE KEY-----\nMIIE{}\n-----END PRIVATE KEY-----\n",
}


def expand(text: str) -> str:
    """Replace the reserved forms; any other ``${…}`` is literal. ValueError for a bad form."""
    return _FORM.sub(lambda m: _fake(m[2]) if m[1] == "fake" else licence_text(m[2]), text)


def _fake(form: str) -> str:
    name, _, length = form.partition(".")
    if name == "github":
        body = _stream(_ALPHABETS["base62"], 30, form)
        return body + _checksum(body)
    if name == "grafana":
        body = _stream(_ALPHABETS["base62"], 32, form)
        return f"{body}_{zlib.crc32(f'glsa_{body}'.encode()).to_bytes(4, 'little').hex()}"
    known = name in _ALPHABETS or name in _IN_BASE64
    if not known or not length.isdigit() or not 0 < int(length) <= _LONGEST:
        raise ValueError(f"${{fake.{form}}}: one of {', '.join(sorted(_ALPHABETS))} and a length")
    if name in _IN_BASE64:
        body = _stream(_ALPHABETS["base62"], int(length), form)
        return base64.b64encode(_IN_BASE64[name].format(body).encode()).decode()
    return _stream(_ALPHABETS[name], int(length), form)


def _stream(alphabet: str, length: int, seed: str) -> str:
    """Characters that look random and are the same at every run."""
    out: list[str] = []
    block = 0
    while len(out) < length:
        digest = hashlib.sha256(f"{seed}/{block}".encode()).digest()
        out += [alphabet[b % len(alphabet)] for b in digest]
        block += 1
    return "".join(out[:length])


def _checksum(body: str) -> str:
    """Six base-62 digits of the CRC-32, as GitHub's tokens end in."""
    value = zlib.crc32(body.encode())
    digits = _ALPHABETS["base62"]
    out = ""
    for _ in range(6):
        value, digit = divmod(value, 62)
        out = digits[digit] + out
    return out
