# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A README, and the sections that one lacks, from their template."""

from __future__ import annotations

from collections.abc import Collection

from oss_guard.scaffold.sections import ONLY_IF_ASKED, SECTIONS, TERMS, lacking
from oss_guard.scaffold.texts import Values, render


def whole(failed: Collection[str], values: Values) -> str:
    """A new README."""
    wanted = lacking(failed)
    sections = [name for name in SECTIONS if name in wanted or name not in ONLY_IF_ASKED]
    return render("readme", values, new=True, sections=sections, terms=True)


def rest(sections: Collection[str], values: Values) -> str:
    """The sections that a README lacks, without a title."""
    terms = any(name in TERMS for name in sections)
    return render("readme", values, new=False, sections=sections, terms=terms)
