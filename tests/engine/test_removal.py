# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Instructions that are followed to the letter leave nothing of what was found."""

from __future__ import annotations

import base64
import importlib.util
import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from oss_guard.engine.removal import quoted, removal
from oss_guard.model.finding import Finding, Status
from oss_guard.model.grades import Confidence, Severity
from oss_guard.model.location import Location
from oss_guard.model.redacted import Redacted
from oss_guard.model.text import Text
from oss_guard.packs import expand as fakes
from oss_guard.packs.expand import expand
from oss_guard.repository.names import shown


def github(seed: str) -> str:
    """A token of GitHub's form, another for each seed."""
    body = fakes._stream(fakes._ALPHABETS["base62"], 30, seed)
    return "ghp" + f"_{body}{fakes._checksum(body)}"


DELETED = github("deleted")
CHANGED = expand("xox" + "b-${fake.digits.12}-${fake.digits.13}-${fake.base62.24}")
STANDING = expand("Kx9${fake.base62.15}")
SAID = github("said")
NAMED = github("named")
SIDE = github("side")
WIDE = github("wide")
PEM_LINES = [
    "-----BEGIN RSA PRIVATE " + "KEY-----",
    expand("MIIE${fake.base64.60}"),
    *(expand("${fake.base64.64}") for _ in range(5)),
    "-----END RSA PRIVATE " + "KEY-----",
]
PEM = "\n".join(PEM_LINES) + "\n"
JAVA_LINES = [
    "-----BEGIN PRIVATE " + "KEY-----",
    expand("MIIC${fake.base64.60}"),
    *(expand("${fake.base64.64}") for _ in range(3)),
    "-----END PRIVATE " + "KEY-----",
]
CONNECTION = expand("Kz7${fake.base62.14}")
CLUSTER = base64.b64encode(expand("Kw5${fake.base62.13}").encode()).decode()
LATER = {
    "接続.config": (
        f'<!-- 接続先 --><add key="DbPassword" value="{CONNECTION}" />\n'.encode("cp932"),
        b'<add key="DbPassword" value="" />\n',
    ),
    "k8s/secret.yaml": (
        f"apiVersion: v1\nkind: Secret\ndata:\n  password: {CLUSTER}\n".encode(),
        b"apiVersion: v1\nkind: Secret\n",
    ),
    "src/Kagi.java": (
        "".join(f'    s += "{line}\\n";\n' for line in JAVA_LINES).encode(),
        b"class Kagi {}\n",
    ),
}
"""Files by name, with what they held and what they hold now."""
RARE = (CONNECTION, CLUSTER, *JAVA_LINES[1:-1])
FILTERED = pytest.param(
    False,
    id="rewritten",
    marks=pytest.mark.skipif(
        importlib.util.find_spec("git_filter_repo") is None,
        reason="git-filter-repo is not installed",
    ),
)


@pytest.fixture
def folder(make_repository: Callable[..., Path], run_git: Callable[..., str]) -> Path:
    """Leaks in a deleted file, an old version, the tree, messages, a tag and a side branch."""
    made: Path = make_repository(
        {
            "README.md": "# 台帳\n",
            "設定 ファイル/本番.env": f"GITHUB_TOKEN={DELETED}\n",
            "docs/鍵.md": f"# 鍵\n\n{PEM}",
            "app.py": f"token = '{CHANGED}'\nprint(1)\n",
            "settings.yml": f"password: '{STANDING}'\n",
            "古い.txt": f"鍵は {WIDE}\n".encode("utf-16"),
            **{name: before for name, (before, _) in LATER.items()},
        }
    )

    def commit(message: str) -> None:
        run_git(made, "add", "-A")
        run_git(made, "commit", "-q", "--allow-empty", "-m", message)

    (made / "設定 ファイル" / "本番.env").unlink()
    (made / "app.py").write_text("print(1)\n", encoding="utf-8")
    (made / "docs" / "鍵.md").write_text("# 鍵\n", encoding="utf-8")
    (made / "古い.txt").write_text("廃止\n", encoding="utf-8")
    for name, (_, now) in LATER.items():
        (made / name).write_bytes(now)
    commit(f"use {SAID} for now")
    run_git(made, "tag", "-a", "v1", "-m", f"with {SAID}")
    run_git(made, "branch", f"work/{NAMED}")
    run_git(made, "checkout", "-q", "-b", "side")
    (made / "it's $HOME `x`.py").write_text(f"k = '{SIDE}'\n", encoding="utf-8")
    commit("side")
    run_git(made, "checkout", "-q", "main")
    return made


