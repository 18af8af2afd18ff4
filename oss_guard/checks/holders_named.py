# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whom notices of copyright name, for the person who states whose the software is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Literal

import msgspec

from oss_guard.checks import NEEDS_ATTESTATION, check
from oss_guard.evidence.holders import Holders, Named
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, to_attest
from oss_guard.model.policy import Organization
from oss_guard.model.text import Text
from oss_guard.readers import Expression
from oss_guard.readers import Params as Base

_SHOWN = 10
_KINDS = {
    "organization": Text("公開する団体", "the publishing body"),
    "public-body": Text("ほかの公的機関", "another public body"),
    "company": Text("企業・法人", "a company or corporation"),
    "project": Text("プロジェクト・貢献者一同", "a project or its contributors"),
    "person": Text("個人、又は種別の分からない名義", "a person, or of a kind not recognised"),
}
_NOISE = re.compile(r"[\s.,、。・'’\"]|株式会社|\(株\)|有限会社|^the ")
_UNIT = re.compile(
    r"^[\s　]*(?:(?:[^\s　]{1,24}(?:局|部|課|室|庁|所|署|館|委員会|事務局|センター|本部))+)?$"
)
_DEPARTMENT = re.compile(
    r"^[\s,(\-–]+(?:department|bureau|office|division|agency|section|all)\b", re.IGNORECASE
)


class Kind(Base, frozen=True):
    """A kind of holder, and what names of it look like, whatever their case."""

    kind: Literal["public-body", "company", "project"]
    patterns: tuple[Expression, ...]


class Params(Base, frozen=True):
    """Kinds in the order in which they are tried, and other names of the publishing body."""

    kinds: tuple[Kind, ...]
    organization: tuple[Expression, ...] = msgspec.field(default=())


@check(needs=Holders, params=Params, says={}, gives=(NEEDS_ATTESTATION,))
def holders_named(holders: Holders, params: Params) -> Outcome:
    """Never a verdict of its own: a notice tells what its writer believed."""
    own = [n for n in holders.named if n.own]
    others = [n for n in holders.named if not n.own]
    basis = [_basis(kind, names) for kind, names in _by_kind(own, holders.organization, params)]
    rest = len(basis) - _SHOWN
    basis = basis[:_SHOWN]
    if rest > 0:
        basis.append(Basis("holder", Text(f"ほかに {rest} 名義", f"{rest} more holders")))
    if not own:
        text = Text(
            "自前のファイルに著作権者の表示がない",
            "no file of the project's own names a holder of copyright",
        )
        basis.append(Basis("holder", text))
    return to_attest(*basis, *_third_parties(others), *_silent(holders))


def _by_kind(
    named: Sequence[Named], organization: Organization, params: Params
) -> list[tuple[str, list[Named]]]:
    """Notices by holder, however spelled: those of the body first, then the most frequent."""
    groups: dict[str, list[Named]] = {}
    for one in named:
        groups.setdefault(_compared(one.name), []).append(one)
    kinds = [(_kind(group[0].name, organization, params), group) for group in groups.values()]
    order = list(_KINDS)
    return sorted(kinds, key=lambda k: (order.index(k[0]), -len(k[1]), k[1][0].location.order))


def _kind(name: str, organization: Organization, params: Params) -> str:
    plain = unicodedata.normalize("NFKC", name)
    if _is_body(plain, organization) or _matches(plain, params.organization):
        return "organization"
    return next((k.kind for k in params.kinds if _matches(plain, k.patterns)), "person")


def _is_body(name: str, organization: Organization) -> bool:
    """The body itself or a unit of it; not whoever's name begins with its name."""
    for own in (organization.name.ja, organization.name.en):
        if own and name.casefold().startswith(own.casefold()):
            rest = name[len(own) :]
            if not rest.strip() or _UNIT.match(rest) or _DEPARTMENT.match(rest):
                return True
    return False


def _matches(name: str, patterns: Sequence[str]) -> bool:
    return any(re.search(p, name, re.IGNORECASE) for p in patterns)


def _compared(name: str) -> str:
    return _NOISE.sub("", unicodedata.normalize("NFKC", name).casefold())


def _basis(kind: str, named: Sequence[Named]) -> Basis:
    files = len({n.location.path for n in named})
    words, name = _KINDS[kind], named[0].name
    text = Text(
        f"著作権者の表示「{name}」（{words.ja}）: {files} ファイル",
        f"named as holder of copyright: “{name}” ({words.en}), files: {files}",
    )
    return Basis("holder", text, named[0].location)


def _third_parties(named: Sequence[Named]) -> list[Basis]:
    if not named:
        return []
    holders = len({_compared(n.name) for n in named})
    first = named[0]
    text = Text(
        f"第三者のものと見なした部分や自動生成物に、{holders} 名義の表示がある（例: {first.name}）",
        f"parts taken for those of others, or generated, name {holders} holders"
        f" (such as {first.name})",
    )
    return [Basis("holder-of-part", text, first.location)]


def _silent(holders: Holders) -> list[Basis]:
    if not holders.sources:
        return []
    count = len(holders.silent)
    text = Text(
        f"自前のソース {holders.sources} ファイルのうち、著作権者の表示がないもの: {count}",
        f"source files of the project's own: {holders.sources}, without a holder: {count}",
    )
    place = Location(holders.silent[0]) if count else Location(None)
    return [Basis("no-holder", text, place)]
