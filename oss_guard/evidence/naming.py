# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What the software calls itself."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from oss_guard.documents.mood import has_placeholder
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.manifests import Manifests
from oss_guard.readers import NoParams
from oss_guard.readers.publiccode_name import PubliccodeName
from oss_guard.scan import Request

_PUBLICCODE = Request("publiccode-name", NoParams(), ("publiccode.yml",))


class Naming(Evidence, frozen=True):
    """The name that publiccode.yml or else a manifest at the root declares, None without one.

    Never that of a folder or a remote, which differ from one clone to the next.
    """

    name: str | None

    uses: ClassVar[tuple[type[Evidence], ...]] = (Manifests,)

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """The one of publiccode.yml; manifests are asked for by their own evidence."""
        del params
        return (_PUBLICCODE,)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """The first that says a name."""
        del params
        seen = [s.fact for s in sources.sightings(_PUBLICCODE)]
        named = [f.name for f in seen if isinstance(f, PubliccodeName)]
        named += [m.declared.name for m in sources.gather(Manifests).own if not m.folder]
        return cls(next((n for n in named if n and not has_placeholder(n)), None))
