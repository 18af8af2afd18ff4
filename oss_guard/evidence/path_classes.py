# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whose file is it? Own, vendored, generated or test data, by path, mark and configuration.

A class is evidence and never a silent exclusion: each carries its reason, and reports list them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from oss_guard.model.policy import Ownership, PathRule
from oss_guard.model.text import Text
from oss_guard.scan.paths import compiled


class Classified(msgspec.Struct, frozen=True):
    """A class, why, and the path the reason concerns (a folder, or the file itself)."""

    ownership: Ownership
    why: Text
    scope: str


OWN = Classified(Ownership.OWN, Text("", ""), "")

_VENDOR_FOLDERS = re.compile(
    r"(?:^|/)(node_modules|bower_components|vendor(?:s|ed)?|third[_-]?part(?:y|ies)|3rd-?party"
    r"|external(?:s)?|extern|site-packages|\.yarn|\.pnp|Pods|Carthage|jspm_packages|deps"
    r"|(?-i:[^/]+\.(?:xc)?framework(?=/(?:Headers|PrivateHeaders|Modules|Resources|Versions|Frameworks"
    r"|_CodeSignature|Info\.plist|NOTICES|LICENSE|\w+$|(?:ios|macos|tvos|watchos)-)))"
    r"|[^/]+\.dist-info|[^/@]+@v?\d+\.\d+\.\d[^/]*|wwwroot/lib|js[._-]?libs?|(?-i:Build/Cesium(?:Unminified)?)|(?:public|static|assets)/(?:lib|libs|plugins?|vendors?))(?=/)",
    re.IGNORECASE,
)
_LIBRARIES = (
    r"(?:jquery|bootstrap|popper|modernizr|normalize|font-?awesome|leaflet|openlayers|ol|d3|chart"
    r"|moment|lodash|underscore|backbone|swiper|slick|vue|react|angular|ember|three|cesium|mapbox-gl"
    r"|maplibre-gl|proj4js|turf|video-?js|ckeditor|tinymce|codemirror|ace|dojo|highlight|prism"
    r"|datatables|select2|fullcalendar|codeigniter|cakephp|smarty|phpmailer|tcpdf|phpexcel)"
)
_VERSION = r"[-_.]v?\d{1,3}(?:\.\d{1,4}){1,3}[\w.-]{0,20}"
_VERSIONED_FOLDERS = re.compile(
    rf"(?:^|/)(?:{_LIBRARIES}(?:[-_.][a-z][\w.-]{{0,40}}?)?{_VERSION}"
    r"|(?:libs?|packages|js|javascripts?|scripts?|css|styles?(?:heets)?|assets|static|public|plugins?)/"
    r"(?!(?:api|schema|spec|docs?|data|release|report|manual|guide(?:line)?|template)\b)"
    rf"[a-z]{{2}}[\w.-]{{0,60}}?{_VERSION})(?=/)",
    re.IGNORECASE,
)
"""A folder called after a library and its version, as archives unpack."""
_VENDOR_FILES = re.compile(
    r"(?:^|/)(?:(?:jquery|bootstrap|popper|modernizr|normalize|font-?awesome|leaflet|d3"
    r"|chart|moment|lodash|underscore|swiper|slick|vue|react|angular)(?:[.-](?:\d+\.)*[\w.-]*)?"
    r"\.min\.(?:js|css)|jquery-\d[\w.-]*\.js|pnp\.c?js|yarn-\d[\w.-]*\.c?js"
    r"|jquery[\w.-]{0,20}(?:[-.]vsdoc|[.]unobtrusive|[.]unobtrusive-ajax|[.]validate)\.js"
    r"|(?:jquery|lodash|underscore|backbone|modernizr|jquery[-.]ui(?:[-.]v?\d[\w.]*)?|bootstrap(?:[-.]v?\d[\w.]*|\.bundle))\.js"
    r"|(?:bootstrap(?:-(?:theme|grid|reboot|utilities|icons))?|font-?awesome|normalize|leaflet"
    r"|jquery[-.]ui(?:[-.]v?\d[\w.]*)?)\.css)$",
    re.IGNORECASE,
)
_GENERATED = re.compile(
    r"(?:^|/)(?:gradlew(?:\.bat)?|mvnw(?:\.cmd)?|gradle-wrapper\.(?:jar|properties)"
    r"|maven-wrapper\.(?:jar|properties)|MavenWrapperDownloader\.(?:java|class)|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?"
    r"|composer\.lock|Gemfile\.lock|Pipfile\.lock|poetry\.lock|pdm\.lock|uv\.lock|pylock\.toml"
    r"|Cargo\.lock|go\.sum|packages\.lock\.json|pubspec\.lock|Podfile\.lock|mix\.lock"
    r"|Package\.resolved|gradle\.lockfile|flake\.lock|[^/]+\.min\.(?:js|css|mjs)"
    r"|[^/]+\.(?:js|css)\.map|[^/]+_pb2(?:_grpc)?\.pyi?|[^/]+\.pb\.go|[^/]+\.designer\.cs"
    r"|[^/]+\.g\.dart)$",
    re.IGNORECASE,
)
_GENERATED_FOLDERS = re.compile(
    r"(?:^|/)(dist|build|out|\.next|\.nuxt|\.output|coverage|__pycache__|target/classes|[^/]+\.egg-info"
    r"|(?:bin|obj)/(?:Debug|Release|x64|x86)|\.vs)(?=/)"
)
_OF_ASSETS = re.compile(
    r"(?:^|/)Assets/(?:[^/]+/){0,40}[^/]+\.meta$"
    r"|\.(?:cs|asmdef|asset|prefab|mat|shader|unity|md|png|dll|json|txt|pdf|xml|ttf|otf)\.meta$"
)
"""What Unity writes beside each asset."""
_SETTINGS = re.compile(
    r"(?:^|/)\.[^/]+$|^\.(?:github|gitlab|gitea|forgejo)/[^/]+\.(?:ya?ml|json5?)$"
)
"""Settings of tools: a first version is often written by the tool, and people keep it on."""
_TEST_FOLDERS = re.compile(
    r"(?:^|/)((?:__)?(?:t|tests?|e2e|fixtures?|testdata|test[_-](?:data|files?|fixtures|resources)"
    r"|specs?(?!/.*\.(?:mdx?|rst|adoc|pdf|docx?|xlsx?|pptx?)$)"
    r"|(?:android|common|shared|jvm|ios|js|native|integration|functional)Test"
    r"|(?-i:[\w.-]+\.(?:Unit|UI|Integration|Functional)?Tests?)"
    r"|mocks?|snapshots?|cypress|playwright|(?:vcr[_-]?)?cassettes|vcr)(?:__)?"
    r"|(?-i:(?<![^/]/)\w*[a-z0-9](?:UI|Unit|Integration)?Tests))(?=/)",
    re.IGNORECASE,
)
_INSTALLED = "/.bower.json"
"""What Bower writes into the folder of a package that it puts there."""
_TEST_FILES = re.compile(
    r"(?:^|/)(?:test_[^/]+\.py|[^/]+_test\.(?:py|go|rb|dart|exs)|[^/]+[._-](?:test|spec)\.[jt]sx?"
    r"|[^/]+\.test-d\.[cm]?tsx?|conftest\.py|snapshots\.js|config/environments/test\.rb|\.env[.-](?:test(?:ing)?|e2e|ci)(?:\.\w{1,12})?)$"
    r"|^(?:packages/[^/]+/)?tests?\.[cm]?[jt]s$"
)
_TEST_CLASSES = re.compile(r"(?:^|/)[^/]+(?:Test|Tests|Spec)\.(?:java|kt|cs|scala|swift|php)$")
TEST_CLASSES = ("**/*{Test,Tests,Spec}.{java,kt,cs,scala,swift,php}",)
"""Files whose names may be those of tests; their content tells."""


