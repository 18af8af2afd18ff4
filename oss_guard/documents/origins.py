# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: E501 - a pattern broken over lines is harder to read
"""What words tell of code: that it came from elsewhere.

Verbs that only code is said to have been treated by, with an address or a version, tell of an
origin; "based on" may be said of rules and standards, so it does so beside a place for code, words
for code, or a notice of copyright alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from oss_guard.documents.origin_particulars import ADDRESS, versioned

_LONG = 4_000
_CODE_PLACE = re.compile(
    r"(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|sourceforge\.net|gitee\.com)[/:][\w.~-]+/[\w.-]+(?!/(?:issues|pull|discussions|merge_requests)/)(?![\w.-])|gist\.github|stackoverflow\.com/|codepen\.io/|jsfiddle\.net/"
    r"|npmjs\.com/package|pypi\.org/project|packagist\.org/|rubygems\.org/|crates\.io/|pkg\.go\.dev/|\.git\b"
    r"|/(?:blob|tree|raw|archive)/|\.(?:jsx?|tsx?|py|c|h|cc|cpp|java|rb|php|go|rs|pl|sh|lua|cs|kt|swift|zip|tgz|tar\.gz)(?![\w/])",
    re.IGNORECASE,
)
_NO_CODE = re.compile(
    r"/(?:issues|pull|pulls|discussions|merge_requests|wiki)(?:/|$)|\.(?:pdf|csv|xlsx?|docx?)\b|/rfc|\brfc\b|wikipedia\.org|w3\.org|whatwg\.org|ietf\.org|iso\.org|e-gov\.go\.jp|/spec",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:of|in|within|elsewhere in|from) (?:this|our own|the same) (?:repo(?:sitory)?|project|code ?base|source tree)\b|(?:本|この|同じ?)(?:リポジトリ|プロジェクト)(?:の|内|に)",
    re.IGNORECASE,
)
"""What is moved about within the project came from nowhere else."""
_STOP = re.compile(r"[,;、]")
_DESCRIBED = re.compile(r"/docs?\b|/api\b|/manual|/reference|/guide|//docs?\.", re.IGNORECASE)
"""Addresses of what describes code."""
_TREATED = (
    r"(?P<from>\b(?:modified|adapted|ported|forked|copied|borrowed|taken|translated|extracted|lifted|(?<!is )(?<!are )(?<!be )derived)"
    r"(?: (?:heavily|slightly|directly|mostly|partly))? from\b|\b(?:port|fork|modified version|modified copy|adaptation) of\b"
    r"|\b(?:original(?:ly)? (?:source|code|version|written|implementation|script|by|from|at)|source taken)\b)"
)
_BASED = r"(?P<based>\b(?:(?:loosely |partly |heavily )?based (?:up)?on|(?:downloaded|vendored|obtained|retrieved) from)\b)"
_ENGLISH = re.compile(rf"(?:{_TREATED}|{_BASED})(?P<after>.{{0,200}})", re.IGNORECASE)
_JAPANESE = re.compile(
    r"(?P<before>[^。]{0,200})(?:(?P<from>(?:を|から)(?:一部|大幅に|元に|もとに|基に)?(?:改変|改造|移植|フォーク|流用|転用)|(?:移植元|派生元|フォーク元|改変元|流用元|コピー元)(?:は|：|:))"
    r"|(?P<based>を(?:元|もと|基|ベース)に(?:して)?(?:[^。]{0,20}(?:作成|実装|開発|改修|作っ|作り|改良)|した)))(?P<after>[^。]{0,120})"
)
_CODE = re.compile(
    r"\b(?:code|source|scripts?|library|implementation|program|module|class|plug-?in|package|example|snippet)\b|コード|ソース|プログラム|スクリプト|実装|ライブラリ|関数|クラス|モジュール|サンプル",
    re.IGNORECASE,
)
_OF_CONTENT = re.compile(
    r"\b(?:data|values?|lists?|tables?|colou?rs?|texts?|wording|icons?|names|numbers|coordinates|definitions?|descriptions?|constants?|figures?|palette)\b[^.]{0,40}$|(?:データ|値|一覧|表|文言|配色|色|座標|定義|数値|図)(?:は|を|が)?[^。]{0,20}$",
    re.IGNORECASE,
)


class _Told(NamedTuple):
    """A verb with what stands before it and around it; ``near`` is its own part of a sentence.

    ``treated``: it is one that only code has.
    """

    before: str
    around: str
    near: str
    treated: bool


def tells_origin(text: str, *, noticed: bool = False) -> bool:
    """Whether a text says that code came from elsewhere.

    ``noticed``: it stands with a notice of copyright or the grant of a licence of others.
    """
    return any(_is_origin(told, noticed=noticed) for told in _told(text[:_LONG]))


def _told(text: str) -> Iterator[_Told]:
    for m in _ENGLISH.finditer(text):
        before, after = text[max(0, m.start() - 60) : m.start()], m["after"]
        yield _Told(before, after, _STOP.split(after)[0], m["from"] is not None)
    for m in _JAPANESE.finditer(text):
        near = f"{_STOP.split(m['before'])[-1]} {_STOP.split(m['after'])[0]}"
        yield _Told(m["before"], f"{m['before']} {m['after']}", near, m["from"] is not None)


def _is_origin(told: _Told, *, noticed: bool) -> bool:
    address = ADDRESS.search(told.around)
    # Without an address it is the name right beside the version that tells.
    if (address is None and not versioned(told.near)) or _OF_CONTENT.search(
        ADDRESS.sub("", told.before)
    ):
        return False
    if _OWN.search(told.around[: address.start() if address else None]):
        return False
    if address is not None and _NO_CODE.search(address[0]):
        return False
    if told.treated or (address is not None and _CODE_PLACE.search(address[0])):
        return True
    described = address is not None and _DESCRIBED.search(address[0]) is not None
    return not described and (noticed or _CODE.search(ADDRESS.sub("", told.around)) is not None)
