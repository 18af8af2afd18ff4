# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Lock files read line by line. None of them names licences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from oss_guard.readers._declared import MalformedError
from oss_guard.readers._listed import Entry, Listed

_LONGEST = 1_000
_YARN = re.compile(r"\"?((?:@[^/@\s\"]{1,100}/)?[^@\s\",/]{1,150})@")
_YARN_VERSION = re.compile(r"  version:? \"?([^\"\s]{1,100})")
_PNPM = re.compile(r"  '?/?((?:@[^/@\s']{1,100}/)?[^@/\s']{1,150})[@/](\d[^(_'\s:]{0,100})[^\n]*:$")
_PNPM_KEY = re.compile(r"  (['\"]?)(\S[^\n]{0,300})\1:(?: \{[^\n]*\})?$")
_PNPM_OWN = re.compile(r"(?:^|@)(?:file|link):")
_GEM = re.compile(r"    (\S{1,150}) \(([^)\s]{1,100})\)$")
_GEM_DIRECT = re.compile(r"  ([^\s!]{1,150})")
_VENDORED = re.compile(r"# (?P<name>[^\s#]{1,200}) (?P<version>v[^\s]{1,100})(?: =>.*)?$")
_GRADLE = re.compile(r"([\w.-]{1,150}:[\w.-]{1,150}):([^=\s]{1,100})=(.{0,500})")
_MIX = re.compile(r"  \"(\w{1,100})\": \{:(?:hex|git), [^,]{1,200}, \"([^\"]{1,100})\"")
_POD = re.compile(r"  - \"?([\w.+-]{1,100})(?:/[^\s(]{1,200})? \(([^)\s]{1,60})\)")
_POD_DIRECT = re.compile(r"  - \"?([\w.+-]{1,100})")
_BUN = re.compile(
    r"    \"[^\"]{1,300}\": \[\"((?:@[^/@\"]{1,100}/)?[^/@\"]{1,150})@(\d[^\"]{0,100})\""
)
_INDENTED = 4
_OF_TOOL = {
    "yarn": re.compile(rb"^# yarn lockfile|^__metadata:", re.MULTILINE),
    "pnpm": re.compile(rb"^(?:lockfileVersion|importers|packages|dependencies):", re.MULTILINE),
    "bun": re.compile(rb"\"lockfileVersion\""),
    "gemfile": re.compile(rb"^(?:GEM|PATH|GIT|DEPENDENCIES|PLATFORMS|BUNDLED WITH)$", re.MULTILINE),
    "go": re.compile(rb"^module\s", re.MULTILINE),
    "go-sum": re.compile(rb"^\S+ v\S+ h1:", re.MULTILINE),
    "gradle": re.compile(rb"^empty=", re.MULTILINE),
    "pub": re.compile(rb"^(?:packages|sdks):", re.MULTILINE),
    "mix": re.compile(rb"%\{"),
    "pods": re.compile(rb"^(?:PODS|DEPENDENCIES|COCOAPODS|PODFILE CHECKSUM):", re.MULTILINE),
}
"""By which lines a list without entries is told from one that its tool did not write."""
_CONFLICT = re.compile(rb"^(?:<{7}|>{7}) ", re.MULTILINE)
"""What git leaves where it could not merge."""


def unfit(form: str, content: bytes, *, listed: bool) -> bool:
    """Whether a list is not in the form that its tool writes; ``listed``: entries were read."""
    if form not in _OF_TOOL or not content.strip():
        return False
    return _CONFLICT.search(content) is not None or not (listed or _OF_TOOL[form].search(content))


def _lines(content: bytes) -> Iterator[tuple[str, bytes]]:
    for raw in content.split(b"\n"):
        head = raw[:_LONGEST]
        yield head.decode("utf-8", "replace"), head


def yarn(content: bytes) -> Iterator[Entry]:
    """``yarn.lock``, classic and Berry; workspaces are the repository's own."""
    name, needle = "", b""
    for line, raw in _lines(content):
        if line[:1].strip() and not line.startswith("#"):
            found = _YARN.match(line)
            own = "@workspace:" in line or "@link:" in line or "@file:" in line
            name, needle = (found[1], raw) if found and not own else ("", b"")
        elif name and (version := _YARN_VERSION.match(line)):
            yield Entry(name, version[1], needle=needle)
            name = ""


def pnpm(content: bytes) -> Iterator[Entry]:
    """``pnpm-lock.yaml`` of every version; up to version 6 it tells what is for development.

    What came from elsewhere than a registry stands under its address.
    """
    section, entry = "", None
    marks = b"\n    dev: " in content
    for line, raw in _lines(content):
        if line[:1].strip():
            section, _, value = line.partition(":")
            if section == "packages" and value.strip() not in {"", "{}"}:
                raise MalformedError("lines")
        elif section == "packages" and line.startswith("  ") and line[2:3].strip():
            if entry:
                yield entry
            entry = _pnpm_entry(line, raw, "run-time" if marks else "")
        elif entry and line == "    dev: true":
            entry = Entry(entry.name, entry.version, use="development", needle=entry.needle)
    if entry:
        yield entry


