# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What the hosting service says, and the public body whose repository it should be."""

from __future__ import annotations

from typing import Any, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.model.location import Location
from oss_guard.model.policy import ForgeFacts, Organization
from oss_guard.readers import NoParams
from oss_guard.readers.project_address import ProjectAddress
from oss_guard.scan import Request

_TOLD = Request("project-address", NoParams(), ("publiccode.{yml,yaml}",))


class Hosting(Evidence, frozen=True):
    """Forge facts; what is None there was not asked or cannot be known.

    ``told``: the account, in lower case, under which publiccode.yml says that it is published.
    """

    forge: ForgeFacts
    organization: Organization
    told: tuple[str, Location] | None = None

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """What publiccode.yml gives for the address."""
        del params
        return (_TOLD,)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """The facts that this run was given."""
        del params
        found = (
            (s.fact.owner, Location(s.location.path))
            for s in sources.sightings(_TOLD)
            if isinstance(s.fact, ProjectAddress)
        )
        told = next(found, None)
        return cls(sources.settings.forge, sources.settings.organization, told)
