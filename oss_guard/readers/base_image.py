# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The images of others that the recipe of a container image starts from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.readers import Anchor, Candidate, Fact, NoParams, reader

_MOST = 50
_ANCHOR = Anchor(
    rb"FROM[ \t]{1,8}(?:--platform=[!-~]{1,60}[ \t]{1,8})?[A-Za-z0-9$][!-~]{0,200}",
    (b"from ", b"from\t"),
    ignore_case=True,
)
_LINE = re.compile(
    rb"[ \t]{0,8}FROM[ \t]{1,8}(?:--platform=\S{1,60}[ \t]{1,8})?(?P<image>\S{1,200})"
    rb"(?:[ \t]{1,8}AS[ \t]{1,8}(?P<stage>\S{1,100}))?[ \t\r]{0,8}$",
    re.IGNORECASE,
)
_NONE = "scratch"


class BaseImage(Fact, frozen=True):
    """The image as written."""

    name: str = ""


def _anchors(params: NoParams) -> Sequence[Anchor]:
    del params
    return (_ANCHOR,)


@reader(params=NoParams, anchors=_anchors, syntaxes=frozenset({"dockerfile"}))
def base_image(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """Each once for a file; stages of the recipe itself, and the empty image, are none."""
    del params
    seen = {_NONE}
    for candidate in candidates[:_MOST]:
        segment = candidate.segment
        line = _LINE.match(document.content[segment.start : min(segment.end, segment.start + 600)])
        if line is None:
            continue
        name = line["image"].decode("utf-8", "replace")
        if name.lower() not in seen:
            yield BaseImage(candidate.match, name)
        seen |= {name.lower(), (line["stage"] or b"").decode("utf-8", "replace").lower()}
