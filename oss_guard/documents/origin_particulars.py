# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: E501 - a pattern broken over lines is harder to read
"""What words tell of the origin of code: where it is from, in which version, and what was changed.

A README has addresses, versions and words on changes all over that tell of what it needs and does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

PARTICULARS = ("source", "version", "changes")
"""What has to be told of an origin."""
_LONG = 4_000
ADDRESS = re.compile(r"(?:https?://|git@)[^\s<>\"'()\[\]|\u3000-\u9fff\uff00-\uffef]{4,200}")
_FORGE_NAME = re.compile(
    r"\bfork(?:ed)? (?:of|from) `?\[?[\w.-]{1,60}/[\w.-]{1,60}|(?<![\w/.])[\w.-]{1,60}/[\w.-]{1,60}`?\]?\s?(?:を|から)(?:フォーク|改変|移植)|(?:フォーク元|派生元)(?:は|：|:)\s?[\w.-]{1,60}/[\w.-]{1,60}",
    re.ASCII | re.IGNORECASE,
)
"""Owner and name on a forge, where they are said to be what was forked."""
_LICENCE_VERSION = re.compile(
    r"(?:A?L?GPL|Apache|MPL|EUPL|EPL|OFL|CC|BY|SA|licen[cs]e|ライセンス)[\w,()\s-]{0,20}?(?:version |v)?\d+(?:\.\d+)*(?:-or-later|-only|\+|[ ,]{1,2}or (?:any )?later(?: version)?)?",
    re.IGNORECASE,
)
_PLATFORM_VERSION = re.compile(
    r"\b(?:Python|Node(?:\.?js)?|Deno|Ruby|Rails|PHP|Java(?:SE)?|JDK|JRE|OpenJDK|Kotlin|Go(?:lang)?|Rust|Perl|\.NET(?: (?:Core|Framework))?|TypeScript|JavaScript|ECMAScript|ES|Ubuntu|Debian|CentOS|RHEL|Windows|macOS|iOS|Android|Docker|PostgreSQL|MySQL|MariaDB|SQLite|Unicode|RFC|ISO|JIS|HTML|CSS|HTTP|TLS|XML|JSON|GCC|Clang|CMake|npm|yarn|pip)(?:\s|-)?v?(?:ersion )?\d[\w.]*",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"(?<![\w.])v?\d{1,4}\.\d{1,5}(?:\.\d{1,6}){0,3}(?![\w.]*\w)|(?<![\w-])(?=[0-9a-f]{0,39}\d)(?=[0-9a-f]{0,39}[a-f])[0-9a-f]{7,40}(?![\w-])"
    r"|(?:\bversion|\bver\.?|\brev(?:ision)?\.?|\brelease|\btag|\bcommit|バージョン|コミット|版)\s*[:：]?\s*v?\d[\w.]{0,20}|第[0-9]+版|\bv\d{1,3}\b"
    r"|20\d\d(?:-|/|年)\d{1,2}(?:-|/|月)\d{1,2}日?",
    re.IGNORECASE | re.ASCII,
)
_SENTENCE = re.compile(r"(?<=[.!?。])\s+|(?<=。)|\n")
_REQUIRED = re.compile(
    r"\b(?:requires?|required|requirements?|prerequisites?|you need|needed|tested (?:on|with|against)|supports?|supported|compatible with|runs? on|works? (?:on|with)|at least)\b|\d ?\+?\)? ?or (?:later|newer|above|higher)\b|\d ?(?:以上|以降)|必要(?:です|で|と|。|$)|動作(?:環境|確認)|前提(?:条件|環境)",
    re.IGNORECASE,
)
"""Sentences on what the software itself needs."""
_ABOUT = re.compile(
    r"\b(?:fork(?:ed)?|derived|based (?:up)?on|upstream|original(?:ly)?|vendored|bundled|third[- ]party|copied|ported|adapted|modified|taken|downloaded|imported|includes?)\b|派生|改変|改造|移植|フォーク|流用|本家|同梱|取り込|もとに|元に|基に|ベースに|コピー",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^\W{0,8}(?:[\w /-]{0,20}?)(?:version|ver\.?|rev(?:ision)?|release|tag|commit|版|バージョン|コミット|リビジョン)(?:[^:：|\n]{0,20})[:：|]",
    re.IGNORECASE,
)
_FEW_WORDS = 6
_TOLD_CHANGES = (
    r"\b(?:local |our |main )?(?:changes|modifications|alterations)(?: (?:made|from|to|in|against) [^.:\n]{0,40})?\s*[:：—–-]|\bunmodified\b|\bverbatim\b"
    r"|(?:^|\b(?:is|are|was|were|left|kept|used|included|copied|bundled)|[,;:(—-])\s*unchanged\b|\bnot (?:been )?(?:modified|changed|altered)\b"
    r"|\bno (?:local )?(?:changes|modifications)\b|\bwithout (?:any )?(?:changes?|modifications?)\b|\bported to\b|\b(?:we|i) (?:have )?(?:\w+ )?(?:added|removed|replaced|renamed|dropped|extended|rewrote|rewritten|translated|changed|trimmed)\b"
    r"|(?:変更点|変更内容|変更箇所|改変点|改変内容|改変箇所|主な変更|修正点|修正内容|相違点|変更した点)|(?:改変|変更|修正|改造)(?:の(?:有無|内容|状況))?\s?[:：]\s?\S"
    r"|無改変|未改変|(?:変更|改変|修正)(?:は|を)?(?:加えて|して|し|行って|施して)?(?:い?ない|い?ません|なし|ありません|おりません)|そのまま(?:同梱|収録|使用|利用|配置)"
)
_CHANGES = re.compile(_TOLD_CHANGES, re.IGNORECASE | re.MULTILINE)
_CHANGES_OF_IT = re.compile(
    _TOLD_CHANGES
    + r"|\b(?:modified|changed|adapted) (?:to|so that|for|by (?:adding|removing|replacing))\b|\b(?:added|removed|replaced|renamed|dropped|rewritten|extended|translated|trimmed)\b|(?:を|に|へ)(?:追加|削除|置換|置き換え|対応|差し替え|書き換え)",
    re.IGNORECASE | re.MULTILINE,
)
"""The same, where what is said is known to be said of the code taken in."""
_ITEM_OF_CHANGES = re.compile(
    r"^\W{0,6}(?:added|removed|replaced|renamed|dropped|ported|translated|rewrote|rewritten)\b(?! from\b)(?![^.\n]{0,60}\b(?:is|are|was|were|will|can|may|must|should)\b)"
    r"|(?:を|に|へ)(?:追加|削除|置換|変更|差し替え|置き換え|書き換え)(?:した|しました|してい(?:る|ます)|してあり)",
    re.IGNORECASE | re.MULTILINE,
)
"""Words on changes that were made, in a passage that speaks of an origin somewhere."""


def stated(text: str, *, of_it: bool = False) -> frozenset[str]:
    """Which of ``PARTICULARS`` a text states.

    ``of_it``: the text is known to speak of code that was taken in, as such a head does.
    """
    text = text[:_LONG]
    telling = [s for s in _SENTENCE.split(text) if not _REQUIRED.search(_bare(s))]
    about = of_it or _ABOUT.search(text) is not None
    changes = (_CHANGES_OF_IT if of_it else _CHANGES).search(text) is not None
    told = {
        "source": any(ADDRESS.search(s) or _FORGE_NAME.search(s) for s in telling),
        "version": any(versioned(s) and (of_it or _of_origin(s)) for s in telling),
        "changes": changes or (about and _ITEM_OF_CHANGES.search(text) is not None),
    }
    return frozenset(what for what, said in told.items() if said)


def versioned(text: str) -> bool:
    """Whether a text names a version that is none of a licence or of a platform."""
    return _VERSION.search(_bare(text)) is not None


def _bare(text: str) -> str:
    return _PLATFORM_VERSION.sub("", _LICENCE_VERSION.sub("", text))


def _of_origin(sentence: str) -> bool:
    """Whether a version in a sentence may be that of an origin, by what stands beside it."""
    beside = ADDRESS.search(sentence) or _ABOUT.search(sentence) or _LABELLED.search(sentence)
    return bool(beside) or len(sentence.split()) <= _FEW_WORDS


def labelled_rows(lines: list[str]) -> Iterator[str]:
    """Lines with what stands at the head of a table's columns before each cell of its rows.

    In a table of two columns the first names what the second says.
    """
    head: list[str] = []
    for number, line in enumerate(lines):
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if "|" not in line:
            head = []
        elif not head and _is_rule(below):
            head = _cells(line)
        elif head and not _is_rule(line):
            cells = _cells(line)
            pairs = zip(head, cells, strict=False)
            yield ": ".join(cells) if len(head) == _PAIR else "; ".join(map(": ".join, pairs))
            continue
        yield line


_PAIR = 2


def _is_rule(line: str) -> bool:
    return "-" in line and "|" in line and not line.strip("|-: \t")


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]
