# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The project's tests, and the ways to run them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.documents.syntaxes import CODE
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.files import Files
from oss_guard.evidence.manifests import Manifests, Own
from oss_guard.evidence.pipelines import Pipelines
from oss_guard.model.location import Location
from oss_guard.model.policy import Ownership
from oss_guard.model.report import NotExamined
from oss_guard.readers import NoParams
from oss_guard.readers.pipeline_step import PipelineStep
from oss_guard.scan import Request, Sighting

_INLINE = Request("inline-test", NoParams(), ("**/*.rs",))
_CONFIGURATION = re.compile(
    r"(?:^|/)(?:\.[^/]*|[^/]*[.-]config[^/]*|[^/]*rc\.[cm]?js|conftest\.py|setup\.py|gulpfile\.[^/]*"
    r"|Gruntfile\.[^/]*|rollup[^/]*|webpack[^/]*|noxfile\.py|Podfile|Rakefile|Vagrantfile)$"
    r"|(?:^|/)\.[^/]+/",
    re.IGNORECASE,
)
_NO_TESTS = re.compile(
    r"(?:^|/)__init__\.py$|(?:^|/)(?:__)?(?:fixtures?|mocks?|snapshots?|testdata|test[_-](?:data|fixtures|resources)"
    r"|support|helpers?)(?:__)?/",
    re.IGNORECASE,
)
_TEST_NAME = re.compile(
    r"(?:^|/)(?:tests?\.py|test[_-][^/]+\.(?:py|rb|php|r|sh|pl)|[^/]+_(?:test|spec|tests)\.\w+"
    r"|tests?\.[cm]?[jt]s|[^/]+\.test-d\.[cm]?tsx?|[^/]+[._-](?:test|spec|cy|e2e)\.[cm]?[jt]sx?"
    r"|[^/]+(?:Tests?|Specs?|TestCase|IT)\.(?:java|kt|groovy|scala|cs|vb|swift|m|php|cls)"
    r"|[^/]+\.(?:bats|feature)|Test[A-Z][^/]*\.(?:java|kt|cs|py|m)|[^/]+\.t)$"
)
_BUILT_IN = frozenset({"go", "cargo", "maven", "gradle", "sbt", "nuget", "pub", "swift", "mix"})
_FRAMEWORKS = frozenset(
    {"pytest", "tox", "nox", "nose2", "jest", "vitest", "mocha", "ava", "jasmine", "karma",
     "cypress", "@playwright/test", "phpunit/phpunit", "pestphp/pest", "rspec", "rspec-rails",
     "minitest"}
)  # fmt: skip
_TEST_COMMAND = re.compile(r"(?:^|[:_-])(?:tests?|spec|e2e|unit|jest|vitest)(?:$|[:_-])|^check$")
_SPLIT = re.compile(r"&&|\|\||;|\|")
_NOTHING = re.compile(
    r"(?:@|-)?(?:echo|printf|exit|return|true|false|:|sleep|cd|export|set|REM|rem)\b.*|:|\s*"
)


class Command(msgspec.Struct, frozen=True):
    """A command of a manifest that should run tests; ``empty`` says that it tests nothing."""

    manifest: Own
    name: str
    run: str
    empty: bool


class OwnTests(Evidence, frozen=True):
    """``code`` are own files of program source, ``files`` those that hold tests.

    ``built_in`` are manifests whose build tool runs tests, ``frameworks`` those that depend on a
    test framework.
    """

    code: tuple[str, ...]
    files: tuple[Location, ...]
    commands: tuple[Command, ...]
    built_in: tuple[Own, ...]
    frameworks: tuple[Own, ...]
    pipelines: Pipelines
    tree: Files

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Manifests, Pipelines)

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Tests inside Rust sources."""
        del params
        return (_INLINE,)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Tell code, tests and commands apart."""
        del params
        files, manifests = sources.gather(Files), sources.gather(Manifests)
        inline = [s.location for s in sources.sightings(_INLINE) if _own(files, s)]
        found = [Location(p) for p in _tests(files) if p not in files.unread]
        tested = {f.path for f in found}
        return cls(
            tuple(p for p in _code(files) if p not in tested),
            tuple(found + [p for p in inline if p.path not in tested]),
            tuple(_commands(manifests.own)),
            tuple(m for m in manifests.own if m.ecosystem in _BUILT_IN and _tools(m)),
            tuple(m for m in manifests.own if _framed(m)),
            sources.gather(Pipelines),
            files,
        )

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Files that hold tests by their names."""
        del params
        files = sources.gather(Files)
        return [files.unread[p] for p in _tests(files) if p in files.unread]

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Any source may be a program, or its test."""
        del params
        files = sources.gather(Files)
        return [n for n in files.unread_sources() if files.syntaxes.get(n.path or "") in CODE]

    def steps(self) -> list[Sighting]:
        """Steps of continuous integration that really run tests.

        ``npm test`` does not, where every manifest's test command is empty.
        """
        real = [c for c in self.commands if not c.empty]
        hollow = bool(self.commands) and not real
        steps = self.pipelines.of("test")
        if not hollow:
            return steps
        return [s for s in steps if isinstance(s.fact, PipelineStep) and not _by_name(s.fact.run)]


def is_hollow(run: str) -> bool:
    """Whether a command line only prints, ends or does nothing."""
    return all(_NOTHING.fullmatch(part.strip(" \t'\"")) for part in _SPLIT.split(run[:1000]))


def _own(files: Files, sighting: Sighting) -> bool:
    return files.classes[sighting.location.path or ""].ownership is Ownership.OWN


def _code(files: Files) -> list[str]:
    notebooks = [p for p in files.paths() if p.lower().endswith(".ipynb")]
    found = [*files.of_syntax(CODE), *notebooks]
    return [p for p in found if not _CONFIGURATION.search(p)]


def _tests(files: Files) -> Iterable[str]:
    """Code in test folders, and files named like tests, but not what tests only read."""
    for path in (*files.paths(Ownership.TEST_DATA), *files.paths()):
        in_folder = files.classes[path].ownership is Ownership.TEST_DATA
        named = _TEST_NAME.search(path) is not None and path not in files.untested
        code = files.syntaxes.get(path) in CODE or path.endswith((".bats", ".feature"))
        aside = _NO_TESTS.search(path) or _CONFIGURATION.search(path)
        if code and (named or (in_folder and not aside)):
            yield path


def _tools(manifest: Own) -> bool:
    """.NET needs a test framework among the packages; the other build tools bring theirs."""
    if manifest.ecosystem != "nuget":
        return True
    names = " ".join(manifest.declared.dependencies).lower()
    return any(tool in names for tool in ("test.sdk", "xunit", "nunit", "mstest"))


def _framed(manifest: Own) -> bool:
    """It depends on a test framework, or configures one."""
    declared = manifest.declared
    configured = {name.rpartition(":")[2] for name in declared.plugins}
    return not _FRAMEWORKS.isdisjoint({*declared.dependencies, *configured})


def _commands(manifests: Iterable[Own]) -> Iterable[Command]:
    for manifest in manifests:
        for name, run in manifest.declared.commands:
            if _TEST_COMMAND.search(name):
                yield Command(manifest, name, run, is_hollow(run))


def _by_name(run: str) -> bool:
    return re.search(r"\b(?:npm|pnpm|yarn|bun|composer|make)\b", run) is not None