def body(oss_guard, folder: Path, code: int) -> dict:
    done = oss_guard("check", str(folder), "--pack", "secrets", "--format", "json", code=code)
    found: dict = json.loads(done.out)["body"]
    return found


def leaks(report: dict) -> list[str]:
    return [f"{f['rule']} {f['location']}" for f in report["findings"]]


class Followed:
    """Somebody who does what the report says, in the folder of the repository."""

    def __init__(self, oss_guard, folder: Path) -> None:
        self.oss_guard = oss_guard
        self.folder = folder
        scripts = str(Path(sys.executable).parent)
        self.environment = oss_guard.environment(
            PATH=os.pathsep.join((scripts, os.environ["PATH"])),
            GIT_CONFIG_GLOBAL=os.devnull,
            GIT_AUTHOR_NAME="A",
            GIT_AUTHOR_EMAIL="a@example.org",
            GIT_COMMITTER_NAME="C",
            GIT_COMMITTER_EMAIL="c@example.org",
        )

    def type(self, command: str) -> str:
        words = shlex.split(command.replace("$'", "'"))
        if words[0] == "oss-guard":
            target = self.folder / words[2]
            assert leaks(body(self.oss_guard, target, 0)) == []
            return ""
        done = subprocess.run(
            ["/bin/bash", "-c", command],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, (command, done.stderr)
        return done.stdout.decode(errors="replace")


def is_values(step: dict) -> bool:
    return step["text"]["en"].startswith("Show the places")


def write_versions(oss_guard, run_git, tmp_path: Path) -> None:
    """The list of the versions that still hold a value, as the step asks for it."""
    copy = tmp_path / "rewritten.git"
    left = body(oss_guard, copy, 1)["findings"]
    assert [f["location"]["path"] for f in left] == ["古い.txt"]
    places = [f"{f['location']['commit']}:{f['location']['path']}" for f in left]
    oids = [run_git(copy, "rev-parse", place) for place in places]
    (tmp_path / "blobs.txt").write_text("\n".join(oids) + "\n", encoding="ascii")


def split(steps: list[dict]) -> Iterator[tuple[str, dict]]:
    """Each step with the way it belongs to."""
    way = ""
    for step in steps:
        if step["text"]["en"].startswith("If nothing has been published"):
            way = "fresh"
        elif step["text"]["en"].startswith("If it has been published"):
            way = "rewritten"
        yield way, step


def delete(you: Followed, commands: list[str]) -> None:
    """Delete the refs that the first command lists and whose names hold a value."""
    list_, remove, *others = commands
    named = [line.split("\t")[1] for line in you.type(list_).splitlines()]
    bad = [name for name in named if NAMED in name]
    assert bad
    for name in bad:
        you.type(remove.replace("NAME", name))
    for command in others:
        you.type(command.replace("NAME", bad[0]).replace(" URL", " ../URL"))


@pytest.mark.skipif(os.name == "nt", reason="commands for a POSIX shell")
def test_a_name_alone_is_deleted_and_nothing_rewritten(
    oss_guard, make_repository, run_git, tmp_path: Path
) -> None:
    made = make_repository({"README.md": "# 台帳\n"})
    head = run_git(made, "rev-parse", "HEAD")
    run_git(made, "branch", f"fix/{NAMED}")
    run_git(tmp_path, "clone", "-q", "--mirror", str(made), "URL")
    before = body(oss_guard, made, 1)
    (found,) = before["findings"]
    assert found["location"]["path"] is None
    assert found["location"]["commit"] == head
    assert found["location"]["ref"] == found["refs"][0]
    assert found["fingerprint"]
    assert NAMED not in json.dumps(before)
    revoke, step, beyond = before["removal"]
    assert revoke["text"]["en"].startswith("First revoke")
    assert beyond["text"]["en"].startswith("A rewrite does not reach")
    delete(Followed(oss_guard, made), step["commands"])
    for kept in (made, tmp_path / "URL"):
        assert run_git(kept, "rev-parse", "HEAD") == head
        assert leaks(body(oss_guard, kept, 0)) == []


@pytest.mark.skipif(os.name == "nt", reason="commands for a POSIX shell")
@pytest.mark.parametrize("fresh", [pytest.param(True, id="fresh"), FILTERED])
def test_nothing_is_left_once_the_steps_are_followed(
    oss_guard, folder: Path, run_git, tmp_path: Path, fresh: bool
) -> None:
    before = body(oss_guard, folder, 1)
    steps = before["removal"]
    found = {f["location"]["path"]: f["location"]["commit"] for f in before["findings"]}
    assert [name for name in LATER if not found.get(name)] == []
    assert steps[0]["text"]["en"].startswith("First revoke")
    assert "settings.yml:1:" in steps[1]["text"]["en"]
    (folder / "settings.yml").write_text("password: ${DB_PASSWORD}\n", encoding="utf-8")
    run_git(folder, "commit", "-q", "-a", "-m", "remove")
    run_git(tmp_path, "init", "-q", "--bare", "-b", "main", "URL")
    you = Followed(oss_guard, folder)
    wanted = "fresh" if fresh else "rewritten"
    typed = []
    for way, step in split(steps):
        if way == wanted:
            if any("strip-blobs" in c for c in step["commands"]):
                write_versions(oss_guard, run_git, tmp_path)
            if any("update-ref" in c for c in step["commands"]):
                delete(you, step["commands"])
                continue
            shown = "".join(you.type(c.replace(" URL", " ../URL")) for c in step["commands"])
            typed += step["commands"]
            if is_values(step):
                values = (CHANGED, STANDING, SAID, CONNECTION, CLUSTER, *PEM_LINES, *JAVA_LINES)
                assert [value for value in values if value not in shown] == []
                (tmp_path / "values.txt").write_text("\n".join(values) + "\n", encoding="utf-8")
    result = tmp_path / ("oss-public" if fresh else "URL")
    assert leaks(body(oss_guard, result, 0)) == []
    assert run_git(result, "log", "--all", "--format=%s")
    kept = run_git(result, "ls-tree", "-r", "-z", "--name-only", "HEAD").split("\0")
    assert set(kept) == {
        "README.md",
        "app.py",
        "docs/鍵.md",
        "settings.yml",
        "古い.txt",
        *LATER,
        "",
    }
    listed = run_git(result, "cat-file", "--batch-all-objects", "--batch-check", "--unordered")
    objects = [line.split()[:2] for line in listed.splitlines() if " tree " not in line]
    held = b"".join(
        subprocess.run(
            ["/bin/bash", "-c", f"git cat-file {kind} {oid}"],
            cwd=result,
            capture_output=True,
            check=True,
        ).stdout
        for oid, kind in objects
    )
    for value in (DELETED, CHANGED, STANDING, SAID, SIDE, WIDE, *PEM_LINES[1:-1], *RARE):
        assert value.encode() not in held
    assert NAMED not in run_git(result, "for-each-ref")
    assert any("filter-repo" in c for c in typed) is not fresh
    assert steps[-1]["text"]["en"].startswith("A rewrite does not reach")


def leak(*places: Location, **more: object) -> Finding:
    first, *others = places
    made = Finding(
        rule="SECRET-X-001",
        clause=None,
        also_clauses=(),
        severity=Severity.HIGH,
        confidence=Confidence.HIGH,
        location=first,
        also=tuple(others),
        excerpt=Redacted("", 9),
        message=Text("あ", "a"),
        remedy=Text("あ", "a"),
        fingerprint=None,
        identity=b"1",
    )
    return replace(made, **more)  # type: ignore[arg-type]


def commands(findings: list[Finding], tree: tuple[str, ...] = ()) -> list[str]:
    return [c for step in removal(findings, tree) for c in step.commands]


OLD = "0123456789abcdef0123456789abcdef01234567"


def test_what_history_does_not_hold_needs_no_removal_from_it() -> None:
    assert removal([leak(Location("a.py", 1, 1))], ["a.py"]) == ()
    assert removal([], ["a.py"]) == ()


@pytest.mark.parametrize(
    "more", [{"confidence": Confidence.LOW}, {"status": Status.WAIVED}, {"excerpt": None}]
)
def test_what_does_not_count_needs_none(more: dict[str, object]) -> None:
    assert removal([leak(Location("a.py", 1, 1, OLD), **more)], []) == ()


def test_a_value_that_leaks_is_removed_from_tests_too() -> None:
    doubtful = leak(Location("tests/b.py", 1, 1, OLD), confidence=Confidence.LOW)
    found = commands([leak(Location("a.py", 1, 1, OLD)), doubtful])
    assert any("--path a.py --path tests/b.py" in c for c in found)


def test_a_file_of_the_tree_keeps_its_history_without_the_value() -> None:
    found = commands([leak(Location("a b.py", 3, 1, OLD), Location("a b.py", 3, 1))], ("a b.py",))
    assert 'git show "0123456789ab:a b.py"' in found
    (filtering,) = (c for c in found if "--replace-text ../values.txt" in c)
    assert "--invert-paths" not in filtering


def test_a_file_that_became_a_folder_is_not_dropped_with_it() -> None:
    found = commands([leak(Location("conf", 1, 1, OLD))], ("conf/app.yml",))
    assert not any("--invert-paths" in c for c in found)


def test_a_message_is_shown_by_its_commit() -> None:
    found = commands([leak(Location(None, 3, 1, OLD))])
    assert "git cat-file -p 0123456789ab" in found
    assert any("--replace-message ../values.txt" in c for c in found)


def test_a_name_is_shown_by_its_commit_and_not_written_out() -> None:
    found = commands(
        [leak(Location(commit=OLD, ref="refs/heads/***"), Location("a.py", 1, 1, OLD))]
    )
    listing = "git -C ../rewritten.git for-each-ref --points-at 0123456789ab"
    assert found[found.index(listing) + 1] == "git -C ../rewritten.git update-ref -d NAME"
    assert found.index(listing) < min(n for n, c in enumerate(found) if "filter-repo" in c)
    assert not any("cat-file" in c for c in found)


def test_very_many_files_take_several_commands() -> None:
    places = [Location(f"{'x' * 90}{n}", 1, 1, OLD) for n in range(200)]
    filtering = [c for c in commands([leak(*places)]) if "filter-repo" in c]
    assert len(filtering) > 1
    assert max(map(len, filtering)) < 8000
    assert sum(c.count("--path ") for c in filtering) == 200


def test_a_name_is_no_option() -> None:
    assert any(" --path=--force" in c for c in commands([leak(Location("--force", 1, 1, OLD))]))


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell")
@pytest.mark.parametrize(
    "raw",
    [
        b"a.py",
        "設定/本番.env".encode(),
        b"a b (c).txt",
        b"it's $HOME `x`.py",
        b"a\nb\x1b[0m.py",
        b"caf\xe9.txt",
        b'"a\\b".txt',
        "rtl\u202egpj".encode(),
        b"'\xff'",
        b"a%2Fb,c@d",
        b"$(touch x)",
    ],
)
def test_a_shell_reads_a_name_back(raw: bytes, tmp_path: Path) -> None:
    word = quoted(shown(raw))
    assert word.isprintable()
    done = subprocess.run(
        ["/bin/bash", "-c", f"printf %s {word}"], cwd=tmp_path, capture_output=True, check=True
    )
    assert done.stdout == raw
    assert list(tmp_path.iterdir()) == []
