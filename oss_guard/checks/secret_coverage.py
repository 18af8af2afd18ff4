# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How far the search for secrets reached. It reaches no pass as long as history is not searched."""

from __future__ import annotations

from collections.abc import Iterator

from oss_guard.checks import UNKNOWN, check
from oss_guard.evidence.examined import Examined
from oss_guard.model.grades import WaitsFor
from oss_guard.model.location import REPOSITORY, Location
from oss_guard.model.outcome import Basis, Outcome, unknown
from oss_guard.model.report import NotExamined
from oss_guard.model.text import Text
from oss_guard.readers import NoParams

_NAMED = 20
_OUTSIDE = frozenset({"excluded"})
_LISTED = frozenset({"binary", "encrypted", "symlink", "submodule"})
_MEDIA = frozenset(
    "7z avi avif bmp bz2 exe flac gif gz heic iso jar jpeg jpg m4a mov mp3 mp4 ogg otf pdf png psd"
    " rar tar tgz tif tiff ttf wav webm webp woff woff2 xz zip zst".split()
)


@check(needs=Examined, params=NoParams, says={}, gives=(UNKNOWN,))
def secret_coverage(examined: Examined, params: NoParams) -> Outcome:
    """Text that should have been readable waits for evidence; the rest is outside this search."""
    del params
    unread = [n for n in examined.left_out if _should_be_readable(n)]
    listed = [n for n in examined.left_out if not _should_be_readable(n)]
    basis = [_searched(examined), _history(examined), *_named(unread), *_counted(listed)]
    waits = (WaitsFor.SCOPE, WaitsFor.EVIDENCE) if unread else (WaitsFor.SCOPE,)
    return unknown(waits, *basis)


def _should_be_readable(item: NotExamined) -> bool:
    if item.reason in _LISTED or item.reason in _OUTSIDE:
        return False
    suffix = (item.path or "").rpartition(".")[2].lower()
    return not (item.reason in {"too-large", "lfs-pointer"} and suffix in _MEDIA)


def _searched(examined: Examined) -> Basis:
    count = examined.texts
    return Basis(
        "scanned",
        Text(
            f"判定対象のツリーのテキスト {count} ファイルだけを検索した",
            f"only the judged tree was searched: {count} text files",
        ),
    )


def _history(examined: Examined) -> Basis:
    if not examined.managed:
        text = Text(
            "Git リポジトリの外のフォルダーであり、検索できる履歴がない",
            "a folder outside any Git repository; there is no history to search",
        )
        return Basis("history", text)
    text = Text(
        "履歴はこの版では検索しない。削除済みのファイルや過去の版に残る秘密は見つからない",
        "the history is not searched by this version: secrets left in deleted files or earlier "
        "versions are not found",
    )
    return Basis("history", text)


def _named(unread: list[NotExamined]) -> Iterator[Basis]:
    for item in unread[:_NAMED]:
        place = Location(item.path) if item.path is not None else REPOSITORY
        text = Text(f"読めなかった: {item.text.ja}", f"could not be read: {item.text.en}")
        yield Basis("not-examined", text, place)
    rest = len(unread) - _NAMED
    if rest > 0:
        text = Text(f"ほかに {rest} 件を読めなかった", f"{rest} more could not be read")
        yield Basis("not-examined", text)


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
