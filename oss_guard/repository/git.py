# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A git repository, read through a private git directory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing

from oss_guard.model.errors import InputError
from oss_guard.model.report import NotExamined, Subject
from oss_guard.repository import unread
from oss_guard.repository.added import Pushed, Staged
from oss_guard.repository.discovery import Found, display
from oss_guard.repository.disk import Folder
from oss_guard.repository.folder import disk_content
from oss_guard.repository.history import read_commits, read_tags, read_versions
from oss_guard.repository.names import shown
from oss_guard.repository.objects import read_files
from oss_guard.repository.overlay import Overlay, overlay
from oss_guard.repository.port import Content, Entry, History, Version
from oss_guard.repository.private_directory import PrivateDirectory
from oss_guard.repository.session import Session, open_session
from oss_guard.repository.store import GitStore
from oss_guard.repository.tree import LARGEST_LISTING, LISTING, Tree, note, read_tree
from oss_guard.repository.walk import Walk
from oss_guard.words import say

_IDS = ("log", "-1", "--no-walk", "-z", "--no-show-signature", "--format=%H%x00%T")
_RESOLVE = ("rev-parse", "--verify", "--quiet", "--end-of-options")
_SHORT = 1 << 16
_LONGEST_REF = 1000


class GitRepository:
    """HEAD overlaid by the work tree, or the commit ``ref``, or HEAD of a bare repository."""

    def __init__(self, found: Found, ref: str | None = None) -> None:
        self._path = display(found.work_tree or found.git_dir)
        self._unread = unread.Unread()
        self._directory = PrivateDirectory("git")
        try:
            self._session = self._start(found)
            self._judge(found, ref)
        except BaseException:
            self._directory.close()
            raise

    @property
    def git_version(self) -> str:
        """The version of git that reads, for the data of this run."""
        return self._session.git_version

    def subject(self) -> Subject:
        """What is judged."""
        return self._subject

    def entries(self) -> Sequence[Entry]:
        """The judged tree, sorted by ``raw`` path."""
        return self._overlay.tree.entries

    def contents(self, entries: Iterable[Entry], limit: int) -> Iterator[Content]:
        """Contents in the order of ``entries``; those above ``limit`` bytes are not read."""
        asked = [(entry, self._refusal(entry, limit)) for entry in entries]
        on_disk = self._overlay.on_disk
        oids = [e.oid for e, reason in asked if not reason and e.raw not in on_disk]
        session = self._session
        read = read_files(session.commands, oids, limit, session.private.object_format)
        with closing(read) as objects:
            for entry, reason in asked:
                if reason:
                    yield self._unread.skip(entry, reason)
                elif entry.raw in on_disk:
                    yield disk_content(self._folder, self._unread, entry, limit)
                else:
                    item = next(objects)
                    if item.data is None:
                        yield self._unread.skip(entry, item.reason)
                    else:
                        yield Content(entry, item.data)

    def history(self, limit: int) -> History:
        """Up to ``limit`` first-parent commits of the judged one, and all tags."""
        commands, commit = self._session.commands, self._subject.commit
        tags = read_tags(commands, self._session.refs.by_name)
        if commit is None:
            return History(tags=tags)
        commits, complete = read_commits(commands, commit, limit, self._session.shallow)
        return History(commits, tags, complete=complete)

    def versions(self, raw: bytes, limit: int) -> Sequence[Version]:
        """What the newest ``limit`` first-parent commits that touch a path made of it."""
        commit = self._subject.commit
        if commit is None:
            return ()
        return read_versions(self._session.commands, commit, raw, limit)

    def store(self) -> GitStore:
        """The object database."""
        private = self._session.private
        return GitStore(private.path, private.environment())

    def steps(self) -> Walk:
        """Commits that lead to the published refs, to HEAD and to the judged commit."""
        refs, judged = self._session.refs, self._subject.commit
        named = [(shown(name), refs.by_name[name]) for name in refs.published()]
        others = [oid for oid in (refs.head, judged) if oid is not None]
        return Walk(self.store(), named, others, whole=not refs.unread)

    def since(self, ref: str) -> Pushed:
        """What a push of the judged commit adds to ``ref``; InputError where that is no commit."""
        commit, base = self._subject.commit, self._resolve(ref)
        if commit is None:
            raise InputError(say("repository.nothing-to-judge", path=self._path))
        new, old = self._read(commit)[1], self._read(base)[1]
        return Pushed(self._session, self._subject, new, old, base)

    def staged(self) -> Staged:
        """What the index would commit; InputError for a bare repository, which has none."""
        if self._session.bare:
            raise InputError(say("repository.no-index", path=self._path))
        head = self._session.refs.head
        tree = self._read(head)[1] if head is not None else Tree()
        return Staged(self._session, self._subject, tree, self._path)

    def not_examined(self) -> Sequence[NotExamined]:
        """What opening and reading met so far and could not look at."""
        return self._unread.listing()

    def close(self) -> None:
        """Remove the private git directory. Safe to call twice."""
        self._directory.close()

    def _start(self, found: Found) -> Session:
        try:
            return open_session(self._directory, found)
        except OSError as error:
            raise InputError(say("repository.unreadable", path=self._path)) from error

    def _judge(self, found: Found, ref: str | None) -> None:
        session = self._session
        commit = session.refs.head if ref is None else self._resolve(ref)
        if commit is None and session.bare:
            raise InputError(say("repository.nothing-to-judge", path=self._path))
        tree_id, tree = self._read(commit) if commit is not None else (None, Tree())
        self._overlay = Overlay(tree)
        if ref is None and not session.bare and found.work_tree is not None:
            self._overlay = overlay(session, found.work_tree, tree, self._unread)
        self._folder = Folder(found.work_tree or found.git_dir)
        note(self._unread, self._overlay.tree)
        for name, reason in session.refs.unread.items():
            self._unread.add(shown(name), "ref", reason)
        self._subject = self._describe(commit, tree_id)

    def _describe(self, commit: str | None, tree: str | None) -> Subject:
        refs = self._session.refs
        return Subject(
            "git",
            None,
            commit,
            tree,
            self._session.private.object_format,
            refs=tuple((shown(name), refs.by_name[name]) for name in refs.published()),
            left_out_refs=tuple(shown(name) for name in refs.left_out()),
            shallow=bool(self._session.shallow),
            uncommitted=self._overlay.uncommitted,
            files=len(self._overlay.tree.entries),
        )

    def _resolve(self, ref: str) -> str:
        safe = 0 < len(ref) <= _LONGEST_REF and ref.isprintable() and not ref.startswith("-")
        if safe:
            found = self._session.commands.run([*_RESOLVE, f"{ref}^{{commit}}"], _SHORT)
            if found.status == 0:
                return found.out.decode("ascii").strip()
        name = shown(ref[:_LONGEST_REF].encode("utf-8", "replace"))
        raise InputError(say("repository.bad-ref", ref=name))

    def _read(self, commit: str) -> tuple[str, Tree]:
        """The id of the tree of a commit and its files; both are asked of git at once."""
        commands = self._session.commands
        ids = commands.start([*_IDS, f"{commit}^{{commit}}"])
        listing = commands.start([*LISTING, commit])
        tree = listing.result(LARGEST_LISTING)
        answer = ids.result(_SHORT)
        name, _, tree_id = answer.out.decode("ascii", "replace").strip("\0\n").partition("\0")
        if answer.status != 0 or name != commit or not tree_id:
            raise InputError(say("repository.broken-commit", commit=commit))
        return tree_id, read_tree(tree, commit, self._path)

    def _refusal(self, entry: Entry, limit: int) -> str:
        reason = self._unread.refusal(entry, limit, self._overlay.tree.hostile)
        unknown = entry.size is None and entry.raw not in self._overlay.on_disk
        return reason or (unread.MISSING if unknown else "")