def classify(
    paths: Sequence[str],
    marked: Mapping[str, Text],
    rules: Iterable[PathRule],
    inlined: Mapping[str, tuple[str, str]] | None = None,
    untested: Collection[str] = (),
) -> dict[str, Classified]:
    """The class of every path. Configuration wins, then vendored, generated, test data, own.

    ``inlined`` are folders (with a slash) that hold another project, with its owner and name; in
    these, tests and generated files stay what they are. ``untested`` are files that are named like
    tests and hold none.
    """
    settled = [(compiled(r.paths), r) for r in rules if r.ownership is not None]
    folders = inlined or {}
    installed = {p.removesuffix(_INSTALLED) for p in paths if p.endswith(_INSTALLED)}
    return {
        p: _by_settings(p, settled)
        or _by_installer(p, installed)
        or _by_name(p, untested)
        or _by_mark(p, marked)
        or _by_project(p, folders)
        or OWN
        for p in paths
    }


def _by_project(path: str, inlined: Mapping[str, tuple[str, str]]) -> Classified | None:
    for folder, (owner, name) in inlined.items():
        if path.startswith(folder):
            why = Text(
                f"別のプロジェクト（{owner}/{name}）を取り込んだフォルダー",
                f"a folder that holds another project ({owner}/{name})",
            )
            return Classified(Ownership.VENDORED, why, folder)
    return None


