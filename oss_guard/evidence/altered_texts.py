# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What differs in a licence text that is not exactly a known one, for verdicts to cite."""

from __future__ import annotations

from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Violation
from oss_guard.model.text import Text
from oss_guard.readers.licence_text import LicenceText
from oss_guard.spdx.texts import Part

_NEAREST = 2
_WORDS_SHOWN = 60


def altered(path: str, found: LicenceText) -> list[Basis]:
    """One basis for each text of a file that is not exact, at its first difference."""
    parts = [part for part in found.parts if part.state != "exact"]
    if not parts:
        return [_unlike(path, found)]
    return [
        Basis("licence-altered", _told(part), Location(path, part.differences[0].line, 1))
        for part in parts
    ]


def violation(path: str, found: LicenceText) -> Violation:
    """The breach of a text of a file that is not exact, one that breaks off first of all.

    It stands where the text first differs.

    Its case is ``cut``, ``differs``, or ``altered`` where no text is near enough for comparing.
    """
    parts = [p for p in found.parts if p.state != "exact" and p.differences]
    part = min(parts, key=lambda p: p.state != "truncated", default=None)
    if part is None:
        return Violation("altered", Location(path, 1, 1), {"path": path, "near": nearest(found)})
    first, near = part.differences[0], ", ".join(part.ids[:_NEAREST])
    at = Location(path, first.line, 1)
    if part.state == "truncated":
        return Violation("cut", at, {"path": path, "near": near})
    values = {
        "path": path,
        "near": near,
        "count": str(len(part.differences)),
        "known": first.known[:_WORDS_SHOWN] or "-",
        "read": first.found[:_WORDS_SHOWN] or "-",
    }
    return Violation("differs", at, values)


def nearest(text: LicenceText) -> str:
    """The known texts that an unrecognised one is likest to, for people."""
    return ", ".join(text.near[:_NEAREST]) or "-"


def _told(part: Part) -> Text:
    ids, count = ", ".join(part.ids[:_NEAREST]), len(part.differences)
    if part.state == "truncated":
        return Text(f"{ids} の全文が途中で切れている", f"the text of {ids} is cut off")
    first = part.differences[0]
    known, read = first.known[:_WORDS_SHOWN] or "-", first.found[:_WORDS_SHOWN] or "-"
    return Text(
        f"{ids} の全文と {count} か所で異なる（「{known}」が「{read}」になっている）",
        f'differs from the text of {ids} in {count} places ("{known}" reads "{read}")',
    )


def _unlike(path: str, found: LicenceText) -> Basis:
    near = nearest(found)
    text = Text(
        f"既知のライセンス全文と一致しない（近いもの: {near}）",
        f"matches no known licence text (nearest: {near})",
    )
    return Basis("licence-altered", text, Location(path, 1, 1))
