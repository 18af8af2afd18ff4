# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Fails where a rule's reader saw something."""

from __future__ import annotations

import re

from oss_guard.checks import FAIL, PASS, check
from oss_guard.evidence.seen import ReaderParams, Seen
from oss_guard.model.grades import Confidence
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, passed
from oss_guard.model.policy import Ownership
from oss_guard.model.text import Text
from oss_guard.readers import Secret
from oss_guard.readers.unfilled_placeholder import Unfilled
from oss_guard.scan import Sighting

_COMMIT = 12
_DUMMIES = frozenset({Ownership.TEST_DATA, Ownership.GENERATED})
_OF_AN_API = re.compile(
    r"(?:^|/)(?:(?:api[_-]?(?:references?|docs?|specs?)|openapi|swagger)/.*"
    r"|(?:openapi|swagger)[^/]{0,40})\.(?:ya?ml|json|mdx?|adoc|rst|html)$",
    re.IGNORECASE,
)
"""Descriptions of an API, which show answers of it."""
_TESTS_OF_A_PART = re.compile(
    r"(?:^|/)(?:tests?|testdata|test[_-](?:data|fixtures?)|_?fixtures?|specs?)/"
    r"|(?:^|/)test_[^/]+$|[^/]+_test\.\w+$"
    r"|^vendor/[\w-]+(?:\.[\w-]+)+/(?:[^/]+/)*?(?:(?:examples?|certs?|\w{0,20}demo)/|README[^/]*$)",
    re.IGNORECASE,
)
"""In third-party parts: what their publishers test and show with is public."""


class Params(ReaderParams, frozen=True):
    """The reader whose facts are judged."""


@check(
    needs=Seen,
    params=Params,
    says={"found": ("path", "words")},
    gives=(PASS, FAIL),
    searched=(PASS,),
)
def none_found(seen: Seen, params: Params) -> Outcome:
    """One violation for each value and path, placed where it came in first; one for names of refs.

    Later versions, further lines and the place in the judged tree stand in ``also``.

    In test data, also of third-party parts, in generated files and references of an API a sighting
    keeps its severity and has low confidence: dummies are usual there.
    """
    del params
    groups: dict[tuple[str | None, bool, bytes], list[Sighting]] = {}
    for sighting in seen.sightings:
        at = sighting.location
        identity = sighting.identity or str(at).encode()
        groups.setdefault((at.path, at.ref is not None, identity), []).append(sighting)
    if not groups:
        count = seen.files.searched
        text = Text(f"{count} ファイルに該当なし", f"nothing found; files: {count}")
        if seen.contents:
            past = seen.contents
            text = Text(
                f"{count} ファイルと、履歴の {past} 版の内容に該当なし",
                f"nothing found; files: {count}, contents of history: {past}",
            )
        return passed(Basis("scanned", text))
    return failed(_violation(seen, group) for group in groups.values())


def _violation(seen: Seen, group: list[Sighting]) -> Violation:
    first, *others = group
    at = first.location
    # Names of refs and messages of commits have no path.
    path = at.path or at.ref or f"commit {(at.commit or '')[:_COMMIT]}"
    named = tuple(s.location.ref for s in group if s.location.ref is not None)
    ownership = seen.files.ownership(at.path or "")
    told = {s.fact.confidence if isinstance(s.fact, Secret) else Confidence.HIGH for s in group}
    # The same value may stand among examples and in use: the surest place tells.
    sure = next(confidence for confidence in Confidence if confidence in told)
    doubtful = ownership in _DUMMIES or _OF_AN_API.search(at.path or "") is not None
    if ownership is Ownership.VENDORED:
        doubtful = doubtful or _TESTS_OF_A_PART.search(at.path or "") is not None
    return Violation(
        "found",
        at,
        {"path": path, "words": first.fact.words if isinstance(first.fact, Unfilled) else ""},
        Confidence.LOW if doubtful else sure,
        also=tuple(s.location for s in others),
        excerpt=first.excerpt,
        identity=first.identity,
        refs=named or seen.refs.get(at.commit or "", ()),
    )
