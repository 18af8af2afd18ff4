# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Signs that the software derives from another one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.compiled import Compiled
from oss_guard.evidence.expressions import stems, stems_of
from oss_guard.evidence.files import Files
from oss_guard.evidence.licensing import Licensing
from oss_guard.evidence.manifests import Manifests
from oss_guard.model.location import Location
from oss_guard.model.policy import Ownership
from oss_guard.model.report import NotExamined
from oss_guard.readers import Expression, Glob, Params
from oss_guard.readers.text_pattern import Pattern, TextPatterns, Wording
from oss_guard.scan import Request

_NAME = re.compile(r"[@A-Za-z0-9][\w./-]{1,100}", re.ASCII)
_ADDRESS = re.compile(r"\]\([^()\]]*$")


class UpstreamParams(Params, frozen=True):
    """Wording by which a README tells of an origin; ``unless`` takes a line back.

    ``built_on`` does so too, unless what it names is a dependency. ``data_wording`` tells of the
    origin of data, and counts where the globs of ``data`` find any.
    """

    wording: tuple[Pattern, ...]
    built_on: tuple[Pattern, ...] = ()
    data_wording: tuple[Pattern, ...] = ()
    data: tuple[Glob, ...] = ()
    unless: tuple[Expression, ...] = ()
    paths: tuple[Glob, ...] = ("README*", "*{NOTICE,CREDITS,FORK}*", "docs/README*")

    @property
    def request(self) -> Request:
        """The reader's request for origins of the software."""
        wording = (*self.wording, *self.built_on)
        return Request("text-pattern", TextPatterns(wording, self.unless), self.paths)

    @property
    def data_request(self) -> Request:
        """That for origins of data; a paragraph on these often says what users are asked, too."""
        return Request("text-pattern", TextPatterns(self.data_wording), self.paths)


class Upstream(Evidence, frozen=True):
    """Vendored folders and files; where documents tell of an origin of software or of data.

    ``licensed`` are texts below the root of a licence that is not the project's own, or of other
    copyright holders; ``unsourced`` are minified scripts without their source, which may be parts
    of others.
    """

    vendored: tuple[str, ...]
    licensed: tuple[str, ...]
    told: tuple[Location, ...]
    data_told: tuple[Location, ...]
    unsourced: tuple[str, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Licensing, Manifests, Compiled)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """The rule's wording."""
        return (params.request, *([params.data_request] if params.data_wording else []))

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Own documents only; a vendored part's README tells its own story."""
        files = sources.gather(Files)
        dependencies = _names(sources.gather(Manifests))
        own = frozenset(files.paths())
        told = [
            s.location
            for s in sources.sightings(params.request)
            if s.location.path in own
            and isinstance(s.fact, Wording)
            and (
                s.fact.pattern < len(params.wording)
                or _last_name(s.fact.before) not in dependencies
            )
        ]
        data_told: list[Location] = []
        if params.data_wording and files.named(params.data):
            seen = sources.sightings(params.data_request)
            data_told = [s.location for s in seen if s.location.path in own]
        vendored = tuple(dict.fromkeys(files.classes[p].scope for p in files.vendored))
        licensed = tuple(_other_texts(sources.gather(Licensing)))
        unsourced = sources.gather(Compiled).unsourced
        return cls(vendored, licensed, tuple(told), tuple(data_told), unsourced)

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Documents that may tell of an origin."""
        return sources.gather(Files).unread_named(params.paths)


def _other_texts(licensing: Licensing) -> Iterator[str]:
    own = {id for outbound in licensing.outbound for id in stems(outbound)}
    holders = {name for t in licensing.texts if t.root for name in t.text.holders}
    for found in licensing.texts:
        if found.root or "/" not in found.path or "LICENSES/" in found.path:
            continue
        if found.describes != "software":
            continue
        a_text = found.text.state == "exact" or found.text.unrecognised
        if found.ownership is Ownership.OWN and a_text:
            other = own.isdisjoint(stems_of(found.text.ids))
            if other or (found.text.holders and holders.isdisjoint(found.text.holders) and holders):
                yield found.path


def _names(manifests: Manifests) -> frozenset[str]:
    """Names of dependencies: what rests on these uses them, and is no copy of them."""
    return frozenset(n.lower() for m in manifests.own for n in m.declared.dependencies)


def _last_name(text: str) -> str:
    """The name nearest to the end, that of a link rather than its address."""
    found = _NAME.findall(_ADDRESS.sub("", text))
    return found[-1].strip(".").lower() if found else ""
