# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where components are listed, and by which form each of these lists is read."""

from __future__ import annotations

from oss_guard.readers import component as reading
from oss_guard.scan import Request

SBOMS = (
    "**/{bom,sbom}.{json,xml}",
    "**/*{.,-,_}{bom,sbom,cdx,spdx}.{json,xml}",
    "**/*.spdx",
    "**/*.spdx.rdf",
    "**/*.spdx.{yml,yaml}",
)
"""Names of bills of materials."""
OF_FOLDERS = frozenset({"bower", "nuspec"})
"""Forms that tell of one component, whose files lie in the folder of the list."""
_FORMS: tuple[tuple[reading.Form, str, tuple[str, ...]], ...] = (
    ("npm", "npm", ("**/{package-lock,npm-shrinkwrap,.package-lock}.json",)),
    ("yarn", "npm", ("**/yarn.lock",)),
    ("pnpm", "npm", ("**/pnpm-lock.yaml",)),
    ("bun", "npm", ("**/bun.lock",)),
    ("toml", "python", ("**/{poetry,uv,pdm}.lock", "**/pylock*.toml")),
    ("pipfile", "python", ("**/Pipfile.lock",)),
    ("composer", "composer", ("**/composer.lock", "**/vendor/composer/installed.json")),
    ("gemfile", "ruby", ("**/Gemfile.lock", "**/gems.locked")),
    ("go", "go", ("**/go.mod",)),
    ("go-sum", "go", ("**/go.sum",)),
    ("go-vendor", "go", ("**/vendor/modules.txt",)),
    ("bower", "bower", ("**/.bower.json",)),
    ("nuspec", "nuget", ("**/*.nuspec",)),
    ("cargo", "cargo", ("**/Cargo.lock",)),
    ("gradle", "gradle", ("**/{,buildscript-}gradle.lockfile",)),
    ("nuget", "nuget", ("**/packages.lock.json",)),
    ("pub", "pub", ("**/pubspec.lock",)),
    ("swift", "swift", ("**/Package.resolved",)),
    ("mix", "mix", ("**/mix.lock",)),
    ("pods", "cocoapods", ("**/Podfile.lock",)),
    ("unity", "unity", ("**/packages-lock.json",)),
    ("sbom", "", SBOMS),
    ("python-metadata", "python", ("**/*.dist-info/METADATA",)),
)
UNREAD = (
    "**/conda-lock.yml", "**/vcpkg.json", "**/conanfile.{txt,py}", "**/deno.{json,jsonc,lock}",
    "**/bower.json", "**/cpanfile", "**/*.cabal", "**/deps.edn", "**/project.clj",
    "**/rebar.config", "**/Cartfile", "**/paket.dependencies",
)  # fmt: skip
"""Manifests and lock files in forms that are not read."""
LISTS = {
    Request("component", reading.Params(form), paths): (form, ecosystem)
    for form, ecosystem, paths in _FORMS
}
"""The request for each form, with the form and its ecosystem."""
PATHS = tuple(p for _, _, paths in _FORMS for p in paths)
