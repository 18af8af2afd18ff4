# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Why findings are waived: what a report says beside each of them."""

from __future__ import annotations

from oss_guard.model.report import Body
from oss_guard.model.text import Lang


def reasons(body: Body, lang: Lang) -> dict[str, str]:
    """Who decided what until when, and why, by the fingerprints of waived findings."""
    return {
        fingerprint: basis.text.get(lang)
        for clause in (*body.clauses, *body.recommendations)
        for basis in clause.basis
        if basis.kind == "waiver"
        for fingerprint in basis.fingerprints
    }
