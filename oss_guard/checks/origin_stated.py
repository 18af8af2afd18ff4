# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Software that derives from another one says from what, in which version, and what was changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from oss_guard.checks import NOT_APPLICABLE, PASS, UNKNOWN, _origins, check
from oss_guard.documents.origin_particulars import PARTICULARS
from oss_guard.evidence.files import looked_for
from oss_guard.evidence.upstream import Upstream, UpstreamParams
from oss_guard.model.grades import Confidence, WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, not_applicable, passed
from oss_guard.model.outcome import unknown as not_known
from oss_guard.model.text import Text

_WORDS = {
    "source": Text("入手元（URL など）", "where from (an address)"),
    "version": Text("版", "the version"),
    "changes": Text("変更点", "the changes"),
}


class Params(UpstreamParams, frozen=True):
    """Wording by which documents tell of an origin."""


@check(needs=Upstream, params=Params, says={}, gives=(PASS, UNKNOWN, NOT_APPLICABLE))
def origin_stated(upstream: Upstream, params: Params) -> Outcome:
    """Where all is told of each origin, in its head or in a document, it passes.

    The pass has low confidence: that words on a version and on changes are there is seen, not
    whether they are right. What is not seen is unknown: it may be told in other words.
    """
    basis, doubtful = _origins.signs(upstream), _origins.doubtful(upstream)
    if not basis and not doubtful:
        return not_applicable(_origins.none(), looked_for(params.paths))
    left = list(_left(upstream))
    if not left:
        stated = [Basis("origin-stated", _STATED, s.location) for s in upstream.stated]
        return passed(*basis, *doubtful, *stated[: _origins.SHOWN], confidence=Confidence.LOW)
    if doubtful and not basis:
        return not_known(WaitsFor.ATTESTATION, *doubtful)
    return not_known(WaitsFor.SCOPE, *basis, *doubtful, *left[: _origins.SHOWN])


_STATED = Text("派生元・版・変更点についての記述がある", "a passage on origin, version and changes")


def _left(upstream: Upstream) -> Iterator[Basis]:
    """What was not seen, of each origin."""
    for at in (*upstream.told, *upstream.data_told):
        if not any(s.holds(at) for s in upstream.stated):
            yield _not_seen(at, _missing(_most(s.told for s in upstream.partly if s.holds(at))))
    for head in upstream.heads:
        missing = _missing(head.told)
        if missing and not _named(upstream, head.location.path or ""):
            yield _not_seen(head.location, missing)
    folders = [p if p.endswith("/") else p.rpartition("/")[0] or p for p in upstream.licensed]
    for path in (*upstream.vendored, *upstream.subtrees, *folders, *upstream.unsourced):
        if not _named(upstream, path) and (missing := _missing(_told_of(upstream, path))):
            yield _not_seen(Location(path), missing)


def _told_of(upstream: Upstream, path: str) -> frozenset[str]:
    """What is told of a part: by its metadata, with what a document says of its changes.

    Metadata cannot tell whether something was changed since.
    """
    described = upstream.described.get(path, frozenset())
    changes = any(s.speaks_of(path) for s in upstream.partly if "changes" in s.told)
    by_metadata = described | {"changes"} if described and changes else described
    return _most([by_metadata, *(s.told for s in upstream.partly if s.names(path))])


def _most(told: Iterable[frozenset[str]]) -> frozenset[str]:
    """The most of what is told in one place."""
    return max(told, key=lambda one: (len(one), sorted(one)), default=frozenset())


def _missing(told: frozenset[str]) -> list[str]:
    return [what for what in PARTICULARS if what not in told]


def _named(upstream: Upstream, path: str) -> bool:
    return any(s.names(path) for s in upstream.stated)


def _not_seen(at: Location, missing: list[str]) -> Basis:
    """Says what of an origin is not told together."""
    words = [_WORDS[what] for what in missing]
    ja, en = "・".join(w.ja for w in words), ", ".join(w.en for w in words)
    text = Text(f"記述が見当たらない: {ja}", f"not seen: {en}")
    return Basis("origin-not-stated", text, at)
