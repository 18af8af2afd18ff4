# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A README exists and bears at least one of several statements."""

from __future__ import annotations

from oss_guard.checks import FAIL, PASS, UNKNOWN, _statements, check
from oss_guard.evidence.any_statement import AnyOfParams, AnyStatement
from oss_guard.evidence.documents import README
from oss_guard.evidence.files import looked_for
from oss_guard.model.grades import WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, passed, unknown
from oss_guard.model.text import Text
from oss_guard.readers.statement import Made


class Params(AnyOfParams, frozen=True, kw_only=True):
    """The statements of which one will do."""


@check(
    needs=AnyStatement,
    params=Params,
    says={"no-readme": (), "none": ("path", "wanted_ja", "wanted_en")},
    gives=(PASS, FAIL, UNKNOWN),
    lacks=("no-readme", "none"),
)
def readme_states_any(evidence: AnyStatement, params: Params) -> Outcome:
    """Which of the statements are missing is said by the rules for each of them."""
    documents = evidence.documents
    if not documents.readmes:
        return failed([Violation("no-readme")], looked_for(README))
    made = [
        (name, s)
        for name, stated in evidence.stated
        for s in stated
        if s.statement.made is Made.WHOLE and not _statements.of_another_product(s, documents)
    ]
    if made:
        return passed(
            *(
                Basis("statement", Text(f"{n.ja}: {s.words}", f"{n.en}: {s.words}"), s.location)
                for n, s in made[:6]
            )
        )
    doubtful = [
        s
        for _, stated in evidence.stated
        for s in stated
        if s.statement.made in {Made.CANDIDATE, Made.WHOLE}
    ]
    if doubtful:
        return unknown(WaitsFor.SCOPE, *(_statements.found(s) for s in doubtful[:5]))
    path = documents.readmes[0]
    values = {
        "path": path,
        "wanted_ja": "、".join(s.name.ja for s in params.statements),
        "wanted_en": ", ".join(s.name.en for s in params.statements),
    }
    return failed(
        [Violation("none", Location(path, 1, 1), values)], *_statements.read(documents.pages)
    )
