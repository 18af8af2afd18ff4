# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Words for people, always in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

Lang = Literal["ja", "en"]
LANGS: tuple[Lang, ...] = ("ja", "en")


class Text(msgspec.Struct, frozen=True):
    """One text in Japanese and English."""

    ja: str
    en: str

    def get(self, lang: Lang) -> str:
        """The text in one language."""
        return self.ja if lang == "ja" else self.en

    def fill(self, values: Mapping[str, str]) -> Text:
        """Replace each ``{name}`` by its value, literally.

        Not ``str.format``: a value may come from an untrusted repository, and neither its braces
        nor an attribute access in a template may mean anything.
        """
        return Text(_fill(self.ja, values), _fill(self.en, values))

    def plus(self, other: Text) -> Text:
        """One text followed by another, with a blank between where both say something.

        A Japanese full stop or bracket needs none.
        """
        blank = "" if self.ja.endswith("。") or other.ja.startswith("（") else " "
        return Text(f"{self.ja}{blank}{other.ja}".strip(), f"{self.en} {other.en}".strip())


def spaced(words: str) -> str:
    """Words to stand within a Japanese text, which sets Latin ones apart by blanks."""
    before = " " if words[:1].isascii() and words else ""
    after = " " if words[-1:].isascii() and words else ""
    return f"{before}{words}{after}"


def _fill(template: str, values: Mapping[str, str]) -> str:
    parts = template.split("{")
    out = [parts[0]]
    for part in parts[1:]:
        name, brace, rest = part.partition("}")
        out.append(values[name] + rest if brace and name in values else "{" + part)
    return "".join(out)
