# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What is stated of the end of maintenance, and whether the project is still active."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.documents import Documents
from oss_guard.evidence.files import Files
from oss_guard.evidence.past import Past
from oss_guard.evidence.statements import Stated, request_of, stated_in
from oss_guard.model.report import NotExamined
from oss_guard.readers import Params
from oss_guard.readers.statement import Wording
from oss_guard.scan import Request

_DATES = re.compile(
    r"(?:(20\d\d)年(?:度)?(?:(\d{1,2})月)?(?:(\d{1,2})日|末)?"
    r"|令和(\d{1,2}|元)年(?:度)?(?:(\d{1,2})月)?(?:(\d{1,2})日|末)?"
    r"|\b(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})\b)"
)
_ENGLISH = re.compile(
    r"\b(?:(\d{1,2}) )?(January|February|March|April|May|June|July|August|September|October"
    r"|November|December)(?: (\d{1,2}),?)? (20\d\d)\b",
    re.IGNORECASE,
)
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_REIWA = 2018


class MaintenanceParams(Params, frozen=True, kw_only=True):
    """The wordings.

    ``end``: an end is stated. ``ended``: it has come. ``archive``: the repository is archived then.
    """

    end: Wording
    ended: Wording
    archive: Wording


class Maintenance(Evidence, frozen=True):
    """Statements of an end, of one that has come, and of archiving; the last commit's date."""

    end: tuple[Stated, ...]
    ended: tuple[Stated, ...]
    archive: tuple[Stated, ...]
    archived: bool | None
    past: Past
    documents: Documents

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Documents, Past)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Every wording, looked for in all prose."""
        return tuple(request_of(w) for w in (params.end, params.ended, params.archive))

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """What documents that count say."""
        documents = sources.gather(Documents)
        end, ended, archive = (
            stated_in(sources, documents, w) for w in (params.end, params.ended, params.archive)
        )
        forge = sources.settings.forge.archived
        return cls(end, ended, archive, forge, sources.gather(Past), documents)

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """READMEs in a language in which an end could not be recognised."""
        del params
        return sources.gather(Documents).not_understood

    @property
    def last_activity(self) -> date | None:
        """The date of the newest commit."""
        try:
            return date.fromisoformat(self.past.commits[0].date[:10])
        except (IndexError, ValueError):  # No commit, or one whose date is damaged.
            return None

    @property
    def active(self) -> bool | None:
        """Whether there is a commit within a year before the date of the run."""
        last = self.last_activity
        return None if last is None else (self.past.today - last).days <= 365  # noqa: PLR2004


def dates_in(text: str) -> list[date]:
    """The dates that a text names, the last day where only a month or year is given."""
    found: list[date] = []
    for m in _DATES.finditer(text):
        if m[1] or m[7]:
            year, month, day = (m[1] or m[7]), (m[2] or m[8]), (m[3] or m[9])
        else:
            year, month, day = str(_REIWA + (1 if m[4] == "元" else int(m[4]))), m[5], m[6]
        found.append(_last_day(int(year), int(month or 12), int(day) if day else None))
    for m in _ENGLISH.finditer(text):
        day = m[1] or m[3]
        month = _MONTHS.index(m[2].lower()) + 1
        found.append(_last_day(int(m[4]), month, int(day) if day else None))
    return found


def _last_day(year: int, month: int, day: int | None) -> date:
    month = min(max(month, 1), 12)
    for last in range(day or 31, 0, -1):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    return date(year, month, 1)