def _by_settings(
    path: str, settled: Sequence[tuple[re.Pattern[str] | None, PathRule]]
) -> Classified | None:
    for expression, rule in settled:
        if expression is not None and rule.ownership is not None and expression.match(path):
            return Classified(rule.ownership, rule.reason, rule.paths[0])
    return None


def _by_installer(path: str, folders: Collection[str]) -> Classified | None:
    ends = (n for n, c in enumerate(path) if c == "/" and folders)
    at = next((n for n in ends if path[:n] in folders), None)
    if at is None:
        return None
    why = Text(
        "パッケージ管理ツール（Bower）が置いたフォルダー",
        "a folder that a package manager (Bower) put there",
    )
    return Classified(Ownership.VENDORED, why, path[: at + 1])


def _by_name(path: str, untested: Collection[str]) -> Classified | None:
    if _OF_ASSETS.search(path):
        why = Text("ツールが書き出すファイル名", "a file name that tools write")
        return Classified(Ownership.GENERATED, why, path)
    if folder := _VENDOR_FOLDERS.search(path) or _VERSIONED_FOLDERS.search(path):
        scope = path[: folder.end()] + "/"
        why = Text("第三者の部品を置くフォルダー", "a folder for third-party parts")
        return Classified(Ownership.VENDORED, why, scope)
    if _VENDOR_FILES.search(path):
        why = Text("第三者の部品として知られるファイル名", "a file name known of third-party parts")
        return Classified(Ownership.VENDORED, why, path)
    if _GENERATED.search(path):
        why = Text("ツールが書き出すファイル名", "a file name that tools write")
        return Classified(Ownership.GENERATED, why, path)
    if folder := _TEST_FOLDERS.search(path):
        scope = path[: folder.end()] + "/"
        return Classified(Ownership.TEST_DATA, Text("テストのフォルダー", "a test folder"), scope)
    if _TEST_FILES.search(path) or (_TEST_CLASSES.search(path) and path not in untested):
        return Classified(Ownership.TEST_DATA, Text("テストのファイル名", "a test file name"), path)
    return None


def _by_mark(path: str, marked: Mapping[str, Text]) -> Classified | None:
    if path in marked and not _SETTINGS.search(path):
        return Classified(Ownership.GENERATED, marked[path], path)
    if folder := _GENERATED_FOLDERS.search(path):
        why = Text("ビルドの出力先のフォルダー", "a folder of build output")
        return Classified(Ownership.GENERATED, why, path[: folder.end()] + "/")
    return None
