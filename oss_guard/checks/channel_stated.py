# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A way to reach those responsible is stated."""

from __future__ import annotations

from oss_guard.checks import FAIL, PASS, UNKNOWN, _statements, check
from oss_guard.evidence.channels import ChannelParams, Channels
from oss_guard.model.grades import Confidence, WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, passed, unknown
from oss_guard.model.text import Text
from oss_guard.readers.statement import Made


class Params(ChannelParams, frozen=True, kw_only=True):
    """What makes a channel."""


@check(
    needs=Channels,
    params=Params,
    says={"absent": ("searched_ja", "searched_en")},
    gives=(PASS, FAIL, UNKNOWN),
    lacks=("absent",),
)
def channel_stated(channels: Channels, params: Params) -> Outcome:
    """A stated or linked channel passes; what only supposes one waits for a person.

    Tools that make a manifest fill in the address for reports, so that alone is not sure.
    """
    del params
    basis = [_statements.found(s) for s in channels.stated if s.statement.made is Made.WHOLE]
    basis += [
        Basis("section", Text(f"見出し: {t.text}", f"a heading: {t.text}"), t.location)
        for t in channels.titled
    ]
    basis += [
        Basis("link", Text(f"リンクがある: {x.target}", f"a link: {x.target}"), x.location)
        for x in channels.linked
    ]
    if basis:
        return passed(*basis[:5])
    if channels.declared:
        return passed(*_declared(channels), confidence=Confidence.LOW)
    if channels.elsewhere:
        return unknown(
            WaitsFor.OTHER_HOST, *(_statements.elsewhere(x) for x in channels.elsewhere[:5])
        )
    if channels.supposed or channels.tracker:
        return unknown(WaitsFor.ATTESTATION, *_supposed(channels))
    doubtful = [s for s in channels.stated if s.statement.made is Made.CANDIDATE]
    if doubtful:
        return unknown(WaitsFor.SCOPE, *(_statements.found(s) for s in doubtful[:5]))
    pages = channels.documents.pages
    shown = ", ".join(p.path for p in pages[:5])
    values = {"searched_ja": shown or "README がない", "searched_en": shown or "there is no README"}
    basis = _statements.read(pages) or [_statements.no_readme()]
    return failed([Violation("absent", values=values)], *basis)


def _declared(channels: Channels) -> list[Basis]:
    return [
        Basis(
            "manifest",
            Text(
                f"パッケージの定義に報告先がある: {m.declared.reports_to}",
                f"the manifest names where to report: {m.declared.reports_to}",
            ),
            Location(m.path),
        )
        for m in channels.declared[:5]
    ]


def _supposed(channels: Channels) -> list[Basis]:
    basis = [
        Basis(
            "file",
            Text(
                f"{p} はあるが、受付の窓口は書かれていない",
                f"{p} exists, but no channel is stated",
            ),
            Location(p),
        )
        for p in channels.supposed[:5]
    ]
    if channels.tracker:
        text = Text("課題管理は有効", "the issue tracker is enabled")
        basis.append(Basis("forge", text))
    return basis
