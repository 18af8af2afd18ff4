# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from oss_guard.evidence.path_classes import classify
from oss_guard.model.policy import Ownership


@pytest.mark.parametrize(
    ("path", "ownership"),
    [
        ("src/app.py", Ownership.OWN),
        ("tests/a.yaml", Ownership.TEST_DATA),
        ("spec/fixtures/vcr_cassettes/login.yml", Ownership.TEST_DATA),
        ("lib/vcr/a.yaml", Ownership.TEST_DATA),
        ("cassettes/a.yaml", Ownership.TEST_DATA),
        ("config/environments/test.rb", Ownership.TEST_DATA),
        ("config/environments/production.rb", Ownership.OWN),
        ("src/cassettes.py", Ownership.OWN),
        ("latest/a.py", Ownership.OWN),
        ("poetry.lock", Ownership.GENERATED),
        ("dist/app.js", Ownership.GENERATED),
        ("node_modules/a/index.js", Ownership.VENDORED),
    ],
)
def test_the_path_tells_whose_a_file_is(path: str, ownership: Ownership) -> None:
    assert classify([path], {}, ())[path].ownership is ownership
