# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A file of one of several names is there."""

from __future__ import annotations

from oss_guard.checks import FAIL, PASS, check
from oss_guard.evidence.files import Files, looked_for, names_of
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, passed
from oss_guard.model.text import Text
from oss_guard.readers import Glob
from oss_guard.readers import Params as Base


class Params(Base, frozen=True):
    """Globs of the names that will do."""

    any_of: tuple[Glob, ...]


@check(
    needs=Files,
    params=Params,
    says={"absent": ("wanted",)},
    gives=(PASS, FAIL),
    lacks=("absent",),
)
def file_present(files: Files, params: Params) -> Outcome:
    """Only the project's own, non-empty files count."""
    sizes = {e.path: e.size for e in files.entries}
    found = [p for p in files.find(params.any_of) if sizes[p] != 0]
    if not found:
        wanted = names_of(params.any_of)
        return failed([Violation("absent", values={"wanted": wanted})], looked_for(params.any_of))
    return passed(
        *(Basis("file", Text(f"{p} がある", f"{p} exists"), Location(p)) for p in found[:5])
    )
