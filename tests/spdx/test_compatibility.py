# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Pairs of licences whose relation is known from their own texts or from their stewards."""

from __future__ import annotations

import pytest

from oss_guard.spdx.compatibility import Fit, Use, fit, without_version
from oss_guard.spdx.facts import parse

FITS, OPEN, CONFLICTS = Fit.FITS, Fit.OPEN, Fit.CONFLICTS


@pytest.mark.parametrize(
    ("outbound", "component", "expected"),
    [
        ("MIT", "Apache-2.0", FITS),
        ("MIT", "LGPL-3.0-only", FITS),
        ("MIT", "MPL-2.0", FITS),
        ("MIT", "GPL-2.0-or-later", CONFLICTS),
        ("MIT", "GPL-2.0-only WITH Classpath-exception-2.0", FITS),
        ("MIT", "MIT OR GPL-3.0-only", FITS),
        ("MIT", "MIT AND GPL-3.0-only", CONFLICTS),
        ("MIT", "(MIT OR Apache-2.0) AND GPL-3.0-only", CONFLICTS),
        ("MIT", "BUSL-1.1", OPEN),
        ("MIT", "LicenseRef-own", OPEN),
        ("MIT", "BUSL-1.1 OR MIT", FITS),
        ("MPL-2.0", "GPL-3.0-only", CONFLICTS),
        ("GPL-2.0-only", "Apache-2.0", CONFLICTS),
        ("GPL-2.0-or-later", "Apache-2.0", FITS),
        ("GPL-2.0-or-later", "GPL-2.0-only AND Apache-2.0", CONFLICTS),
        ("GPL-2.0-or-later", "GPL-2.0-or-later AND Apache-2.0", FITS),
        ("GPL-2.0-or-later", "GPL-2.0-only AND (Apache-2.0 OR MIT)", FITS),
        ("GPL-2.0-or-later", "GPL-2.0-only AND GPL-3.0-only", CONFLICTS),
        ("GPL-3.0-only", "Apache-2.0", FITS),
        ("GPL-3.0-only", "BSD-4-Clause", CONFLICTS),
        ("GPL-2.0-only", "LGPL-3.0-only", CONFLICTS),
        ("GPL-2.0-only", "LGPL-2.1-or-later", FITS),
        ("GPL-2.0-only", "MPL-2.0", FITS),
        ("GPL-2.0-only", "MPL-2.0-no-copyleft-exception", CONFLICTS),
        ("GPL-3.0-only", "EPL-2.0", OPEN),
        ("GPL-3.0-only", "EPL-2.0 OR GPL-2.0-or-later", FITS),
        ("GPL-3.0-only", "GPL-2.0-only", CONFLICTS),
        ("GPL-3.0-only", "GPL-2.0-or-later", FITS),
        ("GPL-2.0-only", "GPL-3.0-or-later", CONFLICTS),
        ("GPL-2.0-or-later", "GPL-3.0-only", FITS),
        ("GPL-2.0+", "GPL-3.0-only", FITS),
        ("GPL-3.0-only", "AGPL-3.0-only", FITS),
        ("AGPL-3.0-or-later", "GPL-3.0-only", FITS),
        ("AGPL-3.0-only", "GPL-2.0-only", CONFLICTS),
        ("GPL-2.0-only", "EUPL-1.2", FITS),
        ("GPL-3.0-only", "EUPL-1.1", CONFLICTS),
        ("EUPL-1.2", "EUPL-1.1", FITS),
        ("EUPL-1.2", "GPL-3.0-only", CONFLICTS),
        ("GPL-3.0-only", "CECILL-2.1", FITS),
        ("GPL-3.0-only OR MIT", "GPL-3.0-only", CONFLICTS),
        ("GPL-3.0-only AND MIT", "GPL-3.0-only", FITS),
        ("GPL-2.0-only AND MIT", "Apache-2.0", CONFLICTS),
    ],
)
def test_a_pair_at_run_time(outbound: str, component: str, expected: Fit) -> None:
    assert fit(parse(outbound), parse(component), "run-time").fit is expected


@pytest.mark.parametrize("use", ["separate-program", "build", "test", "development"])
def test_what_stands_apart_is_not_reached(use: Use) -> None:
    judged = fit(parse("MIT"), parse("GPL-3.0-only"), use)
    assert (judged.fit, judged.reason) == (FITS, "apart")


@pytest.mark.parametrize("use", ["bundled", ""])
def test_what_may_be_a_part_is_judged_as_one(use: Use) -> None:
    assert fit(parse("MIT"), parse("GPL-3.0-only"), use).fit is CONFLICTS


@pytest.mark.parametrize(
    ("outbound", "components", "clashing"),
    [
        ("GPL-2.0-or-later", ["GPL-2.0-only", "MIT", "Apache-2.0"], (0, 2)),
        ("GPL-2.0-or-later", ["GPL-2.0-only", "GPL-3.0-only"], (0, 1)),
        ("GPL-2.0-or-later", ["GPL-2.0-or-later", "Apache-2.0"], ()),
        ("GPL-2.0-or-later", ["GPL-2.0-only", "Apache-2.0 OR MIT"], ()),
        ("GPL-2.0-or-later AND MIT", ["GPL-2.0-only", "Apache-2.0"], (0, 1)),
        ("LGPL-2.1-or-later", ["LGPL-2.1-only", "Apache-2.0"], ()),
        # Of what clashes by itself, fit tells.
        ("GPL-3.0-only", ["GPL-2.0-only", "Apache-2.0"], ()),
        ("MIT", ["Apache-2.0", "ISC"], ()),
        ("MIT", [], ()),
    ],
)
def test_several_together(outbound: str, components: list[str], clashing: tuple[int, ...]) -> None:
    assert without_version(parse(outbound), [[parse(c)] for c in components]) == clashing
