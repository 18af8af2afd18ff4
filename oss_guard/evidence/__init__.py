# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Collectors: from the repository and readers' facts to what a check judges.

A kind of evidence is one class in one file. It says which readers it needs (``requests``) and
builds itself from what was seen (``collect``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date
from typing import Any, ClassVar, Self, TypeVar

import msgspec
from msgspec.structs import replace

from oss_guard.documents.document import Document
from oss_guard.evidence.reuse_child import ReuseResult
from oss_guard.model.policy import Settings
from oss_guard.model.report import NotExamined, Subject
from oss_guard.repository.port import Entry, History, Object, Repository
from oss_guard.scan import Past, Request, Scanned, Sighting
from oss_guard.scan.redaction import Redaction
from oss_guard.scan.run import LIMIT
from oss_guard.scan.sifting import text_of

E = TypeVar("E", bound="Evidence")

HISTORY_LIMIT = 10_000
"""First-parent commits that collectors see at most."""


class Evidence(msgspec.Struct, frozen=True, dict=True):
    """Facts that checks judge."""

    uses: ClassVar[tuple[type[Evidence], ...]] = ()
    """Other evidence that ``collect`` gathers; none of it may be ``per_rule``."""

    per_rule: ClassVar[bool] = False
    """Whether it depends on the rule's parameters; if not, it is collected once a run."""

    needs_reuse: ClassVar[bool] = False
    """Whether it needs the REUSE tool to run."""

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """The readers it needs; ``params`` are the rule's if ``per_rule``, else None."""
        del params
        return ()

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Build it from what a run has seen."""
        raise NotImplementedError

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """What was not read and may hold what is looked for; beside that of what it uses."""
        del sources, params
        return ()

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """What was not read and may hold what must not be there; beside that of what it uses."""
        return cls.missed(sources, params)


class Sources:
    """All that collectors may ask. Nothing here opens a file or a connection.

    Texts are without sensitive values, save names of files: evidence is found by these, and they
    are cut where they are shown.
    """

    def __init__(
        self,
        repository: Repository,
        scanned: Scanned,
        settings: Settings,
        today: date,
        reuse: Callable[[], ReuseResult],
        redaction: Redaction,
    ) -> None:
        self.settings = settings
        self.today = today
        past = scanned.past.values if scanned.past else set()
        self.redaction = redaction.knowing(scanned.values | past)
        self._ask_reuse = reuse
        self._repository = repository
        self._scanned = scanned
        self._reuse: ReuseResult | None = None
        self._history: History | None = None
        self._gathered: dict[tuple[type[Evidence], object], Evidence] = {}

    @property
    def subject(self) -> Subject:
        """What is judged."""
        return self._repository.subject()

    @property
    def entries(self) -> Sequence[Entry]:
        """The judged tree, sorted by path."""
        return self._repository.entries()

    @property
    def history(self) -> History:
        """First-parent commits and tags, read when first asked for; none where it is left out."""
        if self._history is None:
            if self.settings.history:
                self._history = self._quoted(self._repository.history(HISTORY_LIMIT))
            else:
                managed = self._repository.history(0).managed
                self._history = History(complete=False, managed=managed)
        return self._history

    def versions(self, path: str, limit: int) -> Iterator[tuple[str, Document | None]]:
        """Commits that touch a file of the tree, newest first, with what they made of it.

        None where that was not read; a removed file is empty. Nothing of it is to be shown: values
        are not cut out.
        """
        store = self._repository.store() if self.settings.history else None
        raw = next((e.raw for e in self.entries if e.path == path), None)
        if store is None or raw is None:
            return
        for version in self._repository.versions(raw, limit):
            if not version.oid:
                yield version.commit, text_of(Object("blob", b""), path)
                continue
            with closing(store.read([version.oid], LIMIT)) as items:
                for item in items:
                    yield version.commit, None if item.data is None else text_of(item, path)

    def _quoted(self, history: History) -> History:
        subjects = self.redaction.texts([c.subject for c in history.commits])
        commits = (replace(c, subject=s) for c, s in zip(history.commits, subjects, strict=True))
        return replace(history, commits=tuple(commits), tags=self.redaction.quoted(history.tags))

    def reuse(self) -> ReuseResult:
        """What the REUSE tool says of an export without values; waits for it."""
        if self._reuse is None:
            said = self._ask_reuse()
            quoted = self.redaction.quoted(replace(said, files=()))
            self._reuse = replace(quoted, files=said.files)
        return self._reuse

    @property
    def links(self) -> Mapping[str, str]:
        """Symbolic links that were read, with the files they lead to."""
        return self._scanned.links

    @property
    def not_examined(self) -> Sequence[NotExamined]:
        """What was not looked at so far."""
        past = self.past.not_examined if self.past is not None else ()
        return (*self._repository.not_examined(), *self._scanned.not_examined, *past)

    def syntax(self, path: str) -> str | None:
        """The syntax of a scanned file; ``binary`` for what is not text; None if not scanned."""
        return self._scanned.syntaxes.get(path)

    @property
    def past(self) -> Past | None:
        """What the scan of history gave; None where there is none, or it was left out."""
        return self._scanned.past

    def sightings(self, request: Request) -> Sequence[Sighting]:
        """What a reader saw, in order of path and place."""
        return self._scanned.sightings[request]

    def gather(self, kind: type[E], params: object = None) -> E:
        """Evidence of a kind, collected at most once for the same parameters."""
        key = (kind, params if kind.per_rule else None)
        if key not in self._gathered:
            self._gathered[key] = kind.collect(self, key[1])
        found = self._gathered[key]
        if not isinstance(found, kind):
            raise TypeError(kind.__name__)
        return found


def requests_of(kind: type[Evidence], params: object) -> tuple[Request, ...]:
    """Every reader request that a kind of evidence leads to, through what it uses."""
    own = kind.requests(params if kind.per_rule else None)
    used = tuple(r for other in kind.uses for r in requests_of(other, None))
    return (*own, *used)


def leads_to(kind: type[Evidence], other: type[Evidence]) -> bool:
    """Whether a kind of evidence is another one or is made from it."""
    return kind is other or any(leads_to(used, other) for used in kind.uses)


def missed_by(kind: type[Evidence], sources: Sources, params: object) -> tuple[NotExamined, ...]:
    """All that was not read and may hold what a kind of evidence looks for."""
    return _ordered(item for k, p in _used(kind, params) for item in k.missed(sources, p))


def unsearched_by(
    kind: type[Evidence], sources: Sources, params: object
) -> tuple[NotExamined, ...]:
    """All that was not read and may hold what a kind of evidence should not find."""
    return _ordered(item for k, p in _used(kind, params) for item in k.unsearched(sources, p))


def _used(kind: type[Evidence], params: object) -> Iterator[tuple[type[Evidence], object]]:
    yield kind, params if kind.per_rule else None
    for other in kind.uses:
        yield from _used(other, None)


def _ordered(items: Iterable[NotExamined]) -> tuple[NotExamined, ...]:
    """Those nearest to the root first: what speaks for a project stands there."""
    return tuple(sorted(set(items), key=_nearness))


def _nearness(item: NotExamined) -> tuple[int, str, str, str]:
    path = item.path or ""
    return (path.count("/"), path, item.what, item.reason)


def needs_reuse(kind: type[Evidence]) -> bool:
    """Whether a kind of evidence leads to a run of the REUSE tool."""
    return kind.needs_reuse or any(needs_reuse(other) for other in kind.uses)
