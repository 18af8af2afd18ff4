# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Terms stated within a file that is not prose: in a comment at its head, or in a text in quotes.

Reading every comment of every file takes long, so only lines are looked at that have a word as
terms of use have one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from oss_guard.documents.document import Document
from oss_guard.documents.prose import Prose
from oss_guard.documents.syntaxes import ALL, PROSE
from oss_guard.documents.within import head_comments, in_head_comments, quoted_texts
from oss_guard.model.location import Span
from oss_guard.readers import HEAD, Anchor, Candidate, Fact, Params, reader
from oss_guard.readers._wording import Wording
from oss_guard.readers.statement import Statement, stated_on

_MOST = 200
_BARE = frozenset({"html", "ini", "jsp", "php", "po", "properties", "svg", "vue", "xml", "yaml"})
"""Syntaxes in which texts stand without quotes."""
_TELLING = (
    *"禁止 禁じ 禁ず 不可 できません できない 認め 許諾 許可 承諾 承認 ご遠慮 に限 のみ".split(),
    *"なりません ならない する行為 商用 営利 無断 ください 限定 必要 みなし 取り消 取消".split(),
    *"失効 有償 専用 関係者 違反".split(),
    *("may not", "must not", "shall not", "not be ", "prohibited", "forbidden", "not permitted"),
    *("not allowed", "commercial", "permission", "consent", "confidential", "unauthori", "royalt"),
    *("solely", "exclusively", "use only", "purposes only", "customers", "restricted to"),
    *("licence", "is limited to", "do not distribute", "do not copy", "do not redistribute"),
    *("no license", "license is", "licensed for", "licensed to", "academic", "research"),
    *("internal use", "unmodified", "reverse engineer", "not for ", "revocable", "revoke"),
    *("agreement", "evil"),
)
_TELLING_HEADS = (
    *_TELLING,
    *("by-nc", "by-nd", "licensee", "licensed", "nobody else", "no one else", "permitted"),
    *(
        "source license",
        "n't sell",
        "license fee",
        "not covered",
        "no right",
        "license key",
        "conditions:",
        "do not upload",
    ),
    *"ではない 非営利 使えません 使えない 有しない 範囲外 対象外 用いない 再頒布".split(),
    *"しないこと ないで べからず".split(),
)
_SOFTWARE = re.compile(
    "ソフト|プログラム|コード|ツール|アプリ|システム|リポジトリ|ライブラリ|software|program|code"
    "|source|library|tool|package|application".encode(),
    re.IGNORECASE,
)


_LICENCE_KEY = re.compile(rb"[ \t]*[\"']?licen[cs]e[\"']?[ \t]*[=:]", re.IGNORECASE)
"""What a manifest has before its licence; a sentence there is a term of it."""
_DESCRIPTION_KEY = re.compile(
    rb"[ \t]*[\"']?(?:description|summary)[\"']?[ \t]*[=:]", re.IGNORECASE
)
"""What a manifest has before the words on what the software is."""


class EmbeddedStatement(Statement, frozen=True):
    """A statement; ``head`` says that it stands in a comment at the head of the file.

    ``given``: a manifest gives it for the licence; ``described``: for what the software is.
    """

    head: bool = True
    given: bool = False
    described: bool = False


class Embedded(Params, frozen=True):
    """A wording of terms of use; ``heads``: only in comments at the head of a file."""

    wording: Wording
    heads: bool = False

    def verify(self) -> None:
        """Refuse what could never be found."""
        self.wording.verify()


def _anchors(params: Embedded) -> Sequence[Anchor]:
    return [Anchor.of_words(_TELLING_HEADS if params.heads else _TELLING)]


@reader(params=Embedded, anchors=_anchors, syntaxes=ALL - PROSE)
def embedded_statement(
    document: Document, candidates: Sequence[Candidate], params: Embedded
) -> Iterable[Fact]:
    """What comments at the head state, and texts elsewhere that name the software."""
    content = document.content
    head = content[:HEAD]
    if any(in_head_comments(head, c.match.start) for c in candidates if c.match.start < HEAD):
        for found in stated_on(head_comments(head), params.wording):
            yield _embedded(found, head=True)
    bare = document.syntax in _BARE
    segments = tuple(sorted({c.segment for c in candidates[:_MOST]}))
    given = tuple(s for s in segments if _LICENCE_KEY.match(content, s.start, s.end))
    described = tuple(s for s in segments if _DESCRIPTION_KEY.match(content, s.start, s.end))
    others = () if params.heads else _on_software(content, segments)
    others = tuple(s for s in others if s not in {*given, *described})
    for spans in (given, described, others):
        if spans:
            for found in stated_on(_quoted(content, spans, bare), params.wording):
                yield _embedded(found, given=spans is given, described=spans is described)


@lru_cache(maxsize=4)
def _on_software(content: bytes, segments: tuple[Span, ...]) -> tuple[Span, ...]:
    """Those that name the software; every rule asks for the same ones of a content."""
    return tuple(s for s in segments if _SOFTWARE.search(content, s.start, s.end))


@lru_cache(maxsize=4)
def _quoted(content: bytes, segments: tuple[Span, ...], bare: bool) -> Prose:
    return quoted_texts(content, segments, bare=bare)


def _embedded(
    found: Statement, *, head: bool = False, given: bool = False, described: bool = False
) -> EmbeddedStatement:
    values = {name: getattr(found, name) for name in found.__struct_fields__}
    return EmbeddedStatement(**values, head=head, given=given, described=described)
