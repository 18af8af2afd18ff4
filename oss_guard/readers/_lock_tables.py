# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Lock files written as tables: JSON, and the TOML that tools write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from oss_guard.readers._declared import MalformedError, items, table, text
from oss_guard.readers._listed import Entry, Listed, of_json, quoted

_FOLDER = "node_modules/"
_BLOCK = re.compile(r"\[\[(packages?)\]\]\s*$")
_FIELD = re.compile(r"(name|version|source|category|groups)\s*=\s*(.{1,300})")
_NAME_IN_URL = re.compile(r"([^/:]{1,100})/?$")
_LOCAL = re.compile(r"\b(?:editable|virtual|directory|path)\b\s*=")
_CONFLICT = ("<<<<<<< ", ">>>>>>> ")
"""What git leaves where it could not merge."""
_MAIN = re.compile(r"[\"'](?:main|default)[\"']")


def _whole(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise MalformedError("form")
    return value


def _table_in(data: dict[str, object], key: str) -> dict[str, object]:
    """The table under a key, empty where there is none; anything else there is no known form."""
    value = data.get(key)
    if value is not None and not isinstance(value, dict):
        raise MalformedError("form")
    return value or {}


def _list_in(data: dict[str, object], key: str) -> list[object]:
    value = data.get(key)
    if value is not None and not isinstance(value, list):
        raise MalformedError("form")
    return value or []


def npm(content: bytes) -> Iterator[Entry]:
    """``package-lock.json``: version 1 names no licences, versions 2 and 3 may."""
    data = _whole(of_json(content))
    packages = _table_in(data, "packages")
    if not packages:
        yield from _npm_first(_table_in(data, "dependencies"))
        return
    root = table(packages.get(""))
    direct = {n for t in ("dependencies", "devDependencies", "optionalDependencies")
              for n in table(root.get(t))}  # fmt: skip
    for path, given in packages.items():
        entry = table(given)
        folder, inside, name = path.rpartition(_FOLDER)
        # What lies outside of node_modules belongs to the repository, and a link leads there.
        if inside and name and entry.get("link") is not True:
            yield Entry(
                text(entry.get("name")) or name[:200],
                text(entry.get("version")),
                _npm_licence(entry.get("license")),
                _npm_use(entry),
                not folder and name in direct,
                needle=quoted(path),
            )


def _npm_first(wanted: dict[str, object]) -> Iterator[Entry]:
    waiting = [wanted]
    while waiting:
        for name, given in waiting.pop().items():
            entry = table(given)
            if not text(entry.get("version")).startswith("file:"):
                yield Entry(name[:200], text(entry.get("version")), use=_npm_use(entry),
                            needle=quoted(name))  # fmt: skip
            if inner := table(entry.get("dependencies")):
                waiting.append(inner)


def _npm_use(entry: dict[str, object]) -> Listed:
    return "development" if entry.get("dev") is True else "run-time"


def _npm_licence(value: object) -> str:
    """An expression; the old forms are a table, or a list of tables to choose from."""
    listed = value if isinstance(value, list) else [value]
    return either(text(table(v).get("type")) or text(v) for v in listed)


def either(given: Iterator[str]) -> str:
    """Licences that a recipient may choose from."""
    found = [v for v in dict.fromkeys(given) if v]
    return found[0] if len(found) == 1 else " OR ".join(f"({v})" for v in found)


def composer(content: bytes) -> Iterator[Entry]:
    """``composer.lock``, and ``installed.json`` of what is installed."""
    value = of_json(content)
    data = _whole({"packages": value} if isinstance(value, list) else value)
    development = {text(n) for n in items(data.get("dev-package-names"))}
    for key in ("packages", "packages-dev"):
        for given in _list_in(data, key):
            entry = table(given)
            name, licence = text(entry.get("name")), entry.get("license")
            listed = licence if isinstance(licence, list) else [licence]
            apart = key == "packages-dev" or name in development
            if name:
                yield Entry(name, text(entry.get("version")), either(map(text, listed)),
                            "development" if apart else "run-time",
                            needle=quoted(name))  # fmt: skip


def bower(content: bytes) -> Iterator[Entry]:
    """``.bower.json``, which Bower writes into the folder of a package."""
    data = _whole(of_json(content))
    licence = data.get("license")
    listed = licence if isinstance(licence, list) else [licence]
    version = text(data.get("version")) or text(data.get("_release"))
    yield Entry(text(data.get("name")), version, either(map(text, listed)))


def pipfile(content: bytes) -> Iterator[Entry]:
    """``Pipfile.lock``."""
    data = _whole(of_json(content))
    uses: tuple[tuple[str, Listed], ...] = (("default", "run-time"), ("develop", "development"))
    for key, use in uses:
        for name, given in _table_in(data, key).items():
            version = text(table(given).get("version")).lstrip("=")
            yield Entry(name[:200], version, use=use, needle=quoted(name))


def nuget(content: bytes) -> Iterator[Entry]:
    """``packages.lock.json``."""
    for packages in _table_in(_whole(of_json(content)), "dependencies").values():
        for name, given in table(packages).items():
            kind = text(table(given).get("type"))
            if kind != "Project":
                version = text(table(given).get("resolved"))
                direct = kind == "Direct"
                yield Entry(name[:200], version, direct=direct, needle=quoted(name))


def swift(content: bytes) -> Iterator[Entry]:
    """``Package.resolved``."""
    data = _whole(of_json(content))
    for given in _list_in(data, "pins") or _list_in(_table_in(data, "object"), "pins"):
        pin = table(given)
        place = text(pin.get("location")) or text(pin.get("repositoryURL"))
        found = _NAME_IN_URL.search(place.removesuffix(".git"))
        version = text(table(pin.get("state")).get("version"))
        if found:
            yield Entry(found[1], version, needle=quoted(place))


def unity(content: bytes) -> Iterator[Entry]:
    """``packages-lock.json`` of Unity; what comes with the editor or the project is left out."""
    for name, given in _table_in(_whole(of_json(content)), "dependencies").items():
        entry = table(given)
        if entry.get("source") in {"registry", "git"}:
            direct = entry.get("depth") == 0
            yield Entry(name[:200], text(entry.get("version")), direct=direct, needle=quoted(name))


def toml(content: bytes) -> Iterator[Entry]:
    """``poetry.lock``, ``uv.lock``, ``pdm.lock``, ``pylock.toml``: blocks of one shape."""
    for fields in _blocks(content):
        if not _LOCAL.search(fields.get("source", "")):
            yield _of_block(fields)


def cargo(content: bytes) -> Iterator[Entry]:
    """``Cargo.lock``; crates without a source are the repository's own."""
    for fields in _blocks(content):
        if "source" in fields:
            yield _of_block(fields)


def _of_block(fields: dict[str, str]) -> Entry:
    name = _bare(fields["name"])
    use: Listed = ""
    if "category" in fields:
        use = "run-time" if _MAIN.search(fields["category"]) else "development"
    elif "groups" in fields:
        use = "run-time" if _MAIN.search(fields["groups"]) else "development"
    needle = b"name = " + quoted(name)
    return Entry(name, _bare(fields.get("version", "")), use=use, needle=needle)


def _blocks(content: bytes) -> Iterator[dict[str, str]]:
    """Tables of packages, by the lines that tools write: a parser would take minutes."""
    fields: dict[str, str] = {}
    inside = False
    for raw in content.split(b"\n"):
        line = raw[:500].decode("utf-8", "replace")
        if line.startswith(_CONFLICT) or (line.startswith("[[") and "]]" not in line):
            raise MalformedError("toml")
        if line.startswith("["):
            if "name" in fields:
                yield fields
            fields, inside = {}, _BLOCK.match(line) is not None
        elif inside and (field := _FIELD.match(line)):
            fields.setdefault(field[1], field[2])
    if "name" in fields:
        yield fields


def _bare(value: str) -> str:
    return value.strip().strip("\"'")[:200]
