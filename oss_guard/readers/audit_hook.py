# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Hooks of pre-commit that audit dependencies: what a hook is and runs, not what it is called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader
from oss_guard.readers.pipeline_step import AUDIT, PipelineStep

_LONGEST = 500
_MOST = 50
_KEY = re.compile(r"\s*(?:-\s+)?(?:id|entry)\s*:\s*[\"']?(?!\s)")
_HOOK = re.compile(r"(?:python-safety|npm-audit|yarn-audit|composer-audit|bundler-audit)")


@reader(params=NoParams)
def audit_hook(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """One fact for each line that names an auditing hook or runs an audit."""
    del candidates, params
    start = found = 0
    for raw in document.content.split(b"\n"):
        line = raw[:_LONGEST].decode("utf-8", "replace")
        key = _KEY.match(line)
        said = line[key.end() :].partition(" #")[0] if key else ""
        if said and (_HOOK.match(said) or AUDIT.search(said)):
            yield PipelineStep(Span(start, start + len(raw)), "audit", said.strip(" \"'"))
            found += 1
        if found >= _MOST:
            return
        start += len(raw) + 1
