# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from oss_guard.evidence.path_classes import classify
from oss_guard.model.policy import Ownership
from oss_guard.model.text import Text


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
        ("lib/midori-map@2.4.0/index.js", Ownership.VENDORED),
        ("packages/@city/map/index.js", Ownership.OWN),
        ("notes/desk@example.jp/a.js", Ownership.OWN),
        ("jquery-ui-1.13.2/jquery-ui.js", Ownership.VENDORED),
        ("web/fontawesome-free-6.4.0-web/js/all.js", Ownership.VENDORED),
        ("page/js/tilemaker-2.1/a.js", Ownership.VENDORED),
        ("public/schema-1.0/shelters.json", Ownership.OWN),
        ("ledger-1.2.0/main.py", Ownership.OWN),
        ("docs/v1.2.0/index.md", Ownership.OWN),
        ("static/v1.2.0/a.js", Ownership.OWN),
        ("reactive-1.0/a.py", Ownership.OWN),
        ("css/bootstrap.css", Ownership.VENDORED),
        ("resource/jquery-ui.1.13.2.js", Ownership.VENDORED),
        ("resources/js/bootstrap.js", Ownership.OWN),
        ("js/jquery.ledger.js", Ownership.OWN),
        ("Scripts/jquery.validate-vsdoc.js", Ownership.VENDORED),
        ("Scripts/jquery.validate.unobtrusive.js", Ownership.VENDORED),
        ("App/obj/Debug/App.csproj.cache", Ownership.GENERATED),
        ("ledger.egg-info/PKG-INFO", Ownership.GENERATED),
        ("bin/tool.py", Ownership.OWN),
        ("Frameworks/Midori.framework/Headers/Midori.h", Ownership.VENDORED),
        ("Frameworks/Midori.framework/Midori", Ownership.VENDORED),
        ("Midori.xcframework/ios-arm64/a.h", Ownership.VENDORED),
        ("src/Tosei.Framework/Resources/a.cs", Ownership.OWN),
        ("src/tosei.framework/ledger/a.py", Ownership.OWN),
        ("LedgerTests/Certificates/localhost.key", Ownership.TEST_DATA),
        ("LedgerUITests/a.swift", Ownership.TEST_DATA),
        ("app/src/androidTest/java/A.kt", Ownership.TEST_DATA),
        ("src/Ledger.UnitTests/A.cs", Ownership.TEST_DATA),
        ("src/pages/BloodTests/a.ts", Ownership.OWN),
        ("specs/001-ledger/plan.md", Ownership.OWN),
        ("spec/models/ledger.rb", Ownership.TEST_DATA),
        ("spec/fixtures/a.md", Ownership.TEST_DATA),
        ("referti/js/lodash.js", Ownership.VENDORED),
        ("test_files/a.csv", Ownership.TEST_DATA),
        ("testing/snapshots.js", Ownership.TEST_DATA),
        ("apps/web/.env.e2e", Ownership.TEST_DATA),
        ("apps/web/.env.production", Ownership.OWN),
        ("test.js", Ownership.TEST_DATA),
        ("packages/web/test.mjs", Ownership.TEST_DATA),
        ("src/server/test.js", Ownership.OWN),
        ("index.test-d.ts", Ownership.TEST_DATA),
        ("GUI/packages/Midori.Buffers.4.5.1/lib/a.xml", Ownership.VENDORED),
        ("packages/web/a.ts", Ownership.OWN),
    ],
)
def test_the_path_tells_whose_a_file_is(path: str, ownership: Ownership) -> None:
    assert classify([path], {}, ())[path].ownership is ownership


@pytest.mark.parametrize(
    ("path", "ownership"),
    [
        (".pyup.yml", Ownership.OWN),
        ("web/.eslintrc.json", Ownership.OWN),
        (".github/dependabot.yml", Ownership.OWN),
        (".github/workflows/check.lock.yml", Ownership.GENERATED),
        ("client/api.yml", Ownership.GENERATED),
        (".openapi/client.ts", Ownership.GENERATED),
    ],
)
def test_settings_that_a_tool_began_are_kept_on_by_people(path: str, ownership: Ownership) -> None:
    assert classify([path], {path: Text("印", "a mark")}, ())[path].ownership is ownership


def test_what_a_package_manager_put_there_is_of_others() -> None:
    paths = ["web/parts/map/.bower.json", "web/parts/map/src/a.js", "web/parts/b.js"]
    classes = classify([*paths, ".bower.json"], {}, ())
    found = [classes[p].ownership for p in paths]
    assert found == [Ownership.VENDORED, Ownership.VENDORED, Ownership.OWN]
