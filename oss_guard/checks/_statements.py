# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How checks judge a statement: whole, half, near, doubtful, elsewhere or absent."""

from __future__ import annotations

import re
from collections.abc import Sequence

from oss_guard.documents.mood import Mood
from oss_guard.evidence.documents import Documents
from oss_guard.evidence.links import Link
from oss_guard.evidence.pages import Page
from oss_guard.evidence.statements import Stated, Statements
from oss_guard.model.grades import WaitsFor
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, unknown
from oss_guard.model.text import Text
from oss_guard.readers.statement import Made, Wording

_SHOWN = 5

SAYS = {
    "absent": ("searched_ja", "searched_en"),
    "half": ("missing_ja", "missing_en", "words"),
    "near": ("why_ja", "why_en", "words"),
}

MOODS = {
    Mood.CODE: Text("コードブロックの中にある", "it stands in a code block"),
    Mood.QUOTE: Text("引用の中にある", "it stands in a quotation"),
    Mood.COMMENT: Text(
        "表示されないコメントの中にある", "it stands in a comment that is not shown"
    ),
    Mood.HEADING: Text("見出しだけで本文がない", "it is a heading without text"),
    Mood.QUESTION: Text("問いの形である", "it is a question"),
    Mood.PLACEHOLDER: Text("記入欄が埋まっていない", "a placeholder is not filled in"),
    Mood.EXAMPLE: Text("書き方の例である", "it is an example of what to write"),
    Mood.PAST: Text("過去のことを述べている", "it speaks of the past"),
    Mood.PLANNED: Text("予定を述べている", "it speaks of a plan"),
    Mood.REPORTED: Text("他の文書の内容を述べている", "it reports what another document says"),
    Mood.DENIED: Text("打ち消されている", "it is denied"),
    Mood.OTHER: Text(
        "ソフトウェアでないものに適用すると書かれた文書である",
        "the document says that it applies to something other than the software",
    ),
    Mood.LICENCE: Text("ライセンス自体の無保証条項である", "it is the licence's own disclaimer"),
}

_GENERIC = re.compile(
    r"software|program|code|repositor|tool|app|service|system|site|data|api|oss|readme|git|web"
    r"|project|library|package|ソフト|プログラム|コード|[リレ]ポジトリ|ツール|アプリ|サービス|システム"
    r"|サイト|データ|オープン|ソース|ライブラリ|パッケージ|プロジェクト|コンテンツ|ページ|ガイド"
    r"|ファイル|サンプル|スタイル|スクリプト|テンプレート|プラグイン|モデル|マクロ|シート|セット|file|script|sample",
    re.IGNORECASE,
)


def found(stated: Stated) -> Basis:
    """The words of a statement at their place."""
    words = stated.words
    return Basis(
        "statement", Text(f"「{words}」と書かれている", f"it says “{words}”"), stated.location
    )


def of_another_product(stated: Stated, documents: Documents) -> str:
    """The name of other software that a statement speaks of, or ""."""
    page = documents.page(stated.location.path or "")
    title = min(page.titles, key=lambda t: t.level).text if page and page.titles else ""
    known = " ".join((*documents.names, title)).casefold()
    unfamiliar = [
        n for n in stated.statement.names if not _GENERIC.search(n) and n.casefold() not in known
    ]
    return unfamiliar[0] if unfamiliar and len(unfamiliar) == len(stated.statement.names) else ""


def not_made(statements: Statements, wording: Wording) -> Outcome:
    """The outcome where no whole statement was found."""
    documents = statements.documents
    if doubtful := statements.of(Made.CANDIDATE):
        note = Text(
            "該当しうる文言があるが、意味を判定できない",
            "there is wording that may be the statement, and its meaning could not be judged",
        )
        return unknown(WaitsFor.SCOPE, Basis("doubt", note), *(found(d) for d in doubtful[:5]))
    if statements.elsewhere:
        return unknown(WaitsFor.OTHER_HOST, *(elsewhere(x) for x in statements.elsewhere[:5]))
    if halves := statements.of(Made.HALF):
        return failed([half(halves[0], wording)], *(found(h) for h in halves[:5]))
    if near := statements.of(Made.NEAR):
        return failed([almost(near[0], wording)], *(found(n) for n in near[:5]))
    return absent(documents)


def half(stated: Stated, wording: Wording) -> Violation:
    """Half of a statement; the message names the missing part."""
    names = [wording.parts[number].name for number in stated.statement.missing]
    values = {
        "missing_ja": "、".join(n.ja for n in names),
        "missing_en": ", ".join(n.en for n in names),
        "words": stated.words,
    }
    return Violation("half", stated.location, values)


def almost(stated: Stated, wording: Wording) -> Violation:
    """What only looks like the statement, and why it does not count."""
    why = reason(stated.statement.why, wording)
    return Violation(
        "near", stated.location, {"why_ja": why.ja, "why_en": why.en, "words": stated.words}
    )


def reason(why: str, wording: Wording) -> Text:
    """Why a sentence does not count, in words."""
    kind, _, number = why.partition(":")
    if not number:
        return MOODS[Mood(kind)]
    parts = wording.rejected if kind == "rejected" else wording.short
    name = parts[int(number)].name
    return Text(name.ja, name.en)


def absent(documents: Documents) -> Outcome:
    """Nothing was found; says which documents were read."""
    pages = documents.pages
    shown = ", ".join(p.path for p in pages[:_SHOWN]) + (" …" if pages[_SHOWN:] else "")
    values = {
        "searched_ja": shown or "なし。README がない",
        "searched_en": shown or "nothing, for there is no README",
    }
    violation = Violation("absent", values=values)
    return failed([violation], *(read(pages) if pages else (no_readme(),)))


def read(pages: Sequence[Page]) -> list[Basis]:
    """The documents that were read."""
    return [p.basis for p in pages[:10]]


def no_readme() -> Basis:
    """There is no document to read."""
    return Basis("searched", Text("README がない", "there is no README"))


def elsewhere(link: Link) -> Basis:
    """A link to another host, which is not opened."""
    text = Text(
        f"別のホストにある文書は開いていない。このリポジトリに写すと判定できる: {link.target}",
        "a document on another host was not opened; a copy of it in this repository can be judged:"
        f" {link.target}",
    )
    return Basis("link", text, link.location)
