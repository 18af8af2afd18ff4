# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How documentation is judged, for the checks that ask for it."""

from __future__ import annotations

from oss_guard.checks import _statements
from oss_guard.evidence.documentation import Documentation
from oss_guard.model.grades import WaitsFor
from oss_guard.model.location import REPOSITORY, Location
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, passed, unknown
from oss_guard.model.text import Text

SAYS = {
    "absent": (),
    "template": ("path",),
    "thin": ("path",),
    "missing": ("missing_ja", "missing_en"),
}
"""Cases of a violation, with the placeholders of their messages."""

_LITTLE = 100
"""Of width; who has replaced a generator's text by less has left it as it is."""


def judged(documentation: Documentation, width: int) -> Outcome:
    """Every topic is explained, and the project's own text is at least so wide."""
    missing = [t.name for t in documentation.topics if not t.places]
    enough = documentation.width >= width
    if not missing and enough:
        return passed(*_basis(documentation))
    open_question = undecided(documentation)
    if open_question is not None:
        return open_question
    return failed(
        [_violation(documentation, missing=bool(missing and enough))], *_basis(documentation)
    )


def undecided(documentation: Documentation) -> Outcome | None:
    """Unknown where a place that may decide is elsewhere or in another format; None if none is."""
    if documentation.elsewhere:
        return unknown(
            WaitsFor.OTHER_HOST, *(_statements.elsewhere(x) for x in documentation.elsewhere[:5])
        )
    if documentation.manuals:
        text = Text(
            "別の形式の文書があり、その内容は読んでいない",
            "there are documents in another format, which were not read",
        )
        named = (Basis("file", Text(m, m), Location(m)) for m in documentation.manuals[:5])
        return unknown(WaitsFor.SCOPE, Basis("format", text), *named)
    return None


def _violation(documentation: Documentation, *, missing: bool) -> Violation:
    readme = documentation.documents.readme
    place = Location(readme.path, 1, 1) if readme else REPOSITORY
    if readme is None and not documentation.width:
        return Violation("absent")
    untouched = documentation.template is not None and documentation.width < _LITTLE
    if missing and not untouched:
        names = [t.name for t in documentation.topics if not t.places]
        values = {
            "missing_ja": "、".join(n.ja for n in names),
            "missing_en": ", ".join(n.en for n in names),
        }
        return Violation("missing", place, values)
    values = {"path": readme.path if readme else "."}
    if documentation.template is not None:
        return Violation("template", documentation.template, values)
    return Violation("thin", place, values)


def _basis(documentation: Documentation) -> list[Basis]:
    basis = [
        Basis(
            "section",
            Text(f"{t.name.ja}: {words}", f"{t.name.en}: {words}"),
            location,
        )
        for t in documentation.topics
        for location, words in t.places[:2]
    ]
    if not basis:
        basis = _statements.read(documentation.documents.pages)
    return basis or [_statements.no_readme()]
