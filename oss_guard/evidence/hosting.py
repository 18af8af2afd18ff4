# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What the hosting service says, and the public body whose repository it should be."""

from __future__ import annotations

from typing import Any, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.model.policy import ForgeFacts, Organization


class Hosting(Evidence, frozen=True):
    """Forge facts; what is None there was not asked or cannot be known."""

    forge: ForgeFacts
    organization: Organization

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """The facts that this run was given."""
        del params
        return cls(sources.settings.forge, sources.settings.organization)
