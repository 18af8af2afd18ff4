# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The organisation's own court and the governing law are stated."""

from __future__ import annotations

import re
import unicodedata

from oss_guard.checks import FAIL, PASS, UNKNOWN, _statements, check
from oss_guard.evidence.statements import Stated, StatementParams, Statements
from oss_guard.model.outcome import Outcome, Violation, failed, passed
from oss_guard.model.policy import Organization
from oss_guard.readers.statement import Made

_MINOR_WORDS = frozenset({"the", "of", "in", "for", "at"})


class Params(StatementParams, frozen=True, kw_only=True):
    """The first part names a court, the second the law."""


@check(
    needs=Statements,
    params=Params,
    says={**_statements.SAYS, "other-court": ("court_ja", "court_en", "words")},
    gives=(PASS, FAIL, UNKNOWN),
    lacks=_statements.SAYS,
)
def jurisdiction_stated(statements: Statements, params: Params) -> Outcome:
    """Configuration, else the pack, names the court that must be the one agreed on."""
    whole = statements.of(Made.WHOLE)
    own = [s for s in whole if names_court(s.statement.words, statements.organization)]
    if own:
        return passed(*(_statements.found(s) for s in own[:5]))
    if whole:
        return failed(
            [_other(s, statements.organization) for s in whole[:1]],
            *(_statements.found(s) for s in whole[:5]),
        )
    return _statements.not_made(statements, params.wording)


def names_court(words: str, organization: Organization) -> bool:
    """Whether a text names the organisation's court, in either language or its short form."""
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", words))
    court = re.sub(r"\s+", "", unicodedata.normalize("NFKC", organization.court.ja))
    short = court.replace("地方裁判所", "地裁").replace("高等裁判所", "高裁")
    for name in (court, short.replace("簡易裁判所", "簡裁")):
        if name and re.search(re.escape(name) + r"(?!(?:\w{1,6}支部)?(?:ではな|以外))", text):
            return True
    wanted = _words(organization.court.en)
    return bool(wanted) and any(wanted <= _words(near) for near in _around_court(words))


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", text.lower())) - _MINOR_WORDS


def _around_court(words: str) -> list[str]:
    """The stretches of a text that name a court in English."""
    return [
        m[0]
        for m in re.finditer(
            r"(?:[A-Z][\w.-]{0,30} ){0,4}[Cc]ourts?\b(?: (?:of|in|for) (?:the )?[A-Z][\w-]{0,30})?",
            words,
        )
    ]


def _other(stated: Stated, organization: Organization) -> Violation:
    values = {
        "court_ja": organization.court.ja,
        "court_en": organization.court.en,
        "words": stated.words,
    }
    return Violation("other-court", stated.location, values)
