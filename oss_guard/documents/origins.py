# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: E501 - a pattern broken over lines is harder to read
"""What words tell of the origin of code: that it has one, where from, which version, what changed.

Verbs that only code is said to have been treated by, with an address or a version, tell of an
origin; "based on" may be said of rules and standards, so it does so beside a place for code, words
for code, or a notice of copyright alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

PARTICULARS = ("source", "version", "changes")
"""What has to be told of an origin."""
_LONG = 4_000
_ADDRESS = r"(?:https?://|git@)[^\s<>\"'()\[\]（）「」、。]{4,200}"
ADDRESS = re.compile(_ADDRESS)
_CODE_PLACE = re.compile(
    r"(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|sourceforge\.net|gitee\.com)[/:][\w.~-]+/[\w.-]+(?!/(?:issues|pull|discussions|merge_requests)/)(?![\w.-])|gist\.github|stackoverflow\.com/|codepen\.io/|jsfiddle\.net/"
    r"|npmjs\.com/package|pypi\.org/project|packagist\.org/|rubygems\.org/|crates\.io/|pkg\.go\.dev/|\.git\b"
    r"|/(?:blob|tree|raw|archive)/|\.(?:jsx?|tsx?|py|c|h|cc|cpp|java|rb|php|go|rs|pl|sh|lua|cs|kt|swift|zip|tgz|tar\.gz)(?![\w/])",
    re.IGNORECASE,
)
_NO_CODE = re.compile(
    r"\.(?:pdf|csv|xlsx?|docx?)\b|/rfc|\brfc\b|wikipedia\.org|w3\.org|whatwg\.org|ietf\.org|iso\.org|e-gov\.go\.jp|/spec",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(r"/docs?\b|/api\b|/manual|/reference|/guide|//docs?\.", re.IGNORECASE)
"""Addresses of what describes code."""
_TREATED = (
    r"(?P<from>\b(?:modified|adapted|ported|forked|copied|borrowed|taken|translated|extracted|lifted|(?<!is )(?<!are )(?<!be )derived)"
    r"(?: (?:heavily|slightly|directly|mostly|partly))? from\b|\b(?:port|fork|modified version|modified copy|adaptation) of\b"
    r"|\b(?:original(?:ly)? (?:source|code|version|written|implementation|script|by|from|at)|source taken)\b)"
)
_BASED = r"(?P<based>\b(?:loosely |partly |heavily )?based (?:up)?on\b)"
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
_LICENCE_VERSION = re.compile(
    r"(?:A?L?GPL|Apache|MPL|EUPL|EPL|OFL|CC|BY|SA|licen[cs]e|ライセンス)[\w,()\s-]{0,20}?(?:version |v)?\d+(?:\.\d+)*",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"(?<![\w.])v?\d{1,4}\.\d{1,5}(?:\.\d{1,6}){0,3}(?![\w.]*\w)|(?<![\w-])(?=[0-9a-f]{0,39}\d)(?=[0-9a-f]{0,39}[a-f])[0-9a-f]{7,40}(?![\w-])"
    r"|(?:\bversion|\bver\.?|\brev(?:ision)?\.?|\brelease|\btag|\bcommit|バージョン|コミット|版)\s*[:：]?\s*v?\d[\w.]{0,20}|第[0-9]+版|\bv\d{1,3}\b"
    r"|20\d\d(?:-|/|年)\d{1,2}(?:-|/|月)\d{1,2}日?",
    re.IGNORECASE | re.ASCII,
)
_CHANGES = re.compile(
    r"\b(?:(?:local |our |main )?(?:changes|modifications|alterations)(?: (?:made|from|to|in|against) [^.:\n]{0,40})?\s*[:：—–-]|unmodified|unchanged|verbatim|not (?:been )?(?:modified|changed|altered)"
    r"|no (?:local )?(?:changes|modifications)|without (?:any )?(?:changes?|modifications?)|ported to|(?:we|i|was|were|been|is|are) (?:\w+ )?(?:added|removed|replaced|renamed|dropped|extended|rewritten|translated|changed|trimmed)"
    r"|(?:modified|changed|adapted) (?:to|so that|for|by (?:adding|removing|replacing)))\b|\b(?:added|removed|replaced|renamed|dropped|rewritten)\b"
    r"|\b(?:changes|modifications)\s*[:：—–-]"
    r"|(?:変更点|変更内容|変更箇所|改変点|改変内容|改変箇所|主な変更|修正点|修正内容|相違点|変更した点)|(?:を|に|へ)(?:追加|削除|置換|置き換え|対応|差し替え|書き換え)|無改変|未改変|(?:変更|改変|修正)(?:は|を)?(?:加えて|し|行って|施して)?(?:い?ない|い?ません|なし|ありません|おりません)|そのまま(?:同梱|収録|使用|利用|配置)",
    re.IGNORECASE,
)


def tells_origin(text: str, *, noticed: bool = False) -> bool:
    """Whether a text says that code came from elsewhere.

    ``noticed``: it stands with a notice of copyright or the grant of a licence of others.
    """
    return any(_is_origin(*found, noticed=noticed) for found in _candidates(text[:_LONG]))


def _candidates(text: str) -> Iterator[tuple[str, str, bool]]:
    """What stands before and after each verb, and whether it is one that only code has."""
    for m in _ENGLISH.finditer(text):
        yield text[max(0, m.start() - 60) : m.start()], m["after"], m["from"] is not None
    for m in _JAPANESE.finditer(text):
        yield m["before"], f"{m['before']} {m['after']}", m["from"] is not None


def _is_origin(before: str, around: str, treated: bool, *, noticed: bool) -> bool:
    address = ADDRESS.search(around)
    named = _VERSION.search(_LICENCE_VERSION.sub("", around)) is not None
    if (address is None and not named) or _OF_CONTENT.search(ADDRESS.sub("", before)):
        return False
    if address is not None and _NO_CODE.search(address[0]):
        return False
    if address is not None and _CODE_PLACE.search(address[0]):
        return True
    if treated:
        return True
    described = address is not None and _DESCRIBED.search(address[0]) is not None
    return not described and (noticed or _CODE.search(around) is not None)


def stated(text: str) -> frozenset[str]:
    """Which of ``PARTICULARS`` a text states."""
    text = text[:_LONG]
    versioned = _LICENCE_VERSION.sub("", text)
    told = {
        "source": ADDRESS.search(text) is not None,
        "version": _VERSION.search(versioned) is not None,
        "changes": _CHANGES.search(text) is not None,
    }
    return frozenset(what for what, said in told.items() if said)
