# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A violation with its rule's words and an identity that lasts."""

from __future__ import annotations

import hashlib
from enum import StrEnum

import msgspec

from oss_guard.model.grades import Confidence, Severity
from oss_guard.model.location import Location
from oss_guard.model.redacted import Redacted
from oss_guard.model.text import Text


class Status(StrEnum):
    """Whether a finding counts. Waived and baselined ones stay in the report, marked."""

    OPEN = "open"
    WAIVED = "waived"
    BASELINED = "baselined"


class Finding(msgspec.Struct, frozen=True):
    """One fault with everything a reader needs.

    ``clause`` is the rule's primary clause or None, ``also_clauses`` the others it names.
    ``fingerprint`` is None where no lasting identity exists without deriving it from a secret.
    ``identity`` is equal for equal sensitive values in one run and is never written; ``group`` is
    the number that findings of one value share in a report. ``refs`` are those that bear a place
    in history. ``unread``: its path is in the judged tree, where it was not read, or not wholly.
    """

    rule: str
    clause: str | None
    also_clauses: tuple[str, ...]
    severity: Severity
    confidence: Confidence
    location: Location
    also: tuple[Location, ...]
    excerpt: Redacted | None
    message: Text
    remedy: Text
    fingerprint: str | None
    status: Status = Status.OPEN
    identity: bytes = b""
    group: int | None = None
    refs: tuple[str, ...] = ()
    unread: bool = False

    @property
    def standing(self) -> Location | None:
        """The first of its places in the judged tree; None where only history has it."""
        return next((at for at in (self.location, *self.also) if at.commit is None), None)


def fingerprint(rule: str, path: str | None, key: str, ordinal: int) -> str:
    """Identity of a finding across runs: rule, path, stable key and ordinal, nothing else.

    The key of a sensitive value is the commit that introduced it.
    """
    parts = "\0".join((rule, path if path is not None else "", key, str(ordinal)))
    return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:32]
