# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How dependencies are held: lock files, exact versions, and what watches them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.documents.syntaxes import CODE
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.compiled import Compiled
from oss_guard.evidence.files import Files
from oss_guard.evidence.manifests import Manifests, Own
from oss_guard.evidence.past import Past
from oss_guard.evidence.pipelines import Pipelines
from oss_guard.model.policy import Ownership
from oss_guard.model.report import NotExamined
from oss_guard.readers import NoParams
from oss_guard.readers.ignored_name import IgnoredName
from oss_guard.readers.ignored_name import Params as Ignored
from oss_guard.readers.pipeline_step import PipelineStep
from oss_guard.readers.update_ecosystem import UpdateEcosystem
from oss_guard.repository.port import Commit
from oss_guard.scan import Request, Sighting

LOCKS: dict[str, tuple[str, ...]] = {
    "npm": ("package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock",
            "bun.lockb", "deno.lock"),
    "python": ("poetry.lock", "Pipfile.lock", "uv.lock", "pdm.lock", "pylock.toml"),
    "composer": ("composer.lock",),
    "ruby": ("Gemfile.lock", "gems.locked"),
    "go": ("go.sum",),
    "cargo": ("Cargo.lock",),
    "maven": (),
    "gradle": ("gradle.lockfile", "buildscript-gradle.lockfile", "verification-metadata.xml"),
    "sbt": ("build.sbt.lock",),
    "nuget": ("packages.lock.json",),
    "pub": ("pubspec.lock",),
    "swift": ("Package.resolved",),
    "cocoapods": ("Podfile.lock",),
    "mix": ("mix.lock",),
    "conda": ("conda-lock.yml",),
    "r": ("renv.lock", "packrat.lock"),
    "ros": (),
    "terraform": (".terraform.lock.hcl",),
    "unity": ("packages-lock.json",),
}  # fmt: skip
"""Names of lock files by ecosystem."""

_WATCHED = {
    "npm": "npm", "bun": "npm", "javascript": "npm", "pip": "python", "uv": "python",
    "python": "python", "composer": "composer", "php:composer": "composer", "bundler": "ruby",
    "ruby:bundler": "ruby", "gomod": "go", "go:modules": "go", "cargo": "cargo",
    "rust:cargo": "cargo", "maven": "maven", "java:maven": "maven", "gradle": "gradle",
    "java:gradle": "gradle", "sbt": "sbt", "nuget": "nuget", "dotnet-sdk": "nuget",
    "dotnet:nuget": "nuget", "pub": "pub", "swift": "swift", "mix": "mix", "elixir:hex": "mix",
    "conda": "conda", "terraform": "terraform", "opentofu": "terraform",
}  # fmt: skip
DEPENDABOT = ("{.github,.gitea,.forgejo}/dependabot.{yml,yaml}", ".dependabot/config.{yml,yaml}")
"""Where Dependabot is configured."""

_AUDITING = re.compile(
    r"dependency-?check|renovate|roave/security-advisories|bundler-audit|versions-maven-plugin"
    r"|com\.github\.ben-manes\.versions|sbt-updates|ossindex|nancy|pip-audit",
    re.IGNORECASE,
)
_COMMAND = re.compile(
    r"\b(?:npm|pnpm|bun) audit(?! signatures)|\byarn (?:npm )?audit|audit-ci|\bpip-audit"
    r"|composer audit|osv-scanner|\bsnyk\b|\btrivy\b|cargo (?:audit|deny)|bundle-?audit"
    r"|npm-check-updates|\bncu\b"
)
_BOT = re.compile(
    r"(?:dependabot|renovate|greenkeeper|snyk|depfu|pyup)[/\[-]"
    r"|^(?:build|chore|fix)\(deps[^)]{0,20}\)|^Bump .{1,200}? from \S{1,60} to \S",
    re.IGNORECASE,
)
_ALL_LOCKS = tuple(sorted({n for group in LOCKS.values() for n in group}))
_UPDATES = Request("update-ecosystem", NoParams(), DEPENDABOT)
_LOADED = Request("url-import", NoParams())
_IMAGES = Request("base-image", NoParams())
HOOKS = (".pre-commit-config.{yml,yaml}", ".husky/*", "{.,}lefthook.{yml,yaml}")
"""Where hooks of Git are configured, which run on every commit or push."""

_HOOKS = Request("audit-hook", NoParams(), HOOKS[:1])
_SCRIPTS = Request("pipeline-step", NoParams(), HOOKS[1:])
_LIBRARY = re.compile(r"\.(?:dll|jar|so|dylib|aar|whl|nupkg|egg)(?:\.\d{1,4}){0,3}$", re.IGNORECASE)
_IGNORED = Request("ignored-name", Ignored(_ALL_LOCKS), ("**/.gitignore",))


class Watch(msgspec.Struct, frozen=True):
    """Something that updates or audits dependencies.

    ``ecosystems`` empty means all of them; ``what`` is the tool, command or ecosystem as written.
    ``off``: it is there and allows itself no update.
    """

    path: str
    line: int | None
    what: str
    ecosystems: frozenset[str] = frozenset()
    off: bool = False


