# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How far the search for secrets reached. It passes where all that is text was."""

from __future__ import annotations

from collections.abc import Iterator

from oss_guard.checks import PASS, UNKNOWN, check
from oss_guard.evidence.examined import Examined
from oss_guard.evidence.files import should_be_readable
from oss_guard.model.grades import WaitsFor
from oss_guard.model.location import REPOSITORY, Location
from oss_guard.model.outcome import Basis, Outcome, passed, unknown
from oss_guard.model.report import NotExamined
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.words import say

_NAMED = 20
_EXCLUDED = "excluded"


@check(needs=Examined, params=NoParams, says={}, gives=(PASS, UNKNOWN))
def secret_coverage(examined: Examined, params: NoParams) -> Outcome:
    """Text that should have been readable waits for evidence; what is no text is only listed."""
    del params
    unread = [n for n in examined.left_out if _expected(n)]
    listed = [n for n in examined.left_out if not _expected(n)]
    gap = examined.gap
    basis = (_searched(examined), *([gap[1]] if gap else ()), *_named(unread), *_counted(listed))
    lacking = bool(unread) or (gap is not None and gap[0] is WaitsFor.EVIDENCE)
    narrowed = any(n.reason == _EXCLUDED for n in listed)
    narrowed = narrowed or (gap is not None and gap[0] is WaitsFor.SCOPE)
    if not lacking and not narrowed:
        return passed(*basis)
    waits = ((WaitsFor.SCOPE,) if narrowed else ()) + ((WaitsFor.EVIDENCE,) if lacking else ())
    return unknown(waits, *basis)


def _expected(item: NotExamined) -> bool:
    return item.reason != _EXCLUDED and should_be_readable(item)


def _searched(examined: Examined) -> Basis:
    count, past = examined.texts, examined.past
    if past is None:
        text = Text(
            f"判定対象のツリーのテキスト {count} ファイルを検索した",
            f"searched: text files of the judged tree ({count})",
        )
    else:
        text = Text(
            f"判定対象のツリーのテキスト {count} ファイルと、履歴にある {past} の内容を検索した",
            f"searched: text files of the judged tree ({count}) and contents of history ({past})",
        )
    return Basis("coverage", text)


def _named(unread: list[NotExamined]) -> Iterator[Basis]:
    for item in unread[:_NAMED]:
        place = Location(item.path) if item.path is not None else REPOSITORY
        # In the words of the rules that search there, so that a report says it once.
        text = say("unread.may-decide").plus(item.text)
        yield Basis("not-examined", text, place)
    rest = len(unread) - _NAMED
    if rest > 0:
        yield Basis("not-examined", say("unread.more", count=rest))


def _counted(listed: list[NotExamined]) -> Iterator[Basis]:
    reasons: dict[str, list[NotExamined]] = {}
    for item in listed:
        reasons.setdefault(item.reason, []).append(item)
    for items in reasons.values():
        text = Text(
            f"検索の対象外 {len(items)} 件: {items[0].text.ja}",
            f"{len(items)} outside this search: {items[0].text.en}",
        )
        first = items[0].path
        yield Basis("not-searched", text, Location(first) if first is not None else REPOSITORY)
