# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Files that are a secret as a whole: key stores, password stores of browsers, shell histories.

The rule's ``paths`` name them; what they begin with says whether they are what they are called.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import BINARY, Document
from oss_guard.documents.syntaxes import ALL
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Params, Secret, reader
from oss_guard.readers._pattern import compiled

_READ = 1024 * 1024


class SecretFile(Params, frozen=True):
    r"""What such a file looks like.

    ``begins``: what its first bytes match, escapes standing for bytes (``\xFE``). ``without``:
    what stands nowhere in the first MiB of it. ``least``: bytes that one has at least.
    """

    begins: str = ""
    without: str = ""
    least: int = 1
    kind: str = "secret-file"
    specificity: int = 1
    confidence: Confidence = Confidence.HIGH

    def verify(self) -> None:
        """Refuse what could not work, with the reason."""
        compiled(self.begins, re.DOTALL)
        compiled(self.without, re.DOTALL)


@reader(params=SecretFile, syntaxes=ALL | {BINARY}, reach="history")
def secret_file(
    document: Document, candidates: Sequence[Candidate], params: SecretFile
) -> Iterable[Secret]:
    """One fact, the whole file."""
    del candidates
    content = document.content
    if len(content) < params.least or not compiled(params.begins, re.DOTALL).match(content):
        return
    if params.without and compiled(params.without, re.DOTALL).search(content, 0, _READ):
        return
    yield Secret(Span(0, len(content)), params.kind, params.specificity, params.confidence)
