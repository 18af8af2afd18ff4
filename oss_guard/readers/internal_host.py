# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Hosts of databases and directories, known by what connects to them.

Connection strings of JDBC, ADO, ODBC, DSN and LDAP, addresses of databases, names of Oracle, and
settings that say whose host they name, by themselves or by the settings beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.documents.syntaxes import PROSE
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Span
from oss_guard.readers import Anchor, Candidate, Params, Secret, reader
from oss_guard.readers._host import judged
from oss_guard.readers._line import line_end

_SCHEMES = (
    *(b"jdbc:", b"sql://", b"sql+", b"mariadb://", b"mariadb+", b"mongodb://", b"mongodb+srv://"),
    *(b"redis://", b"rediss://", b"amqp://", b"amqps://", b"ldap://", b"ldaps://", b"sqlserver://"),
    *(b"oracle://", b"oracle+", b"mssql+", b"postgres://", b"postgres+", b"mysql2://", b"db2://"),
)
_KEYS = (b"server=", b"data source=", b"host=", b"server =", b"data source =", b"host =")
_SYSTEMS = (
    *(b"db", b"database", b"mysql", b"mariadb", b"pg", b"postgres", b"postgresql", b"oracle"),
    *(b"redis", b"mongo", b"mongodb", b"ldap", b"mssql", b"sqlserver", b"rds"),
)
_NAMES = tuple(
    system + join + what
    for system in _SYSTEMS
    for join in (b"", b"_", b".", b"-")
    for what in (b"host", b"server", b"endpoint")
)
_SETTING = (b"host:", b'host"', b"host'", b"server:", b'server"', b"hostname:")
_SIGN = rb"[\])]?[ \t]{0,8}(?:=>|:=|=|:|,)"
_IS, _QUOTED_IS = rb"[\"']?" + _SIGN, rb"[\"']" + _SIGN
_MORE = rb"[A-Za-z0-9_.-]{0,24}"
_BEGINS = rb"[ \t]{0,8}[\"']?[A-Za-z0-9_]"
_DOTTED = rb"[A-Za-z0-9_-]{0,62}[.][A-Za-z0-9]"
_ANCHORS = (
    Anchor(b"(?:" + b"|".join(re.escape(s) for s in _SCHEMES) + b")", _SCHEMES, ignore_case=True),
    Anchor(b"(?:" + b"|".join(_KEYS) + b")" + _BEGINS, _KEYS, ignore_case=True),
    Anchor(
        b"(?:"
        + b"|".join(re.escape(n) for n in _NAMES)
        + rb")[A-Za-z0-9_.-]{0,24}"
        + _IS
        + _BEGINS,
        _NAMES,
        ignore_case=True,
    ),
    Anchor(
        rb"(?:(?:host|server|hostname):|(?:host|server)" + _QUOTED_IS + b")" + _BEGINS + _DOTTED,
        _SETTING,
        ignore_case=True,
    ),
)
_BARE_SETTING = len(_ANCHORS) - 1
_HOST = rb"(?P<host>[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9])?)"
_AFTER = rb"(?![A-Za-z0-9_.({\[%$-])"
_FROM_SCHEME = re.compile(
    rb"(?:jdbc:)?[a-z0-9:+]{0,60}?(?:://|:@//|:@|//)(?:[^\s/@\"'<>]{1,200}@)?" + _HOST + _AFTER,
    re.IGNORECASE,
)
_FROM_KEY = re.compile(
    rb"(?:server|data source|host)[ ]?=[ ]{0,4}[\"']?(?:tcp:|np:)?" + _HOST + _AFTER, re.IGNORECASE
)
_BESIDE_KEY = re.compile(
    rb"(?:database|initial catalog|user id|uid|service_name|sid|dbname)[ ]?=[ ]?[A-Za-z0-9\"']",
    re.IGNORECASE,
)
_FROM_NAME = re.compile(
    rb"[A-Za-z0-9_.-]{2,40}[\"']?[\])]?[ \t]{0,8}(?:=>|:=|=|:|,)[ \t]{0,8}[\"']?" + _HOST + _AFTER,
    re.IGNORECASE,
)
_BESIDE_SETTING = re.compile(
    rb"(?:adapter|dbname|db_name|dialect|engine|driver|initial_catalog)[\"']?[ \t]{0,8}(?:=>|[:=])"
    rb"|\bport[\"']?[ \t]{0,8}(?:=>|[:=])[ \t]{0,8}[\"']?(?:5432|3306|1521|1433|27017|6379|50000)\b"
    rb"|^[ \t]{0,20}[\"']?(?:db|database|datasource|mysql|postgres|postgresql|oracle|mongodb)[\"']?"
    rb"[ \t]{0,8}[:=][ \t{]{0,8}$",
    re.IGNORECASE | re.MULTILINE,
)
_EXAMPLE = re.compile(
    (
        r"(?:\b(?:ex|e\.g|eg|for example|example|such as)[.,:]{0,2}[ \t\"'`(]{1,4}"
        r"|(?:例えば|たとえば|例)(?:[:.,)]|：|、|）){0,2}[ \t\"'`(]{0,4})[a-z0-9+:]{0,20}\Z"
    ).encode(),
    re.IGNORECASE,
)
"""Words that say of an address after them that it is an example."""
_LINES_BESIDE, _WIDEST, _LONGEST_WORD = 6, 1_500, 48


