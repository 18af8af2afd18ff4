# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The project's own manifests, by ecosystem."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.files import Files
from oss_guard.model.location import Location
from oss_guard.model.policy import Ownership
from oss_guard.model.report import NotExamined
from oss_guard.readers._declared import Declared
from oss_guard.readers.manifest import Form, Manifest, Params
from oss_guard.scan import Request

_FORMS: tuple[tuple[Form, str, tuple[str, ...]], ...] = (
    ("npm", "npm", ("**/package.json",)),
    ("composer", "composer", ("**/composer.json",)),
    ("pyproject", "python", ("**/pyproject.toml",)),
    ("requirements", "python", ("**/*requirements*.txt", "**/requirements/*.txt")),
    ("pipfile", "python", ("**/Pipfile",)),
    ("setup-cfg", "python", ("**/setup.cfg",)),
    ("setup-py", "python", ("**/setup.py",)),
    ("gemfile", "ruby", ("**/Gemfile", "**/gems.rb", "**/*.gemspec")),
    ("go", "go", ("**/go.mod",)),
    ("cargo", "cargo", ("**/Cargo.toml",)),
    ("maven", "maven", ("**/pom.xml",)),
    ("gradle", "gradle", ("**/build.gradle", "**/build.gradle.kts", "**/*.gradle{,.kts}")),
    ("sbt", "sbt", ("**/*.sbt", "{,*/}project/*.scala")),
    ("nuget", "nuget",
     ("**/*.{cs,vb,fs}proj", "**/packages.config", "**/Directory.Packages.props")),
    ("pub", "pub", ("**/pubspec.yaml",)),
    ("swift", "swift", ("**/Package.swift",)),
    ("pods", "cocoapods", ("**/Podfile", "**/*.podspec")),
    ("mix", "mix", ("**/mix.exs",)),
    ("conda", "conda", ("**/environment*.{yml,yaml}",)),
    ("make", "make", ("**/{GNU,}Makefile",)),
    ("r", "r", ("**/DESCRIPTION",)),
    ("ros", "ros", ("**/package.xml",)),
    ("terraform", "terraform", ("**/*.tf",)),
    ("unity", "unity", ("**/Packages/manifest.json",)),
)  # fmt: skip
MANIFESTS = {
    Request("manifest", Params(form), paths): ecosystem for form, ecosystem, paths in _FORMS
}

_BY_DOMAIN = re.compile(r"(?:com|org|net|dev|io|jp)\.[a-z0-9-]{1,60}\.[a-z0-9.-]{1,100}$")
_NAMES = tuple(dict.fromkeys(p for _, _, paths in _FORMS for p in paths))


class Own(msgspec.Struct, frozen=True):
    """A manifest of the project's own.

    ``location`` is its licence field (line and column), or its beginning. ``declared`` has name,
    version, licence, dependencies, pinned, commands and plug-ins, all as written. ``fault`` says
    why it could not be read ("" if it was): ``json``, ``toml``, ``ini``, ``xml``, ``doctype``,
    ``too-large``.
    """

    path: str
    form: str
    ecosystem: str
    location: Location
    declared: Declared
    fault: str = ""

    @property
    def folder(self) -> str:
        """The folder it stands in, "" for the root."""
        return self.path.rpartition("/")[0]

    @property
    def has_dependencies(self) -> bool:
        """Whether it names any dependency that comes from outside the repository."""
        return bool(self.declared.dependencies)


class Manifests(Evidence, frozen=True):
    """Own manifests in order of path; those of vendored parts and of test data are left out."""

    own: tuple[Own, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files,)

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """One request for each form of manifest."""
        del params
        return tuple(MANIFESTS)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Keep what lies in the project's own files."""
        del params
        files = sources.gather(Files)
        found: dict[str, Own] = {}
        for request, ecosystem in MANIFESTS.items():
            for sighting in sources.sightings(request):
                path, fact = sighting.location.path or "", sighting.fact
                if isinstance(fact, Manifest) and _counts(files, path, fact.form):
                    found[path] = Own(
                        path,
                        fact.form,
                        _served_by(ecosystem, fact.declared),
                        sighting.location,
                        fact.declared,
                        fact.fault,
                    )
        return cls(tuple(found[p] for p in sorted(found)))

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Manifests."""
        del params
        return sources.gather(Files).unread_named(_NAMES)

    def of(self, ecosystems: Iterable[str]) -> list[Own]:
        """Those of certain ecosystems."""
        wanted = frozenset(ecosystems)
        return [m for m in self.own if m.ecosystem in wanted]


def _served_by(ecosystem: str, declared: Declared) -> str:
    """Packages of Unity have a ``package.json`` too; all that they need is named by domains."""
    named = [n for n in declared.dependencies if _BY_DOMAIN.match(n)]
    whole = bool(named) and len(named) == len(declared.dependencies)
    return "unity" if ecosystem == "npm" and whole else ecosystem


def _counts(files: Files, path: str, form: str) -> bool:
    """Requirements that a tool has compiled from others bear its mark, and still are our own."""
    ownership = files.classes[path].ownership
    compiled = form == "requirements" and ownership is Ownership.GENERATED
    return compiled or ownership is Ownership.OWN
