# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What checks say of where the software and its parts came from."""

from __future__ import annotations

from collections.abc import Iterator

from oss_guard.evidence.upstream import Upstream
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis
from oss_guard.model.text import Text

SHOWN = 10
_TOLD = Text("派生元についての記述がある", "a document speaks of an origin")
_DATA = Text("データの出所についての記述がある", "a document speaks of the origin of data")
_HEAD = Text(
    "ソースの先頭に、ほかから取り入れたコードであるという記述がある",
    "the head of a source says that its code came from elsewhere",
)
_PART = Text("第三者の部品がある", "a third-party part")
_SUBTREE = Text(
    "git-subtree で取り込まれたフォルダー", "a folder that git-subtree took in from elsewhere"
)
_OTHER = Text(
    "本体とは別のライセンスや著作権表示が置かれている（第三者の部品とみられる）",
    "a licence or copyright notice other than the project's own, as third-party parts bring",
)
_UNSOURCED = Text(
    "元のソースがない、最小化されたスクリプト又はライブラリ。第三者の部品かどうか分からない",
    "a minified script or a library without its source; whether it is a third-party part is not"
    " known",
)
_NONE = Text(
    "派生元の記述も第三者の部品も見当たらない",
    "no document speaks of an origin and there are no third-party parts",
)


def signs(upstream: Upstream) -> list[Basis]:
    """What shows that there is an origin."""
    return [basis for group in _groups(upstream) for basis in group[:SHOWN]]


def _groups(upstream: Upstream) -> Iterator[list[Basis]]:
    yield [Basis("origin", _TOLD, at) for at in upstream.told]
    yield [Basis("origin", _DATA, at) for at in upstream.data_told]
    yield [Basis("origin-head", _HEAD, head.location) for head in upstream.heads]
    yield [Basis("vendored", _PART, Location(p)) for p in upstream.vendored]
    yield [Basis("subtree", _SUBTREE, Location(p)) for p in upstream.subtrees]
    yield [Basis("part-licence", _OTHER, Location(p)) for p in upstream.licensed]


def doubtful(upstream: Upstream) -> list[Basis]:
    """What may be of others."""
    return [Basis("unsourced", _UNSOURCED, Location(p)) for p in upstream.unsourced[:SHOWN]]


def none() -> Basis:
    """Says that nothing shows one."""
    return Basis("no-origin", _NONE)