def _pnpm_entry(line: str, needle: bytes, use: Listed) -> Entry | None:
    if found := _PNPM.match(line):
        return Entry(found[1], found[2], use=use, needle=needle)
    if (key := _PNPM_KEY.match(line)) is None:
        raise MalformedError("lines")
    return None if _PNPM_OWN.search(key[2]) else Entry(key[2][:200], use=use, needle=needle)


def bun(content: bytes) -> Iterator[Entry]:
    """``bun.lock``."""
    for line, raw in _lines(content):
        if found := _BUN.match(line):
            yield Entry(found[1], found[2], needle=raw)


def gemfile(content: bytes) -> Iterator[Entry]:
    """``Gemfile.lock``; what a path leads to is the repository's own."""
    section, found, direct = "", [], set()
    for line, raw in _lines(content):
        if line[:1].strip():
            section = line.strip()
        elif section in {"GEM", "GIT"} and (gem := _GEM.match(line)):
            found.append((gem[1], gem[2], raw))
        elif section == "DEPENDENCIES" and (named := _GEM_DIRECT.match(line)):
            direct.add(named[1])
    for name, version, raw in found:
        yield Entry(name, version, direct=name in direct, needle=raw)


def go_module(content: bytes) -> Iterator[Entry]:
    """``go.mod``, which from Go 1.17 on names the indirect ones too."""
    inside = False
    for line, raw in _lines(content):
        code, _, comment = line.partition("//")
        words = code.split()
        if words[:2] == ["require", "("]:
            inside = True
        elif inside and words[:1] == [")"]:
            inside = False
        elif words and (inside or words[0] == "require"):
            named = words if inside else words[1:]
            if named:
                indirect = comment.split()[:1] == ["indirect"]
                yield Entry(named[0][:200], "".join(named[1:2])[:100], direct=not indirect,
                            needle=raw)  # fmt: skip


def go_sum(content: bytes) -> Iterator[Entry]:
    """``go.sum``: modules of which the contents were needed, not their manifests alone."""
    for line, raw in _lines(content):
        words = line.split()
        if len(words) > 1 and not words[1].endswith("/go.mod"):
            yield Entry(words[0][:200], words[1][:100], needle=raw)


def go_vendor(content: bytes) -> Iterator[Entry]:
    """``vendor/modules.txt``, of the modules that lie there; a replacement is what lies there."""
    for line, raw in _lines(content):
        if found := _VENDORED.match(line):
            yield Entry(found["name"], found["version"], direct=None, needle=raw)


def gradle(content: bytes) -> Iterator[Entry]:
    """``gradle.lockfile``: what only configurations of tests use is for development."""
    for line, raw in _lines(content):
        if found := _GRADLE.match(line):
            at_run = [c for c in found[3].split(",") if "untimeClasspath" in c]
            mine = any("test" not in c.lower() for c in at_run)
            tests = all("test" in c.lower() for c in found[3].split(","))
            use: Listed = "run-time" if mine else "development" if tests else ""
            yield Entry(found[1], found[2], use=use, needle=raw)


def pub(content: bytes) -> Iterator[Entry]:
    """``pubspec.lock``; what the SDK brings and what a path leads to is left out."""
    name, fields, needle = "", dict[str, str](), b""
    for line, raw in [*_lines(content), ("end:", b"")]:
        indent = len(line) - len(line.lstrip())
        key, _, value = line.strip().partition(":")
        if indent == _INDENTED:
            fields.setdefault(key, value.strip().strip('"'))
        elif line.strip() and indent < _INDENTED:
            if name and fields.get("source") in {"hosted", "git"}:
                kind = fields.get("dependency", "")
                use: Listed = "development" if kind == "direct dev" else ""
                use = "run-time" if kind == "direct main" else use
                direct = kind.startswith("direct")
                yield Entry(name, fields.get("version", ""), "", use, direct, needle=needle)
            name, fields, needle = (key[:200] if indent else ""), {}, raw


def mix(content: bytes) -> Iterator[Entry]:
    """``mix.lock``."""
    for line, raw in _lines(content):
        if found := _MIX.match(line):
            yield Entry(found[1], found[2], needle=raw)


def pods(content: bytes) -> Iterator[Entry]:
    """``Podfile.lock``; parts of one pod are one component."""
    section, found, direct = "", dict[str, tuple[str, bytes]](), set()
    for line, raw in _lines(content):
        if line[:1].strip():
            section = line.partition(":")[0]
        elif section == "PODS" and (pod := _POD.match(line)):
            found.setdefault(pod[1], (pod[2], raw))
        elif section == "DEPENDENCIES" and (named := _POD_DIRECT.match(line)):
            direct.add(named[1])
    for name, (version, raw) in found.items():
        yield Entry(name, version, direct=name in direct, needle=raw)
