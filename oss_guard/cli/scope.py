# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a run looks at: a repository, what a change would add to it, or standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import combinations
from pathlib import Path

import msgspec

from oss_guard.model.errors import InputError
from oss_guard.repository.given import Given
from oss_guard.repository.opening import change, open_repository
from oss_guard.repository.port import Repository
from oss_guard.scan.run import LIMIT
from oss_guard.words import say, why

STDIN = "-"
"""The path that stands for standard input, as other programs take it."""


class Asked(msgspec.Struct, frozen=True):
    """What the command line says of the scope."""

    path: str
    ref: str | None = None
    since: str | None = None
    staged: bool = False
    filename: str | None = None
    policy_ref: str | None = None
    no_history: bool = False

    @property
    def partial(self) -> bool:
        """Whether only an addition is looked at, and not a repository."""
        return self.path == STDIN or self.staged or self.since is not None

    def verify(self) -> None:
        """InputError for what does not go together."""
        if not self.path:
            raise InputError(say("usage.no-path"))
        if self.filename is not None and self.path != STDIN:
            raise InputError(say("usage.no-input"))
        named = {"--ref": self.ref, "--since": self.since, "--policy-ref": self.policy_ref}
        for option, value in named.items():
            if value is not None and not value.strip():
                raise InputError(say("usage.no-commit", option=option))
        given = {
            STDIN: self.path == STDIN,
            "--staged": self.staged,
            "--since": self.since is not None,
            "--ref": self.ref is not None,
            "--policy-ref": self.policy_ref is not None,
            "--no-history": self.no_history,
        }
        for one, other in combinations((name for name, is_given in given.items() if is_given), 2):
            if frozenset((one, other)) not in _TOGETHER:
                raise InputError(say("usage.not-together", one=one, other=other))


_TOGETHER = frozenset(
    frozenset(pair)
    for pair in (
        ("--since", "--ref"),
        ("--since", "--policy-ref"),
        ("--staged", "--policy-ref"),
        ("--ref", "--policy-ref"),
        ("--ref", "--no-history"),
        ("--policy-ref", "--no-history"),
    )
)


@contextmanager
def opened(asked: Asked) -> Iterator[tuple[Repository, Repository]]:
    """The repository whose configuration counts, and what of it is judged: most often the same.

    InputError where there is nothing to judge.
    """
    if asked.path == STDIN:
        given = Given(asked.filename or STDIN, _standard_input())
        yield given, given
        return
    with closing(open_repository(Path(asked.path), asked.ref)) as repository:
        if asked.partial:
            yield repository, change(repository, asked.since)
            return
        subject = repository.subject()
        if not repository.entries() and subject.commit is None and not subject.refs:
            raise InputError(say("repository.empty", path=asked.path))
        yield repository, repository


def _standard_input() -> bytes:
    try:
        data = sys.stdin.buffer.read(LIMIT + 1)
    except OSError as error:
        raise InputError(say("usage.input-unreadable", reason=why(error))) from None
    if len(data) > LIMIT:
        raise InputError(say("usage.input-too-large", limit=LIMIT))
    return data
