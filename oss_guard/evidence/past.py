# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The judged state and the history that leads to it."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.model.grades import WaitsFor
from oss_guard.model.outcome import Basis
from oss_guard.model.report import Subject
from oss_guard.model.text import Text
from oss_guard.repository.port import Commit, Tag


class Past(Evidence, frozen=True):
    """First-parent commits, newest first, and all tags. ``whole`` is False where a part is missing.

    ``asked`` is False where history was left out on request: nothing of it is known then.
    """

    subject: Subject
    commits: tuple[Commit, ...]
    tags: tuple[Tag, ...]
    managed: bool
    whole: bool
    asked: bool
    today: date

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """What the repository says of itself."""
        del params
        subject, history = sources.subject, sources.history
        return cls(
            subject,
            history.commits,
            history.tags,
            managed=history.managed,
            whole=history.complete and not subject.shallow,
            asked=sources.settings.history,
            today=sources.today,
        )

    @property
    def gap(self) -> tuple[WaitsFor, Basis]:
        """What keeps history from being known, where it is not ``whole``.

        Outside any repository there is none that should have been readable: another run, on the
        repository, would show it.
        """
        if not self.managed:
            return WaitsFor.SCOPE, unmanaged()
        return (WaitsFor.EVIDENCE, cut_short()) if self.asked else (WaitsFor.SCOPE, left_out())


def gap_of(sources: Sources) -> tuple[WaitsFor, Basis] | None:
    """What keeps the contents of history from being known whole; None where nothing does."""
    known, seen = sources.gather(Past), sources.past
    whole = known.managed and known.asked and not sources.subject.shallow
    return None if whole and (seen is None or seen.complete) else known.gap


def unmanaged() -> Basis:
    """Says that there is no history to judge."""
    text = Text(
        "Git リポジトリの外のフォルダーであり、履歴がない",
        "a folder outside any Git repository; it has no history",
    )
    return Basis("history", text)


def cut_short() -> Basis:
    """Says that history is not all here."""
    text = Text(
        "履歴の一部が手元にない（浅いクローンなら git fetch --unshallow で取得する）",
        "part of the history is not here (git fetch --unshallow gets that of a shallow clone)",
    )
    return Basis("history", text)


def left_out() -> Basis:
    """Says that history was not read because it was not asked for."""
    text = Text("履歴は調べていない（--no-history）", "history was not looked at (--no-history)")
    return Basis("history", text)


def no_commits() -> Basis:
    """Says that nothing has been committed so far."""
    return Basis("history", Text("コミットがまだない", "there are no commits yet"))