class Dependencies(Evidence, frozen=True):
    """``manifests`` name dependencies, ``faulty`` could not be read. ``locks`` by path.

    ``covered`` are the manifests whose versions are fixed, by a lock beside or above them or by
    exact versions. ``updates`` are commits of update tools, the trace of a forge's own settings.
    ``vendored`` are third-party programs in the tree, and compiled libraries without their source;
    ``loaded`` those that own code loads by URL, ``images`` those that recipes of containers start
    from.
    """

    manifests: tuple[Own, ...]
    faulty: tuple[Own, ...]
    locks: dict[str, str]
    covered: frozenset[str]
    watches: tuple[Watch, ...]
    ignored: tuple[Sighting, ...]
    updates: tuple[Commit, ...]
    past: Past
    vendored: tuple[str, ...]
    loaded: tuple[Sighting, ...]
    images: tuple[Sighting, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Manifests, Compiled, Pipelines, Past)

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Dependabot's ecosystems, hooks, what ``.gitignore`` keeps out, what is loaded by URL."""
        del params
        return (_UPDATES, _HOOKS, _SCRIPTS, _IGNORED, _LOADED, _IMAGES)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Bring manifests, locks and watches together."""
        del params
        files, manifests = sources.gather(Files), sources.gather(Manifests)
        past, own = sources.gather(Past), frozenset(files.paths())
        named = tuple(m for m in manifests.own if m.has_dependencies)
        locks = _locks(files)
        ignored = [s for s in sources.sightings(_IGNORED) if isinstance(s.fact, IgnoredName)]
        return cls(
            named,
            tuple(m for m in manifests.own if m.fault),
            locks,
            frozenset(m.path for m in named if m.declared.pinned or _locked(m, locks)),
            tuple(_watches(sources, manifests)),
            tuple(ignored),
            tuple(c for c in past.commits if _BOT.search(c.subject[:500])),
            past,
            tuple(_copied(files, sources.gather(Compiled))),
            tuple(s for s in sources.sightings(_LOADED) if s.location.path in own),
            tuple(s for s in sources.sightings(_IMAGES) if s.location.path in own),
        )

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Locks, and the configuration of updates."""
        del params
        locks = tuple(f"**/{name}" for name in _ALL_LOCKS)
        return sources.gather(Files).unread_named((*locks, *DEPENDABOT, *HOOKS))

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Only manifests name dependencies."""
        del sources, params
        return ()

    @property
    def ecosystems(self) -> list[str]:
        """Ecosystems that dependencies come from."""
        return sorted({m.ecosystem for m in self.manifests})

    @property
    def loose(self) -> list[str]:
        """Ecosystems where no manifest's versions are fixed."""
        held = {m.ecosystem for m in self.manifests if m.path in self.covered}
        return [e for e in self.ecosystems if e not in held]

    def watching(self, ecosystem: str) -> list[Watch]:
        """What watches an ecosystem."""
        return [
            w for w in self.watches if not w.off and (not w.ecosystems or ecosystem in w.ecosystems)
        ]


def _copied(files: Files, compiled: Compiled) -> Iterable[str]:
    yield from (p for p in files.vendored if files.syntaxes.get(p) in CODE | {"css"})
    for program in compiled.programs:
        tool = program.ownership in {Ownership.GENERATED, Ownership.TEST_DATA}
        if _LIBRARY.search(program.path) and not program.source and not tool:
            yield program.path


def _locks(files: Files) -> dict[str, str]:
    kinds = {name.lower(): kind for kind, group in LOCKS.items() for name in group}
    return {
        path: kinds[name]
        for path in files.paths(None)
        if (name := path.rpartition("/")[2].lower()) in kinds
        and (path not in files.unread or files.unread[path].reason == "binary")
        and files.classes[path].ownership in {Ownership.OWN, Ownership.GENERATED}
        and not path.startswith(tuple(files.inlined))
    }


def _locked(manifest: Own, locks: dict[str, str]) -> bool:
    """Whether a lock of its ecosystem stands beside the manifest or in a folder above it."""
    above = f"{manifest.folder}/" if manifest.folder else ""
    return any(
        kind == manifest.ecosystem and above.startswith(_base(path)) for path, kind in locks.items()
    )


def _base(lock: str) -> str:
    folder = lock.rpartition("/")[0].removesuffix(".gradle").removesuffix("gradle").rstrip("/")
    return f"{folder}/" if folder else ""


def _watches(sources: Sources, manifests: Manifests) -> list[Watch]:
    out = []
    for sighting in sources.sightings(_UPDATES):
        if isinstance(sighting.fact, UpdateEcosystem):
            name = sighting.fact.name
            kind = _WATCHED.get(name, f"dependabot:{name}")
            place = sighting.location
            off = sighting.fact.off
            out.append(Watch(place.path or "", place.line, name, frozenset({kind}), off))
    hooks = (s for request in (_HOOKS, _SCRIPTS) for s in sources.sightings(request))
    out += [
        Watch(s.location.path or "", s.location.line, s.fact.run[:120])
        for s in (*sources.gather(Pipelines).of("audit"), *hooks)
        if isinstance(s.fact, PipelineStep) and s.fact.purpose == "audit"
    ]
    for manifest in manifests.own:
        declared, only = manifest.declared, frozenset({manifest.ecosystem})
        said = [n for n in (*declared.plugins, *declared.dependencies) if _AUDITING.search(n)]
        said += [run[:120] for _, run in declared.commands if _COMMAND.search(run)]
        everywhere = manifest.ecosystem == "make" or "renovate" in declared.plugins
        only = frozenset() if everywhere else only
        out += [Watch(manifest.path, None, what, only) for what in dict.fromkeys(said)]
    return out
