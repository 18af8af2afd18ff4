# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""One content that was handed over, as if it were the only file there is."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from oss_guard.model.report import NotExamined, Scope, Subject
from oss_guard.repository.names import shown
from oss_guard.repository.port import Content, Entry, Kind, Object, WithoutHistory


class Given(WithoutHistory):
    """A content under the name of the file that it is, was or will be."""

    def __init__(self, name: str, data: bytes) -> None:
        raw = os.fsencode(name)
        self._data = data
        self._entry = Entry(shown(raw), raw, Kind.FILE, len(data), "", uncommitted=True)

    def subject(self) -> Subject:
        """What is judged."""
        return Subject("input", None, None, None, None, files=1, scope=Scope.INPUT)

    def entries(self) -> Sequence[Entry]:
        """The one file."""
        return (self._entry,)

    def contents(self, entries: Iterable[Entry], limit: int) -> Iterator[Content]:  # noqa: ARG002 - who hands it over has read it
        """Its content."""
        for entry in entries:
            yield Content(entry, self._data)

    def not_examined(self) -> Sequence[NotExamined]:
        """Nothing."""
        return ()

    def before(self, commit: str | None, path: str) -> Sequence[str]:  # noqa: ARG002 - the port's
        """Nothing is known of what was there before."""
        return ()

    def earlier(self, oids: Sequence[str], limit: int) -> Iterator[Object]:  # noqa: ARG002 - the port's
        """Nothing."""
        return iter(())
