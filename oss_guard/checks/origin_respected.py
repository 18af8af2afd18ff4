# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Software that derives from another one says so and keeps what its licence asks for."""

from __future__ import annotations

from oss_guard.checks import NOT_APPLICABLE, UNKNOWN, check
from oss_guard.evidence.files import looked_for
from oss_guard.evidence.upstream import Upstream, UpstreamParams
from oss_guard.model.grades import WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, not_applicable
from oss_guard.model.outcome import unknown as not_known
from oss_guard.model.text import Text

_SHOWN = 10


class Params(UpstreamParams, frozen=True):
    """Wording by which documents tell of an origin."""


@check(needs=Upstream, params=Params, says={}, gives=(UNKNOWN, NOT_APPLICABLE))
def origin_respected(upstream: Upstream, params: Params) -> Outcome:
    """Not applicable where there is no origin.

    Of a minified script without its source, a person must say whose it is. Whether origin, version
    and changes are stated is not read by this version.
    """
    told = Text("派生元についての記述がある", "a document speaks of an origin")
    part = Text("第三者の部品がある", "a third-party part")
    data = Text("データの出所についての記述がある", "a document speaks of the origin of data")
    other = Text(
        "本体とは別のライセンスや著作権表示が置かれている（第三者の部品とみられる）",
        "a licence or copyright notice other than the project's own, as third-party parts bring",
    )
    basis = [Basis("origin", told, at) for at in upstream.told[:_SHOWN]]
    basis += [Basis("origin", data, at) for at in upstream.data_told[:_SHOWN]]
    basis += [Basis("vendored", part, Location(p)) for p in upstream.vendored[:_SHOWN]]
    basis += [Basis("part-licence", other, Location(p)) for p in upstream.licensed[:_SHOWN]]
    unsourced = Text(
        "最小化されたスクリプトで、元のソースがない。第三者の部品かどうか分からない",
        "a minified script without its source; whether it is a third-party part is not known",
    )
    doubtful = [Basis("minified", unsourced, Location(p)) for p in upstream.unsourced[:_SHOWN]]
    if doubtful and not basis:
        return not_known(WaitsFor.ATTESTATION, *doubtful)
    if not basis:
        text = Text(
            "派生元の記述も第三者の部品も見当たらない",
            "no document speaks of an origin and there are no third-party parts",
        )
        return not_applicable(Basis("no-origin", text), looked_for(params.paths))
    return not_known(WaitsFor.SCOPE, *basis, *doubtful)
