# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A freedom of the open source definition is given by the licence and not taken back beside it."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, check
from oss_guard.evidence.expressions import stems, stems_of
from oss_guard.evidence.licensing import Licensing, evidence_of, only_marked
from oss_guard.evidence.restrictions import RestrictionParams, Restrictions
from oss_guard.evidence.statements import shown
from oss_guard.evidence.terms_places import Restriction
from oss_guard.model.grades import Confidence, WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, not_applicable, passed
from oss_guard.model.outcome import unknown as not_known
from oss_guard.model.text import Text
from oss_guard.readers import Glob
from oss_guard.spdx.facts import known, osi_approved

_SEARCHED = Text(
    "ライセンスはこの自由を認めていて、自身の文書やソースコードの冒頭に、制限する文言は見当たらない",
    "the licence gives this freedom, and no wording that restricts it was found in the project's"
    " own documents and heads of sources",
)
_SHOWN = 5
_WITHIN = Text(
    "特定の製品の中だけで動く形式のファイルである。その製品がなくても権利を使えるかを表明する",
    "a file that runs within one product only; a person states whether the rights can be used"
    " without that",
)
_LICENCE_ALONE = Text(
    "ライセンスはこの自由を認めている（このルールは、ライセンスの種類だけで判定する）",
    "the licence gives this freedom (this rule judges by the kind of licence alone)",
)


class Params(RestrictionParams, frozen=True, kw_only=True):
    """``denied_by`` are parts of SPDX ids whose licences deny this freedom, such as ``-NC``.

    ``within``: globs of works that run within one product only.
    """

    denied_by: tuple[str, ...] = ()
    within: tuple[Glob, ...] = ()
    needs_text: bool = False


@check(
    needs=Restrictions,
    params=Params,
    says={"restricted": ("words",), "denied": ("licence",), "no-text": ()},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    lacks=("no-text",),
    searched=(PASS, NOT_APPLICABLE),
)
def freedom_kept(restrictions: Restrictions, params: Params) -> Outcome:
    """An approved licence in its exact words, with no restricting words beside it, passes.

    The pass has low confidence: what a sentence means is told by its words alone.
    """
    licensing = restrictions.licensing
    clear = [r for r in restrictions.found if r.clear]
    if not licensing.any_stated and not any(r.confidence.gates for r in clear):
        return not_applicable(*evidence_of(licensing))
    denied = _denied(licensing, params)
    # What a manifest gives for the licence is both a licence and a sentence.
    places = {(v.location.path, v.location.line) for v in denied if v.location is not None}
    beside = (r for r in clear if (r.location.path, r.location.line) not in places)
    violations = [*denied, *map(_restricted, beside)]
    if params.needs_text and not _ships(licensing):
        violations.append(Violation("no-text"))
    if any(v.confidence.gates for v in violations):
        return failed(violations, *evidence_of(licensing))
    doubtful = [r.location for r in restrictions.found if not r.clear]
    if doubtful:
        text = Text("制限かもしれない記述がある", "wording that may restrict")
        return not_known(WaitsFor.SCOPE, *(Basis("wording", text, at) for at in doubtful[:20]))
    if within := licensing.files.named(params.within)[:_SHOWN]:
        told = (Basis("product", _WITHIN, Location(p)) for p in within)
        return not_known(WaitsFor.ATTESTATION, *told)
    if licensing.unrecognised or not licensing.outbound:
        return not_known(WaitsFor.SCOPE, *evidence_of(licensing))
    free = [e for e in licensing.outbound if osi_approved(e) or _free(e.ids)]
    if len(free) < len(licensing.outbound):
        return not_known(WaitsFor.SCOPE, *evidence_of(licensing))
    text = _SEARCHED if params.wording is not None else _LICENCE_ALONE
    basis = (Basis("freedom", text), *restrictions.foreign, *evidence_of(licensing))
    return failed(violations, *basis) if violations else passed(*basis, confidence=Confidence.LOW)


def _ships(licensing: Licensing) -> bool:
    """Whether a text is here, of the licence that is stated where one is."""
    if licensing.unrecognised or only_marked(licensing):
        return True
    stated = {stem for e in licensing.outbound for stem in stems(e)}
    exact = [stems_of(t.text.exact_ids) for t in licensing.texts if t.text.state == "exact"]
    return any(not stated or stated & found for found in exact)


def _free(ids: tuple[str, ...]) -> bool:
    return all(f is not None and f.free for f in map(known, ids))


def _denied(licensing: Licensing, params: Params) -> list[Violation]:
    return [
        Violation("denied", licensing.place_of(e), {"licence": e.text}, key=e.text)
        for e in licensing.outbound
        if any(part in id for id in e.ids for part in params.denied_by)
    ]


def _restricted(found: Restriction) -> Violation:
    return Violation("restricted", found.location, {"words": shown(found.words)}, found.confidence)
