# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How to get out of history what must not be published: one sequence for all findings.

Rewriting once for all of them costs everybody one new clone, not one for each finding.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Collection, Iterable, Iterator, Sequence

from oss_guard.evidence.files import folders
from oss_guard.model.finding import Finding, Status
from oss_guard.model.location import Location
from oss_guard.model.report import Instruction
from oss_guard.model.text import Text
from oss_guard.repository.names import raw_name
from oss_guard.words import say

_COMMIT = 12
_PLACES = 10
_LONGEST_COMMAND = 4000
"""Characters; the command prompt of Windows takes 8,191."""
_COPY = "../rewritten.git"
_VALUES = "../values.txt"
_BLOBS = "../blobs.txt"
_FRESH = "../oss-public"
_PLAIN = re.compile(r"[\w%+=:./-]+")
_SPACED = re.compile(r"[\w%+=:./,@()\[\] -]+")
_AS_IS = re.compile(r"[\w %+=:./,@()\[\]-]", re.ASCII)


def removal(
    findings: Iterable[Finding], tree: Collection[str], since: str | None = None
) -> tuple[Instruction, ...]:
    """Instructions for all open findings of sensitive values that history holds.

    ``tree`` are the paths of the judged tree. Files that it has no more are dropped from history
    whole; elsewhere the values are replaced. Where only commits after ``since`` were looked at,
    which wait to be sent, these are made anew. Empty where no finding that gates needs it.
    """
    leaks = [f for f in findings if f.excerpt is not None and f.status is Status.OPEN]
    gating = {f.identity for f in leaks if f.confidence.gates}
    # A value that leaks in one place is the same secret where a test holds it.
    leaks = [f for f in leaks if f.identity in gating and any(_past(f))]
    if not leaks:
        return ()
    if since is not None:
        command = f"git rebase --interactive {since[:_COMMIT]}"
        return (Instruction(say("removal.unsent"), (command,)),)
    named = {at.path for f in leaks for at in _past(f) if at.path is not None}
    # Dropping a file that was called as a folder of the tree is now would drop that whole.
    gone = sorted(named - {*tree} - folders(tree))
    kept = [(f, at) for f in leaks for at in _past(f) if at.ref is None and at.path not in gone]
    if not gone and not kept:
        return tuple(_deletions(leaks))
    return tuple(_instructions(leaks, gone, kept))


def _past(finding: Finding) -> list[Location]:
    return [at for at in (finding.location, *finding.also) if at.commit is not None]


def _instructions(
    leaks: Sequence[Finding], gone: Sequence[str], kept: Sequence[tuple[Finding, Location]]
) -> Iterator[Instruction]:
    yield Instruction(say("removal.revoke"))
    standing = dict.fromkeys(str(at) for f in leaks if (at := f.standing) is not None)
    if standing:
        yield Instruction(say("removal.tree", places=_listed(list(standing))))
    yield Instruction(
        say("removal.fresh"),
        (
            "git branch oss-public \"$(git commit-tree -m 'First public release' 'HEAD^{tree}')\"",
            f"git clone --no-local --single-branch --no-tags --branch oss-public . {_FRESH}",
            f"git -C {_FRESH} remote remove origin",
            f"oss-guard check {_FRESH}",
        ),
    )
    yield Instruction(say("removal.copy"), (f"git clone --mirror --no-local . {_COPY}",))
    # Before anything is rewritten, for then the commits have other names.
    if refs := _named(leaks, f"git -C {_COPY}"):
        yield Instruction(say("removal.refs", copy=_COPY), refs)
    if kept:
        text = say("removal.values", file=_VALUES)
        yield Instruction(text, tuple(dict.fromkeys(_shown_by(at) for _, at in _firsts(kept))))
    words = "removal.replace" if kept else "removal.drop"
    words = "removal.replace-and-drop" if gone and kept else words
    yield Instruction(say(words, file=_VALUES), tuple(_filters(gone, replace=bool(kept))))
    if kept:
        command = f"git -C {_COPY} filter-repo --strip-blobs-with-ids {_BLOBS}"
        yield Instruction(say("removal.wide", copy=_COPY, blobs=_BLOBS), (command,))
    check = f"oss-guard check {_COPY}"
    yield Instruction(say("removal.push"), (check, f"git -C {_COPY} push --force --mirror URL"))
    yield Instruction(say("removal.beyond"))


def _deletions(leaks: Sequence[Finding]) -> Iterator[Instruction]:
    """Where values are in names of refs alone, no history is to be rewritten."""
    yield Instruction(say("removal.revoke"))
    commands = (*_named(leaks, "git"), "oss-guard check .", "git push URL --delete NAME")
    yield Instruction(say("removal.refs-only"), commands)
    yield Instruction(say("removal.beyond"))


def _named(leaks: Iterable[Finding], git: str) -> tuple[str, ...]:
    """The commands that list refs with a value in their names, which reports hide, and delete."""
    commits = dict.fromkeys(at.commit or "" for f in leaks for at in _past(f) if at.ref is not None)
    if not commits:
        return ()
    points = " ".join(f"--points-at {commit[:_COMMIT]}" for commit in commits)
    return (f"{git} for-each-ref {points}", f"{git} update-ref -d NAME")


def _listed(places: Sequence[str]) -> Text:
    shown = ", ".join(places[:_PLACES])
    rest = len(places) - _PLACES
    text = Text(shown, shown)
    return text.plus(say("report.and-more", n=f"{rest:,}")) if rest > 0 else text


def _firsts(
    kept: Sequence[tuple[Finding, Location]],
) -> Iterator[tuple[Finding, Location]]:
    """One place of each value."""
    seen: set[bytes] = set()
    for finding, at in kept:
        if finding.identity not in seen:
            seen.add(finding.identity)
            yield finding, at


def _shown_by(at: Location) -> str:
    """The command that shows a value where it stands. Whose message it is, git finds out."""
    commit = (at.commit or "")[:_COMMIT]
    if at.path is None:
        return f"git cat-file -p {commit}"
    return f"git show {quoted(f'{commit}:{at.path}')}"


def _filters(gone: Sequence[str], *, replace: bool) -> Iterator[str]:
    """The commands of git-filter-repo; several where there are more paths than one takes."""
    base = f"git -C {_COPY} filter-repo"
    tail = f" --replace-text {_VALUES} --replace-message {_VALUES}" if replace else ""
    paths = ""
    for path in gone:
        option = f" --path{'=' if path.startswith('-') else ' '}{quoted(path)}"
        if paths and len(paths) + len(option) > _LONGEST_COMMAND:
            yield f"{base} --invert-paths{paths}"
            paths = ""
        paths += option
    yield base + (f" --invert-paths{paths}" if paths else "") + tail


def quoted(path: str) -> str:
    """A path, as reports show it, for a shell; so that whatever it holds is only a name.

    Plain ones as they are, those with blanks in double quotes, which every shell knows. Other
    characters need a POSIX shell, such as the one that comes with Git for Windows.
    """
    raw = raw_name(path)
    name = raw.decode("utf-8", "replace")
    if name.encode() != raw or not name.isprintable():
        octal = (chr(b) if _AS_IS.fullmatch(chr(b)) else f"\\{b:03o}" for b in raw)
        return f"$'{''.join(octal)}'"
    if _PLAIN.fullmatch(name):
        return name
    return f'"{name}"' if _SPACED.fullmatch(name) else shlex.quote(name)
