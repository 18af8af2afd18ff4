# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""One licence is the basis, now and before, or the documents say why there are others."""

from __future__ import annotations

from collections.abc import Sequence

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, check
from oss_guard.evidence.licensing import evidence_of
from oss_guard.evidence.past_licences import LicenceReasons, PastLicences
from oss_guard.model.grades import Confidence, WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, not_applicable, passed
from oss_guard.model.outcome import unknown as not_known
from oss_guard.model.text import Text
from oss_guard.words import say

_SHOWN = 5


class Params(LicenceReasons, frozen=True, kw_only=True):
    """Wording of reasons."""


@check(
    needs=PastLicences,
    params=Params,
    says={"several": ("licences",), "changed": ("former", "licences")},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    lacks=("several", "changed"),
)
def licence_single(past: PastLicences, params: Params) -> Outcome:
    """Licences of documents and data are listed, not counted."""
    del params
    licensing = past.licensing
    if not licensing.any_stated:
        return not_applicable(*evidence_of(licensing))
    ids = sorted({i for e in licensing.outbound for i in e.ids})
    names = ", ".join(ids) or "-"
    violations = []
    if len(ids) > 1 and not past.several:
        violations.append(Violation("several", values={"licences": names}))
    if not past.changed:
        violations += [
            Violation(
                "changed",
                former.location,
                {"former": ", ".join(former.ids), "licences": names},
                Confidence.MEDIUM,
                key=",".join(former.ids),
            )
            for former in past.former
        ]
    if violations:
        return failed(violations, *evidence_of(licensing))
    reasons = (*_reasons(past.several if len(ids) > 1 else ()), *_reasons(past.changed))
    if past.gap is not None:
        return not_known(past.gap[0], past.gap[1], *reasons, *evidence_of(licensing))
    if past.uncompared:
        return not_known(WaitsFor.EVIDENCE, *_uncompared(past), *evidence_of(licensing))
    if past.unclear and not past.changed:
        return not_known(WaitsFor.SCOPE, *_unclear(past), *evidence_of(licensing))
    same = Text(
        "履歴にある直下のライセンスの版も調べた",
        "versions of the licence at the root in history too",
    )
    return passed(*reasons, *evidence_of(licensing), Basis("history", same))


def _uncompared(past: PastLicences) -> list[Basis]:
    text = say("unread.may-decide").plus(say("not-examined.versions"))
    return [Basis("not-examined", text, at) for at in past.uncompared[:_SHOWN]]


def _unclear(past: PastLicences) -> list[Basis]:
    text = Text(
        "既知のライセンスに当てはまらない条件が書かれた、以前の版",
        "a former version with terms of no known licence",
    )
    return [Basis("terms-before", text, at) for at in past.unclear[:_SHOWN]]


def _reasons(places: Sequence[Location]) -> list[Basis]:
    text = Text("複数または変更の理由の記述", "a document says why there are several, or a change")
    return [Basis("reason", text, at) for at in places[:_SHOWN]]
