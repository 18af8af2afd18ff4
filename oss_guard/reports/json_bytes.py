# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""JSON that every strict reader accepts and that is safe to print."""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec

_ESCAPED = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    # A runner takes "##[command]" for an order wherever it stands in a line of its log.
    r"|(?<=#)#(?=\w*\[)"
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def json_bytes(value: Any) -> bytes:
    """Plain values as UTF-8 JSON: keys in the order given, two-space indent, final newline.

    Control, invisible and direction-changing characters are written as JSON's own escapes, all else
    as it is. A lone surrogate, which no encoding of Unicode can hold, becomes U+FFFD.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    text = _LONE_SURROGATE.sub("\ufffd", text)
    text = _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return msgspec.json.format(text.encode(), indent=2) + b"\n"
