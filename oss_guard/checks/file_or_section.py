# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A file of one of several names, or a section of a document."""

from __future__ import annotations

from oss_guard.checks import FAIL, PASS, UNKNOWN, _statements, check
from oss_guard.evidence.files import looked_for, names_of
from oss_guard.evidence.sections import SectionParams, Sections
from oss_guard.model.grades import WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, passed, unknown
from oss_guard.model.text import Text


class Params(SectionParams, frozen=True, kw_only=True):
    """``least``: how wide a section's prose must be to count (full-width characters count two)."""

    least: int = 30


@check(
    needs=Sections,
    params=Params,
    says={"absent": ("wanted",), "empty": ("heading",)},
    gives=(PASS, FAIL, UNKNOWN),
    lacks=("absent", "empty"),
)
def file_or_section(sections: Sections, params: Params) -> Outcome:
    """A heading without text is no section; a link to another host is not opened."""
    basis = [Basis("file", Text(f"{p} がある", f"{p} exists"), Location(p)) for p in sections.files]
    basis += [
        Basis("section", Text(f"「{t.text}」の節がある", f"a section “{t.text}”"), t.location)
        for t in sections.titles
        if t.prose >= params.least
    ]
    if basis:
        return passed(*basis[:5])
    if sections.elsewhere:
        return unknown(
            WaitsFor.OTHER_HOST, *(_statements.elsewhere(x) for x in sections.elsewhere[:5])
        )
    if sections.titles:
        title = sections.titles[0]
        return failed([Violation("empty", title.location, {"heading": title.text})])
    wanted = names_of(params.any_of)
    basis = [looked_for(params.any_of), *_statements.read(sections.documents.pages)]
    return failed([Violation("absent", values={"wanted": wanted})], *basis)