class InternalHost(Params, frozen=True):
    """Of overlapping values the more specific stays."""

    specificity: int = 3


def _anchors(params: InternalHost) -> Sequence[Anchor]:
    del params
    return _ANCHORS


@reader(params=InternalHost, anchors=_anchors, reach="history")
def internal_host(
    document: Document, candidates: Sequence[Candidate], params: InternalHost
) -> Iterable[Secret]:
    """Each place once; in prose only names of inner networks are of more than low confidence."""
    content = document.content
    seen: set[Span] = set()
    told: dict[tuple[int, Span], bool] = {}
    for candidate in candidates:
        host = _host(content, candidate)
        confidence = None if host is None or host in seen else judged(_name(content, host))
        if host is None or confidence is None or not _is_told(content, candidate, told):
            continue
        seen.add(host)
        if confidence is Confidence.MEDIUM and document.syntax in PROSE - {"text"}:
            confidence = Confidence.LOW
        yield Secret(host, "internal-host", params.specificity, confidence)


def _host(content: bytes, candidate: Candidate) -> Span | None:
    """Where the host stands that the candidate leads to."""
    start = candidate.match.start
    end = line_end(content, start, _WIDEST)
    expression = (_FROM_SCHEME, _FROM_KEY, _FROM_NAME, _FROM_NAME)[candidate.anchor]
    host = expression.match(content, start, end)
    return None if host is None else Span(*host.span("host"))


def _name(content: bytes, host: Span) -> str:
    return content[host.start : host.end].decode("ascii", "replace")


def _is_told(content: bytes, candidate: Candidate, told: dict[tuple[int, Span], bool]) -> bool:
    """Whether what is around tells that it is a host, and no example.

    ``told`` is what the segments looked at so far have around them.
    """
    start, segment = candidate.match.start, candidate.segment
    if _EXAMPLE.search(content, max(segment.start, start - _LONGEST_WORD), start):
        return False
    around = _AROUND.get(candidate.anchor)
    key = (candidate.anchor, segment)
    if around is not None and key not in told:
        told[key] = around(content, segment)
    return told.get(key, True)


def _of_connection(content: bytes, segment: Span) -> bool:
    """Whether the line has more of what a connection string has."""
    return _BESIDE_KEY.search(content, segment.start, segment.end) is not None


def _of_database(content: bytes, segment: Span) -> bool:
    """Whether the lines around speak of a database."""
    low, high = segment.start, segment.end
    first, last = max(0, low - _WIDEST), high + _WIDEST
    for _ in range(_LINES_BESIDE):
        low = max(content.rfind(b"\n", first, low), first)
        after = content.find(b"\n", high + 1, last)
        high = after if after >= 0 else high
    return _BESIDE_SETTING.search(content, low, high) is not None


_AROUND = {1: _of_connection, _BARE_SETTING: _of_database}
